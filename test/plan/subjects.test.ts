import { describe, expect, it } from 'vitest';
import { panelsOf } from '../../src/plan/read/panels.ts';
import { circlesOf, weighed } from '../../src/plan/read/weigh.ts';
import type {
  CalloutSpec,
  CardsSpec,
  ChartBarSpec,
  ChartLineSpec,
  ChartPieSpec,
  ComparisonSpec,
  FlowSpec,
  IconSpec,
  MeterSpec,
  PeopleSpec,
  StackedBarSpec,
  TableSpec,
  TimelineSpec,
} from '../../src/spec.ts';
import { planCues } from './cues.ts';

const spec = <T>(visual: string, paragraph = 'Here is what it looks like.'): T =>
  planCues(paragraph, { 'what it looks like': visual })[0]?.spec as T;

describe('a pair of scales', () => {
  it.each([
    ['Balance scale: rent on one side, freedom on the other', ['rent', 'freedom'], undefined],
    ['Scales weighing speed against safety', ['speed', 'safety'], undefined],
    ['Balance scale with oats and butter, tipping toward the oats', ['oats', 'butter'], 'left'],
    ['Seesaw with supply and demand, tilting to the right', ['supply', 'demand'], 'right'],
  ])('holds two things: %s', (text, sides, tilt) => {
    expect(weighed(text)).toEqual({ sides, ...(tilt && { tilt }) });
    expect(spec<ComparisonSpec>(text)).toMatchObject({ kind: 'comparison', mode: 'balance' });
  });

  it('is no other thing of that name', () => {
    expect(weighed('Scales of justice')).toBeUndefined();
    expect(weighed('Scaling out across regions')).toBeUndefined();
  });
});

describe('circles that overlap', () => {
  it.each([
    ['Venn diagram of birds and mammals', ['birds', 'mammals'], undefined],
    ['Venn diagram: cheap, fast and good', ['cheap', 'fast', 'good'], undefined],
    ['Two overlapping circles: poets and bakers, overlap labeled "early risers"', ['poets', 'bakers'], 'early risers'],
    ['Venn diagram of cats and dogs, overlap highlighted', ['cats', 'dogs'], undefined],
  ])('%s', (text, sets, shared) => {
    expect(circlesOf(text)).toEqual({ sets, ...(shared && { shared }) });
    expect(spec<ComparisonSpec>(text)).toMatchObject({ kind: 'comparison', mode: 'overlap' });
  });
});

describe('panels', () => {
  it('are pictures side by side, as many as are counted', () => {
    expect(panelsOf('Three panels: seed with a root, sprout with two leaves, tree with apples')).toEqual([
      { head: 'seed', body: 'with a root' },
      { head: 'sprout', body: 'with two leaves' },
      { head: 'tree', body: 'with apples' },
    ]);
    expect(panelsOf('Four panels: north, south')).toBeUndefined();
    expect(spec<ComparisonSpec>('Two panels: desk with a lamp, desk with a candle').sides).toHaveLength(2);
  });
});

describe('what moves', () => {
  it('comes out of what it leaves', () => {
    const { kind, nodes, edges } = spec<FlowSpec>('Smoke leaving the chimney', 'the chimney');
    expect(kind).toBe('flow');
    const name = (id: string | undefined): string | undefined => nodes.find((node) => node.id === id)?.label;
    expect(edges.map((edge) => [name(edge.from), name(edge.to)])).toEqual([['Chimney', 'Smoke']]);
  });

  it('moves faster, not to a thing called "Faster"', () => {
    expect(JSON.stringify(spec('Runner moving faster'))).not.toMatch(/"label":"Faster"/);
  });
});

describe('curves', () => {
  it('dip where the text goes down and up again', () => {
    expect(spec<ChartLineSpec>('Share price falling, then recovering')).toMatchObject({
      kind: 'chart-line',
      series: [{ trend: 'dip' }],
    });
  });
});

describe('given shares of a bar', () => {
  it('make its lengths', () => {
    const { kind, bars } = spec<StackedBarSpec>('Bar split into 30% sleep and 70% work');
    expect(kind).toBe('stacked-bar');
    expect(bars[0]?.segments.map((one) => one.share)).toEqual([30, 70]);
  });
});

describe('names', () => {
  it('of one thing keep their "of"', () => {
    expect(spec<IconSpec>('Scales of justice').main.label).toBe('Scales of justice');
  });

  it('that the script uses as words are no products', () => {
    const shown = JSON.stringify(spec('Paper with a VOID stamp', 'Here is what it looks like: the paper is void.'));
    expect(shown).toContain('VOID');
    expect(shown).not.toContain('"logo"');
  });
});

describe('levels', () => {
  it('of a pyramid stand as the text places them', () => {
    expect(spec<CardsSpec>('Pyramid: bread at the bottom, fruit in the middle, sweets on top')).toMatchObject({
      style: 'pyramid',
      cards: [{ label: 'Sweets' }, { label: 'Fruit' }, { label: 'Bread' }],
    });
  });

  it('of a funnel narrow in their order', () => {
    expect(spec<CardsSpec>('Sales funnel: visitors, leads and buyers')).toMatchObject({
      style: 'funnel',
      cards: [{ label: 'Visitors' }, { label: 'Leads' }, { label: 'Buyers' }],
    });
  });
});

describe('lists under a word for pictures', () => {
  it('are the pictures, not one thing more', () => {
    const { kind, main, others } = spec<IconSpec>('Three icons: spoon (stirring), pot (boiling), sun (drying)');
    expect(kind).toBe('icon');
    expect([main, ...(others ?? [])].map((item) => `${item.label}: ${item.detail}`)).toEqual([
      'Spoon: Stirring',
      'Pot: Boiling',
      'Sun: Drying',
    ]);
  });

  it('are marked as the list says', () => {
    const { cards } = spec<CardsSpec>('Checklist with red crosses: damp walls, loose wiring');
    expect(cards.map((card) => card.states)).toEqual([['failed'], ['failed']]);
  });
});

describe('tables', () => {
  it('give each name its value', () => {
    expect(spec<TableSpec>('Table of boiling points: water 100, ether 35').rows).toEqual([
      ['Water', '100'],
      ['Ether', '35'],
    ]);
  });

  it('have the columns that are named, question words too', () => {
    expect(spec<TableSpec>('Table with columns where, when and how much').columns).toEqual([
      'Where',
      'When',
      'How much',
    ]);
  });
});

describe('what is no product and no strike', () => {
  it('leaves the moon a moon', () => {
    expect(JSON.stringify(spec('Sun and moon icons'))).not.toContain('"logo"');
  });

  it('strikes nobody out for a trade', () => {
    expect(spec('Baker swapping bread for milk', 'Here is what it looks like.')).not.toMatchObject({
      kind: 'crossed-out',
    });
  });

  it('strikes the arrow out, not what it leads to', () => {
    const { kind, nodes, edges } = spec<FlowSpec>('Arrow from river to mountain, crossed out');
    expect(kind).toBe('flow');
    expect(edges).toMatchObject([{ states: ['crossed'] }]);
    expect(nodes.flatMap((node) => node.states ?? [])).toEqual([]);
  });
});

describe('years', () => {
  it('of any age are dates, no counts', () => {
    const { events } = spec<TimelineSpec>('Timeline: 44 BC murder, 395 division, 1066 landing');
    expect(events.map((event) => event.when)).toEqual(['44 BC', '395', '1066']);
    expect(events.some((event) => event.count)).toBe(false);
  });
});

describe('shares and links without a word for the form', () => {
  it('that make a whole are a pie', () => {
    expect(spec<ChartPieSpec>('A day: sleep 40%, work 35%, play 25%')).toMatchObject({
      kind: 'chart-pie',
      slices: [{ share: 40 }, { share: 35 }, { share: 25 }],
    });
  });

  it('between all of them are drawn between all of them', () => {
    const { nodes, edges } = spec<FlowSpec>('Four towns all connected to each other');
    expect([nodes.length, edges.length]).toEqual([4, 6]);
  });

  it('of a tree branch', () => {
    const { edges } = spec<FlowSpec>('Tree: trunk → branch and root, branch → leaf, flower and fruit');
    expect(edges.map((edge) => `${edge.from} ${edge.to}`)).toEqual([
      'trunk branch',
      'trunk root',
      'branch leaf',
      'branch flower',
      'branch fruit',
    ]);
  });
});

describe('numbers', () => {
  it('of thousands are one number', () => {
    const { bars } = spec<ChartBarSpec>('Bar chart: cat 4 kg, cow 700 kg, whale 90,000 kg');
    expect(bars.map((bar) => bar.value)).toEqual([4, 700, 90000]);
  });
});

describe('a formula', () => {
  it('ends where words about it begin', () => {
    expect(spec<CalloutSpec>('F = m × a, with F highlighted').text).toBe('F = m × a');
  });
});

describe('people by the dozen', () => {
  it('are people', () => {
    expect(spec<PeopleSpec>('Twelve jurors around a table')).toMatchObject({ kind: 'people', people: [{ count: 12 }] });
  });
});

describe('what flows from a place', () => {
  it('is written on its way', () => {
    const { nodes, edges } = spec<FlowSpec>('Sand flowing from a hopper through a sieve');
    expect(nodes.map((node) => node.label)).toEqual(['Hopper', 'Sieve']);
    expect(edges).toMatchObject([{ label: 'sand', flowing: true }]);
  });
});

describe('the needle', () => {
  it('stands where the text puts it', () => {
    expect(spec<MeterSpec>('Gauge with needle at 20%, green zone')).toMatchObject({ value: '20%', fraction: 0.2 });
  });
});

describe('two crowds', () => {
  it('are both shown', () => {
    const shown = JSON.stringify(spec('Harbour with ten boats and ten gulls'));
    expect(shown).toMatch(/Boats/i);
    expect(shown).toMatch(/Gulls/i);
  });
});
