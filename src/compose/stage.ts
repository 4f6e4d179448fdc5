/** The stage's measures as CSS variables: style sheets place things by these alone. */
import { style } from './assets.ts';
import { fontFaces } from './fonts.ts';
import type { StageBox } from './format.ts';
import type { Theme } from './theme.ts';

export function stageVariables({ stage, picture, at, band, room }: StageBox): string {
  const pixels = {
    'stage-w': stage.width,
    'stage-h': stage.height,
    'pic-x': at.x,
    'pic-y': at.y,
    'pic-w': picture.width,
    'pic-h': picture.height,
    'band-h': band.height,
    'room-x': room.x,
    'room-y': room.y,
    'room-w': room.width,
    'room-h': room.height,
  };
  const lines = Object.entries(pixels).map(([name, value]) => `--${name}:${value}px`);
  return `:root{${lines.join(';')}}`;
}

/** Everything that slides need to look as they should, wherever they are shown. */
export const slideCss = (theme: Theme, box: StageBox): string =>
  [fontFaces({ mono: true }), stageVariables(box), style('base'), style('slides'), style('motion'), theme.css].join(
    '\n',
  );
