import type { IconSpec, Item } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, cells, centred, inset, isPortrait, rows } from '../kit/box.ts';
import { itemBody, itemCard, picture } from '../kit/item.ts';
import { copies, oneThing } from '../kit/several.ts';
import { arrow, badges, category, circle, cross, group, has, line, rect, rise, toneOf } from '../kit/shape.ts';
import { fit, textIn } from '../kit/text.ts';

/** One thing large, as its own picture; others around it, beside it, on it, in it, or flying out of it. */
export const drawIcon: Draw<IconSpec> = (spec, box, ctx) => {
  const others = spread(spec.others ?? []);
  if (!others.length) return emblem(ctx, spec.main, box);
  switch (spec.arrangement ?? 'row') {
    case 'around':
      return around(ctx, spec.main, others, box, false);
    case 'out':
      return around(ctx, spec.main, others, box, true);
    case 'above': {
      const [upper, lower] = rows(box, 2, 0, [0.44, 0.56]) as [Box, Box];
      return row(ctx, others, upper) + emblem(ctx, spec.main, lower);
    }
    case 'on':
    case 'inside':
      return within(ctx, spec.main, others, box, spec.arrangement === 'inside');
    default:
      // In a row, several of a thing stand close together over one name.
      return row(
        ctx,
        [spec.main, ...(spec.others ?? []).flatMap((item) => (grouped(item) ? [item] : spread([item])))],
        box,
      );
  }
};

/** Single things that are still seen as such. */
const MOST = 400;

/** Uncounted several are drawn as a few; counted ones one by one. */
const spread = (items: readonly Item[]): Item[] => items.flatMap((item) => copies(item, items.length > 1 ? 3 : 6, 12));

const grouped = (item: Item): boolean => item.many === true || (item.count ?? 1) > 3;

/** Large art on a soft disc, its name under it. */
function emblem(ctx: Context, item: Item, box: Box, colour = 'var(--accent)'): string {
  if (!pictured(ctx, item) && item.label && (item.count ?? 1) === 1 && !item.many)
    return plaque(ctx, item, box, colour);
  const tone = toneOf(item) ?? colour;
  // Long names need a second and third line.
  const long = item.label.length > 16;
  const words = (item.label ? Math.min(long ? 170 : 130, box.height * (long ? 0.3 : 0.2)) : 0) + (item.detail ? 64 : 0);
  const side = Math.min(box.width * 0.9, box.height - words - 24, 620);
  const several = Math.min(MOST, item.count ?? (item.many ? 3 : 1));
  const top = box.y + (box.height - side - words - 24) / 2;
  const place = { x: box.x + (box.width - side) / 2, y: top, width: side, height: side };
  let svg = several > 1 ? crowd(ctx, item, { ...box, y: top, height: side }, several) : disc(ctx, item, place, tone);
  let y = top + side + 24;
  // More than one takes in at a glance are counted in words, too.
  const label = (item.count ?? 0) > 8 ? `${item.count} ${item.label}` : item.label;
  const name = item.label
    ? fit(label, box.width * (long ? 1 : 0.9), words - (item.detail ? 64 : 0), {
        max: 72,
        weight: 800,
        maxLines: 3,
        lineHeight: 1.14,
        ...(item.mono ? { mono: true } : {}),
      })
    : undefined;
  if (name) {
    svg += textIn(name, box.x, y, box.width, name.height);
    y += name.height + 4;
  }
  if (item.detail) {
    const detail = fit(item.detail, box.width * 0.86, Math.max(40, box.y + box.height - y), { max: 38, maxLines: 2 });
    svg += textIn(detail, box.x, y, box.width, detail.height, { fill: 'var(--ink-soft)' });
  }
  return svg;
}

const pictured = (ctx: Context, item: Item): boolean =>
  item.logo !== undefined || (item.icon !== undefined && ctx.tools.icon(item.icon) !== undefined);

/** A thing without a picture: its name on the disc itself. */
function plaque(ctx: Context, item: Item, box: Box, colour: string): string {
  const tone = toneOf(item) ?? colour;
  const words = item.detail ? 64 : 0;
  const side = Math.min(box.width * 0.9, box.height - words - 24, 620);
  const top = box.y + (box.height - side - words - 24) / 2;
  const r = side / 2;
  const x = box.x + box.width / 2;
  const y = top + r;
  const inner = centred({ x: x - r, y: top, width: side, height: side }, r * 1.3, r * 1.1);
  const name = fit(item.label, inner.width, inner.height, {
    max: 84,
    weight: 800,
    maxLines: 3,
    ...(item.mono ? { mono: true } : {}),
  });
  let svg =
    circle(x, y, r, { fill: tone, fillOpacity: 0.08 }) +
    circle(x, y, r * 0.82, { fill: tone, fillOpacity: 0.1 }) +
    circle(x, y, r * 0.82, { fill: 'none', stroke: tone, strokeWidth: 5 }) +
    textIn(name, inner.x, y - name.height / 2, inner.width, name.height) +
    (has(item.states, 'crossed') ? cross(inner, 16) : '') +
    badges(ctx.tools, item.states, centred(inner, r * 1.25, r * 1.25), Math.max(56, r * 0.3));
  if (item.detail) {
    const detail = fit(item.detail, box.width * 0.86, 64, { max: 38, maxLines: 2 });
    svg += textIn(detail, box.x, top + side + 24, box.width, detail.height, { fill: 'var(--ink-soft)' });
  }
  return svg;
}

function disc(ctx: Context, item: Item, place: Box, tone: string): string {
  const r = place.width / 2;
  const x = place.x + r;
  const y = place.y + r;
  const shown = item.logo || (item.icon && ctx.tools.icon(item.icon));
  const rings =
    circle(x, y, r, { fill: tone, fillOpacity: 0.08 }) +
    circle(x, y, r * 0.82, {
      fill: tone,
      fillOpacity: 0.1,
      ...(has(item.states, 'highlighted') ? { className: 'm-glow' } : {}),
    }) +
    circle(x, y, r * 0.82, {
      fill: 'none',
      stroke: tone,
      strokeWidth: 5,
      ...(has(item.states, 'dashed') || has(item.states, 'empty') ? { dash: '14 14' } : {}),
    });
  const inner = centred(place, r * 0.98, r * 0.98);
  // Under the cross the picture is pale, so that both are seen.
  const art = shown
    ? picture(ctx, item, inner, has(item.states, 'crossed') ? 'var(--ink-soft)' : tone)
    : generic(inner, tone);
  const corner = centred(place, r * 1.25, r * 1.25);
  return (
    rings +
    group(art, { className: 'm-pop' }) +
    (has(item.states, 'crossed') ? cross(inner, 16) : '') +
    badges(ctx.tools, item.states, corner, Math.max(56, r * 0.3))
  );
}

/** A thing without an icon of its own: a plain block. */
function generic(box: Box, tone: string): string {
  const block = centred(box, box.width * 0.8, box.height * 0.8);
  return rect(block, { fill: tone, fillOpacity: 0.3, stroke: tone, strokeWidth: 6, radius: box.width * 0.12 });
}

/** Each of them: with a disc of its own, as small plain signs when they are many. */
function crowd(ctx: Context, item: Item, box: Box, count: number): string {
  const tone = toneOf(item) ?? 'var(--accent)';
  if (count <= 12)
    return cells(box, count, 40, 1, { width: 380 })
      .map((place, i) => rise(oneThing(disc(ctx, item, place, tone)), i))
      .join('');
  const shown = item.logo || (item.icon && ctx.tools.icon(item.icon));
  return group(
    cells(box, count, count > 60 ? 10 : 20, 1, { width: 160 })
      .map((place) =>
        oneThing(shown ? picture(ctx, item, inset(place, place.width * 0.06), tone) : generic(place, tone)),
      )
      .join(''),
    { className: 'm-rise' },
  );
}

function row(ctx: Context, items: readonly Item[], box: Box): string {
  const places = cells(box, items.length, 64, isPortrait(box) ? 1 : 0.85, { width: 560 });
  return items.map((item, i) => (places[i] ? rise(emblem(ctx, item, places[i], category(i)), i) : '')).join('');
}

/** The thing in the middle, the others on a ring with spokes; flying out, the spokes are arrows. */
function around(ctx: Context, main: Item, others: readonly Item[], box: Box, out: boolean): string {
  const count = others.length;
  if (count <= 6) return flanked(ctx, main, others, box, out);
  const tall = isPortrait(box);
  const labelled = others.some((item) => item.label);
  const height = Math.min(count > 8 ? 130 : 190, box.height * 0.26);
  const width = Math.min(labelled ? 330 : height, box.width * 0.27);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const rx = (box.width - width) / 2;
  const ry = (box.height - height) / 2;
  const start = count === 2 ? 0 : tall ? -Math.PI / 2 : count % 2 === 0 ? -Math.PI / 2 + Math.PI / count : -Math.PI / 2;
  const places = others.map((_, i) => {
    const angle = start + (2 * Math.PI * i) / count;
    // A superellipse uses the corners of the stage, where an ellipse leaves them empty.
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    const spread = 1 / (Math.abs(c) ** 2.6 + Math.abs(s) ** 2.6) ** (1 / 2.6);
    return { x: middle.x + rx * c * spread - width / 2, y: middle.y + ry * s * spread - height / 2, width, height };
  });
  const innerHeight = Math.max(box.height * 0.36, box.height - 2 * height - 90);
  const inner = centred(box, Math.max(260, box.width - 2 * width - 160), count <= 2 ? box.height * 0.8 : innerHeight);
  const reach = Math.min(inner.width, inner.height) * 0.46;
  const spokes = places
    .map((place) => {
      const to = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
      const angle = Math.atan2(to.y - middle.y, to.x - middle.x);
      const from = { x: middle.x + reach * Math.cos(angle), y: middle.y + reach * Math.sin(angle) };
      const stop =
        Math.min(
          width / 2 / Math.max(0.01, Math.abs(Math.cos(angle))),
          height / 2 / Math.max(0.01, Math.abs(Math.sin(angle))),
        ) + 14;
      const end = { x: to.x - stop * Math.cos(angle), y: to.y - stop * Math.sin(angle) };
      if (Math.hypot(end.x - middle.x, end.y - middle.y) <= reach + 24) return '';
      return out
        ? arrow([from, end], { colour: 'var(--warn)', flowing: true })
        : line(from.x, from.y, end.x, end.y, { stroke: 'var(--line)', strokeWidth: 4, dash: '4 14' });
    })
    .join('');
  const satellites = places.map((place, i) => rise(satellite(ctx, others[i] as Item, place, i), i)).join('');
  return spokes + emblem(ctx, main, inner) + satellites;
}

/** Up to six: the thing in the middle at full height, the others in lanes on both sides of it. */
function flanked(ctx: Context, main: Item, others: readonly Item[], box: Box, out: boolean): string {
  const tall = isPortrait(box);
  const flat = tall ? { x: box.y, y: box.x, width: box.height, height: box.width } : box;
  const lane = flat.width * 0.26;
  const middle = {
    x: flat.x + lane + flat.width * 0.07,
    y: flat.y,
    width: flat.width - 2 * lane - flat.width * 0.14,
    height: flat.height,
  };
  const left = others.filter((_, i) => i % 2 === 1);
  const right = others.filter((_, i) => i % 2 === 0);
  const stack = (items: readonly Item[], x: number): Box[] => {
    const each = Math.min(
      items.length < 3 ? 280 : 230,
      (flat.height - 32 * (items.length - 1)) / Math.max(1, items.length),
    );
    const used = each * items.length + 32 * (items.length - 1);
    return rows({ x, y: flat.y + (flat.height - used) / 2, width: lane, height: used }, items.length, 32);
  };
  const turn = (at: Box): Box => (tall ? { x: at.y, y: at.x, width: at.height, height: at.width } : at);
  const hub = turn(middle);
  const side = (items: readonly Item[], x: number): string =>
    stack(items, x)
      .map((at, i) => {
        const place = turn(at);
        const item = items[i];
        if (!item) return '';
        const reach = Math.min(hub.width, hub.height) * 0.4;
        const from = { x: hub.x + hub.width / 2, y: hub.y + hub.height / 2 };
        const to = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
        const angle = Math.atan2(to.y - from.y, to.x - from.x);
        // Over and under the middle stand its own words: there the line begins outside of them.
        const start = tall
          ? { x: from.x + (to.x - from.x) * 0.3, y: to.y > from.y ? hub.y + hub.height + 14 : hub.y - 14 }
          : { x: from.x + reach * 1.12 * Math.cos(angle), y: from.y + reach * 1.12 * Math.sin(angle) };
        const end = tall
          ? { x: to.x, y: to.y > from.y ? place.y - 14 : place.y + place.height + 14 }
          : { x: to.x > from.x ? place.x - 14 : place.x + place.width + 14, y: to.y };
        const link = out
          ? arrow([start, end], { colour: 'var(--warn)', flowing: true })
          : line(start.x, start.y, end.x, end.y, { stroke: 'var(--ink-faint)', strokeWidth: 4, dash: '4 14' });
        return link + rise(satellite(ctx, item, place, others.indexOf(item)), i);
      })
      .join('');
  return side(left, flat.x) + side(right, flat.x + flat.width - lane) + emblem(ctx, main, hub);
}

function satellite(ctx: Context, item: Item, box: Box, index: number): string {
  const colour = toneOf(item) ?? category(index);
  if (item.label) return itemCard(ctx, item, box, { max: 40, colour });
  return itemBody(ctx, item, box, { colour });
}

/** The thing as a large block with the others laid on it or held by it. */
function within(ctx: Context, main: Item, others: readonly Item[], box: Box, inside: boolean): string {
  const wanted = others.length > 3 ? box.width : Math.max(box.height * 1.5, 560);
  const outer = centred(box, Math.min(box.width - 60, wanted), box.height);
  const tone = toneOf(main) ?? 'var(--accent)';
  const head = Math.min(150, outer.height * 0.22);
  const body = { x: outer.x + 48, y: outer.y + head + 16, width: outer.width - 96, height: outer.height - head - 64 };
  const pins = inside || !/cpu|gpu|chip|memory|circuit|processor/.test(main.icon ?? '') ? '' : chipPins(outer);
  const frame = rect(outer, { fill: 'var(--surface)', stroke: tone, strokeWidth: 6, radius: 36 });
  const title = itemBody(
    ctx,
    { ...main, items: [] },
    { x: outer.x + 40, y: outer.y + 20, width: outer.width - 80, height: head - 20 },
    { max: 60, weight: 800 },
  );
  const places = cells(
    body,
    others.length,
    28,
    others.length === 1 ? body.width / body.height : others.length > 3 ? 1.9 : 1.5,
  );
  const content = others
    .map((item, i) => (places[i] ? rise(itemCard(ctx, item, places[i], { max: 52 }), i) : ''))
    .join('');
  return pins + frame + title + content + badges(ctx.tools, main.states, outer);
}

/** Contacts along the edges of a chip that others are laid on. */
function chipPins(box: Box): string {
  let svg = '';
  for (let i = 1; i <= 6; i++) {
    const y = box.y + (box.height * i) / 7;
    svg += line(box.x - 26, y, box.x - 4, y, { stroke: 'var(--ink-faint)', strokeWidth: 8 });
    svg += line(box.x + box.width + 4, y, box.x + box.width + 26, y, { stroke: 'var(--ink-faint)', strokeWidth: 8 });
  }
  return svg;
}
