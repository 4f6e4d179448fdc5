import type { LogoRowSpec } from '../../spec.ts';
import type { Draw } from '../context.ts';
import { cells } from '../kit/box.ts';
import { rise } from '../kit/shape.ts';
import { tile } from './logo.ts';

/** Logos of equal rank, each on its tile over its name. */
export const drawLogoRow: Draw<LogoRowSpec> = (spec, box, ctx) => {
  const count = spec.logos.length;
  const places = cells(box, count, Math.min(96, box.width * 0.05), 0.86, { width: 460 });
  return spec.logos.map((logo, i) => (places[i] ? rise(tile(ctx, logo, places[i], spec.logos), i) : '')).join('');
};
