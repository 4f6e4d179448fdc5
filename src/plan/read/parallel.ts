/** Two clauses of one build that say different things of two subjects: "A as a bus, B as a train". Pure. */
import { highWords, lowWords } from '../lexicon/words.ts';
import type { Pair } from './scene.ts';

export function parallelPair(text: string): Pair | undefined {
  const plain = text.replace(/[.]$/, '');
  return (
    spanEach(plain) ??
    racing(plain) ??
    underLead(plain) ??
    timesOf(plain) ??
    likened(plain) ??
    withAndWithout(plain) ??
    opposed(plain)
  );
}

/** "Big brain racing a small brain": the one against the other. */
function racing(text: string): Pair | undefined {
  const [, one, other] =
    /^([^,;:]{2,50}?)\s+(?:racing|fighting|battling|boxing|duell?ing|wrestling|competing)(?:\s+(?:against|with))?\s+((?:an?|the|one|its|another)\s+[^,;:]{2,50}?)(?:[,;]\s.*)?$/is.exec(
      text,
    ) ?? [];
  return one && other ? { heads: [one, other], bodies: ['', ''], how: 'versus', lead: '' } : undefined;
}

/** "Side by side: A with x, B without x, results 42 vs 57": a value for each. */
export function resultsEach(text: string): Pair | undefined {
  const [, lead = '', mine, theirs, first, second] =
    /^(?:([^:]{2,40}):\s+)?([^,:]{3,50}),\s+([^,:]{3,50}),\s+(?:and\s+)?(?:[\p{L}]+\s+)?(\S*\d\S*)\s+(?:vs\.?|versus)\s+(\S*\d\S*)$/iu.exec(
      text,
    ) ?? [];
  return mine && theirs && first && second
    ? { heads: [mine, theirs], bodies: [first, second], how: 'contrast', lead }
    : undefined;
}

/** "Anna saves from 25 to 35, Ben from 35 to 65": two, each with a span of its own. */
function spanEach(text: string): Pair | undefined {
  const [, lead = '', one, mine, other, theirs, tail = ''] =
    /^(?:([^:]{2,40}):\s+)?(\p{Lu}[\p{L}]+)\s+((?:[\p{L}]+\s+)?from\s+\d\S*\s+to\s+\d[^\s,;]*)[,;]\s+(?:and\s+|while\s+)?(\p{Lu}[\p{L}]+)\s+((?:[\p{L}]+\s+)?from\s+\d\S*\s+to\s+\d[^\s,;]*)(?:[,;]\s+(.+))?$/su.exec(
      text,
    ) ?? [];
  if (!one || !other || !mine || !theirs) return undefined;
  void tail;
  return { heads: [one, other], bodies: [mine, theirs], how: 'contrast', lead };
}

const joint = /\s*[;,]\s*(?:and\s+|while\s+|whereas\s+|but\s+)?|\s+(?:while|whereas)\s+/i;

const verbs =
  /^(.{2,32}?)\s+((?:shows?|has|have|is|are|gets?|uses?|needs?|takes?|runs?|stays?|keeps?|sends?|waits?|goes|sits?|with|\w{3,}ing)\b\s*.+)$/is;

/** "Side by side: A shows blocks, B shows lanes": two clauses of one build under a word for two pictures. */
function underLead(text: string): Pair | undefined {
  const [, lead = '', rest = ''] =
    /^([^:]*\b(?:side[- ]by[- ]side|split[- ]?screen|comparison|contrast|two panels?)\b[^:]*):\s+(.+)$/is.exec(text) ??
    [];
  const clauses = rest.split(joint);
  const [left, right] = clauses.map((clause) => verbs.exec(clause));
  if (clauses.length !== 2) return undefined;
  // "Same photo side by side: RAW 25 MB, JPEG 2.5 MB"
  const [one = '', other = ''] = clauses;
  if (!left && !right && [one, other].every((side) => side.split(/\s+/).length <= 4))
    return { heads: [one, other], bodies: ['', ''], how: 'contrast', lead };
  if (!left || !right) return undefined;
  const body = (match: RegExpExecArray): string => (match[2] as string).replace(/^(?:shows?|is|are|has|have)\s+/i, '');
  return {
    heads: [left[1] as string, right[1] as string],
    bodies: [body(left), body(right)],
    how: 'contrast',
    lead,
  };
}

/** "A vs B: x vs y", "A vs B: x, y": what is said of each in its turn. */
export function twoEach(text: string): Pair | undefined {
  const [, left, right, mine, theirs] =
    /^([^:,]{2,40}?)\s+(?:vs\.?|versus)\s+([^:,]{2,40}):\s+([^,;]+?)\s+(?:vs\.?|versus)\s+([^;]+?)[.]?$/is.exec(text) ??
    [];
  return left && right && mine && theirs
    ? { heads: [left, right], bodies: [mine, theirs], how: 'versus', lead: '' }
    : undefined;
}

/** "Utilization before and after: 15% to 85%": the two times, each with its own. */
function timesOf(text: string): Pair | undefined {
  const [, lead = '', old, now] =
    /^([^:,]{0,40}?)\s*\bbefore\s*(?:and|\/|vs\.?|&)\s*after\b[^:,]{0,30}:\s+([^,;:]+?)(?:\s+(?:to|vs\.?|versus|and|then)\s+|\s*(?:,|;|→|->|\/)\s*)([^,;:]+)$/is.exec(
      text,
    ) ?? [];
  if (old && now) return { heads: ['Before', 'After'], bodies: [old, now], how: 'before-after', lead };
  // "Desk before and after cleaning": the same thing at two times.
  const [, thing, turn] =
    /^(?:an? |the )?([\p{L}][\p{L} -]{1,30}?)\s+before\s+(?:and|\/|vs\.?|&)\s+after\s+([\p{L}][\p{L}\d -]{1,30})[.]?$/iu.exec(
      text,
    ) ?? [];
  return thing && turn
    ? { heads: [`Before ${turn}`, `After ${turn}`], bodies: [thing, thing], how: 'before-after', lead: '' }
    : undefined;
}

/** "A shown as a door, B shown as rooms", "A as a bus that waits, B as a train": each is likened to something. */
function likened(text: string): Pair | undefined {
  const [, lead = '', rest = text] = /^([^:]{2,40}):\s+(.+)$/s.exec(text) ?? [];
  const like =
    /^((?:an? |the )?[^,;]{1,36}?)\s+(?:is\s+|are\s+)?(?:shown\s+|drawn\s+|depicted\s+|pictured\s+)?(?:as|like)\s+((?:an?|the|one|two|three|many|\d+)\s+.+|[^,;]+)$/is;
  const clauses = rest.split(joint);
  const [left, right] = clauses.map((clause) => like.exec(clause));
  if (clauses.length !== 2 || !left || !right || /\b(?:same|just|such|as)\b/i.test(`${left[1]} ${right[1]}`))
    return undefined;
  return {
    heads: [left[1] as string, right[1] as string],
    bodies: [left[2] as string, right[2] as string],
    how: 'equals',
    lead,
  };
}

/** "Without X chaos, with X an orderly line". */
function withAndWithout(text: string): Pair | undefined {
  const [, lead = '', first = '', name = '', one, second = '', , other] =
    /^(?:([^:]{2,40}):\s+)?(without|with)\s+(?:an?\s+|the\s+)?(\S+(?:\s\S+)??)\s*(?::|,|=)?\s+([^,;]+?)(?:\s*[,;]\s*(?:and\s+|but\s+)?|\s+(?:vs\.?|and|while)\s+)(without|with)\s+(?:an?\s+|the\s+)?(\3|it|them)\s*(?::|,|=)?\s+(.+)$/is.exec(
      text,
    ) ?? [];
  if (!one || !other || first.toLowerCase() === second.toLowerCase()) return undefined;
  return {
    heads: [`${first} ${name}`, `${second.toLowerCase()} ${name}`],
    bodies: [one, other],
    how: 'contrast',
    lead,
  };
}

/** "One pod blasting music, the others covering their ears", "first pod slow, second pod fast". */
function opposed(text: string): Pair | undefined {
  const [, lead = '', rest = text] = /^([^:]{2,40}):\s+(.+)$/s.exec(text) ?? [];
  const [, one, thing = '', does, others, do_] =
    /^((?:one|a single)\s+([\p{L}-]+))\s+([\p{L}-]+ing(?:\s+[^,;]+?)?)(?:\s*[,;]\s*(?:and\s+|while\s+|but\s+)?|\s+(?:while|and)\s+)((?:(?:the|all)\s+)*others?(?:\s+[\p{L}-]+)?)\s+([\p{L}-]+ing(?:\s+.+)?)$/iu.exec(
      rest,
    ) ?? [];
  if (one && others && does && do_)
    return {
      heads: [one, /others$/i.test(others) ? `${others.replace(/s$/, '')} ${several(thing)}` : others],
      bodies: [does, do_],
      how: 'contrast',
      lead,
    };
  const [, left, noun, how = '', right, much = ''] =
    /(?:^|[,;:]\s+)((?:the\s+)?(?:first|old|small|cheap|short|big|large|one|local|cold)\s+([\p{L}-]+))\s+([a-z-]+)(?:\s*[,;]\s*(?:and\s+|but\s+)?|\s+(?:while|and|but)\s+)((?:the\s+)?(?:second|next|later|new|big|large|expensive|long|small|other|remote|warm|hot)\s+\2)\s+([a-z-]+)$/iu.exec(
      text,
    ) ?? [];
  const against =
    (highWords.has(how) && lowWords.has(much)) || (lowWords.has(how) && highWords.has(much)) || opposites(how, much);
  if (!left || !right || !noun || !against) return undefined;
  const before = text.slice(0, text.indexOf(left)).replace(/[\s,;:]+$/, '');
  return { heads: [left, right], bodies: [how, much], how: 'contrast', lead: before };
}

const several = (noun: string): string => (noun.endsWith('s') ? noun : `${noun}s`);
const pairs =
  'fast slow|idle busy|full empty|happy sad|green red|up down|on off|hot cold|open closed|good bad|cheap expensive|awake asleep';
const opposites = (one: string, other: string): boolean =>
  pairs.split('|').some((pair) => pair === `${one} ${other}` || pair === `${other} ${one}`);
