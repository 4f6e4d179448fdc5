/** Cue text → Scene: noun phrases, what stands between them, the forms named. Pure. */

import { severalOf } from '../../plural.ts';
import type { Colour, State } from '../../spec.ts';
import { formOf } from '../lexicon/forms.ts';
import { prepositionRelation, type Relation, verbRelation } from '../lexicon/relations.ts';
import { colourOf, isDrawn, stateOf } from '../lexicon/states.ts';
import { numberWords, units } from '../lexicon/words.ts';
import { toClauses } from './clauses.ts';
import type { Element } from './element.ts';
import { joinElements, takeStamps } from './join.ts';
import { type Legend, takeLegend, withMeaning } from './legend.ts';
import { findForms } from './named-forms.ts';
import { findPair } from './pairs.ts';
import { lowerFirst, makePhrase, type Names, tidy } from './phrase.ts';
import { rephrased } from './rephrase.ts';
import type { FormHit, Pair, Phrase, Scene } from './scene.ts';
import { type Token, tokenise } from './tokens.ts';
import { readWords, type Word } from './words.ts';

export function readCue(whole: string, names: Names): Scene {
  const { text, meanings } = takeLegend(rephrased(whole));
  const tokens = withoutAlternative(tokenise(text));
  const words = readWords(tokens, names.products(text));
  const marks = findMarks(words);
  const { elements, stamps } = takeStamps(
    joinElements(
      sized(
        termed(
          spelled(explained(toElements(words, text, names, new Set(marks.flatMap((mark) => mark.words))), meanings)),
          text,
        ),
      ),
      text,
    ),
  );
  const { clauses, list } = toClauses(elements, text);
  const phrases = [...new Set(elements.flatMap((element) => (element.type === 'phrase' ? [element.phrase] : [])))];
  const topic = findTopic(words, text);
  const pair = findPair(text, tokens);
  return {
    text,
    lower: text.toLowerCase(),
    ...(topic && { topic }),
    clauses,
    phrases,
    links: clauses.flatMap((clause) => clause.links),
    forms: findForms(clauses, phrases, marks, words, list, findChain(elements)).map((hit) => besidePair(hit, pair)),
    quotes: tokens.filter((token) => token.kind === 'quote').map((token) => token.text),
    codes: tokens.filter((token) => token.kind === 'code').map((token) => token.text),
    chain: findChain(elements),
    list,
    ...(pair && { pair }),
    states: looseStates(words),
    stamps,
    signs: tokens.filter((token) => token.kind === 'sign').map((token) => token.text),
    numbers: tokens.filter((token) => token.kind === 'number').map((token) => token.text),
  };
}

/** "Counter vs fridge": one of two sides names no form for both. */
const besidePair = (hit: FormHit, pair: Pair | undefined): FormHit =>
  pair?.lead === '' && pair.heads.some((head) => head.toLowerCase() === hit.phrase?.label.toLowerCase())
    ? { ...hit, weight: hit.weight * 0.5 }
    : hit;

/** The things of a legend with what they stand for. */
function explained(elements: readonly Element[], meanings: Legend['meanings']): readonly Element[] {
  if (meanings.size === 0) return elements;
  const done = new Map<Phrase, Phrase>();
  return elements.map((element) => {
    if (element.type !== 'phrase') return element;
    const phrase = done.get(element.phrase) ?? withMeaning(element.phrase, meanings);
    done.set(element.phrase, phrase);
    return { ...element, phrase };
  });
}

/** "RAG, letters expanding into …": the letters are those of the name before. */
function spelled(elements: readonly Element[]): readonly Element[] {
  const name = elements.flatMap((element) =>
    element.type === 'phrase' ? (/(?:^|\s)([A-Z]{2,6})$/.exec(element.phrase.label)?.[1] ?? []) : [],
  )[0];
  if (name === undefined) return elements;
  return elements.map((element) =>
    element.type === 'phrase' && element.phrase.head === 'letter' && element.phrase.modifiers.length === 0
      ? { ...element, phrase: { ...element.phrase, label: name, head: name.toLowerCase(), plural: false } }
      : element,
  );
}

/** "Scale to zero: pods leaving one by one": what is told of has a name of several words. */
function termed(elements: readonly Element[], text: string): readonly Element[] {
  const at = elements.findIndex((element) => element.type === 'colon');
  const [thing, link, other] = elements;
  // "Spider-Man pointing style: …"
  const last = elements[at - 1];
  if (at > 0 && thing?.type === 'phrase' && last?.type === 'phrase' && last.phrase.head === 'style' && last !== thing) {
    const name = text.slice(thing.phrase.start, last.phrase.end);
    return [
      { type: 'phrase', phrase: { ...thing.phrase, label: tidy(name), text: name, end: last.phrase.end } },
      ...elements.slice(at),
    ];
  }
  if (at !== 3 || thing?.type !== 'phrase' || link?.type !== 'link' || other?.type !== 'phrase') return elements;
  const plain = [thing, other].every(
    ({ phrase }) => (phrase.form === undefined || phrase.form.weight < 0.5) && phrase.quoted === undefined,
  );
  if (!plain || link.verb || !/^(?:to|in|out of|of|on|by|at)$/.test(link.preposition)) return elements;
  const name = text.slice(thing.phrase.start, other.phrase.end);
  const { count: _count, many: _many, ...phrase } = thing.phrase;
  const term: Element = { type: 'phrase', phrase: { ...phrase, label: tidy(name), text: name, end: other.phrase.end } };
  return name.split(/\s+/).length <= 4 && !/\d/.test(name) ? [term, ...elements.slice(at)] : elements;
}

const sizes = /\b(?:red|blue|green|yellow|orange|purple|small|big|large|huge|giant|tiny|little|massive)\b/i;

/** "small model", "big model": a size that nothing else would tell apart is part of the name. */
function sized(elements: readonly Element[]): readonly Element[] {
  const sizeOf = (phrase: Phrase): string | undefined => sizes.exec(phrase.text)?.[0].toLowerCase();
  const all = elements.flatMap((element) => (element.type === 'phrase' ? [element.phrase] : []));
  return elements.map((element) => {
    if (element.type !== 'phrase') return element;
    const { phrase } = element;
    const size = sizeOf(phrase);
    const twin = all.some((one) => one.label === phrase.label && (sizeOf(one) ?? size) !== size);
    return size && twin && !sizes.test(phrase.label)
      ? { ...element, phrase: { ...phrase, label: tidy(`${size} ${lowerFirst(phrase.label)}`) } }
      : element;
  });
}

/** "…, or a pizza that must be taken whole": the first of two pictures is drawn. */
function withoutAlternative(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (token, i) =>
      i > 2 &&
      token.lower === 'or' &&
      tokens[i - 1]?.text === ',' &&
      /^(?:a|an|the|maybe|perhaps|alternatively|simply|something)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  return at < 0 ? tokens : tokens.slice(0, at - 1);
}

/** Forms that are no noun phrase: "side by side", "crossed out". */
function findMarks(words: readonly Word[]): readonly { words: readonly Word[]; hit: string }[] {
  const marks: { words: readonly Word[]; hit: string }[] = [];
  for (let i = 0; i < words.length; i++) {
    for (const size of [3, 2, 1]) {
      const run = words.slice(i, i + size);
      if (run.length < size || run.some((word) => word.kind !== 'word')) continue;
      const phrase = run.map((word) => word.lower).join(' ');
      const plain = run.every((word) => word.role === 'noun' || word.role === 'adjective');
      if (!formOf(phrase) || (plain && !/^(?:side-by-side|split[- ]screen|crossed-out|before\/after)$/.test(phrase)))
        continue;
      if (size === 1 && run[0]?.role !== 'adjective' && !plain) continue;
      marks.push({ words: run, hit: phrase });
      i += size - 1;
      break;
    }
  }
  return marks;
}

function toElements(words: readonly Word[], text: string, names: Names, marked: ReadonlySet<Word>): readonly Element[] {
  const out: Element[] = [];
  let i = 0;
  let denied = false;
  /** "✓ Training": the sign before a thing is its state. */
  let signed: State | undefined;
  while (i < words.length) {
    const word = words[i] as Word;
    if (marked.has(word)) {
      i++;
      continue;
    }
    if (out.length === 0 && imperatives.has(word.lower) && i + 1 < words.length) {
      i++;
      continue;
    }
    const size = stateRun(words, i, out.at(-1));
    if (size > 0) {
      const last = out.at(-1) as Element & { type: 'phrase' };
      const run = words
        .slice(i, i + size)
        .filter((one, k) => k > 0 || !/^(?:adverb|auxiliary)$/.test(one.role) || size === 1)
        .map((one) => one.lower)
        .join(' ');
      const state = (stateOf(run) ??
        stateOf(
          words
            .slice(i, i + size)
            .map((one) => one.lower)
            .join(' '),
        )) as State;
      out[out.length - 1] = {
        type: 'phrase',
        phrase: {
          ...last.phrase,
          states: [...new Set([...last.phrase.states, state])],
          ...(!isDrawn(run) &&
            last.phrase.note === undefined && {
              // As written: "OOMKilled".
              note:
                text.slice(text.toLowerCase().lastIndexOf(run, words[i + size - 1]?.end), words[i + size - 1]?.end) ||
                run,
            }),
          text: text.slice(last.phrase.start, words[i + size - 1]?.end),
        },
      };
      i += size;
      continue;
    }
    // "logo/text": the logo, or the name in its place.
    const before = out.at(-1);
    if (
      word.text === '/' &&
      before?.type === 'phrase' &&
      /^(?:logo|icon)$/.test(before.phrase.head) &&
      /^(?:text|name|wordmark|logo|icon)$/.test(words[i + 1]?.lower ?? '')
    ) {
      i += 2;
      continue;
    }
    // "…, looking frustrated": how the subject is.
    const seen = words[i + 1];
    const mood =
      word.role === 'verb' && /^(?:look|feel|stay|seem|remain|grow)$/.test(word.stem) && seen && stateOf(seen.lower)
        ? stateOf(seen.lower)
        : undefined;
    const who = mood
      ? out.findIndex((element) => element.type === 'phrase' && element.phrase.form?.kind !== 'frame')
      : -1;
    const subject_ = out[who];
    if (mood && subject_?.type === 'phrase') {
      out[who] = {
        type: 'phrase',
        phrase: {
          ...subject_.phrase,
          states: [...new Set([...subject_.phrase.states, mood])],
          ...(subject_.phrase.note === undefined && { note: seen?.lower as string }),
        },
      };
      i += 2;
      continue;
    }
    if (word.role === 'open') {
      const close = closing(words, i);
      attach(out, words.slice(i + 1, close), text, names);
      i = close + 1;
      continue;
    }
    if (word.lower === 'each' && words[i + 1]?.lower === 'other') {
      const last = out.at(-1);
      if (last?.type === 'link') out[out.length - 1] = { ...last, mutual: true };
      i += 2;
      continue;
    }
    // "A, B and C each in a box": what is said next is said of all of them.
    if (
      word.lower === 'each' &&
      word.role === 'pronoun' &&
      out.at(-1)?.type === 'phrase' &&
      out.at(-2)?.type === 'and'
    ) {
      i++;
      continue;
    }
    const antecedents = subjectPronoun(words, i) ? antecedentsOf(out, word.lower) : [];
    if (antecedents.length > 0) {
      const last = out.at(-1);
      // A new clause about things already named is no part of their list.
      if (last?.type === 'break') out[out.length - 1] = { ...last, text: ';' };
      for (const [k, phrase] of antecedents.entries()) {
        if (k > 0) out.push({ type: 'and' });
        out.push({ type: 'phrase', phrase });
      }
      i++;
      continue;
    }
    const meant = word.role === 'pronoun' && out.at(-1)?.type === 'link' ? objectsOf(out, word.lower) : [];
    if (meant.length > 0) {
      for (const [k, phrase] of meant.entries()) {
        if (k > 0) out.push({ type: 'and' });
        out.push({ type: 'phrase', phrase });
      }
      i++;
      continue;
    }
    // "…, all green": of everything named before.
    const whole = word.lower === 'all' && out.at(-1)?.type === 'break' ? words[i + 1] : undefined;
    const after = words[i + 2];
    if (
      whole &&
      (after === undefined || after.role === 'separator') &&
      (colourOf(whole.lower) || stateOf(whole.lower))
    ) {
      const tint = colourOf(whole.lower);
      const state = stateOf(whole.lower);
      for (const [k, element] of out.entries())
        if (element.type === 'phrase')
          out[k] = {
            type: 'phrase',
            phrase: {
              ...element.phrase,
              ...(tint && { colour: tint }),
              ...(state && { states: [...new Set([...element.phrase.states, state])] }),
            },
          };
      i += 2;
      continue;
    }
    if (isNominal(word, words, i)) {
      let end = i + 1;
      while (end < words.length && continues(words, end, i) && !marked.has(words[end] as Word)) end++;
      const tint = end - i === 1 ? colourOf(word.lower) : undefined;
      const state =
        end - i > 1
          ? stateOf(
              words
                .slice(i + 1, end)
                .map((one) => one.lower)
                .join(' '),
            )
          : undefined;
      // "80 vaccinated in green": what became of so many of them, and their colour.
      const became = words[i + 1];
      const shown = words[i + 2]?.lower === 'in' ? colourOf(words[i + 3]?.lower ?? '') : undefined;
      if (word.role === 'number' && became?.role === 'verb' && /ed$/.test(became.lower) && shown) {
        const some = countedBefore(out, word, 1);
        if (some) {
          out.push({
            type: 'phrase',
            phrase: {
              ...some,
              states: ['highlighted'],
              colour: shown,
              text: text.slice(word.start, became.end),
              start: word.start,
              end: words[i + 3]?.end ?? became.end,
            },
          });
          i += 4;
          continue;
        }
      }
      // "2 of them idle"
      if (
        word.role === 'number' &&
        end - i <= 2 &&
        /^of (?:them|these|those|which)$/.test(
          words
            .slice(i + 1, i + 3)
            .map((one) => one.lower)
            .join(' '),
        )
      ) {
        const some = countedBefore(out, word, 1);
        if (some) {
          const told = predicate(words, i + 3);
          out.push({
            type: 'phrase',
            phrase: {
              ...some,
              ...told.said,
              text: text.slice(word.start, words[told.end - 1]?.end),
              start: word.start,
              end: words[told.end - 1]?.end ?? word.end,
            },
          });
          i = told.end;
          continue;
        }
      }
      const first = word.role === 'determiner' ? (words[i + 1] ?? word) : word;
      const shade = end - i === 2 && word.role === 'number' ? colourOf(words[i + 1]?.lower ?? '') : undefined;
      const counted = end - i === 1 || state || shade || first !== word ? countedBefore(out, first) : undefined;
      const last = words[end - 1] as Word;
      const next_ = end - i === 1 ? numberedNext(out, first) : undefined;
      if (next_) {
        out.push({ type: 'phrase', phrase: { ...next_, start: word.start, end: word.end } });
        i = end;
        continue;
      }
      if (tint) recolour(out, tint);
      else if (counted)
        out.push({
          type: 'phrase',
          phrase: {
            ...counted,
            states: state ? [state] : [],
            ...(shade && { colour: shade }),
            text: text.slice(word.start, last.end),
            start: word.start,
            end: last.end,
          },
        });
      else {
        const phrase = makePhrase(words.slice(i, end), text, names, denied);
        out.push({ type: 'phrase', phrase: signed ? { ...phrase, states: [...phrase.states, signed] } : phrase });
      }
      signed = undefined;
      denied = false;
      i = end;
      continue;
    }
    if (word.role === 'verb' || word.role === 'preposition' || word.role === 'auxiliary' || word.role === 'negation') {
      let end = i + 1;
      while (
        end < words.length &&
        /^(?:verb|preposition|adverb|auxiliary|negation)$/.test((words[end] as Word).role) &&
        !marked.has(words[end] as Word)
      ) {
        // "flowing through into": one link; but a new verb after a preposition starts another.
        if ((words[end] as Word).role === 'verb' && words.slice(i, end).some((one) => one.role === 'preposition'))
          break;
        end++;
      }
      const run = words.slice(i, end);
      const link = makeLink(run);
      if (link) out.push(link);
      // "without cables", "with no cables"
      if (run.at(-1)?.lower === 'without' || (run.at(-1)?.lower === 'no' && run.at(-2)?.lower === 'with'))
        denied = true;
      if (link && negatedEnd(run, words[end])) remark(out, text.slice(run.find(isNegation)?.start, run.at(-1)?.end));
      else if (!link && run.some(isNegation)) denied = true;
      i = end;
      continue;
    }
    if (
      word.role === 'sign' &&
      stateOf(word.text) &&
      (out.length === 0 || /^(?:break|colon|and)$/.test(out.at(-1)?.type ?? ''))
    )
      signed = stateOf(word.text);
    if (word.role === 'conjunction') {
      if (out.at(-1)?.type !== 'and') out.push({ type: 'and' });
    } else if (word.role === 'arrow') out.push({ type: 'arrow', text: word.text });
    else if (word.role === 'colon') out.push({ type: 'colon' });
    else if (word.role === 'sign') out.push({ type: 'sign', text: word.text });
    else if (word.role === 'separator' && word.text === '/') out.push({ type: 'and' });
    else if (word.lower === 'but' && isContrast(out, words, i)) out.push({ type: 'and' });
    else if (word.role === 'separator' || word.role === 'subordinator')
      out.push({ type: 'break', text: word.text === '|' ? ',' : word.text, at: word.start });
    i++;
  }
  return out;
}

/** "each with the same model but different data": two things of one holder. */
function isContrast(out: readonly Element[], words: readonly Word[], at: number): boolean {
  const [link, thing] = [out.at(-2), out.at(-1)];
  if (thing?.type !== 'phrase' || link?.type !== 'link' || link.preposition !== 'with') return false;
  return !words.slice(at + 1).some((word) => word.role === 'verb' || word.role === 'auxiliary');
}

const imperatives = new Set(
  'show display draw visualize visualise animate illustrate picture imagine depict zoom cut pan reveal'.split(' '),
);

/** "Shard 1, 2 and 3": further ones of that name. */
function numberedNext(out: readonly Element[], word: Word): Phrase | undefined {
  if (word.kind !== 'number' || !/^\d{1,3}$/.test(word.text) || !/^(?:break|and)$/.test(out.at(-1)?.type ?? ''))
    return undefined;
  const before = out.findLast((element) => element.type === 'phrase')?.phrase;
  const [, name] = /^(.*\p{L}) \d{1,3}$/u.exec(before?.label ?? '') ?? [];
  return before && name ? { ...before, label: `${name} ${word.text}`, text: word.text } : undefined;
}

/** "100 GPUs, 10 lit up": a bare number counts what was named before. */
function countedBefore(out: readonly Element[], word: Word, least = 2): Phrase | undefined {
  if (/^(?:others|rest|remaining)$/.test(word.lower)) return restOf(out);
  const count = numberWords[word.lower] ?? (/^\d{1,4}$/.test(word.text) ? Number(word.text) : Number.NaN);
  const last = out.at(-1);
  if (word.role !== 'number' || !(count >= least)) return undefined;
  const before = out.at(-2);
  const goesOn = last?.type === 'and' && before?.type === 'phrase' && before.phrase.among;
  if (last?.type !== 'break' && !goesOn) return undefined;
  const named = out.findLast(
    (element): element is Element & { type: 'phrase' } =>
      element.type === 'phrase' &&
      element.phrase.form === undefined &&
      (element.phrase.plural || element.phrase.count !== undefined),
  )?.phrase;
  if (!named) return undefined;
  const { note: _note, colour: _colour, many: _many, quoted: _quoted, ...rest } = named;
  return { ...rest, count, plural: true, states: [], members: [], negated: false, among: true };
}

/** "idle and glowing orange", "are on fire": states and a colour, up to where something else begins. */
function predicate(
  words: readonly Word[],
  from: number,
): { said: Pick<Phrase, 'states'> & { colour?: Colour }; end: number } {
  const states: State[] = [];
  let colour: Colour | undefined;
  let at = from;
  while (at < words.length) {
    const size = [3, 2, 1].find((count) =>
      stateOf(
        words
          .slice(at, at + count)
          .map((one) => one.lower)
          .join(' '),
      ),
    );
    const word = words[at] as Word;
    if (size) {
      states.push(
        stateOf(
          words
            .slice(at, at + size)
            .map((one) => one.lower)
            .join(' '),
        ) as State,
      );
      at += size;
    } else if (colourOf(word.lower)) {
      colour = colourOf(word.lower);
      at++;
    } else if (/^(?:are|is|and|turn|turning|going|shown|marked|in|now|still)$/.test(word.lower)) at++;
    else break;
  }
  return { said: { states: [...new Set(states)], ...(colour && { colour }) }, end: Math.max(at, from) };
}

const isNegation = (word: Word): boolean => word.role === 'negation';

/** "is not needed", "does not answer": what is denied of the subject, with nothing after it. */
const negatedEnd = (run: readonly Word[], after: Word | undefined): boolean =>
  run.some(isNegation) &&
  run.some((word) => word.role === 'verb') &&
  (after === undefined || /^(?:separator|subordinator|conjunction|close)$/.test(after.role));

/** What is said of the phrase before the last link is written below it. */
function remark(out: Element[], note: string): void {
  const subject = out.at(-2);
  if (subject?.type !== 'phrase' || subject.phrase.note !== undefined) return;
  out[out.length - 2] = { type: 'phrase', phrase: { ...subject.phrase, note } };
}

/** "…, others frozen": more of what was named before. */
function restOf(out: readonly Element[]): Phrase | undefined {
  const named = out.find(
    (element): element is Element & { type: 'phrase' } =>
      element.type === 'phrase' && element.phrase.form === undefined && element.phrase.count !== undefined,
  )?.phrase;
  if (!named || !out.some((element) => element.type === 'break')) return undefined;
  const { note: _note, colour: _colour, count: _count, quoted: _quoted, ...rest } = named;
  return { ...rest, label: severalOf(named.label), many: true, plural: true, states: [], members: [], negated: false };
}

/** How many words from here are a state of the phrase before ("highlighted", "on fire"); 0: none. */
function stateRun(words: readonly Word[], at: number, last: Element | undefined): number {
  if (last?.type !== 'phrase') return 0;
  // "the memory is full"
  if (words[at]?.role === 'auxiliary' && /^(?:is|are|was|were|gets|get)$/.test(words[at]?.lower ?? '')) {
    const [said, after] = [words[at + 1], words[at + 2]];
    const ends = after === undefined || /^(?:separator|subordinator|conjunction|close)$/.test(after.role);
    return said?.role === 'adjective' && stateOf(said.lower) && ends ? 2 : 0;
  }
  // "six still running": the adverb belongs to the state.
  if (words[at]?.role === 'adverb' && words[at + 1]?.role === 'verb') {
    const rest = stateRun(words, at + 1, last);
    return rest > 0 ? rest + 1 : 0;
  }
  for (const size of [3, 2, 1]) {
    const run = words.slice(at, at + size);
    if (run.length < size || !stateOf(run.map((word) => word.lower).join(' '))) continue;
    const after = words[at + size];
    // "sofa stuck in a doorway": an adjective behind its noun.
    if (size === 1 && run[0]?.role === 'adjective' && after?.role === 'preposition' && !isDrawn(run[0].lower)) return 1;
    if (size === 1 && run[0]?.role !== 'verb' && run[0]?.role !== 'sign') continue;
    if (after === undefined || /^(?:separator|subordinator|conjunction|close|open|arrow)$/.test(after.role))
      return size;
  }
  return 0;
}

/** "it forwards", "each with 8 GPUs": a pronoun that begins a clause. */
function subjectPronoun(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (words[i]?.role !== 'pronoun' || next === undefined) return false;
  return (
    next.role === 'verb' || next.role === 'auxiliary' || (words[i]?.lower === 'each' && next.role === 'preposition')
  );
}

/** "Job A holding a GPU, Job B holding a GPU, both waiting": both are the subjects so far. */
function antecedentsOf(out: readonly Element[], pronoun: string): readonly Phrase[] {
  if (/^(?:both|all)$/.test(pronoun)) {
    const subjects = out.flatMap((element, i) =>
      element.type === 'phrase' && (i === 0 || out[i - 1]?.type === 'break') ? [element.phrase] : [],
    );
    if (pronoun === 'both' ? subjects.length > 1 : subjects.length > 0)
      return pronoun === 'both' ? subjects.slice(-2) : subjects.slice(0, 1);
  }
  const last = lastAgreeing(out, pronoun);
  return last ? [last] : [];
}

/** "between them": two that were named together, else one thing or the last several. */
function objectsOf(out: readonly Element[], pronoun: string): readonly Phrase[] {
  if (/^(?:them|themselves)$/.test(pronoun)) {
    const at = out.findLastIndex(
      (element, i) =>
        element.type === 'and' &&
        out[i - 1]?.type === 'phrase' &&
        out[i + 1]?.type === 'phrase' &&
        i + 1 < out.length - 2,
    );
    const [first, second] = [out[at - 1], out[at + 1]];
    if (at > 0 && first?.type === 'phrase' && second?.type === 'phrase') return [first.phrase, second.phrase];
  }
  const one = objectOf(out, pronoun);
  return one ? [one] : [];
}

/** "reading from it", "icons around it": the one thing the cue is about; "them": the last several. */
function objectOf(out: readonly Element[], pronoun: string): Phrase | undefined {
  const phrases = out.flatMap((element) =>
    element.type === 'phrase' && element.phrase.form?.kind !== 'frame' ? [element.phrase] : [],
  );
  const subject = phrases.at(-1);
  if (/^(?:it|itself)$/.test(pronoun)) {
    const single = (phrase: Phrase): boolean => !phrase.plural && !phrase.many && (phrase.count ?? 1) === 1;
    const link = out.at(-1);
    // "Robot carrying a box, logo on it": on what was named last; "…, icons around it" around what the cue is about.
    const near = link?.type === 'link' && !link.verb && /^(?:on|in|inside|onto)$/.test(link.preposition);
    const main = near ? phrases.findLast((phrase) => phrase !== subject && single(phrase)) : phrases.find(single);
    return main === subject ? undefined : main;
  }
  if (!/^(?:them|themselves)$/.test(pronoun)) return undefined;
  // "Two rooms with their own doors, wall between them": between as many as are counted.
  const two = phrases.findLast((phrase) => phrase !== subject && phrase.count === 2);
  const last = out.at(-1);
  if (two && last?.type === 'link' && /^between$/.test(last.preposition)) return two;
  const several = phrases.findLast(
    (phrase) => phrase !== subject && (phrase.plural || phrase.many === true || (phrase.count ?? 1) > 1),
  );
  return several === subject ? undefined : several;
}

function lastAgreeing(out: readonly Element[], pronoun: string): Phrase | undefined {
  const plural = pronoun !== 'it' && pronoun !== 'itself';
  const phrases = out.flatMap((element) =>
    element.type === 'phrase' && element.phrase.form?.kind !== 'frame' ? [element.phrase] : [],
  );
  return (
    phrases.findLast((phrase) => (phrase.plural || phrase.many === true || (phrase.count ?? 1) > 1) === plural) ??
    phrases.at(-1)
  );
}

/** "turning red": the colour is the subject's, and what leads to it says nothing more. */
function recolour(out: Element[], colour: Colour): void {
  const last = out.at(-1);
  const subject = out.at(-2);
  if (last?.type !== 'link') return;
  if (
    /^(?:turn|switch|go|flash|glow|become|blink|light|change|paint|colour|color|mark|show|highlight)$/.test(
      last.stem,
    ) ||
    last.words.some((word) => /^(?:turning|turns|going|flashing)$/.test(word.lower))
  ) {
    if (subject?.type === 'phrase') out.splice(-2, 2, { type: 'phrase', phrase: { ...subject.phrase, colour } });
  } else if (last.preposition === 'in' && !last.verb && subject?.type === 'phrase')
    out.splice(-2, 2, { type: 'phrase', phrase: { ...subject.phrase, colour } });
}

const isNominal = (word: Word, words: readonly Word[], i: number): boolean =>
  word.role === 'noun' ||
  word.role === 'number' ||
  word.role === 'adjective' ||
  (word.role === 'determiner' && i + 1 < words.length);

function continues(words: readonly Word[], at: number, start: number): boolean {
  const word = words[at] as Word;
  const previous = words[at - 1] as Word;
  if (word.role === 'noun' || word.role === 'adjective' || word.role === 'determiner')
    return !(word.role === 'determiner' && previous.role === 'noun');
  // "the first day"
  if (word.role === 'adverb') return previous.role === 'determiner';
  if (word.role === 'number') return previous.role !== 'preposition';
  // "lots of servers", "type of disk": only measures take "of" into the phrase.
  if (word.lower === 'of')
    return (
      words.slice(start, at).every((one) => one.role !== 'verb') &&
      isMeasure(words[at - 1] as Word) &&
      // "a bar of soap", but "stacked bar of the budget"
      !(words[at - 1]?.lower === 'bar' && at - 2 >= start && /^(?:noun|adjective)$/.test(words[at - 2]?.role ?? ''))
    );
  return false;
}

const measures = new Set(
  'hundreds thousands millions dozens lots tons array swarm bunch group collection variety range set series pile stack row mountain flood wave stream fleet handful rows piles stacks types kinds number pair dozen couple grid_of cup bag block copy lake scales carton glass slice piece bowl jar loaf sheet drop pinch bar sack barrel pot bucket basket king queen duke battle declaration bill rule rate law laws speed point board statue act treaty map sea ocean house forest jungle flock herd heap crowd game tug tube tin barrel crate'.split(
    ' ',
  ),
);
const isMeasure = (word: Word): boolean => measures.has(word.lower) || word.role === 'number';

function makeLink(words: readonly Word[]): Element | undefined {
  const verb = words.find((word) => word.role === 'verb');
  const preposition = words
    .filter((word) => word.role === 'preposition')
    .map((word) => word.lower)
    .join(' ');
  // "bypassing the CPU": the way that is not taken.
  const negated =
    words.some((word) => word.role === 'negation') ||
    /without/.test(preposition) ||
    words.some((word) => /^(?:bypass|skip|avoid|circumvent|ignor)(?:e|es|s|ing|ed)?$/.test(word.lower));
  const adverb = words.find(
    (word) => word.role === 'adverb' && /^(?:out|up|down|off|apart|away|back|together)$/.test(word.lower),
  );
  if (!verb && !preposition) return undefined;
  const byVerb = verb && verbRelation(verb.stem);
  const byPreposition = prepositionRelation(preposition) ?? prepositionRelation(preposition.split(' ').at(-1) ?? '');
  return {
    type: 'link',
    // "shrinking to fit onto"
    words: words.filter((word) => (word.role !== 'auxiliary' || word.lower === 'to') && word.role !== 'negation'),
    relation: relationOf(byVerb, byPreposition, preposition, verb !== undefined, adverb?.lower),
    stem: verb?.stem ?? '',
    preposition,
    passive: verb !== undefined && !/ing$|[^s]s$/.test(verb.lower) && verb.lower !== verb.stem,
    negated,
    verb: verb !== undefined,
  };
}

/** The verb decides, unless its preposition says more than it ("running on", "sitting between"). */
function relationOf(
  verb: Relation | undefined,
  preposition: Relation | undefined,
  word: string,
  isVerb: boolean,
  adverb: string | undefined,
): Relation {
  if (!isVerb) return preposition ?? 'about';
  if (adverb === 'apart') return 'divide';
  if (
    verb === undefined ||
    verb === 'act' ||
    verb === 'change' ||
    verb === 'show' ||
    verb === 'beside' ||
    verb === 'contain'
  ) {
    if (word === 'between' || word === 'around') return preposition ?? 'act';
    if (preposition === 'flow' && verb !== 'show') return 'flow';
    if ((preposition === 'on' || preposition === 'contain') && verb !== 'show' && verb !== 'act')
      return verb === 'change' ? 'change' : 'contain';
    if (preposition === 'spread') return 'spread';
    return verb ?? 'act';
  }
  if ((verb === 'create' || verb === 'hold') && word === 'of') return 'hold';
  // "covered in ice", "covered with dust"
  if (verb === 'spread' && /^(?:in|with)$/.test(word)) return 'hold';
  // "packed into pods", "stored in a volume"
  if (verb === 'hold' && /^(?:in|into|inside|onto|on|within)$/.test(word)) return 'contain';
  if (verb === 'divide' && word === 'across') return 'spread';
  if (verb === 'flow' && preposition === 'spread') return 'spread';
  return verb;
}

function closing(words: readonly Word[], open: number): number {
  for (let i = open + 1; i < words.length; i++) if ((words[i] as Word).role === 'close') return i;
  return words.length;
}

/** A bracket belongs to the phrase before it: members, state, colour or remark. */
function attach(out: Element[], inner: readonly Word[], text: string, names: Names): void {
  const last = out.findLastIndex((element) => element.type === 'phrase');
  const element = out[last];
  if (element?.type !== 'phrase' || inner.length === 0) return;
  const parts: Word[][] = [[]];
  for (const word of inner) {
    if (word.role === 'separator' || (word.role === 'conjunction' && word.lower !== '&')) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  const real = parts
    .map((part) =>
      part.filter((word) => !/^(?:just|only|like|e\.g\.?|i\.e\.?|eg|such|etc\.?|some|with|as)$/.test(word.lower)),
    )
    .filter((part) => part.length > 0);
  const states = [...new Set(real.flatMap((part) => part.flatMap((word) => stateOf(word.lower) ?? [])))];
  const colour =
    inner.length <= 4 ? inner.map((word) => colourOf(word.lower)).find((one) => one !== undefined) : undefined;
  const phrase = element.phrase;
  const signs = inner.flatMap((word) => (word.role === 'sign' ? (stateOf(word.text) ?? []) : []));
  const note = text
    .slice(inner[0]?.start ?? 0, inner.at(-1)?.end ?? 0)
    .replace(/\s*[✓✔✅✗✘❌]\uFE0F?\s*/gu, ' ')
    .trim();
  const onlyStates = real.every((part) =>
    part.every(
      (word) =>
        stateOf(word.lower) ||
        colourOf(word.lower) ||
        word.role === 'sign' ||
        /^(?:outline|border|background|fill|text|colou?r)$/.test(word.lower),
    ),
  );
  const plain = real.filter((part) => !part.every((word) => stateOf(word.lower) || colourOf(word.lower)));
  const tinted =
    plain.length < real.length
      ? real
          .flat()
          .map((word) => colourOf(word.lower))
          .find((one) => one !== undefined)
      : undefined;
  // "(5 min, background)": a measure is no thing.
  const measured = plain.some((part) => part[0]?.role === 'number' && units.has(part[1]?.lower ?? ''));
  // "(innate: fast, crude)" tells how it is.
  const told = inner.some((word) => word.role === 'colon');
  const members =
    onlyStates || measured || told || plain.length < 2 ? [] : plain.map((part) => makePhrase(part, text, names));
  out[last] = {
    type: 'phrase',
    phrase: {
      ...phrase,
      states: [...new Set([...phrase.states, ...(onlyStates ? states : signs)])],
      ...(colour && onlyStates && { colour }),
      ...(tinted && !onlyStates && { colour: tinted }),
      members,
      // "(frozen)": a state that no sign tells is written, too.
      ...(members.length === 0 &&
        onlyStates &&
        phrase.note === undefined &&
        real.flat().some((word) => stateOf(word.lower) && !isDrawn(word.lower) && word.role !== 'sign') && { note }),
      ...(members.length === 0 &&
        !onlyStates && {
          note:
            plain.length === 1 && plain.length < real.length
              ? text.slice(plain[0]?.[0]?.start, plain[0]?.at(-1)?.end)
              : note,
        }),
    },
  };
}

function findChain(elements: readonly Element[]): readonly Phrase[] {
  const chain: Phrase[] = [];
  for (const [i, element] of elements.entries()) {
    if (element.type !== 'phrase') continue;
    if (elements[i - 1]?.type === 'arrow' || elements[i + 1]?.type === 'arrow') chain.push(element.phrase);
  }
  return chain;
}

function findTopic(words: readonly Word[], text: string): string | undefined {
  const at = words.findIndex((word) => word.role === 'colon');
  if (at < 1 || at > 6 || words.slice(0, at).some((word) => word.role === 'separator' || word.role === 'open'))
    return undefined;
  return text.slice(words[0]?.start ?? 0, words[at - 1]?.end ?? 0);
}

/** States that stand outside noun phrases, anywhere in the cue. */
function looseStates(words: readonly Word[]): readonly State[] {
  const states = new Set<State>();
  for (let i = 0; i < words.length; i++) {
    for (const size of [3, 2, 1]) {
      const state = stateOf(
        words
          .slice(i, i + size)
          .map((word) => word.lower)
          .join(' '),
      );
      if (state) states.add(state);
    }
  }
  return [...states];
}
