/** The timeline as states of the deck, counted in frames. Pure. */
import type { Timeline } from '../model.ts';

/** What the plan knows of the script slides; times in seconds. */
export interface TimedSlide {
  /** Spoken paragraphs from 1. */
  readonly paragraph: number;
  readonly start: number;
  readonly cues: readonly { readonly row: number; readonly time: number }[];
}

export interface Moment {
  /** The slide: a spoken paragraph, or null: the deck's cover. */
  readonly paragraph: number | null;
  /** Row of the cue that is shown last; null: none yet. */
  readonly row: number | null;
  /** First frame, from 0. */
  readonly from: number;
  /** At least 1. */
  readonly frames: number;
}

/**
 * Seconds by which a picture comes before its word: the time it takes to appear, so that it is in sight when the word
 * is said.
 */
const AHEAD = 0.4;
/** A recording that begins later than this shows the cover first. Seconds. */
const COVER = 1;

/** Which cues of which paragraph are shown when. */
export const timedSlides = (timeline: Timeline): TimedSlide[] =>
  timeline.paragraphs.map(({ paragraph, start, cues }) => ({
    paragraph: paragraph.index,
    start,
    cues: cues.map(({ cue, time }) => ({ row: cue.row, time })),
  }));

/** What is on screen from when to when, without gaps, from frame 0 to the last of `duration` seconds. */
export function momentsOf(slides: readonly TimedSlide[], duration: number, fps: number): readonly Moment[] {
  const total = Math.max(1, Math.round(duration * fps));
  const frameOf = (time: number): number => Math.max(0, Math.round((time - AHEAD) * fps));
  const states = slides.flatMap(({ paragraph, start, cues }) => [
    { paragraph, row: null, from: frameOf(start) },
    ...cues.map(({ row, time }) => ({ paragraph, row, from: frameOf(Math.max(start, time)) })),
  ]);
  const opening = slides[0] && slides[0].start >= COVER ? [{ paragraph: null, row: null, from: 0 }] : [];
  const all: Omit<Moment, 'frames'>[] = [...opening, ...states];
  // Nothing is shown before the first state; time never runs back.
  let latest = 0;
  const placed = all.map((state, i) => {
    latest = i === 0 ? 0 : Math.max(latest, Math.min(state.from, total));
    return { ...state, from: latest };
  });
  return placed
    .map((state, i) => ({ ...state, frames: (placed[i + 1]?.from ?? total) - state.from }))
    .filter((moment) => moment.frames > 0);
}
