/** "Training at 92%, node crashes, training continues from 90% and not from 0%": how far it was, what happened, where it goes on. Pure. */
import type { FlowNode, FlowSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem, textItem } from './items.ts';
import { stateOf } from './lexicon/states.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';

const going =
  '(?:continues?|continuing|resumes?|resuming|goes on|going on|carries on|picks up|restarts?|restarting|(?:starts?|begins?) (?:again|over)|is back|comes back|jumps back|falls back|starts?|begins?)';
const place = '(?:the\\s+)?[^,;]{2,30}?';

/** What goes on after it was cut off; the way that is not taken is struck. */
export function resumedOf(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, topic, body = ''] = /^(?:([^:,;]{3,40}):\s+)?(.+?)[.]?$/s.exec(scene.text) ?? [];
  const parts = body.split(/\s*[,;]\s+(?:and\s+|then\s+|but\s+)*(?!not\b|instead\b)/);
  const [, subject = '', level = ''] =
    /^(?:an?\s+|the\s+)?(.{2,30}?)\s+(?:(?:is|are|stands|running|reaches|reached)\s+)?(?:at|on)\s+((?:[\w]+\s+)?[$€£~]?\d[\d.,:]*\s?\S{0,8})$/i.exec(
      parts[0] ?? '',
    ) ?? [];
  const [, again = '', verb = '', from = '', not = ''] =
    new RegExp(
      `^(?:the\\s+)?(.{0,30}?)\\s*\\b(${going})\\s+((?:from|at|with|on)\\s+${place})(?:(?:,?\\s+(?:and|but)|,)?\\s+(?:not|instead of|rather than)\\s+((?:from\\s+|at\\s+|with\\s+)?${place}))?$`,
      'i',
    ).exec(parts.at(-1) ?? '') ?? [];
  if (!subject || !level || !from || parts.length < 3 || parts.length > 6) return undefined;
  const number = /\d[\d.,:]*/.exec(level)?.[0] ?? '';
  if (again && !not && !isSame(again, subject) && !from.includes(number)) return undefined;
  const who = segmentItem(subject, context);
  const { states: _states, ...plain } = who;
  const between = parts.slice(1, -1).map((part, i): FlowNode => ({ ...happening(part, context), id: `then-${i}` }));
  const start: FlowNode = { ...plain, detail: `at ${level}`, id: 'was' };
  const goesOn = again && !isSame(again, subject) ? textItem(again, context) : plain;
  const next: FlowNode = { ...goesOn, detail: `${verb.toLowerCase()} ${from}`, id: 'on' };
  const nodes: readonly FlowNode[] = [start, ...between, next];
  const struck: FlowNode | undefined = not
    ? {
        label: tidy(/^(?:from|at|with)\s/i.test(not) ? not : `${from.split(/\s+/)[0]} ${not}`),
        states: ['crossed'],
        id: 'not',
      }
    : undefined;
  const last = between.at(-1)?.id ?? 'was';
  return {
    kind: 'flow',
    nodes: struck ? [...nodes, struck] : nodes,
    edges: [
      ...nodes.slice(1).map((one, i) => ({ from: (nodes[i] as FlowNode).id, to: one.id })),
      ...(struck ? [{ from: last, to: struck.id, states: ['crossed' as const] }] : []),
    ],
    ...(topic && { title: textItem(topic, context) }),
  };
}

/** "it", or the last word of what was named. */
const isSame = (again: string, subject: string): boolean =>
  /^(?:it|they|everything)$/i.test(again) ||
  subject.toLowerCase().includes(again.toLowerCase().split(/\s+/).at(-1) ?? '');

/** "node catches fire": the words, and the state it is in by then. */
function happening(part: string, context: CueContext): Omit<FlowNode, 'id'> {
  const state = /\b(?:catches|on|in) (?:fire|flames)\b|\bburns?\b/i.test(part)
    ? 'burning'
    : /\b(?:crash|die|fail|break|trip|drop|lost|explode|vanish|stop|snap)(?:e?s|ed|ing)?\b/i.test(part)
      ? 'failed'
      : stateOf(part.toLowerCase().split(/\s+/).at(-1) ?? '');
  const item = textItem(part, context);
  const [who = ''] = part.replace(/^(?:an?|the)\s+/i, '').split(/\s+/);
  const art = item.icon || item.logo ? {} : { ...pictureOf(who, context) };
  return { ...item, ...art, ...(state && { states: [state] }) };
}

const pictureOf = (name: string, context: CueContext): { icon?: string } => {
  const icon = context.catalogue.icon(name);
  return icon ? { icon } : {};
};
