/** What the author gives of a plot: names of its axes, points with their values, curves in their colours. Pure. */
import type { Colour, Trend } from '../spec.ts';
import { colourOf } from './lexicon/states.ts';
import { measure } from './read/measure.ts';
import { tidy } from './read/phrase.ts';

export interface Plotted {
  /** The cue without what is told here. */
  readonly text: string;
  readonly x?: string;
  readonly y?: string;
  /** Along the horizontal axis, from the left. */
  readonly ticks: readonly string[];
  /** Of the one curve, in order. */
  readonly points: readonly { readonly label: string; readonly value: number; readonly text: string }[];
  readonly curves: readonly Curve[];
  /** Values where the one curve begins and ends, as written. */
  readonly ends?: readonly [string, string];
}

export interface Curve {
  readonly label: string;
  readonly colour?: Colour;
  /** What is said of it alone. */
  readonly told: string;
}

/** @param trendOf what words say of the course of a curve */
export function plottedIn(whole: string, trendOf: (text: string) => Trend | undefined): Plotted {
  const grown = against(whole, trendOf);
  if (grown) return grown;
  const plain_ = nameless(whole, trendOf);
  if (plain_) return plain_;
  const [, what, span = '', given] =
    /^(?:(?:line |simple )?(?:chart|graph|curve|plot)\s+(?:of|with)\s+)?([\p{L}][\p{L} -]{2,34}?)\s+(?:over|across|through)\s+(?:the\s+)?(time|day|week|month|year|night|hours|days|weeks|months|years):\s+(\d[\d.]*%?(?:\s*(?:,|→|->)\s*(?:and\s+|then\s+)?\d[\d.]*%?){2,})[.]?$/iu.exec(
      whole,
    ) ?? [];
  if (what && given) {
    const values = given.match(/\d[\d.]*%?/g) ?? [];
    return {
      text: `${what} curve`,
      x: tidy(span),
      ticks: [],
      points: values.map((text) => ({ label: '', value: Number.parseFloat(text), text })),
      curves: [{ label: tidy(what), told: '' }],
    };
  }
  const { text: plain, x, y, ticks } = takeAxes(overAxis(whole));
  const { text, points } = takePoints(plain);
  const begins = new RegExp(`\\b(?:starts?|starting|begins?|beginning)\\s+(?:at|from|with)\\s+(${value})`, 'u').exec(
    text,
  )?.[1];
  const stops = new RegExp(
    `\\b(?:ends?|ending|finishes|finishing|stops)\\s+(?:up\\s+)?(?:at|with)\\s+(${value})`,
    'u',
  ).exec(text)?.[1];
  const [, from, whenFrom, to, whenTo] = fromTo.exec(text) ?? [];
  return {
    text,
    ...(points.length === 0 &&
      (from && to
        ? { ends: [from, to] as const }
        : (begins || stops) && !/[(].*\bends? at\b/i.test(text) && { ends: [begins ?? '', stops ?? ''] as const })),
    ...(x && { x }),
    ...(y && { y }),
    ticks: ticks.length === 0 && whenFrom && whenTo ? [tidy(whenFrom), tidy(whenTo)] : ticks,
    points,
    curves:
      coloured(text, trendOf) ??
      counted(text, trendOf) ??
      phases(text, trendOf) ??
      inParts(text, trendOf) ??
      linesIn(text, trendOf) ??
      courses(text, trendOf) ??
      [],
  };
}

/** "Graph: force on x, stretch on y, straight line through the origin", "Line climbing up, load on the x axis": the axes have names, the line has none. */
function nameless(whole: string, trendOf: (text: string) => Trend | undefined): Plotted | undefined {
  const { text, x, y, ticks } = takeAxes(overAxis(whole));
  const [, told] =
    /^(?:(?:an?|the)?\s*(?:line |simple )?(?:chart|graph|plot|diagram)\s*[,:]\s*)?(?:an?\s+|one\s+|the\s+)?((?:(?:straight|curved|wavy|steep|rising|falling|flat|single|smooth|jagged)\s+)*(?:line|curve)(?:\s+[^,;:]*)?)$/iu.exec(
      text.replace(/^[\s,;]+|[\s,;.]+$/g, ''),
    ) ?? [];
  if (!told || !(x && y) || /\b(?:of|for|labell?ed|named)\b/i.test(told) || !trendOf(told.toLowerCase()))
    return undefined;
  return { text: told, x, y, ticks, points: [], curves: [{ label: '', told }] };
}

/** "Cost per page dropping as the print run grows": the one against the other. */
function against(whole: string, trendOf: (text: string) => Trend | undefined): Plotted | undefined {
  const [, y = '', told = '', x = ''] =
    /^(?:(?:line |simple )?(?:chart|graph|curve|plot)\s+(?:of|showing)\s+)?([\p{L}][\p{L}\d .-]{2,34}?)\s+((?:slowly |quickly |sharply )?(?:going |goes )?\p{L}+(?: up| down| off)?)\s+(?:as|when|while|with)\s+(?:the\s+)?([\p{L}][\p{L}\d -]{2,30}?)\s+(?:grow|increas|ris|go|get)\p{L}*(?:\s+\p{L}+)?[.]?$/iu.exec(
      whole,
    ) ?? [];
  if (!trendOf(told.toLowerCase())) return undefined;
  return { text: `${y} curve ${told}`, x: tidy(x), ticks: [], points: [], curves: [{ label: tidy(y), told }] };
}

const value =
  '[$€£]?\\d(?:[\\d.,]*\\d)?(?:\\s?(?:%|x|[kKMGT]i?B(?:/s)?|ms|s|min|h|°C|km|kg|kWh|€|\\$|(?!to\\b|over\\b|in\\b|and\\b|then\\b|while\\b)[a-z]{3,12})(?![\\p{L}]))?';
/** "dropping from 800 ms to 120 ms" */
const fromTo = new RegExp(
  `\\bfrom\\s+(${value})(?:\\s+(?:in|at|on)\\s+([\\p{L}\\d]+))?\\s+(?:down |up )?to\\s+(${value})(?:\\s+(?:in|at|on)\\s+([\\p{L}\\d]+))?`,
  'u',
);

const name = "([\\p{L}][\\p{L}\\d' /-]{1,30}?)";
const list = '(?:\\s*\\(([^)]+)\\))?';
const end = '(?=\\s*(?:[,;.)]|\\band\\b|\\bx\\b|\\by\\b|$))';
/** "x = batch size", "x-axis: batch size", "X axis batch size" */
const equation = new RegExp(
  `(?:^|[,;(]|\\s)\\s*(?:with |and )?(?:the )?(x|y|horizontal|vertical)(?:[- ]?axis)?(?:\\s*[=:]\\s*|(?<=axis)\\s+(?:is |shows )?)(?:the )?${name}${list}${end}`,
  'giu',
);
/** "accuracy on y", "bits on the x-axis (16, 8, 4)" */
const placed = new RegExp(
  `(?:^|[,;:]|\\band\\b|\\bwith\\b)\\s*(?:and |with )?(?:the )?${name}\\s+(?:on|along)\\s+(?:the\\s+)?(x|y|horizontal|vertical)(?:[- ]?axis)?${list}${end}`,
  'giu',
);

/** "graph current over voltage" → "graph, current on y, voltage on x". */
const overAxis = (text: string): string =>
  text.replace(
    /^((?:an? |the )?(?:line |simple )?(?:graph|chart|plot|curve))\s*:?\s+(?:of\s+)?([\p{L}]+(?: [\p{L}]+)?)\s+(?:over|against|versus|vs\.?(?=[\p{L} ]+\b(?:size|count|length|load|distance|depth|temperature|voltage|pressure|volume|speed|price|number|age|dose|concentration|width|height|mass|weight|altitude|angle|frequency|steps|epochs|iterations|users|tokens|requests|rows)(?=[,;.]|$)))\s+(?!time\b|the\b|an?\b|one\b)([\p{L}]+(?: [\p{L}]+)?)(?=[,;.]|$)/iu,
    '$1, $2 on y, $3 on x',
  );

function takeAxes(whole: string): Pick<Plotted, 'text' | 'ticks'> & { x?: string; y?: string } {
  const axes: { x?: string; y?: string } = {};
  let ticks: readonly string[] = [];
  const take = (axis: string, label: string, values: string | undefined): string => {
    axes[/^[xh]/i.test(axis) ? 'x' : 'y'] = tidy(label);
    if (values && /^[xh]/i.test(axis)) ticks = values.split(/\s*,\s*/);
    return '';
  };
  const text = whole
    .replace(placed, (_, label: string, axis: string, values?: string) => take(axis, label, values))
    .replace(equation, (_, axis: string, label: string, values?: string) => take(axis, label, values))
    .replace(/\s*\(\s*\)?\s*$/, '');
  return axes.x || axes.y ? { text: text.trim(), ticks, ...axes } : { text: whole, ticks };
}

const measured =
  /^(?:(?:in|on|at)\s+)?([\p{L}\d][\p{L}\d .%'-]{0,18}?)\s*[:=]?\s+((?:~|≈)?[$€£]?\d[\d.,]*\s?(?:%|x|k|[KMGT]B|ms|s|min|h|°C|km|kg|kWh|€|\$)?)$/u;

/** "…, Jan 95%, Mar 88%, Jun 71%": the parts at the end that each have a value of the same unit. */
function takePoints(whole: string): Pick<Plotted, 'text' | 'points'> {
  const parts = whole.split(/([,;:]\s+(?:and\s+|then\s+)?)/);
  const points: Plotted['points'][number][] = [];
  let at = parts.length - 1;
  for (; at >= 0; at -= 2) {
    const [, label, text] = measured.exec((parts[at] as string).replace(/[.]$/, '').trim()) ?? [];
    // "starts at 500" is told of the curve.
    if (
      !label ||
      !text ||
      /^(?:starts?|starting|begins?|ends?|ending|pass\w*|reach\w*|cross\w*|hits?|from|to)\b/i.test(label) ||
      // "memory flat at 80%": how high all of a curve is.
      /\s(?:at|around|near|about|between)$/i.test(label)
    )
      break;
    points.unshift({ label: tidy(label), value: Number(text.replace(/[^\d.]/g, '')), text: text.trim() });
  }
  const unit = (text: string): string => text.replace(/[\d.,~≈\s]/g, '');
  const alike = points.every((point) => unit(point.text) === unit(points[0]?.text ?? ''));
  if (points.length < 2 || !alike || at < 0) return { text: whole, points: [] };
  return { text: parts.slice(0, at + 1).join(''), points };
}

/** "training (blue) and production (orange)": curves told apart by their colours. */
function coloured(text: string, trendOf: (text: string) => Trend | undefined): readonly Curve[] | undefined {
  if (!/\b(?:curves?|lines?|graphs?|charts?|plots?|distributions?|trends?)\b/i.test(text)) return undefined;
  const found = [...text.matchAll(/([\p{L}][\p{L}\d .'-]{1,30}?)\s*\((?:in )?(\p{L}+)\)(?=([^,;(]*))/gu)].flatMap(
    ([, label = '', word = '', after = '']) => {
      const colour = colourOf(word.toLowerCase());
      const own = label.replace(/^.*\b(?:with|showing|of|for|and|vs\.?|versus|while)\s+/iu, '');
      return colour ? [{ label: tidy(own), colour, told: trendOf(after.toLowerCase()) ? after : text }] : [];
    },
  );
  return found.length > 1 ? found : undefined;
}

/** "Two lines: requests flat, cost rising": so many curves, each with its course. */
function counted(text: string, trendOf: (text: string) => Trend | undefined): readonly Curve[] | undefined {
  const [, one, other] =
    /^(?:two|2)\s+(?:[\p{L}-]+\s+)?(?:lines|curves)\b.*\blabell?ed\s+["“]?([^,"“”]+?)["”]?\s+and\s+["“]?([^,"“”]+?)["”]?[.]?$/iu.exec(
      text,
    ) ?? [];
  if (one && other) return [one, other].map((label) => ({ label: tidy(label), told: '' }));
  // "Fixed rate as a straight line, variable rate as a wavy line"
  const drawn = [...text.matchAll(/([\p{L}][\p{L}\d '-]{1,30}?)\s+as\s+(?:an?\s+)?([\p{L}-]+\s+(?:line|curve))/giu)];
  if (drawn.length > 1)
    return drawn.map(([, label = '', told = '']) => ({ label: tidy(label.replace(/^and\s+/i, '')), told }));
  const told = remarked(text, trendOf);
  if (told) return told;
  const [, , body] =
    /^(?:(?:two|three|four|[2-4])\s+)(?:[\p{L}-]+\s+)?(lines|curves|graphs)\b[^:]{0,40}:\s+(.+)$/iu.exec(text) ??
    // "Line chart: wages shrinking, rents growing"
    /^(?:[\p{L}-]+\s+){0,3}(chart|graph|plot|curves|lines)\b[^:]{0,30}:\s+(.+)$/iu.exec(text) ??
    [];
  if (!body) return undefined;
  const parts = body.split(/\s*[,;]\s*(?:and\s+|while\s+)?|\s+(?:and|while)\s+/);
  const curves = parts.map((part): Curve | undefined => {
    const trend = trendOf(part.toLowerCase());
    const [, label] =
      /^(.+?)\s+(?:(?:is|are|stays?|staying|keeps?|going|goes|slowly|quickly)\s+)*[\p{L}]+(?:\s+\p{L}+)*$/iu.exec(
        part.replace(height, ''),
      ) ?? [];
    return trend && label ? { label: tidy(shortest(part, trendOf)), told: part } : undefined;
  });
  return curves.length > 1 && curves.every((curve) => curve !== undefined) ? (curves as Curve[]) : undefined;
}

/** The words before those that tell the course. */
function shortest(part: string, trendOf: (text: string) => Trend | undefined): string {
  const words = part.split(/\s+/);
  const at = words.findIndex(
    (_, i) =>
      i > 0 &&
      trendOf(
        words
          .slice(0, i + 1)
          .join(' ')
          .toLowerCase(),
      ),
  );
  return words
    .slice(0, Math.max(1, at))
    .join(' ')
    .replace(/\s+(?:is|are|stays?|staying|keeps?|going|goes|slowly|quickly)$/i, '');
}

/** "Demand: flat, flat, spike in March": one curve, told in its parts. */
function inParts(text: string, trendOf: (text: string) => Trend | undefined): readonly Curve[] | undefined {
  const [, what, told = ''] = /^([^:,]{3,40}):\s+([^:]+)$/.exec(text.replace(/[.]$/, '')) ?? [];
  const parts = told.split(/\s*,\s*(?:then\s+|and\s+)?/);
  const course =
    /^(?:(?:an?|enormous|huge|small|sudden|slow|sharp|steep|big|long)\s+)*(?:flat|steady|rising|falling|climbing|dropping|spike|peak|dip|drop|rise|plateau|crash|up|down)(?:\s+(?:in|at|on|after|before)\s+[\p{L}\d ]{2,16})?$/iu;
  if (!what || parts.length < 2 || !parts.every((part) => course.test(part))) return undefined;
  const all = parts.join(' then ').toLowerCase();
  const trend = trendOf(all);
  return trend ? [{ label: tidy(what), told: /\bspike|peak\b/.test(all) ? 'spike' : all }] : undefined;
}

/** "Load flat at 95% during batch, zigzag between 5 and 60% online": one amount, and how it goes in each case. */
function phases(text: string, trendOf: (text: string) => Trend | undefined): readonly Curve[] | undefined {
  const parts = text.replace(/[.]$/, '').split(/\s*[,;]\s*(?:and\s+|but\s+|while\s+)?/);
  const read = parts.map((part) =>
    /^(.*?)\b(flat|steady|constant|stable|zigzag|jagged|wavy|spiky|rising|falling|climbing|dropping|spiking|oscillating)\b(?:\s+(?:at|between|around|near|from|below|above)\s+~?\d[\d.]*\s?%?(?:\s+(?:and|to)\s+\d[\d.]*\s?%?)?)?\s+(?:(?:during|in|with|for|on|at|when)\s+)?([\p{L}][\p{L} -]{1,24})$/iu.exec(
      part,
    ),
  );
  if (parts.length < 2 || parts.length > 3 || read.some((one) => one === null)) return undefined;
  // Only the first names what goes up and down.
  if (read.some((one, i) => (i === 0) !== ((one?.[1] ?? '').trim() !== ''))) return undefined;
  const labels = read.map((one) => tidy(one?.[3] ?? ''));
  if (labels.some((label) => trendOf(label.toLowerCase()))) return undefined;
  return labels.map((label, i) => ({ label, told: read[i]?.[2] ?? '' }));
}

/** "two lines: simple (straight, ends at 3,100) and compound (curved, ends at 7,612)": what is told of each stands in its brackets. */
function remarked(text: string, trendOf: (text: string) => Trend | undefined): readonly Curve[] | undefined {
  if (!/\b(?:lines|curves)\b/i.test(text)) return undefined;
  const found = [...text.matchAll(/(?:^|[:,]\s+|\band\s+)((?:\p{L}[\p{L}\d-]*\s?){1,3}?)\s*\(([^)]+)\)/gu)];
  if (found.length < 2) return undefined;
  return found.map(([, label = '', told = '']) => {
    const end = new RegExp(`\\bends?\\s+at\\s+(${value})`, 'u').exec(told)?.[1];
    const course = /\bcurved\b/i.test(told) ? 'exponential' : /\bstraight\b/i.test(told) ? 'rising' : told;
    return { label: `${tidy(label)}${end ? ` ${end}` : ''}`, told: trendOf(course) ? course : text };
  });
}

/** "at 80%", "around $3": how high a curve is. */
const height = new RegExp(`\\s+(?:at|around|near|about|between)\\s+${measure}(?:\\s+and\\s+${measure})?`, 'iu');

/** "Line flat at 5 ms while the error rate shoots up": each part has something that goes its way, and one of them is called a line. */
function courses(text: string, trendOf: (text: string) => Trend | undefined): readonly Curve[] | undefined {
  if (!/\b(?:line|curve)s?\b(?!\s+(?:chart|graph))/i.test(text) || text.includes(':')) return undefined;
  const parts = text
    .replace(/[.]$/, '')
    .split(/\s*[,;]\s*(?:and\s+|while\s+|but\s+)?|\s+(?:while|but)\s+/)
    .map((part) => part.replace(/^(?:an?|the|one)\s+/i, ''));
  if (parts.length < 2 || parts.length > 4) return undefined;
  const read = parts.map((part): Curve | undefined => {
    const trend = trendOf(part.replace(height, '').toLowerCase());
    const label = shortest(part.replace(height, ''), trendOf)
      .replace(/\s*\b(?:line|curve)$/i, '')
      .replace(/\s+(?:shoots?|goes|going|shooting)$/i, '');
    const named = /^(?:line|curve)$/i.test(label) ? '' : tidy(label);
    return trend && part.split(/\s+/).length < 10 && !trendOf(named.toLowerCase())
      ? { label: named, told: part }
      : undefined;
  });
  return read.every((one) => one !== undefined) ? (read as Curve[]) : undefined;
}

/** "Budget line flat, spend line crossing it": two or more lines, each with its course. */
function linesIn(text: string, trendOf: (text: string) => Trend | undefined): readonly Curve[] | undefined {
  const found = [
    ...text.matchAll(
      /(?:^|[,;]\s+|\b(?:and|while)\s+)(?:the\s+|an?\s+)?((?:\p{L}+\s){1,2}?)(?:line|curve)\s+([^,;]+?)(?=[,;.]|\s+(?:and|while)\s|$)/giu,
    ),
  ];
  if (found.length < 2) return undefined;
  return found.map(([, label = '', told = '']) => ({
    label: tidy(label.trim()),
    // What crosses a line comes from below it.
    told: trendOf(told.toLowerCase()) ? told : /\bcross|overtak|pass/i.test(told) ? 'rising' : text,
  }));
}
