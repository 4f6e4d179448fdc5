import type { ChartPieSpec, Slice } from '../../spec.ts';
import type { Draw } from '../context.ts';
import { type Box, columns, isPortrait } from '../kit/box.ts';
import { markTone, ringPart } from '../kit/plot.ts';
import { badges, group, has, path, rect, rise } from '../kit/shape.ts';
import { fit, measure, num, textIn } from '../kit/text.ts';

/** A ring of slices and what they are. Shares given are exact; without any the slices are equal. */
export const drawChartPie: Draw<ChartPieSpec> = (spec, box, ctx) => {
  const labelled = spec.slices.some((slice) => slice.label || slice.share !== undefined);
  const tall = isPortrait(box);
  const side = labelled
    ? tall
      ? Math.min(box.width * 0.86, box.height * 0.58)
      : Math.min(box.height * 0.96, box.width * (box.width < 700 ? 0.4 : 0.46))
    : Math.min(box.width, box.height) * 0.96;
  const gap = tall ? 40 : Math.min(90, box.width * 0.06);
  const keyWidth = Math.min(box.width - (tall ? 0 : side + gap), naturalWidth(spec.slices));
  const used = labelled && !tall ? side + gap + keyWidth : side;
  const ring: Box = tall
    ? {
        x: box.x + (box.width - side) / 2,
        y: box.y + (labelled ? 0 : (box.height - side) / 2),
        width: side,
        height: side,
      }
    : { x: box.x + (box.width - used) / 2, y: box.y + (box.height - side) / 2, width: side, height: side };
  const key: Box = tall
    ? { x: box.x + (box.width - keyWidth) / 2, y: box.y + side + gap, width: keyWidth, height: box.height - side - gap }
    : { x: ring.x + side + gap, y: box.y, width: keyWidth, height: box.height };

  const at = { x: ring.x + side / 2, y: ring.y + side / 2 };
  const outer = side / 2 - 18;
  const hole = spec.centre ? outer * 0.6 : outer * 0.42;
  const shares = sharesOf(spec.slices);
  let angle = -Math.PI / 2;
  let svg = '';
  spec.slices.forEach((slice, i) => {
    const sweep = 2 * Math.PI * (shares[i] ?? 0);
    const middle = angle + sweep / 2;
    const out = has(slice.states, 'highlighted') && spec.slices.length > 1 ? 16 : 0;
    const from = { x: at.x + out * Math.cos(middle), y: at.y + out * Math.sin(middle) };
    const tone = markTone(slice, i);
    const hollow = has(slice.states, 'empty') || has(slice.states, 'dashed') || has(slice.states, 'muted');
    const shape = path(ringPart(from, outer, hole, angle, angle + sweep), {
      fill: hollow ? 'var(--surface-2)' : tone,
      stroke: hollow ? tone : 'var(--bg)',
      strokeWidth: hollow ? 4 : 8,
      ...(hollow ? { dash: '12 12' } : {}),
    });
    const r = (outer + hole) / 2;
    const spot = {
      x: from.x + r * Math.cos(middle) - 30,
      y: from.y + r * Math.sin(middle) - 10,
      width: 60,
      height: 40,
    };
    svg += group(shape + badges(ctx.tools, slice.states, { ...spot, x: spot.x - 20 }, 52), {
      className: 'm-pop',
      style: `--i:${i}`,
    });
    angle += sweep;
  });
  const rest = 2 * Math.PI - (angle + Math.PI / 2);
  if (rest > 0.01)
    svg += path(ringPart(at, outer, hole, angle, angle + rest), {
      fill: 'none',
      stroke: 'var(--ink-faint)',
      strokeWidth: 3,
      dash: '10 12',
    });
  if (spec.centre) {
    const inside = hole * 1.36;
    svg += textIn(
      fit(spec.centre, inside, inside * 0.8, { max: 64, weight: 800 }),
      at.x - inside / 2,
      at.y - inside / 2,
      inside,
      inside,
    );
  }
  return svg + (labelled ? legend(spec.slices, key) : '');
};

/** Shares of one: amounts to scale, shares exact where given (over 100 % shrunk to the ring); slices without one divide what is left. */
function sharesOf(slices: readonly Slice[]): number[] {
  const total = slices.reduce((sum, slice) => sum + (slice.amount ?? Number.NaN), 0);
  if (total > 0) return slices.map((slice) => (slice.amount ?? 0) / total);
  const given = slices.reduce((sum, slice) => sum + (slice.share ?? 0), 0);
  const open = slices.filter((slice) => slice.share === undefined).length;
  const whole = Math.max(100, given);
  if (open === slices.length) return slices.map(() => 1 / open);
  return slices.map((slice) => (slice.share ?? Math.max(0, whole - given) / open) / whole);
}

/** More slices than this are told in two columns. */
const COLUMN = 8;

/** What the legend would like to have: its longest words at full size. */
function naturalWidth(slices: readonly Slice[]): number {
  const widest = Math.max(...slices.map((slice) => measure(slice.label, 44, { weight: 600 })));
  const value = slices.some((slice) => slice.share !== undefined) ? 200 : 0;
  const one = Math.min(720, widest + value + 84);
  return slices.length > COLUMN ? one * 2 + 40 : one;
}

function legend(slices: readonly Slice[], box: Box): string {
  if (slices.length <= COLUMN) return column(slices, 0, box);
  const half = Math.ceil(slices.length / 2);
  const [left, right] = columns(box, 2, 40) as [Box, Box];
  return column(slices.slice(0, half), 0, left) + column(slices.slice(half), half, right, half);
}

/** @param first index of the first slice; @param rows as many as the other column has */
function column(slices: readonly Slice[], first: number, box: Box, rows = slices.length): string {
  const gap = rows > 6 ? 8 : 20;
  const height = Math.min(104, (box.height - gap * (rows - 1)) / rows);
  const top = box.y + (box.height - height * rows - gap * (rows - 1)) / 2;
  return slices
    .map((slice, i) => {
      // What has no name needs no key.
      if (slice.label === '' && slice.share === undefined) return '';
      const y = top + i * (height + gap);
      const tone = markTone(slice, first + i);
      const swatch = Math.min(44, height * 0.6);
      const figure = slice.share === undefined || slice.label.includes(`${slice.share}%`) ? '' : `${num(slice.share)}%`;
      const value = figure
        ? fit(figure, 180, height, { max: Math.min(56, height * 0.6, box.width * 0.12), weight: 800, maxLines: 1 })
        : undefined;
      const x = box.x + swatch + 24;
      const label = fit(slice.label, box.width - swatch - 24 - (value ? value.width + 24 : 0), height, {
        max: Math.min(44, height * 0.62),
        weight: 600,
        maxLines: height < 64 ? 1 : 2,
        lineHeight: 1.15,
      });
      const mark = { x: box.x, y: y + (height - swatch) / 2, width: swatch, height: swatch };
      return rise(
        (has(slice.states, 'empty') || has(slice.states, 'dashed')
          ? rect(mark, { fill: 'none', stroke: tone, strokeWidth: 4, dash: '8 8', radius: 12 })
          : rect(mark, { fill: tone, radius: 12 })) +
          textIn(label, x, y, label.width, height, { anchor: 'start' }) +
          (value
            ? textIn(value, x + label.width + 24, y, value.width, height, { anchor: 'start', fill: 'var(--ink-soft)' })
            : ''),
        first + i,
      );
    })
    .join('');
}
