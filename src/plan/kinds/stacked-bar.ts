/** A capacity and what fills it. */
import type { Segment, StackedBarSpec } from '../../spec.ts';
import { toItem } from '../items.ts';
import { stateOf } from '../lexicon/states.ts';
import { capacityNouns } from '../lexicon/words.ts';
import { amountsOf } from '../read/amounts.ts';
import { tidy } from '../read/phrase.ts';
import type { FormHit, Phrase, Scene } from '../read/scene.ts';
import { shares } from './chart-pie.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

const filling =
  /\b(reserved|used|unused|wasted|free|allocated|occupied|empty|full|available|claimed|idle|taken|spent|left|overhead)\b/g;

export const stackedBar: KindReader = {
  kind: 'stacked-bar',
  recognise(scene, context): Candidate | undefined {
    const found = named(scene, 'stacked-bar') ?? stackedWord(scene);
    // "Two memory bars": each stands for itself.
    const hit = found?.phrase?.plural && amountsOf(scene.text).length > 1 ? undefined : found;
    if (found && !hit) return undefined;
    // One share of a bar is how far it is filled.
    if (
      hit &&
      /bar$/.test(hit.form.phrase) &&
      scene.list.length < 2 &&
      scene.numbers.filter((one) => one.endsWith('%')).length === 1 &&
      shares(scene.text).length < 2
    )
      return undefined;
    const capacity = scene.phrases.find(
      (phrase) =>
        isCapacity(phrase) &&
        !(
          phrase.head === 'space' &&
          (scene.clauses[0]?.links.length ?? 0) > 0 &&
          !scene.clauses[0]?.phrases.includes(phrase)
        ),
    );
    const fills = [...new Set([...scene.lower.matchAll(filling)].map((match) => match[1] as string))];
    if (!hit && !(capacity && fills.length > 0)) return undefined;
    const whole = hit?.phrase ?? capacity;
    const segments = segmentsOf(scene, whole, fills);
    if (segments.length === 0) return undefined;
    // The name of the form alone says nothing of what is divided.
    const label = hit?.modifier
      ? (whole?.label ?? '')
      : (hit?.phrase?.topic ?? (hit?.phrase ? '' : (whole?.label ?? '')));
    const spec: StackedBarSpec = {
      kind: 'stacked-bar',
      bars: [{ label: barLabel(label, whole), segments }],
      ...(scene.topic &&
        !/\b(?:bar|chart)\b/i.test(scene.topic) && { title: toItem({ ...(scene.phrases[0] as Phrase) }, context) }),
    };
    const confidence = hit
      ? Math.max(hit.weight + (fills.length > 0 ? 0.12 : 0) + (segments.length > 1 ? 0.05 : 0))
      : 0.6 + Math.min(0.12, fills.length * 0.06);
    return {
      spec,
      confidence: Math.min(0.97, confidence),
      why: hit ? says(hit) : `"${capacity?.label}" is ${fills.join(', ')}`,
    };
  },
};

const isCapacity = (phrase: Phrase): boolean =>
  capacityNouns.has(phrase.head) ||
  (phrase.modifiers.some((word) => capacityNouns.has(word)) &&
    /^(?:block|bar|space|region|area|pool|chunk)$/.test(phrase.head));
const barLabel = (label: string, whole: Phrase | undefined): string =>
  whole && label !== whole.label && whole.form?.phrase === 'memory block' ? whole.label : label;

/** "Stacked timeline bar": the bar is stacked, whatever stands between. */
const stackedWord = (scene: Scene): FormHit | undefined => {
  // "Bar split into 20% savings and 80% spending": given shares make its lengths.
  const split = scene.forms.find((hit) => hit.form.phrase === 'bar' && hit.leading && !hit.modifier);
  if (split && /\b(?:split|divided|cut|broken)\b/.test(scene.lower) && shares(scene.text).length > 1)
    return { ...split, weight: 0.96 };
  const bar = scene.forms.find(
    (hit) =>
      hit.phrase?.head === 'bar' && hit.phrase.modifiers.some((word) => /^(?:stacked|segmented|divided)$/.test(word)),
  );
  return bar && { ...bar, weight: 0.95 };
};

function segmentsOf(scene: Scene, whole: Phrase | undefined, fills: readonly string[]): readonly Segment[] {
  const amounts = amountsOf(scene.text);
  if (amounts.length > 1) return amounts.map((one) => ({ label: one.label, share: one.value, text: one.text }));
  const given = shares(scene.text);
  if (given.length > 0) return given.map((one) => state(one.label, one));
  const listed = scene.list.length > 1 ? scene.list : [];
  // "weights (140 GB), cache (10 GB), free": lengths as given, the rest is what is left.
  const shareOf = sharesIn(listed);
  if (listed.length > 1)
    return listed.map((phrase) => ({
      label: phrase.label,
      ...(shareOf.has(phrase) && { share: shareOf.get(phrase) as number }),
      ...(phrase.note && { text: phrase.note }),
      ...(phrase.states.length > 0 && { states: phrase.states }),
      ...(phrase.colour && { colour: phrase.colour }),
    }));
  if (fills.length > 0) {
    const words = fills.map((word) => (word === 'empty' && /mostly empty/.test(scene.lower) ? 'mostly empty' : word));
    return words.map((word) => state(tidy(word), { label: tidy(word) }));
  }
  return things(scene)
    .filter((phrase) => phrase !== whole && phrase.form === undefined)
    .slice(0, 6)
    .map((phrase) => ({
      label: phrase.label,
      ...(phrase.states.length > 0 && { states: phrase.states }),
      ...(phrase.colour && { colour: phrase.colour }),
    }));
}

/** Amounts of one unit in the remarks of two or more of the listed. */
function sharesIn(listed: readonly Phrase[]): ReadonlyMap<Phrase, number> {
  const found = listed.flatMap((phrase) => {
    const match = phrase.note?.match(/^~?(\d+(?:\.\d+)?)\s?([A-Za-z%]+)$/);
    return match ? [{ phrase, value: Number(match[1]), unit: match[2] }] : [];
  });
  const alike = found.length > 1 && found.every((one) => one.unit === found[0]?.unit && one.unit !== '%');
  return new Map(alike ? found.map((one) => [one.phrase, one.value] as const) : []);
}

function state(word: string, segment: Segment): Segment {
  const found =
    stateOf(word.toLowerCase()) ??
    word
      .toLowerCase()
      .split(' ')
      .map((one) => stateOf(one))
      .find((one) => one);
  return found ? { ...segment, states: [found] } : segment;
}
