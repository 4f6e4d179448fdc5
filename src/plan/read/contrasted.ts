/** Two clauses set against each other without a word that says so: "full pan, empty pan", "A gets 4, B gets 12". Pure. */
import { areOpposed } from '../lexicon/opposites.ts';
import { verbRelation } from '../lexicon/relations.ts';
import { colourOf, stateOf } from '../lexicon/states.ts';
import { numberWords, units } from '../lexicon/words.ts';
import { singular, verbStems } from './stem.ts';
import { canBeVerb } from './tagger.ts';
import { tokenise } from './tokens.ts';
import { readWords, type Word } from './words.ts';

export interface Contrasted {
  readonly heads: readonly [string, string];
  /** What is told of each. */
  readonly told: readonly [string, string];
  /** What both are of. */
  readonly lead: string;
  readonly how: 'same' | 'one-other' | 'alike' | 'opposed' | 'or' | 'twice';
}

/** @param person whether words name a person */
export function contrastedOf(text: string, person: (head: string) => boolean): Contrasted | undefined {
  const plain = text.replace(/[.]$/, '');
  if (/->|→|⇒|=>|[:=()]|\bvs\b|\bthen\b(?!\s+\S+$)|\bon (?:the )?one\b/i.test(plain)) return undefined;
  return alternatives(plain) ?? either(plain) ?? twice(plain) ?? valued(plain) ?? ways(plain) ?? clauses(plain, person);
}

/** "All lamps on, or all off": one or the other. */
function alternatives(text: string): Contrasted | undefined {
  const [, lead = '', one, other] =
    /^(?:([^,]{3,60}),\s+)?((?:all|everything|everyone|everybody|both|every\s\S+)\s[^,]+?),?\s+or\s+((?:all|everything|everyone|everybody|both|nothing|none|nobody|neither)\b[^,]*)$/i.exec(
      text,
    ) ?? [];
  return one && other ? { heads: [one, other], told: ['', ''], lead, how: 'or' } : undefined;
}

/** "Either one big ship, or ten small boats" */
function either(text: string): Contrasted | undefined {
  const [, one, other] = /^either\s+([^,]{2,50}?),?\s+or\s+([^,]{2,50})$/i.exec(text) ?? [];
  return one && other ? { heads: [one, other], told: ['', ''], lead: '', how: 'or' } : undefined;
}

/** "Same tea, 2 euros at home, 6 at the station": a value at each place. */
function valued(text: string): Contrasted | undefined {
  const [, lead = '', mine, , one, theirs, other] =
    /^(?:the\s+)?(same\s[^,]{2,40}?),\s+([$€£~]?\d[^\s,]*(?:\s[^\s,]+)?)\s+(at|in|on|from|with|for|by)\s+([^,]{2,30}),\s+(?:and\s+|but\s+)?([$€£~]?\d[^\s,]*(?:\s[^\s,]+)?)\s+\3\s+([^,]{2,30})$/i.exec(
      text,
    ) ?? [];
  return mine && theirs && one && other ? { heads: [one, other], told: [mine, theirs], lead, how: 'same' } : undefined;
}

/** "Same query twice, first 42, then 17" */
function twice(text: string): Contrasted | undefined {
  const [, lead = '', one, other] =
    /^(?:the\s+)?(same\s[^,]{2,40}?)(?:\s+(?:twice|two times))?,\s+first\s+([^,]{1,30}),\s+then\s+([^,]{1,30})$/i.exec(
      text,
    ) ?? [];
  return one && other ? { heads: ['First', 'Then'], told: [one, other], lead, how: 'twice' } : undefined;
}

/** "Cars one way, bikes the other" */
function ways(text: string): Contrasted | undefined {
  const [, one, going = '', other, there = ''] =
    /^([^,]{2,40}?)\s+((?:[\p{L}]+ing\s+)?one way),?\s+(?:and\s+)?([^,]{1,40}?)\s+((?:[\p{L}]+ing\s+)?the other(?:\s+way)?)$/iu.exec(
      text,
    ) ?? [];
  return one && other ? { heads: [one, other], told: [going, there], lead: '', how: 'opposed' } : undefined;
}

const joint = /\s*[,;]\s+(?:and\s+|while\s+|whereas\s+|but\s+|or\s+)?|\s+(?:while|whereas|but)\s+/i;

function clauses(text: string, person: (head: string) => boolean): Contrasted | undefined {
  const parts = splitOutside(text);
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => part.split(/\s+/).length > 9)) return undefined;
  const [one, other] = parts.slice(-2) as [string, string];
  const lead = parts.length === 3 ? (parts[0] as string) : '';
  const between = oneAndOther(one, other, lead);
  if (between) return between;
  if (lead !== '' && !/^(?:the\s+)?same\b/i.test(lead)) return undefined;
  const pair =
    againstEachOther(one, other, person) ??
    (lead === '' ? undefined : valueEach(one, other)) ??
    bothPersons(one, other, person);
  const choice = lead === '' && /,\s+or\s/i.test(text);
  return pair && { ...pair, lead, how: lead ? 'same' : choice ? 'or' : pair.how };
}

/** "Same request, cache answers in 2 ms, database in 90": a value for each. */
function valueEach(one: string, other: string): Omit<Contrasted, 'lead'> | undefined {
  const [left, right] = [headOf(one), headOf(other)];
  const valued_ = [left, right].every(([head, told]) => !/\d/.test(head) && /\d/.test(told));
  return valued_ && !mentions(left[1], right[0])
    ? { heads: [left[0], right[0]], told: [left[1], right[1]], how: 'same' }
    : undefined;
}

/** "Boss smiling, employee with empty pockets": how each of two persons is; what one does after the other is a story. */
function bothPersons(
  one: string,
  other: string,
  person: (head: string) => boolean,
): Omit<Contrasted, 'lead'> | undefined {
  const [left, right] = [headOf(one), headOf(other)];
  const shown = [left, right].every(
    ([head, told]) =>
      person(head) &&
      (/^(?:[\p{L}]+ing|with|without|in|on|at|under|behind)\b/iu.test(told) || stateOf(told.toLowerCase())),
  );
  if (!shown || mentions(left[1], right[0]) || mentions(right[1], left[0])) return undefined;
  return { heads: [left[0], right[0]], told: [left[1], right[1]], how: 'opposed' };
}

function splitOutside(text: string): readonly string[] {
  const held: string[] = [];
  const masked = text.replace(/["“`][^"”`]*["”`]/g, (quote) => `\u0001${held.push(quote) - 1}\u0001`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: stands for a quote
  return masked.split(joint).map((part) => part.replace(/\u0001(\d+)\u0001/g, (_, i: string) => held[Number(i)] ?? ''));
}

const placed = '(?:left|first|upper|top|old|small|big|calm)';
const another = '(?:other|right|second|lower|bottom|new|big|small)';
const oneOf_ = new RegExp(`^(?:one|(?:the\\s+)?${placed}\\s+one|the\\s+first)(?:\\s+of\\s+them)?\\s+(.+)$`, 'i');
const otherOf = new RegExp(
  `^(?:(?:the\\s+|an)?other(?:\\s+one)?|(?:the\\s+)?${another}\\s+one|the\\s+second|one)\\s+(.+)$`,
  'i',
);

/** "Two doors, one open, the other locked", "one pot boiling, the other cold" */
function oneAndOther(one: string, other: string, lead: string): Contrasted | undefined {
  const mine = oneOf_.exec(one)?.[1];
  const [, rest, left] = /^(the\s+rest)\s+(?!of\b)(.+)$/i.exec(other) ?? [];
  if (mine && rest && left && lead === '') {
    const [head, told] = headOf(mine);
    return told === '' ? undefined : { heads: [`one ${head}`, rest], told: [told, left], lead, how: 'one-other' };
  }
  const theirs = otherOf.exec(other)?.[1];
  if (!mine || !theirs || /^half\b/i.test(theirs)) return undefined;
  if (lead !== '') {
    // Of more than two, one and another are not all.
    const several = /^(?:the\s+)?(\S+)/.exec(lead)?.[1]?.toLowerCase() ?? '';
    const count = numberWords[several] ?? (/^\d+$/.test(several) ? Number(several) : 2);
    const noun = count === 2 ? pluralIn(lead) : undefined;
    if (!noun) return undefined;
    return { heads: [noun, noun], told: [mine, theirs], lead, how: 'one-other' };
  }
  if (/^(?:one)\s/i.test(other)) return undefined;
  const [head, told] = headOf(mine);
  return told === '' ? undefined : { heads: [head, head], told: [told, theirs], lead, how: 'one-other' };
}

/** "doors" of "two doors side by side" */
function pluralIn(lead: string): string | undefined {
  const words = wordsOf(lead);
  const last = words.filter((word) => word.role === 'noun' && singular(word.lower) !== word.lower).at(-1);
  const named = last && words[words.indexOf(last) - 1];
  if (!last) return undefined;
  const whole = named?.role === 'noun' ? `${named.text} ${last.text}` : last.text;
  return whole.replace(last.text, last.text.replace(/s$/, '') === last.text ? last.text : singularAs(last.text));
}

const singularAs = (word: string): string => {
  const one = singular(word.toLowerCase());
  return word[0] === word[0]?.toUpperCase() ? one.charAt(0).toUpperCase() + one.slice(1) : one;
};

/** Forms that hold both in one picture. */
const drawnAsOne =
  /^(?:line|curve|bar|graph|chart|gauge|meter|needle|dial|arrow|row|column|step|slice|pie|counter|price|latency|throughput|demand|supply|screen|alert|banner|label|terminal|log|output|table|timeline|node_pool)s?$/;

function againstEachOther(
  one: string,
  other: string,
  person: (head: string) => boolean,
): Omit<Contrasted, 'lead'> | undefined {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  // What one does next is no other side.
  if (left.length < 2 || right.length < 2 || left[0]?.role === 'verb' || right[0]?.role === 'verb') return undefined;
  const shared = sharedNoun(left, right);
  const deed = shared ? undefined : sharedVerb(left, right);
  const opposed = opposedIn(left, right);
  if (!shared && !deed && !opposed) return undefined;
  const cuts = shared
    ? [cutAfter(one, left, shared[0]), cutAfter(other, right, shared[1])]
    : deed
      ? [cutBefore(one, left, deed[0]), cutBefore(other, right, deed[1])]
      : [headOf(one, opposed?.[0]), headOf(other, opposed?.[1])];
  const [[head, told], [head2, told2]] = cuts as [readonly [string, string], readonly [string, string]];
  if (head === '' || head2 === '' || mentions(told, head2) || mentions(told2, head)) return undefined;
  if ([head, head2].some((text) => drawnAsOne.test(lastWord(text)) || pronounHead.test(text))) return undefined;
  if ([left, right].some((words) => counts(words[0]))) return undefined;
  // "… investor hitting SELL": what somebody is seen doing.
  if (!(person(head) && /^\S+ing\b/i.test(told)) && [left, right].every(leads)) return undefined;
  return { heads: [head, head2], told: [told, told2], how: shared || deed ? 'alike' : 'opposed' };
}

/** The two words that stand against each other. */
function opposedIn(left: readonly Word[], right: readonly Word[]): readonly [Word, Word] | undefined {
  for (const a of left)
    for (const b of right) if (areOpposed(a.lower, b.lower) && !aim(a, left) && !aim(b, right)) return [a, b];
  return undefined;
}

const pronounHead = /^(?:it|they|them|this|that|those|these|rest|some|none|each|one|both)$/i;
const lastWord = (text: string): string => text.split(/\s+/).at(-1)?.toLowerCase() ?? '';
const counts = (word: Word | undefined): boolean =>
  word?.role === 'number' || (word !== undefined && numberWords[word.lower] !== undefined && word.lower !== 'one');

/** "… feeding the tank", "… landing on the node": a way from one thing to another. */
const leads = (words: readonly Word[]): boolean => {
  const at = words.findIndex((word) => word.role === 'verb' || isDeed(words, words.indexOf(word)));
  const stems = verbStems(words[at]?.lower ?? '');
  return (
    at > 0 &&
    at < words.length - 1 &&
    stems.some((stem) => /^(?:flow|connect)$/.test(verbRelation(stem) ?? '') || stem === 'go')
  );
};

/** "Anna buys at 10": a verb, though it could be a plural. */
const isDeed = (words: readonly Word[], at: number): boolean => {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  return (
    before !== undefined &&
    (before.role === 'noun' || (before.role === 'adjective' && next?.role === 'determiner')) &&
    word?.role === 'noun' &&
    next !== undefined &&
    /[a-z][^s]s$/.test(word.lower) &&
    singular(before.lower) === before.lower &&
    (next.role === 'determiner' || verbStems(word.lower).some(canBeVerb)) &&
    !/^(?:verb|auxiliary)$/.test(next.role) &&
    !/..(?:ing|ed)$/.test(next.lower) &&
    stateOf(next.lower) === undefined
  );
};

/** "… moving to the red node": where it leads is not how it is. */
const aim = (word: Word, words: readonly Word[]): boolean =>
  words.slice(0, words.indexOf(word)).some((one) => /^(?:to|into|onto|from|through|toward|towards)$/.test(one.lower));

const mentions = (told: string, head: string): boolean => {
  const words = told.toLowerCase().split(/[^\p{L}\d]+/u);
  const [name = ''] = head.split(/\s+/).slice(-1);
  return words.map(singular).includes(singular(name.toLowerCase()));
};

/** The noun that both begin with, told apart by what stands before it or by its letter. */
function sharedNoun(left: readonly Word[], right: readonly Word[]): readonly [number, number] | undefined {
  for (const [i, word] of left.slice(0, 4).entries()) {
    if (word.role !== 'noun' && word.role !== 'adjective') {
      if (/^(?:verb|preposition|auxiliary|conjunction)$/.test(word.role)) return undefined;
      continue;
    }
    if (isDeed(left, i)) return undefined;
    const at = right.slice(0, 4).findIndex((one) => singular(one.lower) === singular(word.lower));
    if (at < 0 || units.has(word.lower) || colourOf(word.lower) || stateOf(word.lower)) continue;
    if (right.slice(0, at).some((one) => /^(?:verb|preposition|auxiliary|conjunction)$/.test(one.role))) continue;
    if (!endsName(left, i) || !endsName(right, at)) continue;
    const mine = nameOf(left, i);
    const theirs = nameOf(right, at);
    // The same of both: it has to be told apart later.
    if (mine === theirs || mine === '' || theirs === '') continue;
    return [i, at];
  }
  return undefined;
}

const designator = (word: Word | undefined): boolean =>
  word !== undefined && (/^(?:[A-Z]|\d+)$/.test(word.text) || /^v\d/.test(word.lower));

/** What tells a thing apart: the words before its noun and the letter behind it; without articles and counts. */
const nameOf = (words: readonly Word[], at: number): string =>
  [...words.slice(0, at), ...(designator(words[at + 1]) ? [words[at + 1] as Word] : [])]
    .filter((word) => word.role !== 'determiner' && !(word.role === 'number' && words.indexOf(word) < at))
    .map((word) => word.lower)
    .join(' ');

/** No noun goes on after it: it is not the first half of a longer name. */
function endsName(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next || designator(next)) return true;
  return next.role !== 'noun' || stateOf(next.lower) !== undefined || words.length === at + 2;
}

/** The verb that both have: "Mia saves 20%, Tom saves nothing" */
function sharedVerb(left: readonly Word[], right: readonly Word[]): readonly [number, number] | undefined {
  const i = left.findIndex((word, k) => word.role === 'verb' || isDeed(left, k));
  const at = right.findIndex((word, k) => word.role === 'verb' || isDeed(right, k));
  const [mine, theirs] = [left[i], right[at]];
  if (!mine || !theirs || i < 1 || at < 1 || i > 4 || at > 4 || mine.lower !== theirs.lower) return undefined;
  return [i, at];
}

function cutAfter(text: string, words: readonly Word[], at: number): readonly [string, string] {
  const last = designator(words[at + 1]) ? words[at + 1] : words[at];
  return last ? [text.slice(0, last.end).trim(), text.slice(last.end).trim()] : [text, ''];
}

function cutBefore(text: string, words: readonly Word[], at: number): readonly [string, string] {
  const start = words[at]?.start ?? text.length;
  return [text.slice(0, start).trim(), text.slice(start).trim()];
}

/** A clause's thing and what is told of it; a state behind the thing is told of it. */
function headOf(text: string, state?: Word): readonly [string, string] {
  const words = wordsOf(text);
  const noun = words.findIndex((word) => word.role === 'noun');
  const at = words.findIndex(
    (word, i) =>
      i > noun &&
      noun >= 0 &&
      (/^(?:verb|preposition|auxiliary|adverb|adjective|negation|number)$/.test(word.role) ||
        stateOf(word.lower) !== undefined ||
        word.lower === state?.lower ||
        /...ing$/.test(word.lower)),
  );
  return at < 1 ? [text.trim(), ''] : cutBefore(text, words, at);
}

const wordsOf = (text: string): readonly Word[] => readWords(tokenise(text), []);
