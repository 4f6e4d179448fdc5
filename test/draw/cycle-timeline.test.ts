import { describe, expect, it } from 'vitest';
import type { CycleSpec, TimelineSpec } from '../../src/spec.ts';
import { rooms, sketch, textsIn } from './sketch.ts';

const cycle: CycleSpec = {
  kind: 'cycle',
  steps: [
    { label: 'Plan', icon: 'lucide:map' },
    { label: 'Build' },
    { label: 'Check', states: ['checked'] },
    { label: 'Learn' },
  ],
  centre: { label: 'Team' },
};
const timeline: TimelineSpec = {
  kind: 'timeline',
  events: [
    { label: 'Steam engine', when: '1769' },
    { label: 'Railway', when: '1825' },
    { label: 'Motor car', when: '1886' },
    { label: 'Aeroplane', when: '1903' },
  ],
};
const heads = (svg: string): number => svg.match(/L[^L"]+L[^L"]+Z/g)?.length ?? 0;

describe.each(rooms)('in $width x $height', (room) => {
  it.each([cycle, timeline])('$kind keeps inside and readable', (spec) => {
    for (const text of textsIn(sketch(spec, room).svg)) {
      expect(text.size).toBeGreaterThanOrEqual(24);
      for (const line of text.lines) {
        expect(line.x).toBeGreaterThanOrEqual(0);
        expect(line.x).toBeLessThanOrEqual(room.width);
        expect(line.y).toBeGreaterThanOrEqual(0);
        expect(line.y).toBeLessThanOrEqual(room.height);
      }
    }
  });

  it('shows every step and every date', () => {
    const shown = sketch(cycle, room).shows;
    for (const label of ['Plan', 'Build', 'Check', 'Learn']) expect(shown).toContain(label);
    const dated = sketch(timeline, room).shows;
    for (const event of timeline.events) expect(dated).toContain(event.when);
  });
});

describe('cycle', () => {
  it('closes: as many arrows as steps', () => {
    const plain = { ...cycle, steps: cycle.steps.map(({ label }) => ({ label })) };
    expect(heads(sketch(plain).svg)).toBe(4);
    expect(heads(sketch({ ...plain, steps: plain.steps.slice(0, 2) }).svg)).toBe(2);
  });

  it('has its centre in the middle', () => {
    expect(sketch(cycle).shows).toContain('Team');
  });
});

describe('timeline', () => {
  it('writes nothing that is not given', () => {
    const { svg } = sketch({ kind: 'timeline', events: [{ label: 'Start' }, { label: 'End' }] });
    expect(textsIn(svg)).toHaveLength(2);
  });

  it('places its only event where the text says', () => {
    const at = (position: 'early' | 'middle' | 'late'): number => {
      const { svg } = sketch({ kind: 'timeline', events: [{ label: 'Kubeflow' }], position });
      return textsIn(svg)[0]?.lines[0]?.x ?? Number.NaN;
    };
    expect(at('early')).toBeLessThan(at('middle'));
    expect(at('middle')).toBeLessThan(at('late'));
    expect(sketch({ kind: 'timeline', events: [{ label: 'Kubeflow' }] }).shows).toEqual(['Kubeflow']);
  });
});
