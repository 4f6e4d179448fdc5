/** What is typed and printed in a shell, what a log says, what of a listing is set off, formulas. */
import { describe, expect, it } from 'vitest';
import type { CalloutSpec, CodeSpec, TerminalSpec } from '../../src/spec.ts';
import { planCues, spec } from './cues.ts';

const lines = (cue: string): readonly string[] =>
  spec<TerminalSpec>(cue).lines.map((line) => (line.prompt ? `$ ${line.text}` : line.text));

describe('a shell', () => {
  it('prints a line for each that is counted, its state beside it', () => {
    const { lines: all } = spec<TerminalSpec>(
      '`kubectl get jobs`, three batch jobs all stuck in Pending, "no nodes match"',
    );
    expect(all.map((line) => line.text)).toEqual([
      'kubectl get jobs',
      'batch job   Pending',
      'batch job   Pending',
      'batch job   Pending',
      'no nodes match',
    ]);
    expect(all[1]?.states).toEqual(['waiting']);
  });

  it('knows the thing of a second count', () => {
    expect(lines('`docker ps`, two caches up, one exited')).toEqual([
      '$ docker ps',
      'cache   up',
      'cache   up',
      'cache   exited',
    ]);
  });

  it.each([
    'Typing `terraform destroy` and hitting enter',
    'Somebody types `terraform destroy`, then presses return',
    'Terminal: `terraform destroy`, cursor blinking',
  ])('prints nothing of how it is typed: %s', (cue) => {
    expect(lines(cue)).toEqual(['$ terraform destroy']);
  });

  it('has the same words from the first to the last of many', () => {
    expect(lines('Terminal typing the srun command, then task 0 up to task 63 reporting "alive"')).toEqual([
      '$ srun',
      'task 0: alive',
      '…',
      'task 63: alive',
    ]);
    expect(lines('Terminal: shard 1 to shard 3 printing "synced"')).toEqual([
      'shard 1: synced',
      'shard 2: synced',
      'shard 3: synced',
    ]);
  });

  it('has a name where the cue says what runs in it', () => {
    expect(spec('redis prompt, `GET stock:42`, output: `"7"`')).toMatchObject({
      kind: 'terminal',
      name: 'redis prompt',
    });
    expect(lines('psql session, `VACUUM orders` typed in, answer: `VACUUM`')).toContain('$ VACUUM orders');
  });
});

describe('a log', () => {
  it('stands at the line that is told, in its colour', () => {
    const log = spec<TerminalSpec>('Kernel log rushing by, freezes on `md0: disk failure on sdb` in red');
    expect(log).toMatchObject({ kind: 'terminal', name: 'Kernel log' });
    expect(log.lines).toEqual([{ text: '…' }, { text: 'md0: disk failure on sdb', states: ['failed'] }]);
  });

  it('is whose it is', () => {
    expect(spec<TerminalSpec>('Log of the import job, last line: "42 rows skipped"').name).toBe(
      'Log of the import job',
    );
  });
});

describe('code', () => {
  it.each([
    ['Resource requests with `amd.com/gpu: 2`, zoom on the gpu part', 'resources:\n  requests:\n    amd.com/gpu: 2'],
    ['NodePool with `amd.com/gpu: 4` under limits', 'spec:\n  limits:\n    amd.com/gpu: 4'],
    ['Deployment YAML with `replicas: 6` under spec', 'spec:\n  replicas: 6'],
    ['StorageClass with `volumeBindingMode: Immediate` circled', 'kind: StorageClass\nvolumeBindingMode: Immediate'],
    [
      'Show the alert rule, `node_load1` and the severity highlighted',
      'expr: node_load1\n          labels:\n            severity:',
    ],
  ])('has a field at its place, and nothing else: %s', (cue, part) => {
    const { kind, code } = spec<CodeSpec>(cue);
    expect(kind).toBe('code');
    expect(code).toContain(part);
    expect(code).not.toMatch(/#|zoom|circled/i);
  });

  it('is a statement as it is typed out, and of it what is set off', () => {
    expect(spec('`DELETE FROM carts WHERE idle` typed out, WHERE highlighted')).toEqual({
      kind: 'code',
      language: 'sql',
      code: 'DELETE FROM carts WHERE idle',
      highlight: ['WHERE'],
    });
  });

  it('is the block of the paragraph, with the line that is told of', () => {
    const block = 'So we write it down.\n\n```sql\nBEGIN;\nUPDATE accounts SET sum = 0;\nCOMMIT;\n```';
    const [second, last, word] = planCues(block, {
      'So we': 'The statement with the second line highlighted',
      'write it': 'Same code, the last line glows',
      down: 'Zoom in on the `accounts` line',
    }).map((step) => step.spec as CodeSpec);
    expect(second).toMatchObject({ kind: 'code', highlight: ['UPDATE accounts SET sum = 0;'] });
    expect(last).toMatchObject({ kind: 'code', highlight: ['COMMIT;'] });
    expect(word).toMatchObject({ kind: 'code', highlight: ['accounts'] });
    expect(new Set([second?.code, last?.code, word?.code]).size).toBe(1);
  });
});

describe('formulas', () => {
  it.each(['F = m × a fills the screen', 'F = m × a, written in chalk', 'F = m × a slowly appears on a blackboard'])(
    'are only the formula: %s',
    (cue) => {
      expect(spec(cue)).toMatchObject({ kind: 'callout', style: 'formula', text: 'F = m × a' });
    },
  );

  it('stand one below the other', () => {
    expect(spec<CalloutSpec>('Napkin with the sum: 3 kg × 2 € = 6 €, below it 5 kg × 2 € = 10 €').text).toBe(
      '3 kg × 2 € = 6 €\n5 kg × 2 € = 10 €',
    );
  });
});
