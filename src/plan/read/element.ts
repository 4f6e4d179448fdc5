/** What a cue is made of before its clauses are known: things, what stands between them, and signs. */
import type { Relation } from '../lexicon/relations.ts';
import type { ArrowLook, Phrase } from './scene.ts';
import type { Word } from './words.ts';

export type Element =
  | { readonly type: 'phrase'; readonly phrase: Phrase }
  | {
      readonly type: 'link';
      readonly words: readonly Word[];
      readonly relation: Relation;
      readonly stem: string;
      readonly preposition: string;
      readonly passive: boolean;
      readonly negated: boolean;
      readonly verb: boolean;
      /** "each other" follows. */
      readonly mutual?: boolean;
      /** Of an arrow that is named as a thing. */
      readonly look?: ArrowLook;
    }
  | { readonly type: 'and' }
  | { readonly type: 'arrow'; readonly text: string }
  | { readonly type: 'colon' }
  | { readonly type: 'sign'; readonly text: string }
  | { readonly type: 'break'; readonly text: string; readonly at: number };
