/** What must come of the scripts in `fixtures/`: each has its `expected.yaml` beside it, a line a row of its table. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { drawStep, fixtures, planText, stepsOf } from './whole.ts';

interface Expected {
  /** `paragraph:word`, or the paragraph alone where no words are found. */
  readonly at?: string;
  /** Any of these. */
  readonly kind: string | readonly string[];
  readonly by?: string;
  /** Case and spaces apart, found in the drawing's texts. */
  readonly shows?: readonly string[];
  readonly not?: readonly string[];
  /** Exactly these, in any order. */
  readonly logos?: readonly string[];
  /** Something is crossed out, or nothing is. */
  readonly crossed?: boolean;
  /** So many single things are drawn. */
  readonly ones?: number;
}

const squash = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

describe.each([...fixtures])('$name', ({ text, file }) => {
  const { plan, problems } = planText(text, file);
  const expected = parse(readFileSync(join(dirname(file), 'expected.yaml'), 'utf8')) as Record<string, Expected>;
  const steps = stepsOf(plan);

  test('has an expectation for every row and none too many', () => {
    expect(Object.keys(expected).map(Number)).toEqual(steps.map((step) => step.placed.cue.row).sort((a, b) => a - b));
  });

  test('is read without an error', () => {
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(steps.filter((step) => step.reading.by === 'fallback').map((step) => step.alt)).toEqual([]);
  });

  test.each(steps.map((step) => [step.placed.cue.row, step.placed.cue.visual, step] as const))(
    '%i: %s',
    (row, _, step) => {
      const want = expected[row] as Expected;
      const { placed, reading } = step;
      const drawing = drawStep(step);
      const shown = squash(drawing.shows.join(' · '));
      if (want.at) expect([placed.paragraph, placed.wordStart ?? []].flat().join(':')).toBe(want.at);
      expect([want.kind].flat()).toContain(reading.kind);
      if (want.by) expect(reading.by).toBe(want.by);
      for (const one of want.shows ?? []) expect(shown).toContain(squash(String(one)));
      for (const one of want.not ?? []) expect(shown.split(' · ')).not.toContain(squash(String(one)));
      for (const one of want.not ?? []) expect(shown).not.toMatch(new RegExp(`\\b${squash(String(one))}\\b`));
      if (want.logos) expect([...drawing.logos].sort()).toEqual([...want.logos].sort());
      if (want.crossed !== undefined) expect(drawing.svg.includes('stroke="var(--bad)"')).toBe(want.crossed);
      if (want.ones !== undefined) expect(drawing.svg.match(/data-one\b/g)).toHaveLength(want.ones);
    },
  );
});
