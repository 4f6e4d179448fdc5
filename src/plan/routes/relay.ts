/** "Planner hands the baton to the executor, executor hands it to storage": each goal goes on with it. Pure. */
import { literal } from '../../literal.ts';
import type { FlowEdge, FlowSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { textItem } from '../items.ts';
import { leadOf } from '../read/lead.ts';
import { tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { tokenise } from '../read/tokens.ts';
import { readWords } from '../read/words.ts';
import { node, pieces } from './words.ts';

/** Clauses of which each one's end is the next one's beginning. */
export function relay(scene: Scene, context: CueContext): FlowSpec | undefined {
  const { topic, body } = leadOf(scene.text);
  const parts = pieces(body);
  const shared = parts.slice(1).map((part, i) => meeting(parts[i] as string, part));
  const end = shared.indexOf('');
  const count = end < 0 ? shared.length : end;
  const last = parts[count] ?? '';
  if (count < 1 || count > 6 || parts.length > count + 2) return undefined;
  const first = doing(parts[0] as string, context);
  const final = doing(last, context);
  const goal =
    final &&
    /^(?:(?:it|them)\s+)?(?:(?:on\s+)?(?:to|into|onto|at|for)\s+)?(?:the\s+|an?\s+)?([^,]{2,30})$/i.exec(final.rest);
  const rest = parts.slice(count + 1);
  if (!first || (count < 2 && !goal)) return undefined;
  // "Carol drops it": how it ends, no further goal.
  const ends = goal && !/^(?:it|them|him|her|up|down|out)$/i.test(goal[1] ?? '') ? (goal[1] as string) : undefined;
  const names = [first.who, ...shared.slice(0, count), ...(ends ? [ends] : [])];
  const told = parts.slice(0, names.length - 1);
  if (names.length < 3 || same(names[0] as string, names.at(-1) as string)) return undefined;
  const edges = told.map((part, i): FlowEdge => {
    const words = part
      .slice(cutFront(part, names[i] as string))
      .replace(
        new RegExp(
          `\\s*(?:\\b(?:on\\s+)?(?:to|into|onto)\\s+)?(?:the\\s+|an?\\s+)?${literal(names[i + 1] as string)}$`,
          'i',
        ),
        '',
      )
      .trim();
    return { from: `${i}`, to: `${i + 1}`, ...(words && { label: words }) };
  });
  const [, back] = /^(?:an?\s+|the\s+)?(.{2,30}?)\s+(?:\w+\s+)?back\b/i.exec(rest[0] ?? '') ?? [];
  const caption = [...(ends ? [] : [last]), ...(back ? [] : rest)].join(', ');
  return {
    kind: 'flow',
    nodes: names.map((name, i) => node(name, `${i}`, context)),
    edges: [...edges, ...(back ? [{ from: `${names.length - 1}`, to: '0', label: back, flowing: true }] : [])],
    ...(topic && { title: textItem(topic, context) }),
    ...(caption && { caption: tidy(caption) }),
  };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:an?|the)\s+/, '')
    .trim();
const same = (a: string, b: string): boolean => plain(a) === plain(b);

/** The words that one clause ends and the next begins with; "" where there are none. */
function meeting(before: string, after: string): string {
  const ends = before.split(/\s+/);
  const starts = after.replace(/^(?:an?|the)\s+/i, '').split(/\s+/);
  for (let size = Math.min(4, starts.length - 1, ends.length - 2); size > 0; size--)
    if (same(ends.slice(-size).join(' '), starts.slice(0, size).join(' '))) return starts.slice(0, size).join(' ');
  return '';
}

const cutFront = (part: string, name: string): number => {
  const at = part.toLowerCase().indexOf(plain(name));
  return at < 0 ? 0 : at + plain(name).length;
};

/** Who does it, and what stands behind the verb. */
function doing(part: string, context: CueContext): { who: string; rest: string } | undefined {
  const words = readWords(tokenise(part), context.products(part));
  const at = words.findIndex((word, i) => i > 0 && (word.role === 'verb' || /^[a-z]{2,}s$/.test(word.text)));
  const verb = words[at];
  if (!verb) return undefined;
  return {
    who:
      plain(part.slice(0, verb.start)) &&
      part
        .slice(0, verb.start)
        .replace(/^(?:an?|the)\s+/i, '')
        .trim(),
    rest: part.slice(verb.end).trim(),
  };
}
