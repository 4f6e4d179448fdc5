/** Two sides set against each other, however they are told; values and labels dealt out to what bears them. */
import { describe, expect, it } from 'vitest';
import { shownIn } from '../../src/plan/shown.ts';
import type { CardsSpec, ClusterSpec, ComparisonSpec, FlowSpec, GridSpec, VisualSpec } from '../../src/spec.ts';
import { spec } from './cues.ts';

const heads = (text: string): readonly string[] => spec<ComparisonSpec>(text).sides.map(({ head }) => head.label);
const shown = (text: string): readonly string[] => shownIn(spec<VisualSpec>(text));

describe('two sides', () => {
  it.each([
    ['1 baker: 12 hours. 1,200 bakers: 4 minutes', '1 baker', '1,200 bakers'],
    ['Cheese at the top, apples below', 'Cheese', 'Apples'],
    ['Tortoise in one corner, hare in the other', 'Tortoise', 'Hare'],
    ['A full shelf of novels here, a single postcard there', 'Full shelf of novels', 'Postcard'],
    [
      'Left column "Keep it" (letters, photos, rings), right column "Throw away" (receipts, flyers)',
      'Keep it',
      'Throw away',
    ],
    [
      'Crowded ferry, everyone standing. Meanwhile an empty rowing boat drifts by',
      'Crowded ferry',
      'Empty rowing boat',
    ],
    [
      'Row of streetlights, one flickers, all go out. Cut to village: one lantern out, the others burn on',
      'Row of streetlights',
      'Village',
    ],
    ['Unlike the bus, which waits for passengers, the taxi leaves at once', 'Bus', 'Taxi'],
    ['Before/after of the pantry: 2 jars becomes 9 jars', 'Before', 'After'],
  ])('are read: %s', (text, left, right) => {
    expect(spec(text).kind).toBe('comparison');
    expect(heads(text)).toEqual([left, right]);
  });

  it('keep a number with a comma whole', () => {
    expect(shown('10 rows: 2 ms, 5,000,000 rows: 9 s')).toEqual(
      expect.arrayContaining(['10 rows', '5,000,000 rows', '2 ms', '9 s']),
    );
  });

  it('lie on a balance that somebody holds, and the better one is marked', () => {
    expect(
      spec('Judge holding a balance: fine of 3,000 on one side, gain of 90,000 on the other, gain wins'),
    ).toMatchObject({
      kind: 'comparison',
      mode: 'balance',
      caption: 'Gain wins',
      sides: [{ head: { label: 'Fine of 3,000' } }, { head: { label: 'Gain of 90,000', states: ['checked'] } }],
    });
  });

  it('show all that is listed in brackets', () => {
    expect(
      shown('Left column "Keep it" (letters, photos, rings), right column "Throw away" (receipts, flyers)'),
    ).toEqual(expect.arrayContaining(['Letters', 'Photos', 'Rings', 'Receipts', 'Flyers']));
  });

  it('take the noun from the other side', () => {
    const { sides } = spec<ComparisonSpec>('Same oven before and after, 9 loaves before, 24 after');
    expect(sides.map(({ body }) => body)).toMatchObject([
      { kind: 'grid', cell: { label: 'Loaves' }, count: 9 },
      { kind: 'grid', cell: { label: 'Loaves' }, count: 24 },
    ]);
    expect(shown('Ordered: 12 cakes, delivered: 11, the last one burnt')).toContain('11');
  });

  it('tell what is said of both once, and not how the one gives way to the other', () => {
    expect(spec<ComparisonSpec>('Butter on the left, oil on the right, both melting at the same moment').caption).toBe(
      'Both melting at the same moment',
    );
    expect(shown('Before: grey wall. After: blue wall. Fade from left to right').join(' ')).not.toMatch(/fade|left/i);
  });

  it('have the words of a scene below its picture where the picture does not say them', () => {
    expect(
      shown('Row of streetlights, one flickers, all go out. Cut to village: one lantern out, the others burn on'),
    ).toEqual(expect.arrayContaining(['One flickers, all go out', 'One lantern out, the others burn on']));
  });
});

describe('so many of them all', () => {
  it.each([
    ['5 of 8 seats taken, nobody moves', 8, 5],
    ['Only three of the four wheels pumped up, the cart waits', 4, 3],
    ['8 of 8 runners ready, all start at once', 8, 8],
  ])('are marked: %s', (text, count, some) => {
    expect(spec<GridSpec>(text)).toMatchObject({ kind: 'grid', count, marked: [{ count: some }] });
  });

  it('are two grids where two are set against each other', () => {
    const { sides } = spec<ComparisonSpec>(
      'Left: 2 of 6 rowers ready, nothing moves. Right: 6 of 6 rowers ready, off they go',
    );
    expect(sides.map(({ head, body }) => [head.label, body?.kind])).toEqual([
      ['2 of 6 rowers ready', 'grid'],
      ['6 of 6 rowers ready', 'grid'],
    ]);
  });
});

describe('values are dealt out', () => {
  it('one to each thing', () => {
    const { kind, cards } = spec<CardsSpec>('Four jugs holding 1, 3, 5 and 7 l');
    expect([kind, cards.map(({ label, detail }) => [label, detail])]).toEqual([
      'cards',
      [
        ['Jug', '1 l'],
        ['Jug', '3 l'],
        ['Jug', '5 l'],
        ['Jug', '7 l'],
      ],
    ]);
  });

  it('the same to all', () => {
    expect(spec<CardsSpec>('All three jugs at 4 l').cards.map(({ detail }) => detail)).toEqual(['4 l', '4 l', '4 l']);
  });

  it('one link of a chain after the other', () => {
    const { nodes, caption } = spec<FlowSpec>(
      'Raw → JPEG → thumbnail, file getting lighter each time (25 MB, 3 MB, 40 KB)',
    );
    expect(nodes.map(({ detail }) => detail)).toEqual(['25 MB', '3 MB', '40 KB']);
    expect(caption).toBe('File getting lighter each time');
  });

  it('parts of a whole, one per thing, with what all of them have', () => {
    const { kind, nodes } = spec<ClusterSpec>(
      'Three ovens with the same recipe inside each, dough cut into pieces Piece 1 to Piece 3, one per oven',
    );
    expect([kind, nodes.map(({ label, items }) => [label, items?.map((item) => item.label)])]).toEqual([
      'cluster',
      [
        ['Oven', ['Recipe', 'Piece 1']],
        ['Oven', ['Recipe', 'Piece 2']],
        ['Oven', ['Recipe', 'Piece 3']],
      ],
    ]);
  });
});

describe('lists with marks', () => {
  it('keep all parts, each with the mark of its list', () => {
    const { kind, cards } = spec<CardsSpec>('Steel and glass with green ticks; paper, straw and wax with red crosses');
    expect([kind, cards.map(({ label, states }) => [label, states?.[0]])]).toEqual([
      'cards',
      [
        ['Steel', 'checked'],
        ['Glass', 'checked'],
        ['Paper', 'failed'],
        ['Straw', 'failed'],
        ['Wax', 'failed'],
      ],
    ]);
  });

  it('of one each are two sides', () => {
    expect(spec('Day ticket at $4 gets a green checkmark, taxi at $60 is crossed out')).toMatchObject({
      kind: 'comparison',
      sides: [
        { head: { label: 'Day ticket', detail: '$4', states: ['checked'] }, verdict: 'good' },
        { head: { label: 'Taxi', detail: '$60', states: ['crossed'] }, verdict: 'bad' },
      ],
    });
  });
});

describe('labels told later', () => {
  it('belong to what was named before', () => {
    const text = 'Truck wedged under a bridge, truck marked "4.1 m", bridge marked "3.8 m"';
    expect(spec(text)).toMatchObject({
      kind: 'icon',
      main: { label: 'Truck', detail: '4.1 m' },
      others: [{ label: 'Bridge', detail: '3.8 m' }],
    });
  });

  it('stand on each of several', () => {
    expect(
      spec<FlowSpec>('Circuit diagram: battery and two lamps in a single ring, each lamp labelled 6 V').nodes,
    ).toMatchObject([{ label: 'Battery' }, { label: 'Lamps', detail: '6 V', count: 2 }]);
  });
});

describe('two of a kind with a label each', () => {
  it.each([
    ['Two mechanics pulling at one rope, "day shift" on one overall, "night shift" on the other', 'people'],
    ['Two buckets, "hot" on one, "cold" on the other, both leaking', 'comparison'],
    ['Two dogs chewing on one bone, one labeled "hot", the other "cold"', 'comparison'],
  ])('are two, each with its own: %s', (text, kind) => {
    expect(spec(text).kind).toBe(kind);
    const labels = /"([^"]+)"[^"]*"([^"]+)"/.exec(text)?.slice(1) ?? [];
    expect(shown(text)).toEqual(expect.arrayContaining(labels));
  });
});

describe('lists of as many as are counted', () => {
  it.each([
    ['Same face three times: asleep, half awake, wide awake', ['Asleep', 'Half awake', 'Wide awake']],
    ['The same cake twice: fresh, two days old', ['Fresh', 'Two days old']],
  ])('are the same thing in each of its states: %s', (text, labels) => {
    const { kind, cards } = spec<CardsSpec>(text);
    expect([kind, cards.map(({ label }) => label)]).toEqual(['cards', labels]);
    expect(new Set(cards.map(({ icon }) => icon)).size).toBe(1);
  });

  it('have a word each', () => {
    expect(
      spec<CardsSpec>('Four bottles in a rack: red "1961", white "1988", rosé "2004", port "1927"').cards.map(
        ({ label, detail }) => [label, detail],
      ),
    ).toEqual([
      ['Red', '1961'],
      ['White', '1988'],
      ['Rosé', '2004'],
      ['Port', '1927'],
    ]);
  });

  it('are the named parts of one whole', () => {
    expect(spec('Crate of oranges with its three handles labeled Left, Right, Spare')).toMatchObject({
      kind: 'icon',
      main: { label: 'Crate of oranges' },
      others: [{ label: 'Left' }, { label: 'Right' }, { label: 'Spare' }],
    });
  });

  it('stand as names among logos', () => {
    expect(shown('Docker and Podman logos, LXC and runc/v1 as plain text boxes')).toEqual([
      'Docker',
      'Podman',
      'LXC',
      'runc/v1',
    ]);
  });
});

describe('a correction', () => {
  it.each([
    ['The word FREE crossed out, "5 €" scribbled beside it', 'FREE', '5 €'],
    ['Room 12 crossed out, 21 written next to it by hand', 'Room 12', '21'],
    ['"3 weeks" struck through, "1 hour" stamped over it', '3 weeks', '1 hour'],
  ])('strikes out the word and keeps what is written by it: %s', (text, old, now) => {
    expect(spec(text)).toMatchObject({ kind: 'crossed-out', crossed: { label: old }, items: [{ label: now }] });
  });
});

describe('figures of two sides', () => {
  it('are bars where the cue speaks of bars', () => {
    expect(spec('Planned 30 vs real 3,100, the second bar bursts through the ceiling')).toMatchObject({
      kind: 'chart-bar',
      bars: [
        { label: 'Planned', value: 30 },
        { label: 'Real', value: 3100 },
      ],
      caption: 'Second bar bursts through the ceiling',
    });
  });

  it('say which is with and which is without', () => {
    expect(shown('Usage of one oven, without timer 30%, with timer 80%')).toEqual(
      expect.arrayContaining(['Without timer', 'With timer']),
    );
  });

  it('have a note on the side that it names', () => {
    const { sides } = spec<ComparisonSpec>('Cash vs card, small sign under cash: "no fees"');
    expect(JSON.stringify(sides[0])).toContain('no fees');
    expect(JSON.stringify(sides[1])).not.toContain('no fees');
  });
});
