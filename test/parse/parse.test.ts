import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseEpisode } from '../../src/parse/index.ts';
import { DeckError, formatProblem } from '../../src/problem.ts';

const script = (...lines: string[]): string => lines.join('\n');
const parse = (text: string, file = 'talks/012-caches.md') => parseEpisode(text, file);
const codes = (text: string): string[] => parse(text).problems.map((problem) => problem.code);

const good = script(
  '# 012 - How *caches* work',
  '',
  '## Script',
  '',
  'A cache keeps `hot` data **near**.',
  'It is one paragraph.',
  '',
  '```js',
  'cache.get(key)',
  '```',
  '',
  'Second paragraph.',
  '',
  '## Visuals & Animations',
  '',
  '| Timestamp | Visual |',
  '|-----------|--------|',
  '| "keeps hot data" | Cache next to the CPU |',
  '',
  '## Meme Opportunity',
  '- "One does not simply" invalidate',
  '- Second',
  '',
);

describe('a well-formed script', () => {
  const { value: episode, problems } = parse(good);

  test('gives number, title, slug', () => {
    expect([episode.number, episode.title, episode.slug]).toEqual(['012', 'How caches work', '012-caches']);
    expect(problems).toEqual([]);
  });

  test('makes paragraphs of words, with code behind the paragraph it follows', () => {
    expect(episode.paragraphs.map((p) => p.text)).toEqual([
      'A cache keeps hot data near. It is one paragraph.',
      'Second paragraph.',
    ]);
    expect(episode.paragraphs[0]?.inlineCode).toEqual(['hot']);
    expect(episode.paragraphs[0]?.html).toContain('<strong>near</strong>');
    expect(episode.paragraphs[0]?.code).toMatchObject([
      { language: 'js', code: 'cache.get(key)', place: { line: 8, column: 1 } },
    ]);
  });

  test('knows the place of every cell', () => {
    expect(episode.cues).toMatchObject([
      {
        row: 1,
        anchor: 'keeps hot data',
        visual: 'Cache next to the CPU',
        place: { line: 18, column: 3 },
        visualPlace: { line: 18, column: 22 },
      },
    ]);
  });

  test('keeps memes with their places', () => {
    expect(episode.memes).toMatchObject([
      { text: '"One does not simply" invalidate', place: { line: 21 } },
      { text: 'Second', place: { line: 22 } },
    ]);
  });
});

describe('titles', () => {
  test.each([
    ['# 027 - Famous Tools', '027', 'Famous Tools'],
    ['# Episode 12: Title', '12', 'Title'],
    ['# 3. Third law', '3', 'Third law'],
    ['# 101 Ways to Cook', '101', 'Ways to Cook'],
    ['# Just a title', '', 'Just a title'],
    ['# 2PC explained', '', '2PC explained'],
  ])('%s', (heading, number, title) => {
    expect(parse(`${heading}\n\n## Script\n\nHello.\n`).value).toMatchObject({ number, title });
  });
});

describe('paragraphs', () => {
  const texts = (...lines: string[]) =>
    parse(script('# T', '', '## Script', '', ...lines)).value.paragraphs.map((p) => p.text);

  test('a list belongs to the sentence that leads into it', () => {
    expect(texts('Three things:', '', '- one', '- two!', '', 'After.')).toEqual(['Three things: one. two!', 'After.']);
  });

  test('a list of its own is a paragraph', () => {
    expect(texts('Before.', '', '1. one', '2. two')).toEqual(['Before.', 'one. two.']);
  });

  test('links, quotes and entities are words', () => {
    expect(texts('See [the docs](http://example.com) & `a < b`.', '', '> Quoted *words*.')).toEqual([
      'See the docs & a < b.',
      'Quoted words.',
    ]);
  });

  test('### before a paragraph is its headline', () => {
    const { value } = parse(script('# T', '## Script', '### Short and sweet', 'A long paragraph.', '', 'Next.'));
    expect(value.paragraphs.map((p) => p.headline)).toEqual(['Short and sweet', undefined]);
  });

  test('HTML that could run is left out', () => {
    const { value } = parse(
      script('# T', '## Script', 'Hi <script>alert(1)</script><b onclick="x()">there</b> <img src=x onerror=y>.'),
    );
    expect(value.paragraphs[0]?.html).not.toMatch(/script|onclick|onerror|img/);
  });
});

describe('the visuals table', () => {
  const cues = (...rows: string[]) =>
    parse(script('# T', '', '## Script', '', 'Hello there.', '', '## Visuals', '', ...rows)).value.cues;

  test('columns may stand in any order and among others', () => {
    expect(cues('| # | What to show | Phrase |', '|--|--|--|', '| 1 | A server | “Hello” |')).toMatchObject([
      { anchor: 'Hello', visual: 'A server' },
    ]);
  });

  test('quotes of every kind, emphasis and clock times are taken off the phrase', () => {
    const rows = ['"a"', '“b”', "'c'", '**"d"**', '0:12 "e"', '`f` stays'].map((phrase) => `| ${phrase} | x |`);
    expect(cues('| Timestamp | Visual |', '|--|--|', ...rows).map((cue) => cue.anchor)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      '`f` stays',
    ]);
  });

  test('escaped bars and bars in code belong to the cell', () => {
    expect(cues('| T | Visual |', '|--|--|', '| "a" | `x | y` and \\| z |')[0]?.visual).toBe('`x | y` and | z');
  });

  test('a bar too many is taken as text of the last column', () => {
    expect(cues('| T | Visual |', '|--|--|', '| "a" | left | right |')[0]?.visual).toBe('left | right');
  });

  test('places hold with tabs, CRLF, a byte order mark and no outer bars', () => {
    const text =
      '\uFEFF# T\r\n\r\n## Script\r\n\r\nHello.\r\n\r\n## Visuals\r\n\r\nTimestamp | Visual\r\n--|--\r\n"Hello" |\tA server\r\n';
    const [cue] = parse(text).value.cues;
    expect(cue).toMatchObject({
      anchor: 'Hello',
      visual: 'A server',
      place: { line: 11, column: 1 },
      visualPlace: { line: 11, column: 11 },
    });
  });

  test('rows keep their number when one is empty', () => {
    expect(cues('| T | Visual |', '|--|--|', '| "a" | x |', '| | |', '| "c" | z |').map((cue) => cue.row)).toEqual([
      1, 3,
    ]);
  });
});

describe('front matter', () => {
  const front = (...lines: string[]) =>
    parse(
      script(
        '---',
        ...lines,
        '---',
        '# T',
        '## Script',
        'Hello.',
        '## Visuals',
        '| T | Visual |',
        '|--|--|',
        '| "Hello" | x |',
      ),
    );

  test('is read and leaves the places as they are', () => {
    const { value } = front('author: Ada', 'wpm: 130', 'logos: { acme: ./acme.svg }');
    expect(value.front).toMatchObject({ author: 'Ada', wpm: 130, lang: 'en', logos: { acme: './acme.svg' } });
    expect(value.paragraphs[0]?.place.line).toBe(8);
  });

  test('unknown keys and bad values point at themselves', () => {
    const { problems } = front('autor: Ada', 'wpm: fast', 'format: 5:5');
    expect(problems.map(({ code, place, hint }) => [code, place?.line, place?.column, hint])).toEqual([
      ['front-matter-key', 2, 1, 'did you mean “author”?'],
      ['front-matter-value', 3, 6, expect.any(String)],
      ['front-matter-value', 4, 9, expect.stringContaining('16:9')],
    ]);
  });

  test('broken YAML is a problem, the talk stays', () => {
    const { value, problems } = front('title: "open', 'x: [');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.code === 'front-matter-syntax')).toBe(true);
    expect(value.paragraphs).toHaveLength(1);
  });
});

describe('further sections', () => {
  test('tables, lists, code and diagrams find their place', () => {
    const { value, problems } = parse(
      script(
        good,
        '## Tools Mentioned',
        '',
        '| Tool | Category |',
        '|--|--|',
        '| `redis` | Cache |',
        '',
        '## Sources',
        '',
        '- [One](https://example.com)',
        '',
        '## Setup',
        '',
        '```sh',
        'npm i',
        '```',
        '',
        '## Diagrams',
        '',
        '### "keeps hot data"',
        '',
        '```mermaid',
        'graph LR; A-->B',
        '```',
      ),
    );
    expect(value.tables).toMatchObject([
      { heading: 'Tools Mentioned', columns: ['Tool', 'Category'], rows: [['redis', 'Cache']] },
    ]);
    expect(value.sections.map((section) => [section.heading, section.items, section.code.length])).toEqual([
      ['Sources', ['One'], 0],
      ['Setup', [], 1],
    ]);
    expect(value.diagrams).toMatchObject([{ phrase: 'keeps hot data', source: 'graph LR; A-->B' }]);
    expect(problems).toEqual([]);
  });

  test('a diagram for no row is told', () => {
    expect(codes(`${good}\n## Diagrams\n\n### "nobody says this"\n\n\`\`\`mermaid\ngraph LR\n\`\`\`\n`)).toEqual([
      'diagram-unused',
    ]);
  });
});

describe('what is missing or malformed', () => {
  test('nothing to say is fatal', () => {
    expect(() => parse('')).toThrow(DeckError);
    expect(() => parse('# T\n\n## Script\n\n## Visuals\n')).toThrow('there is no paragraph under `## Script`');
  });

  test('as much of a deck as can be made is made', () => {
    expect(codes('Just a paragraph.')).toEqual(['title-missing', 'script-missing', 'visuals-missing']);
    expect(codes('# T\n\n## Script\n\nHi.\n\n## Visuals\n\n| a | b |\n| "x" | y |\n')).toEqual(['visuals-missing']);
    expect(
      codes('# T\n\n## Script\n\nHi.\n\n## Script\n\nHo.\n\n## Visuals\n\n| T | Visual |\n|--|--|\n| "a" | |\n'),
    ).toEqual(['section-twice', 'visual-empty']);
  });

  test('a fence that is never closed is pointed at', () => {
    const { problems } = parse('# T\n\n## Script\n\nHi.\n\n```yaml\na: 1\n');
    expect(problems[0]).toMatchObject({ code: 'fence-unclosed', severity: 'error', place: { line: 7, column: 1 } });
  });

  test('an empty visual is reported to the letter', () => {
    const { problems } = parse('# T\n\n## Script\n\nHi.\n\n## Visuals\n\n| T | Visual |\n|--|--|\n| "Hi" |  |\n');
    expect(formatProblem(problems[0] as never)).toBe(
      script(
        'talks/012-caches.md:11:3: warning: row 1 says nothing about what to show [visual-empty]',
        '  11 | | "Hi" |  |',
        '     |   ^^^^',
        '  hint: describe the picture in the visual column, or delete the row',
      ),
    );
  });

  test('however a script is mangled: a DeckError or an episode whose places lie in the file', () => {
    const source = readFileSync('episodes/027-famous-ai-tools-that-run-on-kubernetes.md', 'utf8');
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 150; round++) {
      const at = random(source.length);
      const insert = ['|', '```', '\n', '## ', '"', '\r\n', '<b>', '---\n', '\\', '`'][random(10)] ?? '';
      const mangled = source.slice(0, at) + insert + source.slice(at + random(200));
      try {
        const { value, problems } = parse(mangled);
        const lines = mangled.split(/\r\n|\n/);
        for (const { line, column } of [
          ...value.cues.flatMap((cue) => [cue.place, cue.visualPlace]),
          ...problems.flatMap((problem) => problem.place ?? []),
        ]) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(DeckError);
      }
    }
  });
});

test('a table among the paragraphs is kept, and is no paragraph', () => {
  const { value, problems } = parseEpisode(
    '# T\n\n## Script\n\nOne.\n\n| Account | Rate |\n|--|--|\n| Savings | 4% |\n\nTwo.\n\n## Visuals\n\n| T | Visual |\n|--|--|\n| "One" | x |\n',
    't.md',
  );
  expect(value.paragraphs.map((paragraph) => paragraph.text)).toEqual(['One.', 'Two.']);
  expect(value.tables).toMatchObject([{ heading: 'Account', columns: ['Account', 'Rate'], rows: [['Savings', '4%']] }]);
  expect(problems).toEqual([]);
});
