// Compiles the command and the library to lib/, the browser bundles to lib/page/. Run by npm as `prepare`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lib = join(root, 'lib');

if (process.argv.includes('--if-changed') && isFresh()) process.exit(0);
mkdirSync(lib, { recursive: true });
packData();
const kept = await Promise.all([compileCommand(), compilePages()]);
removeStale(kept.flat());
emitTypes();
writeFileSync(join(lib, 'build-id'), `${sourceHash()}\n`);

function isFresh() {
  const id = join(lib, 'build-id');
  return existsSync(id) && readFileSync(id, 'utf8').trim() === sourceHash();
}

async function compileCommand() {
  const { metafile } = await build({
    metafile: true,
    entryPoints: ['cli', 'index', 'audit'].map((name) => join(root, 'src', `${name}.ts`)).filter(existsSync),
    outdir: lib,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return Object.keys(metafile.outputs);
}

async function compilePages() {
  const folder = join(root, 'src', 'page');
  const entries = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  const { metafile } = await build({
    metafile: true,
    entryPoints: entries.map((name) => join(folder, name)),
    outdir: join(lib, 'page'),
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    loader: { '.css': 'text' },
    logLevel: 'warning',
  });
  return Object.keys(metafile.outputs);
}

/** Chunks of earlier builds; the folder itself stays, somebody may be running from it. */
function removeStale(kept) {
  const known = new Set(kept.map((path) => resolve(path)));
  for (const folder of [lib, join(lib, 'page')]) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isFile() && /\.js(\.map)?$/.test(entry.name) && !known.has(path)) rmSync(path);
    }
  }
}

/** Subsets of the icon packs and of WordNet, so that a build need not read the whole ones. */
function packData() {
  const script = join(root, 'scripts', 'pack-data.mjs');
  if (!existsSync(script)) return;
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exit(status ?? 1);
}

/** Declarations of the library's public face, where the compiler is installed. */
function emitTypes() {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const config = join(root, 'tsconfig.types.json');
  if (!existsSync(tsc) || !existsSync(join(root, 'src', 'index.ts'))) return;
  // Type errors are the business of `npm run check`; here they only must not stop an install.
  spawnSync(process.execPath, [tsc, '-p', config], { stdio: 'ignore', cwd: root });
}

/** Names this very build: whatever is unchanged under the same name need not be built again. */
function sourceHash() {
  const sha = createHash('sha256');
  for (const folder of ['src', 'templates', 'themes', 'scripts']) {
    const top = join(root, folder);
    if (!existsSync(top)) continue;
    const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()) {
      sha.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
    }
  }
  for (const name of ['package.json', 'package-lock.json']) {
    if (existsSync(join(root, name))) sha.update(basename(name)).update(readFileSync(join(root, name)));
  }
  return sha.digest('hex').slice(0, 32);
}
