/** What stands in a dashboard's panel: small charts without axes, figures only where they are given. */
import type { Panel } from '../../spec.ts';
import type { Context } from '../context.ts';
import { type Box, columns, rows } from './box.ts';
import { dials } from './dial.ts';
import { areaUnder, spread, through, trendCurve } from './plot.ts';
import { category, circle, icon, line, path, rect, toneOf } from './shape.ts';
import { fit, textIn } from './text.ts';

type Body = (panel: Panel, box: Box, index: number, ctx: Context) => string;

export const panelBody: Body = (panel, box, index, ctx) => {
  if (box.height < 24 || box.width < 40) return '';
  // A given figure leads its chart.
  if (panel.value && panel.form !== 'stat' && panel.form !== 'gauge' && box.height > 130) {
    const block = fit(panel.value, box.width, box.height * 0.34, { max: 64, weight: 800, maxLines: 1 });
    const used = block.height + 10;
    return (
      textIn(block, box.x, box.y, box.width, block.height, { anchor: 'start' }) +
      bodies[panel.form](panel, { ...box, y: box.y + used, height: box.height - used }, index, ctx)
    );
  }
  return bodies[panel.form](panel, box, index, ctx);
};

const toned = (panel: Panel, index: number): string =>
  toneOf({
    ...(panel.colour ? { colour: panel.colour } : {}),
    states: panel.states?.filter((s) => s !== 'highlighted') ?? [],
  }) ?? category(index);

const rules = (box: Box): string =>
  [0, 0.33, 0.66, 1]
    .map((at) =>
      line(box.x, box.y + box.height * at, box.x + box.width, box.y + box.height * at, {
        strokeWidth: 2,
        ...(at === 1 ? {} : { dash: '2 10' }),
      }),
    )
    .join('');

function curve(heights: readonly number[], box: Box, tone: string, filled: boolean): string {
  const points = spread(heights, { ...box, width: box.width - 12 });
  const end = points.at(-1);
  return (
    (filled ? path(areaUnder(points, box.y + box.height), { fill: tone, fillOpacity: 0.18 }) : '') +
    path(through(points), { stroke: tone, strokeWidth: box.height > 220 ? 7 : 5, className: 'm-draw' }) +
    (end ? circle(end.x, end.y, box.height > 220 ? 11 : 8, { fill: tone }) : '')
  );
}

/** Heights that look alive and are the same in every run. */
const varied = (i: number, index: number): number => 0.42 + 0.5 * Math.abs(Math.sin((i + 1) * 1.7 + index * 2.3));

const bodies: Readonly<Record<Panel['form'], Body>> = {
  line: (panel, box, index) => rules(box) + curve(trendCurve(panel.trend ?? 'rising'), box, toned(panel, index), true),
  lines: (panel, box, index) =>
    rules(box) +
    [0, 1, 2]
      .map((i) => curve(trendCurve(panel.trend ?? 'saturating', i, 3), box, category(index + i), false))
      .join(''),
  bars: (panel, box, index) => {
    const count = Math.max(4, Math.min(9, Math.floor(box.width / 70)));
    const shape = panel.trend ? trendCurve(panel.trend) : undefined;
    return (
      rules(box) +
      columns({ ...box, x: box.x + 8, width: box.width - 16 }, count, Math.min(26, box.width / count / 3))
        .map((place, i) => {
          const share = shape ? (shape[Math.round((i * (shape.length - 1)) / (count - 1))] ?? 0.5) : varied(i, index);
          const height = place.height * share;
          return rect(
            { ...place, y: place.y + place.height - height, height },
            { fill: toned(panel, index), radius: 8, className: 'm-fill-y' },
          );
        })
        .join('')
    );
  },
  gauge: (panel, box, _, ctx) => {
    const figure = /^(\d+(?:\.\d+)?)\s*%$/.exec(panel.value ?? '');
    const trend = panel.trend === 'falling' ? 'falling' : 'rising';
    return dials.gauge(
      {
        ...(figure ? { fraction: Math.min(1, Number(figure[1]) / 100) } : panel.trend ? { trend } : {}),
        ...(panel.value ? { value: panel.value } : {}),
      },
      box,
      ctx,
    ).svg;
  },
  stat: (panel, box, index, ctx) => {
    const tone = toned(panel, index);
    const share = box.height > 150 ? 0.56 : 1;
    const top = { ...box, height: box.height * share };
    const head = panel.value
      ? textIn(
          fit(panel.value, box.width, top.height, { max: 130, weight: 800, maxLines: 1 }),
          top.x,
          top.y,
          top.width,
          top.height,
          { anchor: 'start' },
        )
      : icon(
          ctx.tools,
          panel.trend === 'falling'
            ? 'lucide:trending-down'
            : panel.trend === 'flat'
              ? 'lucide:minus'
              : 'lucide:trending-up',
          { ...top, width: Math.min(top.height, 150), height: top.height },
          tone,
        );
    const low = { ...box, y: box.y + box.height * (share + 0.06), height: box.height * (0.94 - share) };
    return head + (share < 1 ? curve(trendCurve(panel.trend ?? 'flat'), low, tone, true) : '');
  },
  list: (panel, box, index) => {
    const count = Math.max(1, Math.min(6, Math.floor(box.height / 52)));
    return rows(box, count, 12)
      .map((row, i) => {
        const y = row.y + row.height / 2;
        const tone = panel.states?.length || panel.colour ? toned(panel, index) : category(i);
        return (
          circle(row.x + 16, y, 13, { fill: tone }) +
          rect(
            { x: row.x + 46, y: y - 9, width: (row.width - 46) * (0.5 + 0.18 * ((i * 2 + index) % 3)), height: 18 },
            { fill: 'var(--surface-2)', radius: 9 },
          )
        );
      })
      .join('');
  },
  heatmap: (panel, box, index) => {
    const across = Math.max(4, Math.round(box.width / 56));
    const down = Math.max(2, Math.round(box.height / 56));
    const tone = toned(panel, index);
    return rows(box, down, 8)
      .flatMap((row, r) =>
        columns(row, across, 8).map((cell, c) =>
          rect(cell, {
            fill: tone,
            fillOpacity: 0.15 + 0.8 * Math.abs(Math.sin(r * 2.1 + c * 1.3 + index)),
            radius: 8,
          }),
        ),
      )
      .join('');
  },
  table: (_, box, index) => {
    const count = Math.max(2, Math.min(6, Math.floor(box.height / 50)));
    return rows(box, count, 8)
      .map((row, r) =>
        columns(row, 3, 28, [1.6, 1, 1])
          .map((cell, c) =>
            rect(
              {
                x: cell.x,
                y: cell.y + cell.height / 2 - 9,
                width: cell.width * (r ? 0.55 + 0.4 * Math.abs(Math.sin(r * 3 + c * 2 + index)) : 0.5),
                height: 18,
              },
              { fill: r ? 'var(--surface-2)' : 'var(--ink-faint)', radius: 9 },
            ),
          )
          .join(''),
      )
      .join('');
  },
};
