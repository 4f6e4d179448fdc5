/** Concept icons: which one stands for a noun phrase, and its drawing. */

import type { Art } from '../draw/tools.ts';
import { type ArtEntry, readArt, readData } from '../host/art.ts';
import { type IconTerms, iconFor } from './phrase.ts';

export interface Icons {
  /** See `Catalogue.icon`. */
  icon(phrase: string): string | undefined;
  /** `lucide:server`, `tabler:stack-2`; undefined for an unknown name. */
  art(name: string): Art | undefined;
}

/** Reads lib/data/icons.json and icon-terms.json once each, when first needed. */
export function openIcons(): Icons {
  let entries: ReadonlyMap<string, ArtEntry> | undefined;
  let terms: IconTerms | undefined;
  const drawn = new Map<string, Art>();
  return {
    icon: (phrase) => iconFor(phrase, (terms ??= readData<IconTerms>('icon-terms.json'))),
    art: (name) => {
      entries ??= new Map(readData<ArtEntry[]>('icons.json').map((entry) => [entry[0], entry]));
      const entry = entries.get(name);
      if (!entry) return undefined;
      const art = drawn.get(name) ?? { body: readArt('icons.art', entry), width: entry[3], height: entry[4] };
      drawn.set(name, art);
      return art;
    },
  };
}
