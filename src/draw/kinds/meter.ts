import type { Item, MeterSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, cells, stacks } from '../kit/box.ts';
import { dials } from '../kit/dial.ts';
import { itemCard } from '../kit/item.ts';
import { linked } from '../kit/link.ts';
import { segmentBar } from '../kit/segments.ts';
import { rise } from '../kit/shape.ts';
import { fit, textIn } from '../kit/text.ts';

/** A measuring thing: what acts on it at its left, the meter with its name, further things at its right. */
export const drawMeter: Draw<MeterSpec> = (spec, box, ctx) => {
  const { subject, items = [] } = spec;
  const tall = stacks(box);
  const { before, main, after } = parts(box, Boolean(subject), items.length, tall);
  const face = meter(spec, main, ctx);
  const into = tall
    ? { ...main, y: main.y + face.top }
    : { ...main, x: face.left, width: main.x + main.width - face.left };
  return (
    (subject && before
      ? linked(ctx, before, into, { flowing: true }) + itemCard(ctx, subject, before, { max: 46 })
      : '') +
    face.svg +
    (after ? around(items, after, ctx) : '')
  );
};

function parts(box: Box, subject: boolean, items: number, tall: boolean): { before?: Box; main: Box; after?: Box } {
  const gap = tall ? Math.min(76, box.height * 0.09) : Math.min(110, box.width * 0.1);
  const length = tall ? box.height : box.width;
  const side = tall ? Math.min(230, length * 0.24) : Math.min(400, length * 0.25);
  const rail = items ? (tall ? Math.min(200, length * 0.2) : Math.min(380, length * 0.22)) : 0;
  const start = subject ? side + gap : 0;
  const end = items ? rail + 48 : 0;
  if (tall) {
    const width = Math.min(box.width, 460);
    return {
      ...(subject ? { before: { x: box.x + (box.width - width) / 2, y: box.y, width, height: side } } : {}),
      main: { ...box, y: box.y + start, height: box.height - start - end },
      ...(items ? { after: { ...box, y: box.y + box.height - rail, height: rail } } : {}),
    };
  }
  const height = Math.min(box.height * 0.7, 440);
  return {
    ...(subject ? { before: { x: box.x, y: box.y + (box.height - height) / 2, width: side, height } } : {}),
    main: { ...box, x: box.x + start, width: box.width - start - end },
    ...(items ? { after: { ...box, x: box.x + box.width - rail, width: rail } } : {}),
  };
}

/** @returns the markup, its left edge, and how far under the box's top it begins */
function meter(spec: MeterSpec, box: Box, ctx: Context): { svg: string; left: number; top: number } {
  const label = spec.label
    ? fit(spec.label, box.width, Math.min(150, box.height * 0.18), {
        max: 52,
        weight: 600,
        maxLines: 2,
        lineHeight: 1.25,
      })
    : undefined;
  const below = label ? label.height + 28 : 0;
  const room = { ...box, height: box.height - below };
  if (spec.segments?.length) {
    const bar = Math.min(room.height, 380);
    const top = box.y + (box.height - bar - below) / 2;
    const svg =
      (label ? textIn(label, box.x, top, box.width, label.height, { anchor: 'start' }) : '') +
      segmentBar(spec.segments, { ...box, y: top + below, height: bar });
    return { svg, left: box.x, top: top - box.y };
  }
  const dial = dials[spec.form](
    {
      ...(spec.fraction === undefined ? {} : { fraction: Math.max(0, Math.min(1, spec.fraction)) }),
      ...(spec.trend ? { trend: spec.trend } : {}),
      ...(spec.value ? { value: spec.value } : {}),
    },
    room,
    ctx,
  );
  const foot = label
    ? textIn(label, box.x, dial.bottom + 28, box.width, label.height, {
        anchor: spec.form === 'progress' ? 'start' : 'middle',
      })
    : '';
  // Dial and name as one group in the middle.
  const used = dial.bottom + below - dial.top;
  const shift = Math.round(box.y + (box.height - used) / 2 - dial.top);
  return {
    svg: `<g transform="translate(0 ${shift})">${dial.svg}${foot}</g>`,
    left: dial.left,
    top: dial.top + shift - box.y,
  };
}

function around(items: readonly Item[], box: Box, ctx: Context): string {
  return cells(box, items.length, 24, 1.5, { height: 260 })
    .map((place, i) => {
      const item = items[i];
      return item ? rise(itemCard(ctx, item, place, { max: 36 }), i + 1) : '';
    })
    .join('');
}
