import type { MermaidSpec } from '../../spec.ts';
import type { Draw } from '../context.ts';
import { centred } from '../kit/box.ts';
import { itemCard } from '../kit/item.ts';
import { art } from '../kit/shape.ts';

/** The author's diagram, as large as the box allows. */
export const drawMermaid: Draw<MermaidSpec> = (spec, box, ctx) => {
  const image = ctx.tools.diagram(spec.source);
  if (image) return art(image, box);
  return itemCard(
    ctx,
    { label: 'This diagram could not be drawn', icon: 'lucide:triangle-alert', states: ['warning'] },
    centred(box, Math.min(900, box.width), Math.min(320, box.height)),
  );
};
