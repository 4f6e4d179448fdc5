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
    // "A logo and an icon merging into B", "logo pulling metrics from exporters", "logo on a timeline": it takes part in a picture.
    const partOf = scene.links.some(
      (link) =>
        hit.phrase !== undefined &&
        link.from.includes(hit.phrase) &&
        ((link.stem !== '' && /^(?:flow|become)$/.test(link.relation) && link.to.length > 0) ||
          link.to.some((phrase) => phrase.form?.kind === 'timeline') ||
          // "logo handing a key to the pod"
          (link.stem !== '' &&
            /^(?:act|connect|create)$/.test(link.relation) &&
            scene.links.some(
              (next) =>
                next.stem === '' &&
                /^(?:to|into|from)$/.test(next.preposition) &&
                next.from.length > 0 &&
                next.from.every((phrase) => link.to.includes(phrase)),
            ))),
    );
    // "Shield over the Docker logo": the shield is the picture, the logo stands under it.
    const over = scene.links.some(
      (link) =>
        hit.phrase !== undefined &&
        link.to.includes(hit.phrase) &&
        link.stem === '' &&
        /^(?:over|on|in front of|above|around)$/.test(link.preposition) &&
        scene.phrases[0] !== hit.phrase &&
        scene.phrases[0]?.form?.kind !== 'frame',
    );
    if (over && scene.clauses.length === 1) return undefined;
    const ledTo = scene.links.some(
      (link) =>
        hit.phrase !== undefined &&
        link.to.includes(hit.phrase) &&
        (link.stem !== '' || link.preposition === 'with') &&
        link.from.length > 0,
    );
    // "logo with a ring of GPUs": what has a form of its own is a second picture.
    const formed = scene.links
      .filter(
        (link) =>
          hit.phrase !== undefined &&
          link.from.includes(hit.phrase) &&
          /^(?:with|over|above|beside)$/.test(link.preposition),
      )
      .flatMap((link) => link.to)
      .find((one) => one.form !== undefined && !/^(?:frame|icon|cards|logo|callout)$/.test(one.form.kind));
    const inner = formed && parts.items.length === 0 ? context.inner(scene.text.slice(formed.start)) : undefined;
    const beside = inner && inner.confidence >= 0.45 ? inner.spec : undefined;
    const spec: LogoSpec = {
      kind: 'logo',
      ...(beside && { beside }),
      logo: item,
      ...(parts.items.length > 0 && { parts: parts.items, relation: parts.relation }),
    };
    return {
      spec,
      // A mark beside the picture that the first words draw; before a chain, the chain's owner.
      confidence:
        partOf && parts.relation !== 'in'
          ? 0.6
          : hit.leading && scene.chain.length > 1 && !scene.chain.includes(hit.phrase)
            ? 0.95
            : hit.leading || (hit.clause === 0 && !ledTo)
              ? hit.weight
              : hit.weight - 0.2,
      why: says(hit),
      covers: [own, ...(parts.items.length > 0 ? parts.clauses : [])],
    };
  },
};

const generic =
  /^(?:the )?(?:\w+ )?(?:framework|provider|tool|company|vendor|cloud|language|product|database|brand|partner|model|platform|project|technology|library)$/i;

function subject(phrase: Phrase, context: CueContext): Item | undefined {
  // "Whale logo (Docker)": the name stands in brackets.
  const told = phrase.products[0] === undefined && phrase.note ? context.catalogue.product(phrase.note) : undefined;
  if (told) return { label: phrase.note as string, logo: told };
  const product = phrase.products[0] ?? anchorProducts(context)[0];
  if (!product && (!phrase.topic || generic.test(phrase.topic))) return undefined;
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
