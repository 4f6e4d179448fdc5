import type { CalloutSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, centred } from '../kit/box.ts';
import { category, circle, icon, rect, rise } from '../kit/shape.ts';
import { type Fitted, fit, MIN_TEXT, measure, textAt, textIn } from '../kit/text.ts';

/** Words as the picture: a key phrase, a number, a quotation, a formula. */
export const drawCallout: Draw<CalloutSpec> = (spec, box, ctx) => {
  if (spec.style === 'quote') return quote(spec, box);
  const formulas = spec.style === 'formula' ? spec.text.split('\n').map(termsOf) : [];
  const mark = spec.icon && ctx.tools.icon(spec.icon) ? Math.min(260, box.height * 0.3) : 0;
  const detail = spec.detail
    ? fit(spec.detail, box.width * 0.84, box.height * 0.22, {
        max: spec.style === 'number' ? 60 : 46,
        lineHeight: 1.25,
      })
    : undefined;
  const room = box.height - (mark ? mark + 36 : 0) - (detail ? detail.height + 36 : 0) - 48;
  const body = formulas.some((terms) => terms.length > 1)
    ? formula(formulas, spec, { ...box, height: room })
    : words(spec, box, room);
  const total = (mark ? mark + 36 : 0) + body.height + (detail ? detail.height + 36 : 0);
  let y = box.y + (box.height - total) / 2;
  let svg = '';
  if (mark) {
    svg += badge(spec.icon ?? '', { ...centred(box, mark, mark), y }, ctx);
    y += mark + 36;
  }
  svg += body.draw(y);
  y += body.height + 36;
  return svg + (detail ? textIn(detail, box.x, y, box.width, detail.height, { fill: 'var(--ink-soft)' }) : '');
};

interface Body {
  readonly height: number;
  draw(top: number): string;
}

function words(spec: CalloutSpec, box: Box, room: number): Body {
  const { style } = spec;
  const max = style === 'number' ? 380 : style === 'text' ? 104 : spec.text.length < 40 ? 168 : 124;
  const block = fit(spec.text, box.width * 0.92, room - 40, {
    max,
    weight: style === 'text' ? 600 : 800,
    lineHeight: style === 'text' ? 1.3 : 1.12,
  });
  const ruled = style === 'statement';
  return {
    height: block.height + (ruled ? 44 : 0),
    draw(top) {
      const bar = { x: box.x + box.width / 2 - 70, y: top + block.height + 34, width: 140, height: 10 };
      return (
        textIn(block, box.x, top, box.width, block.height, {
          fill: style === 'number' ? 'var(--accent)' : 'var(--ink)',
          ...(spec.emphasis ? { emphasis: spec.emphasis } : {}),
        }) + (ruled ? rect(bar, { fill: 'var(--accent)', radius: 5, className: 'm-fill-x' }) : '')
      );
    },
  };
}

function badge(name: string, box: Box, ctx: Context): string {
  const pad = box.width * 0.22;
  const inner = { x: box.x + pad, y: box.y + pad, width: box.width - 2 * pad, height: box.height - 2 * pad };
  return (
    circle(box.x + box.width / 2, box.y + box.height / 2, box.width / 2, {
      fill: 'var(--accent-soft)',
      className: 'm-pop',
    }) + icon(ctx.tools, name, inner)
  );
}

/** Words at the right of a great quotation mark; who said it under them. */
function quote(spec: CalloutSpec, box: Box): string {
  const text = spec.text.replace(/^["“”]|["“”]$/g, '');
  const side = Math.min(220, box.width * 0.16, box.height * 0.4);
  const narrow = box.width < 800;
  const left = box.x + (narrow ? 36 : side + 60);
  const width = box.x + box.width - left - 20;
  const detail = spec.detail
    ? fit(`— ${spec.detail.replace(/^[—–-]\s*/, '')}`, width, box.height * 0.2, { max: 44 })
    : undefined;
  const block = fit(`“${text}”`, width, box.height - (detail ? detail.height + 40 : 0) - 40, {
    max: 96,
    weight: 800,
    lineHeight: 1.18,
  });
  const total = block.height + (detail ? detail.height + 40 : 0);
  const top = box.y + (box.height - total) / 2;
  // Drawn, not written: the words hold the quotation marks already.
  const glyph = [0, 1]
    .map((i) => {
      const r = side * 0.23;
      const x = box.x + r + i * side * 0.54;
      const y = top + r + 12;
      return (
        circle(x, y + r * 0.4, r, { fill: 'var(--accent)' }) +
        `<path d="M${x - r} ${y + r * 0.4}C${x - r} ${y - r * 0.8} ${x - r * 0.4} ${y - r * 1.4} ${x + r * 0.5} ${y - r * 1.5}" fill="none" stroke="var(--accent)" stroke-width="${r * 0.5}" stroke-linecap="round"/>`
      );
    })
    .join('');
  const rule = rect(
    { x: box.x, y: top, width: 10, height: total },
    { fill: 'var(--accent)', radius: 5, className: 'm-fill-y' },
  );
  return (
    (narrow ? rule : glyph) +
    textAt(block, left, top, spec.emphasis ? { emphasis: spec.emphasis } : {}) +
    (detail ? textAt(detail, left, top + block.height + 40, { fill: 'var(--ink-soft)' }) : '')
  );
}

// ---------------------------------------------------------------- formulas

interface Term {
  readonly text: string;
  readonly operator: boolean;
}

/** Split at signs that stand alone (or at × ÷ = anywhere): `weights × inputs + bias`. */
function termsOf(text: string): Term[] {
  return text
    .split(/(\s[-−+*/·→]\s|\s*(?:[×÷=≈≤≥∑]|->)\s*)/u)
    .map((part, i) => ({ text: part.trim().replace(/^\*$/, '×').replace(/^->$/, '→'), operator: i % 2 === 1 }))
    .filter((term) => term.text);
}

/** Terms on cards, operators between them, in as many lines as it takes for large words. */
function formula(formulas: readonly (readonly Term[])[], spec: CalloutSpec, box: Box): Body {
  const face = { weight: 600 as const };
  const widthAt = (size: number, term: Term) =>
    measure(term.text, size, face) + (term.operator ? size * 0.7 : size * 1.3);
  for (let size = 104; ; size -= 4) {
    const high = size * 2.1;
    const gap = size * 0.3;
    const lines = formulas.flatMap((terms) => broken(terms, (term) => widthAt(size, term), gap, box.width));
    const height = lines.length * high + (lines.length - 1) * gap;
    const inside = lines.every(
      (line) => line.reduce((sum, term) => sum + widthAt(size, term) + gap, -gap) <= box.width,
    );
    // One line as long as the words stay large, two before they get small.
    const allowed = formulas.length * (size >= 72 && box.width > 1000 ? 1 : size >= 52 && box.width > 700 ? 2 : 99);
    if ((height > box.height || !inside || lines.length > allowed) && size > MIN_TEXT) continue;
    const draw = (top: number) => {
      let count = 0;
      return lines
        .map((line, n) => {
          const used = line.reduce((sum, term) => sum + widthAt(size, term) + gap, -gap);
          let x = box.x + (box.width - used) / 2;
          return line
            .map((term) => {
              const place = { x, y: top + n * (high + gap), width: widthAt(size, term), height: high };
              x += place.width + gap;
              const block: Fitted = fit(term.text, place.width, high, { max: size, maxLines: 1, ...face });
              if (term.operator) return textIn(block, place.x, place.y, place.width, high, { fill: 'var(--ink-soft)' });
              const strong = spec.emphasis?.some((part) => part.toLowerCase() === term.text.toLowerCase());
              const tone = category(count++);
              const card =
                rect(place, { fill: 'var(--surface)', radius: 28 }) +
                rect(place, {
                  fill: tone,
                  fillOpacity: 0.2,
                  stroke: tone,
                  strokeWidth: 5,
                  radius: 28,
                  ...(strong ? { className: 'm-glow' } : {}),
                });
              return rise(card + textIn(block, place.x, place.y, place.width, high), count);
            })
            .join('');
        })
        .join('');
    };
    return { height, draw };
  }
}

/** Lines of terms; an operator never ends a line. */
function broken(terms: readonly Term[], width: (term: Term) => number, gap: number, room: number): Term[][] {
  const lines: Term[][] = [[]];
  let used = 0;
  terms.forEach((term, i) => {
    const next = terms[i + 1];
    const need = width(term) + (term.operator && next ? gap + width(next) : 0);
    if (used > 0 && used + gap + need > room && (term.operator || !lines.at(-1)?.at(-1)?.operator)) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(term);
    used += (used ? gap : 0) + width(term);
  });
  return lines;
}
