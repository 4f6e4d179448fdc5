/** Two things set against each other: "A vs B", "A = x; B = y", "A: x; B: y", "Before: x. After: y". Pure. */
import { parallelPair, resultsEach, twoEach } from './parallel.ts';
import type { Pair } from './scene.ts';
import { evened, toldSides } from './sides.ts';
import type { Token } from './tokens.ts';

export function findPair(text: string, tokens: readonly Token[]): Pair | undefined {
  const told = found(text, tokens);
  const pair = told && evened(told);
  return pair && { ...pair, bodies: [withoutBetween(pair.bodies[0]), withoutBetween(pair.bodies[1])] };
}

/** "…, wall between them" is said of both. */
const withoutBetween = (body: string): string =>
  body.replace(
    /(?:^|[,;]\s*)(?:and\s+|with\s+)?(?:an?\s+|the\s+)?[^,;]{2,40}?\s+(?:in\s+)?between\s+(?:them|the two|both)[.]?$/i,
    '',
  );

function found(text: string, tokens: readonly Token[]): Pair | undefined {
  // "2 kW × 0.1 h = 0.2 kWh" is reckoned.
  if (/\S\s[×·÷]\s\S.*\s=\s/.test(text)) return undefined;
  return (
    toldSides(text) ??
    labelled(text, tokens) ??
    sentences(text) ??
    twoEach(text) ??
    resultsEach(text) ??
    versus(text, tokens) ??
    slashed(text) ??
    contrast(text, tokens) ??
    parallelPair(text)
  );
}

const versusWords = new Set(['vs', 'vs.', 'versus', 'v.', '⚔️', 'against']);

const setting =
  /\b(?:side[- ]by[- ]side|split[- ]?screen|comparison|contrast|two (?:panels?|halves|pictures|lists|columns)|before\/after|left\/right)\b/i;

/** "Split screen: dough tears / dough stretches": a stroke between two, under a word for two pictures. */
function slashed(text: string): Pair | undefined {
  const [, lead = '', left = '', right = ''] = /^([^:]{2,50}):\s+([^/]+?)\s+\/\s+([^/]+?)[.]?$/s.exec(text) ?? [];
  if (!setting.test(lead) || left === '' || right === '') return undefined;
  return pairOf(left, right, 'beside', lead);
}

/** "Two clocks. Primary: 12:00, replica: 11:59", "Old way: thick band. New way: pink to the edge": two that are named, each with its own. */
function sentences(text: string): Pair | undefined {
  const parts = [
    ...text.matchAll(
      /(?<=^|[.;,/]\s+)([\p{L}][\p{L}\d' -]{1,28}):\s+([^:]*(?:\d:\d[^:]*)*?)(?=[.;,/]\s+[\p{L}][\p{L}\d' -]{1,28}:\s|[.]?$)/gu,
    ),
  ];
  const [one, other] = parts;
  if (parts.length !== 2 || !one || !other || one.index === 0) return undefined;
  const lead = text.slice(0, one.index).replace(/[\s.,;:/]+$/, '');
  // The words before the two are a sentence of their own.
  if (!/[.]\s+$/.test(text.slice(0, one.index)) || /^(?:an? )?(?:table|dialogue|chat|timeline|diagram)\b/i.test(lead))
    return undefined;
  return {
    heads: [(one[1] as string).trim(), (other[1] as string).trim()],
    bodies: [(one[2] as string).trim(), (other[2] as string).trim()],
    how: 'colon',
    lead,
  };
}

/** Splits at "vs"; what stands before a leading colon or "of/between/showing" is not part of the first side. */
function versus(text: string, tokens: readonly Token[]): Pair | undefined {
  const at = tokens.find(
    (token, i) =>
      token.kind === 'word' &&
      versusWords.has(token.lower) &&
      token.lower !== 'against' &&
      // VS Code sets nothing against anything.
      !(token.text === 'VS' && /^Code/.test(tokens[i + 1]?.text ?? '')),
  );
  if (!at || at === tokens[0]) return undefined;
  const before = text.slice(0, at.start).trim();
  const after = text.slice(at.end).trim();
  if (!before || !after) return undefined;
  const led = takeLead(before);
  // "Bar chart: pages read, full scan 10 vs index 4"
  const [, measure, first] = /\b(?:chart|graph|bars?)\b/i.test(led.lead)
    ? (/^([^,]{2,30}),\s+(.+)$/.exec(led.rest) ?? [])
    : [];
  // "Two servers with price tags, on-demand $1.00 vs spot $0.30": what is set against each other has an amount.
  const comma = led.rest.lastIndexOf(', ');
  const priced =
    led.lead === '' &&
    comma > 0 &&
    /\d/.test(led.rest.slice(comma)) &&
    !/\d/.test(led.rest.slice(0, comma)) &&
    /\d/.test(after);
  const { lead, rest } = priced
    ? { lead: led.rest.slice(0, comma), rest: led.rest.slice(comma + 2) }
    : measure && first
      ? { lead: `${led.lead} of ${measure}`, rest: first }
      : led;
  const [left, leftBody] = cutHead(rest);
  const tail = after.replace(/[.]+$/, '');
  // "A vs B: 25 ml / 250 ml, 9 bar / gravity": first of the one, then of the other.
  const [, second, told = ''] = /^([^:/]{2,40}):\s+(.+)$/s.exec(tail) ?? [];
  const each = told.split(/\s*[,;]\s*/).map((part) => part.split(/\s+\/\s+/));
  if (second && leftBody === '' && each.length > 1 && each.every((part) => part.length === 2))
    return {
      heads: [left, second.trim()],
      bodies: [each.map((part) => part[0]).join(', '), each.map((part) => part[1]).join(', ')],
      how: 'versus',
      lead,
    };
  // "First try vs second try: 14 days / 2 days": what is said of each.
  const [, other, mine, theirs] = /^([^:/]{2,40}):\s+([^/]+?)\s+\/\s+([^/]+)$/.exec(tail) ?? [];
  if (other && mine && theirs && leftBody === '')
    return { heads: [left, other.trim()], bodies: [mine.trim(), theirs.trim()], how: 'versus', lead };
  const [right, rightBody] = cutHead(tail);
  return { heads: [left, right], bodies: [leftBody, rightBody], how: 'versus', lead };
}

/** "Split screen: CPU …" → lead "Split screen"; "Bar chart showing latency of A" → lead up to the last opener. */
function takeLead(before: string): { lead: string; rest: string } {
  const colon = before.match(/^([^:"`]{2,50}):\s+(.+)$/s);
  if (colon) return { lead: colon[1] as string, rest: colon[2] as string };
  const opener = before.match(
    /^(.*?\b(?:showing|comparing|comparison of|between|of|contrasting|with|displaying)\s+)(.+)$/is,
  );
  if (
    opener &&
    /\b(?:screen|comparison|chart|graph|bars?|view|table|diagram|panels?|side|contrast|curves?|plot|meters?|gauges?|animation|visual\w*|difference|scales?)\b/i.test(
      opener[1] as string,
    )
  ) {
    return { lead: (opener[1] as string).trim(), rest: opener[2] as string };
  }
  const dash = before.match(/^([^,–—-]{2,40})\s[–—-]\s(.+)$/s);
  if (dash) return { lead: dash[1] as string, rest: dash[2] as string };
  const comma = before.match(/^([^,]{2,40}),\s+(.+)$/s);
  if (comma && /\b(?:screen|side|comparison)\b/i.test(comma[1] as string))
    return { lead: comma[1] as string, rest: comma[2] as string };
  return { lead: '', rest: before };
}

/** "CPU shown as a pie" → head "CPU", body "shown as a pie …"; a short side is all head. */
function cutHead(side: string): [string, string] {
  const bracket = side.match(/^([^(]{2,40})\s*\(([^)]+)\)\s*$/);
  if (bracket) return [(bracket[1] as string).trim(), bracket[2] as string];
  const parted = side.match(
    /^(.{2,40}?)(?:,\s+|:\s+|\s+(?=(?:shown|with|as|being|having|that|which|where|is|are|needs?|has|have|running|using|for)\b))(.+)$/is,
  );
  if (parted && side.split(/\s+/).length > 3) return [(parted[1] as string).trim(), (parted[2] as string).trim()];
  return [side.trim(), ''];
}

/** "traditional = large blocks; vLLM = small pages", "Before: x, After: y", "Left: x; right: y". */
function labelled(text: string, tokens: readonly Token[]): Pair | undefined {
  // "Ann asks: \"…\" Ben answers: \"…\"": a talk, no comparison.
  if (/\b(?:asks?|says?|repl(?:y|ies)|answers?|responds?|tells?)\b[^:"“]{0,20}:\s*["“]/i.test(text)) return undefined;
  const signs = tokens.filter((token) => token.text === '=' || token.text === ':');
  for (const sign of ['=', ':']) {
    const at = signs.filter((token) => token.text === sign);
    // "chef = model, waiter = API, order = request": a legend.
    if (sign === '=' && at.length > 2) continue;
    if (at.length < 2 || at.length > 3) continue;
    const second = at.at(-1) as (typeof at)[number];
    const first = at.at(-2) as (typeof at)[number];
    const lead = at.length === 3 ? text.slice(0, (at[0] as Token).start).trim() : leadBefore(text, first);
    const from = at.length === 3 ? (at[0] as Token).end : lead ? text.indexOf(lead) + lead.length + 1 : 0;
    const head = text
      .slice(from, first.start)
      .trim()
      .replace(/^[:,;]\s*/, '')
      // "Cross-section. Old way: …"
      .replace(/^.*[.]\s+(?=[\p{L}\d])/su, '');
    const between = text.slice(first.end, second.start);
    // "A: 100%, 4 s vs B: 99%, 5 ms"
    const parts =
      between.match(/^(.*?)\s+(?:vs\.?|versus)\s+([^;,.|]{1,40})$/s) ??
      between.match(
        /^(.*?)(?:[;|]\s*|\.(?!\d)\s*|,(?!\d)\s*(?:and\s+|while\s+)?|\s+(?:vs\.?|and|while|but|versus|then)\s+|\s+[–—-]\s+|\s+\/\s+|\s*(?:->|→)\s*)((?:[^;,.|/]|(?<=\d)[.,](?=\d)){1,40})$/s,
      );
    if (!parts || !head || head.split(/\s+/).length > 6) continue;
    if (/[()]|->|→/.test(`${head} ${parts[2]}`)) continue;
    const heads = [head, (parts[2] as string).trim()] as const;
    return {
      heads,
      bodies: [(parts[1] as string).trim(), text.slice(second.end).trim()],
      how: heads.every((one) => /^(?:before|after|old|new|then|now)\b/i.test(one))
        ? 'before-after'
        : heads.every((one) => /^(?:left|right|top|bottom)\b/i.test(one))
          ? 'left-right'
          : sign === '='
            ? 'equals'
            : 'colon',
      lead,
    };
  }
  return undefined;
}

/** "Memory visualization: traditional = …": the words before the first colon or comma, when the pair is written with "=". */
function leadBefore(text: string, first: Token): string {
  if (first.text !== '=') return '';
  // "Iceberg, tip = …, body = …": the comma does it too.
  const before = text.slice(0, first.start);
  const at = Math.max(before.lastIndexOf(':'), before.lastIndexOf(','));
  return at > 0 ? before.slice(0, at).trim() : '';
}

/** "X on the left, Y on the right"; "x before, y after"; "x while y". */
function contrast(text: string, tokens: readonly Token[]): Pair | undefined {
  // Three places are no pair.
  if (/\bin the (?:middle|cent(?:er|re))\b/i.test(text)) return undefined;
  const sides = text.match(
    /^(?:(.{2,40}?):\s+)?(.+?)\s+on (?:the )?left(?: side)?(?:\s*[,;]|\s+and|\s+with)?\s+(.+?)\s+on (?:the )?right(?: side)?/is,
  );
  if (sides) {
    const left = sides[2] as string;
    const rest = text.slice(sides[0].length).replace(/^[\s,;.]+|[.]$/g, '');
    const tail = rest !== '' && !/^(?::|[^,;.]{0,40}\bbetween\b)/.test(rest) ? { tail: rest } : {};
    const at = left.lastIndexOf(', ');
    // "Karpenter logo, pods on the left": what stands before is neither.
    if (at > 0 && /\blogo\b/i.test(left.slice(0, at))) return undefined;
    return at > 0 && !sides[1]
      ? { ...pairOf(left.slice(at + 2), sides[3] as string, 'left-right', left.slice(0, at)), ...tail }
      : { ...pairOf(left, sides[3] as string, 'left-right', sides[1] ?? ''), ...tail };
  }
  const leftRight = text.match(
    /^(?:(.{2,40}?):\s+)?(?:on the )?left(?: side)?(?: shows?| showing|:|,)?\s+(.+?)[;,.]\s*(?:and )?(?:on the )?right(?: side)?(?: shows?| showing|:|,)?\s+(.+)$/is,
  );
  if (leftRight) return pairOf(leftRight[2] as string, leftRight[3] as string, 'left-right', leftRight[1] ?? '');
  // "Huge \"140 GB\" next to a tiny \"the\""
  const [, big, small] =
    /^(?:an? |the )?(?:[\p{L}-]+ ){0,2}["“]([^"”]{1,40})["”] (?:[\p{L}]+ )?(?:next to|beside|over|above|and) (?:an? |the )?(?:[\p{L}-]+ ){0,2}["“]([^"”]{1,40})["”](?: [\p{L}]+)?[.]?$/iu.exec(
      text,
    ) ?? [];
  if (big && small) return { heads: [big, small], bodies: ['', ''], how: 'beside', lead: '' };
  // "Photo in full size next to the same photo as JPEG"
  const [, one, , thing = '', other] =
    /^((?:an?\s+|the\s+)?([\p{L}]+)\b[^,;:]{0,40}?)\s+(?:next to|beside)\s+the\s+same\s+(\2)\s+([^,;]{3,40})/iu.exec(
      text,
    ) ?? [];
  if (one && other) return { heads: [one, `${thing} ${other}`], bodies: ['', ''], how: 'beside', lead: '' };
  // "Small square, next to it a big one"
  const beside = text.match(
    /^(?:(.{2,40}?):\s+)?(.{2,50}?)\s*[,;]\s*(?:and\s+)?(?:right\s+)?(?:next to|beside) (?:it|that|this)\s*,?\s+(.+)$/is,
  );
  if (beside) return pairOf(beside[2] as string, beside[3] as string, 'beside', beside[1] ?? '');
  const after = text.match(
    /^(?:(.{2,40}?):\s+)?(.{2,40}?)\s+(?:going |to the )?left\s*[,;]\s*(?:and\s+)?(.{2,40}?)\s+(?:going |to the )?right[.]?$/is,
  );
  if (after) return pairOf(after[2] as string, after[3] as string, 'left-right', after[1] ?? '');
  // "Old cluster fading out while new cluster fades in": one thing, twice.
  const during = text.match(
    /^(?:(.{2,40}?):\s+)?((?:old|previous|first|traditional|existing)\s+(\S+))\s+([^,;]+?)(?:,?\s+(?:while|as|and)|[,;])\s+((?:the )?(?:new|next|second|modern)\s+(\S+))\s+([^,;]+)/is,
  );
  if (during && during[3]?.toLowerCase() === during[6]?.toLowerCase())
    return {
      heads: [during[2] as string, during[5] as string],
      bodies: [during[4] as string, during[7] as string],
      how: 'contrast',
      lead: during[1] ?? '',
    };
  // "tangled before kneading, straight after"
  const [, what = '', was, when = '', then] =
    /^(?:(.{2,60}?)[,:]\s+)?([^,:;]{2,30}?)\s+before(\s+[\p{L}]+)?\s*[,;]\s*(?:and\s+|but\s+)?([^,;]{2,30}?)\s+after(?:wards)?[.]?$/iu.exec(
      text,
    ) ?? [];
  if (was && then) return { heads: [`Before${when}`, 'After'], bodies: [was, then], how: 'before-after', lead: what };
  const times = text.match(/^(?:(.{2,40}?):\s+)?(.+?)\s+before\s*[,;]?\s*(?:and\s+)?(.+?)\s+after[.]?$/is);
  if (times && !/before and after|before\/after/i.test(text))
    return {
      heads: ['Before', 'After'],
      bodies: [times[2] as string, times[3] as string],
      how: 'before-after',
      lead: times[1] ?? '',
    };
  void tokens;
  return undefined;
}

function pairOf(left: string, right: string, how: Pair['how'], lead: string): Pair {
  const [leftHead, leftBody] = cutHead(left);
  const [rightHead, rightBody] = cutHead(right);
  return { heads: [leftHead, rightHead], bodies: [leftBody, rightBody], how, lead };
}
