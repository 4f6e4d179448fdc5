/** Words of a paragraph and of a phrase, folded so that they can be compared. */

export interface Word {
  /** As written. */
  readonly text: string;
  /** Case, punctuation and possessives folded away; may be several for "re-ranked" or "AWS/Google". Empty for a lone dash. */
  readonly folds: readonly string[];
  /** Position in the paragraph split at white space. */
  readonly position: number;
}

export function wordsOf(text: string): Word[] {
  return text
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word, position) => ({ text: word, folds: folds(word), position }));
}

/** The comparable pieces of a word: apostrophes dropped, split at everything else that is no letter or digit. */
function folds(word: string): string[] {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}%$€£+#]+/u)
    .map((piece) => piece.replace(/^\++|^#+(?=\D)/, ''))
    .filter(Boolean);
}

const numbers: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  twenty: '20',
  thirty: '30',
  fifty: '50',
  hundred: '100',
  thousand: '1000',
  half: '0.5',
};

const sames: Readonly<Record<string, string>> = {
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  am: 'be',
  isnt: 'not',
  arent: 'not',
  dont: 'not',
  doesnt: 'not',
  didnt: 'not',
  wont: 'not',
  cant: 'not',
  cannot: 'not',
  couldnt: 'not',
  no: 'not',
  never: 'not',
  has: 'have',
  had: 'have',
  im: 'i',
  youre: 'you',
  theyre: 'they',
  its: 'it',
  vs: 'versus',
  percent: '%',
};

/** A light English stem: plural, -ing, -ed, -ly and the like, irregular small words, number words. */
export function stem(fold: string): string {
  const known = sames[fold] ?? numbers[fold];
  if (known) return known;
  if (fold.length < 4 || /\d/.test(fold)) return fold;
  let root = fold
    .replace(/(ss|us|is)$/, '$1_')
    .replace(/ies$/, 'y')
    .replace(/(sh|ch|x|z|ss_?)es$/, '$1')
    .replace(/s$/, '')
    .replace(/_$/, '');
  if (root.length > 5) root = root.replace(/(ation|ition|ments?|ically|ingly|edly|ing|ed|ers?|ors?|able|ly|e)$/, '');
  else if (root.length > 4) root = root.replace(/(ing|ed|er|ly|e)$/, '');
  return root.replace(/([bdfgklmnprt])\1$/, '$1');
}

const small = new Set(
  'a an the of to in on at for by with and or but as from into it its this that these those be not you we they i your our their just so very really can will'.split(
    ' ',
  ),
);

/** Words that say little by themselves, so that leaving them out or finding them proves little. */
export const isSmall = (fold: string): boolean => small.has(fold) || small.has(stem(fold));
