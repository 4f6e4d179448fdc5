/** What scripts/art/logos.ts writes to lib/data/logos.json and this room reads. */
import type { ArtTable } from '../host/art.ts';

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

/** Columns rather than rows, for few long strings are parsed fastest. */
export interface LogoIndex {
  /** So many products, the first ones, come from aliases.json. */
  readonly curated: number;
  /** Names of all products, parted by line ends. */
  readonly names: string;
  /** Each product's place in `table`, -1 for none. */
  readonly arts: readonly number[];
  /** Products whose art is their maker's. */
  readonly standIns: readonly number[];
  /** Spellings (`keyOf`), parted by line ends. */
  readonly spellings: string;
  /** What each spelling means: position of the product * 4 + level. */
  readonly meanings: readonly number[];
  /** Spelling → words that, standing right before or after it, say that the ordinary thing is meant. */
  readonly bars: Readonly<Record<string, { readonly before?: string; readonly after?: string }>>;
  readonly table: ArtTable;
}
