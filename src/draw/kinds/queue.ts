/** What waits in line, what serves it at the head, and what the waiting sets off. */

import { oneOf } from '../../plural.ts';
import type { Item, QueueSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, isPortrait } from '../kit/box.ts';
import { itemBody, itemCard } from '../kit/item.ts';
import { oneThing } from '../kit/several.ts';
import { arrow, chip, group, has, rect, rise, toneOf } from '../kit/shape.ts';
import { fit, textIn } from '../kit/text.ts';

/** Waiting things drawn where no number is given; the last ones fade: there are more. */
const SOME = 6;
const MOST = 200;
const GAP = 18;

export const drawQueue: Draw<QueueSpec> = (spec, box, ctx) => {
  const tall = isPortrait(box);
  const ends = [spec.server, spec.outcome].filter((one): one is Item => one !== undefined);
  const share = ends.length === 2 ? 0.24 : 0.28;
  const heading = spec.label && !same(spec.label, spec.waiting.label) ? spec.label : '';
  const length = tall ? box.height : box.width;
  const reach = Math.min(110, Math.max(72, length * 0.08));
  const end = Math.min(length * share, tall ? 300 : 420);
  const lane = length - ends.length * (end + reach);
  const breadth = tall ? box.width : Math.min(box.height, 640);
  const across = tall ? box.x : box.y + (box.height - breadth) / 2;
  const place = (from: number, size: number, wide = breadth): Box =>
    tall
      ? { x: across + (breadth - wide) / 2, y: box.y + from, width: wide, height: size }
      : { x: box.x + from, y: across + (breadth - wide) / 2, width: size, height: wide };
  let svg = line(
    spec.each ? { ...spec.waiting, count: spec.each.length, label: '' } : spec.waiting,
    spec.each ?? [],
    heading,
    place(0, lane),
    tall,
    ctx,
  );
  ends.forEach((item, i) => {
    const from = lane + i * (end + reach);
    const a = place(from + 14, 0);
    const b = place(from + reach - 14, 0);
    const at = (p: Box) => ({ x: p.x + p.width / 2, y: p.y + p.height / 2 });
    svg += arrow([at(a), at(b)], { width: 8, colour: 'var(--accent)', flowing: i === 0 });
    svg += rise(
      itemCard(ctx, item, place(from + reach, end, Math.min(breadth, tall ? 760 : 420)), { max: 52, weight: 800 }),
      SOME + i,
    );
  });
  return svg;
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The lane: the first in line stands next to the server. */
function line(waiting: Item, each: readonly Item[], heading: string, lane: Box, tall: boolean, ctx: Context): string {
  const { count, many: _many, ...one } = waiting;
  const given = count !== undefined && count >= 1;
  const total = given ? Math.min(MOST, count) : SOME;
  const head = heading || waiting.label ? 72 : 0;
  const room = { ...lane, y: lane.y + head, height: lane.height - head };
  const ground = rect(room, { fill: 'var(--bg-2)', stroke: 'var(--line)', strokeWidth: 3, radius: 30, dash: '14 12' });
  const title = head ? titleOf(waiting, heading, lane, head, given && count > MOST ? `×${count}` : '', ctx) : '';
  const inner = { x: room.x + 24, y: room.y + 24, width: room.width - 48, height: room.height - 48 };
  const places = cellsOf(total, inner, tall);
  const first = places[0];
  // On small cards the title alone names them.
  const named = first !== undefined && first.width >= 190 && total <= 8;
  const item: Item = named ? { ...one, label: oneOf(waiting.label) } : { ...one, label: '' };
  const cards = places
    .map((place, i) => {
      const fading = !given && i >= total - 3 ? 1 - 0.28 * (i - total + 4) : 1;
      const own = each[i] ?? item;
      // Places where something could wait, and nothing does.
      if (has(waiting.states, 'empty') && each.length === 0)
        return rise(rect(place, { fill: 'none', stroke: 'var(--line)', strokeWidth: 3, radius: 16, dash: '8 8' }), i);
      const bare =
        own.label || own.icon || own.logo
          ? itemCard(ctx, own, place, { max: 34 })
          : rect(place, {
              fill: 'var(--surface-2)',
              stroke: toneOf(item) ?? 'var(--accent)',
              strokeWidth: 3,
              radius: 16,
            });
      const one_ = given ? oneThing(bare) : bare;
      return rise(fading < 1 ? group(one_, { opacity: fading }) : one_, Math.min(i, 12));
    })
    .reverse()
    .join('');
  return ground + title + cards;
}

function titleOf(waiting: Item, heading: string, lane: Box, height: number, times: string, ctx: Context): string {
  const box = { ...lane, height: height - 12 };
  const tag = times
    ? chip(ctx.tools, times, lane.x + lane.width - 12, lane.y + 28, { size: 30, anchor: 'end' })
    : undefined;
  const words = heading || waiting.label;
  if (!heading) {
    const { icon, logo } = waiting;
    return (
      itemBody(ctx, { label: words, ...(icon ? { icon } : {}), ...(logo ? { logo } : {}) }, box, {
        max: 40,
        weight: 800,
      }) + (tag?.svg ?? '')
    );
  }
  const block = fit(words, box.width, box.height, { max: 40, maxLines: 1, weight: 800 });
  return textIn(block, box.x, box.y, box.width, box.height) + (tag?.svg ?? '');
}

/** One line where it fits, else a few that turn; index 0 is next to the server. */
function cellsOf(total: number, box: Box, tall: boolean): Box[] {
  const long = tall ? box.height : box.width;
  const broad = tall ? box.width : box.height;
  let best: { lines: number; per: number; side: number } | undefined;
  for (let lines = 1; lines <= Math.max(6, Math.ceil(Math.sqrt(total))); lines++) {
    const per = Math.ceil(total / lines);
    const side = Math.min((long - GAP * (per - 1)) / per, (broad - GAP * (lines - 1)) / lines);
    if (!best || side > best.side * 1.5) best = { lines, per, side };
  }
  if (!best) return [];
  const { lines, per } = best;
  const pitch = (long + GAP) / per;
  const length = Math.min(pitch - GAP, tall ? 150 : 260);
  const step = length + GAP;
  const width = Math.min((broad - GAP * (lines - 1)) / lines, tall ? 560 : Math.max(length * 1.1, 200));
  const used = lines * width + (lines - 1) * GAP;
  return Array.from({ length: total }, (_, i) => {
    const column = Math.floor(i / lines);
    const row = i % lines;
    const along = long - length - column * step;
    const across = (broad - used) / 2 + row * (width + GAP);
    return tall
      ? { x: box.x + across, y: box.y + along, width, height: length }
      : { x: box.x + along, y: box.y + across, width: length, height: width };
  });
}
