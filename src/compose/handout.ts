/** The handout: every slide's pictures with the spoken words, on paper. */
import { style } from './assets.ts';
import { fontFaces } from './fonts.ts';
import { plain } from './html.ts';
import { type ComposeInput, sourcesOf } from './input.ts';
import { markedText } from './notes.ts';
import { print } from './templates.ts';
import { loadTheme } from './theme.ts';
import { cueViews } from './view/script.ts';
import { clock } from './words.ts';

/** Self-contained HTML for A4; in the deck's theme where that is light, else in `daylight`. */
export async function composeHandout(input: ComposeInput): Promise<string> {
  const theme = input.theme.scheme === 'light' ? input.theme : await loadTheme('daylight');
  const from = sourcesOf(input);
  const { episode, slides, timeline } = input.plan;
  const { front } = episode;
  const { picture } = from.box;
  const title = [episode.number, episode.title].filter(Boolean).join(' – ');
  return print('handout', {
    lang: front.lang,
    title,
    author: front.author,
    number: episode.number,
    name: episode.title,
    facts: [front.author, front.event, front.date, clock(timeline.duration)].filter(Boolean),
    url: front.url && /^https?:/i.test(front.url) ? front.url : undefined,
    words: from.words,
    css: [
      fontFaces({ mono: true }),
      theme.css,
      style('base'),
      style('handout'),
      `:root{--ratio:${picture.width}/${picture.height}}`,
      `@page{@top-left{content:${quoted(title)}}@top-right{content:${quoted([front.author, front.event].filter(Boolean).join(' · '))}}}`,
    ].join('\n'),
    slides: slides.map((slide) => {
      const cues = cueViews(slide, input.drawings);
      const drawing = from.statements.get(slide.index);
      const anchors = slide.steps.map(({ placed }) => ({
        row: placed.cue.row,
        wordStart: placed.wordStart,
        wordEnd: placed.wordEnd,
      }));
      return {
        id: slide.id,
        index: slide.index,
        headline: slide.headline,
        time: clock(slide.start),
        cues: cues.map((cue, i) => ({ ...cue, step: i + 1 })),
        layout: cues.length === 0 ? 'none' : cues.length === 1 ? 'one' : cues.length % 2 ? 'odd' : 'even',
        tall: picture.height > picture.width,
        drawing: cues.length === 0 && slide.statement?.kind !== 'callout' ? drawing?.svg : undefined,
        text: numbered(
          markedText(slide.paragraph, anchors),
          cues.map((cue) => cue.row),
        ),
        code: slide.paragraph.code.map((block) => block.code),
      };
    }),
    tables: episode.tables.map((table, i) => ({
      id: `table-${i + 1}`,
      heading: table.heading,
      columns: table.columns.map(plain),
      rows: table.rows.map((row) => row.map(plain)),
    })),
  });
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

const quoted = (text: string): string => `"${text.replace(/["\\\n<]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
