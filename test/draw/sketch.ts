/** Draws without any pack: every icon is a square, every logo but one a wordmark. */
import { drawSpec } from '../../src/draw/index.ts';
import type { Tools } from '../../src/draw/tools.ts';
import type { Drawing } from '../../src/model.ts';
import type { VisualSpec } from '../../src/spec.ts';

const square = { body: '<path d="M2 2h20v20H2z"/>', width: 24, height: 24 };

export const tools: Tools = {
  icon: () => square,
  logo: (name) => (name === 'Kubernetes' ? { ...square, name, mono: false, standIn: false } : undefined),
  highlight: (code) => code.split('\n').map((text) => [{ text, role: 'plain' }]),
  diagram: () => undefined,
  image: () => undefined,
};

/** Stage rooms a picture meets: whole stages of three formats, a half, a quarter. */
export const rooms = [
  { width: 1728, height: 800 },
  { width: 1248, height: 800 },
  { width: 900, height: 1200 },
  { width: 840, height: 620 },
  { width: 500, height: 300 },
] as const;

export const sketch = (spec: VisualSpec, room: { width: number; height: number } = rooms[0]): Drawing =>
  drawSpec(spec, room, tools, { alt: 'a picture', key: 'k' });

/** Every text with its size and the places of its lines. */
export const textsIn = (svg: string): { size: number; lines: { x: number; y: number }[] }[] =>
  [...svg.matchAll(/<text\b([^>]*)>([\s\S]*?)<\/text>/g)].map(([, attributes = '', inner = '']) => ({
    size: Number(/font-size="([\d.]+)"/.exec(attributes)?.[1]),
    lines: [...`${attributes} ${inner}`.matchAll(/\bx="(-?[\d.]+)" y="(-?[\d.]+)"/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    })),
  }));
