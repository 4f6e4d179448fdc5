import type { TableSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, columns } from '../kit/box.ts';
import { group, has, icon, line, rect, rise, toneOf } from '../kit/shape.ts';
import { type Fitted, fit, MIN_TEXT, measure, textIn, wrap } from '../kit/text.ts';

const LINE = 1.2;

/** A table: header, striped rows, yes and no as signs. Long tables stand in two columns, never cut in silence. */
export const drawTable: Draw<TableSpec> = (spec, box, ctx) => {
  const all = spec.rows.map((row, i) => ({ cells: spec.columns.map((_, c) => row[c] ?? ''), i }));
  const one = layout(spec, all, box);
  if (one.fits || all.length < 6 || box.width < 1200) return drawn(spec, one, box, ctx);
  const half = Math.ceil(all.length / 2);
  const [left, right] = columns(box, 2, 40);
  if (!left || !right) return '';
  return [all.slice(0, half), all.slice(half)]
    .map((part, i) => {
      const room = i ? right : left;
      return drawn(spec, layout(spec, part, room), room, ctx);
    })
    .join('');
};

/** A table without any head has no empty bar above it. */
const headed = (spec: TableSpec): boolean => spec.columns.some((column) => column !== '');

interface Layout {
  readonly fits: boolean;
  readonly size: number;
  readonly pad: number;
  readonly widths: readonly number[];
  readonly head: number;
  readonly rows: readonly { readonly cells: readonly string[]; readonly i: number; readonly height: number }[];
  /** Rows for which there is no room. */
  readonly left: number;
}

function layout(spec: TableSpec, rows: readonly { cells: readonly string[]; i: number }[], box: Box): Layout {
  for (let size = 50; ; size -= 2) {
    const smallest = size <= MIN_TEXT;
    const pad = Math.max(smallest ? 14 : 18, size * 0.62);
    const widths = widthsOf(spec, rows, size, pad, box.width);
    const high = (cells: readonly string[], weight: 400 | 600) =>
      Math.max(...cells.map((cell, c) => wrap(cell, size, (widths[c] ?? 0) - 2 * pad, { weight }).length || 1)) *
      size *
      LINE;
    const head = headed(spec) ? high(spec.columns, 600) + pad * 1.1 : 0;
    const tall = rows.map((row) => ({ ...row, height: high(row.cells, 600) + pad * 1.1 }));
    const total = head + tall.reduce((sum, row) => sum + row.height, 0);
    const torn = [spec.columns, ...rows.map((row) => row.cells)].some((cells) =>
      cells.some((cell, c) =>
        cell.split(/\s+/).some((word) => measure(word, size, { weight: 600 }) > (widths[c] ?? 0) - 2 * pad),
      ),
    );
    const fits = total <= box.height && !torn;
    if (!fits && !smallest) continue;
    if (total <= box.height) {
      // Rows share what room is left, within reason.
      const extra = Math.min((box.height - total) / (tall.length + (head > 0 ? 1 : 0)), size * 1.1);
      return {
        fits,
        size,
        pad,
        widths,
        head: head > 0 ? head + extra : 0,
        rows: tall.map((row) => ({ ...row, height: row.height + extra })),
        left: 0,
      };
    }
    let used = head + 44;
    const kept = tall.filter((row) => {
      used += row.height;
      return used <= box.height;
    });
    return { fits, size, pad, widths, head, rows: kept, left: tall.length - kept.length };
  }
}

/** Columns share the width by what they hold: never less than the longest word, else by the longest cell. */
function widthsOf(
  spec: TableSpec,
  rows: readonly { cells: readonly string[] }[],
  size: number,
  pad: number,
  width: number,
): number[] {
  const cells = (c: number) => [spec.columns[c] ?? '', ...rows.map((row) => row.cells[c] ?? '')];
  const wish = spec.columns.map(
    (_, c) =>
      Math.min(
        width * 0.5,
        Math.max(...cells(c).map((cell) => measure(cell, size, { weight: 600 }) + (sign(cell) ? size * 1.5 : 0))),
      ) +
      2 * pad,
  );
  const least = spec.columns.map(
    (_, c) =>
      Math.max(
        size * 2,
        ...cells(c).flatMap((cell) => cell.split(/\s+/).map((word) => measure(word, size, { weight: 600 }))),
      ) +
      2 * pad +
      4,
  );
  const needed = wish.reduce((a, b) => a + b, 0);
  if (needed <= width) return wish.map((w) => w + ((width - needed) * w) / needed);
  const floor = least.reduce((a, b) => a + b, 0);
  if (floor >= width) return least.map((w) => (w * width) / floor);
  const over = wish.map((w, c) => Math.max(0, w - (least[c] ?? 0)));
  const total = over.reduce((a, b) => a + b, 0) || 1;
  return least.map((w, c) => w + ((width - floor) * (over[c] ?? 0)) / total);
}

function drawn(spec: TableSpec, plan: Layout, box: Box, ctx: Context): string {
  const { size, pad, widths } = plan;
  const height = plan.head + plan.rows.reduce((sum, row) => sum + row.height, 0) + (plan.left ? 44 : 0);
  let y = box.y + (box.height - height) / 2;
  const frame = { x: box.x, y, width: box.width, height: height - (plan.left ? 44 : 0) };
  const cellsOf = (cells: readonly string[], top: number, tall: number, head: boolean): string => {
    let x = box.x;
    return cells
      .map((cell, c) => {
        const width = widths[c] ?? 0;
        const weight = head || c === 0 ? 600 : 400;
        const room = { x: x + pad, y: top, width: width - 2 * pad, height: tall };
        x += width;
        return content(cell, room, size, weight, head, ctx);
      })
      .join('');
  };
  let svg = rect(frame, { fill: 'var(--surface)', radius: 20 });
  if (headed(spec)) {
    svg += `${rect({ ...frame, height: plan.head }, { fill: 'var(--surface-2)', radius: 20 })}${rect({ ...frame, y: y + plan.head - 24, height: 24 }, { fill: 'var(--surface-2)', radius: 0 })}`;
    svg += cellsOf(spec.columns, y, plan.head, true);
    y += plan.head;
    svg += line(box.x, y, box.x + box.width, y, { stroke: 'var(--accent)', strokeWidth: 5 });
  }
  plan.rows.forEach((row, n) => {
    const marks = spec.marked?.filter((entry) => entry.row === row.i) ?? [];
    const states = marks.flatMap((entry) => entry.states);
    const tone = marks.map(toneOf).find((one) => one !== undefined);
    const last = n === plan.rows.length - 1;
    const band = { x: box.x + 2, y: y + 2, width: box.width - 4, height: row.height - (last ? 4 : 2) };
    const ground = tone
      ? rect(band, { fill: tone, fillOpacity: 0.18, radius: last ? 18 : 0 }) +
        rect({ ...band, width: 12 }, { fill: tone, radius: 0 })
      : n % 2
        ? rect(band, { fill: 'var(--surface-2)', fillOpacity: 0.45, radius: last ? 18 : 0 })
        : '';
    const through = has(states, 'crossed')
      ? line(box.x + pad, y + row.height / 2, box.x + box.width - pad, y + row.height / 2, {
          stroke: 'var(--bad)',
          strokeWidth: 5,
        })
      : '';
    const words = cellsOf(row.cells, y, row.height, false);
    const faded = has(states, 'muted') ? group(words, { opacity: 0.6 }) : words;
    svg += rise(ground + faded + through, n);
    y += row.height;
  });
  svg += columnBands(spec, widths, { ...frame, y: frame.y + plan.head, height: frame.height - plan.head });
  svg += rect(frame, { fill: 'none', stroke: 'var(--line)', strokeWidth: 3, radius: 20 });
  if (plan.left) {
    const more = fit(`+ ${plan.left} more`, box.width, 40, { max: 28, maxLines: 1 });
    svg += textIn(more, box.x, y + 4, box.width, 40, { fill: 'var(--ink-soft)' });
  }
  return svg;
}

/** A column that is set off, over all its rows. */
function columnBands(spec: TableSpec, widths: readonly number[], body: Box): string {
  return (spec.marked ?? [])
    .map((entry) => {
      const tone = toneOf(entry);
      if (entry.column === undefined || !tone) return '';
      const x = body.x + widths.slice(0, entry.column).reduce((a, b) => a + b, 0);
      const band = { ...body, x, width: widths[entry.column] ?? 0 };
      return (
        rect(band, { fill: tone, fillOpacity: 0.18, radius: 0 }) +
        rect({ ...band, height: 12 }, { fill: tone, radius: 0 })
      );
    })
    .join('');
}

function content(cell: string, room: Box, size: number, weight: 400 | 600, head: boolean, ctx: Context): string {
  const mark = head ? undefined : sign(cell);
  const side = mark ? size * 1.15 : 0;
  const words = mark?.words ?? cell;
  const left = room.x + (mark ? side + size * 0.35 : 0);
  const width = room.x + room.width - left;
  const badge = mark
    ? icon(
        ctx.tools,
        mark.icon,
        { x: room.x, y: room.y + (room.height - side) / 2, width: side, height: side },
        mark.tone,
      )
    : '';
  if (!words) return badge;
  const block: Fitted = fit(words, width, room.height, { max: size, min: size, weight, lineHeight: LINE });
  return (
    badge +
    textIn(block, left, room.y, width, room.height, { anchor: 'start', fill: head ? 'var(--ink-soft)' : 'var(--ink)' })
  );
}

/** Cells that say yes or no, by sign or word; a word stays beside its sign. */
function sign(cell: string): { icon: string; tone: string; words: string } | undefined {
  const text = cell.trim();
  const good = /^(?:[✓✔✅☑]\uFE0F?|yes\b|true$|supported$)/iu.exec(text);
  const bad = good ? null : /^(?:[✗✘❌×]\uFE0F?(?!\d)|no$|none$|false$|not\b|unsupported$)/iu.exec(text);
  const found = good ?? bad;
  if (!found) return undefined;
  const words = /^\p{L}/u.test(text) ? text : text.slice(found[0].length).trim();
  return good
    ? { icon: 'lucide:circle-check', tone: 'var(--good)', words }
    : { icon: 'lucide:circle-x', tone: 'var(--bad)', words };
}
