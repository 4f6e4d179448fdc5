/** Two or more sides set against each other, each with its head and any picture of its own. */
import type { ComparisonSide, ComparisonSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { balance } from '../kit/balance.ts';
import { type Box, columns, inset, isPortrait, rows, stacks } from '../kit/box.ts';
import { itemBody, itemCard, picture } from '../kit/item.ts';
import { arrow, badges, circle, cross, group, has, rect, rise, toneOf } from '../kit/shape.ts';
import { escapeXml, fit, textIn } from '../kit/text.ts';
import { venn } from '../kit/venn.ts';

/** Room between two sides, for what stands between them. */
const LANE = 104;
const HEAD = 120;

export const drawComparison: Draw<ComparisonSpec> = (spec, box, ctx) => {
  const { sides } = spec;
  const heads = sides.map(({ head }) => head);
  if (spec.mode === 'balance' && !isPortrait(box)) return balance(ctx, heads, spec.tilt, box);
  if (spec.mode === 'overlap') return venn(ctx, heads, spec.shared, box);
  const stacked = stacks(box);
  const gap = spec.between
    ? Math.min(260, Math.max(150, box.width * 0.18))
    : spec.mode === 'side-by-side'
      ? 48
      : Math.min(LANE, Math.max(64, Math.max(box.width, box.height) * 0.06));
  // Four strips of a nearly square room are too flat for pictures.
  const square = stacked && sides.length === 4;
  const places = square
    ? rows(box, 2, gap).flatMap((row) => columns(row, 2, gap))
    : (stacked ? rows : columns)(box, sides.length, gap);
  // One baseline for all heads; sides that are nothing but a head fill their panel with it.
  const pictured = sides.some((side) => side.body);
  const drawn = sides.map((side, i) => {
    const place = places[i];
    if (!place) return '';
    const tone = sideTone(side);
    return rise(side.body || pictured ? panel(ctx, side, place, tone) : large(ctx, side, place), i);
  });
  const [first, second] = places;
  if (spec.between && sides.length === 2 && first && second)
    return (
      drawn.join('') + rise(itemBody(ctx, spec.between, lane(first, second, stacked), { max: 40, weight: 800 }), 2)
    );
  const between = sides
    .slice(1)
    .map((_, i) => (square && i % 2 === 1 ? '' : divider(spec, places[i], places[i + 1], stacked && !square)))
    .join('');
  return drawn.join('') + between;
};

/** The room between two sides. */
const lane = (from: Box, to: Box, stacked: boolean): Box =>
  stacked
    ? { x: from.x, y: from.y + from.height + 8, width: from.width, height: to.y - from.y - from.height - 16 }
    : { x: from.x + from.width + 8, y: from.y, width: to.x - from.x - from.width - 16, height: from.height };

const sideTone = (side: ComparisonSide): string | undefined =>
  side.verdict === 'good' ? 'var(--good)' : side.verdict === 'bad' ? 'var(--bad)' : toneOf(side.head);

/** A side of one thing: the thing itself, large. */
function large(ctx: Context, side: ComparisonSide, place: Box): string {
  const states = side.head.states ?? [];
  const verdict =
    side.verdict === 'good' ? (['checked'] as const) : side.verdict === 'bad' ? (['failed'] as const) : [];
  const told = states.some((state) => state === 'checked' || state === 'failed' || state === 'crossed');
  return itemCard(ctx, { ...side.head, states: told ? states : [...states, ...verdict] }, place, {
    max: 76,
    weight: 800,
  });
}

/** Head above, the side's own picture below, both on one panel. */
function panel(ctx: Context, side: ComparisonSide, place: Box, tone: string | undefined): string {
  const ground =
    rect(place, { fill: 'var(--bg-2)', stroke: tone ?? 'var(--line)', strokeWidth: tone ? 4 : 2, radius: 32 }) +
    (tone ? rect(place, { fill: tone, fillOpacity: 0.06, radius: 32 }) : '');
  const pad = Math.min(36, place.width * 0.045);
  const inner = inset(place, pad, pad);
  if (!side.body) return ground + itemBody(ctx, side.head, inner, { max: 64, weight: 800 }) + marks(ctx, side, place);
  const height = Math.min(HEAD, inner.height * 0.22);
  const top = { ...inner, height };
  const room = { ...inner, y: inner.y + height + 24, height: inner.height - height - 24 };
  const over = has(side.head.states, 'crossed') ? cross(room) : '';
  return ground + heading(ctx, side, top, tone) + ctx.draw(side.body, room) + over + marks(ctx, side, place);
}

/** The head as a line over its side: art at the left of the words, a rule below. */
function heading(ctx: Context, side: ComparisonSide, box: Box, tone: string | undefined): string {
  const { head } = side;
  const art = head.logo || (head.icon && ctx.tools.icon(head.icon)) ? Math.min(76, box.height * 0.72) : 0;
  const gap = art ? 24 : 0;
  const width = box.width - art - gap;
  const words = head.count && head.count > 1 ? `${head.count} × ${head.label}` : head.label;
  const label = fit(words, width, box.height - 12 - (head.detail ? 36 : 0), {
    max: 48,
    maxLines: 2,
    weight: 800,
    lineHeight: 1.12,
  });
  const detail = head.detail ? fit(head.detail, width, 40, { max: 28, maxLines: 1 }) : undefined;
  const wide = Math.max(label.width, detail?.width ?? 0);
  const left = box.x + (box.width - art - gap - wide) / 2;
  const text = { x: left + art + gap, y: box.y, width: wide, height: box.height - 12 };
  const block = label.height + (detail ? detail.height : 0);
  const y = text.y + (text.height - block) / 2;
  const ink = has(head.states, 'muted') ? 'var(--ink-soft)' : 'var(--ink)';
  const body =
    (art
      ? picture(
          ctx,
          head,
          { x: left, y: box.y + (box.height - 12 - art) / 2, width: art, height: art },
          tone ?? 'var(--accent)',
        )
      : '') +
    textIn(label, text.x, y, text.width, label.height, { fill: ink, anchor: art ? 'start' : 'middle' }) +
    (detail
      ? textIn(detail, text.x, y + label.height, text.width, detail.height, {
          fill: 'var(--ink-soft)',
          anchor: art ? 'start' : 'middle',
        })
      : '');
  const slug = escapeXml((head.logo ?? head.label).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'));
  const rule = rect(
    { x: box.x + box.width * 0.2, y: box.y + box.height - 2, width: box.width * 0.6, height: 4 },
    { fill: tone ?? 'var(--line)', radius: 2 },
  );
  return (slug ? `<g data-item="${slug}">${body}</g>` : body) + rule;
}

/** What the text thinks of the side: its states, or a tick or cross for its verdict. */
function marks(ctx: Context, side: ComparisonSide, place: Box): string {
  const states = (side.head.states ?? []).filter((state) => state !== 'crossed');
  const told = states.some((state) => state === 'checked' || state === 'failed');
  const verdict = told || !side.verdict ? [] : [side.verdict === 'good' ? ('checked' as const) : ('failed' as const)];
  return badges(
    ctx.tools,
    [...states, ...verdict],
    { ...place, x: place.x - 20, y: place.y + 12, height: place.height },
    60,
  );
}

/** "vs" between rivals, an arrow from before to after, a plain rule between neighbours. */
function divider(spec: ComparisonSpec, from: Box | undefined, to: Box | undefined, stacked: boolean): string {
  if (!from || !to) return '';
  const a = stacked
    ? { x: from.x + from.width / 2, y: from.y + from.height }
    : { x: from.x + from.width, y: from.y + from.height / 2 };
  const b = stacked ? { x: to.x + to.width / 2, y: to.y } : { x: to.x, y: to.y + to.height / 2 };
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const gap = stacked ? b.y - a.y : b.x - a.x;
  if (spec.mode === 'before-after') {
    const pad = 8;
    return arrow(
      stacked
        ? [
            { x: a.x, y: a.y + pad },
            { x: b.x, y: b.y - pad },
          ]
        : [
            { x: a.x + pad, y: a.y },
            { x: b.x - pad, y: b.y },
          ],
      { width: 9, colour: 'var(--accent)' },
    );
  }
  if (spec.mode === 'side-by-side' || spec.mode === 'balance') return '';
  const radius = Math.min(52, gap * 0.48);
  const box = { x: middle.x - radius, y: middle.y - radius, width: 2 * radius, height: 2 * radius };
  const word = fit('vs', box.width, box.height, { max: Math.max(28, radius * 0.8), weight: 800 });
  return group(
    circle(middle.x, middle.y, radius, { fill: 'var(--accent)' }) +
      textIn(word, box.x, box.y, box.width, box.height, { fill: 'var(--accent-ink)' }),
    { className: 'm-pop', style: `--i:${spec.sides.length}` },
  );
}
