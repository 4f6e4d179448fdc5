/** "Tree with one root, three branches and nine leaves": as many as are counted, level by level. Pure. */
import { oneOf } from '../plural.ts';
import type { Colour, FlowEdge, FlowNode, FlowSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem, textItem } from './items.ts';
import { colourOf } from './lexicon/states.ts';
import { numberWords } from './lexicon/words.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';
import { enumeration } from './read/segments.ts';

/** More of them are too small to be told apart. */
const MOST = 16;

/** The tree that a cue counts; undefined where it counts something else. */
export function treeOf(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, lead = '', told = '', rest = ''] =
    /^((?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:(?:[\w]+-)?tree|org(?:anisation|anization)? chart|hierarchy|pedigree)\b[^:,;]{0,30}?)(?::|\s+with|\s+of|\s+having|\s+showing)\s+([^;.]+?)\s*(?:[;.]\s*(.+?))?[.]?$/i.exec(
      scene.text,
    ) ?? [];
  if (!told) return undefined;
  const parts = told.split(enumeration).filter((part) => part !== '');
  const levels: { count: number; name: string }[] = [];
  for (const part of parts) {
    const level = levelOf(part);
    if (!level) break;
    levels.push(level);
  }
  const after = [...parts.slice(levels.length), ...(rest ? [rest] : [])].join(', ');
  const counts = levels.map((level) => level.count);
  const grows = counts.every((count, i) => i === 0 || count >= (counts[i - 1] as number));
  if (levels.length < 2 || counts[0] !== 1 || !grows || counts.reduce((sum, count) => sum + count, 0) > MOST)
    return undefined;
  const ranks = levels.map(({ count, name }, depth) =>
    Array.from({ length: count }, (_, i): FlowNode => ({ ...nodeItem(name, context), id: `${depth}-${i}` })),
  );
  const parentOf = (depth: number, i: number): number =>
    Math.floor((i * (counts[depth - 1] as number)) / (counts[depth] as number));
  const lit = litPath(after, counts, parentOf);
  const look = lit && colourIn(after);
  const on = (depth: number, i: number): boolean => lit?.[depth] === i;
  const nodes = ranks.flatMap((rank, depth) =>
    rank.map(
      (node, i): FlowNode =>
        on(depth, i) ? { ...node, states: ['highlighted'], ...(look && { colour: look }) } : node,
    ),
  );
  const edges = ranks.slice(1).flatMap((rank, k) =>
    rank.map((node, i): FlowEdge => {
      const up = parentOf(k + 1, i);
      const shown = on(k, up) && on(k + 1, i);
      return {
        from: `${k}-${up}`,
        to: node.id,
        arrow: 'none',
        ...(shown && { states: ['highlighted' as const], weight: 'thick' as const }),
        ...(shown && look && { colour: look }),
      };
    }),
  );
  const title = tidy(lead.replace(/^(?:an?|the)\s+/i, ''));
  return {
    kind: 'flow',
    nodes,
    edges,
    ...(!/^tree$/i.test(title) && { title: textItem(title, context) }),
    ...(after && after.split(/\s+/).length < 12 && { caption: tidy(after) }),
  };
}

function levelOf(part: string): { count: number; name: string } | undefined {
  const [, number = '', name = ''] =
    /^(an?|the|a single|\d{1,2}|[a-z]+)\s+((?:[\p{L}-]+\s+){0,2}[\p{L}-]+)$/iu.exec(part.trim()) ?? [];
  const count = /^(?:an?|the|a single)$/i.test(number)
    ? 1
    : /^\d/.test(number)
      ? Number(number)
      : numberWords[number.toLowerCase()];
  const verbal = /\b(?:found|lit|lights?|glow\w*|highlighted|marked|green|red|blue)$/i.test(name);
  return count && name && !verbal ? { count, name } : undefined;
}

function nodeItem(name: string, context: CueContext): Omit<FlowNode, 'id'> {
  const item = segmentItem(oneOf(name), context);
  const { count: _count, many: _many, ...one } = item;
  return { ...one, label: oneOf(one.label) };
}

/** "the path to a single leaf lights up": which node of each level lies on it, from the root down. */
function litPath(
  after: string,
  counts: readonly number[],
  parentOf: (depth: number, i: number) => number,
): readonly number[] | undefined {
  if (!/\b(?:path|way|route|line|one|single|search|lookup)\b/i.test(after)) return undefined;
  if (!/\b(?:light|lit|glow|highlight|found|mark|turn|green|red|blue|orange|yellow|shin|bold)\w*/i.test(after))
    return undefined;
  const path: number[] = [];
  let at = Math.floor((counts.at(-1) as number) / 2);
  for (let depth = counts.length - 1; depth >= 0; depth--) {
    path.unshift(at);
    if (depth > 0) at = parentOf(depth, at);
  }
  return path;
}

const colourIn = (text: string): Colour | undefined =>
  text
    .toLowerCase()
    .split(/\W+/)
    .map((word) => colourOf(word))
    .find((one) => one !== undefined);
