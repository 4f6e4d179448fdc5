/** Arrows that bend: S-curves between layers, arcs of an ellipse, straight lines between the borders of boxes. */
import { type Box, centre } from './box.ts';
import { type ArrowOptions, arrow, arrowHead, headLength, type Point, shaft } from './shape.ts';
import { num } from './text.ts';

/** Through stops, leaving and reaching each along the axis; the way between two is an S-curve. */
export function curvedArrow(stops: readonly Point[], horizontal: boolean, options: ArrowOptions = {}): string {
  const heads = options.heads ?? 'to';
  const first = stops[0];
  const second = stops[1];
  const last = stops.at(-1);
  const beforeLast = stops.at(-2);
  if (!first || !second || !last || !beforeLast) return '';
  const back = headLength(options) * 0.8;
  const axis = (end: Point, from: Point): Point =>
    horizontal
      ? { x: end.x + (Math.sign(from.x - end.x) || -1) * back, y: end.y }
      : { x: end.x, y: end.y + (Math.sign(from.y - end.y) || -1) * back };
  const way = [...stops];
  if (heads !== 'none') way[way.length - 1] = axis(last, beforeLast);
  if (heads === 'both') way[0] = axis(first, second);
  let d = '';
  way.forEach((to, i) => {
    const from = way[i - 1];
    if (!from) d = `M${num(to.x)} ${num(to.y)}`;
    else if (Math.abs(from.x - to.x) < 1 || Math.abs(from.y - to.y) < 1) d += `L${num(to.x)} ${num(to.y)}`;
    else if (horizontal) {
      const x = (from.x + to.x) / 2;
      d += `C${num(x)} ${num(from.y)} ${num(x)} ${num(to.y)} ${num(to.x)} ${num(to.y)}`;
    } else {
      const y = (from.y + to.y) / 2;
      d += `C${num(from.x)} ${num(y)} ${num(to.x)} ${num(y)} ${num(to.x)} ${num(to.y)}`;
    }
  });
  return (
    shaft(d, options) +
    (heads !== 'none' ? arrowHead(last, axis(last, beforeLast), options) : '') +
    (heads === 'both' ? arrowHead(first, axis(first, second), options) : '')
  );
}

/** Where the straight line from a box's middle towards a point leaves the box, and `gap` further. */
export function border(box: Box, towards: Point, gap = 0): Point {
  const from = centre(box);
  const dx = towards.x - from.x;
  const dy = towards.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const share = Math.min(
    dx ? (box.width / 2 + gap) / Math.abs(dx) : Infinity,
    dy ? (box.height / 2 + gap) / Math.abs(dy) : Infinity,
    (Math.max(box.width, box.height) + gap) / length,
  );
  return { x: from.x + dx * share, y: from.y + dy * share };
}

/** A straight arrow between two boxes wherever they stand; returns its middle for a label. */
export function straight(from: Box, to: Box, options: ArrowOptions = {}, gap = 14): { svg: string; middle: Point } {
  const a = border(from, centre(to), gap);
  const b = border(to, centre(from), gap);
  return { svg: arrow([a, b], options), middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
}

export interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

export const onEllipse = (e: Ellipse, angle: number): Point => ({
  x: e.x + e.rx * Math.cos(angle),
  y: e.y + e.ry * Math.sin(angle),
});

/** An arrow clockwise along an ellipse, from where it leaves one box to where it reaches the next. */
export function arcArrow(
  ellipse: Ellipse,
  from: { box: Box; angle: number },
  to: { box: Box; angle: number },
  options: ArrowOptions = {},
  gap = 16,
): string {
  const end = to.angle > from.angle ? to.angle : to.angle + 2 * Math.PI;
  const steps = 240;
  const at = (i: number): number => from.angle + ((end - from.angle) * i) / steps;
  const outside = (box: Box, p: Point): boolean =>
    p.x < box.x - gap || p.x > box.x + box.width + gap || p.y < box.y - gap || p.y > box.y + box.height + gap;
  let i = 0;
  let j = steps;
  while (i < steps && !outside(from.box, onEllipse(ellipse, at(i)))) i++;
  while (j > i && !outside(to.box, onEllipse(ellipse, at(j)))) j--;
  const a = onEllipse(ellipse, at(i));
  const tip = onEllipse(ellipse, at(j));
  if (Math.hypot(tip.x - a.x, tip.y - a.y) < headLength(options)) return '';
  // The line ends within the head, so that its end does not show beyond the tip.
  let k = j;
  while (
    k > i &&
    Math.hypot(tip.x - onEllipse(ellipse, at(k)).x, tip.y - onEllipse(ellipse, at(k)).y) < headLength(options) * 0.8
  )
    k--;
  const b = onEllipse(ellipse, at(k));
  const large = at(k) - at(i) > Math.PI ? 1 : 0;
  const d = `M${num(a.x)} ${num(a.y)}A${num(ellipse.rx)} ${num(ellipse.ry)} 0 ${large} 1 ${num(b.x)} ${num(b.y)}`;
  return shaft(d, options) + ((options.heads ?? 'to') === 'none' ? '' : arrowHead(tip, b, options));
}
