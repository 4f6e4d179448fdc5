/** What can be asked for besides the deck. Loaded before any of the stages. */
import type { Format } from './format.ts';

/** In the order in which they are made, each one entry of the list in `outputs.ts`. */
export const outputNames = ['captions', 'handout', 'slides', 'frames', 'pptx', 'video'] as const;
export type OutputName = (typeof outputNames)[number];

/** `notes`: all pictures and words, as they fit; `2up` to `6up`: so many slides a page; `storyboard`: step by step. */
export const handoutLayouts = ['notes', '2up', '3up', '6up', 'storyboard'] as const;
export type HandoutLayout = (typeof handoutLayouts)[number];

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** `step`: every state of every slide; `phrase`: as each cue comes in; `slide`: every slide as it stands at its end. */
export const moments = ['step', 'phrase', 'slide'] as const;
export type MomentOf = (typeof moments)[number];

export const imageTypes = ['png', 'jpeg', 'webp'] as const;
export type ImageType = (typeof imageTypes)[number];

export type Container = 'mp4' | 'webm';

/** How the outputs are to be; all of it is part of what a build's stamp depends on. */
export interface Asked {
  /** Nothing: the deck alone. */
  readonly outputs?: readonly OutputName[] | undefined;
  /** Of the handout; default `notes`. */
  readonly layout?: HandoutLayout | undefined;
  /** Of the handout; default `a4`. */
  readonly paper?: Paper | undefined;
  /** `slides.pdf` has a page a step instead of a page a slide. */
  readonly steps?: boolean | undefined;
  /** When frames are taken; default `step`. */
  readonly at?: MomentOf | undefined;
  /** Of frames; default `png`. */
  readonly type?: ImageType | undefined;
  /** Frames without the slide's ground; not as `jpeg`. */
  readonly transparent?: boolean | undefined;
  /** Size of frames and video in pixels, of a video even; default: the stage. */
  readonly size?: Format | undefined;
  /** Of the video; default `mp4`. */
  readonly container?: Container | undefined;
  /** Frames a second of the video; default 30. */
  readonly fps?: number | undefined;
  /** Path of a recording for the video; without timings the talk is spread over its length. */
  readonly audio?: string | undefined;
  /** Path of the recording's timings: SubRip, WebVTT or JSON. */
  readonly timings?: string | undefined;
}
