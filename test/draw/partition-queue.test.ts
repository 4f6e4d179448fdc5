import { describe, expect, it } from 'vitest';
import { oneOf } from '../../src/plural.ts';
import type { PartitionSpec, QueueSpec, VisualSpec } from '../../src/spec.ts';
import { rooms, sketch, textsIn } from './sketch.ts';

const partition: PartitionSpec = {
  kind: 'partition',
  whole: { label: 'Salary' },
  parts: [{ label: 'Rent' }, { label: 'Food' }, { label: 'Savings', states: ['empty'] }],
  takers: [{ label: 'Tenants', count: 3 }],
};
const queue: QueueSpec = {
  kind: 'queue',
  waiting: { label: 'Customers', icon: 'lucide:user', count: 5 },
  server: { label: 'Checkout' },
  outcome: { label: 'Second checkout' },
};
const times = (spec: VisualSpec, text: string): number => sketch(spec).shows.filter((one) => one === text).length;

describe.each(rooms)('in $width x $height', (room) => {
  it.each([partition, queue])('$kind keeps inside and readable', (spec) => {
    for (const text of textsIn(sketch(spec, room).svg)) {
      expect(text.size).toBeGreaterThanOrEqual(24);
      for (const line of text.lines) {
        expect(line.x).toBeGreaterThanOrEqual(0);
        expect(line.x).toBeLessThanOrEqual(room.width);
        expect(line.y).toBeGreaterThanOrEqual(0);
        expect(line.y).toBeLessThanOrEqual(room.height);
      }
    }
  });
});

describe('partition', () => {
  it('has as many parts as are counted', () => {
    expect(
      times({ kind: 'partition', whole: { label: 'GPU' }, parts: [{ label: 'instances' }], count: 7 }, 'instance'),
    ).toBe(7);
    expect(
      times({ kind: 'partition', whole: { label: 'Cake' }, parts: [{ label: 'pieces', count: 3 }] }, 'piece'),
    ).toBe(3);
  });

  it('leaves parts that nobody named or counted without words', () => {
    expect(sketch({ kind: 'partition', whole: { label: 'Memory' }, parts: [] }).shows).toEqual(['Memory']);
  });

  it('gives every taker a way to its part', () => {
    expect(times(partition, 'Tenant')).toBe(3);
    expect(sketch(partition).svg.match(/L[^"L]+L[^"L]+Z/g)).toHaveLength(3);
  });
});

describe('queue', () => {
  it('shows as many as wait, in the singular, and who serves them', () => {
    expect(times(queue, 'Customers')).toBe(1);
    expect(sketch(queue).svg.match(/data-item="customer"|data-item="-?"/g)?.length ?? 5).toBe(5);
    expect(sketch(queue).shows).toEqual(expect.arrayContaining(['Checkout', 'Second checkout']));
  });

  it('writes no figure for an uncounted line', () => {
    expect(sketch({ kind: 'queue', waiting: { label: 'Jobs', many: true } }).shows.join(' ')).not.toMatch(/\d/);
  });

  it('writes the number of a line too long to draw', () => {
    expect(sketch({ kind: 'queue', waiting: { label: 'Jobs', count: 400 } }).shows).toContain('×400');
  });
});

describe('one of several', () => {
  it.each([
    ['GPU nodes', 'GPU node'],
    ['GPUs', 'GPU'],
    ['Boxes', 'Box'],
    ['Memory', 'Memory'],
    ['Kubernetes', 'Kubernetes'],
    ['Categories', 'Category'],
    ['People', 'Person'],
    ['VMs', 'VM'],
    ['Chip status', 'Chip status'],
  ])('%s → %s', (many, one) => {
    expect(oneOf(many)).toBe(one);
  });
});
