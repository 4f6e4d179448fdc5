import { describe, expect, it } from 'vitest';
import type {
  CardsSpec,
  ChartBarSpec,
  ChartLineSpec,
  ChatSpec,
  ClusterSpec,
  CodeSpec,
  ComparisonSpec,
  CrossedOutSpec,
  LogoRowSpec,
  MeterSpec,
  StackedBarSpec,
} from '../../src/spec.ts';
import { spec, ways } from './cues.ts';

describe('short cues', () => {
  it('draw a curve where a curve is named, whatever it measures', () => {
    expect(spec<ChartLineSpec>('Usage curve climbing from 10% to 70%')).toMatchObject({
      kind: 'chart-line',
      series: [{ trend: 'rising' }],
    });
  });

  it('have a flat line as one more curve', () => {
    const { series } = spec<ChartLineSpec>('Orders curve over 24 hours, staff count as a flat line above it');
    expect(series.map((one) => [one.label, one.trend])).toEqual([
      ['Orders', expect.any(String)],
      ['Staff count', 'flat'],
    ]);
  });

  it('count on a counter', () => {
    expect(spec<MeterSpec>('Workers counting up 1, 3, 9')).toMatchObject({
      kind: 'meter',
      form: 'counter',
      stations: ['1', '3', '9'],
    });
    expect(spec<MeterSpec>('Counter racing up to 212, "30 days" below it').value).toBe('212');
  });

  it('set a field of a file', () => {
    expect(spec<CodeSpec>('Plugin config with replicas turned up to 6').code).toContain('replicas: 6');
  });

  it('have a cell for each where a grid is of unlike things', () => {
    expect(spec<CardsSpec>('Grid of passport, ticket, key, map').cards.map((card) => card.label)).toEqual([
      'Passport',
      'Ticket',
      'Key',
      'Map',
    ]);
  });

  it('take "the moment …" as when, not as a thing', () => {
    expect(JSON.stringify(spec('Loaf cut into three slices the moment the guests ask'))).not.toMatch(/"Moment"/);
  });
});

describe('so many holders made fewer', () => {
  it('stand before and after', () => {
    const { kind, mode, sides } = spec<ComparisonSpec>('Jigsaw: crates from 3 trucks packed into 2');
    expect([kind, mode]).toEqual(['comparison', 'before-after']);
    expect(sides.map((side) => side.head.label)).toEqual(['3 trucks', '2 trucks']);
    expect(sides[0]?.body).toMatchObject({ kind: 'cluster', nodes: [{ count: 3, items: [{ label: 'Crates' }] }] });
  });

  it('are not those that what is packed goes into', () => {
    expect(spec('Ten letters squeezed into 2 envelopes').kind).not.toBe('comparison');
  });
});

describe('a stroke through a thing', () => {
  it.each([
    ['Alarm clock with a thick line through it', 'Alarm clock'],
    ['Red slash across the umbrella', 'Umbrella'],
    ['Whistle with a big red cross over it', 'Whistle'],
  ])('strikes it out: %s', (text, label) => {
    expect(spec<CrossedOutSpec>(text)).toMatchObject({ kind: 'crossed-out', crossed: { label } });
  });

  it('is a curve where it goes through the origin', () => {
    expect(spec('Graph with a red line through the origin').kind).toBe('chart-line');
  });
});

it('shows what goes on over time as a curve with the words below', () => {
  expect(spec<ChartLineSpec>('Humidity over time, a sawtooth with every watering')).toMatchObject({
    kind: 'chart-line',
    series: [{ label: 'Humidity', trend: 'oscillating' }],
    caption: 'Sawtooth with every watering',
  });
});

it('puts "on it" on what was named last', () => {
  const { nodes } = spec<ClusterSpec>('Camera scanning a server, pods on it');
  expect(nodes).toMatchObject([{ label: 'Server', items: [{ label: 'Pods' }] }]);
});

describe('short cues without a form', () => {
  it('are cards where as many are named as counted, wherever they stand', () => {
    const { kind, cards, title } = spec<CardsSpec>('Three jars on a counter: salt, sugar, rice');
    expect([kind, cards.map((card) => card.label), title?.label]).toEqual(['cards', ['Salt', 'Sugar', 'Rice'], 'Jars']);
  });

  it('are a curve where only values are told of what moves', () => {
    expect(spec<ChartLineSpec>('Visitors over a rainy week: 9, 7, 4, 2')).toMatchObject({
      kind: 'chart-line',
      xLabel: 'Rainy week',
      series: [{ label: 'Visitors', values: [9, 7, 4, 2] }],
    });
    expect(spec('Lottery numbers: 4, 8, 15').kind).not.toBe('chart-line');
  });

  it('are a dialog where each line has a speaker', () => {
    expect(spec<ChatSpec>('Waiter: "More tea?" Guest: "No, thanks."').messages).toMatchObject([
      { from: { label: 'Waiter' }, text: 'More tea?', side: 'left' },
      { from: { label: 'Guest' }, text: 'No, thanks.', side: 'right' },
    ]);
  });

  it('lead from what goes in to what comes out', () => {
    expect(ways('Milk in, butter and whey out')).toEqual([
      ['Milk', undefined, 'Butter'],
      ['Milk', undefined, 'Whey'],
    ]);
    expect(ways('Oven: dough in, bread out')).toEqual([
      ['Dough', undefined, 'Oven'],
      ['Oven', undefined, 'Bread'],
    ]);
  });

  it('are bars where amounts stand side by side', () => {
    expect(spec<ChartBarSpec>('Old file 2 GB next to new file 40 MB, true to scale').bars).toMatchObject([
      { label: 'Old file', text: '2 GB' },
      { label: 'New file', text: '40 MB' },
    ]);
  });

  it('show the logos of products whose icons are asked for', () => {
    expect(spec<LogoRowSpec>('Redis, Kafka and MySQL icons').logos.map((item) => item.logo)).toHaveLength(3);
  });

  it('turn where a chain is spinning, wait where a line is long', () => {
    expect(spec('Plan -> Build -> Ship, spinning').kind).toBe('cycle');
    expect(spec('Long line of letters, one clerk').kind).toBe('queue');
  });

  it('lead nowhere where one is fastened to the other', () => {
    expect(spec('Warning printed on a node').kind).not.toBe('flow');
    expect(spec('Sensor strapped onto a server').kind).not.toBe('flow');
  });
});

describe('what a chart says', () => {
  it.each(['Trust curve slowly sinking over two years', 'Quality curve slipping'])(
    'falls where it sinks: %s',
    (text) => {
      expect(spec<ChartLineSpec>(text).series[0]?.trend).toBe('falling');
    },
  );

  it('has two bars where one is taller than the other', () => {
    expect(spec<ChartBarSpec>('Bar chart, cat slightly taller than dog').bars).toMatchObject([
      { label: 'Cat', level: 'high' },
      { label: 'Dog', level: 'middle' },
    ]);
    expect(spec<ChartBarSpec>('Bars: tea much lower than coffee').bars.map((bar) => bar.level)).toEqual([
      'low',
      'high',
    ]);
  });

  it('draws given shares of a split to scale', () => {
    expect(spec<StackedBarSpec>('Audience split: 80% locals, 20% tourists')).toMatchObject({
      kind: 'stacked-bar',
      bars: [{ label: 'Audience', segments: [{ share: 80 }, { share: 20 }] }],
    });
  });

  it('is a way where the graph is one of branches', () => {
    expect(spec('Novel branch graph, drafts turning into chapters').kind).toBe('flow');
  });
});
