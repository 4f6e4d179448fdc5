import { describe, expect, it } from 'vitest';
import { isNoForm } from '../../src/plan/lexicon/forms.ts';
import { areOpposed } from '../../src/plan/lexicon/opposites.ts';
import { isProp } from '../../src/plan/lexicon/props.ts';
import { isNamedByDoing, nounClass, verbClass } from '../../src/plan/lexicon/wordnet.ts';
import { namesPerson } from '../../src/plan/persons.ts';
import type { FlowSpec } from '../../src/spec.ts';
import { planCues } from './cues.ts';

const spec = (visual: string) => planCues('We talk about this thing here.', { 'this thing': visual })[0]?.spec;

describe('common words', () => {
  it.each([
    ['walrus', 'animal'],
    ['turban', 'clothing'],
    ['trombone', 'instrument'],
    ['alimony', 'money'],
  ])('name what WordNet has them name: %s', (noun, expected) => expect(nounClass(noun)).toBe(expected));

  it('tell what kind of doing it is', () => {
    expect([verbClass('munch'), verbClass('whisper'), verbClass('saunter')]).toEqual([
      'consumption',
      'communication',
      'motion',
    ]);
  });

  it('name somebody, unless things bear the name as well', () => {
    expect(['violinist', 'beekeeper', 'stewardess', 'seamstress'].map(namesPerson)).toEqual([true, false, true, true]);
    expect(['agent', 'dragon', 'host', 'general'].some(namesPerson)).toBe(false);
  });

  it('are props where computing has no use for them', () => {
    expect(['turban', 'walrus', 'trombone', 'crowbar'].every(isProp)).toBe(true);
    expect(['python', 'drone', 'branch', 'server'].some(isProp)).toBe(false);
  });

  it('stand against each other', () => {
    expect(areOpposed('cowardly', 'brave')).toBe(true);
    expect(areOpposed('five', 'first')).toBe(false);
  });
});

describe('two words for one thing', () => {
  it('name no form by the last of them', () => {
    expect(['boxing ring', 'roulette wheel', 'pumpkin pie', 'towel rack'].every(isNoForm)).toBe(true);
    expect(['bar chart', 'hash ring', 'price table'].some(isNoForm)).toBe(false);
    expect(spec('Boxing ring with two gloves')?.kind).toBe('icon');
    expect(spec('Ring of keys on a hook')?.kind).toBe('icon');
  });

  it('may be named by what is done with it', () => {
    expect(isNamedByDoing('climbing frame')).toBe(true);
    expect(JSON.stringify(spec('Rocking chair on a porch'))).toContain('Rocking chair');
  });
});

describe('what is eaten, felt or said', () => {
  it.each(['Walrus munching a pretzel', 'Guest wanting a receipt', 'Board drawn as a chess board'])(
    'leads from nothing to nothing: %s',
    (visual) => expect(spec(visual)?.kind).not.toBe('flow'),
  );

  it('is not what is sent or managed', () => {
    expect(spec('Dispatcher assigning trips to couriers')?.kind).toBe('flow');
  });
});

describe('words on an arrow', () => {
  it('are its label', () => {
    const { nodes, edges } = spec('Parcel going from depot to shop, "2 days" on the arrow') as FlowSpec;
    expect(nodes.map((node) => node.label)).toEqual(['Depot', 'Shop']);
    expect(edges[0]?.label).toContain('2 days');
  });
});
