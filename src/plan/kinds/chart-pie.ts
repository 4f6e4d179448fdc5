/** Shares of a whole. */
import type { Colour, Item, Slice } from '../../spec.ts';
import { formBehind } from '../amounts/form-behind.ts';
import type { CueContext } from '../context.ts';
import { colourOf } from '../lexicon/states.ts';
import { countOf, units as units_ } from '../lexicon/words.ts';
import { wordShares } from '../piles.ts';
import { lowerFirst, tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { segmentsOf } from '../read/segments.ts';
import { singular } from '../read/stem.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

export const chartPie: KindReader = {
  kind: 'chart-pie',
  recognise(scene, context): Candidate | undefined {
    const told = inWords(scene) ?? someOf(scene) ?? formBehind(scene, 'chart-pie');
    if (told) return told;
    const hit = named(scene, 'chart-pie');
    const round_ =
      hit?.leading && !hit.modifier && /^[^:]*\b(?:pie|donut|doughnut)\b[^:]*:/i.test(scene.text)
        ? amounts(scene)
        : undefined;
    if (round_)
      return {
        spec: { kind: 'chart-pie', slices: round_, ...titled(scene) },
        confidence: 0.97,
        why: 'amounts of a pie',
        whole: true,
      };
    const pie = /\b(?:pie|donut|doughnut)\b[^:]{0,40}:/i.test(scene.text) ? whole(scene, 2) : undefined;
    if (pie && (!hit || hit.modifier || /^(?:pie|donut|doughnut)$/.test(hit.form.phrase)))
      return { ...pie, confidence: 0.94, why: 'the shares of a pie' };
    if (!hit || hit.modifier) return whole(scene);
    const slices = amounts(scene) ?? said(slicesOf(scene, hit.phrase), context);
    if (slices.length === 0) return undefined;
    const centre = hit.phrase?.topic;
    const pieWord = hit.form.phrase !== 'pie' || slices.some((slice) => slice.share !== undefined);
    return {
      spec: { kind: 'chart-pie', slices, ...(centre && { centre }) },
      confidence: pieWord ? hit.weight : 0.45,
      why: says(hit),
    };
  },
};

const round = '(?:pie|donut|doughnut|ring)(?:\\s+(?:chart|graph|diagram))?';

/** "Pie: two thirds rent, one third fun": shares in words stand as they are said, drawn to scale. */
function inWords(scene: Scene): Candidate | undefined {
  const [, before = '', body = ''] =
    new RegExp(
      `^(?:an?\\s+|the\\s+)?(.{0,40}?)\\b${round}(?:\\s+of\\s+[^:,]{2,30}?)?(?:\\s*[:,–-]\\s+|\\s+(?:with|of|showing|cut into|split into)\\s+)(.+)$`,
      'i',
    ).exec(scene.text.replace(/[.]$/, '')) ?? [];
  const parts = body === '' ? undefined : wordShares(body.replace(/^[^:,]{2,30}:\s+/, ''));
  if (!parts) return undefined;
  return {
    spec: {
      kind: 'chart-pie',
      slices: parts.map(({ label, share, text }) => ({
        label: text === '' ? label : `${tidy(text)} ${lowerFirst(label)}`,
        amount: share,
      })),
      ...(before.trim() !== '' && { title: { label: tidy(before) } }),
    },
    confidence: 0.98,
    why: 'shares in words',
    whole: true,
  };
}

/** "Pie chart where one in five slices is red: failed jobs": so many of so many, the rest without a name. */
function someOf(scene: Scene): Candidate | undefined {
  const [, one = '', all = '', told = ''] =
    new RegExp(
      `\\b${round}\\b.{0,20}?\\b(\\d+|\\p{L}+)\\s+(?:in|of|out of)\\s+(\\d+|\\p{L}+)\\s+(?:slices?|pieces?|parts?)\\s+(.{2,60})$`,
      'iu',
    ).exec(scene.text.replace(/[.]$/, '')) ?? [];
  const [few, many] = [countOf(one), countOf(all)];
  if (!(few > 0) || !(many > few) || many > 12) return undefined;
  const colour = colourOf(/\b(red|orange|yellow|green|blue|purple|gr[ae]y)\b/i.exec(told)?.[1]?.toLowerCase() ?? '');
  const name = told.replace(
    /^(?:is|are|in)?\s*(?:(?:marked|painted|coloured|colored|in)\s+)?(?:red|orange|yellow|green|blue|purple|gr[ae]y)?\s*[:,–-]?\s*/i,
    '',
  );
  const rest = (n: number): Slice => ({
    label: '',
    amount: 1,
    ...(n < few ? { ...(colour && { colour }) } : { colour: 'grey' }),
  });
  return {
    spec: {
      kind: 'chart-pie',
      slices: Array.from({ length: many }, (_, n) => (n === 0 ? { ...rest(0), label: tidy(name) } : rest(n))),
      centre: /\b\S+\s+(?:in|of|out of)\s+\S+(?=\s+(?:slice|piece|part))/i.exec(scene.text)?.[0] ?? '',
    },
    confidence: 0.97,
    why: 'some of all slices',
    whole: true,
  };
}

/** "Pie of the hearing: …": what it is of. */
function titled(scene: Scene): { title?: Item } {
  const of = new RegExp(
    `^(?:an?\\s+|the\\s+)?(?:${round}\\s+(?:of|for)\\s+(?:the\\s+|an?\\s+)?(.{2,30})|(.{2,30}?)\\s+${round})$`,
    'i',
  ).exec(scene.topic ?? '');
  const name = of?.[1] ?? of?.[2];
  return name ? { title: { label: tidy(name) } } : {};
}

/** "Page weight: images 60%, scripts 30%, fonts 10%": shares that make a whole need no word for it. */
function whole(scene: Scene, least = 3): Candidate | undefined {
  const parts = segmentsOf(scene.text);
  const given = shares(parts.join(', '));
  const sum = given.reduce((total, one) => total + one.share, 0);
  if (parts.length < least || given.length !== parts.length || sum < 97 || sum > 103) return undefined;
  const named_ = scene.topic?.replace(/\s*\b(?:pie|donut|doughnut)(?: chart)?$/i, '');
  const title = named_ && { title: { label: tidy(named_) } };
  return { spec: { kind: 'chart-pie', slices: given, ...title }, confidence: 0.76, why: 'shares that make a whole' };
}

function slicesOf(scene: Scene, own: unknown): readonly Slice[] {
  const given = shares(scene.text);
  if (given.length > 0) return given;
  const source = scene.list.length > 1 ? scene.list : things(scene).filter((phrase) => phrase !== own);
  return source.map((phrase) => ({
    label: phrase.label,
    ...(phrase.states.length > 0 && { states: phrase.states }),
    ...(phrase.colour && { colour: phrase.colour }),
  }));
}

/** "500 g flour, 350 g water, 10 g salt": amounts of one unit are drawn to scale. */
function amounts(scene: Scene): readonly Slice[] | undefined {
  const parts = segmentsOf(scene.text);
  const read = parts.map((part) => /(?:^|\s)([$€£]?)(\d[\d,]*(?:\.\d+)?)\s?([\p{L}°]*)(?=\s|$)/u.exec(part));
  const units = new Set(read.map((match) => (match?.[1] ? match[1] : singular(match?.[3] ?? ''))));
  const same = units.size === 1 && (units.has('$') || units.has('€') || units.has('£') || isUnit([...units][0] ?? ''));
  if (parts.length < 2 || !same || read.some((match) => !match)) return undefined;
  return parts.map((part, i) => ({ label: tidy(part), amount: Number(read[i]?.[2]?.replace(/,/g, '')) }));
}

const isUnit = (word: string): boolean => units_.has(word.toLowerCase());

/** The shares that the cue leaves out and the script gives, if it gives all of them: "60 percent stocks". */
function said(slices: readonly Slice[], context: CueContext): readonly Slice[] {
  if (slices.length < 2 || slices.some((slice) => slice.share !== undefined)) return slices;
  for (const text of [context.paragraph.text, ...context.episode.paragraphs.map((one) => one.text)]) {
    const given = shares(text);
    const found = slices.map((slice) => given.find((one) => similar(one.label, slice.label)));
    const sum = found.reduce((total, one) => total + (one?.share ?? Number.NaN), 0);
    if (sum <= 101) return slices.map((slice, i) => ({ ...slice, share: found[i]?.share as number }));
  }
  return slices;
}

const similar = (said: string, label: string): boolean =>
  said.toLowerCase() === label.toLowerCase() || said.toLowerCase().startsWith(`${label.toLowerCase()} `);

/** "70% rent", "rent 70%", "10% used". */
export function shares(text: string): readonly { label: string; share: number; text: string; colour?: Colour }[] {
  const out: { label: string; share: number; text: string; colour?: Colour }[] = [];
  for (const part of text
    .replace(/\s+per\s?cent\b/gi, '%')
    .replace(/\bbetween \d[\d.]*\s?%? and \d[\d.]*\s?%/gi, '')
    .split(/[,;:.](?=\s|$)|\band\b|\bwhile\b|\bbut\b|\bvs\.?\b/)) {
    const front = part.match(/(\d+(?:\.\d+)?)\s?%\s+(?:of\s+(?:the\s+)?)?([\p{L}][\p{L}\d\s-]{1,40})/u);
    const back = part.match(/([\p{L}][\p{L}\s-]{1,30}?)[\s:(=]+(?:at\s+)?~?(\d+(?:\.\d+)?)\s?%/u);
    // "70% greyed out as "wasted"": the word in quotes names the share.
    const called = part.match(/(\d+(?:\.\d+)?)\s?%[^"]*"([^"]+)"/);
    if (called) {
      out.push({ label: tidy(called[2] as string), share: Number(called[1]), text: `${called[1]}%` });
      continue;
    }
    const colour = colourOf(part.match(/\((\p{L}+)\)/u)?.[1]?.toLowerCase() ?? '');
    const tint = colour ? { colour } : {};
    if (front) out.push({ ...tint, label: tidy(front[2] as string), share: Number(front[1]), text: `${front[1]}%` });
    else if (back)
      out.push({
        ...tint,
        label: tidy(
          (back[1] as string)
            .replace(/^.*\b(?:showing|with|at|of)\s+/i, '')

            .replace(/\s+(?:is|are)\s+\p{L}+(?:\s+at)?$/iu, '')
            .replace(/\s+(?:is|are|at|close to|near|nearly|about|around|almost|up to|over|under)$/i, ''),
        ),
        share: Number(back[2]),
        text: `${back[2]}%`,
      });
  }
  return out;
}
