import { describe, expect, it } from 'vitest';
import type { ChartBarSpec, ChartPieSpec } from '../../src/spec.ts';
import { planCues } from './cues.ts';

const spec = <T>(paragraph: string, phrase: string, visual: string): T =>
  planCues(paragraph, { [phrase]: visual })[0]?.spec as T;

describe('bars of which one is measured by the other', () => {
  it.each([
    ['Before/after heating cost bars, after is 40% lower', [1, 0.6], '40% lower'],
    ['Bar chart: old boiler vs heat pump, heat pump 3x more', [1, 3], '3x more'],
    ['Bar chart: cats 30 cm vs dogs 60 cm, dogs 2x taller', [1, 2], '2x taller'],
  ])('are to scale, and only what is said is written: %s', (visual, values, text) => {
    const { kind, bars } = spec<ChartBarSpec>('We heat the house.', 'heat the house', visual);
    expect(kind).toBe('chart-bar');
    expect(bars.map((bar) => bar.value)).toEqual(values);
    expect(bars.map((bar) => bar.text)).toEqual(['', text]);
  });

  it('take the share from the phrase', () => {
    const { bars } = spec<ChartBarSpec>('Bills are 25% lower now.', '25% lower', 'Before/after bill bars');
    expect(bars).toMatchObject([
      { label: 'Before', value: 1 },
      { label: 'After', value: 0.75, text: '25% lower' },
    ]);
  });
});

describe('several readings of one meter', () => {
  it('are bars', () => {
    const { kind, bars } = spec<ChartBarSpec>('Doubt is weighed.', 'Doubt', 'Meter: civil at 51%, criminal near 99%');
    expect(kind).toBe('chart-bar');
    expect(bars).toEqual([
      { label: 'Civil', value: 51, text: '51%' },
      { label: 'Criminal', value: 99, text: '99%' },
    ]);
  });

  it('that make a whole stay one meter', () => {
    expect(spec<ChartBarSpec>('The tank.', 'tank', 'Fuel meter showing 10% left, 90% used').kind).toBe('meter');
  });
});

describe('a pie', () => {
  const visual = 'Pie chart of rent, food and fun';
  const shares = (paragraph: string) => spec<ChartPieSpec>(paragraph, 'Money', visual).slices.map((one) => one.share);

  it('takes the shares that the script gives', () => {
    expect(shares('Money goes: 50 percent rent, 30 percent food and 20 percent fun.')).toEqual([50, 30, 20]);
  });

  it('has none where the script gives some only', () => {
    expect(shares('Money goes: 50 percent rent, the rest on food and fun.')).toEqual([undefined, undefined, undefined]);
  });
});

it('a table that people sit around is no table of figures', () => {
  expect(spec<ChartPieSpec>('They talk.', 'talk', 'Twelve jurors around a table').kind).not.toBe('table');
});

describe('an amount that changes', () => {
  it.each([
    ['The parcel shrinks from 20kg to 4 kg', 'Parcel', ['20kg', '4 kg'], [20, 4]],
    ['Oven temperature rising from 20 °C to 180 °C', 'Oven temperature', ['20 °C', '180 °C'], [20, 180]],
    ['Price falls from €40 to €12 a piece', 'Price', ['€40', '€12'], [40, 12]],
  ])('is two bars to scale: %s', (visual, measure, labels, values) => {
    const made = spec<ChartBarSpec>('It changes.', 'changes', visual);
    expect(made).toMatchObject({ kind: 'chart-bar', measure });
    expect(made.bars.map((bar) => bar.label)).toEqual(labels);
    expect(made.bars.map((bar) => bar.value)).toEqual(values);
  });

  it.each(['Boats going from 2 to 8 boats', 'Walk from 10 am to 4 Oak Street'])('is none in: %s', (visual) => {
    expect(spec<ChartBarSpec>('It changes.', 'changes', visual).kind).not.toBe('chart-bar');
  });
});

it.each([
  ['Speed gauge dropping to a third', 1 / 3],
  ['Battery level, half full', 1 / 2],
  ['Tank meter at two thirds', 2 / 3],
])('a share in words is drawn: %s', (visual, fraction) => {
  const made = spec<{ kind: string; fraction?: number; caption?: string }>('It changes.', 'changes', visual);
  expect(made.kind).toBe('meter');
  expect(made.fraction).toBeCloseTo(fraction);
  expect(made.caption).toBeUndefined();
});

it('"A > B > C" is a chain, "A > 5" is none', () => {
  expect(spec<ChartBarSpec>('It ranks.', 'ranks', 'Ladder: gold (3) > silver (2) > bronze (1)').kind).toBe('flow');
  expect(spec<ChartBarSpec>('It ranks.', 'ranks', 'Alert: heat > 80').kind).not.toBe('flow');
});
