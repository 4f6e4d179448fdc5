/** Layers of a system, told by what lies on top: "Host OS, containers sitting on top", "App on top, runtime below, kernel at the bottom". Pure. */
import type { Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Scene } from './read/scene.ts';

type Place = 'top' | 'middle' | 'bottom';

const verb = '(?:sitting|stacked|running|lying|resting|layered|built|piled|standing|placed|living)';
const placed: readonly (readonly [RegExp, Place])[] = [
  [
    new RegExp(
      String.raw`\s+(?:${verb}\s+)?(?:right\s+)?(?:on (?:the )?top|at the top|above(?: it| that| them)?|on top of (?:it|that|them))$`,
      'i',
    ),
    'top',
  ],
  [/\s+(?:in the middle|in between|between(?: them)?)$/i, 'middle'],
  [
    new RegExp(
      String.raw`\s+(?:${verb}\s+)?(?:at the (?:very )?bottom|below(?: it| that| them)?|underneath(?: it| that| them)?|beneath(?: it| that| them)?|under (?:it|that|them))$`,
      'i',
    ),
    'bottom',
  ],
];
/** Of what a system is layered. */
const layer =
  /\b(?:os|operating system|kernel|hardware|drivers?|runtime|hypervisor|containers?|apps?|applications?|vms?|layers?|kubernetes|docker|infrastructure|library|libraries|frameworks?|firmware|bare metal|cloud|platform|database|api|network|server|servers|gpus?|pods?|cluster|code|linux|cuda|toolkit|models?|browser|ui|frontend|backend|storage|protocol|tcp|ip|services?)\b/i;

export function stacked(scene: Scene, context: CueContext): Candidate | undefined {
  if (scene.pair?.how === 'versus' || /["“]/.test(scene.text)) return undefined;
  const parts = scene.text.replace(/[.]$/, '').split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+(?=[^,]+$)/);
  if (parts.length < 2 || parts.length > 5) return undefined;
  const read = parts.map((part) => {
    const found = placed.find(([words]) => words.test(part));
    return { text: found ? part.replace(found[0], '') : part, place: found?.[1] };
  });
  if (read.every(({ place }) => place === undefined)) return undefined;
  const things = read.map(({ text }) => readCue(text, context).phrases);
  const plain =
    things.every((phrases) => phrases.length === 1) && read.every(({ text }) => text.split(/\s+/).length < 5);
  if (!plain || read.filter(({ text }) => layer.test(text)).length < 2) return undefined;
  const order = fromTheTop(read.map(({ place }) => place));
  if (!order) return undefined;
  return {
    spec: {
      kind: 'cards',
      style: 'stack',
      cards: order.map((i) => layerItem((read[i] as { text: string }).text, context)),
    },
    confidence: 0.9,
    why: 'what lies on top of what',
    whole: true,
  };
}

/** "three VMs" is said in full: one layer is one card. */
function layerItem(text: string, context: CueContext): Item {
  const { count, ...item } = segmentItem(text.replace(/^(?:an?|the|then|clean)\s+/i, ''), context);
  return count === undefined ? item : { ...item, label: tidy(text) };
}

/** The order from the top down; what has no place lies where the others leave room. */
function fromTheTop(places: readonly (Place | undefined)[]): readonly number[] | undefined {
  const all = places.map((_, i) => i);
  const [first] = places;
  // "X, Y on top, Z on top": each on what was told before.
  if (first === undefined && places.slice(1).every((place) => place === 'top')) return [...all].reverse();
  if (first === undefined && places.slice(1).every((place) => place === 'bottom')) return all;
  if (first === 'bottom') {
    const up = places.slice(1);
    return up.every((place) => place !== 'bottom') ? [...all].reverse() : undefined;
  }
  return first === 'top' && places.slice(1).every((place) => place !== 'top') ? all : undefined;
}
