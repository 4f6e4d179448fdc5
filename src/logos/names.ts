/** The index of names in the form that look-ups use, with the author's own names on top. */
import { Level, type LogoIndex } from './index-format.ts';
import { keyOf } from './words.ts';

export interface Product {
  readonly name: string;
  /** Position in `arts`, -1 for none. */
  readonly art: number;
  readonly standIn: boolean;
  /** Named in aliases.json, not only in a pack. */
  readonly curated: boolean;
  /** Data URI of the author's own picture. */
  readonly picture?: string;
}

export interface Names extends Pick<LogoIndex, 'bars' | 'arts'> {
  readonly names: readonly Product[];
  /** Position in `names` and level of a spelling, the author's before the packs'. */
  readonly spelled: (key: string) => { readonly product: number; readonly level: Level } | undefined;
}

export function withOwn(index: LogoIndex, own: Readonly<Record<string, string>>): Names {
  const names: Product[] = index.products.map(([name, art, standIn], i) => ({
    name,
    art,
    standIn: standIn === 1,
    curated: i < index.curated,
  }));
  const added = new Map<string, number>();
  for (const [name, target] of Object.entries(own)) {
    const key = keyOf(name);
    if (key) added.set(key, resolveOwn(index, names, name, target));
  }
  const spelled: Names['spelled'] = (key) => {
    const mine = added.get(key);
    if (mine !== undefined) return { product: mine, level: Level.plain };
    const packed = Object.hasOwn(index.keys, key) ? index.keys[key] : undefined;
    return packed === undefined ? undefined : { product: packed >> 2, level: (packed & 3) as Level };
  };
  return { names, arts: index.arts, bars: index.bars, spelled };
}

/** Position of exactly this name. An ordinary word has to be capitalised: a column "service" holds no products. */
export function lookUp(names: Names, name: string): number | undefined {
  const found = names.spelled(keyOf(name));
  if (!found) return undefined;
  const ordinary = found.level >= Level.word;
  return ordinary && !/^\P{L}*\p{Lu}/u.test(name) && name !== names.names[found.product]?.name
    ? undefined
    : found.product;
}

/** The author's name: another name of a product, a pack's drawing under a new name, or a picture. */
function resolveOwn(index: LogoIndex, names: Product[], name: string, target: string): number {
  if (target.startsWith('data:'))
    return names.push({ name, art: -1, standIn: false, curated: true, picture: target }) - 1;
  const art = index.arts.findIndex(([id]) => id === target);
  if (art >= 0) return names.push({ name, art, standIn: false, curated: true }) - 1;
  const key = keyOf(target);
  const known = Object.hasOwn(index.keys, key) ? index.keys[key] : undefined;
  return known === undefined ? names.push({ name, art: -1, standIn: false, curated: true }) - 1 : known >> 2;
}
