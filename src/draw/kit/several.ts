/** A thing that stands for several, as so many single things. */
import { oneOf } from '../../plural.ts';
import type { Item } from '../../spec.ts';

/**
 * The counted number of copies, or `many` for an uncounted several; each has its name in the singular.
 * @param most of more than this, the thing itself is left, to be drawn with its count
 */
export function copies<T extends Item>(item: T, many: number, most: number): T[] {
  const count = Math.max(1, item.count ?? (item.many ? many : 1));
  if (count > most) return [item];
  const { count: _count, many: _many, ...one } = item;
  const label = count > 1 ? oneOf(item.label) : item.label;
  return Array.from({ length: count }, () => ({ ...(one as T), label }));
}

/** Marks one of several counted things, so that it can be told how many are drawn. */
export const oneThing = (content: string): string => `<g data-one="">${content}</g>`;
