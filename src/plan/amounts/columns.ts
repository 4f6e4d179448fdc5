/** "Debit and credit columns, totals matching": a table of which the cue names the columns and nothing else. Pure. */
import type { TableSpec } from '../../spec.ts';
import type { Candidate } from '../kinds/kind.ts';
import { tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { enumeration } from '../read/segments.ts';
import { clausesOf, remarkOf } from './clauses.ts';

export function namedColumns(scene: Scene): Candidate | undefined {
  const text = scene.text.replace(/[.]$/, '');
  const [, before = '', behind = ''] =
    /^(?:the\s+)?((?:[\p{L}\d'" -]+,\s+)*[\p{L}\d'" -]+\s+and\s+[\p{L}\d'" -]+?)\s+columns\b(.*)$/iu.exec(text) ?? [];
  const listed = before === '' ? /^(?:two|three|four|\d)?\s*columns:\s+([^;:]+)$/iu.exec(text)?.[1] : undefined;
  const columns = (listed ?? before)
    .split(enumeration)
    .map((name) => tidy(name.replace(/["“”]/g, '').replace(/^(?:an?|the)\s+/i, '')))
    .filter((name) => name !== '');
  // "Greek and Roman columns" stand in a temple.
  if (columns.length < 2 || columns.length > 5 || columns.some((name) => name.split(/\s+/).length > 3))
    return undefined;
  if (/\b(?:marble|stone|greek|roman|temple|smoke|concrete)\b/i.test(before)) return undefined;
  const spec: TableSpec = {
    kind: 'table',
    columns,
    rows: Array.from({ length: 4 }, () => columns.map(() => '')),
    ...remarkOf(clausesOf(behind.replace(/^[\s,;]+/, '')), tidy),
  };
  return { spec, confidence: 0.95, why: `${columns.length} columns by name`, whole: true };
}
