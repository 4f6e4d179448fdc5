/** Amounts, filling, parts and documents in a few words. */
import { describe, expect, it } from 'vitest';
import type {
  CardsSpec,
  ChartBarSpec,
  ChartLineSpec,
  ChartPieSpec,
  GridSpec,
  MeterSpec,
  StackedBarSpec,
  TableSpec,
} from '../../src/spec.ts';
import { spec } from './cues.ts';

describe('what is measured, and how much of it there is', () => {
  it('gives each of two a meter of its own', () => {
    const meter = spec<MeterSpec>('Kitchen power at 85%, water pressure low');
    expect(meter).toMatchObject({ kind: 'meter', label: 'Kitchen power', value: '85%', fraction: 0.85 });
    expect(meter.beside).toMatchObject({ kind: 'meter', label: 'Water pressure', value: 'Low' });
    expect(meter.beside).toMatchObject({ form: meter.form });
  });
  it('reads a level in words, without a figure', () => {
    const meter = spec<MeterSpec>('Rain barrel almost full');
    expect(meter).toMatchObject({ kind: 'meter', form: 'level', label: 'Rain barrel', value: 'Almost full' });
  });
  it('measures things that stand at a share beside each other', () => {
    const meter = spec<MeterSpec>('Camera at 8%, drone at 60%');
    expect([meter.label, meter.value]).toEqual(['Camera', '8%']);
    expect(meter.beside).toMatchObject({ label: 'Drone', value: '60%', fraction: 0.6 });
  });
  it('knows what carries its own battery', () => {
    const meter = spec<MeterSpec>('Scooter with an empty battery, bike with a full battery');
    expect(meter).toMatchObject({ kind: 'meter', label: 'Scooter', form: 'level' });
    expect(meter.beside).toMatchObject({ label: 'Bike', fraction: 1 });
  });
  it('makes no meter of what has no amount', () => {
    expect(spec('Guard asleep').kind).not.toBe('meter');
    expect(spec('Glass bottle half full, cork floating').kind).not.toBe('meter');
    expect(spec('Cook idle, waiter bored').kind).not.toBe('meter');
  });
  it('leaves a countdown to what it comes with', () => {
    expect(spec('Parking notice with a countdown from 10:00').kind).not.toBe('meter');
  });
});

describe('what fills up', () => {
  it('fills the whole that is named, by what grows', () => {
    const meter = spec<MeterSpec>('Blue cache growing until the heap is full, warning popping up');
    expect(meter).toMatchObject({ kind: 'meter', form: 'level', label: 'Heap', trend: 'rising', colour: 'blue' });
    expect(meter.subject).toMatchObject({ label: 'Cache' });
    expect(meter.caption).toBe('Warning popping up');
  });
  it('fills a container until it spills', () => {
    expect(spec('Sink filling until it overflows')).toMatchObject({ kind: 'meter', label: 'Sink', trend: 'full' });
  });
  it('draws a capacity as its parts, none of them measured', () => {
    const bar = spec<StackedBarSpec>('Storage: photos fixed, videos growing until full');
    expect(bar.bars[0]?.label).toBe('Storage');
    expect(bar.bars[0]?.segments.map((one) => [one.label, one.share])).toEqual([
      ['Photos fixed', undefined],
      ['Videos growing until full', undefined],
    ]);
  });
});

describe('parts of a whole', () => {
  it('keeps a small thing small, without a figure', () => {
    const bar = spec<StackedBarSpec>('Tiny script alone in a huge server, the rest idle');
    const [part, rest] = bar.bars[0]?.segments ?? [];
    expect(bar.bars[0]?.label).toBe('Server');
    expect(part).toMatchObject({ label: 'Tiny script', text: '' });
    expect(part?.share).toBeLessThan(20);
    expect(rest).toMatchObject({ label: 'Rest idle', states: ['idle'] });
  });
  it('takes a part off to scale', () => {
    const bar = spec<StackedBarSpec>('Prize money with a fifth cut off, labeled "tax"');
    expect(bar.bars[0]?.label).toBe('Prize money');
    expect(bar.bars[0]?.segments[1]).toMatchObject({ label: 'Tax', share: 20, text: 'Fifth' });
  });
  it('draws the bands of a scale in their order and tells the rest below', () => {
    const bar = spec<StackedBarSpec>('Heat scale: mild, warm, hot, pepper and ghost at the ends');
    expect(bar.bars[0]?.segments.map((one) => one.label)).toEqual(['Mild', 'Warm', 'Hot']);
    expect(bar.caption).toBe('Pepper and ghost at the ends');
  });
  it('counts the finished and the last one', () => {
    const grid = spec<GridSpec>('Six uploads done, one still at 30%');
    // Seven cells, and no "7 uploads": nobody gives that number.
    expect([grid.kind, grid.count, grid.allMarked]).toEqual(['grid', undefined, true]);
    expect(grid.marked?.map((one) => [one.label, one.count])).toEqual([
      ['done', 6],
      ['still at 30%', 1],
    ]);
  });
});

describe('forms that stand behind', () => {
  it('draws a pie of what stands before it', () => {
    const pie = spec<ChartPieSpec>('Sick days per floor as a pie');
    expect(pie).toMatchObject({ kind: 'chart-pie', title: { label: 'Sick days per floor' } });
    expect(pie.slices.every((slice) => slice.share === undefined && slice.label === '')).toBe(true);
  });
  it('draws bars and curves', () => {
    expect(spec<ChartBarSpec>('Visitors per month as bars')).toMatchObject({
      kind: 'chart-bar',
      measure: 'Visitors per month',
    });
    expect(spec<ChartLineSpec>('Heart rate per hour as a curve').series[0]?.label).toBe('Heart rate per hour');
  });
  it('draws the amounts of a pie to scale', () => {
    const pie = spec<ChartPieSpec>('Pie of the lesson: 20 minutes talk, 10 minutes practice');
    expect(pie.slices.map((slice) => slice.amount)).toEqual([20, 10]);
    expect(pie.title?.label).toBe('Lesson');
  });
  it('crosses two curves', () => {
    const chart = spec<ChartLineSpec>('Two lines crossing in week 9');
    expect(chart.series.map((one) => one.trend)).toEqual(['rising', 'falling']);
    expect(chart.caption).toBe('Crossing in week 9');
  });
});

describe('documents and columns', () => {
  it('takes no calendar for a document', () => {
    expect(spec('Calendar with Friday circled').title?.label).not.toBe('Calendar');
  });
  it('shows a figure that is circled as a line of the document', () => {
    const table = spec<TableSpec>('Phone bill, roaming fee $31.50 circled');
    expect(table.title?.label).toBe('Phone bill');
    expect(table.rows[table.marked?.[0]?.row ?? -1]).toEqual(['Roaming fee', '$31.50']);
  });
  it('shows words that are underlined as a card', () => {
    const cards = spec<CardsSpec>('Rental contract, clause 9 underlined');
    expect(cards).toMatchObject({ kind: 'cards', title: { label: 'Rental contract' } });
    expect(cards.cards).toEqual([{ label: 'Clause 9', states: ['highlighted'] }]);
  });
  it('names the columns', () => {
    const table = spec<TableSpec>('Wish and price columns, one row per guest');
    expect(table).toMatchObject({ kind: 'table', columns: ['Wish', 'Price'], caption: 'One row per guest' });
    expect(spec('Greek and Roman columns').kind).not.toBe('table');
  });
});
