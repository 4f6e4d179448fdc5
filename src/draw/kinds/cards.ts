import type { CardsSpec, Item } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, cells, columns, isPortrait, rows } from '../kit/box.ts';
import { itemBody, itemCard } from '../kit/item.ts';
import { levels } from '../kit/levels.ts';
import { arrow, circle, has, icon, line, rect, rise, surface } from '../kit/shape.ts';
import { fit, textIn } from '../kit/text.ts';

/** Cards of equal rank: a grid, versions in a row, a list with marks, numbered steps. */
export const drawCards: Draw<CardsSpec> = (spec, box, ctx) => {
  if (!spec.cards.length) return '';
  if (spec.style === 'registry') return registry(spec.cards, box, ctx);
  if (spec.style === 'checklist') return list(spec.cards, box, ctx, (card, _, at) => mark(card, at, ctx));
  if (spec.style === 'steps') return steps(spec.cards, box, ctx);
  if (spec.style && spec.style !== 'grid') return levels(ctx, spec.cards, box, spec.style);
  return grid(spec.cards, box, ctx);
};

function grid(cards: readonly Item[], box: Box, ctx: Context): string {
  const rich = cards.some((card) => card.icon || card.logo || card.items?.length);
  const places = cells(box, cards.length, 36, rich ? 1.25 : 1.9, { width: cards.length === 1 ? 1000 : 760 });
  return cards
    .map((card, i) => (places[i] ? rise(itemCard(ctx, card, places[i], { max: cards.length === 1 ? 84 : 52 }), i) : ''))
    .join('');
}

/** Cards on a line, oldest first, each under its dot. */
function registry(cards: readonly Item[], box: Box, ctx: Context): string {
  const tall = isPortrait(box);
  const lane = 72;
  const count = cards.length;
  const area = tall
    ? { ...box, x: box.x + lane, width: box.width - lane }
    : { ...box, y: box.y + lane, height: box.height - lane };
  const gap = count > 5 ? 20 : 40;
  const most = tall ? 320 : 560;
  const length = tall ? area.height : area.width;
  const each = Math.min(most, (length - gap * (count - 1)) / count);
  const used = each * count + gap * (count - 1);
  const start = (tall ? area.y : area.x) + (length - used) / 2;
  const places = tall
    ? rows({ ...area, y: start, height: used }, count, gap)
    : columns(
        {
          ...area,
          x: start,
          width: used,
          height: Math.min(area.height, 620),
          y: area.y + Math.max(0, (area.height - 620) / 2),
        },
        count,
        gap,
      );
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return '';
  const at = (place: Box) =>
    tall ? { x: box.x + 26, y: place.y + place.height / 2 } : { x: place.x + place.width / 2, y: first.y - 46 };
  const rail = tall
    ? [
        { x: box.x + 26, y: first.y },
        { x: box.x + 26, y: last.y + last.height },
      ]
    : [
        { x: first.x, y: first.y - 46 },
        { x: last.x + last.width, y: first.y - 46 },
      ];
  return (
    (count > 1 ? arrow(rail, { colour: 'var(--accent)', width: 6, flowing: true }) : '') +
    cards
      .map((card, i) => {
        const place = places[i];
        if (!place) return '';
        const dot = at(place);
        const stem = tall
          ? line(dot.x, dot.y, place.x, dot.y, { stroke: 'var(--accent)', strokeWidth: 4 })
          : line(dot.x, dot.y, dot.x, place.y, { stroke: 'var(--accent)', strokeWidth: 4 });
        return rise(
          stem +
            circle(dot.x, dot.y, 17, {
              fill: has(card.states, 'highlighted') ? 'var(--accent)' : 'var(--bg)',
              stroke: 'var(--accent)',
              strokeWidth: 6,
            }) +
            itemCard(ctx, card, place, { max: 72, weight: 800 }),
          i,
        );
      })
      .join('')
  );
}

/** Rows (in two columns when there are many), each led by a mark. */
function list(
  cards: readonly Item[],
  box: Box,
  ctx: Context,
  lead: (card: Item, i: number, at: Box) => string,
): string {
  const two = cards.length > 5 && box.width > (box.height / cards.length > 48 ? 1100 : 480);
  const most = Math.max(2, Math.floor(box.height / 42)) * (two ? 2 : 1);
  if (cards.length > most) {
    // Too many for words of a readable size: the first ones, and how many more there are.
    const more = fit(`+ ${cards.length - most + (two ? 2 : 1)} more`, box.width, 36, { max: 28, maxLines: 1 });
    return (
      list(cards.slice(0, most - (two ? 2 : 1)), { ...box, height: box.height - 44 }, ctx, lead) +
      textIn(more, box.x, box.y + box.height - 38, box.width, 36, { fill: 'var(--ink-soft)' })
    );
  }
  const perColumn = Math.ceil(cards.length / (two ? 2 : 1));
  const gap = Math.min(24, box.height * 0.025, (box.height / perColumn) * 0.15);
  const height = Math.min(170, (box.height - gap * (perColumn - 1)) / perColumn);
  const used = perColumn * height + gap * (perColumn - 1);
  const whole = { ...box, y: box.y + (box.height - used) / 2, height: used };
  const width = Math.min(box.width, two ? box.width : 1500);
  const places = columns({ ...whole, x: box.x + (box.width - width) / 2, width }, two ? 2 : 1, 32).flatMap((column) =>
    rows(column, perColumn, gap),
  );
  return cards
    .map((card, i) => {
      const place = places[i];
      if (!place) return '';
      const side = Math.min(88, height * 0.66);
      const pad = (height - side) / 2;
      const at = { x: place.x + Math.max(20, pad), y: place.y + pad, width: side, height: side };
      const left = at.x + side + 28;
      const states = (card.states ?? []).filter((state) => !['checked', 'failed', 'crossed'].includes(state));
      return rise(
        surface({ states, ...(card.colour ? { colour: card.colour } : {}) }, place) +
          lead(card, i, at) +
          leftAligned(
            ctx,
            { ...card, states },
            { x: left, y: place.y + 8, width: place.x + place.width - left - 28, height: height - 16 },
          ),
        i,
      );
    })
    .join('');
}

/** Art and words at the left edge of a row. */
function leftAligned(ctx: Context, card: Item, box: Box): string {
  const drawn = card.logo || (card.icon && ctx.tools.icon(card.icon));
  const side = drawn ? Math.min(72, box.height * 0.7) : 0;
  const x = box.x + (side ? side + 22 : 0);
  const width = box.x + box.width - x;
  const { label: _, detail: __, items: ___, ...art } = card;
  const name = fit(card.label, width, box.height * (card.detail ? 0.56 : 0.94), {
    max: 46,
    weight: 600,
    maxLines: 2,
    lineHeight: 1.15,
    ...(card.mono ? { mono: true } : {}),
  });
  const detail = card.detail ? fit(card.detail, width, box.height - name.height, { max: 32, maxLines: 2 }) : undefined;
  const top = box.y + (box.height - name.height - (detail?.height ?? 0)) / 2;
  return (
    (side
      ? itemBody(
          ctx,
          { ...art, label: '' },
          { x: box.x, y: box.y + (box.height - side / 0.9) / 2, width: side / 0.9, height: side / 0.9 },
        )
      : '') +
    textIn(name, x, top, width, name.height, { anchor: 'start' }) +
    (detail
      ? textIn(detail, x, top + name.height, width, detail.height, { anchor: 'start', fill: 'var(--ink-soft)' })
      : '')
  );
}

function mark(card: Item, at: Box, ctx: Context): string {
  const bad = has(card.states, 'failed') || has(card.states, 'crossed');
  const good = has(card.states, 'checked');
  if (!bad && !good) return rect(at, { fill: 'none', stroke: 'var(--ink-faint)', strokeWidth: 5, radius: 18 });
  const pad = at.width * 0.2;
  const sign = { x: at.x + pad, y: at.y + pad, width: at.width - 2 * pad, height: at.height - 2 * pad };
  return (
    rect(at, { fill: good ? 'var(--good)' : 'var(--bad)', radius: 18, className: 'm-pop' }) +
    icon(ctx.tools, good ? 'lucide:check' : 'lucide:x', sign, 'var(--bg)')
  );
}

function steps(cards: readonly Item[], box: Box, ctx: Context): string {
  const numbered = (i: number, at: Box) =>
    circle(at.x + at.width / 2, at.y + at.height / 2, at.width / 2, { fill: 'var(--accent)' }) +
    textIn(
      fit(String(i + 1), at.width, at.height, { max: Math.max(26, at.width * 0.56), weight: 800 }),
      at.x,
      at.y,
      at.width,
      at.height,
      { fill: 'var(--accent-ink)' },
    );
  if (isPortrait(box) || cards.length > 5 || box.width < 1000)
    return list(cards, box, ctx, (_, i, at) => numbered(i, at));
  const gap = 64;
  const area = { ...box, y: box.y + 44, height: box.height - 44 };
  const height = Math.min(area.height, 560);
  const places = columns({ ...area, y: area.y + (area.height - height) / 2, height }, cards.length, gap);
  return cards
    .map((card, i) => {
      const place = places[i];
      if (!place) return '';
      const next = places[i + 1];
      const y = place.y + place.height / 2;
      return rise(
        itemCard(ctx, card, place, { max: 48 }) +
          numbered(i, { x: place.x + place.width / 2 - 44, y: place.y - 44, width: 88, height: 88 }) +
          (next
            ? arrow(
                [
                  { x: place.x + place.width + 8, y },
                  { x: next.x - 8, y },
                ],
                { colour: 'var(--accent)', width: 6 },
              )
            : ''),
        i,
      );
    })
    .join('');
}
