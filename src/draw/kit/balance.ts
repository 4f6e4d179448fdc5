/** A pair of scales: a thing hangs on each arm, the heavier one lower where the text says which. */
import type { ComparisonSpec, Item } from '../../spec.ts';
import type { Context } from '../context.ts';
import type { Box } from './box.ts';
import { itemCard } from './item.ts';
import { circle, path, rise } from './shape.ts';
import { num } from './text.ts';

/** @param items two; more are left out */
export function balance(ctx: Context, items: readonly Item[], tilt: ComparisonSpec['tilt'], box: Box): string {
  const middle = box.x + box.width / 2;
  const sag = tilt ? box.height * 0.09 : 0;
  const drop = tilt === 'left' ? 1 : tilt === 'right' ? -1 : 0;
  const top = box.y + 40;
  const pivot = top + box.height * 0.1;
  const arm = box.width * 0.27;
  const width = Math.min(box.width * 0.4, 720);
  const foot = box.y + box.height - 8;
  const pen = { stroke: 'var(--ink-soft)', strokeWidth: 10 };
  const ends = [
    { x: middle - arm, y: pivot + drop * sag },
    { x: middle + arm, y: pivot - drop * sag },
  ];
  const [left, right] = ends as [{ x: number; y: number }, { x: number; y: number }];
  const stand =
    path(`M${num(middle)} ${num(pivot)}V${num(foot)}`, pen) +
    path(`M${num(middle - 130)} ${num(foot)}H${num(middle + 130)}`, { ...pen, strokeWidth: 14 }) +
    path(`M${num(left.x)} ${num(left.y)}L${num(right.x)} ${num(right.y)}`, { ...pen, strokeWidth: 14 }) +
    circle(middle, pivot, 22, { fill: 'var(--accent)' });
  const hung = Math.min(box.height * 0.16, 150);
  const height = box.height - (pivot - box.y) - hung - sag - box.height * 0.12;
  const pans = items.slice(0, 2).map((item, i) => {
    const end = ends[i] as { x: number; y: number };
    const x = i === 0 ? Math.max(box.x, end.x - width / 2) : Math.min(box.x + box.width - width, end.x - width / 2);
    const card = { x, y: end.y + hung, width: Math.min(width, box.width * 0.44), height };
    const strings = path(
      `M${num(card.x + 40)} ${num(card.y)}L${num(end.x)} ${num(end.y)}L${num(card.x + card.width - 40)} ${num(card.y)}`,
      { stroke: 'var(--ink-faint)', strokeWidth: 5 },
    );
    return rise(strings + itemCard(ctx, item, card, { max: 64, weight: 800 }), i);
  });
  return stand + pans.join('');
}
