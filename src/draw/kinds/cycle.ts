/** Steps that come round again: on a ring, joined by arrows that close. */
import type { CycleSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, centred } from '../kit/box.ts';
import { chain } from '../kit/chain.ts';
import { itemBody, itemCard } from '../kit/item.ts';
import { ring } from '../kit/ring.ts';
import { arcArrow } from '../kit/route.ts';
import { arrow, category, rise, toneOf } from '../kit/shape.ts';

const LINE = { width: 8, colour: 'var(--accent)', flowing: true } as const;

export const drawCycle: Draw<CycleSpec> = (spec, box, ctx) => {
  const { steps, centre } = spec;
  if (steps.length < 2)
    return steps[0] ? itemCard(ctx, steps[0], centred(box, Math.min(box.width, 700), Math.min(box.height, 420))) : '';
  const circle = ring(steps.length, box, {
    aspects: [1.7, 2.1, 1.35, 2.6],
    max: { width: 430, height: 260 },
    gap: Math.min(96, Math.max(44, Math.min(box.width, box.height) * 0.09)),
    centre: centre
      ? { width: Math.min(280, box.width * 0.22), height: Math.min(200, box.height * 0.22) }
      : { width: 0, height: 0 },
  });
  const first = circle.places[0]?.box;
  // Where a ring leaves too little for its cards, a line that leads back to its start says the same.
  if (!first || first.width < 170) return looped(spec, box, ctx);
  const arrows = circle.places
    .map((place, i) => {
      const next = circle.places[(i + 1) % circle.places.length];
      return next ? arcArrow(circle.ellipse, place, next, LINE) : '';
    })
    .join('');
  const middle = centre
    ? itemBody(
        ctx,
        centre,
        centred(circle.centre, Math.max(240, circle.centre.width * 0.7), circle.centre.height * 0.8),
        { max: 52, weight: 800 },
      )
    : '';
  return arrows + middle + circle.places.map(({ box: place }, i) => step(ctx, spec, place, i)).join('');
};

/** In a small room: a chain whose last arrow leads back to the first. */
function looped(spec: CycleSpec, box: Box, ctx: Context): string {
  const places = chain(spec.steps.length, box, { label: { width: 0, height: 0 }, loops: true });
  return (
    places.links.map((link) => arrow(link.points, LINE)).join('') +
    places.boxes.map((place, i) => step(ctx, spec, place, i)).join('')
  );
}

function step(ctx: Context, spec: CycleSpec, place: Box, i: number): string {
  const item = spec.steps[i];
  return item ? rise(itemCard(ctx, item, place, { colour: toneOf(item) ?? category(i) }), i) : '';
}
