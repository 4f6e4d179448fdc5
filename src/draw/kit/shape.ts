/** Shapes of the visual language: cards, badges, chips, arrows, icons. Each returns SVG markup. */
import type { Colour, Item, State } from '../../spec.ts';
import type { Art, Tools } from '../tools.ts';
import type { Box } from './box.ts';
import { escapeXml, type Fitted, fit, MIN_TEXT, measure, num, textIn } from './text.ts';

export const GAP = 32;
export const RADIUS = 24;

export interface Paint {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: string;
  readonly radius?: number;
  /** CSS classes, e.g. motion. */
  readonly className?: string;
  /** Inline CSS custom properties, e.g. `--i:2`. */
  readonly style?: string;
}

export function rect(box: Box, paint: Paint = {}): string {
  const radius = Math.min(paint.radius ?? RADIUS, box.width / 2, box.height / 2);
  return `<rect x="${num(box.x)}" y="${num(box.y)}" width="${num(box.width)}" height="${num(box.height)}" rx="${num(radius)}"${attributes(paint)}/>`;
}

export function circle(x: number, y: number, r: number, paint: Paint = {}): string {
  return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}"${attributes(paint)}/>`;
}

export function path(d: string, paint: Paint = {}): string {
  return `<path d="${d}"${attributes({ fill: 'none', ...paint })}/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, paint: Paint = {}): string {
  return path(`M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}`, { stroke: 'var(--line)', strokeWidth: 3, ...paint });
}

export function group(
  content: string,
  options: { className?: string; style?: string; transform?: string; opacity?: number } = {},
): string {
  if (!content) return '';
  const parts = [
    options.className ? ` class="${options.className}"` : '',
    options.style ? ` style="${options.style}"` : '',
    options.transform ? ` transform="${options.transform}"` : '',
    options.opacity !== undefined ? ` opacity="${num(options.opacity)}"` : '',
  ];
  return `<g${parts.join('')}>${content}</g>`;
}

/** Content that rises in when its step is shown, the `index`-th after the first. */
export const rise = (content: string, index: number): string =>
  group(content, { className: 'm-rise', style: `--i:${index}` });

function attributes(paint: Paint): string {
  return [
    ` fill="${paint.fill ?? 'var(--surface)'}"`,
    paint.fillOpacity !== undefined ? ` fill-opacity="${num(paint.fillOpacity)}"` : '',
    paint.stroke ? ` stroke="${paint.stroke}" stroke-width="${num(paint.strokeWidth ?? 3)}"` : '',
    paint.dash ? ` stroke-dasharray="${paint.dash}"` : '',
    paint.stroke ? ' stroke-linecap="round" stroke-linejoin="round"' : '',
    paint.className ? ` class="${paint.className}"` : '',
    // The motion draws a stroke by its dash offset, in shares of the whole length.
    paint.className?.includes('m-draw') ? ' pathLength="1"' : '',
    paint.style ? ` style="${paint.style}"` : '',
  ].join('');
}

// ---------------------------------------------------------------- icons and logos

/** Art scaled to stand centred in a box. */
export function art(image: Art, box: Box, colour = 'var(--ink)'): string {
  const scale = Math.min(box.width / image.width, box.height / image.height);
  const x = box.x + (box.width - image.width * scale) / 2;
  const y = box.y + (box.height - image.height * scale) / 2;
  return `<g transform="translate(${num(x)} ${num(y)}) scale(${Math.round(scale * 10000) / 10000})" color="${colour}" aria-hidden="true">${image.body}</g>`;
}

export function icon(tools: Pick<Tools, 'icon'>, name: string, box: Box, colour = 'var(--accent)'): string {
  const image = tools.icon(name);
  return image ? art(image, box, colour) : '';
}

/**
 * A logo on its tile: brand colours on a light tile, one-colour logos on a surface in the theme's ink; a product
 * without a logo gets a wordmark (its name, set large).
 */
export function logoTile(tools: Pick<Tools, 'logo'>, name: string, box: Box): string {
  const image = tools.logo(name);
  const side = Math.min(box.width, box.height);
  const radius = Math.max(12, side * 0.18);
  const ground = rect(box, { fill: 'var(--tile)', stroke: 'var(--line)', strokeWidth: 2, radius });
  if (image) {
    const pad = side * 0.16;
    const inner = { x: box.x + pad, y: box.y + pad, width: box.width - 2 * pad, height: box.height - 2 * pad };
    return ground + art(image, inner, 'var(--tile-ink)');
  }
  const word = wordmark(name, box);
  return ground + textIn(word, box.x, box.y, box.width, box.height, { fill: 'var(--tile-ink)' });
}

/** The tile itself says the name: a second one under it would only repeat it. */
export function isWordmark(tools: Pick<Tools, 'logo'>, item: Item, box: Box): boolean {
  if (!item.logo || tools.logo(item.logo) || item.label.toLowerCase() !== item.logo.toLowerCase()) return false;
  return wordmark(item.logo, box).lines.join('').replace(/\s/g, '') === item.logo.replace(/\s/g, '');
}

/** The product's name where it fits unbroken; on a small tile its initials. */
function wordmark(name: string, box: Box): Fitted {
  const side = Math.min(box.width, box.height);
  const options = { max: side * 0.3, weight: 800, lineHeight: 1.05 } as const;
  const word = fit(name, box.width * 0.86, box.height * 0.7, options);
  const letters = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '');
  if (
    letters(word.lines) === letters([name]) &&
    word.lines.every((line) => name.split(/[\s/-]/).some((part) => line.endsWith(part)))
  )
    return word;
  const initials =
    name
      .match(/\p{Lu}|\b\p{L}/gu)
      ?.slice(0, 2)
      .join('') ?? name.slice(0, 1);
  return fit(initials.toUpperCase(), box.width, box.height, { ...options, max: Math.max(MIN_TEXT, side * 0.46) });
}

// ---------------------------------------------------------------- states and colours

/** The theme's colour for a colour word. */
export const colourOf = (colour: Colour): string => `var(--${colour})`;

/** Categorical colours, in order, repeating after six. */
export const category = (index: number): string => `var(--c${(index % 6) + 1})`;

const stateLook: Partial<Record<State, { colour: string; icon?: string; motion?: string }>> = {
  highlighted: { colour: 'var(--accent)' },
  crossed: { colour: 'var(--bad)' },
  checked: { colour: 'var(--good)', icon: 'lucide:check' },
  failed: { colour: 'var(--bad)', icon: 'lucide:x' },
  burning: { colour: 'var(--bad)', icon: 'lucide:flame', motion: 'm-pulse' },
  new: { colour: 'var(--accent)', icon: 'lucide:plus' },
  locked: { colour: 'var(--warn)', icon: 'lucide:lock' },
  waiting: { colour: 'var(--warn)', icon: 'lucide:hourglass' },
  warning: { colour: 'var(--warn)', icon: 'lucide:triangle-alert' },
  active: { colour: 'var(--good)', icon: 'lucide:zap' },
  idle: { colour: 'var(--ink-soft)', icon: 'lucide:pause' },
  growing: { colour: 'var(--good)', icon: 'lucide:trending-up' },
  shrinking: { colour: 'var(--warn)', icon: 'lucide:trending-down' },
};

export const has = (states: readonly State[] | undefined, state: State): boolean => states?.includes(state) ?? false;

/** The colour that a thing's states or colour ask for; undefined: the neutral look. */
export function toneOf(item: { readonly states?: readonly State[]; readonly colour?: Colour }): string | undefined {
  if (item.colour) return colourOf(item.colour);
  for (const state of item.states ?? []) {
    const look = stateLook[state];
    if (look) return look.colour;
  }
  return undefined;
}

/** Round badges for the states that have an icon, at the top right corner of a box, growing leftwards. */
export function badges(tools: Pick<Tools, 'icon'>, states: readonly State[] | undefined, box: Box, size = 52): string {
  const shown = (states ?? []).filter((state) => stateLook[state]?.icon);
  return shown
    .map((state, i) => {
      const look = stateLook[state];
      const x = box.x + box.width - i * (size + 8) - size * 0.2;
      const y = box.y + size * 0.2;
      const half = size * 0.29;
      const mark = icon(
        tools,
        look?.icon ?? '',
        { x: x - half, y: y - half, width: 2 * half, height: 2 * half },
        'var(--bg)',
      );
      return group(
        circle(x, y, size / 2, { fill: look?.colour ?? 'var(--accent)', stroke: 'var(--bg)', strokeWidth: 4 }) + mark,
        {
          className: look?.motion ?? 'm-pop',
        },
      );
    })
    .join('');
}

/** The surface of a card in the look its states ask for: neutral, toned, dashed, empty, muted. */
export function surface(
  item: { readonly states?: readonly State[]; readonly colour?: Colour },
  box: Box,
  radius = RADIUS,
): string {
  const tone = toneOf(item);
  const hollow = has(item.states, 'empty') || has(item.states, 'muted') || has(item.states, 'dashed');
  const base = rect(box, {
    fill: hollow ? 'var(--bg)' : 'var(--surface)',
    stroke: tone ?? (hollow ? 'var(--ink-faint)' : 'var(--line)'),
    strokeWidth: tone ? 4 : 2,
    radius,
    ...(hollow ? { dash: '10 10' } : {}),
    ...(has(item.states, 'highlighted') || has(item.states, 'active') ? { className: 'm-glow' } : {}),
  });
  return tone && !hollow ? base + rect(box, { fill: tone, fillOpacity: 0.14, radius }) : base;
}

/** Two strokes of a cross over a box: a thing that is not. */
export function cross(box: Box, width = 10): string {
  const paint = { stroke: 'var(--bad)', strokeWidth: width, className: 'm-draw' };
  const dx = box.width * 0.08;
  const dy = box.height * 0.08;
  return (
    line(box.x + dx, box.y + dy, box.x + box.width - dx, box.y + box.height - dy, paint) +
    line(box.x + box.width - dx, box.y + dy, box.x + dx, box.y + box.height - dy, paint)
  );
}

// ---------------------------------------------------------------- chips and arrows

/** A pill with text (and an icon), centred at a point; returns its box too, so that it can be placed. */
export function chip(
  tools: Pick<Tools, 'icon'>,
  label: string,
  x: number,
  y: number,
  options: {
    size?: number;
    icon?: string;
    tone?: string;
    mono?: boolean;
    max?: number;
    anchor?: 'middle' | 'start' | 'end';
  } = {},
): { svg: string; box: Box } {
  const size = options.size ?? 26;
  const face = { weight: 600 as const, ...(options.mono ? { mono: true } : {}) };
  const block: Fitted = fit(label, options.max ?? 480, size * 1.3 * 2, { max: size, maxLines: 2, ...face });
  const mark = options.icon && tools.icon(options.icon) ? size * 1.1 : 0;
  const width = Math.max(measure('mm', size, face), block.width) + size * 1.4 + (mark ? mark + size * 0.4 : 0);
  const height = block.height + size * 0.7;
  const left = options.anchor === 'start' ? x : options.anchor === 'end' ? x - width : x - width / 2;
  const box = { x: left, y: y - height / 2, width, height };
  const tone = options.tone ?? 'var(--accent)';
  const textX = left + size * 0.7 + (mark ? mark + size * 0.4 : 0);
  const svg =
    rect(box, { fill: 'var(--bg)', stroke: tone, strokeWidth: 3, radius: height / 2 }) +
    (mark
      ? icon(tools, options.icon ?? '', { x: left + size * 0.7, y: y - mark / 2, width: mark, height: mark }, tone)
      : '') +
    textIn(block, textX, box.y, left + width - size * 0.7 - textX, height, { fill: 'var(--ink)' });
  return { svg, box };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ArrowOptions {
  readonly colour?: string;
  readonly width?: number;
  /** Heads: at the end (default), both, none. */
  readonly heads?: 'to' | 'both' | 'none';
  /** Dashes move along it. */
  readonly flowing?: boolean;
  readonly dashed?: boolean;
}

/** An arrow through points, its corners rounded. Heads are drawn shapes, so that no ids are needed. */
export function arrow(points: readonly Point[], options: ArrowOptions = {}): string {
  const head = headLength(options);
  const heads = options.heads ?? 'to';
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last || points.length < 2) return '';
  const trimmed = points.map((p) => ({ ...p }));
  const pull = (end: Point, from: Point): Point => {
    const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
    const by = Math.min(head * 0.8, length * 0.8) / length;
    return { x: end.x + (from.x - end.x) * by, y: end.y + (from.y - end.y) * by };
  };
  const beforeLast = points[points.length - 2] ?? first;
  const second = points[1] ?? last;
  if (heads !== 'none') trimmed[trimmed.length - 1] = pull(last, beforeLast);
  if (heads === 'both') trimmed[0] = pull(first, second);
  return (
    shaft(roundedPath(trimmed, 28), options) +
    (heads !== 'none' ? arrowHead(last, beforeLast, options) : '') +
    (heads === 'both' ? arrowHead(first, second, options) : '')
  );
}

/** An arrow's line along any path, without heads. */
export function shaft(d: string, options: ArrowOptions = {}): string {
  const width = options.width ?? 5;
  return path(d, {
    stroke: options.colour ?? 'var(--ink-soft)',
    strokeWidth: width,
    ...(options.flowing
      ? { className: 'm-flow', dash: `${width * 2.4} ${width * 2}` }
      : options.dashed
        ? { dash: `${width * 2} ${width * 2}` }
        : {}),
  });
}

/** An arrow's head with its tip at `end`, seen from `from`. */
export function arrowHead(end: Point, from: Point, options: ArrowOptions = {}): string {
  const colour = options.colour ?? 'var(--ink-soft)';
  const head = headLength(options);
  const angle = Math.atan2(end.y - from.y, end.x - from.x);
  const corner = (turn: number, back: number): string =>
    `${num(end.x - back * Math.cos(angle + turn))} ${num(end.y - back * Math.sin(angle + turn))}`;
  return path(`M${num(end.x)} ${num(end.y)}L${corner(0.5, head)}L${corner(-0.5, head)}Z`, {
    fill: colour,
    stroke: colour,
    strokeWidth: 2,
  });
}

/** How long an arrow's head is, in pixels: where its line has to end before its tip. */
export const headLength = (options: ArrowOptions = {}): number => (options.width ?? 5) * 3.4;

/** A polyline as a path whose corners are arcs of at most `radius`. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const first = points[0];
  if (!first) return '';
  let d = `M${num(first.x)} ${num(first.y)}`;
  for (let i = 1; i < points.length; i++) {
    const here = points[i];
    const before = points[i - 1];
    const after = points[i + 1];
    if (!here || !before) continue;
    if (!after) {
      d += `L${num(here.x)} ${num(here.y)}`;
      continue;
    }
    const a = Math.hypot(here.x - before.x, here.y - before.y) || 1;
    const b = Math.hypot(after.x - here.x, after.y - here.y) || 1;
    const r = Math.min(radius, a / 2, b / 2);
    d += `L${num(here.x + ((before.x - here.x) * r) / a)} ${num(here.y + ((before.y - here.y) * r) / a)}`;
    d += `Q${num(here.x)} ${num(here.y)} ${num(here.x + ((after.x - here.x) * r) / b)} ${num(here.y + ((after.y - here.y) * r) / b)}`;
  }
  return d;
}

export { escapeXml };
