/** A run of words → a noun phrase: count, states, colour, form, products, label. Pure. */
import type { Colour, State } from '../../spec.ts';
import { type Form, formOf, isNoForm } from '../lexicon/forms.ts';
import { colourOf, isDrawn, stateOf } from '../lexicon/states.ts';
import { determiners, fillerAdjectives, manyNouns, manyWords, numberWords, units } from '../lexicon/words.ts';
import type { Phrase } from './scene.ts';
import { singular } from './stem.ts';
import type { Word } from './words.ts';

export interface Names {
  products(text: string): readonly { name: string; text: string; start: number; end: number }[];
}

/** @param text the whole cue, for the author's own spelling */
export function makePhrase(all: readonly Word[], text: string, names: Names, negated = false): Phrase {
  const { words, measure } = takeMeasure(all, text);
  const start = words[0]?.start ?? 0;
  const end = all.at(-1)?.end ?? start;
  const { count, many, rest } = takeCount(words);
  const { states, colour, kept } = takeStates(rest);
  const quote = kept.find((word) => word.kind === 'quote');
  const code = kept.find((word) => word.kind === 'code');
  const nouns = kept.filter((word) => word.kind !== 'quote');
  const form = isLikened(nouns) ? undefined : findForm(nouns);
  const core = nouns.filter(
    (word, i) =>
      !fillerAdjectives.has(word.lower) ||
      nouns.length === 1 ||
      compounds.has(`${word.lower} ${nouns[i + 1]?.lower ?? ''}`),
  );
  const head = core.filter((word) => word.role !== 'adverb').at(-1);
  const written = text.slice(start, end);
  const written_ = join(core.length ? core : nouns, text);
  const others = /^(?:all (?:the )?|the )?others\b/i.exec(written)?.[0];
  // Code is never respelled.
  const label =
    code && code === core[0]
      ? written_.trim()
      : others && core.every((word) => stateOf(word.lower))
        ? tidy(others.replace(/^the /i, ''))
        : tidy(written_);
  // A name is believed for what stands around it, so the whole cue is asked.
  const mentions = names.products(text).filter((one) => one.start >= start && one.end <= end);
  const whole = mentions.find((one) => one.text.length >= label.length - 1);
  const topic =
    form &&
    tidy(
      join(
        core.filter((word) => word.start < formStart(nouns, form)),
        text,
      ),
    );
  return {
    label: label || quote?.text || '',
    text: written,
    head: singular(head?.lower ?? quote?.lower ?? ''),
    plural: head !== undefined && singular(head.lower) !== head.lower,
    modifiers: core.slice(0, -1).map((word) => word.lower),
    ...(count !== undefined && { count }),
    ...(many && { many }),
    states,
    ...(colour && { colour }),
    ...(quote && lettered(quote, head).length === 0 && { quoted: quote.text }),
    ...(code && code === head && { code: true }),
    ...(form && { form }),
    ...(topic !== undefined && topic !== '' && { topic }),
    ...(whole && { product: whole.name }),
    products: mentions.map((one) => one.name),
    members: lettered(quote, head),
    ...(measure && { note: measure }),
    negated: negated || words.some((word) => word.lower === 'no' || word.role === 'negation'),
    start,
    end,
  };
}

/** "Slots A B C": three of them, each with its letter. */
const lettered = (quote: Word | undefined, head: Word | undefined): readonly Phrase[] =>
  quote &&
  head &&
  head !== quote &&
  /^[A-Z](?: [A-Z])+$/.test(quote.text) &&
  isPlural(head.lower) &&
  head.lower !== 'letters'
    ? quote.text.split(' ').map((letter) => ({
        ...bare,
        label: letter,
        text: letter,
        head: letter.toLowerCase(),
        start: quote.start,
        end: quote.end,
      }))
    : [];
const bare: Phrase = {
  label: '',
  text: '',
  head: '',
  plural: false,
  modifiers: [],
  states: [],
  products: [],
  members: [],
  negated: false,
  start: 0,
  end: 0,
};

/** "a house of cards", "a sea of alerts": one thing, likened to another. */
const isLikened = (words: readonly Word[]): boolean =>
  words.some(
    (word, i) => word.lower === 'of' && /^(?:sea|ocean|house|forest|jungle|game)$/.test(words[i - 1]?.lower ?? ''),
  );

/** Where the adjective makes the thing. */
const compounds = new Set(
  'small print|big bang|big data|small talk|small business|large intestine|small intestine|real estate|literal string|final exam|little finger|big toe|clean energy|visual cortex|quick sort|small claims|final score'.split(
    '|',
  ),
);

/** Where the colour is part of a name. */
const coloured = new Set(
  'gold table|silver table|gold layer|silver layer|gold tier|silver tier|golden signal|golden path|golden image|golden metric|golden record|golden rule|golden ratio|golden age|green card|black box|white box|blue team|red team|white paper|black hole|red flag|green light|gold standard|silver bullet|black friday|white noise|grey area|gray area|red tape|red line|green field|black market|white label|white board|black list|white list'.split(
    '|',
  ),
);

/** "Team A 50% used", "GPU utilization 95%": the measure after the noun is a remark on it. */
function takeMeasure(words: readonly Word[], text: string): { words: readonly Word[]; measure?: string } {
  const at = words.findIndex((word, i) => i > 0 && word.role === 'number' && /%$/.test(word.text));
  if (at < 0 || words[at - 1]?.role !== 'noun' || words[at - 1]?.kind !== 'word') return { words };
  const after = words.slice(at + 1);
  if (!after.every((word) => stateOf(word.lower) !== undefined)) return { words };
  const off = /^\s+off\b/i.exec(text.slice(words.at(-1)?.end ?? 0))?.[0] ?? '';
  return { words: words.slice(0, at), measure: text.slice((words[at] as Word).start, words.at(-1)?.end) + off };
}

/** "100 GPUs", "three nodes", "a row of servers", "multiple users". */
function takeCount(words: readonly Word[]): { count?: number; many: boolean; rest: readonly Word[] } {
  let count: number | undefined;
  let many = false;
  let i = 0;
  while (i < words.length - 1 || (words.length === 1 && i === 0 && words[0]?.role === 'determiner')) {
    const word = words[i] as Word;
    const next = words[i + 1];
    if (determiners.has(word.lower) && word.lower !== 'no') {
      many ||= word.lower === 'all' || word.lower === 'both';
      if (word.lower === 'both') count = 2;
    } else if (manyWords.has(word.lower) && (!manyNouns.has(word.lower) || next?.lower === 'of')) {
      // "the other student" is one.
      many ||= word.lower !== 'other' || isPlural(words.at(-1)?.lower ?? '');
      if (next?.lower === 'of') i++;
    } else if (
      word.role === 'number' &&
      isCount(word) &&
      next &&
      next.kind !== 'quote' &&
      !(isUnit(next) && !(next === words.at(-1) && vessels.test(next.lower))) &&
      !isHour(next) &&
      // "12 lines" is how long it is.
      !(/^(?:lines|words|characters)$/.test(next.lower) && next === words.at(-1) && Number(word.text) > 4) &&
      countable(word, words)
    ) {
      // "single orders": each by itself.
      if (word.lower === 'single' && isPlural(words.at(-1)?.lower ?? '') && count === undefined) break;
      // "8 single requests": each of the eight.
      if (count === undefined || word.lower !== 'single')
        count = numberWords[word.lower] ?? Number(word.text.replace(/[,x×+~]/g, ''));
      many ||= /\+$/.test(word.text);
      if (next.lower === 'of') i++;
    } else if (word.role !== 'negation' && word.lower !== 'no' && !(word.role === 'adverb')) break;
    i++;
  }
  const rest = words.slice(i);
  return { ...(count !== undefined && Number.isFinite(count) && { count }), many, rest: rest.length ? rest : words };
}

/** Symbols of units: "31 A", "20 N", "6 Ω". */
const symbols = /^(?:A|N|J|V|W|K|Ω|h|t|Pa|Hz|mol|ct|kcal|kJ|MJ|km\/h|m\/s|m\/s²|mph|lbs?|oz|cents?|bpm|dpi|px)$/;
/** "two cups of flour" is an amount, "two cups" are things. */
const vessels = /^(?:cups|tablespoons|teaspoons|glasses)$/;
const isUnit = (word: Word): boolean =>
  units.has(word.lower) || symbols.test(word.text) || /^[A-Za-zµ€$°]{1,7}\/[a-z]{1,6}$/.test(word.text);
/** What may follow a number above one without an ending. */
const unchanged =
  /^(?:people|children|men|women|mice|feet|teeth|geese|data|media|sheep|fish|deer|species|series|staff|police|dice|euro|yen|percent)$/;

/** "52 rare", "2 letter", "24 hour clock": a number above one before a singular counts nothing. Names and short forms take no ending: "8 H100". */
function countable(number: Word, words: readonly Word[]): boolean {
  const count = numberWords[number.lower] ?? Number(number.text.replace(/[,x×+~]/g, ''));
  if (!(count > 1) || /[a-z]/i.test(number.text)) return true;
  // "the 2008 crashes", "2000 and 2008 crashes": a year.
  const before = words[words.indexOf(number) - 1];
  const dated =
    /^(?:1[89]|20)\d\d$/.test(number.text) && /^(?:the|this|that|its|their|our|and)$/.test(before?.lower ?? '');
  if (dated) return false;
  const after = words.slice(words.indexOf(number) + 1);
  return after.some(
    (word) =>
      (word.kind !== 'word' && word.kind !== 'number') ||
      word.product ||
      isPlural(word.lower) ||
      unchanged.test(word.lower) ||
      /[A-Z].*[A-Z\d]|^[A-Z]$/.test(word.text),
  );
}

/** "3 AM" is one time, not three. */
const isHour = (word: Word): boolean => /^[ap]\.?m\.?$/i.test(word.text);
const isPlural = (noun: string): boolean => noun === 'people' || singular(noun) !== noun;
/** "0 results" keep their figure: nothing is drawn that could be counted. */
const isCount = (word: Word): boolean =>
  word.text !== '0' &&
  !/^\d{7,}$/.test(word.text) &&
  (numberWords[word.lower] !== undefined || /^\d[\d,]*[x×+]?$/.test(word.text));

/** States and colours before or after the noun; the words that will be drawn leave the label. */
function takeStates(words: readonly Word[]): { states: readonly State[]; colour?: Colour; kept: readonly Word[] } {
  const states = new Set<State>();
  let colour: Colour | undefined;
  const dropped = new Set<Word>();
  for (let i = 0; i < words.length; i++) {
    for (const size of [3, 2, 1]) {
      const run = words.slice(i, i + size);
      if (run.length < size || run.some((word) => word.kind === 'quote' || word.kind === 'code' || word.product))
        continue;
      const phrase = run.map((word) => word.lower).join(' ');
      const state = size === 1 && run[0]?.role === 'noun' && run[0].kind === 'word' ? undefined : stateOf(phrase);
      if (state) states.add(state);
      // "Golden metrics" within a cue is a name.
      const called = /^\p{Lu}[\p{Ll}]+$/u.test(run[0]?.text ?? '') && (run[0]?.start ?? 0) > 0 && words.length > size;
      const named_ = coloured.has(`${run[0]?.lower} ${singular(words[i + 1]?.lower ?? '')}`);
      const tint = size === 1 && run[0]?.role !== 'noun' && !called && !named_ ? colourOf(phrase) : undefined;
      // "Team Blue" is blue, and called so.
      const name = size === 1 && i > 0 && /^[A-Z]/.test(run[0]?.text ?? '') ? colourOf(phrase) : undefined;
      if (tint ?? name) colour = tint ?? name;
      if ((state || tint) && isDrawn(phrase) && words.length > size) for (const word of run) dropped.add(word);
      if (state || tint) {
        i += size - 1;
        break;
      }
    }
  }
  const kept = words.filter((word) => !dropped.has(word));
  return { states: [...states], ...(colour && { colour }), kept: kept.length ? kept : words };
}

const software =
  /^(?:container|docker|oci|disk|base|vm|machine|system|boot|golden|signed|unsigned|app|application|model|server|vllm|cuda|custom|new|old)$/;

/** The longest form word at the end of the phrase, or before a postposed adjective. */
function findForm(words: readonly Word[]): Form | undefined {
  let end = words.length;
  while (end > 0 && (words[end - 1]?.role !== 'noun' || /^\d+[-–]\d+$/.test(words[end - 1]?.text ?? ''))) end--;
  for (const size of [3, 2, 1]) {
    const run = words.slice(Math.max(0, end - size), end);
    if (run.length < size || run.some((word) => word.kind !== 'word')) continue;
    if (size === 2 && isNoForm(`${run[0]?.lower} ${singular(run[1]?.lower ?? '')}`)) return undefined;
    // A container's image is software, no picture.
    if (size === 1 && singular(run[0]?.lower ?? '') === 'image' && software.test(words[end - 2]?.lower ?? '')) continue;
    // "output $10 per million tokens"
    if (size === 1 && run[0]?.lower === 'output' && words[end]?.role === 'number') continue;
    const form = formOf([...run.slice(0, -1).map((word) => word.lower), singular(run.at(-1)?.lower ?? '')].join(' '));
    if (form) return form;
  }
  return undefined;
}

function formStart(words: readonly Word[], form: Form): number {
  const size = form.phrase.split(' ').length;
  const nouns = words.filter((word) => word.role === 'noun' || word.role === 'adjective');
  return nouns.at(-size)?.start ?? words.at(-1)?.start ?? 0;
}

function join(words: readonly Word[], text: string): string {
  let out = '';
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    const touching = before !== undefined && before.end === word.start;
    out += (i === 0 || touching ? '' : ' ') + (word.kind === 'code' ? word.text : text.slice(word.start, word.end));
  }
  return out;
}

/** Names written in their own way (`ResourceSlice`, `API server`) keep it. */
export const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]+(?![A-Za-z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** First letter up, unless the word has its own spelling (vLLM, kubectl, etcd, nvidia.com/gpu). */
export function tidy(label: string): string {
  const trimmed = label
    .replace(/^(?:[\s,;:]|[.-](?!\d))+|[\s,;:.-]+$/g, '')
    .replace(/(?<=[\p{L}\d])\s+of$/iu, '')
    .replace(/^(?:an?|the)\s+(?!(?:to|and|or|vs\.?)\b)/i, '');
  const first = trimmed.split(/\s/)[0] ?? '';
  const own =
    /[A-Z\d./_]/.test(first.slice(1)) ||
    /^(?:kubectl|etcd|npm|vs|iOS|containerd|systemd|crontab)$/.test(first) ||
    /^v\d/.test(first) ||
    // `team-a`, `node-1`
    /^[a-z]+-[a-z0-9]{1,2}$/.test(first) ||
    // `max-num-seqs`
    (/^[a-z]+(?:-[a-z]+){2,}$/.test(first) && !/-(?:to|by|of|the|and|in|on|a|up)-/.test(first));
  return own ? trimmed : trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}
