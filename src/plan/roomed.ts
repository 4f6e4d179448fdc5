/** Wholes told by their rooms or pieces: "House with four rooms, each room a namespace", "One big GPU, seven small slices". Pure. */
import { oneOf } from '../plural.ts';
import type { CueContext } from './context.ts';
import { textItem, toItem, withoutCount } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { countOf } from './lexicon/words.ts';
import { tidy } from './read/phrase.ts';
import type { Phrase, Scene } from './read/scene.ts';

const room =
  /^(?:room|compartment|apartment|flat|chamber|section|drawer|lane|zone|floor|cabin|cubicle|stall|slice|piece|part|partition|portion|chunk|segment|fraction|quarter|half)$/;
const piece = /^(?:slice|piece|part|partition|portion|chunk|segment|fraction|section)$/;

/** "Orange cut into eight segments": the first word is a thing, whatever else it may be. */
function cutInto(scene: Scene, context: CueContext): Candidate | undefined {
  const [, name = '', figure = '', noun = '', rest = ''] =
    /^((?:an?\s+|the\s+|one\s+)?(?:[\p{L}-]+\s+){0,2}?[\p{L}-]+)\s+(?:cut|split|sliced|divided|broken|chopped|carved)\s+(?:up\s+)?into\s+(\d{1,2}|[a-z]+)\s+(?:equal\s+|small\s+|tiny\s+)?([\p{L}-]+s|halves|pieces)(?:\s*,\s*(.+?))?[.]?$/iu.exec(
      scene.text,
    ) ?? [];
  const count = countOf(figure);
  const [whole] = scene.phrases;
  if (!(count > 1 && count < 17) || scene.pair || /\b(?:and|or)\b/i.test(name)) return undefined;
  // What the reader knows for a thing that is divided is read there.
  if (whole && whole.start === 0 && scene.links.some((link) => link.relation === 'divide' && link.from.includes(whole)))
    return undefined;
  return {
    spec: {
      kind: 'partition',
      whole: textItem(name.replace(/^(?:an?|the|one)\s+/i, ''), context),
      parts: Array.from({ length: count }, () => ({ label: tidy(oneOf(noun)) })),
      ...(rest !== '' && { caption: tidy(rest) }),
    },
    confidence: 0.78,
    why: `"${name}" in ${count}`,
    whole: true,
  };
}

export function inRooms(scene: Scene, context: CueContext): Candidate | undefined {
  const cut = cutInto(scene, context);
  if (cut) return cut;
  const [whole, parts] = scene.phrases;
  if (!whole || !parts || whole.plural || (whole.count ?? 1) > 1 || !parts.plural || scene.pair) return undefined;
  const between = scene.text.slice(whole.end, parts.start);
  const within = /^\s+(?:with|of|full of|divided into|has|having)\s/i.test(between) && room.test(parts.head);
  const beside = /^\s*,\s/.test(between) && piece.test(parts.head) && parts.count !== undefined;
  if (!(within || beside) || (whole.form?.weight ?? 0) >= 0.5 || whole.states.length > 0) return undefined;
  if (within && parts.count === undefined && scene.clauses.length < 2) return undefined;
  const rest = scene.text.slice(parts.end).replace(/^[\s,;]+|[.]$/g, '');
  const item = withoutCount(toItem(parts, context));
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
