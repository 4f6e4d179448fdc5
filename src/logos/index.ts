/** Products and their logos: which a text names, and what they look like. Looks through the whole packs, reads one drawing at a time. */

import type { ProductMention } from '../catalogue.ts';
import type { LogoArt } from '../draw/tools.ts';
import { placeOf, readArt, readData } from '../host/art.ts';
import type { LogoIndex } from './index-format.ts';
import { lookUp, type Names, withOwn } from './names.ts';
import { findProducts } from './recognise.ts';

export interface Logos {
  /** See `Catalogue.products`. */
  products(text: string, known?: ReadonlySet<string>): readonly ProductMention[];
  /** See `Catalogue.product`. */
  product(name: string): string | undefined;
  /** By canonical name, alias or pack id (`logos:helm`); undefined: draw a wordmark tile. */
  art(name: string): LogoArt | undefined;
}

/**
 * @param own the author's names: name → product, pack id or data URI of a picture (`{ "My Tool": "logos:helm" }`)
 * Reads lib/data/logos.json once, on the first question.
 */
export function openLogos(own: Readonly<Record<string, string>> = {}): Logos {
  let names: Names | undefined;
  const open = (): Names => (names ??= withOwn(readData<LogoIndex>('logos.json'), own));
  const drawn = new Map<string, LogoArt | undefined>();
  return {
    products: (text, known) => findProducts(text, open(), known ?? new Set()),
    product: (name) => open().products[lookUp(open(), name) ?? -1]?.name,
    art: (name) => {
      if (!drawn.has(name)) drawn.set(name, drawArt(open(), name));
      return drawn.get(name);
    },
  };
}

function drawArt(names: Names, name: string): LogoArt | undefined {
  const product = names.products[lookUp(names, name) ?? -1];
  if (product?.picture) return pictureArt(product.name, product.picture);
  const { table } = names;
  const at = product ? product.art : placeOf(table, name);
  if (at < 0) return undefined;
  const flags = table.flags[at] ?? 0;
  return {
    name: product?.name ?? name,
    body: readArt('logos.art', table, at),
    width: table.widths[at] ?? 0,
    height: table.heights[at] ?? 0,
    mono: (flags & 1) !== 0,
    dark: (flags & 2) !== 0,
    standIn: product?.standIn ?? false,
  };
}

/** A picture of the author's: its own proportions are kept within a square box. */
function pictureArt(name: string, href: string): LogoArt {
  const body = `<image href="${href.replace(/[<>"&]/g, '')}" width="128" height="128" preserveAspectRatio="xMidYMid meet"/>`;
  return { name, body, width: 128, height: 128, mono: false, dark: false, standIn: false };
}
