import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/host/find-chromium.ts';

let folder: string;
const program = (name: string): string => {
  const path = join(folder, name);
  writeFileSync(path, '', { mode: 0o755 });
  return path;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const packed = async () => ({ path: '/packed/chromium', env: { LD_LIBRARY_PATH: '/packed/lib' } });
const none = async () => undefined;

describe('findBrowser', () => {
  it('takes the flag before the environment before the embedded before the system', async () => {
    const flag = program('flag');
    const chrome = program('chromium');
    const env = { CHROME_PATH: program('b'), CUEDECK_CHROME: program('a'), PATH: folder };
    const base = { platform: 'linux', embedded: packed };
    expect(await findBrowser({ ...base, flag, env })).toEqual({ path: flag, by: 'flag', env: {} });
    expect(await findBrowser({ ...base, env })).toMatchObject({ by: 'environment', variable: 'CUEDECK_CHROME' });
    const { CUEDECK_CHROME: _, ...second } = env;
    expect(await findBrowser({ ...base, env: second })).toMatchObject({ variable: 'CHROME_PATH' });
    const system = { PATH: `/nowhere:${folder}` };
    expect(await findBrowser({ ...base, env: system })).toEqual({
      path: '/packed/chromium',
      by: 'embedded',
      env: { LD_LIBRARY_PATH: '/packed/lib' },
    });
    expect(await findBrowser({ ...base, embedded: none, env: system })).toEqual({
      path: chrome,
      by: 'system',
      env: {},
    });
  });

  it('says so when the named one cannot be started, instead of taking another', async () => {
    const file = join(folder, 'plain');
    writeFileSync(file, '', { mode: 0o644 });
    const base = { platform: 'linux', embedded: packed };
    await expect(findBrowser({ ...base, flag: file, env: {} })).rejects.toMatchObject({
      problem: { code: 'browser-missing', cause: 'the file is not executable', hint: 'correct or unset --chrome' },
    });
    await expect(findBrowser({ ...base, env: { CHROME_PATH: '/no/such' } })).rejects.toMatchObject({
      problem: { cause: 'there is no such file', hint: 'correct or unset CHROME_PATH' },
    });
  });

  it('points to the doctor when there is none', async () => {
    const nothing = findBrowser({ platform: 'linux', env: { PATH: folder }, embedded: none });
    await expect(nothing).rejects.toMatchObject({ problem: { code: 'browser-missing', hint: /cuedeck doctor/ } });
  });
});
