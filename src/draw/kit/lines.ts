/** Lines of code on a fixed grid of characters: wrapped at columns, never scaled. */
import type { CodeToken } from '../tools.ts';
import { escapeXml, MIN_TEXT, measure, num } from './text.ts';

export type Tokens = readonly CodeToken[];

/** One line as it stands in the window: a source line or a part of one. */
export interface Row {
  readonly tokens: Tokens;
  /** Index of the source line; -1: an ellipsis for lines left out. */
  readonly source: number;
}

/** Whole lines at this size need no wrapping for a larger one. */
const READABLE = 28;
/** The largest size for whose sake lines are wrapped. */
const WRAPPED = 42;

export const advance = (size: number): number => measure('0', size, { mono: true });

/** Source lines cut to `columns` characters, at a space where there is one; parts after the first are indented. */
export function wrapTokens(lines: readonly Tokens[], columns: number): Row[] {
  return lines.flatMap((tokens, source) => {
    const parts: Tokens[] = [];
    let part: CodeToken[] = [];
    let used = 0;
    const indent = Math.min(columns / 3, /^\s*/.exec(tokens.map((t) => t.text).join(''))?.[0].length ?? 0) + 2;
    const next = () => {
      parts.push(part);
      part = [{ text: ' '.repeat(indent), role: 'plain' }];
      used = indent;
    };
    for (const token of tokens) {
      for (let rest = token.text; rest; ) {
        const room = columns - used;
        const length = Array.from(rest).length;
        if (length <= room) {
          part.push({ ...token, text: rest });
          used += length;
          break;
        }
        const joint = lastJoint(rest, room);
        // A token that fits a line of its own is not torn.
        const at = joint || (used > indent && length <= columns - indent ? 0 : Math.max(1, room));
        if (at) part.push({ ...token, text: rest.slice(0, at) });
        rest = rest.slice(at);
        next();
      }
    }
    parts.push(part);
    return parts.map((tokens) => ({ tokens, source }));
  });
}

/** Where a line may end before `room`: after a space, else after a sign, if that leaves no stump. */
function lastJoint(text: string, room: number): number {
  const space = text.lastIndexOf(' ', room - 1);
  if (space > 0) return space + 1;
  for (let i = room; i > room * 0.4; i--)
    if (/[(,./:=&|-]/.test(text[i - 1] ?? '') && /\w|["']/.test(text[i] ?? '')) return i;
  return 0;
}

/**
 * The largest size at which the lines fit, and the rows at that size. When even the smallest size is too large, the
 * lines around `keep` stay and an ellipsis stands for what is left out.
 */
export function fitLines(
  lines: readonly Tokens[],
  width: number,
  height: number,
  options: { max: number; lineHeight: number; keep?: readonly number[]; whole?: number },
): { rows: readonly Row[]; size: number } {
  const most = (size: number) => Math.max(1, Math.floor(height / (size * options.lineHeight)));
  const columns = (size: number) => Math.max(8, Math.floor(width / advance(size)));
  const longest = Math.max(
    1,
    ...lines.map((line) => line.reduce((sum, token) => sum + Array.from(token.text).length, 0)),
  );
  const whole = Math.floor(width / advance(1) / longest);
  for (let size = options.max; size > MIN_TEXT; size -= 2) {
    // Whole lines as long as they stay readable from afar; below that a few torn ones are the lesser evil.
    if (size > whole && (size > WRAPPED || whole >= (options.whole ?? READABLE))) continue;
    const rows = wrapTokens(lines, columns(size));
    if (rows.length <= most(size)) return { rows, size };
  }
  const rows = wrapTokens(lines, columns(MIN_TEXT));
  return { rows: around(rows, options.keep ?? [], most(MIN_TEXT)), size: MIN_TEXT };
}

function around(rows: readonly Row[], keep: readonly number[], most: number): readonly Row[] {
  if (rows.length <= most) return rows;
  const wanted = rows.flatMap((row, i) => (keep.includes(row.source) ? [i] : []));
  const middle = wanted.length ? ((wanted[0] ?? 0) + Math.min(wanted.at(-1) ?? 0, (wanted[0] ?? 0) + most - 3)) / 2 : 0;
  const start = Math.max(0, Math.min(rows.length - most, Math.round(middle - most / 2)));
  const shown = rows.slice(start, start + most);
  const dots: Row = { tokens: [{ text: '…', role: 'comment' }], source: -1 };
  if (start > 0) shown[0] = dots;
  if (start + most < rows.length) shown[shown.length - 1] = dots;
  return shown;
}

/** One row as text at a baseline; `x` is the left edge. */
export function rowText(row: Row, x: number, baseline: number, size: number): string {
  const spans = row.tokens
    .map((token) => `<tspan fill="var(--code-${token.role})">${escapeXml(token.text)}</tspan>`)
    .join('');
  if (!row.tokens.some((token) => token.text.trim())) return '';
  return `<text xml:space="preserve" font-family="var(--font-mono)" font-size="${num(size)}" font-weight="400" x="${num(x)}" y="${num(baseline)}">${spans}</text>`;
}
