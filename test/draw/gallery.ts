/** Every kind at the sizes a script may ask for: one, a few, seven, twenty; short labels and long ones. */
import type { FlowSpec, Item, VisualSpec } from '../../src/spec.ts';

const names = [
  'Flour',
  'Water',
  'Salt',
  'Time',
  'Yeast',
  'Oven',
  'Basket',
  'Scale',
  'Knife',
  'Board',
  'Bowl',
  'Towel',
  'Steam',
  'Stone',
  'Peel',
  'Spoon',
  'Sieve',
  'Whisk',
  'Timer',
  'Crust',
];
const icons = ['wheat', 'droplet', 'server', 'clock', 'database', 'box', 'file-text', 'user', 'lock', 'zap'];
const longNames = [
  'Distributed training operator for several frameworks',
  'Potential energy of the stretched spring',
  'Horizontal pod autoscaler',
  'Terms and conditions of the contract',
  'Write-ahead log shipping',
  'Pay-as-you-go subscription plan',
  'Electroencephalographically monitored patients',
];

export const item = (i: number, long = false): Item => ({
  label: (long ? longNames[i % longNames.length] : names[i % names.length]) as string,
  icon: `lucide:${icons[i % icons.length]}`,
});
const items = (count: number, long = false): Item[] => Array.from({ length: count }, (_, i) => item(i, long));
const logos = [
  'Kubernetes',
  'PyTorch',
  'Redis',
  'Grafana',
  'Docker',
  'KServe',
  'PostgreSQL',
  'Helm',
  'Kyverno',
  'Slack',
];
const logoItems = (count: number): Item[] =>
  Array.from({ length: count }, (_, i) => {
    const name = logos[i % logos.length] as string;
    return { label: name, logo: name };
  });

const chain = (count: number, long = false): FlowSpec => ({
  kind: 'flow',
  nodes: items(count, long).map((one, i) => ({ ...one, id: `n${i}` })),
  edges: Array.from({ length: count - 1 }, (_, i) => ({
    from: `n${i}`,
    to: `n${i + 1}`,
    ...(i === 0 ? { label: 'sends', flowing: true } : {}),
  })),
});
const fan = (count: number, inwards = false): FlowSpec => ({
  kind: 'flow',
  nodes: [{ ...item(2), id: 'hub', label: 'Gateway' }, ...items(count).map((one, i) => ({ ...one, id: `n${i}` }))],
  edges: Array.from({ length: count }, (_, i) =>
    inwards ? { from: `n${i}`, to: 'hub' } : { from: 'hub', to: `n${i}` },
  ),
});

const sizes = [1, 3, 7, 20] as const;
const each = (make: (count: number) => VisualSpec): VisualSpec[] => sizes.map(make);

export const gallery: Readonly<Record<string, readonly VisualSpec[]>> = {
  logo: [
    { kind: 'logo', logo: { label: 'Kubernetes', logo: 'Kubernetes' } },
    { kind: 'logo', logo: { label: 'KServe', logo: 'KServe' }, parts: items(3) },
    { kind: 'logo', logo: { label: 'PyTorch', logo: 'PyTorch' }, parts: items(7), relation: 'in' },
    { kind: 'logo', logo: { label: 'Helm', logo: 'Helm' }, parts: items(20), relation: 'out' },
    { kind: 'logo', logo: { label: 'Redis', logo: 'Redis' }, parts: items(5, true) },
    {
      kind: 'logo',
      logo: { label: 'Redis', logo: 'Redis' },
      beside: {
        kind: 'dashboard',
        boards: [
          {
            head: { label: '' },
            panels: [
              { label: 'metrics', form: 'lines' },
              { label: 'runs', form: 'bars' },
            ],
          },
        ],
      },
    },
  ],
  'logo-row': each((n) => ({ kind: 'logo-row', logos: logoItems(n) })),
  'logo-orbit': [
    ...each(
      (n) =>
        ({
          kind: 'logo-orbit',
          centre: { label: 'Kubernetes', logo: 'Kubernetes' },
          around: logoItems(n).slice(1).concat(logoItems(1)),
        }) as VisualSpec,
    ),
    { kind: 'logo-orbit', around: logoItems(9) },
  ],
  flow: [
    ...[2, 3, 5, 7, 12, 20].map((n) => chain(n)),
    chain(4, true),
    fan(3),
    fan(7, true),
    fan(12),
    { ...fan(6), arrangement: 'hub' },
    {
      kind: 'flow',
      groups: [{ id: 'g', label: 'Cluster', icon: 'lucide:server' }],
      nodes: [
        { ...item(7), id: 'u', label: 'User' },
        { ...item(0), id: 'a', group: 'g' },
        { ...item(1), id: 'b', group: 'g', count: 3 },
        { ...item(4), id: 'd', label: 'Database' },
      ],
      edges: [
        { from: 'u', to: 'a', label: 'asks' },
        { from: 'a', to: 'b', label: 'passes on' },
        { from: 'b', to: 'd', label: 'reads', arrow: 'both' },
      ],
    },
  ],
  cycle: [
    ...[2, 3, 4, 7, 12].map((n): VisualSpec => ({ kind: 'cycle', steps: items(n) })),
    { kind: 'cycle', steps: items(4, true), centre: { label: 'Season', icon: 'lucide:sun' } },
  ],
  timeline: [
    { kind: 'timeline', events: items(1), position: 'early' },
    ...[3, 7, 12, 20].map((n): VisualSpec => ({ kind: 'timeline', events: items(n) })),
    { kind: 'timeline', events: items(5, true).map((one, i) => ({ ...one, when: `${2015 + i * 2}` })) },
  ],
  comparison: [
    { kind: 'comparison', sides: [{ head: item(0) }, { head: item(1) }], mode: 'versus' },
    { kind: 'comparison', sides: items(3, true).map((head) => ({ head })), mode: 'side-by-side' },
    {
      kind: 'comparison',
      sides: [
        { head: item(0), body: { kind: 'cards', cards: items(3) }, verdict: 'bad' },
        { head: item(1), body: { kind: 'grid', cell: item(2), count: 12 }, verdict: 'good' },
      ],
      mode: 'before-after',
    },
    {
      kind: 'comparison',
      sides: [
        { head: item(0), body: chain(3) },
        { head: item(1), body: { kind: 'meter', form: 'gauge', label: 'load', value: '40%', fraction: 0.4 } },
      ],
    },
    { kind: 'comparison', sides: items(4).map((head) => ({ head, body: { kind: 'icon', main: item(3) } })) },
  ],
  'chart-line': [
    { kind: 'chart-line', series: [{ label: 'Balance', trend: 'exponential' }] },
    {
      kind: 'chart-line',
      series: [
        { label: 'Run A', trend: 'saturating' },
        { label: 'Run B', trend: 'rising' },
        { label: 'Run C', trend: 'spike' },
      ],
      xLabel: 'Time',
      yLabel: 'Accuracy',
      marks: [{ label: 'target', level: 'high' }],
    },
    {
      kind: 'chart-line',
      series: items(7).map((one, i) => ({
        label: one.label,
        trend: (['rising', 'falling', 'flat', 'spike', 'saturating', 'oscillating', 'step'] as const)[i] as 'rising',
      })),
    },
    {
      kind: 'chart-line',
      series: [
        { label: longNames[0] as string, trend: 'falling', values: [9, 7, 6, 2, 1] },
        { label: longNames[1] as string, trend: 'rising' },
      ],
      yLabel: longNames[3] as string,
    },
  ],
  'chart-bar': [
    ...each((n) => ({
      kind: 'chart-bar',
      bars: items(n).map((one, i) => ({ label: one.label, value: ((i * 7) % 11) + 1, text: `${((i * 7) % 11) + 1}x` })),
    })),
    {
      kind: 'chart-bar',
      measure: 'cost',
      bars: [
        { label: 'Standard serving', level: 'high', icon: 'lucide:server' },
        { label: 'vLLM', level: 'low', logo: 'vLLM', states: ['highlighted'] },
      ],
    },
    {
      kind: 'chart-bar',
      bars: items(5, true).map((one, i) => ({ label: one.label, value: 100 / (i + 1), text: `$${20 - i}` })),
    },
  ],
  'chart-pie': [
    ...each((n) => ({ kind: 'chart-pie', slices: items(n).map((one) => ({ label: one.label })) })),
    {
      kind: 'chart-pie',
      centre: 'Budget',
      slices: items(3, true).map((one, i) => ({ label: one.label, share: [50, 30, 20][i] as number })),
    },
  ],
  meter: [
    ...(['gauge', 'level', 'progress', 'counter', 'thermometer', 'countdown'] as const).map(
      (form): VisualSpec => ({ kind: 'meter', form, label: 'GPU utilization', value: '40%', fraction: 0.4 }),
    ),
    {
      kind: 'meter',
      form: 'counter',
      label: 'Cost',
      trend: 'spinning',
      subject: { label: 'Triton', logo: 'Triton' },
      items: items(3),
    },
    {
      kind: 'meter',
      form: 'gauge',
      label: 'GPU',
      segments: [
        { label: 'used', share: 10, text: '10%' },
        { label: 'wasted', share: 90, text: '90%' },
      ],
    },
    { kind: 'meter', form: 'thermometer', label: '', value: '250 degrees' },
    { kind: 'meter', form: 'level', label: '' },
    { kind: 'meter', form: 'gauge', label: longNames[0] as string, value: '1,250,000 tokens' },
  ],
  'stacked-bar': [
    {
      kind: 'stacked-bar',
      bars: [
        {
          label: '',
          segments: [
            { label: 'Needs', share: 50, text: '50%' },
            { label: 'Wants', share: 30, text: '30%' },
            { label: 'Savings', share: 20, text: '20%', colour: 'green' },
          ],
        },
      ],
    },
    {
      kind: 'stacked-bar',
      bars: [
        { label: 'Traditional', segments: [{ label: 'used' }, { label: 'reserved, mostly empty', states: ['empty'] }] },
        { label: 'Paged', segments: [{ label: 'used' }] },
      ],
    },
    {
      kind: 'stacked-bar',
      bars: items(5, true).map((one) => ({
        label: one.label,
        segments: items(7).map((part) => ({ label: part.label })),
      })),
    },
  ],
  grid: [
    ...[1, 3, 7, 20, 100, 500].map(
      (count): VisualSpec => ({ kind: 'grid', cell: { label: 'GPUs', icon: 'lucide:gpu' }, count }),
    ),
    {
      kind: 'grid',
      cell: { label: 'GPUs', icon: 'lucide:gpu' },
      over: { label: 'Training job' },
      stream: { label: 'Requests', icon: 'lucide:send' },
      container: { label: 'Cluster' },
    },
    {
      kind: 'grid',
      cell: { label: 'Containers', icon: 'lucide:box' },
      count: 50,
      marked: [
        { label: 'failed', count: 3, states: ['failed'] },
        { label: 'highlighted', count: 1, states: ['highlighted'] },
      ],
    },
  ],
  cluster: [
    { kind: 'cluster', nodes: [{ label: 'Node', icon: 'lucide:server', items: items(2) }] },
    {
      kind: 'cluster',
      container: { label: 'Kubernetes cluster', logo: 'Kubernetes' },
      nodes: [
        { label: 'Nodes', icon: 'lucide:server', count: 3, items: [{ label: 'GPU', icon: 'lucide:gpu', count: 4 }] },
      ],
    },
    { kind: 'cluster', nodes: [{ label: 'Nodes', icon: 'lucide:server', count: 7 }], stream: { label: 'Workloads' } },
    { kind: 'cluster', nodes: [{ label: 'Nodes', icon: 'lucide:server', count: 20 }], container: { label: 'Cluster' } },
    {
      kind: 'cluster',
      nodes: [
        { label: 'Servers', icon: 'lucide:server', count: 99 },
        { label: 'Server', icon: 'lucide:server', count: 1, states: ['burning'] },
      ],
    },
    {
      kind: 'cluster',
      nodes: [{ label: 'Nodes', icon: 'lucide:server', many: true, items: [{ label: longNames[0] as string }] }],
      actors: [{ label: 'Device plugin', icon: 'lucide:plug', verb: 'scanning' }],
    },
  ],
  partition: [
    { kind: 'partition', whole: { label: 'Pizza', icon: 'lucide:pizza' }, parts: [], count: 4 },
    {
      kind: 'partition',
      whole: { label: 'Users table', icon: 'lucide:table-2' },
      parts: [{ label: 'A to M' }, { label: 'N to Z' }],
      count: 2,
    },
    { kind: 'partition', whole: { label: 'GPU', icon: 'lucide:gpu' }, parts: items(7), takers: items(7) },
    { kind: 'partition', whole: { label: longNames[3] as string }, parts: items(5, true) },
    { kind: 'partition', whole: { label: 'GPU', icon: 'lucide:gpu' }, parts: [], count: 20 },
  ],
  queue: [
    { kind: 'queue', waiting: { label: 'Trucks', icon: 'lucide:truck' }, server: { label: 'Gate' }, label: 'Trucks' },
    {
      kind: 'queue',
      waiting: { label: 'Requests', icon: 'lucide:mail', count: 7 },
      outcome: { label: 'More pods', icon: 'lucide:box', many: true },
      label: '7 requests',
    },
    {
      kind: 'queue',
      waiting: { label: 'Requests', icon: 'lucide:mail', count: 40 },
      server: item(2),
      label: '40 requests',
    },
    {
      kind: 'queue',
      waiting: { label: longNames[5] as string, many: true },
      server: item(3, true),
      outcome: item(2, true),
    },
  ],
  code: [
    { kind: 'code', language: 'yaml', code: 'replicas: 3' },
    {
      kind: 'code',
      language: 'yaml',
      name: 'Deployment',
      code: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: vllm\nspec:\n  replicas: 3\n  template:\n    spec:\n      containers:\n        - name: server',
      highlight: ['replicas'],
      result: { label: 'Pod', icon: 'lucide:box', verb: 'creates' },
    },
    {
      kind: 'code',
      language: 'python',
      code: Array.from(
        { length: 30 },
        (_, i) => `value_${i} = compute_something(input_${i}, "a longer argument")`,
      ).join('\n'),
    },
    { kind: 'code', language: 'sql', code: 'SELECT pid, state, replay_lag\nFROM pg_stat_replication;' },
  ],
  terminal: [
    { kind: 'terminal', lines: [{ text: 'ls', prompt: true }] },
    {
      kind: 'terminal',
      name: 'shell',
      lines: [
        { text: 'kubectl get pods', prompt: true },
        { text: 'server-0  Running', states: ['checked'] },
        { text: 'server-1  Failed', states: ['failed'] },
      ],
    },
    {
      kind: 'terminal',
      lines: Array.from({ length: 20 }, (_, i) => ({
        text: `line ${i} of a rather long output that goes on for a while and then some`,
        ...(i === 0 ? { prompt: true } : {}),
      })),
    },
  ],
  dashboard: [
    {
      kind: 'dashboard',
      boards: [{ head: { label: 'MLflow', logo: 'MLflow' }, panels: [{ label: 'metrics', form: 'lines' }] }],
    },
    {
      kind: 'dashboard',
      boards: [
        {
          head: { label: 'Harbour' },
          panels: [
            { label: 'Speed', form: 'gauge' },
            { label: 'Fuel', form: 'stat', value: '40%' },
            { label: 'Load', form: 'bars' },
          ],
        },
      ],
    },
    {
      kind: 'dashboard',
      boards: [
        {
          head: { label: '' },
          panels: (['line', 'lines', 'bars', 'gauge', 'stat', 'list', 'heatmap'] as const).map((form, i) => ({
            label: names[i] as string,
            form,
          })),
        },
      ],
    },
    {
      kind: 'dashboard',
      boards: [
        {
          head: { label: 'W&B', logo: 'Weights & Biases' },
          panels: [
            { label: 'runs', form: 'lines' },
            { label: 'loss', form: 'line', trend: 'falling' },
          ],
        },
        {
          head: { label: 'Neptune', logo: 'Neptune' },
          panels: [
            { label: 'runs', form: 'table' },
            { label: longNames[0] as string, form: 'list' },
          ],
        },
      ],
    },
    {
      kind: 'dashboard',
      boards: [
        {
          head: { label: '' },
          panels: items(20).map((one) => ({ label: one.label, form: 'stat' as const, value: '7' })),
        },
      ],
    },
  ],
  cards: [
    ...each((n) => ({ kind: 'cards', cards: items(n) })),
    { kind: 'cards', cards: items(5, true) },
    { kind: 'cards', style: 'registry', cards: items(3).map((one, i) => ({ ...one, label: `v${i + 1}` })) },
    {
      kind: 'cards',
      style: 'checklist',
      cards: items(5).map((one, i) => ({ ...one, states: [i % 2 ? 'failed' : 'checked'] as const })),
    },
    { kind: 'cards', style: 'steps', cards: items(4, true) },
    { kind: 'cards', style: 'checklist', cards: items(20) },
    { kind: 'cards', cards: [{ label: 'Only words' }, { label: 'And more' }, { label: 'No icons' }] },
    {
      kind: 'cards',
      title: { label: 'Ingredients' },
      cards: items(3).map((one) => ({ ...one, detail: 'a line about it' })),
    },
  ],
  table: [
    { kind: 'table', columns: ['Name'], rows: [['Gaudi']] },
    {
      kind: 'table',
      columns: ['Tool', 'Purpose', 'Category'],
      rows: [
        ['PostgreSQL', 'database', 'Storage'],
        ['Redis', 'cache', 'Storage'],
        ['etcd', 'consensus', '✓'],
      ],
      marked: [{ row: 1, states: ['highlighted'] }],
    },
    {
      kind: 'table',
      columns: names.slice(0, 7),
      rows: Array.from({ length: 7 }, () => ['yes', 'no', 'a', 'b', 'c', 'd', 'e']),
    },
    {
      kind: 'table',
      columns: ['Term', 'Meaning'],
      rows: longNames.map((name) => [name, `${name}, as it is written in the agreement`]),
    },
    { kind: 'table', columns: ['id', 'name'], rows: Array.from({ length: 20 }, () => ['a', 'b']) },
  ],
  people: [
    { kind: 'people', people: [{ label: 'Judge' }] },
    { kind: 'people', people: [{ label: 'Cooks', count: 2 }, { label: 'Waiter' }] },
    { kind: 'people', people: [{ label: 'Team', many: true }], subject: item(2), verb: 'viewing' },
    { kind: 'people', people: [{ label: 'Customers', count: 20 }] },
    {
      kind: 'people',
      people: [
        { label: 'Users', count: 100 },
        { label: 'Admins', count: 3 },
      ],
      subject: { label: 'Dashboard', icon: 'lucide:layout-dashboard' },
    },
    { kind: 'people', people: items(7, true) },
  ],
  'crossed-out': [
    { kind: 'crossed-out', crossed: item(6) },
    {
      kind: 'crossed-out',
      crossed: { label: 'OpenAI', logo: 'OpenAI' },
      replacement: { label: 'vLLM', logo: 'vLLM' },
      items: items(1),
    },
    { kind: 'crossed-out', crossed: item(0, true), replacement: item(3, true), items: items(3, true) },
    { kind: 'crossed-out', crossed: { label: 'nvidia.com/gpu: 0.5', mono: true }, items: items(7) },
  ],
  chat: [
    { kind: 'chat', messages: [{ side: 'left', text: 'Ready?' }] },
    {
      kind: 'chat',
      messages: [
        { side: 'left', from: { label: 'Judge' }, text: 'Where is the contract?' },
        { side: 'right', from: { label: 'Witness' }, text: 'I signed it at home.' },
        { side: 'left', text: 'And then I put it in the drawer of the large desk in the office on the second floor.' },
      ],
    },
    {
      kind: 'chat',
      messages: Array.from({ length: 7 }, (_, i) => ({
        side: i % 2 ? ('right' as const) : ('left' as const),
        from: item(i),
        text: longNames[i] as string,
      })),
    },
  ],
  alert: [
    { kind: 'alert', severity: 'warning', heading: 'Power lost' },
    {
      kind: 'alert',
      severity: 'error',
      heading: 'Out of memory',
      text: 'The pod was killed',
      source: { label: 'Prometheus', logo: 'Prometheus' },
      items: items(3),
    },
    {
      kind: 'alert',
      severity: 'success',
      heading: longNames[0] as string,
      text: longNames[1] as string,
      items: items(7, true),
    },
    { kind: 'alert', severity: 'info', heading: 'Reminder', items: items(1) },
  ],
  icon: [
    { kind: 'icon', main: item(0) },
    { kind: 'icon', main: { label: 'Something without a picture' } },
    { kind: 'icon', main: item(0), others: [item(1)] },
    { kind: 'icon', main: item(0), others: items(3) },
    { kind: 'icon', main: item(0), others: items(7), arrangement: 'around' },
    { kind: 'icon', main: item(0), others: items(3), arrangement: 'out' },
    { kind: 'icon', main: item(4), others: items(2), arrangement: 'on' },
    { kind: 'icon', main: item(4), others: items(7, true), arrangement: 'inside' },
    { kind: 'icon', main: item(0), others: items(20) },
    { kind: 'icon', main: { ...item(5), count: 7 } },
    { kind: 'icon', main: { ...item(5), count: 64 } },
    {
      kind: 'icon',
      main: item(0, true),
      others: items(3, true),
      caption: 'A caption that says what the picture leaves out',
    },
    { kind: 'icon', main: { ...item(0), states: ['crossed'] }, others: [{ ...item(1), count: 20 }] },
  ],
  callout: [
    { kind: 'callout', style: 'statement', text: 'Keep it small' },
    {
      kind: 'callout',
      style: 'statement',
      text: 'If you run large models, this should be your default serving engine, whatever they say.',
      emphasis: ['default'],
    },
    { kind: 'callout', style: 'quote', text: 'Measure twice, cut once', detail: 'the carpenter' },
    { kind: 'callout', style: 'number', text: '$10,000', detail: 'Scale' },
    { kind: 'callout', style: 'formula', text: 'F = m × a' },
    { kind: 'callout', style: 'formula', text: 'potential energy = mass × gravity × height + kinetic energy' },
    { kind: 'callout', style: 'text', text: 'not a backup', detail: 'Replica', icon: 'lucide:database' },
  ],
};

/** The gallery's pictures with names of their own. */
export const pictures: readonly { readonly name: string; readonly spec: VisualSpec }[] = Object.entries(
  gallery,
).flatMap(([kind, specs]) => specs.map((spec, i) => ({ name: `${kind} ${i + 1}`, spec })));
