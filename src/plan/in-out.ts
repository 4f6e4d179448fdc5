/** "Sugar in, CO2 and alcohol out": what goes in on one side and comes out on the other. Pure. */
import type { FlowNode, FlowSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import { tidy } from './read/phrase.ts';
import { enumeration } from './read/segments.ts';

const going = '(?:(?:goes?|going|pour(?:s|ing)|com(?:es?|ing)|walk(?:s|ing)|flow(?:s|ing))\\s+)?';
const whole = new RegExp(
  `^(?:([^:,;]{2,40}?)(?::|,|\\s+with)\\s+)?(?:the\\s+)?([^:,;]{2,40}?)\\s+${going}in(?:\\s+(?:on|at|from)\\s+(?:one side|the left|the top|one end))?\\s*(?:,|;|\\band\\b)\\s*(?:and\\s+)?(?:the\\s+)?([^:;]{2,50}?)\\s+${going}out(?:\\s+(?:on|at|of)\\s+(?:the other(?: side| end)?|the right|the bottom))?[.]?$`,
  'i',
);

/** With the thing in the middle where one is named. */
export function inAndOut(text: string, context: CueContext): FlowSpec | undefined {
  const [, middle = '', into = '', out = ''] = whole.exec(text) ?? [];
  if (!into || /\b(?:zoom|fad|log|check|sign|lean)\w*$/i.test(into) || /["“]/.test(text)) return undefined;
  const items = (list: string, id: string): readonly FlowNode[] =>
    list
      .split(enumeration)
      .filter((one) => one !== '')
      .map((one, i) => ({ ...segmentItem(one, context), label: tidy(one), id: `${id}-${i}` }));
  const sources = items(into, 'in');
  const results = items(out, 'out');
  if (sources.length + results.length > 7) return undefined;
  const centre: readonly FlowNode[] = middle ? [{ ...segmentItem(middle, context), id: 'through' }] : [];
  const [through] = centre;
  return {
    kind: 'flow',
    nodes: [...sources, ...centre, ...results],
    edges: through
      ? [
          ...sources.map(({ id }) => ({ from: id, to: through.id })),
          ...results.map(({ id }) => ({ from: through.id, to: id })),
        ]
      : sources.flatMap(({ id }) => results.map((result) => ({ from: id, to: result.id }))),
  };
}
