/** "Pods from 3 nodes packed into 2": so many holders before, so many after. Pure. */
import { oneOf, severalOf } from '../plural.ts';
import type { ComparisonSide } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem, withoutCount } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { countOf, numberWords } from './lexicon/words.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';
import { singular } from './read/stem.ts';

const number = `\\d{1,2}|${Object.keys(numberWords)
  .filter((word) => !word.includes('-'))
  .join('|')}`;
const packing =
  'packed|squeezed|consolidated|moved|merged|compacted|collapsed|crammed|squashed|fitted|bundled|shrunk|gathered|poured';
const whole = new RegExp(
  `^(?:[^:]{2,24}:\\s+)?(?:the\\s+)?(?:(?:\\p{L}+\\s+){0,2}?(\\p{L}+s)\\s+(?:from|on|of|spread (?:over|across))\\s+)?(${number})\\s+((?:\\p{L}+\\s+){0,2}?\\p{L}+s)\\s+(?:being\\s+)?(?:${packing})\\s+(?:down\\s+)?(?:in|on)?to\\s+(?:just\\s+|only\\s+)?(${number})(?:\\s+(?!of\\b)(\\p{L}+))?([,;]\\s+.+)?[.]?$`,
  'iu',
);

export function packedInto(scene: Scene, context: CueContext): Candidate | undefined {
  const [, things = '', before = '', holders = '', after = '', noun = '', rest = ''] = whole.exec(scene.text) ?? [];
  const [from, to] = [before, after].map((one) => countOf(one));
  if (!from || !to || from === to || Math.max(from, to) > 12) return undefined;
  // "ten letters squeezed into 2 envelopes": what holds them is something else.
  if (noun && singular(noun.toLowerCase()) !== singular(holders.split(' ').at(-1)?.toLowerCase() ?? ''))
    return undefined;
  const holder = withoutCount(segmentItem(holders, context));
  const { count: _none, ...thing } = things ? segmentItem(things, context) : { label: '' };
  const held = { ...thing, label: tidy(things) };
  // Of a few, what each holds is to be read; of more, they are only counted.
  const few = Math.max(from, to) <= 3;
  const side = (count: number): ComparisonSide => ({
    head: { label: `${count} ${count === 1 ? oneOf(holders) : severalOf(holders)}` },
    body: few
      ? { kind: 'cluster', nodes: [{ ...holder, count, ...(things && { items: [held] }) }] }
      : { kind: 'grid', cell: { ...holder, label: '' }, count },
  });
  return {
    spec: {
      kind: 'comparison',
      sides: [side(from), side(to)],
      mode: 'before-after',
      ...(things && !few && { title: held }),
      ...(rest && rest.split(/\s+/).length <= 10 && { caption: tidy(rest) }),
    },
    confidence: 0.9,
    why: `${from} of them before, ${to} after`,
    whole: true,
  };
}
