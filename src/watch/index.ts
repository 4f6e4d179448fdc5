/** Save → rebuild → open browsers. The only importer of chokidar. */
import { resolve, sep } from 'node:path';
import { pageScript } from '../host/bundle.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { serve } from './server.ts';

/** What one build tells. */
export interface WatchBuild {
  /** Errors among them: the pages of before stay. */
  readonly problems: readonly Problem[];
  /** Every file that was read; these are watched. */
  readonly reads: readonly string[];
}

export interface WatchOptions {
  /** Builds into `folder`. May throw; what was built before stays. */
  readonly build: () => Promise<WatchBuild>;
  /** What is served. */
  readonly folder: string;
  /** Watched from the start, whatever the first build says: scripts, their folders, the theme. */
  readonly watch: readonly string[];
  readonly port?: number | undefined;
  /** After each build. */
  readonly onBuild?: (result: WatchBuild, changed: readonly string[]) => void;
}

export interface Watching {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Milliseconds from a change to the build. Editors write a file in several goes; and chokidar drops a change that comes
 * within 50 ms of the one before, so that a build which starts sooner could miss the last.
 */
const patience = 60;

/** Builds, serves, and builds again at every save until closed. */
export async function watch(options: WatchOptions): Promise<Watching> {
  const { watch: chokidar } = await import('chokidar');
  const out = resolve(options.folder);
  const server = await serve({ folder: out, port: options.port, client: await pageScript('watch') });
  const watcher = chokidar([...options.watch], {
    ignoreInitial: true,
    ignored: (path) => {
      const full = resolve(path);
      return full === out || full.startsWith(out + sep) || /[\\/](node_modules|\.git)([\\/]|$)|\.tmp$|~$/.test(full);
    },
  });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let closed = false;
  const changed = new Set<string>();

  watcher.on('all', (_, path) => {
    changed.add(resolve(path));
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), patience);
  });
  await Promise.all([new Promise<void>((done) => watcher.once('ready', () => done())), once([])]);

  return {
    url: server.url,
    async close() {
      closed = true;
      clearTimeout(timer);
      await watcher.close();
      await running;
      await server.close();
    },
  };

  /** One build at a time; what is saved meanwhile is taken up by the next. */
  async function rebuild(): Promise<void> {
    if (running) return;
    while (changed.size > 0 && !closed) {
      const paths = [...changed];
      changed.clear();
      running = once(paths);
      await running;
    }
    running = undefined;
  }

  async function once(paths: readonly string[]): Promise<void> {
    const result = await options.build().catch(failed);
    watcher.add([...result.reads]);
    const errors = result.problems.filter((problem) => problem.severity === 'error');
    server.send(
      errors.length > 0 ? { type: 'problem', text: errors.map(formatProblem).join('\n\n') } : { type: 'reload' },
    );
    options.onBuild?.(result, paths);
  }
}

function failed(error: unknown): WatchBuild {
  const own = (error as { problem?: Problem }).problem;
  const message = error instanceof Error ? error.message : String(error);
  return { problems: [own ?? { code: 'build-failed', severity: 'error', message }], reads: [] };
}
