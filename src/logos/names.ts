/** The index of names in the form that look-ups use, with the author's own names on top. */
import { placeOf } from '../host/art.ts';
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

export interface Names extends Pick<LogoIndex, 'bars' | 'table'> {
  readonly products: readonly Product[];
  /** What a spelling (`keyOf`) means, the author's before the packs'. */
  readonly spelled: (key: string) => { readonly product: number; readonly level: Level } | undefined;
}

export function withOwn(index: LogoIndex, own: Readonly<Record<string, string>>): Names {
  const standIns = new Set(index.standIns);
  const products = index.names
    .split('\n')
    .map(
      (name, i): Product => ({ name, art: index.arts[i] ?? -1, standIn: standIns.has(i), curated: i < index.curated }),
    );
  const meanings = new Map(index.spellings.split('\n').map((key, i) => [key, index.meanings[i] as number]));
  const spelled: Names['spelled'] = (key) => {
    const meaning = meanings.get(key);
    return meaning === undefined ? undefined : { product: meaning >> 2, level: (meaning & 3) as Level };
  };
  const added = Object.entries(own).map(([name, target]) => {
    const product = spelled(keyOf(target))?.product ?? products.push(ownProduct(index, name, target)) - 1;
    return [keyOf(name), product * 4 + Level.plain] as const;
  });
  for (const [key, meaning] of added) meanings.set(key, meaning);
  return { products, table: index.table, bars: index.bars, spelled };
}

/** A pack's drawing under a new name, a picture of the author's, or a name to be drawn as a wordmark. */
function ownProduct(index: LogoIndex, name: string, target: string): Product {
  const base = { name, art: placeOf(index.table, target), standIn: false, curated: true };
  return target.startsWith('data:') ? { ...base, picture: target } : base;
}

/** Position of exactly this name. An ordinary word has to be capitalised: a column "service" holds no products. */
export function lookUp(names: Names, name: string): number | undefined {
  const found = names.spelled(keyOf(name));
  if (!found) return undefined;
  const ordinary = found.level >= Level.word;
  return ordinary && !/^\P{L}*\p{Lu}/u.test(name) && name !== names.products[found.product]?.name
    ? undefined
    : found.product;
}
