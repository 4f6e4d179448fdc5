/** Events or stages on a line that runs on: along a wide room, down a tall one. */
import type { TimelineEvent, TimelineSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, isPortrait, rows } from '../kit/box.ts';
import { itemCard, itemHeight } from '../kit/item.ts';
import { arrow, category, chip, circle, group, line, rise, toneOf } from '../kit/shape.ts';
import { fit } from '../kit/text.ts';

const GAP = 28;
/** Between the line and the cards. */
const STEM = 52;
/** The line goes on after the last event. */
const TAIL = 60;

export const drawTimeline: Draw<TimelineSpec> = (spec, box, ctx) => {
  const { events } = spec;
  if (!events.length) return '';
  if (events.length === 1) return lone(spec, box, ctx);
  return isPortrait(box) ? upright(events, box, ctx) : level(events, box, ctx);
};

const toneAt = (event: TimelineEvent, i: number): string => toneOf(event) ?? category(i);

const bare = ({ when: _when, ...item }: TimelineEvent) => item;

/** Cards in one row above the line while they stay wide enough, else by turns above and below it. */
function level(events: readonly TimelineEvent[], box: Box, ctx: Context, before = 0): string {
  const count = events.length;
  const room = box.width - TAIL;
  const oneRow = room / count - GAP >= (before > 0 || box.height < 400 ? 120 : 230);
  // By turns, a card may reach over its neighbours' knots, as far as to the next card of its own row.
  const width = oneRow
    ? Math.min(room / count - GAP, 480)
    : Math.min((2 * room - GAP * (count - 1)) / (count + 1), 440);
  const pitch = oneRow ? room / count : (room - width) / (count - 1);
  const first = oneRow ? box.x + pitch / 2 : box.x + width / 2;
  if (pitch < 110) return several(events, box, ctx);
  const whenHeight = events.some((event) => event.when) ? 76 : 0;
  const wanted = Math.max(...events.map((event) => itemHeight(event, width))) * 1.4;
  const height = Math.min(
    oneRow ? box.height - STEM - 40 - whenHeight : (box.height - whenHeight) / 2 - STEM,
    Math.max(wanted, oneRow ? Math.min(200, box.height) : 150),
  );
  const used = oneRow ? height + STEM + 30 + whenHeight : 2 * (height + STEM) + whenHeight;
  const top = box.y + (box.height - used) / 2;
  const y = top + height + STEM + (oneRow ? 0 : whenHeight / 2);
  const marks = events.map((event, i) => {
    const x = first + pitch * i;
    const above = oneRow || i % 2 === 0;
    const place = { x: x - width / 2, y: above ? top : y + STEM + whenHeight / 2, width, height };
    const tone = toneAt(event, before + i);
    const stem = line(x, above ? top + height : place.y, x, y + (above ? -16 : 16), { stroke: tone, strokeWidth: 4 });
    const when = event.when
      ? chip(ctx.tools, event.when, x, oneRow ? y + 58 : y, { size: oneRow ? 34 : 30, tone, max: pitch - 40 }).svg
      : '';
    const dot = when && !oneRow ? '' : knot(x, y, tone);
    return rise(stem + dot + when + itemCard(ctx, bare(event), place, { colour: tone, max: 54 }), before + i);
  });
  return (
    rail([
      { x: box.x, y },
      { x: box.x + box.width, y },
    ]) + marks.join('')
  );
}

/** More events than one line holds: several lines, read one after the other. */
function several(events: readonly TimelineEvent[], box: Box, ctx: Context): string {
  const lines = Math.ceil(events.length / 7);
  const per = Math.ceil(events.length / lines);
  if (box.width / per < 150 || box.height / lines < 180) return upright(events, box, ctx);
  return rows(box, lines, 24)
    .map((row, n) => {
      const some = events.slice(n * per, (n + 1) * per);
      // A short last line keeps the distances of the others.
      const width = (row.width - TAIL) * (some.length / per) + TAIL;
      return level(some, { ...row, width }, ctx, n * per);
    })
    .join('');
}

/** The line down the left side, each card beside its knot. */
function upright(events: readonly TimelineEvent[], box: Box, ctx: Context): string {
  const whens = events.map((event) =>
    event.when ? fit(event.when, box.width * 0.3, 80, { max: 34, maxLines: 2, weight: 600 }).width + 56 : 0,
  );
  const column = Math.max(0, ...whens);
  const x = box.x + Math.max(32, column / 2 + 8);
  const left = box.x + Math.max(64, column + 16) + STEM * 0.6;
  const width = Math.min(box.x + box.width - left, 760);
  const pitch = (box.height - 40) / events.length;
  const height = Math.min(pitch - 16, 240);
  const shaft = rail([
    { x, y: box.y },
    { x, y: box.y + box.height },
  ]);
  const marks = events.map((event, i) => {
    const y = box.y + pitch * (i + 0.5);
    const tone = toneAt(event, i);
    const stem = line(x + 16, y, left, y, { stroke: tone, strokeWidth: 4 });
    const when = event.when
      ? chip(ctx.tools, event.when, x, y, { size: Math.max(24, Math.min(34, pitch * 0.4)), tone, max: box.width * 0.3 })
          .svg
      : knot(x, y, tone);
    return rise(
      stem +
        when +
        itemCard(ctx, bare(event), { x: left, y: y - height / 2, width, height }, { colour: tone, max: 54 }),
      i,
    );
  });
  return shaft + marks.join('');
}

/** One event: where on the line it stands is what the text says; plain knots stand for what else there is. */
function lone(spec: TimelineSpec, box: Box, ctx: Context): string {
  const event = spec.events[0];
  if (!event) return '';
  const tall = isPortrait(box);
  const share = { early: 0.2, middle: 0.5, late: 0.8 }[spec.position ?? 'middle'];
  const length = tall ? box.height : box.width;
  const at = length * share;
  const width = Math.min(tall ? box.width - 120 : box.width * 0.62, 720);
  const height = Math.min(tall ? 360 : box.height - STEM - 130, Math.max(260, itemHeight(event, width) * 1.3));
  const y = box.y + (box.height - height - STEM - 100) / 2 + height + STEM;
  const x = box.x + 40;
  const point = (d: number) => (tall ? { x, y: box.y + d } : { x: box.x + d, y });
  const ticks = Array.from({ length: 9 }, (_, i) => (length * (i + 0.5)) / 9)
    .filter((d) => Math.abs(d - at) > length / 12)
    .map((d) => circle(point(d).x, point(d).y, 9, { fill: 'var(--bg)', stroke: 'var(--line)', strokeWidth: 4 }))
    .join('');
  const here = point(at);
  const place = tall
    ? {
        x: x + STEM + 20,
        y: Math.min(Math.max(box.y, here.y - height / 2), box.y + box.height - height),
        width,
        height,
      }
    : {
        x: Math.min(Math.max(box.x, here.x - width / 2), box.x + box.width - width),
        y: y - STEM - height,
        width,
        height,
      };
  const tone = toneOf(event) ?? 'var(--accent)';
  const stem = tall
    ? line(here.x + 20, here.y, place.x, here.y, { stroke: tone, strokeWidth: 5 })
    : line(here.x, here.y - 20, here.x, place.y + height, { stroke: tone, strokeWidth: 5 });
  const when = event.when
    ? chip(ctx.tools, event.when, tall ? here.x : here.x, tall ? here.y + 64 : here.y + 64, {
        size: 36,
        tone,
        anchor: tall ? 'start' : 'middle',
        max: 360,
      }).svg
    : '';
  return (
    rail([point(0), point(length)]) +
    ticks +
    rise(
      stem +
        group(knot(here.x, here.y, tone, 20), { className: 'm-pulse' }) +
        when +
        itemCard(ctx, bare(event), place, { max: 64, weight: 800 }),
      0,
    )
  );
}

const rail = (points: readonly { x: number; y: number }[]): string =>
  arrow(points, { width: 7, colour: 'var(--ink-faint)' });

const knot = (x: number, y: number, tone: string, radius = 15): string =>
  circle(x, y, radius, { fill: tone, stroke: 'var(--bg)', strokeWidth: 5 });
