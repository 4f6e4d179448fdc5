/** Wholes told by their rooms or pieces: "House with four rooms, each room a namespace", "One big GPU, seven small slices". Pure. */
import { oneOf } from '../plural.ts';
import type { CueContext } from './context.ts';
import { toItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { tidy } from './read/phrase.ts';
import type { Phrase, Scene } from './read/scene.ts';

const room =
  /^(?:room|compartment|apartment|flat|chamber|section|drawer|lane|zone|floor|cabin|cubicle|stall|slice|piece|part|partition|portion|chunk|segment|fraction|quarter|half)$/;
const piece = /^(?:slice|piece|part|partition|portion|chunk|segment|fraction|section)$/;

export function inRooms(scene: Scene, context: CueContext): Candidate | undefined {
  const [whole, parts] = scene.phrases;
  if (!whole || !parts || whole.plural || (whole.count ?? 1) > 1 || !parts.plural || scene.pair) return undefined;
  const between = scene.text.slice(whole.end, parts.start);
  const within = /^\s+(?:with|of|full of|divided into|has|having)\s/i.test(between) && room.test(parts.head);
  const beside = /^\s*,\s/.test(between) && piece.test(parts.head) && parts.count !== undefined;
  if (!(within || beside) || (whole.form?.weight ?? 0) >= 0.5 || whole.states.length > 0) return undefined;
  if (within && parts.count === undefined && scene.clauses.length < 2) return undefined;
  const rest = scene.text.slice(parts.end).replace(/^[\s,;]+|[.]$/g, '');
  const { count: _count, many: _many, ...item } = toItem(parts, context);
  const { count: _one, ...art } = toItem(whole, context);
  const number = parts.count !== undefined && parts.count < 17 ? parts.count : undefined;
  const caption = tidy(number === undefined ? scene.text : rest);
  return {
    spec: {
      kind: 'partition',
      whole: art,
      parts:
        number !== undefined ? Array.from({ length: number }, () => ({ label: oneOf(nameOf(item.label, parts)) })) : [],
      ...(caption && { caption }),
    },
    confidence: 0.72,
    why: `"${whole.label}" and its ${parts.label.toLowerCase()}`,
    whole: true,
  };
}

const nameOf = (label: string, parts: Phrase): string => label || parts.head;
