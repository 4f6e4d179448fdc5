/** What waits, and what serves it. */
import type { Item, QueueSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { segmentItem, toItem, withoutCount } from '../items.ts';
import { isPerson } from '../persons.ts';
import { lowerFirst } from '../read/phrase.ts';
import type { Link, Phrase, Scene } from '../read/scene.ts';
import { segmentsOf } from '../read/segments.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

export const queue: KindReader = {
  kind: 'queue',
  recognise(scene, context): Candidate | undefined {
    const hit = named(scene, 'queue');
    const waiting = scene.links.find(
      (link) =>
        link.relation === 'wait' &&
        // One that waits is no queue, unless a queue is named.
        link.from.some(
          (phrase) =>
            phrase.plural || phrase.many || link.from.length > 1 || (hit !== undefined && !isPerson(phrase, context)),
        ),
    );
    const pending = scene.phrases.find((phrase) => phrase.plural && phrase.states.includes('waiting'));
    const lined =
      /\b(?:in line|lined up|lining up|in a line|standing in line|queu(?:e|es|ed|ing) up)\b/.test(scene.lower) ||
      // Coins pile up, too, but wait for nothing.
      /\b(?:requests?|jobs?|tasks?|messages?|tickets?|orders?|emails?|calls?|pods?|customers?|cars?|trucks?|letters?|events?|prompts?|work|tokens?|receipts?|bills?|people|users?)\s+(?:are\s+)?(?:piling|backing|stacking) up\b/.test(
        scene.lower,
      );
    if (!hit && !waiting && !pending && !lined) return undefined;
    const own = hit?.phrase;
    const candidates = things(scene, hit).filter((phrase) => phrase !== own || own?.topic);
    // "Queue with Kafka logo between producer and consumer": a way through it.
    const between = scene.links.find((link) => own && link.relation === 'between' && link.to.length === 2);
    if (between && hit && !hit.modifier && own) return throughQueue(own, between, scene, context);
    // "Long queue of tokens": those are in it.
    const inIt = scene.links.find(
      (link) => own && link.from.includes(own) && link.preposition === 'of' && link.stem === '',
    )?.to[0];
    const who =
      inIt ??
      waiting?.from[0] ??
      pending ??
      scene.links.find((link) => own && link.from.includes(own) && /of|with|full/.test(link.words))?.to[0] ??
      candidates.find((phrase) => phrase.plural && phrase !== own) ??
      (own?.topic ? own : candidates[0]);
    if (!who) return undefined;
    const figure = (phrase: Phrase | undefined): boolean =>
      phrase !== undefined && /^[~$€£]?\d[\d.,]*$/.test(phrase.text);
    const server =
      waiting?.to.find((phrase) => phrase !== own && !figure(phrase)) ??
      scene.links.find(
        (link) =>
          !figure(link.to[0]) &&
          /^(?:flow|on|contain|about|act|beside|wait)$/.test(link.relation) &&
          link.to[0] !== undefined &&
          link.to[0] !== who &&
          link.to[0] !== own &&
          /^(?:for|at|to|into|before|by|in front of|behind)$/.test(link.preposition),
      )?.to[0];
    const outcome = scene.links.find(
      (link) => /^(?:create|change)$/.test(link.relation) && link.to[0] !== undefined && link.to[0] !== who,
    )?.to[0];
    // "Queue of requests, counter going up to 500": how long it gets.
    const reached = scene.lower.match(
      /\b(?:count(?:er)?|number|length|depth)\b[^,;]*?\b(?:to|at|hits|reaches|of)\s+([\d.,]*\d)\b/,
    )?.[1];
    // "T1, T2, T3 waiting in line": each of them, in its order.
    const several =
      waiting && waiting.from.length > 1 && waiting.from.every((one) => one.count === undefined && !one.plural)
        ? waiting.from
        : [];
    const listed = /^[^:]{2,30}:/.test(scene.text) ? segmentsOf(scene.text) : [];
    const drained = /\bqueue\b[^,;:]*\b(?:empty|empties|emptied|drained)\b|\bempty\b[^,;:]*\bqueue\b/.test(scene.lower);
    const plain =
      who === own ? toItem({ ...who, label: own.topic ?? own.label, ...{} }, context) : toItem(who, context);
    const item: Item = drained
      ? {
          ...withoutCount(plain),
          label: plain.label.replace(/\s*\b(?:empty|drained|emptied)\b\s*/i, '') || 'Queue',
          states: ['empty'],
        }
      : plain;
    const spec: QueueSpec = {
      kind: 'queue',
      waiting: item,
      ...(several.length > 1
        ? { each: several.map((one) => toItem(one, context)) }
        : hit?.leading &&
          !waiting &&
          listed.length > 1 && { each: listed.slice(0, 6).map((text) => segmentItem(text, context)) }),
      ...(server && server !== who && { server: toItem(server, context) }),
      ...(outcome && outcome !== server && { outcome: toItem(outcome, context) }),
      ...(several.length > 1
        ? {}
        : item.count !== undefined && item.count > 1
          ? { label: `${item.count} ${lowerFirst(item.label)}` }
          : reached
            ? { label: `${reached} ${lowerFirst(item.label)}` }
            : own && { label: own.topic && !inIt && !drained ? own.label : item.label }),
    };
    const confidence =
      own?.states.includes('empty') && scene.clauses.length > 1
        ? 0.4
        : hit && !hit.modifier
          ? hit.weight
          : hit
            ? Math.max(hit.weight, 0.55)
            : waiting
              ? 0.72
              : lined
                ? // "A, B and C piling up": each has its name.
                  scene.list.length > 2
                  ? 0.5
                  : 0.7
                : 0.5;
    return { spec, confidence, why: hit ? says(hit) : `"${who.label}" waits` };
  },
};

/** From the one, through the queue, to the other. */
function throughQueue(own: Phrase, between: Link, scene: Scene, context: CueContext): Candidate {
  const mark = scene.phrases.find((phrase) => phrase.form?.kind === 'logo' && phrase.products[0] !== undefined);
  const [from, to] = between.to.map((phrase, i) => ({ ...toItem(phrase, context), id: `${i}` }));
  const middle = {
    ...toItem(own, context),
    ...(mark && { logo: mark.products[0] as string, detail: mark.topic ?? (mark.products[0] as string) }),
    id: 'queue',
  };
  return {
    spec: {
      kind: 'flow',
      nodes: [from, middle, to].filter((node) => node !== undefined),
      edges: [
        { from: '0', to: 'queue' },
        { from: 'queue', to: '1' },
      ],
    },
    confidence: 0.9,
    why: `"${own.label}" between two`,
    whole: true,
  };
}
