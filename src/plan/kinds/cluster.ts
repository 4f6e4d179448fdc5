/** Nodes, what runs on them, and who acts on them. */
import { oneOf } from '../../plural.ts';
import type { ClusterSpec, Item } from '../../spec.ts';
import { areasOf } from '../areas.ts';
import type { CueContext } from '../context.ts';
import { dealt } from '../dealt.ts';
import { heldByOne } from '../held.ts';
import { insideOne, oneEach, zoomed } from '../inside.ts';
import { toItem, withoutCount } from '../items.ts';
import { verbClass } from '../lexicon/wordnet.ts';
import type { Link, Phrase, Scene } from '../read/scene.ts';
import { isDecor, isOtherMachine, isSomebody, mayRun } from '../workloads.ts';
import { type Candidate, type KindReader, named, says } from './kind.ts';

const boxes = /^(?:box|block|tile|component|part|workload|service|thing|card|item)$/;
const nodeNouns = /^(?:node|server|machine|host|vm|worker|instance|replica|computer|rack|broker|shard)$/;

export const cluster: KindReader = {
  kind: 'cluster',
  recognise(scene, context): Candidate | undefined {
    const hit = named(scene, 'cluster');
    const zipped =
      dealt(scene, context) ??
      oneEach(scene, context) ??
      zoomed(scene, context) ??
      areasOf(scene.text, context) ??
      insideOne(scene, context) ??
      heldByOne(scene, context) ??
      zip(scene, context);
    if (zipped) return zipped;
    const nodes = scene.phrases.filter(
      (phrase) =>
        (nodeNouns.test(phrase.head) || isHolder(phrase, scene)) &&
        !isOtherMachine(phrase) &&
        !isSomebody(phrase, scene) &&
        !phrase.form &&
        phrase.text !== '' &&
        // "4 shards on 4 nodes": the nodes hold them.
        !scene.links.some(
          (link) =>
            link.preposition === 'on' &&
            link.stem === '' &&
            link.from.includes(phrase) &&
            link.to.some((one) => one !== phrase && nodeNouns.test(one.head) && (one.count ?? 0) > 1),
        ),
    );
    if (!hit && nodes.length === 0) return undefined;
    const container = hit && !hit.modifier ? hit.phrase : undefined;
    const held = (phrase: Phrase): readonly Phrase[] =>
      scene.links.flatMap((link) =>
        // "servers running two containers" hold them, too.
        (link.relation === 'hold' || (/^run(?:ning)?$/.test(link.stem) && link.preposition === '' && !link.negated)) &&
        link.from.includes(phrase)
          ? link.to
          : /^(?:contain|on|spread)$/.test(link.relation) && link.to.includes(phrase) && !isGesture(link)
            ? link.from
            : [],
      );
    const contents = container ? held(container).filter((phrase) => phrase !== container) : [];
    // "cluster with boxes: A, B, C": the boxes are what is listed.
    const listed = contents.length === 1 && boxes.test(contents[0]?.head ?? '') && scene.list.length > 1;
    const inner = nodes.length > 0 ? nodes : listed ? scene.list : contents;
    if (inner.length === 0) return undefined;
    const actors = scene.links.filter(
      (link) =>
        /^(?:act|view|create)$/.test(link.relation) &&
        link.from.length > 0 &&
        // "pods being evicted" do nothing: it is done to them.
        !(link.passive && link.preposition !== 'by') &&
        !link.from.some((phrase) => inner.includes(phrase) || phrase === container),
    );
    const stream = scene.links.find((link) => link.relation === 'flow' && /flow|stream|pass|pour/.test(link.stem));
    const merged = mergeOnes(scene, inner);
    const items = merged.map((phrase): Item => {
      const contents = held(phrase).filter((one) => !inner.includes(one) && one.form?.kind !== 'frame');
      const item = {
        ...toItem(phrase, context),
        ...(phrase.plural && phrase.count === undefined && { many: true }),
      };
      return contents.length > 0
        ? {
            ...item,
            items: [
              ...(item.items ?? []),
              ...contents.map((one) => ({
                ...withContents(
                  toItem(perMachine(one, phrase, scene), context, one.form?.kind === 'icon'),
                  one,
                  held,
                  [...inner, phrase],
                  context,
                ),
                // On many machines one of each will do.
                ...(one.plural &&
                  one.count === undefined &&
                  !(phrase.plural || (phrase.count ?? 1) > 1) && { many: true }),
              })),
            ],
          }
        : item;
    });
    const spec: ClusterSpec = {
      kind: 'cluster',
      ...(container && { container: toItem(container, context) }),
      nodes: items,
      ...(actors.length > 0 && {
        actors: dedupe(
          actors.flatMap((link) =>
            link.from.map((phrase) => ({ ...toItem(phrase, context), verb: link.words.toLowerCase() })),
          ),
        ),
      }),
      ...(stream?.from[0] && !inner.includes(stream.from[0]) && { stream: toItem(stream.from[0], context) }),
    };
    const several = inner.some((phrase) => phrase.plural || phrase.many || (phrase.count ?? 0) > 1);
    // "Server with a padlock": one machine and what it looks like.
    const holding = inner.some((phrase) =>
      held(phrase).some((one) => (phrase.plural || (phrase.count ?? 1) > 1 ? !isDecor(one) : mayRun(one))),
    );
    // "Traffic light turning green, new replicas starting": the nodes are one of two things.
    const later =
      !hit &&
      inner.every((phrase) => !scene.clauses[0]?.phrases.includes(phrase)) &&
      scene.clauses.length > 1 &&
      !scene.topic &&
      !holding &&
      actors.length === 0;
    const bare = later ? 0.44 : 0.42 + (several ? 0.12 : 0) + (holding ? 0.16 : 0) + (actors.length > 0 ? 0.06 : 0);
    return {
      spec,
      // What runs on fifty machines cannot be read on each.
      confidence:
        holding && inner.some((phrase) => (phrase.count ?? 0) > 24)
          ? 0.45
          : hit && !hit.modifier
            ? Math.max(hit.weight, bare)
            : bare,
      why: hit ? says(hit) : `"${inner[0]?.label}" and what runs there`,
    };
  },
};

/** "8 disks on 4 servers": two on each. */
function perMachine(one: Phrase, holder: Phrase, scene: Scene): Phrase {
  const [all, machines] = [one.count ?? 0, holder.count ?? 1];
  const lies = scene.links.some(
    (link) => link.preposition === 'on' && link.from.includes(one) && link.to.includes(holder),
  );
  if (!lies || machines < 2 || all < machines || all % machines !== 0 || /\beach\b/.test(scene.lower)) return one;
  const each = all / machines;
  return { ...one, count: each, ...(each === 1 && { label: oneOf(one.label), plural: false }) };
}

/** "container inside pod inside node": what is held holds something itself. @param seen not to go in circles */
function withContents(
  item: Item,
  phrase: Phrase,
  held: (phrase: Phrase) => readonly Phrase[],
  seen: readonly Phrase[],
  context: CueContext,
): Item {
  const contents = held(phrase).filter((one) => !seen.includes(one) && one.form?.kind !== 'frame' && one !== phrase);
  if (contents.length === 0) return item;
  const inside = contents.map((one) =>
    withContents(toItem(one, context, one.form?.kind === 'icon'), one, held, [...seen, phrase], context),
  );
  return { ...item, items: [...(item.items ?? []), ...inside] };
}

/** "4 GPUs, each with a model", "models packed into 3 pods": a counted few that hold something. */
function isHolder(phrase: Phrase, scene: Scene): boolean {
  // "PodGroup box holding 4 pods"
  if (
    (phrase.count ?? 1) === 1 &&
    !phrase.plural &&
    /^(?:box|group|pool|rack|crate|basket|bag|cage|shelf|pack|set|pen|tray)$/.test(phrase.head)
  )
    return scene.links.some(
      (link) =>
        !link.negated &&
        link.relation === 'hold' &&
        link.stem !== '' &&
        link.from.includes(phrase) &&
        (link.to[0]?.count ?? 0) > 1 &&
        (link.to[0]?.count ?? 0) < 13,
    );
  const seat = /^(?:gpu|cpu|tpu|npu|card|disk|vm)$/.test(phrase.head) && !phrase.plural;
  if (((phrase.count ?? 1) < 2 && !seat) || (phrase.count ?? 0) > 12) return false;
  if (seat)
    return scene.links.some(
      (link) =>
        !link.negated &&
        link.relation === 'contain' &&
        /^(?:sit|live|rest|sleep|run)$/.test(link.stem) &&
        link.to.includes(phrase) &&
        link.from.length === 1 &&
        (link.from[0]?.count ?? 2) === 1,
    );
  return scene.links.some(
    (link) =>
      !link.negated &&
      // "same model on 4 GPUs"
      ((link.preposition === 'on' &&
        link.stem === '' &&
        /^(?:gpu|cpu|tpu|npu|card)$/.test(phrase.head) &&
        link.to.includes(phrase) &&
        link.from.length === 1 &&
        !link.from[0]?.form) ||
        (link.relation === 'hold' &&
          link.from.length === 1 &&
          link.from.includes(phrase) &&
          link.to.some((one) => !isDecor(one))) ||
        (link.relation === 'contain' &&
          /pack|stor|run|sit|load|fit|live|squeez/.test(link.stem) &&
          link.to.includes(phrase) &&
          link.from.length > 0)),
  );
}

/** "split across 4 GPUs: layers 1-8, 9-16, …", "Three containers with caps: 8GB, 8GB, 4GB": one for each. */
function zip(scene: Scene, context: CueContext): Candidate | undefined {
  const content = scene.links.find(
    (link) =>
      link.relation === 'hold' &&
      link.from.length === 1 &&
      (link.from[0]?.count ?? 0) > 1 &&
      link.to.some((phrase) => phrase.members.length === link.from[0]?.count),
  );
  if (content) {
    const item = withoutCount(toItem(content.from[0] as Phrase, context));
    const parts = content.to.find((phrase) => phrase.members.length > 0)?.members ?? [];
    const actor = scene.links.find(
      (link) =>
        link !== content && /^(?:act|view)$/.test(link.relation) && !link.from.includes(content.from[0] as Phrase),
    );
    return {
      spec: {
        kind: 'cluster',
        nodes: parts.map((phrase) => ({ ...item, label: oneOf(item.label), items: [toItem(phrase, context)] })),
        ...(actor?.from[0] && { actors: [{ ...toItem(actor.from[0], context), verb: actor.words.toLowerCase() }] }),
      },
      confidence: 0.8,
      why: `${parts.length} of "${item.label}", and what each has`,
    };
  }
  const { list } = scene;
  const holder = scene.phrases.find(
    (phrase) =>
      (phrase.count ?? 0) > 1 && phrase.count === list.length && phrase.form === undefined && !list.includes(phrase),
  );
  const numbered = list.every((phrase) => /\p{L} \d{1,3}$/u.test(phrase.label));
  if (!holder || !(numbered || /:/.test(scene.text))) return undefined;
  const over = scene.links.some(
    (link) => /^(?:spread|divide|contain|on)$/.test(link.relation) && link.to.includes(holder),
  );
  const measured = list.every((phrase) => /^~?[$€£]?\d/.test(phrase.label));
  // "three pods: registry, server, UI": that is what they are.
  const named_ =
    /^\s*:/.test(scene.text.slice(holder.end)) &&
    /^(?:pod|container|node|server|machine|service|process|worker|vm)$/.test(holder.head);
  if (named_ && !over && !measured && !numbered) {
    const container = named(scene, 'cluster')?.phrase;
    const { label: _label, count: _c, many: _m, items: _i, ...art } = toItem(holder, context);
    return {
      spec: {
        kind: 'cluster',
        ...(container && container !== holder && { container: toItem(container, context) }),
        nodes: list.map((phrase) => ({ ...art, ...toItem(phrase, context) })),
      },
      confidence: 0.84,
      why: `${list.length} of "${holder.label}", each by its name`,
    };
  }
  if (!over && !measured && !numbered) return undefined;
  const item = withoutCount(toItem(holder, context));
  return {
    spec: {
      kind: 'cluster',
      nodes: list.map((phrase) => ({ ...item, label: oneOf(item.label), items: [toItem(phrase, context)] })),
    },
    confidence: 0.72,
    why: `${list.length} of "${holder.label}", and what each has`,
  };
}

/** "3 nodes, one has a GPU": the one is among the three, so the others are two. */
function mergeOnes(scene: Scene, nodes: readonly Phrase[]): readonly Phrase[] {
  const whole = nodes[0];
  const some = nodes.filter((phrase) => phrase.among && phrase.head === whole?.head);
  const left = (whole?.count ?? 0) - some.reduce((sum, phrase) => sum + (phrase.count ?? 0), 0);
  if (whole && some.length > 0 && left >= 0)
    return [...(left > 0 ? [{ ...whole, count: left }] : []), ...nodes.slice(1)];
  const one = scene.phrases.find(
    (phrase) =>
      /^(?:one|single)$/i.test(phrase.label) || (phrase.count === 1 && phrase.head === whole?.head && phrase !== whole),
  );
  if (!whole || !one || !(whole.count && whole.count > 1)) return nodes;
  const attributes = scene.links.filter((link) => link.from.includes(one)).flatMap((link) => link.to);
  const marked: Phrase = {
    ...whole,
    count: 1,
    label: whole.label.replace(/s$/, ''),
    states: [...new Set([...one.states, ...attributes.flatMap((phrase) => phrase.states)])],
    ...(attributes[0] && { note: attributes[0].label }),
    ...((one.colour ?? attributes[0]?.colour) && {
      colour: (one.colour ?? attributes[0]?.colour) as NonNullable<Phrase['colour']>,
    }),
  };
  return [
    { ...whole, count: whole.count - 1, ...(whole.count === 2 && { label: whole.label.replace(/s$/, '') }) },
    marked,
    ...nodes.slice(1).filter((phrase) => phrase !== one),
  ];
}

function dedupe<T extends Item>(items: readonly T[]): readonly T[] {
  return items.filter((item, i) => items.findIndex((other) => other.label === item.label) === i);
}

/** "Whale waving at the nodes": it is not on them. */
const isGesture = (link: Link): boolean =>
  link.preposition === 'at' && /^(?:motion|communication|perception|contact|body)$/.test(verbClass(link.stem) ?? '');
