import { beforeAll, describe, expect, it } from 'vitest';
import { composeDeck, composeHandout, composeIndex, composeSlides, indexEntry } from '../../src/compose/index.ts';
import { sample } from './sample.ts';

describe('composeDeck', () => {
  let html = '';
  beforeAll(async () => {
    html = (await composeDeck(await sample())).value.html;
  });

  it('makes a slide a paragraph, its cues as fragments in order', () => {
    expect([...html.matchAll(/<section [^>]*data-paragraph="(\d+)"/g)].map((m) => m[1])).toEqual(['1', '2']);
    const cues = [
      ...html.matchAll(/class="cue fragment" data-cue="(\d+)" data-kind="(\w+)" data-fragment-index="(\d+)"/g),
    ];
    expect(cues.map((m) => m.slice(1))).toEqual([
      ['1', 'icon', '0'],
      ['2', 'icon', '1'],
    ]);
  });

  it('names what the other slides are, in order', () => {
    const parts = [...html.matchAll(/<section [^>]*data-slide="([\w-]+)"/g)].map((m) => m[1]);
    expect([...new Set(parts)]).toEqual(['title', 'tools', 'table', 'code', 'memes', 'sources', 'end']);
  });

  it('goes on over several slides where a table is long', () => {
    expect(html.match(/data-slide="tools"/g)?.length).toBeGreaterThan(1);
    for (let i = 1; i <= 30; i++) expect(html).toContain(`<b>Tool ${i}</b>`);
  });

  it('marks the phrases in the notes', () => {
    expect(html).toContain(
      '<aside class="notes"><p><mark data-row="1">Ray</mark> &amp; <mark data-row="2">Spark</mark> run &lt;jobs&gt; on many nodes.</p></aside>',
    );
  });

  it('sets a paragraph without a cue as a statement', () => {
    expect(html).toContain('Pick the tools that <em>fit</em>');
  });

  it('escapes what the script says', () => {
    expect(html).toContain('Tools &amp; &lt;Friends&gt;</h1>');
    expect(html).not.toContain('b: </script>');
  });

  it('refers to nothing outside', () => {
    const outside = html.replace(/<a href="https:[^>]*>/g, '').replace(/<script>[\s\S]*<\/script>/g, '');
    expect(outside.match(/\b(src|href)="(?!#)[^"]*"|url\((?!["']?(data:|#))[^)]*\)|@import[^;]*/g) ?? []).toEqual([]);
  });

  it('stays within 1.5 MB less the drawings', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(700_000);
  });

  it('is the same in every run', async () => {
    expect((await composeDeck(await sample())).value.html).toBe(html);
  });
});

describe('composeSlides', () => {
  it('prints a page a slide with its last picture', async () => {
    const html = await composeSlides(await sample());
    expect(html).toContain('data-cue="2"');
    expect(html).not.toContain('data-cue="1"');
  });

  it('prints a page a step, ids unique', async () => {
    const html = await composeSlides(await sample(), { steps: true });
    expect([...html.matchAll(/data-cue="(\d)"/g)].map((m) => m[1])).toEqual(['1', '2']);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('composeHandout', () => {
  it('shows every picture beside the words, on light paper', async () => {
    const html = await composeHandout(await sample());
    expect(html.match(/<figure>/g)).toHaveLength(2);
    expect(html).toContain('<mark>Ray<sup>1</sup></mark>');
    expect(html).toContain('color-scheme:light');
    expect(html).toContain('<td>Tool 30</td>');
    expect(html).toContain('<a href="https://example.org/docs">Docs</a>');
  });

  it.each([
    ['2up', 1],
    ['3up', 1],
    ['6up', 1],
  ] as const)('%s: every slide with its words and all of its pictures, so many a page', async (layout, pages) => {
    const html = await composeHandout(await sample(), { layout, paper: 'letter' });
    expect(html.match(/<div class="group/g)).toHaveLength(pages);
    expect(html.match(/<section class="cell"/g)).toHaveLength(2);
    expect(html.match(/aria-label="Picture \d"/g)).toEqual(['aria-label="Picture 2"', 'aria-label="Picture 1"']);
    expect(html).toContain('Pick the tools that <em>fit</em>');
    expect(html).toContain('@page{size:letter;');
  });

  it('storyboard: a row a step with the words said meanwhile, all of them once', async () => {
    const html = await composeHandout(await sample(), { layout: 'storyboard' });
    const said = [...html.matchAll(/<p class="spoken">(.*?)<\/p>/g)].map((m) => m[1]?.replace(/<[^>]+>/g, ''));
    expect(said).toEqual(['Ray &amp;', 'Spark run &lt;jobs&gt; on many nodes.', 'Pick the tools that fit.']);
    expect(html).toContain('@page{size:A4;');
  });
});

describe('composeIndex', () => {
  it('lists episodes by number with what there is of them', async () => {
    const entry = indexEntry(await sample(), ['index.html', 'handout.pdf', 'episode.json']);
    const { theme } = await sample();
    const html = await composeIndex([{ ...entry, number: '12', slug: '012-b' }, entry], theme);
    expect(html.indexOf('007-tools/index.html')).toBeLessThan(html.indexOf('012-b/index.html'));
    expect(html).toContain('href="007-tools/handout.pdf"');
    expect(html).not.toContain('slides.pdf');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says so when there is nothing', async () => {
    expect(await composeIndex([], (await sample()).theme)).toContain('No episodes yet.');
  });
});

it('sets a short list large', async () => {
  const html = (await composeDeck(await sample())).value.html;
  const [, size] = /data-slide="sources"[\s\S]*?class="below list" style="--size:(\d+)px"/.exec(html) ?? [];
  expect(Number(size)).toBeGreaterThan(50);
});
