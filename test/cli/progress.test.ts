import { expect, it } from 'vitest';
import { progressBar } from '../../src/cli/progress.ts';

it('shows how much is done, and how long the rest takes at this pace', () => {
  const lines: string[] = [];
  let now = 0;
  const tell = progressBar(
    (line) => lines.push(line),
    () => now,
  );
  tell(0, 200);
  now = 30_000;
  tell(50, 200);
  tell(50, 200);
  now = 60_000;
  tell(100, 200);
  tell(200, 200);
  expect(lines).toEqual([
    '░░░░░░░░░░░░░░░░░░░░ 0 %',
    '█████░░░░░░░░░░░░░░░ 25 %, 1 min 30 s left',
    '██████████░░░░░░░░░░ 50 %, 1 min 0 s left',
    '████████████████████ 100 %, 0 s left',
  ]);
});
