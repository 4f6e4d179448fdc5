/** "Nine downloads finished, last one stuck at 40%": so many in one state and one or a few that are otherwise; a cell for each. Pure. */
import type { GridSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { segmentItem, withoutCount } from '../items.ts';
import type { Candidate } from '../kinds/kind.ts';
import { colourOf, stateOf } from '../lexicon/states.ts';
import { countOf } from '../lexicon/words.ts';
import type { Scene } from '../read/scene.ts';
import { clausesOf } from './clauses.ts';

const number = String.raw`\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`;

export function lastOneOf(scene: Scene, context: CueContext): Candidate | undefined {
  const clauses = clausesOf(scene.text);
  const [first = '', second = ''] = clauses;
  if (clauses.length !== 2) return undefined;
  const [, many = '', noun = '', how = ''] =
    new RegExp(
      String.raw`^(${number})\s+((?:[\p{L}-]+\s+)??[\p{L}-]+s|people)\s+(?:are\s+|all\s+|already\s+|sitting\s+)*([\p{L}-]+(?:\s+(?:and|but)\s+[\p{L}-]+)?)$`,
      'iu',
    ).exec(first) ?? [];
  const [, few = '', told = ''] =
    new RegExp(
      String.raw`^(?:the\s+|only\s+|and\s+)*((?:last|other|final)\s+(?:one|${number})?|one|a single one|${number})\s+(?:of them\s+)?(?:is\s+|are\s+)?(.{3,30})$`,
      'iu',
    ).exec(second) ?? [];
  const head = how.toLowerCase().split(/\s+/)[0] ?? '';
  const state = stateOf(head) ?? (/^(?:finished|idle|ready|stopped|waiting)$/.test(head) ? 'checked' : undefined);
  const count = countOf(many);
  const rest = countOf(few.replace(/^(?:last|other|final|a single)\s*/i, '') || 'one');
  // Only what stands at a share is no thing of its own.
  if (!state || !count || !rest || !/\d\s?%/.test(told) || count + rest > 24) return undefined;
  const cell = withoutCount(segmentItem(noun, context));
  const shade = colourOf(told.toLowerCase().split(/\s+/)[0] ?? '');
  const spec: GridSpec = {
    kind: 'grid',
    cell,
    allMarked: true,
    marked: [
      { label: how, count, states: [state] },
      { label: told, count: rest, ...(shade ? { colour: shade } : { states: ['highlighted'] }) },
    ],
  };
  return { spec, confidence: 0.9, why: `${count} ${head}, ${rest} otherwise`, whole: true };
}
