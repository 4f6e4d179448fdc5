/** Further tables: tools as grouped cards with their logos, others as tables; paged when long. */
import { measure } from '../../draw/kit/text.ts';
import type { DataTable } from '../../model.ts';
import { artSvg, plain } from '../html.ts';
import type { SlideView, Sources } from '../view.ts';
import { bandSize, lineCount } from './heading.ts';
import { packColumns, type ToolGroup } from './pack.ts';
import { isToolTable, toolGroups } from './tool-table.ts';

export function tableSlides(from: Sources): SlideView[] {
  return from.plan.episode.tables.flatMap((table, i) => {
    const id = `table-${i + 1}`;
    if (table.rows.length === 0) return [];
    return isToolTable(table) ? toolSlides(table, id, from) : plainSlides(table, id, from);
  });
}

/** Few tools stand larger: the stage is there to be filled. */
const scales = [1.6, 1.4, 1.2, 1] as const;

function toolSlides(table: DataTable, id: string, from: Sources): SlideView[] {
  const groups = toolGroups(table);
  const laid = scales.map((scale) => ({ scale, pages: toolPages(groups, id, scale, from) }));
  const { scale, pages } = (laid.find((one) => one.pages.length === 1) ?? laid.at(-1)) as (typeof laid)[number];
  return pages.map((page, i) => ({
    template: 'tools',
    id: i === 0 ? 'tools' : `tools-${i + 1}`,
    part: 'tools',
    heading: table.heading,
    headingSize: bandSize(table.heading, from.box),
    page: pages.length > 1 ? `${i + 1} / ${pages.length}` : undefined,
    scale,
    columns: page,
  }));
}

/** Laid out in a room that much smaller, so that it fills the real one at that scale. */
function toolPages(grouped: ReturnType<typeof toolGroups>, id: string, scale: number, from: Sources) {
  const { room, band, layout } = from.box;
  const most = layout === 'wide' ? 3 : layout === 'square' ? 2 : 1;
  const columns = Math.min(most, Math.max(1, grouped.length > 1 ? grouped.length : most));
  const gap = 28;
  const width = (room.width / scale - gap * (columns - 1)) / columns;
  const groups: ToolGroup[] = grouped.map((group, g) => ({
    name: group.name,
    tone: `c${(g % 6) + 1}`,
    tools: group.tools.map((tool) => {
      const logo = from.logo(tool.name);
      const textWidth = width - 2 * 20 - 76 - 22;
      const lines = lineCount(tool.name, 32, textWidth, true) * 38 + lineCount(tool.feature, 26, textWidth) * 34;
      return {
        ...tool,
        svg: logo ? artSvg(logo, `${id}-${slug(tool.name)}-`) : undefined,
        initials: initials(tool.name),
        height: Math.max(76, lines) + 2 * 16,
      };
    }),
  }));
  return packColumns(groups, columns, (room.height - band.height - 20) / scale);
}

function plainSlides(table: DataTable, id: string, from: Sources): SlideView[] {
  const { room, band, layout } = from.box;
  const cells = [table.columns, ...table.rows].map((row) => row.map(plain));
  const height = room.height - band.height - 20;
  const cards = layout === 'tall' && table.columns.length > 2;
  const sizes = cards ? [40, 34, 30] : [52, 48, 44, 40, 36, 32, 30, 28];
  const laid = sizes.map((size) => measured(cells, size, room.width, cards));
  const best = laid.find(({ heights, head }) => head + sum(heights) <= height) ?? laid[laid.length - 1];
  if (!best) return [];
  const pages = pagesOf(best.heights, height - best.head);
  const anyLogo = table.rows.some((row) => from.logo(plain(row[0] ?? '')));
  return pages.map((rows, i) => ({
    template: 'table',
    id: i === 0 ? id : `${id}-${i + 1}`,
    part: 'table',
    heading: table.heading,
    headingSize: bandSize(table.heading, from.box),
    page: pages.length > 1 ? `${i + 1} / ${pages.length}` : undefined,
    cards,
    size: best.size,
    columns: (cells[0] ?? []).map((name, c) => ({ name, share: best.shares[c] })),
    rows: rows.map((r) => {
      const row = cells[r + 1] ?? [];
      const logo = from.logo(row[0] ?? '');
      return {
        name: row[0],
        logo: logo ? artSvg(logo, `${id}-${r}-`) : undefined,
        initials: anyLogo && !logo ? initials(row[0] ?? '') : undefined,
        cells: row.slice(1).map((text, c) => ({ label: cells[0]?.[c + 1], text, tone: toneOf(text) })),
      };
    }),
  }));
}

interface Laid {
  readonly size: number;
  /** Per cent a column. */
  readonly shares: readonly number[];
  readonly head: number;
  readonly heights: readonly number[];
}

const padX = 28;
/** Before the first cell's words, and before a mark. */
const logoRoom = 80;
const markRoom = 34;

/** Column widths by their content, then the height of every row. */
function measured(cells: readonly (readonly string[])[], size: number, width: number, cards: boolean): Laid {
  const line = size * 1.3;
  if (cards) {
    const heights = cells
      .slice(1)
      .map(
        (row) =>
          44 * 1.2 +
          40 +
          20 +
          row
            .slice(1)
            .reduce((all, text, c) => all + lineCount(`${cells[0]?.[c + 1]}: ${text}`, size, width - 64) * line, 0),
      );
    return { size, shares: [], head: 0, heights };
  }
  const widths = columnWidths(cells, size, width);
  const room = widths.map((own, c) => own - 2 * padX - (c === 0 ? logoRoom : markRoom));
  const rowHeight = (row: readonly string[], bold: boolean): number =>
    Math.max(...row.map((text, c) => lineCount(text, size, room[c] ?? 100, bold || c === 0))) * line + 36;
  return {
    size,
    shares: widths.map((own) => Math.round((own / width) * 1000) / 10),
    head: rowHeight(cells[0] ?? [], true),
    heights: cells.slice(1).map((row) => Math.max(84, size * 2.3, rowHeight(row, false))),
  };
}

/** No column narrower than its longest word; what is left goes to those that would need it to keep one line. */
function columnWidths(cells: readonly (readonly string[])[], size: number, width: number): number[] {
  const count = cells[0]?.length ?? 1;
  const columns = Array.from({ length: count }, (_, c) => {
    const texts = cells.map((row) => row[c] ?? '');
    const own = (text: string): number => measure(text, size, { weight: 800 }) + 4;
    const extra = 2 * padX + (c === 0 ? logoRoom : markRoom);
    const least = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map(own)) + extra;
    return { least, want: Math.max(least, Math.min(width * 0.5, Math.max(...texts.map(own)) + extra)) };
  });
  const least = sum(columns.map((column) => column.least));
  const want = sum(columns.map((column) => column.want));
  if (least >= width) return columns.map((column) => (column.least / least) * width);
  if (want <= width) return columns.map((column) => column.want + (width - want) / count);
  const share = (width - least) / (want - least);
  return columns.map((column) => column.least + (column.want - column.least) * share);
}

/** Row numbers a page: as even as whole rows allow. */
function pagesOf(heights: readonly number[], room: number): number[][] {
  const needed = Math.max(1, Math.ceil(sum(heights) / room));
  const target = Math.min(room, sum(heights) / needed + Math.max(...heights) / 2 + 1);
  const pages: number[][] = [[]];
  let used = 0;
  heights.forEach((height, row) => {
    if (used > 0 && used + height > target) {
      pages.push([]);
      used = 0;
    }
    pages[pages.length - 1]?.push(row);
    used += height;
  });
  return pages;
}

/** Only what says yes or no in so many words gets a colour. */
function toneOf(text: string): string | undefined {
  if (/^(yes|full|native|supported|✓|✔|✅)\b|^(✓|✔|✅)|\(yes\)$/i.test(text)) return 'good';
  if (/^(no|none|not\b.*|unsupported)$|^(✗|✘|❌)|^not /i.test(text)) return 'bad';
  if (/^(partial|limited|some|experimental|beta)\b/i.test(text)) return 'warn';
  return undefined;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const initials = (text: string): string =>
  (/^[A-Za-z0-9]{1,4}$/.test(text) ? text : (text.match(/\b[A-Z0-9]/g) ?? [text[0] ?? '']).slice(0, 3).join('')) ||
  text.slice(0, 2);
