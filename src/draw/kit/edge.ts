/** How a connection looks by its states, and its label. */
import type { FlowEdge } from '../../spec.ts';
import type { Context } from '../context.ts';
import type { Size } from './box.ts';
import { type ArrowOptions, circle, group, has, icon, type Point, rect, toneOf } from './shape.ts';
import { type Fitted, fit, textIn } from './text.ts';

export interface LabelBlock extends Size {
  readonly text: Fitted;
}

/** What is written on an edge, no wider than `width`; its room includes a little air. */
export function labelOf(edge: Pick<FlowEdge, 'label'>, width: number, max = 28): LabelBlock | undefined {
  if (!edge.label) return undefined;
  const text = fit(edge.label, width, 108 * (max / 28), { max, weight: 600, maxLines: 3, lineHeight: 1.15 });
  return { text, width: text.width + 20, height: text.height + 10 };
}

export function edgeLook(edge: FlowEdge): ArrowOptions {
  const crossed = has(edge.states, 'crossed') || has(edge.states, 'failed');
  const tone = crossed ? 'var(--bad)' : toneOf(edge);
  const muted = has(edge.states, 'muted') || has(edge.states, 'empty') || has(edge.states, 'idle');
  return {
    colour: tone ?? (muted ? 'var(--ink-faint)' : 'var(--accent)'),
    width: edge.weight === 'thin' ? 3 : edge.weight === 'thick' ? 12 : has(edge.states, 'highlighted') ? 9 : 6,
    heads: edge.arrow ?? 'to',
    ...(edge.flowing && !crossed ? { flowing: true } : {}),
    ...(crossed || has(edge.states, 'dashed') || muted ? { dashed: true } : {}),
  };
}

/** The label on its own ground, and the cross of a connection that is not. */
export function edgeLabel(ctx: Context, edge: FlowEdge, label: LabelBlock | undefined, at: Point): string {
  const crossed = has(edge.states, 'crossed') || has(edge.states, 'failed');
  const mark = crossed ? 46 : 0;
  const height = (label?.height ?? 0) + mark;
  const top = at.y - height / 2;
  const words = label
    ? rect(
        { x: at.x - label.width / 2, y: top + mark, width: label.width, height: label.height },
        { fill: 'var(--bg)', radius: 12 },
      ) + textIn(label.text, at.x - label.width / 2, top + mark, label.width, label.height, { fill: 'var(--ink-soft)' })
    : '';
  if (!crossed) return words;
  const y = top + mark / 2;
  const cross = icon(ctx.tools, 'lucide:x', { x: at.x - 15, y: y - 15, width: 30, height: 30 }, 'var(--bg)');
  return (
    words +
    group(circle(at.x, y, 23, { fill: 'var(--bad)', stroke: 'var(--bg)', strokeWidth: 4 }) + cross, {
      className: 'm-pop',
    })
  );
}
