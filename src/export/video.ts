/** A deck and its timeline → a video file. One page shows the deck, another encodes what is seen. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Container } from '../asked.ts';
import { pageScript } from '../host/bundle.ts';
import { type Browser, type Page, type UseBrowser, withBrowser, withPage } from '../host/chromium.ts';
import { writeFile } from '../host/files.ts';
import { DeckError } from '../problem.ts';
import type { Moment } from './moments.ts';
import { type Shot, walk } from './walk.ts';

export interface VideoRequest {
  /** The deck's index.html. */
  readonly file: string;
  readonly container: Container;
  /** Pixels; even. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly title: string;
  readonly author?: string | undefined;
  /** Date of the talk as ISO text; stands for the date of the file, so that two runs give the same bytes. */
  readonly date?: string | undefined;
  /** Path of a sound file. */
  readonly audio?: string | undefined;
  /** What is shown when; asked once the length of the sound is known, in seconds; null: no sound. */
  readonly moments: (sound: number | null) => readonly Moment[];
  /** Told while it happens: frames that are done, of how many. */
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/** For scripts without a date. */
const noDate = Date.UTC(2000, 0, 1);
/** Bytes of the file that are taken over from the page at once. */
const PART = 6 << 20;
/** Pictures that are taken before they can be encoded. */
const AHEAD = 24;
/** A talk of three hours, and then some. Milliseconds. */
const TIMEOUT = 6 * 3600 * 1000;

/** @throws DeckError `video-codec`, `audio-unreadable` */
export async function exportVideo(request: VideoRequest, use: UseBrowser = withBrowser): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'cuedeck-'));
  try {
    // Pages may encode only where they are trusted: opened from a file they are.
    const encoder = join(folder, 'encoder.html');
    const script = (await pageScript('encode')).replace(/<\/(?=script)/gi, '<\\/');
    await writeFile(encoder, `<!doctype html><meta charset="utf-8"><input type="file"><script>${script}</script>`);
    const work = (browser: Browser): Promise<Uint8Array> =>
      withPage(browser, (page) => encode(browser, page, encoder, request));
    return await use(work, { timeout: TIMEOUT });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function encode(browser: Browser, page: Page, encoder: string, request: VideoRequest): Promise<Uint8Array> {
  const { file, fps, width, height } = request;
  const call = (name: string, ...args: unknown[]): Promise<unknown> =>
    page.evaluate(`cuedeckVideo.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
  await page.goto(pathToFileURL(encoder).href);
  const sound = request.audio === undefined ? null : await openSound(page, request.audio, call);
  const moments = request.moments(sound);
  const total = moments.reduce((sum, moment) => sum + moment.frames, 0);
  const failure = await call('start', settingsOf(request));
  if (failure) throw failure === 'codec' ? codecError(request.container) : audioError(request.audio as string);
  let done = 0;
  // Pictures are taken while those before them are encoded; one that stands long must not hold up the next ones.
  let encoded: Promise<unknown> = Promise.resolve();
  const waiting: Promise<unknown>[] = [];
  const take = async ({ name, data, frames, again, first }: Shot): Promise<void> => {
    encoded = encoded
      .then(() => (first ? call('forget') : null))
      .then(() => call('show', name, data, frames, again, first));
    // Whoever waits for it hears of a failure.
    encoded.catch(() => {});
    waiting.push(encoded);
    if (waiting.length > AHEAD) await waiting.shift();
    done += frames;
    request.progress?.(done, total);
  };
  await withPage(browser, (deck) => walk(deck, { file, fps, moments, type: 'jpeg' }, take), { width, height });
  await encoded;
  return read((await call('finish')) as number, call);
}

function settingsOf({ container, width, height, fps, title, author, date }: VideoRequest): object {
  const time = date ? Date.parse(date) : noDate;
  return { container, width, height, fps, title, author: author ?? null, date: Number.isNaN(time) ? noDate : time };
}

type Call = (name: string, ...args: unknown[]) => Promise<unknown>;

async function openSound(page: Page, audio: string, call: Call): Promise<number> {
  const field = await page.$('input');
  await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(audio);
  const seconds = (await call('openSound')) as number | null;
  if (seconds === null || seconds <= 0) throw audioError(audio);
  return seconds;
}

async function read(length: number, call: Call): Promise<Uint8Array> {
  const file = Buffer.alloc(length);
  for (let at = 0; at < length; at += PART) file.write((await call('read', at, PART)) as string, at, 'base64');
  return file;
}

function codecError(container: Container): DeckError {
  return new DeckError({
    code: 'video-codec',
    message: `this browser encodes no ${container === 'mp4' ? 'H.264' : 'VP9'} of this size`,
    hint: container === 'mp4' ? 'try --webm, or another browser with --chrome' : 'try another browser with --chrome',
  });
}

function audioError(audio: string): DeckError {
  return new DeckError({
    code: 'audio-unreadable',
    message: `“${basename(audio)}” holds no sound that can be put into the video`,
    hint: 'give an MP3, M4A (AAC), WAV, Ogg or FLAC file',
  });
}
