/** Curves, tables, rounds and levels as the cue tells them. */
import { describe, expect, it } from 'vitest';
import type { CardsSpec, ChartLineSpec, CycleSpec, GridSpec, TableSpec } from '../../src/spec.ts';
import { spec } from './cues.ts';

describe('curves', () => {
  it('may differ from case to case', () => {
    const { series } = spec<ChartLineSpec>('CPU load flat at 90% during backups, zigzag between 10 and 40% overnight');
    expect(series.map((one) => [one.label, one.trend])).toEqual([
      ['Backups', 'flat'],
      ['Overnight', 'oscillating'],
    ]);
  });

  it('begin and pass where it is told', () => {
    const { series, marks } = spec<ChartLineSpec>('Savings curve, starts at 500, passes 900 in year 6');
    expect(series[0]?.ends).toEqual(['500', '']);
    expect(marks?.map((mark) => mark.label)).toEqual(['900 in year 6']);
  });
});

it('a share belongs to what it is told of', () => {
  expect(spec('Cloud desktops idle 80% of the day on one GPU').kind).not.toBe('meter');
});

it('a ladder is climbed', () => {
  const { style, cards } = spec<CardsSpec>('Career ladder: junior, senior, staff');
  expect([style, cards.map((card) => card.label)]).toEqual(['stack', ['Staff', 'Senior', 'Junior']]);
});

it('coins that pile up wait for nothing', () => {
  expect(spec('Bank notes flying off, coins piling up').kind).not.toBe('queue');
});

it('a table may name its columns first', () => {
  expect(spec<TableSpec>('Comparison table Nomad / Swarm: scaling, secrets')).toMatchObject({
    columns: ['', 'Nomad', 'Swarm'],
    rows: [
      ['Scaling', '', ''],
      ['Secrets', '', ''],
    ],
  });
});

it('a pie has its shares, whatever stands before the word', () => {
  expect(spec('Household spending pie: 60% rent, 40% food').kind).toBe('chart-pie');
});

it('a curve that slows down does not go on as before', () => {
  const [curve] = spec<ChartLineSpec>('Learning curve: fast until week 4, then slows down').series;
  expect(curve?.trend).toBe('saturating');
});

it('spans of time are no curves', () => {
  const { series, ticks } = spec<ChartLineSpec>('Repeat after 2 days, 6 days, 14 days, curve jumps back up each time');
  expect(series).toHaveLength(1);
  expect(ticks).toEqual(['2 days', '6 days', '14 days']);
});

describe('a curve', () => {
  it('falls from more to less, whatever the verb', () => {
    const { series, ticks } = spec<ChartLineSpec>('Attention curve sliding from 80% in May to 30% in June');
    expect(series[0]).toMatchObject({ trend: 'falling', ends: ['80%', '30%'] });
    expect(ticks).toEqual(['May', 'June']);
  });

  it('stays below what it never reaches', () => {
    const { marks } = spec<ChartLineSpec>(
      'Load climbing, brakes at soft.cap (grey line), never reaches hard.cap (red line)',
    );
    expect(marks).toContainEqual({ label: 'hard.cap', level: 'top' });
  });

  it('has its values over time', () => {
    const { series } = spec<ChartLineSpec>('Queue length over time: 3, 9, 14, 5');
    expect(series[0]?.values).toEqual([3, 9, 14, 5]);
  });

  it('is drawn of an amount over a week', () => {
    expect(spec<ChartLineSpec>('One week of CPU usage with the peak marked at 3 cores')).toMatchObject({
      kind: 'chart-line',
      xLabel: 'Week',
    });
  });
});

describe('rounds and tables', () => {
  it('a circle of steps goes round', () => {
    expect(spec<CycleSpec>('Circle of Plan, Build, Measure, Learn').steps).toHaveLength(4);
  });

  it('a way that comes back closes', () => {
    expect(spec('Write -> Review -> Merge -> Write again').kind).toBe('cycle');
  });

  it('a lifecycle that ends is a way', () => {
    expect(spec('Lifecycle: Rent server → Use it → Return server').kind).toBe('flow');
  });

  it('a matrix has only what is told', () => {
    expect(spec<TableSpec>('Matrix of web, api, db with ✓ and ✗, web to db is a ✗')).toMatchObject({
      columns: ['', 'Web', 'Api', 'Db'],
      rows: [
        ['Web', '', '', '✗'],
        ['Api', '', '', ''],
        ['Db', '', '', ''],
      ],
    });
  });

  it('a share of uncounted things has no count', () => {
    const { count, marked } = spec<GridSpec>('Office desks, a quarter of them empty');
    expect(count).toBeUndefined();
    expect(marked?.[0]?.label).toBe('a quarter empty');
  });
});

describe('tables', () => {
  it('have a place for who is ranked, and nobody above', () => {
    expect(spec<TableSpec>('Leaderboard with our team in 2nd place')).toMatchObject({
      rows: [
        ['1', ''],
        ['2', 'Our team'],
        ['3', ''],
      ],
    });
  });

  it('may be named last', () => {
    expect(spec<TableSpec>('Test set: 50 riddles with solutions as a table').columns).toEqual([
      '50 riddles',
      'Solutions',
    ]);
  });
});

it('a line that goes up and down is a curve', () => {
  expect(spec<ChartLineSpec>('Zigzag line of visitors').series[0]?.trend).toBe('oscillating');
});

describe('lines', () => {
  it('have each their course', () => {
    const { series } = spec<ChartLineSpec>('Target line flat, sales line crossing it in May');
    expect(series.map((one) => [one.label, one.trend])).toEqual([
      ['Target', 'flat'],
      ['Sales', 'rising'],
    ]);
  });

  it('are drawn of what goes on over a day', () => {
    expect(spec<ChartLineSpec>('Sugar in blood over the day')).toMatchObject({ kind: 'chart-line', xLabel: 'Day' });
  });
});
