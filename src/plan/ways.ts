/** Ways that a cue tells in its own words: station by station, there and back, from mouth to mouth, each with each. Pure. */
import { oneOf } from '../plural.ts';
import type { FlowNode, FlowSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { eachWithEach, edgesOf, inRow } from './edges.ts';
import { segmentItem, slug, toItem } from './items.ts';
import { colourOf } from './lexicon/states.ts';
import { tidy } from './read/phrase.ts';
import type { Phrase, Scene } from './read/scene.ts';
import { singular } from './read/stem.ts';

/** "Leaf turning from green to yellow to red": the thing in each of its colours. */
export function recoloured(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, thing = '', told = ''] =
    /^(.{2,40}?)\s+(?:slowly |gradually )?(?:turn|chang|fad|go|shift|jump|switch|flip)(?:s|es|ing|ping)?\s+from\s+(\p{L}+(?:\s+to\s+\p{L}+)+)[.]?$/iu.exec(
      scene.text,
    ) ?? [];
  const colours = told.split(/\s+to\s+/i).map((word) => colourOf(word.toLowerCase()));
  if (colours.length < 2 || colours.some((colour) => colour === undefined)) return undefined;
  const { colour: _colour, ...item } = segmentItem(thing, context);
  const nodes = colours.map((colour, i): FlowNode => ({ ...item, ...(colour && { colour }), id: `${i}` }));
  return {
    kind: 'flow',
    nodes,
    edges: edgesOf(inRow(nodes)),
  };
}

/** "from car to home storage to recycling": one after the other. */
export function stationsOf(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, lead = '', told = ''] =
    /^(.{0,50}?)\bfrom\s+([^,;]+?\s+to\s+[^,;]+?\s+to\s+[^,;]+?)[.]?$/i.exec(scene.text) ?? [];
  const parts = told.split(/\s+to\s+/i);
  if (parts.length < 3 || parts.some((part) => part.split(/\s+/).length > 4 || (/^\d/.test(part) && !isDate(part))))
    return undefined;
  if (
    scene.forms.some(
      (hit) => /^(?:meter|chart-|timeline|table|code|terminal)/.test(hit.form.kind) && hit.form.weight > 0.6,
    )
  )
    return undefined;
  const nodes = parts.map(
    (part, i): FlowNode => ({
      ...(isDate(part) ? { label: part } : segmentItem(part, context)),
      id: `${i}-${slug(part)}`,
    }),
  );
  const what = tidy(
    lead
      .replace(/\s*[:,]\s*$/, '')
      .replace(/\s+(?:going|moving|travel\w*|flowing|passing|passed|handed|moved|goes|moves|flows)\s*$/i, '')
      .trim(),
  );
  return {
    kind: 'flow',
    nodes,
    edges: edgesOf(inRow(nodes)),
    ...(what && what.split(/\s+/).length < 6 && { title: { ...segmentItem(what, context), label: what } }),
  };
}

/** "1 June" is a place in time, no count. */
const isDate = (part: string): boolean =>
  /^\d{1,2}\.? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(part) || /^\d{1,2}:\d{2}/.test(part);

/** "A waits for B, B waits for A": each leads to the other. */
export function crosswise(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, left, right, there, back] =
    /^([^,;:]{2,30}?)\s+and\s+([^,;:]{2,30}?)\s*[;:,.]\s+(?:an?\s+|the\s+)?([^,;]{2,30}?)\s+(?:goes|going|flows|flowing|moves|moving)\s+one way,?\s+(?:and\s+)?(?:an?\s+|the\s+)?([^,;]{2,30}?)\s+(?:goes\s+|going\s+)?(?:the other|back)(?:\s+way)?[.]?$/i.exec(
      scene.text,
    ) ?? [];
  if (left && right && there && back)
    return {
      kind: 'flow',
      nodes: [left, right].map((name, i) => ({ ...segmentItem(name, context), id: `${i}` })),
      edges: [
        { from: '0', to: '1', label: there },
        { from: '1', to: '0', label: back },
      ],
    };
  const hearsay = [
    ...scene.text.matchAll(
      /(?:^|[,;:]\s+)(\p{L}[\p{L}\d]{0,14})\s+(told|tells|gave|gives|sent|sends|sold|sells|lent|lends|paid|pays|calls|called|emails|wrote)\s+(\p{L}[\p{L}\d]{0,14})(?=[,;.]|$)/gu,
    ),
  ];
  if (hearsay.length > 1 && hearsay.every((step_, i) => i === 0 || step_[1] === hearsay[i - 1]?.[3])) {
    const names = [hearsay[0]?.[1] ?? '', ...hearsay.map((step_) => step_[3] ?? '')];
    const rest = scene.text
      .slice((hearsay.at(-1)?.index ?? 0) + (hearsay.at(-1)?.[0].length ?? 0))
      .replace(/^[\s,;.]+/, '');
    return {
      kind: 'flow',
      nodes: names.map((name, i) => ({ ...segmentItem(name, context), label: tidy(name), id: `${i}` })),
      edges: hearsay.map((step_, i) => ({ from: `${i}`, to: `${i + 1}`, label: step_[2] ?? '' })),
      ...(rest && { caption: tidy(rest) }),
    };
  }
  const [, kind = '', one, verb = '', other] =
    /(?:\b([\p{L}]+)\s+)?([\p{L}\d]+)\s+(waits for|waits on|blocks|needs|depends on|calls|points to|points at|trusts|watches|blames)\s+(?:\1\s+)?([\p{L}\d]+)[,;]?\s+(?:and\s+)?(?:\1\s+)?\4\s+\3\s+(?:\1\s+)?\2\b/iu.exec(
      scene.text,
    ) ?? [];
  if (!one || !other) return undefined;
  const nodes = [one, other].map((name, i) => ({ ...segmentItem(`${kind} ${name}`.trim(), context), id: `${i}` }));
  return {
    kind: 'flow',
    nodes,
    edges: [
      { from: '0', to: '1', label: verb.toLowerCase() },
      { from: '1', to: '0', label: verb.toLowerCase() },
    ],
  };
}

/** Uncounted, they are drawn as so many. */
const SOME = 4;

/** "Five towns all connected to each other", "lines from each word to every other word": a line between any two. */
export function meshOf(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, one = ''] =
    /\b(?:each|every|all)\s+([\p{L}-]+)\s+(?:(?:is|are)\s+)?(?:[\p{L}-]+(?:s|ed|ing)\s+)?(?:to|with|and|at)\s+(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?others?\b/u.exec(
      scene.lower,
    ) ?? [];
  // "A, B and C in a three-way handshake"
  const [talk] = scene.links;
  const partners = talk?.from.filter((phrase) => phrase.form === undefined || phrase.form.weight < 0.5) ?? [];
  if (
    talk?.preposition === 'in' &&
    talk.stem === '' &&
    partners.length > 1 &&
    partners.length < 6 &&
    talk.to.some((phrase) =>
      /^(?:handshake|conversation|dialogue|call|exchange|negotiation|tug-of-war)$/.test(phrase.head),
    )
  ) {
    const nodes = partners.map((phrase, i) => ({ ...toItem(phrase, context), id: `${i}` }));
    const caption = talk.to[0]?.label;
    return {
      kind: 'flow',
      nodes,
      edges: edgesOf(eachWithEach(nodes), { arrow: 'both' }),
      ...(caption && { caption }),
    };
  }
  const whole =
    /\b(?:everything|everyone|everybody) (?:is |are )?(?:connected|linked|talking|talks|wired) (?:to|with) (?:everything|everyone|everybody)\b|\bfull mesh\b|\ball-to-all\b/.test(
      scene.lower,
    );
  const these = whole && scene.phrases.find((phrase) => phrase.plural && phrase.form === undefined);
  if (these && (these.count ?? SOME) < 9) return meshFrom({ ...these, count: these.count ?? SOME }, context);
  const named_ = one && scene.phrases.find((phrase) => phrase.head === singular(one));
  if (named_) return meshFrom({ ...named_, count: named_.count ?? SOME }, context);
  if (
    !/\b(?:connected|linked|wired|talking|joined)\b.{0,12}\b(?:to|with) (?:each other|one another|everyone|all others|every other)/.test(
      scene.lower,
    )
  )
    return undefined;
  const members = scene.phrases.find((phrase) => (phrase.count ?? 0) > 2 && (phrase.count ?? 0) < 9);
  return members && meshFrom(members, context);
}

function meshFrom(members: Phrase, context: CueContext): FlowSpec {
  const { count = SOME, many: _many, ...item } = toItem(members, context);
  const label = oneOf(item.label);
  const nodes = Array.from({ length: count }, (_, i) => ({ ...item, label, id: `${i}` }));
  return { kind: 'flow', nodes, edges: edgesOf(eachWithEach(nodes), { arrow: 'none' }) };
}
