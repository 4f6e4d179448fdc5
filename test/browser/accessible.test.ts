import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildEpisodes } from '../../src/build.ts';
import { type Page, withBrowser, withPage } from '../../src/host/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scripts = ['episodes/027-famous-ai-tools-that-run-on-kubernetes.md', 'test/fixtures/stage/every-section.md'];

let out: string;
let folders: string[];
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
  const { episodes } = await buildEpisodes({ scripts, out });
  folders = episodes.flatMap((one) => (one.ok ? [one.episode.folder] : []));
  expect(folders).toHaveLength(scripts.length);
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** What axe finds serious or worse in the page as it stands. */
async function findings(page: Page, what = 'document'): Promise<string[]> {
  const place = await page.evaluate('window.cuedeck ? JSON.stringify(cuedeck.reveal.getIndices()) : location.pathname');
  const found = (await page.evaluate(`axe.run(${what}, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ' ' + nodes.map(({ target, failureSummary }) => target + ' ' + failureSummary).join(' | ')))`)) as string[];
  return found.map((one) => `${place} ${one}`);
}

const within = <T>(work: (page: Page) => Promise<T>): Promise<T> =>
  withBrowser((browser) =>
    withPage(browser, async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      return work(page);
    }),
  );

async function open(page: Page, file: string, query = ''): Promise<void> {
  await page.goto(pathToFileURL(file).href + query);
  await page.evaluate('window.cuedeck?.ready');
  await page.evaluate(axe);
}

const step = `(() => { const at = () => JSON.stringify(cuedeck.reveal.getIndices()); const before = at();
  cuedeck.reveal.next(); return at() !== before; })()`;

it('has no serious finding on any slide and step', { timeout: 120_000 }, async () => {
  const seen = await within(async (page) => {
    const all: string[] = [];
    for (const folder of folders) {
      await open(page, join(folder, 'index.html'));
      all.push(...(await findings(page)));
      while (await page.evaluate(step)) all.push(...(await findings(page, "'section.present'")));
    }
    return all;
  });
  expect(seen).toEqual([]);
});

it('has none in the speaker view, the teleprompter and the list of episodes', async () => {
  const seen = await within(async (page) => {
    const all: string[] = [];
    for (const query of ['?speaker#/p2/1', '?prompter#/p2/1']) {
      await open(page, join(folders[0] as string, 'index.html'), query);
      all.push(...(await findings(page)));
    }
    await open(page, join(out, 'index.html'));
    return [...all, ...(await findings(page))];
  });
  expect(seen).toEqual([]);
});

it('has its headings in order, and words for every drawing', async () => {
  const seen = await within(async (page) => {
    await open(page, join(folders[1] as string, 'index.html'));
    return page.evaluate(`({
      lang: document.documentElement.lang,
      mains: document.querySelectorAll('main').length,
      firsts: document.querySelectorAll('h1').length,
      unnamed: [...document.querySelectorAll('.slides > section')].filter((one) =>
        !document.getElementById(one.getAttribute('aria-labelledby'))?.textContent.trim()).map(({ id }) => id),
      jumps: [...document.querySelectorAll('.slides > section')].filter((one) => {
        const levels = [...one.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1]));
        return levels.some((level, i) => level > (levels[i - 1] ?? 1) + 1);
      }).map(({ id }) => id),
      mute: [...document.querySelectorAll('.cue > svg')].filter((svg) => !svg.getAttribute('aria-label')).length,
    })`);
  });
  expect(seen).toEqual({ lang: 'en', mains: 1, firsts: 1, unnamed: [], jumps: [], mute: 0 });
});

it('tells screen readers each step by the words of its cue', async () => {
  const told = await within(async (page) => {
    await open(page, join(folders[0] as string, 'index.html'), '#/p1');
    const before = await page.$eval('.announce', (region) => region.textContent);
    await page.keyboard.press('ArrowRight');
    return [before, await page.$eval('.announce', (region) => region.textContent)];
  });
  expect(told).toEqual([
    'Want to run AI at scale?',
    'Step 1 of 1: Large cluster with many GPU nodes, AI workloads flowing through',
  ]);
});
