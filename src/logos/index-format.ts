/** What scripts/art/logos.ts writes to lib/data/logos.json and this room reads. */
import type { ArtEntry } from '../host/art.ts';

/** How much a spelling says on its own. */
export const Level = {
  /** Names the product in any case: `kubeflow`. */
  plain: 0,
  /** Names it when capitalised, also at the start of a sentence: `Intel`, `Home Assistant`. */
  capital: 1,
  /** An ordinary word too: `Ray`, `Spark`. Needs a capital in mid-sentence, or company. */
  word: 2,
  /** An ordinary word first of all: `Target`, `Box`. Needs the word "logo", the script's own tables or sure company. */
  strict: 3,
} as const;
export type Level = (typeof Level)[keyof typeof Level];

export interface LogoIndex {
  /** So many products, the first ones, come from aliases.json. */
  readonly curated: number;
  /** Name, position of its art in `arts` (-1: none), 1 for a stand-in. */
  readonly products: readonly (readonly [name: string, art: number, standIn: number])[];
  /** Spelling (`keyOf`) → position in `products` * 4 + level. */
  readonly keys: Readonly<Record<string, number>>;
  /** Spelling → words that, standing right before or after it, say that the ordinary thing is meant. */
  readonly bars: Readonly<Record<string, { readonly before?: string; readonly after?: string }>>;
  readonly arts: readonly ArtEntry[];
}
