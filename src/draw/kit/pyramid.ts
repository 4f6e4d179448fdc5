/** Levels one over the other, narrowing upwards (pyramid) or downwards (funnel). */
import type { Item } from '../../spec.ts';
import type { Context } from '../context.ts';
import { type Box, isPortrait } from './box.ts';
import { itemBody } from './item.ts';
import { category, path, rise, toneOf } from './shape.ts';
import { num } from './text.ts';

/** @param levels from the top down */
export function pyramid(ctx: Context, levels: readonly Item[], box: Box, funnel: boolean): string {
  const count = levels.length;
  const gap = 14;
  const height = (box.height - gap * (count - 1)) / count;
  const wide = Math.min(box.width, isPortrait(box) ? box.width : box.height * 1.9);
  const narrow = wide * 0.34;
  const middle = box.x + box.width / 2;
  const widthAt = (y: number): number => {
    const down = (y - box.y) / box.height;
    return funnel ? wide - (wide - narrow) * down : narrow + (wide - narrow) * down;
  };
  return levels
    .map((level, i) => {
      const y = box.y + i * (height + gap);
      const [top, bottom] = [widthAt(y), widthAt(y + height)];
      const tone = toneOf(level) ?? category(i);
      const shape = path(
        `M${num(middle - top / 2)} ${num(y)}H${num(middle + top / 2)}L${num(middle + bottom / 2)} ${num(y + height)}H${num(middle - bottom / 2)}Z`,
        { fill: tone, fillOpacity: 0.22, stroke: tone, strokeWidth: 4 },
      );
      const room = Math.min(top, bottom) - 48;
      const place = { x: middle - room / 2, y: y + 10, width: room, height: height - 20 };
      return rise(shape + itemBody(ctx, level, place, { max: 48, weight: 800, colour: tone }), i);
    })
    .join('');
}
