import type { CodeSpec } from '../../spec.ts';
import type { Context, Draw } from '../context.ts';
import { type Box, stacks } from '../kit/box.ts';
import { itemCard } from '../kit/item.ts';
import { advance, fitLines, type Row, rowText } from '../kit/lines.ts';
import { linked } from '../kit/link.ts';
import { rect } from '../kit/shape.ts';
import { appWindow, windowBar } from '../kit/window.ts';

const LINE = 1.5;

/** An editor window; lines that matter stand in a band, what the code makes stands beside it. */
export const drawCode: Draw<CodeSpec> = (spec, box, ctx) => {
  const { result } = spec;
  if (!result) return editor(spec, box, ctx, 72).svg;
  const tall = stacks(box);
  const share = tall ? Math.min(220, box.height * 0.22) : Math.min(440, box.width * 0.27);
  const between = tall ? Math.min(110, box.height * 0.14) : Math.min(230, box.width * 0.14);
  const code = tall ? { ...box, height: box.height - share - between } : { ...box, width: box.width - share - between };
  const made = editor(spec, code, ctx, 60);
  const size = tall
    ? { width: Math.min(box.width, 620), height: share }
    : { width: share, height: Math.min(box.height, 380) };
  const card: Box = tall
    ? { x: box.x + (box.width - size.width) / 2, y: box.y + box.height - share, ...size }
    : { x: box.x + box.width - share, y: box.y + (box.height - size.height) / 2, ...size };
  // On a short arrow there is no room for the verb: it stands on the card.
  const short = !tall && between < 150;
  const { verb } = result;
  const item = short && verb ? { ...result, detail: result.detail ?? verb } : result;
  return (
    made.svg +
    linked(ctx, made.box, card, { ...(verb && !short ? { label: verb } : {}), flowing: true }) +
    itemCard(ctx, item, card, { max: 40 })
  );
};

function editor(spec: CodeSpec, box: Box, ctx: Context, max: number): { svg: string; box: Box } {
  const source = spec.code.replace(/\s+$/, '');
  const lines = source.split('\n');
  const tokens = ctx.tools.highlight(source, spec.language);
  const keep = lines.flatMap((line, i) => (spec.highlight?.some((part) => line.includes(part)) ? [i] : []));
  const bar = windowBar(box);
  const padX = Math.max(24, Math.min(56, box.width * 0.035));
  const padY = Math.max(18, Math.min(40, box.height * 0.045));
  const { rows, size } = fitLines(tokens, box.width - 2 * padX, box.height - bar - 2 * padY, {
    max,
    lineHeight: LINE,
    keep,
  });

  const step = size * LINE;
  // Short code: a window as high as its lines, in the middle.
  const height = Math.min(box.height, Math.max(bar + 2 * padY + rows.length * step, box.height * 0.5));
  const longest = Math.max(
    ...rows.map((row) => row.tokens.reduce((sum, token) => sum + Array.from(token.text).length, 0)),
  );
  const width = Math.min(
    box.width,
    Math.max(longest * advance(size) + 2 * padX + 40, Math.min(box.width, height * 1.9)),
  );
  const frame = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
  const window = appWindow(frame, { bar, mono: true, ...(spec.name ? { title: spec.name } : {}) });
  const top = window.body.y + (window.body.height - rows.length * step) / 2;
  const left = frame.x + padX;
  const bands = rows
    .map((row, i) =>
      spec.language === 'diff'
        ? changed(row, { x: frame.x + 3, y: top + i * step, width: frame.width - 6, height: step })
        : lines.length === 1
          ? marked(row, spec.highlight ?? [], { x: left, y: top + i * step, width: advance(size), height: step })
          : keep.includes(row.source)
            ? rect(
                { x: frame.x + 3, y: top + i * step, width: frame.width - 6, height: step },
                { fill: 'var(--accent)', fillOpacity: 0.2, radius: 0, className: 'm-fill-x' },
              ) +
              rect({ x: frame.x + 3, y: top + i * step, width: 10, height: step }, { fill: 'var(--accent)', radius: 0 })
            : '',
    )
    .join('');
  const text = rows.map((row, i) => rowText(row, left, top + i * step + step * 0.5 + size * 0.35, size)).join('');
  return { svg: window.svg + bands + text, box: frame };
}

/** A line that goes or comes, by its sign. */
function changed(row: Row, band: Box): string {
  const sign = row.tokens[0]?.text.trimStart().charAt(0);
  const tone = sign === '-' ? 'var(--bad)' : sign === '+' ? 'var(--good)' : undefined;
  return tone
    ? rect(band, { fill: tone, fillOpacity: 0.22, radius: 0, className: 'm-fill-x' }) +
        rect({ ...band, width: 10 }, { fill: tone, radius: 0 })
    : '';
}

/** In code of one line the words themselves are marked; `cell` is that of the first character. */
function marked(row: Row, parts: readonly string[], cell: Box): string {
  const text = row.tokens.map((token) => token.text).join('');
  return parts
    .map((part) => {
      const at = text.indexOf(part);
      if (at < 0) return '';
      const box = { ...cell, x: cell.x + at * cell.width - 8, width: part.length * cell.width + 16 };
      const shape = { fill: 'var(--accent)', fillOpacity: 0.2, stroke: 'var(--accent)', strokeWidth: 3, radius: 10 };
      return rect(box, { ...shape, className: 'm-fill-x' });
    })
    .join('');
}
