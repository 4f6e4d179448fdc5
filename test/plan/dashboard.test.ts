import { expect, it } from 'vitest';
import type { DashboardSpec } from '../../src/spec.ts';
import { planCues } from './cues.ts';

it('panels have the value and the way of the thing they stand behind', () => {
  const visual = 'Dashboard: oven flat at 180°, humidity pegged at 100%, p95 wait 40 s, orders climbing';
  const [step] = planCues('The bakery watches it.', { bakery: visual });
  const spec = step?.spec as DashboardSpec;
  expect(spec.kind).toBe('dashboard');
  expect(spec.boards[0]?.panels).toMatchObject([
    { label: 'Oven', trend: 'flat' },
    { label: 'Humidity', value: '100%', trend: 'flat' },
    { label: 'p95 wait', value: '40 s' },
    { label: 'Orders', trend: 'rising' },
  ]);
  expect(spec.caption).toBeUndefined();
});
