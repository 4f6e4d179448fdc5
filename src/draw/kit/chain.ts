/** Boxes one after another: in a row, in a column, or folded into rows that turn like a snake. */
import type { Box, Size } from './box.ts';
import type { Point } from './shape.ts';

export interface ChainLink {
  /** Corners of the arrow from one box to the next. */
  readonly points: readonly Point[];
  /** Middle of its label: over a level arrow, on an upright one. */
  readonly label: Point;
}

export interface Chain {
  readonly boxes: readonly Box[];
  /** From each to the next; one more, from the last back to the first, when it loops. */
  readonly links: readonly ChainLink[];
}

export interface ChainOptions {
  /** Largest label of a link; 0 x 0 without labels. */
  readonly label: Size;
  readonly loops?: boolean;
}

/** Few boxes may be larger than many: the stage is there to be filled. */
const cap = (count: number): Size =>
  count <= 2 ? { width: 600, height: 430 } : count === 3 ? { width: 500, height: 370 } : { width: 440, height: 360 };

/** The fold that gives the largest boxes; a straight line unless folding makes them much larger. */
export function chain(count: number, box: Box, options: ChainOptions): Chain {
  let best: { chain: Chain; score: number } | undefined;
  for (let perRow = count; perRow >= 1; perRow--) {
    const attempt = folded(count, perRow, box, options);
    if (attempt && attempt.score > (best?.score ?? 0)) best = attempt;
  }
  return best?.chain ?? { boxes: [], links: [] };
}

function folded(
  count: number,
  perRow: number,
  box: Box,
  { label, loops }: ChainOptions,
): { chain: Chain; score: number } | undefined {
  const rows = Math.ceil(count / perRow);
  const column = perRow === 1;
  // A loop closes along a free side, or upwards when the last stands under the first.
  const closesUp = rows === 2 && count === 2 * perRow && !column;
  if (loops && rows > 1 && !column && !closesUp) return undefined;
  const lane = loops && count > 1 && !closesUp ? 120 + (column ? label.width * 0.5 : 0) : 0;
  const room = column ? { ...box, width: box.width - lane } : { ...box, height: box.height - lane };
  const gapX = Math.max(label.width + 36, Math.min(120, Math.max(56, box.width * 0.065)));
  const gapY = Math.max(label.height ? label.height + 60 : 0, Math.min(110, Math.max(52, box.height * 0.1)));
  const width = Math.min((room.width - (perRow - 1) * gapX) / perRow, column ? 760 : cap(count).width);
  const height = Math.min(
    (room.height - (rows - 1) * gapY) / rows,
    cap(count).height,
    width * (count <= 3 ? 0.78 : 1.1),
  );
  if (width < 60 || height < 36) return undefined;
  const wide = perRow * width + (perRow - 1) * gapX;
  const high = rows * height + (rows - 1) * gapY;
  const left = room.x + (room.width - wide) / 2;
  const top = room.y + (room.height - high) / 2;
  const boxes = Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / perRow);
    const at = row % 2 ? perRow - 1 - (i % perRow) : i % perRow;
    return { x: left + at * (width + gapX), y: top + row * (height + gapY), width, height };
  });
  const links = boxes.slice(1).map((to, i) => between(boxes[i] ?? to, to, label));
  const first = boxes[0];
  const last = boxes.at(-1);
  if (loops && first && last && count > 1)
    links.push(closesUp ? between(last, first, label) : closing(first, last, column, lane));
  const small = Math.min(1, width / 210, height / 110);
  const area = Math.min(width, 420) * Math.min(height, 300);
  return { chain: { boxes, links }, score: area * small * (rows > 1 && !column ? 0.55 : 1) };
}

const GAP = 14;

function between(from: Box, to: Box, label: Size): ChainLink {
  const level = Math.abs(from.y - to.y) < 1;
  if (level) {
    const y = from.y + from.height / 2;
    const right = to.x > from.x;
    const a = right ? from.x + from.width + GAP : from.x - GAP;
    const b = right ? to.x - GAP : to.x + to.width + GAP;
    return {
      points: [
        { x: a, y },
        { x: b, y },
      ],
      label: { x: (a + b) / 2, y: y - label.height / 2 - 22 },
    };
  }
  const x = from.x + from.width / 2;
  const down = to.y > from.y;
  const a = down ? from.y + from.height + GAP : from.y - GAP;
  const b = down ? to.y - GAP : to.y + to.height + GAP;
  return {
    points: [
      { x, y: a },
      { x, y: b },
    ],
    label: { x, y: (a + b) / 2 },
  };
}

/** Back along the free side: under a row, right of a column. */
function closing(first: Box, last: Box, column: boolean, lane: number): ChainLink {
  if (column) {
    const x = first.x + first.width + lane * 0.6;
    const edge = first.x + first.width + GAP;
    const from = { x: edge, y: last.y + last.height / 2 };
    const to = { x: edge, y: first.y + first.height / 2 };
    return { points: [from, { x, y: from.y }, { x, y: to.y }, to], label: { x, y: (from.y + to.y) / 2 } };
  }
  const y = first.y + first.height + lane * 0.7;
  const edge = first.y + first.height + GAP;
  const from = { x: last.x + last.width / 2, y: edge };
  const to = { x: first.x + first.width / 2, y: edge };
  return { points: [from, { x: from.x, y }, { x: to.x, y }, to], label: { x: (from.x + to.x) / 2, y } };
}
