/**
 * The pipeline, on one screen: scripts in, decks out. What is unchanged since the last time is told from its stamp
 * without loading any of the stages.
 */
import { join, resolve } from 'node:path';
import type { Asked, OutputName } from './asked.ts';
import { buildId } from './host/paths.ts';
import { leaveStamp, unchanged } from './host/stamp.ts';
import { DeckError, type Problem } from './problem.ts';

export interface BuildOptions extends Asked {
  /** Paths of the scripts. */
  readonly scripts: readonly string[];
  /** Folder of the results. */
  readonly out: string;
  /** Name of a theme, or the path of a theme's folder or CSS file; over the script's own. */
  readonly theme?: string | undefined;
  /** `16:9`, `9:16`, `4:3` or `WxH`; over the script's own. */
  readonly format?: string | undefined;
  /** The same as asking for `handout` and `slides`. */
  readonly pdf?: boolean | undefined;
  /** Default true. */
  readonly cache?: boolean | undefined;
  /** Path of a Chromium. */
  readonly chrome?: string | undefined;
}

/** What `<out>/<slug>` came to. */
export interface BuiltEpisode {
  readonly script: string;
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  /** Absolute. */
  readonly folder: string;
  /** Names within the folder, `index.html` first. */
  readonly files: readonly string[];
  readonly slides: number;
  readonly cues: number;
  /** Seconds. */
  readonly duration: number;
  /** Asked for and not made; the problems tell why. What was there of them before is still there. */
  readonly failed: readonly OutputName[];
  readonly problems: readonly Problem[];
  /** Every file that was read or looked for; absolute. */
  readonly reads: readonly string[];
}

export type EpisodeResult =
  | { readonly ok: true; readonly unchanged: boolean; readonly episode: BuiltEpisode }
  | { readonly ok: false; readonly script: string; readonly problems: readonly Problem[] };

export interface BuildResult {
  /** In the order of the scripts. */
  readonly episodes: readonly EpisodeResult[];
  /** The page that lists all episodes of the out folder; absolute. */
  readonly index: string;
}

/** Told while it happens. */
export type Progress = (script: string, stage: Stage, share?: Share) => void;
export type Stage =
  | 'read'
  | 'draw'
  | 'compose'
  | 'print'
  | 'frames'
  | 'video'
  | 'write'
  | 'done'
  | 'unchanged'
  | 'failed';

/** How far a long stage is. */
export interface Share {
  readonly done: number;
  readonly of: number;
}

/** Builds every script; one that fails leaves its old folder and the others in place. */
export async function buildEpisodes(options: BuildOptions, progress: Progress = () => {}): Promise<BuildResult> {
  const key = stampKey(options);
  const index = join(resolve(options.out), 'index.html');
  const known = options.scripts.map((script) => key && unchanged<BuiltEpisode>(stampPlace(script, options), key));
  const episodes = known.map((episode, i) => {
    if (!episode) return undefined;
    progress(options.scripts[i] as string, 'unchanged');
    return { ok: true, unchanged: true, episode } as const;
  });
  if (key && episodes.every((episode) => episode !== undefined) && unchanged(index, key)) return { episodes, index };

  const { openPipeline } = await import('./pipeline.ts');
  return openPipeline(options, async (pipeline) => {
    const results: EpisodeResult[] = [];
    for (const [i, script] of options.scripts.entries()) results.push(episodes[i] ?? (await build(script)));
    const listed = await pipeline.writeIndex();
    if (key) leaveStamp(index, key, [index, ...listed], true);
    return { episodes: results, index };

    async function build(script: string): Promise<EpisodeResult> {
      try {
        const episode = await pipeline.buildEpisode(script, (stage, share) => progress(script, stage, share));
        const written = episode.files.map((name) => join(episode.folder, name));
        if (key && episode.failed.length === 0)
          leaveStamp(stampPlace(script, options), key, [...episode.reads, ...written], episode);
        progress(script, 'done');
        return { ok: true, unchanged: false, episode };
      } catch (error) {
        if (!(error instanceof DeckError)) throw error;
        progress(script, 'failed');
        return { ok: false, script, problems: [error.problem] };
      }
    }
  });
}

/** All that decides about a build besides the files it reads; undefined: always build anew. */
function stampKey(options: BuildOptions): string | undefined {
  const tool = buildId();
  if (options.cache === false || tool === undefined) return undefined;
  const { scripts: _, out, cache, chrome, ...how } = options;
  const decides = Object.entries(how)
    .filter(([, value]) => value !== undefined && value !== false)
    .sort();
  return JSON.stringify([tool, process.cwd(), resolve(out), ...decides]);
}

/** Under which name a script's stamp is kept: one a script and out folder. */
const stampPlace = (script: string, options: BuildOptions): string => `${resolve(options.out)}\0${resolve(script)}`;
