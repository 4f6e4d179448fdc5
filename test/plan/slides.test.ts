/** Headlines, and what fills a slide without a cue. */
import { describe, expect, test } from 'vitest';
import type { Slide } from '../../src/model.ts';
import { fixtures, planText, shared } from '../whole.ts';

const slide = (paragraph: string): Slide =>
  planText(
    `# T\n\n## Script\n\n${paragraph}\n\nThe end of it.\n\n## Visuals\n\n| T | Visual |\n|--|--|\n| "The end" | Lighthouse |\n`,
  ).plan.slides[0] as Slide;

describe('a headline', () => {
  test.each([
    [
      'a short first sentence',
      'Energy is never lost. It only changes its form, again and again.',
      'Energy is never lost',
    ],
    ['a question that opens', 'Want to run AI at scale? These tools were built for it.', 'Want to run AI at scale?'],
    ['without the words that lead in', "So let's start with training. It takes long.", 'Training'],
    ['as the author set it', '### Our own words\n\nEnergy is never lost.', 'Our own words'],
    ['what stands before a list', 'Bread needs four things: flour, water, salt and time.', 'Bread needs four things'],
    ['ends where a clause ends', 'Jobs wait in a queue until three workers take them.', 'Jobs wait in a queue'],
    [
      'a sentence that says it all',
      'An index fund spreads the risk over 500 companies. A single stock does not.',
      'An index fund spreads the risk',
    ],
    [
      'a place is no sentence, but may open one',
      'On the Moon gravity is weaker. A man weighs as much as a dog.',
      'On the Moon gravity is weaker',
    ],
    ['what leads in, where nothing follows', 'Remember this.', 'Remember this'],
    ['names keep their spelling', 'vLLM serves models. It is fast.', 'vLLM serves models'],
    [
      'never without the word that denies it',
      'In winter no one swims here, and the pier stays closed all week.',
      'In winter no one swims here',
    ],
  ])('%s', (name, paragraph, headline) => {
    if (name === 'without the words that lead in') expect(slide(paragraph).headline).not.toMatch(/^(?:So|Let's)\b/);
    else expect(slide(paragraph).headline).toBe(headline);
  });

  test.each([...fixtures, ...shared])('of $name has at most eight words, all from its paragraph', ({ text, file }) => {
    for (const { headline, paragraph } of planText(text, file).plan.slides) {
      const words = headline.split(/\s+/);
      expect(words.length, headline).toBeLessThanOrEqual(8);
      expect(headline, paragraph.text).toMatch(/^\S/);
      const said = paragraph.text.toLowerCase();
      for (const word of words) expect(said, headline).toContain(word.toLowerCase().replace(/[.,;:!?]+$/, ''));
    }
  });
});

describe('a slide without a cue', () => {
  test('shows the author’s own headline', () => {
    expect(slide('### Our own words\n\nEnergy is never lost, it only changes.').statement).toMatchObject({
      text: 'Our own words',
    });
  });

  test('shows the paragraph’s code', () => {
    expect(slide('Run it.\n\n```sh\nmake\n```').statement).toEqual({ kind: 'code', language: 'sh', code: 'make' });
  });

  test('shows words of the paragraph, a figure set off', () => {
    const { statement } = slide('Everyone talks about it. The bill fell by 40% in a year.');
    expect(statement).toMatchObject({ kind: 'callout', style: 'statement', emphasis: ['40%'] });
    expect('Everyone talks about it. The bill fell by 40% in a year.').toContain(
      (statement as { text: string }).text.replace(/\.$/, ''),
    );
  });

  test('one with a cue has none', () => {
    const { plan } = planText(
      '# T\n\n## Script\n\nA lighthouse.\n\n## Visuals\n\n| T | Visual |\n|--|--|\n| "lighthouse" | Lighthouse |\n',
    );
    expect(plan.slides[0]?.statement).toBeUndefined();
  });
});
