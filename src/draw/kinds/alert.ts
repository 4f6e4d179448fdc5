import type { AlertSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, cells, isPortrait, stacks } from '../kit/box.ts';
import { itemBody, itemCard } from '../kit/item.ts';
import { linked } from '../kit/link.ts';
import { circle, group, icon, rect, rise } from '../kit/shape.ts';
import { fit, textIn } from '../kit/text.ts';

const looks = {
  info: { tone: 'var(--info)', icon: 'lucide:info' },
  warning: { tone: 'var(--warn)', icon: 'lucide:triangle-alert' },
  error: { tone: 'var(--bad)', icon: 'lucide:octagon-alert' },
  success: { tone: 'var(--good)', icon: 'lucide:circle-check' },
} as const;

/** A notification: how serious, what, from where; things it is about stand beside it. */
export const drawAlert: Draw<AlertSpec> = (spec, box, ctx) => {
  const items = spec.items ?? [];
  if (!items.length) return card(spec, box, ctx);
  const tall = stacks(box);
  // More things need more room to be read.
  const many = items.length > 3;
  const rail = tall
    ? Math.min(many ? 420 : 240, box.height * (many ? 0.42 : 0.3))
    : Math.min(many ? 760 : 440, box.width * (many ? 0.42 : 0.27));
  const gap = tall ? Math.min(90, box.height * 0.12) : Math.min(130, box.width * 0.1);
  const main = tall ? { ...box, height: box.height - rail - gap } : { ...box, width: box.width - rail - gap };
  const side = tall
    ? { ...box, y: box.y + box.height - rail, height: rail }
    : { ...box, x: box.x + box.width - rail, width: rail };
  const places = cells(side, items.length, 24, many && tall ? 1.9 : 1.5, { height: 300 });
  const shape = frameOf(spec, main);
  const first = places[0];
  const last = places.at(-1);
  const whole =
    first && last ? { ...side, x: Math.min(...places.map((p) => p.x)), y: Math.min(...places.map((p) => p.y)) } : side;
  return (
    card(spec, main, ctx) +
    linked(ctx, shape, whole, { colour: looks[spec.severity].tone }) +
    items.map((item, i) => (places[i] ? rise(itemCard(ctx, item, places[i], { max: 38 }), i + 1) : '')).join('')
  );
};

function frameOf(spec: AlertSpec, box: Box): Box {
  const width = Math.min(box.width - 20, 1360);
  const height = Math.min(box.height - 20, (spec.text || spec.source ? 520 : 400) + (isPortrait(box) ? 260 : 0));
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

function card(spec: AlertSpec, box: Box, ctx: Context): string {
  const { tone, icon: sign } = looks[spec.severity];
  const frame = frameOf(spec, box);
  const tall = frame.height > frame.width * 0.9;
  const radius = 36;
  const pad = Math.min(56, frame.width * 0.05);
  const ground =
    rect(
      { x: frame.x - 9, y: frame.y - 9, width: frame.width + 18, height: frame.height + 18 },
      { fill: 'none', stroke: tone, strokeWidth: 4, radius: radius + 9, className: 'm-pulse' },
    ) +
    rect(frame, { fill: 'var(--surface)', stroke: tone, strokeWidth: 6, radius }) +
    rect(frame, { fill: tone, fillOpacity: 0.1, radius });
  const side = tall
    ? Math.min(frame.height * 0.3, frame.width * 0.4)
    : Math.min(frame.height * 0.62, frame.width * 0.24);
  const badge = tall
    ? { x: frame.x + (frame.width - side) / 2, y: frame.y + pad, width: side, height: side }
    : { x: frame.x + pad, y: frame.y + (frame.height - side) / 2, width: side, height: side };
  const mark = group(
    circle(badge.x + side / 2, badge.y + side / 2, side / 2, { fill: tone, fillOpacity: 0.18 }) +
      icon(
        ctx.tools,
        sign,
        { x: badge.x + side * 0.2, y: badge.y + side * 0.2, width: side * 0.6, height: side * 0.6 },
        tone,
      ),
    { className: 'm-pop' },
  );
  const room = tall
    ? {
        x: frame.x + pad,
        y: frame.y + side + pad * 1.5,
        width: frame.width - 2 * pad,
        height: frame.height - side - pad * 2.5,
      }
    : {
        x: frame.x + side + 2 * pad,
        y: frame.y + pad,
        width: frame.width - side - 3 * pad,
        height: frame.height - 2 * pad,
      };
  return ground + mark + words(spec, room, tall, ctx);
}

function words(spec: AlertSpec, room: Box, tall: boolean, ctx: Context): string {
  const anchor = tall ? 'middle' : 'start';
  const source =
    spec.source && (spec.source.label || spec.source.logo || spec.source.icon) ? Math.min(84, room.height * 0.24) : 0;
  const free = room.height - (source ? source + 20 : 0);
  const heading = fit(spec.heading, room.width, spec.text ? free * 0.6 : free, {
    max: 84,
    weight: 800,
    lineHeight: 1.12,
  });
  const text = spec.text
    ? fit(spec.text, room.width, free - heading.height - 20, { max: 44, lineHeight: 1.28 })
    : undefined;
  const total = (source ? source + 20 : 0) + heading.height + (text ? text.height + 20 : 0);
  let y = room.y + (room.height - total) / 2;
  let svg = '';
  if (source && spec.source) {
    // Bare art and words at the left edge, as in a notification's head line.
    const drawn = Boolean(spec.source.logo || (spec.source.icon && ctx.tools.icon(spec.source.icon)));
    const name = fit(spec.source.label, room.width - source - 20, source, { max: 38, weight: 600, maxLines: 1 });
    const used = (drawn ? source + 20 : 0) + name.width;
    const x = tall ? room.x + (room.width - used) / 2 : room.x;
    const { label: _, ...art } = spec.source;
    svg +=
      (drawn
        ? itemBody(
            ctx,
            { ...art, label: '' },
            { x: x - source * 0.055, y: y - source * 0.055, width: source * 1.11, height: source * 1.11 },
          )
        : '') +
      textIn(name, x + (drawn ? source + 20 : 0), y, name.width, source, { anchor: 'start', fill: 'var(--ink-soft)' });
    y += source + 20;
  }
  svg += textIn(heading, room.x, y, room.width, heading.height, { anchor });
  y += heading.height + 20;
  return svg + (text ? textIn(text, room.x, y, room.width, text.height, { anchor, fill: 'var(--ink-soft)' }) : '');
}
