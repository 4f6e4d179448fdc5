import type { Item, MeterSpec, Segment } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, cells, stacks } from '../kit/box.ts';
import { dials } from '../kit/dial.ts';
import { itemCard } from '../kit/item.ts';
import { linked } from '../kit/link.ts';
import { markTone } from '../kit/plot.ts';
import { segmentBar } from '../kit/segments.ts';
import { arrow, circle, line, rect, rise } from '../kit/shape.ts';
import { fit, measure, textIn } from '../kit/text.ts';

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
  const stations = spec.stations ?? [];
  const row = stations.length > 1 ? Math.min(92, box.height * 0.14) : 0;
  const below = (label ? label.height + 28 : 0) + (row ? row + 28 : 0);
  const room = { ...box, height: box.height - below };
  if (spec.segments?.length && spec.form === 'thermometer') return zoned(spec.segments, label, box);
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
      ...(spec.colour ? { colour: spec.colour } : {}),
    },
    room,
    ctx,
  );
  const foot = label
    ? textIn(label, box.x, dial.bottom + 28, box.width, label.height, {
        anchor: spec.form === 'progress' ? 'start' : 'middle',
      })
    : '';
  const nameRoom = label ? label.height + 28 : 0;
  const passed = row
    ? stationRow(stations, { x: box.x, y: dial.bottom + nameRoom + 28, width: box.width, height: row })
    : '';
  // Dial and name as one group in the middle.
  const used = dial.bottom + below - dial.top;
  const shift = Math.round(box.y + (box.height - used) / 2 - dial.top);
  return {
    svg: `<g transform="translate(0 ${shift})">${dial.svg}${foot}${passed}</g>`,
    left: dial.left,
    top: dial.top + shift - box.y,
  };
}

/** What it shows one after the other, the last one marked. */
function stationRow(stations: readonly string[], box: Box): string {
  const gap = 56;
  const size = box.height * 0.52;
  const widths = stations.map((text) => Math.max(box.height, measure(text, size, { weight: 800 }) + 44));
  const scale = Math.min(1, (box.width - gap * (stations.length - 1)) / widths.reduce((sum, width) => sum + width, 0));
  let x = box.x + (box.width - widths.reduce((sum, width) => sum + width * scale, gap * (stations.length - 1))) / 2;
  const y = box.y + box.height / 2;
  return stations
    .map((text, i) => {
      const width = (widths[i] ?? 0) * scale;
      const place = { x, y: box.y, width, height: box.height };
      const last = i === stations.length - 1;
      x += width + gap;
      return rise(
        rect(place, {
          fill: 'var(--surface)',
          stroke: last ? 'var(--accent)' : 'var(--line)',
          strokeWidth: last ? 5 : 3,
          radius: 20,
        }) +
          textIn(
            fit(text, width - 16, box.height - 12, { max: size, weight: 800, maxLines: 1 }),
            place.x,
            place.y,
            width,
            box.height,
          ) +
          (last
            ? ''
            : arrow(
                [
                  { x: place.x + width + 8, y },
                  { x: x - 8, y },
                ],
                { colour: 'var(--ink-faint)', width: 5 },
              )),
        i,
      );
    })
    .join('');
}

/** A thermometer whose tube is divided into zones from the bottom up, each with its bound and its name at the right. */
function zoned(
  segments: readonly Segment[],
  label: ReturnType<typeof fit> | undefined,
  box: Box,
): { svg: string; left: number; top: number } {
  const foot = label ? label.height + 24 : 0;
  const height = Math.min(box.height - foot, 680);
  const bulb = Math.min(84, height * 0.14);
  const tube = bulb * 0.62;
  const top = box.y + (box.height - foot - height) / 2;
  const band = (height - bulb * 1.6) / segments.length;
  const words = segments.map((segment) =>
    fit(`${segment.text ?? ''}  ${segment.label}`.trim(), Math.max(200, box.width - bulb * 2 - 120), band * 0.8, {
      max: 52,
      weight: 600,
      maxLines: 2,
    }),
  );
  const widest = Math.max(...words.map((block) => block.width));
  const x = box.x + Math.max(bulb, (box.width - widest - bulb * 2 - 90) / 2 + bulb);
  const base = top + height - bulb * 1.6;
  const lowest = segments[0];
  const frame = rect(
    { x: x - tube - 8, y: top - 8, width: tube * 2 + 16, height: height - bulb + 8 },
    { fill: 'var(--surface)', stroke: 'var(--ink-faint)', strokeWidth: 6, radius: tube },
  );
  const drop = circle(x, top + height - bulb, bulb, {
    fill: lowest ? markTone(lowest, 0) : 'var(--bad)',
    stroke: 'var(--ink-faint)',
    strokeWidth: 6,
  });
  const bands = segments
    .map((segment, i) => {
      const y = base - band * (i + 1);
      const tone = markTone(segment, i);
      const block = words[i];
      const highest = i === segments.length - 1;
      return rise(
        rect(
          { x: x - tube, y, width: tube * 2, height: band + (i === 0 ? bulb * 0.8 : 0) },
          { fill: tone, radius: highest ? tube * 0.9 : 0 },
        ) +
          line(x + tube + 16, y + band / 2, x + tube + 70, y + band / 2, { stroke: tone, strokeWidth: 6 }) +
          (block ? textIn(block, x + tube + 90, y, block.width, band, { anchor: 'start' }) : ''),
        i,
      );
    })
    .join('');
  const name = label ? textIn(label, box.x, top + height + 24, box.width, label.height) : '';
  return { svg: frame + bands + drop + name, left: x - bulb, top: top - box.y };
}

function around(items: readonly Item[], box: Box, ctx: Context): string {
  return cells(box, items.length, 24, 1.5, { height: 260 })
    .map((place, i) => {
      const item = items[i];
      return item ? rise(itemCard(ctx, item, place, { max: 36 }), i + 1) : '';
    })
    .join('');
}
