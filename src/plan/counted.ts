/** Lists of as many as are counted: the same thing so many times, each in its state; things with a word for each; named parts of one whole. Pure. */
import type { Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { countOf } from './lexicon/words.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';
import { segmentsOf } from './read/segments.ts';

export const countedParts = (scene: Scene, context: CueContext): Candidate | undefined =>
  sameTimes(scene, context) ?? wordEach(scene, context) ?? namedAxes(scene, context);

const number = String.raw`\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|twice`;
const timesOf = (word: string): number => (/^twice$/i.test(word) ? 2 : countOf(word));

const shapes: readonly RegExp[] = [
  // "Same photo three times: original, compressed, mess"
  new RegExp(
    String.raw`^(?:the\s+|one and the\s+)?(?:same\s+)?(?<thing>[\p{L}-]+(?:\s[\p{L}-]+){0,2}?)\s+(?:shown\s+|drawn\s+|seen\s+)?(?<count>${number})(?:\s+times|x)?(?:\s+(?:side by side|in a row|next to each other))?\s*[:–—]\s+(?<told>.+)$`,
    'isu',
  ),
  // "Three versions of the same logo: rough, clean, final"
  new RegExp(
    String.raw`^(?:the\s+)?(?<count>${number})\s+(?:versions?|copies|variants?|states?|stages|takes|shots|views|sizes|prints|portraits|drafts)\s+of\s+(?:the\s+|an?\s+|one\s+)?(?:same\s+)?(?<thing>[\p{L}-]+(?:\s[\p{L}-]+){0,2}?)\s*[:–—,]\s+(?<told>.+)$`,
    'isu',
  ),
];

/** So many times the same thing: each bears what is said of it, under the thing's picture. */
function sameTimes(scene: Scene, context: CueContext): Candidate | undefined {
  const found = shapes.map((shape) => shape.exec(scene.text)?.groups).find((groups) => groups !== undefined);
  if (!found || !/\bsame\b|\btimes\b|\btwice\b|\bof\b/i.test(scene.text)) return undefined;
  const { thing = '', count = '', told = '' } = found;
  const parts = segmentsOf(`: ${told}`);
  if (parts.length !== timesOf(count)) return undefined;
  const { icon, logo } = segmentItem(thing, context);
  const cards = parts.map((part): Item => {
    const { icon: _icon, logo: _logo, states: _states, ...item } = segmentItem(part, context);
    return { ...item, label: item.detail ? item.label : tidy(part), ...(logo ? { logo } : icon && { icon }) };
  });
  return {
    spec: { kind: 'cards', cards, title: { label: tidy(thing) } },
    confidence: 0.92,
    why: `"${thing}" ${parts.length} times, each in its state`,
    whole: true,
  };
}

/** "Three jars on a shelf: mustard "strong", honey "weak", garlic "medium"": as many as are counted, each with its word. */
function wordEach(scene: Scene, context: CueContext): Candidate | undefined {
  const [holder] = scene.phrases;
  const parts = segmentsOf(scene.text);
  const colon = scene.text.indexOf(':');
  if (!holder?.count || parts.length < 2 || parts.length !== holder.count || holder.end > colon) return undefined;
  if ((holder.form?.weight ?? 0) > 0.6 || !parts.every((part) => /^[^"“]{2,24}\s["“][^"”]+["”]$/.test(part)))
    return undefined;
  const { icon, logo } = segmentItem(holder.label, context);
  return {
    spec: {
      kind: 'cards',
      cards: parts.map((part): Item => {
        const [, name = '', word = ''] = /^(.+?)\s["“]([^"”]+)["”]$/.exec(part) ?? [];
        const item = segmentItem(name, context);
        return { ...(logo ? { logo } : icon && { icon }), ...item, label: tidy(name), detail: word };
      }),
      title: { label: tidy(holder.label) },
    },
    confidence: 0.9,
    why: `${parts.length} of "${holder.label}", each with its word`,
    whole: true,
  };
}

/** "Cube of GPUs with its three axes labelled Data, Tensor, Pipeline": one whole, and the names of what it has. */
function namedAxes(scene: Scene, context: CueContext): Candidate | undefined {
  const [, whole = '', count = '', noun = '', told = ''] =
    new RegExp(
      String.raw`^(.{2,40}?)\s*,?\s+(?:with\s+)?(?:its|the|his|her|their|all)\s+(${number})\s+([\p{L}-]+s|axes|faces|legs)\s+(?:are\s+)?(?:labell?ed|named|called|marked|reading|saying|tagged)\s+(.+?)[.]?$`,
      'isu',
    ).exec(scene.text) ?? [];
  const parts = segmentsOf(`: ${told}`);
  if (!noun || parts.length !== timesOf(count)) return undefined;
  return {
    spec: {
      kind: 'icon',
      main: { ...segmentItem(whole, context), label: tidy(whole) },
      others: parts.map((part) => ({ ...segmentItem(part, context), label: tidy(part.replace(/^["“]|["”]$/g, '')) })),
      caption: tidy(noun),
    },
    confidence: 0.9,
    why: `"${whole}" and the names of its ${parts.length} ${noun}`,
    whole: true,
  };
}
