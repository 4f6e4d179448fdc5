/** Bars to compare amounts. Lengths only as the text gives them. */
import type { Bar } from '../../spec.ts';
import { formBehind } from '../amounts/form-behind.ts';
import type { CueContext } from '../context.ts';
import { givenBars, toScale } from '../given-bars.ts';
import { artOf, textItem } from '../items.ts';
import { highWords, lowWords } from '../lexicon/words.ts';
import { amountsOf } from '../read/amounts.ts';
import { tidy } from '../read/phrase.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { segmentsOf } from '../read/segments.ts';
import { tallerThan } from '../taller.ts';
import { barsToScale } from '../to-scale.ts';
import { toldBars, twoRows } from '../told-bars.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

export const chartBar: KindReader = {
  kind: 'chart-bar',
  recognise(scene, context): Candidate | undefined {
    const amounts =
      tallerThan(scene, context) ??
      barsToScale(scene, context) ??
      toldBars(scene, context) ??
      givenBars(scene, context) ??
      twoRows(scene) ??
      formBehind(scene, 'chart-bar');
    if (amounts) return amounts;
    const hit = named(scene, 'chart-bar');
    const measured = scene.forms.find(
      (one) => one.form.kind === 'chart-line' && /^(?:graph|chart)$/.test(one.form.phrase) && scene.pair,
    );
    // "Two memory bars: A = 16 GB, B = 5 GB"
    const asBars = /\bas\s+(?:\w+\s+)?bars$/i.test(scene.text) && amountsOf(scene.text).length > 1;
    const plainBars = scene.forms.find(
      (one) =>
        /^(?:stacked-bar|meter)$/.test(one.form.kind) &&
        /bar$/.test(one.form.phrase) &&
        one.phrase?.plural &&
        (amountsOf(scene.text).length > 1 || (scene.pair?.how === 'versus' && /bars$/i.test(one.phrase.text))),
    );
    const chosen = plainBars ?? hit ?? measured;
    if (!chosen) return listedAmounts(scene, context);
    const bars = barsOf(scene, context, chosen.phrase);
    if (bars.length < 2 && !(hit?.leading && !hit.modifier)) return undefined;
    const steps =
      bars.length < 2 || bars.every((one) => one.value === undefined && one.level === undefined)
        ? stepped(scene, context)
        : undefined;
    if (steps) {
      const measured_ = measureOf(scene, chosen.phrase);
      return {
        spec: { kind: 'chart-bar', bars: steps, ...(measured_ && { measure: measured_ }) },
        confidence: scene.chain.length > 1 ? 0.95 : chosen.weight,
        why: says(chosen),
        ...(scene.chain.length > 1 && { whole: true }),
      };
    }
    // A ranking without values is a list: "Llama 3" has none.
    if (/board$|^ranking$/.test(chosen.form.phrase) && bars.length > 1 && !bars.every((one) => one.value !== undefined))
      return undefined;
    const measure = measureOf(scene, chosen.phrase) ?? (bars.length === 1 ? bars[0]?.label : undefined);
    return {
      spec: {
        kind: 'chart-bar',
        bars: bars.length > 1 ? bars : [{ label: '' }, { label: '' }, { label: '' }],
        ...(measure && { measure }),
      },
      confidence: plainBars || asBars ? 0.97 : hit ? hit.weight : 0.8,
      ...(asBars && { whole: true }),
      why: says(chosen),
    };
  },
};

const measures =
  /\b(?:weights?|scores?|counts?|numbers?|points?|votes?|ratings?|grades?|prices?|sizes?|priorit(?:y|ies)|results?|ages?|sales|goals|averages?|totals?)$/i;

/** "Trace: plan 200 ms, call 1.2 s": amounts of one measure side by side. */
function listedAmounts(scene: Scene, context: CueContext): Candidate | undefined {
  const amounts = amountsOf(scene.text);
  // "Exam scores: A 57, B 81": what is counted stands before the colon.
  if (amounts.length > 1 && measures.test(scene.topic ?? '') && amounts.every((one) => /^\d[\d.,]*$/.test(one.text)))
    return {
      spec: { kind: 'chart-bar', bars: barsOf(scene, context, undefined), measure: tidy(scene.topic ?? '') },
      confidence: 0.84,
      why: `"${scene.topic}" of ${amounts.length}`,
      whole: true,
    };
  if (amounts.length < 2 || !amounts.every((one) => /[a-z%$€£]/i.test(one.text.replace(/x$/i, '')))) return undefined;
  const topic = scene.topic?.replace(/\s*\b(?:bar )?(?:comparison|compared|chart|graph|bars|plot)$/i, '').trim();
  const compared = named(scene, 'comparison')?.leading && !scene.pair && scene.topic !== undefined;
  return {
    spec: {
      kind: 'chart-bar',
      bars: barsOf(scene, context, undefined),
      ...(topic && { title: { label: tidy(topic) } }),
    },
    confidence:
      compared ||
      (/\b(?:utilization|usage|load|use|saturation|occupancy)$/i.test(scene.topic ?? '') &&
        amounts.every((one) => one.text.endsWith('%')))
        ? 0.94
        : 0.66,
    why: 'amounts of one measure',
  };
}

/** "FP16 -> INT8 -> INT4, bars getting shorter": from the one end to the other, without figures. */
function stepped(scene: Scene, context: CueContext): readonly Bar[] | undefined {
  const falling = /\bbars?\b.{0,24}\b(?:shorter|smaller|shrink\w*|fall\w*|drop\w*|decreas\w*|lower|down)\b/.test(
    scene.lower,
  );
  const rising = /\bbars?\b.{0,24}\b(?:taller|longer|higher|bigger|grow\w*|ris\w*|climb\w*|increas\w*|up)\b/.test(
    scene.lower,
  );
  if (falling === rising) return undefined;
  const names =
    scene.chain.length > 1 && scene.chain.length < 4 ? scene.chain.map((phrase) => phrase.label) : ['', '', ''];
  const levels = names.length === 2 ? (['high', 'low'] as const) : (['high', 'middle', 'low'] as const);
  return names.map((name, i) => ({
    ...(name ? textItem(name, context) : { label: '' }),
    level: (falling ? levels[i] : levels[levels.length - 1 - i]) as 'high' | 'middle' | 'low',
  }));
}

const barsOf = (scene: Scene, context: CueContext, own: Phrase | undefined): readonly Bar[] =>
  toScale(barsIn(scene, context, own));

function barsIn(scene: Scene, context: CueContext, own: Phrase | undefined): readonly Bar[] {
  const amounts = amountsOf(scene.text);
  if (amounts.length > 1)
    return amounts.map(({ label, value, text }) => ({ label, value, text, ...artOf(label, context) }));
  if (scene.pair) {
    const [a, b] = scene.pair.heads.map((head, i) => ({ head, body: scene.pair?.bodies[i] ?? '' })) as [Side, Side];
    return rank([a, b], scene, context);
  }
  // "Before/after cost bars, after is 60% smaller"
  const times = /\bbefore\s*(?:\/|,|and|vs\.?)\s*after\b(.*)$/is.exec(scene.text);
  if (times) {
    const said = (word: string): string => new RegExp(`\\b${word}\\b([^,;]*)`, 'i').exec(times[1] ?? '')?.[1] ?? '';
    const sides = ['before', 'after'].map((head) => ({ head, body: said(head) })) as [Side, Side];
    return rank(sides, scene, context);
  }
  // "Compute and communication bars": one for each.
  const mates = own?.topic
    ? scene.phrases.filter(
        (phrase) => phrase.end < own.start && /^\s*(?:,|and|&)\s*$/.test(scene.text.slice(phrase.end, own.start)),
      )
    : [];
  if (own?.topic && own.plural && mates.length === 1 && mates[0])
    return [bar(mates[0].label, '', context), bar(own.topic, '', context)];
  const segments = segmentsOf(scene.text);
  if (segments.length > 1 && segments.every((text) => /\d/.test(text)))
    return segments.slice(0, 8).map((text) => bar(text, text, context));
  const listed =
    scene.list.length > 1
      ? scene.list
      : things(scene, undefined).filter(
          (phrase) =>
            phrase !== own && phrase.form?.kind !== 'chart-bar' && !isMeasure(phrase, scene) && !isUnit(phrase, scene),
        );
  const bars = listed.slice(0, 8).map((phrase) => bar(phrase.label, `${phrase.text} ${phrase.note ?? ''}`, context));
  // Of one amount alone no length can be told: it stays a remark.
  const given = bars.filter((one) => one.value !== undefined);
  return given.length > 0 && given.length < bars.length && bars.length > 1
    ? bars.map(({ value: _value, text, ...one }) => (text ? { ...one, label: `${one.label} (${text})` } : one))
    : bars;
}

interface Side {
  readonly head: string;
  readonly body: string;
}

function rank(sides: readonly [Side, Side], scene: Scene, context: CueContext): readonly Bar[] {
  const ratio = ratioOf(scene.text);
  if (ratio) return scaled(sides, toldOf(ratio, sides, scene.text), ratio, context);
  const bars = sides.map(({ head, body }) => bar(tidy(head), `${head} ${body}`, context));
  if (bars.some((one) => one.value !== undefined || one.level)) {
    const known = bars.find((one) => one.level)?.level;
    return bars.map((one) =>
      one.value !== undefined || one.level || !known
        ? one
        : { ...one, level: known === 'high' ? ('low' as const) : ('high' as const) },
    );
  }
  return fromAnchor(bars, scene, context);
}

interface Ratio {
  /** Of this one to the other. */
  readonly value: number;
  /** As written: "60% smaller". */
  readonly text: string;
}

/** "60% smaller", "3x larger": how long this one is when the other is 1. Of "faster" it is not told what is longer. */
function ratioOf(text: string): Ratio | undefined {
  const less = /\b(\d+(?:\.\d+)?)\s?%\s+(?:smaller|lower|less|cheaper|fewer|shorter|lighter)\b/i.exec(text);
  if (less && Number(less[1]) < 100) return { value: 1 - Number(less[1]) / 100, text: less[0] };
  const more = /\b(\d+(?:\.\d+)?)\s?%\s+(?:larger|higher|more|bigger|greater|longer|taller|heavier)\b/i.exec(text);
  if (more) return { value: 1 + Number(more[1]) / 100, text: more[0] };
  const times =
    /\b(\d+(?:\.\d+)?)\s?[x×]\s+(?:(larger|higher|more|bigger|greater|longer|taller|heavier)|smaller|lower|less|cheaper|fewer|shorter)\b/i.exec(
      text,
    );
  if (!times || Number(times[1]) <= 1) return undefined;
  return { value: times[2] ? Number(times[1]) : 1 / Number(times[1]), text: times[0] };
}

/** Which of two sides a ratio is told of: the one named last before it. */
function toldOf(ratio: Ratio, sides: readonly Side[], text: string): number {
  const before = text.slice(0, text.indexOf(ratio.text)).toLowerCase();
  const at = sides.map(({ head }) => before.lastIndexOf(tidy(head).toLowerCase().split(' ')[0] ?? ''));
  return (at[0] ?? -1) > (at[1] ?? -1) ? 0 : 1;
}

/** Two bars of which one is measured by the other: to scale, and only what is said is written. */
function scaled(sides: readonly Side[], at: number, ratio: Ratio, context: CueContext): readonly Bar[] {
  return sides.map(({ head }, i) => ({
    ...textItem(head, context),
    value: i === at ? ratio.value : 1,
    text: i === at ? ratio.text : '',
  }));
}

/** "24x faster" is said while the bars stand: whom the sentence praises has the longer bar. */
function fromAnchor(bars: readonly Bar[], scene: Scene, context: CueContext): readonly Bar[] {
  const said = `${context.anchor}. ${context.paragraph.text}`;
  const factor = context.anchor.match(/\b(\d+(?:\.\d+)?)\s?[x×]/i)?.[0];
  const better = context.anchor
    .match(
      /\b(faster|quicker|cheaper|slower|more expensive|smaller|larger|bigger|higher|lower|less|more|better|fewer)\b/i,
    )?.[0]
    ?.toLowerCase();
  if (!better) return bars;
  const sentence =
    said
      .split(/(?<=[.?!])\s+/)
      .find((one) => one.toLowerCase().includes(better) && bars.some((bar_) => stands(bar_.label, one))) ?? '';
  const later = bars.find((one) => /^(?:after|now|new)\b/i.test(one.label));
  const subject =
    later ??
    bars
      .map((one) => ({ one, at: sentence.toLowerCase().indexOf(key(one.label)) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0]?.one;
  if (!subject) return bars;
  const low = /cheaper|lower|less|smaller|fewer|slower/.test(better);
  const measureIsSpeed = /speed|throughput|performance/.test(scene.lower);
  const up = /faster|quicker/.test(better) ? measureIsSpeed || !/latency|time|duration/.test(scene.lower) : !low;
  const ratio = ratioOf(context.anchor);
  if (ratio && bars.length === 2)
    return bars.map((one) => {
      const { level: _level, ...plain } = one;
      return { ...plain, value: one === subject ? ratio.value : 1, text: one === subject ? ratio.text : '' };
    });
  const times = Number.parseFloat(factor ?? '');
  return bars.map((one) => ({
    ...one,
    // "24x" of two bars gives both their lengths: drawn to scale, and only what is said is written.
    ...(bars.length === 2 && times > 1
      ? { value: (one === subject) === up ? times : 1, text: '' }
      : { level: (one === subject) === up ? ('high' as const) : ('low' as const) }),
    ...(one === subject && factor && { text: `${factor} ${better}` }),
  }));
}

const key = (label: string): string => label.toLowerCase().replace(/s$/, '');
const stands = (label: string, text: string): boolean => text.toLowerCase().includes(key(label));

function bar(label: string, text: string, context: CueContext): Bar {
  const given = text
    .match(
      /(?<![\p{L}\d.-])[$€£]?\d[\d.,]*(?:\s?(?:%|[x×](?!\w)|(?:[kMGT]?B|[µμn]s|ms|k?V|kHz|Hz|kcal|km|cm|kg|ml|g|°C|s|h|min|W|kW|MW|kWh|[km]?g|[kcm]?m|m?l|°C|degrees?|dollars?|euros?|percent|tokens?|req|rps|hours?|days?|minutes?|seconds?|years?)(?![a-z])))?(?:\/[a-z]+)?/u,
    )?.[0]
    ?.trim();
  // "epoch 1 slow", "epochs 2 and 3 fast": which one it is, not how much.
  const named_ =
    given !== undefined &&
    /^\d+$/.test(given) &&
    new RegExp(`\\p{L}\\s+${given}\\s+(?:and\\s+\\d+\\s+|to\\s+\\d+\\s+)?\\p{L}`, 'u').test(text);
  if (named_)
    return { label: tidy(plainLabel(label)), ...(levelIn(text) && { level: levelIn(text) as 'high' | 'low' }) };
  const level = levelIn(text);
  const value =
    given && !/[a-z]/i.test(label.match(/\d\S*/)?.[0] ?? '') ? Number(given.replace(/[^\d.]/g, '')) : undefined;
  const own =
    given && label.includes(given) && label.length > given.length + 1
      ? label
          .replace(given, '')
          .replace(/\s*[:=()-]\s*$/, '')
          .trim()
      : label;
  return {
    label: tidy(plainLabel(own)),
    ...(value !== undefined && Number.isFinite(value) && given && { value, text: given }),
    ...(level && value === undefined && { level }),
    ...artOf(label, context, own),
  };
}

function levelIn(text: string): 'high' | 'low' | undefined {
  const words = text.toLowerCase().split(/[^a-z-]+/);
  if (words.some((word) => highWords.has(word))) return 'high';
  return words.some((word) => lowWords.has(word)) ? 'low' : undefined;
}

/** "Hyperscaler tall": the height is drawn. */
const plainLabel = (label: string): string =>
  label.replace(/\s+(?:tall|short|high|low|long|tiny|huge|big|small)$/i, '') || label;

/** "Cost comparison graph" measures cost; "latency bar chart" latency. */
function measureOf(scene: Scene, own: Phrase | undefined): string | undefined {
  const topic = own?.topic ?? own?.label.match(/^(.+?)\s+comparison/i)?.[1];
  const clean = topic?.replace(/\s*\b(?:comparison|bar|chart|graph|compare|final)\b\s*/gi, ' ').trim();
  if (clean) return tidy(clean);
  return scene.phrases.find((phrase) => isMeasure(phrase, scene))?.label;
}

/** "cost per team per month": what is counted by is no bar. */
const isUnit = (phrase: Phrase, scene: Scene): boolean =>
  scene.links.some((link) => /^(?:per|by)$/.test(link.preposition) && link.stem === '' && link.to.includes(phrase)) &&
  !scene.list.includes(phrase);

const isMeasure = (phrase: Phrase, scene: Scene): boolean =>
  /^(?:cost|price|speed|latency|throughput|performance|time|accuracy|size|usage|utilization|memory|efficiency|rate|power|revenue|profit|score)$/.test(
    phrase.head,
  ) &&
  scene.phrases.indexOf(phrase) < 3 &&
  !scene.list.includes(phrase);
