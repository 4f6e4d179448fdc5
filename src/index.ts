/** The library: what the command does, as functions. */
export { type Asked, type OutputName, outputNames } from './asked.ts';
export type { BuildOptions, BuildResult, BuiltEpisode, EpisodeResult, Progress, Share, Stage } from './build.ts';
export { buildEpisodes } from './build.ts';
export { type Config, findScripts, readConfig } from './config.ts';
export type { Explained, ExplainedCue, ExplainedSlide } from './explain.ts';
export { type Format, parseFormat } from './format.ts';
export type * from './model.ts';
export { DeckError, formatProblem, type Place, type Problem, type Severity } from './problem.ts';
export type * from './spec.ts';
export { checkScript, explainScript } from './tasks.ts';
export { type Watching, type WatchOptions, watch } from './watch/index.ts';
