import { describe, expect, it } from 'vitest';
import { readMeme } from '../../src/compose/view/meme-text.ts';

describe('readMeme', () => {
  it('breaks the words in two and keeps the scene', () => {
    expect(readMeme('"They\'re all good tools, Brent" with overwhelmed engineer looking at options')).toMatchObject({
      top: "They're all good tools,",
      bottom: 'Brent',
      scene: 'overwhelmed engineer looking at options',
    });
  });

  it('sees two that stand against each other', () => {
    expect(readMeme('"We\'re not the same" - NPU vs GPU comparison meme').panels).toEqual(['NPU', 'GPU']);
  });

  it('reads one quoted word as the name of a meme', () => {
    expect(readMeme('XKCD "standards" meme but with ML platforms')).toMatchObject({
      top: '“standards”',
      bottom: 'but with ML platforms',
    });
  });

  it('sees when the logos are asked for', () => {
    expect(readMeme('"One does not simply choose" with all the logos').logos).toBe(true);
  });

  it.each([
    '"I do not share"',
    'GPU being a diva: "I do not share my very own memory" with sunglasses',
    'No quotes at all in here',
  ])('adds no word to %s', (line) => {
    const { top, bottom, scene, panels } = readMeme(line);
    for (const word of [top, bottom, scene, ...panels].join(' ').split(/\s+/)) expect(line).toContain(word);
  });
});

describe('a choice', () => {
  it.each([
    [
      'Drake meme: rejecting "one pod per GPU", approving "seven pods per GPU"',
      ['one pod per GPU', 'seven pods per GPU'],
    ],
    ['Drake: no to meetings, yes to writing', ['meetings', 'writing']],
    ['Chef refusing canned soup and preferring fresh broth.', ['canned soup', 'fresh broth']],
  ])('has what is turned down before what is taken: %s', (line, panels) => {
    expect(readMeme(line)).toMatchObject({ choice: true, panels, top: '', bottom: '' });
  });

  it('is none where only one is named', () => {
    expect(readMeme('Drake rejecting "one pod per GPU"').choice).toBe(false);
  });
});
