import type { ImageSpec } from '../../spec.ts';
import type { Draw } from '../context.ts';
import { centred } from '../kit/box.ts';
import { itemCard } from '../kit/item.ts';
import { escapeXml, num } from '../kit/text.ts';

/** The author's picture, whole, its corners rounded. */
export const drawImage: Draw<ImageSpec> = (spec, box, ctx) => {
  const image = ctx.tools.image(spec.path);
  if (!image) {
    const name = spec.path.split(/[\\/]/).pop() ?? spec.path;
    return itemCard(
      ctx,
      { label: name, detail: 'Picture not found', icon: 'lucide:image-off', states: ['warning'] },
      centred(box, Math.min(900, box.width), Math.min(320, box.height)),
    );
  }
  const scale = Math.min(box.width / image.width, box.height / image.height);
  const at = centred(box, image.width * scale, image.height * scale);
  const clip = ctx.id('clip');
  const place = `x="${num(at.x)}" y="${num(at.y)}" width="${num(at.width)}" height="${num(at.height)}"`;
  return `<clipPath id="${clip}"><rect ${place} rx="24"/></clipPath><image ${place} href="${escapeXml(image.href)}" clip-path="url(#${clip})"/>`;
};
