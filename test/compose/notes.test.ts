import { describe, expect, it } from 'vitest';
import { escapeHtml, plain, scopeIds } from '../../src/compose/html.ts';
import { markedText } from '../../src/compose/notes.ts';

describe('markedText', () => {
  const text = 'Ray & Spark run <fast> jobs';

  it('marks the words of each cue and escapes the rest', () => {
    const html = markedText({ text }, [
      { row: 1, wordStart: 0, wordEnd: 2 },
      { row: 2, wordStart: 4, wordEnd: 4 },
    ]);
    expect(html).toBe('<mark data-row="1">Ray &amp; Spark</mark> run <mark data-row="2">&lt;fast&gt;</mark> jobs');
  });

  it('gives words of two cues both rows', () => {
    const html = markedText({ text: 'a b c' }, [
      { row: 1, wordStart: 0, wordEnd: 1 },
      { row: 2, wordStart: 1, wordEnd: 2 },
    ]);
    expect(html).toBe('<mark data-row="1">a</mark> <mark data-row="1 2">b</mark> <mark data-row="2">c</mark>');
  });

  it('leaves a paragraph alone whose cue has no words', () => {
    expect(markedText({ text: 'a b' }, [{ row: 1, wordStart: null, wordEnd: null }])).toBe('a b');
  });
});

describe('html', () => {
  it('escapes quotes too', () => {
    expect(escapeHtml(`"'<&>`)).toBe('&quot;&#39;&lt;&amp;&gt;');
  });

  it('takes the marks of Markdown off a cell', () => {
    expect(plain('**Ray** on `k8s`, see [docs](https://ray.io)')).toBe('Ray on k8s, see docs');
  });

  it('renames ids and what refers to them', () => {
    const svg = '<svg><g id="a"/><use href="#a"/><path fill="url(#a)"/></svg>';
    expect(scopeIds(svg, 'x-')).toBe('<svg><g id="x-a"/><use href="#x-a"/><path fill="url(#x-a)"/></svg>');
  });
});
