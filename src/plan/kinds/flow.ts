import type { FlowNode, FlowSpec, VisualSpec } from '../../spec.ts';
import { bridged, centred, placed, within } from '../arranged.ts';
import { chainOf, decisionOf, onlyShowsChain, rowOf } from '../chains.ts';
import type { CueContext } from '../context.ts';
import { dealtAlong } from '../dealt.ts';
import { isDeed } from '../deeds.ts';
import { eachOther } from '../each-other.ts';
import { edgesOf, inRow } from '../edges.ts';
import { isDirection } from '../focus.ts';
import { buildGraph, idOf } from '../graph.ts';
import { inAndOut } from '../in-out.ts';
import { segmentItem, slug, textItem, toItem } from '../items.ts';
import { colourOf } from '../lexicon/states.ts';
import { nominalGerunds, persons } from '../lexicon/words.ts';
import { occurrencesOf } from '../occurrences.ts';
import { isPerson } from '../persons.ts';
import { type Procedure, procedureOf, stepNodes } from '../procedure.ts';
import { tidy } from '../read/phrase.ts';
import { readCue } from '../read/read.ts';
import type { FormHit, Link, Phrase, Scene } from '../read/scene.ts';
import { segmentsOf } from '../read/segments.ts';
import { tag } from '../read/tagger.ts';
import { resumedOf } from '../resumed.ts';
import { reversalOf } from '../reversal.ts';
import { routeOf } from '../routes/index.ts';
import { sharesOf } from '../shares.ts';
import { isScene, isStage } from '../staged.ts';
import { storyOf } from '../story.ts';
import { treeOf } from '../trees.ts';
import { crosswise, meshOf, recoloured, stationsOf } from '../ways.ts';
import { isAmount } from './chart-line.ts';
import { overArrow } from './crossed-out.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

export const flow: KindReader = {
  kind: 'flow',
  recognise(whole, context): Candidate | undefined {
    const written = wordsOnArrow(whole, context) ?? cutArrow(whole, context);
    if (written) return written;
    const own = ownClauses(whole);
    const found = flowOf(own, context);
    return found && own !== whole && !found.covers
      ? { ...found, covers: own.clauses.map((clause) => clause.index) }
      : found;
  },
};

/** `…, "40 ms" on the arrow`: the words are the arrow's, not a thing of their own. */
function wordsOnArrow(scene: Scene, context: CueContext): Candidate | undefined {
  const found =
    /[,;]?\s*(?:(?:and|with)\s+)?["“]([^"”]{1,40})["”]\s+(?:written\s+|printed\s+)?(?:on|above|over|along)\s+(?:the\s+|an?\s+|each\s+|every\s+|all\s+|both\s+)?(arrows?)\b/i.exec(
      scene.text,
    );
  const rest = found && readCue(scene.text.replace(found[0], ''), context);
  const flow_ = rest && flowOf(rest, context);
  if (!found || flow_?.spec.kind !== 'flow' || flow_.spec.edges.length === 0) return undefined;
  const all = /\b(?:each|every|all|both)\b|arrows$/i.test(found[0]);
  return {
    ...flow_,
    spec: {
      ...flow_.spec,
      edges: flow_.spec.edges.map((edge, i) =>
        i === 0 || all ? { ...edge, label: [edge.label, found[1]].filter(Boolean).join(', ') } : edge,
      ),
    },
    confidence: Math.max(flow_.confidence, 0.8),
    whole: true,
  };
}

/** "Arrow to v2 cut, all requests flowing back to v1": one way is closed, the other goes on. */
function cutArrow(scene: Scene, context: CueContext): Candidate | undefined {
  const [, from, to = '', how = '', told = ''] =
    /^(?:the\s+|an?\s+)?arrow\s+(?:from\s+(.{1,30}?)\s+)?(?:to|into|towards?)\s+(.{1,30}?)\s+(?:is\s+|being\s+|gets\s+)?(crossed out|cut(?: off)?|removed|erased|broken|blocked|gone|struck out|deleted|severed)[,;]\s+(?:and\s+|while\s+)?(.{4,})$/is.exec(
      scene.text,
    ) ?? [];
  if (!told) return undefined;
  const open = readCue(told, context);
  const read = flowOf(open, context)?.spec;
  // Arrows are asked for, so what else moves is an arrow, too.
  const rest = read?.kind === 'flow' ? read : linked(buildGraph(open, context));
  const { nodes, edges } = rest;
  if (edges.length === 0) return undefined;
  const find = (name: string): FlowNode | undefined =>
    nodes.find((node) => node.label.toLowerCase() === name.toLowerCase());
  const source: FlowNode | undefined = from
    ? (find(from) ?? { ...segmentItem(from, context), id: 'closed-from' })
    : nodes.find((node) => node.id === edges[0]?.from);
  const goal: FlowNode = find(to) ?? { ...segmentItem(to, context), id: 'closed-to' };
  if (!source) return undefined;
  return {
    spec: {
      ...rest,
      nodes: [...nodes, ...[source, goal].filter((node) => !nodes.includes(node))],
      edges: [...edges, { from: source.id, to: goal.id, states: ['crossed'] }],
    },
    confidence: 0.92,
    why: `a way that is ${how.toLowerCase()}`,
    whole: true,
  };
}

/** "Zoom from one to many, counter running up": a later clause that names another picture is no part of the flow. */
function ownClauses(scene: Scene): Scene {
  const other = scene.forms.find(
    (hit) =>
      hit.clause > 0 &&
      !hit.modifier &&
      hit.form.weight > 0.8 &&
      /^(?:meter|chart-|terminal|dashboard|chat|timeline)/.test(hit.form.kind) &&
      scene.clauses[hit.clause]?.phrases[0] === hit.phrase,
  );
  const last = scene.clauses.at(-1);
  if (
    !other ||
    !last ||
    other.clause !== last.index ||
    !/[,;]\s*(?:and\s+)?(?:an?\s+|the\s+)?$/i.test(scene.text.slice(0, last.phrases[0]?.start))
  )
    return scene;
  const left = scene.clauses.slice(0, -1);
  const phrases = left.flatMap((clause) => clause.phrases);
  const text = scene.text.slice(0, last.phrases[0]?.start).replace(/[,;]\s*(?:and\s+)?(?:an?\s+|the\s+)?$/i, '');
  return {
    ...scene,
    text,
    lower: text.toLowerCase(),
    clauses: left,
    phrases,
    links: left.flatMap((clause) => clause.links),
    forms: scene.forms.filter((hit) => hit !== other),
  };
}

function flowOf(scene: Scene, context: CueContext): Candidate | undefined {
  const hit = named(scene, 'flow');
  const ends = scene.links.filter((link) => link.from.length > 0 && link.to.length > 0);
  const sure = surest(scene, ends, context);
  const procedure = procedureOf(scene, context);
  // "Loop: plan, build, run" comes round again.
  const round = named(scene, 'cycle');
  if (procedure && procedure.closing !== 'again' && !(round?.leading && !round.modifier))
    return inSteps(procedure, context);
  const events = occurrencesOf(scene, context);
  if (events)
    return {
      spec: {
        kind: 'flow',
        nodes: events.nodes,
        edges: edgesOf(inRow(events.nodes)),
        ...(events.topic && { title: events.topic }),
      },
      confidence: 0.84,
      why: 'what happens, one after the other',
      whole: true,
    };
  const told = reversalOf(scene, context) ?? treeOf(scene, context) ?? resumedOf(scene, context);
  if (told) return { spec: told, confidence: 0.94, why: 'told from one to the next', whole: true };
  const route = routeOf(scene, context);
  if (route) return { spec: route, confidence: 0.93, why: 'a way told in words', whole: true };
  const sequence = sequenceOf(scene, context);
  if (sequence && (hit?.weight ?? 0) < 0.8 && scene.chain.length < 2)
    return { spec: sequence, confidence: 0.72, why: '"then" puts one after the other' };
  const through = scene.chain.length === 0 ? inAndOut(scene.text, context) : undefined;
  if (through) return { spec: through, confidence: 0.84, why: 'what goes in and what comes out', whole: true };
  const shares = sharesOf(scene, context);
  if (shares) return { spec: shares, confidence: 0.86, why: 'shares of one thing go different ways', whole: true };
  const tints = recoloured(scene, context);
  if (tints)
    return { spec: tints, confidence: 0.9, why: 'one colour after the other', whole: scene.clauses.length < 2 };
  const cross = crosswise(scene, context) ?? eachOther(scene, context);
  if (cross) return { spec: cross, confidence: 0.9, why: 'each leads to the other', whole: scene.clauses.length < 4 };
  const decision = /\?\s/.test(scene.text) ? decisionOf(scene, context) : undefined;
  if (decision && scene.chain.length === 0)
    return { spec: linked(decision), confidence: 0.88, why: 'a question and its answers', whole: true };
  const story = storyOf(scene, context);
  // "Price rises, demand falls": two curves.
  const measured = scene.clauses.every((clause) => clause.phrases.length > 0 && clause.phrases.every(isAmount));
  if (story && !measured)
    return { spec: story, confidence: 0.76, why: 'each clause tells what happens next', whole: true };
  const stations = stationsOf(scene, context);
  if (stations) return { spec: stations, confidence: 0.8, why: '"from … to … to …"', whole: scene.clauses.length < 3 };
  const row = rowOf(scene, context);
  if (row) {
    // Of several of a kind, the rest of the cue may tell more.
    const named_ = new Set(row.nodes.map((node) => node.label)).size > 1;
    return { spec: linked(row), confidence: 0.86, why: 'connected in a row', whole: named_ };
  }
  // Persons who point at each other are shown as persons.
  const both = scene.links.find(
    (link) =>
      link.mutual &&
      link.from.length > 0 &&
      !(/^(?:view|act)$/.test(link.relation) && link.from.every((phrase) => isPerson(phrase, context))),
  );
  if (both) {
    const graph = buildGraph(scene, context);
    if (graph.edges.length > 0) return { spec: linked(graph), confidence: 0.8, why: `"${both.words} each other"` };
  }
  const bridge = bridged(scene, context) ?? placed(scene, context) ?? centred(scene, context);
  if (bridge && scene.chain.length < 2) return bridge;
  if (overArrow(scene)) {
    const graph = buildGraph({ ...scene, links: scene.links.filter((link) => link.stem !== '') }, context);
    if (graph.edges.length > 0)
      return {
        spec: { ...linked(graph), edges: graph.edges.map((edge) => ({ ...edge, states: ['crossed' as const] })) },
        confidence: 0.93,
        why: 'a cross over the arrow',
        whole: true,
      };
  }
  // "Energy chain: sun, plant, cow"
  const listed =
    !hit?.leading || scene.list.length < 3
      ? 0
      : /^(?:chain|path|route)$/.test(hit.form.phrase)
        ? 0.82
        : hit.form.phrase === 'diagram' && scene.text.includes(':')
          ? 0.72
          : 0;
  // "arrows to the table and five indexes"
  const arrow =
    hit?.form.phrase === 'arrow' && !hit.modifier && ends.some((link) => hit.phrase && link.from.includes(hit.phrase))
      ? 0.88
      : 0;
  // "Diagram: 8 heads pointing at 2 others"
  const linkedDiagram = hit?.leading && hit.form.phrase === 'diagram' && sure.confidence > 0.7 ? 0.85 : 0;
  const confidence = Math.max(
    scene.chain.length > 1 ? 0.93 : 0,
    hit?.weight ?? 0,
    sure.confidence,
    listed,
    arrow,
    linkedDiagram,
  );
  const mesh = meshOf(scene, context);
  if (confidence < 0.3 && !mesh) return undefined;
  if (mesh) return { spec: mesh, confidence: 0.9, why: 'each is connected to each' };
  const chain = decisionOf(scene, context) ?? chainOf(scene, context);
  const graph = chain ?? buildGraph(scene, context);
  const along = scene.chain.length > 1 ? dealtAlong(graph.nodes, scene.text) : { nodes: graph.nodes };
  const spec =
    graph.edges.length > 0
      ? { ...linked({ ...graph, nodes: along.nodes }), ...(along.said && { caption: along.said }) }
      : hit
        ? named_(scene, hit, context)
        : undefined;
  if (!spec) return undefined;
  const labelled = within(withQuote(struckArrow(spec, scene), scene), scene, context);
  const why =
    scene.chain.length > 1 ? 'arrows between the names' : hit && hit.weight >= sure.confidence ? says(hit) : sure.why;
  return {
    spec: titled(labelled, hit?.modifier ? undefined : hit?.phrase, context),
    confidence,
    why,
    ...(scene.chain.length > 1 && onlyShowsChain(scene.text) && { whole: true }),
  };
}

/** "Wash, peel, chop, fry" */
function inSteps({ steps, topic }: Procedure, context: CueContext): Candidate {
  const nodes = stepNodes(steps);
  return {
    spec: {
      kind: 'flow',
      nodes,
      edges: edgesOf(inRow(nodes)),
      ...(topic && { title: textItem(topic, context) }),
    },
    confidence: 0.92,
    why: 'deeds, one after the other',
    whole: true,
  };
}

function linked(graph: ReturnType<typeof buildGraph>): FlowSpec {
  return {
    kind: 'flow',
    nodes: graph.nodes,
    edges: graph.edges,
    ...(graph.groups.length > 0 && { groups: graph.groups }),
  };
}

/** "Arrow from B to A, crossed out": the only arrow is struck out. */
function struckArrow(spec: FlowSpec, scene: Scene): FlowSpec {
  const struck = /^(?:an? |the )?(?:\w+ )?arrow\b/i.test(scene.text) && scene.states.includes('crossed');
  const [edge] = spec.edges;
  if (!struck || !edge || spec.edges.length > 1) return spec;
  const nodes = spec.nodes.map(({ states, ...node }) => {
    const left = states?.filter((state) => state !== 'crossed') ?? [];
    return { ...node, ...(left.length > 0 && { states: left }) };
  });
  return { ...spec, nodes, edges: [{ ...edge, states: ['crossed'] }] };
}

/** Quoted words go on the one arrow that has none: "Arrow from A to B, showing "4x gpu"". */
function withQuote(spec: FlowSpec, scene: Scene): FlowSpec {
  const quote = scene.quotes[0];
  const [edge] = spec.edges;
  if (
    !quote ||
    !edge ||
    spec.edges.length > 1 ||
    edge.label ||
    spec.nodes.some((node) => node.label === quote || node.detail === quote)
  )
    return spec;
  const about = scene.phrases.find((phrase) => phrase.quoted === quote && phrase.label !== quote)?.label;
  return { ...spec, edges: [{ ...edge, label: quote }], ...(about && { caption: about }) };
}

/** "Onions browning, then garlic, then tomatoes": each clause is a step. */
function sequenceOf(scene: Scene, context: CueContext): FlowSpec | undefined {
  if (!/(?:,|;|\band)\s+(?:and\s+)?(?:then|finally|next|afterwards|after that)\b/.test(scene.lower) || scene.pair)
    return undefined;
  const parts = scene.text
    .replace(/^[^:]{2,40}:\s+/, '')
    .split(/\s*[,;]\s*(?:and\s+)?(?:then|finally|next|afterwards|after that)?\s*|\s+and then\s+/i)
    .filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.some((part) => part.split(/\s+/).length > 8 || isDirection(part))) return undefined;
  // "Price falling, then recovering": one thing that goes up and down is a curve.
  if (
    parts.length === 2 &&
    /^\w+ing(?: \w+ly| again)?$/i.test((parts[1] as string).trim()) &&
    isCurve(parts[0] as string, context)
  )
    return undefined;
  const nodes: FlowNode[] = [];
  for (const [i, part] of parts.entries()) {
    const before = nodes.at(-1);
    nodes.push({ ...(elided(part, before, context) ?? stepItem(part, context)), id: `${i}-${slug(part)}` });
  }
  return {
    kind: 'flow',
    nodes,
    edges: edgesOf(inRow(nodes)),
  };
}

const isCurve = (part: string, context: CueContext): boolean => {
  const scene = readCue(part, context);
  return scene.phrases.length === 1 && scene.phrases.some(isAmount);
};

/** "…, then restarting green": still the thing before, in its new state. */
function elided(part: string, before: FlowNode | undefined, context: CueContext): Omit<FlowNode, 'id'> | undefined {
  if (!before || !/^(?:\w+ing)\b/i.test(part)) return undefined;
  const scene = readCue(part, context);
  if (scene.phrases.length > 0) return undefined;
  const colour = part
    .toLowerCase()
    .split(/\W+/)
    .map((word) => colourOf(word))
    .find((one) => one !== undefined);
  const words = part
    .split(/\s+/)
    .filter((word) => colourOf(word.toLowerCase()) === undefined && !/^turning$/i.test(word))
    .join(' ');
  const { id: _id, colour: _colour, states: _states, detail: _detail, ...same } = before;
  return {
    ...same,
    ...(words && { detail: tidy(words) }),
    ...(scene.states.length > 0 && { states: scene.states }),
    ...(colour && { colour }),
  };
}

function stepItem(text: string, context: CueContext): ReturnType<typeof textItem> {
  const scene = readCue(text, context);
  const only = scene.phrases.length === 1 && scene.links.length === 0 ? scene.phrases[0] : undefined;
  if (only) return toItem(only, context);
  // "the whisk never stops": cut short, it would say the opposite.
  if (scene.links.some((link) => link.negated) || scene.clauses.some((clause) => clause.negated))
    return textItem(text, context);
  // "Workers yawning": a thing and what it does.
  const [phrase] = scene.phrases;
  const [link] = scene.links;
  if (scene.phrases.length === 1 && scene.links.length === 1 && phrase && link?.stem && link.to.length === 0)
    return { ...toItem(phrase, context), detail: tidy(link.words) };
  return textItem(text, context);
}

const strength: Readonly<Partial<Record<Link['relation'], number>>> = {
  flow: 0.74,
  connect: 0.76,
  create: 0.66,
  act: 0.62,
  spread: 0.55,
  replace: 0.5,
  divide: 0.45,
  become: 0.66,
  block: 0.6,
  between: 0.45,
  around: 0.4,
};
const pictorial = /^(?:roll|slide|tumble|fly|jump|fall|pop|drop|explode|rain|burst|climb)$/;
const bursting = (link: Link): boolean => pictorial.test(link.stem) && link.preposition !== 'into';

/** "a word printed on it", "a dummy strapped onto a pod", "a house built from cards": no way leads there. */
const attached =
  /\b(?:printed|painted|written|engraved|strapped|taped|glued|stitched|sewn|nailed|pinned|carved|stamped) (?:on|onto|to)\b/;
const madeOf = (link: Link): boolean =>
  /^(?:build|make|weave|carve|knit)$/.test(link.stem) && /\b(?:from|of|out of)\b/.test(link.words);

const strolling = /^(?:walk|stroll|march|sneak|jog|sprint|tiptoe|pull|push|dig|sip|drink)$/;

const sending =
  /^(?:send|push|submit|call|upload|publish|forward|pass|give|deliver|ship|transfer|pay|post|hand|query|request|write|deploy|commit|email|mail|message|feed|route|pour|move|bring|connect|talk|ask|create|build|produce|become|turn)$/;

function surest(scene: Scene, ends: readonly Link[], context: CueContext): { confidence: number; why: string } {
  let best = { confidence: 0, why: '' };
  for (const link of ends) {
    if (link.from.every((phrase) => phrase.form?.kind === 'frame')) continue;
    // "counting down from 10:00"
    if (
      link.preposition === 'from' &&
      link.to.every((phrase) => /^[~$€£]?\d[\d.,:]*\s?(?:%|\w{1,3})?$/.test(phrase.label))
    )
      continue;
    const base =
      link.relation === 'between' && link.stem !== '' && link.to.length > 1
        ? 0.66
        : link.stem === '' && link.relation === 'flow' && link.preposition !== 'to' && link.preposition !== 'into'
          ? 0.45
          : (strength[link.relation] ?? 0.2);
    if (/^(?:next to|beside|near|alongside)$/.test(link.preposition) && !/^(?:move|travel|drive|fly)$/.test(link.stem))
      continue;
    // "Cage around one process": it stands there.
    if (
      link.relation === 'around' &&
      link.stem === '' &&
      link.from.length === 1 &&
      !link.from[0]?.plural &&
      !link.from[0]?.many
    )
      continue;
    // "grouped by colour", "sorted by size": how they are arranged, nobody does it.
    if (sortedBy(link, scene)) continue;
    // What goes on from a picture ("… flying out of a GPU running an LLM") belongs to it.
    const goesOn = ends.some((other) => bursting(other) && other.to.some((phrase) => link.from.includes(phrase)));
    // "A guard walking past doors": somebody is shown, not a way.
    const strolls = strolling.test(link.stem) && link.from.every((phrase) => persons.has(phrase.head));
    // "An engineer SSHing into node after node": who does it is to be seen, unless something is sent.
    const own =
      link.stem !== '' &&
      link.relation !== 'connect' &&
      !sending.test(link.stem) &&
      link.from.every((phrase) => isPerson(phrase, context));
    const scenic =
      bursting(link) ||
      goesOn ||
      strolls ||
      isDeed(link, scene) ||
      isStage(link, scene, context) ||
      attached.test(link.words) ||
      madeOf(link);
    const confidence = scenic || isScene(link) ? Math.min(base, 0.28) : own ? Math.min(base, 0.58) : base;
    if (confidence > best.confidence)
      best = { confidence, why: `${link.words ? `"${link.words}"` : 'an arrow'} leads from one thing to another` };
  }
  const loose = scene.links.some(
    (link) => link.relation === 'flow' && link.stem !== '' && (link.from.length > 0 || link.to.length > 0),
  );
  return best.confidence > 0 || !loose ? best : { confidence: 0.42, why: 'something moves' };
}

const sortedBy = (link: Link, scene: Scene): boolean =>
  link.passive &&
  link.preposition === 'by' &&
  /^(?:sort|group|order|arrange|rank|cluster|organi[sz]e|categori[sz]e|colou?r|label)$/.test(link.stem) &&
  link.to.every(
    (phrase) => phrase.product === undefined && !/\b(?:an?|the)\s+$/i.test(scene.text.slice(0, phrase.start)),
  );

/** A named form without arrows of its own: a chain of its list, or a hub of what the cue or the paragraph names. */
function named_(scene: Scene, hit: FormHit, context: CueContext): FlowSpec | undefined {
  const { phrase } = hit;
  const list = scene.list.length > 1 ? scene.list : [];
  const others = things(scene).filter((one) => one !== phrase);
  const chain =
    /^(?:pipeline|workflow|flow|flowchart|flow chart|flow diagram|funnel|chain|path|route|assembly line|conveyor belt|dag|sequence diagram)$/.test(
      hit.form.phrase,
    );
  const members = list.length > 1 ? list : others.filter((one) => !isGeneric(one));
  const stages = segmentsOf(scene.text);
  // "DAG: split, 10 predict steps, merge": a stage may be a verb.
  const items =
    chain && stages.length > Math.max(members.length, 2) && stages.every((one) => one.split(/\s+/).length <= 5)
      ? stages.map((one) => segmentItem(one, context))
      : members.length > 1
        ? members.map((one) => toItem(one, context))
        : componentsOf(scene, context);
  if (chain && items.length > 1) {
    const nodes = items.map((item, i) => ({ ...item, id: `${i}-${slug(item.label)}` }));
    return {
      kind: 'flow',
      nodes,
      edges: edgesOf(inRow(nodes)),
    };
  }
  const centre =
    phrase?.topic && phrase.topic.toLowerCase() !== hit.form.phrase ? toItem(phrase, context, true) : undefined;
  if (!centre) {
    const nodes = items.map((item, i) => ({ ...item, id: `${i}-${slug(item.label)}` }));
    return nodes.length > 1
      ? {
          kind: 'flow',
          nodes,
          // Without an arrow in the words, none is drawn between the parts of a whole.
          edges:
            /^(?:architecture|diagram|architecture diagram|network|topology|hub|schematic|block diagram|blueprint)$/.test(
              hit.form.phrase,
            )
              ? []
              : edgesOf(inRow(nodes)),
        }
      : undefined;
  }
  const hub: FlowNode = { ...centre, id: 'hub' };
  const spokes = items
    .filter((item) => item.label !== centre.label)
    .map((item, i) => ({ ...item, id: `${i}-${slug(item.label)}` }));
  if (spokes.length === 0) return undefined;
  return {
    kind: 'flow',
    nodes: [hub, ...spokes],
    edges: spokes.map((spoke) => ({ from: 'hub', to: spoke.id, arrow: 'none' as const })),
    arrangement: 'hub',
  };
}

const isGeneric = (phrase: Phrase): boolean =>
  phrase.product === undefined &&
  /^(?:component|part|service|stage|step|piece|module|layer|box|element|phase|arrow)$/.test(phrase.head);

/** The components of what the cue leaves open: named by an earlier cue, or listed in the paragraph. */
export function componentsOf(scene: Scene, context: CueContext): FlowSpec['nodes'][number][] {
  const earlier = context.previous.flatMap((spec: VisualSpec) => (spec.kind === 'logo' ? (spec.parts ?? []) : []));
  if (earlier.length > 1) return earlier.map((item) => ({ ...item, id: slug(item.label) }));
  const lists = context.paragraph.text
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => readCue(sentence, context).list)
    .filter((list) => list.length > 1 && list.every(isThing));
  const best = lists.sort((a, b) => b.length - a.length)[0] ?? [];
  void scene;
  return best.map((phrase) => ({ ...textItem(phrase.label, context), id: idOf(phrase) }));
}

/** "…, and what is left": words that are no names of things are no components. */
const isThing = ({ head }: Phrase): boolean => nominalGerunds.has(head) || tag([head])[0] === 'noun';

/** The topic of the form word is the heading: "RAG pipeline: …". */
function titled(spec: FlowSpec, phrase: Phrase | undefined, context: CueContext): FlowSpec {
  if (
    !phrase?.topic ||
    spec.arrangement === 'hub' ||
    spec.nodes.some((node) => node.label.toLowerCase().includes((phrase.topic ?? '').toLowerCase()))
  )
    return spec;
  return { ...spec, title: toItem(phrase, context, true) };
}
