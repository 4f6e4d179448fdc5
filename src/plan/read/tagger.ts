/** Parts of speech of single words in their sentence. The only file that knows the tagger. */
import nlp from 'compromise/two';

/** What the grammar asks of a word. */
export type Pos =
  | 'noun'
  | 'adjective'
  | 'verb'
  | 'gerund'
  | 'participle'
  | 'preposition'
  | 'conjunction'
  | 'determiner'
  | 'number'
  | 'adverb'
  | 'pronoun';

interface Term {
  readonly tags: Set<string>;
}

const order: readonly (readonly [string, Pos])[] = [
  ['Determiner', 'determiner'],
  ['Preposition', 'preposition'],
  ['Conjunction', 'conjunction'],
  ['Pronoun', 'pronoun'],
  ['Gerund', 'gerund'],
  ['Participle', 'participle'],
  ['PastTense', 'participle'],
  ['Value', 'number'],
  ['Verb', 'verb'],
  ['Adjective', 'adjective'],
  ['Adverb', 'adverb'],
];

/** One part of speech a word, in order. */
export function tag(words: readonly string[]): readonly Pos[] {
  if (words.length === 0) return [];
  const doc = nlp([words.map(plain)] as unknown as string);
  const terms = (doc as unknown as { document: Term[][] }).document.flat();
  if (terms.length !== words.length) return words.map(() => 'noun');
  return terms.map(({ tags }) => order.find(([name]) => tags.has(name))?.[1] ?? 'noun');
}

const verbs = new Map<string, boolean>();

/** Whether a base form can be a verb: "stay", "throw"; not "node". */
export function canBeVerb(stem: string): boolean {
  const known = verbs.get(stem);
  if (known !== undefined) return known;
  const [term] = (nlp(stem) as unknown as { document: Term[][] }).document.flat();
  const can = term?.tags.has('Infinitive') ?? false;
  verbs.set(stem, can);
  return can;
}

/** Contractions count as one word here, possessives as their noun. */
const plain = (word: string): string => word.replace(/n['’]t$/i, '').replace(/['’](?:s|re|ll|ve|d|m)?$/i, '') || word;
