/** One paragraph with cues, read and planned as a build does it. */
import { alignEpisode } from '../../src/align/index.ts';
import { openIcons } from '../../src/icons/index.ts';
import { makeCatalogue } from '../../src/logos/catalogue.ts';
import { openLogos } from '../../src/logos/index.ts';
import type { Step } from '../../src/model.ts';
import { parseEpisode } from '../../src/parse/index.ts';
import { planEpisode } from '../../src/plan/index.ts';

const catalogue = makeCatalogue(openLogos({}), openIcons());

/** @param cues phrase of the paragraph → what to show */
export function planCues(paragraph: string, cues: Readonly<Record<string, string>>): readonly Step[] {
  const rows = Object.entries(cues).map(([phrase, visual]) => `| "${phrase}" | ${visual.replaceAll('|', '\\|')} |`);
  const script = `# 1 - Test\n\n## Script\n\n${paragraph}\n\n## Visuals & Animations\n\n| Timestamp | Visual |\n|---|---|\n${rows.join('\n')}\n`;
  const episode = parseEpisode(script, 'test.md').value;
  const plan = planEpisode(episode, alignEpisode(episode).value, catalogue).value;
  return plan.slides.flatMap((slide) => slide.steps);
}
