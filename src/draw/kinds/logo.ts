import type { Item, LogoSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, cells, centred, isPortrait, rows } from '../kit/box.ts';
import { itemCard, picture } from '../kit/item.ts';
import { arrow, badges, category, cross, has, isWordmark, rise } from '../kit/shape.ts';
import { fit, textIn } from '../kit/text.ts';

/** One product, large; what belongs to it, goes into it or comes out of it stands beside as cards with connectors. */
export const drawLogo: Draw<LogoSpec> = (spec, box, ctx) => {
  const parts = spec.parts ?? [];
  if (!parts.length) return tile(ctx, spec.logo, box);
  const tall = isPortrait(box);
  const gap = tall ? 110 : Math.min(200, box.width * 0.12);
  const inward = spec.relation === 'in';
  const share = parts.length > 3 ? 0.3 : 0.36;
  const length = tall ? box.height : box.width;
  const own = (length - gap) * share;
  const rest = length - gap - own;
  const first = tall ? { ...box, height: own } : { ...box, width: own };
  const second = tall ? { ...box, y: box.y + own + gap, height: rest } : { ...box, x: box.x + own + gap, width: rest };
  // What goes in stands before the logo, in reading order.
  const logoBox = inward
    ? tall
      ? { ...box, y: box.y + rest + gap, height: own }
      : { ...box, x: box.x + rest + gap, width: own }
    : first;
  const partsBox = inward ? (tall ? { ...box, height: rest } : { ...box, width: rest }) : second;
  const places = tall
    ? cells(partsBox, parts.length, 28, 2.4, { width: 420 })
    : parts.length <= 4
      ? rows(
          centred(partsBox, Math.min(partsBox.width, 720), Math.min(partsBox.height, parts.length * 210)),
          parts.length,
          32,
        )
      : cells(partsBox, parts.length, 28, 1.9, { width: 460 });
  const hub = tileBox(logoBox, [spec.logo]);
  const links = connectors(hub, places, { tall, inward, out: spec.relation === 'out', few: tall || parts.length <= 4 });
  return (
    links +
    tile(ctx, spec.logo, logoBox) +
    parts
      .map((part, i) => (places[i] ? rise(itemCard(ctx, part, places[i], { max: 46, ...tint(part, i) }), i) : ''))
      .join('')
  );
};

/**
 * A logo on its tile with the product's name under it, as large as the box allows.
 * @param alike things that stand beside it and get tiles of the same size
 */
export function tile(ctx: Context, item: Item, box: Box, alike: readonly Item[] = [item]): string {
  const at = tileBox(box, alike);
  const name =
    item.label && !isWordmark(ctx.tools, item, at)
      ? fit(item.label, box.width, 120, { max: Math.max(28, Math.min(56, at.height * 0.2)), weight: 800, maxLines: 2 })
      : undefined;
  const detail = item.detail ? fit(item.detail, box.width, 80, { max: 32, maxLines: 2 }) : undefined;
  let y = at.y + at.height + 24;
  let svg =
    picture(ctx, item, at) + (has(item.states, 'crossed') ? cross(at) : '') + badges(ctx.tools, item.states, at);
  if (name) {
    svg += textIn(name, box.x, y, box.width, name.height);
    y += name.height + 6;
  }
  if (detail) svg += textIn(detail, box.x, y, box.width, detail.height, { fill: 'var(--ink-soft)' });
  return svg;
}

/** Where the tile itself stands in the logo's box: a square over the room for its name. */
function tileBox(box: Box, alike: readonly Item[]): Box {
  const words = (alike.some((item) => item.label) ? 96 : 0) + (alike.some((item) => item.detail) ? 84 : 0);
  const side = Math.max(40, Math.min(box.width, box.height - words, 420));
  return { x: box.x + (box.width - side) / 2, y: box.y + (box.height - side - words) / 2, width: side, height: side };
}

/** Parts without a colour of their own are told apart by the theme's. */
const tint = (item: Item, index: number) => (item.colour || item.states?.length ? {} : { colour: category(index) });

interface Links {
  readonly tall: boolean;
  readonly inward: boolean;
  readonly out: boolean;
  /** Every part has a free way to the logo. */
  readonly few: boolean;
}

/** A trunk from the logo that branches to every part; arrows only where things move. */
function connectors(hub: Box, places: readonly Box[], { tall, inward, out, few }: Links): string {
  const heads = inward || out ? 'to' : 'none';
  const colour = inward || out ? 'var(--accent)' : 'var(--ink-faint)';
  const middle = { x: hub.x + hub.width / 2, y: hub.y + hub.height / 2 };
  // In several rows or columns only the nearest have a free way.
  const near = few && !tall ? places : nearest(places, tall, inward);
  return near
    .map((place) => {
      const from = tall
        ? { x: middle.x, y: inward ? hub.y - 16 : hub.y + hub.height + 130 }
        : { x: inward ? hub.x - 20 : hub.x + hub.width + 20, y: middle.y };
      const to = tall
        ? { x: place.x + place.width / 2, y: inward ? place.y + place.height + 16 : place.y - 16 }
        : { x: inward ? place.x + place.width + 16 : place.x - 16, y: place.y + place.height / 2 };
      const bend = tall
        ? { a: { x: from.x, y: (from.y + to.y) / 2 }, b: { x: to.x, y: (from.y + to.y) / 2 } }
        : { a: { x: (from.x + to.x) / 2, y: from.y }, b: { x: (from.x + to.x) / 2, y: to.y } };
      const straight = tall ? Math.abs(from.x - to.x) < 2 : Math.abs(from.y - to.y) < 2;
      const points = straight ? [from, to] : [from, bend.a, bend.b, to];
      return arrow(inward ? [...points].reverse() : points, { colour, heads, flowing: inward || out });
    })
    .join('');
}

function nearest(places: readonly Box[], tall: boolean, inward: boolean): readonly Box[] {
  const key = (place: Box): number => (tall ? place.y : place.x);
  const edge = inward ? Math.max(...places.map(key)) : Math.min(...places.map(key));
  return places.filter((place) => Math.abs(key(place) - edge) < 2);
}
