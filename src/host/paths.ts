/** Where things lie: the package's own folder, and the user's cache folder. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package: the first one upwards of this file that holds a package.json. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('cuedeck: package folder not found');
    folder = parent;
  }
  return folder;
}

/** True when the TypeScript sources run as they are (tests, scripts), false when the compiled command runs. */
export function runsFromSource(): boolean {
  return import.meta.url.endsWith('.ts');
}

/** Version in package.json. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}

/**
 * What this very build of the tool is called: its version and a hash over its sources; undefined when run from source,
 * where any file may have changed since the last run.
 */
export function buildId(): string | undefined {
  if (runsFromSource()) return undefined;
  try {
    return readFileSync(join(packageRoot(), 'lib', 'build-id'), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Folder of what was drawn before: `CUEDECK_CACHE`, else the platform's own place for caches. */
export function cacheRoot(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (env['CUEDECK_CACHE']) return resolve(env['CUEDECK_CACHE']);
  return userCache(env, platform);
}

/** The platform's own place for caches; the unpacked browser lies there whatever `CUEDECK_CACHE` says. */
export function userCache(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'cuedeck');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'cuedeck');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'cuedeck');
  return join(homedir(), '.cache', 'cuedeck');
}
