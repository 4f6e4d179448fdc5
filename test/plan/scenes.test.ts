import { describe, expect, it } from 'vitest';
import { takeLegend } from '../../src/plan/read/legend.ts';
import { arrowParts } from '../../src/plan/read/segments.ts';
import type { CardsSpec, ClusterSpec, ComparisonSpec, FlowSpec, IconSpec, PeopleSpec } from '../../src/spec.ts';
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

describe('a story', () => {
  it.each([
    ['Goalkeeper kicks the ball, striker catches it', ['Goalkeeper kicks the ball', 'Striker catches it']],
    ['Oven goes dark, bakers move to the other kitchen', ['Oven goes dark', 'Bakers move to the other kitchen']],
  ])('has a scene for each clause: %s', (text, labels) => {
    const { kind, nodes, edges } = spec<FlowSpec>(text);
    expect(kind).toBe('flow');
    expect(nodes.map((node) => node.label)).toEqual(labels);
    expect(edges).toHaveLength(labels.length - 1);
  });

  it('is none where things only stand or a picture is named', () => {
    for (const text of ['Clock ticking, coins falling', 'Bakery closes, price curve stops suddenly'])
      expect(JSON.stringify(spec(text))).not.toContain('scene-0');
  });
});

describe('an arrow named as a thing', () => {
  it('starts at what has it or was named before, and keeps its look', () => {
    const { nodes, edges } = spec<FlowSpec>('Map with "Rome" highlighted, thick arrow to "Oslo", thin arrow to "Bern"');
    const name = (id: string): string | undefined => nodes.find((node) => node.id === id)?.label;
    expect(edges.map((edge) => [name(edge.from), name(edge.to), edge.weight])).toEqual([
      ['Rome', 'Oslo', 'thick'],
      ['Rome', 'Bern', 'thin'],
    ]);
  });

  it('may lead back', () => {
    const { edges } = spec<FlowSpec>('Baker with an arrow to the oven and a dotted arrow back');
    expect(edges).toHaveLength(2);
    expect(edges[1]).toMatchObject({ from: edges[0]?.to, to: edges[0]?.from, states: ['dashed'] });
  });

  it('follows the arrow before', () => {
    const { edges } = spec<FlowSpec>('Farmer, arrow to mill, arrow to bakery');
    expect(edges[1]?.from).toBe(edges[0]?.to);
  });
});

describe('levels', () => {
  it.each([
    ['Iceberg: price on top, running costs below the water line', 'iceberg', ['Price', 'Running costs']],
    ['Layers from bottom up: soil, roots, stem', 'stack', ['Stem', 'Roots', 'Soil']],
    ['Stack with bread at the bottom, cheese in the middle and ham on top', 'stack', ['Ham', 'Cheese', 'Bread']],
  ])('stand from the top down: %s', (text, style, labels) => {
    const cards = spec<CardsSpec>(text);
    expect(cards.style).toBe(style);
    expect(cards.cards.map((card) => card.label)).toEqual(labels);
  });

  it('are none where nothing says what is on top', () => {
    expect(spec<CardsSpec>('Stack: bread, cheese, ham').style).not.toBe('stack');
  });

  it('may be boxes in boxes', () => {
    const { container, nodes } = spec<ClusterSpec>('Container inside a pod inside a node inside the cluster');
    expect(container?.label).toBe('Cluster');
    expect(nodes[0]).toMatchObject({ label: 'Node', items: [{ label: 'Pod', items: [{ label: 'Container' }] }] });
  });
});

describe('shares of one thing', () => {
  it.each([
    ['Mail split 70/30 between Ann and Ben', 'Mail', ['70', '30'], ['Ann', 'Ben']],
    ['15% of the wine going to London, the rest to Paris', 'Wine', ['15%', 'rest'], ['London', 'Paris']],
    ['Dealer sending 60% to Ann and 40% to Ben', 'Dealer', ['60%', '40%'], ['Ann', 'Ben']],
  ])('go different ways: %s', (text, whole, shares, goals) => {
    const { nodes, edges } = spec<FlowSpec>(text);
    expect(nodes.map((node) => node.label)).toEqual([whole, ...goals]);
    expect(edges.map((edge) => edge.label)).toEqual(shares);
  });
});

describe('words that are no things', () => {
  it('what things stand for is written on them', () => {
    const { cards, title } = spec<CardsSpec>('Orchestra: violin = frontend, drum = database, conductor = scheduler');
    expect(title?.label).toBe('Orchestra');
    expect(cards.map((card) => [card.label, card.detail])).toEqual([
      ['Violin', 'Frontend'],
      ['Drum', 'Database'],
      ['Conductor', 'Scheduler'],
    ]);
  });

  it('an hour is no count', () => {
    expect(JSON.stringify(spec('Phone ringing at 4 PM'))).not.toContain('"count":4');
  });

  it('a thing likened to another is one thing', () => {
    expect(spec<IconSpec>('Ship on a sea of alerts').kind).toBe('icon');
    expect(spec<IconSpec>('House of cards collapsing')).toMatchObject({ main: { label: 'House of cards' } });
  });

  it('a contest sets two against each other', () => {
    expect(spec<ComparisonSpec>('Tug of war between taste and price').sides.map((side) => side.head.label)).toEqual([
      'Taste',
      'Price',
    ]);
  });
});
