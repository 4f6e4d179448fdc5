/** A row in which each one topples the next. Pure. */
import type { FlowNode, FlowSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { edgesOf, inRow } from '../edges.ts';
import { textItem } from '../items.ts';
import { tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { names, node } from './words.ts';

/** "A, B and C connected like dominoes, the last one falls onto D and E": one after the other, the last one on. */
export function toppling(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, row = '', after = ''] =
    /^(.{3,120}?)\s+(?:(?:are|is)\s+)?(?:connected|lined up|standing|set up|chained(?: together)?|falling|falls?|fall|arranged|linked(?: together)?|toppl(?:e|es|ing)|stand)(?:\s+in a row)?(?:\s+(?:like|as)(?:\s+a row of)?\s+(?:domino(?:e?s)?)(?:\s+(?:stones|pieces))?|(?<=chained together|linked together|chained))\s*(?:[,;:]\s*(.+?))?[.]?$/i.exec(
      scene.text,
    ) ?? [];
  // "Pods fall like dominoes: frontend, cart, checkout"
  const colon = /^[^,]{2,40}$/.test(row) && /:\s/.test(scene.text) ? names(after) : [];
  const all = colon.length > 1 ? colon : names(row.replace(/^[^:,]{2,30}:\s+/, ''));
  if (!row || all.length < 2 || all.some((one) => one.split(/\s+/).length > 4)) return undefined;
  const nodes = all.map((one, i) => node(one, `${i}`, context));
  const [, verb = '', goal = ''] =
    colon.length > 1
      ? []
      : (/^(?:and\s+)?(?:with\s+)?the last (?:one|stone|domino|piece)?\s*(\w+(?:\s+(?:over|down|on))?\s+(?:on ?to|on|to|into|at|over|against)|\w+)\s+(.{2,60})$/i.exec(
          after,
        ) ?? []);
  const goals = goal ? names(goal).map((one, i) => node(one, `goal-${i}`, context)) : [];
  const last = nodes.at(-1) as FlowNode;
  const rest = colon.length > 1 || goals.length > 0 ? '' : after;
  return {
    kind: 'flow',
    nodes: [...nodes, ...goals],
    edges: [
      ...edgesOf(inRow(nodes)),
      ...goals.map((one) => ({ from: last.id, to: one.id, label: verb.toLowerCase() })),
    ],
    ...(colon.length > 1 && { title: textItem(row, context) }),
    ...(rest && rest.split(/\s+/).length < 10 && { caption: tidy(rest) }),
  };
}
