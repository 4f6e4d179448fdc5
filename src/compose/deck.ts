/** The deck: one HTML file with everything in it. */
import { pageScript } from '../host/bundle.ts';
import type { Outcome } from '../problem.ts';
import { revealStyle, style } from './assets.ts';
import { type ComposeInput, sourcesOf } from './input.ts';
import { slideCss } from './stage.ts';
import { print } from './templates.ts';
import { slideViews } from './view.ts';

export interface Deck {
  readonly html: string;
  /** Files that decided about it, for watching. */
  readonly reads: readonly string[];
}

export async function composeDeck(input: ComposeInput): Promise<Outcome<Deck>> {
  const from = sourcesOf(input);
  const { episode } = input.plan;
  const { stage, layout } = from.box;
  const html = await print(
    'deck',
    {
      lang: episode.front.lang,
      title: [episode.number, episode.title].filter(Boolean).join(' – '),
      author: episode.front.author,
      number: episode.number,
      short: episode.title,
      scheme: input.theme.scheme,
      layout,
      css: inStyle([revealStyle(), slideCss(input.theme, from.box), style('deck'), style('speaker')].join('\n')),
      slides: slideViews(from),
      words: from.words,
      settings: inScript(
        JSON.stringify({
          width: stage.width,
          height: stage.height,
          duration: input.plan.timeline.duration,
          words: from.words,
        }),
      ),
      script: inScript(await pageScript('deck')),
    },
    input.fonts,
  );
  return { value: { html, reads: input.theme.reads }, problems: [] };
}

/** Nothing in a script or style may end its element. */
const inScript = (code: string): string => code.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');
const inStyle = (css: string): string => css.replace(/<\/(?=style)/gi, '<\\/');
