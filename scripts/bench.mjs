// Whole-process times of the command on one script: cold (empty cache), unchanged, with PDF, explain. Medians.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const script = process.argv[2] ?? 'episodes/027-famous-ai-tools-that-run-on-kubernetes.md';
const runs = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'cuedeck-bench-'));

try {
  measure('build, empty cache', ['build'], true);
  measure('build, unchanged', ['build'], false);
  measure('build --pdf, empty cache', ['build', '--pdf'], true);
  measure('build --pdf, unchanged', ['build', '--pdf'], false);
  measure('explain --json', ['explain', '--json'], false);
  measure('frames, deck unchanged', ['frames'], false);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(name, [command, ...options], cold) {
  const times = [];
  for (let i = 0; i < runs; i++) {
    if (cold) for (const part of ['cache', 'dist']) rmSync(join(folder, part), { recursive: true, force: true });
    const out = command === 'explain' ? [] : ['--out', join(folder, 'dist')];
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['lib/cli.js', command, script, ...options, ...out], {
      cwd: root,
      env: { ...process.env, CUEDECK_CACHE: join(folder, 'cache') },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    times.push(performance.now() - start);
  }
  const sorted = times.sort((a, b) => a - b);
  const shown = [sorted[Math.floor(runs / 2)], sorted[0], sorted.at(-1)].map((ms) => (ms / 1000).toFixed(2));
  console.log(`${name.padEnd(28)} ${shown[0]} s   (${shown[1]} to ${shown[2]})`);
}
