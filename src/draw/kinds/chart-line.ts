import type { ChartLineSpec, Dot, LineSeries } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, cells } from '../kit/box.ts';
import { picture } from '../kit/item.ts';
import { apart, areaUnder, markTone, spread, through, trendCurve } from '../kit/plot.ts';
import { arrow, circle, has, line, path, rise } from '../kit/shape.ts';
import { fit, measure, num, textAt, textIn } from '../kit/text.ts';

/** `top`: above all of the curve. */
const levels = { top: 0.97, high: 0.82, middle: 0.5, low: 0.2 } as const;

/** What is written at the right of a curve or of a level. */
interface Tag {
  readonly label: string;
  readonly tone: string;
  readonly height: number;
  readonly logo?: string;
  readonly dashed?: boolean;
}

/** Curves over two axes. Without given values the axes bear no figures and a curve says only how it moves. */
export const drawChartLine: Draw<ChartLineSpec> = (spec, box, ctx) => {
  if (spec.dots) return scatter(spec, spec.dots, box, ctx);
  const curves = heightsOf(spec.series);
  const tags = [
    ...spec.series.map(
      (series, i): Tag => ({
        label: series.label,
        tone: markTone(series, i),
        height: curves[i]?.at(-1) ?? 0.5,
        ...(series.logo ? { logo: series.logo } : {}),
      }),
    ),
    ...(spec.marks ?? []).map(
      (mark): Tag => ({
        label: mark.label,
        tone: markColour(spec),
        height: levels[mark.level],
        dashed: true,
      }),
    ),
  ].filter((tag) => tag.label || tag.logo);

  const size = box.width < 700 ? 26 : 40;
  const widest = Math.max(0, ...tags.map((tag) => measure(tag.label, size, { weight: 600 }) + (tag.logo ? 60 : 0)));
  const room = Math.min(widest + 8, box.width * 0.28);
  const atEnd = tags.length > 0 && (box.width > 900 || widest < box.width * 0.25) && tags.length <= 6;
  const key = atEnd ? { svg: '', height: 0 } : legend(ctx, tags, box, size);

  const top = box.y + key.height + (spec.yLabel ? 76 : 24);
  const bottom = box.y + box.height - (spec.xLabel ? 60 : 16) - (spec.ticks ? 52 : 0);
  const plot: Box = {
    x: box.x + 10,
    y: top,
    width: box.width - 30 - (atEnd ? room + 56 : 0),
    height: bottom - top,
  };
  const inner = { x: plot.x + 6, y: plot.y + 14, width: plot.width - 40, height: plot.height - 14 };
  return (
    key.svg +
    axes(spec, plot) +
    ticks(spec, inner, plot) +
    (spec.marks ?? []).map((mark) => level(inner, levels[mark.level], markColour(spec))).join('') +
    spec.series.map((series, i) => curve(series, curves[i] ?? [], i, spec.series.length, inner, plot)).join('') +
    (atEnd ? endTags(ctx, tags, inner, { ...plot, x: plot.x + plot.width + 24, width: room }, size) : '')
  );
};

/** Dots spread evenly over the plot, each with its name; a crowd has its name over it. */
function scatter(spec: ChartLineSpec, dots: readonly Dot[], box: Box, ctx: Context): string {
  const plot: Box = {
    x: box.x + 10,
    y: box.y + (spec.yLabel ? 76 : 24),
    width: box.width - 30,
    height: box.height - (spec.yLabel ? 76 : 24) - (spec.xLabel ? 60 : 16),
  };
  const inner = { x: plot.x + 40, y: plot.y + 30, width: plot.width - 110, height: plot.height - 70 };
  if (dots.some((dot) => dot.near !== undefined)) return axes(spec, plot) + neighbours(dots, inner);
  const places = cells(inner, dots.length, 24, 1.6);
  const svg = dots.map((dot, i) => {
    const place = places[i];
    if (!place) return '';
    const tone = markTone(dot, i);
    const size = Math.min(44, place.height * 0.24);
    const label = dot.label
      ? fit(dot.label, place.width - 16, size * 1.4, { max: size, weight: 600, maxLines: 1 })
      : undefined;
    // Off the middle of its field, so that no row is to be seen.
    const at = {
      x: place.x + place.width * (0.5 + 0.16 * Math.sin(2.4 * i + 1)),
      y: place.y + place.height * (0.56 + 0.14 * Math.cos(3.1 * i)),
    };
    const crowd = dot.cluster
      ? crowdOf(
          at,
          Math.min(
            Math.min(place.width, place.height) * (dots.length === 1 ? 0.44 : 0.28),
            place.y + place.height - at.y - 12,
          ),
          dots.length === 1 ? 40 : 14,
        )
      : [at];
    const top = Math.min(...crowd.map((one) => one.y));
    return rise(
      crowd
        .map((one) => circle(one.x, one.y, dot.cluster ? 10 : 16, { fill: tone, stroke: 'var(--bg)', strokeWidth: 3 }))
        .join('') +
        (label
          ? textAt(
              label,
              Math.min(Math.max(at.x, place.x + label.width / 2), place.x + place.width - label.width / 2),
              Math.max(place.y, top - 24 - label.height),
              {
                anchor: 'middle',
                fill: tone,
              },
            )
          : ''),
      i,
    );
  });
  void ctx;
  return axes(spec, plot) + svg.join('');
}

/** Dots that stand together below each other, their names beside them; every group in a field of its own. */
function neighbours(dots: readonly Dot[], inner: Box): string {
  const groups = [...new Set(dots.map((dot) => dot.near))].map((near) => dots.filter((dot) => dot.near === near));
  const places = cells(inner, groups.length, 80, 1.6);
  return groups
    .map((members, g) => {
      const place = places[g];
      if (!place) return '';
      const pitch = Math.min(84, place.height / members.length);
      const x = place.x + Math.min(60, place.width * 0.2) + (g % 2) * place.width * 0.12;
      const middle = place.y + place.height * (0.4 + 0.2 * (g % 2));
      return members
        .map((dot, k) => {
          const tone = markTone(dot, dots.indexOf(dot));
          const y = middle + (k - (members.length - 1) / 2) * pitch;
          const at = x + (k % 2) * 26;
          const label = fit(dot.label, place.x + place.width - at - 40, pitch * 0.8, {
            max: 44,
            weight: 600,
            maxLines: 1,
          });
          return rise(
            circle(at, y, 16, { fill: tone, stroke: 'var(--bg)', strokeWidth: 3 }) +
              textAt(label, at + 32, y - label.height / 2, { anchor: 'start', fill: tone }),
            dots.indexOf(dot),
          );
        })
        .join('');
    })
    .join('');
}

/** Points around a middle, denser there: the seeds of a sunflower. */
const crowdOf = (at: { x: number; y: number }, radius: number, count: number): { x: number; y: number }[] =>
  Array.from({ length: count }, (_, i) => {
    const r = radius * Math.sqrt((i + 0.4) / count);
    return { x: at.x + r * Math.cos(2.4 * i) * 1.25, y: at.y + r * Math.sin(2.4 * i) };
  });

/** Every series between 0 and 1: given values on one common scale from zero, otherwise the form of the trend. */
function heightsOf(all: readonly LineSeries[]): number[][] {
  const given = all.flatMap((series) => series.values ?? []);
  const top = Math.max(...given, 0) * 1.1 || 1;
  const bottom = Math.min(...given, 0);
  return all.map((series, i) => {
    if (series.values?.length) return series.values.map((value) => (value - bottom) / (top - bottom));
    if (series.level !== undefined) return keptAt(series, series.level);
    const alike = all.filter((other) => other.trend === series.trend && !other.values?.length);
    const member = all.slice(0, i).filter((other) => other.trend === series.trend && !other.values?.length).length;
    return trendCurve(series.trend, member, alike.length);
  });
}

/** A curve that keeps to a given height of the whole, wavering or not. */
function keptAt(series: LineSeries, level: number): number[] {
  const shape = trendCurve(series.trend);
  const middle = shape.reduce((sum, height) => sum + height, 0) / shape.length;
  const swing = series.trend === 'flat' ? 0 : Math.min(0.22, level / 2, Math.max(0.04, 1 - level));
  return shape.map((height) => level * 0.94 + ((height - middle) / 0.32) * swing);
}

function axes(spec: ChartLineSpec, plot: Box): string {
  const base = plot.y + plot.height;
  const rules = [0.25, 0.5, 0.75]
    .map((share) =>
      line(plot.x, base - share * plot.height, plot.x + plot.width - 34, base - share * plot.height, {
        strokeWidth: 2,
        dash: '2 12',
      }),
    )
    .join('');
  const style = { colour: 'var(--ink-faint)', width: 4 };
  const cross = [
    arrow(
      [
        { x: plot.x, y: base },
        { x: plot.x, y: plot.y - 16 },
      ],
      style,
    ),
    arrow(
      [
        { x: plot.x, y: base },
        { x: plot.x + plot.width, y: base },
      ],
      style,
    ),
  ].join('');
  const y = spec.yLabel ? fit(spec.yLabel, plot.width * 0.8, 44, { max: 32, maxLines: 1, weight: 600 }) : undefined;
  const x = spec.xLabel ? fit(spec.xLabel, plot.width, 44, { max: 32, maxLines: 1, weight: 600 }) : undefined;
  return (
    rules +
    cross +
    (y ? textAt(y, plot.x - 8, plot.y - 24 - y.height, { fill: 'var(--ink-soft)' }) : '') +
    (x ? textAt(x, plot.x + plot.width, base + (spec.ticks ? 68 : 16), { fill: 'var(--ink-soft)', anchor: 'end' }) : '')
  );
}

/** The names along the horizontal axis, each under its point. */
function ticks({ ticks: labels = [] }: ChartLineSpec, inner: Box, plot: Box): string {
  const room = inner.width / Math.max(1, labels.length);
  const base = plot.y + plot.height;
  return spread(
    labels.map(() => 0),
    inner,
  )
    .map((at, i) => {
      const block = fit(labels[i] ?? '', room - 12, 40, { max: 32, maxLines: 1, weight: 600 });
      const anchor = i === 0 ? 'start' : 'middle';
      return (
        line(at.x, base, at.x, base + 12, { strokeWidth: 3 }) +
        textAt(block, i === 0 ? at.x - 6 : at.x, base + 18, { fill: 'var(--ink-soft)', anchor })
      );
    })
    .join('');
}

/** No curve's colour: the fourth of the categories is close to the warning colour. */
const markColour = (spec: ChartLineSpec): string => (spec.series.length > 3 ? 'var(--ink)' : 'var(--warn)');

function level(inner: Box, height: number, stroke: string): string {
  const y = inner.y + inner.height * (1 - height);
  return line(inner.x, y, inner.x + inner.width + 20, y, { stroke, strokeWidth: 4, dash: '14 12' });
}

function curve(series: LineSeries, heights: readonly number[], i: number, of: number, inner: Box, plot: Box): string {
  const points = spread(heights, inner);
  const end = points.at(-1);
  if (!end) return '';
  const tone = markTone(series, i);
  const hollow = has(series.states, 'dashed') || has(series.states, 'muted');
  const glow = has(series.states, 'highlighted') ? ' m-glow' : '';
  const figures =
    (series.values ?? []).length > 0 && of === 1 && points.length <= 8 ? valueLabels(series, points, inner) : '';
  return rise(
    (of <= 2 || glow
      ? path(areaUnder(points, plot.y + plot.height - 3), { fill: tone, fillOpacity: of === 1 ? 0.16 : 0.09 })
      : '') +
      path(through(points), {
        stroke: tone,
        strokeWidth: glow ? 11 : 8,
        ...(hollow ? { dash: '20 16' } : { className: `m-draw${glow}` }),
      }) +
      (series.values ?? []).map((_, n) => circle(points[n]?.x ?? 0, points[n]?.y ?? 0, 9, { fill: tone })).join('') +
      circle(end.x, end.y, 13, { fill: tone, stroke: 'var(--bg)', strokeWidth: 4, className: 'm-pop' }) +
      figures +
      (series.ends && of === 1 ? endValues(series.ends, points, inner) : ''),
    i,
  );
}

/** What is given of where a curve begins and ends. */
function endValues(ends: readonly [string, string], points: readonly { x: number; y: number }[], inner: Box): string {
  return ([points[0], points.at(-1)] as const)
    .map((at, n) => {
      if (!at || !ends[n]) return '';
      const block = fit(ends[n] ?? '', inner.width * 0.3, 48, { max: 38, weight: 800, maxLines: 1 });
      const y = at.y - 26 - block.height < inner.y - 14 ? at.y + 26 : at.y - 26 - block.height;
      return n === 0 ? textAt(block, at.x + 22, y, { anchor: 'start' }) : textAt(block, at.x - 8, y, { anchor: 'end' });
    })
    .join('');
}

function valueLabels(series: LineSeries, points: readonly { x: number; y: number }[], inner: Box): string {
  return (series.values ?? [])
    .map((value, n) => {
      const at = points[n];
      if (!at) return '';
      const block = fit(series.texts?.[n] ?? String(value), 160, 40, { max: 30, weight: 800, maxLines: 1 });
      // On the side the curve does not come from or go to.
      const next = points[n + 1];
      const before = points[n - 1];
      const first = n === 0;
      const anchor = first || (before && before.y < at.y) ? 'start' : next && next.y < at.y ? 'end' : 'middle';
      const x = anchor === 'end' ? at.x - 4 : anchor === 'start' && !first ? at.x + 4 : first ? inner.x + 10 : at.x;
      return textAt(block, x, Math.max(inner.y - 30, at.y - (first ? 74 : 58)), { anchor });
    })
    .join('');
}

function endTags(ctx: Context, tags: readonly Tag[], inner: Box, column: Box, size: number): string {
  const blocks = tags.map((tag) =>
    fit(tag.label, column.width - (tag.logo ? 60 : 0), size * 3.6, {
      max: size,
      maxLines: 3,
      weight: 600,
      lineHeight: 1.15,
    }),
  );
  const wanted = tags.map((tag) => inner.y + inner.height * (1 - tag.height));
  const heights = blocks.map((block) => Math.max(block.height, 52) + 8);
  const centres = apart(wanted, heights, inner.y - 20, inner.y + inner.height);
  return tags
    .map((tag, i) => {
      const block = blocks[i];
      const y = centres[i] ?? 0;
      const want = wanted[i] ?? 0;
      if (!block) return '';
      const from = inner.x + inner.width + 18;
      const to = column.x + 16;
      const leader = path(
        `M${num(from)} ${num(want)}C${num(from + 26)} ${num(want)} ${num(to - 26)} ${num(y)} ${num(to)} ${num(y)}`,
        {
          stroke: tag.tone,
          strokeWidth: 3,
          dash: tag.dashed ? '8 8' : '2 8',
        },
      );
      const x = column.x + 28;
      const logo = tag.logo
        ? picture(ctx, { label: tag.label, logo: tag.logo }, { x, y: y - 24, width: 48, height: 48 })
        : '';
      return leader + logo + textAt(block, x + (tag.logo ? 60 : 0), y - block.height / 2, { fill: tag.tone });
    })
    .join('');
}

/** The labels in rows above the plot, for boxes that are too narrow for labels at the curves' ends. */
function legend(ctx: Context, tags: readonly Tag[], box: Box, size: number): { svg: string; height: number } {
  let x = box.x + 6;
  let y = box.y;
  let svg = '';
  for (const tag of tags) {
    const block = fit(tag.label, box.width - 80, 44, { max: size, maxLines: 1, weight: 600 });
    const width = 58 + block.width + 36;
    if (x > box.x + 6 && x + width - 36 > box.x + box.width) {
      x = box.x + 6;
      y += 52;
    }
    svg += tag.logo
      ? picture(ctx, { label: tag.label, logo: tag.logo }, { x, y: y + 2, width: 44, height: 44 })
      : line(x + 4, y + 24, x + 42, y + 24, {
          stroke: tag.tone,
          strokeWidth: 8,
          ...(tag.dashed ? { dash: '8 12', strokeWidth: 4 } : {}),
        });
    svg += textIn(block, x + 58, y, block.width, 48, { anchor: 'start', fill: tag.tone });
    x += width;
  }
  return { svg, height: tags.length ? y - box.y + 64 : 0 };
}
