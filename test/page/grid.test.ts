import { expect, it } from 'vitest';
import { gridOf } from '../../src/page/deck/grid.ts';

const cases = [
  [1, 1920, 1080, 1280, 720],
  [15, 1920, 1080, 1280, 720],
  [15, 1080, 1920, 1280, 720],
  [60, 1440, 1080, 390, 844],
] as const;

it.each(cases)('shows all of %i slides of %i x %i in %i x %i', (count, width, height, w, h) => {
  const { columns, scale, places } = gridOf(count, { width, height }, { width: w, height: h });
  expect(places).toHaveLength(count);
  for (const { x, y } of places) {
    expect(x).toBeGreaterThan(0);
    expect(y).toBeGreaterThan(0);
    expect(x + width * scale).toBeLessThan(w);
    expect(y + height * scale).toBeLessThan(h);
  }
  // Neighbours do not touch.
  const [first, second] = places;
  if (first && second && columns > 1) expect(second.x - first.x).toBeGreaterThan(width * scale);
});
