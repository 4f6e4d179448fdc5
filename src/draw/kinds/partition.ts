/** A whole and the parts it is cut into: a block with walls, or a round thing in sectors; who takes which part. */

import { oneOf } from '../../plural.ts';
import type { Item, PartitionSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, centred, columns, inset, isPortrait, rows } from '../kit/box.ts';
import { itemBody, itemCard, picture } from '../kit/item.ts';
import { copies } from '../kit/several.ts';
import { arrow, badges, category, cross, has, path, rect, rise, surface, toneOf } from '../kit/shape.ts';
import { fit, num, textIn } from '../kit/text.ts';

/** Things that are cut like a cake. */
const round = new Set([
  'lucide:pizza',
  'tabler:pizza',
  'lucide:pie-chart',
  'lucide:chart-pie',
  'lucide:cake',
  'lucide:cake-slice',
  'tabler:chart-pie',
  'lucide:cookie',
  'lucide:disc',
  'lucide:circle',
]);
/** Parts drawn where neither names nor a number are given: some, without a figure. */
const SOME = 4;
const MOST = 32;

export const drawPartition: Draw<PartitionSpec> = (spec, box, ctx) => {
  const parts = partsOf(spec);
  const takers = expand(spec.takers ?? [], parts.length);
  const portrait = isPortrait(box);
  let room = box;
  let svg = '';
  if (takers.length) {
    const share = portrait ? 0.24 : 0.3;
    const below = { ...box, y: box.y + box.height * (1 - share), height: box.height * share };
    room = { ...box, height: box.height * (1 - share) - 72 };
    const places = columns(centred(below, Math.min(box.width, takers.length * 320), below.height), takers.length, 28);
    const slots = slotsOf(spec, parts, room);
    svg += places
      .map((place, i) => {
        const slot = slots[i % slots.length];
        const taker = takers[i];
        if (!slot || !taker) return '';
        const aim = { x: slot.x + slot.width / 2, y: room.y + room.height + 8 };
        return (
          arrow([{ x: place.x + place.width / 2, y: place.y - 6 }, aim], {
            width: 5,
            colour: toneAt(parts[i % parts.length], i % parts.length),
          }) + rise(itemCard(ctx, taker, place), parts.length + i)
        );
      })
      .join('');
  }
  return svg + (isRound(spec) ? sectors(spec, parts, room, ctx) : block(spec, parts, room, ctx));
};

const isRound = (spec: PartitionSpec): boolean => round.has(spec.whole.icon ?? '') && !spec.takers?.length;

/** Named parts, else as many unnamed ones as are counted, else a few. */
function partsOf(spec: PartitionSpec): readonly Item[] {
  const { parts, count } = spec;
  const named = expand(parts, MOST);
  if (named.length > 1)
    return count !== undefined && count > named.length && count <= MOST
      ? [...named, ...blank(count - named.length)]
      : named;
  const one = named[0];
  const own = parts[0]?.count;
  const total = Math.min(MOST, Math.max(2, own ?? count ?? SOME));
  return Array.from({ length: total }, () => (one ? { ...one, label: oneOf(one.label) } : { label: '' }));
}

const blank = (count: number): Item[] => Array.from({ length: count }, () => ({ label: '' }));

const expand = (items: readonly Item[], most: number): Item[] =>
  items.flatMap((item) => copies(item, Math.min(3, most), most));

const toneAt = (item: Item | undefined, i: number): string =>
  (item && toneOf(item)) ??
  (item && (has(item.states, 'empty') || has(item.states, 'muted')) ? 'var(--ink-faint)' : category(i));

// ---------------------------------------------------------------- block

const HEAD = 108;

/** Where the parts stand inside the block. */
function slotsOf(spec: PartitionSpec, parts: readonly Item[], box: Box): Box[] {
  const head = spec.whole.label || spec.whole.icon || spec.whole.logo ? Math.min(HEAD, box.height * 0.24) : 24;
  const inner = { x: box.x + 28, y: box.y + head, width: box.width - 56, height: box.height - head - 28 };
  const gap = 20;
  const portrait = isPortrait(inner);
  // In one row each taker stands under its part.
  const abreast = (spec.takers?.length ?? 0) > 0 && parts.length <= 8;
  const perRow = abreast
    ? parts.length
    : portrait
      ? parts.length > 6
        ? 2
        : 1
      : Math.min(parts.length, Math.max(1, Math.floor((inner.width + gap) / 200)));
  const lines = Math.ceil(parts.length / perRow);
  const even = Math.ceil(parts.length / lines);
  const width = (inner.width - gap * (even - 1)) / even;
  return rows(inner, lines, gap).flatMap((row, line) => {
    const inRow = Math.min(even, parts.length - line * even);
    return columns(centred(row, inRow * width + gap * (inRow - 1), row.height), inRow, gap);
  });
}

function block(spec: PartitionSpec, parts: readonly Item[], box: Box, ctx: Context): string {
  const ground = surface(spec.whole, box, 32);
  const head = { ...inset(box, 32, 18), height: Math.min(HEAD, box.height * 0.24) - 28 };
  const { items: _items, states: _states, ...whole } = spec.whole;
  const title = itemBody(ctx, whole, head, { max: 48, weight: 800 });
  const slots = slotsOf(spec, parts, box);
  const walls = slots
    .map((slot, i) => {
      const part = parts[i];
      if (!part) return '';
      const tone = toneAt(part, i);
      const hollow = has(part.states, 'empty') || has(part.states, 'muted');
      const body =
        rect(slot, {
          fill: hollow ? 'var(--bg)' : tone,
          ...(hollow ? {} : { fillOpacity: 0.18 }),
          stroke: tone,
          strokeWidth: 4,
          radius: 18,
          ...(hollow ? { dash: '10 10' } : {}),
        }) +
        itemBody(ctx, part, inset(slot, Math.min(20, slot.width * 0.06), Math.min(16, slot.height * 0.08)), {
          max: Math.min(88, Math.max(44, slot.height * 0.16)),
          weight: 600,
          colour: tone,
        }) +
        (has(part.states, 'crossed') ? cross(slot) : '') +
        badges(ctx.tools, part.states, { ...slot, x: slot.x - 18, y: slot.y + 14 }, 52);
      return rise(body, i);
    })
    .join('');
  return ground + title + walls;
}

// ---------------------------------------------------------------- sectors

function sectors(spec: PartitionSpec, parts: readonly Item[], box: Box, ctx: Context): string {
  const label = spec.whole.label
    ? fit(spec.whole.label, box.width, 72, { max: 52, maxLines: 1, weight: 800 })
    : undefined;
  const head = label ? label.height + 24 : 0;
  const room = { ...box, y: box.y + head, height: box.height - head };
  const radius = Math.min(room.width, room.height) / 2 - 16;
  const middle = { x: room.x + room.width / 2, y: room.y + room.height / 2 };
  const turn = (2 * Math.PI) / parts.length;
  const cuts = parts
    .map((part, i) => {
      const a = -Math.PI / 2 + turn * i;
      const b = a + turn;
      const mid = (a + b) / 2;
      // The sectors stand a little apart: it is cut.
      const at = { x: middle.x + 12 * Math.cos(mid), y: middle.y + 12 * Math.sin(mid) };
      const p = (angle: number) => `${num(at.x + radius * Math.cos(angle))} ${num(at.y + radius * Math.sin(angle))}`;
      const tone = toneAt(part, i);
      const hollow = has(part.states, 'empty') || has(part.states, 'muted');
      const shape = path(
        `M${num(at.x)} ${num(at.y)}L${p(a)}A${num(radius)} ${num(radius)} 0 ${turn > Math.PI ? 1 : 0} 1 ${p(b)}Z`,
        {
          fill: hollow ? 'var(--bg)' : tone,
          ...(hollow ? { dash: '10 10' } : { fillOpacity: 0.22 }),
          stroke: tone,
          strokeWidth: 5,
        },
      );
      const side = Math.min(radius * 0.8, radius * Math.sin(Math.min(turn / 2, Math.PI / 2)) * 1.1);
      const inner = centred(
        { x: at.x + radius * 0.62 * Math.cos(mid), y: at.y + radius * 0.62 * Math.sin(mid), width: 0, height: 0 },
        Math.max(110, side),
        Math.max(60, side * 0.8),
      );
      return rise(
        shape +
          (part.label || part.icon || part.logo ? itemBody(ctx, part, inner, { max: 40, colour: tone }) : '') +
          badges(ctx.tools, part.states, { x: inner.x, y: inner.y, width: inner.width / 2, height: 0 }, 48),
        i,
      );
    })
    .join('');
  const unnamed = parts.every((part) => !part.label && !part.icon && !part.logo);
  const emblem =
    unnamed && spec.whole.icon
      ? picture(
          ctx,
          spec.whole,
          centred({ ...middle, width: 0, height: 0 }, radius * 0.42, radius * 0.42),
          'var(--ink)',
        )
      : '';
  const disc = emblem
    ? rect(centred({ ...middle, width: 0, height: 0 }, radius * 0.62, radius * 0.62), {
        fill: 'var(--bg)',
        stroke: 'var(--line)',
        strokeWidth: 3,
        radius: radius,
      })
    : '';
  return (label ? textIn(label, box.x, box.y, box.width, label.height) : '') + cuts + disc + emblem;
}
