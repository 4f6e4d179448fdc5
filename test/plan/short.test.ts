import { describe, expect, it } from 'vitest';
import type {
  CardsSpec,
  ChartLineSpec,
  ClusterSpec,
  CodeSpec,
  ComparisonSpec,
  CrossedOutSpec,
  MeterSpec,
} from '../../src/spec.ts';
import { spec } from './cues.ts';

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
  const { nodes } = spec<ClusterSpec>('Camera scanning a server, sticker on it');
  expect(nodes).toMatchObject([{ label: 'Server', items: [{ label: 'Sticker' }] }]);
});
