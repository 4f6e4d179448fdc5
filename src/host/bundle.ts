/** The code that runs in the browser, as one script: compiled beforehand with the command, or just now from source. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot, runsFromSource } from './paths.ts';

const compiled = new Map<string, Promise<string>>();

/**
 * Source of `src/page/<name>.ts` with all it imports, as a classic script. Read from `lib/page` by the compiled
 * command; compiled on the fly where the sources themselves run, so that tests never see an old bundle.
 */
export async function pageScript(name: string): Promise<string> {
  if (!runsFromSource()) return readFile(join(packageRoot(), 'lib', 'page', `${name}.js`), 'utf8');
  const known = compiled.get(name);
  if (known) return known;
  const fresh = compile(name);
  compiled.set(name, fresh);
  // A failed attempt is not remembered.
  fresh.catch(() => compiled.delete(name));
  return fresh;
}

async function compile(name: string): Promise<string> {
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: [join(packageRoot(), 'src', 'page', `${name}.ts`)],
    ...pageOptions,
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** How page bundles are compiled; `scripts/build.mjs` uses the same. */
const pageOptions = {
  bundle: true,
  format: 'iife',
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  loader: { '.css': 'text' },
} as const;
