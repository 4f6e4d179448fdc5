/** What can go wrong, in one shape, whatever the stage. */

/** A position in a file the user wrote. Line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning' | 'info';

export interface Problem {
  /** Stable, kebab-case, e.g. `visuals-missing`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: string;
  readonly place?: Place;
  /** What the user can do about it. */
  readonly hint?: string;
  /** The likely cause, where it is not plain from the message. */
  readonly cause?: string;
  /** The source line at `place`, so that a report needs no second reading of the file. */
  readonly source?: string;
  /** How many columns the caret underlines (default 1). */
  readonly span?: number;
}

/** What a stage returns: its result and the warnings that came up. */
export interface Outcome<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** A problem that leaves nothing to go on with. */
export class DeckError extends Error {
  readonly problem: Problem;

  constructor(problem: Omit<Problem, 'severity'>, options?: ErrorOptions) {
    super(problem.message, options);
    this.name = 'DeckError';
    // What came in as a finished problem may carry a severity of its own.
    this.problem = { ...problem, severity: 'error' };
  }
}

/** As they stand in the file, from top to bottom; those without a place come last. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const position = ({ place }: Problem): number => (place ? place.line * 1e6 + place.column : Number.MAX_VALUE);
  return [...problems].sort((a, b) => position(a) - position(b));
}

/**
 * A problem as plain text: `file:line:column  severity  message [code]`, the line with a caret, cause and hint.
 * Colour is the caller's business.
 */
export function formatProblem(problem: Problem): string {
  const { place, severity, message, code, source, span, cause, hint } = problem;
  const where = place ? `${place.file}:${place.line}:${place.column}: ` : '';
  const lines = [`${where}${severity}: ${message} [${code}]`];
  if (place && source !== undefined) {
    const gutter = String(place.line);
    const pad = ' '.repeat(gutter.length);
    // Tabs keep their width in the caret's line, so that the caret stands under what it means.
    const lead = source.slice(0, place.column - 1).replace(/[^\t]/g, ' ');
    lines.push(`  ${gutter} | ${source}`, `  ${pad} | ${lead}${'^'.repeat(Math.max(1, span ?? 1))}`);
  }
  if (cause) lines.push(`  cause: ${cause}`);
  if (hint) lines.push(`  hint: ${hint}`);
  return lines.join('\n');
}
