import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withBrowser, withPage } from '../../src/host/chromium.ts';
import { DeckError } from '../../src/problem.ts';
import { watch } from '../../src/watch/index.ts';

let root: string;
let script: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
  mkdirSync(join(root, 'dist', 'talk'), { recursive: true });
  script = join(root, 'talk.md');
  writeFileSync(script, 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A page with the deck's contract, on its first slide after each load. */
const page = (text: string): string => `<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src
'unsafe-inline'"><body><h1>${text}</h1><script>
let place = { h: 0, v: 0, f: -1 };
window.cuedeck = { ready: new Promise((done) => setTimeout(done, 20)), reveal: {
  getIndices: () => place, slide: (h, v, f) => { place = { h, v, f } } } };
</script></body>`;

it('shows a save in the open page on the same slide and step, a failure over it, and its mending', async () => {
  const { readFileSync } = await import('node:fs');
  const watching = await watch({
    folder: join(root, 'dist'),
    watch: [script],
    port: 0,
    async build() {
      const text = readFileSync(script, 'utf8');
      if (text === 'bad') throw new DeckError({ code: 'bad', message: 'the script is <b>bad</b>' });
      writeFileSync(join(root, 'dist', 'talk', 'index.html'), page(text));
      return { problems: [], reads: [] };
    },
  });
  try {
    await withBrowser(
      (browser) =>
        withPage(browser, async (open) => {
          const shows = (text: string) =>
            open.waitForFunction(`document.querySelector('h1')?.textContent === '${text}'`, { polling: 20 });
          const placed = (h: number, f: number) =>
            open.waitForFunction(
              `window.cuedeck?.reveal.getIndices().h === ${h} && window.cuedeck.reveal.getIndices().f === ${f}`,
              { polling: 20 },
            );
          await open.goto(`${watching.url}talk/`);
          await shows('one');
          await open.evaluate('cuedeck.reveal.slide(3, 0, 2)');
          writeFileSync(script, 'two');
          await shows('two');
          await placed(3, 2);

          writeFileSync(script, 'bad');
          await open.waitForSelector('#cuedeck-problem');
          const overlay = await open.$eval('#cuedeck-problem', (element) => element.textContent);
          expect(overlay).toContain('error: the script is <b>bad</b> [bad]');
          expect(await open.$eval('h1', (element) => element.textContent)).toBe('two');

          writeFileSync(script, 'three');
          await shows('three');
          await placed(3, 2);
          expect(await open.$('#cuedeck-problem')).toBeNull();
        }),
      { network: 'loopback' },
    );
  } finally {
    await watching.close();
  }
  expect(readFileSync(join(root, 'dist', 'talk', 'index.html'), 'utf8')).not.toContain('__cuedeck');
});
