import { describe, expect, it } from 'vitest';
import type { ChartLineSpec } from '../../src/spec.ts';
import { spec } from './cues.ts';

const chart = (visual: string): ChartLineSpec => {
  const made = spec<ChartLineSpec>(visual);
  expect(made.kind).toBe('chart-line');
  return made;
};
const series = (visual: string) => chart(visual).series.map(({ label, trend, level }) => [label, trend, level]);

describe('curves that keep to a height', () => {
  it('have it written, and a share of the whole is drawn there', () => {
    const visual = 'Two lines over the same night: fridge flat at 60%, oven wobbling around 10%';
    expect(series(visual)).toEqual([
      ['Fridge 60%', 'flat', 0.6],
      ['Oven 10%', 'oscillating', 0.1],
    ]);
    expect(chart(visual).xLabel).toBe('Night');
  });

  it('need no share', () => {
    expect(series('Two lines over one year: rent stuck at $900, wages climbing')).toEqual([
      ['Rent $900', 'flat', undefined],
      ['Wages', 'rising', undefined],
    ]);
  });

  it('are told of beside another', () => {
    expect(series('Humidity line flat at 30% while mould shoots up')).toEqual([
      ['Humidity 30%', 'flat', 0.3],
      ['Mould', 'exponential', undefined],
    ]);
  });
});

describe('a line without a name', () => {
  it.each([
    ['Line climbing up and to the right, altitude on the x axis, cold on the y axis', 'rising'],
    ['Graph: altitude on x, cold on y, straight line through the origin', 'straight'],
  ])('has none, only its axes have: %s', (visual, trend) => {
    const made = chart(visual);
    expect(made.series).toEqual([{ label: '', trend }]);
    expect([made.xLabel, made.yLabel]).toEqual(['Altitude', 'Cold']);
  });
});

describe('a line across a chart', () => {
  it('bears its figure', () => {
    const made = chart('Noise curve with a dashed line at 65, the short spike stays grey, the long plateau turns red');
    expect(made.marks).toEqual([{ label: '65', level: 'middle' }]);
    expect(made.series.map((one) => one.label)).toEqual(['Noise']);
    expect(made.caption).toBe('Short spike stays grey, the long plateau turns red');
  });

  it('is no curve', () => {
    const made = chart('Line chart, river height over the week, alarm line at 400');
    expect(made.series.map((one) => one.label)).toEqual(['River height']);
    expect(made.marks?.map((mark) => mark.label)).toEqual(['Alarm line 400']);
  });
});

it('a graph of a level is a curve, no gauge', () => {
  expect(chart('Graph of tank level over the day dropping from 90% to 15%').series[0]?.ends).toEqual(['90%', '15%']);
});
