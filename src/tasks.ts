/** Single tasks of the pipeline as functions, for use as a library. The stages are loaded with the first call. */
import type { BuildOptions } from './build.ts';
import type { Explained } from './explain.ts';
import type { Problem } from './problem.ts';

type TaskOptions = Omit<BuildOptions, 'scripts' | 'out'>;

/** Where each cue was found, how it was read and what is drawn. Writes nothing. */
export async function explainScript(script: string, options: TaskOptions = {}): Promise<Explained> {
  const { openPipeline } = await import('./pipeline.ts');
  return openPipeline({ ...options, scripts: [script], out: '.' }, (pipeline) => pipeline.explainScript(script));
}

/** What is wrong with a script. Writes nothing. */
export async function checkScript(script: string, options: TaskOptions = {}): Promise<readonly Problem[]> {
  const { openPipeline } = await import('./pipeline.ts');
  return openPipeline({ ...options, scripts: [script], out: '.' }, (pipeline) => pipeline.checkScript(script));
}
