/** Compiles the command where `lib/` is missing or older than its sources: some tests run it as a user would. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export default function setup(): void {
  const root = join(import.meta.dirname, '..');
  const script = join(root, 'scripts', 'build.mjs');
  const { status } = spawnSync(process.execPath, [script, '--if-changed'], { stdio: 'inherit', cwd: root });
  if (status !== 0) throw new Error('the command could not be compiled');
}
