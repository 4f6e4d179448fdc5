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
  /** Planned seconds. */
  readonly timing?: number;
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
  ];
}
