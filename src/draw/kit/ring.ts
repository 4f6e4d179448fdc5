/** Equal boxes on an ellipse around a centre. */
import { type Box, centred, type Size } from './box.ts';
import { type Ellipse, onEllipse } from './route.ts';

export interface RingPlace {
  readonly box: Box;
  /** On the ellipse, radians, clockwise from the right. */
  readonly angle: number;
}

export interface Ring {
  readonly places: readonly RingPlace[];
  readonly ellipse: Ellipse;
  /** Room within the ring. */
  readonly centre: Box;
}

export interface RingOptions {
  /** Width to height of the boxes, tried in order of preference; the largest boxes win. */
  readonly aspects: readonly number[];
  readonly max?: Partial<Size>;
  /** Least room between two boxes along the ring (for an arrow). */
  readonly gap: number;
  /** Least size of the room in the middle; 0 x 0: none is needed. */
  readonly centre: Size;
}

/** The largest boxes that stand on an ellipse inside `box` without touching each other or the middle. */
export function ring(count: number, box: Box, options: RingOptions): Ring {
  let best: { ring: Ring; score: number } | undefined;
  const most = Math.min(options.max?.width ?? 460, box.width);
  for (const aspect of options.aspects) {
    for (const turn of count > 2 ? [0, 0.5] : [0]) {
      for (let width = most; width >= 90; width -= 10) {
        const height = width / aspect;
        if (height > (options.max?.height ?? Infinity) || height > box.height * 0.5) continue;
        const attempt = ringOf(count, box, { width, height }, turn);
        if (!clear(attempt, options)) continue;
        // Boxes wider than tall read better than tall ones of the same size.
        const score = Math.min(width, 420) * Math.min(height, 260);
        if (!best || score > best.score * 1.05) best = { ring: attempt, score };
        break;
      }
    }
  }
  return best?.ring ?? ringOf(count, box, { width: 120, height: 80 }, 0);
}

function ringOf(count: number, box: Box, size: Size, turn: number): Ring {
  const ellipse = {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    rx: (box.width - size.width) / 2,
    ry: (box.height - size.height) / 2,
  };
  const start = count === 2 ? Math.PI : -Math.PI / 2;
  const places = equalSteps(count, ellipse, start, turn).map((angle) => {
    const at = onEllipse(ellipse, angle);
    return { angle, box: { x: at.x - size.width / 2, y: at.y - size.height / 2, ...size } };
  });
  const inner = centred(box, 2 * ellipse.rx - size.width, 2 * ellipse.ry - size.height);
  return { places, ellipse, centre: { ...inner, width: Math.max(0, inner.width), height: Math.max(0, inner.height) } };
}

function clear({ places, ellipse }: Ring, options: RingOptions): boolean {
  const apart = (a: Box, b: Box, gap: number): boolean =>
    a.x + a.width + gap <= b.x ||
    b.x + b.width + gap <= a.x ||
    a.y + a.height + gap <= b.y ||
    b.y + b.height + gap <= a.y;
  const { width, height } = options.centre;
  const middle = { x: ellipse.x - width / 2, y: ellipse.y - height / 2, width, height };
  return places.every(
    ({ box }, i) =>
      (width === 0 || apart(box, middle, Math.min(options.gap, 60))) &&
      places.every(
        (other, j) => j <= i || apart(box, other.box, j - i === 1 || j - i === places.length - 1 ? options.gap : 24),
      ),
  );
}

/** Angles at equal distances along an ellipse, clockwise from `start`; `turn` in shares of one distance, backwards. */
export function equalSteps(count: number, ellipse: Ellipse, start: number, turn = 0): number[] {
  const samples = 720;
  const lengths = [0];
  for (let i = 1; i <= samples; i++) {
    const a = onEllipse(ellipse, start + (2 * Math.PI * (i - 1)) / samples);
    const b = onEllipse(ellipse, start + (2 * Math.PI * i) / samples);
    lengths.push((lengths[i - 1] ?? 0) + Math.hypot(b.x - a.x, b.y - a.y));
  }
  const whole = lengths[samples] ?? 1;
  return Array.from({ length: count }, (_, k) => {
    const target = (((k - turn + count) % count) / count) * whole;
    const at = Math.max(
      0,
      lengths.findIndex((length) => length >= target - 1e-6),
    );
    const angle = start + (2 * Math.PI * at) / samples;
    return k - turn < 0 ? angle - 2 * Math.PI : angle;
  });
}
