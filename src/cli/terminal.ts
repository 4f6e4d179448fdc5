/** Where the command prints: results to stdout, all else to stderr. The only importer of picocolors and nanospinner. */
import colours from 'picocolors';
import { formatProblem, type Problem } from '../problem.ts';

export type Paint = ReturnType<typeof colours.createColors>;

export interface Terminal {
  /** A result, as lines on stdout. */
  result(text: string): void;
  /** Anything else, as lines on stderr. */
  tell(text: string): void;
  problem(problem: Problem): void;
  /** Shows that something is going on, where a person watches; undefined takes it away. */
  busy(text: string | undefined): Promise<void>;
  readonly paint: { readonly result: Paint; readonly tell: Paint };
}

export function openTerminal(
  stdout: NodeJS.WriteStream = process.stdout,
  stderr: NodeJS.WriteStream = process.stderr,
  env: NodeJS.ProcessEnv = process.env,
): Terminal {
  const paint = {
    result: colours.createColors(coloured(stdout, env)),
    tell: colours.createColors(coloured(stderr, env)),
  };
  let spinner: { update(text: string): unknown; clear(): unknown; stop(): unknown } | undefined;
  const still = (): void => {
    spinner?.stop();
    spinner?.clear();
    spinner = undefined;
  };
  return {
    paint,
    result(text) {
      still();
      stdout.write(`${text}\n`);
    },
    tell(text) {
      still();
      stderr.write(`${text}\n`);
    },
    problem(problem) {
      this.tell(paintProblem(problem, paint.tell));
    },
    async busy(text) {
      if (text === undefined || !stderr.isTTY || env['CI']) return still();
      if (spinner) {
        spinner.update(text);
        return;
      }
      const { createSpinner } = await import('nanospinner');
      spinner = createSpinner(text, { stream: stderr }).start() as unknown as typeof spinner;
    },
  };
}

function coloured(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false;
  return Boolean(env['FORCE_COLOR']) || (stream.isTTY === true && env['TERM'] !== 'dumb');
}

function paintProblem(problem: Problem, paint: Paint): string {
  const tone = { error: paint.red, warning: paint.yellow, info: paint.cyan }[problem.severity];
  return formatProblem(problem)
    .split('\n')
    .map((line, i) => {
      if (i === 0) return line.replace(`${problem.severity}:`, (word) => paint.bold(tone(word)));
      if (/^\s*\|\s*\^+$/.test(line)) return tone(line);
      return line.replace(/^ {2}(cause|hint):/, (word) => paint.bold(word));
    })
    .join('\n');
}
