/** A script's text with its lines, so that every piece knows where it stands. */
import type { Place, Problem, Severity } from '../problem.ts';

export interface Source {
  readonly file: string;
  /** Line ends are `\n`, a byte order mark is taken off. */
  readonly text: string;
  readonly lines: readonly string[];
  /** Line and column of an offset in `text`. */
  place(offset: number): Place;
}

export function openSource(raw: string, file: string): Source {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = text.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return {
    file,
    text,
    lines,
    place(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}

export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly cause?: string;
  readonly severity?: Severity;
  /** Columns to underline. */
  readonly span?: number;
}

/** A problem that shows its line. */
export function complain(source: Source, place: Place, complaint: Complaint): Problem {
  const line = source.lines[place.line - 1];
  return { severity: 'warning', ...complaint, place, ...(line === undefined ? {} : { source: line }) };
}
