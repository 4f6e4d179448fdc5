/** An arrow between two boxes that stand side by side or one over the other. */
import type { Context } from '../context.ts';
import type { Box } from './box.ts';
import { type ArrowOptions, arrow, chip } from './shape.ts';

export interface LinkOptions extends ArrowOptions {
  readonly label?: string;
}

/** From the nearer edge of one box to the facing edge of the other; the label stands on the arrow's middle. */
export function linked(ctx: Context, from: Box, to: Box, options: LinkOptions = {}): string {
  const gap = 14;
  const beside = to.x >= from.x + from.width - 1;
  const before = to.x + to.width <= from.x + 1;
  const points =
    beside || before
      ? (() => {
          const y = overlapMiddle(from.y, from.height, to.y, to.height);
          return beside
            ? [
                { x: from.x + from.width + gap, y },
                { x: to.x - gap, y },
              ]
            : [
                { x: from.x - gap, y },
                { x: to.x + to.width + gap, y },
              ];
        })()
      : (() => {
          const x = overlapMiddle(from.x, from.width, to.x, to.width);
          return to.y > from.y
            ? [
                { x, y: from.y + from.height + gap },
                { x, y: to.y - gap },
              ]
            : [
                { x, y: from.y - gap },
                { x, y: to.y + to.height + gap },
              ];
        })();
  const [a, b] = points;
  if (!a || !b) return '';
  const svg = arrow(points, { colour: 'var(--accent)', width: 7, ...options });
  if (!options.label) return svg;
  const flat = a.y === b.y;
  const length = Math.abs(b.x - a.x);
  const tag = chip(ctx.tools, options.label, (a.x + b.x) / 2, (a.y + b.y) / 2, {
    size: 28,
    max: flat ? Math.max(110, length - 20) : 460,
  });
  // Over the arrow when there is no room on it, else on the arrow's middle.
  const lifted = flat && tag.box.width > length - 70;
  return lifted
    ? svg +
        chip(ctx.tools, options.label, (a.x + b.x) / 2, a.y - tag.box.height / 2 - 24, {
          size: 28,
          max: Math.max(110, length - 20),
        }).svg
    : svg + tag.svg;
}

function overlapMiddle(a: number, aSize: number, b: number, bSize: number): number {
  const from = Math.max(a, b);
  const to = Math.min(a + aSize, b + bSize);
  return to > from ? (from + to) / 2 : a + aSize / 2;
}
