/** A small plan with drawings, for tests of what is composed. */
import type { ComposeInput } from '../../src/compose/index.ts';
import { loadTheme, stageBox } from '../../src/compose/index.ts';
import type { Drawing, Plan, Slide } from '../../src/model.ts';

const place = { file: 'talk.md', line: 1, column: 1 };

export async function sample(format = '16:9', themeName = 'stage'): Promise<ComposeInput> {
  const { picture } = stageBox(format);
  const drawing = (row: number): Drawing => ({
    svg: `<svg viewBox="0 0 ${picture.width} ${picture.height}" width="${picture.width}" height="${picture.height}" role="img" aria-label="Picture ${row}"><defs><path id="c${row}-p" d="M0 0H9"/></defs><text x="99" y="99" font-size="40" font-family="var(--font)" fill="var(--ink)">Picture ${row}</text></svg>`,
    ...picture,
    shows: [`Picture ${row}`],
    logos: [],
    alt: `Picture ${row}`,
  });
  const texts = ['Ray & Spark run <jobs> on many nodes.', 'Pick the tools that fit.'];
  const paragraphs = texts.map((text, i) => ({ index: i + 1, text, html: text, inlineCode: [], code: [], place }));
  const step = (row: number, word: number): Slide['steps'][number] => ({
    placed: {
      cue: { row, anchor: 'x', visual: `Picture ${row}`, place, visualPlace: place, source: '' },
      paragraph: 1,
      found: 'exact',
      score: 1,
      text: texts[0]?.split(' ')[word] ?? '',
      wordStart: word,
      wordEnd: word,
      time: word,
    },
    spec: { kind: 'icon', main: { label: 'x' } },
    reading: { kind: 'icon', by: 'grammar', confidence: 1, why: '', entities: [], relations: [], runnersUp: [] },
    alt: `Picture ${row}`,
  });
  const plan: Plan = {
    episode: {
      file: 'talk.md',
      number: '007',
      title: 'Tools & <Friends>',
      slug: '007-tools',
      front: { wpm: 150, lang: 'en', logos: {}, url: 'https://example.org/talk', author: 'Ada' },
      paragraphs,
      cues: [],
      tables: [
        {
          heading: 'Tools',
          columns: ['Tool', 'Category', 'Feature'],
          rows: Array.from({ length: 30 }, (_, i) => [`Tool ${i + 1}`, `Group ${(i % 4) + 1}`, 'Does a thing']),
          place,
        },
        {
          heading: 'Prices',
          columns: ['What', 'Supported'],
          rows: [
            ['Apple', 'yes'],
            ['Pear', 'no'],
          ],
          place,
        },
      ],
      memes: [{ text: '"One does not simply compose a deck" with a wizard', place }],
      sections: [
        { heading: 'Sources', html: '', code: [], items: ['[Docs](https://example.org/docs)'], place },
        {
          heading: 'Code',
          html: '',
          code: [{ language: 'yaml', code: 'a: 1\nb: </script>\n', place }],
          items: [],
          place,
        },
      ],
      diagrams: [],
    },
    timeline: { wordsPerMinute: 150, duration: 60, paragraphs: [] },
    slides: [
      {
        index: 1,
        id: 'slide-1',
        paragraph: paragraphs[0] as Plan['episode']['paragraphs'][number],
        headline: 'Ray & Spark run jobs',
        start: 0,
        end: 5,
        steps: [step(1, 0), step(2, 2)],
      },
      {
        index: 2,
        id: 'slide-2',
        paragraph: paragraphs[1] as Plan['episode']['paragraphs'][number],
        headline: 'Pick the tools that fit',
        statement: { kind: 'callout', text: 'Pick the tools that fit', style: 'statement', emphasis: ['fit'] },
        start: 5,
        end: 9,
        steps: [],
      },
    ],
    products: ['Ray', 'Apache Spark'],
  };
  return {
    plan,
    drawings: new Map([1, 2].map((row) => [row, drawing(row)])),
    theme: await loadTheme(themeName),
    format,
  };
}
