/** Ways of saying a thing that mean the same → the one that the grammar reads. No word is added that says more. Pure. */
import { literal } from '../../literal.ts';
import { formOf } from '../lexicon/forms.ts';
import { highWords, lowWords, numberWords } from '../lexicon/words.ts';
import { lowerFirst } from './phrase.ts';
import { singular } from './stem.ts';
import { toldLater } from './told-later.ts';

export function rephrased(text: string): string {
  const said = text.replace(/^(?:we|you) (?:can )?(?:see|get|have|watch)\s+/i, '');
  return [
    filmed,
    years,
    likened,
    overTime,
    pieSplit,
    outOf,
    turned,
    logoOf,
    toldLater,
    eachOf,
    ranges,
    series,
    spans,
    asBoxes,
    oneToOther,
    halfUsed,
    settings,
    whenever,
    struck,
    inLine,
    times,
    twice,
    remarks,
    setOff,
    typedIn,
    atPrompt,
    commandFirst,
  ].reduce((all, rule) => rule(all), said);
}

/** "Slow pan across a row of desks" → "row of desks": how it is filmed is no part of it. */
const filmed = (text: string): string =>
  text.replace(
    /^(?:the\s+)?(?:(?:(?:slow|quick|fast|smooth|long)\s+)*camera\s+(?:\p{L}+ly\s+)?(?:pans?|panning|sweeps?|sweeping|glid(?:es?|ing)|tracks?|tracking|mov(?:es?|ing)|fl(?:ies|ying)|push(?:es|ing)|circl(?:es|ing))|(?:(?:slow|quick|fast|smooth|long)\s+)+pan(?:ning)?|pan(?:ning)?(?=\s+(?:across|along|past))|tracking shot|drone shot|fly-?(?:over|through))\s+(?:\p{L}+ly\s+)?(?:in\s+|out\s+)?(?:across|over|along|past|through|into|onto|of|around|towards?|up to|on)\s+/iu,
    '',
  );

/** "the 2000 and 2008 crashes" → "the 2000 and the 2008 crashes": no number of crashes. */
const years = (text: string): string =>
  text.replace(/\b(the\s+(?:1[89]|20)\d\d\s+and\s+)(?=(?:1[89]|20)\d\d\b)/gi, '$1the ');

/** "CUDA out of memory error" → "CUDA out-of-memory error": one word, no way out. */
const outOf = (text: string): string =>
  text.replace(/\bout of (memory|disk|space|stock|date|order|control)\b/gi, 'out-of-$1');

/** "Pie split 60% tea, 40% milk" → "Pie chart: 60% tea, 40% milk" */
const pieSplit = (text: string): string =>
  text.replace(/^(?:an? |the )?pie\s+(?:is\s+)?(?:split|divided|cut|sliced)(?:\s+into)?:?\s+(?=\d)/i, 'Pie chart: ');

/** "Force over time graph: …" → "Graph of force over time: …" */
const overTime = (text: string): string =>
  text.replace(
    /^(?:an? |the )?(\p{L}+(?: \p{L}+)?) over time (graph|chart|plot|curve)\b/iu,
    (_, what: string, form: string) =>
      `${form.charAt(0).toUpperCase()}${form.slice(1)} of ${lowerFirst(what)} over time`,
  );

/** "ATP drawn as a battery" → "ATP as a battery" */
const likened = (text: string): string =>
  text.replace(
    /\b(?:drawn|depicted|pictured|portrayed|rendered|illustrated|represented|visuali[sz]ed|disguised) as\b/gi,
    'as',
  );

/** "Sun, plant, cow, burger: energy chain": the form may stand after what is in it. */
function turned(text: string): string {
  const [, list, form] = /^([^:"]+,[^:"]+,[^:"]+):\s+((?:[\p{L}-]+\s+){0,3}[\p{L}-]+)[.]?$/u.exec(text) ?? [];
  const head = singular(form?.split(/\s+/).at(-1)?.toLowerCase() ?? '');
  const kind = formOf(head)?.kind;
  return list && form && kind && /^(?:flow|cycle|timeline|cards|chart-pie)$/.test(kind) ? `${form}: ${list}` : text;
}

/** "Highlight the switch" → "Switch highlighted": what is asked of whoever draws it, told of the thing. */
const setOff = (text: string): string =>
  text.replace(
    /(^|,\s+(?:and\s+|then\s+)*)highlight\s+(?:only\s+)?(?:the\s+)?([^,;:.]{2,40})(?=,|[.]?$)/giu,
    (_, before: string, thing: string) => `${before}${thing} highlighted`,
  );

/** "ROLLBACK typed in" → "`ROLLBACK` typed in": a command in capitals. */
const typedIn = (text: string): string =>
  text.includes('`')
    ? text
    : text.replace(
        /(^|[,;:]\s+|\b(?:with|and|then)\s+)([A-Z]{4,}(?:\s+[A-Z]{2,})*;?)(?=\s+(?:being\s+|is\s+)?(?:typed|entered)\b)/g,
        '$1`$2`',
      );

/** "psql prompt, SHOW TABLES, …" → "psql prompt, `SHOW TABLES` typed in, …" */
const atPrompt = (text: string): string =>
  text.includes('`')
    ? text
    : text.replace(
        /^((?:\S+>? )?(?:session|prompt|shell)),\s+([A-Z]{4,}(?:\s+[A-Z]{2,})*;?)(?=,|[.]?$)/i,
        (whole, session: string, typed: string) =>
          typed === typed.toUpperCase() ? `${session}, \`${typed}\` typed in` : whole,
      );

/** "flyctl deploy, output all green" → "Terminal: `flyctl deploy`, output all green": a cue begins in small letters with what is typed. */
const commandFirst = (text: string): string =>
  text.replace(
    /^(?![^,]*\b(?:session|prompt|shell|repl|logs?|logo|icon|dashboard|table|chart|curve|meter|window|screen|output|pods?|nodes?|model|server|client|service|job|script)\b)([a-z][a-z0-9-]+(?:\s[a-z0-9-][\w./:=-]*){1,4})(?=,\s+(?:the\s+)?(?:output|prints|returns|result|printing)\b)/,
    'Terminal: `$1`',
  );

/** "logo of Creative Commons" → "Creative Commons logo". */
const logoOf = (text: string): string =>
  text.replace(
    /\b(?:the )?logo of (?:the )?(\p{Lu}[\w.]*(?:\s\p{Lu}[\w.]*){0,2})(?=[\s,.;]|$)/giu,
    (whole, name: string) => (/^\p{Lu}/u.test(name) ? `${name} logo` : whole),
  );

/** "to each of 10 pods" → "to all 10 pods". */
const eachOf = (text: string): string =>
  text.replace(/\beach of (?:the |its |their |our |these )?(\d+|[a-z]+)(?=\s+[a-z])/gi, (whole, number: string) =>
    /^\d/.test(number) || numberWords[number.toLowerCase()] !== undefined ? `all ${number}` : whole,
  );

/** "Shards 1 to 4 loaded" → "Shard 1, Shard 2, Shard 3 and Shard 4 loaded": so many, by their numbers. */
const ranges = (text: string): string =>
  text.replace(
    /(^|[,;:]\s+|\b(?:the|and|of|with|showing)\s+)([\p{L}]+s)\s+(\d{1,2})\s*(to|through|–|-)\s*(\d{1,2})(?![\d%.:]|\s?[a-zA-Z]{1,3}\b(?<!\b(?:on|in|at|are|is|and|to)))/giu,
    (whole, before: string, noun: string, first: string, to: string, last: string) => {
      const count = Number(last) - Number(first) + 1;
      if (count < 3 || count > 6 || to === '-' || to === '–' || formOf(singular(noun.toLowerCase()))) return whole;
      const each = Array.from({ length: count }, (_, i) => `${singular(noun)} ${Number(first) + i}`);
      return `${before}${each.slice(0, -1).join(', ')} and ${each.at(-1)}`;
    },
  );

/** "Expert 1 to Expert 4" → "Expert 1, Expert 2, Expert 3 and Expert 4" */
const series = (text: string): string =>
  text.replace(
    /(\b\p{L}+s )?\b(\p{L}+) (\d{1,2}) (?:to|through|–) \2 (\d{1,2})\b/giu,
    (whole, holder: string | undefined, noun: string, first: string, last: string) => {
      const count = Number(last) - Number(first) + 1;
      if (count < 3 || count > 8) return whole;
      const each = Array.from({ length: count }, (_, i) => `${noun} ${Number(first) + i}`);
      // "strips Batch 1 to Batch 4": they are the strips.
      return holder ? `${holder}(${each.join(', ')})` : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`;
    },
  );

/** "index 0 to 99" → "index 0-99": from the first to the last; "pods 2 to 10" may be a change. */
const spans = (text: string): string =>
  text.replace(
    /\b(index|rows?|pages?|ids?|lines?|layers?|ports?|days?|weeks?|months?|years?|chapters?|slides?|epochs?|ranks?|slots?|bits?|frames?|minutes?|hours?|positions?|bytes?)\s+(\d{1,6})\s+(?:to|through)\s+(\d{1,6})(?![\d.%])/gi,
    (whole, noun: string, first: string, last: string) =>
      Number(first) < Number(last) ? `${noun} ${first}-${last}` : whole,
  );

/** "ConfigMap with replicas: 4" → "ConfigMap with `replicas: 4`": a field of what is named. */
const settings = (text: string): string =>
  /\b(?:yaml|manifest|configmap|config|config map|deployment|statefulset|daemonset|pod spec|spec|crd|helm values|values file)\b/i.test(
    text,
  ) && !text.includes('`')
    ? text.replace(
        /\b(with|showing|and|has|sets?)\s+([a-z][A-Za-z]*)(?::\s|\s+(?:turned (?:up|down)|changed|set|raised|lowered|scaled|bumped|increased|reduced|dialed up|cranked up)\s+to\s+)(\d+|true|false)(?=[\s,.;]|$)/g,
        '$1 `$2: $3`',
      )
    : text;

/** "Long line of requests" → "Long queue of requests": they wait. */
const inLine = (text: string): string =>
  text.replace(
    /\b((?:long|endless|growing|waiting|orderly|huge|check-?out|check-?in|supermarket|airport|never-ending|short|patient)\s+(?:\p{L}+\s+)?)line of (?=\p{L}+(?:s|people)\b)/giu,
    '$1queue of ',
  );

const stroke = '(?:(?:big|thick|bold|red|huge|diagonal|giant|heavy|black|single)\\s+)*';
const strokeBehind = new RegExp(
  `(?:\\s+with|,(?:\\s+with)?)\\s+(?:an?\\s+)?${stroke}(?:line|slash|bar|stroke|strike|cross|x)\\s+(?:right\\s+)?(?:drawn\\s+)?(?:through|across|over)\\s+it\\b`,
  'i',
);
const strokeBefore = new RegExp(
  `^(?:an?\\s+|the\\s+)?(?:${stroke}(?:red)\\s+(?:line|slash|bar|stroke)|${stroke}(?:slash|strike))\\s+(?:through|across|over)\\s+(?:the\\s+)?([^,;]+)(.*)$`,
  'i',
);

/** "a clock with a thick line through it", "red slash across the clock" → "a clock crossed out". */
function struck(text: string): string {
  const behind = text.replace(strokeBehind, ' crossed out');
  if (behind !== text && !/,\s+(?:an?\s+)?(?:\w+\s+)*(?:x|cross)\s+over it\b/i.test(text)) return behind;
  const [, thing, rest = ''] = strokeBefore.exec(text) ?? [];
  return thing ? `${thing} crossed out${rest}` : text;
}

/** "the moment the pods ask for it" → "when the pods ask for it": a clause, no thing. */
const whenever = (text: string): string =>
  text.replace(
    /\b(?:the (?:very )?(?:moment|instant)|as soon as|every time|each time)\s+(?=(?:an?|the|its?|they|you|we|he|she|\p{L}+s|\p{L}+ \p{L}+s)\b)/giu,
    'when ',
  );

/** "3 GPUs each half used" → "3 GPUs (each half used)": how full each of them is. */
const halfUsed = (text: string): string =>
  text.replace(
    /\b(\d+|two|three|four|five|all)\s+([\p{L}-]+s),?\s+(each\s+(?:only\s+|about\s+)?(?:half|\d+%|a third|a quarter|partly|fully|barely)[- ](?:used|full|empty|filled|idle|busy|allocated))\b/giu,
    '$1 $2 ($3)',
  );

/** "A and B, traffic switching from one to the other" → "…, traffic switching from A to B" */
const oneToOther = (text: string): string => {
  const [, one, other] = /^(?:an? |the )?([^,;:]{2,30}?) and (?:an? |the )?([^,;:]{2,30}?)[,;]\s/i.exec(text) ?? [];
  return one && other
    ? text.replace(/\bfrom (?:the )?one to the other\b/i, `from ${lowerFirst(one)} to ${other}`)
    : text;
};

/** "A and B as two separate boxes inside C" → "A and B inside C": how they are drawn. */
const asBoxes = (text: string): string =>
  text.replace(
    /\s+as\s+(?:(?:two|three|four|\d|separate|different|distinct|individual|small|single)\s+)+(?:boxes|blocks|parts|pieces|items|cards|tiles|circles|icons)\b/i,
    '',
  );

/** "fatter and fatter" → "fatter": said twice for how it goes on. */
const twice = (text: string): string => text.replace(/\b((?!over\b)\p{L}+er|more|less) and \1\b/giu, '$1');

/** "64 GPUs x $2" → "64 GPUs × $2". */
const times = (text: string): string => text.replace(/(\d[\d.,]*(?:\s?[\p{L}%]+)?) x (?=[$€£]?\d)/gu, '$1 × ');

/** "A and B phases, A short and thick, B long": what is said of each stands in brackets behind it. */
function remarks(text: string): string {
  const [first = '', ...rest] = text.replace(/[.]$/, '').split(/\s*[,;]\s+(?:and\s+|but\s+)?/);
  if (rest.length < 2 || /[:(]/.test(text)) return text;
  const told = rest.map((part) => /^(?:the\s+)?(\S+(?:\s\S+)?)\s+([a-z-]+(?:\s+and\s+[a-z-]+)?)$/.exec(part));
  const sized = (words: string): boolean => words.split(/\s+and\s+/).every((word) => size.has(word));
  let out = first;
  for (const match of told) {
    const [, name = '', words = ''] = match ?? [];
    if (!match || !sized(words)) return text;
    const at = new RegExp(`(?<![\\p{L}\\d])${literal(name)}(?![\\p{L}\\d(])`, 'iu').exec(out);
    if (!at) return text;
    const end = at.index + at[0].length;
    out = `${out.slice(0, end)} (${words})${out.slice(end)}`;
  }
  return out;
}

const size: ReadonlySet<string> = new Set([
  ...highWords,
  ...lowWords,
  ...'thick thin fast slow narrow wide'.split(' '),
]);
