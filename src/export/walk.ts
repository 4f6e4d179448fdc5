/** Through a timed deck, picture by picture: the same picture at the same frame in every run. */
import { pathToFileURL } from 'node:url';
import { pageScript } from '../host/bundle.ts';
import type { Page } from '../host/chromium.ts';
import { cadenceOf, type Motion } from './cadence.ts';
import type { Moment } from './moments.ts';

export interface Shot {
  /** Told apart by these within a moment. */
  readonly name: string;
  /** Picture as base64; null: the picture of this name was handed over before. */
  readonly data: string | null;
  /** How many frames show it from here on. */
  readonly frames: number;
  /** First of a moment: what was handed over before that will not come again. */
  readonly first: boolean;
  /** It comes again in this moment. */
  readonly again: boolean;
}

export interface WalkRequest {
  /** The deck's index.html. */
  readonly file: string;
  readonly fps: number;
  readonly moments: readonly Moment[];
  readonly type: keyof typeof encodings;
}

/** As JPEG a picture takes half the time and a sixth of the bytes; at this quality nobody sees the difference. */
const encodings = {
  png: { type: 'png', optimizeForSpeed: true },
  jpeg: { type: 'jpeg', quality: 96, optimizeForSpeed: true },
} as const;

/** Opens the deck in the page and hands over what is seen, in order; waits for `take` before the next one. */
export async function walk(page: Page, request: WalkRequest, take: (shot: Shot) => Promise<void>): Promise<void> {
  const { file, fps, moments, type } = request;
  // A person's wish for stillness is no part of a video.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(await pageScript('seek'));
  await page.evaluate('cuedeckSeek.begin()');
  let elapsed = 0;
  for (const { paragraph, row, frames } of moments) {
    const target = JSON.stringify({ paragraph, row });
    const motion = (await page.evaluate(`cuedeckSeek.enter(${target}, ${elapsed})`)) as Motion;
    const { runs, cycle } = cadenceOf(frames, fps, motion);
    const last = new Map(runs.map((run, i) => [run.picture, i]));
    const seen = new Set<number>();
    for (const [i, run] of runs.entries()) {
      let data: string | null = null;
      if (!seen.has(run.picture)) {
        await page.evaluate(`cuedeckSeek.seek(${run.picture / fps}, ${cycle})`);
        data = await page.screenshot({ ...encodings[type], encoding: 'base64' });
      }
      seen.add(run.picture);
      const again = (last.get(run.picture) as number) > i;
      await take({ name: String(run.picture), data, frames: run.frames, first: i === 0, again });
    }
    elapsed = frames / fps;
  }
}
