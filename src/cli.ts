#!/usr/bin/env node
/** The command `cuedeck`: 0 good, 1 the input or the checks fail, 2 wrong usage. */
import { parseArguments } from './cli/arguments.ts';
import { commands, UsageError } from './cli/commands.ts';
import { openTerminal, type Terminal } from './cli/terminal.ts';
import { packageVersion } from './host/paths.ts';
import { DeckError } from './problem.ts';

// A reader that closes early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main(process.argv.slice(2), openTerminal());

async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(argv, packageVersion());
  if (parsed.do === 'nothing') return 0;
  if (parsed.do === 'usage') return wrongUsage(parsed.message, parsed.hint, terminal);
  const { command, paths, options } = parsed;
  try {
    return await commands[command]({ paths, options, terminal });
  } catch (error) {
    await terminal.busy(undefined);
    if (error instanceof UsageError) return wrongUsage(error.message, error.hint, terminal);
    if (options.json) terminal.result(JSON.stringify({ problems: [asProblem(error)] }, undefined, 2));
    terminal.problem(asProblem(error));
    return 1;
  }
}

function wrongUsage(message: string, hint: string, terminal: Terminal): number {
  const { red, bold } = terminal.paint.tell;
  terminal.tell(`${bold(red('error:'))} ${message}\n  ${bold('hint:')} ${hint}`);
  return 2;
}

function asProblem(error: unknown): DeckError['problem'] {
  if (error instanceof DeckError) return error.problem;
  const { message, stack } = error as Error;
  const cause = stack
    ?.split('\n')
    .slice(1, 4)
    .map((line) => line.trim())
    .join(' ');
  return {
    code: 'internal',
    severity: 'error',
    message: message ?? String(error),
    ...(cause ? { cause } : {}),
    hint: 'this is a fault of cuedeck itself; please report it with the script that shows it',
  };
}
