/** What goes there and comes back, and what is handed on from one to the next. Pure. */
import type { FlowEdge, FlowSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { textItem } from '../items.ts';
import { withoutClosing } from '../read/closings.ts';
import { leadOf } from '../read/lead.ts';
import { lowerFirst, tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { article, moving, node, pieces } from './words.ts';

/** "The offer flies from Seller to Buyer, a different offer flies back" */
export function thereAndBack(scene: Scene, context: CueContext): FlowSpec | undefined {
  const { topic, body } = leadOf(scene.text);
  const [there = '', ...later] = pieces(body);
  const [, thing = '', start = '', goal = ''] =
    new RegExp(
      `^${article}(.{1,40}?)\\s+(?:${moving}\\s+)?from\\s+${article}(.{1,30}?)\\s+(?:over\\s+)?(?:to|into|towards?)\\s+${article}(.{1,30})$`,
      'i',
    ).exec(there) ?? [];
  const sent = goal
    ? undefined
    : new RegExp(
        `^${article}([\\p{L}\\d][\\p{L}\\d -]{0,24}?)\\s+((?:sends?|sending|throws?|throwing|asks?|hands?|handing|passes|passing|mails?|writes?|kicks?|hits?|pays?|ships?|serves?|shouts?|gives?|lends?|fires?)\\s+.{2,30}?)\\s+(?:over\\s+)?(?:to|at|into)\\s+${article}(.{1,30})$`,
        'iu',
      ).exec(there);
  const from = start || sent?.[1] || '';
  const to = goal || sent?.[3] || '';
  const first = thing || sent?.[2] || '';
  // "… from pod to bucket and back"
  const returned = /^(.+?)\s+and\s+(?:then\s+)?(?:right\s+|straight\s+)?back(?:\s+again)?$/i.exec(to)?.[1];
  if (from && returned && later.length === 0)
    return {
      kind: 'flow',
      nodes: [node(from, 'from', context), node(returned, 'to', context)],
      edges: [
        { from: 'from', to: 'to', ...(first && { label: lowerFirst(first) }), flowing: true },
        { from: 'to', to: 'from', flowing: true },
      ],
      ...(topic && { title: textItem(topic, context) }),
    };
  if (!from || !to || later.length === 0 || later.length > 3) return undefined;
  const closed = withoutClosing([there, ...later]);
  if (closed.closing === 'again') later.splice(closed.parts.length - 1);
  const backs = later.map((part) => wayBackOf(part) ?? turnedRound(part, from, to, first));
  if (backs[0]?.way !== 'back') return undefined;
  const told = backs.flatMap((one) => one ?? []);
  const rest = later.filter((_, i) => backs[i] === undefined);
  if (rest.length > 1 || (rest.length === 1 && backs.at(-1) !== undefined)) return undefined;
  const edges: FlowEdge[] = [
    { from: 'from', to: 'to', label: lowerFirst(first), flowing: true },
    ...told.map(
      (one): FlowEdge => ({
        from: one.way === 'back' ? 'to' : 'from',
        to: one.way === 'back' ? 'from' : 'to',
        label: lowerFirst(one.what),
        flowing: true,
      }),
    ),
  ];
  return {
    kind: 'flow',
    nodes: [node(from, 'from', context), node(to, 'to', context)],
    edges,
    ...(topic && { title: textItem(topic, context) }),
    ...(rest[0] && { caption: tidy(rest[0]) }),
  };
}

const returning = `(?:(?:${moving}|comes?|coming|returns?|returning|arrives?|arriving|drips?|pours?)\\s+)?(?:right\\s+|straight\\s+|all the way\\s+)?back|returns?|returning|comes? home`;

/** "pong from B to A" */
function turnedRound(part: string, from: string, to: string, first: string): { what: string; way: 'back' } | undefined {
  const [, what = '', start = '', goal = ''] =
    new RegExp(
      `^${article}(.{0,40}?)\\s*(?:\\b${moving}\\s+)?(?:back\\s+)?from\\s+${article}(.{1,30}?)\\s+(?:back\\s+)?to\\s+${article}(.{1,30})$`,
      'i',
    ).exec(part) ?? [];
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return same(start, to) && same(goal, from) ? { what: what || first, way: 'back' } : undefined;
}

/** "a different offer flies back", "ACK again" */
function wayBackOf(part: string): { what: string; way: 'back' | 'there' } | undefined {
  const [, back] =
    new RegExp(`^${article}(.{1,40}?)\\s+(?:${returning})(?:\\s+(?:to|from|at|the other way)\\b.*)?$`, 'i').exec(
      part,
    ) ?? [];
  if (back) return { what: back, way: 'back' };
  const [, again] =
    new RegExp(`^${article}(.{1,30}?)\\s+(?:${moving}\\s+)?(?:again|there again|over again|forth)$`, 'i').exec(part) ??
    [];
  return again ? { what: again, way: 'there' } : undefined;
}
