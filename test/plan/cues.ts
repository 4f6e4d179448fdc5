/** Cues, read and planned as a build does it. */
import { alignEpisode } from '../../src/align/index.ts';
import { openIcons } from '../../src/icons/index.ts';
import { makeCatalogue } from '../../src/logos/catalogue.ts';
import { openLogos } from '../../src/logos/index.ts';
import type { Step } from '../../src/model.ts';
import { parseEpisode } from '../../src/parse/index.ts';
import { planEpisode } from '../../src/plan/index.ts';
import type { FlowSpec, VisualSpec } from '../../src/spec.ts';

const catalogue = makeCatalogue(openLogos({}), openIcons());

/** @param cues phrase of the paragraph → what to show */
export function planCues(paragraph: string, cues: Readonly<Record<string, string>>): readonly Step[] {
  const rows = Object.entries(cues).map(([phrase, visual]) => `| "${phrase}" | ${visual.replaceAll('|', '\\|')} |`);
  const script = `# 1 - Test\n\n## Script\n\n${paragraph}\n\n## Visuals & Animations\n\n| Timestamp | Visual |\n|---|---|\n${rows.join('\n')}\n`;
  const episode = parseEpisode(script, 'test.md').value;
  const plan = planEpisode(episode, alignEpisode(episode).value, catalogue).value;
  return plan.slides.flatMap((slide) => slide.steps);
}

/** The picture of one cue in a paragraph that adds nothing to it. */
export const spec = <T = VisualSpec>(visual: string, phrase = 'what it looks like'): T =>
  planCues(`Here is ${phrase} today.`, { [phrase]: visual })[0]?.spec as T;

/** The arrows of one cue: from what, under which words, to what. */
export function ways(visual: string): readonly (readonly [string, string | undefined, string])[] {
  const { nodes, edges } = spec<FlowSpec>(visual);
  const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? '';
  return edges.map((edge) => [label(edge.from), edge.label, label(edge.to)]);
}
