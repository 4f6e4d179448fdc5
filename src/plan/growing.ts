/** Steps that add to what stands there: the earlier picture is laid out as a part of the later, so nothing jumps. Pure. */
import type { FlowEdge, FlowNode, FlowSpec, VisualSpec } from '../spec.ts';

/** The specs of one slide's steps in their order, each flow that the next one only adds to in the layout of that. */
export function growing(specs: readonly VisualSpec[]): readonly VisualSpec[] {
  const out = [...specs];
  for (let i = out.length - 2; i >= 0; i--) {
    const [now, next] = [out[i] as VisualSpec, out[i + 1] as VisualSpec];
    if (now.kind === 'flow' && next.kind === 'flow') out[i] = partOf(now, next) ?? now;
  }
  return out;
}

/** `now` with the places of all that `next` adds; undefined: it is no part of it. */
function partOf(now: FlowSpec, next: FlowSpec): FlowSpec | undefined {
  const plain = (spec: FlowSpec): boolean =>
    !spec.groups?.length && !spec.title && !spec.caption && !spec.beside && !spec.stamps?.length;
  if (!plain(now) || !plain(next) || now.arrangement !== next.arrangement) return undefined;
  if (now.nodes.length >= next.nodes.length || now.edges.length === 0) return undefined;
  const own = new Map<string, FlowNode>();
  for (const node of now.nodes) {
    const there = next.nodes.find((one) => same(one, node));
    if (!there || own.has(there.id)) return undefined;
    own.set(there.id, node);
  }
  const idIn = (id: string): string | undefined => [...own].find(([, node]) => node.id === id)?.[0];
  const drawn = new Map<FlowEdge, FlowEdge>();
  for (const edge of now.edges) {
    const there = next.edges.find((one) => one.from === idIn(edge.from) && one.to === idIn(edge.to));
    if (!there) return undefined;
    drawn.set(there, edge);
  }
  return {
    ...now,
    nodes: next.nodes.map((node) => {
      const mine = own.get(node.id);
      return mine ? { ...mine, id: node.id } : { ...node, ghost: true };
    }),
    edges: next.edges.map((edge) => {
      const mine = drawn.get(edge);
      return mine ? { ...mine, from: edge.from, to: edge.to } : { ...edge, ghost: true };
    }),
  };
}

const same = (a: FlowNode, b: FlowNode): boolean =>
  a.label.toLowerCase() === b.label.toLowerCase() && (a.count ?? 1) === (b.count ?? 1);
