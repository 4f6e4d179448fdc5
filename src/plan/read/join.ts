/** Things that a further phrase only describes become one: labels, states, measures, attributes. Pure. */
import type { State } from '../../spec.ts';
import { stateOf } from '../lexicon/states.ts';
import { joinArrows } from './arrows.ts';
import type { Element } from './element.ts';
import { isComma, isQuote, type Link, listBefore, type Thing, upTo } from './join-kit.ts';
import { joinAttributes, joinMeasures, joinRates, joinRoles, joinShown, joinSome } from './join-told.ts';
import type { Phrase } from './scene.ts';
import { singular } from './stem.ts';

/** @param text the whole cue */
export function joinElements(elements: readonly Element[], text: string): readonly Element[] {
  return [
    joinNamed,
    joinLabels,
    joinMarks,
    joinSome,
    joinRates,
    joinRoles,
    joinMeasures,
    joinAttributes,
    joinShown,
    joinArrows,
    joinListed,
  ].reduce((all, join) => join(all, text), elements);
}

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
        (isProper(next.phrase) || ((before.phrase.count ?? 0) > 1 && capitals.test(next.phrase.text)));
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
/** One or two words with a capital. */
const capitals = /^[A-Z][\w-]*(?: [A-Z\d][\w-]*)?$/;
/** A name as it stands. */
const isProper = ({ text, form, states }: Phrase): boolean =>
  capitals.test(text) && form === undefined && states.length === 0;
/** A verb with something it leads to: the last name belongs to it. */
const leadsOn = (elements: readonly Element[], at: number): boolean =>
  elements[at]?.type === 'link' && elements[at + 1]?.type === 'phrase';

/** "A, B and C with green checkmarks", "T4 and V100 greyed out": a mark is no thing, and all that are listed have it. */
function joinMarks(elements: readonly Element[]): readonly Element[] {
  const out: Element[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const mark = elements[i + 1];
    const before = out.at(-1);
    // "…, no errors" denies it.
    const said = mark?.type === 'phrase' && !mark.phrase.negated;
    const state = said ? markOf(mark.phrase) : undefined;
    // "…, greyed out": of what stands before.
    const only = said && elements[i + 2] === undefined ? stateOf(mark.phrase.text.toLowerCase()) : undefined;
    if (isComma(element) && only && before?.type === 'phrase') {
      if (!before.phrase.states.includes(only)) out[out.length - 1] = withState(before, only);
      i++;
      continue;
    }
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
