import type { Item, LogoOrbitSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import type { Box } from '../kit/box.ts';
import { cells } from '../kit/box.ts';
import { picture } from '../kit/item.ts';
import { group, rise } from '../kit/shape.ts';
import { fit, num, textIn } from '../kit/text.ts';
import { tile } from './logo.ts';

/** Logos on one or two ellipses around a centre, none over another; without a centre a loose cloud. */
export const drawLogoOrbit: Draw<LogoOrbitSpec> = (spec, box, ctx) => {
  if (!spec.around.length) return spec.centre ? tile(ctx, spec.centre, box) : '';
  if (!spec.centre) return cloud(spec.around, box, ctx);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const layout = orbits(spec.around.length, box);
  const centreSide = layout.centre;
  const centreBox = {
    x: middle.x - centreSide / 2,
    y: middle.y - centreSide / 2,
    width: centreSide,
    height: centreSide,
  };
  const rings = layout.rings
    .map(
      (ring) =>
        `<ellipse cx="${num(middle.x)}" cy="${num(middle.y)}" rx="${num(ring.rx)}" ry="${num(ring.ry)}" fill="none" stroke="var(--line)" stroke-width="3" stroke-dasharray="4 14" stroke-linecap="round" class="m-flow"/>`,
    )
    .join('');
  const satellites = spec.around
    .map((item, i) => {
      const at = layout.places[i];
      return at
        ? rise(
            satellite(
              ctx,
              item,
              {
                x: middle.x + at.x - layout.width / 2,
                y: middle.y + at.y - layout.height / 2,
                width: layout.width,
                height: layout.height,
              },
              layout.side,
            ),
            i,
          )
        : '';
    })
    .join('');
  return rings + group(tile(ctx, spec.centre, grown(centreBox, 96)), { className: 'm-pulse' }) + satellites;
};

const grown = (box: Box, by: number): Box => ({ ...box, x: box.x - by / 2, width: box.width + by, height: box.height });

function satellite(ctx: Context, item: Item, box: Box, side: number): string {
  const art = { x: box.x + (box.width - side) / 2, y: box.y, width: side, height: side };
  const name = fit(item.label, box.width, box.height - side - 6, {
    max: 28,
    weight: 600,
    maxLines: 2,
    lineHeight: 1.1,
  });
  return picture(ctx, item, art) + textIn(name, box.x, box.y + side + 6, box.width, name.height);
}

interface Orbits {
  readonly places: readonly { x: number; y: number }[];
  readonly rings: readonly { rx: number; ry: number }[];
  /** Size of one satellite with its name. */
  readonly width: number;
  readonly height: number;
  /** Side of its tile. */
  readonly side: number;
  /** Side of the centre's box. */
  readonly centre: number;
}

/** The largest satellites that fit without touching: one ring, else two, else smaller. */
function orbits(count: number, box: Box): Orbits {
  let best: Orbits | undefined;
  for (let side = 150; side >= 56; side -= 6) {
    const width = Math.max(180, Math.min(250, side * 1.9));
    const height = side + 6 + 62;
    for (const split of [[count], [Math.floor(count * 0.36), Math.ceil(count * 0.64)]]) {
      const attempt = place(
        split.filter((n) => n > 0),
        box,
        width,
        height,
        side,
      );
      if (attempt) return attempt;
      best ??= attempt;
    }
  }
  return (
    best ??
    place([count], box, 120, 118, 56, true) ?? { places: [], rings: [], width: 120, height: 118, side: 56, centre: 120 }
  );
}

function place(
  split: readonly number[],
  box: Box,
  width: number,
  height: number,
  side: number,
  force = false,
): Orbits | undefined {
  const outer = { rx: (box.width - width) / 2, ry: (box.height - height) / 2 };
  const rings = split.length === 1 ? [outer] : [{ rx: outer.rx * 0.52, ry: outer.ry * 0.5 }, outer];
  const places = split.flatMap((n, r) => around(n, rings[r] ?? outer, split.length > 1 && r === 0 ? 0.5 : 0));
  const inner = rings[0] ?? outer;
  const centre = Math.min(300, 2 * (inner.ry - height / 2) - 60, 2 * (inner.rx - width / 2) - 40);
  const clear = places.every((a, i) =>
    places.every((b, j) => i >= j || Math.abs(a.x - b.x) >= width + 8 || Math.abs(a.y - b.y) >= height + 8),
  );
  // The tile in the middle and its name keep their own room.
  const free = centre >= 150 || force;
  return (clear && free) || force ? { places, rings, width, height, side, centre: Math.max(120, centre) } : undefined;
}

/** Points on an ellipse at equal distances along it, the first at the top. */
function around(count: number, ring: { rx: number; ry: number }, turn: number): { x: number; y: number }[] {
  const samples = 720;
  const point = (i: number) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * i) / samples;
    return { x: ring.rx * Math.cos(angle), y: ring.ry * Math.sin(angle) };
  };
  const lengths = [0];
  for (let i = 1; i <= samples; i++) {
    const a = point(i - 1);
    const b = point(i);
    lengths.push((lengths[i - 1] ?? 0) + Math.hypot(b.x - a.x, b.y - a.y));
  }
  const whole = lengths[samples] ?? 1;
  return Array.from({ length: count }, (_, k) => {
    const target = (whole * (k + turn)) / count;
    const at = lengths.findIndex((length) => length >= target);
    return point(Math.max(0, at));
  });
}

function cloud(items: readonly Item[], box: Box, ctx: Context): string {
  const places = cells(box, items.length, 40, 0.92, { width: 300 });
  return items
    .map((item, i) => {
      const at = places[i];
      // Every other one a little lower: a cloud, not a table.
      return at ? rise(tile(ctx, item, { ...at, y: at.y + (i % 2 ? 10 : -10), height: at.height }), i) : '';
    })
    .join('');
}
