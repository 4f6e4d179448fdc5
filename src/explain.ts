/** Plan and drawings → the report of `cuedeck explain`: plain JSON, a contract with other tools. Pure. */
import type { By, Drawing, Found, Plan, Slide, Step } from './model.ts';
import type { Problem } from './problem.ts';
import type { Kind } from './spec.ts';

export interface Explained {
  readonly episode: string;
  readonly title: string;
  readonly wordsPerMinute: number;
  /** Seconds. */
  readonly duration: number;
  readonly slides: readonly ExplainedSlide[];
  readonly problems: readonly Problem[];
}

export interface ExplainedSlide {
  /** Script slides from 1. */
  readonly index: number;
  readonly paragraph: number;
  readonly headline: string;
  readonly notes: string;
  readonly start: number;
  readonly end: number;
  readonly cues: readonly ExplainedCue[];
}

export interface ExplainedCue {
  readonly row: number;
  readonly line: number;
  readonly anchor: string;
  readonly visual: string;
  readonly found: Found;
  readonly score: number;
  readonly text: string;
  readonly wordStart: number | null;
  readonly wordEnd: number | null;
  readonly time: number;
  readonly kind: Kind;
  readonly by: By;
  readonly confidence: number;
  readonly why: string;
  readonly logos: readonly string[];
  readonly shows: readonly string[];
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  readonly runnersUp: readonly { readonly kind: Kind; readonly confidence: number }[];
  /** What to write in the cell to force another picture. */
  readonly override: string;
}

/** @param drawings by row */
export function explain(plan: Plan, drawings: ReadonlyMap<number, Drawing>, problems: readonly Problem[]): Explained {
  return {
    episode: plan.episode.number,
    title: plan.episode.title,
    wordsPerMinute: plan.timeline.wordsPerMinute,
    duration: round(plan.timeline.duration),
    slides: plan.slides.map((slide) => explainSlide(slide, drawings)),
    problems,
  };
}

function explainSlide(slide: Slide, drawings: ReadonlyMap<number, Drawing>): ExplainedSlide {
  return {
    index: slide.index,
    paragraph: slide.paragraph.index,
    headline: slide.headline,
    notes: slide.paragraph.text,
    start: round(slide.start),
    end: round(slide.end),
    cues: slide.steps.map((step) => explainCue(step, drawings.get(step.placed.cue.row))),
  };
}

function explainCue(step: Step, drawing: Drawing | undefined): ExplainedCue {
  const { placed, reading } = step;
  const { cue } = placed;
  const other = reading.runnersUp.find((one) => one.kind !== reading.kind)?.kind ?? 'cards';
  return {
    row: cue.row,
    line: cue.place.line,
    anchor: cue.anchor,
    visual: cue.visual,
    found: placed.found,
    score: round(placed.score),
    text: placed.text,
    wordStart: placed.wordStart,
    wordEnd: placed.wordEnd,
    time: round(placed.time),
    kind: reading.kind,
    by: reading.by,
    confidence: round(reading.confidence),
    why: reading.why,
    logos: drawing?.logos ?? [],
    shows: drawing?.shows ?? [],
    entities: reading.entities,
    relations: reading.relations,
    runnersUp: reading.runnersUp.map((one) => ({ kind: one.kind, confidence: round(one.confidence) })),
    override: `${other}: ${cue.visual}`,
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
