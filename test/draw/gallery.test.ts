/** Every kind at every size in the three formats, measured by the kit's own widths: nothing small, nothing outside. */
import { describe, expect, test } from 'vitest';
import { stageBox } from '../../src/compose/format.ts';
import { drawSpec } from '../../src/draw/index.ts';
import { MIN_TEXT, measure, type Weight } from '../../src/draw/kit/text.ts';
import { kinds } from '../../src/spec.ts';
import { drawingsOf, fixtures, formats, plainTools, planText, shared } from '../whole.ts';
import { gallery, pictures } from './gallery.ts';

interface Line {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** The lines of all texts with their extents, in the drawing's pixels. */
function linesOf(svg: string): Line[] {
  return [...svg.matchAll(/<text\b([^>]*)>([\s\S]*?)<\/text>/g)].flatMap(([, attributes = '', inner = '']) => {
    const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const size = Number(attribute('font-size'));
    const face = {
      weight: Number(attribute('font-weight')) as Weight,
      mono: attribute('font-family').includes('mono'),
    };
    const anchor = attribute('text-anchor');
    return [
      ...inner.matchAll(/<tspan x="([-\d.]+)" y="([-\d.]+)"[^>]*>((?:<tspan\b[^>]*>[^<]*<\/tspan>|[^<])*)<\/tspan>/g),
    ].map(([, x, y, content = '']): Line => {
      const text = content
        .replace(/<[^>]+>/g, '')
        .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '');
      const width = measure(text, size, face);
      const left = Number(x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      return { text, size, left, right: left + width, baseline: Number(y) };
    });
  });
}

function faults(svg: string, size: { readonly width: number; readonly height: number }): string[] {
  const lines = linesOf(svg);
  const wrong = lines.flatMap((line) => [
    ...(line.size < MIN_TEXT ? [`“${line.text}” is ${line.size} px`] : []),
    ...(line.left < -2 || line.right > size.width + 2
      ? [`“${line.text}” runs from ${line.left} to ${line.right}`]
      : []),
    ...(line.baseline - line.size * 0.75 < -2 || line.baseline > size.height + 2
      ? [`“${line.text}” stands at ${line.baseline}`]
      : []),
  ]);
  const overlaps = lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.baseline, b.baseline) - Math.max(a.baseline - a.size * 0.72, b.baseline - b.size * 0.72);
      return across > 4 && down > 3 ? [`“${a.text}” and “${b.text}” overlap`] : [];
    }),
  );
  return [...wrong, ...overlaps];
}

test('the gallery holds every kind that is drawn from words', () => {
  expect(Object.keys(gallery).sort()).toEqual(kinds.filter((kind) => kind !== 'mermaid' && kind !== 'image').sort());
});

describe.each(formats)('in %s', (format) => {
  const size = stageBox(format).picture;

  test.each(pictures)('$name is readable, whole and told in words', ({ name, spec }) => {
    const drawing = drawSpec(spec, size, plainTools, { alt: name, key: 'k' });
    expect(faults(drawing.svg, size)).toEqual([]);
    expect(drawing.svg).not.toMatch(/NaN|undefined|Infinity|="-[\d.]+" rx|(?:width|height)="-/);
    expect(drawing.svg).toContain(`role="img" aria-label="${name}"`);
  });

  test.each([...fixtures, ...shared])('all pictures of $name do so, too', ({ text, file }) => {
    for (const { what, drawing } of drawingsOf(planText(text, file).plan, format)) {
      expect(faults(drawing.svg, size), what).toEqual([]);
      expect(/aria-label="([^"]*)"/.exec(drawing.svg)?.[1], what).toMatch(/\p{L}/u);
    }
  });
});
