/** A plan with all its pictures: the draw stage with everything it needs looked up. */
import { stageBox } from './compose/format.ts';
import type { Theme } from './compose/theme.ts';
import { renderDiagrams } from './diagram/index.ts';
import { prepareHighlighter } from './draw/highlight.ts';
import { drawSpec } from './draw/index.ts';
import { nested, prepareTools } from './draw/prepare.ts';
import type { Tools } from './draw/tools.ts';
import { type Cache, noCache, openCache } from './host/cache.ts';
import type { UseBrowser } from './host/chromium.ts';
import type { Pictures } from './host/images.ts';
import type { Icons } from './icons/index.ts';
import type { Logos } from './logos/index.ts';
import type { Drawing, Plan } from './model.ts';
import type { Outcome, Place, Problem } from './problem.ts';
import type { VisualSpec } from './spec.ts';

export interface Drawn {
  /** By row of the cue. */
  readonly drawings: ReadonlyMap<number, Drawing>;
  /** By index of the slide, for paragraphs without a cue. */
  readonly statements: ReadonlyMap<number, Drawing>;
  /** For code outside the drawings: of the further sections. */
  readonly highlight?: Tools['highlight'];
}

export interface DrawWith {
  readonly theme: Theme;
  /** As written. */
  readonly format: string;
  readonly logos: Logos;
  readonly icons: Icons;
  readonly pictures: Pictures;
  readonly cache: boolean;
  readonly use: UseBrowser;
}

/** Draws every step and every statement of a plan. */
export async function drawPlan(plan: Plan, parts: DrawWith): Promise<Outcome<Drawn>> {
  const { theme, logos, icons, pictures, use } = parts;
  const specs = plan.slides.flatMap((slide) => [
    ...slide.steps.map((step) => step.spec),
    ...(slide.statement ? [slide.statement] : []),
  ]);
  const cache: Cache = parts.cache ? openCache('diagrams') : noCache;
  const highlight = await highlighterFor(plan, specs);
  const prepared = await prepareTools(specs, {
    logo: (name) => logos.art(name),
    icon: (name) => icons.art(name),
    image: (path) => pictures.read(path),
    highlighter: async (languages) => highlight ?? prepareHighlighter(languages),
    async diagrams(sources) {
      const results = await renderDiagrams(sources, theme.tokens, { cache, use });
      return {
        value: results.map((result) => (result.ok ? result.art : undefined)),
        problems: results.flatMap((result, i) =>
          result.ok ? [] : [placed(plan, sources[i] as string, result.problem, result.line)],
        ),
      };
    },
  });
  const { picture: size } = stageBox(parts.format);
  const drawings = new Map<number, Drawing>();
  const statements = new Map<number, Drawing>();
  for (const slide of plan.slides) {
    for (const step of slide.steps) {
      const { row } = step.placed.cue;
      drawings.set(row, drawSpec(step.spec, size, prepared.value, { alt: step.alt, key: `c${row}` }));
    }
    if (slide.statement) {
      const options = { alt: slide.headline, key: `s${slide.index}` };
      statements.set(slide.index, drawSpec(slide.statement, size, prepared.value, options));
    }
  }
  return {
    value: { drawings, statements, ...(highlight ? { highlight } : {}) },
    problems: [...prepared.problems, ...missingPictures(plan, pictures)],
  };
}

/** One for all code of the episode, in drawings and sections; undefined when there is none. */
async function highlighterFor(plan: Plan, specs: readonly VisualSpec[]): Promise<Tools['highlight'] | undefined> {
  const drawn = specs
    .flatMap((spec) => [...nested(spec)])
    .flatMap((spec) => (spec.kind === 'code' ? spec.language : []));
  const listed = plan.episode.sections.flatMap((section) => section.code.map((block) => block.language));
  const languages = [...new Set([...drawn, ...listed])];
  return languages.length > 0 ? prepareHighlighter(languages) : undefined;
}

/** A diagram's problem at the place where its source stands. */
function placed(plan: Plan, source: string, problem: Problem, line: number | undefined): Problem {
  const own = plan.episode.diagrams.find((diagram) => diagram.source.trim() === source.trim());
  if (own) {
    // The place is the fence's; the source starts on the line after.
    const place: Place = { ...own.place, line: own.place.line + (line ?? 0), column: 1 };
    const text = line === undefined ? undefined : own.source.split('\n')[line - 1];
    return text === undefined ? { ...problem, place } : { ...problem, place, source: text, span: text.length };
  }
  const step = stepWith(plan, (spec) => spec.kind === 'mermaid' && spec.source === source);
  if (!step) return problem;
  const { visualPlace, source: row, visual } = step.placed.cue;
  return { ...problem, place: visualPlace, source: row, span: visual.length };
}

function missingPictures(plan: Plan, pictures: Pictures): Problem[] {
  const steps = plan.slides.flatMap((slide) => slide.steps);
  return steps.flatMap((step) =>
    [...nested(step.spec)].flatMap((spec): Problem[] => {
      if (spec.kind !== 'image' || pictures.read(spec.path)) return [];
      const { visualPlace, source, visual } = step.placed.cue;
      return [
        {
          code: 'image-missing',
          severity: 'error',
          message: `the picture “${spec.path}” cannot be read`,
          place: visualPlace,
          source,
          span: visual.length,
          hint: 'paths start from the script’s folder; PNG, JPEG, GIF, WebP and SVG can be shown',
        },
      ];
    }),
  );
}

function stepWith(plan: Plan, test: (spec: VisualSpec) => boolean) {
  return plan.slides.flatMap((slide) => slide.steps).find((step) => [...nested(step.spec)].some(test));
}
