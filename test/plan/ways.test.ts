/** What is told of whom: clauses of one build, ways, likenings, what is denied. */
import { describe, expect, it } from 'vitest';
import type {
  AlertSpec,
  CardsSpec,
  ChartBarSpec,
  ClusterSpec,
  CodeSpec,
  ComparisonSpec,
  CrossedOutSpec,
  FlowSpec,
  GridSpec,
  PeopleSpec,
} from '../../src/spec.ts';
import { spec, ways } from './cues.ts';

describe('two clauses of one build', () => {
  const sides = (text: string): readonly string[] => {
    const { kind, sides: both } = spec<ComparisonSpec>(text);
    expect(kind).toBe('comparison');
    return both.map((side) => side.head.label);
  };

  it.each([
    ['Polling shown as a kid asking again and again, webhooks shown as a doorbell', ['Polling', 'Webhooks']],
    ['Monolith as a big ship, microservices as a fleet', ['Monolith', 'Microservices']],
    ['Without Helm 40 files, with Helm one chart', ['Without Helm', 'With Helm']],
    ['UDP vs TCP: postcard vs registered letter', ['UDP', 'TCP']],
    ['Queue length before and after: 900 to 12', ['Before', 'After']],
    ['First query slow, second query fast', ['First query', 'Second query']],
    ['One student cheating, the others writing their exam', ['Student', 'Other students']],
  ])('are set against each other: %s', (text, heads) => {
    expect(sides(text)).toEqual(heads);
  });

  it('have one verb, said once', () => {
    expect(ways('Router sending video calls to the fast lane, backups to the slow lane')).toEqual([
      ['Router', 'sending video calls', 'Fast lane'],
      ['Router', 'sending backups', 'Slow lane'],
    ]);
  });
});

describe('what is done to a thing', () => {
  it('does not do it to another', () => {
    const { actors } = spec<ClusterSpec>('Node draining, containers being evicted while the disk is replaced');
    expect(actors ?? []).toEqual([]);
  });

  it('is told from who does it', () => {
    for (const [from, label] of ways('Old leader voted out by followers'))
      expect([from, label]).toEqual(['Followers', 'voted out']);
  });
});

describe('one thing as another', () => {
  it('is drawn as the other and named for the first', () => {
    const { people } = spec<PeopleSpec>('Load balancer as a bouncer checking tickets');
    expect(people).toMatchObject([{ label: 'Bouncer', detail: 'Load balancer' }]);
  });

  it('runs as what it is there', () => {
    const text = JSON.stringify(spec('Log collector deployed as DaemonSet on each node, logs flowing to storage'));
    expect(text).toContain('"label":"Log collector","detail":"As DaemonSet"');
  });

  it('is no likening where two are set against each other', () => {
    expect(spec('Cache as a notepad, disk as a library').kind).toBe('comparison');
  });
});

describe('ways', () => {
  it('part at a question', () => {
    expect(ways('Decision tree: is it urgent? phone call, otherwise email')).toEqual([
      ['Is it urgent?', undefined, 'Phone call'],
      ['Is it urgent?', 'Otherwise', 'Email'],
    ]);
  });

  it('go through a queue', () => {
    expect(ways('Queue with RabbitMQ logo between web app and worker')).toEqual([
      ['Web app', undefined, 'Queue'],
      ['Queue', undefined, 'Worker'],
    ]);
  });

  it('go there and back', () => {
    expect(ways('Tenant and landlord; money goes one way, keys the other')).toEqual([
      ['Tenant', 'money', 'Landlord'],
      ['Landlord', 'keys', 'Tenant'],
    ]);
  });

  it('lead from logos to where they plug in', () => {
    const { nodes, edges } = spec<FlowSpec>('Kafka and Redis logos feeding a dashboard server');
    expect(nodes.filter((node) => node.logo).map((node) => node.label)).toEqual(['Kafka', 'Redis']);
    expect(edges).toHaveLength(2);
  });

  it('join boxes in a row', () => {
    const { edges } = spec<FlowSpec>('Loader, parser, writer boxes connected in a row');
    expect(edges.map((edge) => edge.arrow)).toEqual(['none', 'none']);
  });

  it('may lead through what is done', () => {
    expect(spec<FlowSpec>('Argo DAG: split, 6 train tasks, merge').nodes.map((node) => node.label)).toEqual([
      'Split',
      'Train tasks',
      'Merge',
    ]);
  });
});

describe('what is told of what was named before', () => {
  it('is not drawn again', () => {
    expect(spec('Thief trying windows, all of them locked').beside).toBeUndefined();
  });

  it('has a name of several words', () => {
    expect(JSON.stringify(spec('Scale to zero: pods leaving one by one'))).toContain('Scale to zero');
  });
});

describe('what a cue is about', () => {
  it('is its heading where nothing in the picture says so', () => {
    expect(spec('No fault isolation: one app leaking into the other apps').title?.label).toBe('No fault isolation');
  });

  it('is said once', () => {
    expect(spec('Rocket launch: rocket flying to the moon').title).toBeUndefined();
  });
});

describe('two of a kind', () => {
  it('have each what is told of it', () => {
    const { nodes } = spec<ClusterSpec>(
      'Two servers: one with old disks and old fans, one with new disks and new fans',
    );
    expect(nodes.map((node) => node.items?.map((item) => item.label))).toEqual([
      ['Old disks', 'Old fans'],
      ['New disks', 'New fans'],
    ]);
  });

  it('with an amount each are bars', () => {
    const { kind, bars } = spec<ChartBarSpec>('Tape restore 3 h vs snapshot restore 90 s');
    expect(kind).toBe('chart-bar');
    expect(bars.map((bar) => [bar.label, bar.value])).toEqual([
      ['Tape restore', 10800],
      ['Snapshot restore', 90],
    ]);
  });

  it('may be one instead of the other', () => {
    const { bars } = spec<ChartBarSpec>('Index hit: row found in 2 ms instead of 4 s');
    expect(bars.map((bar) => [bar.label, bar.value])).toEqual([
      ['Instead of 4 s', 4],
      ['2 ms', 0.002],
    ]);
  });

  it('are before and after what happens', () => {
    const { sides } = spec<ComparisonSpec>('Hair under a lens, rough before washing, smooth after');
    expect(sides.map((side) => side.head.label)).toEqual(['Before washing', 'After']);
  });

  it('have a word before the colon', () => {
    const { kind, sides } = spec<ComparisonSpec>('Glaze on the cake: with glaze shiny top, without glaze dull top');
    expect(kind).toBe('comparison');
    expect(JSON.stringify(sides)).not.toContain('crossed');
  });

  it('stand in one', () => {
    expect(spec<ClusterSpec>('Parser and lexer as two separate boxes inside one compiler')).toMatchObject({
      kind: 'cluster',
      container: { label: 'Compiler' },
      nodes: [{ label: 'Parser' }, { label: 'Lexer' }],
    });
  });
});

describe('what goes where', () => {
  it('is sorted by what it is', () => {
    expect(ways('Mail sorted by weight: light to plane, heavy to ship')).toEqual([
      ['Mail', 'light', 'Plane'],
      ['Mail', 'heavy', 'Ship'],
    ]);
  });

  it('is shown to somebody', () => {
    expect(ways('Robot showing a badge to the gate')).toEqual([['Robot', 'showing badge', 'Gate']]);
  });

  it('comes from where it is told', () => {
    expect(ways('Logs from many servers being merged into one stream')).toEqual([['Servers', 'logs', 'Stream']]);
  });

  it('takes the way it is told', () => {
    expect(ways('Events streaming to the browser over HTTP')).toEqual([['Events', 'streaming over HTTP', 'Browser']]);
  });

  it('passes by the same place again', () => {
    const { nodes } = spec<FlowSpec>('Set 1 -> rest 2 min -> set 2 -> rest 2 min -> set 3');
    expect(nodes).toHaveLength(5);
  });
});

describe('what happens', () => {
  it('is a course of events', () => {
    const { kind, nodes } = spec<FlowSpec>('Worker vanishing, task requeued, loading latest state, work goes on');
    expect(kind).toBe('flow');
    expect(nodes).toHaveLength(4);
  });

  it('is no course where it all happens at once', () => {
    expect(spec('Clock ringing, coffee steaming, dog barking').kind).not.toBe('flow');
  });

  it('marks so many of them', () => {
    const { marked, count } = spec<GridSpec>('60 seats, 45 booked in green');
    expect(count).toBe(60);
    expect(marked?.[0]).toMatchObject({ count: 45, colour: 'green' });
  });

  it('is checked off', () => {
    const { style, cards } = spec<CardsSpec>('List of chores being ticked off: dishes, laundry, shopping');
    expect(style).toBe('checklist');
    expect(cards.every((card) => card.states?.includes('checked'))).toBe(true);
  });

  it('is no output of a terminal', () => {
    expect(spec('Admin drowning in shell windows, one per server').kind).not.toBe('terminal');
  });
});

describe('what is denied', () => {
  it('is no thing', () => {
    const text = JSON.stringify(spec("90 kg sofa doesn't fit in the small van"));
    expect(text).not.toContain('"label":"Fit"');
  });

  it('is told of who does not', () => {
    expect(JSON.stringify(spec('Guest who never leaves'))).not.toContain('"label":"Leaves"');
  });
});

describe('answers', () => {
  it('may follow the question without a colon', () => {
    const { nodes, edges } = spec<FlowSpec>('Decision flow: raining? -> yes umbrella, no -> sunglasses');
    expect(nodes.map((node) => node.label)).toEqual(['Raining?', 'Umbrella', 'Sunglasses']);
    expect(edges.map((edge) => edge.label)).toEqual(['Yes', 'No']);
  });

  it('go from mouth to mouth', () => {
    const { edges } = spec<FlowSpec>('Rumour: Ann told Ben, Ben told Cleo');
    expect(edges.map((edge) => edge.label)).toEqual(['told', 'told']);
  });
});

it('a pair next to the same thing is compared', () => {
  expect(spec('Song in full quality next to the same song as MP3').kind).toBe('comparison');
});

describe('stations', () => {
  it('follow each other', () => {
    const { nodes, title } = spec<FlowSpec>('Life of a jar: from shop to kitchen to recycling');
    expect(nodes.map((node) => node.label)).toEqual(['Shop', 'Kitchen', 'Recycling']);
    expect(title?.label).toBe('Life of a jar');
  });
});

it('who is somewhere does what is done there', () => {
  expect(JSON.stringify(spec('Nurse at a desk reading charts'))).toContain('"label":"Nurse"');
});

describe('what is inside', () => {
  it.each([
    ['Zoom on a server: web app + cache, requests in and out only through the cache', ['Web app', 'Cache']],
    ['Inside the control room: map, radio, dashboard', ['Map', 'Radio', 'Dashboard']],
  ])('is named: %s', (text, names) => {
    const { kind, nodes } = spec<ClusterSpec>(text);
    expect(kind).toBe('cluster');
    expect(nodes.map((node) => node.label)).toEqual(names);
  });

  it('has brackets of its own', () => {
    const { cards } = spec<CardsSpec>('Two layers: app (code, tests) above, system (kernel, drivers) below');
    expect(cards.map((card) => card.label)).toEqual(['App', 'System']);
  });
});

describe('what stands between two', () => {
  it('is not over them', () => {
    expect(spec<ComparisonSpec>('Cats: team A, Dogs: team B, with red X between them')).toMatchObject({
      kind: 'comparison',
      between: { label: 'Red X' },
    });
  });

  it('goes from the one to the other', () => {
    const { nodes } = spec<FlowSpec>('Old stage and new stage, audience moving from one to the other');
    expect(nodes.map((node) => node.label)).not.toContain('One');
  });

  it('is a race', () => {
    expect(spec('Old turtle racing a young hare, both tired').kind).toBe('comparison');
  });
});

it('what breaks others does not divide itself', () => {
  expect(spec('Hotfix repairs one page and breaks three others').kind).not.toBe('partition');
});

describe('read with care', () => {
  it('numbers that only happen to add up are no votes', () => {
    expect(spec('Packing rule: 3 shirts, 2 trousers, 1 hat').kind).not.toBe('grid');
  });

  it('what is drawn to scale lies on no scales', () => {
    expect(spec<ComparisonSpec>('Ant vs beetle drawn to scale').mode).not.toBe('balance');
  });

  it('a cue that is crossed out as a whole is so from its beginning', () => {
    expect(spec<CrossedOutSpec>('Cash as the king of the market, crossed out').crossed).toMatchObject({
      label: 'King of the market',
      detail: 'Cash',
    });
  });

  it('every value on the way is there', () => {
    const { bars } = spec<ChartBarSpec>('Rent climbing from $400 to $900 to $2000');
    expect(bars.map((bar) => [bar.label, bar.value])).toEqual([
      ['$400', 400],
      ['$900', 900],
      ['$2000', 2000],
    ]);
  });

  it('one question follows the other', () => {
    const { nodes, edges } = spec<FlowSpec>('Decision tree: small? Bike. Medium? Car. Otherwise truck');
    expect(nodes.map((node) => node.label)).toEqual(['Small?', 'Bike', 'Medium?', 'Car', 'Truck']);
    expect(edges).toHaveLength(4);
  });

  it('what is moved goes from the one to the other', () => {
    expect(ways('Clerk moves the file from inbox to archive')).toEqual([['Inbox', 'file', 'Archive']]);
  });

  it('a dialog says what happened', () => {
    expect(spec<AlertSpec>('printer died dialog')).toMatchObject({ kind: 'alert', heading: 'Printer died' });
  });

  it.each([
    ['PDB YAML with minAvailable: 2', 'kind: PodDisruptionBudget', '  minAvailable: 2'],
    ['PVC snapshot YAML with VolumeSnapshot kind', 'kind: VolumeSnapshot', 'apiVersion: snapshot.storage.k8s.io/v1'],
  ])('a manifest is of the kind that is named: %s', (text, ...parts) => {
    const { code } = spec<CodeSpec>(text);
    for (const part of parts) expect(code).toContain(part);
  });
});

it('what is asked for is not there', () => {
  expect(spec('Guard stopping a truck that asks for 60 crates').kind).not.toBe('grid');
});

it.each(['Farmer pulling an empty cart', 'Guard walking past doors'])(
  'somebody who does something is shown as somebody: %s',
  (text) => {
    expect(spec(text).kind).toBe('people');
  },
);

describe('halves, counts and states', () => {
  it('go each its way', () => {
    expect(ways('Taste test: half of guests get cake, half get pie')).toEqual([
      ['Guests', 'half', 'Cake'],
      ['Guests', 'half', 'Pie'],
    ]);
  });

  it('lead from so many to so many', () => {
    expect(ways('Manager scaling shops from 3 to 12')).toEqual([['3 shops', 'Manager scaling', '12 shops']]);
  });

  it('are those of what stands before', () => {
    const text = JSON.stringify(spec('Old printer, greyed out'));
    expect(text).toContain('muted');
    expect(text).not.toContain('"label":"Greyed"');
  });
});
