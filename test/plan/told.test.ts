/** Code, sums, events and products told in plain words. */
import { describe, expect, it } from 'vitest';
import type {
  CalloutSpec,
  CodeSpec,
  ComparisonSpec,
  FlowSpec,
  GridSpec,
  IconSpec,
  LogoRowSpec,
  TerminalSpec,
} from '../../src/spec.ts';
import { planCues, spec, ways } from './cues.ts';

describe('SQL in capitals', () => {
  it.each([
    ['UPDATE seats SET taken = true WHERE id = 7', 'UPDATE seats SET taken = true WHERE id = 7', undefined],
    ['DELETE FROM carts, DELETE highlighted', 'DELETE FROM carts', ['DELETE']],
    ['Transaction with BEGIN, INSERT, COMMIT', 'BEGIN;\nINSERT …\nCOMMIT;', undefined],
    ['Query with the GROUP BY clause circled', 'GROUP BY …', ['GROUP BY']],
  ])('is code: %s', (text, code, highlight) => {
    const found = spec<CodeSpec>(text);
    expect(found).toMatchObject({ kind: 'code', language: 'sql', code });
    expect(found.highlight).toEqual(highlight);
  });

  it('is what is set off in the block of the paragraph', () => {
    const [step] = planCues('Here is the transfer today.\n\n```sql\nBEGIN;\nUPDATE a SET b = 1;\nROLLBACK;\n```', {
      transfer: 'Show the transfer, BEGIN and ROLLBACK highlighted',
    });
    expect(step?.spec).toMatchObject({ kind: 'code', highlight: ['BEGIN', 'ROLLBACK'] });
  });

  it.each(['Transaction A holding a COMMIT stamp, transaction B waiting', 'Red ROLLBACK button'])(
    'is no code beside other things: %s',
    (text) => {
      expect(spec(text).kind).not.toBe('code');
    },
  );
});

it('a setting stands under the name of its file', () => {
  expect(spec<CodeSpec>('Circle the max_wal_size setting in postgresql.conf')).toMatchObject({
    kind: 'code',
    name: 'postgresql.conf',
    language: 'ini',
    code: 'max_wal_size',
    highlight: ['max_wal_size'],
  });
});

describe('directions to whoever draws it', () => {
  it.each(['Show the rack, highlight the switch, zoom on the port', 'Pods and nodes, then labels highlighted'])(
    'are no steps: %s',
    (text) => {
      expect(JSON.stringify(spec(text))).not.toMatch(/"label":"(?:Show|Highlight|Zoom|Labels highlighted)/i);
    },
  );

  it('leave deeds what they are', () => {
    expect(spec<FlowSpec>('Peel, chop, fry, serve').nodes).toHaveLength(4);
  });
});

describe('sums in words', () => {
  it.each([
    ['Log plus snapshot equals the whole state', 'Log + snapshot = whole state'],
    ['Pressure times area gives a force', 'Pressure × area = force'],
    ['Income minus rent minus food is what is left', 'Income − rent − food = what is left'],
  ])('are formulas: %s', (text, formula) => {
    expect(spec<CalloutSpec>(text)).toMatchObject({ kind: 'callout', style: 'formula', text: formula });
  });

  it('are not every plus', () => {
    expect(spec('Helm logo with a plus sign').kind).not.toBe('callout');
  });
});

describe('events in a list', () => {
  it.each([
    ['Export job with snapshots, disk full, resume from the last one', 3, 'Export job'],
    ['Lightning, 1, 2, 3, 4, thunder', 6, undefined],
    ['Leader lost, election, followers reconnect', 3, undefined],
  ])('come one after the other: %s', (text, count, title) => {
    const { kind, nodes, edges, ...rest } = spec<FlowSpec>(text);
    expect(kind).toBe('flow');
    expect(nodes).toHaveLength(count);
    expect(edges).toHaveLength(count - 1);
    expect(rest.title?.label).toBe(title);
  });

  it.each(['Ranks 1, 2, 3, all green', 'Crash, timeout, eviction', 'Backup, archive, vault'])(
    'are not every list: %s',
    (text) => {
      expect(spec(text).kind).not.toBe('flow');
    },
  );
});

describe('products', () => {
  it('whose logos lead somewhere each have their way there', () => {
    expect(ways('Airflow and Kubeflow logos flowing into one cluster')).toEqual([
      ['Airflow', undefined, 'Cluster'],
      ['Kubeflow', undefined, 'Cluster'],
    ]);
  });

  it('may be told by their animal', () => {
    expect(spec<IconSpec>('Docker whale with a heavy box').main).toMatchObject({ logo: 'Docker' });
    expect(JSON.stringify(spec('Elephant in a small boat'))).not.toContain('PostgreSQL');
  });
});

it('a figure below zero keeps its sign', () => {
  expect(JSON.stringify(spec('Cards: 0.4, -0.9, 0.2'))).toContain('"-0.9"');
});

describe('what goes off from one thing', () => {
  it.each([
    ['One base image, 3 services branching off', ['Service', 'Service', 'Service']],
    ['Main line, docs and tests branching off', ['Docs', 'Tests']],
  ])('is led to from it: %s', (text, arms) => {
    expect(ways(text).map(([, , to]) => to)).toEqual(arms);
  });
});

it('a plus between a logo and a name shows both', () => {
  expect(spec<LogoRowSpec>('Kueue logo, plus sign, Ray').logos.map((one) => one.logo)).toEqual(['Kueue', 'Ray']);
});

it('a command in capitals is typed in the session', () => {
  expect(spec<TerminalSpec>('mysql session, COMMIT typed in')).toMatchObject({
    kind: 'terminal',
    lines: [{ text: 'COMMIT', prompt: true }],
  });
});

describe('either way', () => {
  it.each([
    ['Five tests in one run, all green or all red', 5, ['green', 'red']],
    ['All lamps glowing green, or all lamps grey', undefined, ['green', 'grey']],
  ])('is two sides of the same things: %s', (text, count, colours) => {
    const { kind, sides } = spec<ComparisonSpec>(text);
    expect(kind).toBe('comparison');
    expect(sides.map((side) => (side.body as GridSpec).cell.colour)).toEqual(colours);
    expect(sides.map((side) => (side.body as GridSpec).count)).toEqual([count, count]);
  });

  it('may be told by what comes of it', () => {
    const { sides } = spec<ComparisonSpec>('Two writes, both commit or both fail');
    expect(sides.map((side) => side.head.states)).toEqual([['checked'], ['failed']]);
  });
});

describe('windows of text', () => {
  it.each([
    ['Log line "using socket fallback" underlined', 'Log', 'using socket fallback'],
    ['Show the log file, ABORT record circled', 'log file', 'ABORT'],
  ])('show one line of a log: %s', (text, name, line) => {
    expect(spec<TerminalSpec>(text)).toMatchObject({
      kind: 'terminal',
      name,
      lines: [{ text: line, states: ['highlighted'] }],
    });
  });

  it.each([
    ['flyctl deploy, output all green', 'flyctl deploy'],
    ['mysql> prompt, SHOW TABLES, four rows', 'SHOW TABLES'],
  ])('have what is typed at their prompt: %s', (text, typed) => {
    const { kind, lines } = spec<TerminalSpec>(text);
    expect(kind).toBe('terminal');
    expect(lines[0]).toEqual({ text: typed, prompt: true });
  });

  it.each([
    ['Backoff loop in Python, max_delay underlined', 'python', '# Backoff loop\nmax_delay'],
    ['Git diff, chart version 1.2 replaced by 1.3', 'diff', '- chart version 1.2\n+ chart version 1.3'],
  ])('have the code that is told: %s', (text, language, code) => {
    expect(spec<CodeSpec>(text)).toMatchObject({ kind: 'code', language, code });
  });
});

it('a countdown in words leads up to something', () => {
  expect(spec<FlowSpec>('Three, two, one, liftoff').nodes).toHaveLength(4);
});

it('logos on top and names below stand in one row', () => {
  expect(spec<LogoRowSpec>('Kubeflow logo on top, Ray and Kueue below').logos).toHaveLength(3);
});

it('the name of a session is not typed in it', () => {
  const { kind, lines } = spec<TerminalSpec>('psql session, output rolls in: `Index Scan on carts`');
  expect(kind).toBe('terminal');
  expect(lines.map((line) => line.text)).toEqual(['Index Scan on carts']);
});
