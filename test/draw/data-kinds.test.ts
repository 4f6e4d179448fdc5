import { describe, expect, test } from 'vitest';
import type { VisualSpec } from '../../src/spec.ts';
import { rooms, sketch, textsIn } from './sketch.ts';

const specs: Record<string, VisualSpec> = {
  'chart-line': {
    kind: 'chart-line',
    series: [
      { label: 'Run A', trend: 'saturating' },
      { label: 'Run B', trend: 'saturating' },
    ],
    marks: [{ label: 'target', level: 'high' }],
    xLabel: 'steps',
    yLabel: 'accuracy',
  },
  'chart-bar': {
    kind: 'chart-bar',
    measure: 'cost per inference',
    bars: [
      { label: 'GPU', level: 'high', icon: 'lucide:gpu' },
      { label: 'NPU', level: 'low', states: ['highlighted'] },
    ],
  },
  'chart-pie': { kind: 'chart-pie', slices: [{ label: 'Training' }, { label: 'Serving' }] },
  'meter gauge': {
    kind: 'meter',
    form: 'gauge',
    label: 'GPU utilization',
    subject: { label: 'Triton', logo: 'Triton' },
  },
  'meter level': { kind: 'meter', form: 'level', label: 'memory', trend: 'rising' },
  'meter progress': { kind: 'meter', form: 'progress', label: 'rollout' },
  'meter counter': { kind: 'meter', form: 'counter', label: 'cost', trend: 'spinning' },
  'meter thermometer': { kind: 'meter', form: 'thermometer', label: 'heat' },
  'meter countdown': { kind: 'meter', form: 'countdown', label: 'cold start' },
  'stacked-bar': {
    kind: 'stacked-bar',
    bars: [{ label: 'Traditional', segments: [{ label: 'used' }, { label: 'reserved', states: ['empty'] }] }],
  },
  dashboard: {
    kind: 'dashboard',
    boards: [
      {
        head: { label: 'MLflow', logo: 'MLflow' },
        panels: [
          { label: 'metrics', form: 'lines' },
          { label: 'runs', form: 'stat' },
        ],
      },
    ],
  },
  cards: {
    kind: 'cards',
    cards: [
      { label: 'Pipelines', states: ['checked'] },
      { label: 'Notebooks', states: ['muted'] },
    ],
  },
  registry: { kind: 'cards', style: 'registry', cards: [{ label: 'model a' }, { label: 'model b' }] },
  checklist: {
    kind: 'cards',
    style: 'checklist',
    cards: [{ label: 'drivers', states: ['checked'] }, { label: 'toolkit' }],
  },
  table: {
    kind: 'table',
    columns: ['NPU', 'Slicing'],
    rows: [
      ['Gaudi', 'Limited'],
      ['Inferentia', 'No'],
    ],
  },
  code: {
    kind: 'code',
    language: 'yaml',
    code: 'resources:\n  limits:\n    cpu: half',
    highlight: ['cpu'],
    result: { label: 'Deployment', verb: 'creates' },
  },
  terminal: {
    kind: 'terminal',
    lines: [
      { text: 'kubectl get pods', prompt: true },
      { text: 'Running', states: ['checked'] },
    ],
  },
  'crossed-out': {
    kind: 'crossed-out',
    crossed: { label: 'OpenAI endpoint', icon: 'lucide:plug' },
    replacement: { label: 'vLLM endpoint' },
    items: [{ label: 'app' }],
  },
  chat: {
    kind: 'chat',
    messages: [
      { side: 'left', text: 'These nodes have GPUs.', from: { label: 'plugin' } },
      { side: 'right', text: 'Good.' },
    ],
  },
  alert: {
    kind: 'alert',
    severity: 'error',
    heading: 'Out of memory',
    text: 'The pod was killed',
    items: [{ label: 'engineer' }],
  },
  statement: { kind: 'callout', style: 'statement', text: 'Pick the tools that fit', emphasis: ['fit'] },
  quote: { kind: 'callout', style: 'quote', text: 'I do not share', detail: 'a GPU' },
  formula: { kind: 'callout', style: 'formula', text: 'weights × inputs + bias' },
};

describe.each(Object.entries(specs))('%s', (_, spec) => {
  test.each(rooms)('keeps its words readable and inside $width x $height', (room) => {
    const texts = textsIn(sketch(spec, room).svg);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text.size).toBeGreaterThanOrEqual(24);
      for (const { x, y } of text.lines) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(room.width);
        expect(y).toBeLessThanOrEqual(room.height + 1);
      }
    }
  });

  test('writes no figure that was not given', () => {
    expect(sketch(spec).shows.join(' ')).not.toMatch(/\d/);
  });

  test('takes its colours from the theme and is the same in every run', () => {
    const { svg } = sketch(spec);
    expect(svg).not.toMatch(/(?:fill|stroke)="(?!var\(|none|currentColor)[^"]+"/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(sketch(spec).svg).toBe(svg);
  });
});

const widthsOf = (svg: string, fill: string) =>
  [...svg.matchAll(/<rect [^>]*?width="([\d.]+)"[^>]*?fill="([^"]+)"[^>]*>/g)]
    .filter(([, , f]) => f === fill)
    .map(([, width]) => Number(width));

test('bars with values have exact proportions and the written value', () => {
  const { svg, shows } = sketch({
    kind: 'chart-bar',
    bars: [
      { label: 'old', value: 2, text: '$2', colour: 'red' },
      { label: 'new', value: 1, text: '$1', colour: 'green' },
    ],
  });
  const [old = 0] = widthsOf(svg, 'var(--red)');
  const [fresh = 0] = widthsOf(svg, 'var(--green)');
  expect(old / fresh).toBeCloseTo(2, 2);
  expect(shows).toEqual(expect.arrayContaining(['$2', '$1']));
});

test('bars without values or levels are equally long', () => {
  const { svg } = sketch({
    kind: 'chart-bar',
    bars: [
      { label: 'a', colour: 'red' },
      { label: 'b', colour: 'green' },
    ],
  });
  expect(widthsOf(svg, 'var(--red)')).toEqual(widthsOf(svg, 'var(--green)'));
});

test('given segments share a meter exactly', () => {
  const { svg, shows } = sketch({
    kind: 'meter',
    form: 'gauge',
    label: 'GPU',
    segments: [
      { label: 'used', share: 10, text: '10%', colour: 'green' },
      { label: 'wasted', share: 90, text: '90%', colour: 'red' },
    ],
  });
  const [used = 0] = widthsOf(svg, 'var(--green)');
  const [wasted = 0] = widthsOf(svg, 'var(--red)');
  expect(wasted / used).toBeCloseTo(9, 1);
  expect(shows).toEqual(expect.arrayContaining(['10% used', '90% wasted']));
});

test('curves of one form never cross', () => {
  const { svg } = sketch({ kind: 'chart-line', series: ['A', 'B', 'C'].map((label) => ({ label, trend: 'rising' })) });
  const curves = [...svg.matchAll(/<path d="(M[^"Z]+)"[^>]*m-draw/g)].map(([, d = '']) =>
    d
      .slice(1)
      .split('L')
      .map((pair) => Number(pair.split(' ')[1])),
  );
  expect(curves).toHaveLength(3);
  const [a = [], b = [], c = []] = curves;
  a.forEach((y, i) => {
    expect(y).toBeLessThan(b[i] ?? 0);
    expect(b[i]).toBeLessThan(c[i] ?? 0);
  });
});

test('long code keeps the highlighted line and says that lines are left out', () => {
  const code = Array.from({ length: 60 }, (_, i) => `key${i}: value`).join('\n');
  const { shows } = sketch({ kind: 'code', language: 'yaml', code, highlight: ['key41:'] });
  expect(shows).toContain('key41: value');
  expect(shows.filter((text) => text === '…')).toHaveLength(2);
});

test('a table without room says how many rows are missing', () => {
  const spec: VisualSpec = {
    kind: 'table',
    columns: ['a', 'b'],
    rows: Array.from({ length: 40 }, (_, i) => [`r${i}`, 'x']),
  };
  const { shows } = sketch(spec, { width: 600, height: 400 });
  const drawn = shows.filter((text) => /^r\d/.test(text)).length;
  expect(shows).toContain(`+ ${40 - drawn} more`);
});

test('yes and no in a table become signs beside their words', () => {
  const { shows } = sketch({ kind: 'table', columns: ['x'], rows: [['✓'], ['No']] });
  expect(shows).not.toContain('✓');
  expect(shows).toContain('No');
});

test('products in pictures are told', () => {
  const spec: VisualSpec = { kind: 'chart-bar', bars: [{ label: 'vLLM', logo: 'vLLM', level: 'high' }] };
  expect(sketch(spec).logos).toEqual(['vLLM']);
});

test('slices with amounts are to scale and write nothing of their own', () => {
  const { svg, shows } = sketch({
    kind: 'chart-pie',
    slices: [
      { label: '300 g flour', amount: 300, colour: 'red' },
      { label: '100 g water', amount: 100, colour: 'green' },
    ],
  });
  expect(shows).toEqual(['300 g flour', '100 g water']);
  // Three quarters need the large arc, a quarter does not.
  const large = (fill: string) =>
    new RegExp(`d="M[^"]*A[\\d.]+ [\\d.]+ 0 (\\d) 1[^"]*"[^>]*fill="${fill}"`).exec(svg)?.[1];
  expect([large('var\\(--red\\)'), large('var\\(--green\\)')]).toEqual(['1', '0']);
});
