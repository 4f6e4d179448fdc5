import { describe, expect, it } from 'vitest';
import type { MeterSpec } from '../../src/spec.ts';
import { spec } from './cues.ts';

describe('a part of a given whole', () => {
  it.each([
    [
      'Seat bar of the late show at 45/60 seats, a bus of 20 stops outside',
      '45/60 seats',
      0.75,
      'Bus of 20 stops outside',
    ],
    ['Library shelf gauge: 1,000 of 1,250 books lent', '1,000 of 1,250 books lent', 0.8, undefined],
    ['Ferry meter showing 9 out of 12 lanes taken', '9 out of 12 lanes taken', 0.75, undefined],
    ['Water tank at a quarter', 'a quarter', 0.25, undefined],
    ['Grain level three fifths full', 'three fifths full', 0.6, undefined],
  ])('is one amount that fills a meter: %s', (visual, value, fraction, caption) => {
    const made = spec<MeterSpec>(visual);
    expect(made).toMatchObject({ kind: 'meter', value });
    expect(made.fraction).toBeCloseTo(fraction);
    expect(made.caption).toBe(caption);
    expect(made.items).toBeUndefined();
  });

  it('names what is measured', () => {
    expect(spec<MeterSpec>('Quota bar of the night shift at 3/4 vans').label).toBe('Quota of the night shift');
    expect(spec<MeterSpec>('Battery at a third, blinking red')).toMatchObject({ label: 'Battery', colour: 'red' });
  });

  it('is none of a bar that is cut', () => {
    expect(spec('Bar cut in half, one half labeled "mine", the other "yours"').kind).toBe('partition');
  });
});

describe('zones of a scale', () => {
  it('have their colour, their bound and their name', () => {
    const made = spec<MeterSpec>(
      'Thermometer with zones: blue below 8 °C "cellar", green up to 18 °C "table", red from 25 °C "spoilt"',
    );
    expect(made).toMatchObject({ kind: 'meter', form: 'thermometer' });
    expect(made.segments).toEqual([
      { label: 'cellar', text: 'below 8 °C', colour: 'blue' },
      { label: 'table', text: 'up to 18 °C', colour: 'green' },
      { label: 'spoilt', text: 'from 25 °C', colour: 'red' },
    ]);
    expect(made.stamps).toBeUndefined();
  });

  it('belong to any scale', () => {
    const made = spec<MeterSpec>('Noise gauge in colors: green under 50 "library", red over 90 "drill"');
    expect(made.segments?.map((zone) => [zone.text, zone.label])).toEqual([
      ['under 50', 'library'],
      ['over 90', 'drill'],
    ]);
  });
});

describe('the stations of an instrument', () => {
  it.each([
    ['Oven thermometer climbing 90 → 140 → 180 °C', ['90', '140', '180 °C'], 'rising'],
    ['Sheep counter ticking down 9, 6, 2, 0', ['9', '6', '2', '0'], 'falling'],
    ['Launch timer counting down 3, 2, 1, liftoff', ['3', '2', '1', 'liftoff'], 'falling'],
    ['Rain gauge rising from 4 mm up to 30 mm', ['4 mm', '30 mm'], 'rising'],
  ])('are its values in order, the last one shown: %s', (visual, stations, trend) => {
    const made = spec<MeterSpec>(visual);
    expect(made).toMatchObject({ kind: 'meter', stations, value: stations.at(-1), trend });
    expect(made.items).toBeUndefined();
  });

  it('leave what comes of it to the words below', () => {
    const made = spec<MeterSpec>('Guest counter dropping 40, 12, 0 and the band packs up');
    expect(made.caption).toBe('Band packs up');
  });

  it('are none in a range', () => {
    expect(spec<MeterSpec>('Gauge showing 30 to 60 s').stations).toBeUndefined();
  });
});

it('one value of an instrument is its own, whatever happens beside it', () => {
  expect(spec<MeterSpec>('Runner at the tape, stopwatch racing to 9.8 s')).toMatchObject({
    kind: 'meter',
    form: 'countdown',
    value: '9.8 s',
    caption: 'Runner at the tape',
  });
});

describe('one instrument beside another', () => {
  it('are two meters', () => {
    expect(spec('Stress gauge stuck at 35%, sleep bar next to it glowing red at 5%')).toMatchObject({
      kind: 'meter',
      label: 'Stress',
      fraction: 0.35,
      beside: { kind: 'meter', label: 'Sleep', value: '5%', fraction: 0.05, colour: 'red' },
    });
  });

  it('may measure different things', () => {
    expect(spec('Speed dial at 50 km/h, fuel gauge beside it at 20%')).toMatchObject({
      value: '50 km/h',
      beside: { label: 'Fuel', value: '20%' },
    });
  });

  it('stand on one scale where they measure the same', () => {
    const made = spec<MeterSpec & { beside: MeterSpec }>('Two thermometers, attic at 40 °C, cellar at 10 °C');
    expect((made.fraction ?? 0) / (made.beside.fraction ?? 1)).toBeCloseTo(4);
  });
});

describe('a container that fills', () => {
  it('shows what fills it', () => {
    expect(spec('Recycling barrel filling up with blue bottles until it overflows')).toMatchObject({
      kind: 'meter',
      trend: 'full',
      subject: { label: 'Bottles', colour: 'blue' },
    });
  });

  it('shows the others with their stamp', () => {
    expect(spec('Disk filling up with one red backup, the two others get a "No space" stamp')).toMatchObject({
      kind: 'meter',
      label: 'Disk',
      items: [{ label: 'Other backups', detail: 'No space', count: 2, states: ['failed'] }],
    });
  });
});
