/** Memes as type: words above and below, two panels against each other, a scene in between. */
import { fit } from '../../draw/kit/text.ts';
import type { Meme } from '../../model.ts';
import { artSvg } from '../html.ts';
import type { SlideView, Sources } from '../view.ts';
import { type MemeText, readMeme } from './meme-text.ts';

export function memeSlides(from: Sources): SlideView[] {
  return from.plan.episode.memes.map((meme, i) => memeSlide(meme, i, from));
}

function memeSlide(meme: Meme, index: number, from: Sources): SlideView {
  const text = readMeme(meme.text);
  const { room, layout } = from.box;
  const tall = layout !== 'wide';
  const alone = !text.scene && text.panels.length === 0;
  const wordsRoom = room.height * (alone ? 0.42 : text.top && text.bottom ? 0.25 : 0.3);
  const fitted = (words: string) =>
    words
      ? fit(words.toUpperCase(), room.width * 0.94, wordsRoom, {
          max: alone ? 156 : tall ? 104 : 112,
          maxLines: tall ? 4 : 2,
          weight: 800,
          lineHeight: 1.02,
        })
      : undefined;
  const words = [fitted(text.top), fitted(text.bottom)].flatMap((block) => block ?? []);
  const logos = text.logos ? logosOf(index, from) : [];
  // What the words leave, less the distances between and the frame's own padding.
  const left = room.height - words.reduce((all, block) => all + block.height + 40, 0) - 110;
  return {
    template: 'meme',
    id: `meme-${index + 1}`,
    part: 'memes',
    heading: [text.top, text.bottom].filter(Boolean).join(' ') || meme.text,
    headingSize: words.length > 0 ? Math.min(...words.map((block) => block.size)) : 0,
    top: text.top,
    bottom: text.bottom,
    // Where the logos are to be seen, nobody needs to be told of them.
    scene: logos.length ? '' : text.scene,
    sceneSize: text.scene ? fit(text.scene, room.width * 0.6, 130, { max: 44, maxLines: 3 }).size : 0,
    panels: panelsOf(text, index, from),
    choice: text.choice,
    logos,
    logoSize: tileSize(logos.length, Math.min(1100, room.width - 140), left),
    framed: logos.length > 0 || text.scene !== '',
    art: text.panels.length === 0 && !text.logos ? artOf(text.scene, `meme${index}-`, from) : undefined,
  };
}

/** Largest tile of which so many fit, in rows, with 20 pixels between. */
function tileSize(count: number, width: number, height: number): number {
  for (let size = 148; size > 64; size -= 4) {
    const across = Math.max(1, Math.floor((width + 20) / (size + 20)));
    if (Math.ceil(count / across) * (size + 20) - 20 <= height) return size;
  }
  return 64;
}

function panelsOf(text: MemeText, index: number, from: Sources) {
  if (text.choice) return text.panels.map((label, p) => choicePanel(label, p === 1, `meme${index}-${p}-`, from));
  return text.panels.map((label, p) => ({
    label,
    tone: p === 0 ? 'c1' : 'c2',
    size: fit(label, 560, 150, { max: 84, maxLines: 2, weight: 800 }).size,
    art: artOf(label, `meme${index}-${p}-`, from),
  }));
}

function choicePanel(label: string, taken: boolean, prefix: string, from: Sources) {
  const { width, height } = from.box.room;
  return {
    label,
    tone: taken ? 'good' : 'bad',
    size: fit(label, width - 420, height * 0.3, { max: 96, maxLines: 3, weight: 800, lineHeight: 1.05 }).size,
    art: artOf(taken ? 'thumbs up' : 'thumbs down', prefix, from),
  };
}

function artOf(words: string, prefix: string, from: Sources): { svg: string; logo: boolean } | undefined {
  if (!words) return undefined;
  const logo = from.logo(words);
  if (logo) return { svg: artSvg(logo, prefix), logo: true };
  const icon = from.icon(words);
  return icon ? { svg: artSvg(icon, prefix), logo: false } : undefined;
}

function logosOf(index: number, from: Sources): string[] {
  const arts = from.plan.products.flatMap((name) => from.logo(name) ?? []);
  const distinct = [...new Map(arts.map((art) => [art.body, art])).values()].slice(0, 14);
  return distinct.map((art, i) => artSvg(art, `meme${index}-l${i}-`));
}
