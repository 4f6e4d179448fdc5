/** "One queue, three teams branching off": one thing, and what goes off from it. Pure. */
import { oneOf } from '../../plural.ts';
import type { FlowNode, FlowSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { segmentItem, toItem } from '../items.ts';
import { readCue } from '../read/read.ts';
import type { Scene } from '../read/scene.ts';
import { enumeration } from '../read/segments.ts';
import { node } from './words.ts';

const branching =
  /^([^,;:]{3,40}),\s+(?:and\s+|with\s+)?([^;:]{3,60}?)\s+(?:all\s+|each\s+)?(?:branch(?:ing|es)?|fork(?:ing|s)?|split(?:ting|s)?|fan(?:ning|s)?|peel(?:ing|s)?)\s+(?:off|out|away)(?:\s+(?:of|from)\s+(?:it|there|them))?[.]?$/i;

/** From the thing to each that branches off. */
export function branchingOff(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, stem = '', told = ''] = branching.exec(scene.text) ?? [];
  const arms = stem === '' ? undefined : armsOf(told, context);
  if (!arms) return undefined;
  return {
    kind: 'flow',
    nodes: [node(stem.replace(/^one\s+/i, ''), 'stem', context), ...arms],
    edges: arms.map((arm) => ({ from: 'stem', to: arm.id })),
  };
}

/** Named one by one, or so many of them. */
function armsOf(told: string, context: CueContext): readonly FlowNode[] | undefined {
  const names = told.split(enumeration);
  if (names.length > 1) return names.map((name, i) => ({ ...segmentItem(name, context), id: `arm-${i}` }));
  const [phrase, other] = readCue(told, context).phrases;
  if (!phrase || other) return undefined;
  const count = phrase.count ?? 1;
  const { count: _count, ...item } = toItem(phrase, context);
  if (count < 2 || count > 6) return [{ ...toItem(phrase, context), id: 'arm' }];
  return Array.from({ length: count }, (_, i) => ({ ...item, label: oneOf(item.label), id: `arm-${i}` }));
}
