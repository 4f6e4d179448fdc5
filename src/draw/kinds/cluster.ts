import { oneOf } from '../../plural.ts';
import type { ClusterSpec, GridSpec, Item } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, cells, centred, columns, inset, isPortrait, rows, stacks } from '../kit/box.ts';
import { itemBody, itemCard } from '../kit/item.ts';
import { linked } from '../kit/link.ts';
import { copies, oneThing } from '../kit/several.ts';
import { arrow, badges, chip, cross, has, rise, surface } from '../kit/shape.ts';
import { MIN_TEXT, measure } from '../kit/text.ts';

/** More machines than this are cells of a field. */
const CARDS = 40;

/** Uncounted several: enough to look like many, without a figure. */
const MANY = 8;

/** Machines in their frame with what runs on each; who acts on them from outside; what streams through. */
export const drawCluster: Draw<ClusterSpec> = (spec, box, ctx) => {
  const tall = isPortrait(box);
  const actors = spec.actors ?? [];
  let frame = box;
  let svg = '';
  if (actors.length) {
    const share = tall ? Math.min(220, box.height * 0.2) : Math.min(380, box.width * 0.24);
    const gap = actors.some((actor) => actor.verb) ? (tall ? 150 : 280) : tall ? 90 : 110;
    frame = tall
      ? { ...box, y: box.y + share + gap, height: box.height - share - gap }
      : { ...box, x: box.x + share + gap, width: box.width - share - gap };
    const lane = tall ? { ...box, height: share } : { ...box, width: share };
    const places = tall
      ? cells(lane, actors.length, 24, 2.2)
      : rows(lane, actors.length, 32).map((place) => ({
          ...place,
          y: place.y + Math.max(0, (place.height - 300) / 2),
          height: Math.min(300, place.height),
        }));
    // A lone machine has no frame: the arrow leads to itself.
    const target = framedNodes(spec) ? frame : (nodePlaces(spec.nodes.flatMap(each), frame)[0] ?? frame);
    svg += actors
      .map((actor, i) => {
        const place = places[i];
        if (!place) return '';
        return (
          rise(itemCard(ctx, actor, place, { max: 40 }), i) +
          linked(ctx, place, target, { flowing: true, ...(actor.verb ? { label: actor.verb } : {}) })
        );
      })
      .join('');
  }
  return svg + machines(spec, frame, ctx);
};

function machines(spec: ClusterSpec, frame: Box, ctx: Context): string {
  // Of several kinds of machines some of each.
  const nodes = spec.nodes.flatMap(
    spec.nodes.length > 1 ? (node) => copies(fewer(node), 3, Number.MAX_SAFE_INTEGER) : each,
  );
  if (nodes.length > CARDS && nodes.every((node) => !node.items?.length)) return field(spec, nodes.length, frame, ctx);
  let room = frame;
  let svg = '';
  if (framedNodes(spec)) {
    svg += surface({ states: spec.container?.states ?? [] }, frame, 32);
    const titled = spec.container && (spec.container.label || spec.container.logo || spec.container.icon);
    if (titled && spec.container) {
      svg += itemBody(
        ctx,
        { ...spec.container, items: [] },
        { x: frame.x + 32, y: frame.y + 20, width: frame.width - 64, height: 64 },
        { max: 38, weight: 800 },
      );
    }
    room = { ...inset(frame, 36, 32), y: frame.y + (titled ? 100 : 32), height: frame.height - (titled ? 132 : 64) };
  }
  if (spec.stream) {
    const lane = Math.min(110, room.height * 0.18);
    const y = room.y + room.height - lane / 2 + 6;
    svg += arrow(
      [
        { x: room.x, y },
        { x: room.x + room.width, y },
      ],
      { colour: 'var(--accent)', width: 7, flowing: true },
    );
    svg += chip(ctx.tools, spec.stream.label, room.x + room.width / 2, y, {
      size: 32,
      ...(spec.stream.icon ? { icon: spec.stream.icon } : {}),
    }).svg;
    room = { ...room, height: room.height - lane };
  }
  const places = nodePlaces(nodes, room);
  // The name of equal machines is written on the first ones only where there are too many to read them all.
  return (
    svg +
    nodes.map((node, i) => (places[i] ? rise(oneThing(machine(ctx, node, places[i])), Math.min(i, 12)) : '')).join('')
  );
}

/** What runs on many machines is drawn once on each. */
const fewer = (node: Item): Item =>
  node.many && node.items ? { ...node, items: node.items.map(({ many: _many, ...item }) => item) } : node;

/** Too many machines for cards: one cell each. */
function field(spec: ClusterSpec, count: number, frame: Box, ctx: Context): string {
  const [first, ...others] = spec.nodes;
  if (!first) return '';
  const { count: _count, many: _many, ...cell } = first;
  const marked = others.map(({ label, states, colour, count: own }) => ({
    label: label === first.label || label === oneOf(first.label) ? '' : label,
    ...(states && { states }),
    ...(colour && { colour }),
    count: own ?? 1,
  }));
  const grid: GridSpec = {
    kind: 'grid',
    cell,
    count,
    ...(marked.length && { marked }),
    ...(spec.container && { container: spec.container }),
    ...(spec.stream && { stream: spec.stream }),
  };
  return ctx.draw(grid, frame);
}

const framedNodes = (spec: ClusterSpec): boolean => spec.container !== undefined || spec.nodes.flatMap(each).length > 1;

/** A few machines stand in one row (or column) and fill it; more are a grid. */
function nodePlaces(nodes: readonly Item[], room: Box): Box[] {
  const count = nodes.length;
  if (count > 1 && count <= 4) {
    const tall = isPortrait(room) || (stacks(room) && (room.width - 32 * (count - 1)) / count < 330);
    const length = tall ? room.height : room.width;
    const each = Math.min(tall ? 340 : 520, (length - 32 * (count - 1)) / count);
    const across = Math.min(tall ? room.width : room.height, tall ? 900 : each * 1.35);
    const used = each * count + 32 * (count - 1);
    const lane = tall ? centred(room, across, used) : centred(room, used, across);
    return tall ? rows(lane, count, 32) : columns(lane, count, 32);
  }
  const full = nodes.some((node) => node.items?.length);
  // Wide enough for the longest word of their names.
  const words = nodes.flatMap((node) => node.label.split(/\s+/));
  const needed = Math.max(...words.map((word) => measure(word, MIN_TEXT + 2, { weight: 600 }))) + 40;
  const aspect = full ? 1.15 : 1.3;
  const gap = count > 9 ? 20 : 32;
  const wider = [aspect, 1.7, 2.2, 3].map((one) => cells(room, count, gap, one, { width: 760 }));
  return wider.find((places) => (places[0]?.width ?? 0) >= needed) ?? (wider[0] as Box[]);
}

const each = (node: Item): Item[] => copies(node, wordy(node) ? 4 : MANY, 200);

/** Long words on what runs there need large machines, so that there are fewer of an uncounted many. */
const wordy = (node: Item): boolean => node.items?.some((item) => item.label.length > 18) ?? false;

/** A machine: its name over what runs on it. */
function machine(ctx: Context, node: Item, box: Box): string {
  const items = node.items ?? [];
  if (!items.length) return itemCard(ctx, node, box, { max: 36 });
  const head = Math.min(84, box.height * 0.26);
  const body = { x: box.x + 20, y: box.y + head + 12, width: box.width - 40, height: box.height - head - 32 };
  const all = items.flatMap((item) => copies(item, 4, 16));
  const places = all.length === 1 ? [body] : cells(body, all.length, 14, all.length > 2 ? 1.5 : 1.9);
  return (
    surface(node, box) +
    itemBody(
      ctx,
      { ...node, items: [] },
      { x: box.x + 20, y: box.y + 12, width: box.width - 40, height: head - 8 },
      { max: 34 },
    ) +
    all
      .map((item, i) => {
        const place = places[i];
        if (!place) return '';
        // One thing that holds another: boxes in boxes.
        return all.length === 1 && item.items?.length
          ? machine(ctx, item, place)
          : itemCard(ctx, item, place, { max: 30, radius: 14 });
      })
      .join('') +
    (has(node.states, 'crossed') ? cross(box) : '') +
    badges(ctx.tools, node.states, box)
  );
}
