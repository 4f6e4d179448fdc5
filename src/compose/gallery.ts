/** The page that lists all episodes. */
import { pageScript } from '../host/bundle.ts';
import { style } from './assets.ts';
import { fontFaces } from './fonts.ts';
import { scopeIds } from './html.ts';
import { type ComposeInput, sourcesOf } from './input.ts';
import { print } from './templates.ts';
import type { Theme } from './theme.ts';
import { isToolTable, toolGroups } from './view/tool-table.ts';
import { clock, wordsOf } from './words.ts';

/** What the list needs of an episode: plain JSON, kept beside its deck. */
export interface IndexEntry {
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly lang: string;
  /** Seconds. */
  readonly duration: number;
  readonly slides: number;
  readonly date?: string;
  readonly author?: string;
  readonly categories: readonly string[];
  /** Everything it may be found by besides. */
  readonly keywords: readonly string[];
  /** One of its pictures as SVG. */
  readonly thumbnail?: string;
  /** Names in the episode's folder. */
  readonly files: readonly string[];
}

export function indexEntry(input: ComposeInput, files: readonly string[]): IndexEntry {
  const { episode, slides, timeline, products } = input.plan;
  const { date, author, lang } = episode.front;
  const thumbnail = pickThumbnail(input);
  return {
    slug: episode.slug,
    number: episode.number,
    title: episode.title,
    lang,
    duration: Math.round(timeline.duration * 10) / 10,
    slides: slides.length,
    ...(date ? { date } : {}),
    ...(author ? { author } : {}),
    categories: categoriesOf(input),
    keywords: [...products, ...slides.map((slide) => slide.headline)],
    ...(thumbnail ? { thumbnail } : {}),
    files: files.filter((file) => file !== 'episode.json'),
  };
}

/** @param entries in any order; listed by number, then title */
export async function composeIndex(entries: readonly IndexEntry[], theme: Theme): Promise<string> {
  const sorted = [...entries].sort(
    (a, b) => compare(a.number, b.number) || compare(a.title, b.title) || compare(a.slug, b.slug),
  );
  const lang = sorted[0]?.lang ?? 'en';
  const words = wordsOf(lang);
  const categories = [...new Set(sorted.flatMap((entry) => entry.categories))];
  return print('index', {
    lang,
    words,
    scheme: theme.scheme,
    css: [fontFaces({ mono: false }), theme.css, style('base'), style('gallery')].join('\n'),
    count: sorted.length,
    searchable: sorted.length > 1,
    categories: sorted.length > 1 && categories.length > 1 ? categories.slice(0, 12) : [],
    entries: sorted.map((entry, i) => ({
      ...entry,
      thumbnail: entry.thumbnail ? scopeIds(entry.thumbnail, `e${i}-`) : undefined,
      length: clock(entry.duration),
      shownCategories: entry.categories.slice(0, 3),
      href: `${encodeURIComponent(entry.slug)}/index.html`,
      speaker: hrefOf(entry, 'speaker.html'),
      handout: hrefOf(entry, 'handout.pdf'),
      pdf: hrefOf(entry, 'slides.pdf'),
      captions: hrefOf(entry, 'captions.srt'),
      found: [entry.number, entry.title, entry.author ?? '', ...entry.categories, ...entry.keywords]
        .join(' ')
        .toLowerCase(),
    })),
    script: (await pageScript('gallery')).replace(/<\/(?=script)/gi, '<\\/'),
  });
}

/** Kinds that show at a glance what an episode is about, best first. */
const telling = ['logo-orbit', 'flow', 'cluster', 'comparison', 'cycle', 'grid', 'dashboard', 'logo-row', 'partition'];

function pickThumbnail({ plan, drawings }: ComposeInput): string | undefined {
  const steps = plan.slides.flatMap((slide) => slide.steps);
  const ranked = steps
    .flatMap((step, i) => {
      const drawing = drawings.get(step.placed.cue.row);
      // Whoever looks at a list wants to see much, but no small print.
      const told = drawing ? Math.min(8, drawing.shows.length + drawing.logos.length) : 0;
      return drawing ? [{ svg: drawing.svg, rank: rankOf(step.spec.kind) - told, i }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.i - b.i);
  return ranked[0]?.svg;
}

const rankOf = (kind: string): number => (telling.includes(kind) ? telling.indexOf(kind) : telling.length);

function categoriesOf(input: ComposeInput): string[] {
  const tables = sourcesOf(input).plan.episode.tables.filter(isToolTable);
  const names = tables.flatMap((table) => toolGroups(table).map((group) => group.name));
  return [...new Set(names.filter(Boolean))];
}

const hrefOf = (entry: IndexEntry, name: string): string | undefined =>
  entry.files.includes(name) ? `${encodeURIComponent(entry.slug)}/${name}` : undefined;

/** The same on every machine, whatever its language. */
const compare = (a: string, b: string): number => Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0);
