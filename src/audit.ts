/**
 * The audit: builds decks in every format and theme, steps through them in Chromium and measures what a viewer sees.
 * Run by `npm run audit [-- scripts or folders…] [--formats a,b] [--themes a,b] [--shots DIR]`; exit 1 on any fault.
 * Without names: the episodes, the tests' fixtures, and scripts that lie beside the house in `../shared/episodes`.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildEpisodes } from './build.ts';
import { stageBox } from './compose/format.ts';
import { themeNames } from './compose/theme.ts';
import { findScripts } from './config.ts';
import { pageScript } from './host/bundle.ts';
import { type Browser, type Page, withBrowser, withPage } from './host/chromium.ts';

interface Fault {
  readonly rule: string;
  readonly text: string;
  readonly detail: string;
}

/** One thing to look at: a deck in a format and theme. */
interface Look {
  readonly script: string;
  readonly format: string;
  readonly theme: string;
}

/** In the page: one step on; false at the end. */
const advance = `(() => { const at = () => JSON.stringify(cuedeck.reveal.getIndices()); const before = at(); cuedeck.reveal.next(); return at() !== before; })()`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    formats: { type: 'string', default: '16:9,4:3,9:16' },
    themes: { type: 'string', default: themeNames.join(',') },
    shots: { type: 'string' },
  },
});

const scripts = await findScripts(positionals.length ? positionals : everything());
const looks = scripts.flatMap((script) =>
  values.formats
    .split(',')
    .flatMap((format) => values.themes.split(',').map((theme): Look => ({ script, format, theme }))),
);
let faults = 0;
let steps = 0;
await withBrowser(
  async (browser) => {
    for (const look of looks) await auditLook(browser, look);
  },
  { timeout: 3_600_000 },
);
console.log(`${looks.length} decks, ${steps} steps, ${faults} faults`);
process.exitCode = faults ? 1 : 0;

function everything(): string[] {
  const fixtures = join('test', 'fixtures');
  const cases = existsSync(fixtures) ? readdirSync(fixtures).map((name) => join(fixtures, name)) : [];
  return ['episodes', ...cases, join('..', 'shared', 'episodes')].filter((folder) => existsSync(folder));
}

async function auditLook(browser: Browser, look: Look): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'cuedeck-audit-'));
  try {
    const { episodes } = await buildEpisodes({ scripts: [look.script], out, theme: look.theme, format: look.format });
    for (const episode of episodes) {
      if (!episode.ok) {
        report(look, 'build', [{ rule: 'build', text: episode.problems[0]?.message ?? '', detail: '' }]);
        continue;
      }
      const { stage } = stageBox(look.format);
      const file = join(episode.episode.folder, 'index.html');
      await withPage(browser, (page) => walk(page, file, look, episode.episode.slug), stage);
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

async function walk(page: Page, file: string, look: Look, slug: string): Promise<void> {
  const noise: Fault[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') noise.push({ rule: 'console', text: message.text(), detail: '' });
  });
  page.on('pageerror', (error) => noise.push({ rule: 'console', text: String(error), detail: '' }));
  page.on('request', (request) => {
    if (!/^(file|data|blob|about):/.test(request.url()))
      noise.push({ rule: 'network', text: request.url(), detail: '' });
  });
  await page.goto(`${pathToFileURL(file).href}?still`);
  await page.evaluate('cuedeck.ready.then(() => { cuedeck.still?.(); cuedeck.reveal.slide(0, 0, -1); })');
  await page.evaluate(await pageScript('audit'));
  for (let more = true; more; more = (await page.evaluate(advance)) as boolean) {
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const at =
      (await page.evaluate(`(() => { const s = cuedeck.reveal.getCurrentSlide(); const i = cuedeck.reveal.getIndices();
      return (s.dataset.paragraph ? 's' + s.dataset.paragraph : s.dataset.slide) + '-step' + ((i.f ?? -1) + 1); })()`)) as string;
    const found = (await page.evaluate('cuedeckAudit()')) as Fault[];
    steps++;
    report(look, at, found);
    if (values.shots) {
      const folder = join(values.shots, `${slug}-${look.format.replace(':', 'x')}-${look.theme}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(folder, `${String(steps).padStart(5, '0')}-${at}.png`),
        await page.screenshot({ optimizeForSpeed: true }),
      );
    }
  }
  report(look, 'page', noise);
}

function report(look: Look, at: string, found: readonly Fault[]): void {
  faults += found.length;
  for (const { rule, text, detail } of found) {
    console.log(`${look.script} ${look.format} ${look.theme} ${at}: ${rule} “${text}” ${detail}`);
  }
}
