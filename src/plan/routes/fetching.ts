/** Arms that reach out and bring back. Pure. */
import { oneOf } from '../../plural.ts';
import type { FlowEdge, FlowNode, FlowSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { toItem } from '../items.ts';
import { lowerFirst, tidy } from '../read/phrase.ts';
import { readCue } from '../read/read.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { node } from './words.ts';

/** "Prometheus, arrows reaching out to every exporter and pulling metrics back" */
export function fetching(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, who = '', out = '', goals = '', verb = '', what = ''] =
    /^(?:an?\s+|the\s+)?(.{2,40}?)(?:\s+(?:logo|icon))?(?:,|\s+with)?\s+(?:arrows?|arms?|lines?|hands?|tentacles?)\s+((?:reach|go|stretch|fly|point|run|shoot|grab)\w*(?:\s+out)?)\s+(?:to|into|at|for|towards?)\s+(.{2,60}?),?\s+(?:and\s+)?(pull|bring|fetch|carry|collect|tak|drag|get|return|gather|haul|suck)(?:s|ing|es)?\s+(?:the\s+)?(.{2,30}?)(?:\s+(?:back|home|in))?(?:\s+to\s+it)?[.]?$/i.exec(
      scene.text,
    ) ?? [];
  if (!who || !what) return undefined;
  const read = readCue(goals, context);
  const goal = read.phrases[0];
  if (!goal) return undefined;
  const place = goals.slice(goal.end - 0).trim();
  const ends =
    goal.count && goal.count > 1 && goal.count < 7
      ? each(goal, context)
      : [{ ...toItem(goal, context), ...(place && { detail: tidy(place) }), id: 'goal-0' }];
  const verb_ = /^(?:tak)$/.test(verb) ? 'taking' : (new RegExp(`\\b${verb}\\w*`, 'i').exec(scene.text)?.[0] ?? verb);
  return {
    kind: 'flow',
    nodes: [node(who, 'who', context), ...ends],
    edges: ends.flatMap((end): readonly FlowEdge[] => [
      { from: 'who', to: end.id, label: out.toLowerCase() },
      { from: end.id, to: 'who', label: `${verb_.toLowerCase()} ${lowerFirst(what)}`, flowing: true },
    ]),
  };
}

function each(phrase: Phrase, context: CueContext): readonly FlowNode[] {
  const { count = 1, many: _many, ...item } = toItem(phrase, context);
  return Array.from({ length: count }, (_, i) => ({ ...item, label: oneOf(item.label), id: `goal-${i}` }));
}
