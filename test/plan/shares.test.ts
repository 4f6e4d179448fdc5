import { describe, expect, it } from 'vitest';
import type { ChartPieSpec, DashboardSpec } from '../../src/spec.ts';
import { spec } from './cues.ts';

const slices = (visual: string) => {
  const made = spec<ChartPieSpec>(visual);
  expect(made.kind).toBe('chart-pie');
  return made.slices.map((slice) => [slice.label, slice.amount === undefined ? slice.share : Math.round(slice.amount)]);
};

describe('a pie told in words', () => {
  it.each([
    [
      'Pie: two thirds sleep, one third play',
      [
        ['Two thirds sleep', 67],
        ['One third play', 33],
      ],
    ],
    [
      'Donut chart: half oats, a quarter nuts, a quarter raisins',
      [
        ['Half oats', 50],
        ['Quarter nuts', 25],
        ['Quarter raisins', 25],
      ],
    ],
    [
      'Pie chart of the field with 3/4 wheat and 1/4 rye',
      [
        ['3/4 wheat', 75],
        ['1/4 rye', 25],
      ],
    ],
    [
      'Pie of the week: half lectures, the rest exercises',
      [
        ['Half lectures', 50],
        ['Exercises', 50],
      ],
    ],
  ])('has its shares as they are said, to scale: %s', (visual, shown) => {
    expect(slices(visual)).toEqual(shown);
  });

  it('may be some of all slices', () => {
    const made = spec<ChartPieSpec>('Pie chart where two in six slices are red: late trains');
    expect(made.slices).toHaveLength(6);
    expect(made.slices.filter((slice) => slice.colour === 'red')).toHaveLength(2);
    expect(made.slices[0]?.label).toBe('Late trains');
    expect(made.centre).toBe('two in six');
  });

  it('is no whole where the shares make none', () => {
    expect(spec<ChartPieSpec>('Pie: half sleep, one third play').slices?.[0]?.amount).toBeUndefined();
  });
});

it('a donut with its shares is round', () => {
  expect(slices('Donut: 62.5% cows, 37.5% sheep')).toEqual([
    ['Cows', 62.5],
    ['Sheep', 37.5],
  ]);
});

describe('panels', () => {
  const panels = (visual: string) => {
    const made = spec<DashboardSpec>(visual);
    expect(made.kind).toBe('dashboard');
    return made.boards[0]?.panels.map((panel) => [panel.label, panel.value]);
  };

  it('come out of a logo, which is their head', () => {
    const visual = 'Prometheus logo bursting into a grid of panels (Queries, Targets, Alerts 12)';
    expect(panels(visual)).toEqual([
      ['Queries', undefined],
      ['Targets', undefined],
      ['Alerts', '12'],
    ]);
    expect(spec<DashboardSpec>(visual).boards[0]?.head).toMatchObject({ logo: 'Prometheus' });
  });

  it.each([
    'Three gauges: Wind 12 m, Load 40%, Heat 81.9 °C',
    'Three gauges on a mill: Wind 12 m, Load 40%, Heat 81.9 °C',
    'Wall of screens: Wind 12 m, Load 40%, Heat 81.9 °C',
  ])('have each its value: %s', (visual) => {
    expect(panels(visual)).toEqual([
      ['Wind', '12 m'],
      ['Load', '40%'],
      ['Heat', '81.9 °C'],
    ]);
  });

  it('never cut a number', () => {
    expect(panels('Wall of monitors: orders 1,204, refunds 12')).toEqual([
      ['Orders', '1,204'],
      ['Refunds', '12'],
    ]);
  });
});
