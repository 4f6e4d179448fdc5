/** Instruments and what they show: so much of so much, zones, the stations of a counter, one instrument beside another. Pure. */
import { severalOf } from '../plural.ts';
import type { Colour, Item, MeterSpec, Segment } from '../spec.ts';
import type { CueContext } from './context.ts';
import { textItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { colourNames, colourOf } from './lexicon/states.ts';
import { figure, fractionOf, fractionText, measure, measuresIn, numberIn } from './read/measure.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';
import { inOneUnit } from './read/units.ts';

/** The first reading that fits, the surest first. */
export const instrumentOf = (scene: Scene, context: CueContext): Candidate | undefined =>
  /^(?:an? |the )?(?:\p{L}+ ){0,2}(?:graph|chart|plot|curve|diagram|dashboard|panel)\b/iu.test(scene.text)
    ? undefined
    : (zoned(scene) ??
      abreast(scene) ??
      stationed(scene) ??
      partOfWhole(scene) ??
      reached(scene) ??
      filling(scene, context));

/** Words that only name the instrument. */
const devices =
  'gauge|meter|dial|thermometer|barometer|speedometer|tachometer|odometer|manometer|counter|ticker|stopwatch|timer|countdown|indicator|(?<!\\b(?:bar|pie|line|crow|side|task|menu|tool|nav|status) )bar';
const names = `${devices}|battery|tank|level`;
const instrument = new RegExp(`\\b(?:${names})\\b`, 'i');
/** What leads from the instrument to its value. */
const lead =
  /\s*[:,]?\s*(?:\b(?:is|are|now|currently|only|just|already|almost|nearly|about|around|stuck|pinned|pegged|frozen|sitting|standing|resting|hovering|sleeping|relaxed|flat|showing|shows|reading|reads|filled|full|at|to|on|of|with|up|down)\b\s*)+$/i;

export function formOf(word: string, text: string): MeterSpec['form'] {
  if (/countdown|timer|stopwatch/.test(word)) return 'countdown';
  if (/thermometer|barometer/.test(word) || /temperature/.test(text)) return 'thermometer';
  if (/counter|ticker|odometer/.test(word)) return 'counter';
  if (/progress|loading|\bbar$/.test(word) && !/battery/.test(text)) return 'progress';
  if (/battery|level|bar|memory usage|percentage|tank/.test(word)) return 'level';
  return 'gauge';
}

const wordIn = (text: string): string => instrument.exec(text)?.[0].toLowerCase() ?? '';

/** What is measured: the words before the value without those that lead to it, and without the instrument's own. */
function labelIn(text: string): string {
  const plain = text.replace(lead, '').replace(/[\s,:;–-]+$/, '');
  const own = plain
    .replace(new RegExp(`\\s*\\b(?:${devices})s?\\b(?=\\s*$|\\s+(?:of|for)\\b)`, 'i'), '')
    .replace(/^(?:an?|the)\s+/i, '')
    .replace(/^(?:of|for)\s+(?:an?\s+|the\s+)?/i, '')
    .replace(/^(?:an?|the|of|for)$/i, '')
    .trim();
  return own === '' ? '' : tidy(own);
}

/** The rest of the cue, whole, under the picture; words that only tell how the instrument moves are drawn. */
function remark(rest: string): { caption?: string } {
  const told = rest
    .replace(/^[\s,;.–-]+(?:(?:and|while|then|but)\s+)?/i, '')
    .replace(/[.\s]+$/, '')
    .split(/\s*[,;]\s*/)
    .filter((part) => !movement.test(part))
    .join(', ');
  return told === '' || told.split(/\s+/).length > 16 ? {} : { caption: tidy(told) };
}

const movement = new RegExp(
  `^(?:the\\s+)?(?:(?:needle|pointer|hand|level)\\b.*|(?:(?:it|number)\\s+)?(?:goes|going|turns|turning|flashing|blinking|glowing|pulsing|in)?\\s*(?:bright\\s+)?(?:${colourNames})(?:\\s+at the (?:top|end))?|stuck|blinking|flashing|pulsing)$`,
  'i',
);

const tint = (text: string): { colour?: Colour } => {
  const colour = colourOf(new RegExp(`\\b(?:${colourNames})\\b`, 'i').exec(text)?.[0].toLowerCase() ?? '');
  return colour ? { colour } : {};
};

const trendIn = (text: string): Pick<MeterSpec, 'trend'> =>
  /\b(?:ris|climb|grow|increas|fill|rac|soar|shoot|jump|roll)\w*|\bgo(?:es|ing) up\b/i.test(text)
    ? { trend: 'rising' }
    : /\b(?:fall|drop|sink|drain|shrink|decreas|count\w* down|tick\w* down)\w*|\bgo(?:es|ing) down\b/i.test(text)
      ? { trend: 'falling' }
      : {};

const meter = (
  spec: Omit<MeterSpec, 'kind'>,
  why: string,
  confidence = 0.98,
): Candidate & { readonly spec: MeterSpec } => ({
  spec: { kind: 'meter', ...spec },
  confidence,
  why,
  whole: true,
});

/** "blue up to 40 °C "sets", green around 60 °C "silky"": each zone with its colour, its bound and its name. */
function zoned(scene: Scene): Candidate | undefined {
  const word = /\b(?:scale|spectrum)\b/i.exec(scene.text)?.[0] ?? wordIn(scene.text);
  const zone = new RegExp(
    `(?:^|[,;:(]|\\band\\b)\\s*(?:an?\\s+|the\\s+)?(?:(${colourNames})(?:\\s+(?:zone|area|part|range))?\\s+)((?:(?:up to|down to|from|below|under|until|above|over|around|near|at|between|beyond|less than|more than)\\s+)?${measure}(?:\\s*(?:to|and|–|-)\\s*${measure})?)\\s*(?:[:=]\\s*)?(?:["“(]([^"”)]+)["”)]|(\\p{L}[\\p{L} -]{1,24}?)(?=[,;.]|$))?`,
    'giu',
  );
  const found = [...scene.text.matchAll(zone)];
  if (word === '' || found.length < 2) return undefined;
  const segments = found.map(([, colour = '', bound = '', quoted, plain]): Segment => {
    const shade = colourOf(colour.toLowerCase());
    return { label: (quoted ?? plain ?? '').trim(), text: bound.trim(), ...(shade && { colour: shade }) };
  });
  const head = scene.text
    .slice(0, found[0]?.index)
    .replace(/[\s:,]*\b(?:with|in|into|showing)\b[^:]*$/i, '')
    .replace(/[\s:,]+$/, '');
  return meter(
    {
      form: formOf(word.toLowerCase(), scene.lower),
      label: head === '' || head.toLowerCase() === word.toLowerCase() ? '' : tidy(head),
      segments,
    },
    `${found.length} zones of a ${word.toLowerCase()}`,
  );
}

/** "Gauge stuck at 40%, network link next to it glowing red at 100%": two things measured, each with its own. */
function abreast(scene: Scene): Candidate | undefined {
  const clauses = scene.text
    .replace(/[.]$/, '')
    .replace(/^(?:two|2)\s+[\p{L}-]+(?:\s+side by side)?\s*[:,]\s*/iu, '')
    .split(/\s*(?:[,;](?!\d{3}))\s*(?:and\s+|while\s+|but\s+)?|\s+(?:while|and)\s+(?=[^,;]*\d)/);
  const [one, other] = clauses;
  const announced =
    /^(?:two|2)\s+(?:[\p{L}-]+\s+)?(?:gauges|meters|dials|thermometers|counters|tanks|batteries)\b/iu.test(scene.text);
  if (clauses.length !== 2 || !one || !other) return undefined;
  const placed =
    /\b(?:next to|beside|alongside|right by|near|under|below|above|over)\s+(?:it|that)\b|\bbeside$|\bnext to it\b/i.test(
      other,
    );
  if (!announced && !(instrument.test(one) && (placed || instrument.test(other)))) return undefined;
  const read = [one, other].map((clause) => {
    const values = measuresIn(clause);
    const [value] = values;
    if (values.length !== 1 || !value) return undefined;
    const before = clause.slice(0, clause.lastIndexOf(value));
    const name = labelIn(
      before
        .replace(/\s*\b(?:next to|beside|alongside|right by|near|under|below|above)\s+(?:it|that)\b/i, '')
        .replace(
          new RegExp(`\\s+(?:glowing|flashing|turning|blinking|going|lit|pulsing|in)\\s+(?:${colourNames})\\b`, 'i'),
          '',
        )
        .replace(lead, ''),
    );
    return /\p{L}/u.test(name) ? { name, value, word: wordIn(clause), ...tint(clause) } : undefined;
  });
  const [a, b] = read;
  if (!a || !b) return undefined;
  const form = (own: string): MeterSpec['form'] => formOf(own || a.word || (announced ? scene.lower : ''), '');
  // Of one unit they stand on one scale.
  const scale = inOneUnit([a.value, b.value]);
  const fractionIn = (value: string, i: number): number | undefined =>
    value.endsWith('%') ? numberIn(value) / 100 : scale && (scale[i] as number) / (Math.max(...scale) * 1.1);
  const [first, second] = [a, b].map(({ name, value, word, colour }, i): MeterSpec => {
    const fraction = fractionIn(value, i);
    return {
      kind: 'meter',
      form: /thermometers/i.test(scene.text) ? 'thermometer' : form(word),
      label: name,
      value,
      ...(fraction !== undefined && { fraction: Math.min(1, fraction) }),
      ...(colour && { colour }),
    };
  }) as [MeterSpec, MeterSpec];
  return { spec: { ...first, beside: second }, confidence: 0.985, why: 'two instruments side by side', whole: true };
}

/** "climbing 60 → 75 → 85°C", "ticking down 8, 4, 1, 0": the values that it shows one after the other. */
function stationed(scene: Scene): Candidate | undefined {
  const row = new RegExp(
    `(?<![\\p{L}\\d.,])(${measure}(?:\\s*(?:→|->|=>|,(?!\\d{3}(?!\\d))|\\bthen\\b|\\b(?:(?:up|down)\\s+)?to\\b)\\s*(?:then\\s+|and\\s+|down to\\s+|up to\\s+)?${measure})+)(?![\\p{L}\\d])(\\s*(?:,|→|->)\\s*(?:go|liftoff|lift-off|zero|boom|launch|done)\\b!?)?`,
    'iu',
  ).exec(scene.text);
  if (!row) return undefined;
  const before = scene.text.slice(0, row.index);
  // "Replicas counting down 3, 2, 1": what counts is a counter.
  const word = wordIn(before) || (/\bcount(?:s|ing)? (?:up|down)\b/i.test(before) ? 'counter' : '');
  const values = [...measuresIn(row[1] ?? ''), ...(row[2] ? [row[2].replace(/^[\s,→>-]+/, '')] : [])];
  // "from 18 °C up to 22 °C"; "30 to 60 s" is a range.
  const ends = /\bfrom\s+$/i.test(before);
  const ranged = !ends && /^[^→>,]*\bto\b[^→>,]*$/.test(row[1] ?? '');
  if (word === '' || values.length < (ends || /→|->|=>/.test(row[1] ?? '') ? 2 : 3) || ranged || /[;]/.test(before))
    return undefined;
  // "bar: 30%, 50%" has its own reading; "gauge with marks at 1, 2, 3" shows none of them.
  if (!/\b(?:\w+ing|goes|ticks|counts|climbs|rises|drops|falls|jumps|from)\b/i.test(before)) return undefined;
  const last = values.at(-1) as string;
  const clause = before.split(/\s*,\s*/).at(-1) ?? before;
  const label = labelIn(
    clause.replace(
      /\s+(?:slowly |quickly |fast |steadily )?(?:\w+ing|goes|ticks|counts|climbs|rises|drops|falls|jumps)\b.*$/i,
      '',
    ),
  );
  const fraction = last.endsWith('%') ? Math.min(1, numberIn(last) / 100) : undefined;
  return meter(
    {
      form: formOf(word, ''),
      label,
      value: last,
      stations: values,
      ...(fraction !== undefined && { fraction }),
      ...(/\bdown\b|drop|fall|shrink/i.test(before) ? { trend: 'falling' as const } : trendIn(before)),
      ...tint(scene.text.slice(row.index + row[0].length)),
      ...remark([...before.split(/\s*,\s*/).slice(0, -1), scene.text.slice(row.index + row[0].length)].join(', ')),
    },
    `the values that a ${word} shows`,
  );
}

/** "Quota bar at 12/16 GPUs", "gauge at three quarters": a part of the whole that is given with it. */
function partOfWhole(scene: Scene): Candidate | undefined {
  const counted = new RegExp(
    `(?<![\\p{L}\\d.,/])(${figure})\\s*(?:\\/|(?:out )?of)\\s*(${figure})(?![\\d/.])((?:\\s?(?!(?:and|or|but|while|with|in|at|on|to|is|are|the|a|an|for)\\b)[\\p{L}%]+){0,2}(?:\\s+in use)?)`,
    'u',
  ).exec(scene.text);
  const worded = counted
    ? null
    : new RegExp(
        `(?<![\\p{L}\\d.,/])(${fractionText})(\\s+(?:full|filled|used|empty|charged|done|gone|taken|left))?(?![\\p{L}\\d/])`,
        'iu',
      ).exec(scene.text);
  const match = counted ?? worded;
  const shared = worded && (scene.text.match(new RegExp(fractionText, 'giu')) ?? []).length > 1;
  if (!match || shared) return undefined;
  const before = scene.text.slice(0, match.index);
  const word = wordIn(before);
  const clause = before.split(/\s*[,;]\s*/);
  if (word === '' || scene.pair?.how === 'versus' || clause.length > 2 || !instrument.test(clause.join(' ')))
    return undefined;
  // "bar cut in half": divided, not filled.
  if (worded && /\b(?:cut|split|divided|sliced|broken)\b/i.test(before)) return undefined;
  const fraction = counted
    ? numberIn(counted[1] ?? '') / numberIn(counted[2] ?? '')
    : (fractionOf(worded?.[1] ?? '') as number);
  if (!(fraction >= 0 && fraction <= 1)) return undefined;
  const value = match[0].trim();
  const rest = scene.text.slice(match.index + match[0].length);
  const empty = /\b(?:empty|gone)$/i.test(value) && worded !== null;
  return meter(
    {
      form:
        /^(?:bar|level|tank|battery|counter|ticker)$/.test(word) && counted ? 'progress' : formOf(word, scene.lower),
      label: labelIn(before),
      value,
      fraction: empty ? 1 - fraction : fraction,
      ...tint(rest),
      ...remark(rest),
    },
    'a part of a given whole',
  );
}

/** "stopwatch climbing to 8.0 s", "speedometer at 130": one value of an instrument, other things are told below. */
function reached(scene: Scene): Candidate | undefined {
  const values = measuresIn(scene.text);
  const [value] = values;
  if (!value || values.length > 1 || value.endsWith('%')) return undefined;
  const match = new RegExp(
    `(?:^|[,;]\\s*)((?:an?\\s+|the\\s+)?(?:[\\p{L}-]+\\s+){0,3}(?:gauge|meter|dial|thermometer|speedometer|tachometer|odometer|counter|ticker|stopwatch|timer|countdown)(?:\\s+(?:of|for)\\s+[\\p{L} -]{2,30}?)?)\\s+((?:[\\p{L}-]+\\s+){0,3}?(?:to|at|reading|showing|on)\\s+)(?=${value.replace(/[.*+?^$()|[\]\\]/g, '\\$&')})`,
    'iu',
  ).exec(scene.text);
  if (!match) return undefined;
  const [all, name = '', way = ''] = match;
  const end = match.index + all.length + value.length;
  return meter(
    {
      form: formOf(wordIn(name), scene.lower),
      label: labelIn(name),
      value,
      ...trendIn(way),
      ...tint(scene.text.slice(end)),
      ...remark(
        [scene.text.slice(0, match.index), scene.text.slice(end)].filter((part) => part.trim() !== '').join(', '),
      ),
    },
    `what a ${wordIn(name)} shows`,
    0.96,
  );
}

const containers =
  '(?:\\p{L}+\\s+)?(?:memory|VRAM|RAM|disk|drive|tank|jar|bathtub|bucket|glass|bottle|basket|cart|bag|quota|storage|buffer|cache|inbox|hold|sink|barrel|pool)';

/** "Memory filling up with one red pod, the others get a stamp": what fills it stands before it, what it does to others after. */
function filling(scene: Scene, context: CueContext): Candidate | undefined {
  const [, container = '', what = '', rest = ''] =
    new RegExp(
      `^(?:an?\\s+|the\\s+)?(${containers})\\s+(?:slowly\\s+|quickly\\s+)?(?:fills?|filling)(?:\\s+up)?\\s+with\\s+([^,;]{2,40}?)((?:\\s+until\\b|[,;]).*)?$`,
      'iu',
    ).exec(scene.text.replace(/[.]$/, '')) ?? [];
  if (!container || /\d/.test(what)) return undefined;
  const shade = tint(what);
  const thing = what
    .replace(new RegExp(`\\b(?:${colourNames})\\s+`, 'i'), '')
    .replace(/^(?:one|an?|a single|the)\s+/i, '');
  const others = stampedOthers(rest, thing, context);
  const left = others ? '' : rest;
  return meter(
    {
      form: 'level',
      label: tidy(container),
      trend: /\b(?:overflow|spill|full\b|nothing|no room)/i.test(rest) || others ? 'full' : 'rising',
      subject: {
        ...textItem(thing, context),
        ...shade,
        ...(/[^s]s$/.test(thing) && !/^one\b/i.test(what) && { many: true }),
      },
      ...shade,
      ...(others && { items: [others] }),
      ...remark(left),
    },
    'what fills a container',
    0.94,
  );
}

/** "the three others get an OOMKilled stamp", "two others are stamped "Killed"". */
function stampedOthers(rest: string, thing: string, context: CueContext): Item | undefined {
  const [, number = '', first, second] =
    /^[,;]\s*(?:and\s+|while\s+)?(?:the\s+)?(?:other\s+)?(two|three|four|five|\d+|)\s*(?:others?|ones?)?\s+(?:(?:get|gets|getting|with|wear|wearing|have)\s+(?:an?\s+)?["“]?([\p{L}\d -]+?)["”]?\s+stamps?|(?:are|is|get|gets)?\s*(?:being\s+)?stamped\s+(?:with\s+)?["“]?([\p{L}\d -]+?)["”]?)$/iu.exec(
      rest,
    ) ?? [];
  const stamp = first ?? second;
  if (!stamp || !/\bother/i.test(rest)) return undefined;
  const count = { two: 2, three: 3, four: 4, five: 5 }[number.toLowerCase()] ?? (number ? Number(number) : undefined);
  const one = textItem(thing, context);
  return {
    ...one,
    label: `Other ${severalOf(thing)}`,
    detail: stamp,
    states: ['failed'],
    ...(count ? { count } : { many: true }),
  };
}
