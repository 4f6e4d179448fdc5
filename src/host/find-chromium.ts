/** Which Chromium to use: the one the user names, else the embedded one, else one of the system's. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { DeckError } from '../problem.ts';
import { embeddedChromium } from './embedded.ts';

export interface FoundBrowser {
  readonly path: string;
  readonly by: 'flag' | 'environment' | 'embedded' | 'system';
  /** The name of the variable, for `environment`. */
  readonly variable?: string;
  /** Variables the browser needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

export interface FindOptions {
  /** Path given on the command line. */
  readonly flag?: string | undefined;
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: string;
  /** Handed in by tests. */
  readonly embedded?: () => Promise<{ path: string; env: Record<string, string> } | undefined>;
}

const variables = ['CUEDECK_CHROME', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

const places: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * Looks in order: flag, environment, embedded, system.
 * @throws DeckError `browser-missing` when nothing is found or the named one cannot be started
 */
export async function findBrowser(options: FindOptions = {}): Promise<FoundBrowser> {
  const { flag, env = process.env, platform = process.platform, embedded = embeddedChromium } = options;
  if (flag) return { path: executable(flag, '--chrome'), by: 'flag', env: {} };
  for (const variable of variables) {
    const path = env[variable];
    if (path) return { path: executable(path, variable), by: 'environment', variable, env: {} };
  }
  const inside = await embedded();
  if (inside) return { ...inside, by: 'embedded' };
  const path = systemBrowser(env, platform);
  if (path) return { path, by: 'system', env: {} };
  throw new DeckError({
    code: 'browser-missing',
    message: 'no Chromium was found',
    cause: 'the embedded one is not installed (it exists for Linux on x64) and the system has none in a usual place',
    hint: 'run `cuedeck doctor`, or name one: CUEDECK_CHROME=/path/to/chrome',
  });
}

/** A Chromium of the system; undefined when there is none. */
export function systemBrowser(env: NodeJS.ProcessEnv, platform: string): string | undefined {
  const folders = platform === 'win32' ? [] : (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(places[platform] ?? []), ...onPath].find(isExecutable);
}

function executable(path: string, name: string): string {
  if (isExecutable(path)) return path;
  const cause = existsSync(path) ? 'the file is not executable' : 'there is no such file';
  const message = `the browser named by ${name} cannot be started: “${path}”`;
  throw new DeckError({ code: 'browser-missing', message, cause, hint: `correct or unset ${name}` });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
