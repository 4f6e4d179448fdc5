/** What every picture may have around it: a heading, a caption, a second picture, stamps. */
import type { Frame, Item } from '../spec.ts';
import type { Context } from './context.ts';
import { along, type Box } from './kit/box.ts';
import { itemBody } from './kit/item.ts';
import { chip, toneOf } from './kit/shape.ts';
import { fit, textIn } from './kit/text.ts';

/** Draws the frame and hands what room is left to `body`. */
export function framed(frame: Frame, box: Box, ctx: Context, body: (room: Box) => string): string {
  let room = box;
  let around = '';
  if (frame.title && (frame.title.label || frame.title.logo || frame.title.icon)) {
    const height = Math.min(96, box.height * 0.16);
    around += itemBody(ctx, frame.title, { ...room, height }, { max: 52, weight: 800 });
    room = { ...room, y: room.y + height + 20, height: room.height - height - 20 };
  }
  if (frame.caption) {
    const block = fit(frame.caption, Math.min(box.width, 1400), 88, { max: 34, maxLines: 2, lineHeight: 1.25 });
    around += textIn(block, room.x, room.y + room.height - block.height, room.width, block.height, {
      fill: 'var(--ink-soft)',
    });
    room = { ...room, height: room.height - block.height - 24 };
  }
  if (frame.stamps?.length) {
    const y = room.y + room.height - 32;
    const widths = frame.stamps.map((stamp) => chip(ctx.tools, stamp.label, 0, 0, chipLook(stamp)).box.width);
    const total = widths.reduce((a, b) => a + b, 0) + 20 * (widths.length - 1);
    let x = room.x + (room.width - total) / 2;
    frame.stamps.forEach((stamp, i) => {
      around += chip(ctx.tools, stamp.label, x, y, { ...chipLook(stamp), anchor: 'start' }).svg;
      x += (widths[i] ?? 0) + 20;
    });
    room = { ...room, height: room.height - 84 };
  }
  if (!frame.beside) return around + body(room);
  // The first picture names the thing and needs less room than the second, which shows it at work; two of one kind are peers.
  const peers = 'kind' in frame && frame.kind === frame.beside.kind;
  const [first, second] = along(room, 2, 56, peers ? [1, 1] : [2, 3]);
  return around + (first ? body(first) : '') + (second ? ctx.draw(frame.beside, second) : '');
}

function chipLook(stamp: Item) {
  return {
    size: 30,
    tone: toneOf(stamp) ?? 'var(--accent)',
    ...(stamp.icon ? { icon: stamp.icon } : {}),
    ...(stamp.mono ? { mono: true } : {}),
  };
}
