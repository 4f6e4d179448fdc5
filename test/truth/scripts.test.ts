/** Nothing is on the stage that neither the script nor the catalogue of products holds. */
import { describe, expect, test } from 'vitest';
import { drawingsOf, fixtures, formats, hasShared, nestedSpecs, planText, type Script, shared } from '../whole.ts';
import { codeLabels, figuresIn, initialsOf, isApiVersion, strangers, vocabulary } from './words.ts';

describe.each([...fixtures])('$name', truth);
describe.skipIf(!hasShared)('scripts of ../shared/episodes', () => {
  describe.each([...shared])('$name', truth);
});

function truth({ text, file }: Script): void {
  const { plan } = planText(text, file);

  test.each(formats)('every word comes from the script or is a product it names, in %s', (format) => {
    const sources = vocabulary(text, ...plan.products);
    for (const { what, drawing, step } of drawingsOf(plan, format)) {
      const isCode =
        step?.spec.kind === 'code' || (step && nestedSpecs(step.spec).some((spec) => spec.kind === 'code'));
      const allowed = new Set([
        ...sources,
        ...vocabulary(...drawing.logos, ...drawing.logos.map(initialsOf), ...(isCode ? codeLabels : [])),
      ]);
      for (const shown of drawing.shows.filter((text) => !(isCode && isApiVersion(text))))
        expect(strangers(shown, allowed), `${what} shows “${shown}”`).toEqual([]);
    }
  });

  test('every figure stands in the cue or is said', () => {
    for (const { what, drawing, step } of drawingsOf(plan)) {
      const said = plan.episode.paragraphs.map((one) => [one.text, ...one.code.map((block) => block.code)].join(' '));
      const tables = plan.episode.tables.flatMap((table) => table.rows.flat());
      const given = new Set(
        figuresIn([step?.placed.cue.visual ?? '', step?.placed.cue.anchor ?? '', ...said, ...tables].join(' ')),
      );
      for (const shown of drawing.shows.filter((text) => !isApiVersion(text)))
        expect(
          figuresIn(shown).filter((figure) => !given.has(figure)),
          `${what} shows “${shown}”`,
        ).toEqual([]);
    }
  });
}
