/** Two clauses set against each other without a word that says so. */
import { describe, expect, it } from 'vitest';
import type { ComparisonSpec, PeopleSpec, VisualSpec } from '../../src/spec.ts';
import { planCues, spec } from './cues.ts';

describe('two clauses set against each other', () => {
  it.each([
    ['Copper pipe with hot water, plastic pipe with cold', 'Copper pipe', 'Plastic pipe'],
    ['Crowded bus, empty train', 'Crowded bus', 'Empty train'],
    ['Printer working while scanner sleeps', 'Printer', 'Scanner'],
    ['Lamp idle, oven overheating', 'Lamp', 'Oven'],
    ['Two lamps, one lit, the other dark', 'Lamp', 'Lamp'],
    ['Two lamps, the left one lit, the right one dark', 'Lamp', 'Lamp'],
    ['One tyre flat, the other brand new', 'Tyre', 'Tyre'],
    ['Trucks going one way, bikes the other', 'Trucks', 'Bikes'],
    ['Everything in the attic, or everything in the cellar', 'Everything in the attic', 'Everything in the cellar'],
  ])('are two sides: %s', (text, left, right) => {
    const { kind, sides } = spec<ComparisonSpec>(text);
    expect(kind).toBe('comparison');
    expect(sides.map(({ head }) => head.label)).toEqual([left, right]);
  });

  it('have what is told of each below it', () => {
    const { sides } = spec<ComparisonSpec>('Old fridge humming loudly, new fridge silent');
    expect(JSON.stringify(sides)).toMatch(/[Hh]umming loudly.*[Ss]ilent/);
  });

  it('show so many of the same, without an arrow between them', () => {
    expect(spec<ComparisonSpec>('Kitchen A gets 3 ovens, kitchen B gets 9 ovens')).toMatchObject({
      kind: 'comparison',
      sides: [{ body: { kind: 'grid', count: 3 } }, { body: { kind: 'grid', count: 9 } }],
    });
  });

  it('are under what is the same for both', () => {
    expect(spec<ComparisonSpec>('Same parcel, bike courier needs 20 minutes, van needs 45')).toMatchObject({
      kind: 'comparison',
      title: { label: 'Same parcel' },
    });
    expect(spec<ComparisonSpec>('Same dice twice, first 6, then 1')).toMatchObject({
      mode: 'before-after',
      title: { label: 'Same dice' },
      sides: [{ body: { text: '6' } }, { body: { text: '1' } }],
    });
  });

  it('have the word of the choice between them', () => {
    expect(spec<ComparisonSpec>('Everybody swims, or everybody drowns')).toMatchObject({
      kind: 'comparison',
      between: { label: 'or' },
    });
  });

  it('are persons where both are', () => {
    const told = (text: string) =>
      spec<PeopleSpec>(text).people?.map(({ label, detail }) => [label, detail?.toLowerCase()]);
    expect(told('Two drummers, one sleeping, one playing')).toEqual([
      ['Drummer', 'sleeping'],
      ['Drummer', 'playing'],
    ]);
    expect(told('Tall judge with a hammer, small thief with a spoon')).toEqual([
      ['Tall judge', 'with a hammer'],
      ['Small thief', 'with a spoon'],
    ]);
    expect(told('Baker smiling, butcher with an empty basket')).toEqual([
      ['Baker', 'smiling'],
      ['Butcher', 'with an empty basket'],
    ]);
  });
});

describe('equals in few words', () => {
  it('have each its colour', () => {
    expect(spec('Kitchen in green, landing in yellow, cellar in grey')).toMatchObject({
      kind: 'cards',
      cards: [
        { label: 'Kitchen', colour: 'green' },
        { label: 'Landing', colour: 'yellow' },
        { label: 'Cellar', colour: 'grey' },
      ],
    });
    expect(spec('Cat in a box, dog in the rain').kind).not.toBe('cards');
  });

  it('are the same for each', () => {
    expect(spec('Same key for the cook, waiter and guest')).toMatchObject({
      kind: 'cards',
      title: { label: 'Same key' },
      cards: [{ label: 'Cook' }, { label: 'Waiter' }, { label: 'Guest' }],
    });
  });

  it('are held together by what is between them', () => {
    expect(spec('"Soon" and "later" tied together with a rope')).toMatchObject({
      kind: 'comparison',
      sides: [{ head: { label: 'Soon' } }, { head: { label: 'later' } }],
      between: { label: 'Rope' },
    });
  });

  it('have each its value', () => {
    expect(spec('Same letter, courier arrives in 2 hours, post in 70')).toMatchObject({
      kind: 'comparison',
      title: { label: 'Same letter' },
    });
  });
});

describe('persons', () => {
  it.each([
    ['Three workers at a desk, one chair empty', 'Workers'],
    ['Tired plumber crawling into pipe after pipe', 'Tired plumber'],
    ['Bored clerk scrolling through a dashboard', 'Bored clerk'],
    ['Old couple signing a contract', 'Old couple'],
  ])('are what is to be seen: %s', (text, who) => {
    const [step] = planCues('Kubernetes pods need it now.', { 'need it': text });
    expect(step?.spec).toMatchObject({ kind: 'people', people: [{ label: who }] });
  });

  it('are no machines that are called so', () => {
    const [step] = planCues('Kubernetes pods need it now.', { 'need it': 'Three workers with two pods each' });
    expect(step?.spec.kind).not.toBe('people');
  });

  it('send something on its way', () => {
    expect(spec('Engineer pushing code to a repository').kind).toBe('flow');
  });
});

describe('no two sides are', () => {
  it.each([
    'Old pods moving to new nodes',
    'Speed curve going up, cost curve going down',
    'Grid of 12 cells, 5 green, 7 red',
    'Client sends a request, server sends a reply',
    'Seven lamps lit, one dark',
    'Green box, arrow to the red box',
  ])('%s', (text) => {
    expect(spec<VisualSpec>(text).kind).not.toBe('comparison');
  });
});
