/** One bar divided into named shares. */
import type { Segment } from '../../spec.ts';
import type { Box } from './box.ts';
import { markTone } from './plot.ts';
import { has, path, rect, rise } from './shape.ts';
import { type Fitted, fit, num, textAt, textIn } from './text.ts';

/** Widths as shares of one. Given shares are exact (per cent, or parts of their sum beyond it); the others divide the rest. */
export function widthsOf(segments: readonly Segment[]): number[] {
  const given = segments.reduce((sum, segment) => sum + (segment.share ?? 0), 0);
  const open = segments.filter((segment) => segment.share === undefined).length;
  if (open === segments.length) return segments.map(() => 1 / open);
  const whole = open === 0 ? given || 1 : Math.max(100, given * 1.2);
  return segments.map((segment) => (segment.share ?? (whole - given) / open) / whole);
}

/** What is written on a segment: its figure (as given) over its name. */
const words = (segment: Segment): string => {
  const figure = segment.text ?? (segment.share === undefined ? '' : `${num(segment.share)}%`);
  return segment.label.includes(figure) ? segment.label : `${figure} ${segment.label}`.trim();
};

/**
 * The bar in a box. Labels stand inside their segment, those that do not fit stand under it on a line of their own.
 * @param line where a line crosses the bar: words stand beside it
 * @returns the markup; the bar takes the upper part of the box when labels hang under it
 */
export function segmentBar(segments: readonly Segment[], box: Box, line?: number): string {
  const shares = widthsOf(segments);
  const gap = 8;
  const room = box.width - gap * (segments.length - 1);
  let x = box.x;
  const places = shares.map((share) => {
    const place = { x, width: Math.max(6, room * share) };
    x += place.width + gap;
    return place;
  });
  const textOf = (i: number, height: number) =>
    fitInside(segments[i] ? words(segments[i]) : '', beside(places[i], line).width - 28, height);
  const inside = segments.map((_, i) => textOf(i, box.height) !== undefined);
  const hanging = segments.flatMap((segment, i) => (inside[i] || !words(segment) ? [] : [i]));
  // Each half of the bar hangs its labels towards the middle, the one nearest to it on top: leaders cross no words.
  const middle = box.x + box.width / 2;
  const centreOf = (i: number) => (places[i]?.x ?? 0) + (places[i]?.width ?? 0) / 2;
  const left = hanging.filter((i) => centreOf(i) < middle).reverse();
  const right = hanging.filter((i) => centreOf(i) >= middle);
  const below = hanging.length ? Math.min(box.height - 40, 24 + 46 * Math.max(left.length, right.length)) : 0;
  const bar = { y: box.y, height: box.height - below };
  const radius = Math.min(20, bar.height / 4);
  let svg = segments
    .map((segment, i) => {
      const place = places[i];
      if (!place) return '';
      const shape = { x: place.x, y: bar.y, width: place.width, height: bar.height };
      const text = inside[i] ? textOf(i, bar.height) : undefined;
      return rise(
        segmentShape(segment, shape, i, radius) +
          (text ? textIn(text, beside(place, line).x, shape.y, beside(place, line).width, shape.height) : ''),
        i,
      );
    })
    .join('');
  for (const side of [left, right]) {
    side.forEach((i, n) => {
      const segment = segments[i];
      if (!segment) return;
      const from = centreOf(i);
      const way = side === left ? 1 : -1;
      const y = bar.y + bar.height + 42 + n * 46;
      const alone = left.length === 0 || right.length === 0;
      const room = side === left ? (alone ? box.x + box.width : middle) - from : from - (alone ? box.x : middle);
      const label = fit(words(segment), Math.max(120, room - 60), 44, { max: 36, weight: 600, maxLines: 1 });
      const to = from + way * 34;
      svg +=
        path(`M${num(from)} ${num(bar.y + bar.height + 6)}V${num(y)}H${num(to)}`, {
          stroke: markTone(segment, i),
          strokeWidth: 4,
        }) + textAt(label, to + way * 12, y - label.height / 2, { anchor: way > 0 ? 'start' : 'end' });
    });
  }
  return svg;
}

/** The wider side of a segment that a line crosses. */
function beside(
  place: { x: number; width: number } | undefined,
  line: number | undefined,
): { x: number; width: number } {
  if (!place) return { x: 0, width: 0 };
  if (line === undefined || line <= place.x || line >= place.x + place.width) return place;
  const left = line - place.x;
  return left * 2 >= place.width ? { x: place.x, width: left } : { x: line, width: place.width - left };
}

function fitInside(text: string, width: number, height: number): Fitted | undefined {
  if (!text || width < 60) return undefined;
  const block = fit(text, width, height * 0.82, { max: 52, weight: 600, maxLines: 3, lineHeight: 1.15 });
  const whole = block.lines.join('').replace(/\s/g, '').length === text.replace(/\s/g, '').length;
  return whole && !block.lines.some((line) => line.endsWith('…')) ? block : undefined;
}

function segmentShape(segment: Segment, box: Box, i: number, radius: number): string {
  const tone = markTone(segment, i);
  const hollow = has(segment.states, 'empty') || has(segment.states, 'dashed');
  const glow = has(segment.states, 'highlighted') ? ' m-glow' : '';
  if (!hollow)
    return (
      rect(box, { fill: 'var(--surface)', radius }) +
      rect(box, {
        fill: tone,
        fillOpacity: has(segment.states, 'muted') ? 0.1 : 0.26,
        stroke: tone,
        strokeWidth: 5,
        radius,
        className: `m-fill-x${glow}`,
      })
    );
  return (
    rect(box, { fill: 'var(--bg-2)', stroke: tone, strokeWidth: 4, dash: '14 12', radius }) +
    (box.height > 130 ? hatch(box, tone) : '')
  );
}

/** Faint slanted strokes along the top and bottom edges: nothing is in here. The middle stays free for words. */
function hatch(box: Box, tone: string): string {
  const depth = Math.min(34, box.height * 0.2);
  let svg = '';
  for (let x = box.x + 24; x + depth < box.x + box.width - 12; x += 34) {
    for (const y of [box.y + 10, box.y + box.height - depth - 10])
      svg += `M${num(x)} ${num(y + depth)}L${num(x + depth)} ${num(y)}`;
  }
  return svg ? `<path d="${svg}" fill="none" stroke="${tone}" stroke-width="3" stroke-opacity="0.35"/>` : '';
}
