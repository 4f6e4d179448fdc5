/** A slide on paper: its pictures, numbered, and the words with the same numbers. */
import type { Slide } from '../../model.ts';
import { escapeHtml } from '../html.ts';
import { markedText } from '../notes.ts';
import type { Sources } from '../view.ts';
import { clock } from '../words.ts';
import { type CueView, cueViews, statementOf } from './script.ts';

interface NumberedCue extends CueView {
  /** From 1. */
  readonly step: number;
}

/** A row of the storyboard: what is seen while some words are said. */
interface Shot {
  readonly svg?: string;
  /** Words in place of a picture, safe HTML. */
  readonly type?: string;
  readonly time: string;
  readonly step?: number;
  readonly phrase?: string;
  /** Safe HTML. */
  readonly says: string;
  readonly wish?: string;
}

export function handoutSlide(slide: Slide, from: Sources) {
  const cues = cueViews(slide, from.drawings).map((cue, i) => ({ ...cue, step: i + 1 }));
  const statement = slide.steps.length === 0 ? statementOf(slide, from) : undefined;
  const { picture } = from.box;
  const words = statement?.html ?? escapeHtml(slide.headline);
  return {
    id: slide.id,
    index: slide.index,
    headline: slide.headline,
    /** Characters of the spoken words. */
    length: slide.paragraph.text.length,
    time: clock(slide.start),
    cues,
    last: cues.at(-1),
    earlier: cues.slice(0, -1),
    arrangement: cues.length === 0 ? 'none' : cues.length === 1 ? 'one' : cues.length % 2 ? 'odd' : 'even',
    tall: picture.height > picture.width,
    drawing: statement?.drawing?.svg,
    statement: words,
    text: numbered(
      markedText(slide.paragraph, anchorsOf(slide)),
      cues.map((cue) => cue.row),
    ),
    shots: shotsOf(slide, cues, statement?.drawing ? { svg: statement.drawing.svg } : { type: words }),
    code: slide.paragraph.code.map((block) => block.code),
  };
}

const anchorsOf = (slide: Slide) =>
  slide.steps.map(({ placed: { cue, wordStart, wordEnd } }) => ({ row: cue.row, wordStart, wordEnd }));

/** The words from one cue to the next stand beside the first's picture; what is said before any, beside the slide's own. */
function shotsOf(slide: Slide, cues: readonly NumberedCue[], before: Pick<Shot, 'svg' | 'type'>): Shot[] {
  const words = slide.paragraph.text.split(/\s+/).filter(Boolean);
  const marks = anchorsOf(slide);
  let reached = 0;
  const starts = cues.map(({ row }) => {
    reached = Math.max(reached, marks.find((mark) => mark.row === row)?.wordStart ?? reached);
    return reached;
  });
  const says = (from: number, to: number): string => {
    const inside = marks.flatMap(({ row, wordStart, wordEnd }) =>
      wordStart === null || wordEnd === null ? [] : [{ row, wordStart: wordStart - from, wordEnd: wordEnd - from }],
    );
    return markedText({ text: words.slice(from, to).join(' ') }, inside);
  };
  const first = starts[0] ?? words.length;
  const opening = first > 0 || cues.length === 0 ? [{ ...before, time: clock(slide.start), says: says(0, first) }] : [];
  return [
    ...opening,
    ...cues.map((cue, i) => {
      const placed = slide.steps.find((step) => step.placed.cue.row === cue.row)?.placed;
      return {
        svg: cue.svg,
        time: clock(placed?.time ?? slide.start),
        step: cue.step,
        phrase: cue.phrase,
        says: says(starts[i] ?? 0, starts[i + 1] ?? words.length),
        wish: placed?.cue.visual ?? '',
      };
    }),
  ];
}

/** The marked words carry the numbers of the pictures. */
function numbered(html: string, rows: readonly number[]): string {
  return html.replace(/<mark data-row="([\d ]+)">(.*?)<\/mark>/g, (_, list: string, words: string) => {
    const numbers = list.split(' ').flatMap((row) => {
      const at = rows.indexOf(Number(row));
      return at < 0 ? [] : [at + 1];
    });
    return numbers.length && rows.length > 1
      ? `<mark>${words}<sup>${numbers.join(', ')}</sup></mark>`
      : `<mark>${words}</mark>`;
  });
}
