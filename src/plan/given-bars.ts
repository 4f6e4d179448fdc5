/** Bars whose lengths the cue itself gives: so many, one instead of the other, readings, scores, as many values as names. Pure. */
import type { Bar } from '../spec.ts';
import type { CueContext } from './context.ts';
import { textItem } from './items.ts';
import { shares } from './kinds/chart-pie.ts';
import { type Candidate, named } from './kinds/kind.ts';
import { numberWords, units } from './lexicon/words.ts';
import { amountsOf } from './read/amounts.ts';
import { lowerFirst, tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';
import { segmentsOf } from './read/segments.ts';
import { singular } from './read/stem.ts';
import { inOneUnit } from './read/units.ts';

/** The first reading that fits, the surest first. */
export const givenBars = (scene: Scene, context: CueContext): Candidate | undefined =>
  counts(scene, context) ??
  countedBars(scene) ??
  zippedValues(scene) ??
  versusAmounts(scene, context) ??
  insteadOf(scene) ??
  readings(scene) ??
  change(scene) ??
  scores(scene, context) ??
  against(scene, context);

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
  // "Estimated 12 vs actual 900, second bar off the screen": numbers of bars need no unit.
  const asBars = /\bbars?\b/i.test(pair.bodies.join(' '));
  if (amounts.length !== 2 || !amounts.every((one) => (asBars || /[a-z%$€£]/i.test(one.text)) && one.label !== ''))
    return undefined;
  const measure = /\b(?:chart|graph|bars?|comparison)\b/i.test(pair.lead)
    ? tidy(pair.lead.replace(/\b(?:bar )?(?:chart|graph|bars?|comparison)\b(?:\s+of)?/i, '').trim())
    : tidy(pair.lead);
  return {
    spec: {
      kind: 'chart-bar',
      bars: amounts.map(({ label, value, text }) => ({ value, text, ...textItem(label, context) })),
      ...(measure && measure.split(' ').length < 5 && { measure }),
      ...(asBars && { caption: tidy(pair.bodies.filter((body) => body !== '').join(', ')) }),
    },
    confidence: 0.92,
    why: 'two amounts of one measure',
    whole: asBars || scene.clauses.length < 3,
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

/** "without cache 35%, with cache 90%": what the one is without, the other is with. */
const opposed = (bars: readonly Bar[]): readonly Bar[] =>
  bars.map((bar) =>
    bars.some(({ label }) => label.toLowerCase() === `without ${bar.label.toLowerCase()}`)
      ? { ...bar, label: `With ${lowerFirst(bar.label)}` }
      : bar,
  );

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
    spec: { kind: 'chart-bar', bars: opposed(bars) },
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
  const row =
    /^(.*?)\b(?:shrink|grow|drop|fall|ris|climb|go|cut|increas|jump|decreas)\w*\b[^,;]*?\bfrom\s+([$€£]?\d[\d.]*\s?\S{0,4}?)((?:\s+(?:down |up )?to\s+[$€£]?\d[\d.]*(?:\s?[%\p{L}]{1,4})?){2,})[.]?$/u.exec(
      scene.text,
    );
  if (row) {
    // "from $0.50 to $4 to $12": each of them.
    const texts = [row[2] ?? '', ...(row[3] ?? '').split(/\s+(?:down |up )?to\s+/).filter((text) => text !== '')].map(
      (text) => text.trim(),
    );
    const values = inOneUnit(texts);
    const what = tidy((row[1] ?? '').trim());
    if (values)
      return {
        spec: {
          kind: 'chart-bar',
          bars: texts.map((text, i) => ({ label: text, value: values[i] as number, text: '' })),
          ...(what && what.split(' ').length <= 5 && { measure: what }),
        },
        confidence: 0.84,
        why: 'an amount goes from one value to the next',
        whole: scene.clauses.length < 2,
      };
  }
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

/** Lengths in one unit; where the amounts measure different things, they are only written. */
export function toScale(bars: readonly Bar[]): readonly Bar[] {
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
