/** Formats of the stage. */

export interface Format {
  /** As written, e.g. `16:9` or `1280x720`. */
  readonly name: string;
  /** Stage pixels. */
  readonly width: number;
  readonly height: number;
}

/** Named ones, and what they come to. */
const named: Readonly<Record<string, readonly [number, number]>> = {
  '16:9': [1920, 1080],
  '9:16': [1080, 1920],
  '4:3': [1440, 1080],
};

export const formatHint = 'use 16:9, 9:16, 4:3 or WIDTHxHEIGHT in pixels (240 to 7680), e.g. 1280x720';

/** Undefined when the text names no format. */
export function parseFormat(text: string): Format | undefined {
  const known = named[text.trim()];
  if (known) return { name: text.trim(), width: known[0], height: known[1] };
  const [, w = '', h = ''] = /^(\d{3,4})\s*[x×]\s*(\d{3,4})$/i.exec(text.trim()) ?? [];
  const [width, height] = [Number(w), Number(h)];
  const sensible = (n: number): boolean => n >= 240 && n <= 7680;
  return sensible(width) && sensible(height) ? { name: `${width}x${height}`, width, height } : undefined;
}
