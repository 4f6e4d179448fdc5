import type { TerminalSpec } from '../../spec.ts';
import type { Draw } from '../context.ts';
import { advance, fitLines, rowText, type Tokens } from '../kit/lines.ts';
import { has, rect } from '../kit/shape.ts';
import { appWindow, windowBar } from '../kit/window.ts';
import type { CodeToken } from '../tools.ts';

const LINE = 1.5;

/** A terminal: prompts, output in the colour of its state, a cursor at the end. */
export const drawTerminal: Draw<TerminalSpec> = (spec, box) => {
  const lines: Tokens[] = spec.lines.map((line) => [
    ...(line.prompt ? [{ text: '$ ', role: 'string' } as const] : []),
    { text: line.text, role: line.prompt ? 'plain' : 'punctuation' } satisfies CodeToken,
  ]);
  const bar = windowBar(box);
  const padX = Math.max(24, Math.min(56, box.width * 0.035));
  const padY = Math.max(18, Math.min(40, box.height * 0.045));
  // A log has no prompt: nobody types there.
  const log = spec.name !== undefined && spec.lines.every((line) => !line.prompt);
  const open = !log && spec.lines.at(-1)?.prompt !== true;
  const all = open ? [...lines, [{ text: '$ ', role: 'string' } as const]] : lines;
  const { rows, size } = fitLines(all, box.width - 2 * padX - 30, box.height - bar - 2 * padY, {
    max: 64,
    lineHeight: LINE,
    // Output is prose: it may wrap.
    whole: 34,
    keep: [all.length - 1],
  });
  const step = size * LINE;
  const height = Math.min(box.height, Math.max(bar + 2 * padY + rows.length * step, box.height * 0.5));
  const frame = { ...box, y: box.y + (box.height - height) / 2, height };
  const window = appWindow(frame, { bar, mono: true, title: spec.name ?? 'terminal' });
  const top = window.body.y + padY;
  const left = frame.x + padX;
  let svg = window.svg;
  rows.forEach((row, i) => {
    const line = spec.lines[row.source];
    const tone = toneOfLine(line?.states);
    const y = top + i * step;
    if (line && (tone || has(line.states, 'highlighted')))
      svg +=
        rect(
          { x: frame.x + 3, y, width: frame.width - 6, height: step },
          { fill: tone ?? 'var(--accent)', fillOpacity: 0.16, radius: 0 },
        ) + rect({ x: frame.x + 3, y, width: 10, height: step }, { fill: tone ?? 'var(--accent)', radius: 0 });
    svg += rowText(row, left, y + step * 0.5 + size * 0.35, size);
  });
  const last = rows.at(-1);
  const used = (last?.tokens ?? []).reduce((sum, token) => sum + Array.from(token.text).length, 0);
  const cursor = {
    x: left + used * advance(size) + 8,
    y: top + (rows.length - 1) * step + step * 0.14,
    width: advance(size),
    height: step * 0.72,
  };
  return svg + rect(cursor, { fill: 'var(--accent)', radius: 4, className: 'm-pulse' });
};

function toneOfLine(states: TerminalSpec['lines'][number]['states']): string | undefined {
  if (has(states, 'failed') || has(states, 'burning') || has(states, 'crossed')) return 'var(--bad)';
  if (has(states, 'checked') || has(states, 'active') || has(states, 'new')) return 'var(--good)';
  if (has(states, 'warning') || has(states, 'waiting')) return 'var(--warn)';
  return undefined;
}
