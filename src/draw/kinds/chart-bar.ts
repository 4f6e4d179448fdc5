import type { Bar, ChartBarSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, columns, isPortrait, rows } from '../kit/box.ts';
import { picture } from '../kit/item.ts';
import { markTone } from '../kit/plot.ts';
import { badges, has, line, rect, rise } from '../kit/shape.ts';
import { type Fitted, fit, MIN_TEXT, measure, textAt, textIn } from '../kit/text.ts';

/** Bars. With values their lengths are exact; otherwise they follow what the text says of each, or are equal. */
export const drawChartBar: Draw<ChartBarSpec> = (spec, box, ctx) => {
  const measureRoom = spec.measure ? Math.max(44, Math.min(68, box.height * 0.1)) : 0;
  const heading = spec.measure
    ? textIn(
        fit(spec.measure, box.width, 52, { max: measureRoom * 0.56, weight: 600, maxLines: 1 }),
        box.x,
        box.y,
        box.width,
        measureRoom - 14,
        {
          anchor: 'start',
          fill: 'var(--ink-soft)',
        },
      )
    : '';
  const room = { ...box, y: box.y + measureRoom, height: box.height - measureRoom };
  const lengths = lengthsOf(spec.bars);
  const column = (room.width - 36 * (spec.bars.length - 1)) / spec.bars.length;
  const upright =
    !isPortrait(box) &&
    spec.bars.length > 2 &&
    spec.bars.every(
      (bar) => measure(bar.label, 28, { weight: 600 }) < column * 1.8 && longestWord(bar.label, 28) < column,
    );
  if (upright) return heading + vertical(spec.bars, lengths, room, ctx);
  const most = Math.max(1, Math.floor(room.height / 42));
  if (spec.bars.length <= most) return heading + horizontal(spec.bars, lengths, room, ctx);
  // Too many for words of a readable size: the first ones, and how many more there are.
  const shown = { ...room, height: room.height - 44 };
  const more = fit(`+ ${spec.bars.length - most + 1} more`, room.width, 36, { max: 28, maxLines: 1 });
  return (
    heading +
    horizontal(spec.bars.slice(0, most - 1), lengths, shown, ctx) +
    textIn(more, room.x, shown.y + shown.height + 6, room.width, 36, { fill: 'var(--ink-soft)', anchor: 'start' })
  );
};

/** Shares of the longest bar; undefined: nothing is known of this bar while others have values. */
function lengthsOf(bars: readonly Bar[]): (number | undefined)[] {
  const values = bars.flatMap((bar) => (bar.value === undefined ? [] : [Math.abs(bar.value)]));
  const top = Math.max(...values);
  const byLevel = { high: 1, middle: 0.62, low: 0.32 } as const;
  const levelled = bars.some((bar) => bar.level);
  return bars.map((bar) => {
    if (bar.value !== undefined) return top > 0 ? Math.abs(bar.value) / top : 0;
    if (values.length) return undefined;
    return bar.level ? byLevel[bar.level] : levelled ? 0.62 : 0.8;
  });
}

const written = (bar: Bar): string => bar.text ?? (bar.value === undefined ? '' : String(bar.value));

function horizontal(bars: readonly Bar[], lengths: readonly (number | undefined)[], box: Box, ctx: Context): string {
  const stacked = box.width < 1000 && box.height / bars.length > 76;
  const gap = Math.min(36, box.height * 0.05, (box.height / bars.length) * 0.15);
  const height = Math.min((box.height - gap * (bars.length - 1)) / bars.length, stacked ? 340 : 270);
  const used = height * bars.length + gap * (bars.length - 1);
  const bands = rows({ ...box, y: box.y + (box.height - used) / 2, height: used }, bars.length, gap);
  const labelSize = Math.max(MIN_TEXT, Math.min(44, height * (height < 80 ? 0.6 : 0.36)));
  const pictured = bars.some((bar) => bar.logo || bar.icon);
  const art = pictured ? Math.min(112, height * (stacked ? 0.45 : 0.7)) + 20 : 0;
  const widest = Math.max(...bars.map((bar) => measure(bar.label, labelSize, { weight: 600 })));
  const labelWidth = stacked ? 0 : Math.min(widest + 8, box.width * (bars.length > 6 || box.width < 1000 ? 0.4 : 0.26));
  const valueSize = Math.min(64, Math.max(28, height * 0.4));
  const values = bars.map((bar) =>
    written(bar)
      ? fit(written(bar), box.width * 0.3, valueSize * 1.3, { max: valueSize, weight: 800, maxLines: 1 })
      : undefined,
  );
  const valueRoom = Math.max(0, ...values.map((value) => (value ? value.width + 24 : 0)));
  const left = box.x + labelWidth + (stacked ? 0 : art + 28);
  const length = box.x + box.width - left - valueRoom - 12;
  const top = (bands[0]?.y ?? 0) - 10;
  const bottom = (bands.at(-1)?.y ?? 0) + height + 10;
  const ruler = line(left, Math.max(box.y, top), left, Math.min(bottom, box.y + box.height), {
    stroke: 'var(--ink-faint)',
    strokeWidth: 4,
  });
  return (
    (stacked ? '' : ruler) +
    bars
      .map((bar, i) => {
        const band = bands[i];
        if (!band) return '';
        const labelHeight = stacked ? Math.max(34, Math.min(72, height * 0.44)) : height;
        const thick = stacked ? height - labelHeight - 10 : Math.min(height, 190);
        const y = stacked ? band.y + labelHeight + 6 : band.y + (height - thick) / 2;
        const face = { weight: 600 as const, lineHeight: 1.15, maxLines: stacked ? 1 : 3 };
        const label = fit(bar.label, stacked ? box.width - art : labelWidth, labelHeight, { max: labelSize, ...face });
        const side = Math.max(0, art - 20);
        const labelX = stacked && !bar.logo && !bar.icon ? box.x : box.x + art;
        const head =
          (side
            ? picture(
                ctx,
                bar,
                {
                  x: box.x,
                  y: band.y + (labelHeight - Math.min(side, labelHeight)) / 2,
                  width: side,
                  height: Math.min(side, labelHeight),
                },
                markTone(bar, i),
              )
            : '') + textIn(label, labelX, band.y, labelWidth, labelHeight, { anchor: 'start' });
        const bar_ = { x: left + 3, y, width: Math.max(8, length * (lengths[i] ?? 0.5)), height: thick };
        return rise(
          head +
            barShape(bar, bar_, i, lengths[i] === undefined, standsOut(bars), 'm-fill-x', ctx) +
            atEnd(values[i], bar_),
          i,
        );
      })
      .join('')
  );
}

function atEnd(value: Fitted | undefined, bar: Box): string {
  return value ? textIn(value, bar.x + bar.width + 24, bar.y, value.width, bar.height, { anchor: 'start' }) : '';
}

function vertical(bars: readonly Bar[], lengths: readonly (number | undefined)[], box: Box, ctx: Context): string {
  const bands = columns(box, bars.length, 36);
  const width = bands[0]?.width ?? 0;
  const pictured = bars.some((bar) => bar.logo || bar.icon);
  const labels = bars.map((bar) => fit(bar.label, width, 120, { max: 38, weight: 600, maxLines: 2, lineHeight: 1.15 }));
  const labelRoom = Math.max(...labels.map((label) => label.height)) + 18;
  const art = pictured ? Math.min(96, width * 0.6) + 16 : 0;
  const values = bars.map((bar) =>
    written(bar) ? fit(written(bar), width, 70, { max: 52, weight: 800, maxLines: 1 }) : undefined,
  );
  const valueRoom = values.some(Boolean) ? 72 : 0;
  const base = box.y + box.height - labelRoom - art;
  const most = base - box.y - valueRoom;
  return (
    line(box.x, base, box.x + box.width, base, { stroke: 'var(--ink-faint)', strokeWidth: 4 }) +
    bars
      .map((bar, i) => {
        const band = bands[i];
        const label = labels[i];
        const value = values[i];
        if (!band || !label) return '';
        const thick = Math.min(width * 0.72, 300);
        const height = Math.max(8, most * (lengths[i] ?? 0.5));
        const shape = { x: band.x + (width - thick) / 2, y: base - height - 2, width: thick, height };
        const foot =
          (art
            ? picture(
                ctx,
                bar,
                { x: band.x + (width - art + 16) / 2, y: base + 14, width: art - 16, height: art - 16 },
                markTone(bar, i),
              )
            : '') + textAt(label, band.x + width / 2, base + art + 14, { anchor: 'middle' });
        const figure = value ? textIn(value, band.x, shape.y - 68, width, 64) : '';
        return rise(
          barShape(bar, shape, i, lengths[i] === undefined, standsOut(bars), 'm-fill-y', ctx) + figure + foot,
          i,
        );
      })
      .join('')
  );
}

function barShape(
  bar: Bar,
  box: Box,
  i: number,
  unknown: boolean,
  quiet: boolean,
  motion: string,
  ctx: Context,
): string {
  const tone = markTone(bar, i, quiet);
  const hollow = unknown || has(bar.states, 'empty') || has(bar.states, 'dashed');
  const glow = has(bar.states, 'highlighted') ? ' m-glow' : '';
  const radius = Math.min(18, box.width / 3, box.height / 3);
  const shape = hollow
    ? rect(box, { fill: 'none', stroke: tone, strokeWidth: 4, dash: '14 12', radius })
    : rect(box, { fill: tone, radius, className: motion + glow });
  const shown = (bar.states ?? []).filter((state) => state !== 'highlighted');
  return shape + badges(ctx.tools, shown, { ...box, x: box.x - 12, y: box.y + 8 }, 52);
}

const standsOut = (bars: readonly Bar[]): boolean => bars.some((bar) => has(bar.states, 'highlighted'));

const longestWord = (label: string, size: number): number =>
  Math.max(...label.split(/\s+/).map((word) => measure(word, size, { weight: 600 })));
