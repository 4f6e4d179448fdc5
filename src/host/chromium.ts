/** Opens Chromium and closes it again, whatever happens in between. The only importer of puppeteer-core. */
import type { Browser, Page } from 'puppeteer-core';
import { DeckError } from '../problem.ts';
import { type FindOptions, type FoundBrowser, findBrowser } from './find-chromium.ts';

export type { Browser, Page } from 'puppeteer-core';

export interface BrowserOptions {
  /** Path given on the command line. */
  readonly chrome?: string | undefined;
  /** `none` (default): pages reach files only. `loopback`: also servers on 127.0.0.1. */
  readonly network?: 'none' | 'loopback';
  /** Milliseconds for one use of the browser; default 120 000. */
  readonly timeout?: number;
  /** Handed in by tests. */
  readonly find?: (options: FindOptions) => Promise<FoundBrowser>;
}

export interface PageOptions {
  /** CSS pixels; default 1920 x 1080. */
  readonly width?: number;
  readonly height?: number;
}

/** Lends a browser to some work; `timeout` in milliseconds where the work takes longer than usual. */
export type UseBrowser = <T>(
  work: (browser: Browser) => Promise<T>,
  options?: { readonly timeout?: number },
) => Promise<T>;

/**
 * Starts a browser, hands it to the work and ends it with all its processes, also when the work fails, takes too long,
 * or the process is interrupted. Nothing is kept: a launch that failed is tried anew by the next call.
 * @throws DeckError `browser-missing`, `browser-failed`, `browser-timeout`
 */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>, options: BrowserOptions = {}): Promise<T> {
  return withLazyBrowser((use) => use(work), options);
}

/**
 * For work that may need a browser, several times or never: it starts with the first use, serves all of them, and is
 * ended with the work. A launch that failed is tried anew by the next use.
 */
export async function withLazyBrowser<T>(
  work: (use: UseBrowser) => Promise<T>,
  options: BrowserOptions = {},
): Promise<T> {
  const { timeout = 120_000, find = findBrowser } = options;
  let opened: Promise<Browser> | undefined;
  let running: Browser | undefined;
  const endNow = (): void => endGroup(running);
  const open = async (): Promise<Browser> => {
    running = await launch(await find({ flag: options.chrome }), options.network ?? 'none');
    process.once('exit', endNow);
    return running;
  };
  const use: UseBrowser = async (job, { timeout: limit = timeout } = {}) => {
    opened ??= open();
    const browser = await opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return inTime(job(browser), limit);
  };
  try {
    return await work(use);
  } finally {
    await opened?.catch(() => {});
    process.off('exit', endNow);
    if (running) await close(running);
  }
}

async function inTime<T>(job: Promise<T>, timeout: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeoutError(timeout)), timeout);
  });
  try {
    return await Promise.race([job, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** One page in a browser of its own context, so that a page in the background still gets its animation frames. */
export async function withPage<T>(
  browser: Browser,
  work: (page: Page) => Promise<T>,
  options: PageOptions = {},
): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: options.width ?? 1920, height: options.height ?? 1080, deviceScaleFactor: 1 });
    return await work(page);
  } finally {
    await context.close().catch(() => {});
  }
}

/** Version as the browser tells it, e.g. `HeadlessChrome/147.0.7727.24`; it is started for that. */
export async function browserVersion(found: FoundBrowser): Promise<string> {
  return withBrowser((browser) => browser.version(), { find: async () => found, timeout: 30_000 });
}

async function launch(found: FoundBrowser, network: 'none' | 'loopback'): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer-core');
  try {
    return await puppeteer.launch({
      executablePath: found.path,
      headless: found.by === 'embedded' ? 'shell' : true,
      // Over a pipe: when this process is killed, the browser sees its pipe close and ends too.
      pipe: true,
      args: browserArgs(network),
      env: { ...process.env, ...found.env },
      timeout: 30_000,
    });
  } catch (error) {
    throw new DeckError(
      {
        code: 'browser-failed',
        message: `Chromium did not start: “${found.path}”`,
        cause: firstLines((error as Error).message),
        hint: 'run `cuedeck doctor` to see which browser is used and what it lacks',
      },
      { cause: error },
    );
  }
}

function browserArgs(network: 'none' | 'loopback'): string[] {
  const loopback = network === 'loopback' ? ', EXCLUDE 127.0.0.1' : '';
  return [
    `--host-resolver-rules=MAP * ~NOTFOUND${loopback}`,
    '--allow-file-access-from-files',
    '--disable-background-networking',
    '--disable-gpu',
    // No screen has to be waited for: a picture is taken as soon as it is drawn, not at the next 60th of a second.
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    // What is drawn must not depend on which part was drawn before, nor on which picture was decoded in time.
    '--disable-partial-raster',
    '--disable-checker-imaging',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--hide-scrollbars',
    '--no-first-run',
    // Chromium refuses its sandbox to root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

async function close(browser: Browser): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 3000);
  });
  await Promise.race([browser.close().catch(() => {}), patience]);
  clearTimeout(timer);
  endGroup(browser);
}

/** Ends the browser's whole process group; nothing happens when it is gone already. */
function endGroup(browser: Browser | undefined): void {
  const child = browser?.process();
  if (!child?.pid) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

function timeoutError(timeout: number): DeckError {
  const message = `Chromium was not ready after ${Math.round(timeout / 1000)} s`;
  return new DeckError({ code: 'browser-timeout', message, hint: 'run `cuedeck doctor`, or try again' });
}

function firstLines(text: string): string {
  return text.trim().split('\n').slice(0, 4).join(' / ');
}
