/** Two sides that a cue tells by places, scenes or times: "X on one side, Y on the other", "… Cut to …", "A before, B after". Pure. */
import type { Pair } from './scene.ts';

export function toldSides(text: string): Pair | undefined {
  const plain = text.replace(/[.]$/, '');
  const pair = becoming(plain) ?? sameThen(plain) ?? placesAfter(plain) ?? cutTo(plain) ?? unlike(plain);
  return pair && { tail: '', ...pair };
}

/** "Before/after of the capacity: X becomes Y": one thing at two times. */
function becoming(text: string): Pair | undefined {
  const [, lead = '', old = '', now = ''] =
    /^(?:an?\s+|the\s+)?before\s*(?:\/|and|&|-|vs\.?)\s*after\b(?:\s+(?:view|picture|shot|comparison))?(?:\s+(?:of|for)\s+([^:]{2,50}))?\s*:\s+(.+?)\s*(?:\b(?:becomes?|turns? into|changes? (?:in)?to|goes to)\b|->|→|=>)\s*(.+)$/is.exec(
      text,
    ) ?? [];
  return old && now ? { heads: ['Before', 'After'], bodies: [old, now], how: 'before-after', lead } : undefined;
}

/** "Same GPU before and after, 8 chats before, 20 after": so many of the same at each time. */
function sameThen(text: string): Pair | undefined {
  const [, lead = '', was = '', then = '', now = '', later = ''] =
    /^(?:([^,:;]{2,60}?)\s*[,:;]\s+)?([^,:;]{1,40}?)\s+(before|yesterday|then|at first|last year)\s*[,;]\s*(?:and\s+|but\s+)?([^,:;]{1,40}?)\s+(after(?:wards)?|today|now|this year|in the end)$/i.exec(
      text,
    ) ?? [];
  if (!was || !now || !/\d/.test(was) || !/\d/.test(now)) return undefined;
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  return { heads: [capital(then), capital(later)], bodies: [was, now], how: 'before-after', lead };
}

const places: readonly (readonly [one: string, other: string])[] = [
  [
    'on (?:the )?one (?:side|hand|pan|page|screen|half|slide)|on one',
    '(?:on|and on) the other(?: side| hand| pan| page| screen| half| slide)?',
  ],
  [
    'in (?:the )?one (?:corner|hand|panel|half|window)',
    'in the (?:other|opposite)(?: corner| hand| panel| half| window)?',
  ],
  ['on top|at the top|on the top|above|up top', 'at the bottom|on the bottom|below|underneath|beneath'],
  ['over here|here', 'over there|there'],
];

/** "X on one side, Y on the other", "X at the top, Y below": the place stands behind what is there. */
function placesAfter(text: string): Pair | undefined {
  for (const [one, other] of places) {
    const found = new RegExp(
      String.raw`^(?:([^:]{2,60}):\s+)?(.{2,70}?),?\s+(?:${one})(?:\s*[,;.]\s*(?:and\s+|but\s+)?|\s+and\s+)(.{2,70}?),?\s+(?:${other})(?:\s*[,;.]\s+(.+))?$`,
      'is',
    ).exec(text);
    if (!found) continue;
    const [, lead = '', left = '', right = '', tail = ''] = found;
    // "Pod on one node, …": more than the two are told of.
    if (/[,;:]/.test(`${left.replace(/\d,\d|\([^)]*\)/g, '')} ${right.replace(/\d,\d|\([^)]*\)/g, '')}`)) continue;
    return { heads: [left, right], bodies: ['', ''], how: 'left-right', lead, ...(tail && { tail }) };
  }
  return undefined;
}

/** "String of lights, all dark. Cut to kitchen: one lamp out": one scene against another. */
function cutTo(text: string): Pair | undefined {
  const [, one = '', other = ''] =
    /^(.{8,}?)\s*[.;,–—-]\s+(?:then\s+)?(?:(?:hard\s+|quick\s+|smash\s+)?cut to|meanwhile|in contrast|by contrast|on the other hand|whereas|compare(?:d)? (?:with|to)|as opposed to|elsewhere|next door)\b[,:]?\s+(?:an?\s+|the\s+)?(.{6,})$/is.exec(
      text,
    ) ?? [];
  return one && other ? scenes(one, other) : undefined;
}

/** "Unlike the bus, which waits, the taxi leaves at once" */
function unlike(text: string): Pair | undefined {
  const [, one = '', told = '', other = ''] =
    /^(?:unlike|in contrast to|as opposed to)\s+(?:an?\s+|the\s+)?([^,;:]{2,40}?)(?:,?\s+((?:which|that|who|with)\s+[^,;:]{3,50}))?,\s+(.{6,})$/is.exec(
      text,
    ) ?? [];
  if (!one || !other) return undefined;
  const [head, body] = headed(other);
  return { heads: [one, head], bodies: [told.replace(/^(?:which|that|who)\s+/i, ''), body], how: 'contrast', lead: '' };
}

function scenes(one: string, other: string): Pair {
  const [left, leftBody] = headed(one);
  const [right, rightBody] = headed(other);
  return { heads: [left, right], bodies: [leftBody, rightBody], how: 'contrast', lead: '' };
}

/** What a scene begins with is its head: a place before a colon, the thing before the first comma or verb. */
function headed(side: string): readonly [string, string] {
  const cut =
    /^([^,:;]{2,36}):\s+(.+)$/s.exec(side) ??
    /^((?:[^\s,;:]+\s+){0,4}?[^\s,;:]+),\s+(?:where\s+)?(.+)$/s.exec(side) ??
    /^((?:[^\s,;:]+\s+){0,3}?[^\s,;:]+)\s+((?:is|are|has|have|with|gets?|stays?|keeps?|goes|waits?|leaves|[\p{L}]{3,}ing(?=\s+(?:an?|the|in|on|at|to|with|from|through|over|past|by|into|under|around|for|its|their|his|her|no|all|up|down|out|off|away)\b))\s+.+)$/su.exec(
      side,
    );
  return cut ? [cut[1] as string, (cut[2] as string).replace(/^(?:is|are)\s+/i, '')] : [side, ''];
}

/** What one side leaves out because the other says it: "8 chats running" and "20"; "four GPUs" and "all four holding 5". */
export function evened(pair: Pair): Pair {
  const heads = [quotedHead(pair.heads[0]), quotedHead(pair.heads[1])] as const;
  const [first, rest] = annotated(pair);
  const { body, tail } = withoutMotion(rest);
  const said = tail ?? pair.tail;
  return { ...pair, heads, bodies: [first, withNoun(body, first)], ...(said !== undefined && { tail: said }) };
}

/** "On-demand vs spot price tag, yellow warning under spot: "may vanish"": a note belongs to the side it names. */
function annotated({ heads, bodies }: Pair): readonly [string, string] {
  const [, thing = '', name = '', words = ''] =
    /^(.{2,40}?)\s+(?:under|below|above|over|beside|next to|on|at|for|by)\s+(?:the\s+)?([\p{L}\d][\p{L}\d -]{1,24}?)(?:\s+(?:reads|reading|saying|says))?\s*:?\s+(["“][^"”]+["”])$/isu.exec(
      bodies[1],
    ) ?? [];
  const at = heads.findIndex((head) => head.toLowerCase().includes(name.toLowerCase()));
  if (words === '' || name === '' || at < 0 || bodies[0] !== '') return bodies;
  const note = `${thing} ${words}`;
  return at === 0 ? [note, ''] : ['', note];
}

/** "…. Wipe from left to right": how the one gives way to the other is no part of it; another last sentence is said of both. */
function withoutMotion(body: string): { body: string; tail?: string } {
  const motion =
    /[.,;]\s+(?:an?\s+|with an?\s+)?(?:quick |slow |smooth )?(?:wip|slid|fad|zoom|pan|swip|cross-?fad|dissolv|transition|split)(?:e|es|ing|ed|s|ning)?\b(?:\s+(?:effect|animation))?(?:\s+(?:from|to|between|left|right|across|in|out|transition)\b[^.]*)?[.]?$/i.exec(
      body,
    );
  if (motion) return { body: body.slice(0, motion.index), tail: '' };
  const last = /[.]\s+((?:both|same|the same|neither|all)\b[^.]{3,70})[.]?$/i.exec(body);
  return last ? { body: body.slice(0, last.index), tail: last[1] as string } : { body };
}

const number = String.raw`\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve`;

function withNoun(text: string, other: string): string {
  const [, noun = '', rest = ''] =
    new RegExp(
      String.raw`^(?:an?\s+|the\s+|only\s+)?(?:${number})\s+((?:[\p{L}-]+\s+)??[\p{L}-]+s)(?![\p{L}-])(.*)$`,
      'isu',
    ).exec(other) ?? [];
  if (!noun || /^(?:is|as|this|always|was)$/i.test(noun)) return text;
  const bare = new RegExp(String.raw`^((?:only\s+|still\s+)?(?:${number}))(?=\s*(?:[,;.]|$))`, 'i').exec(text);
  // What is said of the first number and ends with it holds for the second.
  if (bare)
    return `${bare[1]} ${noun}${/^\s+[\p{L}]+(?:ing|ed|en)$/iu.test(rest) ? rest : ''}${text.slice(bare[0].length)}`;
  return text.replace(
    new RegExp(
      String.raw`^((?:all|both|each)(?:\s+(?:of\s+(?:them|the)\s+)?(?:${number}))?|${number})\s+(?=(?:of\s+them\s+)?(?:[\p{L}]+ing|at|with|have|has|hold|show|are|is|stay|turn|go)\b)`,
      'iu',
    ),
    (_, count: string) => `${count} ${noun} `,
  );
}

/** 'column "Handshake will do"', 'panel titled "A"': the words are the head, the place is drawn. */
const quotedHead = (head: string): string =>
  /^(?:an?\s+|the\s+)?(?:(?:left|right|top|bottom|upper|lower|first|second|one|other)\s+)?(?:column|panel|half|side|screen|list|pane|lane|frame|picture|box|card|sheet|page|stack|pile|board|table)\s+(?:(?:labell?ed|titled|headed|called|named|saying|says|reading|marked)\s+)?["“]([^"”]{1,50})["”]$/i.exec(
    head,
  )?.[1] ?? head;
