/** What is told of a thing becomes part of it: what it shows, how fast, as what it stands there, its measure, its attributes. Pure. */
import type { Element } from './element.ts';
import { isComma, isQuote, listBefore, type Thing, upTo } from './join-kit.ts';
import { tidy } from './phrase.ts';
import { singular } from './stem.ts';

/** "clock showing 3:00 AM", "screen showing "Hello"": what a thing shows is written on it. */
export function joinShown(elements: readonly Element[], text: string): readonly Element[] {
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
export function joinRates(elements: readonly Element[], text: string): readonly Element[] {
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
export function joinRoles(elements: readonly Element[], text: string): readonly Element[] {
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
export function joinMeasures(elements: readonly Element[], text: string): readonly Element[] {
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
export function joinAttributes(elements: readonly Element[], text: string): readonly Element[] {
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
