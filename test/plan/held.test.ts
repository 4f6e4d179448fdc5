import { describe, expect, it } from 'vitest';
import type { ClusterSpec, PartitionSpec, PeopleSpec } from '../../src/spec.ts';
import { planCues, spec } from './cues.ts';

const kindOf = (visual: string): string => spec(visual).kind;

describe('things in one that holds them', () => {
  it.each([
    ['Three jobs in one namespace, no quota', 'Namespace', [['Jobs', 3]], 'No quota'],
    ['Nine containers crammed into a tiny server', 'Server', [['Containers', 9]], undefined],
    ['Lonely model sitting alone in a huge cluster', 'Cluster', [['Model', undefined]], undefined],
    ['Two services sharing one pool of VRAM', 'Pool of VRAM', [['Services', 2]], undefined],
  ])('%s', (visual, container, nodes, caption) => {
    const read = spec<ClusterSpec>(visual);
    expect(read.kind).toBe('cluster');
    expect(read.container?.label).toBe(container);
    expect(read.nodes.map((node) => [node.label, node.count])).toEqual(nodes);
    expect(read.caption).toBe(caption);
  });

  it('sets off the one that is told', () => {
    const { nodes } = spec<ClusterSpec>('Four pods on one GPU, one starving');
    expect(nodes.map((node) => [node.label, node.count, node.detail])).toEqual([
      ['Pods', 3, undefined],
      ['Pod', undefined, 'starving'],
    ]);
  });

  it.each(['A hamster in a box', 'Engineer sleeping in a server room', 'Model inside a container'])(
    'is no cluster: %s',
    (visual) => expect(kindOf(visual)).not.toBe('cluster'),
  );
});

describe('what is no machine, and what runs on none', () => {
  it.each([
    ['Server with a padlock', 'icon'],
    ['Coffee machine with three buttons', 'icon'],
    ['Ten GPUs with cobwebs, lights off', 'grid'],
    ['Node with two pods', 'cluster'],
  ])('%s: %s', (visual, kind) => expect(kindOf(visual)).toBe(kind));

  it('sees somebody in workers at a desk', () => {
    const [step] = planCues('Pods run here and this is the picture of it.', {
      'the picture': 'Five tired workers at a desk',
    });
    const read = step?.spec as PeopleSpec;
    expect(read.kind).toBe('people');
    expect(read.people[0]).toMatchObject({ count: 5 });
    expect(read.people[0]?.icon).toBeUndefined();
  });
});

it('keeps apart what a line is drawn between', () => {
  const read = spec<PartitionSpec>('Three teams in one cluster, thin line between them');
  expect(read.kind).toBe('partition');
  expect(read.whole.label).toBe('Cluster');
  expect(read.parts.map(({ label }) => label)).toEqual(['Team', 'Team', 'Team']);
});
