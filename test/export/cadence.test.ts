import { describe, expect, it } from 'vitest';
import { type Cadence, cadenceOf } from '../../src/export/cadence.ts';

const shown = ({ runs }: Cadence): number[] => runs.flatMap(({ picture, frames }) => Array(frames).fill(picture));
const pictures = (cadence: Cadence): number => new Set(cadence.runs.map((run) => run.picture)).size;

describe('cadenceOf', () => {
  it('draws what stands still once, however long', () => {
    expect(cadenceOf(9000, 30, { settled: 0, loops: [] }).runs).toEqual([{ picture: 0, frames: 9000 }]);
  });

  it('draws every frame until all has settled, then one more', () => {
    const cadence = cadenceOf(90, 30, { settled: 1, loops: [] });
    expect(shown(cadence).slice(0, 31)).toEqual(Array.from({ length: 31 }, (_, i) => i));
    expect(cadence.runs.at(-1)).toEqual({ picture: 30, frames: 60 });
  });

  it('draws no more than the state has', () => {
    expect(shown(cadenceOf(10, 30, { settled: 1, loops: [2] }))).toEqual(Array.from({ length: 10 }, (_, i) => i));
  });

  it('draws one round of what repeats, and repeats it', () => {
    const cadence = cadenceOf(100, 30, { settled: 0, loops: [0.5] });
    expect(pictures(cadence)).toBe(15);
    expect(cadence.cycle).toBe(0.5);
    shown(cadence).forEach((picture, frame) => {
      expect(picture).toBe(frame % 15);
    });
  });

  it('lets loops of different length come round together, each bent by a twelfth at most', () => {
    const loops = [2.4, 0.51];
    const cadence = cadenceOf(1000, 30, { settled: 0, loops });
    for (const period of loops) {
      const turns = (cadence.cycle as number) / period;
      expect(Math.abs(Math.round(turns) / turns - 1)).toBeLessThan(1 / 12);
    }
    expect(shown(cadence)).toHaveLength(1000);
  });

  it('does not bend loops that go badly together', () => {
    const cadence = cadenceOf(1000, 30, { settled: 0, loops: [2.4, 1.8] });
    for (const period of [2.4, 1.8]) expect(((cadence.cycle as number) / period) % 1).toBeCloseTo(0);
  });

  it('draws what hardly moves at fewer pictures a second', () => {
    const cadence = cadenceOf(60, 30, { settled: 0, loops: [90] });
    expect(cadence.cycle).toBeNull();
    expect(pictures(cadence)).toBe(30);
    expect(shown(cadence)).toHaveLength(60);
  });
});
