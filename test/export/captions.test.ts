import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { captionsOf, srt, vtt } from '../../src/export/captions.ts';
import { talk } from './talk.ts';

const texts = (...paragraphs: string[]): string[] =>
  captionsOf(talk(paragraphs).slides).map((caption) => caption.lines.join(' / '));

describe('captionsOf', () => {
  it('breaks where sentences end, else at clauses', () => {
    expect(
      texts(
        'The bread needs time. Flour and water rest overnight in a cool place, then the baker folds the dough four times, waits for an hour, and shapes it.',
      ),
    ).toEqual([
      'The bread needs time.',
      'Flour and water rest overnight / in a cool place,',
      'then the baker folds the dough four times, / waits for an hour, and shapes it.',
    ]);
  });

  it('has at most two lines of 42 characters, says every word once, and never overlaps', () => {
    const file = join(import.meta.dirname, '..', '..', 'episodes', '027-famous-ai-tools-that-run-on-kubernetes.md');
    const script = readFileSync(file, 'utf8');
    const paragraphs = (/## Script\n([\s\S]*?)\n## /.exec(script)?.[1] ?? '').trim().split(/\n\n+/);
    const captions = captionsOf(talk(paragraphs).slides);
    for (const { lines } of captions) {
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(42);
    }
    captions.forEach(({ start, end }, i) => {
      expect(end).toBeGreaterThan(start);
      expect(captions[i + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end);
    });
    expect(captions.flatMap(({ lines }) => lines).join(' ')).toBe(paragraphs.join(' '));
  });

  it('breaks words that are longer than a line, also where there are no spaces', () => {
    const address = `https://example.org/${'a-long-way/'.repeat(8)}`;
    const chinese = '面包需要时间，面粉和水在凉爽的地方静置一夜，然后面包师把面团折叠四次，等待一个小时。';
    for (const text of [address, chinese]) {
      const captions = captionsOf(talk([text]).slides);
      expect(captions.flatMap(({ lines }) => lines).join('')).toBe(text);
      for (const { lines } of captions) expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(42);
    }
  });

  it('follows the times at which the cues are said', () => {
    const [slide] = talk(['First come the early birds. Then come the others.'], { 'Then come': 'A crowd' }).slides;
    if (!slide) throw new Error('no slide');
    const steps = slide.steps.map((step) => ({ ...step, placed: { ...step.placed, time: 9 } }));
    const captions = captionsOf([{ ...slide, steps, start: 1, end: 12 }]);
    expect(captions.map(({ start, end }) => [start, end])).toEqual([
      [1000, 9000],
      [9000, 12000],
    ]);
  });
});

describe('the files', () => {
  const captions = [
    { start: 0, end: 1500, lines: ['a <b> & c', 'x --> y'] },
    { start: 3_661_005, end: 3_662_000, lines: ['end'] },
  ];

  it('are SubRip', () => {
    expect(srt(captions)).toBe(
      '1\n00:00:00,000 --> 00:00:01,500\na <b> & c\nx → y\n\n2\n01:01:01,005 --> 01:01:02,000\nend\n',
    );
  });

  it('are WebVTT, with what would be markup escaped', () => {
    expect(vtt(captions)).toBe(
      'WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.500\na &lt;b&gt; &amp; c\nx --&gt; y\n\n2\n01:01:01.005 --> 01:01:02.000\nend\n',
    );
  });
});
