/** What colours a drawing has, so that dark logos stay visible on dark slides and black ones can be tinted. */

export interface Toned {
  readonly body: string;
  /** Drawn with `currentColor` only. */
  readonly mono: boolean;
  /** Every colour is dark: it needs a light ground. */
  readonly dark: boolean;
  /** Every colour is so light that a light tile would swallow it. */
  readonly pale: boolean;
}

const named: Readonly<Record<string, string>> = {
  black: '#000',
  white: '#fff',
  gray: '#808080',
  grey: '#808080',
  red: '#f00',
};

/** Finds the colours; a logo of one near-black colour is given `currentColor` instead, as brands' own mono versions are. */
export function toned(body: string): Toned {
  const colours = coloursOf(body);
  if (colours.every((c) => c === 'currentColor')) return { body, mono: true, dark: false, pale: false };
  const levels = colours.filter((c) => c !== 'currentColor').map(luminance);
  const simple = !/url\(#|<(mask|filter|clipPath|pattern)\b/.test(body);
  if (simple && new Set(colours).size === 1 && levels.every((l) => l < 0.02)) {
    return { body: asCurrentColor(body), mono: true, dark: false, pale: false };
  }
  return { body, mono: false, dark: levels.every((l) => l < 0.12), pale: levels.every((l) => l > 0.7) };
}

/** Colours in use; a shape that names none is black. */
function coloursOf(body: string): string[] {
  const found = new Set<string>();
  for (const [, value] of body.matchAll(/(?:fill|stroke|stop-color|flood-color)="([^"]+)"/g)) {
    if (value && value !== 'none' && value !== 'transparent' && !value.startsWith('url(')) found.add(value);
  }
  if (/<stop(?![^>]*stop-color)/.test(body) || hasUnfilledShape(body)) found.add('#000');
  return [...found];
}

/** Whether a shape has no fill of its own nor in any group around it. */
function hasUnfilledShape(body: string): boolean {
  const groups: boolean[] = [];
  for (const [tag, close, name] of body.matchAll(/<(\/?)([a-zA-Z]+)[^>]*>/g)) {
    if (close) {
      groups.pop();
      continue;
    }
    const filled =
      /\bfill=/.test(tag) || groups.includes(true) || name === 'defs' || name === 'clipPath' || name === 'mask';
    if (/^(path|rect|circle|ellipse|polygon)$/.test(name ?? '') && !filled) return true;
    if (!tag.endsWith('/>')) groups.push(filled);
  }
  return false;
}

function asCurrentColor(body: string): string {
  const inner = body.replace(/(fill|stroke)="(?!none)[^"]+"/g, '$1="currentColor"');
  return `<g fill="currentColor">${inner}</g>`;
}

/** Relative luminance (WCAG), 0 to 1. Unknown notations count as mid-grey. */
function luminance(colour: string): number {
  const hex = /^#([0-9a-f]{3,8})$/i.exec(named[colour.toLowerCase()] ?? colour)?.[1];
  if (!hex) return 0.5;
  const full = hex.length < 6 ? [...hex.slice(0, 3)].map((c) => c + c).join('') : hex.slice(0, 6);
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((i) => Number.parseInt(full.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
