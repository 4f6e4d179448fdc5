import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Stands in for the system's own program that opens files: notes what it was asked for. */
function opener(): string {
  const program = join(folder, 'xdg-open');
  writeFileSync(program, `#!/bin/sh\necho "$1" >> "${join(folder, 'opened')}"\n`);
  chmodSync(program, 0o755);
  return join(folder, 'opened');
}

it.runIf(process.platform === 'linux')('opens the deck and its speaker view, in files that are there', async () => {
  const noted = opener();
  const script = join(folder, 'talk.md');
  writeFileSync(
    script,
    '# Talk\n\n## Script\n\nShips arrive.\n\n## Visuals\n\n| T | Visual |\n|--|--|\n| "Ships" | Ship |\n',
  );
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}`, NO_COLOR: '1' };
  const args = [join(root, 'lib', 'cli.js'), 'present', script, '--out', join(folder, 'dist')];
  const code = await new Promise((done) => {
    execFile(process.execPath, args, { cwd: folder, env }, (error) => done(error ? error.code : 0));
  });
  expect(code).toBe(0);
  // The programs go on by themselves.
  await expect.poll(() => existsSync(noted) && readFileSync(noted, 'utf8').trim().split('\n').length).toBe(2);
  const files = readFileSync(noted, 'utf8').trim().split('\n');
  expect(files.map((file) => basename(file)).sort()).toEqual(['index.html', 'speaker.html']);
  for (const file of files) expect(existsSync(join(folder, file)) || existsSync(file), file).toBe(true);
});
