/** The times of a real recording in place of those of the speaking rate. Pure. */
import type { TimedParagraph, Timeline } from '../model.ts';
import { DeckError } from '../problem.ts';
import type { SpokenWord } from './narration.ts';
import { stem, wordsOf } from './words.ts';

/** Least share of the script's words that must be heard in the recording. */
const LEAST = 0.3;

/**
 * Finds the script's words in the recording, in order; words that were left out or said otherwise stand between their
 * neighbours.
 * @throws DeckError `timings-mismatch` when the recording hardly says this script
 */
export function retime(timeline: Timeline, spoken: readonly SpokenWord[]): Timeline {
  const written = timeline.paragraphs.map(({ paragraph }) => wordsOf(paragraph.text));
  const heard = match(
    written.flat().map((word) => word.folds.map(stem)),
    spoken.map(({ text }) => wordsOf(text).flatMap((word) => word.folds.map(stem))),
  );
  const found = heard.filter((at) => at >= 0).length;
  if (found < LEAST * heard.length) throw mismatch(found, heard.length);
  const duration = spoken.reduce((latest, word) => Math.max(latest, word.end), 0);
  const starts = between(
    heard.map((at) => spoken[at]?.start),
    duration,
  );
  let first = 0;
  const paragraphs = timeline.paragraphs.map((timed, i): TimedParagraph => {
    const own = starts.slice(first, first + (written[i]?.length ?? 0));
    const last = spoken[heard[first + own.length - 1] ?? -1]?.end;
    first += own.length;
    const next = starts[first] ?? duration;
    const start = own[0] ?? next;
    return move(timed, start, Math.max(start, Math.min(last ?? next, next)), own);
  });
  return { ...timeline, duration: round(duration), paragraphs };
}

/** The same pace all along, so that the talk takes this many seconds. */
export function spread(timeline: Timeline, duration: number): Timeline {
  const factor = timeline.duration > 0 ? duration / timeline.duration : 1;
  return {
    wordsPerMinute: timeline.wordsPerMinute / factor,
    duration,
    paragraphs: timeline.paragraphs.map((timed) => ({
      ...timed,
      start: timed.start * factor,
      end: timed.end * factor,
      cues: timed.cues.map((cue) => ({ ...cue, time: round(cue.time * factor) })),
    })),
  };
}

/** Cues keep the share of the paragraph at which they stood: words have times, so the share is that of the words. */
function move(timed: TimedParagraph, start: number, end: number, words: readonly number[]): TimedParagraph {
  const length = timed.end - timed.start;
  const cues = timed.cues.map((cue) => {
    const at = length > 0 ? Math.round(((cue.time - timed.start) / length) * words.length) : 0;
    const time = words[cue.wordStart ?? at] ?? end;
    return { ...cue, time: round(Math.max(start, time)) };
  });
  return { ...timed, start: round(start), end: round(end), cues };
}

/**
 * For each written word the index of the spoken one that is the same, or -1: the longest common sequence. One byte a
 * pair of words: a talk of an hour needs some 80 MB, and a second.
 */
function match(written: readonly (readonly string[])[], spoken: readonly (readonly string[])[]): number[] {
  const ids = new Map<string, number>();
  const name = (folds: readonly string[]): number => {
    const key = folds.join(' ');
    if (key === '') return -1;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  const left = written.map(name);
  const right = spoken.map(name);
  const width = right.length + 1;
  // 1: taken together, 2: written word left out, 3: spoken word left out.
  const ways = new Uint8Array((left.length + 1) * width);
  let below = new Uint32Array(width);
  for (let i = left.length - 1; i >= 0; i--) {
    const row = new Uint32Array(width);
    for (let k = right.length - 1; k >= 0; k--) {
      const same = left[i] === right[k] && left[i] !== -1;
      const down = below[k] as number;
      const across = row[k + 1] as number;
      const both = same ? (below[k + 1] as number) + 1 : -1;
      const best = Math.max(both, down, across);
      row[k] = best;
      ways[i * width + k] = both === best ? 1 : down === best ? 2 : 3;
    }
    below = row;
  }
  const result = left.map(() => -1);
  for (let i = 0, k = 0; i < left.length && k < right.length; ) {
    const way = ways[i * width + k];
    if (way === 1) result[i] = k;
    if (way !== 3) i += 1;
    if (way !== 2) k += 1;
  }
  return result;
}

/** Fills the gaps evenly: from 0 before the first known time, to the end after the last. */
function between(known: readonly (number | undefined)[], end: number): number[] {
  const filled: number[] = [];
  let before = -1;
  for (let i = 0; i <= known.length; i++) {
    const value = i === known.length ? end : known[i];
    if (value === undefined) continue;
    const from = before < 0 ? 0 : (filled[before] as number);
    const steps = i - before;
    for (let k = before + 1; k < i; k++) filled[k] = from + ((value - from) * (k - before)) / steps;
    if (i < known.length) filled[i] = value;
    before = i;
  }
  return filled;
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

function mismatch(found: number, all: number): DeckError {
  return new DeckError({
    code: 'timings-mismatch',
    message: 'the timings are not of this script',
    cause: `only ${found} of its ${all} words are heard in them`,
    hint: 'give the timings of a recording in which the script is read out',
  });
}
