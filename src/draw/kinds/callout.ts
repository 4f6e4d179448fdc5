import type { CalloutSpec } from '../../spec.ts';
import type { Draw } from '../context.ts';
import { centred } from '../kit/box.ts';
import { icon, rect } from '../kit/shape.ts';
import { fit, textIn } from '../kit/text.ts';

/** Words as the picture: a key phrase, a number, a quotation, a formula. */
export const drawCallout: Draw<CalloutSpec> = (spec, box, ctx) => {
  const mark = spec.icon && ctx.tools.icon(spec.icon) ? Math.min(160, box.height * 0.24) : 0;
  const detailRoom = spec.detail ? box.height * 0.24 : 0;
  const room = box.height - mark - detailRoom - (mark ? 32 : 0) - 48;
  const text = spec.style === 'quote' ? `“${spec.text.replace(/^["“]|["”]$/g, '')}”` : spec.text;
  const mono = spec.style === 'formula';
  const max = spec.style === 'number' ? 320 : 120;
  const block = fit(text, box.width * 0.88, room, { max, weight: 800, lineHeight: 1.12, ...(mono ? { mono } : {}) });
  const detail = spec.detail
    ? fit(spec.detail, box.width * 0.8, detailRoom - 24, { max: 44, lineHeight: 1.25 })
    : undefined;
  const total = mark + (mark ? 32 : 0) + block.height + (detail ? detail.height + 24 : 0);
  let y = box.y + (box.height - total) / 2;
  let svg = '';
  if (mark) {
    svg += icon(ctx.tools, spec.icon ?? '', { ...centred(box, mark, mark), y });
    y += mark + 32;
  }
  svg += textIn(block, box.x, y, box.width, block.height);
  y += block.height + 24;
  if (detail) svg += textIn(detail, box.x, y, box.width, detail.height, { fill: 'var(--ink-soft)' });
  if (spec.style === 'statement')
    svg += rect(
      { x: box.x + box.width / 2 - 60, y: y + 12, width: 120, height: 8 },
      { fill: 'var(--accent)', radius: 4, className: 'm-fill-x' },
    );
  return svg;
};
