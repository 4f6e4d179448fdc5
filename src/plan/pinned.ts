/** Names or versions in a row, and what is said of one of them: "Versions v1, v2, v3 stacked, client pinned to v2". Pure. */
import type { Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem, textItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import type { Scene } from './read/scene.ts';
import { enumeration } from './read/segments.ts';

const deed = String.raw`(?:(?:is\s+)?(?:pinned|stuck|locked|pointed|glued|attached|set)\s+(?:to|at|on)|(?:still\s+|now\s+)?(?:pointing\s+(?:to|at)|points\s+(?:to|at)|reading|reads|holding|using|uses|running|runs|seeing|sees|on|at|picking|choosing|asking for|waiting at|waiting for|standing on))`;
const pattern = new RegExp(
  String.raw`^(.+?)((?:\s+|,\s*)(?:stacked(?: up)?|in a row|in a stack|on a shelf|side by side|lined up|next to each other|on a line))?\s*[,;]\s+((?:an?\s+|the\s+|one\s+)?[\p{L}-]+(?:\s[\p{L}-]+)?)\s+(${deed})\s+(?:the\s+)?(\S+(?:\s\S+)?)[.]?$`,
  'isu',
);

export function pinnedTo(scene: Scene, context: CueContext): Candidate | undefined {
  const [, lead = '', , who = '', verb = '', which = ''] = pattern.exec(scene.text) ?? [];
  const [, group = '', first = '', more = ''] =
    /^(?:((?:[\p{L}-]+\s+){0,3}?))((?:v|version\s)?\d[\w.]*|[A-Z]|\p{L}[\w.-]*\d)((?:\s*,\s*(?:and\s+)?\S+|\s+and\s+\S+){1,7})$/iu.exec(
      lead.trim(),
    ) ?? [];
  const names = more === '' ? [] : [first, ...more.split(enumeration).filter((name) => name !== '')];
  const same = (name: string): boolean => name.toLowerCase() === which.toLowerCase();
  if (names.length < 2 || !names.some(same)) return undefined;
  const cards = names.map((name): Item => {
    const item = { ...segmentItem(name, context), label: name };
    return same(name)
      ? { ...item, detail: `${who} ${verb} it`.replace(/^(?:an?|the)\s+/i, ''), states: ['highlighted'] }
      : item;
  });
  return {
    spec: { kind: 'cards', cards, style: 'registry', ...(group && { title: textItem(group.trim(), context) }) },
    confidence: 0.9,
    why: `${names.length} by their names, and who keeps to "${which}"`,
    whole: true,
  };
}
