// Packs what a build reads: logos and icons (scripts/art/pack.ts) into lib/data/, words of WordNet (scripts/words/pack.ts) into src/. Part of `npm run prepare`.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(`${root}lib/data`, { recursive: true });
const { packWords } = await compiled('words');
packWords(`${root}src/plan/lexicon/wordnet.generated.json`);
const { pack } = await compiled('art');
pack(`${root}lib/data/`);

async function compiled(name) {
  const outfile = `${root}lib/pack-${name}.mjs`;
  await build({
    entryPoints: [`${root}scripts/${name}/pack.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
