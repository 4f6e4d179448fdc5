import { describe, expect, test } from 'vitest';
import { fit, MIN_TEXT, measure, textAt, wrap } from '../../src/draw/kit/text.ts';

const samples = [
  'Kubernetes-native resources with autoscaling and canary deployments',
  'Supercalifragilisticexpialidocious',
  'nvidia.com/gpu: 0.5',
  'a b c d e f g',
  'Überprüfung der Größe – “quoted” & <tagged>',
];

describe('wrap', () => {
  test.each(samples)('keeps every line of %j within the width', (text) => {
    for (const width of [120, 260, 700]) {
      for (const line of wrap(text, 30, width)) expect(measure(line, 30)).toBeLessThanOrEqual(width);
    }
  });

  test.each(samples)('loses no letter of %j', (text) => {
    const letters = (lines: string) => lines.replace(/[\s-]/g, '');
    expect(letters(wrap(text, 30, 200).join(''))).toBe(letters(text));
  });

  test('balances lines instead of leaving a lone last word', () => {
    const lines = wrap('memory pages being efficiently managed by the engine', 40, 900);
    expect(lines).toHaveLength(2);
    const [first = '', last = ''] = lines;
    expect(measure(last, 40) / measure(first, 40)).toBeGreaterThan(0.6);
  });

  test('breaks names at their own joints before letters', () => {
    expect(wrap('text-generation-inference', 40, 300)).toEqual(['text-', 'generation-', 'inference']);
    expect(wrap('InferenceService', 40, 250)).toEqual(['Inference', 'Service']);
  });
});

describe('fit', () => {
  test.each(samples)('stays inside the box and never below the smallest size: %j', (text) => {
    for (const [width, height] of [
      [400, 200],
      [220, 160],
      [1200, 90],
    ] as const) {
      const block = fit(text, width, height, { max: 90 });
      expect(block.size).toBeGreaterThanOrEqual(MIN_TEXT);
      expect(block.height).toBeLessThanOrEqual(Math.max(height, MIN_TEXT * 1.2));
      expect(block.width).toBeLessThanOrEqual(width);
    }
  });

  test('takes the largest size that fits', () => {
    const block = fit('MLflow', 2000, 90, { max: 70 });
    expect(block.size).toBe(70);
  });

  test('cuts with an ellipsis only when the smallest size does not fit', () => {
    const block = fit('one two three four five six seven eight nine ten', 120, 60, { max: 60 });
    expect(block.lines.at(-1)).toMatch(/…$/);
  });
});

test('textAt escapes what would be markup', () => {
  const svg = textAt(fit('<b> & "x"', 400, 60, { max: 30 }), 0, 0);
  expect(svg).toContain('&lt;b&gt; &amp; &quot;x&quot;');
});
