/** How names are compared: a text is a row of words, a name is the same row spelled small and without dots. Pure. */

export interface Word {
  /** Spelling that is compared: lower case, no dots, apostrophes or accents; `&` is `and`. */
  readonly key: string;
  /** The word as written, without a possessive ending. */
  readonly text: string;
  /** Character offsets, end exclusive; the possessive ending is left outside. */
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}.&+#'’_]*|(?<![\p{L}\p{N}])\.[\p{L}][\p{L}\p{N}]*|&/gu;

/** The words of a text, left to right. Hyphens, slashes and all other punctuation part words. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(word)) {
    const written = match[0] === '&' ? '&' : match[0].replace(/[.'’_&]+$/u, '');
    const bare = written.replace(/['’]s$/iu, '');
    const key = keyOfWord(bare);
    if (key) found.push({ key, text: bare, start: match.index, end: match.index + bare.length });
  }
  return found;
}

/** The key of a whole name: `Weights & Biases` → `weights and biases`, `scikit-learn` → `scikit learn`. */
export function keyOf(name: string): string {
  return wordsOf(name)
    .map((w) => w.key)
    .join(' ');
}

function keyOfWord(bare: string): string {
  if (bare === '&') return 'and';
  const plain = bare.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.startsWith('.') ? '.' : '') + plain.replace(/[.'’]/gu, '');
}
