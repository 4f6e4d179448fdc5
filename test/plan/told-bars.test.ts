import { describe, expect, it } from 'vitest';
import type { ChartBarSpec } from '../../src/spec.ts';
import { spec } from './cues.ts';

const bars = (visual: string) => {
  const made = spec<ChartBarSpec>(visual);
  expect(made.kind).toBe('chart-bar');
  return made.bars.map((bar) => [bar.label, bar.text ?? bar.level]);
};

describe('two rows of values', () => {
  it.each([
    'Hungry geese 2, 9, 30 and next to them the keepers running in: 1, 2, 5',
    'Hungry geese: 2, 9, 30; keepers: 1, 2, 5',
    'Hungry geese 2, 9, 30 while keepers 1, 2, 5',
  ])('stand beside each other: %s', (visual) => {
    const made = spec<ChartBarSpec & { beside: ChartBarSpec }>(visual);
    expect([made.measure, made.bars.map((bar) => bar.text)]).toEqual(['Hungry geese', ['2', '9', '30']]);
    expect([made.beside.measure, made.beside.bars.map((bar) => bar.text)]).toEqual(['Keepers', ['1', '2', '5']]);
  });

  it('are as long as each other', () => {
    expect(spec<ChartBarSpec>('Geese 2, 9, 30 and next to them the keepers: 1, 2').beside?.kind).not.toBe('chart-bar');
  });
});

describe('one measure for each case', () => {
  it('keeps the cases as they are said', () => {
    const visual = 'Consumption of the same car, without a roof box 5 l, with a roof box 7 l';
    expect(bars(visual)).toEqual([
      ['Without a roof box', '5 l'],
      ['With a roof box', '7 l'],
    ]);
    expect(spec<ChartBarSpec>(visual).measure).toBe('Consumption of the same car');
  });

  it('never cuts a number', () => {
    expect(bars('Bar chart, moths 1,024, bees 81.9')).toEqual([
      ['Moths', '1,024'],
      ['Bees', '81.9'],
    ]);
  });

  it('is none of names with a number', () => {
    expect(spec('One load cut into three, handed to Truck 0, Truck 1, Truck 2').kind).not.toBe('chart-bar');
  });

  it('is no bar where a curve is told of', () => {
    expect(spec('Load line, flat at 5%, rising to 80%').kind).not.toBe('chart-bar');
  });
});

it('bars by their size are as long as it is told', () => {
  expect(bars('Bar chart with a tiny bar for reading and a huge one for paperwork')).toEqual([
    ['Reading', 'low'],
    ['Paperwork', 'high'],
  ]);
});

it('two numbers against each other are bars where a bar is told of', () => {
  const visual = 'Promised 40 vs delivered 60,000, second bar bursts the frame';
  expect(bars(visual)).toEqual([
    ['Promised', '40'],
    ['Delivered', '60,000'],
  ]);
  expect(spec(visual).caption).toBe('Second bar bursts the frame');
});
