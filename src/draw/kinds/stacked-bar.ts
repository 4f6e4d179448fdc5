import type { StackedBarSpec } from '../../spec.ts';
import type { Draw } from '../context.ts';
import { type Box, rows } from '../kit/box.ts';
import { segmentBar } from '../kit/segments.ts';
import { line, rise } from '../kit/shape.ts';
import { fit, measure, textIn } from '../kit/text.ts';

/** Bars made of named segments, one under the other. */
export const drawStackedBar: Draw<StackedBarSpec> = (spec, box) => {
  const count = spec.bars.length;
  const gap = Math.min(48, box.height * 0.06);
  const height = Math.min((box.height - gap * (count - 1)) / count, count === 1 ? 420 : 330);
  const used = height * count + gap * (count - 1);
  const bands = rows({ ...box, y: box.y + (box.height - used) / 2, height: used }, count, gap);
  const labelled = spec.bars.some((bar) => bar.label);
  const over = labelled && (box.width < 1000 || count === 1);
  const widest = Math.max(...spec.bars.map((bar) => measure(bar.label, 44, { weight: 600 })));
  const column = labelled && !over ? Math.min(widest + 32, box.width * 0.24) : 0;
  const head = over ? Math.max(40, Math.min(64, height * 0.3)) : 0;
  return spec.bars
    .map((bar, i) => {
      const band = bands[i];
      if (!band) return '';
      const label = over
        ? textIn(
            fit(bar.label, band.width, head, { max: Math.min(40, head * 0.7), weight: 600, maxLines: 1 }),
            band.x,
            band.y,
            band.width,
            head - 8,
            { anchor: 'start' },
          )
        : textIn(
            fit(bar.label, column - 24, height, { max: 44, weight: 600, maxLines: 3 }),
            band.x,
            band.y,
            column - 24,
            height,
            { anchor: 'start' },
          );
      const place = { x: band.x + column, y: band.y + head, width: band.width - column, height: height - head };
      return rise(
        (bar.label ? label : '') + (bar.limit ? limited(bar, bar.limit, place) : segmentBar(bar.segments, place)),
        i,
      );
    })
    .join('');
};

/** The bar and a dashed line across it, its name over it; a bar that does not reach the line ends before it. */
function limited(bar: StackedBarSpec['bars'][number], limit: { label: string; at: number }, place: Box): string {
  const sum = bar.segments.reduce((all, segment) => all + (segment.share ?? 0), 0);
  const whole = Math.max(sum, limit.at) || 1;
  const head = Math.min(64, place.height * 0.24);
  const room = { ...place, y: place.y + head, height: place.height - head };
  const x = place.x + place.width * Math.min(1, limit.at / whole) - (limit.at >= whole ? 3 : 0);
  const label = fit(limit.label, place.width * 0.5, head - 10, { max: 38, weight: 800, maxLines: 1 });
  const left = Math.max(place.x, Math.min(x - label.width / 2, place.x + place.width - label.width));
  return (
    segmentBar(bar.segments, { ...room, width: place.width * Math.min(1, sum / whole) }, x) +
    line(x, place.y + head - 8, x, place.y + place.height, { stroke: 'var(--bad)', strokeWidth: 6, dash: '16 12' }) +
    textIn(label, left, place.y, label.width, head - 14, { anchor: 'start', fill: 'var(--bad)' })
  );
}
