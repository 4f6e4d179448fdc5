/** The lines of a shell or a log as a cue tells them: what is typed, what is printed how often, and how it looks. Pure. */

import { oneOf } from '../plural.ts';
import type { State, TerminalSpec } from '../spec.ts';
import { colourOf } from './lexicon/states.ts';
import { countOf } from './lexicon/words.ts';

export type Line = TerminalSpec['lines'][number];

/** More of a kind are told by the first and the last of them. */
const MOST = 5;
const quote = /["“`]([^"”`]+)["”`]/;

/** Verbs after which somebody types. */
const types = `(?:typ(?:es|ing|ed|e)|enter(?:s|ing)|runs?|running|execut(?:es|ing))`;

/** What is typed by its own sign or name: "typing `df -h`", "runs the deploy command". */
export function typedIn(text: string): string | undefined {
  const coded = new RegExp(String.raw`\b${types}\s+(?:the\s+)?(?:command\s+)?\x60([^\x60]+)\x60`, 'i').exec(text)?.[1];
  if (coded && shellLike(coded)) return coded;
  return new RegExp(String.raw`\b${types}\s+(?:the|an?)\s+([a-z][\w.-]+)\s+(?:command|one-liner)\b`).exec(text)?.[1];
}

/** `df -h`, `./run.sh`: begins with a program, and is no setting and no message. */
export const shellLike = (code: string): boolean =>
  /^(?:\$\s*)?(?:[a-z~.][\w./~-]*)(?:\s|$)/.test(code) && !/^[\w.-]+:\s/.test(code) && !/^\S+=\S*$/.test(code);

/** How it is typed and how the window moves: no line of output. */
const manner =
  /^(?:and\s+|then\s+|slowly\s+|finally\s+)*(?:(?:hit|press|tap|smash|punch|slam)\p{L}*\s+(?:the\s+)?(?:enter|return)|(?:the\s+)?(?:cursor|progress bar|prompt|screen|camera|window|hands?|fingers?)\b.*|(?:type[sd]?|typing|typed out|scroll|blink|wait|hesitat|paus|sweat|star(?:e|ing)|clear)\p{L}*(?:\s+(?:by|past|in|out|up|down|again|at the screen|fast|slowly))*|letter by letter|in (?:bold|big letters|slow motion)|fade\p{L}*(?: out| away)?)$/iu;

export const isManner = (clause: string): boolean => manner.test(clause.trim().replace(/[.]$/, ''));

/** Of a cue with quoted output: a line for each clause that tells one, in its order. */
export function printedIn(told: string): readonly Line[] {
  const clauses = clausesOf(told);
  return clauses.flatMap((clause, i) => {
    const words = quote.exec(clause)?.[1];
    if (words === undefined) return counted(clause) ?? [];
    const before = clause
      .slice(0, clause.search(quote))
      .replace(/\b(?:and|then|all)\b/g, ' ')
      .trim();
    const listed = membersBefore(clauses, i);
    const states = lookOf(clause.replace(quote, ''), words);
    const spoken = reported(before, listed);
    if (spoken)
      return spoken.map((who) => ({ text: who === '…' ? who : `${who}: ${words}`, ...(who !== '…' && states) }));
    const many = numberOf(
      /^(\p{L}+|\d+)\s+(?:times\b|(?:\p{L}+\s+)?(?:lines?|errors?|messages?|warnings?|rows?)\b)/iu.exec(before)?.[1],
    );
    return Array.from({ length: many && many <= MOST ? many : 1 }, () => ({ text: words, ...states }));
  });
}

/** "rank 0 up to rank 31 reporting", "each of shard 1, shard 2 and shard 3 printing": who prints the same. */
function reported(before: string, listed: readonly string[]): readonly string[] | undefined {
  const [, noun = '', first, last] =
    /\b([\p{L}-]+)\s+(\d+)\s+(?:up\s+)?(?:to|through|until|–|-)\s+(?:\1\s+)?(\d+)\s+(?:\p{L}+ing|each|all|print|report|say|answer|log|show)\p{L}*:?$/iu.exec(
      before,
    ) ?? [];
  if (first !== undefined && last !== undefined) {
    const [from, to] = [Number(first), Number(last)];
    if (to <= from) return undefined;
    if (to - from < MOST) return Array.from({ length: to - from + 1 }, (_, i) => `${noun} ${from + i}`);
    return [`${noun} ${from}`, '…', `${noun} ${to}`];
  }
  const named = [...before.matchAll(/\b([\p{L}-]+\s+\d+)\b/gu)].map((one) => one[1] as string);
  const all = [...listed, ...named];
  return named.length > 0 && /\p{L}+(?:ing|s)?:?$/u.test(before.replace(/.*\d/, '')) ? all : undefined;
}

/** "shard 1, shard 2" before the clause that tells what they print. */
function membersBefore(clauses: readonly string[], at: number): readonly string[] {
  const out: string[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const one = /^(?:then\s+)?(\p{L}+\s+\d+)$/u.exec((clauses[i] ?? '').replace(/^.*:\s+/, ''))?.[1];
    if (!one) break;
    out.unshift(one);
  }
  return out;
}

/** "four web pods all stuck in Pending", "one Running": so many lines of the thing and its state. */
function counted(clause: string): readonly Line[] | undefined {
  const found = told(clause);
  if (!found || found.count > MOST) return undefined;
  return Array.from({ length: found.count }, () => ({
    text: `${oneOf(found.thing)}   ${found.state}`.trim(),
    ...lookOf(clause, found.state),
  }));
}

/** How many of what are in which state; @returns undefined where the clause tells something else. */
export function told(
  clause: string,
): { readonly count: number; readonly thing: string; readonly state: string } | undefined {
  const [, number = '', thing = '', state = ''] =
    /^(?:and\s+|then\s+|with\s+|shows?\s+|showing\s+|lists?\s+|listing\s+)*(\p{L}+|\d+)((?:\s+[\p{L}\d][\p{L}\d.-]*){0,4}?)\s+(?:(?:are|is|being|all|both|still|stuck|sitting|hanging|waiting|remain\p{L}*|stay\p{L}*|now|in|as|status)\s+)*([A-Z]\p{L}+(?:\p{Lu}\p{L}+)*|ready|pending|running|up|down|exited|failed|crashed|terminating|evicted|completed|unhealthy|healthy|restarting|stopped|active|offline|online)(?:\s+in\s+\p{L}+)?$/u.exec(
      clause.trim().replace(/[.]$/, ''),
    ) ?? [];
  const count = numberOf(number);
  return count && state !== '' && !/\b(?:more|times|lines?)\b/.test(thing)
    ? { count, thing: thing.trim(), state }
    : undefined;
}

const numberOf = (word: string | undefined): number | undefined => {
  if (word === undefined) return undefined;
  const count = countOf(word);
  return Number.isInteger(count) && count > 0 ? count : undefined;
};

/** The clauses, quoted words and code kept whole. */
function clausesOf(text: string): readonly string[] {
  const kept: string[] = [];
  const hidden = text.replace(/"[^"]*"|“[^”]*”|`[^`]*`/g, (one) => `§${kept.push(one) - 1}§`);
  return hidden
    .split(
      /\s*[,;]\s*(?:and\s+)?(?:then\s+)?|\s+(?:and then|then)\s+|(?<=§\d+§)\s+and\s+(?=[^,;]*§)|\s+and\s+(?=\p{L}+\s+\d+\b)/u,
    )
    .map((part) => part.replace(/§(\d+)§/g, (_, i: string) => kept[Number(i)] ?? '').trim())
    .filter((part) => part !== '');
}

/** A line's colour as told, else what its own words say. */
export function lookOf(clause: string, words: string): { readonly states?: readonly State[] } {
  const colour =
    /\b(?:in|turn(?:s|ing)?|goes|flash(?:es|ing)?|glow(?:s|ing)?)\s+(?:bright\s+|blinking\s+)?(\p{L}+)\b/iu.exec(
      clause,
    )?.[1];
  const tone = colourOf(colour?.toLowerCase() ?? '');
  if (tone === 'red') return { states: ['failed'] };
  if (tone === 'green') return { states: ['checked'] };
  if (tone === 'yellow' || tone === 'orange') return { states: ['warning'] };
  if (/\b(?:highlighted|circled|underlined|boxed|glow\p{L}*|lights? up|zoom\p{L}*)\b/iu.test(clause))
    return { states: ['highlighted'] };
  if (
    /\b(?:error|fail(?:ed|ure)?|denied|oom\w*|crash\w*|refused|unauthorized|notready|killed|deadlock|fatal|panic|evicted|timed out)\b/i.test(
      words,
    )
  )
    return { states: ['failed'] };
  if (/\b(?:pending|waiting|unknown|terminating)\b/i.test(words)) return { states: ['waiting'] };
  return /\b(?:success\w*|running|ready|ok|passed|created)\b/i.test(words) ? { states: ['checked'] } : {};
}

const logs =
  /^(?:an? |the )?((?:[\p{L}\d.'-]+\s+){0,3}?(?:logs?|log files?|dmesg(?: output)?|journal|stdout|stderr|stack ?trace|output)(?:\s+of\s+(?:the\s+|an?\s+)?(?:[\p{L}\d.-]+\s*){1,3}?)?)(?=\s+(?:scroll|roll|run|rush|fly|flies|stream|rac|pour|tick|stop|freez|with|show|print|whizz|zip|speed|spill|end|flood|blow)\p{L}*\b|\s*[,:])/iu;

/** "Kernel log scrolling by, stops at `…` in red": the name of the log, and the lines that are told. */
export function logIn(text: string): { readonly name: string; readonly lines: readonly Line[] } | undefined {
  const [opened = '', name = ''] = logs.exec(text) ?? [];
  if (name === '') return undefined;
  const rest = text.slice(opened.length);
  if (!quote.test(rest)) return undefined;
  const lines = printedIn(rest.replace(/^\s*:\s*/, ''));
  // What went by before is not told.
  const moving = /\b(?:scroll|roll|rush|fly|flies|stream|rac|pour|whizz|zip|speed|last line|stops?\b|freez)/i.test(
    text,
  );
  return { name, lines: moving && lines.length === 1 ? [{ text: '…' }, ...lines] : lines };
}

const marks = '(?:underlined|highlighted|circled|glowing|lit up|boxed|in (?:red|green|yellow|orange))';
const oneLine = new RegExp(
  String.raw`^(?:show\s+|zoom (?:in )?on\s+)?(?:the\s+|an?\s+)?(?:(?<line>(?:[\p{L}\d.-]+\s+){0,2}?(?:log|output) line)\s+["“\x60](?<words>[^"”\x60]+)["”\x60]|(?<log>(?:[\p{L}\d.-]+\s+){0,2}?log(?: file)?),?\s+(?:with\s+)?(?:the\s+|an?\s+)?(?<name>\w{3,})(?:\s+(?:record|line|entry|message))?)(?<look>,?\s+(?:is\s+)?${marks})?[.]?$`,
  'iu',
);

/** "Log line "using socket" underlined", "Log file, COMMIT record circled": one line of a log, as it stands there. */
export function lineOfLog(text: string): { readonly name: string; readonly lines: readonly Line[] } | undefined {
  const { line, words, log, name, look = '' } = oneLine.exec(text)?.groups ?? {};
  const told = words ?? (name && name === name.toUpperCase() ? name : undefined);
  if (!told || (log && look === '')) return undefined;
  return { name: (line ?? log ?? '').replace(/\s+line$/i, ''), lines: [{ text: told, ...lookOf(look, told) }] };
}

const statement =
  /^(?:SELECT|CREATE|INSERT|UPDATE|DELETE|ALTER|DROP|EXPLAIN|VACUUM|ANALYZE|SHOW|BEGIN|COMMIT|ROLLBACK|GET|SET|KEYS|\\\w+)\b/;

/** "psql prompt, `EXPLAIN ANALYZE` typed in, output: `…`": what is typed at the prompt of a session. */
export function typedAt(text: string, codes: readonly string[]): readonly string[] {
  if (sessionName(text) === undefined) return [];
  return codes.filter((code) => {
    const before = text.slice(0, text.indexOf(`\`${code}\``));
    return (
      (statement.test(code) || shellLike(code)) &&
      !/\b(?:output|result|answer|print|show|return|respon|say|repl)\p{L}*[^,;]*$/iu.test(before)
    );
  });
}

/** What the clause says behind some words. */
export const behind = (text: string, words: string): string => {
  const at = text.indexOf(words);
  return at < 0 ? '' : (/^[`"”]?([^,;]*)/.exec(text.slice(at + words.length))?.[1] ?? '');
};

const sessions = /^(?:an? |the )?((?:[\p{L}\d.-]+>?\s+)?(?:session|prompt|shell|repl))\b/iu;

/** "psql session, output scrolls in: `…`": the name of what runs in the window. */
export const sessionName = (text: string): string | undefined => sessions.exec(text)?.[1];
