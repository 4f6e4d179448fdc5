/** Edges of the usual arrangements: one after the other, each with each, rank by rank. Pure. */
import type { FlowEdge } from '../spec.ts';

type Pair<T> = readonly [from: T, to: T];

/** @param look of every edge */
export const edgesOf = (
  pairs: readonly Pair<{ readonly id: string }>[],
  look: Omit<FlowEdge, 'from' | 'to'> = {},
): readonly FlowEdge[] => pairs.map(([from, to]) => ({ from: from.id, to: to.id, ...look }));

/** Neighbours: [a, b], [b, c], … */
export const inRow = <T>(all: readonly T[]): readonly Pair<T>[] => all.slice(1).map((to, i) => [all[i] as T, to]);

/** Any two, once. */
export const eachWithEach = <T>(all: readonly T[]): readonly Pair<T>[] =>
  all.flatMap((from, i) => all.slice(i + 1).map((to): Pair<T> => [from, to]));

/** All of a rank with all of the next. */
export const rankByRank = <T>(ranks: readonly (readonly T[])[]): readonly Pair<T>[] =>
  inRow(ranks).flatMap(([here, next]) => here.flatMap((from) => next.map((to): Pair<T> => [from, to])));
