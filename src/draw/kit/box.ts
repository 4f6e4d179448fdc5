/** Rectangles and how to divide them. All in stage pixels. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export const boxOf = (size: Size): Box => ({ x: 0, y: 0, width: size.width, height: size.height });

export const centre = (box: Box): { x: number; y: number } => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

export const inset = (box: Box, dx: number, dy = dx): Box => ({
  x: box.x + dx,
  y: box.y + dy,
  width: Math.max(0, box.width - 2 * dx),
  height: Math.max(0, box.height - 2 * dy),
});

/** A box of the given size in the middle of another. */
export const centred = (box: Box, width: number, height: number): Box => ({
  x: box.x + (box.width - width) / 2,
  y: box.y + (box.height - height) / 2,
  width,
  height,
});

/** Columns side by side; `weights` share the width (default: equal). */
export function columns(box: Box, count: number, gap: number, weights?: readonly number[]): Box[] {
  const total = weights ? weights.reduce((a, b) => a + b, 0) : count;
  const room = box.width - gap * (count - 1);
  let x = box.x;
  return Array.from({ length: count }, (_, i) => {
    const width = (room * (weights?.[i] ?? 1)) / total;
    const column = { x, y: box.y, width, height: box.height };
    x += width + gap;
    return column;
  });
}

export function rows(box: Box, count: number, gap: number, weights?: readonly number[]): Box[] {
  const flipped = columns({ x: box.y, y: box.x, width: box.height, height: box.width }, count, gap, weights);
  return flipped.map((b) => ({ x: b.y, y: b.x, width: b.height, height: b.width }));
}

export const isPortrait = (size: Size): boolean => size.height > size.width * 1.1;

/** Rather one over the other than side by side: for a thing with something before or after it. */
export const stacks = (size: Size): boolean => size.height > size.width * 0.68;

/** Along the longer side: columns in a wide box, rows in a tall one. */
export const along = (box: Box, count: number, gap: number, weights?: readonly number[]): Box[] =>
  isPortrait(box) ? rows(box, count, gap, weights) : columns(box, count, gap, weights);

/**
 * Cells for `count` equal things: the number of columns that makes the cells largest for the wished aspect
 * (width / height), never wider or taller than `max`; the whole is centred, a short last row too.
 */
export function cells(box: Box, count: number, gap: number, aspect: number, max: Partial<Size> = {}): Box[] {
  if (count < 1) return [];
  let best = { columns: 1, width: 0, height: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const roomX = (box.width - gap * (columns - 1)) / columns;
    const roomY = (box.height - gap * (rows - 1)) / rows;
    const width = Math.min(roomX, roomY * aspect, max.width ?? Infinity, (max.height ?? Infinity) * aspect);
    if (width > best.width + 0.5) best = { columns, width, height: width / aspect };
  }
  const total = Math.ceil(count / best.columns);
  const top = box.y + (box.height - total * best.height - (total - 1) * gap) / 2;
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / best.columns);
    const inRow = Math.min(best.columns, count - row * best.columns);
    const left = box.x + (box.width - inRow * best.width - (inRow - 1) * gap) / 2;
    return {
      x: left + (i % best.columns) * (best.width + gap),
      y: top + row * (best.height + gap),
      width: best.width,
      height: best.height,
    };
  });
}
