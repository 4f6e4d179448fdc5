/** Steps that come round again. */

import { oneOf } from '../../plural.ts';
import type { Item } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { buildGraph } from '../graph.ts';
import { segmentItem, toItem } from '../items.ts';
import { isThingName } from '../lexicon/wordnet.ts';
import { tidy } from '../read/phrase.ts';
import type { FormHit, Phrase, Scene } from '../read/scene.ts';
import { arrowParts, enumeration, segmentsOf } from '../read/segments.ts';
import { isReturn, toldRound } from '../rounds.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

const again =
  /\b(?:loop(?:s|ing|ed)?|repeat(?:s|ing|ed)?(?! (?:in|on|at)\b)|cycl(?:es|ing)|over and over|round and round|around and around|back to (?:the )?(?:start|beginning)|circular|in a circle|goes around|round[- ]robin|tak(?:es?|ing) turns|rotat(?:es|ing) (?:between|through|among))\b/;

/** "Ring of GPUs passing gradients around": so many of them, and in the middle what goes round. */
function ringOf(scene: Scene, hit: FormHit | undefined, context: CueContext): Candidate | undefined {
  const own = hit?.phrase;
  // "arms and wheels": parts of something.
  if (!own || own.plural || !/^(?:ring|circle|wheel)$/.test(own.head)) return undefined;
  const of = scene.links.find((link) => link.from.includes(own) && link.preposition === 'of')?.to[0];
  const members =
    of ??
    (own.topic && own.head === 'ring' ? undefined : scene.phrases.find((phrase) => phrase !== own && phrase.plural));
  if (!members || !(members.plural || (members.count ?? 1) > 1)) return undefined;
  const { count, many: _many, ...item } = toItem(members, context);
  const passed = scene.links.find((link) => link.stem !== '' && link.from.includes(members) && link.to.length > 0)
    ?.to[0];
  // "…, one goes missing and the whole ring turns grey": told as a whole.
  const after = /^[^,;:]+[,;]\s+(?:and\s+)?(.+?)[.]?$/s.exec(scene.text)?.[1];
  return {
    spec: {
      kind: 'cycle',
      steps: Array.from({ length: Math.min(8, count ?? 6) }, () => ({ ...item, label: oneOf(item.label) })),
      ...(passed && passed !== members && { centre: toItem(passed, context) }),
      ...(after && after.split(/\s+/).length < 13 && { caption: tidy(after) }),
    },
    confidence: 0.82,
    ...(after && { whole: true }),
    why: `"${own.label}" of "${members.label}"`,
  };
}

/** "Ring of keys" is a key ring. */
const isThing = (phrase: Phrase, scene: Scene): boolean =>
  scene.links.some(
    (link) =>
      link.from.includes(phrase) && link.preposition === 'of' && isThingName(`${link.to[0]?.head} ${phrase.head}`),
  );

/** "Circle of plan, build, run and learn": each of them, and round again. */
function roundOf(scene: Scene, context: CueContext): Candidate | undefined {
  const [, told = ''] = /^(?:an? |the )?(?:circle|ring|wheel|loop|cycle) of\s+(.+)$/i.exec(scene.text) ?? [];
  const parts = told.replace(/[.]$/, '').split(enumeration);
  if (parts.length < 3 || parts.some((part) => part.split(/\s+/).length > 3 || /^\d/.test(part))) return undefined;
  return {
    spec: { kind: 'cycle', steps: parts.map((part) => segmentItem(part, context)) },
    confidence: 0.93,
    why: 'round and round',
    whole: true,
  };
}

export const cycle: KindReader = {
  kind: 'cycle',
  recognise(scene, context): Candidate | undefined {
    const name = named(scene, 'cycle');
    // "battery → motor → wheel": a thing on the way.
    const hit = name?.phrase && (scene.chain.includes(name.phrase) || isThing(name.phrase, scene)) ? undefined : name;
    // "home → away → home": the end is the beginning.
    const parts = arrowParts(scene.text);
    // "A → B → B → A" leads over, not round.
    const closed =
      parts.length > 3 &&
      isReturn((parts.at(-1) as string).replace(/\s+again$/i, ''), parts[0] as string) &&
      !parts.some((part, i) => i > 0 && part.toLowerCase() === parts[i - 1]?.toLowerCase());
    // "A -> B -> C, spinning"
    const looping =
      closed ||
      again.test(scene.lower) ||
      (parts.length > 2 &&
        /,\s*(?:spinning|rotating|turning|circling|going round(?: and round)?)[.]?$/.test(scene.lower));
    const round = roundOf(scene, context) ?? toldRound(scene, context);
    if (round) return round;
    if (!hit && !looping) return undefined;
    // "Lifecycle: create → run → delete": it ends.
    if (hit?.form.phrase === 'lifecycle' && parts.length > 2 && !closed && !again.test(scene.lower)) return undefined;
    const ring = ringOf(scene, hit, context);
    if (ring) return ring;
    const steps = stepsOf(scene, context);
    if (steps.length < 2) return undefined;
    const turns = scene.list.length > 1 && scene.links.some((link) => /^(?:cycle|rotate|alternate)$/.test(link.stem));
    const confidence = scene.chain.length > 1 && (looping || hit) ? 0.96 : hit ? hit.weight : turns ? 0.86 : 0.7;
    const centre =
      hit?.phrase?.topic && !steps.some((step) => step.label === hit.phrase?.topic) && !hit.modifier
        ? toItem(hit.phrase, context, true)
        : undefined;
    return {
      spec: { kind: 'cycle', steps, ...(centre && { centre }) },
      confidence,
      why: hit
        ? says(hit)
        : closed
          ? 'the end is the beginning'
          : `"${(scene.lower.match(again) ?? scene.lower.match(/\p{L}+[.]?$/u))?.[0]}" closes the chain`,
      // "…, little dots running round and round": they are the round.
      ...(parts.length > 2 && again.test(scene.clauses.at(-1)?.text.toLowerCase() ?? '') && { whole: true }),
    };

    function stepsOf(one: Scene, ctx: typeof context): readonly Item[] {
      const arrows = arrowParts(one.text);
      if (arrows.length > 1)
        return arrows
          .filter((text, i) => i === 0 || !isReturn(text, arrows[0] as string))
          .map((text) => segmentItem(text, ctx));
      const segments = hit && !hit.modifier ? segmentsOf(one.text).filter((text) => !again.test(text)) : [];
      if (segments.length > 1) return segments.map((text) => segmentItem(text, ctx));
      if (one.chain.length > 1) {
        const first = one.chain[0]?.label;
        return one.chain.filter((phrase, i) => i === 0 || phrase.label !== first).map((phrase) => toItem(phrase, ctx));
      }
      if (one.list.length > 1) return one.list.map((phrase) => toItem(phrase, ctx));
      const graph = buildGraph(one, ctx);
      if (graph.nodes.length > 1) return graph.nodes.map(({ id: _id, group: _group, ...item }) => item);
      return things(one, hit)
        .filter((phrase) => phrase.form?.kind !== 'cycle')
        .map((phrase) => toItem(phrase, ctx));
    }
  },
};
