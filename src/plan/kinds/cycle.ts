/** Steps that come round again. */
import type { Item } from '../../spec.ts';
import { buildGraph } from '../graph.ts';
import { segmentItem, toItem } from '../items.ts';
import type { Scene } from '../read/scene.ts';
import { arrowParts, segmentsOf } from '../read/segments.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

const again =
  /\b(?:loop(?:s|ing|ed)?|repeat(?:s|ing|ed)?|cycl(?:es|ing)|over and over|round and round|back to (?:the )?(?:start|beginning)|circular|in a circle|goes around)\b/;

export const cycle: KindReader = {
  kind: 'cycle',
  recognise(scene, context): Candidate | undefined {
    const hit = named(scene, 'cycle');
    const looping = again.test(scene.lower);
    if (!hit && !looping) return undefined;
    const steps = stepsOf(scene, context);
    if (steps.length < 2) return undefined;
    const confidence = scene.chain.length > 1 && (looping || hit) ? 0.96 : hit ? hit.weight : 0.7;
    const centre =
      hit?.phrase?.topic && !steps.some((step) => step.label === hit.phrase?.topic) && !hit.modifier
        ? toItem(hit.phrase, context, true)
        : undefined;
    return {
      spec: { kind: 'cycle', steps, ...(centre && { centre }) },
      confidence,
      why: hit ? says(hit) : `"${scene.lower.match(again)?.[0]}" closes the chain`,
    };

    function stepsOf(one: Scene, ctx: typeof context): readonly Item[] {
      const arrows = arrowParts(one.text);
      if (arrows.length > 1)
        return arrows.filter((text, i) => i === 0 || text !== arrows[0]).map((text) => segmentItem(text, ctx));
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
