/** Text in pictures: measured with the bundled fonts' widths, wrapped and fitted without a browser. */
import { literal } from '../../literal.ts';
import metrics from './metrics.json' with { type: 'json' };

/** Nothing on the stage is smaller, in stage pixels. */
export const MIN_TEXT = 24;

export type Weight = 400 | 600 | 800;

export interface Face {
  /** Default 400. */
  readonly weight?: Weight;
  /** The code font. */
  readonly mono?: boolean;
}

const widths = metrics.sans as Readonly<Record<Weight, Readonly<Record<string, number>>>>;
/** Kerning and hinting make lines a little wider than the sum of advances at some sizes. */
const SAFETY = 1.015;

/** Width of one line in pixels. */
export function measure(text: string, size: number, face: Face = {}): number {
  if (face.mono) return (Array.from(text).length * metrics.mono * size) / 1000;
  const table = widths[face.weight ?? 400];
  let sum = 0;
  for (const character of text) sum += table[character] ?? ((character.codePointAt(0) ?? 0) > 0x2e7f ? 1000 : 700);
  return (sum * size * SAFETY) / 1000;
}

/**
 * Lines no wider than `width`, balanced so that the last is not a lone word. Breaks at white space, after hyphens and
 * slashes where a word alone is too wide, and inside a word only when nothing else helps.
 */
export function wrap(text: string, size: number, width: number, face: Face = {}): string[] {
  const lines = greedy(text, size, width, face);
  if (lines.length < 2) return lines;
  let low = width / 2;
  let high = width;
  for (let i = 0; i < 6; i++) {
    const middle = (low + high) / 2;
    const attempt = greedy(text, size, middle, face);
    if (attempt.length === lines.length && !attempt.some((line) => line.endsWith('\u00ad'))) high = middle;
    else low = middle;
  }
  return greedy(text, size, high, face).map((line) => line.replace(/\u00ad$/, '-'));
}

function greedy(text: string, size: number, width: number, face: Face): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const joined = line ? `${line} ${word}` : word;
    if (measure(joined, size, face) <= width) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const piece of pieces(word, size, width, face)) {
      if (measure(line + piece, size, face) <= width) line += piece;
      else {
        if (line) lines.push(line);
        line = piece;
      }
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** A word cut where it may be: at its own joints first, else by letters. */
function pieces(word: string, size: number, width: number, face: Face): string[] {
  if (measure(word, size, face) <= width) return [word];
  // Never inside a figure: "$10,000" is one word.
  const joints = word.split(/(?<=[-/_:=@])|(?<=[.,])(?!\d)|(?<=[a-z])(?=[A-Z])/);
  return joints.flatMap((joint) => {
    if (measure(joint, size, face) <= width) return [joint];
    const parts: string[] = [];
    let part = '';
    for (const character of joint) {
      if (part && measure(`${part}${character}-`, size, face) > width) {
        parts.push(face.mono ? part : `${part}\u00ad`);
        part = '';
      }
      part += character;
    }
    return part ? [...parts, part] : parts;
  });
}

export interface FitOptions extends Face {
  /** Largest size in pixels. */
  readonly max: number;
  /** Smallest, default and never below MIN_TEXT. */
  readonly min?: number;
  readonly maxLines?: number;
  /** In multiples of the size, default 1.2. */
  readonly lineHeight?: number;
}

export interface Fitted extends Face {
  readonly lines: readonly string[];
  readonly size: number;
  readonly lineHeight: number;
  /** Pixels, of the widest line. */
  readonly width: number;
  /** Pixels, of all lines. */
  readonly height: number;
}

/** The largest size at which the text fits a box; at the smallest size, what does not fit is cut with an ellipsis. */
export function fit(text: string, width: number, height: number, options: FitOptions): Fitted {
  const min = Math.max(MIN_TEXT, options.min ?? MIN_TEXT);
  const lineHeight = options.lineHeight ?? 1.2;
  const most = (size: number) =>
    Math.max(1, Math.min(options.maxLines ?? 99, Math.floor(height / (size * lineHeight))));
  for (let size = Math.max(min, Math.floor(options.max)); size > min; size -= size > 60 ? 4 : 2) {
    const lines = wrap(text, size, width, options);
    const whole = lines.length <= most(size) && lines.every((line) => measure(line, size, options) <= width);
    // A word broken anywhere else than at a hyphen looks wrong at any size above the smallest.
    if (whole && lines.length * size * lineHeight <= height && !broken(text, lines))
      return fitted(lines, size, lineHeight, options);
  }
  const lines = wrap(text, min, width, options);
  return fitted(cut(lines, most(min), min, width, options), min, lineHeight, options);
}

/** Whether a line ends within a word, but after a hyphen or slash. */
function broken(text: string, lines: readonly string[]): boolean {
  const whole = text.trim().replace(/\s+/g, ' ');
  let at = 0;
  for (const line of lines) {
    if (!whole.startsWith(line, at)) return true;
    at += line.length;
    if (whole[at] === ' ') at++;
    else if (at < whole.length && !/[-/]/.test(whole[at - 1] ?? '')) return true;
  }
  return false;
}

function cut(lines: readonly string[], most: number, size: number, width: number, face: Face): readonly string[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept[most - 1] ?? '';
  while (last && measure(`${last}…`, size, face) > width) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last.trimEnd()}…`];
}

function fitted(lines: readonly string[], size: number, lineHeight: number, face: Face): Fitted {
  return {
    lines,
    size,
    lineHeight,
    width: Math.max(0, ...lines.map((line) => measure(line, size, face))),
    height: lines.length * size * lineHeight,
    ...(face.weight ? { weight: face.weight } : {}),
    ...(face.mono ? { mono: true } : {}),
  };
}

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  /** CSS colour, default `var(--ink)`. */
  readonly fill?: string;
  readonly className?: string;
  /** Phrases to set off in the accent colour. */
  readonly emphasis?: readonly string[];
}

/** Fitted text as SVG, its block's top at `y`, its lines anchored at `x`. */
export function textAt(block: Fitted, x: number, y: number, style: TextStyle = {}): string {
  if (!block.lines.length) return '';
  const { size, lineHeight } = block;
  // Cap height centred in the line box: looks centred for words without descenders, too.
  const baseline = (index: number) =>
    y + index * size * lineHeight + (size * lineHeight) / 2 + (size * metrics.capHeight) / 2000;
  const spans = block.lines.map(
    (line, i) => `<tspan x="${num(x)}" y="${num(baseline(i))}">${marked(line, style.emphasis ?? [])}</tspan>`,
  );
  const attributes = [
    `font-family="var(${block.mono ? '--font-mono' : '--font'})"`,
    `font-size="${num(size)}"`,
    `font-weight="${block.weight ?? 400}"`,
    `fill="${style.fill ?? 'var(--ink)'}"`,
    style.anchor && style.anchor !== 'start' ? `text-anchor="${style.anchor}"` : '',
    style.className ? `class="${style.className}"` : '',
    block.mono ? 'xml:space="preserve"' : '',
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${spans.join('')}</text>`;
}

/** A line whose emphasised phrases (whole, or word by word where a line break parts them) have the accent colour. */
function marked(line: string, emphasis: readonly string[]): string {
  const phrases = emphasis.flatMap((phrase) => {
    const whole = line.toLowerCase().includes(phrase.toLowerCase());
    return whole ? [phrase] : phrase.split(/\s+/).filter((word) => word.length > 3);
  });
  if (!phrases.length) return escapeXml(line);
  const found = new RegExp(`(${phrases.map(literal).join('|')})`, 'giu');
  return line
    .split(found)
    .map((part, i) => (i % 2 ? `<tspan fill="var(--accent)">${escapeXml(part)}</tspan>` : escapeXml(part)))
    .join('');
}

/** Fitted text centred in a box, both ways. */
export function textIn(
  block: Fitted,
  x: number,
  y: number,
  width: number,
  height: number,
  style: TextStyle = {},
): string {
  const anchor = style.anchor ?? 'middle';
  const at = anchor === 'middle' ? x + width / 2 : anchor === 'end' ? x + width : x;
  return textAt(block, at, y + (height - block.height) / 2, { ...style, anchor });
}

/** Numbers in attributes: at most two decimals, so that bytes do not depend on rounding noise. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
}
