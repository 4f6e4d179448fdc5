/** "404 = not found, 500 = server broken": what each stands for, a row each. Pure. */
import type { TableSpec } from '../../spec.ts';
import { tidy } from '../read/phrase.ts';

export interface Equations {
  /** What stands before them: "Small table", "Two columns". */
  readonly lead: string;
  readonly rows: readonly (readonly [string, string])[];
  /** "water on the left and circuit on the right": what the two columns are. */
  readonly heads?: readonly [string, string];
}

const sign = /\s+(?:=|≙|→|->|=>|means|stands for)\s+/;
const sides =
  /(?:^|[,;:.]\s*)(?:and\s+|with\s+)?(?:the\s+)?([\p{L}][^,;:=]{0,30}?)\s+(?:on|to|at) (?:the )?left(?: side)?\s*(?:,|;|and|,\s*and)\s*(?:the\s+)?([\p{L}][^,;:=]{0,30}?)\s+(?:on|to|at) (?:the )?right(?: side)?/iu;

export function equationsOf(text: string): Equations | undefined {
  const said = sides.exec(text);
  const rest = said ? text.slice(0, said.index) + text.slice(said.index + said[0].length) : text;
  const [, lead = '', told = ''] =
    /^(?:([^=→]{2,50}?):\s+)?(.+)$/s.exec(rest.replace(/^[\s,;:]+|[\s.,;:]+$/g, '')) ?? [];
  const parts = told.split(
    /\s*[,;]\s*(?:and\s+)?(?=[^,;]*?(?:=|≙|→|->|means|stands for))|(?<=(?:=|→|means|for)\s[^=→]+)\s+and\s+(?=[^,;=→]+\s=\s)/,
  );
  const rows = parts.map((part) => part.split(sign).map((side) => side.trim()));
  const each = rows.every(
    (row) => row.length === 2 && row.every((side) => side !== '' && side.split(/\s+/).length <= 7),
  );
  if (rows.length < 2 || !each || parts.some(reckoned)) return undefined;
  const names = rows.map(([thing = '', meaning = '']) => [plain(thing), plain(meaning)] as const);
  const [left, right] = [said?.[1], said?.[2]];
  return { lead: lead.trim(), rows: names, ...(left && right && { heads: [tidy(left), tidy(right)] as const }) };
}

/** "6 V / 3 Ω = 2 A" is no meaning. */
const reckoned = (part: string): boolean => /\s[×÷+*/·−-]\s/.test(part);

const plain = (side: string): string => tidy(side.replace(/^["“`]|["”`]$/g, ''));

export const tableOf = ({ rows, heads }: Equations): TableSpec => ({ kind: 'table', columns: heads ?? ['', ''], rows });

/**
 * Heads told behind the list need not stand over its sides in the same order: the script tells to which side each belongs.
 * @param texts passages in which heads and sides may be said together, the narrower ones first
 * @returns undefined where none tells
 */
export function headsByUse(
  equations: Equations,
  ...texts: readonly (readonly string[])[]
): 'kept' | 'swapped' | undefined {
  return texts.map((passages) => used(equations, passages)).find((one) => one !== undefined);
}

function used({ rows, heads }: Equations, passages: readonly string[]): 'kept' | 'swapped' | undefined {
  const [left = '', right = ''] = heads ?? [];
  const together = (head: string, side: 0 | 1): number =>
    rows.filter((row) => passages.some((text) => says(text, head) && says(text, row[side]))).length;
  const kept = together(left, 0) + together(right, 1);
  const swapped = together(left, 1) + together(right, 0);
  return kept === swapped ? undefined : kept > swapped ? 'kept' : 'swapped';
}

const says = (text: string, name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2)
    .some((word) => new RegExp(`\\b${word}s?\\b`, 'i').test(text));
