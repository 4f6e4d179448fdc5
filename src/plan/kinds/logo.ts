/** One product, large, with its parts. */
import type { Item, LogoSpec } from '../../spec.ts';
import { anchorProducts, type CueContext } from '../context.ts';
import { toItem } from '../items.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { type Candidate, clauseOf, type KindReader, named, says } from './kind.ts';

export const logo: KindReader = {
  kind: 'logo',
  recognise(scene, context): Candidate | undefined {
    const hit = named(scene, 'logo');
    if (!hit?.phrase || hit.modifier) return undefined;
    const item = subject(hit.phrase, context);
    if (!item) return undefined;
    const parts = partsOf(scene, hit.phrase, context);
    const own = clauseOf(scene, hit.phrase);
    const spec: LogoSpec = {
      kind: 'logo',
      logo: item,
      ...(parts.items.length > 0 && { parts: parts.items, relation: parts.relation }),
    };
    return {
      spec,
      // A mark beside the picture that the first words draw.
      confidence: hit.leading || hit.clause === 0 ? hit.weight : hit.weight - 0.2,
      why: says(hit),
      covers: [own, ...(parts.items.length > 0 ? parts.clauses : [])],
    };
  },
};

function subject(phrase: Phrase, context: CueContext): Item | undefined {
  const product = phrase.products[0] ?? anchorProducts(context)[0];
  if (!product && !phrase.topic) return undefined;
  const item = toItem(phrase, context, true);
  const { icon, ...rest } = item;
  return product
    ? { ...rest, label: phrase.topic ?? product, logo: product }
    : item.label
      ? { ...rest, logo: item.label }
      : { ...rest, ...(icon && { icon }) };
}

function partsOf(
  scene: Scene,
  phrase: Phrase,
  context: CueContext,
): { items: readonly Item[]; relation: 'has' | 'in' | 'out'; clauses: readonly number[] } {
  const list = scene.list.filter((one) => one !== phrase);
  const around = scene.links.filter((link) => link.from.includes(phrase)).flatMap((link) => link.to);
  const source =
    list.length > 1 ? list : around.filter((one) => one.form?.kind === undefined || one.form.kind === 'cards');
  const clauses = scene.clauses
    .filter((clause) =>
      clause.phrases.some(
        (one) => source.includes(one) || one.members.some((member) => source.includes(member)) || isListName(one, list),
      ),
    )
    .map((clause) => clause.index);
  const relation = /\b(?:load(?:ing|s)?\b|(?:feed|flow|pour|com|go|stream|plug)(?:ing|s)? (?:in|into)\b)/.test(
    scene.lower,
  )
    ? 'in'
    : /\b(?:out|producing|emitting|exporting)\b/.test(scene.lower)
      ? 'out'
      : 'has';
  return { items: source.map((one) => toItem(one, context)), relation, clauses };
}

const isListName = (phrase: Phrase, list: readonly Phrase[]): boolean =>
  list.length > 0 && /^(?:component|part|feature|format|module|piece|service|tool)$/.test(phrase.head);
