/** Links of a scene → nodes and arrows. Pure. */
import { oneOf } from '../plural.ts';
import type { FlowEdge, FlowGroup, FlowNode, Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { eachWithEach } from './edges.ts';
import { toItem, withoutCount } from './items.ts';
import { withOnes } from './ones.ts';
import { lowerFirst, tidy } from './read/phrase.ts';
import type { ArrowLook, Link, Phrase, Scene } from './read/scene.ts';
import { singular } from './read/stem.ts';

export interface Graph {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly groups: readonly FlowGroup[];
}

interface Draft {
  readonly nodes: Map<string, { item: Item; group?: string; phrase?: Phrase }>;
  readonly edges: FlowEdge[];
  readonly groups: Map<string, FlowGroup>;
  readonly context: CueContext;
  /** The step that a subject has come to. */
  readonly cursor: Map<readonly Phrase[], string>;
}

const moving = /^(?:flow|stream|pour|move|travel|pump|drip|circulate|route|send|feed|pass|scrape)$/;

export function buildGraph(read: Scene, context: CueContext): Graph {
  const scene = withOnes(read);
  const draft: Draft = { nodes: new Map(), edges: [], groups: new Map(), context, cursor: new Map() };
  const done = new Set<Link>();
  const steps = processSteps(scene);
  for (const [i, link] of scene.links.entries()) {
    if (done.has(link) || link.relation === 'label') continue;
    if (link.relation === 'show' && !handed(draft, link, scene.links[i + 1])) continue;
    if (link.relation === 'show') {
      done.add(scene.links[i + 1] as Link);
      continue;
    }
    if (steps.has(link)) {
      step(draft, link, scene);
      continue;
    }
    const next = scene.links[i + 1];
    if (next && scene.links[i + 2] && moved(draft, link, next, scene.links[i + 2] as Link)) {
      done.add(next);
      done.add(scene.links[i + 2] as Link);
      continue;
    }
    if (
      next &&
      next.clause === link.clause &&
      next.from.length > 0 &&
      next.from.every((phrase) => link.to.includes(phrase))
    ) {
      if (fromTo(draft, link, next) || fromInto(draft, link, next) || carried(draft, link, next)) {
        done.add(next);
        continue;
      }
    }
    single(draft, link);
  }
  frame(draft);
  return {
    nodes: [...draft.nodes].map(([id, { item, group }]) => ({ id, ...item, ...(group && { group }) })),
    edges: draft.edges,
    groups: [...draft.groups.values()],
  };
}

/** "Button moves the file from inbox to archive": the file goes, from the one to the other. */
function moved(draft: Draft, link: Link, from: Link, to: Link): boolean {
  // "Autoscaler scaling pods from 2 to 10": so many, then so many.
  const [first, last] = [from.to[0], to.to[0]];
  const numbers = /^\d{1,4}$/.test(first?.label ?? '') && /^\d{1,4}$/.test(last?.label ?? '') && link.to.length === 1;
  const leads =
    link.stem !== '' &&
    link.preposition === '' &&
    (link.relation === 'flow' || numbers) &&
    from.stem === '' &&
    from.preposition === 'from' &&
    to.stem === '' &&
    /^(?:to|into|onto)$/.test(to.preposition) &&
    [from.clause, to.clause].every((clause) => clause === link.clause) &&
    from.from.length > 0 &&
    from.from.every((phrase) => link.to.includes(phrase)) &&
    to.from.every((phrase) => from.to.includes(phrase)) &&
    to.to.length > 0;
  if (!leads) return false;
  if (numbers && first && last) {
    const thing = link.to[0] as Phrase;
    const item = withoutCount(toItem(thing, draft.context));
    for (const { label } of [first, last])
      draft.nodes.set(`${label}-${idOf(thing)}`, { item: { ...item, label: `${label} ${lowerFirst(item.label)}` } });
    draft.edges.push({
      from: `${first.label}-${idOf(thing)}`,
      to: `${last.label}-${idOf(thing)}`,
      label: [...link.from.map((phrase) => phrase.label), wordsOf(link)].join(' '),
    });
    return true;
  }
  const what = link.to.map((phrase) => phrase.label).join(', ');
  edge(draft, from.to, to.to, { label: lowerFirst(what), flowing: moving.test(link.stem), denied: link.negated });
  return true;
}

/** "guest showing a ticket to the guard": it goes from one to the other. */
function handed(draft: Draft, link: Link, next: Link | undefined): boolean {
  if (next?.stem !== '' || next.preposition !== 'to' || next.clause !== link.clause) return false;
  if (link.from.length !== 1 || link.from.some((phrase) => phrase.form !== undefined) || link.preposition !== '')
    return false;
  if (next.to.length === 0 || !next.from.every((phrase) => link.to.includes(phrase))) return false;
  const what = link.to.map((phrase) => phrase.label).join(', ');
  edge(draft, link.from, next.to, { label: `${wordsOf(link)} ${lowerFirst(what)}`, denied: link.negated });
  return true;
}

/** "Requests from users being merged into one batch": the users', into the batch. */
function fromInto(draft: Draft, link: Link, next: Link): boolean {
  if (link.preposition !== 'from' || link.stem !== '' || next.stem === '' || link.from.some(isForm)) return false;
  if (!/^(?:into|to|onto)$/.test(next.preposition) || next.to.length === 0 || link.to.length === 0) return false;
  const what = link.from.map((phrase) => phrase.label).join(', ');
  edge(draft, link.to, next.to, { label: lowerFirst(what), flowing: moving.test(next.stem), denied: next.negated });
  return true;
}

/** "Money flowing from the wallet into the bank", "train from Paris to Rome": what moves is written on the arrow. */
function fromTo(draft: Draft, link: Link, next: Link): boolean {
  if (!/(?:^|\s)from$/.test(link.preposition) || next.stem !== '' || link.from.some(isForm)) return false;
  if (
    !/^(?:to|into|onto|through|via|over|across)$/.test(next.preposition) ||
    link.from.length === 0 ||
    next.to.length === 0
  )
    return false;
  const what = link.from.map((phrase) => phrase.label).join(', ');
  edge(draft, link.to, next.to, { label: lowerFirst(what), flowing: true, denied: link.negated });
  return true;
}

/** "Gateway sending requests to pods", "Plugin connecting NPUs to the API", "pulling an image from the registry". */
function carried(draft: Draft, link: Link, next: Link): boolean {
  if (
    link.stem === '' ||
    next.stem !== '' ||
    link.from.length === 0 ||
    link.from.some(isForm) ||
    next.to.length === 0 ||
    link.preposition !== ''
  )
    return false;
  const what = link.to.map((phrase) => phrase.label).join(', ');
  if (link.relation === 'connect') {
    edge(draft, link.to, link.from, { ...(next.negated && { states: ['crossed'] }) });
    edge(draft, link.from, next.to, {});
    return true;
  }
  if (!/^(?:flow|act|create|spread|divide|view|on|change)$/.test(link.relation)) return false;
  if (/^(?:to|into|onto|on|across|between|through|toward|towards|in|among|over|via)$/.test(next.preposition)) {
    edge(draft, link.from, next.to, {
      label: `${wordsOf(link)} ${lowerFirst(what)}`.trim(),
      flowing: moving.test(link.stem),
      denied: link.negated,
    });
    return true;
  }
  if (next.preposition === 'from') {
    edge(draft, next.to, link.from, { label: lowerFirst(what), flowing: moving.test(link.stem), denied: link.negated });
    return true;
  }
  return false;
}

function single(draft: Draft, link: Link): void {
  if (link.mutual) {
    mutual(draft, link);
    return;
  }
  // "Text, image and audio icons": things as well.
  const from = link.from.filter((phrase) => !isForm(phrase) || link.from.length > 1);
  const to = link.to.filter((phrase) => !isForm(phrase) || phrase.topic !== undefined);
  const denied = link.negated;
  if (link.relation === 'about') {
    if (link.preposition === 'by' || link.preposition === 'of') for (const phrase of from) node(draft, phrase);
    return;
  }
  const reached = draft.cursor.get(link.from);
  if (reached && to.length > 0) {
    for (const phrase of to)
      draft.edges.push({ from: reached, to: node(draft, phrase), ...(link.stem !== '' && { label: wordsOf(link) }) });
    return;
  }
  if (from.length === 0 || to.length === 0) {
    loose(draft, link, from.length ? from : to);
    return;
  }
  // "streaming to the user over SSE": by which way.
  const last = draft.edges.at(-1);
  if (
    link.stem === '' &&
    /^(?:over|via)$/.test(link.preposition) &&
    to.length === 1 &&
    !link.negated &&
    last !== undefined &&
    from.length === 1 &&
    last.to === idOf(from[0] as Phrase) &&
    to.every((phrase) => /[A-Z]{2,}/.test(phrase.label) && !draft.nodes.has(idOf(phrase)))
  ) {
    draft.edges[draft.edges.length - 1] = {
      ...last,
      label: `${(last.label ?? '').replace(/\s+(?:to|into)$/, '')} ${link.preposition} ${to[0]?.label}`.trim(),
    };
    return;
  }
  // "kept between the rounds": when, not where to.
  const [only] = to;
  if (
    link.stem === '' &&
    link.preposition === 'between' &&
    to.length === 1 &&
    only &&
    (only.count ?? 3) > 2 &&
    from[0]
  ) {
    const id = node(draft, from[0]);
    const entry = draft.nodes.get(id);
    if (entry && !entry.item.detail)
      draft.nodes.set(id, { ...entry, item: { ...entry.item, detail: `between ${only.text}` } });
    return;
  }
  // "served in 2 ms" is told of what is served.
  if (
    !link.arrow &&
    link.stem !== '' &&
    /^(?:in|within|at|after|from)$/.test(link.preposition) &&
    to.every((phrase) => isMeasured(phrase))
  ) {
    const [one] = from;
    const entry = one && draft.nodes.get(node(draft, one));
    if (entry && !entry.item.detail) {
      const detail = `${wordsOf(link)} ${to.map((phrase) => phrase.label).join(', ')}`;
      draft.nodes.set(idOf(one), { ...entry, item: { ...entry.item, detail } });
      return;
    }
  }
  if (link.arrow) {
    if (link.arrow === 'back') edge(draft, to, from, {});
    else edge(draft, from, to, { arrow: link.arrow });
    return;
  }
  if (link.relation === 'hold' || link.relation === 'contain' || link.relation === 'on') {
    const holding = link.relation === 'hold';
    inside(draft, holding ? from : to, holding ? to : from);
    return;
  }
  if (link.relation === 'connect') edge(draft, from, to, { label: plainVerb(link), arrow: 'none', denied });
  // "Steam leaving the pot": it comes out of it.
  else if (
    link.preposition === 'from' ||
    /\bout of$/.test(link.words) ||
    (/^(?:leave|exit|escape)$/.test(link.stem) && link.preposition === '')
  )
    edge(draft, to, from, { label: wordsOf(link), flowing: moving.test(link.stem), denied });
  else if (link.stem === 'follow') edge(draft, link.passive ? from : to, link.passive ? to : from, {});
  else if (link.passive && /^by$/.test(link.preposition))
    edge(draft, to, from, { label: wordsOf(link).replace(/\s+by$/, ''), denied });
  else if (link.relation === 'around' || link.relation === 'beside') edge(draft, from, to, { arrow: 'none', denied });
  else if (link.look) edge(draft, from, to, { look: link.look, denied });
  // "travelling through A, B and C": one after the other.
  else if (/(?:^|\s)(?:through|via|past)$/.test(link.preposition) && to.length > 1)
    for (const [i, phrase] of to.entries())
      edge(draft, i === 0 ? from : [to[i - 1] as Phrase], [phrase], {
        ...(i === 0 && { label: wordsOf(link) }),
        flowing: moving.test(link.stem),
        denied,
      });
  else
    edge(draft, from, to, {
      label: link.stem === '' ? '' : wordsOf(link),
      flowing: moving.test(link.stem),
      denied,
      listed: link.relation === 'create',
    });
}

const isMeasured = ({ label }: Phrase): boolean =>
  /^\d{1,2}(?::\d{2})?\s?[AP]M$|^[~≈<>]?\d[\d.,]*\s?(?:ms|s|min|h|seconds?|minutes?|hours?|days?|%|°C|[kMGT]B|[kcm]?m|k?g|m?l|k?W|V|A|km\/h)$/.test(
    label,
  );

/** More of them in a ring are too small. */
const MOST = 8;

/** "Pods talking to each other": arrows both ways, between all of a few. */
function mutual(draft: Draft, link: Link): void {
  const ids = link.from.flatMap((phrase) => {
    if (phrase.members.length > 1) return phrase.members.map((member) => node(draft, member));
    const count = phrase.count ?? (phrase.plural || phrase.many ? 3 : 1);
    if (count < 2 || count > MOST || link.from.length > 1) return [node(draft, phrase)];
    const item = withoutCount(toItem(phrase, draft.context));
    const id = idOf(phrase);
    draft.nodes.delete(id);
    return Array.from({ length: count }, (_, i) => {
      draft.nodes.set(`${id}-${i}`, { item: { ...item, label: oneOf(item.label) } });
      return `${id}-${i}`;
    });
  });
  const label = wordsOf(link);
  for (const [from, to] of eachWithEach(ids))
    draft.edges.push({ from, to, arrow: 'both', ...(label && ids.length === 2 && { label }) });
}

/** "chunked, embedded and stored in a database": two or more doings of one subject without an object are steps. */
function processSteps(scene: Scene): ReadonlySet<Link> {
  const doings = scene.links.filter(
    (link) =>
      link.stem !== '' &&
      link.to.length === 0 &&
      link.from.length > 0 &&
      /^(?:act|create|divide|flow|fill|compare|block|hold)$/.test(link.relation) &&
      !link.negated &&
      link.preposition === '',
  );
  const subjects = new Set(
    doings
      .filter((link) => scene.links.some((other) => other !== link && other.from === link.from && other.stem !== ''))
      .map((link) => link.from),
  );
  return new Set(doings.filter((link) => subjects.has(link.from)));
}

function step(draft: Draft, link: Link, scene: Scene): void {
  const [subject] = link.from;
  if (!subject) return;
  const before = scene.links
    .slice(0, scene.links.indexOf(link))
    .findLast((other) => other.from === link.from && draft.nodes.has(`step-${other.stem}`));
  const id = `step-${link.stem}`;
  draft.nodes.set(id, { item: { label: tidy(link.words) } });
  draft.edges.push({ from: before ? `step-${before.stem}` : node(draft, subject), to: id });
  draft.cursor.set(link.from, id);
}

/** A link with one end: what moves is written on the arrow that is there. */
function loose(draft: Draft, link: Link, ends: readonly Phrase[]): void {
  const last = draft.edges.at(-1);
  const known = ends.every((phrase) => draft.nodes.has(idOf(phrase)));
  if (link.relation === 'flow' && last && !last.label && ends.length > 0 && !known) {
    draft.edges[draft.edges.length - 1] = {
      ...last,
      label: [...new Set(ends.map((phrase) => lowerFirst(phrase.label)))].join(', '),
      flowing: true,
      arrow: 'to',
    };
    return;
  }
  for (const phrase of ends) node(draft, phrase);
}

/** "Node with GPU cards": the contents stand on the node, or the node's frame holds them once they have arrows of their own. */
function inside(draft: Draft, holders: readonly Phrase[], contents: readonly Phrase[]): void {
  const [holder] = holders;
  if (!holder) return;
  const id = node(draft, holder);
  const entry = draft.nodes.get(id);
  if (!entry) return;
  const more = contents
    .filter((phrase) => !draft.nodes.has(idOf(phrase)) && !draft.nodes.has(`${idOf(phrase)}-0`))
    .map((phrase) => toItem(phrase, draft.context));
  draft.nodes.set(id, { ...entry, item: { ...entry.item, items: [...(entry.item.items ?? []), ...more] } });
}

/** A holder whose contents have arrows of their own becomes the frame around them. */
function frame(draft: Draft): void {
  for (const [id, entry] of [...draft.nodes]) {
    const inner = (entry.item.items ?? [])
      .map((item) => [...draft.nodes].find(([, other]) => other !== entry && other.item.label === item.label)?.[0])
      .filter((one) => one !== undefined);
    if (inner.length === 0) continue;
    const left = (entry.item.items ?? []).filter(
      (item) => ![...draft.nodes.values()].some((other) => other.item.label === item.label),
    );
    const { items: _items, ...item } = entry.item;
    if (draft.edges.some((edge) => edge.from === id || edge.to === id)) {
      draft.nodes.set(id, { ...entry, item: { ...item, ...(left.length > 0 && { items: left }) } });
      continue;
    }
    draft.nodes.delete(id);
    draft.groups.set(id, {
      id,
      label: item.label,
      ...(item.icon && { icon: item.icon }),
      ...(item.logo && { logo: item.logo }),
    });
    const near = new Set(
      inner.flatMap((one) => [
        one,
        ...draft.edges.filter((edge) => edge.from === one || edge.to === one).flatMap((edge) => [edge.from, edge.to]),
      ]),
    );
    for (const one of near) {
      const node = draft.nodes.get(one);
      if (node && !node.group) draft.nodes.set(one, { ...node, group: id });
    }
  }
}

function edge(
  draft: Draft,
  from: readonly Phrase[],
  to: readonly Phrase[],
  how: {
    label?: string;
    arrow?: 'to' | 'both' | 'none';
    flowing?: boolean;
    denied?: boolean;
    /** "creating pods: a, b": each of them is led to. */
    listed?: boolean;
    states?: readonly ['crossed'];
    look?: ArrowLook;
  },
): void {
  // "a line to every room: kitchen, bath, bedroom"
  const ends = to.flatMap((phrase) =>
    phrase.members.length > 1 && (/^(?:every|each)\b/i.test(phrase.text) || how.listed) ? phrase.members : [phrase],
  );
  for (const one of from) {
    for (const other of ends) {
      const a = node(draft, one);
      const b = node(draft, other);
      if (a === b) continue;
      draft.edges.push({
        from: a,
        to: b,
        ...(how.label && { label: how.label }),
        ...(how.arrow && how.arrow !== 'to' && { arrow: how.arrow }),
        ...(how.flowing && { flowing: true }),
        ...(how.look?.states.length && { states: how.look.states }),
        ...(how.look?.colour && { colour: how.look.colour }),
        ...(how.look?.weight && { weight: how.look.weight }),
        ...((how.denied || how.states) && { states: ['crossed'] as const }),
      });
    }
  }
}

function node(draft: Draft, phrase: Phrase): string {
  const id = idOf(phrase);
  const known = draft.nodes.get(id) ?? sameHead(draft, phrase);
  if (!known) draft.nodes.set(id, { item: nodeItem(phrase, draft.context), phrase });
  return known && !draft.nodes.has(id) ? ([...draft.nodes].find(([, entry]) => entry === known)?.[0] ?? id) : id;
}

/** "INSERT arrow" is drawn as an arrow from what it is of. */
function nodeItem(phrase: Phrase, context: CueContext): Item {
  const item = toItem(phrase, context, /^(?:icon|logo)$/.test(phrase.form?.kind ?? '') && phrase.topic !== undefined);
  if (phrase.head === 'arrow' && phrase.topic) return { ...item, label: phrase.topic };
  // "one app leaking into the other apps": not the same ones.
  return isOther(phrase) ? { ...item, label: `Other ${lowerFirst(item.label)}` } : item;
}

/** "the pods" after "vLLM pods" are the same pods. */
function sameHead(draft: Draft, phrase: Phrase): { item: Item } | undefined {
  if (phrase.modifiers.length > 0 || phrase.product || /\s/.test(phrase.label)) return undefined;
  return [...draft.nodes.values()].find(
    (entry) =>
      entry.phrase?.head === phrase.head && entry.phrase.plural === phrase.plural && /^the\b/i.test(phrase.text),
  );
}

const isOther = (phrase: Phrase): boolean =>
  /^(?:all )?(?:the )?other\s/i.test(phrase.text) && !/^other/i.test(phrase.label);

export const idOf = (phrase: Phrase): string =>
  (isOther(phrase) ? 'other-' : '') +
  (phrase.label
    .toLowerCase()
    .split(/\s+/)
    .map((word) => singular(word))
    .join('-')
    .replace(/[^\p{L}\d-]+/gu, '') || 'node');

const isForm = (phrase: Phrase): boolean =>
  phrase.form !== undefined &&
  (phrase.form.kind === 'frame' ||
    (phrase.topic === undefined && /^(?:flow|icon|cycle)$/.test(phrase.form.kind) && phrase.form.weight > 0.7));
const wordsOf = (link: Link): string => (link.stem === '' ? '' : link.words.toLowerCase());
const plainVerb = (link: Link): string => (/^(?:connect|link|join)/.test(link.stem) ? '' : link.words.toLowerCase());
