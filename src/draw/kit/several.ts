/** A thing that stands for several, as so many single things. */
import { oneOf } from '../../plural.ts';
import type { Item } from '../../spec.ts';

/**
 * The counted number of copies, or `many` for an uncounted several; each has its name in the singular.
 * @param most never more than this
 */
export function copies<T extends Item>(item: T, many: number, most: number): T[] {
  const count = Math.max(1, Math.min(most, item.count ?? (item.many ? many : 1)));
  const { count: _count, many: _many, ...one } = item;
  const label = count > 1 || (item.count ?? 1) > 1 ? oneOf(item.label) : item.label;
  return Array.from({ length: count }, () => ({ ...(one as T), label }));
}
