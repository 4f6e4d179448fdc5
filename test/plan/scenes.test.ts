import { describe, expect, it } from 'vitest';
import { takeLegend } from '../../src/plan/read/legend.ts';
import { arrowParts } from '../../src/plan/read/segments.ts';
import type { ComparisonSpec, FlowSpec, IconSpec, PeopleSpec } from '../../src/spec.ts';
import { planCues } from './cues.ts';

const spec = <T>(visual: string, paragraph = 'Here is what it looks like.'): T =>
  planCues(paragraph, { 'what it looks like': visual })[0]?.spec as T;

describe('a deed', () => {
  it('is a scene, told in words below', () => {
    expect(spec<IconSpec>('Snail carrying a piano')).toMatchObject({
      kind: 'icon',
      main: { label: 'Snail' },
      others: [{ label: 'Piano' }],
      arrangement: 'above',
      caption: 'Snail carrying a piano',
    });
    expect(spec<IconSpec>('Cake being eaten by a bear').kind).toBe('icon');
    expect(spec<IconSpec>('Whale squeezing into a bathtub').kind).toBe('icon');
  });

  it('that leads somewhere is a way', () => {
    expect(spec<FlowSpec>('Train carrying grain to the harbour').kind).toBe('flow');
    expect(spec<FlowSpec>('Broker pushing messages to workers').kind).toBe('flow');
  });
});

describe('a legend', () => {
  it('names what the things stand for', () => {
    const { text, meanings } = takeLegend(
      'Whale squeezing into a bathtub, whale = "dataset", bathtub = "laptop memory"',
    );
    expect(text).toBe('Whale squeezing into a bathtub');
    expect(Object.fromEntries(meanings)).toEqual({ whale: 'dataset', bathtub: 'laptop memory' });
    expect(spec<IconSpec>('Dog chasing a cat, dog = bugs, cat = release')).toMatchObject({
      main: { label: 'Dog', detail: 'bugs' },
      others: [{ label: 'Cat', detail: 'release' }],
    });
  });

  it('explains only what is in the picture', () => {
    expect(takeLegend('Old = one big room; new = many small rooms').meanings.size).toBe(0);
    expect(takeLegend('Curve rising, x = weeks, y = fever').meanings.size).toBe(0);
  });
});

describe('chains', () => {
  it.each([
    ['Grain → mill → bread with seeds', ['Grain', 'mill', 'bread with seeds']],
    ['Grain → mill → bread with mill highlighted', ['Grain', 'mill', 'bread']],
    [
      'Inbox → desk (1 h) → archive (2 days, locked), letters waiting',
      ['Inbox', 'desk (1 h)', 'archive (2 days, locked)'],
    ],
  ])('keep the names of their ends: %s', (text, parts) => {
    expect(arrowParts(text)).toEqual(parts);
  });

  it('may all end in one', () => {
    const { edges } = spec<FlowSpec>('Dough -> oven and dough -> fridge -> pan, both carried to the table');
    expect(edges.map(({ from, to, label }) => [from, to, label])).toEqual([
      ['dough', 'oven', undefined],
      ['oven', 'table', 'carried to'],
      ['dough', 'fridge', undefined],
      ['fridge', 'pan', undefined],
      ['pan', 'table', 'carried to'],
    ]);
  });
});

describe('each with each', () => {
  it.each([
    ['Five villages all connected to each other', 5],
    ['Lines from each star to every other star', 4],
    ['Six phones talking to each other', 6],
  ])('draws all lines of so many: %s', (text, count) => {
    const { nodes, edges } = spec<FlowSpec>(text);
    expect(nodes).toHaveLength(count);
    expect(edges).toHaveLength((count * (count - 1)) / 2);
  });
});

describe('one beside the other', () => {
  it('is a pair of pictures', () => {
    expect(spec<ComparisonSpec>('Fuel gauge at 20%, next to it an empty wallet')).toMatchObject({
      kind: 'comparison',
      sides: [{ head: { label: 'Fuel gauge' }, body: { kind: 'meter' } }, { head: { label: 'Empty wallet' } }],
    });
    expect(
      spec<ComparisonSpec>('Same song side by side: WAV 40 MB, MP3 4 MB').sides.map((side) => side.head.label),
    ).toEqual(['WAV 40 MB', 'MP3 4 MB']);
  });

  it('measured against it, says so below', () => {
    const [, second] = spec<ComparisonSpec>('Small barrel, next to it a big barrel that is 3 times as tall').sides;
    expect(second?.head.detail).toBe('3 times as tall');
  });
});

describe('what stands between two', () => {
  it('is drawn between them', () => {
    expect(spec<ComparisonSpec>('Split screen: village vs forest, wall between them')).toMatchObject({
      sides: [{ head: { label: 'Village' } }, { head: { label: 'Forest' } }],
      between: { label: expect.stringMatching(/wall/i) },
    });
    expect(spec<ComparisonSpec>('Split screen: village vs forest').between).toBeUndefined();
  });
});

describe('a short name spelled out', () => {
  it('names what its letters become', () => {
    const { nodes, edges } = spec<FlowSpec>('UFO, letters expanding into "unidentified flying object"');
    expect(nodes.map((node) => node.label)).toEqual(['UFO', 'unidentified flying object']);
    expect(edges).toHaveLength(1);
  });
});

describe('one and the other', () => {
  it('are two persons', () => {
    const { people } = spec<PeopleSpec>('One cook with a full pot, the other cook with an empty pot');
    expect(people.map((person) => person.count ?? 1)).toEqual([1, 1]);
  });
});

describe('a picture named after the way', () => {
  it('stands beside it', () => {
    const steps = planCues('Here is what it looks like.', {
      'what it looks like': 'Camera zooms from one house to a city, thermometer climbing',
    });
    expect(JSON.stringify(steps[0]?.spec)).toContain('"kind":"meter"');
    expect(JSON.stringify(steps[0]?.spec)).toContain('city');
  });
});
