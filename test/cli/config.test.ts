import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findScripts, readConfig } from '../../src/config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const config = (content: unknown): Promise<unknown> => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(folder, 'cuedeck.config.json'), text);
  return readConfig(folder);
};

describe('readConfig', () => {
  it('goes without a file', async () => {
    expect(await readConfig(folder)).toEqual({ episodes: [join(folder, 'episodes')] });
  });

  it('resolves what is written from its own folder', async () => {
    const written = { episodes: ['talks', '/x/a.md'], out: 'web', theme: './my', format: '4:3', pdf: true };
    expect(await config(written)).toEqual({
      file: join(folder, 'cuedeck.config.json'),
      episodes: [join(folder, 'talks'), '/x/a.md'],
      out: join(folder, 'web'),
      theme: join(folder, 'my'),
      format: '4:3',
      pdf: true,
    });
    expect(await config({ theme: 'daylight', episodes: 'talks' })).toMatchObject({
      theme: 'daylight',
      episodes: [join(folder, 'talks')],
    });
  });

  it('reads YAML too', async () => {
    writeFileSync(join(folder, 'cuedeck.config.yaml'), 'episodes:\n  - talks\nformat: 9:16\n');
    expect(await readConfig(folder)).toMatchObject({ episodes: [join(folder, 'talks')], format: '9:16' });
    writeFileSync(join(folder, 'cuedeck.config.yaml'), 'out: [1');
    await expect(readConfig(folder)).rejects.toMatchObject({ problem: { code: 'config-invalid' } });
  });

  it.each([
    [{ epsiodes: 'x' }, '“epsiodes” is no setting, did you mean “episodes”?'],
    [{ out: 3 }, '“out” must be a text'],
    [{ format: '3:7' }, '“3:7” is no format'],
    [{ episodes: [1] }, '“episodes” must be'],
    [{ pdf: 'yes' }, '“pdf” must be true or false'],
    [[1], 'named settings'],
    ['{ nonsense', 'JSON'],
  ])('refuses %j', async (content, cause) => {
    await expect(config(content)).rejects.toMatchObject({
      problem: { code: 'config-invalid', cause: expect.stringContaining(cause) },
    });
  });
});

describe('findScripts', () => {
  it('takes files as named and folders by name, each script once', async () => {
    mkdirSync(join(folder, 'talks'));
    for (const name of ['b.md', 'a.markdown', 'README.md', 'notes.txt']) writeFileSync(join(folder, 'talks', name), '');
    const found = await findScripts([join(folder, 'talks', 'b.md'), join(folder, 'talks')]);
    expect(found).toEqual([join(folder, 'talks', 'b.md'), join(folder, 'talks', 'a.markdown')]);
  });

  it('says when there is nothing of that name', async () => {
    await expect(findScripts(['no-such'])).rejects.toMatchObject({ problem: { code: 'file-not-found' } });
  });
});
