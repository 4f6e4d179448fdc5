/** Flows that are told by where things stand: joined by a cable, left and right of something, around it, within it. Pure. */
import { oneOf } from '../plural.ts';
import type { FlowNode, FlowSpec, Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { eachWithEach, edgesOf, inRow, rankByRank } from './edges.ts';
import { idOf } from './graph.ts';
import { slug, textItem, toItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { readCue } from './read/read.ts';
import type { Link, Phrase, Scene } from './read/scene.ts';

const connector =
  /^(?:cable|wire|link|bridge|connection|tunnel|pipe|bus|rope|cord|highway|interconnect|line|lane|channel|handshake|hose|fiber|fibre|road|street|path|arrow|string|network)$/;

/** "with a line above them", "with a rope around it": it joins nothing. */
const standsApart = (phrase: Phrase, scene: Scene): boolean =>
  /^\s+(?:above|below|over|under|beneath|behind|around|across|on|in|at|marking)\b/i.test(scene.text.slice(phrase.end));

/** "Two GPUs with a thick cable labeled "…"", "fat pipe between A and B": what connects is the line between them. */
export function bridged(scene: Scene, context: CueContext): Candidate | undefined {
  const link = scene.links.find(
    (one) =>
      (one.relation === 'hold' &&
        one.stem === '' &&
        one.to.length === 1 &&
        connector.test(one.to[0]?.head ?? '') &&
        !standsApart(one.to[0] as Phrase, scene)) ||
      (one.relation === 'between' &&
        one.from.length === 1 &&
        (connector.test(one.from[0]?.head ?? '') ||
          // "two servers with a straw between them"
          (one.to.length === 1 &&
            one.to[0]?.count === 2 &&
            !scene.pair &&
            !one.negated &&
            !one.from[0]?.negated &&
            !/^(?:wall|fence|barrier|firewall|boundary|divider|border|glass|gap|space)$/.test(
              one.from[0]?.head ?? '',
            )))) ||
      (one.relation === 'connect' &&
        one.from.length === 1 &&
        connector.test(one.from[0]?.head ?? '') &&
        one.to.length > 0) ||
      joinedBy(one),
  );
  if (!link) return undefined;
  const after = link.relation === 'hold' || joinedBy(link);
  const line = (after ? link.to[0] : link.from[0]) as Phrase;
  const said_ = after ? link.from : link.to;
  // "8 GPUs in one node connected by lines": the GPUs are, not the node.
  const inside = scene.links.find(
    (one) => one.relation === 'contain' && one.stem === '' && one.to.some((phrase) => said_.includes(phrase)),
  );
  const ends = inside && said_.length === 1 && !said_[0]?.plural ? inside.from : said_;
  const holder = ends === said_ ? undefined : said_[0];
  const [only] = ends;
  if (!only || ends.some((phrase) => phrase.form?.kind === 'frame')) return undefined;
  // "Two tenants in one cluster, thin line between them": it keeps them apart.
  if (holder === undefined && line.head === 'line' && link.stem === '' && sharesRoom(ends, scene)) return undefined;
  const many = ends.length === 1 ? (only.count ?? (only.many ? 4 : only.plural ? 2 : 1)) : 0;
  if (ends.length < 2 && (many < 2 || many > 8)) return undefined;
  const { count: _count, many: _many, ...single } = ends.length === 1 ? toItem(only, context) : { label: '' };
  const nodes: FlowNode[] =
    ends.length > 1
      ? ends.map((phrase, i) => ({
          ...toItem(phrase, context, phrase.form?.kind === 'logo' && phrase.topic !== undefined),
          id: `${i}-${idOf(phrase)}`,
        }))
      : Array.from({ length: many }, (_, i) => ({ ...single, label: oneOf(single.label), id: `${i}-${idOf(only)}` }));
  const label = line.quoted ?? line.label;
  const said = line.quoted === undefined ? scene.quotes[0] : undefined;
  const arrows = line.head === 'arrow';
  // "arrows between them blocked by a firewall"
  const stopped = scene.links.find(
    (one) => one.relation === 'block' && (one.from.includes(line) || one.from.some((phrase) => ends.includes(phrase))),
  );
  const blocker = stopped?.to[0];
  if (holder) for (const [i, node] of nodes.entries()) nodes[i] = { ...node, group: 'holder' };
  return {
    spec: {
      kind: 'flow',
      nodes,
      // Few are all connected with each other, more in a row.
      edges: (nodes.length > 4 || many === 0 ? inRow(nodes) : eachWithEach(nodes)).map(([from, to]) => ({
        from: from.id,
        to: to.id,
        ...(!arrows && nodes.length === 2 && { label: said ?? label }),
        ...(arrows && nodes.length === 2 && blocker && { label: `${stopped?.words} ${blocker.label.toLowerCase()}` }),
        ...(stopped && { states: ['crossed' as const] }),
        arrow: arrows ? ('both' as const) : ('none' as const),
        ...(line.colour && { colour: line.colour }),
      })),
      ...(holder && { groups: [{ ...toItem(holder, context), id: 'holder' }] }),
      ...(!arrows && nodes.length > 2 && { caption: said ?? label }),
    },
    confidence: 0.78,
    why: `"${line.label}" connects`,
    covers: [link.clause],
  };
}

/** "Two tenants in one cluster" */
const sharesRoom = (ends: readonly Phrase[], scene: Scene): boolean =>
  scene.links.some(
    (one) => one.relation === 'contain' && one.to[0]?.count === 1 && one.from.some((phrase) => ends.includes(phrase)),
  );

/** "connected by thick lines", "linked with a cable" */
const joinedBy = (link: Link): boolean =>
  link.relation === 'connect' &&
  /^(?:by|with|via|over|through)$/.test(link.preposition) &&
  link.to.length === 1 &&
  connector.test(link.to[0]?.head ?? '');

/** "Daemon in the middle, clients on left, GPU on right": what stands in the middle is between the others. */
export function placed(scene: Scene, context: CueContext): Candidate | undefined {
  const parts = scene.text
    .replace(/^[^:,]{2,40}:\s+/, '')
    // Commas in brackets part nothing.
    .split(/\s*[,;](?![^(]*\))\s*(?:and\s+)?|\s+and\s+(?=[^)]*\bright\b)/)
    .map((part) => ({
      place: part.match(/\b(?:in|on|at) (?:the )?(left|right|middle|center|centre)\b/i)?.[1]?.toLowerCase(),
      text: part.replace(/\s*\b(?:in|on|at) (?:the )?(?:left|right|middle|center|centre)(?: side)?\b/i, ''),
    }));
  const at = (place: RegExp) => parts.find((part) => part.place && place.test(part.place));
  const [left, middle, right] = [at(/left/), at(/middle|cent/), at(/right/)];
  if (!left || !middle || !right) return undefined;
  const ranks = [left, middle, right].map((part, i) => {
    const one = readCue(part.text, context);
    const things_ =
      one.phrases.length > 0
        ? one.phrases.map((phrase) =>
            toItem(phrase, context, phrase.form?.kind === 'logo' && phrase.topic !== undefined),
          )
        : [textItem(part.text, context)];
    return things_.slice(0, 4).map((item) => ({ ...item, id: `${i}-${slug(item.label)}` }));
  });
  return {
    spec: { kind: 'flow', nodes: ranks.flat(), edges: edgesOf(rankByRank(ranks), { arrow: 'none' }) },
    confidence: 0.88,
    why: 'left, middle and right are named',
  };
}

/** "Operator in center, A / B / C branching off": what stands in the middle is the hub of the others. */
export function centred(scene: Scene, context: CueContext): Candidate | undefined {
  const at = scene.text.search(/\bin (?:the )?(?:middle|cent(?:er|re))\b/i);
  if (at < 0 || /\b(?:left|right)\b/i.test(scene.text)) return undefined;
  const hub = scene.phrases.filter((phrase) => phrase.end <= at && phrase.form?.kind !== 'frame').at(-1);
  const spokes = scene.phrases.filter(
    (phrase) =>
      phrase !== hub &&
      phrase.form?.kind !== 'frame' &&
      !/^(?:arrow|line|middle|center|centre|one|another)$/.test(phrase.head) &&
      // "Beehive: queen in the middle, …": the whole is none of its parts.
      !scene.topic?.toLowerCase().includes(phrase.label.toLowerCase()),
  );
  const all = spokes.flatMap((phrase) => (phrase.members.length > 0 ? phrase.members : [phrase]));
  const around = all.flatMap((phrase) => counted(phrase, context)).map((item, i) => ({ ...item, id: `around-${i}` }));
  if (!hub || around.length < 2) return undefined;
  return {
    spec: {
      kind: 'flow',
      nodes: [{ ...toItem(hub, context, hub.form?.kind === 'logo'), id: 'hub' }, ...around],
      edges: around.map(({ id }) => ({ from: 'hub', to: id, arrow: 'none' as const })),
      arrangement: 'hub',
    },
    confidence: hub.form?.kind === 'logo' && all.every((phrase) => phrase.product) ? 0.7 : 0.86,
    why: `"${hub.label}" stands in the middle`,
  };
}

/** "10 teams around it": so many of them, each by itself, as long as they can be told apart. */
function counted(phrase: Phrase, context: CueContext): readonly Item[] {
  const { count = 1, ...item } = toItem(phrase, context, phrase.form?.kind === 'logo' && phrase.topic !== undefined);
  return count > 1 && count <= 12
    ? Array.from({ length: count }, () => ({ ...item, label: oneOf(item.label) }))
    : [{ ...item, ...(count > 1 && { count }) }];
}

/** "A → B → C, all inside one cluster": a frame around all of it. */
export function within(spec: FlowSpec, scene: Scene, context: CueContext): FlowSpec {
  const frame = scene.text.match(
    /\ball\s+(?:(?:running|living|staying|sitting|happening)\s+)?(?:inside|within|in|on)\s+(?:an?\s+|the\s+|one\s+)?([^,;.]{2,40})$/i,
  )?.[1];
  if (!frame || spec.groups || /\b(?:time|parallel|order|row|sync)$/i.test(frame)) return spec;
  const { label, icon, logo } = textItem(frame, context);
  return {
    ...spec,
    nodes: spec.nodes.filter((node) => node.label !== label).map((node) => ({ ...node, group: 'all' })),
    groups: [{ id: 'all', label, ...(icon && { icon }), ...(logo && { logo }) }],
  };
}
