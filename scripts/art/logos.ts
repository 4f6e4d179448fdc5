/** Logo packs + titles + curated aliases → `logos.art` (bodies) and `logos.json` (names, levels, offsets). */
import curation from '../../src/logos/aliases.json' with { type: 'json' };
import { Level, type LogoIndex } from '../../src/logos/index-format.ts';
import titles from '../../src/logos/titles.json' with { type: 'json' };
import { keyOf } from '../../src/logos/words.ts';
import { ArtFile } from './art-file.ts';
import { toned } from './colours.ts';
import { nameKeys, squash, titleFromSlug } from './names.ts';
import { isOrdinary } from './ordinary.ts';
import { type Drawing, readPack } from './source.ts';

/** One entry of aliases.json. */
interface Curated {
  /** `pack:slug`; left out: found by name; null: no logo, a wordmark is drawn. */
  readonly art?: string | null;
  /** Maker or parent (a curated name) whose logo stands in. */
  readonly by?: string;
  readonly also?: readonly string[];
}

interface Product {
  name: string;
  names: Set<string>;
  drawings: Drawing[];
  curated: Curated | undefined;
}

export function packLogos(): [string, string | Uint8Array][] {
  const products = gather();
  const drawings = new Map(products.flatMap((p) => p.drawings).map((d) => [d.id, d] as const));
  const file = new ArtFile();
  const place = (drawing: Drawing): number => {
    const known = file.placeOf(drawing.id);
    if (known >= 0) return known;
    const { body, mono, dark } = toned(drawing.body);
    return file.add(drawing.id, body, drawing.width, drawing.height, (mono ? 1 : 0) + (dark ? 2 : 0));
  };
  const artOf = (product: Product): number => {
    const { art, by } = product.curated ?? {};
    if (art === null) return -1;
    if (by) return artOf(named(by));
    if (art) return place(drawings.get(art) ?? missing(`art ${art} of ${product.name}`));
    const best = bestDrawing(product.drawings);
    return best ? place(best) : -1;
  };
  const byName = new Map(products.map((p) => [p.name, p]));
  const named = (name: string): Product => byName.get(name) ?? missing(`maker ${name}`);

  const placed = products.map(artOf);
  for (const drawing of drawings.values()) place(drawing);
  const keys = Object.entries(keysOf(products));
  const index: LogoIndex = {
    curated: products.filter((p) => p.curated).length,
    names: products.map((p) => p.name).join('\n'),
    arts: placed,
    standIns: products.flatMap((p, i) => (p.curated?.by ? [i] : [])),
    spellings: keys.map(([key]) => key).join('\n'),
    meanings: keys.map(([, meaning]) => meaning),
    bars: curation.bars,
    table: file.table(),
  };
  return [
    ['logos.json', JSON.stringify(index)],
    ['logos.art', file.bytes()],
  ];
}

function missing(what: string): never {
  throw new Error(`aliases.json: no ${what}`);
}

/** Every product of every pack, curated ones first, each with the drawings that show it. */
function gather(): Product[] {
  const found = new Map<string, Product>();
  const products: Product[] = [];
  const add = (name: string, curated?: Curated): Product => {
    const product = { name, names: new Set([name]), drawings: [], curated };
    products.push(product);
    return product;
  };
  for (const [name, entry] of Object.entries(curation.products as Record<string, Curated>)) {
    const product = add(name, entry);
    for (const other of [name, ...(entry.also ?? [])]) {
      product.names.add(other);
      if (!found.has(squash(other))) found.set(squash(other), product);
    }
  }
  const join = (drawing: Drawing, name: string, others: readonly string[]) => {
    const product = found.get(squash(name)) ?? add(name);
    if (!found.has(squash(name))) found.set(squash(name), product);
    product.drawings.push(drawing);
    if (!product.curated) for (const other of others) product.names.add(other);
  };
  const simple = readPack('simple-icons');
  for (const drawing of simple.drawings) {
    if (drawing.hidden) continue;
    const title = (titles as Record<string, string | string[]>)[drawing.slug];
    const [name = titleFromSlug(drawing.slug), ...others] = title === undefined ? [] : [title].flat();
    join(drawing, name, others);
  }
  const titled = new Map(products.map((p) => [squash(p.name), p.name]));
  for (const name of ['logos', 'devicon']) {
    for (const drawing of readPack(name).drawings) {
      if (drawing.hidden || drawing.slug.endsWith('-wordmark')) continue;
      const base = baseSlug(drawing.slug);
      join(drawing, titled.get(squash(base)) ?? titleFromSlug(base), [base.replaceAll('-', ' ')]);
    }
  }
  return products;
}

/** The slug without what tells variants of one logo apart. */
function baseSlug(slug: string): string {
  const bare = slug.replace(
    /-(icon|dark|alt|old|classic|color|mono|monochrome|monochromatic|vertical|round|official|clean|20\d\d|2|timber)$/,
    '',
  );
  return bare === slug ? slug : baseSlug(bare);
}

/** Colour symbol before mono symbol before wide wordmark; light-only drawings last, for they vanish on light tiles. */
function bestDrawing(drawings: readonly Drawing[]): Drawing | undefined {
  const rank = (d: Drawing): number => {
    const aspect = d.width / d.height;
    const wide = aspect > 2 || aspect < 0.5 ? 8 : aspect > 1.5 ? 1 : 0;
    const pack = d.id.startsWith('logos:') ? 0 : d.id.startsWith('devicon:') ? 2 : 4;
    const variant = /-(dark|alt|old|classic|mono|monochrome|monochromatic|20\d\d|2)\b/.test(d.slug) ? 3 : 0;
    const icon = d.slug.endsWith('-icon') ? -1 : 0;
    return wide + pack + variant + icon + (toned(d.body).pale ? 6 : 0) + (d.body.length > 40_000 ? 8 : 0);
  };
  return [...drawings].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))[0];
}

/** Key → product and how sure the key is. First come, first served: curated names win over pack names. */
function keysOf(products: readonly Product[]): Record<string, number> {
  const keys: Record<string, number> = {};
  const plain = new Set(curation.plain.map(keyOf));
  const capital = new Set(curation.capital.map(keyOf));
  const strict = new Set(curation.strict.map(keyOf));
  const never = new Set(curation.never.map(keyOf));
  const level = (key: string, { name, curated }: Product): Level => {
    if (plain.has(key)) return Level.plain;
    if (capital.has(key)) return Level.capital;
    if (strict.has(key)) return Level.strict;
    const words = key.split(' ');
    if (words.length > 1 && (plain.has(words[0] as string) || capital.has(words[0] as string))) return Level.plain;
    if (words.every(isOrdinary)) {
      if (words.length > 1) return curated ? Level.capital : Level.word;
      return curated ? Level.word : Level.strict;
    }
    if (key.length <= 2) return curated ? Level.word : Level.strict;
    return key.length <= 4 && !curated && name !== name.toLowerCase() ? Level.capital : Level.plain;
  };
  const claim = (key: string, i: number, product: Product) => {
    if (!key || Object.hasOwn(keys, key) || (never.has(key) && !product.curated)) return;
    keys[key] = i * 4 + level(key, product);
  };
  products.forEach((p, i) => {
    for (const name of p.names) claim(keyOf(name), i, p);
  });
  products.forEach((p, i) => {
    for (const name of p.names) for (const key of nameKeys(name)) claim(key, i, p);
  });
  products.forEach((p, i) => {
    const short = /^Apache (.+)$/.exec(p.name)?.[1];
    if (short && !isOrdinary(keyOf(short))) claim(keyOf(short), i, p);
  });
  return keys;
}
