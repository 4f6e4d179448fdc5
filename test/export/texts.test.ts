import { describe, expect, it } from 'vitest';
import { chapters } from '../../src/export/chapters.ts';
import { timelineJson } from '../../src/export/timeline.ts';
import { transcript } from '../../src/export/transcript.ts';
import { talk } from './talk.ts';

const slides = (starts: readonly number[]) =>
  starts.map((start, i) => ({ ...talk(['One.']).slides[0], start, headline: `Part ${i + 1}` })) as ReturnType<
    typeof talk
  >['slides'];
const timeline = (duration: number) => ({ wordsPerMinute: 150, duration, paragraphs: [] });

describe('chapters', () => {
  it('begin at 0:00, take ten seconds at least, and count hours when there are some', () => {
    const starts = [0.4, 6, 12.9, 30, 65, 3700, 3755];
    expect(chapters({ slides: slides(starts), timeline: timeline(3760) })).toBe(
      '0:00 Part 1\n0:12 Part 3\n0:30 Part 4\n1:05 Part 5\n1:01:40 Part 6\n',
    );
  });
});

describe('transcript', () => {
  it('has headlines with times, the words, their code and what is seen', () => {
    const plan = talk(['Say `a_b` *now* and 2 * 3 [sic].\n\n```sh\nls\n```'], { now: 'A clock' });
    const text = transcript(plan);
    expect(text).toContain('# 007 – A talk\n\n0:0');
    expect(text).toContain('Say a\\_b now and 2 \\* 3 \\[sic\\].\n\n```sh\nls\n```\n\n> - 0:00 A clock\n');
  });
});

describe('timelineJson', () => {
  it('tells of every cue from when to when it is seen', () => {
    const plan = talk(['First come the early birds. Then come the others.', 'Bye.'], {
      'early birds': 'Two birds',
      'the others': 'A crowd',
    });
    const { slides, duration, captions } = timelineJson(plan) as {
      slides: { start: number; cues: { phrase: string; start: number; end: number }[] }[];
      duration: number;
      captions: { text: string }[];
    };
    expect(slides[0]?.cues.map(({ phrase, start, end }) => [phrase, start, end])).toEqual([
      ['early birds', 1.2, 2.8],
      ['the others', 2.8, slides[1]?.start],
    ]);
    expect(duration).toBe(4.6);
    expect(captions.map((caption) => caption.text)).toEqual([
      'First come the early birds.',
      'Then come the others.',
      'Bye.',
    ]);
  });
});
