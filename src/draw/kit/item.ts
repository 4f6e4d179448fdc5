/** One thing on the stage, drawn to fill a box: as a card (its own surface) or bare (art over its label). */
import type { Item } from '../../spec.ts';
import type { Context } from '../context.ts';
import { type Box, centred, inset, isPortrait } from './box.ts';
import { copies } from './several.ts';
import { art, badges, cross, group, has, icon, logoTile, rect, surface, toneOf } from './shape.ts';
import { escapeXml, fit, textIn, type Weight } from './text.ts';

export interface ItemOptions {
  /** Largest label size, default 44. */
  readonly max?: number;
  readonly weight?: Weight;
  /** Colour of the art, default the item's tone or the accent. */
  readonly colour?: string;
  /** Without a surface of its own. */
  readonly bare?: boolean;
  /** Corner radius of the card. */
  readonly radius?: number;
}

/** Height of a card that holds this item well at a width: for layouts that choose their own node sizes. */
export function itemHeight(item: Item, width: number): number {
  const label = item.label ? 44 : 0;
  const detail = item.detail ? 40 : 0;
  const nested = item.items?.length ? 76 * Math.ceil(item.items.length / Math.max(1, Math.floor(width / 180))) : 0;
  const picture = item.logo || item.icon ? 96 : 0;
  return 48 + picture + label * (item.label.length * 20 > width - 48 ? 2 : 1) + detail + nested;
}

/** A card: surface by state and colour, art, label, detail, what it contains, badges; several are a stack of cards. */
export function itemCard(ctx: Context, item: Item, box: Box, options: ItemOptions = {}): string {
  const several = (item.count ?? 0) > 1 || item.many === true;
  const step = several ? Math.min(14, box.height * 0.06) : 0;
  // Badges overhang the card's corner, not the box.
  const lip = badges(ctx.tools, item.states, box) ? Math.min(16, box.height * 0.06) : 0;
  const front = {
    x: box.x,
    y: box.y + 2 * step + lip,
    width: box.width - 2 * step - lip,
    height: box.height - 2 * step - lip,
  };
  const behind = several
    ? [2, 1]
        .map((i) =>
          surface(
            { states: item.states?.filter((s) => s !== 'highlighted') ?? [] },
            { ...front, x: front.x + i * step, y: front.y - i * step },
            options.radius,
          ),
        )
        .join('')
    : '';
  const body = `${options.bare ? '' : behind + surface(item, front, options.radius)}${itemBody(ctx, item, inset(front, Math.min(24, front.width * 0.07), Math.min(20, front.height * 0.08)), options)}`;
  const count = (item.count ?? 0) > 1 ? countTag(`×${item.count}`, front) : '';
  const over = has(item.states, 'crossed') ? cross(front) : '';
  return same(
    item,
    body + count + over + badges(ctx.tools, item.states, front, Math.min(56, Math.max(40, front.height * 0.22))),
  );
}

/** Marks a thing, so that the deck can move it to where the next step draws the same thing. */
function same(item: Item, content: string): string {
  const name = (item.logo ?? item.label).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return name ? `<g data-item="${escapeXml(name)}">${content}</g>` : content;
}

function countTag(label: string, box: Box): string {
  const block = fit(label, 120, 44, { max: 28, weight: 800 });
  const tag = { x: box.x - 8, y: box.y - 12, width: block.width + 28, height: 44 };
  return (
    rect(tag, { fill: 'var(--accent)', radius: 22 }) +
    textIn(block, tag.x, tag.y, tag.width, tag.height, { fill: 'var(--accent-ink)' })
  );
}

/** Art, label, detail and contained items inside a box, without a surface. Wide boxes put the art at the left. */
export function itemBody(ctx: Context, item: Item, box: Box, options: ItemOptions = {}): string {
  const faded = has(item.states, 'muted') || has(item.states, 'empty');
  const colour = options.colour ?? toneOf(item) ?? (faded ? 'var(--ink-faint)' : 'var(--accent)');
  const ink = faded ? 'var(--ink-soft)' : 'var(--ink)';
  const nested = item.items ?? [];
  const pictured = Boolean(item.logo || (item.icon && ctx.tools.icon(item.icon)));
  const text = Boolean(item.label || item.detail);

  let content = box;
  let inner = '';
  if (nested.length) {
    const share = text || pictured ? 0.52 : 1;
    const height = box.height * share;
    inner = nestedItems(ctx, nested, { x: box.x, y: box.y + box.height - height, width: box.width, height: height });
    content = { ...box, height: box.height - height - (share < 1 ? 12 : 0) };
  }
  if (!pictured) return labelled(item, content, ink, options) + inner;
  if (!text) return picture(ctx, item, squareIn(content, 0.9), colour) + inner;

  const beside = content.width > content.height * 2.1;
  if (beside) {
    const side = Math.min(content.height * 0.82, content.width * 0.3);
    const gap = Math.min(24, side * 0.3);
    const room = { x: content.x + side + gap, y: content.y, width: content.width - side - gap, height: content.height };
    const label = labelBlock(item, room, options);
    // Art and text as one group in the middle.
    const used = side + gap + label.width;
    const shift = Math.max(0, (content.width - used) / 2);
    const artBox = { x: content.x + shift, y: content.y + (content.height - side) / 2, width: side, height: side };
    return (
      picture(ctx, item, artBox, colour) +
      label.draw({ ...room, x: room.x + shift, width: label.width }, ink, 'start') +
      inner
    );
  }
  // Many words need the room more than the picture does, and no word is cut as long as the picture can give way.
  const gap = Math.min(20, content.height * 0.05);
  const attempts = [item.detail ? 0.46 : item.label.length > 22 ? 0.42 : 0.56, 0.4, 0.3].map((share) => {
    const side = Math.min(content.height * share, content.width * 0.7, 260);
    const place = { x: content.x, y: content.y, width: content.width, height: content.height - side - gap };
    return { side, place, block: labelBlock(item, place, options) };
  });
  const fitting = attempts.find((one) => !one.block.cut) ?? (attempts[0] as (typeof attempts)[number]);
  const { side: wanted, place: room, block: label } = fitting;
  const used = wanted + gap + label.height;
  const top = content.y + (content.height - used) / 2;
  const artBox = { x: content.x + (content.width - wanted) / 2, y: top, width: wanted, height: wanted };
  return (
    picture(ctx, item, artBox, colour) +
    label.draw({ ...room, y: top + wanted + gap, height: label.height }, ink, 'middle') +
    inner
  );
}

/** Logo on its tile, or icon; crossed things keep their art. */
export function picture(ctx: Context, item: Item, box: Box, colour = 'var(--accent)'): string {
  if (item.logo) {
    ctx.useLogo(item.logo);
    return logoTile(ctx.tools, item.logo, box);
  }
  return icon(ctx.tools, item.icon ?? '', box, colour);
}

function nestedItems(ctx: Context, items: readonly Item[], box: Box): string {
  const all = items.flatMap((item) => copies(item, 3, 8));
  const portrait = isPortrait(box);
  const perRow = portrait ? 1 : Math.min(all.length, Math.max(1, Math.floor(box.width / 150)));
  const lines = Math.ceil(all.length / perRow);
  const gap = 12;
  const width = (box.width - gap * (perRow - 1)) / perRow;
  const height = Math.min(120, (box.height - gap * (lines - 1)) / lines);
  const top = box.y + (box.height - lines * height - (lines - 1) * gap) / 2;
  return all
    .map((item, i) => {
      const inRow = Math.min(perRow, all.length - Math.floor(i / perRow) * perRow);
      const left = box.x + (box.width - inRow * width - (inRow - 1) * gap) / 2;
      const cell = {
        x: left + (i % perRow) * (width + gap),
        y: top + Math.floor(i / perRow) * (height + gap),
        width,
        height,
      };
      const look = rect(cell, {
        fill: 'var(--surface-2)',
        stroke: toneOf(item) ?? 'var(--line)',
        strokeWidth: 2,
        radius: 14,
      });
      const over = has(item.states, 'crossed') ? cross(cell, 6) : '';
      return (
        look + itemBody(ctx, item, inset(cell, 10, 8), { max: 28 }) + over + badges(ctx.tools, item.states, cell, 36)
      );
    })
    .join('');
}

function labelled(item: Item, box: Box, ink: string, options: ItemOptions): string {
  const label = labelBlock(item, box, options);
  return label.draw(centred(box, box.width, label.height), ink, 'middle');
}

interface LabelBlock {
  readonly width: number;
  readonly height: number;
  /** Not all of the words are in it. */
  readonly cut: boolean;
  draw(box: Box, ink: string, anchor: 'start' | 'middle'): string;
}

/** Label over detail as one block. */
function labelBlock(item: Item, room: Box, options: ItemOptions): LabelBlock {
  const max = options.max ?? 44;
  const face = { weight: options.weight ?? 600, ...(item.mono ? { mono: true } : {}) } as const;
  const share = item.label && item.detail ? 0.58 : 1;
  const label = item.label
    ? fit(item.label, room.width, room.height * share, { max, maxLines: 4, lineHeight: 1.16, ...face })
    : undefined;
  const left = room.height - (label?.height ?? 0) - (label ? 6 : 0);
  const detail = item.detail
    ? fit(item.detail, room.width, left, {
        max: Math.max(24, Math.min(max * 0.68, (label?.size ?? max) * 0.8)),
        maxLines: 4,
        lineHeight: 1.25,
      })
    : undefined;
  const gap = label && detail ? 6 : 0;
  const height = (label?.height ?? 0) + gap + (detail?.height ?? 0);
  return {
    width: Math.max(label?.width ?? 0, detail?.width ?? 0),
    height,
    cut: [label, detail].some((block) => block?.lines.at(-1)?.endsWith('…') === true),
    draw(box, ink, anchor) {
      const top = box.y + (box.height - height) / 2;
      const parts = [
        label ? textIn(label, box.x, top, box.width, label.height, { fill: ink, anchor }) : '',
        detail
          ? textIn(detail, box.x, top + (label?.height ?? 0) + gap, box.width, detail.height, {
              fill: 'var(--ink-soft)',
              anchor,
            })
          : '',
      ];
      return parts.join('');
    },
  };
}

function squareIn(box: Box, share: number): Box {
  const side = Math.min(box.width, box.height) * share;
  return centred(box, side, side);
}

export { art, group };
