/**
 * The fonts a page carries with it, so that what it shows never depends on the machine's own. Style sheets hold a mark
 * where the faces go; they are put in when the page is finished and its characters are known.
 */
import type { Cache } from '../host/cache.ts';
import { emojiFont, type FontFile, missingGlyphs, readFont, subsetFont } from '../host/fonts.ts';

const sans = 'Inter Variable';
const mono = 'JetBrains Mono Variable';

const inter: FontFile = 'inter-ui/variable/InterVariable.woff2';
const interLatin: FontFile = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const jetbrains = (part: string): FontFile =>
  `@fontsource-variable/jetbrains-mono/files/jetbrains-mono-${part}-wght-normal.woff2`;

/** The size for which the letters are drawn: of the text, not of the display cut, as in the Latin file. */
const cut = { opsz: 14 };

/** What the Latin files hold, from the ranges their package declares, less the rare marks. */
const latin =
  /[\x20-\xff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215\ufeff\ufffd]/;
/** Alphabets that the code font has files of its own for. */
const alphabets = [
  ['latin-ext', /[\u0100-\u024f\u1e00-\u1eff]/],
  ['greek', /[\u0370-\u03ff]/],
  ['cyrillic', /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/],
] as const;

/**
 * The weights of a family: on screen one font with an axis; in print, where such a font would turn letters into
 * drawings, several without. Faces of one family work together only where their ranges are the same.
 */
interface Weights {
  /** As in `font-weight` of a face. */
  readonly range: string;
  /** Where the axis stands still; undefined: it stays. */
  readonly at?: number;
}
const weights: Readonly<Record<Purpose, Readonly<Record<'sans' | 'mono', readonly Weights[]>>>> = {
  screen: { sans: [{ range: '100 900' }], mono: [{ range: '100 800' }] },
  print: {
    sans: [
      { range: '1 449', at: 400 },
      { range: '450 549', at: 500 },
      { range: '550 659', at: 600 },
      { range: '660 759', at: 720 },
      { range: '760 1000', at: 820 },
    ],
    mono: [
      { range: '1 549', at: 400 },
      { range: '550 1000', at: 700 },
    ],
  },
};

type Purpose = 'screen' | 'print';

/** Where the faces go. */
export const fontFaces = (options: { mono: boolean }): string =>
  options.mono ? '/*fonts sans mono*/' : '/*fonts sans*/';

const mark = /\/\*fonts sans( mono)?\*\//;

/**
 * The finished page with its fonts: all that its characters need and nothing else.
 * @param cache where cut fonts are kept
 */
export async function withFonts(html: string, purpose: Purpose, cache?: Cache): Promise<string> {
  const found = mark.exec(html);
  if (!found) return html;
  const characters = [...new Set(html.replace(/<script[\s\S]*?<\/script>/g, ''))].filter((one) => one >= ' ').sort();
  const rare = await sorted(characters.filter(isRare), cache);
  const faces = [
    ...(await sansFaces(characters, rare, purpose, cache)),
    ...(found[1] ? await monoFaces(characters, rare, purpose, cache) : []),
  ];
  return html.replace(mark, () => faces.join(''));
}

/** Those of the characters of a text that no bundled font has: they look as the reader's machine has them. */
export async function unbundled(text: string, cache?: Cache): Promise<string[]> {
  const rare = [...new Set(text)].filter((one) => isRare(one) && !/[\s\p{C}\p{M}]/u.test(one));
  const { missing } = await sorted(rare.sort(), cache);
  return missing.filter((one) => emojiFont(one) === undefined);
}

/** Characters beyond the Latin file: those that Inter has, and those that it has not. */
interface Rare {
  readonly known: readonly string[];
  readonly missing: readonly string[];
}

async function sorted(rare: readonly string[], cache: Cache | undefined): Promise<Rare> {
  if (rare.length === 0) return { known: [], missing: [] };
  const missing = new Set(await missingGlyphs(inter, rare, cache));
  return { known: rare.filter((one) => !missing.has(one)), missing: [...missing] };
}

const isRare = (character: string): boolean => character >= ' ' && !latin.test(character);

/** Inter, and the emoji that it lacks. Of faces that have the same character the later comes first. */
async function sansFaces(
  characters: readonly string[],
  { known, missing }: Rare,
  purpose: Purpose,
  cache: Cache | undefined,
): Promise<string[]> {
  const emoji = new Map<FontFile, string[]>();
  for (const one of missing) {
    const file = emojiFont(one);
    if (file !== undefined) emoji.set(file, [...(emoji.get(file) ?? []), one]);
  }
  const faces: string[] = [];
  for (const { range, at } of weights[purpose].sans) {
    for (const [file, list] of emoji) faces.push(await cutFace(sans, range, file, list, { wght: 600 }, cache));
    if (at !== undefined) {
      const list = [...characters.filter((one) => latin.test(one)), ...known];
      faces.push(await cutFace(sans, range, inter, list, { ...cut, wght: at }, cache));
    } else {
      faces.push(webFace(sans, range, interLatin));
      if (known.length > 0) faces.push(await cutFace(sans, range, inter, known, cut, cache));
    }
  }
  return faces;
}

/** JetBrains Mono, and Inter's arrows and signs. */
async function monoFaces(
  characters: readonly string[],
  { known }: Rare,
  purpose: Purpose,
  cache: Cache | undefined,
): Promise<string[]> {
  const faces: string[] = [];
  const signs = known.filter((one) => !alphabets.some(([, letters]) => letters.test(one)));
  for (const { range, at } of weights[purpose].mono) {
    const axes = at === undefined ? {} : { wght: at };
    if (at === undefined) faces.push(webFace(mono, range, jetbrains('latin')));
    else {
      const list = characters.filter((one) => latin.test(one));
      faces.push(await cutFace(mono, range, jetbrains('latin'), list, axes, cache));
    }
    if (signs.length > 0) faces.push(await cutFace(mono, range, inter, signs, { ...cut, ...axes }, cache));
    for (const [part, letters] of alphabets) {
      const list = characters.filter((one) => isRare(one) && letters.test(one));
      if (list.length > 0) faces.push(await cutFace(mono, range, jetbrains(part), list, axes, cache));
    }
  }
  return faces;
}

/** As packed for the web: smallest, and the same for every page. */
const webFace = (family: string, range: string, file: FontFile): string =>
  face(family, range, `data:font/woff2;base64,${readFont(file).toString('base64')}`, 'woff2');

/** Just these characters of a font. */
async function cutFace(
  family: string,
  range: string,
  file: FontFile,
  characters: readonly string[],
  axes: Readonly<Record<string, number>>,
  cache: Cache | undefined,
): Promise<string> {
  const font = await subsetFont(file, characters.join(''), axes, cache);
  const codes = characters.every(isRare) ? characters.map(codeOf).join(',') : undefined;
  return face(family, range, `data:font/ttf;base64,${font.toString('base64')}`, 'truetype', codes);
}

const codeOf = (character: string): string => `U+${(character.codePointAt(0) as number).toString(16)}`;

const face = (family: string, range: string, url: string, format: string, codes?: string): string =>
  `@font-face{font-family:'${family}';font-style:normal;font-display:block;font-weight:${range};src:url(${url}) format('${format}')${codes ? `;unicode-range:${codes}` : ''}}`;
