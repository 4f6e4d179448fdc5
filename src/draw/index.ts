/** The draw stage: a spec becomes one SVG at stage pixels. Pure and synchronous. */
import type { Drawing } from '../model.ts';
import type { VisualSpec } from '../spec.ts';
import type { Context } from './context.ts';
import { framed } from './frame.ts';
import { drawings } from './kinds/index.ts';
import { type Box, boxOf, type Size } from './kit/box.ts';
import { escapeXml, num } from './kit/text.ts';
import type { Tools } from './tools.ts';

export interface DrawOptions {
  /** Alternative text. */
  readonly alt: string;
  /** Unique in the deck; ids inside the drawing start with it. */
  readonly key: string;
}

/**
 * Draws one picture.
 * @param size the room on the stage, in stage pixels; the drawing fills it and keeps inside
 */
export function drawSpec(spec: VisualSpec, size: Size, tools: Tools, options: DrawOptions): Drawing {
  const logos = new Set<string>();
  let ids = 0;
  const ctx: Context = {
    tools,
    draw: (inner, box) => drawFramed(inner, box, ctx),
    useLogo: (name) => void logos.add(name),
    id: (name) => `${options.key}-${name}${ids++}`,
  };
  const body = drawFramed(spec, boxOf(size), ctx);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${num(size.width)} ${num(size.height)}" width="${num(size.width)}" height="${num(size.height)}" ` +
    `role="img" aria-label="${escapeXml(options.alt)}">${body}</svg>`;
  return { svg, width: size.width, height: size.height, shows: textsOf(svg), logos: [...logos], alt: options.alt };
}

function drawFramed(spec: VisualSpec, box: Box, ctx: Context): string {
  const draw = drawings[spec.kind] as (spec: VisualSpec, box: Box, ctx: Context) => string;
  return framed(spec, box, ctx, (room) => draw(spec, room, ctx));
}

/** Every text of a drawing as it is read: lines of one block (`tspan`s with a place) joined, in document order. */
export function textsOf(svg: string): string[] {
  const plain = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  return [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)]
    .map(([, inner = '']) => {
      const lines = [...inner.matchAll(/<tspan x=[^>]*>((?:<tspan\b[^>]*>[^<]*<\/tspan>|[^<])*)<\/tspan>/g)].map(
        ([, line = '']) => line.replace(/<[^>]+>/g, ''),
      );
      return plain((lines.length ? lines.join(' ') : inner.replace(/<[^>]+>/g, '')).replace(/\s+/g, ' ').trim());
    })
    .filter(Boolean);
}
