/** A deck → one still picture a step, with names that sort and a list that tells what each shows. */
import { pathToFileURL } from 'node:url';
import type { Asked } from '../asked.ts';
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
  readonly slides: readonly FrameSlide[];
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
  /** File name → PNG. */
  readonly images: Readonly<Record<string, Uint8Array>>;
}

/** A state of the deck as its page tells it. */
interface State {
  readonly h: number;
  readonly v: number;
  readonly paragraph: number | null;
  readonly part: string | null;
  readonly rows: readonly number[];
}

/** Pictures, and what they show as `frames.json`. */
export async function exportFrames(
  request: FramesRequest,
  use: UseBrowser = withBrowser,
): Promise<Record<string, Content>> {
  const { frames, images } = await takeFrames(request, use);
  const { width, height } = request;
  return { ...images, 'frames.json': `${JSON.stringify({ width, height, frames }, undefined, 2)}\n` };
}

/** @param format of the stage, as written */
export function framesRequest(plan: Plan, file: string, format: string | undefined, { size }: Asked): FramesRequest {
  const { width, height } = size ?? (parseFormat(format ?? '16:9') as Format);
  return {
    file,
    prefix: plan.episode.number || plan.episode.slug,
    width,
    height,
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
  const work = (page: Page): Promise<Frames> => stepThrough(page, request);
  return use((browser) => withPage(browser, work, { width, height }));
}

async function stepThrough(page: Page, request: FramesRequest): Promise<Frames> {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${pathToFileURL(request.file).href}?still`);
  let state: State | null = await page.evaluate(begin);
  const frames: Frame[] = [];
  const images: Record<string, Uint8Array> = {};
  const name = namer(request);
  while (state) {
    const frame = name(state);
    images[frame.file] = await page.screenshot({ type: 'png', optimizeForSpeed: true });
    frames.push(frame);
    state = await page.evaluate(advance);
  }
  return { frames, images };
}

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
    let file = `${stem}.png`;
    for (let again = 2; used.has(file); again++) file = `${stem}-${again}.png`;
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
  const { cuedeck, readState, settled } = install();
  await cuedeck.ready;
  cuedeck.still?.();
  cuedeck.reveal.slide(0, 0, -1);
  await settled();
  return readState();

  function install(): FramePage {
    const page = globalThis as unknown as FramePage;
    page.settled = () =>
      new Promise((resolve) => page.requestAnimationFrame(() => page.requestAnimationFrame(() => resolve())));
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
  await page.settled();
  return page.readState();
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
  settled: () => Promise<void>;
  readState: () => State;
}

interface PageElement {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  readonly classList: { contains(name: string): boolean };
}
