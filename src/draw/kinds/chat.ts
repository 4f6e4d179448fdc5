import type { ChatSpec, Item } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import type { Box } from '../kit/box.ts';
import { picture } from '../kit/item.ts';
import { badges, circle, has, path, rect, rise, toneOf } from '../kit/shape.ts';
import { type Fitted, fit, MIN_TEXT, num, textIn, wrap } from '../kit/text.ts';

/** Speech bubbles from both sides, one under the other. */
export const drawChat: Draw<ChatSpec> = (spec, box, ctx) => {
  const plan = sized(spec, box);
  let y = box.y + Math.max(0, (box.height - plan.height) / 2);
  // What one person says alone stands in the middle.
  const alone = spec.messages.length === 1 ? plan.bubbles[0] : undefined;
  const lead = plan.avatar ? plan.avatar + 32 : 0;
  const width = (alone?.width ?? 0) + lead;
  const room = alone
    ? { ...box, x: box.x + Math.max(0, (box.width - width) / 2), width: Math.min(box.width, width) }
    : box;
  return spec.messages
    .map((message, i) => {
      const bubble = plan.bubbles[i];
      if (!bubble) return '';
      const svg = rise(drawMessage(message, bubble, y, room, plan, ctx), i);
      y += bubble.height + (message.from?.label ? plan.name : 0) + plan.gap;
      return svg;
    })
    .join('');
};

interface Plan {
  readonly bubbles: readonly { readonly block: Fitted; readonly width: number; readonly height: number }[];
  readonly avatar: number;
  readonly name: number;
  readonly gap: number;
  readonly pad: number;
  readonly height: number;
}

/** The largest size of text at which all messages fit. */
function sized(spec: ChatSpec, box: Box): Plan {
  const named = spec.messages.filter((message) => message.from?.label).length;
  const pictured = spec.messages.some((message) => message.from);
  for (let size = spec.messages.length === 1 ? 104 : 76; ; size -= 2) {
    const last = size <= MIN_TEXT;
    const avatar = pictured ? Math.min(120, size * 2.2, box.width * 0.14) : 0;
    const pad = size * 0.62;
    const gap = Math.min(44, size * 0.7);
    const name = Math.max(MIN_TEXT, size * 0.6) * 1.4;
    const most = (box.width - avatar - 40) * (box.width < 760 ? 0.96 : 0.76) - 2 * pad;
    const face = { weight: 400 as const };
    const free = (box.height - named * name - gap * (spec.messages.length - 1)) / spec.messages.length;
    const bubbles = spec.messages.map((message) => {
      const lines = wrap(message.text, size, most, face).length * size * 1.28;
      const block = fit(message.text, most, last ? Math.min(lines, Math.max(size * 1.3, free - 2 * pad)) : lines + 1, {
        max: size,
        lineHeight: 1.28,
        ...face,
      });
      return { block, width: block.width + 2 * pad + 4, height: Math.max(block.height + 2 * pad * 0.8, avatar * 0.8) };
    });
    const height = bubbles.reduce((sum, b) => sum + b.height, 0) + named * name + gap * (bubbles.length - 1);
    if (height <= box.height || last) return { bubbles, avatar, name, gap, pad, height };
  }
}

function drawMessage(
  message: ChatSpec['messages'][number],
  bubble: Plan['bubbles'][number],
  top: number,
  box: Box,
  plan: Plan,
  ctx: Context,
): string {
  const right = message.side === 'right';
  const { avatar } = plan;
  const lead = avatar ? avatar + 32 : 0;
  const tone = toneOf(message);
  const name = message.from?.label ? plan.name : 0;
  const at = {
    x: right ? box.x + box.width - lead - bubble.width : box.x + lead,
    y: top + name,
    width: bubble.width,
    height: bubble.height,
  };
  const fill = right ? 'var(--accent-soft)' : 'var(--surface)';
  const stroke = tone ?? (right ? 'var(--accent)' : 'var(--line)');
  const edge = right ? at.x + at.width : at.x;
  const way = right ? 1 : -1;
  const tailY = at.y + Math.min(at.height / 2, avatar * 0.5 || at.height / 2);
  const tail = avatar
    ? path(
        `M${num(edge - way * 2)} ${num(tailY - 16)}L${num(edge + way * 20)} ${num(tailY)}L${num(edge - way * 2)} ${num(tailY + 16)}`,
        { fill, stroke, strokeWidth: 3 },
      )
    : '';
  const face =
    avatar && message.from
      ? portrait(
          message.from,
          { x: right ? box.x + box.width - avatar : box.x, y: at.y, width: avatar, height: avatar },
          ctx,
        )
      : '';
  const label = message.from?.label
    ? textIn(
        fit(message.from.label, box.width * 0.7, plan.name, { max: plan.name / 1.4, weight: 600, maxLines: 1 }),
        right ? at.x + at.width - box.width * 0.7 : at.x,
        top,
        box.width * 0.7,
        plan.name * 0.86,
        {
          anchor: right ? 'end' : 'start',
          fill: 'var(--ink-soft)',
        },
      )
    : '';
  const body = rect(at, {
    fill,
    stroke,
    strokeWidth: 3,
    radius: 32,
    ...(has(message.states, 'highlighted') ? { className: 'm-glow' } : {}),
  });
  return (
    label +
    body +
    tail +
    textIn(bubble.block, at.x + plan.pad, at.y, at.width, at.height, { anchor: 'start' }) +
    face +
    badges(ctx.tools, message.states, { ...at, y: at.y + at.height - 36 }, 48)
  );
}

function portrait(from: Item, box: Box, ctx: Context): string {
  if (from.logo) return picture(ctx, from, box);
  const known = from.icon && ctx.tools.icon(from.icon) ? from.icon : undefined;
  const shape = circle(box.x + box.width / 2, box.y + box.height / 2, box.width / 2 - 2, {
    fill: 'var(--surface-2)',
    stroke: 'var(--line)',
    strokeWidth: 3,
  });
  const side = box.width * 0.56;
  return (
    shape +
    picture(
      ctx,
      { label: '', icon: known ?? 'lucide:user' },
      { x: box.x + (box.width - side) / 2, y: box.y + (box.height - side) / 2, width: side, height: side },
    )
  );
}
