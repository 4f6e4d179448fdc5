/** Amounts that are told as parts of one bar: what fills a container, a stack with its limit, a breakdown, a bar cut in a ratio. Pure. */
import type { Colour, Segment, StackedBarSpec } from '../spec.ts';
import type { Candidate } from './kinds/kind.ts';
import { colourNames, colourOf, stateOf } from './lexicon/states.ts';
import { fractionOf, fractionText, measure, measuresIn } from './read/measure.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';
import { inOneUnit } from './read/units.ts';

/** The first reading that fits, the surest first. */
export const pileOf = (scene: Scene): Candidate | undefined => ratioCut(scene) ?? sharedOut(scene) ?? piled(scene);

type StackBar = StackedBarSpec['bars'][number];

const stacking =
  /\bstack(?:s|ed|ing)?\b|\bpil(?:e|es|ed|ing)\b(?! of)|\btower\b|\bcolumn\b|\bfill(?:s|ing|ed)?(?: up)?\b|\bbreak(?:s|ing)?[ -]?down\b|\bbroken down\b|\bwhere (?:the|all the|your) [\p{L}]+ (?:goes?|went)\b|\bmade up of\b|\badds? up\b|\badding up\b/iu;
const lined = /\b(?:line|limit|mark)\b/i;

/** One part of an enumeration as it is read. */
type Part =
  | {
      readonly sort: 'amount';
      readonly label: string;
      readonly text: string;
      readonly each: boolean;
      readonly colour?: Colour;
    }
  | { readonly sort: 'limit'; readonly text: string; readonly name: string }
  | { readonly sort: 'rest'; readonly label: string }
  | { readonly sort: 'remark'; readonly text: string };

/** "Stack growing: kettle 9 A, heater 9 A - dashed line at 16 A", "Memory filling up: 140 GB weights, then slices of 10 GB each". */
function piled(scene: Scene): Candidate | undefined {
  const text = scene.text.replace(/[.]$/, '');
  const [, lead = '', body = ''] =
    /^([^:]{3,60}?):\s+(.+)$/s.exec(text) ??
    /^([^:,\d]{3,40}?\b(?:breakdown|stack(?:ed|ing)?(?: up)?|broken down|filling up|bar))\s*[,–-]\s+(.+)$/is.exec(
      text,
    ) ??
    [];
  if (lead === '' || /\b(?:trace|spans?|timeline|layers?|cards?|pods?)\b/i.test(lead)) return undefined;
  const parts = body
    .split(
      /\s*(?:[,;](?!\d{3}(?!\d)))\s*(?:(?:and|then|plus)\s+){0,2}|\s+[–—-]\s+|\s+then\s+|\s+and\s+(?=\S+(?:\s\S+){0,3}$)/,
    )
    .filter((part) => part !== '')
    .map(partOf);
  const amounts = parts.filter((part) => part.sort === 'amount');
  const limit = parts.find((part) => part.sort === 'limit');
  const heaped = stacking.test(lead) || (limit !== undefined && /\b(?:bar|load|loads|budget|capacity)\b/i.test(lead));
  const plural = /\bbars\b/i.test(lead) && !stacking.test(lead);
  if (amounts.length < 2 || !heaped || plural) return undefined;
  // What is no amount may only end it.
  const odd = parts.findIndex((part) => part.sort === 'remark');
  if (odd >= 0 && parts.slice(odd).some((part) => part.sort === 'amount')) return undefined;
  const values = inOneUnit([...amounts.map((one) => one.text), ...(limit ? [limit.text] : [])]);
  if (!values) return undefined;
  const segments = parts.flatMap((part): Segment[] => {
    if (part.sort === 'rest') return [withState(part.label)];
    if (part.sort !== 'amount') return [];
    return [...slices(part, values[amounts.indexOf(part)] as number)];
  });
  // Of a bar with an open rest it is not known where a line across it stands.
  const placed = limit !== undefined && segments.every((segment) => segment.share !== undefined);
  const bar: StackBar = {
    label: nameIn(lead),
    segments,
    ...(placed && { limit: { label: limit.name, at: values.at(-1) as number } }),
  };
  const remarks = parts.flatMap((part) =>
    part.sort === 'remark' ? [part.text] : part.sort === 'limit' && !placed ? [part.name] : [],
  );
  return {
    spec: { kind: 'stacked-bar', bars: [bar], ...(remarks.length > 0 && { caption: tidy(remarks.join(', ')) }) },
    confidence: 0.97,
    why: 'amounts that fill one bar',
    whole: true,
  };
}

/** "KV slices of 10 GB each": as many as there is room for, so some are drawn and only the first is named. */
function slices(part: Part & { sort: 'amount' }, share: number): readonly Segment[] {
  const first = { label: part.label, share, text: part.text, ...(part.colour && { colour: part.colour }) };
  if (!part.each) return [first];
  const more = { label: '', share, text: '', ...(part.colour && { colour: part.colour }) };
  return [{ ...first, text: `${part.text} each` }, more, more, more];
}

function partOf(written: string): Part {
  const shade = new RegExp(`\\s*(?:\\bin\\s+|\\()(${colourNames})\\)?(?=$|\\s+until\\b)`, 'i').exec(written)?.[1];
  const colour = colourOf(shade?.toLowerCase() ?? '');
  const text = written
    .replace(new RegExp(`\\s*(?:\\bin\\s+|\\()(?:${colourNames})\\)?(?=$|\\s+until\\b)`, 'i'), '')
    .replace(/\s+until\b.*$/i, '')
    .replace(/^(?:an?|the)\s+/i, '')
    .trim();
  const tinted = colour ? { colour } : {};
  const [given] = measuresIn(text);
  if (given && lined.test(text) && measuresIn(text).length === 1) {
    const name = text
      .replace(
        /^(?:(?:dashed|dotted|red|thin|thick|horizontal|vertical|a|the)\s+)*(?:line\s+)?(?:(?:at|on|for|marks?|marked|labell?ed)\s+)?/i,
        '',
      )
      .replace(/\bline\s+(?:at\s+)?/i, '')
      .replace(/["“”]/g, '');
    return { sort: 'limit', text: given, name: tidy(name) };
  }
  const [, label = '', of = '', tail = ''] =
    new RegExp(`^(\\p{L}.*?)\\s+of\\s+(${measure})\\s+each\\b(.*)$`, 'u').exec(text) ?? [];
  if (label && tail.trim().split(/\s+/).length < 4)
    return { sort: 'amount', label: tidy(label), text: of, each: true, ...tinted };
  const back = new RegExp(`^(.{1,32}?)\\s*[:=]?\\s*\\(?(${measure})\\)?$`, 'u').exec(text);
  const front = new RegExp(`^(${measure})\\s+(?:of\\s+|for\\s+)?(\\p{L}.{0,30})$`, 'u').exec(text);
  const own = back && /\p{L}/u.test(back[1] ?? '') ? back : undefined;
  const read = own ? [own[1], own[2]] : front ? [front[2], front[1]] : undefined;
  const free = /^(?:free|left|empty|unused|spare|to spare|remaining)$/i.test(read?.[0] ?? '');
  if (read && !/\b(?:at|to|from|than|by)$/i.test(read[0] ?? ''))
    return {
      sort: 'amount',
      label: free ? (read[0] as string) : tidy(read[0] ?? ''),
      text: (read[1] as string).trim(),
      each: false,
      ...tinted,
    };
  const [, rest = ''] =
    /^((?:rest|remainder|remaining space|what is left|the rest)(?:\s+(?:is|stays|remains))?(?:\s+\p{L}+)?)$/iu.exec(
      text,
    ) ?? [];
  if (rest) return { sort: 'rest', label: tidy(rest) };
  return { sort: 'remark', text: written.trim() };
}

/** What the bar is of, without the words for its form. */
function nameIn(lead: string): string {
  const plain = lead
    .replace(/\b(?:slowly|quickly)\b\s*/gi, '')
    .replace(/^(?:an?|the)\s+/i, '')
    .replace(
      /\s*\b(?:is|are)?\s*(?:fill(?:s|ing|ed)?(?: up)?|growing|stack(?:ed|ing|s)(?: up)?|pil(?:ed|ing)(?: up)?|being filled)$/i,
      '',
    )
    .replace(
      /^(?:stacked|stack|breakdown|tower|column|pile|single)\s*(?:bars?|column)?(?:\s+of\s+(?:the\s+|a\s+)?|$)/i,
      '',
    )
    .replace(/\s*\b(?:stacked |breakdown |stack )?(?:bars?|stack|tower|column|pile)$/i, '')
    .trim();
  return /^(?:stack(?:ed)?|bars?|breakdown|)$/i.test(plain) ? '' : tidy(plain);
}

const cutWords = '(?:cut|split|divided|sliced|broken|chopped|parted|shared)';
const wholes =
  '(?:bar|strip|rectangle|block|line|rope|ribbon|band|box|square|budget|cake|circle|column|chocolate bar|loaf)';

/** "A bar cut 3:1, oil the long piece, vinegar the short one": two lengths and whose they are. */
function ratioCut(scene: Scene): Candidate | undefined {
  const match =
    new RegExp(
      `^(?:an?\\s+|the\\s+)?(?:\\p{L}+\\s+){0,2}${wholes}\\s+(?:is\\s+)?${cutWords}(?:\\s+(?:in|into|at|with)(?:\\s+(?:a|the))?(?:\\s+ratio(?:\\s+of)?)?)?\\s+(\\d+(?:\\.\\d+)?)\\s?%?\\s?(?::|to|\\/|–|-)\\s?(\\d+(?:\\.\\d+)?)\\s?%?\\s*(.*)$`,
      'iu',
    ).exec(scene.text.replace(/[.]$/, '')) ??
    /^(?:an?\s+|the\s+)?ratio(?:\s+of)?\s+(\d+(?:\.\d+)?)\s?(?::|to)\s?(\d+(?:\.\d+)?)\s+(.*)$/iu.exec(
      scene.text.replace(/[.]$/, ''),
    );
  if (!match) return undefined;
  const [all, a = '', b = '', rest = ''] = match;
  const names = twoNames(rest);
  const [one, two] = [Number(a), Number(b)];
  if (!(one > 0) || !(two > 0) || !names) return undefined;
  // "oil the long piece": the longer is the one so called.
  const [first, second] = names;
  const turned =
    (first.size === 'short' && one > two) ||
    (first.size === 'long' && one < two) ||
    (first.size === undefined && second.size === 'long' && one > two);
  const shares = turned ? [two, one] : [one, two];
  const ratio =
    /\d+(?:\.\d+)?\s?%?\s?(?::|to|\/|–|-)\s?\d+(?:\.\d+)?\s?%?/i.exec(
      all.slice(0, all.length - rest.length) || all,
    )?.[0] ?? '';
  return {
    spec: {
      kind: 'stacked-bar',
      bars: [
        {
          label: ratio.trim(),
          segments: names.map(({ label }, i) => ({ label, share: shares[i] as number, text: '' })),
        },
      ],
    },
    confidence: 0.98,
    why: 'a bar cut in a ratio',
    whole: true,
  };
}

interface Named {
  readonly label: string;
  readonly size?: 'long' | 'short';
}

const sizeWord =
  /\s*\b(?:is |are |gets |as |being )?(?:the )?(long|longer|big|bigger|large|larger|short|shorter|small|smaller|tiny|thin|wide|narrow)(?:est)?\b(?:\s+(?:piece|part|end|side|one|half|share|slice|section|segment|bit))?\s*$/i;

/** The names of two parts: "between A and B", "A on the left, B on the right", "A the long piece, B the short one", ": A, B". */
function twoNames(rest: string): readonly [Named, Named] | undefined {
  const plain = rest
    .replace(/^[\s,;:–-]+/, '')
    .replace(/^(?:between|into|for|as|of|with)\s+/i, '')
    .replace(/\b(?:one|the) (?:part|piece|side|half) labell?ed\s+/gi, '')
    .replace(/["“”]/g, '');
  const parts = plain.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+|\s+(?:vs\.?|versus|to)\s+/).filter((part) => part !== '');
  if (parts.length !== 2) return undefined;
  const read = parts.map((part): Named => {
    const size = sizeWord.exec(part)?.[1]?.toLowerCase();
    const label = tidy(
      part
        .replace(sizeWord, '')
        .replace(/\s+(?:on|at|to)\s+(?:the\s+)?(?:left|right|top|bottom)(?: side)?$/i, '')
        .trim(),
    );
    return {
      label,
      ...(size && { size: /^(?:long|big|large|wide)/.test(size) ? ('long' as const) : ('short' as const) }),
    };
  });
  const [a, b] = read;
  return a && b && a.label !== '' && b.label !== '' && a.label.split(' ').length < 6 && b.label.split(' ').length < 6
    ? [a, b]
    : undefined;
}

/** "Bar: three quarters read, one quarter write": shares in words that make up the whole. */
function sharedOut(scene: Scene): Candidate | undefined {
  const [, lead = '', body = ''] =
    new RegExp(
      `^((?:an?\\s+|the\\s+)?(?:\\p{L}+\\s+){0,3}${wholes})(?:\\s*:\\s+|,\\s+|\\s+with\\s+|\\s+${cutWords}\\s+into\\s+)(.+)$`,
      'iu',
    ).exec(scene.text.replace(/[.]$/, '')) ?? [];
  const slices_ = lead === '' ? undefined : wordShares(body);
  if (!slices_) return undefined;
  return {
    spec: {
      kind: 'stacked-bar',
      bars: [{ label: nameIn(lead), segments: slices_.map(({ label, share, text }) => ({ label, share, text })) }],
    },
    confidence: 0.97,
    why: 'shares in words',
    whole: true,
  };
}

export interface WordShare {
  readonly label: string;
  /** Per cent. */
  readonly share: number;
  /** As written: "two thirds". */
  readonly text: string;
}

/** "two thirds rent, one third everything else", "rent 2/3, food 1/3": all parts of a whole; undefined where they do not make one. */
export function wordShares(body: string): readonly WordShare[] | undefined {
  const parts = body.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/).filter((part) => part !== '');
  const read = parts.map((part, i): WordShare | undefined => {
    const front = new RegExp(
      `^(?:an?\\s+|the\\s+)?(${fractionText})\\s+(?:of\\s+(?:it|them)\\s+)?(?:is\\s+|are\\s+|for\\s+|to\\s+)?(.{2,40})$`,
      'iu',
    ).exec(part);
    const back = new RegExp(`^(.{2,40}?)[:\\s]+(${fractionText})$`, 'iu').exec(part);
    const [label, text] = front ? [front[2], front[1]] : back ? [back[1], back[2]] : [];
    const share = fractionOf((text ?? '').replace(/^(?:the)\s+/i, ''));
    if (label && text && share !== undefined) return { label: tidy(label), share: share * 100, text };
    // "the rest fun"
    const rest = /^(?:the )?(?:rest|remainder)\b(?:\s+(?:is|goes to|for))?\s*(.*)$/i.exec(part);
    return rest && i === parts.length - 1 && i > 0
      ? { label: tidy(rest[1] || 'rest'), share: Number.NaN, text: '' }
      : undefined;
  });
  if (read.length < 2 || read.some((one) => one === undefined)) return undefined;
  const all = read as readonly WordShare[];
  const given = all.reduce((sum, one) => sum + (Number.isNaN(one.share) ? 0 : one.share), 0);
  const open = all.some((one) => Number.isNaN(one.share));
  if (open ? given >= 100 : Math.abs(given - 100) > 1) return undefined;
  return all.map((one) => (Number.isNaN(one.share) ? { ...one, share: 100 - given } : one));
}

function withState(label: string): Segment {
  const found = label
    .toLowerCase()
    .split(' ')
    .map((word) => (word === 'free' ? ('empty' as const) : stateOf(word)))
    .find((state) => state !== undefined);
  return { label, ...(found && { states: [found] }) };
}
