import colours from 'picocolors';
import { expect, it } from 'vitest';
import { clock, explainReport } from '../../src/cli/report.ts';
import type { Explained } from '../../src/explain.ts';

const explained: Explained = {
  episode: '027',
  title: 'Tools',
  wordsPerMinute: 150,
  duration: 71.2,
  problems: [],
  slides: [
    {
      index: 1,
      paragraph: 1,
      headline: 'AI at scale',
      notes: 'Want to run AI at scale?',
      start: 0,
      end: 5.1,
      cues: [
        {
          row: 1,
          line: 29,
          anchor: 'AI at scale',
          visual: 'Large cluster with many GPU nodes',
          found: 'exact',
          score: 1,
          text: 'AI at scale?',
          wordStart: 3,
          wordEnd: 5,
          time: 1.2,
          kind: 'cluster',
          by: 'grammar',
          confidence: 0.93,
          why: 'names a “cluster”',
          logos: [],
          shows: ['GPU node'],
          entities: ['GPU nodes (many)'],
          relations: [],
          runnersUp: [{ kind: 'grid', confidence: 0.4 }],
          override: 'grid: Large cluster with many GPU nodes',
        },
      ],
    },
    { index: 2, paragraph: 2, headline: 'The end', notes: 'The end.', start: 5.1, end: 71.2, cues: [] },
  ],
};

it('tells per cue where it was found, how it was read, why, what else, and how to override it', () => {
  expect(explainReport(explained, colours.createColors(false))).toBe(`027 · Tools
2 slides, 1 cue, 1:11 at 150 words a minute

1  AI at scale  0:00–0:05
   Want to run AI at scale?

   1 “AI at scale”  line 29, 0:01
     wish      Large cluster with many GPU nodes
     found     word for word at “AI at scale?”
     picture   cluster by grammar, 93%
     why       names a “cluster”
     reads     GPU nodes (many)
     not       grid 40%
     shows     GPU node
     override  write e.g. “grid: Large cluster with many GPU nodes” in the cell

2  The end  0:05–1:11
   The end.
   no cue: the paragraph’s key phrase fills the stage`);
});

it('marks the anchored words in colour', () => {
  const paint = colours.createColors(true);
  expect(explainReport(explained, paint)).toContain(`${paint.underline('AI')} ${paint.underline('at')}`);
});

it.each([
  [0, '0:00'],
  [59.6, '1:00'],
  [3671, '61:11'],
])('writes %d s as %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});
