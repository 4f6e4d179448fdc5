// Packs the logos and icons of the iconify packs into lib/data/ (see scripts/art/pack.ts). Part of `npm run prepare`.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}lib/pack-art.mjs`;
mkdirSync(`${root}lib/data`, { recursive: true });
await build({
  entryPoints: [`${root}scripts/art/pack.ts`],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
});
const { pack } = await import(pathToFileURL(outfile).href);
pack(`${root}lib/data/`);
rmSync(outfile);
