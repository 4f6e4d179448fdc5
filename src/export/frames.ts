/** A deck → one still picture a step, with names that sort and a list that tells what each shows. */
import { pathToFileURL } from 'node:url';
import type { Asked, ImageType, MomentOf } from '../asked.ts';
import { type Format, parseFormat } from '../format.ts';
import { type Page, type UseBrowser, withBrowser, withPage } from '../host/chromium.ts';
import type { Content } from '../host/files.ts';
import type { Plan } from '../model.ts';

/** What the plan knows of the script slides. */
export interface FrameSlide {
  /** Script slides from 1. */
  readonly slide: number;
  /** Spoken paragraphs from 1. */
  readonly paragraph: number;
  /** Seconds. */
  readonly start: number;
  readonly cues: readonly { readonly row: number; readonly phrase: string; readonly time: number }[];
}

export interface FramesRequest {
  /** The deck's index.html. */
  readonly file: string;
  /** Start of every name, e.g. the episode's number. */
  readonly prefix: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the talk, in seconds. */
  readonly duration: number;
  readonly slides: readonly FrameSlide[];
  /** Default: every step. */
  readonly at?: MomentOf | undefined;
  readonly type?: ImageType | undefined;
  readonly transparent?: boolean | undefined;
  /** PNGs of half the bytes that take twice the time. */
  readonly small?: boolean | undefined;
}

export interface Frame {
  readonly file: string;
  /** Script slide from 1; null for title, tables and the like. */
  readonly slide: number | null;
  /** What the slide is when it is no script slide: `title`, `tools`, … */
  readonly part: string | null;
  /** Number of cues shown. */
  readonly step: number;
  /** Row of the cue that this step brought in. */
  readonly row: number | null;
  readonly phrase: string | null;
  /** Seconds from the start of the talk; null outside the script. */
  readonly time: number | null;
}

export interface Frames {
  readonly frames: readonly Frame[];
  /** File name → picture. */
  readonly images: Readonly<Record<string, Uint8Array>>;
}

/** A state of the deck as its page tells it. */
interface State {
  readonly h: number;
  readonly v: number;
  readonly paragraph: number | null;
  readonly part: string | null;
  readonly rows: readonly number[];
  /** Nothing more comes in on this slide. */
  readonly last: boolean;
}

/** Pictures, and what they show as `frames.json`. */
export async function exportFrames(
  request: FramesRequest,
  use: UseBrowser = withBrowser,
): Promise<Record<string, Content>> {
  const { frames, images } = await takeFrames(request, use);
  const { width, height } = request;
  return {
    ...images,
    'frames.json': `${JSON.stringify({ width, height, frames }, undefined, 2)}\n`,
    'concat.txt': concatList(frames, request),
  };
}

/** The frames of the script on the timeline, as ffmpeg's concat demuxer reads them. */
export function concatList(frames: readonly Frame[], { at, slides, duration }: FramesRequest): string {
  const startOf = (frame: Frame): number =>
    (at === 'slide' ? slides.find((slide) => slide.slide === frame.slide)?.start : frame.time) ?? 0;
  const shown = frames.filter((frame) => frame.slide !== null);
  const entries = shown.flatMap((frame, i) => {
    const next = shown[i + 1];
    // The talk begins with its first picture, whenever that comes.
    const seconds = (next ? startOf(next) : duration) - (i === 0 ? 0 : startOf(frame));
    return seconds > 0 ? [`file '${frame.file}'\nduration ${seconds.toFixed(3)}\n`] : [];
  });
  // Its last entry counts only when it is named once more.
  const end = shown.at(-1);
  return `ffconcat version 1.0\n${entries.join('')}${end ? `file '${end.file}'\n` : ''}`;
}

/** @param format of the stage, as written */
export function framesRequest(plan: Plan, file: string, format: string | undefined, asked: Asked): FramesRequest {
  const { size, at, type, transparent } = asked;
  const { width, height } = size ?? (parseFormat(format ?? '16:9') as Format);
  return {
    file,
    prefix: plan.episode.number || plan.episode.slug,
    width,
    height,
    at,
    type,
    transparent,
    duration: plan.timeline.duration,
    slides: plan.slides.map((slide) => ({
      slide: slide.index,
      paragraph: slide.paragraph.index,
      start: slide.start,
      cues: slide.steps.map(({ placed }) => ({ row: placed.cue.row, phrase: placed.cue.anchor, time: placed.time })),
    })),
  };
}

/** Steps through every slide and fragment, motion frozen; two runs give the same bytes. */
export async function takeFrames(request: FramesRequest, use: UseBrowser = withBrowser): Promise<Frames> {
  const { width, height } = request;
  return use(async (browser) => {
    // Every page goes through the whole deck and takes its share: one draws while the picture of another is packed.
    const share = (part: number): Promise<Frames> =>
      withPage(browser, (page) => stepThrough(page, request, (index) => index % PAGES === part), { width, height });
    const shares = await Promise.all(Array.from({ length: PAGES }, (_, part) => share(part)));
    const taken: Record<string, Uint8Array> = Object.assign({}, ...shares.map((one) => one.images));
    const frames = shares[0]?.frames ?? [];
    return { frames, images: Object.fromEntries(frames.map(({ file }) => [file, taken[file] as Uint8Array])) };
  });
}

/** More of them gain nothing: the browser puts its pictures together one after another. */
const PAGES = 2;

/** @param mine which of the pictures to take; all are named */
async function stepThrough(page: Page, request: FramesRequest, mine: (index: number) => boolean): Promise<Frames> {
  const { at = 'step', type = 'png', transparent = false, small = false } = request;
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${pathToFileURL(request.file).href}?still`);
  if (transparent) await page.addStyleTag({ content: noGround });
  let state: State | null = await page.evaluate(begin);
  const frames: Frame[] = [];
  const images: Record<string, Uint8Array> = {};
  const name = namer(request);
  while (state) {
    const frame = name(state);
    if (at === 'step' || (at === 'slide' ? state.last : frame.row !== null)) {
      if (mine(frames.length)) {
        await page.evaluate(settle);
        images[frame.file] = await page.screenshot({
          ...encodings[type],
          ...(small ? { optimizeForSpeed: false } : {}),
          omitBackground: transparent,
        });
      }
      frames.push(frame);
    }
    state = await page.evaluate(advance);
  }
  return { frames, images };
}

const encodings = {
  png: { type: 'png', optimizeForSpeed: true },
  jpeg: { type: 'jpeg', quality: 90 },
  webp: { type: 'webp', quality: 90 },
} as const;

const extensions = { png: 'png', jpeg: 'jpg', webp: 'webp' } as const;

/** What is behind the slide and around it. */
const noGround =
  'html, body, .reveal, .reveal-viewport, .backgrounds, .slide-background { background: none !important }' +
  '.scene, .slide-background-content, .reveal .slide-number, .foot, .progress { display: none !important }';

/** Gives every state its name: `s00` what comes before the script, then its slides, then what follows. */
function namer(request: FramesRequest): (state: State) => Frame {
  const total = Math.max(0, ...request.slides.map((slide) => slide.slide));
  const digits = Math.max(2, String(total + 9).length);
  const used = new Set<string>();
  let after = total;
  let seen = false;
  let place = '';
  return ({ h, v, paragraph, part, rows }) => {
    const slide = paragraph === null ? undefined : request.slides.find((one) => one.paragraph === paragraph);
    const moved = place !== `${h}/${v}`;
    place = `${h}/${v}`;
    if (slide) seen = true;
    else if (seen && moved) after += 1;
    const row = rows.at(-1) ?? null;
    const cue = slide?.cues.find((one) => one.row === row);
    const index = String(slide ? slide.slide : seen ? after : 0).padStart(digits, '0');
    const stem = `${request.prefix}-s${index}-${slide ? `step${rows.length}` : (part ?? 'slide')}`;
    const extension = extensions[request.type ?? 'png'];
    let file = `${stem}.${extension}`;
    for (let again = 2; used.has(file); again++) file = `${stem}-${again}.${extension}`;
    used.add(file);
    return {
      file,
      slide: slide?.slide ?? null,
      part: slide ? null : part,
      step: rows.length,
      row,
      phrase: cue?.phrase ?? null,
      time: cue?.time ?? slide?.start ?? null,
    };
  };
}

/** In the page: waits until all is in place, freezes it, goes to the first slide. */
async function begin(): Promise<State> {
  const { cuedeck, readState } = install();
  await cuedeck.ready;
  cuedeck.still?.();
  cuedeck.reveal.slide(0, 0, -1);
  return readState();

  function install(): FramePage {
    const page = globalThis as unknown as FramePage;
    page.readState = () => {
      const section = page.cuedeck.reveal.getCurrentSlide();
      const cues = [...section.querySelectorAll('[data-cue]')];
      const shown = cues.filter((cue) => {
        const fragment = cue.closest('.fragment');
        return !fragment || fragment.classList.contains('visible');
      });
      const paragraph = section.getAttribute('data-paragraph');
      const { h, v = 0 } = page.cuedeck.reveal.getIndices();
      return {
        h,
        v,
        paragraph: paragraph === null ? null : Number(paragraph),
        part: section.getAttribute('data-slide'),
        last: [...section.querySelectorAll('.fragment:not(.visible)')].length === 0,
        rows: [...new Set(shown.map((cue) => Number(cue.getAttribute('data-cue'))))],
      };
    };
    return page;
  }
}

/** In the page: one step on; null at the end. */
async function advance(): Promise<State | null> {
  const page = globalThis as unknown as FramePage;
  const { reveal } = page.cuedeck;
  const key = (): string => JSON.stringify(reveal.getIndices());
  const before = key();
  reveal.next();
  if (key() === before) return null;
  return page.readState();
}

/** In the page: waits until what a step has set off is drawn. */
async function settle(): Promise<void> {
  const page = globalThis as unknown as FramePage;
  await new Promise<void>((resolve) => page.requestAnimationFrame(() => page.requestAnimationFrame(() => resolve())));
}

/** What the code inside the page sees. */
interface FramePage {
  readonly cuedeck: {
    readonly ready: Promise<unknown>;
    readonly reveal: {
      slide(h: number, v: number, f: number): void;
      next(): void;
      getIndices(): { h: number; v?: number };
      getCurrentSlide(): PageElement;
    };
    still?(): void;
  };
  requestAnimationFrame(callback: () => void): number;
  readState: () => State;
}

interface PageElement {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  readonly classList: { contains(name: string): boolean };
}
