/** Words of a recording with their times, from SubRip, WebVTT, or the JSON of speech recognisers. Pure. */
import { DeckError } from '../problem.ts';

export interface SpokenWord {
  readonly text: string;
  /** Seconds from the start of the recording. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads timings; where only whole lines have times, their words share them by length.
 * @param name the file's name, for messages
 * @throws DeckError `timings-unreadable`
 */
export function readNarration(text: string, name: string): readonly SpokenWord[] {
  const source = text.replace(/^\uFEFF/, '').trim();
  const words = /^[[{]/.test(source) ? fromJson(source, name) : fromCaptions(source);
  if (words.length > 0) return words.sort((a, b) => a.start - b.start || a.end - b.end);
  throw unreadable(name, 'no words with times were found in it');
}

const times = /^\s*((?:\d+:)?\d+:\d+[.,]\d+)\s*-->\s*((?:\d+:)?\d+:\d+[.,]\d+)/;

function fromCaptions(source: string): SpokenWord[] {
  return source.split(/\r?\n\s*\r?\n/).flatMap((block) => {
    const lines = block.split(/\r?\n/);
    const at = lines.findIndex((line) => times.test(line));
    const found = times.exec(lines[at] ?? '');
    if (!found) return [];
    const said = lines.slice(at + 1).join(' ');
    return within(said, seconds(found[1] as string), seconds(found[2] as string));
  });
}

/** A line's words; WebVTT may tell times within it: `one <00:01.500>two`. */
function within(said: string, start: number, end: number): SpokenWord[] {
  const parts = said.split(/<((?:\d+:)?\d+:\d+\.\d+)>/);
  return parts.flatMap((part, i) => {
    if (i % 2 === 1) return [];
    const from = i === 0 ? start : seconds(parts[i - 1] as string);
    const to = i + 1 < parts.length ? seconds(parts[i + 1] as string) : end;
    return share(plain(part), from, to);
  });
}

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>|\{\\[^}]*\}/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');

function share(text: string, start: number, end: number): SpokenWord[] {
  const words = text.split(/\s+/).filter(Boolean);
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0);
  let at = start;
  return words.map((word) => {
    const from = at;
    at += ((end - start) * (word.length + 1)) / letters;
    return { text: word, start: from, end: at };
  });
}

/** `h:mm:ss,mmm`, hours may be left out. */
function seconds(text: string): number {
  return text
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Whatever the recogniser calls its lists: an object with text and times is a word or a line, the innermost count. */
function fromJson(source: string, name: string): SpokenWord[] {
  let tree: unknown;
  try {
    tree = JSON.parse(source);
  } catch (error) {
    throw unreadable(name, (error as Error).message);
  }
  return collect(tree);
}

function collect(node: unknown): SpokenWord[] {
  if (Array.isArray(node)) return node.flatMap(collect);
  if (typeof node !== 'object' || node === null) return [];
  const fields = node as Record<string, unknown>;
  const deeper = lists.flatMap((key) => collect(fields[key]));
  if (deeper.length > 0) return deeper;
  const text = [fields['punctuated_word'], fields['word'], fields['text']].find((one) => typeof one === 'string');
  const offsets = fields['offsets'] as Record<string, unknown> | undefined;
  // whisper.cpp counts milliseconds in `offsets`; the others count seconds.
  const start = offsets ? Number(offsets['from']) / 1000 : fields['start'];
  const end = offsets ? Number(offsets['to']) / 1000 : fields['end'];
  if (text === undefined || !isTime(start) || !isTime(end) || end < start) return [];
  return share(text as string, start, end);
}

/** Where recognisers keep words (first) and lines. */
const lists = ['words', 'segments', 'transcription', 'results', 'channels', 'alternatives'] as const;

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

function unreadable(name: string, cause: string): DeckError {
  return new DeckError({
    code: 'timings-unreadable',
    message: `“${name}” tells no timings`,
    cause,
    hint: 'give SubRip (.srt), WebVTT (.vtt), or JSON with words or segments that have text, start and end in seconds',
  });
}
