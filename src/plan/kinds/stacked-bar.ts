/** A capacity and what fills it. */
import type { Segment, StackedBarSpec } from '../../spec.ts';
import { partsOfWhole } from '../amounts/parts.ts';
import { toItem } from '../items.ts';
import { stateOf } from '../lexicon/states.ts';
import { capacityNouns } from '../lexicon/words.ts';
import { pileOf } from '../piles.ts';
import { amountsOf } from '../read/amounts.ts';
import { tidy } from '../read/phrase.ts';
import type { FormHit, Phrase, Scene } from '../read/scene.ts';
import { segmentsOf as partsOf } from '../read/segments.ts';
import { inOneUnit } from '../read/units.ts';
import { turnsOf } from '../turns.ts';
import { shares } from './chart-pie.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

const filling =
  /\b(reserved|used|unused|wasted|free|allocated|occupied|empty|full|available|claimed|idle|taken|spent|left|overhead)\b/g;

export const stackedBar: KindReader = {
  kind: 'stacked-bar',
  recognise(scene, context): Candidate | undefined {
    const pile = pileOf(scene) ?? partsOfWhole(scene);
    if (pile) return pile;
    // Spans of a trace are no parts of a whole.
    if (/\b(?:trace|spans?)\b/.test(scene.lower) && amountsOf(scene.text).length > 1) return undefined;
    const found = named(scene, 'stacked-bar') ?? stackedWord(scene);
    // "Two memory bars": each stands for itself.
    const hit = found?.phrase?.plural && amountsOf(scene.text).length > 1 ? undefined : found;
    if (found && !hit) return undefined;
    const turns = turnsOf(scene);
    if (turns) return turns;
    const part = ofTotal(scene);
    if (part) return part;
    const stack = stackedTo(scene);
    if (stack) return stack;
    // "Traffic split bar: 90% v1, 10% v2"
    const split = /\bsplit bar\b/i.test(scene.topic ?? '') ? wholeOf(scene) : undefined;
    if (split) return { ...split, confidence: 0.96, whole: true };
    if ((spills.test(scene.lower) || untilFull.test(scene.lower)) && scene.list.length < 2) return undefined;
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
    // "… until the memory is full": how far it is filled, not with what.
    const level = fills.every((word) => word === 'full' || word === 'empty');
    // "Light turning green when quota is free": when it happens, not what is seen.
    const when =
      !hit &&
      capacity !== undefined &&
      /\b(?:when|if|once|until|because)\s+(?:the\s+)?$/i.test(scene.text.slice(0, capacity.start));
    if (when || (!hit && !(capacity && fills.length > 0 && !level))) return wholeOf(scene);
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

/** "Canary: 95% stable, 5% new": shares that make up a whole, where nothing else is named. */
function wholeOf(scene: Scene): Candidate | undefined {
  const given = shares(scene.text);
  const sum = given.reduce((all, one) => all + one.share, 0);
  const stacked = /^(?:stacked|stack|split)\b/i.test(scene.topic ?? '');
  if (given.length < 2 || Math.abs(sum - 100) > 0.5 || (!stacked && scene.links.some((link) => link.stem !== '')))
    return undefined;
  const topic = scene.topic ?? '';
  return {
    spec: {
      kind: 'stacked-bar',
      bars: [
        {
          label: stacked ? tidy(topic.replace(/^(?:stacked|stack|split)\s*(?:bar)?\s*(?:of\s+)?/i, '')) : tidy(topic),
          segments: given.map((one) => state(one.label, one)),
        },
      ],
    },
    confidence: stacked ? 0.94 : 0.7,
    ...(stacked && { whole: true }),
    why: 'shares that make up a whole',
  };
}

/** "filling up past its end" */
export const spills =
  /\b(?:past|over|beyond|above)\s+(?:the|its)\s+(?:end|edge|limit|top|rim|maximum|max)\b|\boverflow|\bspill/;

/** "… until the bar is full": it is filled more and more. */
export const untilFull = /\b(?:until|till)\b.{2,40}\bbar is full\b/;

/** "671B total with only 37B active": a part of the whole, to scale. */
function ofTotal(scene: Scene): Candidate | undefined {
  const [, whole = '', part = '', state_ = ''] =
    /([$€£]?\d[\d.]*\s?(?:[kKMGTP]i?B|[kMBT]|GB|TB|%|GPUs?|nodes?)?)\s+(?:in )?total,?\s+(?:with|of which|but|and|only)\s+(?:only\s+|just\s+)?([$€£]?\d[\d.]*\s?(?:[kKMGTP]i?B|[kMBT]|GB|TB|%)?)\s+(?:are\s+|is\s+)?([a-z]+)/.exec(
      scene.text,
    ) ?? [];
  const values = part ? inOneUnit([whole, part]) : undefined;
  const [all = 0, own = 0] = values ?? [];
  if (!values || own >= all) return undefined;
  return {
    spec: {
      kind: 'stacked-bar',
      bars: [
        {
          label: `${whole.trim()} total`,
          segments: [
            state(state_, { label: tidy(state_), share: own, text: part.trim() }),
            { label: '', share: all - own, text: '' },
          ],
        },
      ],
    },
    confidence: 0.86,
    why: 'a part of a total',
  };
}

/** "Weights 140 GB, gradients 140 GB, states 720 GB stacked up to 1 TB": the whole is given, too. */
function stackedTo(scene: Scene): Candidate | undefined {
  const [, , total] = /\bstack(?:ed|ing)(\s+up)?(?:\s+(?:in)?to\s+([^,;]{1,24}))?[.]?$/i.exec(scene.text) ?? [];
  const amounts = /\bstack(?:ed|ing)\b/i.test(scene.text) ? amountsOf(scene.text) : [];
  if (amounts.length < 2) return undefined;
  return {
    spec: {
      kind: 'stacked-bar',
      bars: [
        {
          label: total ? tidy(total) : tidy(/\bof\s+([^:]{3,40}):/i.exec(scene.text)?.[1] ?? ''),
          segments: amounts.map((one) => ({ label: one.label, share: one.value, text: one.text })),
        },
      ],
    },
    confidence: 0.95,
    why: 'amounts that are stacked',
    whole: true,
  };
}

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
  // "Disk bar filling up: logs 10 GB, images 70 GB"
  const filled = scene.forms.find(
    (hit) => /^(?:bar|memory bar)$/.test(hit.form.phrase) && hit.leading && !hit.modifier && !hit.phrase?.plural,
  );
  if (
    filled &&
    /\bfill(?:s|ing|ed)?(?: up)?\b/.test(scene.topic?.toLowerCase() ?? '') &&
    amountsOf(scene.text).length > 1
  )
    return { ...filled, weight: 0.95 };
  const bar = scene.forms.find(
    (hit) =>
      hit.phrase?.head === 'bar' && hit.phrase.modifiers.some((word) => /^(?:stacked|segmented|divided)$/.test(word)),
  );
  return bar && { ...bar, weight: 0.95 };
};

function segmentsOf(scene: Scene, whole: Phrase | undefined, fills: readonly string[]): readonly Segment[] {
  const amounts = amountsOf(scene.text);
  if (amounts.length > 1) return amounts.map((one) => ({ label: one.label, share: one.value, text: one.text }));
  // "A 14 GB, B 84 GB, until the mark": what is filled in, without how far.
  const parts = partsOf(scene.text);
  const filled = parts.filter((part) => !/^(?:and\s+)?(?:with|finally|until)\b/i.test(part));
  const some = filled.length > 1 && filled.length < parts.length ? amountsOf(`: ${filled.join(', ')}`) : [];
  if (some.length > 1) return some.map((one) => ({ label: one.label, share: one.value, text: one.text }));
  const partly = partlyGiven(scene.text);
  if (partly.length > 0) return partly;
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
  return (
    things(scene)
      // "growing until it hits the top": how far, no part of it.
      .filter(
        (phrase) =>
          phrase !== whole &&
          phrase.form === undefined &&
          !/\b(?:until|up to|reaching|hitting)\b[^,;]*$/i.test(scene.text.slice(0, phrase.start)),
      )
      .slice(0, 6)
      .map((phrase) => ({
        label: phrase.label,
        ...(phrase.states.length > 0 && { states: phrase.states }),
        ...(phrase.colour && { colour: phrase.colour }),
      }))
  );
}

/** "weights 14 GB, cache 20 GB, rest free": the last is what is left. */
function partlyGiven(text: string): readonly Segment[] {
  const parts = partsOf(text);
  const last = parts.at(-1) ?? '';
  if (parts.length < 3 || /\d/.test(last) || last.split(' ').length > 3) return [];
  const amounts = amountsOf(`: ${parts.slice(0, -1).join(', ')}`);
  if (amounts.length !== parts.length - 1 || amounts.some((one) => one.text.endsWith('%'))) return [];
  return [
    ...amounts.map((one) => ({ label: one.label, share: one.value, text: one.text })),
    state(last, { label: tidy(last) }),
  ];
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
