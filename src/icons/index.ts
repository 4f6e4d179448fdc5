/** Concept icons: which one stands for a noun phrase, and its drawing. */

import type { Art } from '../draw/tools.ts';
import { type ArtTable, placeOf, readArt, readData } from '../host/art.ts';
import { type IconTerms, iconFor } from './phrase.ts';

export interface Icons {
  /** See `Catalogue.icon`. */
  icon(phrase: string): string | undefined;
  /** `lucide:server`, `tabler:stack-2`; undefined for an unknown name. */
  art(name: string): Art | undefined;
}

/** Reads lib/data/icons.json and icon-terms.json once each, when first needed. */
export function openIcons(): Icons {
  let table: ArtTable | undefined;
  let terms: IconTerms | undefined;
  const drawn = new Map<string, Art | undefined>();
  return {
    icon: (phrase) => {
      terms ??= readData<IconTerms>('icon-terms.json');
      return iconFor(phrase, terms);
    },
    art: (name) => {
      table ??= readData<ArtTable>('icons.json');
      if (!drawn.has(name)) drawn.set(name, drawArt(table, name));
      return drawn.get(name);
    },
  };
}

function drawArt(table: ArtTable, name: string): Art | undefined {
  const at = placeOf(table, name);
  if (at < 0) return undefined;
  return { body: readArt('icons.art', table, at), width: table.widths[at] ?? 0, height: table.heights[at] ?? 0 };
}
