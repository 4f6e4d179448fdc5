/** Tables with the place of every cell. Pipes inside backticks or behind a backslash belong to the cell. */
import type { Source } from './source.ts';

export interface Cell {
  /** As written, trimmed, `\|` unescaped. */
  readonly text: string;
  /** Offset of the first character in the source. */
  readonly offset: number;
}

export interface RawTable {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** @param raw the table's lines as in the source, from `offset` on */
export function readTable(raw: string, offset: number): RawTable {
  const lines: Cell[][] = [];
  let at = offset;
  for (const line of raw.split('\n')) {
    if (line.trim()) lines.push(splitRow(line, at));
    at += line.length + 1;
  }
  const [header = [], , ...rows] = lines;
  return { header, rows };
}

function splitRow(line: string, offset: number): Cell[] {
  const bars = barsOf(line);
  const first = line.search(/\S/);
  const opened = bars[0] === first;
  const closed =
    bars.length > 0 && line.slice((bars[bars.length - 1] ?? 0) + 1).trim() === '' && bars.length > (opened ? 1 : 0);
  const starts = opened ? bars.map((bar) => bar + 1) : [0, ...bars.map((bar) => bar + 1)];
  if (closed) starts.pop();
  return starts.map((start) => {
    const end = bars.find((bar) => bar >= start) ?? line.length;
    const text = line.slice(start, end);
    const lead = text.length - text.trimStart().length;
    return {
      text: text.trim().replace(/\\\|/g, '|'),
      offset: offset + start + (text.trim() ? lead : Math.min(1, text.length)),
    };
  });
}

function barsOf(line: string): number[] {
  const bars: number[] = [];
  let code = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    // A backtick without its partner opens nothing.
    else if (line[i] === '`') code = code ? false : line.indexOf('`', i + 1) > i;
    else if (line[i] === '|' && !code) bars.push(i);
  }
  return bars;
}

/** The whole line of an offset, for error frames. */
export const lineAt = (source: Source, offset: number): string => source.lines[source.place(offset).line - 1] ?? '';
