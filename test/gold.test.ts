/** The scripts that lie beside the house against what a reader would draw for them, by the reader's own score. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explain } from '../src/explain.ts';
import { drawStep, goldOf, hasShared, planText, scorer, shared, stepsOf } from './whole.ts';

interface Gold {
  readonly cues: readonly { readonly row: number; readonly paragraph: number; readonly anchorWords: string }[];
}

describe.skipIf(!hasShared)('the scripts of ../shared/episodes', () => {
  const told = shared.map((script) => {
    const { plan, problems } = planText(script.text, script.file);
    const drawings = new Map(stepsOf(plan).map((step) => [step.placed.cue.row, drawStep(step)]));
    return { script, explained: explain(plan, drawings, problems) };
  });

  test('are read as the score asks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cuedeck-score-'));
    try {
      const files = told.flatMap(({ script, explained }) => {
        const file = join(folder, `${script.name}.json`);
        writeFileSync(file, JSON.stringify(explained));
        return [goldOf(script), file];
      });
      const out = execFileSync(process.execPath, [scorer, '-v', ...files], { encoding: 'utf8' });
      const lines = out.trim().split('\n');
      const score = JSON.parse(lines.at(-1) ?? '') as Record<string, string | number>;
      const at = (name: string): number => Number(score[name]);
      const misses = lines.slice(0, -1).join('\n');
      expect(at('missing')).toBe(0);
      expect(at('paragraph%'), misses).toBeGreaterThanOrEqual(98);
      expect(at('verbatimFound%'), misses).toBe(100);
      expect(at('kind%'), misses).toBeGreaterThanOrEqual(97);
      expect(at('bestKind%'), misses).toBeGreaterThanOrEqual(85);
      expect(at('mustShow%'), misses).toBeGreaterThanOrEqual(98);
      expect(at('logos%'), misses).toBe(100);
      expect(at('wrongKinds'), misses).toBe(0);
      expect(at('fallback%'), misses).toBeLessThanOrEqual(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('have each picture begin at the word at which a reader would begin it', () => {
    const wrong: string[] = [];
    let all = 0;
    for (const { script, explained } of told) {
      const gold = JSON.parse(readFileSync(goldOf(script), 'utf8')) as Gold;
      const cues = explained.slides.flatMap((slide) => slide.cues.map((cue) => ({ ...cue, slide })));
      for (const { row, paragraph, anchorWords } of gold.cues.filter((one) => one.anchorWords)) {
        const cue = cues.find((one) => one.row === row);
        const words = cue?.slide.notes.replace(/\s+/g, ' ') ?? '';
        const before = words.slice(0, words.indexOf(anchorWords)).split(' ').filter(Boolean).length;
        all++;
        if (cue?.slide.paragraph !== paragraph || cue.wordStart !== before)
          wrong.push(`${script.name} row ${row}: “${cue?.text}”, not “${anchorWords}”`);
      }
    }
    expect(wrong.length / all, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
