/** The handout: every slide's pictures with the spoken words, on paper. */
import type { Asked, HandoutLayout, Paper } from '../asked.ts';
import { style } from './assets.ts';
import { fontFaces } from './fonts.ts';
import { plain } from './html.ts';
import { type ComposeInput, sourcesOf } from './input.ts';
import { print } from './templates.ts';
import { loadTheme } from './theme.ts';
import { handoutSlide } from './view/handout.ts';
import { sectionItems } from './view/sections.ts';
import { clock } from './words.ts';

/** The template of a layout, and how many slides stand on one page. */
const bodies: Readonly<
  Record<HandoutLayout, { readonly body: string; readonly look: string; readonly perPage: number }>
> = {
  notes: { body: 'handout/notes', look: 'as-notes', perPage: Infinity },
  '2up': { body: 'handout/up', look: 'up-2', perPage: 2 },
  '3up': { body: 'handout/up', look: 'up-3', perPage: 3 },
  '6up': { body: 'handout/up', look: 'up-6', perPage: 6 },
  storyboard: { body: 'handout/storyboard', look: 'as-storyboard', perPage: Infinity },
};

/** Millimetres between the margins of `handout.css`, less a little for what rounding adds. */
const sheets: Readonly<Record<Paper, { readonly size: string; readonly inner: number }>> = {
  a4: { size: 'A4', inner: 297 - 38 - 1 },
  letter: { size: 'letter', inner: 279.4 - 38 - 1 },
};

/** Self-contained HTML; in the deck's theme where that is light, else in `daylight`. */
export async function composeHandout(
  input: ComposeInput,
  { layout = 'notes', paper = 'a4' }: Pick<Asked, 'layout' | 'paper'> = {},
): Promise<string> {
  const theme = input.theme.scheme === 'light' ? input.theme : await loadTheme('daylight');
  const from = sourcesOf(input);
  const { episode, slides, timeline } = input.plan;
  const { front } = episode;
  const { picture } = from.box;
  const { body, look, perPage } = bodies[layout];
  const { size, inner } = sheets[paper];
  const title = [episode.number, episode.title].filter(Boolean).join(' – ');
  const views = slides.map((slide) => handoutSlide(slide, from));
  const tables = episode.tables.map((table, i) => ({
    id: `table-${i + 1}`,
    heading: table.heading,
    columns: table.columns.map(plain),
    rows: table.rows.map((row) => row.map(plain)),
  }));
  const lists = episode.sections
    .filter((section) => section.items.length > 0)
    .map((section, i) => ({ id: `list-${i + 1}`, heading: section.heading, items: sectionItems(section) }));
  return print(
    'handout',
    {
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
        `:root{--ratio:${picture.width}/${picture.height};--page-h:${inner}mm}`,
        `@page{size:${size};@top-left{content:${quoted(title)}}@top-right{content:${quoted([front.author, front.event].filter(Boolean).join(' · '))}}}`,
      ].join('\n'),
      body,
      layout: picture.height > picture.width ? `${look} tall-stage` : look,
      slides: views,
      pages:
        perPage < Infinity ? chunks(views, perPage).map((slides) => ({ slides, fixed: slides.every(isShort) })) : [],
      lines: Array.from({ length: 16 }),
      tables,
      lists,
      more: [...tables, ...lists],
    },
    input.fonts,
  );
}

/** Whether the words fit below a picture of a sixth of a page, so that pictures may give way to them. */
const isShort = ({ length, code }: { readonly length: number; readonly code: readonly string[] }): boolean =>
  length <= 520 && code.length === 0;

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

const quoted = (text: string): string => `"${text.replace(/["\\\n<]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
