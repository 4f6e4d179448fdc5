import { describe, expect, it } from 'vitest';
import type { CardsSpec, ClusterSpec, FlowSpec, GridSpec, PartitionSpec, TableSpec } from '../../src/spec.ts';
import { spec, ways } from './cues.ts';

describe('places with what is in them', () => {
  it('draws what runs in each, and the one that is otherwise', () => {
    const { kind, nodes } = spec<ClusterSpec>('Four regions with web servers, one going dark');
    expect(kind).toBe('cluster');
    expect(nodes.map(({ label, count, detail }) => [label, count, detail])).toEqual([
      ['Region', 3, undefined],
      ['Region', undefined, 'going dark'],
    ]);
    expect(nodes.every(({ items }) => items?.[0]?.label === 'Web servers')).toBe(true);
  });

  it.each([
    ['Hotel with three floors, each floor a team', 'Hotel', ['Floor', 'Floor', 'Floor'], 'Each floor a team'],
    ['One huge disk, four small partitions', 'Disk', ['Partition', 'Partition', 'Partition', 'Partition'], undefined],
  ])('%s', (visual, whole, parts, caption) => {
    const read = spec<PartitionSpec>(visual);
    expect(read.kind).toBe('partition');
    expect(read.whole.label).toBe(whole);
    expect(read.parts.map(({ label }) => label)).toEqual(parts);
    expect(read.caption).toBe(caption);
  });
});

describe('layers', () => {
  it.each([
    ['Bare metal, hypervisor sitting on top', ['Hypervisor', 'Bare metal']],
    ['Browser on top, API below, database at the bottom', ['Browser', 'API', 'Database']],
    ['Firmware at the bottom, two apps on top', ['Two apps', 'Firmware']],
    ['Kernel at the bottom, runtime on top of it', ['Runtime', 'Kernel']],
  ])('%s', (visual, cards) => {
    const read = spec<CardsSpec>(visual);
    expect([read.kind, read.style]).toEqual(['cards', 'stack']);
    expect(read.cards.map(({ label }) => label)).toEqual(cards);
  });

  it('sees none in a cherry on a cake', () =>
    expect(spec<CardsSpec>('Cake, a cherry sitting on top').style).not.toBe('stack'));
});

describe('names in a row and one of them told', () => {
  it('says it on the one', () => {
    const { kind, cards, title } = spec<CardsSpec>('API versions v1, v2 and v3 side by side, app stuck on v1');
    expect([kind, title?.label]).toEqual(['cards', 'API versions']);
    expect(cards.map(({ label, detail }) => [label, detail])).toEqual([
      ['v1', 'app stuck on it'],
      ['v2', undefined],
      ['v3', undefined],
    ]);
  });
});

describe('each of two and the other', () => {
  it.each([
    ['Two services, each waiting for the other', 'waiting for'],
    ['Two threads, each holding the mutex the other wants', 'wants mutex'],
    ['Two teams blaming each other', undefined],
  ])('%s', (visual, label) => {
    if (label === undefined) return expect(spec<FlowSpec>(visual).kind).toMatch(/flow|people/);
    return expect(ways(visual).map(([, said]) => said)).toEqual([label, label]);
  });
});

describe('many, told by how they stand', () => {
  it.each([
    ['Rows of desks facing the stage', 'Desks', 'Facing the stage'],
    ['Invoices sorted by date', 'Invoices', 'Sorted by date'],
  ])('%s', (visual, label, caption) => {
    const read = spec<GridSpec>(visual);
    expect([read.kind, read.cell.label, read.caption]).toEqual(['grid', label, caption]);
  });

  it('draws no arrow to what things are sorted by', () =>
    expect(spec('Wardrobe sorted by colour').kind).not.toBe('flow'));
});

it('puts a row into its table', () => {
  const read = spec<TableSpec>('Phantom row sliding into the orders table');
  expect(read.kind).toBe('table');
  expect(read.rows.at(-1)?.[0]).toBe('Phantom row');
  expect(read.marked?.[0]?.row).toBe(4);
});

describe('things by where they stand', () => {
  it.each([
    ['Bank of screens, all black', 'grid'],
    ['Cage around one hungry process', 'icon'],
    ['Melon cut into six slices', 'partition'],
    ['Building with five floors, the first floor dark', 'partition'],
    ['Three jobs competing for one GPU', 'flow'],
  ])('%s: %s', (visual, kind) => expect(spec(visual).kind).toBe(kind));

  it('gives all of them their colour', () =>
    expect(spec<GridSpec>('Wall of screens, all showing green').cell.colour).toBe('green'));

  it('keeps the verb in who is building something', () =>
    expect(spec<FlowSpec>('Builder building a wall').kind).not.toBe('partition'));
});
