/** Nodes and edges of any form placed to fill a box: node sizes are grown until the layers fill it. */
import type { Box, Size } from './box.ts';
import { type Layered, layered } from './layered.ts';
import type { Point } from './shape.ts';

export interface NetNode {
  readonly id: string;
  readonly group?: string;
  /** How much higher than a plain node it wants to be, default 1. */
  readonly high?: number;
}

export interface NetEdge {
  /** A node or a group. */
  readonly from: string;
  readonly to: string;
  readonly label?: Size;
}

export interface Net {
  readonly nodes: readonly NetNode[];
  readonly edges: readonly NetEdge[];
  readonly groups: readonly string[];
}

export interface Placed {
  readonly horizontal: boolean;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly groups: ReadonlyMap<string, Box>;
  /** One an edge. */
  readonly links: readonly { readonly stops: readonly Point[]; readonly label: Point }[];
}

type Direction = 'LR' | 'TB';

const CAP = { width: 430, height: 310 };
/** Around the members of a group; its title stands on the upper border. */
const PAD = { side: 30, top: 46, bottom: 30 };
const GAP = 12;

/** Along the direction that gives the larger nodes. */
export function network(net: Net, box: Box): Placed {
  const attempts = (['LR', 'TB'] as const).map((direction) => grown(net, box, direction));
  const best = attempts.reduce((a, b) => (b.score > a.score ? b : a));
  return placed(net, best, box);
}

interface Attempt {
  readonly direction: Direction;
  readonly result: Layered;
  readonly ends: readonly Ends[];
  readonly room: Box;
  readonly score: number;
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

function grown(net: Net, box: Box, direction: Direction): Attempt {
  const level = direction === 'LR';
  const room = net.groups.length
    ? {
        x: box.x + PAD.side,
        y: box.y + PAD.top,
        width: box.width - 2 * PAD.side,
        height: box.height - PAD.top - PAD.bottom,
      }
    : box;
  const ends = net.edges.map((edge) => ({ from: inner(net, edge.from, 'last'), to: inner(net, edge.to, 'first') }));
  const crowded = net.nodes.length > 9 || Math.min(box.width, box.height) < 500;
  const nodeGap = (crowded ? 28 : 48) + (net.groups.length ? 24 : 0);
  let rankGap = crowded ? 72 : 104;
  let size: Size = { width: 240, height: 160 };
  let result = run(net, ends, size, direction, nodeGap, rankGap);
  for (let i = 0; i < 5; i++) {
    const { ranks, stack } = counts(net, result, level);
    const next = {
      width: clamp(size.width + (room.width - result.width) / (level ? ranks : stack), 96, CAP.width),
      height: clamp(size.height + (room.height - result.height) / (level ? stack : ranks), 56, CAP.height),
    };
    next.height = Math.min(next.height, next.width);
    next.width = Math.min(next.width, next.height * 3.6);
    if (Math.min(next.width, next.height * 1.6) < 190 && rankGap > 60) rankGap = 56;
    else if (Math.abs(next.width - size.width) + Math.abs(next.height - size.height) < 2) break;
    size = next;
    result = run(net, ends, size, direction, nodeGap, rankGap);
  }
  const overflow = Math.max(1, result.width / room.width, result.height / room.height);
  const area = (Math.min(size.width, 400) * Math.min(size.height, 260)) / overflow ** 2;
  return { direction, result, ends, room, score: area * Math.min(1, size.width / 210) };
}

function run(
  net: Net,
  ends: readonly Ends[],
  size: Size,
  direction: Direction,
  nodeGap: number,
  rankGap: number,
): Layered {
  return layered(
    {
      nodes: net.nodes.map((node) => ({
        id: node.id,
        width: size.width,
        height: size.height * (node.high ?? 1),
        ...(node.group !== undefined ? { group: node.group } : {}),
      })),
      edges: net.edges.map((edge, i) => ({ ...(ends[i] ?? edge), ...(edge.label ? { label: edge.label } : {}) })),
      groups: net.groups,
    },
    { direction, nodeGap, rankGap },
  );
}

/** How many layers there are, and how much the fullest holds, in node sizes. */
function counts(net: Net, result: Layered, level: boolean): { ranks: number; stack: number } {
  const layers = new Map<number, { stack: number; high: number }>();
  for (const node of net.nodes) {
    const box = result.nodes.get(node.id);
    if (!box) continue;
    const key = Math.round(level ? box.x + box.width / 2 : box.y + box.height / 2);
    const layer = layers.get(key) ?? { stack: 0, high: 0 };
    layers.set(key, {
      stack: layer.stack + (level ? (node.high ?? 1) : 1),
      high: Math.max(layer.high, node.high ?? 1),
    });
  }
  const all = [...layers.values()];
  const ranks = level ? all.length : all.reduce((sum, layer) => sum + layer.high, 0);
  return { ranks: Math.max(1, ranks), stack: Math.max(1, ...all.map((layer) => layer.stack)) };
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** An edge to a group is laid out to its first or from its last member. */
function inner(net: Net, id: string, which: 'first' | 'last'): string {
  if (!net.groups.includes(id)) return id;
  const members = net.nodes.filter((node) => node.group === id);
  return (which === 'first' ? members[0] : members.at(-1))?.id ?? id;
}

/** Spread over the room as far as it looks composed; squeezed when even the smallest nodes do not fit. */
function placed(net: Net, { direction, result, ends, room }: Attempt, box: Box): Placed {
  const level = direction === 'LR';
  const all = [...result.nodes.values()];
  const edge = { width: Math.max(1, ...all.map((b) => b.width)), height: Math.max(1, ...all.map((b) => b.height)) };
  const squeeze = {
    width: Math.min(1, room.width / result.width),
    height: Math.min(1, room.height / result.height),
  };
  const spread = (whole: number, own: number, space: number, most: number): number =>
    whole > space
      ? (space - own * (space / whole)) / (whole - own || 1)
      : whole - own < 1
        ? 1
        : Math.min(most, (space - own) / (whole - own));
  const sx = spread(result.width, edge.width, room.width, level ? 1.5 : 1.6);
  const sy = spread(result.height, edge.height, room.height, level ? 1.5 : 1.5);
  const middle = { x: room.x + room.width / 2, y: room.y + room.height / 2 };
  const move = (p: Point): Point => ({
    x: middle.x + (p.x - result.width / 2) * sx,
    y: middle.y + (p.y - result.height / 2) * sy,
  });
  const boxes = new Map(
    [...result.nodes].map(([id, b]) => {
      const at = move({ x: b.x + b.width / 2, y: b.y + b.height / 2 });
      const width = b.width * squeeze.width;
      const height = b.height * squeeze.height;
      return [id, { x: at.x - width / 2, y: at.y - height / 2, width, height }];
    }),
  );
  const groups = new Map(net.groups.flatMap((id) => groupBox(net, id, boxes, box)));
  const links = connected(net, ends, result, { level, move, boxes, groups });
  return { horizontal: level, boxes, groups, links };
}

function groupBox(net: Net, id: string, boxes: ReadonlyMap<string, Box>, box: Box): [string, Box][] {
  const members = net.nodes
    .flatMap((node) => (node.group === id ? [boxes.get(node.id)] : []))
    .filter((b) => b !== undefined);
  if (!members.length) return [];
  const x = Math.max(box.x, Math.min(...members.map((b) => b.x)) - PAD.side);
  const y = Math.max(box.y, Math.min(...members.map((b) => b.y)) - PAD.top);
  const right = Math.min(box.x + box.width, Math.max(...members.map((b) => b.x + b.width)) + PAD.side);
  const bottom = Math.min(box.y + box.height, Math.max(...members.map((b) => b.y + b.height)) + PAD.bottom);
  return [[id, { x, y, width: right - x, height: bottom - y }]];
}

interface Geometry {
  readonly level: boolean;
  readonly move: (p: Point) => Point;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly groups: ReadonlyMap<string, Box>;
}

/** Ends at the borders of boxes, spread over a side where several meet; on the way where dagre passes. */
function connected(
  net: Net,
  ends: readonly Ends[],
  result: Layered,
  { level, move, boxes, groups }: Geometry,
): Placed['links'] {
  const main = (p: Point): number => (level ? p.x : p.y);
  const cross = (p: Point): number => (level ? p.y : p.x);
  const point = (m: number, c: number): Point => (level ? { x: m, y: c } : { x: c, y: m });
  const layersAt = [
    ...new Set([...boxes.values()].map((b) => Math.round(level ? b.x + b.width / 2 : b.y + b.height / 2))),
  ];
  const half = Math.max(1, ...[...boxes.values()].map((b) => (level ? b.width : b.height))) / 2;
  const boxOf = (id: string, own: string): Box =>
    groups.get(id) ?? boxes.get(own) ?? { x: 0, y: 0, width: 0, height: 0 };
  const middle = (b: Box): Point => ({ x: b.x + b.width / 2, y: b.y + b.height / 2 });

  const labelled = net.edges.some((edge) => edge.label);

  const drafts = net.edges.map((edge, i) => {
    const from = boxOf(edge.from, ends[i]?.from ?? edge.from);
    const to = boxOf(edge.to, ends[i]?.to ?? edge.to);
    const way = (result.routes[i]?.via ?? []).map(move);
    const label = result.routes[i]?.label;
    return {
      i,
      from,
      to,
      way,
      ...(label ? { label: move(label) } : {}),
      forward: main(middle(to)) >= main(middle(from)),
    };
  });
  // Several on one side of a box keep apart, in the order of where they go.
  const port = (draft: (typeof drafts)[number], end: 'from' | 'to'): number => {
    const own = draft[end];
    const ahead = (d: (typeof drafts)[number], e: 'from' | 'to'): boolean => (e === 'from') === d.forward;
    const mates = drafts.flatMap((d) =>
      (['from', 'to'] as const).flatMap((e) =>
        d[e] === own && ahead(d, e) === ahead(draft, end)
          ? [{ d, e, goal: cross((e === 'from' ? d.way[0] : d.way.at(-1)) ?? middle(e === 'from' ? d.to : d.from)) }]
          : [],
      ),
    );
    mates.sort((a, b) => a.goal - b.goal || a.d.i - b.d.i);
    const at = mates.findIndex(({ d, e }) => d === draft && e === end);
    const length = level ? own.height : own.width;
    const step = Math.min(48, (length * 0.7) / Math.max(1, mates.length));
    return cross(middle(own)) + (at - (mates.length - 1) / 2) * step;
  };
  return drafts.map((draft) => {
    const { from, to, way, forward } = draft;
    const side = (b: Box, after: boolean): number =>
      after ? (level ? b.x + b.width : b.y + b.height) + GAP : (level ? b.x : b.y) - GAP;
    const start = point(side(from, forward), port(draft, 'from'));
    const end = point(side(to, !forward), port(draft, 'to'));
    const stops = way.flatMap((p) => {
      const layer = layersAt.some((at) => Math.abs(at - main(p)) < 4);
      if (!layer) return labelled ? [p] : [];
      const reach = forward ? half : -half;
      return [point(main(p) - reach, cross(p)), point(main(p) + reach, cross(p))];
    });
    const whole = straightened([start, ...stops, end], cross, point, main);
    const at = Math.floor((whole.length - 1) / 2);
    const a = whole[at] ?? start;
    const b = whole[at + 1] ?? end;
    return { stops: whole, label: draft.label ?? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
  });
}

/** A step too small to mean anything is taken out. */
function straightened(
  stops: readonly Point[],
  cross: (p: Point) => number,
  point: (m: number, c: number) => Point,
  main: (p: Point) => number,
): Point[] {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return [...stops];
  const values = stops.map(cross);
  const level = Math.max(...values) - Math.min(...values) < 16;
  return level ? stops.map((p) => point(main(p), (cross(first) + cross(last)) / 2)) : [...stops];
}
