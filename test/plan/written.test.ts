/** What is written down: manifests, code, outputs, words, names of products. */
import { describe, expect, it } from 'vitest';
import type {
  CalloutSpec,
  CardsSpec,
  ChatSpec,
  CodeSpec,
  ComparisonSpec,
  FlowSpec,
  LogoRowSpec,
  MeterSpec,
  TableSpec,
  TerminalSpec,
} from '../../src/spec.ts';
import { spec } from './cues.ts';

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

describe('code after a colon', () => {
  it.each([
    ['SQL: DELETE FROM logs WHERE age > 30', 'sql', 'DELETE FROM logs WHERE age > 30'],
    ['Rego rule: input.user == "admin"', 'rego', 'input.user == "admin"'],
  ])('stands as it is written: %s', (text, language, code) => {
    expect(spec<CodeSpec>(text)).toMatchObject({ kind: 'code', language, code });
  });
});

describe('an output', () => {
  it('has the heads of its columns', () => {
    const { lines } = spec<TerminalSpec>('vcctl queue list output with Name, Weight columns');
    expect(lines.map((line) => line.text)).toEqual(['vcctl queue list', 'NAME   WEIGHT']);
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

it('roles have no spec', () => {
  expect(spec<CodeSpec>('ClusterRole YAML with read access').code).not.toContain('spec:');
  expect(spec<CodeSpec>('Role YAML with rules').code).toMatch(/^rules:$/m);
});
