import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../src/export/moments.ts';

const slides = [
  { paragraph: 1, start: 0, cues: [{ row: 1, time: 2 }] },
  {
    paragraph: 2,
    start: 4,
    cues: [
      { row: 2, time: 4 },
      { row: 3, time: 6 },
    ],
  },
];
const at = (frame: number) =>
  momentsOf(slides, 8, 30).find((moment) => moment.from <= frame && frame < moment.from + moment.frames);

describe('momentsOf', () => {
  it('fills every frame of the talk, without a gap', () => {
    const moments = momentsOf(slides, 8, 30);
    let next = 0;
    for (const moment of moments) {
      expect(moment.from).toBe(next);
      next += moment.frames;
    }
    expect(next).toBe(240);
  });

  it('shows each cue when its word is said, and not long before', () => {
    for (const { paragraph, cues } of slides) {
      for (const { row, time } of cues) {
        expect(at(time * 30)).toMatchObject({ paragraph, row });
        expect(at(time * 30 - 20)?.row ?? null).not.toBe(row);
      }
    }
  });

  it('leaves out what has no time, and lets time never run back', () => {
    const moments = momentsOf(
      [
        {
          paragraph: 1,
          start: 0,
          cues: [
            { row: 1, time: 3 },
            { row: 2, time: 1 },
          ],
        },
      ],
      4,
      10,
    );
    expect(moments.map(({ row, frames }) => [row, frames])).toEqual([
      [null, 26],
      [2, 14],
    ]);
  });

  it('shows the cover while a recording has not begun to speak', () => {
    expect(momentsOf([{ paragraph: 1, start: 3, cues: [] }], 5, 10).map((one) => [one.paragraph, one.frames])).toEqual([
      [null, 26],
      [1, 24],
    ]);
  });

  it('has a frame even of nothing', () => {
    expect(momentsOf([{ paragraph: 1, start: 0, cues: [] }], 0, 30)).toEqual([
      { paragraph: 1, row: null, from: 0, frames: 1 },
    ]);
  });
});
