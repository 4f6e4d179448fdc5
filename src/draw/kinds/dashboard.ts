import type { DashboardSpec, Panel } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { along, type Box, cells, columns, inset, rows } from '../kit/box.ts';
import { picture } from '../kit/item.ts';
import { panelBody } from '../kit/panel.ts';
import { has, rect, rise, toneOf } from '../kit/shape.ts';
import { fit, textIn } from '../kit/text.ts';
import { appWindow } from '../kit/window.ts';

/** Products at work: windows with a head, a side bar and panels. */
export const drawDashboard: Draw<DashboardSpec> = (spec, box, ctx) =>
  along(box, spec.boards.length, 40)
    .map((place, i) => {
      const board = spec.boards[i];
      return board ? rise(boardWindow(board, place, i, ctx), i) : '';
    })
    .join('');

function boardWindow(board: DashboardSpec['boards'][number], box: Box, index: number, ctx: Context): string {
  const bar = Math.max(64, Math.min(96, box.height * 0.13));
  const window = appWindow(box, { bar, fill: 'var(--bg-2)' });
  const { head } = board;
  const side = head.logo || (head.icon && ctx.tools.icon(head.icon)) ? bar - 24 : 0;
  const at = { x: window.bar.x, y: box.y + 12, width: side, height: side };
  const left = window.bar.x + (side ? side + 20 : 0);
  const pills = box.width > 800 ? 150 : 0;
  const name = fit(head.label, box.x + box.width - 30 - left - pills, bar - 12, { max: 40, weight: 800, maxLines: 1 });
  const chrome =
    (side ? picture(ctx, head, at) : '') +
    textIn(name, left, box.y, name.width, bar, { anchor: 'start' }) +
    (pills
      ? [0, 1]
          .map((i) =>
            rect(
              { x: box.x + box.width - 30 - (i + 1) * 66, y: box.y + bar / 2 - 14, width: 54, height: 28 },
              { fill: i ? 'var(--line)' : 'var(--accent)', radius: 14 },
            ),
          )
          .join('')
      : '');
  const rail = box.width > 1100 ? 92 : 0;
  const area = inset({ ...window.body, x: window.body.x + rail, width: window.body.width - rail }, 26);
  return (
    window.svg +
    chrome +
    (rail ? sideBar({ ...window.body, width: rail }) : '') +
    panels(board.panels, area, index, ctx)
  );
}

/** Places without words, so that the window reads as an application. */
function sideBar(box: Box): string {
  const tile = 44;
  const count = Math.min(5, Math.floor((box.height - 20) / (tile + 26)));
  return (
    rect(
      { x: box.x + 2, y: box.y + 2, width: box.width, height: box.height - 24 },
      { fill: 'var(--surface)', radius: 0 },
    ) +
    Array.from({ length: count }, (_, i) =>
      rect(
        { x: box.x + (box.width - tile) / 2, y: box.y + 30 + i * (tile + 26), width: tile, height: tile },
        { fill: i ? 'var(--surface-2)' : 'var(--accent)', radius: 12 },
      ),
    ).join('')
  );
}

function panels(list: readonly Panel[], box: Box, index: number, ctx: Context): string {
  const shown = list.length ? list : ([{ label: '', form: 'lines' }] as const);
  return layout(shown, box)
    .map((place, i) => {
      const panel = shown[i];
      // A quiet panel without words completes a product's window that the text fills with one thing only.
      return rise(panel ? panelCard(panel, place, index * 2 + i, ctx) : quiet(place, i), i);
    })
    .join('');
}

/** One large panel and two small ones beside it, else a grid; small figures stand in a row over the rest. */
function layout(list: readonly Panel[], box: Box): Box[] {
  const gap = 22;
  const count = list.length;
  const wide = box.width > box.height * 1.15;
  if (count === 1) {
    if (box.width < 560 || box.height < 330) return [box];
    const [main, rest] = wide ? columns(box, 2, gap, [2.3, 1]) : rows(box, 2, gap, [1.7, 1]);
    return main && rest ? [main, ...(wide ? rows(rest, 2, gap) : columns(rest, 2, gap))] : [box];
  }
  if (count === 2) return wide ? columns(box, 2, gap) : rows(box, 2, gap);
  if (count === 3 && wide && box.width > 700) {
    const [main, rest] = columns(box, 2, gap, [1.7, 1]);
    return main && rest ? [main, ...rows(rest, 2, gap)] : [];
  }
  const perRow = cells(box, count, gap, wide ? 1.5 : 1.25).filter((cell, _, all) => cell.y === all[0]?.y).length;
  const lines = Math.ceil(count / perRow);
  return rows(box, lines, gap).flatMap((row, i) => columns(row, Math.min(perRow, count - i * perRow), gap));
}

function panelCard(panel: Panel, box: Box, index: number, ctx: Context): string {
  const tone = toneOf(panel);
  const glow = has(panel.states, 'highlighted') ? { className: 'm-glow' } : {};
  const frame = rect(box, {
    fill: 'var(--surface)',
    stroke: tone ?? 'var(--line)',
    strokeWidth: tone ? 4 : 2,
    radius: 18,
    ...glow,
  });
  const pad = Math.max(16, Math.min(30, box.width * 0.05));
  const room = inset(box, pad, Math.min(pad, box.height * 0.1));
  const label = panel.label
    ? fit(panel.label, room.width, Math.min(76, room.height * 0.4), {
        max: 34,
        weight: 600,
        maxLines: 2,
        lineHeight: 1.15,
      })
    : undefined;
  const used = label ? label.height + 16 : 0;
  return (
    frame +
    (label ? textIn(label, room.x, room.y, room.width, label.height, { anchor: 'start', fill: 'var(--ink)' }) : '') +
    panelBody(panel, { ...room, y: room.y + used, height: room.height - used }, index, ctx)
  );
}

function quiet(box: Box, index: number): string {
  const frame = rect(box, { fill: 'var(--surface)', stroke: 'var(--line)', strokeWidth: 2, radius: 18 });
  const room = inset(box, 26, 24);
  if (index % 2 === 0) {
    const bars = columns(room, Math.max(3, Math.min(7, Math.floor(room.width / 44))), 14);
    return (
      frame +
      bars
        .map((bar, i) => {
          const height = room.height * (0.35 + 0.55 * Math.abs(Math.sin(i * 1.9 + 1)));
          return rect({ ...bar, y: bar.y + bar.height - height, height }, { fill: 'var(--surface-2)', radius: 8 });
        })
        .join('')
    );
  }
  const count = Math.max(1, Math.min(4, Math.floor(room.height / 54)));
  const body = rows(room, count, 14)
    .map((row, i) => {
      const y = row.y + row.height / 2;
      return (
        rect({ x: row.x, y: y - 13, width: 26, height: 26 }, { fill: `var(--c${((i + index) % 6) + 1})`, radius: 13 }) +
        rect(
          { x: row.x + 44, y: y - 8, width: (row.width - 44) * (0.9 - 0.14 * ((i * 2 + index) % 4)), height: 16 },
          { fill: 'var(--surface-2)', radius: 8 },
        )
      );
    })
    .join('');
  return frame + body;
}
