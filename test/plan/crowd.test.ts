import { describe, expect, it } from 'vitest';
import type { GridSpec } from '../../src/spec.ts';
import { spec } from './cues.ts';

const marks = (text: string): readonly (readonly [number | undefined, string])[] =>
  (spec<GridSpec>(text).marked ?? []).map((mark) => [mark.count, mark.label]);

describe('many of the same', () => {
  it.each([
    [
      'Shelf with 12 bottles, just one uncorked, the rest sealed',
      12,
      [
        [1, 'uncorked'],
        [undefined, 'sealed'],
      ],
    ],
    [
      'Nine lockers, two of them open, the other seven shut',
      9,
      [
        [2, 'open'],
        [undefined, 'shut'],
      ],
    ],
    [
      '6 of 10 replicas healthy, the others restarting',
      10,
      [
        [6, 'healthy'],
        [undefined, 'restarting'],
      ],
    ],
    ['24 letters, 3 opened', 24, [[3, 'opened']]],
    [
      'Eight disks, everything older than a year fades out, three are left',
      8,
      [
        [undefined, 'everything older than a year fades out'],
        [3, 'are left'],
      ],
    ],
  ] as const)('are counted, and what is said of some: %s', (text, count, marked) => {
    expect(spec<GridSpec>(text)).toMatchObject({ kind: 'grid', count });
    expect(marks(text)).toEqual(marked);
  });

  it('have no figure that nobody gives: the rest is drawn, not counted', () => {
    const { marked } = spec<GridSpec>('Shelf with 12 bottles, just one uncorked, the rest sealed');
    expect(marked?.[1]?.share).toBeCloseTo(11 / 12);
  });

  it('look otherwise than the rest of them', () => {
    const { marked } = spec<GridSpec>('Tray with 10 cups, one tipped over, the rest upright');
    expect(marked).toMatchObject([{ states: ['highlighted'] }, { colour: 'blue' }]);
    expect(marked?.[1]?.states).toBeUndefined();
  });

  it('have no figure where none is given', () => {
    const { kind, count, marked } = spec<GridSpec>('Endless row of freight cars, green ones scattered in between');
    expect(kind).toBe('grid');
    expect(count).toBeUndefined();
    expect(marked?.[0]).toMatchObject({ colour: 'green' });
    expect(marked?.[0]?.count).toBeUndefined();
  });

  it('may each have something', () => {
    const { kind, count, caption } = spec<GridSpec>('Forty tablets, each showing the same warning');
    expect([kind, count, caption]).toEqual(['grid', 40, 'Each showing the same warning']);
  });

  it('are a share where a share is told', () => {
    expect(spec<GridSpec>('20 voters, half of them raising a card').marked?.[0]).toMatchObject({ share: 0.5 });
  });

  it('keep what else is said, below', () => {
    expect(spec<GridSpec>('16 racks, one on fire, the night shift running').caption).toBe('Night shift running');
  });

  it('are no crowd where a few have things of their own', () => {
    expect(spec('Three servers, each running two containers').kind).toBe('cluster');
  });
});
