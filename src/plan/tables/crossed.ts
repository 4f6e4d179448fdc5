/** Rows and columns told in prose, in any order: "A and B as rows, x and y as columns", "x, y across the top". Pure. */

import type { TableSpec } from '../../spec.ts';
import { tidy } from '../read/phrase.ts';

type Axis = 'row' | 'column';

interface Marker {
  readonly axis: Axis;
  /** Before its list ("columns: a, b") or behind it ("a, b as columns"). */
  readonly leads: boolean;
  readonly start: number;
  readonly end: number;
}

const head = /^(?:an? |the )?(?:[\w-]+ ){0,3}?(?:table|matrix|grid|spreadsheet|scorecard|sheet|chart)\b[:,.]?\s*/i;
const behind =
  /[\s,]+(?:(?:as|for|in|on|along|down|across|at)\s+(?:the\s+)?(?:its\s+)?(?:(rows?|row heads|left side|left edge|left|side)|(columns?|column (?:heads|headers|headings)|headers?|headings?|head row|header row|top))|going (?:(down)|(across)))\b(?:\s+(?:hand\s+)?side)?/gi;
const before =
  /\b(?:(?:(?:one|an?) )?(rows?)|(?:(?:one|an?) )?(columns?))\b(?:\s+(?:each|per \p{L}+|for each \p{L}+))?(?:\s*[:=(]|\s+(?:are|is|for each of|each for|for|named|labell?ed|with))?\s+(?=["“\p{L}\d])/giu;

/** @param text with nothing but the table in it; what marks its rows is taken off */
export function crossed(text: string): TableSpec | undefined {
  const opened = head.exec(text)?.[0];
  if (opened === undefined) return undefined;
  const body = text.slice(opened.length).replace(/[.)]+$/, '');
  const lists = listsOf(body);
  const rows = lists?.get('row');
  const columns = lists?.get('column');
  if (!rows && !columns) return undefined;
  if (rows && columns)
    return { kind: 'table', columns: ['', ...columns], rows: rows.map((row) => [row, ...columns.map(() => '')]) };
  if (columns) return { kind: 'table', columns, rows: Array.from({ length: 3 }, () => columns.map(() => '')) };
  return { kind: 'table', columns: ['', ''], rows: (rows ?? []).map((row) => [row, '']) };
}

/** The names along each side; undefined where words are left over or a list is none. */
function listsOf(body: string): ReadonlyMap<Axis, readonly string[]> | undefined {
  const markers = markersIn(body);
  if (markers.length === 0 || markers.length > 2) return undefined;
  const found = new Map<Axis, readonly string[]>();
  let from = 0;
  for (const [i, marker] of markers.entries()) {
    const next = markers[i + 1];
    // Two lists side by side, and no mark between them that tells where one ends.
    if (marker.leads && next && !next.leads) return undefined;
    const lead = marker.leads ? body.slice(from, marker.start) : '';
    const told = marker.leads ? body.slice(marker.end, next?.start) : body.slice(from, marker.start);
    const names = namesIn(told);
    if (connectors(lead) !== '' || !names || found.has(marker.axis)) return undefined;
    found.set(marker.axis, names);
    from = marker.leads ? (next?.start ?? body.length) : marker.end;
  }
  return connectors(body.slice(from)) === '' ? found : undefined;
}

function markersIn(body: string): readonly Marker[] {
  const late = [...body.matchAll(behind)].map(
    (found): Marker => ({
      axis: found[1] || found[3] ? 'row' : 'column',
      leads: false,
      start: found.index,
      end: found.index + found[0].length,
    }),
  );
  const early = [...body.matchAll(before)]
    .map(
      (found): Marker => ({
        axis: found[1] ? 'row' : 'column',
        leads: true,
        start: found.index,
        end: found.index + found[0].length,
      }),
    )
    .filter((one) => !late.some((other) => one.start < other.end && other.start < one.end));
  return [...late, ...early].sort((a, b) => a.start - b.start);
}

/** Words between the lists that name nothing. */
const connectors = (text: string): string =>
  text.replace(/\b(?:with|of|showing|comparing|having|has|where|whose|and|its|the|whereby|while)\b|[\s,;:.(]+/gi, '');

function namesIn(told: string): readonly string[] | undefined {
  const names = told
    .replace(/^[\s,;:.(]*(?:(?:with|of|showing|comparing|having|has|where|whose|and|its)\s+)*/i, '')
    .split(/\s*[,;/]\s*(?:and\s+|or\s+)?|\s+(?:and|or|vs\.?|versus|by|&)\s+/)
    .map((name) => tidy(name.replace(/^["“`]|["”`)]$/g, '')))
    .filter((name) => name !== '')
    .flatMap(spread);
  const short = names.every((name) => name.split(/\s+/).length <= 5);
  return names.length > 0 && names.length <= 12 && short ? names : undefined;
}

const orders = [
  'January February March April May June July August September October November December',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  'Q1 Q2 Q3 Q4',
].map((names) => names.split(' '));

/** "Monday to Friday", "2020 to 2023": each of those that are meant. */
function spread(name: string): readonly string[] {
  const [, first = '', last = ''] = /^(\w+)\s*(?:to|through|–|-)\s*(\w+)$/.exec(name) ?? [];
  if (/^\d{4}$/.test(first) && /^\d{4}$/.test(last) && Number(last) > Number(first) && Number(last) - Number(first) < 8)
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i));
  const order = orders.find((one) => one.includes(first) && one.indexOf(last) > one.indexOf(first));
  return order ? order.slice(order.indexOf(first), order.indexOf(last) + 1) : [name];
}
