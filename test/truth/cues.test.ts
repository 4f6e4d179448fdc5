/** What holds of any cue, however it is written. */
import { describe, expect, test } from 'vitest';
import type { VisualSpec } from '../../src/spec.ts';
import { drawStep, formats, read } from '../whole.ts';
import { counted, denied, free, type MadeCue } from './cues.ts';
import { codeLabels, figuresIn, initialsOf, isApiVersion, strangers, vocabulary } from './words.ts';

const paragraph = 'Here is what we look at today.';
const all = [...free, ...counted, ...denied];

describe.each([
  ['any form', free],
  ['counted things', counted],
  ['denied things', denied],
] as const)('%s', (_, cues) => {
  test('are read and drawn without an error, the same in every run', () => {
    for (const { text } of cues) {
      const once = drawStep(read(text));
      expect(once.svg, text).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(drawStep(read(text)).svg, text).toBe(once.svg);
    }
  });

  test('show no word and no figure that was not given', () => {
    const wrong = cues.flatMap(({ text }) => {
      const step = read(text);
      const drawing = drawStep(step);
      const code = /"kind":"(?:code|terminal)"/.test(JSON.stringify(step.spec));
      const words = vocabulary(
        text,
        paragraph,
        ...drawing.logos,
        ...drawing.logos.map(initialsOf),
        ...(code ? codeLabels : []),
      );
      const figures = new Set(figuresIn(text));
      return drawing.shows
        .filter((shown) => !(code && isApiVersion(shown)))
        .flatMap((shown) => {
          const strange = [...strangers(shown, words), ...figuresIn(shown).filter((figure) => !figures.has(figure))];
          return strange.length ? [`${text} → ${step.spec.kind} shows “${shown}”`] : [];
        });
    });
    expect(wrong).toEqual([]);
  });
});

test('several hundred are tried', () => {
  expect(new Set(all.map((cue) => cue.text)).size).toBeGreaterThan(500);
});

describe('a count up to 200', () => {
  test.each(formats)('is drawn as so many or written, never as another, in %s', (format) => {
    const wrong = counted.flatMap((cue) => {
      const step = read(cue.text);
      const drawn = drawnCells(drawStep(step, format).svg);
      const written = drawStep(step, format).shows.flatMap(figuresIn).includes(String(cue.count?.n));
      const right = drawn === cue.count?.n || (drawn === 0 && written);
      return right ? [] : [`${cue.text} → ${step.spec.kind}: ${drawn} drawn${written ? ', count written' : ''}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** Single things of which the count matters are marked as such in the drawing. */
const drawnCells = (svg: string): number => svg.match(/data-one\b/g)?.length ?? 0;

describe('what is denied', () => {
  test('is crossed, or said to be missing, never shown plain', () => {
    const wrong = denied.flatMap((cue: MadeCue) => {
      const step = read(cue.text);
      const drawing = drawStep(step);
      const crossed = crossedIn(step.spec).some((label) => same(label, cue.denied ?? ''));
      const all = drawing.shows.join(' · ');
      const said = /\b(?:no|not|without|never)\b/i.test(all) && same(all, cue.denied ?? '');
      return crossed || said ? [] : [`${cue.text} → ${step.spec.kind} shows ${drawing.shows.join(' · ')}`];
    });
    expect(wrong).toEqual([]);
  });

  test('shows its cross in the drawing', () => {
    for (const text of ['Docker logo crossed out', 'Crossed out onion', 'No contract']) {
      const step = read(text);
      const plain = drawStep(read('Docker logo'));
      expect(plain.svg).not.toContain('stroke="var(--bad)"');
      if (crossedIn(step.spec).length) expect(drawStep(step).svg, text).toMatch(/var\(--bad\)/);
    }
  });
});

const same = (text: string, thing: string): boolean => text.toLowerCase().includes(thing.toLowerCase());

/** Labels and products of everything that a spec crosses out. */
function crossedIn(spec: VisualSpec): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === 'object') {
      const item = value as {
        label?: string;
        logo?: string;
        states?: string[];
        crossed?: { label?: string; logo?: string };
      };
      if (item.states?.some((state) => state === 'crossed' || state === 'failed'))
        found.push(`${item.label ?? ''} ${item.logo ?? ''}`);
      if (item.crossed) found.push(`${item.crossed.label ?? ''} ${item.crossed.logo ?? ''}`);
      Object.values(value).forEach(walk);
    }
  };
  walk(spec);
  return found;
}
