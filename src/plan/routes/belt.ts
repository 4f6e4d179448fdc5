/** What comes along a belt and is taken off it, one by one. Pure. */
import type { FlowSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { segmentItem, textItem, toItem } from '../items.ts';
import { leadOf } from '../read/lead.ts';
import { tidy } from '../read/phrase.ts';
import { readCue } from '../read/read.ts';
import type { Scene } from '../read/scene.ts';
import { node } from './words.ts';

/** "Pods on a conveyor belt, scheduler picks up each one and drops it on whatever node has room" */
export function fromBelt(scene: Scene, context: CueContext): FlowSpec | undefined {
  const { body } = leadOf(scene.text);
  const [, things = '', belt = '', who = '', first = '', then = '', goal = ''] =
    /^(?:an?\s+|the\s+)?(.{2,40}?)\s+(?:(?:roll|com|ride|rid|arriv|mov|sit|pass|travel)\w*\s+)?(?:(?:in|along|down)\s+)?(?:on|along|down)\s+(?:an?\s+|the\s+)?((?:conveyor |assembly |production |moving )?(?:belt|line|conveyor|track|band)),\s+(?:and\s+|while\s+)?(?:an?\s+|the\s+)?(.{2,30}?)\s+(\w+(?:\s+(?:up|off|out))?)\s+(?:each|every)(?:\s+(?:one|of them|\w+))?(?:\s+(?:up|off))?\s+and\s+(\w+\s+(?:it|them)\s+(?:on ?to|into|in|on|to|at))\s+(.{2,50}?)[.]?$/i.exec(
      body,
    ) ?? [];
  if (!things || !goal) return undefined;
  const [phrase] = readCue(things, context).phrases;
  const noun =
    /^(?:an?\s+|the\s+|whatever\s+|whichever\s+|any\s+|some\s+)?(.+?)(\s+(?:that\s+|which\s+)?(?:has|have|is|are|with|still)\s+.+)?$/i.exec(
      goal,
    );
  return {
    kind: 'flow',
    nodes: [
      { ...(phrase ? toItem(phrase, context) : textItem(things, context)), detail: `on ${belt}`, id: 'belt' },
      node(who, 'who', context),
      {
        ...segmentItem(noun?.[1] ?? goal, context),
        ...(noun?.[2] && { detail: tidy(noun[2].trim()) }),
        id: 'goal',
      },
    ],
    edges: [
      { from: 'belt', to: 'who', label: `${first} each`.toLowerCase(), flowing: true },
      { from: 'who', to: 'goal', label: then.toLowerCase() },
    ],
  };
}
