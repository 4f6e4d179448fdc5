/** A script through all stages but the deck, with the real packs and without a browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignEpisode } from '../src/align/index.ts';
import { stageBox } from '../src/compose/format.ts';
import { prepareHighlighter } from '../src/draw/highlight.ts';
import { drawSpec } from '../src/draw/index.ts';
import { nested, prepareTools } from '../src/draw/prepare.ts';
import type { Tools } from '../src/draw/tools.ts';
import { openPictures } from '../src/host/images.ts';
import { openIcons } from '../src/icons/index.ts';
import { makeCatalogue } from '../src/logos/catalogue.ts';
import { openLogos } from '../src/logos/index.ts';
import type { Drawing, Plan, Step } from '../src/model.ts';
import { parseEpisode } from '../src/parse/index.ts';
import { planEpisode } from '../src/plan/index.ts';
import type { Problem } from '../src/problem.ts';
import type { VisualSpec } from '../src/spec.ts';

const logos = openLogos();
const icons = openIcons();
const catalogue = makeCatalogue(logos, icons);

export interface Planned {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
}

export function planText(markdown: string, file = 'talk.md'): Planned {
  const parsed = parseEpisode(markdown, file);
  const aligned = alignEpisode(parsed.value);
  const planned = planEpisode(parsed.value, aligned.value, catalogue);
  return { plan: planned.value, problems: [...parsed.problems, ...aligned.problems, ...planned.problems] };
}

export interface ReadOptions {
  readonly paragraph?: string;
  readonly anchor?: string;
  /** Whatever else the script holds, after its table. */
  readonly more?: string;
}

/** A script of one paragraph and these cells of its table. */
export function scriptOf(cells: readonly string[], options: ReadOptions = {}): string {
  const { paragraph = 'Here is what we look at today.', anchor = 'look at', more = '' } = options;
  const rows = cells.map((cell) => `| "${anchor}" | ${cell.replace(/\|/g, '\\|')} |`).join('\n');
  return `# Talk\n\n## Script\n\n${paragraph}\n\n## Visuals & Animations\n\n| Timestamp | Visual |\n|---|---|\n${rows}\n${more}`;
}

export const stepsOf = (plan: Plan): readonly Step[] => plan.slides.flatMap((slide) => slide.steps);

/** One cell as it is read on its own. */
export function read(cell: string, options: ReadOptions = {}): Step {
  return stepsOf(planText(scriptOf([cell], options)).plan)[0] as Step;
}

/** Tools with the real art for these specs; Mermaid stays empty. */
export async function toolsFor(specs: readonly VisualSpec[], folder = '.'): Promise<Tools> {
  const pictures = openPictures(folder);
  const prepared = await prepareTools(specs, {
    logo: (name) => logos.art(name),
    icon: (name) => icons.art(name),
    image: (path) => pictures.read(path),
    highlighter: prepareHighlighter,
    diagrams: async (sources) => ({ value: sources.map(() => undefined), problems: [] }),
  });
  return prepared.value;
}

/** Colour does not matter to what is said: a highlighter that only splits lines. */
export const plainTools: Tools = {
  logo: (name) => logos.art(name),
  icon: (name) => icons.art(name),
  image: () => ({ href: 'data:,', width: 160, height: 90 }),
  diagram: () => ({ body: '', width: 160, height: 90, shows: [] }),
  highlight: (code) => code.split('\n').map((text) => [{ text, role: 'plain' }]),
};

export const formats = ['16:9', '4:3', '9:16'] as const;

export const drawStep = (step: Step, format: string = formats[0], tools: Tools = plainTools): Drawing =>
  drawSpec(step.spec, stageBox(format).picture, tools, { alt: step.alt, key: `c${step.placed.cue.row}` });

/** All pictures of a plan, statements for paragraphs without a cue included. */
export function drawingsOf(plan: Plan, format: string = formats[0]): { what: string; drawing: Drawing; step?: Step }[] {
  const size = stageBox(format).picture;
  return plan.slides.flatMap((slide) => [
    ...slide.steps.map((step) => ({
      what: `row ${step.placed.cue.row}: ${step.placed.cue.visual}`,
      drawing: drawStep(step, format),
      step,
    })),
    ...(slide.statement
      ? [
          {
            what: `paragraph ${slide.paragraph.index}: ${slide.headline}`,
            drawing: drawSpec(slide.statement, size, plainTools, { alt: slide.headline, key: `s${slide.index}` }),
          },
        ]
      : []),
  ]);
}

export const nestedSpecs = (spec: VisualSpec): VisualSpec[] => [...nested(spec)];

export interface Script {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

const here = dirname(fileURLToPath(import.meta.url));

const scriptsIn = (folder: string, files: readonly string[]): Script[] =>
  files.map((name) => {
    const file = join(folder, name);
    return { name: name.replace(/[\\/]script\.md$|\.md$/, ''), file, text: readFileSync(file, 'utf8') };
  });

const fixtureFolder = join(here, 'fixtures');

/** The scripts of `test/fixtures`: a folder each. */
export const fixtures: readonly Script[] = scriptsIn(
  fixtureFolder,
  readdirSync(fixtureFolder)
    .sort()
    .map((name) => join(name, 'script.md'))
    .filter((name) => existsSync(join(fixtureFolder, name))),
);

/** Scripts beside the house, where there are any: `../shared/episodes`, with what a reader would draw in `gold`. */
const sharedFolder = resolve(here, '../../shared');
const episodesFolder = join(sharedFolder, 'episodes');

export const hasShared = existsSync(episodesFolder);
export const shared: readonly Script[] = hasShared
  ? scriptsIn(
      episodesFolder,
      readdirSync(episodesFolder)
        .filter((name) => name.endsWith('.md'))
        .sort(),
    )
  : [];
export const goldOf = (script: Script): string => join(sharedFolder, 'gold', `${script.name}.json`);
export const scorer = join(sharedFolder, 'score.mjs');
