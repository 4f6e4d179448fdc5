/** When each word is said: between the points of time that are known, words are of equal length. Pure. */
import type { Slide } from '../model.ts';

export interface SpokenWord {
  readonly text: string;
  /** Seconds from the start of the talk. */
  readonly start: number;
  readonly end: number;
}

/** The words of a slide's paragraph, as split at white space; they fill its time without gaps. */
export function spokenWords(slide: Pick<Slide, 'paragraph' | 'start' | 'end' | 'steps'>): SpokenWord[] {
  const words = slide.paragraph.text.trim().split(/\s+/).filter(Boolean);
  const known = knownTimes(slide, words.length);
  const timeOf = (position: number): number => {
    const next = known.findIndex((point) => point.position > position);
    const [from, to] = next < 0 ? [known.at(-1), known.at(-1)] : [known[next - 1], known[next]];
    if (!from || !to || from === to) return slide.end;
    return from.time + ((to.time - from.time) * (position - from.position)) / (to.position - from.position);
  };
  return words.map((text, i) => ({ text, start: timeOf(i), end: timeOf(i + 1) }));
}

interface Point {
  readonly position: number;
  readonly time: number;
}

/** The paragraph's ends and its cues, as far as they follow each other in words and in time. */
function knownTimes({ start, end, steps }: Pick<Slide, 'start' | 'end' | 'steps'>, count: number): Point[] {
  const points: Point[] = [{ position: 0, time: start }];
  const cues = steps
    .flatMap(({ placed: { wordStart, time } }) => (wordStart === null ? [] : [{ position: wordStart, time }]))
    .sort((a, b) => a.position - b.position);
  for (const cue of cues) {
    const last = points.at(-1) as Point;
    if (cue.position > last.position && cue.position < count && cue.time > last.time && cue.time < end)
      points.push(cue);
  }
  return [...points, { position: count, time: end }];
}
