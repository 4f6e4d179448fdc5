import { describe, expect, it } from 'vitest';
import type { CardsSpec, ChartLineSpec, CodeSpec, ComparisonSpec, CycleSpec, FlowSpec } from '../../src/spec.ts';
import { planCues } from './cues.ts';

const spec = <T>(visual: string): T =>
  planCues('We talk about this thing here.', { 'this thing': visual })[0]?.spec as T;

/** Edges by their labels, with the states of each. */
const edgesOf = ({ nodes, edges }: FlowSpec) => {
  const label = (id: string) => nodes.find((node) => node.id === id)?.label;
  return edges.map((edge) => [label(edge.from), label(edge.to), edge.states ?? []]);
};

describe('a way that is cut', () => {
  it('is the one the cue names, and no other', () => {
    expect(edgesOf(spec<FlowSpec>('Arrow to the old depot cut, trucks driving to the new depot'))).toEqual([
      ['Trucks', 'New depot', []],
      ['Trucks', 'Old depot', ['crossed']],
    ]);
  });
});

describe('a loop', () => {
  it('comes round, whatever its steps are', () => {
    const { kind, steps } = spec<CycleSpec>('Loop: weed, water, wait');
    expect([kind, steps.map((step) => step.label)]).toEqual(['cycle', ['Weed', 'Water', 'Wait']]);
  });

  it('bears no logo of a product of that name', () =>
    expect(JSON.stringify(spec('Loop: weed, water, wait'))).not.toContain('"logo"'));
});

describe('a checklist whose entries have no names', () => {
  it.each([
    ['Checklist of chores, all ticked', 'checked'],
    ['Checklist of chores, all failed', 'failed'],
  ])('has them all in the state told: %s', (visual, state) => {
    const { cards, style } = spec<CardsSpec>(visual);
    expect(style).toBe('checklist');
    expect(cards.every((card) => card.label === 'Chore' && card.states?.[0] === state)).toBe(true);
  });
});

describe('code', () => {
  it('holds nothing of what happens next', () => {
    const { code } = spec<CodeSpec>('StatefulSet YAML applied, controller starting the database');
    expect(code).toBe('apiVersion: apps/v1\nkind: StatefulSet');
  });

  it('has a mode in the field that takes it', () => {
    expect(spec<CodeSpec>('YAML of a PersistentVolumeClaim with ReadOnlyMany highlighted').code).toContain(
      'accessModes: [ReadOnlyMany]',
    );
  });
});

describe('one thing before and after', () => {
  it('is shown at both times', () => {
    const { mode, sides } = spec<ComparisonSpec>('Desk before and after tidying');
    expect([mode, sides.map((side) => side.head.label)]).toEqual(['before-after', ['Before tidying', 'After tidying']]);
  });
});

describe('a curve of one amount against another', () => {
  it('has both as axes and what else is told below', () => {
    const { series, xLabel, yLabel, caption } = spec<ChartLineSpec>('Curve of comfort vs bed length, dot at the knee');
    expect([series.length, xLabel, yLabel, caption]).toEqual([1, 'Bed length', 'Comfort', 'Dot at the knee']);
  });
});
