/** Circles that overlap: what each has for itself, and what they share. */
import type { Item } from '../../spec.ts';
import type { Context } from '../context.ts';
import { type Box, isPortrait } from './box.ts';
import { itemBody } from './item.ts';
import { category, circle, path, rise, toneOf } from './shape.ts';
import { num } from './text.ts';

/** @param items two or three; of more the first three are drawn */
export function venn(ctx: Context, items: readonly Item[], shared: Item | undefined, box: Box): string {
  const sets = items.slice(0, 3);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const three = sets.length > 2;
  const tall = isPortrait(box) && !three;
  const radius = three
    ? Math.min(box.height / 3.4, box.width / 3.4)
    : tall
      ? Math.min(box.width / 2, box.height / 3.3)
      : Math.min(box.height / 2, box.width / 3.3);
  const away = radius * (three ? 0.72 : 0.64);
  const at = (i: number): { x: number; y: number } => {
    if (!three) {
      const step = i === 0 ? -away : away;
      return tall ? { x: middle.x, y: middle.y + step } : { x: middle.x + step, y: middle.y };
    }
    const turn = -Math.PI / 2 + (i * 2 * Math.PI) / 3;
    return { x: middle.x + away * Math.cos(turn), y: middle.y + away * Math.sin(turn) + radius * 0.14 };
  };
  const round = sets
    .map((item, i) => {
      const tone = toneOf(item) ?? category(i);
      const { x, y } = at(i);
      return rise(circle(x, y, radius, { fill: tone, fillOpacity: 0.16, stroke: tone, strokeWidth: 5 }), i);
    })
    .join('');
  const lens = three ? '' : overlap(at(0), at(1), radius);
  const names = sets
    .map((item, i) => {
      const { x, y } = at(i);
      const out = { x: x - middle.x, y: y - middle.y };
      const length = Math.hypot(out.x, out.y) || 1;
      const push = radius * (three ? 0.4 : 0.34);
      const centre = { x: x + (out.x / length) * push, y: y + (out.y / length) * push };
      const width = radius * (three ? 0.95 : 0.98);
      const height = radius * (three ? 0.62 : tall ? 0.7 : 0.9);
      const room = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
      return itemBody(ctx, item, room, { max: 46, weight: 800, colour: toneOf(item) ?? category(i) });
    })
    .join('');
  const width = radius * (three ? 0.56 : 0.6);
  const room = { x: middle.x - width / 2, y: middle.y - radius * 0.34, width, height: radius * 0.68 };
  return round + lens + names + (shared ? itemBody(ctx, shared, room, { max: 38, weight: 800 }) : '');
}

/** Where two circles of one radius lie over each other. */
function overlap(a: { x: number; y: number }, b: { x: number; y: number }, radius: number): string {
  const half = Math.hypot(b.x - a.x, b.y - a.y) / 2;
  const rise_ = Math.sqrt(Math.max(0, radius * radius - half * half));
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const flat = a.y === b.y;
  const from = flat ? { x: middle.x, y: middle.y - rise_ } : { x: middle.x + rise_, y: middle.y };
  const to = flat ? { x: middle.x, y: middle.y + rise_ } : { x: middle.x - rise_, y: middle.y };
  const arc = (end: { x: number; y: number }): string =>
    `A${num(radius)} ${num(radius)} 0 0 1 ${num(end.x)} ${num(end.y)}`;
  return path(`M${num(from.x)} ${num(from.y)}${arc(to)}${arc(from)}Z`, {
    fill: 'var(--accent)',
    fillOpacity: 0.26,
    stroke: 'var(--accent)',
    strokeWidth: 4,
  });
}
