/** The reading of the prose: paragraph → slide, cue → VisualSpec. Pure. */
import type { Catalogue } from '../catalogue.ts';
import type { Episode, PlacedCue, Plan, Reading, Slide, Step, TimedParagraph, Timeline } from '../model.ts';
import type { Outcome, Problem } from '../problem.ts';
import type { VisualSpec } from '../spec.ts';
import { choose, readingOf } from './choose.ts';
import { type CueContext, type ScriptContext, scriptContext } from './context.ts';
import { growing } from './growing.ts';
import { headline } from './headline.ts';
import { findOverride, force, misspelt } from './override.ts';
import { statement } from './statement.ts';

export { overrideNames } from './override.ts';

export function planEpisode(episode: Episode, timeline: Timeline, catalogue: Catalogue): Outcome<Plan> {
  const script = scriptContext(episode, catalogue);
  const problems: Problem[] = [];
  const slides = timeline.paragraphs.map((timed, i) => planSlide(timed, i + 1, script, problems));
  return { value: { episode, timeline, slides, products: script.mentioned }, problems };
}

function planSlide(timed: TimedParagraph, index: number, script: ScriptContext, problems: Problem[]): Slide {
  const { paragraph } = timed;
  const steps: Step[] = [];
  for (const placed of timed.cues)
    steps.push(
      planStep(
        placed,
        timed,
        script,
        steps.map((step) => step.spec),
        problems,
      ),
    );
  const specs = growing(steps.map((step) => step.spec));
  const title = headline(paragraph);
  return {
    index,
    id: `p${paragraph.index}`,
    paragraph,
    headline: title,
    ...(steps.length === 0 && { statement: statement(paragraph, title) }),
    start: timed.start,
    end: timed.end,
    steps: steps.map((step, i) => ({ ...step, spec: specs[i] ?? step.spec })),
  };
}

function planStep(
  placed: PlacedCue,
  timed: TimedParagraph,
  script: ScriptContext,
  previous: readonly VisualSpec[],
  problems: Problem[],
): Step {
  const { cue } = placed;
  const context: Omit<CueContext, 'inner'> = {
    ...script,
    paragraph: timed.paragraph,
    anchor: cue.anchor,
    previous,
    depth: 0,
  };
  const own = authored(placed, context, problems);
  const chosen = choose(own ? '' : cue.visual, context);
  const { spec, reading } = own ?? { spec: chosen.spec, reading: readingOf(chosen) };
  return { placed, spec, reading, alt: cue.visual };
}

/** What the author decided: a diagram of their own, or a kind before the colon. */
function authored(
  placed: PlacedCue,
  context: Omit<CueContext, 'inner'>,
  problems: Problem[],
): { spec: VisualSpec; reading: Reading } | undefined {
  const { cue } = placed;
  const diagram = context.episode.diagrams.find((one) => fold(one.phrase) === fold(cue.anchor));
  if (diagram)
    return byAuthor({ kind: 'mermaid', source: diagram.source }, 'a diagram of the author stands under "Diagrams"');
  const override = findOverride(cue.visual);
  if (!override) {
    const wrong = misspelt(cue.visual);
    if (wrong)
      problems.push({
        code: 'override-unknown',
        severity: 'warning',
        message: `There is no kind "${wrong.word}"; the cue was read as prose`,
        place: cue.visualPlace,
        hint: `Did you mean "${wrong.meant}:"?`,
        source: cue.source,
        span: wrong.word.length,
      });
    return undefined;
  }
  const { spec, problem } = force(override, context);
  if (spec) return byAuthor(spec, `the cell begins with "${override.word}:"`);
  if (problem)
    problems.push({
      severity: 'warning',
      ...problem,
      place: cue.visualPlace,
      source: cue.source,
      span: override.word.length + 1,
    });
  return undefined;
}

const byAuthor = (spec: VisualSpec, why: string): { spec: VisualSpec; reading: Reading } => ({
  spec,
  reading: { kind: spec.kind, by: 'author', confidence: 1, why, entities: [], relations: [], runnersUp: [] },
});
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
