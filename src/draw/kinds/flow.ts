import { oneOf } from '../../plural.ts';
import type { FlowEdge, FlowGroup, FlowNode, FlowSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, cells, centred, type Size, stacks } from '../kit/box.ts';
import { chain } from '../kit/chain.ts';
import { edgeLabel, edgeLook, type LabelBlock, labelOf } from '../kit/edge.ts';
import { itemCard } from '../kit/item.ts';
import { network } from '../kit/network.ts';
import { ring } from '../kit/ring.ts';
import { curvedArrow, straight } from '../kit/route.ts';
import { arrow, chip, has, type Point, rect, rise, toneOf } from '../kit/shape.ts';

/** Nodes and arrows: a lone card, a chain that may fold, a hub, or layers. */
export const drawFlow: Draw<FlowSpec> = (spec, box, ctx) => {
  const graph = fanned(spec);
  const { nodes, edges } = graph;
  if (!nodes.length) return '';
  if (!edges.length && !graph.groups?.length) return loose(nodes, box, ctx);
  if (graph.arrangement === 'hub' && nodes.length > 2) return hub(graph, box, ctx);
  const order = graph.groups?.length ? undefined : chainOf(graph);
  if (order) return line(order, box, ctx);
  if (isMesh(graph)) return mesh(graph, box, ctx);
  const fan = fanOf(graph);
  return fan ? wideFan(fan, box, ctx) : layers(graph, box, ctx);
};

/** A counted few, fanned out as so many nodes, as long as the picture stays clear. */
function fanned(spec: FlowSpec): FlowSpec {
  const copies = (node: FlowNode): number =>
    node.count &&
    node.count > 1 &&
    node.count <= 4 &&
    !node.items?.length &&
    spec.edges.some((e) => e.from === node.id || e.to === node.id)
      ? node.count
      : 1;
  const total = spec.nodes.reduce((sum, node) => sum + copies(node), 0);
  if (total === spec.nodes.length || total > 9 || spec.arrangement === 'hub') return spec;
  const ids = new Map(
    spec.nodes.map((node) => {
      const count = copies(node);
      return [node.id, count > 1 ? Array.from({ length: count }, (_, i) => `${node.id}#${i + 1}`) : [node.id]];
    }),
  );
  const edges = spec.edges.flatMap((edge) =>
    (ids.get(edge.from) ?? [edge.from]).flatMap((from, i) =>
      (ids.get(edge.to) ?? [edge.to]).map((to, j) => {
        const { label, ...rest } = edge;
        // The label is written once.
        return { ...rest, from, to, ...(label && i + j === 0 ? { label } : {}) };
      }),
    ),
  );
  const nodes = spec.nodes.flatMap((node) => {
    const { count, ...rest } = node;
    const own = ids.get(node.id) ?? [];
    return own.length > 1
      ? own.map((id) => ({ ...rest, id, label: oneOf(rest.label) }))
      : [count === undefined ? rest : { ...rest, count }];
  });
  return { ...spec, nodes, edges };
}

function loose(nodes: readonly FlowNode[], box: Box, ctx: Context): string {
  const places =
    nodes.length === 1
      ? [centred(box, Math.min(box.width, 860), Math.min(box.height, 520))]
      : cells(box, nodes.length, 40, 1.4, { width: 520 });
  return nodes.map((node, i) => card(ctx, node, places[i], i)).join('');
}

const card = (ctx: Context, node: FlowNode, place: Box | undefined, i: number, max = 44): string =>
  place && !node.ghost ? rise(itemCard(ctx, node, place, { max }), i) : '';

// ---------------------------------------------------------------- chains

interface Order {
  readonly nodes: readonly FlowNode[];
  /** From each to the next, and the one that closes a loop. */
  readonly edges: readonly FlowEdge[];
}

/** Every node after the other, by the edges; undefined when anything branches. */
function chainOf({ nodes, edges }: FlowSpec): Order | undefined {
  if (edges.length < nodes.length - 1 || edges.length > nodes.length) return undefined;
  const leaving = new Map(edges.map((edge) => [edge.from, edge]));
  const reached = new Set(edges.map((edge) => edge.to));
  if (leaving.size !== edges.length || reached.size !== edges.length) return undefined;
  const order: FlowNode[] = [];
  const way: FlowEdge[] = [];
  let node = nodes.find((one) => !reached.has(one.id)) ?? nodes[0];
  while (node && !order.includes(node)) {
    order.push(node);
    const edge = leaving.get(node.id);
    if (edge) way.push(edge);
    node = edge ? nodes.find((one) => one.id === edge.to) : undefined;
  }
  return order.length === nodes.length && way.length === edges.length && (!node || node === order[0])
    ? { nodes: order, edges: way }
    : undefined;
}

function line({ nodes, edges }: Order, box: Box, ctx: Context): string {
  const few = nodes.length <= 3;
  const widest = Math.max(120, Math.min(few ? 300 : 230, box.width / nodes.length - (few ? 200 : 80)));
  const labels = edges.map((edge) => labelOf(edge, widest, few ? 36 : 28));
  const loops = edges.length === nodes.length && nodes.length > 1;
  const places = chain(nodes.length, box, { label: largest(labels), loops });
  return (
    places.links
      .map((link, i) => drawn(ctx, edges[i], labels[i], link.label, (look) => arrow(link.points, look)))
      .join('') + nodes.map((node, i) => card(ctx, node, places.boxes[i], i, few ? 60 : 44)).join('')
  );
}

const largest = (labels: readonly (LabelBlock | undefined)[]): Size => ({
  width: Math.max(0, ...labels.map((label) => label?.width ?? 0)),
  height: Math.max(0, ...labels.map((label) => label?.height ?? 0)),
});

function drawn(
  ctx: Context,
  edge: FlowEdge | undefined,
  label: LabelBlock | undefined,
  at: Point,
  draw: (look: ReturnType<typeof edgeLook>) => string,
): string {
  return edge && !edge.ghost ? draw(edgeLook(edge)) + edgeLabel(ctx, edge, label, at) : '';
}

// ---------------------------------------------------------------- a hub

function hub(spec: FlowSpec, box: Box, ctx: Context): string {
  const [centre, ...spokes] = spec.nodes;
  if (!centre) return '';
  const labels = spec.edges.map((edge) => labelOf(edge, 200));
  const room = largest(labels);
  const inner = { width: Math.min(420, box.width * 0.34), height: Math.min(280, box.height * 0.3) };
  const gap = Math.max(70, room.height + 60);
  const places = ring(spokes.length, box, {
    aspects: [1.5, 2.2, 3],
    gap: Math.min(gap, 110),
    centre: inner,
    max: { width: 420, height: 240 },
  });
  const boxes = new Map<string, Box>([[centre.id, centred(box, inner.width, inner.height)]]);
  spokes.forEach((node, i) => {
    const place = places.places[i];
    if (place) boxes.set(node.id, place.box);
  });
  const links = spec.edges.map((edge, i) => {
    const from = boxes.get(edge.from);
    const to = boxes.get(edge.to);
    if (!from || !to || from === to || edge.ghost) return '';
    const { svg, middle } = straight(from, to, edgeLook(edge));
    return svg + edgeLabel(ctx, edge, labels[i], middle);
  });
  return links.join('') + spec.nodes.map((node, i) => card(ctx, node, boxes.get(node.id), i)).join('');
}

// ---------------------------------------------------------------- each with each

/** Four or more, any two of them linked. */
const isMesh = ({ nodes, edges, groups }: FlowSpec): boolean =>
  nodes.length > 3 &&
  !groups?.length &&
  edges.every((edge) => !edge.label) &&
  new Set(edges.map((edge) => [edge.from, edge.to].sort().join('\0'))).size === (nodes.length * (nodes.length - 1)) / 2;

/** On a ring, so that no line runs behind a card. */
function mesh({ nodes, edges }: FlowSpec, box: Box, ctx: Context): string {
  const places = ring(nodes.length, box, {
    aspects: [1.3, 1.7, 2.2],
    gap: 110,
    centre: { width: 0, height: 0 },
    max: { width: nodes.length > 5 ? 260 : 320, height: 200 },
  });
  const boxes = new Map(nodes.map((node, i) => [node.id, places.places[i]?.box ?? box]));
  const links = edges.map((edge) => {
    const from = boxes.get(edge.from);
    const to = boxes.get(edge.to);
    return from && to && !edge.ghost ? straight(from, to, edgeLook(edge)).svg : '';
  });
  return links.join('') + nodes.map((node, i) => card(ctx, node, boxes.get(node.id), i)).join('');
}

// ---------------------------------------------------------------- one and very many

interface Fan {
  readonly hub: FlowNode;
  readonly leaves: readonly FlowNode[];
  /** One of the edges, all are alike. */
  readonly edge: FlowEdge;
  readonly inwards: boolean;
}

/** More than a row of readable cards holds. */
const ROW = 8;

/** One node and more others than a row holds, all linked to it in the same way. */
function fanOf({ nodes, edges, groups }: FlowSpec): Fan | undefined {
  const [edge] = edges;
  if (!edge || groups?.length || nodes.length <= ROW || edges.length !== nodes.length - 1) return undefined;
  const inwards = edges.every((one) => one.to === edge.to);
  if (!inwards && !edges.every((one) => one.from === edge.from)) return undefined;
  if (edges.some((one) => one.label !== edge.label || one.arrow !== edge.arrow || one.ghost)) return undefined;
  const id = inwards ? edge.to : edge.from;
  const hub = nodes.find((node) => node.id === id);
  return hub && { hub, leaves: nodes.filter((node) => node !== hub), edge, inwards };
}

/** The one beside a frame that holds the many: one arrow stands for all. */
function wideFan({ hub, leaves, edge, inwards }: Fan, box: Box, ctx: Context): string {
  const label = labelOf(edge, 210);
  const tall = stacks(box);
  const length = tall ? box.height : box.width;
  const own = tall ? Math.min(240, length * 0.24) : Math.min(420, length * 0.24);
  const gap = tall ? 110 : Math.max(140, (label?.width ?? 0) + 60);
  const many = length - own - gap;
  const part = (from: number, size: number): Box =>
    tall ? { ...box, y: box.y + from, height: size } : { ...box, x: box.x + from, width: size };
  const frame = part(inwards ? 0 : own + gap, many);
  const side = part(inwards ? many + gap : 0, own);
  const place = centred(side, Math.min(side.width, 460), Math.min(side.height, 340));
  const [from, to] = inwards ? [frame, place] : [place, frame];
  const { svg, middle } = straight(from, to, edgeLook(edge));
  const pad = 28;
  const inner = { x: frame.x + pad, y: frame.y + pad, width: frame.width - 2 * pad, height: frame.height - 2 * pad };
  const places = cells(inner, leaves.length, 24, 1.5);
  return (
    rect(frame, { fill: 'none', stroke: 'var(--ink-faint)', strokeWidth: 3, radius: 30 }) +
    svg +
    edgeLabel(ctx, edge, label, middle) +
    card(ctx, hub, place, 0, 56) +
    leaves.map((node, i) => card(ctx, node, places[i], i + 1)).join('')
  );
}

// ---------------------------------------------------------------- layers

function layers(spec: FlowSpec, box: Box, ctx: Context): string {
  const known = new Set([...spec.nodes.map((node) => node.id), ...(spec.groups ?? []).map((group) => group.id)]);
  const edges = spec.edges.filter((edge) => known.has(edge.from) && known.has(edge.to) && edge.from !== edge.to);
  const labels = edges.map((edge) => labelOf(edge, 210));
  const places = network(
    {
      nodes: spec.nodes.map((node) => ({
        id: node.id,
        ...(node.group !== undefined ? { group: node.group } : {}),
        ...(node.items?.length ? { high: 1.5 } : {}),
      })),
      edges: edges.map((edge, i) => {
        const label = labels[i];
        return {
          from: edge.from,
          to: edge.to,
          ...(label ? { label: { width: label.width + 40, height: label.height + 24 } } : {}),
        };
      }),
      groups: (spec.groups ?? []).map((group) => group.id),
    },
    box,
  );
  const frames = (spec.groups ?? []).map((group) => groupFrame(ctx, group, places.groups.get(group.id), box));
  const links = places.links.map((link, i) =>
    drawn(ctx, edges[i], labels[i], link.label, (look) => curvedArrow(link.stops, places.horizontal, look)),
  );
  return (
    frames.join('') +
    links.join('') +
    spec.nodes.map((node, i) => card(ctx, node, places.boxes.get(node.id), i)).join('')
  );
}

/** A container around the members, its title on the upper border. */
function groupFrame(ctx: Context, group: FlowGroup, place: Box | undefined, whole: Box): string {
  if (!place) return '';
  const tone = toneOf(group) ?? 'var(--ink-faint)';
  const frame = rect(place, {
    fill: 'none',
    stroke: tone,
    strokeWidth: 3,
    radius: 30,
    ...(has(group.states, 'dashed') ? { dash: '10 10' } : {}),
  });
  if (!group.label) return frame;
  const title = chip(ctx.tools, group.label, place.x + 28, Math.max(whole.y + 24, place.y), {
    size: 28,
    anchor: 'start',
    max: place.width - 110,
    tone,
    ...(group.icon ? { icon: group.icon } : {}),
  });
  return frame + title.svg;
}
