/** How large the words of a slide may be. */
import { fit, wrap } from '../../draw/kit/text.ts';
import type { StageBox } from '../format.ts';

/** Size of a headline in its band. */
export function bandSize(text: string, { band, layout }: StageBox): number {
  const max = layout === 'wide' ? 68 : 72;
  return fit(text, band.width * 0.97, band.height, {
    max,
    min: 36,
    maxLines: layout === 'wide' ? 2 : 3,
    ...face,
    lineHeight: 1.08,
  }).size;
}

/** Size of words that have the stage to themselves. */
export function statementSize(text: string, { room, layout }: StageBox, share = 0.62): number {
  const max = layout === 'wide' ? 156 : 128;
  const height = room.height * share;
  return fit(text, room.width * (layout === 'wide' ? 0.86 : 0.97), height, {
    max,
    maxLines: layout === 'wide' ? 4 : 7,
    ...face,
    lineHeight: 1.04,
  }).size;
}

/** Lines that a text takes. */
export const lineCount = (text: string, size: number, width: number, bold = false): number =>
  text ? wrap(text, size, width, bold ? face : {}).length : 0;

const face = { weight: 800 } as const;
