/** First and last slide. */
import { artSvg } from '../html.ts';
import type { SlideView, Sources } from '../view.ts';
import { statementSize } from './heading.ts';

export function titleSlide(from: Sources): SlideView {
  const { episode } = from.plan;
  const { front } = episode;
  return {
    template: 'title',
    id: 'title',
    part: 'title',
    heading: episode.title,
    headingSize: statementSize(episode.title, from.box, 0.5),
    number: episode.number,
    facts: [front.author, front.event, front.date].filter(Boolean),
    logos: quietBand(from),
  };
}

export function endSlide(from: Sources): SlideView {
  const { episode } = from.plan;
  const { front } = episode;
  return {
    template: 'end',
    id: 'end',
    part: 'end',
    heading: from.words.thanks,
    headingSize: statementSize(from.words.thanks, from.box, 0.4),
    number: episode.number,
    title: episode.title,
    facts: [front.author, front.event].filter(Boolean),
    url: front.url && /^https?:/i.test(front.url) ? front.url : undefined,
    shownUrl: front.url?.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, ''),
  };
}

/** The products' own logos in a row; products that have none are left out, and a single one would look lost. */
function quietBand(from: Sources): { name: string; svg: string }[] {
  const most = Math.min(12, Math.floor((from.box.room.width * 0.94 + 22) / (92 + 22)));
  const seen = new Set<string>();
  const logos: { name: string; svg: string }[] = [];
  for (const name of from.plan.products) {
    const art = from.logo(name);
    if (!art || art.standIn || seen.has(art.body) || logos.length === most) continue;
    seen.add(art.body);
    logos.push({ name, svg: artSvg(art, `title${logos.length}-`) });
  }
  return logos.length > 1 ? logos : [];
}
