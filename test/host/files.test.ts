import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillFolder, hash, inside, readText, writeFile, writeFolder } from '../../src/host/files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writeFile', () => {
  it('makes the folders and leaves nothing beside the file', async () => {
    const path = join(folder, 'a', 'b.txt');
    await writeFile(path, 'one');
    await writeFile(path, 'two');
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
  });

  it('keeps what was there when it cannot write, and says so', async () => {
    const path = join(folder, 'kept');
    mkdirSync(path);
    writeFileSync(join(path, 'old.txt'), 'old');
    await expect(writeFile(path, 'new')).rejects.toMatchObject({
      problem: { code: 'write-failed', severity: 'error' },
    });
    expect(readFileSync(join(path, 'old.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['kept']);
  });
});

describe('fillFolder', () => {
  it('gives a file all its names', async () => {
    const path = join(folder, 'frames');
    await fillFolder(path, async (add) => {
      await add(['1.png', '2.png'], 'one');
      await add(['3.png'], 'two');
    });
    expect(['1.png', '2.png', '3.png'].map((name) => readFileSync(join(path, name), 'utf8'))).toEqual([
      'one',
      'one',
      'two',
    ]);
  });

  it('leaves the old folder as it was when filling fails', async () => {
    const path = join(folder, 'frames');
    await writeFolder(path, { 'old.png': 'old' });
    const filling = fillFolder(path, async (add) => {
      await add(['1.png'], 'one');
      throw new Error('the browser is gone');
    });
    await expect(filling).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['frames']);
    expect(readdirSync(path)).toEqual(['old.png']);
  });
});

describe('writeFolder', () => {
  it('replaces the whole folder', async () => {
    const path = join(folder, 'deck');
    await writeFolder(path, { 'index.html': 'one', 'stale.txt': 'x' });
    await writeFolder(path, { 'index.html': 'two', 'sub/a.bin': new Uint8Array([1, 2]) });
    expect(readdirSync(path).sort()).toEqual(['index.html', 'sub']);
    expect(readFileSync(join(path, 'index.html'), 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['deck']);
  });

  it('keeps the old folder when a file cannot be written', async () => {
    const path = join(folder, 'deck');
    await writeFolder(path, { 'index.html': 'old' });
    const bad = writeFolder(path, { 'index.html': 'new', 'index.html/x': 'impossible' });
    await expect(bad).rejects.toMatchObject({ problem: { code: 'write-failed' } });
    expect(readFileSync(join(path, 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['deck']);
  });

  it('writes nothing outside', async () => {
    const escaping = writeFolder(join(folder, 'deck'), { '../out.txt': 'x' });
    await expect(escaping).rejects.toMatchObject({ problem: { code: 'path-outside' } });
    expect(existsSync(join(folder, 'out.txt'))).toBe(false);
  });
});

describe('inside', () => {
  it.each(['../x', '/etc/passwd', 'a/../../x', '..'])('refuses %s', (name) => {
    expect(() => inside(folder, name)).toThrow('leads out of the folder');
  });
  it.each(['.', 'a', 'a/../b', '..a'])('takes %s', (name) => {
    expect(inside(folder, name).startsWith(folder)).toBe(true);
  });
});

describe('hash', () => {
  it('tells apart where the parts end, and absent from empty', () => {
    expect(hash('ab', 'c')).not.toBe(hash('a', 'bc'));
    expect(hash('')).not.toBe(hash(undefined));
    expect(hash('ä')).toBe(hash(Buffer.from('ä')));
  });
});

it('readText names a file that is not there', async () => {
  const missing = join(folder, 'no.md');
  await expect(readText(missing)).rejects.toMatchObject({ problem: { code: 'file-not-found' } });
});
