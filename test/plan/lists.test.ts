/** Lists: their remarks, what is written on each, and what is told of one of them. */
import { describe, expect, it } from 'vitest';
import type { CardsSpec } from '../../src/spec.ts';
import { spec } from './cues.ts';

const labels = (cue: string): readonly string[] => spec<CardsSpec>(cue).cards.map((card) => card.label);

describe('a remark at the end of a list', () => {
  it.each([
    'Spoon, kettle, plate and jug pop up one by one',
    'Spoon, kettle, plate and jug slide in from the right, one after the other',
    'Spoon, kettle, plate, jug, each item ticking off',
    'Spoon, kettle, plate, jug - each one gets a small "mine" sticker',
  ])('is no further thing: %s', (cue) => {
    expect(labels(cue)).toEqual(['Spoon', 'Kettle', 'Plate', 'Jug']);
  });

  it('tells how each of them is', () => {
    const ticked = spec<CardsSpec>('Onions, leeks, carrots, each with a green tick');
    expect(ticked.style).toBe('checklist');
    expect(ticked.cards.map((card) => card.states)).toEqual([['checked'], ['checked'], ['checked']]);
    expect(
      spec<CardsSpec>('Lease, licence, loan, each gets a stamp "expired"').cards.map((card) => card.detail),
    ).toEqual(['expired', 'expired', 'expired']);
  });
});

describe('what is told of one of a checklist', () => {
  it('is its state and its note, and it is not ticked off', () => {
    const { cards } = spec<CardsSpec>(
      'Checklist, ticked off one by one: tent, stove, map; rope stays grey with the note "next year"',
    );
    expect(cards.map((card) => [card.label, card.states, card.detail])).toEqual([
      ['Tent', ['checked'], undefined],
      ['Stove', ['checked'], undefined],
      ['Map', ['checked'], undefined],
      ['Rope', ['muted'], 'next year'],
    ]);
  });

  it('may be told behind a comma', () => {
    const { cards } = spec<CardsSpec>('To-do list: salt ✓, rice ✓, saffron stays open, marked "sold out"');
    expect(cards.at(-1)).toMatchObject({ label: 'Saffron', states: ['empty'], detail: 'sold out' });
    expect(cards).toHaveLength(3);
  });
});

describe('words on things', () => {
  it('stand with the thing that bears them', () => {
    const { cards, title } = spec<CardsSpec>(
      'Four crates with paper labels: nails "iron", pipes "lead", wire "copper", rods "brass"',
    );
    expect(cards.map((card) => [card.label, card.detail])).toEqual([
      ['Nails', 'iron'],
      ['Pipes', 'lead'],
      ['Wire', 'copper'],
      ['Rods', 'brass'],
    ]);
    expect(title?.label).toBe('Crates');
  });

  it('are the things where nothing else is named', () => {
    const { kind, cards, title } = spec<CardsSpec>('Tags tied to a volume: `fs=xfs`, `size=2Ti`');
    expect(kind).toBe('cards');
    expect(cards).toMatchObject([
      { label: 'fs=xfs', mono: true },
      { label: 'size=2Ti', mono: true },
    ]);
    expect(title?.label).toBe('Tags tied to a volume');
  });
});
