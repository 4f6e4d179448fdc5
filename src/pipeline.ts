/** The stages, wired: script → Episode → Timeline → Plan → drawings → deck → files. Loaded when there is work to do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { alignEpisode } from './align/index.ts';
import type { OutputName } from './asked.ts';
import type { BuildOptions, BuiltEpisode, Share, Stage } from './build.ts';
import {
  type ComposeInput,
  composeDeck,
  composeDoors,
  composeIndex,
  type IndexEntry,
  indexEntry,
  loadTheme,
  type Theme,
  themeNames,
} from './compose/index.ts';
import { type Drawn, drawPlan } from './drawn.ts';
import { type Explained, explain } from './explain.ts';
import { momentsOf, timedSlides } from './export/moments.ts';
import { exportSequence } from './export/sequence.ts';
import { type Format, parseFormat } from './format.ts';
import { glyphProblems } from './glyphs.ts';
import { noCache, openCache } from './host/cache.ts';
import { type UseBrowser, withLazyBrowser } from './host/chromium.ts';
import { type Content, fillFolder, readText, writeFile, writeFolder } from './host/files.ts';
import { openPictures, type Pictures } from './host/images.ts';
import { packageRoot } from './host/paths.ts';
import { openIcons } from './icons/index.ts';
import { makeCatalogue } from './logos/catalogue.ts';
import { type Logos, openLogos } from './logos/index.ts';
import type { FrontMatter, Plan } from './model.ts';
import { type Job, type Output, outputs } from './outputs.ts';
import { parseEpisode } from './parse/index.ts';
import { planEpisode } from './plan/index.ts';
import { DeckError, inOrder, type Outcome, type Problem } from './problem.ts';

export interface Pipeline {
  /** Writes deck, summary and what else is asked for. Throws DeckError when there is nothing to show. */
  buildEpisode(script: string, stage: (stage: Stage, share?: Share) => void): Promise<BuiltEpisode>;
  /** Writes the page that lists all episodes of the out folder; returns the files it was made from. */
  writeIndex(): Promise<readonly string[]>;
  /** Writes a PNG of every frame of the talk to `frames/`, and `frames.json`; returns the latter's path. */
  writeSequence(episode: BuiltEpisode, sequence?: SequenceOptions): Promise<string>;
  checkScript(script: string): Promise<readonly Problem[]>;
  explainScript(script: string): Promise<Explained>;
}

export interface SequenceOptions {
  /** Default: the stage. */
  readonly size?: Format | undefined;
  /** Frames a second, default 30. */
  readonly fps?: number | undefined;
  /** Told while it happens: frames that are done, of how many. */
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/** Lends a pipeline; all its work shares one browser, which is started only if something needs it. */
export async function openPipeline<T>(options: BuildOptions, work: (pipeline: Pipeline) => Promise<T>): Promise<T> {
  return withLazyBrowser((use) => work(makePipeline(options, use)), { chrome: options.chrome });
}

/** A script as far as it can be taken without drawing. */
interface Planned {
  readonly plan: Plan;
  readonly theme: Theme;
  /** As written. */
  readonly format: string;
  readonly logos: Logos;
  readonly pictures: Pictures;
  readonly problems: readonly Problem[];
}

function makePipeline(options: BuildOptions, use: UseBrowser): Pipeline {
  const out = resolve(options.out);
  const icons = openIcons();
  const cache = options.cache !== false;
  const fonts = cache ? openCache('fonts') : noCache;

  async function plan(script: string): Promise<Planned> {
    const text = await readText(script);
    const parsed = parseEpisode(text, script);
    const { front } = parsed.value;
    const pictures = openPictures(dirname(script));
    const logos = openLogos(ownLogos(front, pictures));
    const aligned = alignEpisode(parsed.value);
    const planned = planEpisode(parsed.value, aligned.value, makeCatalogue(logos, icons));
    const format = options.format ?? front.format ?? '16:9';
    const theme = await themeFor(front.theme, dirname(script));
    const glyphs = await glyphProblems(text, script, fonts);
    const problems = [...parsed.problems, ...aligned.problems, ...planned.problems, ...glyphs];
    return { plan: planned.value, theme, format, logos, pictures, problems };
  }

  /** The option wins over the script; a plain name may be one of the user's own `themes/`. */
  async function themeFor(own?: string, base?: string): Promise<Theme> {
    const name = options.theme ?? own;
    const local = name && !(themeNames as readonly string[]).includes(name) ? join('themes', name) : undefined;
    if (local && existsSync(local)) return loadTheme(local);
    return loadTheme(name, options.theme ? '.' : base);
  }

  const draw = (planned: Planned): Promise<Outcome<Drawn>> => drawPlan(planned.plan, { ...planned, icons, cache, use });

  return {
    async buildEpisode(script, stage) {
      stage('read');
      // Starts while the deck is made; what goes wrong is told by the output that needs it.
      if (wanted().some((output) => output.browser)) void use(async () => {}).catch(() => {});
      const planned = await plan(script);
      stage('draw');
      const drawn = await draw(planned);
      stage('compose');
      const { theme, format, logos, pictures } = planned;
      const { episode, timeline, slides } = planned.plan;
      const input: ComposeInput = { plan: planned.plan, ...drawn.value, theme, format, logos, icons, fonts };
      const deck = await composeDeck(input);
      const problems = [...planned.problems, ...drawn.problems, ...deck.problems];
      const folder = join(out, episode.slug);
      const pages: Record<string, Content> = { 'index.html': deck.value.html, ...composeDoors(input) };
      for (const [name, content] of Object.entries(pages)) await writeChanged(join(folder, name), content);
      const written = Object.keys(pages);
      const failed: OutputName[] = [];
      for (const output of wanted()) {
        stage(output.stage);
        const progress = (share: Share): void => stage(output.stage, share);
        const job: Job = { input, deck: join(folder, 'index.html'), options, use, progress };
        const made = await attempt(output, job, folder);
        if (Array.isArray(made)) written.push(...made);
        else {
          failed.push(output.name);
          // What several lack, such as a browser, is told once.
          if (!problems.some((known) => known.code === made.code && known.message === made.message))
            problems.push(made);
        }
      }
      stage('write');
      const entry = join(folder, 'episode.json');
      const listed = [...new Set([...written, ...listedBefore(entry)])];
      await writeChanged(entry, `${JSON.stringify(indexEntry(input, listed), undefined, 2)}\n`);
      written.push('episode.json');
      return {
        script,
        slug: episode.slug,
        number: episode.number,
        title: episode.title,
        folder,
        files: written,
        slides: slides.length,
        cues: episode.cues.length,
        duration: timeline.duration,
        failed,
        problems: inOrder(problems),
        reads: [
          resolve(script),
          ...pictures.asked,
          ...theme.reads,
          ...deck.value.reads,
          ...templates(),
          ...recording(),
        ],
      };
    },

    async writeIndex() {
      const listed = existsSync(out) ? readdirSync(out).map((name) => join(out, name, 'episode.json')) : [];
      const files = listed.filter((file) => existsSync(file)).sort();
      const entries = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as IndexEntry);
      const theme = await themeFor();
      await writeChanged(join(out, 'index.html'), await composeIndex(entries, theme));
      return [...files, ...theme.reads, ...templates()];
    },

    async writeSequence(episode, { size, fps = 30, progress } = {}) {
      const { plan: made, format } = await plan(episode.script);
      const { width, height } = size ?? (parseFormat(format) as Format);
      const moments = momentsOf(timedSlides(made.timeline), made.timeline.duration, fps);
      const file = join(episode.folder, 'index.html');
      const prefix = episode.number || episode.slug;
      const folder = join(episode.folder, 'frames');
      await fillFolder(folder, async (add) => {
        const request = { file, prefix, width, height, fps, moments, progress };
        const frames = await exportSequence(request, ({ png, names }) => add(names, png), use);
        const list = { width, height, fps, frames, moments };
        await add(['frames.json'], `${JSON.stringify(list, undefined, 2)}\n`);
      });
      return join(folder, 'frames.json');
    },

    async checkScript(script) {
      try {
        const planned = await plan(script);
        return inOrder([...planned.problems, ...(await draw(planned)).problems]);
      } catch (error) {
        if (error instanceof DeckError) return [error.problem];
        throw error;
      }
    },

    async explainScript(script) {
      const planned = await plan(script);
      const drawn = await draw(planned);
      return explain(planned.plan, drawn.value.drawings, inOrder([...planned.problems, ...drawn.problems]));
    },
  };

  function recording(): string[] {
    return [options.audio, options.timings].flatMap((file) => (file === undefined ? [] : [resolve(file)]));
  }

  function wanted(): readonly Output[] {
    const names = new Set<OutputName>([...(options.outputs ?? []), ...(options.pdf ? pdfs : [])]);
    return outputs.filter((output) => names.has(output.name));
  }
}

const pdfs: readonly OutputName[] = ['handout', 'slides'];

/** Makes and writes one output: the names of its files, or why there are none. What was there before then stays. */
async function attempt(output: Output, job: Job, folder: string): Promise<string[] | Problem> {
  try {
    const made = await output.make(job);
    const names = Object.keys(made);
    if (output.folder !== undefined) {
      await writeFolder(join(folder, output.folder), made);
      return names.map((name) => `${output.folder}/${name}`);
    }
    for (const [name, content] of Object.entries(made)) await writeChanged(join(folder, name), content);
    return names;
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    return error.problem;
  }
}

/** What earlier builds made and this one was not asked for still stands beside the deck. */
function listedBefore(entry: string): string[] {
  if (!existsSync(entry)) return [];
  const { files = [] } = JSON.parse(readFileSync(entry, 'utf8')) as Partial<IndexEntry>;
  return files.filter((name) => existsSync(join(dirname(entry), name)));
}

/** The page templates of the package: they may be changed in place. */
function templates(): string[] {
  const folder = join(packageRoot(), 'templates');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The author's names for logos; those that name a picture give its content. */
function ownLogos(front: FrontMatter, pictures: Pictures): Record<string, string> {
  return Object.fromEntries(
    Object.entries(front.logos).map(([name, value]) => {
      const isFile = /^\.(png|jpe?g|gif|webp|svg)$/i.test(extname(value));
      return [name, (isFile ? pictures.read(value)?.href : undefined) ?? value];
    }),
  );
}

/** Leaves a file alone that already holds the very same, so that watchers and copies see no change. */
async function writeChanged(path: string, content: Content): Promise<void> {
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return;
  await writeFile(path, content);
}
