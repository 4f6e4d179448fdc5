/** So many places with what runs in each, one of them otherwise: "Three zones with GPUs, one going dark". Pure. */
import { oneOf } from '../plural.ts';
import type { Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem, toItem, withoutCount } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { stateOf } from './lexicon/states.ts';
import { countOf } from './lexicon/words.ts';
import { readCue } from './read/read.ts';
import { mayRun } from './workloads.ts';

export function areasOf(text: string, context: CueContext): Candidate | undefined {
  const [, figure = '', name = '', told = '', how = ''] =
    /^(\d|two|three|four|five|six)\s+((?:[\p{L}-]+\s+){0,2}?(?:zones|regions|data ?centers|clusters|namespaces|sites|racks|nodes|servers|machines|clouds|pools))\s+(?:each\s+)?(?:with|running|full of|holding)\s+([^,;]{2,40})[,;]\s+(?:and\s+)?(?:just\s+|only\s+)?one(?:\s+of\s+(?:them|these)|\s+(?:zone|region|cluster|namespace|site|rack|node|server|machine|cloud|pool))?\s+(?:is\s+|of them\s+)?([\p{L}-]+(?:\s[\p{L}-]+){0,3})[.]?$/iu.exec(
      text,
    ) ?? [];
  const count = countOf(figure);
  const [thing, ...more] = told === '' ? [] : readCue(told, context).phrases;
  if (!thing || more.length > 0 || !mayRun(thing) || /^(?:with|in|on|has|for|at|of)\b/i.test(how)) return undefined;
  const item = withoutCount(segmentItem(name, context));
  const held = { ...toItem(thing, context), ...(thing.plural && thing.count === undefined && { many: true }) };
  const area: Item = { ...item, label: oneOf(item.label), items: [held] };
  const state =
    stateOf(how.toLowerCase()) ??
    (/vanish|dark|disappear|gone|off|fad|empty|missing/i.test(how) ? 'muted' : 'highlighted');
  return {
    spec: {
      kind: 'cluster',
      nodes: [
        { ...area, ...(count > 2 && { count: count - 1 }) },
        { ...area, detail: how, states: [state] },
      ],
    },
    confidence: 0.86,
    why: `${count} of "${name}" with what is in them, one otherwise`,
    whole: true,
  };
}
