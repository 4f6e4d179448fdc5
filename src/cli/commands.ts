/** The commands: each takes what was written, prints through the terminal, and returns the exit code. */
import { join, relative, resolve } from 'node:path';
import { type OutputName, outputNames } from '../asked.ts';
import {
  type BuildOptions,
  type BuildResult,
  type BuiltEpisode,
  buildEpisodes,
  type EpisodeResult,
  type Stage,
} from '../build.ts';
import { type Config, findScripts, readConfig } from '../config.ts';
import { type Format, formatHint, parseFormat } from '../format.ts';
import { checkReadable } from '../host/files.ts';
import type { Pipeline } from '../pipeline.ts';
import { DeckError, type Problem } from '../problem.ts';
import type { CommandName, Options } from './arguments.ts';
import { progressBar } from './progress.ts';
import { clock, count, explainReport } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface Call {
  readonly paths: readonly string[];
  readonly options: Options;
  readonly terminal: Terminal;
}

/** The arguments are well-formed but cannot be what was meant: exit code 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

export const commands: Readonly<Record<CommandName, (call: Call) => Promise<number>>> = {
  build: (call) => build(call, call.options.all ? outputNames : []),
  pdf: (call) => build(call, ['handout', 'slides']),
  handout: (call) => build(call, ['handout']),
  slides: (call) => build(call, ['slides']),
  captions: (call) => build(call, ['captions']),
  frames: (call) => (call.options.fps === undefined ? build(call, ['frames'], 'frames') : sequence(call)),
  pptx: (call) => build(call, ['pptx']),
  video,
  watch: watchCommand,
  present,
  check,
  explain: explainCommand,
  new: newCommand,
  doctor,
};

/** @param only file or folder whose names are printed, without ending; default: all that was written */
async function build(call: Call, outputs: readonly OutputName[], only?: string): Promise<number> {
  const options = await buildOptions(call, outputs);
  const result = await buildAndTell(options, call.terminal);
  const files = writtenFiles(result, only);
  if (call.options.json) {
    const more = only ? { [outputs[0] as string]: files } : {};
    call.terminal.result(JSON.stringify({ ...buildJson(result), ...more }, undefined, 2));
  } else for (const path of files) call.terminal.result(relative(process.cwd(), path) || path);
  return hasErrors(result) ? 1 : 0;
}

async function present(call: Call): Promise<number> {
  const options = await buildOptions(call);
  const [script] = options.scripts;
  if (options.scripts.length > 1) {
    throw new UsageError('which script?', `name one: ${options.scripts.map(short).join(', ')}`);
  }
  const result = await buildAndTell({ ...options, scripts: script ? [script] : [] }, call.terminal);
  const [episode] = result.episodes;
  if (!episode?.ok) return 1;
  const file = join(episode.episode.folder, 'index.html');
  const { openInBrowser } = await import('../host/open.ts');
  // The speaker's view comes last: it is what the one at the desk has before them.
  const opened = (await openInBrowser(file)) && (await openInBrowser(join(episode.episode.folder, 'speaker.html')));
  if (!opened) call.terminal.tell('no program to open pages was found; open this file in a browser:');
  else
    call.terminal.tell(
      'deck and speaker view are open and keep together; move the deck to the big screen, F fills it, ? shows all keys',
    );
  call.terminal.result(short(file));
  return 0;
}

/** Every frame of the talk as a picture. */
async function sequence(call: Call): Promise<number> {
  for (const name of ['at', 'type', 'transparent'] as const) {
    if (call.options[name] === undefined) continue;
    throw new UsageError(`--${name} does not go with --fps`, 'frames of the whole talk are PNGs, one after the other');
  }
  const options = await buildOptions(call);
  const { size } = options;
  const { fps } = call.options;
  return timed(call, options, 'frames', (pipeline, episode, progress) =>
    pipeline.writeSequence(episode, { size, fps, progress }),
  );
}

async function video(call: Call): Promise<number> {
  const { audio, timings } = call.options;
  const { size, scripts } = await buildOptions(call);
  if (size && (size.width % 2 || size.height % 2)) {
    throw new UsageError(`“${size.name}” is no size of a video`, 'take even numbers of pixels');
  }
  if ((audio ?? timings) !== undefined && scripts.length > 1) {
    throw new UsageError('a recording is of one script', 'name the script: cuedeck video talk.md --audio talk.m4a');
  }
  for (const file of [audio, timings]) if (file !== undefined) await checkReadable(file);
  return build(call, ['video'], 'video');
}

/** Something long is made of every deck, with a bar that tells how far it is. */
async function timed(
  call: Call,
  options: BuildOptions,
  what: string,
  make: (pipeline: Pipeline, episode: BuiltEpisode, progress: (done: number, of: number) => void) => Promise<string>,
): Promise<number> {
  const { terminal } = call;
  const result = await buildAndTell(options, terminal);
  const { openPipeline } = await import('../pipeline.ts');
  const files: string[] = [];
  await openPipeline(options, async (pipeline) => {
    for (const one of result.episodes) {
      if (!one.ok) continue;
      const progress = progressBar((text) => void terminal.busy(`${one.episode.slug}: ${what} ${text}`));
      files.push(await make(pipeline, one.episode, progress));
    }
  }).finally(() => terminal.busy(undefined));
  if (call.options.json) terminal.result(JSON.stringify({ ...buildJson(result), [what]: files }, undefined, 2));
  else for (const file of files) terminal.result(short(file));
  return hasErrors(result) ? 1 : 0;
}

async function check(call: Call): Promise<number> {
  const options = await buildOptions(call);
  const { openPipeline } = await import('../pipeline.ts');
  const problems: Problem[] = [];
  await openPipeline(options, async (pipeline) => {
    for (const script of options.scripts) problems.push(...(await pipeline.checkScript(script)));
  });
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (call.options.json) {
    call.terminal.result(JSON.stringify({ scripts: options.scripts.map(short), problems }, undefined, 2));
    return errors > 0 ? 1 : 0;
  }
  for (const problem of problems) call.terminal.problem(problem);
  const warnings = problems.filter((problem) => problem.severity === 'warning').length;
  call.terminal.result(
    `${count(options.scripts.length, 'script')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  );
  return errors > 0 ? 1 : 0;
}

async function explainCommand(call: Call): Promise<number> {
  const options = await buildOptions(call);
  const { openPipeline } = await import('../pipeline.ts');
  const script = options.scripts[0] as string;
  const explained = await openPipeline(options, (pipeline) => pipeline.explainScript(script));
  const { terminal } = call;
  if (call.options.json) terminal.result(JSON.stringify(explained, undefined, 2));
  else {
    terminal.result(explainReport(explained, terminal.paint.result));
    for (const problem of explained.problems) terminal.problem(problem);
  }
  return explained.problems.some((problem) => problem.severity === 'error') ? 1 : 0;
}

async function watchCommand(call: Call): Promise<number> {
  const { terminal } = call;
  const first = await buildOptions(call);
  const { watch } = await import('../watch/index.ts');
  const roots = call.paths.length > 0 ? call.paths : (await readConfig(process.cwd())).episodes;
  const watching = await watch({
    folder: first.out,
    watch: [...roots, ...(first.theme && /[\\/]/.test(first.theme) ? [first.theme] : [])],
    port: call.options.port,
    async build() {
      const result = await buildEpisodes(await buildOptions(call));
      const all = result.episodes.flatMap(problemsOf);
      return { problems: all, reads: result.episodes.flatMap((one) => (one.ok ? one.episode.reads : [one.script])) };
    },
    onBuild({ problems }, changed) {
      for (const problem of problems) terminal.problem(problem);
      const bad = problems.some((problem) => problem.severity === 'error');
      const what = changed.length > 0 ? changed.map(short).join(', ') : 'first build';
      terminal.tell(`${bad ? terminal.paint.tell.red('✗') : terminal.paint.tell.green('✓')} ${what}`);
    },
  });
  terminal.result(watching.url);
  terminal.tell('saves show at once; Ctrl+C ends');
  if (call.options.open) await (await import('../host/open.ts')).openInBrowser(watching.url);
  await new Promise<void>((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
  await watching.close();
  return 0;
}

async function newCommand(call: Call): Promise<number> {
  const [title] = call.paths;
  const { theme, out } = call.options;
  if (title === undefined && theme === undefined) {
    throw new UsageError('a title is missing', 'cuedeck new "GPU scheduling", or cuedeck new --theme midnight');
  }
  const { newScript, newTheme } = await import('../new.ts');
  if (theme !== undefined) call.terminal.result(short(await newTheme(theme, out ?? 'themes')));
  if (title !== undefined) call.terminal.result(short(await newScript(title, out ?? 'episodes')));
  return 0;
}

async function doctor(call: Call): Promise<number> {
  const { examine, doctorReport } = await import('./doctor.ts');
  const health = await examine(call.options.chrome);
  const { terminal } = call;
  terminal.result(
    call.options.json ? JSON.stringify(health, undefined, 2) : doctorReport(health, terminal.paint.result),
  );
  return health.missing.length > 0 ? 1 : 0;
}

/** What was written, completed by the config. */
async function buildOptions(call: Call, outputs: readonly OutputName[] = []): Promise<BuildOptions> {
  const { options, paths } = call;
  if (options.format !== undefined && !parseFormat(options.format)) {
    throw new UsageError(`“${options.format}” is no format`, formatHint);
  }
  if (options.transparent && options.type === 'jpeg') {
    throw new UsageError('JPEG knows no transparency', 'use --type png or webp');
  }
  const config: Config = await readConfig(process.cwd());
  const scripts = await findScripts(paths.length > 0 ? paths : config.episodes);
  if (scripts.length === 0) {
    const folders = (paths.length > 0 ? paths : config.episodes).map(short).join(', ');
    const hint = 'scripts are Markdown files (.md); start one with `cuedeck new "Title"`';
    throw new DeckError({ code: 'no-scripts', message: `no scripts in ${folders}`, hint });
  }
  return {
    scripts: scripts.map(short),
    out: options.out ?? config.out ?? 'dist',
    theme: options.theme ?? config.theme,
    format: options.format ?? config.format,
    pdf: options.pdf ?? config.pdf ?? false,
    outputs,
    size: sizeOf(options.size),
    layout: options.layout,
    paper: options.paper,
    steps: options.steps,
    at: options.at,
    type: options.type,
    transparent: options.transparent,
    container: options.webm ? 'webm' : undefined,
    fps: options.fps,
    audio: options.audio,
    timings: options.timings,
    cache: options.cache,
    chrome: options.chrome,
  };
}

function sizeOf(text: string | undefined): Format | undefined {
  if (text === undefined) return undefined;
  const size = parseFormat(text);
  if (!size) throw new UsageError(`“${text}” is no size`, formatHint);
  return size;
}

/** Builds with a spinner, and tells how each script went. */
async function buildAndTell(options: BuildOptions, terminal: Terminal): Promise<BuildResult> {
  const paint = terminal.paint.tell;
  let started = performance.now();
  let bar: ReturnType<typeof progressBar> | undefined;
  const result = await buildEpisodes(options, (script, stage, share) => {
    if (stage === 'read') started = performance.now();
    const place = options.scripts.length > 1 ? `${options.scripts.indexOf(script) + 1}/${options.scripts.length} ` : '';
    const now = doing[stage] && `${place}${short(script)}: ${doing[stage]}`;
    if (share) {
      bar ??= progressBar((text) => void terminal.busy(`${now} ${text}`));
      bar(share.done, share.of);
    } else {
      bar = undefined;
      if (now) void terminal.busy(now);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (stage === 'done') terminal.tell(`${paint.green('✓')} ${place}${short(script)} ${paint.dim(`${seconds} s`)}`);
    if (stage === 'unchanged') terminal.tell(`${paint.green('✓')} ${place}${short(script)} ${paint.dim('unchanged')}`);
    if (stage === 'failed') terminal.tell(`${paint.red('✗')} ${place}${short(script)}`);
  }).finally(() => terminal.busy(undefined));
  for (const one of result.episodes) {
    for (const problem of problemsOf(one)) terminal.problem(problem);
    if (!one.ok) continue;
    const { title, number, slides, cues, duration } = one.episode;
    const facts = `${count(slides, 'slide')}, ${count(cues, 'cue')}, ${clock(duration)}`;
    terminal.tell(`  ${paint.bold([number, title].filter(Boolean).join(' · '))}  ${paint.dim(facts)}`);
  }
  for (const one of result.episodes) {
    if (!one.ok || one.episode.failed.length === 0) continue;
    terminal.tell(`${paint.red('✗')} ${short(one.episode.script)}, not made: ${one.episode.failed.join(', ')}`);
  }
  return result;
}

const doing: Readonly<Partial<Record<Stage, string>>> = {
  read: 'reading',
  draw: 'drawing',
  compose: 'composing',
  print: 'printing',
  frames: 'taking pictures',
  video: 'filming',
  write: 'writing',
};

const problemsOf = (one: EpisodeResult): readonly Problem[] => (one.ok ? one.episode.problems : one.problems);

const hasErrors = (result: BuildResult): boolean =>
  result.episodes.some((one) => !one.ok || problemsOf(one).some((problem) => problem.severity === 'error'));

function writtenFiles(result: BuildResult, only?: string): string[] {
  const built = result.episodes.flatMap((one) => (one.ok ? [one.episode] : []));
  const inside = built.flatMap(({ folder, files }) =>
    files.filter((name) => !only || name.split(/[./]/)[0] === only).map((name) => join(folder, name)),
  );
  return only ? inside : [...inside, result.index];
}

function buildJson(result: BuildResult): object {
  return {
    index: result.index,
    episodes: result.episodes.map((one) => {
      if (!one.ok) return { ok: false, script: one.script, problems: one.problems };
      const { reads: _, ...episode } = one.episode;
      return { ok: true, unchanged: one.unchanged, ...episode };
    }),
  };
}

/** A path as people write it: relative to where they are, if it lies below. */
function short(path: string): string {
  const way = relative(process.cwd(), resolve(path));
  return way && !way.startsWith('..') ? way : path;
}
