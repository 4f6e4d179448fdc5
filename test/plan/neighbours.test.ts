import { describe, expect, it } from 'vitest';
import { neighboursIn } from '../../src/plan/neighbours.ts';
import type { ChartBarSpec, ChartLineSpec, QueueSpec, StackedBarSpec, TableSpec } from '../../src/spec.ts';
import { planCues } from './cues.ts';

const spec = <T>(visual: string): T =>
  planCues('We talk about this thing here.', { 'this thing': visual })[0]?.spec as T;

describe('dots that are told to be near or far', () => {
  it.each([
    ['Scatter plot: tea and coffee close together, gravel far away', [['tea', 'coffee'], ['gravel']]],
    ['Scatter plot: lynx, puma and cat near each other, truck in the far corner', [['lynx', 'puma', 'cat'], ['truck']]],
  ])('stand so: %s', (visual, groups) => {
    expect(neighboursIn(visual)).toEqual(groups);
    const { dots } = spec<ChartLineSpec>(visual);
    expect(dots?.map((dot) => dot.near)).toEqual(groups.flatMap((names, i) => names.map(() => i)));
  });

  it('stand anywhere where nothing places them', () =>
    expect(neighboursIn('Scatter plot with dots: tea, coffee, gravel')).toBeUndefined());
});

describe('a digit in a name', () => {
  it('is no amount', () => {
    const { bars } = spec<ChartBarSpec>('Bar chart: lap 1 slow, laps 2 and 3 fast');
    expect(bars.map((bar) => [bar.label, bar.value])).toEqual([
      ['Lap 1 slow', undefined],
      ['Laps 2 and 3 fast', undefined],
    ]);
  });

  it('leaves the share to the figure before it', () => {
    const [bar] = spec<StackedBarSpec>('Budget bar split 80% A4, 20% A5').bars;
    expect(bar?.segments.map((one) => [one.label, one.text])).toEqual([
      ['A4', '80%'],
      ['A5', '20%'],
    ]);
  });
});

describe('what is told of a whole form', () => {
  it('empties a queue', () => {
    expect(spec<QueueSpec>('Queue of trucks empty, clerk waiting').waiting).toMatchObject({
      label: 'Trucks',
      states: ['empty'],
    });
  });

  it('gives a value to each row', () => {
    const { columns, rows } = spec<TableSpec>('Table of runs with times 12 s, 15 s and 19 s');
    expect([columns, rows]).toEqual([
      ['Runs', 'Times'],
      [
        ['', '12 s'],
        ['', '15 s'],
        ['', '19 s'],
      ],
    ]);
  });
});
