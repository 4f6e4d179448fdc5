/** Numbers: amounts in one unit, counts, shares, values of several. */
import { describe, expect, it } from 'vitest';
import { inOneUnit } from '../../src/plan/read/units.ts';
import type {
  CalloutSpec,
  CardsSpec,
  ChartBarSpec,
  ClusterSpec,
  ComparisonSpec,
  FlowSpec,
  GridSpec,
  MeterSpec,
  PartitionSpec,
  PeopleSpec,
  StackedBarSpec,
  TableSpec,
} from '../../src/spec.ts';
import { spec } from './cues.ts';

describe('amounts', () => {
  it.each([
    [
      ['2 GB', '500 MB'],
      [2e9, 5e8],
    ],
    [
      ['3 days', '12 hours'],
      [259200, 43200],
    ],
    [
      ['$1.5M', '$300k'],
      [1.5e6, 3e5],
    ],
    [
      ['1 km', '20 cm'],
      [1000, 0.2],
    ],
    [
      ['20', '30', '15 ct'],
      [20, 30, 15],
    ],
  ])('of one measure can be compared: %s', (texts, values) => {
    expect(inOneUnit(texts)).toEqual(values);
  });

  it('of different measures cannot', () => {
    expect(inOneUnit(['5 ms', '3 GB'])).toBeUndefined();
    expect(inOneUnit(['$5', '5 €'])).toBeUndefined();
  });

  it('have bars in the order of their size, whatever the unit', () => {
    const { bars } = spec<ChartBarSpec>('Load time comparison: tape 2 hours, disk 5 minutes, flash 900 ms');
    expect(bars.map((bar) => [bar.label, bar.text])).toEqual([
      ['Tape', '2 hours'],
      ['Disk', '5 minutes'],
      ['Flash', '900 ms'],
    ]);
    const values = bars.map((bar) => bar.value ?? 0);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('of different measures have no lengths', () => {
    const { bars } = spec<ChartBarSpec>('Bars: response 20 ms, image 3 GB');
    expect(bars.every((bar) => bar.value === undefined)).toBe(true);
  });

  it('are named by where they are', () => {
    const { bars } = spec<ChartBarSpec>('Embedding size: 12 GB in FP32, 3 GB in INT8');
    expect(bars.map((bar) => [bar.label, bar.text])).toEqual([
      ['FP32', '12 GB'],
      ['INT8', '3 GB'],
    ]);
  });

  it('are reckoned with', () => {
    expect(spec<CalloutSpec>('Bill counter: 8 nodes x $3 per hour')).toMatchObject({
      kind: 'callout',
      style: 'formula',
      text: '8 nodes × $3 per hour',
    });
  });

  it('of what a meter measures are those of the meter', () => {
    expect(spec<MeterSpec>('Progress bar of the image upload frozen at 62%')).toMatchObject({
      kind: 'meter',
      value: '62%',
      fraction: 0.62,
    });
  });
});

describe('so many', () => {
  it('are two when a thing is cut in half', () => {
    const { count, parts } = spec<PartitionSpec>('Weight matrix cut in half');
    expect(count ?? parts.length).toBe(2);
  });

  it('are named by their numbers', () => {
    const { cards } = spec<CardsSpec>('Stages 2 to 5 running in parallel');
    expect(cards.map((card) => card.label)).toEqual(['Stage 2', 'Stage 3', 'Stage 4', 'Stage 5']);
  });

  it('stand on as many', () => {
    const { nodes } = spec<ClusterSpec>('Same weights on 3 GPUs');
    expect(nodes).toMatchObject([{ label: 'GPUs', count: 3, items: [{ label: 'Weights' }] }]);
  });

  it('are all of them', () => {
    const { nodes } = spec<FlowSpec>('Config copied to each of 6 nodes');
    expect(nodes.find((node) => node.label === 'Nodes')?.count).toBe(6);
  });

  it('keep the size that tells them apart', () => {
    const { nodes } = spec<FlowSpec>('Small pump feeding the big tank, big pump feeding the small tank');
    expect(nodes.map((node) => node.label).sort()).toEqual(['Big pump', 'Big tank', 'Small pump', 'Small tank']);
  });
});

describe('numbers', () => {
  it('of a rate count nothing', () => {
    const text = JSON.stringify(spec('Gate letting 20 orders per minute through'));
    expect(text).toContain('20 orders per minute');
    expect(text).not.toContain('"count"');
  });

  it('from the first to the last are one name', () => {
    const text = JSON.stringify(spec('Task array: index 0 to 49, each takes its own file'));
    expect(text).toContain('ndex 0-49');
  });

  it('of sorts are bars', () => {
    const { kind, bars } = spec<ChartBarSpec>('Test report: 4 failed, 2 skipped, 190 passed');
    expect(kind).toBe('chart-bar');
    expect(bars.map((bar) => [bar.label, bar.value])).toEqual([
      ['Failed', 4],
      ['Skipped', 2],
      ['Passed', 190],
    ]);
  });

  it('of lines are a length', () => {
    const { sides } = spec<ComparisonSpec>('Before Helm: 800 lines of YAML. After: 12 lines');
    expect(JSON.stringify(sides)).not.toContain('"count"');
    expect(JSON.stringify(sides)).toContain('800 lines');
  });

  it('of a condition lead nowhere', () => {
    expect(spec('Alert popping up: disk usage > 90%')).toMatchObject({ kind: 'alert', heading: 'Disk usage > 90%' });
  });

  it('of some that are not counted stay open', () => {
    const { marked } = spec<GridSpec>('Heatmap of 24 servers, busy ones red, idle ones blue');
    expect(marked?.map((mark) => [mark.colour, mark.count])).toEqual([
      ['red', undefined],
      ['blue', undefined],
    ]);
  });
});

describe('so many of them all', () => {
  it('are told by what they are', () => {
    const { kind, count, marked } = spec<GridSpec>('9 judges, 6 for, 3 against');
    expect([kind, count, marked?.map((mark) => [mark.label, mark.count])]).toEqual([
      'grid',
      9,
      [
        ['for', 6],
        ['against', 3],
      ],
    ]);
  });

  it('are a share, large', () => {
    expect(spec<CalloutSpec>('Traffic stops: 40% of drivers never pay')).toMatchObject({
      kind: 'callout',
      text: '40%',
      detail: 'of drivers never pay',
    });
  });

  it('share one', () => {
    const { kind, nodes, edges } = spec<FlowSpec>('Three teams sharing one printer');
    expect([kind, nodes.length, edges.length]).toEqual(['flow', 4, 3]);
  });

  it('are as many as stand for them', () => {
    expect(spec<PeopleSpec>('Redis and Memcached as two waiters serving dishes').people).toMatchObject([
      { label: 'Waiter', detail: 'Redis' },
      { label: 'Waiter', detail: 'Memcached' },
    ]);
  });
});

describe('bars without figures', () => {
  it('go the way it is told', () => {
    const { bars } = spec<ChartBarSpec>('v1 -> v2 -> v3, image size bars getting smaller');
    expect(bars.map((bar) => [bar.label, bar.level])).toEqual([
      ['v1', 'high'],
      ['v2', 'middle'],
      ['v3', 'low'],
    ]);
  });

  it('of two instruments are their readings', () => {
    const { kind, bars } = spec<ChartBarSpec>('Stress gauge at 70%, sleep score at 20%');
    expect([kind, bars.map((bar) => bar.value)]).toEqual(['chart-bar', [70, 20]]);
  });
});

it('a table has a value for each name', () => {
  expect(spec<TableSpec>('Table with error rate for small, medium, large: 9%, 6%, 5%').rows).toEqual([
    ['Small', '9%'],
    ['Medium', '6%'],
    ['Large', '5%'],
  ]);
});

describe('some of them all', () => {
  it('are one thing that is told', () => {
    const text = JSON.stringify(spec('Teacher checks 3 of 5 essays'));
    expect(text).toContain('3 of 5 essays');
    expect(text).not.toContain('"label":"3"');
  });

  it('and a number of ten digits counts nothing', () => {
    expect(JSON.stringify(spec('Grouping: 5558675309 becomes 555 867 5309'))).not.toContain('"count"');
  });
});

describe('one value', () => {
  it('is large, and what it is of', () => {
    expect(spec<CalloutSpec>('Paris to Lyon: 2 hours')).toMatchObject({
      kind: 'callout',
      text: '2 hours',
      detail: 'Paris to Lyon',
    });
  });

  it('for each of several is a bar', () => {
    const { bars, measure } = spec<ChartBarSpec>('Priority weights: backups 1, billing 5, reports 3');
    expect(measure).toBe('Priority weights');
    expect(bars.map((bar) => [bar.label, bar.value])).toEqual([
      ['Backups', 1],
      ['Billing', 5],
      ['Reports', 3],
    ]);
  });
});

describe('bars', () => {
  it('are as many as are told', () => {
    const { sides } = spec<ComparisonSpec>(
      'Before: one huge bar and four tiny ones. After: five bars of the same height',
    );
    const levels = sides.map((side) => (side.body as ChartBarSpec).bars.map((bar) => bar.level));
    expect(levels).toEqual([
      ['high', 'low', 'low', 'low', 'low'],
      [undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it('have names behind their amounts', () => {
    const { bars } = spec<ChartBarSpec>('Bars: 2.5M rows vs 40K index');
    expect(bars.map((bar) => bar.value)).toEqual([2.5e6, 4e4]);
  });

  it('of a trace are no parts of a whole', () => {
    expect(spec('Trace view with spans: login 2s, search 9s').kind).toBe('chart-bar');
  });

  it('show what is written on them', () => {
    expect(spec<MeterSpec>('Progress bar: "Uploading 9,000 files… 7%"')).toMatchObject({ value: '7%', fraction: 0.07 });
  });

  it('are filled with what is given, not with what comes of it', () => {
    const { bars } = spec<StackedBarSpec>(
      'Disk bar filling up: logs 10 GB, images 70 GB, then overflowing past the 60 GB mark',
    );
    expect(bars[0]?.segments.map((segment) => [segment.label, segment.share])).toEqual([
      ['Logs', 10],
      ['Images', 70],
    ]);
  });

  it('show a part of a total, and no figure of ours', () => {
    const { bars } = spec<StackedBarSpec>('Bar showing 400 GB total with only 60 GB used');
    expect(bars[0]?.segments.map((segment) => [segment.share, segment.text])).toEqual([
      [60, '60 GB'],
      [340, ''],
    ]);
  });
});

describe('values of several', () => {
  it('belong to as many', () => {
    const { bars, measure } = spec<ChartBarSpec>('Oven shelves: 1, 2, 3 and baking time 20 min, 35 min, 50 min');
    expect(measure).toBe('Baking time');
    expect(bars.map((bar) => [bar.label, bar.text])).toEqual([
      ['1', '20 min'],
      ['2', '35 min'],
      ['3', '50 min'],
    ]);
  });

  it('are read where they stand', () => {
    expect(spec('Left tank gauge at 10% while right tank is stuck at 90%')).toMatchObject({
      kind: 'meter',
      label: 'Left tank',
      fraction: 0.1,
      beside: { kind: 'meter', label: 'Right tank', fraction: 0.9 },
    });
  });
});

describe('a value for each', () => {
  it('may count the same things', () => {
    const { bars } = spec<ChartBarSpec>('Seats per room: hall 90 seats, studio 12 seats, booth 1 seat');
    expect(bars.map((bar) => [bar.label, bar.value, bar.text])).toEqual([
      ['Hall', 90, '90 seats'],
      ['Studio', 12, '12 seats'],
      ['Booth', 1, '1 seat'],
    ]);
  });

  it('may be a price before the name', () => {
    const { bars } = spec<ChartBarSpec>('Ticket: $4 small boat, $19 big boat');
    expect(bars.map((bar) => [bar.label, bar.text])).toEqual([
      ['Small boat', '$4'],
      ['Big boat', '$19'],
    ]);
  });

  it('may be told in pairs, the first of each for the one', () => {
    const { sides } = spec<ComparisonSpec>('Sprint vs marathon: 100 m / 42 km, 10 s / hours');
    expect(sides.map((side) => (side.body as CardsSpec).cards.map((card) => card.label))).toEqual([
      ['100 m', '10 s'],
      ['42 km', 'Hours'],
    ]);
  });
});
