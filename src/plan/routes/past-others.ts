/** What goes to one of several and leads past the others. Pure. */
import { oneOf } from '../../plural.ts';
import type { FlowEdge, FlowNode, FlowSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { textItem, toItem, withoutCount } from '../items.ts';
import { colourOf, stateOf } from '../lexicon/states.ts';
import { leadOf } from '../read/lead.ts';
import { lowerFirst, tidy } from '../read/phrase.ts';
import { readCue } from '../read/read.ts';
import type { Scene } from '../read/scene.ts';
import { node, pieces, small } from './words.ts';

/** "Gateway in front of 3 pods, one glowing orange (warm), request skips the two cold ones" */
export function pastOthers(scene: Scene, context: CueContext): FlowSpec | undefined {
  const { topic, body } = leadOf(scene.text);
  const parts = pieces(body);
  const [, front = '', number = '', things = ''] =
    /^(?:an?\s+|the\s+)?(.{2,40}?)\s+(?:in front of|facing|with|before)\s+(\d|two|three|four|five|six|seven|eight)\s+(.{2,30})$/i.exec(
      parts[0] ?? '',
    ) ?? [];
  const count = small(number) ?? 0;
  if (!front || count < 2 || count > 6 || parts.length < 2) return undefined;
  const told = parts.slice(1).map((part) => oneOfThem(part));
  const goes = parts.slice(1).map((part) => goingOf(part));
  if (!/\b(?:in front of|facing|before)\b/i.test(parts[0] ?? '') && goes.every((one) => one === undefined))
    return undefined;
  if (told.every((one) => one === undefined) && goes.every((one) => one === undefined)) return undefined;
  if (told.some((one, i) => one === undefined && goes[i] === undefined)) return undefined;
  const going = goes.find((one) => one !== undefined);
  // "the open one" after "one open": the one told of before.
  const known = told.some((one) => going && one?.look.detail?.toLowerCase() === going.words.toLowerCase());
  const way = going && { ...going, pronoun: going.pronoun || known };
  const onlyFirst = way !== undefined && !way.skips && /^(?:first|nearest|next)$/i.test(way.words);
  const phrase = readCue(`${number} ${things}`, context).phrases[0];
  if (!phrase) return undefined;
  const plain = withoutCount(toItem(phrase, context));
  const label = oneOf(plain.label);
  const nodes: FlowNode[] = Array.from({ length: count }, (_, i) => ({ ...plain, label, id: `one-${i}` }));
  let at = 0;
  for (const one of told.flatMap((some) => some ?? [])) {
    for (let i = 0; i < one.count && at < count; i++, at++) nodes[at] = { ...(nodes[at] as FlowNode), ...one.look };
  }
  const firsts = at;
  // What the way leads past are the others, unless it is the ones that were told of.
  const skipsRest = way?.skips && (way.count ?? 1) === count - firsts && firsts > 0 && !way.pronoun;
  if (way?.words && !onlyFirst && (skipsRest || (!way.skips && firsts > 0 && !way.pronoun && firsts < count))) {
    const named = way.words;
    for (let i = skipsRest ? firsts : firsts; i < count; i++)
      nodes[i] = {
        ...(nodes[i] as FlowNode),
        ...(named && { detail: tidy(named) }),
        ...(skipsRest && { states: ['muted'] }),
      };
  }
  const reached = (i: number): boolean =>
    onlyFirst
      ? i === 0
      : way === undefined
        ? true
        : way.skips
          ? skipsRest
            ? i < firsts
            : i >= firsts
          : way.pronoun || firsts === 0
            ? i < Math.max(firsts, 1)
            : i >= firsts;
  const edges: FlowEdge[] = nodes.map((one, i) =>
    way === undefined
      ? { from: 'front', to: one.id }
      : reached(i)
        ? { from: 'front', to: one.id, ...(way.what && { label: lowerFirst(way.what) }), flowing: true }
        : { from: 'front', to: one.id, states: way.skips ? (['crossed'] as const) : (['muted'] as const) },
  );
  return {
    kind: 'flow',
    nodes: [node(front, 'front', context), ...nodes],
    edges,
    ...(topic && { title: textItem(topic, context) }),
    ...(way && { caption: tidy(way.clause) }),
  };
}

/** "one glowing orange (warm)", "two red (down)" */
function oneOfThem(part: string): { count: number; look: Partial<FlowNode> } | undefined {
  const [, number = '', said = ''] =
    /^(?:and\s+)?(?:only\s+|just\s+)?(one|two|three|\d)\s+(?:of (?:them|which)\s+)?(?:is\s+|are\s+)?([\p{L}( )-]{2,50})$/iu.exec(
      part,
    ) ?? [];
  const count = small(number);
  if (!count) return undefined;
  const note = /\(([^)]+)\)/.exec(said)?.[1];
  const words = said.replace(/\([^)]*\)/, '').trim();
  const all = words.toLowerCase().split(/\s+/);
  const colour = all.map((word) => colourOf(word)).find((one) => one !== undefined);
  const state = stateOf(words.toLowerCase()) ?? all.map((word) => stateOf(word)).find((one) => one !== undefined);
  if (!colour && !state && !note && (all.length > 1 || !/(?:ing|ed|en)$|^(?:free|open|idle|empty)$/.test(words)))
    return undefined;
  return {
    count,
    look: {
      ...(note ? { detail: tidy(note) } : !colour && { detail: tidy(words) }),
      ...(colour && { colour }),
      ...(state && { states: [state] }),
    },
  };
}

interface Going {
  readonly what: string;
  readonly skips: boolean;
  readonly count?: number;
  /** The goal is the one told of before. */
  readonly pronoun: boolean;
  /** How the goal is called: "cold". */
  readonly words: string;
  readonly clause: string;
}

/** "request skips the two cold ones", "query goes to the fresh one" */
function goingOf(part: string): Going | undefined {
  const [, what = '', verb = '', goal = ''] =
    /^(?:and\s+)?(?:an?\s+|the\s+|every\s+|each\s+|all\s+)?(.{2,30}?)\s+(skips?|skipping|avoids?|avoiding|bypass(?:es|ing)?|passes (?:by|over)|ignores?|ignoring|walks? past|jumps? over|(?:goes|go|going|flows?|flowing|flies|lands?|runs?|heads?|moves?|routed|sent|travels?)(?:\s+(?:straight|directly|only|right))?\s+(?:to|into|on))\s+(.{2,40})$/i.exec(
      part,
    ) ?? [];
  if (!goal) return undefined;
  const [, number = '', words = ''] =
    /^(?:only\s+)?(?:the\s+|that\s+|all\s+)?(?:other\s+)?(one|two|three|four|\d)?\s*(.*?)\s*(?:ones?|pods?|nodes?|servers?|doors?|replicas?|of them)?$/i.exec(
      goal,
    ) ?? [];
  return {
    what,
    skips: !/(?:to|into|on)$/i.test(verb) || /past|over/i.test(verb),
    ...(small(number) !== undefined && { count: small(number) as number }),
    pronoun: /^(?:it|them|that one|this one|him|her)$/i.test(goal),
    words: /^(?:it|them|that|this)$/i.test(words) ? '' : words,
    clause: part,
  };
}
