import { Blob, Face } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { fontFaces, unbundled, withFonts } from '../../src/compose/fonts.ts';
import { glyphProblems } from '../../src/glyphs.ts';
import { formatProblem } from '../../src/problem.ts';

const page = (text: string, mono = false): string => `<style>${fontFaces({ mono })}</style><p>${text}</p>`;

interface FaceOf {
  readonly family: string;
  readonly weights: string;
  readonly range: string | undefined;
  readonly has: (character: string) => boolean;
}

function facesIn(html: string): FaceOf[] {
  return [...html.matchAll(/@font-face\{(.*?)\}/g)].map(([, css = '']) => {
    const data = Buffer.from(/base64,([^)]+)/.exec(css)?.[1] ?? '', 'base64');
    const codes = css.includes('truetype') ? new Set(new Face(new Blob(data)).collectUnicodes()) : new Set<number>();
    return {
      family: /font-family:'([^']+)'/.exec(css)?.[1] ?? '',
      weights: /font-weight:([^;]+)/.exec(css)?.[1] ?? '',
      range: /unicode-range:(.+)/.exec(css)?.[1],
      has: (character) => codes.has(character.codePointAt(0) as number),
    };
  });
}

describe('fonts on screen', () => {
  it('are the packed Latin files alone for a Latin page', async () => {
    const faces = facesIn(await withFonts(page('Größe – “yes” · 3 €', true), 'screen'));
    expect(faces.map(({ family, range }) => [family, range])).toEqual([
      ['Inter Variable', undefined],
      ['JetBrains Mono Variable', undefined],
    ]);
  });

  it.each(['Ł', 'Ω', 'Ж', '→', '≤', '✓', '🚀', '❌'])('hold %s where the page has it', async (character) => {
    const faces = facesIn(await withFonts(page(`x ${character}`), 'screen'));
    const own = faces.find((face) => face.has(character));
    expect(own?.family).toBe('Inter Variable');
    expect(own?.range).toContain(`U+${character.codePointAt(0)?.toString(16)}`);
  });

  it('are the same bytes again', async () => {
    const html = page('Łódź → 🚀', true);
    expect(await withFonts(html, 'screen')).toBe(await withFonts(html, 'screen'));
  });
});

describe('fonts in print', () => {
  it('have one weight each, with every character of the page in it', async () => {
    const faces = facesIn(await withFonts(page('Ohm Ω ≤ 3', true), 'print'));
    expect(new Set(faces.map((face) => face.weights)).size).toBe(7);
    for (const face of faces.filter((one) => one.family === 'Inter Variable')) {
      for (const character of 'OhmΩ≤3') expect(face.has(character), character).toBe(true);
      expect(face.has('z')).toBe(false);
    }
  });

  it('have signs in code from Inter, whose weights the faces share', async () => {
    const faces = facesIn(await withFonts(page('a → b', true), 'print')).filter(({ family }) => /Mono/.test(family));
    expect(faces.filter((face) => face.has('→')).map((face) => face.weights)).toEqual(['1 549', '550 1000']);
  });
});

describe('unbundled', () => {
  it('names the characters that no bundled font has', async () => {
    expect(await unbundled('Łódź → 🚀 你好')).toEqual(['你', '好']);
    expect(await unbundled('plain – “text”')).toEqual([]);
  });

  it('is told at the place of the first', async () => {
    const [problem, ...more] = await glyphProblems('# Title\n\nHi 你!\n', 'talk.md');
    expect(more).toEqual([]);
    expect(problem && formatProblem(problem)).toBe(
      `talk.md:3:4: warning: no bundled font has 你 [glyph-missing]
  3 | Hi 你!
    |    ^
  cause: the bundled fonts hold Latin, Greek and Cyrillic letters, signs and emoji
  hint: such text is set in a font of the machine that shows it, and may look different elsewhere`,
    );
  });
});
