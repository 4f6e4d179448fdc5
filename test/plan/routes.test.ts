/** Ways told in prose: there and back, parting and joining, past what is skipped, trees, what goes on after a break. */
import { describe, expect, it } from 'vitest';
import type { FlowSpec } from '../../src/spec.ts';
import { planCues, spec, ways } from './cues.ts';

describe('there and back', () => {
  it.each([
    [
      'Ball flies from Anna to Ben, a bigger ball flies back',
      [
        ['Anna', 'ball', 'Ben'],
        ['Ben', 'bigger ball', 'Anna'],
      ],
    ],
    [
      'Client sends a query to the database, rows come back',
      [
        ['Client', 'sends a query', 'Database'],
        ['Database', 'rows', 'Client'],
      ],
    ],
    [
      'SYN from client to server, SYN-ACK back, ACK again',
      [
        ['Client', 'SYN', 'Server'],
        ['Server', 'SYN-ACK', 'Client'],
        ['Client', 'ACK', 'Server'],
      ],
    ],
    [
      'Crawler with arrows reaching out to every page and bringing links back',
      [
        ['Crawler', 'reaching out', 'Page'],
        ['Page', 'bringing links', 'Crawler'],
      ],
    ],
  ])('has an arrow each way: %s', (text, all) => {
    expect(ways(text)).toEqual(all);
  });

  it('is handed on from one to the next', () => {
    expect(ways('Planner hands the baton to the executor, executor hands it to the storage engine')).toEqual([
      ['Planner', 'hands the baton', 'Executor'],
      ['Executor', 'hands it', 'Storage engine'],
    ]);
  });
});

describe('each goal goes on', () => {
  it.each([
    [
      'Pod asks the API server, API server asks etcd, answer comes back the same way',
      [
        ['Pod', 'asks', 'API server'],
        ['API server', 'asks', 'etcd'],
        ['etcd', 'answer', 'Pod'],
      ],
    ],
    [
      'Alice throws the ball to Bob, Bob throws it to Carol, Carol drops it',
      [
        ['Alice', 'throws the ball', 'Bob'],
        ['Bob', 'throws it', 'Carol'],
      ],
    ],
    [
      'Ping from A to B, pong from B to A',
      [
        ['A', 'ping', 'B'],
        ['B', 'pong', 'A'],
      ],
    ],
  ])('with what came: %s', (text, all) => {
    expect(ways(text)).toEqual(all);
  });
});

describe('what parts', () => {
  it('joins again where the cue says so', () => {
    expect(ways('Traffic of 100 requests reaches the balancer, splits into 60 and 40, joins again')).toEqual([
      ['Balancer', 'traffic of 100 requests reaches', 'Splits'],
      ['Splits', undefined, '60'],
      ['Splits', undefined, '40'],
      ['60', undefined, 'Joins again'],
      ['40', undefined, 'Joins again'],
    ]);
  });

  it('and leads to one goal has no arrow between its ways', () => {
    expect(ways('Two routes to the same island: ferry takes 2 h, bridge takes 10 min')).toEqual([
      ['Ferry', 'takes 2 h', 'Island'],
      ['Bridge', 'takes 10 min', 'Island'],
    ]);
  });
});

describe('one of several', () => {
  it('is gone to, the others are skipped', () => {
    const { nodes, edges } = spec<FlowSpec>(
      'Bouncer in front of three doors, one glowing green (open), guest skips the two locked ones',
    );
    expect(nodes.map((node) => node.detail)).toEqual([undefined, 'Open', 'Locked', 'Locked']);
    expect(edges.map((edge) => edge.states)).toEqual([undefined, ['crossed'], ['crossed']]);
    expect(edges[0]?.label).toBe('guest');
  });

  it('may be the one that is skipped', () => {
    const { edges } = spec<FlowSpec>('Load balancer in front of 4 servers, one red (down), request skips it');
    expect(edges.map((edge) => edge.states)).toEqual([['crossed'], undefined, undefined, undefined]);
  });
});

describe('one that is told of', () => {
  it.each([
    ['Shop with three tills, one open, queue goes to the open one', [undefined, ['muted'], ['muted']]],
    [
      'Switchboard in front of 5 phones, two ringing, call goes to the first one',
      [undefined, ['muted'], ['muted'], ['muted'], ['muted']],
    ],
  ])('is where it goes: %s', (text, states) => {
    expect(spec<FlowSpec>(text).edges.map((edge) => edge.states)).toEqual(states);
  });
});

describe('a row of dominoes', () => {
  it.each([
    [
      'Lehman, AIG and the money market lined up like dominoes, the last one falls onto the taxpayer',
      [
        ['Lehman', undefined, 'AIG'],
        ['AIG', undefined, 'Money market'],
        ['Money market', 'falls onto', 'Taxpayer'],
      ],
    ],
    [
      'Pods fall like dominoes: frontend, cart, checkout',
      [
        ['Frontend', undefined, 'Cart'],
        ['Cart', undefined, 'Checkout'],
      ],
    ],
  ])('leads from each to the next: %s', (text, all) => {
    expect(ways(text)).toEqual(all);
  });
});

describe('what stands below', () => {
  it('feeds what stands on top, each by its whole name', () => {
    expect(ways('Merge on top, index scan on authors and table scan on books feeding into it')).toEqual([
      ['Index scan on authors', 'feeding into', 'Merge'],
      ['Table scan on books', 'feeding into', 'Merge'],
    ]);
  });
});

describe('a belt', () => {
  it('brings what somebody takes off it', () => {
    expect(ways('Parcels on a conveyor belt, a robot arm lifts each one and puts it in the right truck')).toEqual([
      ['Parcels', 'lifts each', 'Robot arm'],
      ['Robot arm', 'puts it in', 'Right truck'],
    ]);
  });
});

describe('a tree', () => {
  const text = 'Tree with 1 root, 2 branches and 6 leaves; the way to one leaf glows green';

  it('has as many as are counted, level by level', () => {
    const { nodes, edges } = spec<FlowSpec>(text);
    expect(nodes.map((node) => node.label)).toEqual(['Root', 'Branch', 'Branch', ...Array(6).fill('Leaf')]);
    expect(edges).toHaveLength(8);
  });

  it('has one way from the root to a leaf lit up', () => {
    const { nodes, edges } = spec<FlowSpec>(text);
    expect(nodes.filter((node) => node.colour === 'green').map((node) => node.label)).toEqual([
      'Root',
      'Branch',
      'Leaf',
    ]);
    const lit = edges.filter((edge) => edge.states?.includes('highlighted'));
    expect(lit).toHaveLength(2);
    expect(lit[0]?.to).toBe(lit[1]?.from);
  });
});

describe('what is cut off', () => {
  it('goes on from where it is said, the other way is struck', () => {
    const { nodes, edges } = spec<FlowSpec>(
      'Video at 70%, phone dies, video resumes from 68% and not from the beginning',
    );
    expect(nodes.map((node) => [node.label, node.detail])).toEqual([
      ['Video', 'at 70%'],
      ['Phone dies', undefined],
      ['Video', 'resumes from 68%'],
      ['From the beginning', undefined],
    ]);
    expect(nodes.map((node) => node.states)).toEqual([undefined, ['failed'], undefined, ['crossed']]);
    expect(edges.at(-1)?.states).toEqual(['crossed']);
  });
});

describe('the reverse of the last one', () => {
  it('is the same picture with its arrows turned round', () => {
    const [, turned] = planCues('Money goes out today. Later it comes home.', {
      'goes out': 'Euros flow from Bank to Company',
      'comes home': "Reverse of the last one: euros roll back to Bank, Company's debts go to the court",
    });
    expect(turned).toBeDefined();
    const { nodes, edges } = (turned as NonNullable<typeof turned>).spec as FlowSpec;
    const name = (id: string): string => nodes.find((node) => node.id === id)?.label ?? '';
    expect(edges.map((edge) => [name(edge.from), edge.label, name(edge.to)])).toEqual([
      ['Company', 'euros roll back', 'Bank'],
      ['Company', 'debts go', 'Court'],
    ]);
  });
});

describe('chains', () => {
  it.each([
    ['Decision tree: "Fits in memory?" yes → hash join, no → merge join', 'Fits in memory?'],
    ['Flowchart: "Is it signed?" yes -> "valid", no -> "void"', 'Is it signed?'],
  ])('ask their question without its quotes: %s', (text, question) => {
    const told = ways(text);
    expect(told.map(([from, answer]) => [from, answer])).toEqual([
      [question, 'Yes'],
      [question, 'No'],
    ]);
  });

  it('lead to a question on their way', () => {
    expect(ways('Draft → review → good enough? yes: print, no: back to the author')).toEqual([
      ['Draft', undefined, 'Review'],
      ['Review', undefined, 'Good enough?'],
      ['Good enough?', 'Yes', 'Print'],
      ['Good enough?', 'No', 'Back to the author'],
    ]);
  });

  it('keep what their members are told apart by', () => {
    expect(ways('small bubble + small bubble → big bubble')).toEqual([
      ['Small bubble', undefined, 'Big bubble'],
      ['Small bubble', undefined, 'Big bubble'],
    ]);
  });

  it('are not told once more by what walks through them', () => {
    const { beside, caption } = spec<FlowSpec>('Order -> Kitchen -> Table, one plate walking through step by step');
    expect([beside, caption]).toEqual([undefined, undefined]);
  });

  it('never lose a denial', () => {
    const { nodes } = spec<FlowSpec>('Onions softening first, then browning, the stirring never stops');
    expect(nodes.at(-1)?.label).toMatch(/never stops/i);
  });
});
