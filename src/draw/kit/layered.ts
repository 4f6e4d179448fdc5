/** Nodes in layers with edges between them: order and routes by dagre. All in pixels. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Box, Size } from './box.ts';
import type { Point } from './shape.ts';

export interface LayeredNode extends Size {
  readonly id: string;
  readonly group?: string;
}

export interface LayeredEdge {
  readonly from: string;
  readonly to: string;
  /** Room for its label, in the middle of the edge. */
  readonly label?: Size;
}

export interface LayeredGraph {
  readonly nodes: readonly LayeredNode[];
  readonly edges: readonly LayeredEdge[];
  readonly groups: readonly string[];
}

export interface LayeredOptions {
  readonly direction: 'LR' | 'TB';
  /** Between nodes of one layer. */
  readonly nodeGap: number;
  /** Between layers. */
  readonly rankGap: number;
}

export interface Layered extends Size {
  readonly nodes: ReadonlyMap<string, Box>;
  /** In the order given: where each edge passes on its way, its ends left out, and the middle of its label. */
  readonly routes: readonly { readonly via: readonly Point[]; readonly label?: Point }[];
}

/** Places every node; the whole starts at 0, 0. Edges of a node to itself are not routed. */
export function layered(graph: LayeredGraph, options: LayeredOptions): Layered {
  const g = new Graph({ directed: true, multigraph: true, compound: true });
  g.setGraph({
    rankdir: options.direction,
    nodesep: options.nodeGap,
    edgesep: options.nodeGap * 0.7,
    ranksep: options.rankGap,
    marginx: 0,
    marginy: 0,
  });
  g.setDefaultEdgeLabel(() => ({}));
  for (const id of graph.groups) g.setNode(groupKey(id), {});
  for (const node of graph.nodes) {
    g.setNode(node.id, { width: node.width, height: node.height });
    if (node.group !== undefined && graph.groups.includes(node.group)) g.setParent(node.id, groupKey(node.group));
  }
  graph.edges.forEach((edge, i) => {
    if (edge.from === edge.to) return;
    const label = edge.label ? { width: edge.label.width, height: edge.label.height, labelpos: 'c' as const } : {};
    g.setEdge(edge.from, edge.to, { ...label, minlen: 1, weight: 1 }, String(i));
  });
  layout(g);
  const nodes = new Map(
    graph.nodes.map((node) => {
      const at = g.node(node.id) as Point;
      return [node.id, { x: at.x - node.width / 2, y: at.y - node.height / 2, width: node.width, height: node.height }];
    }),
  );
  const routes = graph.edges.map((edge, i) => {
    if (edge.from === edge.to) return { via: [] };
    const at = g.edge(edge.from, edge.to, String(i)) as { points?: Point[]; x?: number; y?: number };
    const via = (at.points ?? []).slice(1, -1).map(({ x, y }) => ({ x, y }));
    return edge.label && at.x !== undefined && at.y !== undefined ? { via, label: { x: at.x, y: at.y } } : { via };
  });
  const size = g.graph() as Partial<Size>;
  return { nodes, routes, width: size.width ?? 0, height: size.height ?? 0 };
}

const groupKey = (id: string): string => `group:${id}`;
