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
}

export function scriptSlide(slide: Slide, from: Sources): SlideView {
  const cues = cueViews(slide, from.drawings);
  const statement = slide.steps.length === 0 ? statementOf(slide, from) : undefined;
  const words = statement?.text ?? slide.headline;
  return {
    template: 'script',
    id: slide.id,
    paragraph: slide.paragraph.index,
    timing: Math.max(1, Math.round(slide.end - slide.start)),
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
  return slide.steps.flatMap((step, index) => {
    const { row } = step.placed.cue;
    const drawing = drawings.get(row);
    if (!drawing) return [];
    const phrase = step.placed.text || step.placed.cue.anchor;
    return [{ row, kind: step.reading.kind, index, svg: drawing.svg, alt: drawing.alt, phrase }];
  });
}

/** Words alone are set as type, larger than any picture would; whatever else was planned is shown as drawn. */
function statementOf(slide: Slide, from: Sources): { text?: string; html?: string; drawing?: Drawing } | undefined {
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
