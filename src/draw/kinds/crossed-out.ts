import type { CrossedOutSpec, Item } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, cells, centred, stacks } from '../kit/box.ts';
import { itemCard, picture } from '../kit/item.ts';
import { linked } from '../kit/link.ts';
import { group, line, rect, rise } from '../kit/shape.ts';
import { fit, textIn } from '../kit/text.ts';

/** A thing under a red cross; what takes its place beside it, and what stays untouched. */
export const drawCrossedOut: Draw<CrossedOutSpec> = (spec, box, ctx) => {
  const { replacement, items = [] } = spec;
  const tall = stacks(box);
  const many = items.length > 4;
  const railLength = items.length
    ? tall
      ? Math.min(many ? 360 : 210, box.height * (many ? 0.38 : 0.24))
      : Math.min(many ? 620 : 420, box.width * (many ? 0.36 : 0.26))
    : 0;
  const room = tall
    ? { ...box, height: box.height - railLength - (railLength ? 48 : 0) }
    : { ...box, width: box.width - railLength - (railLength ? 64 : 0) };
  const rail = tall
    ? { ...box, y: box.y + box.height - railLength, height: railLength }
    : { ...box, x: box.x + box.width - railLength, width: railLength };
  let svg = '';
  if (replacement) {
    const between = tall ? Math.min(110, room.height * 0.14) : Math.min(190, room.width * 0.14);
    const [gone, comes] = tall ? stacked(room, between) : beside(room, between);
    svg +=
      crossed(spec.crossed, gone, ctx) +
      linked(ctx, gone, comes, { colour: 'var(--good)' }) +
      rise(
        itemCard(ctx, { ...replacement, states: replacement.states ?? ['checked'] }, comes, { max: 64, weight: 800 }),
        1,
      );
  } else {
    svg += crossed(spec.crossed, centred(room, Math.min(room.width, 1400), Math.min(room.height, 680)), ctx);
  }
  return svg + (items.length ? untouched(items, rail, tall, ctx) : '');
};

function beside(room: Box, between: number): [Box, Box] {
  const width = (room.width - between) / 2;
  const height = Math.min(room.height, Math.max(360, width * 0.72));
  const y = room.y + (room.height - height) / 2;
  return [
    { x: room.x, y, width, height },
    { x: room.x + width + between, y, width, height },
  ];
}

function stacked(room: Box, between: number): [Box, Box] {
  const height = (room.height - between) / 2;
  return [
    { ...room, height },
    { ...room, y: room.y + height + between, height },
  ];
}

/** The cross lies over the art, and over the words only where there is nothing else. */
function crossed(item: Item, box: Box, ctx: Context): string {
  const frame =
    rect(box, { fill: 'var(--surface)', stroke: 'var(--bad)', strokeWidth: 5, radius: 28 }) +
    rect(box, { fill: 'var(--bad)', fillOpacity: 0.07, radius: 28 });
  const art = Boolean(item.logo || (item.icon && ctx.tools.icon(item.icon)));
  const pad = Math.min(48, box.width * 0.06);
  const face = { weight: 800 as const, ...(item.mono ? { mono: true } : {}) };
  if (!art) {
    const label = fit(item.label, box.width - 2 * pad, box.height * 0.6, { max: 110, ...face });
    const detail = item.detail
      ? fit(item.detail, box.width - 2 * pad, box.height * 0.2, { max: 40, maxLines: 2 })
      : undefined;
    return (
      frame +
      textIn(label, box.x, box.y, box.width, box.height - (detail ? detail.height + 20 : 0)) +
      (detail
        ? textIn(detail, box.x, box.y + box.height - detail.height - 28, box.width, detail.height, {
            fill: 'var(--ink-soft)',
          })
        : '') +
      strokes(
        {
          ...box,
          x: box.x + box.width * 0.06,
          width: box.width * 0.88,
          y: box.y + box.height * 0.08,
          height: box.height * 0.84 - (detail ? detail.height + 20 : 0),
        },
        16,
        0.8,
      )
    );
  }
  const label = item.label
    ? fit(item.label, box.width - 2 * pad, box.height * 0.26, { max: 64, maxLines: 2, ...face })
    : undefined;
  const detail = item.detail
    ? fit(item.detail, box.width - 2 * pad, box.height * 0.16, { max: 36, maxLines: 2 })
    : undefined;
  const words = (label?.height ?? 0) + (detail?.height ?? 0);
  const side = Math.max(24, Math.min(box.height * 0.84 - words - (words ? 24 : 0), box.width * 0.66, 420));
  const total = side + (words ? words + 24 : 0);
  const top = box.y + (box.height - total) / 2;
  const at = { x: box.x + (box.width - side) / 2, y: top, width: side, height: side };
  const { states: _, ...plain } = item;
  return (
    frame +
    group(picture(ctx, plain, at, 'var(--ink-soft)'), { opacity: 0.75 }) +
    strokes(wider(at), Math.max(8, side * 0.06), 1) +
    (label ? textIn(label, box.x, top + side + 24, box.width, label.height) : '') +
    (detail
      ? textIn(detail, box.x, top + side + 24 + (label?.height ?? 0), box.width, detail.height, {
          fill: 'var(--ink-soft)',
        })
      : '')
  );
}

/** Flatter than the art's own diagonals, which a cross would hide in. */
const wider = (box: Box): Box => ({ ...box, x: box.x - box.width * 0.16, width: box.width * 1.32 });

function strokes(box: Box, width: number, opacity: number): string {
  const both = (stroke: string, strokeWidth: number) => {
    const paint = { stroke, strokeWidth, className: 'm-draw' };
    return (
      line(box.x, box.y, box.x + box.width, box.y + box.height, paint) +
      line(box.x + box.width, box.y, box.x, box.y + box.height, paint)
    );
  };
  // A rim in the ground's colour parts the cross from what is under it.
  return (opacity === 1 ? both('var(--surface)', width + 14) : '') + group(both('var(--bad)', width), { opacity });
}

function untouched(items: readonly Item[], box: Box, tall: boolean, ctx: Context): string {
  if (items.length > 4)
    return cells(box, items.length, 20, 1.7)
      .map((place, i) => rise(itemCard(ctx, items[i] as Item, place, { max: 36 }), i + 2))
      .join('');
  const gap = 24;
  const most = tall ? 460 : 300;
  const length = tall ? box.width : box.height;
  const each = Math.min(most, (length - gap * (items.length - 1)) / items.length);
  const start = (length - each * items.length - gap * (items.length - 1)) / 2;
  return items
    .map((item, i) => {
      const at = start + i * (each + gap);
      const place = tall ? { ...box, x: box.x + at, width: each } : { ...box, y: box.y + at, height: each };
      return rise(itemCard(ctx, item, place, { max: 40 }), i + 2);
    })
    .join('');
}
