/** An application window: the frame of code, terminals and dashboards. */
import type { Box } from './box.ts';
import { circle, line, path, rect } from './shape.ts';
import { fit, num, textIn } from './text.ts';

export interface WindowOptions {
  readonly title?: string;
  readonly mono?: boolean;
  /** Colour of the inside, default the code ground. */
  readonly fill?: string;
  /** Height of the title bar. */
  readonly bar?: number;
}

export const windowBar = (box: { readonly height: number }): number => Math.max(48, Math.min(72, box.height * 0.11));

/** Draws the window; `body` is what room is left under its bar, `bar` the bar right of the lights. */
export function appWindow(box: Box, options: WindowOptions = {}): { svg: string; body: Box; bar: Box } {
  const height = options.bar ?? windowBar(box);
  const radius = 22;
  const light = height * 0.13;
  const lit = box.width > 520;
  const lights = (lit ? ['var(--red)', 'var(--yellow)', 'var(--green)'] : [])
    .map((fill, i) => circle(box.x + height * 0.48 + i * light * 3.1, box.y + height / 2, light, { fill }))
    .join('');
  const left = height * 0.48 + (lit ? light * 9 : 0);
  const bar = { x: box.x + left, y: box.y, width: box.width - left - height * 0.4, height };
  const title = options.title
    ? fit(options.title, bar.width, height, {
        max: Math.min(32, height * 0.5),
        maxLines: 1,
        weight: 600,
        ...(options.mono ? { mono: true } : {}),
      })
    : undefined;
  const head =
    `M${num(box.x)} ${num(box.y + height)}V${num(box.y + radius)}Q${num(box.x)} ${num(box.y)} ${num(box.x + radius)} ${num(box.y)}` +
    `H${num(box.x + box.width - radius)}Q${num(box.x + box.width)} ${num(box.y)} ${num(box.x + box.width)} ${num(box.y + radius)}V${num(box.y + height)}Z`;
  const svg =
    rect(box, { fill: options.fill ?? 'var(--code-bg)', radius }) +
    path(head, { fill: 'var(--surface-2)' }) +
    line(box.x, box.y + height, box.x + box.width, box.y + height, { strokeWidth: 2 }) +
    rect(box, { fill: 'none', stroke: 'var(--line)', strokeWidth: 3, radius }) +
    lights +
    (title ? textIn(title, bar.x, bar.y, bar.width, bar.height, { fill: 'var(--ink-soft)', anchor: 'start' }) : '');
  return { svg, bar, body: { x: box.x, y: box.y + height, width: box.width, height: box.height - height } };
}
