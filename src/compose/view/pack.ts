/** Groups of cards into columns and pages. Pure. */
export interface ToolCard {
  readonly name: string;
  readonly feature: string;
  readonly svg: string | undefined;
  readonly initials: string;
  /** Pixels. */
  readonly height: number;
}

export interface ToolGroup {
  readonly name: string;
  readonly tone: string;
  readonly tools: readonly ToolCard[];
}

type Column = readonly ToolGroup[];

const headHeight = 50;
const cardGap = 12;
const groupGap = 26;

export const groupHeight = (group: ToolGroup): number =>
  (group.name ? headHeight : 0) + group.tools.reduce((all, tool) => all + tool.height + cardGap, 0) - cardGap;

/** Fills column after column, groups kept whole where they can be; the columns of a page end about level. */
export function packColumns(groups: readonly ToolGroup[], columns: number, room: number): Column[][] {
  const parts = groups.flatMap((group) => splitGroup(group, room));
  let limit = room;
  // The lowest height at which all still fit one page is the most even one.
  for (let height = 120; height < room; height += 8) {
    const filled = fill(parts, height);
    if (filled.length <= columns && filled.every((column) => columnHeight(column) <= height)) {
      limit = height;
      break;
    }
  }
  const filled = fill(parts, limit);
  const pages: Column[][] = [];
  for (let i = 0; i < filled.length; i += columns) pages.push(filled.slice(i, i + columns));
  return pages;
}

function fill(parts: readonly ToolGroup[], height: number): Column[] {
  const filled: ToolGroup[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const needs = groupHeight(part);
    if (used + groupGap + needs > height) {
      filled.push([part]);
      used = needs;
    } else {
      filled[filled.length - 1]?.push(part);
      used += groupGap + needs;
    }
  }
  return filled;
}

const columnHeight = (column: Column): number =>
  column.reduce((all, group) => all + groupHeight(group) + groupGap, 0) - groupGap;

/** A group that is taller than a column goes on in the next under the same name. */
function splitGroup(group: ToolGroup, room: number): ToolGroup[] {
  const parts: ToolGroup[] = [];
  let tools: ToolCard[] = [];
  for (const tool of group.tools) {
    if (tools.length > 0 && groupHeight({ ...group, tools: [...tools, tool] }) > room) {
      parts.push({ ...group, tools });
      tools = [];
    }
    tools = [...tools, tool];
  }
  return [...parts, { ...group, tools }];
}
