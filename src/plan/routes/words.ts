/** What the routes of prose are told in: shared pieces of their grammar. Pure. */
import type { FlowNode } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { segmentItem } from '../items.ts';
import { numberWords } from '../lexicon/words.ts';
import { enumeration } from '../read/segments.ts';

export const article = '(?:an?\\s+|the\\s+)?';
/** Verbs that something goes its way by. */
export const moving =
  '(?:flies|fly|flying|goes|go|going|flows?|flowing|travels?|travell?ing|runs?|running|jumps?|jumping|bounces?|bouncing|moves?|moving|sails?|sailing|swims?|swimming|walks?|walking|rolls?|rolling|hops?|hopping|drives?|driving|shoots?|shooting|slides?|sliding|wanders?|wandering|passes|passing|streams?|streaming|(?:is |gets |being )?(?:sent|handed|passed|thrown|kicked|hit|served|returned|shipped|paid|delivered|mailed|wired))';

/** Cut where one clause ends and the next begins. */
export const pieces = (body: string): readonly string[] =>
  body
    .replace(/[.]$/, '')
    .split(/\s*[,;]\s+(?:and\s+|while\s+|then\s+)*|\.\s+(?=\p{Lu})/u)
    .filter((part) => part.trim() !== '');

export const node = (text: string, id: string, context: CueContext): FlowNode => ({
  ...segmentItem(text, context),
  id,
});

/** "two", "3" */
export const small = (word: string): number | undefined =>
  /^\d$/.test(word) ? Number(word) : numberWords[word.toLowerCase()];

/** What several names share a comma and an "and" in. */
export const names = (text: string): readonly string[] =>
  text
    .split(enumeration)
    .map((one) => one.replace(/^(?:an?|the)\s+/i, '').trim())
    .filter((one) => one !== '');
