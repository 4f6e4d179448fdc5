/** Font files cut down to the characters that a page shows. The only importer of subset-font, fontverter and harfbuzzjs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Cache, noCache } from './cache.ts';
import { hash } from './files.ts';

const require = createRequire(import.meta.url);

/** A file of a package that holds fonts: `inter-ui/variable/InterVariable.woff2`. */
export type FontFile = string;

/** What the pages' texts need: positions, ligatures, figures of one width. */
const features = 'ccmp locl kern mark mkmk calt liga tnum'.split(' ');

/** The packages bring no types. */
type Convert = (font: Buffer, to: 'sfnt') => Promise<Buffer>;
type Subset = (
  font: Buffer,
  text: string,
  options: { targetFormat: 'truetype'; variationAxes: Record<string, number>; keepFeatures: readonly string[] },
) => Promise<Buffer>;

/**
 * The characters of `text` that a font has, as TrueType; the axes given stand still. Same input, same bytes.
 * @param cache where cut fonts are kept
 */
export async function subsetFont(
  file: FontFile,
  text: string,
  axes: Readonly<Record<string, number>> = {},
  cache: Cache = noCache,
): Promise<Buffer> {
  const key = hash(version(), readFont(file), text, JSON.stringify(axes), features.join());
  const known = cache.get(key);
  if (typeof known === 'string') return Buffer.from(known, 'base64');
  const cut = await cutFont(file, text, axes);
  cache.set(key, cut.toString('base64'));
  return cut;
}

async function cutFont(file: FontFile, text: string, axes: Readonly<Record<string, number>>): Promise<Buffer> {
  const { default: subset } = (await import('subset-font' as string)) as { default: Subset };
  return subset(await unpacked(file), text, {
    targetFormat: 'truetype',
    variationAxes: { ...axes },
    keepFeatures: features,
  });
}

/** Of the library that cuts. */
const version = (): string => (require('subset-font/package.json') as { version: string }).version;

/** Those of the characters that a font has no glyph for. */
export async function missingGlyphs(
  file: FontFile,
  characters: readonly string[],
  cache: Cache = noCache,
): Promise<string[]> {
  const key = hash('missing', version(), readFont(file), characters.join(''));
  const known = cache.get(key);
  if (Array.isArray(known)) return known as string[];
  const font = await cutFont(file, characters.join(''), {});
  const { Blob, Face } = await import('harfbuzzjs');
  const has = new Set(new Face(new Blob(font)).collectUnicodes());
  const missing = characters.filter((character) => !has.has(character.codePointAt(0) as number));
  cache.set(key, missing);
  return missing;
}

export function readFont(file: FontFile): Buffer {
  return readFileSync(require.resolve(file));
}

const fonts = new Map<FontFile, Promise<Buffer>>();

/** Unpacked once a process: a page of print is cut from the same file weight by weight. */
function unpacked(file: FontFile): Promise<Buffer> {
  const known = fonts.get(file) ?? unpack(readFont(file));
  fonts.set(file, known);
  return known;
}

async function unpack(font: Buffer): Promise<Buffer> {
  const { convert } = (await import('fontverter' as string)) as { convert: Convert };
  return convert(font, 'sfnt');
}

/** The file of the emoji font that has a character; undefined: it is no emoji. */
export function emojiFont(character: string): FontFile | undefined {
  const code = character.codePointAt(0) as number;
  // Digits and signs are in it only for key caps.
  if (code < 0x2190) return undefined;
  emojiRanges ??= Object.entries(require('@fontsource-variable/noto-emoji/unicode.json') as Record<string, string>).map(
    ([part, ranges]) => [part.replace(/\D/g, ''), ranges.split(',').map(rangeOf)] as const,
  );
  const found = emojiRanges.find(([, ranges]) => ranges.some(([from, to]) => code >= from && code <= to));
  return found && `@fontsource-variable/noto-emoji/files/noto-emoji-${found[0]}-wght-normal.woff2`;
}

let emojiRanges: (readonly [string, (readonly [number, number])[]])[] | undefined;

/** `U+1f300-1f320` */
function rangeOf(text: string): readonly [number, number] {
  const [from = 0, to = from] = text
    .replace(/^U\+/i, '')
    .split('-')
    .map((hex) => Number.parseInt(hex, 16));
  return [from, to];
}
