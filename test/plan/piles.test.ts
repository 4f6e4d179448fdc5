import { describe, expect, it } from 'vitest';
import type { StackedBarSpec } from '../../src/spec.ts';
import { spec } from './cues.ts';

const bar = (visual: string) => {
  const made = spec<StackedBarSpec>(visual);
  expect(made.kind).toBe('stacked-bar');
  return made.bars[0] as StackedBarSpec['bars'][number];
};
const parts = (visual: string) => bar(visual).segments.map(({ label, share, text }) => [label, share, text]);

describe('amounts that fill one bar', () => {
  it.each([
    'Freezer filling up: peas 3 kg, bread 2 kg, fish 1 kg',
    'Weight breakdown, peas 3 kg, bread 2 kg, fish 1 kg',
    'Where the weight goes: 3 kg peas, 2 kg bread, 1 kg fish',
  ])('are its parts, to scale: %s', (visual) => {
    expect(parts(visual)).toEqual([
      ['Peas', 3, '3 kg'],
      ['Bread', 2, '2 kg'],
      ['Fish', 1, '1 kg'],
    ]);
  });

  it('have their colours, and what is left', () => {
    expect(bar('Trunk filling up: 60 l suitcase in red, 20 l tent in blue, the rest free').segments).toEqual([
      { label: 'Suitcase', share: 60, text: '60 l', colour: 'red' },
      { label: 'Tent', share: 20, text: '20 l', colour: 'blue' },
      { label: 'Rest free', states: ['empty'] },
    ]);
  });

  it('come in slices without a number', () => {
    const { segments } = bar('Van filling up: 500 kg piano in gray, then boxes of 20 kg each until nothing fits');
    expect(segments[1]).toMatchObject({ label: 'Boxes', share: 20, text: '20 kg each' });
    expect(segments.slice(2).every((one) => one.label === '' && one.share === 20)).toBe(true);
  });

  it('are measured by a line', () => {
    const { segments, limit } = bar('Stack growing: crates 6 t, steel 9 t, sand 8 t - dashed line at 20 t');
    expect(segments).toHaveLength(3);
    expect(limit).toEqual({ label: '20 t', at: 20 });
    expect(bar('Tower of bills: phone $1,200, rent $900, red line "limit $1,800"').limit).toEqual({
      label: 'Limit $1,800',
      at: 1800,
    });
  });

  it('are none of bars side by side', () => {
    expect(spec('Benchmark bars: A 82.1, B 81.9').kind).toBe('chart-bar');
  });
});

describe('a bar cut in a ratio', () => {
  it.each([
    [
      'A bar cut 2:1, tea the long piece, milk the short one',
      [
        ['Tea', 2],
        ['Milk', 1],
      ],
      '2:1',
    ],
    [
      'A bar divided 2:1, milk the short part, tea the long part',
      [
        ['Milk', 1],
        ['Tea', 2],
      ],
      '2:1',
    ],
    [
      'Strip split 60/40 between stocks and bonds',
      [
        ['Stocks', 60],
        ['Bonds', 40],
      ],
      '60/40',
    ],
    [
      'Bar cut 5:1, water on the left, syrup on the right',
      [
        ['Water', 5],
        ['Syrup', 1],
      ],
      '5:1',
    ],
  ])('has two lengths and whose they are: %s', (visual, lengths, label) => {
    const made = bar(visual);
    expect(made.segments.map((one) => [one.label, one.share])).toEqual(lengths);
    expect(made.label).toBe(label);
  });

  it('may be told in words', () => {
    expect(parts('Bar: three quarters sea, one quarter land')).toEqual([
      ['Sea', 75, 'three quarters'],
      ['Land', 25, 'one quarter'],
    ]);
  });
});
