/** `## Visuals & Animations`: which phrase of the script shows what. */
import type { Cue } from '../model.ts';
import type { Problem } from '../problem.ts';
import { inlineText } from './markdown.ts';
import { complain, type Source } from './source.ts';
import { type Cell, lineAt, readTable } from './table.ts';

const anchorNames =
  /^(time ?stamps?|phrases?|anchors?|quotes?|when|words?|lines?|says?|said|spoken|script|text|trigger|cues?|time|narration)$/i;
const visualNames =
  /^(visuals?( cues?)?|what|what to show|on[- ]?screen|screen|animations?|shows?|pictures?|images?|graphics?|visuals? (&|and) animations?|description)$/i;

/** The two columns of a header; undefined when it names neither. */
export function visualColumns(header: readonly string[]): { anchor: number; visual: number } | undefined {
  const names = header.map((name) => inlineText(name).trim());
  const visual = names.findIndex((name) => visualNames.test(name));
  const anchor = names.findIndex((name, i) => i !== visual && anchorNames.test(name));
  if (visual >= 0 && anchor >= 0) return { anchor, visual };
  if (visual >= 0 && names.length > 1) return { anchor: visual === 0 ? 1 : 0, visual };
  if (anchor >= 0 && names.length > 1) return { anchor, visual: anchor === 0 ? 1 : 0 };
  return undefined;
}

export function readVisuals(source: Source, raw: string, offset: number): { cues: Cue[]; problems: Problem[] } {
  const table = readTable(raw, offset);
  const columns = visualColumns(table.header.map((cell) => cell.text)) ?? { anchor: 0, visual: 1 };
  const cues: Cue[] = [];
  const problems: Problem[] = [];
  table.rows.forEach((cells, i) => {
    const row = i + 1;
    const anchorCell = cells[columns.anchor];
    const visualCell = lastCell(cells, columns.visual, table.header.length);
    if (!anchorCell?.text && !visualCell?.text) return;
    const place = source.place(anchorCell?.offset ?? visualCell?.offset ?? offset);
    if (!visualCell?.text) {
      problems.push(
        complain(source, place, {
          code: 'visual-empty',
          message: `row ${row} says nothing about what to show`,
          hint: 'describe the picture in the visual column, or delete the row',
          span: Math.max(1, anchorCell?.text.length ?? 1),
        }),
      );
      return;
    }
    const anchor = unquote(anchorCell?.text ?? '');
    if (!anchor) {
      problems.push(
        complain(source, place, {
          code: 'anchor-empty',
          message: `row ${row} names no phrase of the script`,
          cause: 'without a phrase the picture is placed by the order of the rows',
          hint: 'quote a few words of the paragraph in which the picture should appear',
        }),
      );
    }
    cues.push({
      row,
      anchor,
      visual: unmark(visualCell.text),
      place,
      visualPlace: source.place(visualCell.offset),
      source: lineAt(source, visualCell.offset),
    });
  });
  return { cues, problems };
}

/** A row with more cells than the header holds a bar that was meant as text: the last column takes the rest. */
function lastCell(cells: readonly Cell[], column: number, columns: number): Cell | undefined {
  const cell = cells[column];
  if (!cell || column !== columns - 1 || cells.length <= columns) return cell;
  return {
    text: cells
      .slice(column)
      .map((one) => one.text)
      .join(' | '),
    offset: cell.offset,
  };
}

/** The phrase itself: a leading clock time, emphasis and quotes of any kind are taken off, backticks stay. */
function unquote(text: string): string {
  let phrase = text.trim();
  for (let before = ''; before !== phrase; ) {
    before = phrase;
    phrase = phrase
      .replace(/^\[?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-–]\s*\d{1,2}:\d{2})?\]?\s*[-–:]?\s*(?=\S)/, '')
      .replace(/^(\*\*|__|\*|_)(.+)\1$/, '$2')
      .replace(/^["“”„«»‟](.*)["“”«»‟]$/, '$1')
      .replace(/^['‘‚‹](.*)['’›]$/, '$1')
      .trim();
  }
  return phrase;
}

const unmark = (text: string): string => text.replace(/^(\*\*|__|\*|_)((?:(?!\1).)+)\1$/, '$2').trim();
