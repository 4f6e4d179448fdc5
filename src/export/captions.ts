/** The spoken words as subtitles: SubRip and WebVTT. Pure. */
import type { Slide } from '../model.ts';
import { type SpokenWord, spokenWords } from './words.ts';

export interface Caption {
  /** Milliseconds from the start of the talk; a caption ends before the next begins. */
  readonly start: number;
  readonly end: number;
  /** One or two, of at most 42 characters. */
  readonly lines: readonly string[];
}

/** What readers can take in at a glance, as broadcasters have it. */
const lineLength = 42;
const lineCount = 2;
/** Seconds. Less flashes by. */
const least = 1.2;
const most = 7;

/** Captions of all slides: broken where a sentence ends, else at a clause, never over two paragraphs. */
export function captionsOf(slides: readonly Slide[]): Caption[] {
  const all = slides.flatMap((slide) => split(pieces(spokenWords(slide))));
  const ms = (seconds: number): number => Math.round(seconds * 1000);
  return all.flatMap((words, i) => {
    const start = ms((words[0] as Piece).start);
    const next = all[i + 1]?.[0];
    const end = Math.min(ms((words.at(-1) as Piece).end), next ? ms(next.start) : Infinity);
    return end > start ? [{ start, end, lines: lines(words) ?? [] }] : [];
  });
}

export function srt(captions: readonly Caption[]): string {
  // An arrow of hyphens is what separates the times.
  const text = ({ lines }: Caption): string => lines.join('\n').replaceAll('-->', '→');
  return captions
    .map((caption, i) => `${i + 1}\n${stamp(caption.start, ',')} --> ${stamp(caption.end, ',')}\n${text(caption)}\n`)
    .join('\n');
}

export function vtt(captions: readonly Caption[]): string {
  const text = ({ lines }: Caption): string =>
    lines.join('\n').replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
  const cues = captions.map(
    (caption, i) => `${i + 1}\n${stamp(caption.start, '.')} --> ${stamp(caption.end, '.')}\n${text(caption)}\n`,
  );
  return ['WEBVTT\n', ...cues].join('\n');
}

/** A word, or a part of one that is longer than a line. */
interface Piece extends SpokenWord {
  /** Goes on without a space. */
  readonly joined: boolean;
}

function pieces(words: readonly SpokenWord[]): Piece[] {
  return words.flatMap((word) => {
    if (word.text.length <= lineLength) return [{ ...word, joined: false }];
    const parts = word.text.match(/[^。、，！？]{1,21}[。、，！？]?/gu) ?? [word.text];
    let done = 0;
    const at = (): number => word.start + ((word.end - word.start) * done) / word.text.length;
    return parts.map((text, i) => {
      const start = at();
      done += text.length;
      return { text, start, end: at(), joined: i > 0 };
    });
  });
}

/** The cheapest way to cut the words into captions. */
function split(words: readonly Piece[]): Piece[][] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= words.length; to++) {
    let chosen = { cost: Infinity, from: to - 1 };
    for (let from = to - 1; from >= 0; from--) {
      const part = words.slice(from, to);
      if (!lines(part)) break;
      const cost = (best[from]?.cost ?? Infinity) + captionCost(part) + (to < words.length ? breakCost(words, to) : 0);
      if (cost < chosen.cost) chosen = { cost, from };
    }
    best.push(chosen);
  }
  const captions: Piece[][] = [];
  for (let to = words.length; to > 0; to = best[to]?.from ?? 0) captions.unshift(words.slice(best[to]?.from ?? 0, to));
  return captions;
}

/** Few captions, none of them short or long in time, no end of a sentence within. */
function captionCost(words: readonly Piece[]): number {
  const time = (words.at(-1) as Piece).end - (words[0] as Piece).start;
  const inside = words.slice(0, -1).filter((word) => sentenceEnd(word.text)).length;
  return 4 + 5 * inside + Math.max(0, least - time) * 14 + Math.max(0, time - most) * 4;
}

const sentenceEnd = (word: string): boolean =>
  /[.!?…。！？]["”’)\]]*$/.test(word) && !/^(\p{Lu}|e\.g|i\.e|vs|Dr|Mr|Ms|Mrs|St|No|z\.B)\.$/u.test(word);
const clauseEnd = (word: string): boolean => /[,;:–—，、；]["”’)\]]*$/.test(word);
/** Words that rather begin a line than end one. */
const opener =
  /^(and|or|but|so|because|that|which|who|when|where|while|if|then|than|for|with|from|to|in|on|at|by|of|into|as|und|oder|aber|weil|dass|wenn|mit|von|für|et|ou|mais|pour|avec|y|o|pero|para|con)$/i;
/** Words that belong to the next one. */
const leaner =
  /^(a|an|the|this|these|my|your|our|its|their|no|not|very|der|die|das|ein|eine|le|la|les|un|une|el|los)$/i;

/** How bad it is to break before a word. */
function breakCost(words: readonly Piece[], at: number): number {
  const [before, after] = [words[at - 1] as Piece, words[at] as Piece];
  if (after.joined) return /[。、，！？]$/.test(before.text) ? 2 : 10;
  if (sentenceEnd(before.text)) return 0;
  if (clauseEnd(before.text)) return 2;
  // Names stay together.
  if (/^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(after.text)) return 12;
  if (leaner.test(before.text) || opener.test(before.text)) return 11;
  return opener.test(after.text) ? 5 : 8;
}

/** The words on one line, or on two broken where it is best; undefined: they do not fit. */
function lines(words: readonly Piece[]): string[] | undefined {
  const whole = textOf(words);
  if (whole.length <= lineLength) return [whole];
  let best: { cost: number; lines: string[] } | undefined;
  for (let at = 1; at < words.length; at++) {
    const two = [textOf(words.slice(0, at)), textOf(words.slice(at))] as const;
    if (two.some((line) => line.length > lineLength)) continue;
    const cost = breakCost(words, at) + Math.abs(two[0].length - two[1].length) / lineCount / 2;
    if (!best || cost < best.cost) best = { cost, lines: [...two] };
  }
  return best?.lines;
}

const textOf = (words: readonly Piece[]): string =>
  words.map((word, i) => `${i > 0 && !word.joined ? ' ' : ''}${word.text}`).join('');

/** `00:01:02,345` */
function stamp(ms: number, point: ',' | '.'): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const seconds = Math.floor(ms / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return `${clock}${point}${String(ms % 1000).padStart(3, '0')}`;
}
