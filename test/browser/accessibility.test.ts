/** axe-core over every page that a reader meets: each slide and step of a deck, and the list of episodes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEpisodes } from '../../src/build.ts';
import { type Page, withBrowser, withPage } from '../../src/host/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const slug = '027-famous-ai-tools-that-run-on-kubernetes';
let out: string;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
  await buildEpisodes({ scripts: [`episodes/${slug}.md`], out, cache: false });
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** What axe finds serious or critical in a part of the page, one line each. */
async function findings(page: Page, part = 'html'): Promise<string[]> {
  return (await page.evaluate(`axe.run('${part}', { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) =>
      nodes.map((node) => id + ' at ' + node.target.join(' '))))`)) as string[];
}

async function open(page: Page, path: string): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(pathToFileURL(join(out, path)).href);
  await page.evaluate('window.cuedeck?.ready');
  await page.evaluate(axe);
}

describe('accessibility', () => {
  it('has nothing serious on any slide or step of a deck', async () => {
    const found = await withBrowser((browser) =>
      withPage(browser, async (page) => {
        await open(page, `${slug}/index.html`);
        const all = await findings(page);
        let steps = 0;
        do {
          const { h, f } = (await page.evaluate('cuedeck.reveal.getIndices()')) as { h: number; f: number };
          all.push(...(await findings(page, 'section.present')).map((text) => `slide ${h} step ${f}: ${text}`));
          steps += 1;
          await page.evaluate('cuedeck.reveal.next()');
        } while (
          !(await page.evaluate('cuedeck.reveal.isLastSlide() && !cuedeck.reveal.availableFragments().next')) &&
          steps < 80
        );
        expect(steps).toBeGreaterThan(30);
        return all;
      }),
    );
    expect(found).toEqual([]);
  }, 60_000);

  it('has nothing serious on the list of episodes', async () => {
    const found = await withBrowser((browser) =>
      withPage(browser, async (page) => {
        await open(page, 'index.html');
        return findings(page);
      }),
    );
    expect(found).toEqual([]);
  });
});
