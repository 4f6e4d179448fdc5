/** The speaker's text: a paragraph with the phrases marked at which the steps come in. */
import type { Paragraph } from '../model.ts';
import { escapeHtml } from './html.ts';

export interface Anchor {
  readonly row: number;
  /** 0-based words, inclusive; null: the paragraph as a whole. */
  readonly wordStart: number | null;
  readonly wordEnd: number | null;
}

/** Safe HTML: `<mark data-row="3">` around the words of a cue; words of several cues carry all their rows. */
export function markedText(paragraph: Pick<Paragraph, 'text'>, anchors: readonly Anchor[]): string {
  const words = paragraph.text.split(/\s+/).filter(Boolean);
  const rows = words.map((_, i) => anchors.filter((anchor) => covers(anchor, i)).map((anchor) => anchor.row));
  let html = '';
  for (let from = 0; from < words.length; ) {
    const key = rows[from]?.join(' ') ?? '';
    let to = from + 1;
    while (to < words.length && (rows[to]?.join(' ') ?? '') === key) to++;
    const text = escapeHtml(words.slice(from, to).join(' '));
    html += `${from > 0 ? ' ' : ''}${key ? `<mark data-row="${key}">${text}</mark>` : text}`;
    from = to;
  }
  return html;
}

const covers = ({ wordStart, wordEnd }: Anchor, word: number): boolean =>
  wordStart !== null && wordEnd !== null && word >= wordStart && word <= wordEnd;
