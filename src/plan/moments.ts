/** "2 am: disk full, 3 am: pager rings": what happens, each with its time. Pure. */
import type { TimelineEvent } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem, textItem } from './items.ts';
import { tidy } from './read/phrase.ts';
import type { FormHit, Scene } from './read/scene.ts';
import { inOneUnit } from './read/units.ts';

export interface Course {
  readonly events: readonly TimelineEvent[];
  /** What the line as a whole is about, from before the colon. */
  readonly topic?: string;
  /** What stands behind the last event and has no time of its own. */
  readonly rest?: string;
}

/** The course of events of a text all of whose parts have a time; undefined where one has none. */
export function courseOf(scene: Scene, context: CueContext): Course | undefined {
  if (scene.forms.some(isOther)) return undefined;
  const text = scene.text.replace(/(?:\.{3}|…|[.])$/, '');
  for (const [topic, body] of leadsOf(text)) {
    const parts = partsOf(body);
    const found = parts.map(momentOf);
    // What has no time may only stand at the very end, behind two or more that have.
    const dated = found.flatMap((one) => one ?? []);
    const open = found.indexOf(undefined);
    if (dated.length < 2 || (open >= 0 && (open < 2 || open < parts.length - 1))) continue;
    if (!isCourse(dated, text) || dated.every((one) => isLevel(one.what))) continue;
    // "laid over the 2000 and 2008 crashes": no words of their own.
    if (dated.some((one) => /\b(?:the|an?|of|over|in|at|to|for|and|with|by)$/i.test(one.what.trim()))) continue;
    // "Release history: 0.1 in March": the lead belongs to no event.
    if (dated.some((one) => /:\s/.test(one.what))) continue;
    const told = topic
      .replace(framing, '')
      .replace(/\s+(?:showing|with|of)$/i, '')
      .trim();
    const rest = open < 0 ? '' : (parts[open] ?? '');
    return {
      events: dated.map((one) => ({ ...eventItem(one.what, context), when: one.when })),
      ...(told && told.split(/\s+/).length < 7 && { topic: told.replace(/^(?:an?|the)\s+/i, '') }),
      ...(rest && { rest }),
    };
  }
  return undefined;
}

/** The cue names another picture. A CRD or a log among the events is a thing. */
const isOther = ({ form, modifier, leading }: FormHit): boolean =>
  /^(?:terminal|code)$/.test(form.kind)
    ? leading && form.weight > 0.4
    : !modifier &&
      form.weight > 0.7 &&
      /^(?:chart-|table|dashboard|chat|meter|comparison|grid|stacked-bar)/.test(form.kind);

/** "zigzag between 40 and 90%", "flat at 10%": values over time are a curve. */
const isLevel = (what: string): boolean =>
  /\d/.test(what) &&
  /\b(?:flat|level|steady|between|zigzag\w*|ris\w+|climb\w*|fall\w*|drop\w*|peak\w*|spik\w*)\b/i.test(what);

/** Words for the line itself, no topic of it. */
const framing =
  /^(?:an?\s+|the\s+)?(?:animated\s+)?(?:time[- ]?(?:lapse|line|axis)|slow[- ]motion|calendar(?:\s+strip|\s+pages)?|history|chronology|clock|stopwatch|schedule|date line|sequence|film strip)\b\s*(?:of|for|showing|with|from|:)?\s*/i;

/** Each way to take off what stands before the first event. */
function leadsOf(text: string): readonly (readonly [string, string])[] {
  const ways: (readonly [string, string])[] = [];
  const framed = framing.exec(text);
  if (framed) ways.push([framed[0], text.slice(framed[0].length)]);
  ways.push(['', text]);
  // "Incident clock, 14:02 deploy, …"
  const [lead = '', ...rest] = text.split(/\s*,\s+/);
  if (rest.length > 1 && !/\d/.test(lead) && lead.split(/\s+/).length < 5) ways.push([lead, rest.join(', ')]);
  const colon = /^([^:]{2,60}?):\s+/.exec(text);
  if (colon) ways.push([colon[1] ?? '', text.slice(colon[0].length)]);
  const dash = /^([^:,–—]{2,60}?)\s+[-–—]\s+/.exec(text);
  if (dash) ways.push([dash[1] ?? '', text.slice(dash[0].length)]);
  const from = /^(.{0,50}?)\bfrom\s+(?=.+\b(?:to|until)\b)/i.exec(text);
  if (from) ways.push([from[1] ?? '', text.slice(from[0].length)]);
  return ways;
}

/** Parted by arrows, else by semicolons, by "over … to …" behind a bracket, or by commas. */
function partsOf(body: string): readonly string[] {
  const cuts = [
    /\s*(?:-+>|=+>|[→⇒])\s*/,
    /\s*;\s+(?:and\s+)?(?:then\s+)?/,
    /(?<=\))\s*,?\s+(?:and\s+)?(?:then\s+)?(?:over|via|through|to|until)\s+(?=.*\()/,
    /\.\s+(?=\p{Lu}|\d)/u,
    /\s*,\s+(?!\d{4}(?:\s*[,;)\]]|\s*$))(?:and\s+)?(?:then\s+)?(?:finally\s+)?/,
  ];
  for (const cut of cuts) {
    const parts = body.split(cut).filter((part) => part.trim() !== '');
    if (parts.length > 1) return parts;
  }
  const two = body.split(/\s+and\s+(?:then\s+)?/);
  return two.length > 1 ? two : [body];
}

const month =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|ober|ember)?\\.?';
const weekday = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const ordinal = '(?:first|second|third|fourth|fifth|next|last|\\d{1,2}(?:st|nd|rd|th))';
const span = '(?:ms|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?)';
const numbered = '(?:[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Hh]our|[Mm]inute|[Ss]econd|[Aa]ge|[Tt]rimester|[Ss]eason|[tT])';
/** Dates and times that name one point. */
const point = [
  `\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${month}(?:,? (?:1\\d|20)\\d{2})?`,
  `${month} (?:\\d{1,2}(?:st|nd|rd|th)?(?:,? (?:1\\d|20)\\d{2})?|(?:1\\d|20)\\d{2})`,
  month,
  '(?:19|20)\\d{2}-\\d{2}(?:-\\d{2})?',
  '\\d{1,4} (?:BCE?|AD|CE)',
  '(?:1\\d|20)\\d{2}s?',
  'Q[1-4](?:[ /](?:20)?\\d{2})?',
  '\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[apAP]\\.?[mM]\\.?)?',
  '\\d{1,2} ?[apAP]\\.?[mM]\\.?',
  weekday,
  `(?:the )?${ordinal} (?:day|week|month|year|hour|minute|second|night|morning)`,
  `${numbered} ?[=+]? ?\\d+(?:\\.\\d+)? ?${span}?`,
  '(?:in the )?(?:[Dd]awn|[Mm]orning|[Nn]oon|[Mm]idday|[Aa]fternoon|[Ee]vening|[Dd]usk|[Mm]idnight|[Nn]ight)',
  '[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter',
  '[Tt]oday|[Yy]esterday|[Tt]omorrow|[Nn]ow',
].join('|');
const length = `\\d+(?:\\.\\d+)? ?${span}(?! (?:old|long)\\b)(?: (?:later|in|after(?:wards)?))?`;

const first = new RegExp(
  `^(?:(at|on|in|by|after|around|from|since|minute)\\s+)?(?:(${point})|(${length}))(?:\\s*[:=,]\\s+|\\s+[-–—:=]\\s+|\\s+)(\\S.{1,80})$`,
);
const bracket = new RegExp(`^(.{2,70}?)\\s*[([]\\s*(?:(?:since|in|on|at)\\s+)?(${point}|${length})\\s*[)\\]]$`);
const end = new RegExp(`^(.{2,70}?)\\s+(?:(?:on|at|in|by|after)\\s+)(?:(${point})|(${length}))$`);

const isLength = new RegExp(`^${length}$`);

/** A time behind its event without a word between them. */
const behind_ = /^([\p{L}][\p{L}\s-]{1,50}?)\s+(\d{1,2}:\d{2}(?: ?[ap]m)?|(?:19|20)\d{2}|\d{1,2} ?[ap]m)$/iu;

interface Moment {
  readonly when: string;
  readonly what: string;
  /** A length of time, which by itself may as well tell how long something takes. */
  readonly bare: boolean;
  /** A year or a name of a month and nothing between it and what it is of. */
  readonly loose: boolean;
}

function momentOf(part: string): Moment | undefined {
  const text = part.trim().replace(/^[-–•]\s+/, '');
  const [, behind = '', whenBehind = ''] = bracket.exec(text) ?? [];
  if (behind) return { when: whenBehind, what: behind, bare: isLength.test(whenBehind), loose: false };
  const match = first.exec(capitalised(text));
  if (match) {
    const [, lead = '', date = '', time = '', what = ''] = match;
    const after = /^(?:after|minute)$/i.test(lead);
    const when = `${after ? `${lead} ` : ''}${date || time}`;
    const marked = /[:=,–—-]\s+$/.test(text.slice(0, text.length - what.length));
    return {
      when: tidy(when),
      what,
      bare: date === '' && lead === '' && !/(?:later|in|after|afterwards)$/.test(time),
      loose: !marked && lead === '' && /^\d{4}$/.test(date),
    };
  }
  const [, told = '', date = '', time = ''] = end.exec(text) ?? [];
  if (told) return { when: date || time, what: told, bare: false, loose: false };
  // "shower 6:10"
  const [, named = '', clock = ''] = behind_.exec(text) ?? [];
  return named ? { when: clock, what: named, bare: false, loose: /^\d{4}$/.test(clock) } : undefined;
}

/** "Minute 3", "After 5 min": a capital at the beginning of the cue changes nothing. */
const capitalised = (text: string): string =>
  text.replace(/^(?:At|On|In|By|After|Around|From|Since|Day|Week|Month|Year|Hour|Minute|Second|Age|The)\b/, (word) =>
    word.toLowerCase(),
  );

/** Whether the times are those of a course: no readings over time, no lengths that are only compared. */
function isCourse(all: readonly Moment[], text: string): boolean {
  // "Release history: 0.1 in March 2019": versions, no readings.
  const versions =
    /\b(?:releases?|versions?|history)\b/i.test(text) && all.every((one) => /^v?\d+(?:\.\d+)+$/.test(one.what));
  const amount = /^[~≈$€£+-]?\d[\d.,]*\s?\S{0,9}$|^[~≈$€£]?\d[\d.,]*\s/;
  if (!versions && all.every((one) => amount.test(one.what))) return false;
  // "between 40 and 90% in winter": how much, not what happens.
  if (all.some((one) => /\d\s?%/.test(one.what))) return false;
  if (all.every((one) => one.loose) && !ascends(all.map((one) => Number(one.when)))) return false;
  if (!all.some((one) => one.bare)) return true;
  const values = inOneUnit(all.map((one) => one.when.replace(/^after\s+/i, '')));
  const told =
    /\btime[- ]?(?:lapse|line|axis)\b|\bslow[- ]?motion\b|\bover time\b|\bstopwatch\b|\bclock\b|\b(?:later|film|montage|countdown|course|history)\b/i.test(
      text,
    );
  return values !== undefined && ascends(values) && (values[0] === 0 || told);
}

const ascends = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] as number));

/** The words as a whole, with their picture; short names as phrases. */
const eventItem = (what: string, context: CueContext): Omit<TimelineEvent, 'when'> =>
  what.split(/\s+/).length < 3 && !/\d/.test(what) ? segmentItem(what, context) : textItem(what, context);
