import { oneOf } from '../../plural.ts';
import type { Item, PeopleSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { along, type Box, cells, columns, isPortrait } from '../kit/box.ts';
import { itemCard } from '../kit/item.ts';
import { oneThing } from '../kit/several.ts';
import { arrow, art, badges, category, circle, path, rise, toneOf } from '../kit/shape.ts';
import { fit, num, textIn } from '../kit/text.ts';

/** As many stand side by side. */
const ROW = 8;

/** People with their roles; what they look at or work on stands over them, lines of sight lead there. */
export const drawPeople: Draw<PeopleSpec> = (spec, box, ctx) => {
  const people = spec.people.flatMap(each);
  if (people.length > ROW) return crowds(spec, box, ctx);
  const shared = spec.body !== undefined || spec.subject !== undefined;
  const label = spec.people.length === 1 && people.length > 1 ? spec.people[0]?.label : undefined;
  const row = shared ? Math.min(box.height * 0.42, 330) : box.height;
  const sight = shared ? Math.min(90, box.height * 0.12) : 0;
  const crowd = { ...box, y: box.y + box.height - row, height: row };
  const top = { ...box, height: box.height - row - sight };
  const count = people.length;
  const gap = Math.min(48, crowd.width * 0.03);
  // Too narrow for their names in one row: two rows.
  const names = people.some((person) => person.label.length > 12);
  if (!shared && !label && count > (names ? 4 : 5)) return gathered(people, box, ctx);
  const each_ = Math.min(shared ? 300 : count === 1 ? 560 : 460, (crowd.width - gap * (count - 1)) / count);
  const used = each_ * count + gap * (count - 1);
  const places = columns({ ...crowd, x: crowd.x + (crowd.width - used) / 2, width: used }, count, gap);
  let svg = '';
  if (shared) {
    const subject = subjectBox(top, isPortrait(box) ? top.width : Math.min(top.width, Math.max(720, top.width * 0.62)));
    svg += spec.body
      ? ctx.draw(spec.body, subject)
      : spec.subject
        ? itemCard(ctx, spec.subject, subject, { max: 64 })
        : '';
    svg += places
      .map((place, i) => {
        const from = { x: place.x + place.width / 2, y: place.y - 6 };
        const to = {
          x: clamp(from.x, subject.x + 60, subject.x + subject.width - 60),
          y: subject.y + subject.height + 12,
        };
        return arrow([from, to], { colour: category(i), width: 5, heads: 'to', flowing: true });
      })
      .join('');
  }
  svg += people
    .map((person, i) =>
      places[i] ? rise(oneThing(figure(ctx, { ...person, label: label ? '' : person.label }, places[i], i)), i) : '',
    )
    .join('');
  // One name for all of them is written once, under the row.
  if (label) {
    const name = fit(label, box.width, 64, { max: 40, weight: 600, maxLines: 1 });
    svg += textIn(name, box.x, box.y + box.height - name.height, box.width, name.height);
  }
  return svg;
};

function gathered(people: readonly Item[], box: Box, ctx: Context): string {
  return cells(box, people.length, 32, 1.05, { width: 420 })
    .map((place, i) => {
      const person = people[i];
      return person ? rise(oneThing(figure(ctx, person, place, i, person.detail ? 160 : 96)), i) : '';
    })
    .join('');
}

/** Counted people are drawn one by one, uncounted ones as three. */
function each(person: Item): Item[] {
  const count = Math.min(400, person.count ?? (person.many ? 3 : 1));
  const label = count > 1 ? oneOf(person.label) : person.label;
  return Array.from({ length: count }, () => ({ ...person, label, count: 1, many: false }));
}

/** More people than stand in one row: each group as a crowd with its count and name, under what they look at. */
function crowds(spec: PeopleSpec, box: Box, ctx: Context): string {
  const shared = spec.body !== undefined || spec.subject !== undefined;
  const share = box.height * 0.4;
  const room = shared ? { ...box, y: box.y + share + 90, height: box.height - share - 90 } : box;
  let svg = '';
  if (shared) {
    const top = subjectBox({ ...box, height: share }, Math.min(box.width, Math.max(720, box.width * 0.62)));
    svg += spec.body ? ctx.draw(spec.body, top) : spec.subject ? itemCard(ctx, spec.subject, top, { max: 64 }) : '';
    const x = box.x + box.width / 2;
    svg += arrow(
      [
        { x, y: room.y - 8 },
        { x, y: top.y + top.height + 12 },
      ],
      { colour: category(0), flowing: true },
    );
  }
  const counts = spec.people.map((person) => each(person).length);
  const places = along(
    room,
    spec.people.length,
    48,
    counts.map((count) => Math.max(1, Math.sqrt(count))),
  );
  return (
    svg +
    spec.people
      .map((person, g) => {
        const place = places[g];
        const count = counts[g] ?? 1;
        if (!place) return '';
        const written = person.count !== undefined && count > 1 ? `${count} ${person.label}` : person.label;
        const name = fit(written, place.width, 100, { max: 44, weight: 800, maxLines: 2 });
        const field = { ...place, height: place.height - name.height - 20 };
        const figures = cells(field, count, count > 40 ? 8 : 20, 0.9, { width: 200 })
          .map((at) => oneThing(figure(ctx, { ...person, label: '', states: [] }, at, g, 0)))
          .join('');
        return rise(figures, g) + textIn(name, place.x, field.y + field.height + 12, place.width, name.height);
      })
      .join('')
  );
}

const subjectBox = (box: Box, width: number): Box => ({ ...box, x: box.x + (box.width - width) / 2, width });
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Head and shoulders in a colour of its own, the role under it. */
function figure(ctx: Context, person: Item, box: Box, index: number, words = person.detail ? 156 : 84): string {
  const height = Math.min(box.height - words, box.width * 1.02, 560);
  const top = box.y + (box.height - words - height) / 2;
  const x = box.x + box.width / 2;
  const tone = toneOf(person) ?? category(index);
  const pen = Math.max(2, Math.min(5, height * 0.03));
  const head = height * 0.23;
  const wide = Math.min(box.width * 0.46, height * 0.46);
  const shoulders = top + height * 0.54;
  const bottom = top + height;
  const body = path(
    `M${num(x - wide)} ${num(bottom)}V${num(shoulders + wide * 0.72)}Q${num(x - wide)} ${num(shoulders)} ${num(x)} ${num(shoulders)}T${num(x + wide)} ${num(shoulders + wide * 0.72)}V${num(bottom)}Z`,
    { fill: tone, fillOpacity: 0.26, stroke: tone, strokeWidth: pen },
  );
  const face = circle(x, top + head + pen, head, { fill: tone, fillOpacity: 0.26, stroke: tone, strokeWidth: pen });
  const side = Math.min(wide * 0.95, height * 0.3);
  const badge = person.icon && !/user|users|person/.test(person.icon) ? ctx.tools.icon(person.icon) : undefined;
  const mark = badge
    ? art(badge, { x: x - side / 2, y: bottom - side * 1.2, width: side, height: side }, 'var(--ink)')
    : '';
  const name = person.label
    ? fit(person.label, box.width, person.detail ? words - 72 : words - 10, {
        max: Math.max(28, Math.min(56, height * 0.13)),
        weight: 600,
        maxLines: 2,
        lineHeight: 1.12,
      })
    : undefined;
  const detail = person.detail
    ? fit(person.detail, box.width, 68, { max: 34, maxLines: 2, lineHeight: 1.15 })
    : undefined;
  const around = { x: x - wide, y: top, width: 2 * wide, height };
  return (
    body +
    face +
    mark +
    badges(ctx.tools, person.states, around) +
    (name ? textIn(name, box.x, bottom + 10, box.width, name.height) : '') +
    (detail
      ? textIn(detail, box.x, bottom + 14 + (name?.height ?? 0), box.width, detail.height, { fill: 'var(--ink-soft)' })
      : '')
  );
}
