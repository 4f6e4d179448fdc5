/** A paragraph as a slide: headline, its cues in order, notes. */
import type { Drawing, Slide } from '../../model.ts';
import { escapeHtml } from '../html.ts';
import { markedText } from '../notes.ts';
import type { SlideView, Sources } from '../view.ts';
import { bandSize, statementSize } from './heading.ts';

export interface CueView {
  readonly row: number;
  readonly kind: string;
  readonly index: number;
  readonly svg: string;
  readonly alt: string;
  /** The phrase as said, or as written in the table. */
  readonly phrase: string;
  /** Planned second of the talk. */
  readonly time: number;
  /** Milliseconds until the next step, at the speaking rate. */
  readonly auto: number;
}

export function scriptSlide(slide: Slide, from: Sources): SlideView {
  const cues = cueViews(slide, from.drawings);
  const statement = slide.steps.length === 0 ? statementOf(slide, from) : undefined;
  const words = statement?.text ?? slide.headline;
  return {
    template: 'script',
    id: slide.id,
    paragraph: slide.paragraph.index,
    start: rounded(slide.start),
    end: rounded(slide.end),
    auto: pauses(slide)[0] ?? least,
    notes: markedText(
      slide.paragraph,
      slide.steps.map(({ placed }) => ({ row: placed.cue.row, wordStart: placed.wordStart, wordEnd: placed.wordEnd })),
    ),
    heading: slide.headline,
    headingSize: bandSize(slide.headline, from.box),
    statement: statement?.html ?? escapeHtml(words),
    statementSize: statementSize(words, from.box),
    cues,
    drawing: statement?.drawing?.svg,
    bare: slide.steps.length === 0 && !statement?.drawing,
  };
}

export function cueViews(slide: Slide, drawings: ReadonlyMap<number, Drawing>): CueView[] {
  const auto = pauses(slide);
  return slide.steps.flatMap((step, index) => {
    const { row } = step.placed.cue;
    const drawing = drawings.get(row);
    if (!drawing) return [];
    const phrase = step.placed.text || step.placed.cue.anchor;
    const time = rounded(step.placed.time);
    return [
      {
        row,
        kind: step.reading.kind,
        index,
        svg: drawing.svg,
        alt: drawing.alt,
        phrase,
        time,
        auto: auto[index + 1] ?? 0,
      },
    ];
  });
}

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;

/** Milliseconds that nothing is shown for less than. */
const least = 900;

/** Milliseconds that the slide and each of its steps stand at the speaking rate; what one takes longer the next gives. */
function pauses(slide: Slide): number[] {
  const times = [...slide.steps.map((step) => step.placed.time), slide.end].map((time) => (time - slide.start) * 1000);
  let at = 0;
  return times.map((time) => {
    const pause = Math.max(least, Math.round(time - at));
    at += pause;
    return pause;
  });
}

/** Words alone are set as type, larger than any picture would; whatever else was planned is shown as drawn. */
export function statementOf(
  slide: Slide,
  from: Sources,
): { text?: string; html?: string; drawing?: Drawing } | undefined {
  const spec = slide.statement;
  if (spec?.kind === 'callout' && spec.style !== 'formula' && !spec.detail) {
    const text = spec.style === 'quote' ? `“${spec.text.replace(/^["“]|["”]$/g, '')}”` : spec.text;
    return { text, html: emphasised(text, spec.emphasis ?? []) };
  }
  const drawing = from.statements.get(slide.index);
  return drawing ? { drawing } : undefined;
}

function emphasised(text: string, parts: readonly string[]): string {
  let html = escapeHtml(text);
  for (const part of parts) html = html.replace(escapeHtml(part), (found) => `<em>${found}</em>`);
  return html;
}
