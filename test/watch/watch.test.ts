import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeckError } from '../../src/problem.ts';
import { type WatchBuild, type Watching, watch } from '../../src/watch/index.ts';

let root: string;
let watching: Watching | undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
  mkdirSync(join(root, 'episodes'));
  writeFileSync(join(root, 'episodes', 'a.md'), 'a');
});
afterEach(async () => {
  await watching?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Starts watching; `next` resolves with the next build. */
async function start(build: () => Promise<WatchBuild>) {
  const builds: { result: WatchBuild; changed: readonly string[] }[] = [];
  let wake = (): void => {};
  watching = await watch({
    build,
    folder: join(root, 'dist'),
    watch: [join(root, 'episodes')],
    port: 0,
    onBuild(result, changed) {
      builds.push({ result, changed });
      wake();
    },
  });
  const next = async () => {
    while (builds.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return builds.shift() as (typeof builds)[number];
  };
  return { next, builds };
}

const good: WatchBuild = { problems: [], reads: [] };

describe('watch', () => {
  it('builds at the start, then after a save, a new file, and a save by renaming', async () => {
    const { next } = await start(async () => good);
    expect((await next()).changed).toEqual([]);
    writeFileSync(join(root, 'episodes', 'a.md'), 'changed');
    expect((await next()).changed).toEqual([join(root, 'episodes', 'a.md')]);
    writeFileSync(join(root, 'episodes', 'b.md'), 'b');
    expect((await next()).changed).toEqual([join(root, 'episodes', 'b.md')]);
    writeFileSync(join(root, 'episodes', 'a.md.tmp'), 'renamed');
    renameSync(join(root, 'episodes', 'a.md.tmp'), join(root, 'episodes', 'a.md'));
    expect((await next()).changed).toContain(join(root, 'episodes', 'a.md'));
  });

  it('watches what a build has read', async () => {
    const image = join(root, 'picture.png');
    writeFileSync(image, '1');
    const { next } = await start(async () => ({ problems: [], reads: [image] }));
    await next();
    writeFileSync(image, '2');
    expect((await next()).changed).toEqual([image]);
  });

  it('goes on after a build that throws, and tells the problem', async () => {
    let broken = true;
    const { next } = await start(async () => {
      if (broken) throw new DeckError({ code: 'bad', message: 'the script is bad' });
      return good;
    });
    expect((await next()).result.problems).toMatchObject([{ code: 'bad', severity: 'error' }]);
    broken = false;
    writeFileSync(join(root, 'episodes', 'a.md'), 'mended');
    expect((await next()).result.problems).toEqual([]);
  });

  it('takes up what is saved during a build', async () => {
    let saved = false;
    const { next } = await start(async () => {
      if (!saved) {
        saved = true;
        return good;
      }
      await new Promise((resolve) => setTimeout(resolve, 120));
      return good;
    });
    await next();
    writeFileSync(join(root, 'episodes', 'a.md'), '2');
    await new Promise((resolve) => setTimeout(resolve, 80));
    writeFileSync(join(root, 'episodes', 'c.md'), '3');
    await next();
    expect((await next()).changed).toEqual([join(root, 'episodes', 'c.md')]);
  });

  it('builds the last of two saves that follow each other closely', async () => {
    const script = join(root, 'episodes', 'a.md');
    let built = '';
    const { next } = await start(async () => {
      built = readFileSync(script, 'utf8');
      return good;
    });
    await next();
    writeFileSync(script, 'first');
    await new Promise((resolve) => setTimeout(resolve, 40));
    writeFileSync(script, 'second');
    await next();
    expect(built).toBe('second');
  });
});
