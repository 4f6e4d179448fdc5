import { expect, it } from 'vitest';
import type { PeopleSpec } from '../../src/spec.ts';
import { planCues } from './cues.ts';

const people = (visual: string): PeopleSpec => planCues('They meet.', { meet: visual })[0]?.spec as PeopleSpec;

it('a portrait is of whom it names, with its caption', () => {
  expect(people('Portrait of Ada Lovelace with caption "1843"')).toMatchObject({
    kind: 'people',
    people: [{ label: 'Ada Lovelace', detail: '1843' }],
  });
});

it.each([
  ['Twelve jurors around a table', ['Jurors'], 12],
  ['Two lawyers arguing before a judge', ['Lawyers', 'Judge'], 2],
])('persons are drawn once each: %s', (visual, labels, count) => {
  const spec = people(visual);
  expect(spec.kind).toBe('people');
  expect(spec.people.map((one) => one.label)).toEqual(labels);
  expect(spec.people[0]?.count).toBe(count);
  expect(spec.beside).toBeUndefined();
});
