import { expect, it } from 'vitest';
import type { FlowSpec } from '../../src/spec.ts';
import { planCues } from './cues.ts';

it('so many things around one are drawn one by one', () => {
  const spec = planCues('They circle.', { circle: 'Sun in the middle, 8 planets around it' })[0]?.spec as FlowSpec;
  expect(spec).toMatchObject({ kind: 'flow', arrangement: 'hub' });
  expect(spec.nodes.map((node) => node.label)).toEqual(['Sun', ...Array.from({ length: 8 }, () => 'Planet')]);
});

it('a statement of a language is no words to be shown', () => {
  const spec = planCues('It writes.', { writes: 'INSERT statement writing to a table' })[0]?.spec;
  expect(spec?.kind).not.toBe('callout');
});
