/** Bars to compare amounts. Lengths only as the text gives them. */
import type { Bar } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { artOf, textItem } from '../items.ts';
import { highWords, lowWords, numberWords, units } from '../lexicon/words.ts';
import { amountsOf } from '../read/amounts.ts';
import { tidy } from '../read/phrase.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { segmentsOf } from '../read/segments.ts';
import { singular } from '../read/stem.ts';
import { inOneUnit } from '../read/units.ts';
import { shares } from './chart-pie.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

export const chartBar: KindReader = {
  kind: 'chart-bar',
  recognise(scene, context): Candidate | undefined {
    const amounts =
      counts(scene, context) ??
      countedBars(scene) ??
      zippedValues(scene) ??
      versusAmounts(scene, context) ??
      insteadOf(scene) ??
      readings(scene) ??
      change(scene) ??
      scores(scene, context) ??
      against(scene, context);
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

/** "answered in 5 ms instead of 2 s": the one and the other, to scale. */
function insteadOf(scene: Scene): Candidate | undefined {
  const match = new RegExp(
    String.raw`^(.*?)\b(?:in|at|for|with|of|only|takes?)\s+${amount}\s+instead of\s+${amount}`,
    'i',
  ).exec(scene.text);
  const [, subject = '', now = '', , unit = '', was = '', , unitWas = ''] = match ?? [];
  if (!match || !(unit || /[$€£]/.test(now))) return undefined;
  const texts = [`${was} ${unitWas || unit}`.trim(), `${now} ${unit}`.trim()];
  const values = inOneUnit(texts);
  const measure = tidy(subject.replace(/^[^:]{2,30}:\s+/, '').trim());
  return values
    ? {
        spec: {
          kind: 'chart-bar',
          bars: texts.map((text, i) => ({
            label: i === 0 ? `Instead of ${text}` : text,
            value: values[i] as number,
            text: '',
          })),
          ...(measure && measure.split(' ').length < 7 && { measure }),
        },
        confidence: 0.84,
        why: 'an amount instead of another',
      }
    : undefined;
}

/** "one tall bar and seven tiny ones", "eight bars of the same height": as many, and as long as it is told. */
function countedBars(scene: Scene): Candidate | undefined {
  const size = '(?:(tall|big|high|long|huge|giant|large|short|tiny|small|low|little)\\s+)?';
  const [, first = '', how = '', more = '', how2 = ''] =
    new RegExp(
      `^(?:an?\\s+)?(\\d{1,2}|[a-z]+)\\s+${size}bars?\\b(?:\\s+(?:and|next to|beside|with)\\s+(\\d{1,2}|[a-z]+)\\s+${size}(?:ones?|bars?)\\b)?(?:\\s+(?:all\\s+)?(?:of|with|at)\\s+(?:the\\s+)?(?:same|equal)\\s+\\w+|\\s+side by side)?[.]?$`,
      'i',
    ).exec(scene.text.trim()) ?? [];
  const number = (word: string): number =>
    numberWords[word.toLowerCase()] ?? (/^\d+$/.test(word) ? Number(word) : Number.NaN);
  const [one, two] = [number(first), more ? number(more) : 0];
  if (!(one > 0) || !(two >= 0) || one + two < 2 || one + two > 16) return undefined;
  const level = (word: string): Pick<Bar, 'level'> =>
    word === '' ? {} : { level: /^(?:tall|big|high|long|huge|giant|large)$/i.test(word) ? 'high' : 'low' };
  return {
    spec: {
      kind: 'chart-bar',
      bars: [
        ...Array.from({ length: one }, () => ({ label: '', ...level(how) })),
        ...Array.from({ length: two }, () => ({ label: '', ...level(how2) })),
      ],
    },
    confidence: 0.93,
    why: `${one + two} bars`,
    whole: true,
  };
}

/** "Workers: 0, 4, 16 and utilization 30%, 70%, 95%": a value for each. */
function zippedValues(scene: Scene): Candidate | undefined {
  const [, of, names = '', measure, figures = ''] =
    /^([^:]{2,40}):\s+((?:\S{1,12},\s+)+\S{1,12})\s+(?:and|with|->|→)\s+([\p{L}][\p{L} -]{2,30}?)\s+((?:[$€£]?\d[\d.]*\s?[%\p{L}]{0,4},\s+)+[$€£]?\d[\d.]*\s?[%\p{L}]{0,4})[.]?$/u.exec(
      scene.text,
    ) ?? [];
  const labels = names.split(/,\s+/);
  const texts = figures.split(/,\s+/);
  const values = of && measure && labels.length === texts.length ? inOneUnit(texts) : undefined;
  return values && of && measure
    ? {
        spec: {
          kind: 'chart-bar',
          bars: labels.map((label, i) => ({ label, value: values[i] as number, text: texts[i] as string })),
          measure: tidy(measure),
          title: { label: tidy(of) },
        },
        confidence: 0.94,
        why: `${labels.length} values for as many`,
        whole: true,
      }
    : undefined;
}

/** "Round trip 200 ms vs local 15 ms": two names, each with an amount of the same measure. */
function versusAmounts(scene: Scene, context: CueContext): Candidate | undefined {
  const { pair } = scene;
  if (pair?.how !== 'versus' || pair.bodies.some((body) => body !== '' && !/\b(?:both|bar)\b/i.test(body)))
    return undefined;
  // "16.7M full" is "full 16.7M"
  const heads = pair.heads.map((head) =>
    head.replace(/^([~$€£]?\d[\d.,]*\s?(?:[kKMBT]|[kMGT]B|ms|s|%)?)\s+(\p{L}.*)$/u, '$2 $1'),
  );
  const amounts = amountsOf(`: ${heads.join(', ')}`);
  if (amounts.length !== 2 || !amounts.every((one) => /[a-z%$€£]/i.test(one.text) && one.label !== ''))
    return undefined;
  const measure = /\b(?:chart|graph|bars?|comparison)\b/i.test(pair.lead)
    ? tidy(pair.lead.replace(/\b(?:bar )?(?:chart|graph|bars?|comparison)\b(?:\s+of)?/i, '').trim())
    : tidy(pair.lead);
  return {
    spec: {
      kind: 'chart-bar',
      bars: amounts.map(({ label, value, text }) => ({ value, text, ...textItem(label, context) })),
      ...(measure && measure.split(' ').length < 5 && { measure }),
    },
    confidence: 0.92,
    why: 'two amounts of one measure',
    whole: scene.clauses.length < 3,
  };
}

/** "Scan report: 3 critical, 12 high, 40 medium": so many of each sort. */
function counts(scene: Scene, context: CueContext): Candidate | undefined {
  const parts = segmentsOf(scene.text).map((part) => /^(\d[\d,]*)\s+([a-z]+(?:\s[a-z]+)?)$/.exec(part));
  const sorts = parts.every(
    (part) => part !== null && singular(part[2] as string) === part[2] && !units.has(part[2] as string),
  );
  if (parts.length < 2 || !sorts) return undefined;
  return {
    spec: {
      kind: 'chart-bar',
      bars: parts.map((part) => ({
        ...textItem(part?.[2] ?? '', context),
        value: Number((part?.[1] ?? '').replace(/,/g, '')),
        text: part?.[1] ?? '',
      })),
      ...(scene.topic && { title: { label: tidy(scene.topic) } }),
    },
    confidence: 0.84,
    why: `so many of ${parts.length} sorts`,
    whole: true,
  };
}

/** "Meter: civil at 51%, criminal at 99%": more than one whole can hold are several readings, each a bar. */
function readings(scene: Scene): Candidate | undefined {
  const hit = named(scene, 'meter');
  // "Timer: chicken 4 h, beef 8 h, fish 40 min"
  const amounts = hit?.leading && !scene.pair ? amountsOf(scene.text) : [];
  if (hit && amounts.length > 1 && !amounts.some((one) => one.text.endsWith('%')))
    return {
      spec: { kind: 'chart-bar', bars: amounts.map(({ label, value, text }) => ({ label, value, text })) },
      confidence: hit.weight + 0.04,
      why: `several readings of a ${hit.form.phrase}`,
      whole: true,
    };
  const given = hit && !scene.pair ? shares(scene.text) : [];
  // "Inflation meter at 3%, savings at 1%": each of its own.
  const own = (scene.text.match(/\bat\s+~?\d+(?:\.\d+)?\s?%/g) ?? []).length === given.length;
  if (!hit || given.length < 2 || (!own && given.reduce((sum, one) => sum + one.share, 0) <= 101)) return undefined;
  const names = own
    ? [
        ...scene.text.matchAll(
          /(?:^|[,;:]\s+|\b(?:and|while|but)\s+)([\p{L}][\p{L} -]{1,24}?)(?:\s+(?:is|are)(?:\s+\p{L}+)?)?(?:\s+(?:meter|gauge|bar|thermometer|level|score))?\s+at\s+~?\d/giu,
        ),
      ].map((one) => one[1] ?? '')
    : [];
  const bars = given.map(({ label, share, text, colour }, i) => ({
    label: names.length === given.length ? tidy(names[i] ?? '') : label,
    value: share,
    text,
    ...(colour && { colour }),
  }));
  return {
    spec: { kind: 'chart-bar', bars },
    confidence: Math.max(hit.weight + 0.04, 0.86),
    why: `several readings of a ${hit.form.phrase}`,
    whole: true,
  };
}

const amount = String.raw`([$€£]?\d(?:[\d.,]*\d)?)(\s?)(%|°[CF]?|(?:[munk]?s|h|min|[kcm]?m|k?g|mg|t|[kKMGTP]?B|k?W|[kMG]?Hz|bn|k|M)(?![a-zA-Z])|seconds?|minutes?|hours?|days?|tokens?)?`;
const changed = new RegExp(
  String.raw`^(.*?)\b(?:shrink|shrunk|grow|drop|fall|ris|climb|going|goes|cut|reduc|increas|expand|jump|decreas|slash|improv|compress)\w*\b[^,;]*?\bfrom\s+${amount}\s+(?:down\s+|up\s+)?to\s+${amount}`,
  'i',
);

/** "Image shrinking from 20GB to 4GB": before and after in one unit, to scale. */
function change(scene: Scene): Candidate | undefined {
  if (
    scene.forms.some((hit) => /^(?:meter|timeline|chart-line|chart-bar|dashboard|terminal|code)$/.test(hit.form.kind))
  )
    return undefined;
  const [, subject = '', from = '', gap = '', unit = '', to = '', gapAfter = '', unitAfter = ''] =
    changed.exec(scene.text) ?? [];
  if (!from || (unit || unitAfter).toLowerCase() !== (unitAfter || unit).toLowerCase() || !(unit || /[$€£]/.test(from)))
    return undefined;
  const bars = [from, to].map((figure, i) => ({
    label:
      `${figure}${i === 0 && unit ? gap : gapAfter || gap}${i === 0 ? unit || unitAfter : unitAfter || unit}`.trim(),
    value: Number(figure.replace(/[^\d.]/g, '')),
    text: '',
  }));
  const measure = tidy(
    subject.replace(/^(?:animation|show|showing)\b:?\s*|^(?:the|an?)\s+/i, '').replace(/\s+(?:is|are)\s*$/i, ''),
  );
  return {
    spec: { kind: 'chart-bar', bars, ...(measure && measure.split(' ').length <= 5 && { measure }) },
    confidence: 0.8,
    why: 'an amount changes from one value to another',
    whole: scene.clauses.length < 2,
  };
}

/** "Gas vs oil vs wood heat bars: 20, 30, 15 ct": as many values as sides. */
function against(scene: Scene, context: CueContext): Candidate | undefined {
  const [, names = '', figures = ''] =
    /^([^:,]+?(?:\s+(?:vs\.?|versus)\s+[^:,]+?){1,3}):\s+((?:[$€£]?\d[\d.,]*\s?[^\s,]{0,8}\s*,\s*)+(?:and\s+)?[$€£]?\d[\d.,]*(?:\s?\S{1,12})?)$/is.exec(
      scene.text,
    ) ?? [];
  const heads = names.split(/\s+(?:vs\.?|versus)\s+/i);
  const values = figures.split(/\s*,\s+(?:and\s+)?/);
  if (heads.length < 2 || heads.length !== values.length) return undefined;
  const last = heads.at(-1) ?? '';
  const [, own = last, measure] = /^(\S+)\s+(.+?)(?:\s+(?:bars?|chart|graph))?$/i.exec(last) ?? [];
  return {
    spec: {
      kind: 'chart-bar',
      bars: toScale(
        [...heads.slice(0, -1), own].map((head, i) => ({
          ...textItem(head, context),
          value: Number((values[i] ?? '').replace(/[^\d.]/g, '')),
          text: values[i] ?? '',
        })),
      ),
      ...(measure && { measure: tidy(measure) }),
    },
    confidence: 0.96,
    why: `${values.length} values for as many sides`,
    whole: true,
  };
}

/** "Top 3 films with ratings 9.1, 8.8, 8.6": as many values as things. */
function scores(scene: Scene, context: CueContext): Candidate | undefined {
  const [, of = '', figures = ''] =
    /\b(?:with|by)\s+([\p{L}][\p{L} -]{2,28}?)\s*:?\s+((?:\d[\d.]*\s?%?)(?:\s*,\s*(?:and\s+)?\d[\d.]*\s?%?)+(?:\s+and\s+\d[\d.]*\s?%?)?)[.]?$/u.exec(
      scene.text,
    ) ?? [];
  const values = figures.match(/\d[\d.]*\s?%?/g) ?? [];
  const [things_] = scene.phrases;
  if (
    !things_ ||
    values.length < 2 ||
    (things_.count ?? (/\b(\d)\b/.test(things_.label) ? Number(/\b(\d)\b/.exec(things_.label)?.[1]) : 0)) !==
      values.length
  )
    return undefined;
  return {
    spec: {
      kind: 'chart-bar',
      bars: values.map((text) => ({ label: '', value: Number.parseFloat(text), text })),
      measure: tidy(of),
      title: {
        ...textItem(scene.text.slice(things_.start, things_.end), context),
        label: tidy(scene.text.slice(things_.start, things_.end)),
      },
    },
    confidence: 0.8,
    why: `${values.length} values for as many things`,
    whole: true,
  };
}

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

/** Lengths in one unit; where the amounts measure different things, they are only written. */
function toScale(bars: readonly Bar[]): readonly Bar[] {
  const given = bars.filter((one) => one.value !== undefined && (one.text ?? '') !== '');
  if (given.length < 2) return bars;
  const values = inOneUnit(given.map((one) => one.text as string));
  return bars.map((one) => {
    const at = given.indexOf(one);
    if (at < 0) return one;
    const { value: _value, ...plain } = one;
    return values ? { ...plain, value: values[at] as number } : plain;
  });
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
  const words = text.toLowerCase().split(/[^a-z-]+/);
  const level = words.some((word) => highWords.has(word))
    ? 'high'
    : words.some((word) => lowWords.has(word))
      ? 'low'
      : undefined;
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
