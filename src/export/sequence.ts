/** A timed deck → numbered pictures, one a frame, for those who cut films. */
import { type UseBrowser, withBrowser, withPage } from '../host/chromium.ts';
import { type Shot, type WalkRequest, walk } from './walk.ts';

export interface SequenceRequest extends Omit<WalkRequest, 'type'> {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Start of every name, e.g. the episode's number. */
  readonly prefix: string;
  /** Told while it happens: frames that are done, of how many. */
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/** A picture, and the names of all frames that look like this. */
export interface SequencePicture {
  readonly png: Uint8Array;
  readonly names: readonly string[];
}

/** Hundreds of pictures take their time. Milliseconds. */
const TIMEOUT = 6 * 3600 * 1000;

/**
 * Hands over the pictures of all frames, `prefix-000001.png` and on; pictures that come again are handed over again.
 * @returns how many frames there are
 */
export async function exportSequence(
  request: SequenceRequest,
  take: (picture: SequencePicture) => Promise<void>,
  use: UseBrowser = withBrowser,
): Promise<number> {
  const { width, height, prefix, moments } = request;
  const total = moments.reduce((sum, moment) => sum + moment.frames, 0);
  const digits = Math.max(6, String(total).length);
  let done = 0;
  let kept = new Map<string, Uint8Array>();
  const each = async ({ name, data, frames, first, again }: Shot): Promise<void> => {
    if (first) kept = new Map();
    const png = data === null ? (kept.get(name) as Uint8Array) : Buffer.from(data, 'base64');
    if (again) kept.set(name, png);
    const names = Array.from(
      { length: frames },
      (_, i) => `${prefix}-${String(done + i + 1).padStart(digits, '0')}.png`,
    );
    await take({ png, names });
    done += frames;
    request.progress?.(done, total);
  };
  await use(
    (browser) => withPage(browser, (page) => walk(page, { ...request, type: 'png' }, each), { width, height }),
    {
      timeout: TIMEOUT,
    },
  );
  return total;
}
