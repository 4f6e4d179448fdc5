/** Which tables list tools, and how their rows are grouped. */
import type { DataTable } from '../../model.ts';
import { plain } from '../html.ts';

export interface Tool {
  readonly name: string;
  readonly feature: string;
}

const toolHead = /^(tool|product|project|platform|library|framework|software|package|service)s?( name)?$/i;
const groupHead = /\b(category|type|kind|group|area|class|layer|role|stage)\b/i;

export const isToolTable = (table: DataTable): boolean =>
  /\b(tools?|tool ?kit|tech stack|stack|products|projects)\b/i.test(table.heading) ||
  toolHead.test(table.columns[0]?.trim() ?? '');

/** Groups in order of first mention; without a column that groups, one group without a name. */
export function toolGroups(table: DataTable): { name: string; tools: Tool[] }[] {
  const by = table.columns.findIndex((column, i) => i > 0 && groupHead.test(column));
  const groups = new Map<string, Tool[]>();
  for (const row of table.rows) {
    const [name = '', ...rest] = row.map(plain);
    const group = by > 0 ? (rest[by - 1] ?? '') : '';
    const feature = rest.filter((text, i) => text && i !== by - 1).join(' · ');
    groups.set(group, [...(groups.get(group) ?? []), { name, feature }]);
  }
  return [...groups].map(([name, tools]) => ({ name, tools }));
}
