/** The slides for print: a page a slide in its end state, or a page a step. */

import type { Asked } from '../asked.ts';
import { style } from './assets.ts';
import { scopeIds } from './html.ts';
import { type ComposeInput, sourcesOf } from './input.ts';
import { slideCss } from './stage.ts';
import { print } from './templates.ts';
import type { CueView } from './view/script.ts';
import { type SlideView, slideViews } from './view.ts';

/** Self-contained HTML; one page of the stage's size a slide, with `steps` one a step. */
export async function composeSlides(input: ComposeInput, options: Pick<Asked, 'steps'> = {}): Promise<string> {
  const from = sourcesOf(input);
  const { episode } = input.plan;
  const slides = slideViews(from).flatMap((slide) => (options.steps ? statesOf(slide) : [endState(slide)]));
  return print(
    'slides',
    {
      lang: episode.front.lang,
      title: [episode.number, episode.title].filter(Boolean).join(' – '),
      author: episode.front.author,
      layout: from.box.layout,
      css: `${slideCss(input.theme, from.box)}\n${style('print-slides')}\n@page{size:${from.box.stage.width}px ${from.box.stage.height}px;margin:0}`,
      slides: slides.map((slide, i) => ({ ...slide, pageNumber: i + 1, pages: slides.length })),
    },
    input.fonts,
  );
}

/** Only the picture that is seen last; what it replaced stays out of the file. */
function endState(slide: SlideView): SlideView {
  const cues = (slide['cues'] ?? []) as readonly CueView[];
  return cues.length ? { ...slide, cues: cues.slice(-1), shown: true } : { ...slide, opening: isOpening(slide) };
}

/** Words have the stage: no picture is there, or none yet. */
const isOpening = (slide: SlideView): boolean => slide.template === 'script' && !slide['drawing'];

function statesOf(slide: SlideView): SlideView[] {
  const cues = (slide['cues'] ?? []) as readonly CueView[];
  if (cues.length === 0) return [endState(slide)];
  const before = { ...slide, cues: [], shown: false, opening: isOpening(slide) };
  const steps = cues.map((cue, i) => ({
    ...slide,
    id: `${slide.id}-step-${i + 1}`,
    cues: [{ ...cue, svg: scopeIds(cue.svg, 'p-') }],
    shown: true,
  }));
  return [before, ...steps];
}
