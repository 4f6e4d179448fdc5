/** Whether a word is ordinary English, a person, a place or technical jargon, so that it alone names no product. */
import nlp from 'compromise';
import curation from '../../src/logos/aliases.json' with { type: 'json' };
import { dictionary } from '../words/dictionary.ts';

let words: ReadonlySet<string> | undefined;

export function isOrdinary(word: string): boolean {
  words ??= load();
  return word.length === 1 || /^\d+$/.test(word) || words.has(word);
}

/** Dictionary words up to the less common ones, the tagger's names and places, and the jargon of aliases.json. */
function load(): Set<string> {
  const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
  const tagged = Object.entries(lexicon).filter(
    ([, tag]) => ![tag].flat().some((t) => t === 'Organization' || t === 'ProperNoun'),
  );
  return new Set([...dictionary(70), ...tagged.map(([word]) => word), ...curation.jargon]);
}
