import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newScript, newTheme } from '../../src/new.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('newScript', () => {
  it('takes the next number, with as many digits', async () => {
    expect(await newScript('Über  GPUs & “you”', folder)).toBe(join(folder, '001-uber-gpus-you.md'));
    writeFileSync(join(folder, '0041-x.md'), '');
    const path = await newScript('Next', folder);
    expect(path).toBe(join(folder, '0042-next.md'));
    expect(readFileSync(path, 'utf8')).toMatch(/^# 0042 - Next\n/);
  });
});

describe('newTheme', () => {
  it('writes a theme of that name, never over another', async () => {
    const path = await newTheme('midnight', folder);
    expect(JSON.parse(readFileSync(join(path, 'theme.json'), 'utf8'))).toMatchObject({ name: 'midnight' });
    await expect(newTheme('midnight', folder)).rejects.toMatchObject({ problem: { code: 'already-there' } });
  });

  it.each(['../x', 'a b', ''])('refuses the name “%s”', async (name) => {
    mkdirSync(join(folder, 'themes'));
    await expect(newTheme(name, join(folder, 'themes'))).rejects.toMatchObject({ problem: { code: 'name-invalid' } });
  });
});
