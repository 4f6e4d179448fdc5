import { describe, expect, it } from 'vitest';
import { renderDiagrams, type Tokens } from '../../src/diagram/index.ts';
import { noCache } from '../../src/host/cache.ts';

const tokens: Tokens = { bg: '#101418', surface: '#1b2229', ink: '#f0f3f6', accent: '#4493f8', line: '#3d444d' };
const flow = 'flowchart LR\n  a[Data Prep] --> b[Train]\n  b -->|good| c[Deploy]';
const sequence = 'sequenceDiagram\n  Alice->>Bob: Hello\n  Bob-->>Alice: Hi';
const options = { cache: noCache };

describe('renderDiagrams', () => {
  it('gives a picture a source, with its texts, and a problem for the bad one alone', async () => {
    const results = await renderDiagrams(
      [flow, 'flowchart LR\n  a --> b\n  b --> ]\n  c --> d', sequence],
      tokens,
      options,
    );
    const [first, second, third] = results;
    expect(first).toMatchObject({ ok: true, art: { shows: ['good', 'Data Prep', 'Train', 'Deploy'] } });
    expect(second).toMatchObject({ ok: false, problem: { code: 'diagram-failed', severity: 'error' }, line: 3 });
    expect(third?.ok && third.art.shows).toEqual(expect.arrayContaining(['Alice', 'Bob', 'Hello', 'Hi']));
  });

  it('gives the same bytes in any order and any run', async () => {
    const [a1, b1] = await renderDiagrams([flow, sequence], tokens, options);
    const [b2, a2] = await renderDiagrams([sequence, flow], tokens, options);
    expect(a2).toEqual(a1);
    expect(b2).toEqual(b1);
  });

  it('writes colours as variables of the theme, text as SVG text, and scopes ids by the source', async () => {
    const [result] = await renderDiagrams([flow], tokens, options);
    const body = result?.ok ? result.art.body : '';
    expect(body).toContain('var(--accent)');
    expect(body).not.toContain('#4493f8');
    expect(body).not.toContain('<foreignObject');
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] as string);
    const own = ids[0] as string;
    expect(own).toMatch(/^m[0-9a-f]{8}$/);
    for (const id of ids) expect(id.startsWith(own), id).toBe(true);
  });

  it.each([
    ['timeline', 'timeline\n  2014 : Kubernetes\n  2018 : Kubeflow'],
    ['pie', 'pie\n  "used" : 10\n  "wasted" : 90'],
    ['mindmap', 'mindmap\n  root((Cluster))\n    Nodes\n    Pods'],
    ['state', 'stateDiagram-v2\n  [*] --> Ready\n  Ready --> Running'],
    ['xychart', 'xychart-beta\n  x-axis [a, b]\n  bar [3, 7]'],
    ['gantt', 'gantt\n  dateFormat YYYY-MM-DD\n  section Work\n  Prepare :a, 2024-01-01, 3d'],
    ['er', 'erDiagram\n  POD ||--o{ CONTAINER : runs'],
    ['class', 'classDiagram\n  Pod <|-- Job'],
    ['quadrant', 'quadrantChart\n  x-axis Low --> High\n  y-axis Slow --> Fast\n  Ray: [0.3, 0.6]'],
  ])('renders %s', async (_, source) => {
    const [result] = await renderDiagrams([source], tokens, options);
    expect(result?.ok ? '' : result?.problem.message).toBe('');
    expect(result?.ok && result.art.shows.length).toBeGreaterThan(0);
  });

  it('takes a finished diagram from the cache without any browser', async () => {
    const entries = new Map<string, unknown>();
    const cache = {
      get: (key: string) => entries.get(key),
      set: (key: string, value: unknown) => entries.set(key, value),
    };
    const [fresh] = await renderDiagrams([flow], tokens, { cache });
    const use = () => Promise.reject(new Error('no browser'));
    const [cached, unknown] = await renderDiagrams([flow, sequence], tokens, { cache, use });
    expect(cached).toEqual(fresh);
    expect(unknown).toMatchObject({ ok: false, problem: { severity: 'error', cause: 'no browser' } });
  });
});
