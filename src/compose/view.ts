/** Plan and drawings → what the templates print: finished, nothing left to decide. */
import type { Art, CodeToken, LogoArt } from '../draw/tools.ts';
import type { Drawing, Plan } from '../model.ts';
import type { StageBox } from './format.ts';
import { endSlide, titleSlide } from './view/ends.ts';
import { memeSlides } from './view/memes.ts';
import { scriptSlide } from './view/script.ts';
import { codeSlides, sectionSlides } from './view/sections.ts';
import { tableSlides } from './view/tables.ts';
import type { Words } from './words.ts';

export interface Sources {
  readonly plan: Plan;
  readonly drawings: ReadonlyMap<number, Drawing>;
  /** Drawings of paragraphs without a cue, by the slide's index. */
  readonly statements: ReadonlyMap<number, Drawing>;
  readonly box: StageBox;
  readonly words: Words;
  logo(name: string): LogoArt | undefined;
  /** A picture for a phrase, if one fits. */
  icon(phrase: string): Art | undefined;
  highlight(code: string, language: string): readonly (readonly CodeToken[])[];
}

/** One `section`. `template` is the file in templates/slides that prints the rest of the fields. */
export interface SlideView {
  readonly template: 'title' | 'script' | 'tools' | 'table' | 'meme' | 'code' | 'list' | 'end';
  readonly id: string;
  /** Script slides. */
  readonly paragraph?: number;
  /** The others: `title`, `tools`, … */
  readonly part?: string;
  /** Planned seconds from the start of the talk. */
  readonly start?: number;
  readonly end?: number;
  /** Milliseconds that the slide stands before its first step, when the deck steps by itself. */
  readonly auto?: number;
  /** Safe HTML. */
  readonly notes?: string;
  readonly heading: string;
  /** Pixels. */
  readonly headingSize: number;
  readonly [field: string]: unknown;
}

/** Every slide in order. */
export function slideViews(from: Sources): SlideView[] {
  const { sources, others } = sectionSlides(from);
  return [
    titleSlide(from),
    ...from.plan.slides.map((slide) => scriptSlide(slide, from)),
    ...tableSlides(from),
    ...codeSlides(from),
    ...others,
    ...memeSlides(from),
    ...sources,
    endSlide(from),
  ].map((slide) => ({ ...slide, auto: slide.auto ?? pause[slide.template] }));
}

/** Milliseconds that slides stand on which nothing is said. */
const pause: Readonly<Record<SlideView['template'], number>> = {
  title: 4000,
  script: 4000,
  tools: 9000,
  table: 9000,
  meme: 5000,
  code: 9000,
  list: 7000,
  end: 6000,
};
