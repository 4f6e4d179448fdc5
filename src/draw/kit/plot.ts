/** Curves of a trend's form, without figures, and paths through points. */
import type { Colour, State, Trend } from '../../spec.ts';
import type { Box } from './box.ts';
import { category, type Point, toneOf } from './shape.ts';
import { num } from './text.ts';

/**
 * A curve that only says how something moves: heights between 0 and 1.
 * @param member which of several curves of the same form: each lies under the one before and never crosses it
 */
export function trendCurve(trend: Trend, member = 0, members = 1): number[] {
  // Two distributions stand beside each other.
  if (trend === 'bell')
    return Array.from({ length: 97 }, (_, i) =>
      form.bell(i / 96 - (members > 1 ? (member / (members - 1) - 0.5) * 0.4 : 0)),
    );
  const lower = 1 - member * Math.min(0.2, 0.62 / Math.max(1, members));
  return Array.from({ length: 97 }, (_, i) => form[trend](i / 96) * lower);
}

const form: Record<Trend, (t: number) => number> = {
  rising: (t) => 0.14 + 0.76 * t ** 1.35 + 0.015 * Math.sin(9 * t),
  straight: (t) => 0.9 * t,
  falling: (t) => 0.9 - 0.74 * (1 - (1 - t) ** 1.7),
  flat: (t) => 0.56 + 0.02 * Math.sin(11 * t),
  spike: (t) => 0.24 + 0.02 * Math.sin(14 * t) + 0.66 * Math.exp(-(((t - 0.6) / 0.085) ** 2)),
  saturating: (t) => 0.12 + (0.78 * (1 - Math.exp(-4.2 * t))) / (1 - Math.exp(-4.2)),
  oscillating: (t) => 0.54 + 0.32 * Math.sin(6 * Math.PI * t),
  step: (t) => 0.24 + 0.58 / (1 + Math.exp(-46 * (t - 0.5))),
  dip: (t) => 0.84 - 0.04 * t - 0.62 * Math.exp(-(((t - 0.5) / 0.17) ** 2)),
  bell: (t) => 0.06 + 0.82 * Math.exp(-(((t - 0.5) / 0.15) ** 2)),
  cliff: (t) => 0.86 - 0.06 * t - 0.66 / (1 + Math.exp(-38 * (t - 0.8))),
  plateau: (t) => 0.12 + 0.4 * Math.min(1, t / 0.34) + 0.36 * Math.max(0, (t - 0.66) / 0.34),
  exponential: (t) => 0.1 + (0.82 * (Math.exp(4 * t) - 1)) / (Math.exp(4) - 1),
};

/** Heights between 0 and 1 as points spread over the width of a box. */
export const spread = (heights: readonly number[], box: Box): Point[] =>
  heights.map((height, i) => ({
    x: box.x + (heights.length > 1 ? (box.width * i) / (heights.length - 1) : box.width / 2),
    y: box.y + box.height * (1 - height),
  }));

export const through = (points: readonly Point[]): string =>
  points.map((point, i) => `${i ? 'L' : 'M'}${num(point.x)} ${num(point.y)}`).join('');

/** The area between points and a level. */
export function areaUnder(points: readonly Point[], level: number): string {
  const first = points[0];
  const last = points[points.length - 1];
  return first && last ? `${through(points)}L${num(last.x)} ${num(level)}L${num(first.x)} ${num(level)}Z` : '';
}

/** Part of a ring, from one angle to another (radians, clockwise from the right). */
export function ringPart(at: Point, outer: number, inner: number, from: number, to: number): string {
  const point = (r: number, a: number) => `${num(at.x + r * Math.cos(a))} ${num(at.y + r * Math.sin(a))}`;
  const end = to - from >= 2 * Math.PI ? from + 2 * Math.PI - 0.001 : to;
  const large = end - from > Math.PI ? 1 : 0;
  const back =
    inner > 0
      ? `L${point(inner, end)}A${num(inner)} ${num(inner)} 0 ${large} 0 ${point(inner, from)}`
      : `L${num(at.x)} ${num(at.y)}`;
  return `M${point(outer, from)}A${num(outer)} ${num(outer)} 0 ${large} 1 ${point(outer, end)}${back}Z`;
}

/**
 * Centres moved apart so that things of the given heights stand one under the other without touching, as near to where
 * they want to be as that allows, inside `from` to `to`.
 */
export function apart(wanted: readonly number[], heights: readonly number[], from: number, to: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const result = [...wanted];
  let edge = from;
  for (const i of order) {
    const half = (heights[i] ?? 0) / 2;
    result[i] = Math.max(wanted[i] ?? 0, edge + half);
    edge = (result[i] ?? 0) + half;
  }
  edge = to;
  for (const i of order.reverse()) {
    const half = (heights[i] ?? 0) / 2;
    result[i] = Math.min(result[i] ?? 0, edge - half);
    edge = (result[i] ?? 0) - half;
  }
  return result;
}

/**
 * Colour of one of several equal marks. `highlighted` is no colour here: the theme's accent could be a neighbour's.
 * @param quiet another mark is the one that matters
 */
export function markTone(mark: { states?: readonly State[]; colour?: Colour }, index: number, quiet = false): string {
  const states = mark.states?.filter((state) => state !== 'highlighted') ?? [];
  const stands = states.length < (mark.states?.length ?? 0);
  if (states.includes('muted')) return 'var(--ink-faint)';
  return (
    toneOf({ states, ...(mark.colour ? { colour: mark.colour } : {}) }) ??
    (quiet && !stands ? 'var(--ink-faint)' : category(index))
  );
}
