/** Levels one over the other: pyramid, funnel, stack, iceberg. */
import type { Item } from '../../spec.ts';
import type { Context } from '../context.ts';
import { type Box, isPortrait } from './box.ts';
import { itemBody } from './item.ts';
import { category, path, rise, toneOf } from './shape.ts';
import { num } from './text.ts';

export type LevelShape = 'pyramid' | 'funnel' | 'stack' | 'iceberg';

const GAP = 14;

/** @param items from the top down */
export function levels(ctx: Context, items: readonly Item[], box: Box, shape: LevelShape): string {
  if (shape === 'iceberg') return iceberg(ctx, items, box);
  const count = items.length;
  const height = (box.height - GAP * (count - 1)) / count;
  const wide = Math.min(box.width, isPortrait(box) ? box.width : box.height * 1.9);
  const narrow = wide * 0.34;
  const middle = box.x + box.width / 2;
  const widthAt = (y: number): number => {
    const down = (y - box.y) / box.height;
    if (shape === 'stack') return wide;
    return shape === 'funnel' ? wide - (wide - narrow) * down : narrow + (wide - narrow) * down;
  };
  return items
    .map((item, i) => {
      const y = box.y + i * (height + GAP);
      const [top, bottom] = [widthAt(y), widthAt(y + height)];
      const outline = `M${num(middle - top / 2)} ${num(y)}H${num(middle + top / 2)}L${num(middle + bottom / 2)} ${num(y + height)}H${num(middle - bottom / 2)}Z`;
      const room = Math.min(top, bottom) - 48;
      // What stands below was there first.
      const order = shape === 'stack' ? count - 1 - i : i;
      return band(ctx, item, i, outline, { x: middle - room / 2, y: y + 10, width: room, height: height - 20 }, order);
    })
    .join('');
}

/** A small tip over the water, a large body under it. */
function iceberg(ctx: Context, items: readonly Item[], box: Box): string {
  const [tip, body] = items;
  if (!tip || !body) return '';
  const middle = box.x + box.width / 2;
  const wide = Math.min(box.width * 0.94, box.height * 1.7);
  const water = box.y + box.height * 0.36;
  const foot = box.y + box.height;
  const x = (share: number): string => num(middle + (wide / 2) * share);
  const above = `M${x(-0.44)} ${num(water - 10)}L${x(-0.2)} ${num(box.y + 30)}L${x(0.04)} ${num(box.y)}L${x(0.26)} ${num(box.y + 46)}L${x(0.44)} ${num(water - 10)}Z`;
  const below = `M${x(-0.62)} ${num(water + 10)}H${x(0.62)}L${x(0.74)} ${num(water + box.height * 0.2)}L${x(0.4)} ${num(foot - box.height * 0.08)}L${x(0.02)} ${num(foot)}L${x(-0.46)} ${num(foot - box.height * 0.1)}L${x(-0.72)} ${num(water + box.height * 0.18)}Z`;
  const tipRoom = { x: middle - wide * 0.17, y: box.y + 44, width: wide * 0.34, height: water - box.y - 64 };
  const bodyRoom = {
    x: middle - wide * 0.27,
    y: water + 30,
    width: wide * 0.54,
    height: (foot - water) * 0.72,
  };
  const half = box.width / 2;
  const step = box.width / 12;
  const waves = Array.from(
    { length: 12 },
    (_, i) => `q${num(step / 4)} ${i % 2 ? 14 : -14} ${num(step / 2)} 0t${num(step / 2)} 0`,
  ).join('');
  const surface = path(`M${num(middle - half)} ${num(water)}${waves}`, {
    stroke: 'var(--c1)',
    strokeWidth: 5,
    fill: 'none',
  });
  return band(ctx, tip, 0, above, tipRoom, 0) + surface + band(ctx, body, 1, below, bodyRoom, 1);
}

function band(ctx: Context, item: Item, i: number, outline: string, room: Box, order: number): string {
  const tone = toneOf(item) ?? category(i);
  return rise(
    path(outline, { fill: tone, fillOpacity: 0.22, stroke: tone, strokeWidth: 4 }) +
      itemBody(ctx, item, room, { max: 48, weight: 800, colour: tone }),
    order,
  );
}
