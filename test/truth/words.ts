/** How the words of a drawing are compared with the words they must come from. */
import { singular } from '../../src/plural.ts';

const numbers: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  single: '1',
  first: '1',
  two: '2',
  second: '2',
  both: '2',
  pair: '2',
  couple: '2',
  double: '2',
  dual: '2',
  twin: '2',
  half: '2',
  twice: '2',
  three: '3',
  third: '3',
  four: '4',
  fourth: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  dozen: '12',
  twenty: '20',
  fifty: '50',
  hundred: '100',
  thousand: '1000',
};

/** What the drawing kit writes by itself and what it means: no claim about the talk. */
export const genericLabels: readonly string[] = [
  'vs', // between two sides
  'alert', // the heading of an alert without one
  'error',
  'warning',
  'dashboard', // the title bar of a window
  'terminal',
  'more', // "+ 3 more" rows of a table
  'step',
];

/** What a minimal resource or query consists of besides the author's words: the language's own, no claim either. */
export const codeLabels: readonly string[] = [
  'apiVersion kind metadata name spec template containers resources limits nvidia.com/gpu',
];

/** The line that every Kubernetes resource begins with; its version is the resource's, not the talk's. */
export const isApiVersion = (shown: string): boolean => /^apiVersion: [\w.-]+(?:\/\w+)?$/.test(shown);

/** Letters and digits only, small, singular; number words as figures. */
const fold = (word: string): string => numbers[word.toLowerCase()] ?? singular(word);

const tokens = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\d)[,'’ ](?=\d{3}\b)/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A figure apart from its unit, a compound (`apiVersion`) in its parts. */
const parts = (token: string): string[] => token.match(/\p{N}+|\p{Lu}*\p{Ll}+|\p{Lu}+|\p{L}+/gu) ?? [];

export const figuresIn = (text: string): string[] =>
  tokens(text)
    .flatMap((token) => [token, ...parts(token)])
    .map(fold)
    .filter((word) => /^\p{N}+$/u.test(word));

/** The words of `text` that none of the sources hold, neither whole nor in all their parts. */
export function strangers(text: string, sources: ReadonlySet<string>): string[] {
  return tokens(text).filter(
    (token) => !sources.has(fold(token)) && !parts(token).every((part) => sources.has(fold(part))),
  );
}

export const vocabulary = (...texts: readonly string[]): Set<string> =>
  new Set(
    [...texts, ...genericLabels].flatMap((text) =>
      tokens(text)
        .flatMap((token) => [token, ...parts(token)])
        .map(fold),
    ),
  );

/** What a tile of a product without a logo shows where its name has no room. */
export const initialsOf = (name: string): string => (name.match(/\p{Lu}|\b\p{L}/gu) ?? []).slice(0, 2).join('');
