/** What is told of rows and columns of a table: "the rows with 0 turn red", "the speed row highlighted". Pure. */

import type { TableSpec } from '../../spec.ts';
import { colourOf, stateOf } from '../lexicon/states.ts';
import { tidy } from '../read/phrase.ts';

export type Mark = NonNullable<TableSpec['marked']>[number];

/** A mark as it is told, before it is known which row it meets. */
export interface ToldMark {
  readonly axis: 'row' | 'column';
  /** A head, or "first", "last", "biggest"; of a condition, the cell that those rows have. */
  readonly which: string;
  readonly cell?: string;
  readonly several: boolean;
  readonly look: Pick<Mark, 'states' | 'colour'>;
  /** As written. */
  readonly text: string;
}

const turned =
  /\s+(?:(?:is|are|gets?|being|all|slowly|then|suddenly|shown|marked|painted|drawn|coloured|colored|flashing)\s+)*((?:turn|go|glow|light|flash|fade|blink|puls|shin|becom|stand|get|struck|cross|grey|gray|dim|highlight|circl|mark|tick|in\s)\p{L}*(?:\s+(?:up|out|in|through|bold|by|a|bright|dark|light|off|\p{L}+))*|(?:red|green|yellow|orange|blue|grey|gray|bold))$/iu;

/** Takes the clauses off that only tell how a row or a column looks. */
export function takeMarks(text: string): { readonly text: string; readonly marks: readonly ToldMark[] } {
  const marks: ToldMark[] = [];
  const kept = text.split(/(?<=[,;])\s+(?:and\s+|with\s+)?/).filter((part) => {
    const mark = markIn(part.replace(/[.,;]+$/, '').trim());
    if (mark) marks.push(mark);
    return !mark;
  });
  return marks.length > 0 ? { text: kept.join(' ').replace(/[\s,;]+$/, ''), marks } : { text, marks };
}

function markIn(clause: string): ToldMark | undefined {
  const [how, told = ''] = turned.exec(clause) ?? [];
  if (how === undefined) return undefined;
  const subject = clause.slice(0, -how.length).replace(/^(?:with\s+)?(?:the|all|every|each|any|only)\s+/i, '');
  const base = { look: lookOf(told), text: clause };
  const [, axis = '', plural, condition] =
    /^(row|column|cell)(s?)(?:\s+(?:with|of|for|where|at|having|that (?:has|have|is|are|says?))\s+(.+))?$/i.exec(
      subject,
    ) ?? [];
  if (axis !== '') {
    const kind = axis.toLowerCase() === 'column' ? 'column' : 'row';
    const threshold = condition === undefined ? undefined : cellOf(condition);
    return {
      ...base,
      axis: kind,
      which: threshold === undefined ? tidy(condition ?? '') : '',
      ...(threshold !== undefined && kind === 'row' && { cell: threshold }),
      several: plural === 's',
    };
  }
  const [, which, end, more] = /^(.{1,30}?)\s+(row|column)(s?)$/i.exec(subject) ?? [];
  return which && !/[,;:]/.test(which)
    ? { ...base, axis: end?.toLowerCase() === 'column' ? 'column' : 'row', which, several: more === 's' }
    : undefined;
}

/** "0", "more than 5", `true`: what stands in the cells of the rows that are meant. */
function cellOf(condition: string): string | undefined {
  const quoted = /^["“`]([^"”`]+)["”`]$/.exec(condition)?.[1];
  if (quoted) return quoted;
  const [, words = '', figure] =
    /^(?:an?\s+)?(more than|over|above|at least|less than|fewer than|under|below|at most)?\s*([$€£]?\d\S*(?:\s?[\p{L}%]+)?)$/iu.exec(
      condition,
    ) ?? [];
  if (!figure) return undefined;
  const sign = {
    more: '> ',
    over: '> ',
    above: '> ',
    'at least': '≥ ',
    less: '< ',
    fewer: '< ',
    under: '< ',
    below: '< ',
    'at most': '≤ ',
  };
  const key = words.toLowerCase();
  return `${sign[(/^at /.test(key) ? key : key.split(' ')[0]) as keyof typeof sign] ?? ''}${figure}`;
}

/** "turn red", "lights up", "crossed out" */
function lookOf(told: string): ToldMark['look'] {
  const words = told.toLowerCase().split(/\s+/);
  const colour = words.map(colourOf).find((one) => one !== undefined);
  if (colour) return { states: [], colour };
  if (/^(?:cross|struck)/.test(told)) return { states: ['crossed'] };
  if (/^(?:fade|grey|gray|dim)/.test(told) || /\bdark\b/.test(told)) return { states: ['muted'] };
  if (/^tick/.test(told)) return { states: ['checked'] };
  return { states: [stateOf(told.toLowerCase()) ?? 'highlighted'] };
}

/** The table with its marks where they belong; rows that a mark tells of are put in where none has that name. */
export function withMarks(spec: TableSpec, told: readonly ToldMark[]): TableSpec {
  return told.reduce(marked, spec);
}

function marked(spec: TableSpec, mark: ToldMark): TableSpec {
  const add = (rows: readonly number[], over: Partial<TableSpec> = {}): TableSpec => ({
    ...spec,
    ...over,
    marked: [
      ...(spec.marked ?? []),
      ...rows.map((at) => ({ ...(mark.axis === 'row' ? { row: at } : { column: at }), ...mark.look })),
    ],
  });
  const heads = mark.axis === 'row' ? spec.rows.map((row) => row[0] ?? '') : spec.columns;
  const named = heads.findIndex((head) => head !== '' && alike(head, mark.which));
  if (named >= 0) return add([named]);
  if (mark.axis === 'column') {
    const at = placeOf(mark.which, spec.columns.length);
    return at === undefined ? spec : add([at]);
  }
  const blank = spec.rows.every((row) => row.every((cell) => cell === ''));
  if (mark.cell !== undefined) {
    const holding = spec.rows.flatMap((row, i) => (row.includes(mark.cell as string) ? [i] : []));
    if (holding.length > 0 || !blank) return add(holding);
    const last = spec.columns.length - 1;
    const at = mark.several ? [1, 3] : [1];
    const rows = Array.from({ length: 4 }, (_, i) =>
      spec.columns.map((_head, c) => (c === last && at.includes(i) ? (mark.cell as string) : '')),
    );
    return add(at, { rows });
  }
  const at = placeOf(mark.which, spec.rows.length);
  if (at !== undefined) return add([at]);
  // "the row for Jupiter": one of those that are not named.
  if (blank && mark.which !== '' && !superlative.test(mark.which))
    return add([1], { rows: spec.rows.map((row, i) => (i === 1 ? [mark.which, ...row.slice(1)] : row)) });
  return blank || mark.which === ''
    ? { ...add([Math.min(1, spec.rows.length - 1)]), ...said(spec, mark) }
    : { ...spec, ...said(spec, mark) };
}

/** Which row is the biggest is not known: the words say it. */
const superlative = /\b(?:\p{L}{3,}est|most|least|worst|best|winning|own|same|relevant|wrong|right)\b/iu;
const said = (spec: TableSpec, mark: ToldMark): Partial<TableSpec> =>
  superlative.test(mark.which) && !spec.caption ? { caption: tidy(mark.text) } : {};

function placeOf(which: string, count: number): number | undefined {
  const at = {
    first: 0,
    top: 0,
    second: 1,
    third: 2,
    fourth: 3,
    last: count - 1,
    bottom: count - 1,
    middle: Math.floor((count - 1) / 2),
    one: Math.min(1, count - 1),
  }[which.toLowerCase()];
  return at !== undefined && at < count ? at : undefined;
}

const alike = (head: string, which: string): boolean => head.toLowerCase() === which.toLowerCase();
