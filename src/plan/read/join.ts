/** Things that a further phrase only describes become one: labels, states, measures, attributes. Pure. */
import type { State } from '../../spec.ts';
import { stateOf } from '../lexicon/states.ts';
import { joinArrows } from './arrows.ts';
import type { Element } from './element.ts';
import { tidy } from './phrase.ts';
import type { Phrase } from './scene.ts';
import { singular } from './stem.ts';

type Thing = Element & { readonly type: 'phrase' };
type Link = Element & { readonly type: 'link' };

/** @param text the whole cue */
export function joinElements(elements: readonly Element[], text: string): readonly Element[] {
  return [
    joinNamed,
    joinLabels,
    joinMarks,
    joinRates,
    joinRoles,
    joinMeasures,
    joinAttributes,
    joinShown,
    joinArrows,
    joinListed,
  ].reduce((all, join) => join(all, text), elements);
}

/** A thing that takes in the words up to `end`, and what they tell of it. */
const upTo = ({ phrase }: Thing, end: number, text: string, told: Partial<Phrase>): Thing => ({
  type: 'phrase',
  phrase: { ...phrase, ...told, text: text.slice(phrase.start, end), end },
});

/** "… with a "DONE" stamp", "…, "50% OFF" badge": words over the picture as a whole, no thing in it. */
export function takeStamps(elements: readonly Element[]): { elements: readonly Element[]; stamps: readonly string[] } {
  const stamps: string[] = [];
  const out: Element[] = [];
  for (const [i, element] of elements.entries()) {
    const before = out.at(-1);
    const after = elements[i + 1];
    const led = before?.type === 'link' && before.preposition === 'with' && !before.verb;
    const figure =
      element.type === 'phrase' && /^(?:badge|stamp)$/.test(element.phrase.head) && !element.phrase.quoted
        ? element.phrase.text.match(/^[$€£]?\d[\d.,]*\s?(?:%|x)?(?= )/)?.[0]
        : undefined;
    const capitals =
      element.type === 'phrase'
        ? /^(?:an?\s|the\s)?(?:(?:big|large|huge|red|green|bold)\s)*(?:stamp|badge|label|banner|caption|sticker|sign)\s+([A-Z][A-Z !?'-]+)$/.exec(
            element.phrase.text,
          )?.[1]
        : undefined;
    const stamp =
      figure ??
      capitals ??
      (element.type === 'phrase' && /^(?:stamp|badge|overlay|watermark|banner)$/.test(element.phrase.head)
        ? element.phrase.quoted
        : // The last words of the cue, quoted and alone: "…, "DENIED"", "…, "175B" label".
          element.type === 'phrase' &&
            before?.type === 'break' &&
            before.text === ',' &&
            after === undefined &&
            elements.some((one) => one.type === 'link' || one.type === 'arrow') &&
            (isQuote(element) || /^(?:label|text|caption|sticker|tag|sign)$/.test(element.phrase.head)) &&
            !isQuote(elements[i - 2])
          ? element.phrase.quoted
          : undefined);
    const plus = before?.type === 'sign' && before.text === '+';
    if (
      stamp === undefined ||
      out.length === 0 ||
      !(led || plus || before?.type === 'break' || before?.type === 'and')
    ) {
      out.push(element);
      continue;
    }
    stamps.push(stamp);
    out.pop();
  }
  return { elements: out, stamps };
}

const naming = /^(?:labell?ed|labell?ing|called|named|marked|tagged|titled|captioned|reading|printed)$/;

/** "Two dots "a" and "b"": as many names as things. */
function joinNamed(elements: readonly Element[]): readonly Element[] {
  const at = elements.findIndex(
    (element) => element.type === 'phrase' && (element.phrase.count ?? 0) > 1 && element.phrase.quoted !== undefined,
  );
  const first = elements[at];
  if (first?.type !== 'phrase') return elements;
  const names: Phrase[] = [];
  let end = at;
  for (let i = at + 1; i < elements.length; i++) {
    const element = elements[i];
    if (element?.type === 'and' || isComma(element)) continue;
    if (element?.type !== 'phrase' || !isQuote(element)) break;
    names.push(element.phrase);
    end = i;
  }
  if (names.length !== (first.phrase.count ?? 0) - 1) return elements;
  const { quoted = '', count: _count, ...plain } = first.phrase;
  const members = [{ ...plain, label: quoted, quoted, plural: false }, ...names];
  const joined: Thing = {
    type: 'phrase',
    phrase: { ...plain, count: members.length, members, end: names.at(-1)?.end ?? plain.end },
  };
  return [...elements.slice(0, at), joined, ...elements.slice(end + 1)];
}

/** "slices labeled "A", "B" and "C"": the quoted names belong to what they name. */
function joinLabels(elements: readonly Element[], text: string): readonly Element[] {
  const out: Element[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const before = out.at(-1);
    const first = elements[i + 1];
    // "A → B, labeled "dev" and "prod"": one name for each thing before.
    if (isNaming(element) && before?.type === 'break' && first?.type === 'phrase' && isQuote(first)) {
      const quotes = elements.slice(i + 1).filter((one) => one.type === 'phrase');
      const places = out.flatMap((one, k) => (one.type === 'phrase' ? [k] : []));
      if (quotes.length > 1 && quotes.length === places.length && quotes.every((one) => isQuote(one))) {
        for (const [k, place] of places.entries()) {
          const [own, quote] = [out[place], quotes[k]];
          if (own?.type === 'phrase' && quote?.type === 'phrase')
            out[place] = { type: 'phrase', phrase: { ...own.phrase, quoted: quote.phrase.label } };
        }
        out.pop();
        break;
      }
    }
    // "chip with a "MIG" label"
    const tagged =
      element.type === 'link' &&
      element.preposition === 'with' &&
      !element.verb &&
      first?.type === 'phrase' &&
      first.phrase.quoted
        ? /^(?:label|tag|badge|sticker|nameplate|inscription|caption|engraving|lettering)$/.test(first.phrase.head)
        : false;
    if (tagged && before?.type === 'phrase' && first?.type === 'phrase') {
      out[out.length - 1] = upTo(before, first.phrase.end, text, { quoted: first.phrase.quoted as string });
      i++;
      continue;
    }
    if (
      !(
        isNaming(element) &&
        before?.type === 'phrase' &&
        first?.type === 'phrase' &&
        (isQuote(first) ||
          // "three pillars labeled Logs, Metrics and Traces"
          ((before.phrase.count ?? 0) > 1 && /^[A-Z]/.test(first.phrase.text)) ||
          // "reading them": what is read is no name.
          (!(element.type === 'link' && element.words.some((word) => word.lower === 'reading')) &&
            isName(first.phrase, elements[i + 2])))
      )
    ) {
      out.push(element);
      continue;
    }
    const names: Phrase[] = [first.phrase];
    let at = i + 1;
    while (isComma(elements[at + 1]) || elements[at + 1]?.type === 'and') {
      const skip = isComma(elements[at + 1]) && elements[at + 2]?.type === 'and' ? 3 : 2;
      const next = elements[at + skip];
      const plain =
        next?.type === 'phrase' &&
        !isQuote(first) &&
        (isProper(next.phrase) ||
          ((before.phrase.count ?? 0) > 1 && /^[A-Z][\w-]*(?: [A-Z\d][\w-]*)?$/.test(next.phrase.text)));
      if (next?.type !== 'phrase' || !(isQuote(next) || plain) || leadsOn(elements, at + skip + 1)) break;
      names.push(next.phrase);
      at += skip;
    }
    const told = names.length > 1 ? { members: names } : { quoted: first.phrase.label };
    out[out.length - 1] = upTo(before, names.at(-1)?.end ?? before.phrase.end, text, told);
    i = at;
  }
  return out;
}

const isNaming = (element: Element): boolean =>
  element.type === 'link' && element.preposition === '' && element.words.some((word) => naming.test(word.lower));
/** "labeled 1g.5gb", "called Alpha": a name without quotes, with nothing after it. */
const isName = (phrase: Phrase, after: Element | undefined): boolean =>
  (after === undefined || after.type === 'break') &&
  /^[A-Z0-9][\w./-]*$|\d/.test(phrase.text) &&
  phrase.form === undefined;
/** A name as it stands: one or two words with a capital. */
const isProper = ({ text, form, states }: Phrase): boolean =>
  /^[A-Z][\w-]*(?: [A-Z\d][\w-]*)?$/.test(text) && form === undefined && states.length === 0;
/** A verb with something it leads to: the last name belongs to it. */
const leadsOn = (elements: readonly Element[], at: number): boolean =>
  elements[at]?.type === 'link' && elements[at + 1]?.type === 'phrase';
const isQuote = (element: Element | undefined): boolean =>
  element?.type === 'phrase' &&
  ((element.phrase.quoted !== undefined && element.phrase.quoted === element.phrase.label) ||
    element.phrase.code === true);
const isComma = (element: Element | undefined): boolean => element?.type === 'break' && element.text === ',';

/** "A, B and C with green checkmarks", "T4 and V100 greyed out": a mark is no thing, and all that are listed have it. */
function joinMarks(elements: readonly Element[]): readonly Element[] {
  const out: Element[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const mark = elements[i + 1];
    const before = out.at(-1);
    const state = mark?.type === 'phrase' ? markOf(mark.phrase) : undefined;
    // "One GPU, green checkmark": the only thing there is.
    if (isComma(element) && state && out.length === 1 && before?.type === 'phrase' && elements[i + 2] === undefined) {
      out[0] = withState(before, state);
      i++;
      continue;
    }
    if (
      element.type === 'link' &&
      element.preposition === 'with' &&
      !element.verb &&
      !element.negated &&
      state &&
      before?.type === 'phrase'
    ) {
      for (const at of listBefore(out, true))
        if (has(out, at, state) === false) out[at] = withState(out[at] as Thing, state);
      i++;
      continue;
    }
    if (
      element.type === 'link' &&
      before?.type === 'phrase' &&
      mark?.type === 'phrase' &&
      isBare(element, mark.phrase)
    ) {
      const states = [...new Set([...before.phrase.states, ...mark.phrase.states])];
      out[out.length - 1] = { type: 'phrase', phrase: { ...before.phrase, states } };
      i++;
      continue;
    }
    out.push(element);
    // The state was read on the last of the coordinated things.
    if (element.type === 'phrase' && element.phrase.states.length === 1 && postposed(element.phrase))
      for (const at of listBefore(out, false))
        if (at !== out.length - 1) out[at] = withState(out[at] as Thing, element.phrase.states[0] as State);
  }
  return out;
}

/** "logo with a big red X": the state was read, and of the mark no more than its size or colour is left. */
const isBare = (link: Link, { label, states, form, quoted, count }: Phrase): boolean =>
  states.length > 0 &&
  form === undefined &&
  !quoted &&
  count === undefined &&
  /^(?:with|has|have|having)$/.test(link.preposition || link.stem) &&
  label
    .toLowerCase()
    .split(/\s+/)
    .every((word) => word === '' || /^(?:big|large|huge|giant|bold|small|tiny|bright|red|green|thick)$/.test(word));

/** "green checkmarks", "a lock", "red X": nothing but the sign of a state. */
function markOf(phrase: Phrase): State | undefined {
  if (phrase.quoted || phrase.product || phrase.members.length > 0) return undefined;
  const words = phrase.text
    .toLowerCase()
    .replace(/^(?:an?|the|all|big|large|\d+)\s+/, '')
    .split(/\s+/);
  const one = [...words.slice(0, -1), singular(words.at(-1) ?? '')].join(' ');
  return /(?:mark|tick|check|✓|✗)$/.test(one) ? (stateOf(one) ?? stateOf(`red ${one}`)) : undefined;
}

/** The state stands after the noun, as written. */
const postposed = (phrase: Phrase): boolean =>
  /\b(?:out|lit up|highlighted|crossed|dimmed|faded|glowing|muted|locked)$/i.test(phrase.text);

/** Positions of the coordinated phrases that end the row, last first; empty when they are what a link leads to. */
function listBefore(out: readonly Element[], commas: boolean): readonly number[] {
  const found: number[] = [];
  let at = out.length - 1;
  while (out[at]?.type === 'phrase') {
    const { states } = (out[at] as Thing).phrase;
    if (found.length > 0 && states.length > 0) return found;
    found.push(at);
    const joint = out[at - 1];
    if (joint?.type === 'and') at -= isComma(out[at - 2]) ? 3 : 2;
    else if (commas && isComma(joint)) at -= 2;
    else if (joint?.type === 'link' || joint?.type === 'arrow') return found.slice(0, 1);
    else return found;
  }
  return found;
}

const has = (out: readonly Element[], at: number, state: State): boolean =>
  (out[at] as Thing).phrase.states.includes(state);
const withState = (element: Thing, state: State): Thing => ({
  type: 'phrase',
  phrase: { ...element.phrase, states: [...element.phrase.states, state] },
});

/** "Four bowls, labels: flour, water, …", "a line to every room: kitchen, bath": what is listed at the end belongs to what it names. */
function joinListed(elements: readonly Element[]): readonly Element[] {
  const at = elements.findIndex((element) => element.type === 'colon');
  const rest = elements.slice(at + 1);
  const listed = rest.flatMap((element) => (element.type === 'phrase' ? [element.phrase] : []));
  const plain = rest.every((element) => element.type === 'phrase' || element.type === 'and' || isComma(element));
  const named = elements[at - 1];
  if (at < 2 || !plain || listed.length < 2 || named?.type !== 'phrase') return elements;
  const labels = /^(?:labels?|names?|captions?|tags?)$/i.test(named.phrase.text) && isComma(elements[at - 2]);
  const target = labels
    ? elements.findIndex((element) => element.type === 'phrase' && element.phrase.count === listed.length)
    : /^(?:every|each)\b/i.test(named.phrase.text) || isMade(elements[at - 2], named)
      ? at - 1
      : -1;
  const thing = elements[target];
  if (thing?.type !== 'phrase') return elements;
  const members: Thing = { type: 'phrase', phrase: { ...thing.phrase, members: listed } };
  return [...elements.slice(0, target), members, ...elements.slice(target + 1, labels ? at - 2 : at)];
}

/** "operator creating pods: a, b and c" */
const isMade = (link: Element | undefined, thing: Thing): boolean =>
  link?.type === 'link' &&
  link.relation === 'create' &&
  thing.phrase.plural &&
  thing.phrase.form === undefined &&
  thing.phrase.count === undefined;

/** "clock showing 3:00 AM", "screen showing "Hello"": what a thing shows is written on it. */
function joinShown(elements: readonly Element[], text: string): readonly Element[] {
  const out: Element[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const next = elements[i + 1];
    const before = out.at(-1);
    if (
      element.type !== 'link' ||
      !element.words.some((word) =>
        /^(?:showing|shows|reading|reads|displaying|displays|set|stuck|stopped)$/.test(word.lower),
      ) ||
      before?.type !== 'phrase' ||
      next?.type !== 'phrase' ||
      (before.phrase.form !== undefined && before.phrase.form.kind !== 'icon') ||
      !(isQuote(next) || /^~?[$€£]?\d/.test(next.phrase.text))
    ) {
      out.push(element);
      continue;
    }
    const told = isQuote(next) ? { quoted: next.phrase.label } : { note: next.phrase.text };
    out[out.length - 1] = upTo(before, next.phrase.end, text, told);
    i++;
  }
  return out;
}

/** "10 requests per second": how fast, not how many. */
function joinRates(elements: readonly Element[], text: string): readonly Element[] {
  const out: Element[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const next = elements[i + 1];
    const before = out.at(-1);
    // "3 of 4 workers": the count took its "of" along.
    if (
      element.type === 'phrase' &&
      before?.type === 'phrase' &&
      /^(?:\d{1,3}|one|two|three) of$/i.test(before.phrase.text)
    ) {
      const { count: _count, many: _many, ...phrase } = element.phrase;
      const label = text.slice(before.phrase.start, phrase.end);
      out[out.length - 1] = upTo(
        { type: 'phrase', phrase: { ...phrase, start: before.phrase.start } },
        phrase.end,
        text,
        { label },
      );
      continue;
    }
    // "3 of 4 workers", "one of eight": some of them all.
    if (
      element.type === 'link' &&
      element.preposition === 'of' &&
      !element.verb &&
      before?.type === 'phrase' &&
      next?.type === 'phrase' &&
      /^(?:\d{1,3}|one|two|three|four|five)$/i.test(before.phrase.text) &&
      (next.phrase.count !== undefined ||
        /^(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)$/i.test(next.phrase.text))
    ) {
      const { count: _count, many: _many, ...phrase } = next.phrase;
      const label = text.slice(before.phrase.start, next.phrase.end);
      out[out.length - 1] = upTo(
        { type: 'phrase', phrase: { ...phrase, start: before.phrase.start } },
        next.phrase.end,
        text,
        { label },
      );
      i++;
      continue;
    }
    const rate =
      element.type === 'link' &&
      /^(?:per|an?)$/.test(element.preposition) &&
      !element.verb &&
      before?.type === 'phrase' &&
      next?.type === 'phrase' &&
      before.phrase.count !== undefined &&
      /^(?:second|minute|hour|day|week|month|year)$/.test(next.phrase.head) &&
      next.phrase.modifiers.length === 0;
    if (!rate || before?.type !== 'phrase' || next?.type !== 'phrase') {
      out.push(element);
      continue;
    }
    const { count: _count, many: _many, ...phrase } = before.phrase;
    const label = text.slice(phrase.start, next.phrase.end);
    out[out.length - 1] = upTo({ type: 'phrase', phrase }, next.phrase.end, text, { label, plural: false });
    i++;
  }
  return out;
}

/** "Scheduler as a hotel receptionist handing out keys": drawn as the one, and it stands for the other; "exporter running as DaemonSet": what it is there. */
function joinRoles(elements: readonly Element[], text: string): readonly Element[] {
  const out: Element[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const next = elements[i + 1];
    const before = out.at(-1);
    if (
      element.type !== 'link' ||
      element.preposition !== 'as' ||
      element.negated ||
      before?.type !== 'phrase' ||
      next?.type !== 'phrase' ||
      before.phrase.form !== undefined ||
      before.phrase.quoted !== undefined ||
      next.phrase.quoted !== undefined ||
      elements[i + 2]?.type === 'and'
    ) {
      out.push(element);
      continue;
    }
    // "A and B as pods on the cluster": what they are there.
    if (
      !element.verb &&
      next.phrase.plural &&
      next.phrase.count === undefined &&
      out.at(-2)?.type === 'and' &&
      elements[i + 2]?.type === 'link'
    ) {
      for (const at of listBefore(out, true)) {
        const { phrase } = out[at] as Thing;
        if (phrase.note === undefined)
          out[at] = { type: 'phrase', phrase: { ...phrase, note: `as ${next.phrase.text}` } };
      }
      i++;
      continue;
    }
    // "A and B as two chefs": each is one of them.
    const mates = listBefore(out, true);
    if (!element.verb && mates.length > 1 && next.phrase.count === mates.length && (mates.at(-1) ?? 1) === 0) {
      const { count: _count, many: _many, ...one } = next.phrase;
      for (const at of mates) {
        const { phrase } = out[at] as Thing;
        out[at] = {
          type: 'phrase',
          phrase: {
            ...one,
            label: tidy(singular(one.label)),
            plural: false,
            quoted: phrase.label,
            products: [],
            start: phrase.start,
            end: phrase.end,
            text: phrase.text,
          },
        };
      }
      i++;
      continue;
    }
    const first = out.length === 1 || out.at(-2)?.type === 'break' || out.at(-2)?.type === 'colon';
    if (element.verb) {
      if (!/^(?:run|deploy|install|start|serv|ship)/.test(element.stem) || elements[i + 2]?.type !== 'link') {
        out.push(element);
        continue;
      }
      out[out.length - 1] = upTo(before, next.phrase.end, text, {
        note: text.slice(element.words.find((word) => word.lower === 'as')?.start, next.phrase.end),
      });
      i++;
      continue;
    }
    const things = elements.filter((one) => one.type === 'link' && one.preposition === 'as').length;
    // "A as X, B as Y" are two of a kind; a form is no thing.
    if (!first || things > 1 || (next.phrase.form && next.phrase.form.weight > 0.5) || /^\d/.test(next.phrase.label)) {
      out.push(element);
      continue;
    }
    out[out.length - 1] = {
      type: 'phrase',
      phrase: {
        ...next.phrase,
        start: before.phrase.start,
        text: text.slice(before.phrase.start, next.phrase.end),
        quoted: before.phrase.label,
        products: [],
      },
    };
    i++;
  }
  return out;
}

const measure =
  /^[~≈<>$€£]?\d[\d.,]*\s?(?:%|°[CF]?|[kMGTP]i?B?(?:\/s)?|[KMGTP]B(?:ps|\/s)?|GHz|MHz|m?s|ns|W|kW|x|×|[a-zA-Z]{1,3}|gigs?|gigabytes?|percent|degrees)?(?:\/\w+)?$/;

/** "GPUs below 40GB", "Team B at 120%": a measure belongs to the thing that has it. */
function joinMeasures(elements: readonly Element[], text: string): readonly Element[] {
  const out: Element[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const next = elements[i + 1];
    const before = out.at(-1);
    if (
      element.type !== 'link' ||
      // "the peak marked at 800 Mi"
      (element.verb && !(element.preposition === 'at' && /^(?:mark|draw|drawn|set|cap|peg)/.test(element.stem))) ||
      before?.type !== 'phrase' ||
      next?.type !== 'phrase' ||
      before.phrase.form?.kind === 'meter' ||
      before.phrase.form?.kind === 'frame' ||
      !(
        /^(?:below|above|under|over|at)$/.test(element.preposition) ||
        // "file of 140 GB"
        (element.preposition === 'of' && before.phrase.form === undefined && !before.phrase.plural)
      ) ||
      !measure.test(next.phrase.label) ||
      !/\d/.test(next.phrase.label)
    ) {
      out.push(element);
      continue;
    }
    const { phrase } = before;
    // "flags at 25%, 50%, 75%"
    let last = next.phrase;
    while (element.preposition === 'at' && isComma(elements[i + 2])) {
      const more = elements[i + 3];
      if (more?.type !== 'phrase' || !measure.test(more.phrase.label) || !/\d/.test(more.phrase.label)) break;
      last = more.phrase;
      i += 2;
    }
    out[out.length - 1] = upTo(before, last.end, text, {
      ...(/^(?:at|of)$/.test(element.preposition)
        ? { note: text.slice(next.phrase.start, last.end) }
        : { label: `${phrase.label} ${element.preposition} ${next.phrase.label}` }),
      states: [...new Set([...phrase.states, ...next.phrase.states])],
    });
    i++;
  }
  return out;
}

/** "slices of different sizes": how they are, not what they hold. */
function joinAttributes(elements: readonly Element[], text: string): readonly Element[] {
  const out: Element[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const next = elements[i + 1];
    const before = out.at(-1);
    if (
      element.type === 'link' &&
      /^(?:of|in|with)$/.test(element.preposition) &&
      !element.verb &&
      before?.type === 'phrase' &&
      next?.type === 'phrase' &&
      /^(?:different|various|varying|equal|unequal|the same|same|mixed|many)\s/i.test(next.phrase.text) &&
      /^(?:size|type|kind|colou?r|shape|length|width|height|flavou?r|speed|proportion|capacity)$/.test(next.phrase.head)
    ) {
      out[out.length - 1] = upTo(before, next.phrase.end, text, { note: next.phrase.text });
      i++;
      continue;
    }
    out.push(element);
  }
  return out;
}
