/** A talk, read and planned as a build does it. */
import { alignEpisode } from '../../src/align/index.ts';
import { openIcons } from '../../src/icons/index.ts';
import { makeCatalogue } from '../../src/logos/catalogue.ts';
import { openLogos } from '../../src/logos/index.ts';
import type { Plan } from '../../src/model.ts';
import { parseEpisode } from '../../src/parse/index.ts';
import { planEpisode } from '../../src/plan/index.ts';

const catalogue = makeCatalogue(openLogos({}), openIcons());

/** @param cues phrase → what to show */
export function talk(paragraphs: readonly string[], cues: Readonly<Record<string, string>> = {}): Plan {
  const rows = Object.entries(cues).map(([phrase, visual]) => `| "${phrase}" | ${visual} |`);
  const table = ['| Timestamp | Visual |', '|---|---|', ...rows].join('\n');
  const script = ['# 007 - A talk', '## Script', ...paragraphs, '## Visuals & Animations', table, ''].join('\n\n');
  const episode = parseEpisode(script, '007-talk.md').value;
  return planEpisode(episode, alignEpisode(episode).value, catalogue).value;
}
