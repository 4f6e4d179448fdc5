/** "A -> B -> C": what arrows written by the author lead through, to choices and to counts. Pure. */
import { oneOf, severalOf } from '../plural.ts';
import type { FlowNode } from '../spec.ts';
import type { CueContext } from './context.ts';
import { edgesOf, inRow, rankByRank } from './edges.ts';
import type { Graph } from './graph.ts';
import { segmentItem, slug, textItem, toItem, withoutCount } from './items.ts';
import { closingOf } from './read/closings.ts';
import { lowerFirst, tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Phrase, Scene } from './read/scene.ts';
import { arrowParts, enumeration } from './read/segments.ts';
import { singular } from './read/stem.ts';

/** "A -> B and C -> D": the parts between the arrows, each with its coordinated members. */
export function chainOf(scene: Scene, context: CueContext): Graph | undefined {
  const several = branchesOf(scene.text, context) ?? chainsOf(scene.text, context);
  if (several) return several;
  const parts = arrowParts(scene.text);
  if (parts.length < 2 || /<-|[←↔⇐]/.test(scene.text)) return undefined;
  const changes = changesOf(scene.text, context);
  if (changes) return changes;
  const counts = countsOf(parts, scene, context);
  if (counts) return counts;
  const goals = goalsOf(scene.text, context);
  // "card → wire → wire → card": each is one of its own.
  const lowered = parts.map((part) => part.toLowerCase());
  const twice = lowered.some(
    (part, i) =>
      i > 0 &&
      (part === lowered[i - 1] ||
        // "fold 1 → rest → fold 2 → rest → fold 3": what comes again on the way is one more.
        (part !== lowered[0] && lowered.indexOf(part) < i && i < lowered.length - 1)),
  );
  const ranks = parts.map((part, i) => {
    if (goals && i === parts.length - 1)
      return goals.map((name) => {
        const item = segmentItem(name, context);
        return { ...item, id: slug(item.label) || 'node' };
      });
    const sums = part.split(/\s+\+\s+/);
    // "small drop + small drop → big drop": their size is what tells them apart.
    if (sums.length > 1 && sizes.test(part) && parts.some((other) => other !== part && sizes.test(other)))
      return sums.map((name, k) => ({ ...textItem(name, context), id: `${i}-${k}-${slug(name)}` }));
    const one = readCue(part, context);
    const members =
      one.links.length === 0 && one.phrases.length > 1 && /,|\band\b|\/|\bor\b|\s\+\s/.test(part)
        ? one.phrases.map((phrase) => toItem(phrase, context))
        : [segmentItem(part, context)];
    return members.map((item) => ({
      ...item,
      id: `${twice ? `${i}-` : ''}${item.count ?? ''}${slug(item.label)}` || 'node',
    }));
  });
  const nodes = ranks
    .flat()
    .filter((node, i, all) => all.findIndex((other) => other.id === node.id) === i)
    .map((node) => withLaterState(node, scene))
    .map(
      (node): FlowNode =>
        ticksOff(scene.text) ? { ...node, states: [...new Set([...(node.states ?? []), 'checked' as const])] } : node,
    );
  return { nodes, edges: edgesOf(rankByRank(ranks)), groups: [] };
}

/** What is said after the last arrow, where a comma parts it from the last name. */
const afterArrows = (text: string): string => /.*(?:-+>|=+>|[→⇒])[^,;]*[,;]\s+(.+)$/su.exec(text)?.[1] ?? '';

/** "…, each gets a green checkmark" */
const ticksOff = (text: string): boolean => closingOf(afterArrows(text)) === 'ticked';

/** "…, one job walking through step by step": how the chain is shown, it adds nothing to it. */
export const onlyShowsChain = (text: string): boolean => {
  const after = afterArrows(text).replace(/[.]$/, '');
  return closingOf(after) !== undefined || passing.test(after) || circling.test(after);
};

const circling =
  /^(?:\w+\s+){1,3}(?:walk|run|flow|mov|travel|rac|spinn|circl|go|roll)\w*\s+(?:around|round|along|round and round|in circles)$/i;
const passing =
  /^(?:and\s+)?(?:with\s+)?(?:an?|one|the|little|small)\s+(?:\w+\s+){1,2}?(?:walk|wander|mov|travel|hop|roll|slid|runn?|pass|go|light|march|stroll)(?:s|es|ing|ping)?\b.{0,24}\b(?:step by step|one by one|through|along|from (?:one )?(?:box|step|stage|station) to)\b[^,;]*$/i;

const sizes = /\b(?:small|little|tiny|big|large|huge|long|short|thick|thin)\b/i;

/** "… -> gateway -> Rome, Oslo, Bern and Paris": three or more names after the last arrow are as many goals. */
function goalsOf(text: string, context: CueContext): readonly string[] | undefined {
  const last = text.split(/-+>|=+>|[→⇒]/).at(-1) ?? '';
  const names = last
    .replace(/\s+(?:logos|icons)[.]?$|[.]$/i, '')
    .trim()
    .split(enumeration);
  const plain = names.every((name) => {
    const { phrases, links, states } = readCue(name, context);
    return phrases.length === 1 && links.length === 0 && states.length === 0 && name.split(/\s+/).length < 4;
  });
  return names.length > 2 && plain ? names : undefined;
}

/** "A -> B -> C, B highlighted": what is said of a thing once more, after the arrows. */
function withLaterState(node: FlowNode, scene: Scene): FlowNode {
  const named_ = (phrase: Phrase): boolean => phrase.label.toLowerCase() === node.label.toLowerCase();
  const again = scene.phrases.filter((phrase) => !scene.chain.includes(phrase)).find(named_);
  const strike = scene.forms.find((hit) => hit.form.kind === 'crossed-out' && !hit.phrase);
  const struck = strike && scene.phrases.findLast((phrase) => phrase.end <= strike.start);
  const states = [...(again?.states ?? []), ...(struck && named_(struck) ? ['crossed' as const] : [])];
  // "A -> B. A labelled "x"": what it is called there.
  const last = node.label.toLowerCase().split(/\s+/).at(-1) ?? '';
  const called = scene.phrases.find(
    (phrase) => phrase.quoted !== undefined && phrase.head === singular(last) && !scene.chain.includes(phrase),
  )?.quoted;
  return {
    ...node,
    ...(called && !node.detail && { detail: called }),
    ...(states.length > 0 && { states: [...new Set([...(node.states ?? []), ...states])] }),
    ...(again?.colour && { colour: again.colour }),
  };
}

/** "Tree: trunk → branch and root, branch → leaf, flower and fruit": a list after an arrow ends where the next arrow's name begins. */
function branchesOf(text: string, context: CueContext): Graph | undefined {
  const body = text.replace(/^[^:>→⇒]*:\s+/, '').replace(/[.]$/, '');
  const parts = body.split(/\s*[,;]\s*(?:and\s+)?(?=[^,;→⇒>]{1,40}?(?:-+>|=+>|→|⇒))/);
  const pairs = parts.map((part) => part.split(/\s*(?:-+>|=+>|→|⇒)\s*/));
  if (parts.length < 2 || pairs.some((pair) => pair.length !== 2)) return undefined;
  if (!pairs.some(([, to = '']) => /,|\band\b/.test(to)) || /\bfor\b/.test(body)) return undefined;
  const { nodes, put } = nodesByName(context);
  const edges = pairs.flatMap(([from = '', to = '']) => {
    const start = put(from);
    return to.split(enumeration).map((name) => ({ from: start, to: put(name) }));
  });
  return { nodes: [...nodes.values()], edges, groups: [] };
}

/** Nodes named in a text: the same name is the same node. `put` gives its id. */
function nodesByName(context: CueContext): { nodes: ReadonlyMap<string, FlowNode>; put: (name: string) => string } {
  const nodes = new Map<string, FlowNode>();
  return {
    nodes,
    put(name) {
      const item = segmentItem(name.trim(), context);
      const id = slug(item.label) || 'node';
      if (!nodes.has(id)) nodes.set(id, { ...item, id });
      return id;
    },
  };
}

/**
 * "app -> primary for writes, app -> replicas for reads": chains that share their ends; "…, both summed into Output":
 * all of them end in one.
 */
function chainsOf(text: string, context: CueContext): Graph | undefined {
  const body = text.replace(/^[^:>→⇒]*:\s+/, '').replace(/[.]$/, '');
  const parts = body.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+(?=[^,;→⇒>]{1,40}?(?:-+>|=+>|→|⇒))/);
  const [, merged, into] = /^(?:both|all)\s+(.+?\s+(?:in)?to)\s+(.+)$/i.exec(parts.at(-1) ?? '') ?? [];
  const chains = (into ? parts.slice(0, -1) : parts).map((one) => one.split(/\s*(?:-+>|=+>|→|⇒)\s*/));
  if (chains.length < 2 || chains.some((one) => one.length < 2)) return undefined;
  const { nodes, put } = nodesByName(context);
  const edges: Graph['edges'][number][] = [];
  for (const chain of chains) {
    let from: string | undefined;
    for (const part of chain) {
      const [, name = part, purpose] = /^(.+?)\s+(for\s+.+)$/i.exec(part) ?? [];
      const id = put(name);
      if (from !== undefined) edges.push({ from, to: id, ...(purpose && { label: purpose }) });
      from = id;
    }
    if (into && from !== undefined) edges.push({ from, to: put(into), ...(merged && { label: merged }) });
  }
  return { nodes: [...nodes.values()], edges, groups: [] };
}

/** "Big pods scaling 2 → 4, small pods scaling 4 → 12": each with its own change. */
function changesOf(text: string, context: CueContext): Graph | undefined {
  const parts = text
    .split(/\s*[,;]\s*(?:and\s+|while\s+)?/)
    .map((part) => part.match(/^(?:[^:]{2,30}:\s+)?(.+?)\s+(?:from\s+)?(\d{1,4})\s*(?:-+>|→)\s*(\d{1,4})$/));
  if (parts.length < 2 || parts.some((part) => part === null)) return undefined;
  const nodes: FlowNode[] = [];
  const edges: Graph['edges'][number][] = [];
  for (const [i, part] of parts.entries()) {
    const phrase = readCue(part?.[1] ?? '', context).phrases[0];
    if (!phrase) return undefined;
    const { count: _count, many: _many, states: _states, ...item } = toItem(phrase, context);
    for (const [k, number] of [part?.[2] ?? '', part?.[3] ?? ''].entries())
      nodes.push({
        ...item,
        label: `${number} ${lowerFirst(number === '1' ? oneOf(item.label) : severalOf(oneOf(item.label)))}`,
        id: `${i}-${k}`,
      });
    edges.push({ from: `${i}-0`, to: `${i}-1` });
  }
  return { nodes, edges, groups: [] };
}

/** "Pods going away: 3 → 2 → 1": the numbers count what the words before them name. */
function countsOf(parts: readonly string[], scene: Scene, context: CueContext): Graph | undefined {
  // "1 → 3 → 10 replicas"
  const [, last = '', counted] = /^(\d{1,4})\s+([\p{L}][\p{L} -]{2,24})$/u.exec(parts.at(-1) ?? '') ?? [];
  if (counted && last && parts.length > 1 && parts.slice(0, -1).every((part) => /^\d{1,4}$/.test(part))) {
    const [phrase] = readCue(counted, context).phrases;
    if (phrase?.plural) return countsOf([...parts.slice(0, -1), last], { ...scene, phrases: [phrase] }, context);
  }
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const named = scene.phrases.find((phrase) => !/^\d/.test(phrase.label) && phrase.form?.kind !== 'frame');
  if (!named) return undefined;
  // "banknote getting smaller: 100 → 74": values, not so many of them.
  if (!named.plural && !/^(?:count|number)$/.test(named.head)) return undefined;
  const item = withoutCount(toItem({ ...named, states: [] }, context));
  const plural = item.label.replace(/\s+(?:count|number)$/i, '');
  const noun = plural === item.label ? oneOf(plural) : plural;
  const nodes = parts.map(
    (part, i): FlowNode => ({
      ...item,
      label: `${part} ${lowerFirst(part === '1' ? oneOf(noun) : severalOf(oneOf(noun)))}`,
      id: `${i}-${part}`,
      ...(part === '0' && { states: ['empty' as const] }),
    }),
  );
  return {
    nodes,
    edges: edgesOf(inRow(nodes)),
    groups: [],
  };
}

/** "Need isolation? Yes -> MIG, No -> time-slicing": the answers are written on the arrows. */
export function decisionOf(scene: Scene, context: CueContext): Graph | undefined {
  // A question may stand in quotes.
  const text = scene.text.replace(/["“]([^"“”]{3,60}\?)["”]/g, '$1');
  const ladder = ladderOf(text, context);
  if (ladder) return ladder;
  const onWay = questionOnWay(text, scene, context);
  if (onWay) return onWay;
  const questions = [...text.matchAll(/((?:[<>≤≥]\s?)?[^,;:?→>]{3,40}\?)\s*(?:-+>|=+>|→|⇒|:|=)\s*([^,;→?]+)/g)];
  if (questions.length > 1) {
    const nodes = questions.map((one) => ({
      ...segmentItem((one[2] as string).trim(), context),
      id: slug(one[2] as string),
    }));
    const asked = tidy(context.depth === 0 && context.anchor ? context.anchor : (scene.topic ?? ''));
    const icon = context.catalogue.icon('question');
    return {
      nodes: [{ label: asked, ...(icon && { icon }), id: 'question' }, ...nodes],
      edges: nodes.map((node, i) => ({ from: 'question', to: node.id, label: tidy(questions[i]?.[1] ?? '') })),
      groups: [],
    };
  }
  const match = text.match(/^(?:[^:?]{2,40}:\s+)?([^:?]{3,60}\?)\s*[,;:–—-]?\s*(.+)$/s);
  if (!match) return undefined;
  const answers = (match[2] as string)
    .replace(/^(?:[-=]*>|→)\s*/, '')
    .split(/\s*[,;]\s*(?:and\s+)?/)
    .map((part) => /^(yes|no|true|false)\b\s*(?:->|→|=>|:|=|,)?\s*(.+)$/i.exec(part.replace(/[.]$/, '')));
  if (answers.length === 2 && answers.every((part) => part !== null)) {
    const icon = context.catalogue.icon('question');
    return {
      nodes: [
        { label: tidy(match[1] as string), ...(icon && { icon }), id: 'question' },
        ...answers.map((part, i) => ({ ...segmentItem(part?.[2] ?? '', context), id: `answer-${i}` })),
      ],
      edges: answers.map((part, i) => ({
        from: 'question',
        to: `answer-${i}`,
        label: tidy((part?.[1] ?? '').toLowerCase()),
      })),
      groups: [],
    };
  }
  const branches = [...(match[2] as string).matchAll(/([^,;→]{1,30}?)\s*(?:-+>|=+>|→|⇒|:|=)\s*([^,;→]+)/g)];
  if (branches.length < 2) return otherwise(match[1] as string, match[2] as string, context);
  const question = { label: tidy(match[1] as string), id: 'question', icon: context.catalogue.icon('question') };
  const nodes = branches.map((branch) => ({
    ...segmentItem((branch[2] as string).trim(), context),
    id: slug(branch[2] as string),
  }));
  const { icon, ...plain } = question;
  return {
    nodes: [{ ...plain, ...(icon && { icon }) }, ...nodes],
    edges: nodes.map((node, i) => ({ from: 'question', to: node.id, label: tidy(branches[i]?.[1] ?? '') })),
    groups: [],
  };
}

/** "Drain → reset → healthy? Yes: back into the pool, no: ticket": steps up to the question, then its answers. */
function questionOnWay(text: string, scene: Scene, context: CueContext): Graph | undefined {
  const [, way = '', asked = '', told = ''] =
    /^([^?]+?(?:-+>|=+>|[→⇒])[^?]*?)\s*(?:-+>|=+>|[→⇒])\s*([^?>→⇒]{3,50}\?)\s*[,;:–—-]?\s*(.+)$/su.exec(text) ?? [];
  const decision = asked && decisionOf({ ...scene, text: `${asked} ${told}` }, context);
  if (!decision) return undefined;
  const steps = arrowParts(`${way} → ${asked}`)
    .slice(0, -1)
    .map((part, i) => ({ ...segmentItem(part, context), id: `step-${i}` }));
  const [question] = decision.nodes;
  if (!question || steps.length < 2) return undefined;
  return {
    nodes: [...steps, ...decision.nodes],
    edges: [...edgesOf(inRow([...steps, question])), ...decision.edges],
    groups: [],
  };
}

/** "Needs an answer now? online, otherwise batch": one way, and the other one. */
function otherwise(asked: string, told: string, context: CueContext): Graph | undefined {
  const [, first, word, second] =
    /^([^,;]{2,40}?)\s*[,;]\s*(?:and\s+)?(otherwise|if not|else|or else)\s*,?\s+([^,;]{2,40})$/i.exec(
      told.replace(/[.]$/, ''),
    ) ?? [];
  if (!first || !word || !second) return undefined;
  const icon = context.catalogue.icon('question');
  return {
    nodes: [
      { label: tidy(asked), ...(icon && { icon }), id: 'question' },
      { ...segmentItem(first.replace(/^(?:then|use)\s+/i, ''), context), id: 'first' },
      { ...segmentItem(second.replace(/^(?:then|use)\s+/i, ''), context), id: 'second' },
    ],
    edges: [
      { from: 'question', to: 'first' },
      { from: 'question', to: 'second', label: tidy(word.toLowerCase()) },
    ],
    groups: [],
  };
}

/** "A, B, C boxes connected in a row": a line from each to the next. */
export function rowOf(scene: Scene, context: CueContext): Graph | undefined {
  const [, names = ''] =
    /^((?:[^,;:]{2,30},\s+)+(?:and\s+)?[^,;:]{2,30}?)\s+(?:boxes\s+|blocks\s+|stages\s+|steps\s+|parts\s+)?(?:are\s+)?(?:connected|linked|chained|joined|wired)\s+(?:together\s+)?(?:in (?:a )?(?:row|line|chain|series|sequence)|one after (?:the other|another))[.]?$/i.exec(
      scene.text,
    ) ?? [];
  // "Three linked certificates: site, intermediate, root"
  const [, listed = ''] =
    /^(?:(?:an?|the|\p{L}+|\d+)\s+)?(?:chain of\s+|(?:daisy-)?chained\s+|linked\s+|connected\s+|interlocking\s+|joined\s+)\p{L}+s:\s+([^;:]+?)[.]?$/iu.exec(
      scene.text,
    ) ?? [];
  const several = severalInRow(scene, context);
  if (several) return several;
  const parts = (names || listed).split(enumeration).filter((part) => part !== '');
  if (parts.length < 3) return undefined;
  const nodes = parts.map((part, i): FlowNode => ({ ...segmentItem(part, context), id: `${i}-${slug(part)}` }));
  return {
    nodes,
    edges: edgesOf(inRow(nodes), { arrow: 'none' }),
    groups: [],
  };
}

/** "Services chained together in a row": as many as are counted, else a few. */
function severalInRow(scene: Scene, context: CueContext): Graph | undefined {
  const [first] = scene.phrases;
  const chained =
    /^\s+(?:are\s+|all\s+)?(?:(?:connected|linked|chained|joined|wired|strung|hooked)\s+(?:together\s+|up\s+)?(?:in (?:a )?(?:long\s+)?(?:row|line|chain|series|sequence)|one after (?:the other|another)|end to end)|(?:in|as) a (?:long\s+)?chain)\b/i;
  if (!first?.plural || first.form || first.members.length > 0 || (first.count ?? 3) > 8) return undefined;
  if (!chained.test(scene.text.slice(first.end))) return undefined;
  const one = withoutCount(toItem(first, context));
  const nodes = Array.from(
    { length: first.count ?? 4 },
    (_, i): FlowNode => ({ ...one, label: oneOf(one.label), id: `${i}` }),
  );
  return { nodes, edges: edgesOf(inRow(nodes), { arrow: 'none' }), groups: [] };
}

/** "Fits in 24 GB? A. Fits in 80 GB? B. Otherwise C": one question after the other. */
function ladderOf(text: string, context: CueContext): Graph | undefined {
  const body = text.replace(/^[^:?]{2,40}:\s+/, '');
  const asked = [...body.matchAll(/([^.?;]{3,50}\?)\s*(?:->|→|:)?\s*([^.?;]{1,40})(?:[.;]\s+|$)/g)];
  const last = /(?:^|[.;]\s+)(otherwise|else|if not)\s*:?,?\s+([^.?;]{2,40})[.]?$/i.exec(body);
  if (asked.length < 2 || !last || asked.some((one) => /^(?:yes|no)\b/i.test(one[2] ?? ''))) return undefined;
  const icon = context.catalogue.icon('question');
  const nodes: FlowNode[] = asked.flatMap((one, i) => [
    { label: tidy((one[1] ?? '').trim()), ...(icon && { icon }), id: `question-${i}` },
    { ...segmentItem((one[2] ?? '').trim(), context), id: `answer-${i}` },
  ]);
  return {
    nodes: [...nodes, { ...segmentItem(last[2] ?? '', context), id: 'last' }],
    edges: [
      ...asked.map((_, i) => ({ from: `question-${i}`, to: `answer-${i}` })),
      ...asked.slice(1).map((_, i) => ({ from: `question-${i}`, to: `question-${i + 1}` })),
      { from: `question-${asked.length - 1}`, to: 'last', label: tidy((last[1] ?? '').toLowerCase()) },
    ],
    groups: [],
  };
}
