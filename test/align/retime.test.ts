import { describe, expect, it } from 'vitest';
import { alignEpisode } from '../../src/align/index.ts';
import { retime, spread } from '../../src/align/retime.ts';
import { parseEpisode } from '../../src/parse/index.ts';

const script = `# Talk

## Script

We begin with the database. It keeps every order.

Then comes the queue, and workers read from it.

## Visuals & Animations

| Timestamp | Visual |
|---|---|
| "every order" | Database |
| "the queue" | Queue |
| "workers" | Workers |
`;
const timeline = alignEpisode(parseEpisode(script, 'talk.md').value).value;
/** A recording that says one word every two seconds, from the tenth second on. */
const record = (text: string) => text.split(' ').map((word, i) => ({ text: word, start: 10 + 2 * i, end: 11 + 2 * i }));
const said = 'We begin with the database. It keeps every order. Then comes the queue, and workers read from it.';
const times = (words: string) => {
  const { paragraphs } = retime(timeline, record(words));
  return paragraphs.flatMap(({ cues }) => cues.map((cue) => cue.time));
};

describe('retime', () => {
  it('puts each cue at the word at which it is said', () => {
    expect(times(said)).toEqual([24, 32, 38]);
    const { paragraphs, duration } = retime(timeline, record(said));
    expect(paragraphs.map(({ start, end }) => [start, end])).toEqual([
      [10, 27],
      [28, 45],
    ]);
    expect(duration).toBe(45);
  });

  it('finds the words among others that are said, in other case and without signs', () => {
    expect(times(`hello everyone ${said.toLowerCase().replace(/[.,]/g, '')} thanks`)).toEqual([28, 36, 42]);
  });

  it('puts words that were not said between their neighbours', () => {
    const [, queue, workers] = times(said.replace('the queue, ', ''));
    expect(queue).toBeGreaterThan(30);
    expect(queue).toBeLessThan(workers as number);
    expect(workers).toBe(34);
  });

  it('refuses the recording of something else', () => {
    expect(() => retime(timeline, record('Today about bread and how long its dough should rest at night'))).toThrow(
      'the timings are not of this script',
    );
  });
});

describe('spread', () => {
  it('takes the seconds it is given, every share as it was', () => {
    const double = spread(timeline, timeline.duration * 2);
    expect(double.duration).toBe(timeline.duration * 2);
    timeline.paragraphs.forEach((paragraph, i) => {
      expect(double.paragraphs[i]?.start).toBeCloseTo(paragraph.start * 2);
      paragraph.cues.forEach((cue, k) => {
        expect(double.paragraphs[i]?.cues[k]?.time).toBeCloseTo(cue.time * 2, 2);
      });
    });
  });
});
