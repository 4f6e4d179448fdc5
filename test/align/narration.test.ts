import { describe, expect, it } from 'vitest';
import { readNarration } from '../../src/align/narration.ts';

const told = (text: string) => readNarration(text, 'talk.srt').map(({ text, start, end }) => [text, start, end]);

describe('readNarration', () => {
  it('reads SubRip; the words of a line share its time by their length', () => {
    expect(
      told('1\r\n00:00:01,000 --> 00:00:03,000\r\n<i>one</i> two\r\n\r\n2\r\n01:00:00,500 --> 01:00:01,000\r\nsix\r\n'),
    ).toEqual([
      ['one', 1, 2],
      ['two', 2, 3],
      ['six', 3600.5, 3601],
    ]);
  });

  it('reads WebVTT with times within its lines', () => {
    const vtt = 'WEBVTT\n\nintro\n00:01.000 --> 00:04.000 align:start\none <00:02.000><c>two</c> <00:02.500>R&amp;D\n';
    expect(told(vtt)).toEqual([
      ['one', 1, 2],
      ['two', 2, 2.5],
      ['R&D', 2.5, 4],
    ]);
  });

  it('reads words of recognisers before their lines', () => {
    const words = [
      { word: ' one', start: 0.5, end: 0.9 },
      { word: 'two', start: 1, end: 1.2 },
    ];
    const expected = [
      ['one', 0.5, 0.9],
      ['two', 1, 1.2],
    ];
    expect(told(JSON.stringify({ text: 'one two', segments: [{ start: 0, end: 2, text: 'one two', words }] }))).toEqual(
      expected,
    );
    expect(told(JSON.stringify({ words }))).toEqual(expected);
    expect(told(JSON.stringify(words))).toEqual(expected);
    expect(told(JSON.stringify({ results: { channels: [{ alternatives: [{ words }] }] } }))).toEqual(expected);
  });

  it('reads lines without words, in seconds or in milliseconds', () => {
    expect(told('{"segments":[{"start":1,"end":2,"text":" a b"}]}')).toEqual([
      ['a', 1, 1.5],
      ['b', 1.5, 2],
    ]);
    expect(told('{"transcription":[{"offsets":{"from":1000,"to":1500},"text":" a"}]}')).toEqual([['a', 1, 1.5]]);
  });

  it.each(['', 'WEBVTT\n', '{"words":', '{"words":[{"word":"a"}]}', 'just prose'])(
    'tells that %j has no timings',
    (text) => {
      expect(() => readNarration(text, 'talk.srt')).toThrow('“talk.srt” tells no timings');
    },
  );
});
