/** `cuedeck doctor`: which browser, fonts and versions are in use, what is missing, and the command that mends it. */
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { browserVersion } from '../host/chromium.ts';
import { embeddedPackage } from '../host/embedded.ts';
import { findBrowser, systemBrowser } from '../host/find-chromium.ts';
import { buildId, cacheRoot, packageRoot, packageVersion } from '../host/paths.ts';
import { DeckError } from '../problem.ts';
import type { Paint } from './terminal.ts';

export interface Health {
  readonly cuedeck: string;
  readonly node: string;
  readonly platform: string;
  readonly browser: { readonly version: string; readonly path: string; readonly by: string } | null;
  /** Others that could be used. */
  readonly alsoFound: readonly string[];
  readonly fonts: readonly { readonly name: string; readonly version: string }[];
  readonly libraries: Readonly<Record<string, string>>;
  readonly cache: string;
  readonly missing: readonly Missing[];
}

export interface Missing {
  readonly what: string;
  /** What cannot be done without it. */
  readonly for: string;
  readonly mend: string;
}

const fonts = [
  'inter-ui',
  '@fontsource-variable/inter',
  '@fontsource-variable/jetbrains-mono',
  '@fontsource-variable/noto-emoji',
];
const libraries = ['reveal.js', 'mermaid', 'shiki', 'handlebars', 'puppeteer-core', 'pdf-lib'];
const packs = ['@iconify-json/logos', '@iconify-json/simple-icons', '@iconify-json/devicon', '@iconify-json/lucide'];
const minimum = [20, 19] as const;

export async function examine(chrome?: string): Promise<Health> {
  const missing: Missing[] = [];
  const versionOf = (name: string): string => {
    const version = installed(name);
    if (!version) missing.push({ what: name, for: 'building decks', mend: 'npm ci' });
    return version ?? 'missing';
  };
  if (!newEnough(process.versions.node)) {
    missing.push({ what: `Node ${minimum.join('.')}`, for: 'running at all', mend: 'install Node 20.19 or later' });
  }
  if (!buildId() || !existsSync(join(packageRoot(), 'lib', 'data'))) {
    missing.push({ what: 'lib/', for: 'the compiled command and its logos', mend: 'npm run prepare' });
  }
  const browser = await browserInUse(chrome, missing);
  const cache = cacheRoot();
  if (!writable(cache)) {
    missing.push({ what: `a writable cache (${cache})`, for: 'fast builds', mend: 'CUEDECK_CACHE=/a/writable/folder' });
  }
  return {
    cuedeck: packageVersion(),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    browser,
    alsoFound: others(browser?.path),
    fonts: fonts.map((name) => ({ name, version: versionOf(name) })),
    libraries: Object.fromEntries([...libraries, ...packs].map((name) => [name, versionOf(name)])),
    cache,
    missing,
  };
}

export function doctorReport(health: Health, paint: Paint): string {
  const row = (name: string, text: string): string => `${paint.dim(name.padEnd(10))} ${text}`;
  const { browser } = health;
  const lines = [
    row('cuedeck', health.cuedeck),
    row('Node', `${health.node} on ${health.platform}`),
    row('browser', browser ? `${browser.version}, ${browser.by}` : paint.red('none that works')),
    ...(browser ? [row('', paint.dim(browser.path))] : []),
    ...(health.alsoFound.length > 0 ? [row('also', health.alsoFound.join(', '))] : []),
    row('fonts', health.fonts.map((font) => `${font.name} ${font.version}`).join(', ')),
    row(
      'libraries',
      Object.entries(health.libraries)
        .map(([name, version]) => `${name} ${version}`)
        .join(', '),
    ),
    row('cache', health.cache),
    '',
  ];
  if (health.missing.length === 0) return [...lines, paint.green('✓ nothing is missing')].join('\n');
  const lacks = health.missing.flatMap((one) => [
    `${paint.red('✗')} ${paint.bold(one.what)} is missing, needed for ${one.for}`,
    `  mend it: ${paint.bold(one.mend)}`,
  ]);
  return [...lines, ...lacks].join('\n');
}

async function browserInUse(chrome: string | undefined, missing: Missing[]): Promise<Health['browser']> {
  const needed = 'PDF, frames and Mermaid diagrams (decks without them need no browser)';
  try {
    const found = await findBrowser({ flag: chrome });
    const version = await browserVersion(found);
    const by = found.variable ? `${found.by} ${found.variable}` : found.by;
    return { version, path: found.path, by };
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    const { message, cause, hint, code } = error.problem;
    const what = `a Chromium that works (${message}${cause ? `: ${cause}` : ''})`;
    const named = chrome !== undefined || (code === 'browser-missing' && hint?.startsWith('correct'));
    missing.push({ what, for: needed, mend: named ? (hint ?? '') : mendBrowser() });
    return null;
  }
}

function mendBrowser(): string {
  if (process.platform === 'linux' && process.arch === 'x64' && !embeddedPackage()) {
    return 'npm install --include=optional';
  }
  if (process.platform === 'darwin') return 'brew install --cask chromium';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  return 'sudo apt-get install chromium, or CUEDECK_CHROME=/path/to/chrome';
}

function others(used: string | undefined): string[] {
  const found: string[] = [];
  const inside = embeddedPackage();
  if (inside && process.platform === 'linux' && !used?.includes(`chromium-${inside.version}`)) {
    found.push(`embedded ${inside.version}`);
  }
  const system = systemBrowser(process.env, process.platform);
  if (system && system !== used) found.push(`system ${system}`);
  return found;
}

function installed(name: string): string | undefined {
  const require = createRequire(join(packageRoot(), 'package.json'));
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string }).version;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

function newEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > minimum[0] || (major === minimum[0] && minor >= minimum[1]);
}

function writable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
