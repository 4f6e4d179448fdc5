/** What is fed from below into what stands on top. Pure. */
import { oneOf } from '../../plural.ts';
import type { FlowNode, FlowSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { segmentItem, textItem } from '../items.ts';
import type { Scene } from '../read/scene.ts';
import { enumeration } from '../read/segments.ts';
import { small } from './words.ts';

/** "Sum on top, rent and salaries feeding into it": from below into what stands on top. */
export function feedingTop(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, top = '', below = '', verb = ''] =
    /^(?:an?\s+|the\s+)?(.{2,40}?)\s+(?:on|at)\s+(?:the\s+)?top,\s+(?:with\s+)?(.{3,100}?)\s+((?:feed|flow|go|lead|pour|pump|merg|com|run|point|report)(?:s|es|e|ing|ping)?(?:\s+(?:up|together))?\s+(?:in)?to)\s+it[.]?$/i.exec(
      scene.text,
    ) ?? [];
  if (!top) return undefined;
  const names = below.split(enumeration).filter((one) => one !== '');
  const under = names.flatMap((name): readonly Omit<FlowNode, 'id'>[] => {
    const [, number = '', things = ''] = /^(two|three|four|five|six|\d)\s+(.{2,30})$/i.exec(name) ?? [];
    const count = small(number) ?? 1;
    const item = named(things || name, context);
    return count > 1 ? Array.from({ length: count }, () => ({ ...item, label: oneOf(item.label) })) : [item];
  });
  if (under.length < 2 || under.length > 6) return undefined;
  const nodes = under.map((item, i) => ({ ...item, id: `below-${i}` }));
  return {
    kind: 'flow',
    nodes: [...nodes, { ...named(top, context), id: 'top' }],
    edges: nodes.map((one) => ({ from: one.id, to: 'top', label: verb.toLowerCase() })),
  };
}

/** A name of several words as a whole: "Seq Scan on orders". */
const named = (text: string, context: CueContext): Omit<FlowNode, 'id'> => {
  const plain = text.replace(/^(?:an?|the)\s+/i, '');
  return plain.split(/\s+/).length > 2 ? textItem(plain, context) : segmentItem(plain, context);
};
