/** What a list of steps ends with and is no step: that it begins again, how its steps are shown. Pure. */

import { verbStems } from './stem.ts';

export type Closing =
  /** It begins again. */
  | 'again'
  /** Each step is ticked off. */
  | 'ticked'
  /** One comes after the other. */
  | 'turn';

export interface Closed {
  readonly parts: readonly string[];
  readonly closing?: Closing;
  /** The words of the closing. */
  readonly words?: string;
}

const lead = /^(?:and|then|,|until|before)\s+/i;
const starting = '(?:the (?:start|beginning|top|very start|first (?:step|one|box|stage))|(?:step|square) one|start)';
const round =
  '(?:all )?(?:over(?: and over)?(?: again)?|again(?: and again)?|anew|afresh|round(?: again| and round)?|around(?: again)?)';
const restart = `(?:starts?|begins?|goes|go|comes?|loops?|restarts?)(?: (?:${round}|from ${starting}|(?:right |straight )?back (?:to|at) ${starting}))`;
const standing = `(?:over and over(?: again)?|over again|again(?: and again)?|once more|(?:and )?round (?:again|and round|it goes|we go)|around (?:again|it goes)|repeat(?:s|ed|ing)?(?: forever| endlessly| it)?|loop(?:s|ing)?|from ${starting}|(?:right |straight )?back (?:to|at) ${starting}|in (?:a|an endless) (?:loop|circle)|forever|endlessly|without end)`;
const whole =
  '(?:it|they|he|she|we|everything|the (?:whole |same )?(?:thing|loop|cycle|game|circle|process|procedure|story|round|dance|work|race))(?: all)?';
/** "it all starts over", "and round again with the next node" */
const again = new RegExp(
  `^(?:${whole} (?:${restart}|restarts?|repeats?)|(?:all )?${restart}|restarts?|${standing})(?:\\s+(?:with|for|from|on|until|every|at|as)\\b.*)?$`,
  'i',
);
const ticked =
  /^(?:with\s+)?(?:each|every|all)(?: of them)?(?: (?:step|one|box|item|stage|part))?s?\b.*(?:\btick|check ?mark|\bchecked\b|[✓✔✅])/i;
const turn =
  /^(?:(?:with )?(?:each|every|all)(?: (?:step|one|box|stage|word|part|item|of them))?s? .*(?:\blight|\bglow|highlight|appear|\bpop|follow|slid|waiting|fad|flash|blink|one by one|in turn)|one (?:after|by) (?:the other|another|one)|step by step|in (?:this|that|exactly this) order|one (?:\w+ )?at a time|in turn|(?:always )?in sequence|\w+ing one (?:after|by) (?:the other|another|one))\b.*$/i;

/** @param parts of a list, in order */
export function withoutClosing(parts: readonly string[]): Closed {
  const words = (parts.at(-1) ?? '').replace(lead, '').replace(lead, '').replace(/[.]$/, '').trim();
  const closing = closingOf(words) ?? (leadsBack(words, parts[0] ?? '') ? 'again' : undefined);
  return closing && parts.length > 2 ? { parts: parts.slice(0, -1), closing, words } : { parts };
}

/** "back to buying" after "buy low": the first step is come to again. */
function leadsBack(words: string, first: string): boolean {
  const [, goal = ''] = /\bback to (?:the )?(.{2,30})$/i.exec(words) ?? [];
  const stems = (text: string): readonly string[] =>
    text
      .toLowerCase()
      .split(/\W+/)
      .filter((word) => word.length > 2 && !/^(?:the|and|for)$/.test(word))
      .flatMap((word) => verbStems(word));
  const known = new Set(stems(first));
  return goal !== '' && stems(goal).some((stem) => known.has(stem));
}

/** What a clause says of the steps before it. */
export function closingOf(words: string): Closing | undefined {
  if (ticked.test(words)) return 'ticked';
  if (turn.test(words)) return 'turn';
  return again.test(words) ? 'again' : undefined;
}
