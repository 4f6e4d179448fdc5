/** One thing as its picture, with others on, in or around it. */
import type { Colour, IconSpec, Item } from '../../spec.ts';
import { anchorProducts, type CueContext } from '../context.ts';
import { isBorne, isDeed } from '../deeds.ts';
import { segmentItem, textItem, toItem } from '../items.ts';
import { colourOf } from '../lexicon/states.ts';
import { isPerson } from '../persons.ts';
import { tidy } from '../read/phrase.ts';
import type { FormHit, Phrase, Scene } from '../read/scene.ts';
import { segmentsOf } from '../read/segments.ts';
import { isScene, isStage } from '../staged.ts';
import { type Candidate, type KindReader, named, says } from './kind.ts';

export const icon: KindReader = {
  kind: 'icon',
  recognise(scene, context): Candidate | undefined {
    const sign = context.depth === 0 ? signOf(scene, context) : undefined;
    if (sign) {
      const spec: IconSpec = { kind: 'icon', main: sign };
      return { spec, confidence: 0.96, why: 'a sign by itself, for what is said', whole: true };
    }
    const hit = named(scene, 'icon');
    const row = rowOf(scene, hit, context);
    if (row) return row;
    const shown = ownClauses(scene, hit);
    const undone = scene.clauses.filter(
      (clause) => clause.index > 0 && /^(?:and |but )?(?:nobody|no one|nothing)\b/i.test(clause.text),
    );
    const all = scene.phrases.filter(
      (phrase) =>
        phrase.form?.kind !== 'frame' &&
        !undone.some((clause) => clause.phrases.includes(phrase)) &&
        (phrase.label !== '' || phrase.quoted) &&
        (shown === undefined || shown.some((clause) => clause.phrases.includes(phrase))),
    );
    const source = sourceOf(scene, all);
    // "Workload running on the GPUs": the GPUs hold it.
    const [seat] =
      all.length > 0
        ? scene.links.filter(
            (link) =>
              /^(?:run|sit|live|fit|rest|store|sleep|pack|stay)$/.test(link.stem) &&
              link.relation === 'contain' &&
              link.from.includes(all[0] as Phrase) &&
              link.to.length === 1 &&
              link.to[0]?.form === undefined &&
              !isPerson(link.from[0] as Phrase, context),
          )
        : [];
    const main = source ?? seat?.to[0] ?? (hit && !hit.modifier && hit.phrase && hit.leading ? hit.phrase : all[0]);
    if (!main) return undefined;
    const deed = scene.links.find((link) => link.from[0] === main && isDeed(link, scene));
    const arrangement = source ? 'out' : seat ? 'inside' : deed && isBorne(deed) ? 'above' : arrangementOf(scene, main);
    // What the source does is told below it.
    const doing =
      source && scene.links.find((link) => link.from.includes(source) && link.stem !== '' && link.to.length === 1);
    const others = all.filter((phrase) => phrase !== main && !doing?.to.includes(phrase));
    // "not fraud" says so.
    const denied = /^not\s/i.test(scene.text) && all.length === 1;
    const first = {
      ...(denied ? textItem(scene.text, context) : iconItem(main, context)),
      ...(doing?.to[0] && { detail: `${doing.words} ${doing.to[0].text}` }),
    };
    const staged = scene.links.some(
      (link) => link.stem !== '' && link.to.length > 0 && (isStage(link, scene, context) || isScene(link)),
    );
    const brief = scene.clauses.length === 1 || (scene.clauses.length === 2 && scene.text.split(/\s+/).length <= 9);
    const told = (deed || staged || (others.length === 0 && acts(main, scene))) && brief;
    // "Pods bouncing off": few words are the label.
    const short =
      told && others.length === 0 && !first.detail && scene.text.split(/\s+/).length <= 4 && !scene.text.includes(':');
    const spec: IconSpec = {
      kind: 'icon',
      main: short ? { ...first, label: tidy(scene.text) } : first,
      ...(others.length > 0 && {
        others: others.flatMap((phrase) =>
          phrase.members.length > 0 && phrase.form?.kind === 'icon'
            ? phrase.members.map((member) => toItem(member, context))
            : [
                {
                  ...iconItem(phrase, context),
                  ...(source && phrase.plural && phrase.count === undefined && { many: true }),
                },
              ],
        ),
      }),
      ...(others.length > 0 && arrangement && { arrangement }),
      ...maker(scene, context),
      // What is done is not to be seen: it is told.
      ...(told && !short
        ? { caption: tidy(scene.text) }
        : // "…, nobody asks for notice": what nobody does is not to be seen, either.
          undone[0] && { caption: tidy(undone[0].text) }),
    };
    return {
      spec,
      ...(deed && others.length === 1
        ? { confidence: 0.6, why: `what "${main.label}" does to "${others[0]?.label}"` }
        : rate(scene, hit, main, others, first, source !== undefined && scene.list.length > 2)),
      ...(shown && { covers: shown.map((clause) => clause.index) }),
    };
  },
};

/** "Ball rolling downhill": it does something, to nothing that is seen. */
const acts = (main: Phrase, scene: Scene): boolean =>
  scene.links.some((link) => link.stem !== '' && link.to.length === 0 && link.from.includes(main) && !link.negated);

const signs: readonly (readonly [RegExp, { readonly icon: string; readonly colour?: Colour }])[] = [
  [/^(?:check ?mark|check|tick(?: mark)?|✓|✔|✅)$/, { icon: 'lucide:check', colour: 'green' }],
  [/^(?:x|x mark|cross(?: mark)?|✗|✘|❌)$/, { icon: 'lucide:x', colour: 'red' }],
  [/^(?:question mark|\?)$/, { icon: 'tabler:question-mark' }],
  [/^(?:exclamation (?:mark|point)|!)$/, { icon: 'tabler:exclamation-mark', colour: 'orange' }],
  [/^thumbs[- ]up$/, { icon: 'lucide:thumbs-up', colour: 'green' }],
  [/^thumbs[- ]down$/, { icon: 'lucide:thumbs-down', colour: 'red' }],
];

/** "Big green checkmark": nothing but a sign. It stands for what is said there, and the words said are its label. */
function signOf(scene: Scene, context: CueContext): Item | undefined {
  const words = scene.lower
    .replace(/[.!]+$/, '')
    .split(/\s+/)
    .filter(
      (word) =>
        !/^(?:an?|the|big|large|huge|giant|bold|bright|simple|animated|single|icon|symbol|sign|appears?|appearing|pops?)$/.test(
          word,
        ),
    );
  const colour = words.map(colourOf).find((one) => one !== undefined);
  const name = words.filter((word) => !colourOf(word)).join(' ');
  const sign = signs.find(([pattern]) => pattern.test(name))?.[1];
  if (!sign) return undefined;
  const tint = colour ?? sign.colour;
  return { label: tidy(context.anchor), icon: sign.icon, ...(tint && { colour: tint }) };
}

/** "Three icons: spoon (stirring), pot (boiling)": equals, as the author wrote them. */
function rowOf(scene: Scene, hit: FormHit | undefined, context: CueContext): Candidate | undefined {
  const parts = segmentsOf(scene.text);
  if (!hit?.leading || hit.modifier || !hit.phrase?.plural || parts.length < 2) return undefined;
  const [main, ...others] = parts.map((part) => segmentItem(part, context));
  if (!main) return undefined;
  const title = hit.phrase.topic && { title: { label: hit.phrase.topic } };
  return {
    spec: { kind: 'icon', main, others, arrangement: 'row', ...title },
    confidence: 0.9,
    why: says(hit),
    whole: true,
  };
}

/** The clauses before one that names a picture of another form ("…, meter spinning"); undefined: all. */
function ownClauses(scene: Scene, hit: FormHit | undefined): Scene['clauses'] | undefined {
  const other = scene.forms.find(
    (one) =>
      one !== hit &&
      one.clause > 0 &&
      !one.modifier &&
      one.phrase &&
      !/^(?:icon|frame|logo|callout)$/.test(one.form.kind),
  );
  return other ? scene.clauses.slice(0, other.clause) : undefined;
}

/** "Coins flying out of a wallet": the wallet is the thing, the coins come out of it. */
function sourceOf(scene: Scene, all: readonly Phrase[]): Phrase | undefined {
  const link = scene.links.find(
    (one) =>
      /^(?:fly|burst|shoot|pour|spill|jump|pop|come|fall|emerge|rise|leak|stream)$/.test(one.stem) &&
      /\bout of\b|\bfrom\b/.test(one.words),
  );
  return link?.from.length && link.to[0] && all.includes(link.to[0]) ? link.to[0] : undefined;
}

/** "Massive scale indicator": what it indicates is the label, its size included. */
function iconItem(phrase: Phrase, context: CueContext): Item {
  const indicates = /^(?:indicator|marker|symbol)$/.test(phrase.head) && phrase.form?.kind !== 'icon';
  if (indicates && phrase.modifiers.length > 0) {
    const words = phrase.text.split(/\s+/).slice(0, -1).join(' ');
    return { ...toItem(phrase, context), ...textItem(words, context) };
  }
  const plain =
    /^(?:icon|logo)$/.test(phrase.form?.kind ?? '') && phrase.topic !== undefined && !/^sign$/.test(phrase.head);
  return toItem(phrase, context, plain);
}

function rate(
  scene: Scene,
  hit: FormHit | undefined,
  main: Phrase,
  others: readonly Phrase[],
  item: Item,
  out: boolean,
): { confidence: number; why: string } {
  const linked = scene.links.some(
    (link) =>
      /^(?:flow|connect)$/.test(link.relation) &&
      link.stem !== '' &&
      !/^(?:fly|fall|jump|appear|pop|come)$/.test(link.stem) &&
      link.from.length > 0,
  );
  // What flies out of it is told of the thing, not a list of its own.
  if (out && item.icon !== undefined) return { confidence: 0.68, why: `things come out of "${main.label}"` };
  if (hit && !hit.modifier) return { confidence: hit.weight - (linked ? 0.22 : 0), why: says(hit) };
  const around = scene.links.some((link) => /^(?:around|on|contain|hold|about)$/.test(link.relation));
  const picture = item.icon !== undefined || item.logo !== undefined;
  const few = others.length <= 2;
  return {
    confidence: (picture ? 0.46 : 0.3) + (around && few ? 0.06 : 0) + (main.states.length > 0 ? 0.04 : 0),
    why: picture ? `"${main.label}" has a picture of its own` : `"${main.label}" stands for itself`,
  };
}

function arrangementOf(scene: Scene, main: Phrase): IconSpec['arrangement'] | undefined {
  const links = scene.links;
  if (links.some((link) => link.relation === 'around')) return 'around';
  if (/\b(?:flying out|out of|bursting|shooting out|coming out|emerging)\b/.test(scene.lower)) return 'out';
  // What lies on the thing, or in it; not what the thing itself lies on.
  const laid = links.find((link) => link.relation === 'on' && link.from.length > 0 && link.to.includes(main));
  if (laid) return laid.preposition === 'above' ? 'above' : 'on';
  if (links.some((link) => link.relation === 'contain' && link.to.includes(main))) return 'inside';
  // "Chip with one block highlighted": a part that is set off is a part of it.
  if (
    links.some(
      (link) =>
        link.relation === 'hold' &&
        link.from.includes(main) &&
        link.to.some((one) => one.states.includes('highlighted')),
    )
  )
    return 'inside';
  if (
    scene.phrases.some((phrase) => phrase.members.length > 1) &&
    links.some((link) => link.relation === 'hold' && link.from.includes(main))
  )
    return 'around';
  return undefined;
}

/** A picture of a maker's device, the maker named where the words are said: the maker's mark is the heading. */
function maker(scene: Scene, context: CueContext): { title?: Item } {
  if (context.depth > 0 || !/\b(?:image|photo|picture|chip|silicon|die|device|card|board)s?\b/.test(scene.lower))
    return {};
  const product = anchorProducts(context)[0];
  if (!product) return {};
  return { title: { ...textItem(context.anchor, context), label: context.anchor, logo: product } };
}
