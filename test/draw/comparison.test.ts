import { describe, expect, it } from 'vitest';
import type { ComparisonSpec } from '../../src/spec.ts';
import { rooms, sketch, textsIn } from './sketch.ts';

const requests = (count: number) =>
  ({ kind: 'grid', cell: { label: 'request', icon: 'lucide:send' }, count, container: { label: 'GPU' } }) as const;
const sides: ComparisonSpec['sides'] = [
  { head: { label: 'Traditional' }, body: requests(2) },
  { head: { label: 'vLLM', logo: 'vLLM' }, body: requests(10), verdict: 'good' },
];

describe('comparison', () => {
  it.each(rooms)('shows both heads and both bodies in $width x $height', (room) => {
    const drawing = sketch({ kind: 'comparison', sides }, room);
    expect(drawing.shows.join(' | ')).toContain('Traditional');
    expect(drawing.shows.join(' | ')).toContain('vLLM');
    expect(drawing.shows.filter((text) => text === 'GPU')).toHaveLength(2);
    for (const text of textsIn(drawing.svg)) {
      expect(text.size).toBeGreaterThanOrEqual(24);
      for (const line of text.lines) {
        expect(line.x).toBeGreaterThanOrEqual(0);
        expect(line.x).toBeLessThanOrEqual(room.width);
        expect(line.y).toBeLessThanOrEqual(room.height);
      }
    }
  });

  it('sets rivals against each other with "vs", neighbours without, before and after with an arrow', () => {
    const heads = sides.map(({ head }) => ({ head }));
    expect(sketch({ kind: 'comparison', sides: heads }).shows).toContain('vs');
    expect(sketch({ kind: 'comparison', sides: heads, mode: 'side-by-side' }).shows).not.toContain('vs');
    expect(sketch({ kind: 'comparison', sides: heads, mode: 'before-after' }).shows).not.toContain('vs');
  });

  it('colours only the sides that the text judges', () => {
    const judged = sketch({ kind: 'comparison', sides });
    const open = sketch({ kind: 'comparison', sides: sides.map(({ verdict: _, ...side }) => side) });
    expect(judged.svg).toContain('var(--good)');
    expect(judged.svg).not.toContain('var(--bad)');
    expect(open.svg).not.toContain('var(--good)');
  });

  it('crosses a side out that is crossed out', () => {
    const crossed = sketch({
      kind: 'comparison',
      sides: [{ head: { label: 'VMs', states: ['crossed'] } }, { head: { label: 'Pods' } }],
    });
    expect(crossed.svg).toContain('var(--bad)');
  });
});
