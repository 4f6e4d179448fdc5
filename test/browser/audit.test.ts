/** What a viewer sees of a rich deck, measured in Chromium; and that the measures see what is wrong. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageScript } from '../../src/host/bundle.ts';
import { withBrowser, withPage } from '../../src/host/chromium.ts';

const root = join(import.meta.dirname, '..', '..');

const audit = (...argv: string[]): Promise<{ code: number; out: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'lib', 'audit.js'), ...argv], { cwd: root }, (error, out) =>
      resolve({ code: error ? Number(error.code) : 0, out }),
    );
  });

test('every kind of picture, in three formats: nothing small, clipped, covered, overlapping or faint', async () => {
  const { code, out } = await audit('test/fixtures/orders', '--themes', 'stage');
  expect(out.trim()).toMatch(/^3 decks, \d{3} steps, 0 faults$/);
  expect(code).toBe(0);
}, 60_000);

test.each([
  ['small', '<p style="font-size:20px">small words</p>', []],
  ['outside', '<p style="position:absolute;left:1180px;white-space:nowrap;font-size:40px">words that run on</p>', []],
  [
    'clipped',
    '<div style="width:90px;overflow:hidden;white-space:nowrap;font-size:40px"><p>words that run on</p></div>',
    [],
  ],
  [
    'overlap',
    '<p style="position:absolute;top:50px;font-size:40px">one</p><p style="position:absolute;top:56px;font-size:40px">two</p>',
    [],
  ],
  [
    'covered',
    '<p style="font-size:40px">hidden</p><div style="position:absolute;inset:0;background:#000"></div>',
    ['contrast'],
  ],
  ['contrast', '<p style="font-size:40px;color:#888">faint</p><style>body{background:#777}</style>', []],
])('a page with a fault: %s', async (rule, html, also) => {
  const found = await withBrowser((browser) =>
    withPage(
      browser,
      async (page) => {
        await page.setContent(`<!doctype html><style>*{margin:0}body{background:#fff}</style>${html}`);
        await page.evaluate(await pageScript('audit'));
        return (await page.evaluate('cuedeckAudit()')) as { rule: string }[];
      },
      { width: 1280, height: 720 },
    ),
  );
  const rules = [...new Set(found.map((fault) => fault.rule))];
  expect(rules).toContain(rule);
  expect(rules.filter((one) => one !== rule && !(also as string[]).includes(one))).toEqual([]);
});
