import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildEpisodes } from '../../src/build.ts';
import { type Page, withBrowser, withPage } from '../../src/host/chromium.ts';

const script = 'episodes/027-famous-ai-tools-that-run-on-kubernetes.md';
let out: string;
let deck: string;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
  const { episodes } = await buildEpisodes({ scripts: [script], out });
  deck = pathToFileURL(join(episodes[0]?.ok ? episodes[0].episode.folder : '', 'index.html')).href;
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

const within = <T>(work: (page: Page) => Promise<T>): Promise<T> =>
  withBrowser((browser) => withPage(browser, work, { width: 960, height: 540 }));
async function open(page: Page, query: string): Promise<void> {
  await page.goto(deck + query);
  await page.evaluate('cuedeck.ready');
}

/** In the page: all that moves, step after step. */
const movement = `(() => {
  const names = new Set();
  const at = () => JSON.stringify(cuedeck.reveal.getIndices());
  for (let before = ''; before !== at(); ) {
    before = at();
    for (const one of document.getAnimations()) names.add(one.animationName ?? one.constructor.name);
    cuedeck.reveal.next();
  }
  return [...names];
})()`;

it('moves as the words say', async () => {
  const names = await within(async (page) => {
    await open(page, '');
    return page.evaluate(movement);
  });
  expect(names).toEqual(expect.arrayContaining(['m-flow', 'm-fill-y', 'm-draw', 'm-rise']));
});

it('stands still for those who ask for it, and in stills', async () => {
  const names = await within(async (page) => {
    await open(page, '?still');
    const still = await page.evaluate(movement);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await open(page, '');
    return [still, await page.evaluate(movement)];
  });
  expect(names).toEqual([[], []]);
});

it('carries what two steps share from its place in the one to its place in the other', async () => {
  const seen = (await within(async (page) => {
    await open(page, '#/p2/1');
    return page.evaluate(`(() => {
      const thing = (row) => document.querySelector('[data-cue="' + row + '"] [data-item="kubeflow"]');
      const middle = (one) => { const b = one.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2].map(Math.round); };
      for (const one of document.getAnimations()) if (one.effect.getComputedTiming().endTime !== Infinity) one.finish();
      const old = middle(thing(3));
      cuedeck.reveal.next();
      const moving = thing(4).getAnimations();
      for (const one of document.getAnimations()) { one.pause(); one.currentTime = 0; }
      const first = middle(thing(4));
      for (const one of moving) one.finish();
      return { old, first, last: middle(thing(4)), moving: moving.length };
    })()`);
  })) as { old: number[]; first: number[]; last: number[]; moving: number };
  expect(seen.moving).toBe(1);
  for (const i of [0, 1]) expect(Math.abs((seen.first[i] ?? 0) - (seen.old[i] ?? 0))).toBeLessThanOrEqual(2);
  expect(seen.last).not.toEqual(seen.first);
});
