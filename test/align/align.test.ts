import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alignEpisode } from '../../src/align/index.ts';
import { matches } from '../../src/align/match.ts';
import { stem } from '../../src/align/words.ts';
import { parseEpisode } from '../../src/parse/index.ts';

function align(paragraphs: readonly string[], anchors: readonly string[], front = '') {
  const rows = anchors.map((anchor) => `| "${anchor}" | x |`).join('\n');
  const text = `${front}# T\n\n## Script\n\n${paragraphs.join('\n\n')}\n\n## Visuals\n\n| T | Visual |\n|--|--|\n${rows}\n`;
  const { value, problems } = alignEpisode(parseEpisode(text, 't.md').value);
  const placed = value.paragraphs.flatMap((paragraph) => paragraph.cues).sort((a, b) => a.cue.row - b.cue.row);
  return {
    timeline: value,
    problems,
    placed,
    where: placed.map((cue) => cue.paragraph),
    how: placed.map((cue) => cue.found),
    texts: placed.map((cue) => cue.text),
  };
}

describe('finding a phrase', () => {
  test.each([
    ['exact', 'the whole GPU', 'you get the whole GPU or nothing', 'exact', 'the whole GPU'],
    ['at the sentence’s end', 'or nothing', 'the whole GPU or nothing.', 'exact', 'or nothing'],
    [
      'case and punctuation',
      'openai compatible api',
      'an OpenAI-compatible API, so',
      'folded',
      'OpenAI-compatible API',
    ],
    ['possessives', 'Intel Gaudi', "it is Intel's Gaudi chip", 'near', "Intel's Gaudi"],
    [
      'words left out',
      'pick pieces they need',
      'teams pick just the pieces they need',
      'near',
      'pick just the pieces they need',
    ],
    [
      'the word before what it stands for',
      'NPU is purpose-built',
      'An NPU, Neural Processing Unit, is purpose-built',
      'near',
      'NPU, Neural Processing Unit, is purpose-built',
    ],
    [
      'acronyms of what is said',
      'vLLM and TGI',
      'vLLM and Text Generation Inference are fast',
      'near',
      'vLLM and Text Generation Inference',
    ],
    ['acronyms spelled out in the phrase', 'Proof of Work mining', 'the POW mining race', 'near', 'POW mining'],
    ['is and are', 'LLMs are expensive', 'Running LLMs is expensive', 'near', 'LLMs is expensive'],
    ['slash for and', 'butter/sugar', 'cream the butter and sugar well', 'near', 'butter and sugar'],
    ['number words', 'two eggs', 'whisk 2 eggs', 'near', '2 eggs'],
    ['stems', 'indexed columns', 'it indexes the column you filter by', 'near', 'indexes the column'],
  ])('%s', (_, phrase, text, found, words) => {
    expect(align([text], [phrase])).toMatchObject({ how: [found], texts: [words] });
  });

  test('whole words only', () => {
    expect(matches('art', 'artificial smart part', undefined)).toEqual([]);
  });

  test('stems fold endings, not different words', () => {
    expect(stem('allocates')).toBe(stem('allocated'));
    expect(stem('running')).toBe(stem('runs'));
    expect(stem('process')).not.toBe(stem('prose'));
  });
});

describe('all rows at once', () => {
  test('order settles phrases that occur in several paragraphs', () => {
    const text = ['A node starts.', 'Then a pod starts.', 'At last the node stops.'];
    expect(align(text, ['node', 'pod', 'node'])).toMatchObject({ where: [1, 2, 3] });
  });

  test('a verbatim phrase out of order is still found where it is said', () => {
    const text = ['Caches are fast.', 'Disks are slow.', 'Tapes are slower.'];
    expect(align(text, ['Disks', 'Tapes', 'Caches are fast']).where).toEqual([2, 3, 1]);
  });

  test('what is not said stays between its neighbours and is told', () => {
    const { where, how, placed, problems } = align(
      ['One thing.', 'Another thing.', 'The last.'],
      ['Another', 'zebra crossing', 'The last'],
    );
    expect(where).toEqual([2, 2, 3]);
    expect(how[1]).toBe('order');
    expect(placed[1]).toMatchObject({ wordStart: null, wordEnd: null, text: '' });
    expect(problems).toMatchObject([{ code: 'phrase-not-said', severity: 'warning', place: { line: 16, column: 3 } }]);
  });

  test('a phrase that names the code goes to the paragraph that has it', () => {
    const text = ['First we talk.', 'Then we configure it:\n\n```yaml\na: 1\n```', 'It works.'];
    expect(align(text, ['First we talk', 'YAML snippet', 'It works']).where).toEqual([1, 2, 3]);
  });
});

describe('times', () => {
  test('follow the speaking rate', () => {
    const { timeline, placed } = align(
      ['one two three four five six', 'seven eight'],
      ['four', 'eight'],
      '---\nwpm: 60\n---\n',
    );
    expect(timeline.wordsPerMinute).toBe(60);
    expect(placed[0]?.time).toBe(3);
    expect(timeline.paragraphs[0]).toMatchObject({ start: 0, end: 6 });
    expect(placed[1]?.time).toBeCloseTo((timeline.paragraphs[1]?.start ?? 0) + 1);
    expect(timeline.duration).toBeCloseTo(timeline.paragraphs[1]?.end ?? 0);
  });

  test('cues of a paragraph are in the order in which they are said', () => {
    const { timeline } = align(['alpha beta gamma'], ['gamma', 'alpha']);
    expect(timeline.paragraphs[0]?.cues.map((cue) => cue.cue.anchor)).toEqual(['alpha', 'gamma']);
  });
});

interface Gold {
  readonly cues: readonly {
    row: number;
    anchor: string;
    paragraph: number;
    altParagraphs?: number[];
    anchorWords: string;
    exact: boolean;
  }[];
}

const golden = [
  ...list('../shared/episodes', (name) => join('../shared/gold', name.replace('.md', '.json'))),
  ...list('test/fixtures/scripts', (name) => join('test/fixtures/scripts', name.replace('.md', '.gold.json'))),
];

function list(folder: string, gold: (name: string) => string): [string, string][] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  return names.map((name): [string, string] => [join(folder, name), gold(name)]).filter(([, file]) => existsSync(file));
}

test('words that only the block of code holds lead to its paragraph, without a warning', () => {
  const { where, how, problems } = align(
    ['We look at the rows.', 'This is the query.\n\n```sql\nSELECT pid\nFROM stat;\n```', 'That is all.'],
    ['the rows', 'select pid', 'That is all'],
  );
  expect(where).toEqual([1, 2, 3]);
  expect(how[1]).toBe('order');
  expect(problems).toEqual([]);
});

describe.skipIf(golden.length === 0)('real scripts', () => {
  test.each(golden)('%s: every cue in the paragraph where an editor would put it', (script, file) => {
    const { value } = alignEpisode(parseEpisode(readFileSync(script, 'utf8'), script).value);
    const placed = new Map(value.paragraphs.flatMap((paragraph) => paragraph.cues).map((cue) => [cue.cue.row, cue]));
    const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold;
    for (const { row, anchor, paragraph, altParagraphs = [], exact } of gold.cues) {
      const cue = placed.get(row);
      expect([paragraph, ...altParagraphs], `row ${row} “${anchor}”`).toContain(cue?.paragraph);
      if (exact) expect(['exact', 'folded'], `row ${row} “${anchor}”`).toContain(cue?.found);
    }
  });
});
