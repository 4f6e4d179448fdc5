/** Mermaid sources → pictures, in one warm page, each looked up in the cache first. The only user of mermaid. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DiagramArt } from '../draw/tools.ts';
import { pageScript } from '../host/bundle.ts';
import { type Cache, openCache } from '../host/cache.ts';
import { type Page, type UseBrowser, withBrowser, withPage } from '../host/chromium.ts';
import { hash } from '../host/files.ts';
import { packageRoot } from '../host/paths.ts';
import { DeckError, type Problem } from '../problem.ts';
import type { Rendered } from './rendered.ts';
import { fontOf, mermaidConfig, type Tokens, withVariables } from './theme.ts';

export type { Tokens } from './theme.ts';

/** One result a source: the picture, or what is wrong with the source. */
export type DiagramResult =
  | { readonly ok: true; readonly art: DiagramArt }
  /** `problem.place.line` counts within the source, where Mermaid told the line. */
  | { readonly ok: false; readonly problem: Problem; readonly line?: number };

export interface DiagramOptions {
  readonly cache?: Cache;
  /** Who lends the browser; default: one of its own, ended afterwards. */
  readonly use?: UseBrowser;
}

/**
 * Renders all sources; results stand in the order of the sources, and a bad one fails alone. The same source and
 * tokens give the same bytes. Without a browser every diagram that is not in the cache is a problem, nothing throws.
 * @param tokens the theme's tokens by name
 */
export async function renderDiagrams(
  sources: readonly string[],
  tokens: Tokens,
  options: DiagramOptions = {},
): Promise<DiagramResult[]> {
  const cache = options.cache ?? openCache('diagrams');
  const look = [JSON.stringify(tokens), JSON.stringify(mermaidConfig(tokens)), await pageScript('diagram')];
  const keyOf = (source: string): string => hash(source, mermaidVersion(), ...look);
  const results = new Map<string, DiagramResult>();
  for (const source of sources) {
    const art = cache.get(keyOf(source));
    if (isArt(art)) results.set(source, { ok: true, art });
  }
  const missing = [...new Set(sources)].filter((source) => !results.has(source));
  if (missing.length > 0) {
    const rendered = await renderAll(missing, tokens, options.use ?? withBrowser);
    for (const [index, source] of missing.entries()) {
      const result = rendered[index] as DiagramResult;
      results.set(source, result);
      if (result.ok) cache.set(keyOf(source), result.art);
    }
  }
  return sources.map((source) => results.get(source) as DiagramResult);
}

async function renderAll(sources: string[], tokens: Tokens, use: UseBrowser): Promise<DiagramResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cuedeck-'));
  try {
    const file = join(folder, 'diagram.html');
    writeFileSync(file, await pageHtml());
    return await use((browser) => withPage(browser, (page) => inPage(page, file)));
  } catch (error) {
    const problem = browserProblem(error);
    return sources.map(() => ({ ok: false, problem }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  async function inPage(page: Page, file: string): Promise<DiagramResult[]> {
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(
      (url, config, font) => (globalThis as unknown as PageGlobal).cuedeckDiagram.start(url, config, font),
      pathToFileURL(join(mermaidFolder(), 'mermaid.esm.min.mjs')).href,
      mermaidConfig(tokens),
      fontOf(tokens),
    );
    const results: DiagramResult[] = [];
    for (const source of sources) {
      const id = `m${hash(source).slice(0, 8)}`;
      const rendered = await page.evaluate(
        (name, text) => (globalThis as unknown as PageGlobal).cuedeckDiagram.render(name, text),
        id,
        source,
      );
      results.push(toResult(rendered, source, tokens));
    }
    return results;
  }
}

interface PageGlobal {
  readonly cuedeckDiagram: {
    start(url: string, config: unknown, font: string): Promise<void>;
    render(id: string, source: string): Promise<Rendered>;
  };
}

function toResult(rendered: Rendered, source: string, tokens: Tokens): DiagramResult {
  const { body, width, height, shows = [] } = rendered;
  if (body !== undefined && width && height) {
    return { ok: true, art: { body: withVariables(body, tokens), width, height, shows } };
  }
  const [message = 'the diagram cannot be drawn', ...detail] = (rendered.error ?? '').trim().split('\n');
  const problem: Problem = {
    code: 'diagram-failed',
    severity: 'error',
    message: `Mermaid: ${message}`,
    ...(detail.length > 0 ? { cause: detail.join('\n         ') } : {}),
    hint: 'see mermaid.js.org/syntax for the form of this diagram',
  };
  if (rendered.line === undefined) return { ok: false, problem };
  // Mermaid counts one line more when the source ends too early.
  return { ok: false, problem, line: Math.min(rendered.line, source.trimEnd().split('\n').length) };
}

function browserProblem(error: unknown): Problem {
  if (error instanceof DeckError) return error.problem;
  return {
    code: 'diagram-failed',
    severity: 'error',
    message: 'the diagrams could not be rendered',
    cause: (error as Error).message,
    hint: 'run `cuedeck doctor`',
  };
}

/** The text's face comes from the package, not from the machine. */
async function pageHtml(): Promise<string> {
  const font = pathToFileURL(fontFile()).href;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>diagrams</title><style>
@font-face { font-family: 'Inter Variable'; src: url('${font}') format('woff2'); font-weight: 100 900; }
@font-face { font-family: 'Inter'; src: url('${font}') format('woff2'); font-weight: 100 900; }
* { font-optical-sizing: none }
</style><body><script>${(await pageScript('diagram')).replaceAll('</script', '<\\/script')}</script></body></html>`;
}

const require = createRequire(import.meta.url);

const fontFile = (): string => require.resolve('inter-ui/variable/InterVariable.woff2', { paths: [packageRoot()] });

function mermaidFolder(): string {
  return join(dirname(require.resolve('mermaid/package.json', { paths: [packageRoot()] })), 'dist');
}

/** Version of the installed library. */
export function mermaidVersion(): string {
  return (JSON.parse(readFileSync(join(mermaidFolder(), '..', 'package.json'), 'utf8')) as { version: string }).version;
}

function isArt(value: unknown): value is DiagramArt {
  const art = value as DiagramArt | undefined;
  return typeof art?.body === 'string' && art.width > 0 && art.height > 0 && Array.isArray(art.shows);
}
