/** What is written down: amounts with their units, manifests, clauses of one build. */
import { describe, expect, it } from 'vitest';
import { inOneUnit } from '../../src/plan/read/units.ts';
import type {
  AlertSpec,
  CalloutSpec,
  CardsSpec,
  ChartBarSpec,
  ChartLineSpec,
  ChatSpec,
  ClusterSpec,
  CodeSpec,
  ComparisonSpec,
  CrossedOutSpec,
  CycleSpec,
  FlowSpec,
  GridSpec,
  LogoRowSpec,
  MeterSpec,
  PartitionSpec,
  PeopleSpec,
  StackedBarSpec,
  TableSpec,
  TerminalSpec,
  VisualSpec,
} from '../../src/spec.ts';
import { planCues } from './cues.ts';

const spec = <T = VisualSpec>(visual: string, phrase = 'what it looks like'): T =>
  planCues(`Here is ${phrase} today.`, { [phrase]: visual })[0]?.spec as T;

describe('amounts', () => {
  it.each([
    [
      ['2 GB', '500 MB'],
      [2e9, 5e8],
    ],
    [
      ['3 days', '12 hours'],
      [259200, 43200],
    ],
    [
      ['$1.5M', '$300k'],
      [1.5e6, 3e5],
    ],
    [
      ['1 km', '20 cm'],
      [1000, 0.2],
    ],
    [
      ['20', '30', '15 ct'],
      [20, 30, 15],
    ],
  ])('of one measure can be compared: %s', (texts, values) => {
    expect(inOneUnit(texts)).toEqual(values);
  });

  it('of different measures cannot', () => {
    expect(inOneUnit(['5 ms', '3 GB'])).toBeUndefined();
    expect(inOneUnit(['$5', '5 €'])).toBeUndefined();
  });

  it('have bars in the order of their size, whatever the unit', () => {
    const { bars } = spec<ChartBarSpec>('Load time comparison: tape 2 hours, disk 5 minutes, flash 900 ms');
    expect(bars.map((bar) => [bar.label, bar.text])).toEqual([
      ['Tape', '2 hours'],
      ['Disk', '5 minutes'],
      ['Flash', '900 ms'],
    ]);
    const values = bars.map((bar) => bar.value ?? 0);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('of different measures have no lengths', () => {
    const { bars } = spec<ChartBarSpec>('Bars: response 20 ms, image 3 GB');
    expect(bars.every((bar) => bar.value === undefined)).toBe(true);
  });

  it('are named by where they are', () => {
    const { bars } = spec<ChartBarSpec>('Embedding size: 12 GB in FP32, 3 GB in INT8');
    expect(bars.map((bar) => [bar.label, bar.text])).toEqual([
      ['FP32', '12 GB'],
      ['INT8', '3 GB'],
    ]);
  });

  it('are reckoned with', () => {
    expect(spec<CalloutSpec>('Bill counter: 8 nodes x $3 per hour')).toMatchObject({
      kind: 'callout',
      style: 'formula',
      text: '8 nodes × $3 per hour',
    });
  });

  it('of what a meter measures are those of the meter', () => {
    expect(spec<MeterSpec>('Progress bar of the image upload frozen at 62%')).toMatchObject({
      kind: 'meter',
      value: '62%',
      fraction: 0.62,
    });
  });
});

describe('a manifest', () => {
  it.each([
    ['Deployment YAML with 5 replicas', 'spec:\n  replicas: 5'],
    ['StatefulSet YAML with node selector', 'spec:\n  template:\n    spec:\n      nodeSelector:'],
    ['Pod YAML with a memory limit of 8Gi', '  containers:\n    - resources:\n        limits:\n          memory: 8Gi'],
    ['Pod YAML with 2 GPUs', '          nvidia.com/gpu: 2'],
    ['PVC YAML with 50Gi', 'spec:\n  resources:\n    requests:\n      storage: 50Gi'],
    ['TFJob YAML with 4 workers', 'spec:\n  tfReplicaSpecs:\n    Worker:\n      replicas: 4'],
    ['HPA manifest with min 1 and max 6 replicas', 'spec:\n  minReplicas: 1\n  maxReplicas: 6'],
    ['InferenceService YAML with minReplicas: 0', 'spec:\n  predictor:\n    minReplicas: 0'],
    ['ConfigMap YAML with time slicing settings', 'data:\n  # Time slicing settings'],
  ])('has what is named where it belongs: %s', (text, part) => {
    const { kind, code } = spec<CodeSpec>(text);
    expect(kind).toBe('code');
    expect(code).toContain(part);
  });

  it('is the field alone where no resource is named', () => {
    expect(spec<CodeSpec>('YAML with amd.com/gpu: 2 highlighted').code).toBe('amd.com/gpu: 2');
  });
});

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
    const { nodes, edges } = spec<FlowSpec>('Router sending video calls to the fast lane, backups to the slow lane');
    const label = (id: string): string | undefined => nodes.find((node) => node.id === id)?.label;
    expect(edges.map((edge) => [label(edge.from), edge.label, label(edge.to)])).toEqual([
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
    const { nodes, edges } = spec<FlowSpec>('Old leader voted out by followers');
    const label = (id: string): string | undefined => nodes.find((node) => node.id === id)?.label;
    for (const edge of edges) expect([label(edge.from), edge.label]).toEqual(['Followers', 'voted out']);
  });
});

describe('so many', () => {
  it('are two when a thing is cut in half', () => {
    const { count, parts } = spec<PartitionSpec>('Weight matrix cut in half');
    expect(count ?? parts.length).toBe(2);
  });

  it('are named by their numbers', () => {
    const { cards } = spec<CardsSpec>('Stages 2 to 5 running in parallel');
    expect(cards.map((card) => card.label)).toEqual(['Stage 2', 'Stage 3', 'Stage 4', 'Stage 5']);
  });

  it('stand on as many', () => {
    const { nodes } = spec<ClusterSpec>('Same weights on 3 GPUs');
    expect(nodes).toMatchObject([{ label: 'GPUs', count: 3, items: [{ label: 'Weights' }] }]);
  });

  it('are all of them', () => {
    const { nodes } = spec<FlowSpec>('Config copied to each of 6 nodes');
    expect(nodes.find((node) => node.label === 'Nodes')?.count).toBe(6);
  });

  it('keep the size that tells them apart', () => {
    const { nodes } = spec<FlowSpec>('Small pump feeding the big tank, big pump feeding the small tank');
    expect(nodes.map((node) => node.label).sort()).toEqual(['Big pump', 'Big tank', 'Small pump', 'Small tank']);
  });
});

describe('forms', () => {
  it('a table of something has a row for each', () => {
    expect(spec<TableSpec>('Table of node pools: pool-a, gpu-2, spot')).toMatchObject({
      columns: ['Node pools'],
      rows: [['pool-a'], ['gpu-2'], ['Spot']],
    });
  });

  it('a call goes where it is told', () => {
    const { lines } = spec<TerminalSpec>('curl request to /v2/models with the model list');
    expect(lines.filter((line) => line.prompt).map((line) => line.text)).toEqual(['curl /v2/models']);
  });

  it('who asks says something, the answer comes back', () => {
    const { messages } = spec<ChatSpec>('Chat window, customer asks, words stream in');
    expect(messages.map((message) => [message.from?.label, message.text])).toEqual([
      ['Customer', '…'],
      [undefined, 'Words stream in'],
    ]);
  });

  it('lines of an amount are curves', () => {
    expect(spec('Mean and p95 latency lines, p95 spiking').kind).toBe('chart-line');
  });

  it('a bar that fills until it is full rises', () => {
    expect(spec<MeterSpec>('Log file growing with each request until the disk bar is full')).toMatchObject({
      kind: 'meter',
      trend: 'rising',
    });
  });

  it('a seesaw may stand at the end', () => {
    expect(spec<ComparisonSpec>('Price vs quality seesaw')).toMatchObject({ kind: 'comparison', mode: 'balance' });
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

describe('numbers', () => {
  it('of a rate count nothing', () => {
    const text = JSON.stringify(spec('Gate letting 20 orders per minute through'));
    expect(text).toContain('20 orders per minute');
    expect(text).not.toContain('"count"');
  });

  it('from the first to the last are one name', () => {
    const text = JSON.stringify(spec('Task array: index 0 to 49, each takes its own file'));
    expect(text).toContain('ndex 0-49');
  });

  it('of sorts are bars', () => {
    const { kind, bars } = spec<ChartBarSpec>('Test report: 4 failed, 2 skipped, 190 passed');
    expect(kind).toBe('chart-bar');
    expect(bars.map((bar) => [bar.label, bar.value])).toEqual([
      ['Failed', 4],
      ['Skipped', 2],
      ['Passed', 190],
    ]);
  });

  it('of lines are a length', () => {
    const { sides } = spec<ComparisonSpec>('Before Helm: 800 lines of YAML. After: 12 lines');
    expect(JSON.stringify(sides)).not.toContain('"count"');
    expect(JSON.stringify(sides)).toContain('800 lines');
  });

  it('of a condition lead nowhere', () => {
    expect(spec('Alert popping up: disk usage > 90%')).toMatchObject({ kind: 'alert', heading: 'Disk usage > 90%' });
  });

  it('of some that are not counted stay open', () => {
    const { marked } = spec<GridSpec>('Heatmap of 24 servers, busy ones red, idle ones blue');
    expect(marked?.map((mark) => [mark.colour, mark.count])).toEqual([
      ['red', undefined],
      ['blue', undefined],
    ]);
  });
});

describe('ways', () => {
  const ways = (text: string): readonly (readonly [string, string | undefined, string])[] => {
    const { nodes, edges } = spec<FlowSpec>(text);
    const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? '';
    return edges.map((edge) => [label(edge.from), edge.label, label(edge.to)]);
  };

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

describe('curves', () => {
  it('may differ from case to case', () => {
    const { series } = spec<ChartLineSpec>('CPU load flat at 90% during backups, zigzag between 10 and 40% overnight');
    expect(series.map((one) => [one.label, one.trend])).toEqual([
      ['Backups', 'flat'],
      ['Overnight', 'oscillating'],
    ]);
  });

  it('begin and pass where it is told', () => {
    const { series, marks } = spec<ChartLineSpec>('Savings curve, starts at 500, passes 900 in year 6');
    expect(series[0]?.ends).toEqual(['500', '']);
    expect(marks?.map((mark) => mark.label)).toEqual(['900 in year 6']);
  });
});

describe('signs', () => {
  it('have their words, not the picture of them', () => {
    expect(JSON.stringify(spec('"Keep Left" sign on a shop'))).not.toContain('castle');
  });

  it('strike out what the cue begins with', () => {
    expect(spec('Password written on a sticky note, big red X')).toMatchObject({
      kind: 'crossed-out',
      crossed: { label: 'Password' },
    });
  });
});

it('a log has its lines', () => {
  const { kind, lines } = spec<TerminalSpec>('Warnings in the log: disk nearly full, job 7 has been stopped');
  expect(kind).toBe('terminal');
  expect(lines.map((line) => line.text)).toEqual(['Disk nearly full', 'Job 7 has been stopped']);
});

it('a checklist has what is to be done', () => {
  expect(spec<CardsSpec>('Checklist: drain the node, patch it, bring it back').cards.map((card) => card.label)).toEqual(
    ['Drain the node', 'Patch it', 'Bring it back'],
  );
});

describe('what a cue is about', () => {
  it('is its heading where nothing in the picture says so', () => {
    expect(spec('No fault isolation: one app leaking into the other apps').title?.label).toBe('No fault isolation');
  });

  it('is said once', () => {
    expect(spec('Rocket launch: rocket flying to the moon').title).toBeUndefined();
  });
});

describe('settings', () => {
  it.each([
    ['ConfigMap with replicas: 3 highlighted', 'data:\n  replicas: 3'],
    ['GPU operator ClusterPolicy YAML with toolkit.enabled: false', 'apiVersion: nvidia.com/v1'],
    ['Kyverno ClusterPolicy YAML', 'apiVersion: kyverno.io/v1'],
    ['job script with #SBATCH --nodes=2', '#SBATCH --nodes=2'],
    ['Node labels: zone=eu1, disk=SSD', 'disk=SSD'],
  ])('stay as they are written: %s', (text, part) => {
    const made = spec<CodeSpec>(text);
    expect(made.kind === 'code' ? made.code : JSON.stringify(made)).toContain(part);
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
  const ways = (text: string): readonly (readonly [string, string | undefined, string])[] => {
    const { nodes, edges } = spec<FlowSpec>(text);
    const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? '';
    return edges.map((edge) => [label(edge.from), edge.label, label(edge.to)]);
  };

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

it('a share belongs to what it is told of', () => {
  expect(spec('Cloud desktops idle 80% of the day on one GPU').kind).not.toBe('meter');
});

describe('code after a colon', () => {
  it.each([
    ['SQL: DELETE FROM logs WHERE age > 30', 'sql', 'DELETE FROM logs WHERE age > 30'],
    ['Rego rule: input.user == "admin"', 'rego', 'input.user == "admin"'],
  ])('stands as it is written: %s', (text, language, code) => {
    expect(spec<CodeSpec>(text)).toMatchObject({ kind: 'code', language, code });
  });
});

describe('so many of them all', () => {
  it('are told by what they are', () => {
    const { kind, count, marked } = spec<GridSpec>('9 judges, 6 for, 3 against');
    expect([kind, count, marked?.map((mark) => [mark.label, mark.count])]).toEqual([
      'grid',
      9,
      [
        ['for', 6],
        ['against', 3],
      ],
    ]);
  });

  it('are a share, large', () => {
    expect(spec<CalloutSpec>('Traffic stops: 40% of drivers never pay')).toMatchObject({
      kind: 'callout',
      text: '40%',
      detail: 'of drivers never pay',
    });
  });

  it('share one', () => {
    const { kind, nodes, edges } = spec<FlowSpec>('Three teams sharing one printer');
    expect([kind, nodes.length, edges.length]).toEqual(['flow', 4, 3]);
  });

  it('are as many as stand for them', () => {
    expect(spec<PeopleSpec>('Redis and Memcached as two waiters serving dishes').people).toMatchObject([
      { label: 'Waiter', detail: 'Redis' },
      { label: 'Waiter', detail: 'Memcached' },
    ]);
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

describe('bars without figures', () => {
  it('go the way it is told', () => {
    const { bars } = spec<ChartBarSpec>('v1 -> v2 -> v3, image size bars getting smaller');
    expect(bars.map((bar) => [bar.label, bar.level])).toEqual([
      ['v1', 'high'],
      ['v2', 'middle'],
      ['v3', 'low'],
    ]);
  });

  it('of two instruments are their readings', () => {
    const { kind, bars } = spec<ChartBarSpec>('Stress gauge at 70%, sleep score at 20%');
    expect([kind, bars.map((bar) => bar.value)]).toEqual(['chart-bar', [70, 20]]);
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

it('a ladder is climbed', () => {
  const { style, cards } = spec<CardsSpec>('Career ladder: junior, senior, staff');
  expect([style, cards.map((card) => card.label)]).toEqual(['stack', ['Staff', 'Senior', 'Junior']]);
});

it('coins that pile up wait for nothing', () => {
  expect(spec('Bank notes flying off, coins piling up').kind).not.toBe('queue');
});

it('a table has a value for each name', () => {
  expect(spec<TableSpec>('Table with error rate for small, medium, large: 9%, 6%, 5%').rows).toEqual([
    ['Small', '9%'],
    ['Medium', '6%'],
    ['Large', '5%'],
  ]);
});

describe('some of them all', () => {
  it('are one thing that is told', () => {
    const text = JSON.stringify(spec('Teacher checks 3 of 5 essays'));
    expect(text).toContain('3 of 5 essays');
    expect(text).not.toContain('"label":"3"');
  });

  it('and a number of ten digits counts nothing', () => {
    expect(JSON.stringify(spec('Grouping: 5558675309 becomes 555 867 5309'))).not.toContain('"count"');
  });
});

describe('one value', () => {
  it('is large, and what it is of', () => {
    expect(spec<CalloutSpec>('Paris to Lyon: 2 hours')).toMatchObject({
      kind: 'callout',
      text: '2 hours',
      detail: 'Paris to Lyon',
    });
  });

  it('for each of several is a bar', () => {
    const { bars, measure } = spec<ChartBarSpec>('Priority weights: backups 1, billing 5, reports 3');
    expect(measure).toBe('Priority weights');
    expect(bars.map((bar) => [bar.label, bar.value])).toEqual([
      ['Backups', 1],
      ['Billing', 5],
      ['Reports', 3],
    ]);
  });
});

describe('stations', () => {
  it('follow each other', () => {
    const { nodes, title } = spec<FlowSpec>('Life of a jar: from shop to kitchen to recycling');
    expect(nodes.map((node) => node.label)).toEqual(['Shop', 'Kitchen', 'Recycling']);
    expect(title?.label).toBe('Life of a jar');
  });
});

describe('an output', () => {
  it('has the heads of its columns', () => {
    const { lines } = spec<TerminalSpec>('vcctl queue list output with Name, Weight columns');
    expect(lines.map((line) => line.text)).toEqual(['vcctl queue list', 'NAME   WEIGHT']);
  });
});

it('a table may name its columns first', () => {
  expect(spec<TableSpec>('Comparison table Nomad / Swarm: scaling, secrets')).toMatchObject({
    columns: ['', 'Nomad', 'Swarm'],
    rows: [
      ['Scaling', '', ''],
      ['Secrets', '', ''],
    ],
  });
});

it('a pie has its shares, whatever stands before the word', () => {
  expect(spec('Household spending pie: 60% rent, 40% food').kind).toBe('chart-pie');
});

it('a curve that slows down does not go on as before', () => {
  const [curve] = spec<ChartLineSpec>('Learning curve: fast until week 4, then slows down').series;
  expect(curve?.trend).toBe('saturating');
});

it('spans of time are no curves', () => {
  const { series, ticks } = spec<ChartLineSpec>('Repeat after 2 days, 6 days, 14 days, curve jumps back up each time');
  expect(series).toHaveLength(1);
  expect(ticks).toEqual(['2 days', '6 days', '14 days']);
});

it('who is somewhere does what is done there', () => {
  expect(JSON.stringify(spec('Nurse at a desk reading charts'))).toContain('"label":"Nurse"');
});

describe('bars', () => {
  it('are as many as are told', () => {
    const { sides } = spec<ComparisonSpec>(
      'Before: one huge bar and four tiny ones. After: five bars of the same height',
    );
    const levels = sides.map((side) => (side.body as ChartBarSpec).bars.map((bar) => bar.level));
    expect(levels).toEqual([
      ['high', 'low', 'low', 'low', 'low'],
      [undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it('have names behind their amounts', () => {
    const { bars } = spec<ChartBarSpec>('Bars: 2.5M rows vs 40K index');
    expect(bars.map((bar) => bar.value)).toEqual([2.5e6, 4e4]);
  });

  it('of a trace are no parts of a whole', () => {
    expect(spec('Trace view with spans: login 2s, search 9s').kind).toBe('chart-bar');
  });

  it('show what is written on them', () => {
    expect(spec<MeterSpec>('Progress bar: "Uploading 9,000 files… 7%"')).toMatchObject({ value: '7%', fraction: 0.07 });
  });

  it('are filled with what is given, not with what comes of it', () => {
    const { bars } = spec<StackedBarSpec>(
      'Disk bar filling up: logs 10 GB, images 70 GB, then overflowing past the 60 GB mark',
    );
    expect(bars[0]?.segments.map((segment) => [segment.label, segment.share])).toEqual([
      ['Logs', 10],
      ['Images', 70],
    ]);
  });

  it('show a part of a total, and no figure of ours', () => {
    const { bars } = spec<StackedBarSpec>('Bar showing 400 GB total with only 60 GB used');
    expect(bars[0]?.segments.map((segment) => [segment.share, segment.text])).toEqual([
      [60, '60 GB'],
      [340, ''],
    ]);
  });
});

describe('a curve', () => {
  it('falls from more to less, whatever the verb', () => {
    const { series, ticks } = spec<ChartLineSpec>('Attention curve sliding from 80% in May to 30% in June');
    expect(series[0]).toMatchObject({ trend: 'falling', ends: ['80%', '30%'] });
    expect(ticks).toEqual(['May', 'June']);
  });

  it('stays below what it never reaches', () => {
    const { marks } = spec<ChartLineSpec>(
      'Load climbing, brakes at soft.cap (grey line), never reaches hard.cap (red line)',
    );
    expect(marks).toContainEqual({ label: 'hard.cap', level: 'top' });
  });

  it('has its values over time', () => {
    const { series } = spec<ChartLineSpec>('Queue length over time: 3, 9, 14, 5');
    expect(series[0]?.values).toEqual([3, 9, 14, 5]);
  });

  it('is drawn of an amount over a week', () => {
    expect(spec<ChartLineSpec>('One week of CPU usage with the peak marked at 3 cores')).toMatchObject({
      kind: 'chart-line',
      xLabel: 'Week',
    });
  });
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

describe('logos', () => {
  const names = (text: string, phrase?: string): readonly (string | undefined)[] =>
    spec<LogoRowSpec>(text, phrase).logos.map((item) => item.logo);

  it('are those of the cue, whether a pack has them or not', () => {
    expect(names('Acmestore, Widgetdb logos joining Kafka')).toEqual([
      'Acmestore',
      'Widgetdb',
      expect.stringContaining('Kafka'),
    ]);
  });

  it('are those that are said', () => {
    expect(names('Logos of the three side by side', 'Acmestore, Widgetdb and Foobaz')).toEqual([
      'Acmestore',
      'Widgetdb',
      'Foobaz',
    ]);
  });

  it('lead into one', () => {
    const { nodes, edges } = spec<FlowSpec>('Logos of the two with arrows into Prometheus', 'Acmestore and Widgetdb');
    expect(nodes.map((node) => node.label)).toEqual(['Acmestore', 'Widgetdb', 'Prometheus']);
    expect(edges).toHaveLength(2);
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

describe('rounds and tables', () => {
  it('a circle of steps goes round', () => {
    expect(spec<CycleSpec>('Circle of Plan, Build, Measure, Learn').steps).toHaveLength(4);
  });

  it('a way that comes back closes', () => {
    expect(spec('Write -> Review -> Merge -> Write again').kind).toBe('cycle');
  });

  it('a lifecycle that ends is a way', () => {
    expect(spec('Lifecycle: Rent server → Use it → Return server').kind).toBe('flow');
  });

  it('a matrix has only what is told', () => {
    expect(spec<TableSpec>('Matrix of web, api, db with ✓ and ✗, web to db is a ✗')).toMatchObject({
      columns: ['', 'Web', 'Api', 'Db'],
      rows: [
        ['Web', '', '', '✗'],
        ['Api', '', '', ''],
        ['Db', '', '', ''],
      ],
    });
  });

  it('a share of uncounted things has no count', () => {
    const { count, marked } = spec<GridSpec>('Office desks, a quarter of them empty');
    expect(count).toBeUndefined();
    expect(marked?.[0]?.label).toBe('a quarter empty');
  });
});

describe('words', () => {
  it('equal what they equal', () => {
    expect(spec<CalloutSpec>('Idea + Work = Product, equation style')).toMatchObject({
      style: 'formula',
      text: 'Idea + Work = Product',
    });
  });

  it('stand for their letters', () => {
    const { cards } = spec<CardsSpec>('The letters U S B expanding to Universal, Serial, Bus');
    expect(cards.map((card) => card.detail)).toEqual(['U', 'S', 'B']);
  });

  it('keep the case they were written in', () => {
    expect(JSON.stringify(spec('Web pod OOMKilled, all clients going grey'))).toContain('OOMKilled');
  });
});

describe('values of several', () => {
  it('belong to as many', () => {
    const { bars, measure } = spec<ChartBarSpec>('Oven shelves: 1, 2, 3 and baking time 20 min, 35 min, 50 min');
    expect(measure).toBe('Baking time');
    expect(bars.map((bar) => [bar.label, bar.text])).toEqual([
      ['1', '20 min'],
      ['2', '35 min'],
      ['3', '50 min'],
    ]);
  });

  it('are read where they stand', () => {
    const { bars } = spec<ChartBarSpec>('Left tank gauge at 10% while right tank is stuck at 90%');
    expect(bars.map((bar) => bar.value)).toEqual([10, 90]);
  });
});

describe('tables', () => {
  it('have a place for who is ranked, and nobody above', () => {
    expect(spec<TableSpec>('Leaderboard with our team in 2nd place')).toMatchObject({
      rows: [
        ['1', ''],
        ['2', 'Our team'],
        ['3', ''],
      ],
    });
  });

  it('may be named last', () => {
    expect(spec<TableSpec>('Test set: 50 riddles with solutions as a table').columns).toEqual([
      '50 riddles',
      'Solutions',
    ]);
  });
});

it('what breaks others does not divide itself', () => {
  expect(spec('Hotfix repairs one page and breaks three others').kind).not.toBe('partition');
});

it('a line that goes up and down is a curve', () => {
  expect(spec<ChartLineSpec>('Zigzag line of visitors').series[0]?.trend).toBe('oscillating');
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
    const { nodes, edges } = spec<FlowSpec>('Clerk moves the file from inbox to archive');
    const label = (id: string): string | undefined => nodes.find((node) => node.id === id)?.label;
    expect(edges.map((edge) => [label(edge.from), edge.label, label(edge.to)])).toEqual([['Inbox', 'file', 'Archive']]);
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

describe('a value for each', () => {
  it('may count the same things', () => {
    const { bars } = spec<ChartBarSpec>('Seats per room: hall 90 seats, studio 12 seats, booth 1 seat');
    expect(bars.map((bar) => [bar.label, bar.value, bar.text])).toEqual([
      ['Hall', 90, '90 seats'],
      ['Studio', 12, '12 seats'],
      ['Booth', 1, '1 seat'],
    ]);
  });

  it('may be a price before the name', () => {
    const { bars } = spec<ChartBarSpec>('Ticket: $4 small boat, $19 big boat');
    expect(bars.map((bar) => [bar.label, bar.text])).toEqual([
      ['Small boat', '$4'],
      ['Big boat', '$19'],
    ]);
  });

  it('may be told in pairs, the first of each for the one', () => {
    const { sides } = spec<ComparisonSpec>('Sprint vs marathon: 100 m / 42 km, 10 s / hours');
    expect(sides.map((side) => (side.body as CardsSpec).cards.map((card) => card.label))).toEqual([
      ['100 m', '10 s'],
      ['42 km', 'Hours'],
    ]);
  });
});

describe('lines', () => {
  it('have each their course', () => {
    const { series } = spec<ChartLineSpec>('Target line flat, sales line crossing it in May');
    expect(series.map((one) => [one.label, one.trend])).toEqual([
      ['Target', 'flat'],
      ['Sales', 'rising'],
    ]);
  });

  it('are drawn of what goes on over a day', () => {
    expect(spec<ChartLineSpec>('Sugar in blood over the day')).toMatchObject({ kind: 'chart-line', xLabel: 'Day' });
  });
});

it('what is asked for is not there', () => {
  expect(spec('Guard stopping a truck that asks for 60 crates').kind).not.toBe('grid');
});

it('roles have no spec', () => {
  expect(spec<CodeSpec>('ClusterRole YAML with read access').code).not.toContain('spec:');
});

it.each(['Farmer pulling an empty cart', 'Guard walking past doors'])(
  'somebody who does something is shown as somebody: %s',
  (text) => {
    expect(spec(text).kind).toBe('people');
  },
);
