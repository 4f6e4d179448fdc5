/** What parts into arms and joins again. Pure. */
import { oneOf } from '../../plural.ts';
import type { FlowNode, FlowSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { segmentItem, textItem, toItem } from '../items.ts';
import { leadOf } from '../read/lead.ts';
import { lowerFirst, tidy } from '../read/phrase.ts';
import { readCue } from '../read/read.ts';
import type { Scene } from '../read/scene.ts';
import { enumeration } from '../read/segments.ts';
import { node } from './words.ts';

/** "3 A leave the battery, split into 2 A and 1 A, join again" */
export function partAndJoin(scene: Scene, context: CueContext): FlowSpec | undefined {
  const { topic, body } = leadOf(scene.text);
  const parts = body
    .replace(/[.]$/, '')
    .split(
      /\s*[,;]\s+(?:and\s+|then\s+)*|\s+and\s+(?=(?:joins?|meets?|merges?|comes?|reunites?|rejoins?|flows?|goes)\b)/i,
    )
    .filter((part) => part.trim() !== '');
  const at = parts.findIndex((part) => dividing.test(part));
  const [, before = '', divides = '', told = ''] = dividing.exec(parts[at] ?? '') ?? [];
  if (at < 0 || parts.length < 2) return undefined;
  const joins = parts.findIndex((part, i) => i > at && joining.test(part));
  const [, subject = '', verb = '', source = ''] = departing.exec(parts[0] ?? '') ?? [];
  if (joins < 0 && !(at > 0 && source)) return undefined;
  const arms = armsOf(told, parts.slice(at + 1, joins < 0 ? undefined : joins), context);
  if (!arms || (before && at > 0)) return undefined;
  const start = source || before || '';
  if (!start) return undefined;
  const leaves = source ? `${subject} ${verb}`.trim() : '';
  const first = node(start, 'start', context);
  const split: FlowNode = { label: tidy(divides), id: 'split' };
  const ends = joins < 0 ? undefined : goalOf(parts[joins] ?? '', start, context);
  const nodes = [first, split, ...arms, ...(ends?.node ? [ends.node] : [])];
  const last = parts.slice((joins < 0 ? at : joins) + 1);
  return {
    kind: 'flow',
    nodes,
    edges: [
      { from: 'start', to: 'split', ...(leaves && { label: lowerFirst(leaves) }), flowing: true },
      ...arms.map((arm) => ({ from: 'split', to: arm.id })),
      ...(ends ? arms.map((arm) => ({ from: arm.id, to: ends.to, ...(ends.label && { label: ends.label }) })) : []),
    ],
    ...(topic && { title: textItem(topic, context) }),
    ...(last.length > 0 && last.join(', ').split(/\s+/).length < 10 && { caption: tidy(last.join(', ')) }),
  };
}

const dividing =
  /^(.*?)\s*\b((?:splits?|divides?|forks?|branches|parts|separates?|fans out|splitting|dividing|forking|branching)(?:\s+(?:up|off|out))?)\s+(?:in)?to\s+(.+)$/i;
const joining =
  /^(?:(?:they|both|all|the\s+\S+|it)\s+)?(?:all\s+|both\s+)?(?:flow(?:s|ing)?\s+|com(?:es?|ing)\s+)?(?:joins?|joining|meets?|meeting|merges?|merging|rejoins?|reunites?|comes? together|together|unites?|combines?)\b(.*)$/i;
const departing =
  /^(?:an?\s+|the\s+)?(.{1,40}?)\s+(leaves?|leaving|comes? (?:out of|from)|reaches|reach|reaching|enters?|entering|arrives? at|hits?|flows? (?:out of|from|into)|starts? (?:at|in|from))\s+(?:an?\s+|the\s+)?(.{2,40})$/i;

/** The arms that something parts into: named one by one, or so many of them. */
function armsOf(told: string, between: readonly string[], context: CueContext): readonly FlowNode[] | undefined {
  const names = told.split(enumeration);
  if (names.length > 1)
    return [...names, ...between].slice(0, 5).map((name, i) => ({ ...armItem(name, context), id: `arm-${i}` }));
  const [phrase] = readCue(told, context).phrases;
  const count = phrase?.count ?? 0;
  if (!phrase || count < 2 || count > 5) return undefined;
  const { count: _count, ...item } = toItem(phrase, context);
  return Array.from({ length: count }, (_, i) => ({ ...item, label: oneOf(item.label), id: `arm-${i}` }));
}

/** "2 A" is an amount, not so many things. */
const armItem = (name: string, context: CueContext): Omit<FlowNode, 'id'> =>
  /^[~$€£]?\d/.test(name) ? { label: name } : segmentItem(name, context);

/** Where the arms come together: back at the start, at what is named, or just together. */
function goalOf(
  part: string,
  start: string,
  context: CueContext,
): { to: string; node?: FlowNode; label?: string } | undefined {
  const words = part.replace(/^(?:they|both|all|it)\s+/i, '');
  const [, named] = /\b(?:at|in|into|before|on)\s+(?:an?\s+|the\s+)?([^,;]{2,30})$/i.exec(words) ?? [];
  if (named && named.toLowerCase() !== start.toLowerCase())
    return { to: 'join', node: node(named, 'join', context), label: '' };
  return { to: 'join', node: { label: tidy(words), id: 'join' } };
}
