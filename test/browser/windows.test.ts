import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildEpisodes } from '../../src/build.ts';
import { type Page, withBrowser } from '../../src/host/chromium.ts';

let out: string;
let folder: string;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
  const { episodes } = await buildEpisodes({ scripts: ['test/fixtures/stage/every-section.md'], out });
  folder = episodes[0]?.ok ? episodes[0].episode.folder : '';
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

const within = (work: (context: BrowserContext) => Promise<void>): Promise<void> =>
  withBrowser(async (browser) => work(await browser.createBrowserContext()));

async function open(context: BrowserContext, name: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(pathToFileURL(folder).href + name);
  await ready(page);
  return page;
}
async function ready(page: Page): Promise<void> {
  await page.waitForFunction('window.cuedeck?.reveal.isReady()');
  await page.evaluate('cuedeck.ready');
}
const at = (page: Page, h: number, f: number): Promise<unknown> =>
  page.waitForFunction(`(({ h, f = -1 }) => h === ${h} && f === ${f})(cuedeck.reveal.getIndices())`, { polling: 20 });
const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent?.trim() ?? '');

it('opens the speaker view from a file with one key, and both keep together', async () => {
  await within(async (context) => {
    const stage = await open(context, '/index.html');
    const opened = new Promise<Page>((done) => stage.once('popup', (page) => done(page as Page)));
    await stage.keyboard.press('s');
    const speaker = await opened;
    await ready(speaker);
    for (let i = 0; i < 2; i++) await stage.keyboard.press('ArrowRight');
    await at(speaker, 1, 0);
    expect(await text(speaker, '.sp-step')).toBe('Step 1 of 3');
    expect(await text(speaker, '.sp-slide')).toMatch(/^Slide 2 of \d+$/);
    expect(await text(speaker, '.sp-text [data-state="now"]')).toBe('a queue');
    expect(await text(speaker, '.sp-text [data-state="next"]')).toBe('three workers');
    expect(await text(speaker, '.sp-cue')).toBe('“three workers”');
    expect(await speaker.$$eval('.sp-next .visible', (shown) => shown.map(({ dataset }) => dataset.kind))).toHaveLength(
      1,
    );

    await speaker.keyboard.press('PageDown');
    await at(stage, 1, 1);
    await speaker.click('[data-do="black"]');
    await stage.waitForFunction('cuedeck.reveal.isPaused()', { polling: 20 });
  });
});

it('joins the windows that the system opened, each by a page of its own', async () => {
  await within(async (context) => {
    const stage = await open(context, '/index.html#/p2');
    const speaker = await open(context, '/speaker.html');
    await at(speaker, 2, -1);
    const prompter = await open(context, '/prompter.html');
    await at(prompter, 2, -1);
    await speaker.keyboard.press('ArrowRight');
    await at(prompter, 3, -1);
    await at(stage, 3, -1);
    expect(await text(prompter, '.pr-text .is-now')).toMatch(/^Remember this/);
  });
});

it('shows how much time is planned', async () => {
  await within(async (context) => {
    const speaker = await open(context, '/index.html?speaker#/p1');
    expect(await text(speaker, '.sp-planned')).toMatch(/^\/ 0:\d\d$/);
    const planned = await speaker.$$eval('.slides [data-time]', (all) =>
      all.map(({ dataset }) => Number(dataset.time)),
    );
    expect(planned).toEqual([...planned].sort((a, b) => a - b));
  });
});

it('steps by itself with the times of the script, until a key is pressed', async () => {
  await within(async (context) => {
    const stage = await open(context, '/index.html?autoplay#/p1/1');
    const playing = (on: boolean) =>
      stage.waitForFunction(`document.documentElement.classList.contains('playing') === ${on}`, { polling: 20 });
    await playing(true);
    await at(stage, 1, 2);
    await stage.keyboard.press('ArrowLeft');
    await playing(false);
    await stage.keyboard.press('a');
    await playing(true);
    await stage.keyboard.press('a');
    await playing(false);
  });
});
