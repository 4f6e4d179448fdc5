import type { GridSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, inset } from '../kit/box.ts';
import { itemBody } from '../kit/item.ts';
import { oneThing } from '../kit/several.ts';
import { arrow, art, chip, cross, group, has, rect, surface, toneOf } from '../kit/shape.ts';
import { fit, textIn } from '../kit/text.ts';

/** Cells of an illustrative grid: no figure is shown, and none is meant. */
const SHOWN = { large: 6, medium: 84, small: 140 } as const;

/** Many equal things as cells: exactly as many as counted, or a plain field of them; marked cells stand out by tone. */
export const drawGrid: Draw<GridSpec> = (spec, box, ctx) => {
  let room = box;
  let svg = '';
  if (spec.container) {
    svg += surface({ states: spec.container.states ?? [] }, box);
    const head = { ...inset(box, 32, 24), height: 56 };
    svg += itemBody(ctx, { ...spec.container, items: [] }, head, { max: 36, weight: 800 });
    room = { x: box.x + 32, y: box.y + 96, width: box.width - 64, height: box.height - 120 };
  }
  if (spec.over) {
    const banner = { ...room, height: Math.min(110, room.height * 0.2) };
    svg += rect(banner, { fill: 'var(--surface-2)', stroke: 'var(--accent)', strokeWidth: 4, className: 'm-fill-x' });
    svg += itemBody(ctx, spec.over, inset(banner, 24, 12), { max: 40, weight: 800 });
    const reach = 64;
    const count = Math.max(5, Math.round(room.width / 180));
    for (let i = 0; i < count; i++) {
      const x = room.x + (room.width * (i + 0.5)) / count;
      svg += arrow(
        [
          { x, y: banner.y + banner.height + 8 },
          { x, y: banner.y + banner.height + reach - 6 },
        ],
        { colour: 'var(--accent)', width: 4, flowing: true },
      );
    }
    room = { ...room, y: room.y + banner.height + reach, height: room.height - banner.height - reach };
  }
  const legend = legendOf(spec);
  if (legend.length) {
    const height = 64;
    svg += drawLegend(ctx, legend, { ...room, y: room.y + room.height - height, height });
    room = { ...room, height: room.height - height - 16 };
  }
  if (spec.stream) {
    const lane = 92;
    const y = room.y + lane / 2 - 8;
    svg += arrow(
      [
        { x: room.x, y },
        { x: room.x + room.width, y },
      ],
      { colour: 'var(--accent)', width: 6, flowing: true },
    );
    svg += chip(ctx.tools, spec.stream.label, room.x + room.width / 2, y, {
      size: 30,
      ...(spec.stream.icon ? { icon: spec.stream.icon } : {}),
    }).svg;
    room = { ...room, y: room.y + lane, height: room.height - lane };
  }
  return svg + drawCells(spec, room, ctx);
};

interface Entry {
  readonly label: string;
  readonly icon?: string;
  readonly tone: string;
  readonly hollow?: boolean;
}

/** What a cell is, then what the marked ones are. The exact count is written only if given. */
function legendOf(spec: GridSpec): Entry[] {
  const own = spec.cell.label
    ? [
        {
          label: spec.count === undefined ? spec.cell.label : `${spec.count} ${spec.cell.label}`,
          tone: toneOf(spec.cell) ?? 'var(--c1)',
          ...(spec.cell.icon ? { icon: spec.cell.icon } : {}),
        },
      ]
    : [];
  const marked = (spec.marked ?? [])
    .filter((mark) => mark.label)
    .map((mark) => ({
      label: mark.count === undefined ? mark.label : `${mark.count} ${mark.label}`,
      tone: toneOf(mark) ?? 'var(--accent)',
      hollow: has(mark.states, 'empty'),
    }));
  return [...own, ...marked];
}

function drawLegend(ctx: Context, entries: readonly Entry[], box: Box): string {
  const size = 32;
  const blocks = entries.map((entry) =>
    fit(entry.label, Math.max(160, box.width / entries.length - 120), box.height, {
      max: size,
      weight: 600,
      maxLines: 2,
    }),
  );
  const widths = blocks.map((block) => block.width + 52);
  const total = widths.reduce((a, b) => a + b, 0) + 48 * (entries.length - 1);
  let x = box.x + Math.max(0, (box.width - total) / 2);
  return entries
    .map((entry, i) => {
      const block = blocks[i];
      if (!block) return '';
      const mark = { x, y: box.y + box.height / 2 - 18, width: 36, height: 36 };
      const picture = entry.icon ? ctx.tools.icon(entry.icon) : undefined;
      const svg =
        (picture
          ? art(picture, mark, entry.tone)
          : rect(mark, { fill: entry.hollow ? 'var(--bg)' : entry.tone, stroke: entry.tone, radius: 8 })) +
        textIn(block, x + 52, box.y, block.width, box.height, { anchor: 'start' });
      x += (widths[i] ?? 0) + 48;
      return svg;
    })
    .join('');
}

function drawCells(spec: GridSpec, room: Box, ctx: Context): string {
  const exact = exactCount(spec);
  const shape = bestShape(
    exact ?? SHOWN[spec.size ?? 'medium'],
    room,
    spec.columns,
    exact === undefined && spec.size !== 'large',
  );
  const gap = Math.max(4, Math.min(20, shape.side * 0.16));
  const side = shape.side - gap;
  const width = shape.columns * shape.side - gap;
  const height = shape.rows * shape.side - gap;
  const left = room.x + (room.width - width) / 2;
  const top = room.y + (room.height - height) / 2;
  const cells: string[] = [];
  const total = exact ?? shape.columns * shape.rows;
  for (let i = 0; i < total; i++) {
    const cell = {
      x: left + (i % shape.columns) * shape.side,
      y: top + Math.floor(i / shape.columns) * shape.side,
      width: side,
      height: side,
    };
    cells.push(drawCell(ctx, spec, cell, i, total));
  }
  return group(cells.join(''), { className: 'm-rise' });
}

function drawCell(ctx: Context, spec: GridSpec, cell: Box, index: number, total: number): string {
  const mark = markOf(spec, index, total);
  const base = toneOf(spec.cell) ?? 'var(--c1)';
  const tone = mark ? (toneOf(mark) ?? 'var(--accent)') : base;
  const hollow = has(mark?.states ?? spec.cell.states, 'empty') || has(mark?.states ?? spec.cell.states, 'muted');
  const strong = mark !== undefined || has(spec.cell.states, 'highlighted') || !spec.marked?.length;
  const radius = Math.max(3, cell.width * 0.16);
  const frame = rect(cell, {
    fill: 'var(--surface)',
    stroke: tone,
    strokeWidth: cell.width > 40 ? 3 : 2,
    radius,
    ...(hollow ? { dash: '6 6' } : {}),
  });
  const tint = hollow ? '' : rect(cell, { fill: tone, fillOpacity: strong ? 0.34 : 0.1, radius });
  const image = spec.cell.icon ? ctx.tools.icon(spec.cell.icon) : undefined;
  const inner =
    image && cell.width >= 34
      ? art(image, inset(cell, cell.width * 0.22), strong ? 'var(--ink)' : 'var(--ink-soft)')
      : '';
  const over =
    has(mark?.states, 'crossed') || has(mark?.states, 'failed') ? cross(cell, Math.max(3, cell.width * 0.08)) : '';
  const burning =
    has(mark?.states, 'burning') && cell.width >= 34
      ? art(
          ctx.tools.icon('lucide:flame') ?? { body: '', width: 1, height: 1 },
          inset(cell, cell.width * 0.2),
          'var(--bad)',
        )
      : '';
  const all = frame + tint + (burning || inner) + over;
  return exactCount(spec) === undefined ? all : oneThing(all);
}

/** As many cells as are meant, whether or not their number is written. */
const exactCount = (spec: GridSpec): number | undefined =>
  spec.count ?? (spec.allMarked && (spec.marked ?? []).reduce((sum, mark) => sum + (mark.count ?? 0), 0));

/** Marks with a count or a share take that many cells from the start; without one, a scattered few. */
function markOf(spec: GridSpec, index: number, total: number) {
  let from = 0;
  for (const [i, mark] of (spec.marked ?? []).entries()) {
    const count = mark.count ?? (mark.share === undefined ? undefined : Math.round(mark.share * total));
    if (count !== undefined) {
      if (index >= from && index < from + count) return mark;
      from += count;
    } else if (total > 12 ? (index * 7 + i * 3) % 11 < 3 : index % 2 === i % 2) return mark;
  }
  return undefined;
}

function bestShape(
  count: number,
  room: Box,
  wished: number | undefined,
  free: boolean,
): { columns: number; rows: number; side: number } {
  let best = { columns: 1, rows: count, side: 0 };
  for (let columns = 1; columns <= count; columns++) {
    if (wished && columns !== wished) continue;
    const rows = Math.ceil(count / columns);
    const side = Math.min(room.width / columns, room.height / rows, count > 12 ? 190 : count > 4 ? 300 : 420);
    // A full rectangle looks better than a slightly larger grid with a ragged end.
    const ragged = rows * columns - count;
    if (side * (ragged ? 0.94 : 1) > best.side * (best.rows * best.columns - count ? 0.94 : 1))
      best = { columns, rows, side };
  }
  if (free) {
    const side = best.side;
    return {
      columns: Math.max(1, Math.floor(room.width / side)),
      rows: Math.max(1, Math.floor(room.height / side)),
      side,
    };
  }
  return best;
}
