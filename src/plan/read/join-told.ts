/** What is told of a thing becomes part of it: what it shows, how many of them, how fast, as what it stands there, its measure, its attributes. Pure. */
import type { Element } from './element.ts';
import { isComma, isQuote, joinTriples, listBefore, type Thing, upTo } from './join-kit.ts';
import { tidy } from './phrase.ts';
import { singular } from './stem.ts';

/** "clock showing 3:00 AM", "screen showing "Hello"": what a thing shows is written on it. */
export const joinShown = (elements: readonly Element[], text: string): readonly Element[] =>
  joinTriples(elements, (before, link, next) => {
    const { form } = before.phrase;
    const shows = link.words.some((word) =>
      /^(?:showing|shows|reading|reads|displaying|displays|set|stuck|stopped)$/.test(word.lower),
    );
    const written = isQuote(next) || /^~?[$€£]?\d/.test(next.phrase.text);
    if (!shows || !written || (form !== undefined && form.kind !== 'icon')) return undefined;
    const told = isQuote(next) ? { quoted: next.phrase.label } : { note: next.phrase.text };
    return upTo(before, next.phrase.end, text, told);
  });

/** "3 of 4 workers", "one of eight": some of them all, in the words of the cue. */
export function joinSome(elements: readonly Element[], text: string): readonly Element[] {
  const some = (before: Thing, { phrase: { count: _count, many: _many, ...all } }: Thing): Thing => {
    const { start } = before.phrase;
    return upTo({ type: 'phrase', phrase: { ...all, start } }, all.end, text, { label: text.slice(start, all.end) });
  };
  const out: Element[] = [];
  for (const element of elements) {
    const before = out.at(-1);
    // The count took its "of" along.
    if (
      element.type === 'phrase' &&
      before?.type === 'phrase' &&
      /^(?:\d{1,3}|one|two|three) of$/i.test(before.phrase.text)
    )
      out[out.length - 1] = some(before, element);
    else out.push(element);
  }
  return joinTriples(out, (before, link, next) =>
    link.preposition === 'of' &&
    !link.verb &&
    /^(?:\d{1,3}|one|two|three|four|five)$/i.test(before.phrase.text) &&
    (next.phrase.count !== undefined ||
      /^(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)$/i.test(next.phrase.text))
      ? some(before, next)
      : undefined,
  );
}

/** "10 requests per second": how fast, not how many. */
export const joinRates = (elements: readonly Element[], text: string): readonly Element[] =>
  joinTriples(elements, (before, link, next) => {
    const { count, many: _many, ...phrase } = before.phrase;
    const rate =
      count !== undefined &&
      /^(?:per|an?)$/.test(link.preposition) &&
      !link.verb &&
      /^(?:second|minute|hour|day|week|month|year)$/.test(next.phrase.head) &&
      next.phrase.modifiers.length === 0;
    const label = text.slice(phrase.start, next.phrase.end);
    return rate ? upTo({ type: 'phrase', phrase }, next.phrase.end, text, { label, plural: false }) : undefined;
  });

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
export const joinAttributes = (elements: readonly Element[], text: string): readonly Element[] =>
  joinTriples(elements, (before, link, next) =>
    /^(?:of|in|with)$/.test(link.preposition) &&
    !link.verb &&
    /^(?:different|various|varying|equal|unequal|the same|same|mixed|many)\s/i.test(next.phrase.text) &&
    /^(?:size|type|kind|colou?r|shape|length|width|height|flavou?r|speed|proportion|capacity)$/.test(next.phrase.head)
      ? upTo(before, next.phrase.end, text, { note: next.phrase.text })
      : undefined,
  );
