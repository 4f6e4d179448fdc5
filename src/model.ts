/** The types that flow from stage to stage: Episode → Timeline → Plan → Drawing → Deck. All finished, all readonly. */
import type { Place } from './problem.ts';
import type { Kind, VisualSpec } from './spec.ts';

// ---------------------------------------------------------------- parse → Episode

export interface Episode {
  /** Path of the script as given. */
  readonly file: string;
  /** As written in the heading, e.g. `027`; empty when the heading has none. */
  readonly number: string;
  readonly title: string;
  /** File-name-safe, e.g. `027-famous-ai-tools`: the script's file name without its ending. */
  readonly slug: string;
  readonly front: FrontMatter;
  readonly paragraphs: readonly Paragraph[];
  readonly cues: readonly Cue[];
  /** Further tables, in order (never the visuals table). */
  readonly tables: readonly DataTable[];
  readonly memes: readonly Meme[];
  /** Further sections that are neither tables nor memes: code, lists, links, prose. */
  readonly sections: readonly Section[];
  /** Author's Mermaid by cue phrase, from `## Diagrams`. */
  readonly diagrams: readonly Diagram[];
}

export interface FrontMatter {
  readonly title?: string;
  readonly author?: string;
  readonly event?: string;
  readonly date?: string;
  readonly theme?: string;
  readonly format?: string;
  /** Speaking rate in words a minute. */
  readonly wpm: number;
  /** BCP 47 tag, default `en`. */
  readonly lang: string;
  readonly url?: string;
  /** Author's own logo names: alias → product name or image path. */
  readonly logos: Readonly<Record<string, string>>;
}

export interface Paragraph {
  /** 1-based count of spoken paragraphs. */
  readonly index: number;
  /** The words as spoken: markup taken off, one line. */
  readonly text: string;
  /** The same as safe HTML (emphasis, inline code, lists). */
  readonly html: string;
  /** Inline code spans of the paragraph, in order. */
  readonly inlineCode: readonly string[];
  /** Fenced blocks that follow the paragraph. */
  readonly code: readonly CodeBlock[];
  /** From `### Headline` before the paragraph, if any. */
  readonly headline?: string;
  readonly place: Place;
}

export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  readonly place: Place;
}

export interface Cue {
  /** Row of the visuals table, from 1. */
  readonly row: number;
  /** The phrase, outer quotes taken off. */
  readonly anchor: string;
  /** The wish, as written (inline code keeps its backticks, pipes unescaped). */
  readonly visual: string;
  /** Place of the phrase's cell. */
  readonly place: Place;
  /** Place of the visual's cell. */
  readonly visualPlace: Place;
  /** The table row as written, for error frames. */
  readonly source: string;
}

export interface DataTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly place: Place;
}

export interface Meme {
  readonly text: string;
  readonly place: Place;
}

export interface Section {
  readonly heading: string;
  /** Safe HTML. */
  readonly html: string;
  readonly code: readonly CodeBlock[];
  readonly items: readonly string[];
  readonly place: Place;
}

export interface Diagram {
  readonly phrase: string;
  readonly source: string;
  readonly place: Place;
}

// ---------------------------------------------------------------- align → Timeline

export type Found = 'exact' | 'folded' | 'near' | 'order';

export interface PlacedCue {
  readonly cue: Cue;
  /** 1-based spoken paragraph. */
  readonly paragraph: number;
  readonly found: Found;
  /** 0 to 1. */
  readonly score: number;
  /** The words of the paragraph that were found; empty when placed by order alone. */
  readonly text: string;
  /** 0-based positions in the paragraph split at white space, inclusive; null: the paragraph as a whole. */
  readonly wordStart: number | null;
  readonly wordEnd: number | null;
  /** Seconds from the start of the talk. */
  readonly time: number;
}

export interface TimedParagraph {
  readonly paragraph: Paragraph;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** In the order in which they are spoken; rows break ties. */
  readonly cues: readonly PlacedCue[];
}

export interface Timeline {
  readonly wordsPerMinute: number;
  /** Seconds. */
  readonly duration: number;
  readonly paragraphs: readonly TimedParagraph[];
}

// ---------------------------------------------------------------- plan → Plan

export type By = 'author' | 'grammar' | 'fallback';

/** How a cue was read: what `explain` tells, and what overrides start from. */
export interface Reading {
  readonly kind: Kind;
  readonly by: By;
  /** 0 to 1. */
  readonly confidence: number;
  /** One sentence: what in the text decided for this kind. */
  readonly why: string;
  /** Entities and relations as found, for the report: "Kubeflow (product)", "Pipelines → Deploy". */
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  /** The next best kinds with their confidence. */
  readonly runnersUp: readonly { readonly kind: Kind; readonly confidence: number }[];
}

export interface Step {
  readonly placed: PlacedCue;
  readonly spec: VisualSpec;
  readonly reading: Reading;
  /** Alternative text: the cue's own words. */
  readonly alt: string;
}

export interface Slide {
  /** Script slides from 1. */
  readonly index: number;
  readonly id: string;
  readonly paragraph: Paragraph;
  /** At most eight words, from the paragraph. */
  readonly headline: string;
  /** For a paragraph without a cue: what fills the stage. */
  readonly statement?: VisualSpec;
  readonly start: number;
  readonly end: number;
  readonly steps: readonly Step[];
}

export interface Plan {
  readonly episode: Episode;
  readonly timeline: Timeline;
  readonly slides: readonly Slide[];
  /** Product names mentioned anywhere in the script or its tables, in order of first mention. */
  readonly products: readonly string[];
}

// ---------------------------------------------------------------- draw → Drawing

export interface Drawing {
  /** One self-contained SVG element; colours and fonts are CSS variables of the theme. */
  readonly svg: string;
  /** Stage pixels. */
  readonly width: number;
  readonly height: number;
  /** Every text visible in the drawing, in document order. */
  readonly shows: readonly string[];
  /** Product names drawn as a logo or a wordmark tile. */
  readonly logos: readonly string[];
  /** Alternative text. */
  readonly alt: string;
}
