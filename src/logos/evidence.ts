/** What speaks for and against an ordinary word being a product's name in this place. Pure. */
import { Level } from './index-format.ts';
import type { Names } from './names.ts';
import type { Candidate, Reading } from './recognise.ts';
import type { Word } from './words.ts';

/** Whether the place itself says enough: the spelling, its capitals, a version, the word "logo", the script's own tables. */
export function isNamed(c: Candidate, reading: Reading, names: Names, known: ReadonlySet<string>): boolean {
  if (c.level === Level.plain || hasOwnSpelling(c, reading)) return true;
  if (isBarred(c, reading, names)) return false;
  const capital = isCapitalised(c, reading);
  if (known.has(c.product.name))
    return capital || (c.level < Level.strict && !/^an?$/.test(before(c, reading)?.key ?? ''));
  const company = companion.test(after(c, reading)?.text ?? '');
  if (c.level === Level.capital && hasLogoWord(c, reading)) return true;
  if (c.level === Level.capital) return company || (capital && !(c.to - c.from > 1 && isTitleCase(c, reading)));
  if (hasLogoWord(c, reading)) return capital || c.level === Level.word;
  if (!capital) return false;
  if (company && (c.level === Level.word || (c.product.curated && !opensClause(c, reading)))) return true;
  if (c.level === Level.strict) return false;
  return hasVersion(c, reading) || (!opensClause(c, reading) && !isTitleCase(c, reading));
}

/** Whether a name may be believed for the company it keeps. */
export function isProper(c: Candidate, reading: Reading, names: Names): boolean {
  if (isBarred(c, reading, names)) return false;
  return c.product.curated && (c.level <= Level.word || isCapitalised(c, reading));
}

/** Whether nothing but a list's punctuation, or a possessive ("Meta's Llama"), parts two names. */
export function listedTogether(a: Candidate, b: Candidate, { text, words }: Reading): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  if (first.to > second.from) return false;
  const between = text.slice((words[first.to - 1] as Word).end, (words[second.from] as Word).start);
  return /^(?:['’]s\s+|\s*(?:,|\/|&|\+|\||·|→|->|vs\.?)\s*(?:and|or)?\s*|\s+(?:and|or|vs\.?|versus|plus|with)\s+)$/i.test(
    between,
  );
}

/** The ordinary thing is meant: "apple pie", "an apple", "spark-plug", or a neighbour that aliases.json names. */
function isBarred(c: Candidate, reading: Reading, names: Names): boolean {
  const previous = before(c, reading);
  const next = after(c, reading);
  if (c.level >= Level.word) {
    const tail = next && reading.text.slice(end(c, reading), next.start);
    if (
      tail &&
      /^[-‐‑]$/.test(tail) &&
      !/^(?:native|based|compatible|powered|style|backed|like|managed|hosted|only)$/.test(next.key)
    )
      return true;
    const head = previous && reading.text.slice(previous.end, start(c, reading));
    if (head && /^[-‐‑]$/.test(head)) return true;
  }
  const bars = Object.hasOwn(names.bars, c.key) ? names.bars[c.key] : undefined;
  const has = (list: string | undefined, word: Word | undefined) =>
    !!list && !!word && list.split(' ').includes(word.key);
  return has(bars?.before, previous) || has(bars?.after, next);
}

function isCapitalised(c: Candidate, { words }: Reading): boolean {
  return words
    .slice(c.from, c.to)
    .every((w) => /^[\p{Lu}\p{N}.]/u.test(w.text) || /^(?:and|&|of|for|the|on|in|to|by)$/.test(w.text));
}

/** Capitals inside a word are nobody's ordinary spelling: `LaTeX`, `TypeScript`. */
function hasOwnSpelling(c: Candidate, reading: Reading): boolean {
  const written = reading.text.slice(start(c, reading), end(c, reading));
  return written === c.product.name && /\p{Ll}\p{Lu}/u.test(written);
}

/** At the start of a sentence, cell, quotation or label a capital says nothing. */
function opensClause(c: Candidate, { text, words }: Reading): boolean {
  const previous = words[c.from - 1];
  if (!previous) return true;
  const gap = text.slice(previous.end, (words[c.from] as Word).start);
  return /[.!?:;|"“”‘«([{>→*_`\n•–—]|->|(?:^|\s)['’]$/u.test(gap);
}

/** In a headline, where what is no name is capitalised too, capitals say nothing. */
function isTitleCase(c: Candidate, { text, words, names }: Reading): boolean {
  const sentence = words.filter(
    (w, i) => !names.has(i) && w.text.length > 3 && sameSentence(text, w, words[c.from] as Word),
  );
  const raised = sentence.filter((w) => /^\p{Lu}/u.test(w.text)).length;
  return sentence.length >= 2 && raised / sentence.length > 0.7;
}

function sameSentence(text: string, a: Word, b: Word): boolean {
  return !/[.!?]\s|\n\s*\n/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

function hasVersion(c: Candidate, reading: Reading): boolean {
  return /^\s+v?\d+(?:\.\d+)*\b(?!\s*(?:%|percent))/.test(reading.text.slice(end(c, reading)));
}

/** "Spark logo", "the Ray and Spark logos", "logo of Spark". A framework's logo is anybody's. */
function hasLogoWord(c: Candidate, reading: Reading): boolean {
  const rest = reading.text.slice(end(c, reading));
  const plural = c.level === Level.word ? 's?' : '';
  if (new RegExp(`^(?:['’]s)?\\s+logo${plural}\\b`, 'i').test(rest)) return !generic.test(c.key);
  // "A, B and C logos", "logos: A, B, C": every name of the list.
  if (/^\p{Lu}/u.test((reading.words[c.from] as Word).text) && !generic.test(c.key)) {
    if (
      /^(?:\s*(?:,|&|\+|\/|\band\b|\bor\b)+\s*(?:and\s+|or\s+)?\p{Lu}[\p{L}\d.+-]*(?:\s\p{Lu}[\p{L}\d.+-]*)?){1,8}\s+logos\b/u.test(
        rest,
      )
    )
      return true;
    if (/\blogos\s*(?::|of\b)[^.;:]*$/i.test(reading.text.slice(0, start(c, reading)))) return true;
  }
  return /\blogos? of (?:the )?$/i.test(reading.text.slice(0, start(c, reading))) && !generic.test(c.key);
}

/** What one has of a program or service and hardly of the ordinary thing: "Rust compiler", "Discord server". */
const companion =
  /^(?:apps?|apis?|sdk|clusters?|charts?|compiler|components?|pages?|workspace|repo(?:sitory)?|jobs?|pipelines?|workers?|workflows?|operators?|plugins?|developers?|code|scripts?|programs?|librar(?:y|ies)|framework|models|databases?|dashboards?|quer(?:y|ies)|integration|webhooks?|bot|messages?|channels?|notifications?|alerts?|releases?|containers?|servers?|binar(?:y|ies)|notebooks?|sidecars?|executors?|deployments?)$/;

const generic =
  /^(?:framework|provider|tool|company|cloud|language|database|product|vendor|model|brand|partner|customer|team|platform|app|stack|engine|project|shield|sponsor|library|service|organization)$/;

function before(c: Candidate, reading: Reading): Word | undefined {
  return reading.words[c.from - 1];
}

function after(c: Candidate, reading: Reading): Word | undefined {
  return reading.words[c.to];
}

function start(c: Candidate, reading: Reading): number {
  return (reading.words[c.from] as Word).start;
}

function end(c: Candidate, reading: Reading): number {
  return (reading.words[c.to - 1] as Word).end;
}
