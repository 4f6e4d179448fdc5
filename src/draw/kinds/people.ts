import type { Item, PeopleSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, columns, isPortrait } from '../kit/box.ts';
import { itemCard } from '../kit/item.ts';
import { arrow, art, badges, category, circle, path, rise, toneOf } from '../kit/shape.ts';
import { fit, num, textIn } from '../kit/text.ts';

/** People with their roles; what they look at or work on stands over them, lines of sight lead there. */
export const drawPeople: Draw<PeopleSpec> = (spec, box, ctx) => {
  const people = spec.people.flatMap(each);
  const shared = spec.body !== undefined || spec.subject !== undefined;
  const label = spec.people.length === 1 && people.length > 1 ? spec.people[0]?.label : undefined;
  const row = shared ? Math.min(box.height * 0.42, 330) : box.height;
  const sight = shared ? Math.min(90, box.height * 0.12) : 0;
  const crowd = { ...box, y: box.y + box.height - row, height: row };
  const top = { ...box, height: box.height - row - sight };
  const count = people.length;
  const gap = Math.min(48, crowd.width * 0.03);
  const each_ = Math.min(shared ? 300 : 380, (crowd.width - gap * (count - 1)) / count);
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
      places[i] ? rise(figure(ctx, { ...person, label: label ? '' : person.label }, places[i], i), i) : '',
    )
    .join('');
  // One name for all of them is written once, under the row.
  if (label) {
    const name = fit(label, box.width, 64, { max: 40, weight: 600, maxLines: 1 });
    svg += textIn(name, box.x, box.y + box.height - name.height, box.width, name.height);
  }
  return svg;
};

/** Counted people are drawn one by one, uncounted ones as three. */
function each(person: Item): Item[] {
  const count = Math.min(8, person.count ?? (person.many ? 3 : 1));
  return Array.from({ length: count }, () => ({ ...person, count: 1, many: false }));
}

const subjectBox = (box: Box, width: number): Box => ({ ...box, x: box.x + (box.width - width) / 2, width });
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Head and shoulders in a colour of its own, the role under it. */
function figure(ctx: Context, person: Item, box: Box, index: number): string {
  const words = 76;
  const height = Math.min(box.height - words, box.width * 1.02, 420);
  const top = box.y + (box.height - words - height) / 2;
  const x = box.x + box.width / 2;
  const tone = toneOf(person) ?? category(index);
  const head = height * 0.23;
  const wide = Math.min(box.width * 0.46, height * 0.46);
  const shoulders = top + height * 0.54;
  const bottom = top + height;
  const body = path(
    `M${num(x - wide)} ${num(bottom)}V${num(shoulders + wide * 0.72)}Q${num(x - wide)} ${num(shoulders)} ${num(x)} ${num(shoulders)}T${num(x + wide)} ${num(shoulders + wide * 0.72)}V${num(bottom)}Z`,
    { fill: tone, fillOpacity: 0.26, stroke: tone, strokeWidth: 5 },
  );
  const face = circle(x, top + head + 4, head, { fill: tone, fillOpacity: 0.26, stroke: tone, strokeWidth: 5 });
  const side = Math.min(wide * 0.95, height * 0.3);
  const badge = person.icon && !/user|users|person/.test(person.icon) ? ctx.tools.icon(person.icon) : undefined;
  const mark = badge
    ? art(badge, { x: x - side / 2, y: bottom - side * 1.2, width: side, height: side }, 'var(--ink)')
    : '';
  const name = person.label
    ? fit(person.label, box.width, words, { max: 34, weight: 600, maxLines: 2, lineHeight: 1.12 })
    : undefined;
  const around = { x: x - wide, y: top, width: 2 * wide, height };
  return (
    body +
    face +
    mark +
    badges(ctx.tools, person.states, around) +
    (name ? textIn(name, box.x, bottom + 10, box.width, name.height) : '')
  );
}
