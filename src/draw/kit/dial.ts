/** The faces of meters. Without a given share a face shows the trend's form and no figure. */
import type { MeterSpec } from '../../spec.ts';
import type { Context } from '../context.ts';
import type { Box } from './box.ts';
import { ringPart } from './plot.ts';
import { arrow, circle, group, icon, line, path, rect, toneOf } from './shape.ts';
import { fit, num, textIn } from './text.ts';

export interface Reading {
  readonly fraction?: number;
  readonly trend?: NonNullable<MeterSpec['trend']>;
  readonly value?: string;
  readonly colour?: NonNullable<MeterSpec['colour']>;
}

/** Markup and how far it reaches, so that its name can stand close under it. */
export interface Dial {
  readonly svg: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

type Face = (reading: Reading, box: Box, ctx: Context) => Dial;

const byTrend = { rising: 0.72, falling: 0.28, full: 1, empty: 0.03, spinning: 0.66 } as const;

/** Where needle and fill stand: exact if given, else by the trend, else halfway. */
const shareOf = ({ fraction, trend }: Reading): number => fraction ?? (trend ? byTrend[trend] : 0.5);

/** A colour that is told is that of the whole fill. */
const toned = ({ colour }: Reading, plain = 'var(--c1)'): string => (colour && toneOf({ colour })) ?? plain;

const point = (x: number, y: number, r: number, angle: number) => ({
  x: x + r * Math.cos(angle),
  y: y + r * Math.sin(angle),
});

const gauge: Face = (reading, box) => {
  const high = box.height - 20;
  const r = Math.min(box.width / 2 - 10, reading.value ? Math.min(high / 1.38, (high - 36) / 1.13) : high / 1.13, 470);
  const figure = Math.max(32, r * 0.24);
  const x = box.x + box.width / 2;
  const y = box.y + 10 + r;
  const share = shareOf(reading);
  const count = 27;
  const blocks = Array.from({ length: count }, (_, i) => {
    const from = Math.PI * (1 + i / count) + 0.012;
    const to = Math.PI * (1 + (i + 1) / count) - 0.012;
    const lit = (i + 0.5) / count <= share;
    const tone = toned(reading, ['var(--c6)', 'var(--c1)', 'var(--c2)'][Math.floor((i * 3) / count)]);
    return group(path(ringPart({ x, y }, r, r * 0.76, from, to), { fill: lit ? tone : 'var(--surface-2)' }), {
      className: 'm-pop',
      style: `--i:${Math.round(i / 4)}`,
    });
  }).join('');
  const rim = path(
    `M${num(x - r * 0.7)} ${num(y)}A${num(r * 0.7)} ${num(r * 0.7)} 0 0 1 ${num(x + r * 0.7)} ${num(y)}`,
    {
      stroke: 'var(--line)',
      strokeWidth: 4,
    },
  );
  const needle = (at: number, tone: string, opacity: number) => {
    const angle = Math.PI * (1 + at);
    const tip = point(x, y, r * 0.86, angle);
    const a = point(x, y, r * 0.06, angle + Math.PI / 2);
    const b = point(x, y, r * 0.06, angle - Math.PI / 2);
    return group(
      path(`M${num(a.x)} ${num(a.y)}L${num(tip.x)} ${num(tip.y)}L${num(b.x)} ${num(b.y)}Z`, {
        fill: tone,
        stroke: 'var(--bg)',
        strokeWidth: 3,
      }),
      { opacity },
    );
  };
  const ghosts =
    reading.trend === 'spinning'
      ? [0.28, 0.42, 0.54].map((at, i) => needle(at, 'var(--ink-soft)', 0.18 + i * 0.14)).join('')
      : '';
  const hub = circle(x, y, r * 0.1, { fill: 'var(--ink)' }) + circle(x, y, r * 0.045, { fill: 'var(--bg)' });
  const text = reading.value
    ? textIn(
        fit(reading.value, r * 1.2, figure, { max: r * 0.22, weight: 800, maxLines: 1 }),
        x - r * 0.8,
        y + r * 0.12,
        r * 1.6,
        figure,
      )
    : '';
  const swing =
    reading.fraction === undefined && (reading.trend === 'rising' || reading.trend === 'falling')
      ? sweep(x, y, r * 0.58, reading.trend === 'rising')
      : '';
  return {
    svg: blocks + rim + swing + ghosts + needle(share, 'var(--ink)', 1) + hub + text,
    top: box.y + 10,
    bottom: y + r * 0.12 + (reading.value ? figure : 0),
    left: x - r,
  };
};

/** A bent arrow that says which way the needle moves. */
function sweep(x: number, y: number, r: number, up: boolean): string {
  const from = Math.PI * (up ? 1.22 : 1.74);
  const to = Math.PI * (up ? 1.58 : 1.4);
  const steps = Array.from({ length: 9 }, (_, i) => point(x, y, r, from + ((to - from) * i) / 8));
  return arrow(steps, { colour: 'var(--accent)', width: 9 });
}

const level: Face = (reading, box) => {
  const height = Math.min(box.height, 620);
  const width = Math.min(box.width * 0.8, height * 0.9);
  const tank = { x: box.x + (box.width - width) / 2, y: box.y, width, height };
  const share = shareOf(reading);
  const pad = 16;
  const inner = { x: tank.x + pad, y: tank.y + pad, width: tank.width - 2 * pad, height: tank.height - 2 * pad };
  const top = inner.y + inner.height * (1 - share);
  const wave = `M${num(inner.x)} ${num(inner.y + inner.height - 24)}V${num(top)}q${num(inner.width / 8)} -14 ${num(inner.width / 4)} 0t${num(inner.width / 4)} 0t${num(inner.width / 4)} 0t${num(inner.width / 4)} 0V${num(inner.y + inner.height - 24)}q0 24 -24 24H${num(inner.x + 24)}q-24 0 -24 -24Z`;
  const liquid =
    share > 0.05
      ? path(wave, {
          fill: toned(reading),
          fillOpacity: 0.55,
          stroke: toned(reading),
          strokeWidth: 5,
          className: 'm-fill-y',
        })
      : '';
  const marks = [0.25, 0.5, 0.75]
    .map((at) =>
      line(
        tank.x + tank.width - pad - 44,
        inner.y + inner.height * at,
        tank.x + tank.width - pad - 4,
        inner.y + inner.height * at,
        { stroke: 'var(--ink-faint)', strokeWidth: 5 },
      ),
    )
    .join('');
  const frame = rect(tank, { fill: 'var(--surface)', stroke: 'var(--ink-faint)', strokeWidth: 6, radius: 40 });
  const text = figure(reading.value, { ...inner, x: inner.x + 50, width: inner.width - 100 });
  return { svg: frame + liquid + marks + text, top: tank.y, bottom: tank.y + tank.height, left: tank.x };
};

/** A given figure on its own plate, so that it stays readable over any fill. */
function figure(value: string | undefined, box: Box): string {
  if (!value) return '';
  const block = fit(value, box.width, Math.min(150, box.height * 0.4), { max: 110, weight: 800, maxLines: 1 });
  const plate = {
    x: box.x + (box.width - block.width) / 2 - 28,
    y: box.y + (box.height - block.height) / 2 - 10,
    width: block.width + 56,
    height: block.height + 20,
  };
  return (
    rect(plate, { fill: 'var(--bg)', fillOpacity: 0.86, radius: 24 }) +
    textIn(block, plate.x, plate.y, plate.width, plate.height)
  );
}

const progress: Face = (reading, box) => {
  const block = reading.value
    ? fit(reading.value, box.width, Math.min(170, box.height * 0.4), { max: 130, weight: 800, maxLines: 1 })
    : undefined;
  const height = Math.max(44, Math.min(150, box.height * 0.28));
  const head = block ? block.height + 20 : 0;
  const bar = { x: box.x, y: box.y + head, width: box.width, height };
  const share = shareOf(reading);
  const pad = 12;
  const fill = {
    x: bar.x + pad,
    y: bar.y + pad,
    width: Math.max(height - 2 * pad, (bar.width - 2 * pad) * share),
    height: height - 2 * pad,
  };
  return {
    svg:
      (block ? textIn(block, box.x, box.y, box.width, block.height, { anchor: 'start' }) : '') +
      rect(bar, { fill: 'var(--surface)', stroke: 'var(--ink-faint)', strokeWidth: 5, radius: height / 2 }) +
      (share > 0 ? rect(fill, { fill: toned(reading), radius: height / 2, className: 'm-fill-x' }) : '') +
      (reading.fraction === undefined && reading.trend === 'rising'
        ? arrow(
            [
              { x: fill.x + fill.width + 24, y: bar.y + height / 2 },
              { x: Math.min(bar.x + bar.width - 40, fill.x + fill.width + 150), y: bar.y + height / 2 },
            ],
            { colour: 'var(--c1)', width: 9, flowing: true },
          )
        : ''),
    top: box.y,
    bottom: bar.y + height,
    left: bar.x,
  };
};

/** Wheels of figures; without a value they turn and show none. Separators stand between the wheels. */
const counter: Face = (reading, box) => {
  const characters = reading.value ? Array.from(reading.value.replace(/\s+/g, ' ')) : ['', '', '', ''];
  const share = (character: string) => (/^[.,:'\s]$/.test(character) ? 0.34 : 1);
  const shares = characters.map(share);
  const all = shares.reduce((a, b) => a + b, 0);
  const gap = 14;
  const width = Math.min(220, (box.width - 60 - gap * (characters.length - 1)) / all, (box.height - 60) / 1.55);
  const height = width * 1.55;
  // A value that is too long for wheels is written out on one plate.
  if (width < 44 && reading.value) {
    const plate = { ...box, height: Math.min(box.height, 260) };
    const block = fit(reading.value ?? '', plate.width - 60, plate.height - 40, { max: 160, weight: 800 });
    const svg =
      rect(plate, { stroke: 'var(--line)' }) + textIn(block, plate.x + 30, plate.y, plate.width - 60, plate.height);
    return { svg, top: plate.y, bottom: plate.y + plate.height, left: plate.x };
  }
  const total = all * width + gap * (characters.length - 1);
  const frame = { x: box.x + (box.width - total) / 2 - 30, y: box.y, width: total + 60, height: height + 60 };
  let x = frame.x + 30;
  const wheels = characters
    .map((character, i) => {
      const wheel = { x, y: frame.y + 30, width: width * (shares[i] ?? 1), height };
      x += wheel.width + gap;
      return group(wheelFace(character, wheel, width), { className: 'm-rise', style: `--i:${i}` });
    })
    .join('');
  const svg = rect(frame, { fill: 'var(--surface)', stroke: 'var(--ink-faint)', strokeWidth: 5, radius: 32 }) + wheels;
  return { svg, top: frame.y, bottom: frame.y + frame.height, left: frame.x };
};

function wheelFace(character: string, wheel: Box, width: number): string {
  const block = character.trim()
    ? fit(character, width, wheel.height, { max: Math.min(wheel.height * 0.56, width * 0.9), weight: 800, maxLines: 1 })
    : undefined;
  const text = block ? textIn(block, wheel.x, wheel.y, wheel.width, wheel.height) : '';
  if (wheel.width < width) return text;
  const shade = [0, wheel.height * 0.8]
    .map((dy) =>
      rect({ ...wheel, y: wheel.y + dy, height: wheel.height * 0.2 }, { fill: 'var(--surface-2)', radius: 16 }),
    )
    .join('');
  const blank = [0.32, 0.5, 0.68]
    .map((at) =>
      line(wheel.x + width * 0.28, wheel.y + wheel.height * at, wheel.x + width * 0.72, wheel.y + wheel.height * at, {
        stroke: 'var(--accent)',
        strokeWidth: 10,
        className: 'm-flow',
        dash: '26 12',
      }),
    )
    .join('');
  return (
    rect(wheel, { fill: 'var(--bg)', stroke: 'var(--line)', strokeWidth: 3, radius: 16 }) +
    shade +
    (block ? text : blank)
  );
}

const thermometer: Face = (reading, box) => {
  const height = Math.min(box.height, 640);
  const bulb = Math.min(110, height * 0.17);
  const tube = bulb * 0.56;
  const scale = tube + 100;
  const words = reading.value
    ? fit(reading.value, Math.max(120, box.width - bulb - scale), 160, { max: 120, weight: 800, maxLines: 1 })
    : undefined;
  // The figure stands at its right: both together are in the middle.
  const x = box.x + (words ? Math.max(bulb, (box.width - bulb - scale - words.width) / 2 + bulb) : box.width / 2);
  const share = shareOf(reading);
  const top = box.y;
  const cy = top + height - bulb;
  const start = cy - bulb * 0.8;
  const outer = rect(
    { x: x - tube, y: top, width: tube * 2, height: height - bulb },
    { fill: 'var(--surface)', stroke: 'var(--ink-faint)', strokeWidth: 6, radius: tube },
  );
  const ring = circle(x, cy, bulb - 4, { fill: 'var(--surface)', stroke: 'var(--ink-faint)', strokeWidth: 6 });
  const neck = rect(
    { x: x - tube + 4, y: cy - bulb * 0.95, width: tube * 2 - 8, height: bulb * 0.9 },
    { fill: 'var(--surface)', radius: 0 },
  );
  const rise = (start - top - 26) * share;
  const column = rect(
    { x: x - tube * 0.5, y: start - rise, width: tube, height: rise + bulb },
    { fill: 'var(--bad)', radius: tube * 0.5, className: 'm-fill-y' },
  );
  const drop = circle(x, cy, bulb * 0.68, { fill: 'var(--bad)' });
  const ticks = Array.from({ length: 7 }, (_, i) => {
    const y = top + 50 + ((start - top - 60) * i) / 6;
    return line(x + tube + 22, y, x + tube + (i % 3 === 0 ? 72 : 50), y, {
      stroke: 'var(--ink-faint)',
      strokeWidth: 5,
    });
  }).join('');
  const value = words
    ? textIn(words, x + scale, start - rise - 80 < top ? top : start - rise - 80, words.width, 160, {
        anchor: 'start',
      })
    : '';
  return { svg: outer + ring + neck + column + drop + ticks + value, top, bottom: top + height, left: x - bulb };
};

const countdown: Face = (reading, box, ctx) => {
  const side = Math.min(box.width, box.height, 640);
  const x = box.x + box.width / 2;
  const y = box.y + side / 2;
  const r = side / 2 - 12;
  const share = reading.fraction ?? (reading.trend ? byTrend[reading.trend] : 0.66);
  const ticks = Array.from({ length: 60 }, (_, i) => {
    const angle = -Math.PI / 2 + (i * Math.PI) / 30;
    const a = point(x, y, r * 0.74, angle);
    const b = point(x, y, r * (i % 5 ? 0.7 : 0.66), angle);
    return line(a.x, a.y, b.x, b.y, { stroke: 'var(--ink-faint)', strokeWidth: i % 5 ? 3 : 6 });
  }).join('');
  const ring =
    circle(x, y, r * 0.9, { fill: 'var(--surface)', stroke: 'var(--surface-2)', strokeWidth: r * 0.18 }) +
    (share > 0.005
      ? path(ringPart({ x, y }, r * 0.99, r * 0.81, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * Math.min(1, share)), {
          fill: 'var(--accent)',
        })
      : '');
  const middle = reading.value
    ? textIn(
        fit(reading.value, r * 1.15, r * 0.7, { max: r * 0.5, weight: 800, maxLines: 2 }),
        x - r * 0.6,
        y - r * 0.4,
        r * 1.2,
        r * 0.8,
      )
    : icon(ctx.tools, 'lucide:hourglass', { x: x - r * 0.3, y: y - r * 0.3, width: r * 0.6, height: r * 0.6 });
  return { svg: ring + ticks + middle, top: box.y, bottom: box.y + side, left: x - r };
};

export const dials: Readonly<Record<MeterSpec['form'], Face>> = {
  gauge,
  level,
  progress,
  counter,
  thermometer,
  countdown,
};
