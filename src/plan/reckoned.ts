/** Sums told in words: "Wave plus mirrored wave gives a flat line". Pure. */
import { tidy } from './read/phrase.ts';

const signs: readonly (readonly [RegExp, string])[] = [
  [/^plus$/i, '+'],
  [/^minus$/i, '−'],
  [/^(?:times|multiplied by)$/i, '×'],
  [/^divided by$/i, '÷'],
];
const operator = /\s+(plus|minus|times|multiplied by|divided by)\s+/i;
const result = /\s+(?:gives?|makes?|equals?|yields?|results? in|adds? up to|is|are|=)\s+/i;
/** How the sum is shown, no part of it. */
const how =
  /,\s+(?:(?:as|like) (?:an?|the)\s+(?:equation|sum|formula)|(?:big|large|bold|written|in|on|with|equation|equals sign|formula)\b.*)$/i;

/** The formula of a sum told in words: its terms as the cue has them, the signs for the words between them. */
export function sumOf(text: string): string | undefined {
  const plain = text
    .replace(/^(?:equation|formula|sum)\s*:\s+/i, '')
    .replace(how, '')
    .replace(/[.]$/, '');
  if (/[,;:→"“`]|->|\bplus sign\b/.test(plain)) return undefined;
  const at = result.exec(plain);
  const left = plain.slice(0, at?.index ?? 0);
  const right = at ? plain.slice(at.index + at[0].length) : '';
  const parts = left.split(operator);
  if (parts.length < 3 || parts.length > 9 || right === '') return undefined;
  const terms = [...parts.filter((_, i) => i % 2 === 0), right];
  if (!terms.every(isTerm) || operator.test(right)) return undefined;
  const sum = parts.map((part, i) => (i % 2 === 0 ? bare(part) : signOf(part))).join(' ');
  return `${tidy(sum)} = ${bare(right)}`;
}

const isTerm = (text: string): boolean => text.trim() !== '' && text.split(/\s+/).length <= 6;
const bare = (text: string): string => text.trim().replace(/^(?:an?|the)\s+/i, '');
const signOf = (word: string): string => signs.find(([form]) => form.test(word))?.[1] ?? word;
