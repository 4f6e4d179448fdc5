/** Where things stand on a stage of any format. Pure. */
import { type Format, formatHint, parseFormat } from '../format.ts';
import { DeckError } from '../problem.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** `wide` from about 6:5 on, `tall` from about 5:8 down (where video players lay their buttons), else `square`. */
export type Layout = 'wide' | 'square' | 'tall';

export interface StageBox {
  readonly layout: Layout;
  /** The coordinate box of the slides. Its shorter side is always 1080, whatever the size of the screen or file. */
  readonly stage: Pixels;
  /** What a drawing has to fill. */
  readonly picture: Pixels;
  /** Left and top of the picture. */
  readonly at: { readonly x: number; readonly y: number };
  /** The headline's band above the picture. */
  readonly band: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Room for slides without a band: what is left inside the margins and clear zones. */
  readonly room: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Stage pixels of the shorter side: type and lines are designed for it. */
const short = 1080;

/**
 * @param format as written (`16:9`, `1280x720`) or parsed
 * @throws DeckError `format-unknown`
 */
export function stageBox(format: string | Format = '16:9'): StageBox {
  const parsed = typeof format === 'string' ? parseFormat(format) : format;
  if (!parsed) {
    throw new DeckError({ code: 'format-unknown', message: `“${format}” is no format`, hint: formatHint });
  }
  const scale = short / Math.min(parsed.width, parsed.height);
  const width = Math.round(parsed.width * scale);
  const height = Math.round(parsed.height * scale);
  const layout: Layout = width / height >= 1.2 ? 'wide' : width / height <= 0.64 ? 'tall' : 'square';
  const look = looks[layout];
  const x = Math.round(width * look.side);
  const right = Math.round(width * (look.right ?? look.side));
  const top = Math.round(height * look.top);
  const bottom = height - Math.round(height * look.bottom);
  const y = top + look.band + look.gap;
  const inner = width - x - right;
  return {
    layout,
    stage: { width, height },
    picture: { width: inner, height: bottom - y },
    at: { x, y },
    band: { x, y: top, width: inner, height: look.band },
    room: { x, y: top, width: inner, height: bottom - top },
  };
}

interface Look {
  /** Margins as shares of the stage. */
  readonly side: number;
  /** Where it is another than the left one. */
  readonly right?: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the headline's band and its distance to the picture; pixels. */
  readonly band: number;
  readonly gap: number;
}

/** What players of short videos lay over the edges of a tall picture: tabs above, words below, buttons on the right. */
const looks: Readonly<Record<Layout, Look>> = {
  wide: { side: 0.05, top: 48 / 1080, bottom: 84 / 1080, band: 128, gap: 20 },
  square: { side: 0.055, top: 0.055, bottom: 0.08, band: 176, gap: 20 },
  tall: { side: 0.056, right: 0.112, top: 0.125, bottom: 0.185, band: 210, gap: 24 },
};
