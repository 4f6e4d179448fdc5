/** Several products as equals. */
import type { Item } from '../../spec.ts';
import { anchorProducts, type CueContext, paragraphProducts, shortName, unique } from '../context.ts';
import { segmentItem, toItem } from '../items.ts';
import { numberWords } from '../lexicon/words.ts';
import { tidy } from '../read/phrase.ts';
import type { Link, Phrase, Scene } from '../read/scene.ts';
import { enumeration } from '../read/segments.ts';
import { type Candidate, clauseOf, type KindReader, named, says } from './kind.ts';

export const logoRow: KindReader = {
  kind: 'logo-row',
  recognise(scene, context): Candidate | undefined {
    const icons = productIcons(scene);
    if (icons) return icons;
    const hit = named(scene, 'logo-row') ?? named(scene, 'logo');
    // "apps -> gateway -> A, B and C logos" is a way.
    if (!hit?.phrase || hit.modifier || scene.chain.length > 1) return undefined;
    const clause = scene.clauses[clauseOf(scene, hit.phrase)];
    const listed = unique(scene.list.flatMap((phrase) => phrase.products));
    const plural = hit.phrase.plural;
    // "arrows converging on the ONNX logo": the logo is where they lead.
    if (
      !plural &&
      scene.links.some(
        (link) =>
          link.stem !== '' &&
          link.to.includes(hit.phrase as Phrase) &&
          link.from.length > 0 &&
          link.relation !== 'around',
      )
    )
      return undefined;
    const logos = scene.phrases.filter(
      (phrase) => phrase.form?.kind === 'logo' || (plus.test(scene.text) && phrase.product !== undefined),
    );
    const names = unique(
      (plural ? (clause?.phrases ?? []) : logos).flatMap((phrase) => [
        ...(phrase.products.length > 0
          ? phrase.products
          : !plural && logos.length > 1 && phrase.topic && isProper(phrase.topic)
            ? [phrase.topic]
            : unknown(phrase, context)),
        ...phrase.members.flatMap((member) => member.products),
      ]),
    );
    // "NVIDIA NCCL logo": a maker and its product, one logo.
    if (
      !plural &&
      named(scene, 'logo-row') === undefined &&
      hit.phrase.products.length > 1 &&
      clause?.phrases.every((phrase) => phrase === hit.phrase || phrase.products.length === 0)
    )
      return undefined;
    if (
      !plural &&
      scene.links.some(
        (link) =>
          link.stem !== '' &&
          /^(?:flow|become)$/.test(link.relation) &&
          link.from.some((phrase) => phrase.form?.kind === 'logo') &&
          link.to.length > 0,
      )
    )
      return undefined;
    // "A, B and C logos plugging into D": a way, and where it leads.
    const led = scene.links.find(
      (link) =>
        plural &&
        link.stem !== '' &&
        /^(?:flow|connect|become)$/.test(link.relation) &&
        link.stem !== 'join' &&
        !link.mutual &&
        link.preposition !== 'in' &&
        link.from.some((phrase) => phrase === hit.phrase || phrase.product !== undefined) &&
        link.to.length > 0 &&
        link.to.every((phrase) => phrase.form?.kind !== 'frame'),
    );
    const into = led && intoOne(names, led, scene, context);
    if (into) return into;
    if (led || /\bin the (?:middle|cent(?:er|re))\b.*\b(?:lines?|arrows?) (?:to|from)\b/.test(scene.lower))
      return undefined;
    const around = scene.links.some((link) => link.relation === 'around');
    const found =
      names.length > 1 ? names : listed.length > 1 && plural ? listed : plural ? gathered(scene, context) : [];
    const own_ = plural ? properNames(scene, hit.phrase) : [];
    // "covered in Kafka logos": one product's, several times.
    if (plural && names.length === 1 && own_.length < 2 && hit.phrase.products[0] === names[0]) return undefined;
    const named_ =
      own_.length > found.length || (own_.length > 1 && names.length < 2)
        ? own_
        : plural
          ? withUnknown(found, scene, hit.phrase)
          : found;
    if (named_.length < 2) return undefined;
    // "…, with arrows into Prometheus": where all of them lead.
    const goal = /\barrows?\s+(?:leading |going |pointing )?(?:into|to|at)\s+(?:an?\s+|the\s+)?([^,;.]{2,30})/i.exec(
      scene.text,
    )?.[1];
    if (goal)
      return {
        spec: {
          kind: 'flow',
          nodes: [
            ...named_.map((name, i) => ({ label: written(name, scene), logo: name, id: `${i}` })),
            { ...segmentItem(goal, context), id: 'goal' },
          ],
          edges: named_.map((_, i) => ({ from: `${i}`, to: 'goal' })),
        },
        confidence: 0.95,
        why: `${named_.length} products that lead into one`,
        whole: true,
      };
    return {
      spec: {
        kind: 'logo-row',
        logos: [
          ...named_.map((name): Item => {
            const phrase = scene.phrases.find((one) => one.products.includes(name));
            const said = phrase?.quoted ?? purposeOf(phrase, scene);
            return { label: written(name, scene), logo: name, ...(said && { detail: said }) };
          }),
          ...plainNames(scene)
            .filter((name) => !named_.includes(name))
            .map((label): Item => ({ label })),
        ],
      },
      confidence: Math.max(hit.weight, 0.9) + (around ? -0.1 : names.length > 1 || plural ? 0.05 : 0),
      why: `${says(hit)} of ${named_.length} products`,
      covers: clause
        ? [
            clause.index,
            ...scene.clauses
              .filter((one) => one.phrases.some((phrase) => scene.list.includes(phrase) || logos.includes(phrase)))
              .map((one) => one.index),
          ]
        : [],
    };
  },
};

/** What stands on the other side of a plus, or below, is shown as the logos are. */
const plus = /\bplus sign\b|\s\+\s|\bon top\b.*\b(?:below|underneath|beneath)\b/i;

/** "A, B and C logos plugging into D": each of them leads there. */
function intoOne(
  names: readonly string[],
  { to, words, negated }: Link,
  scene: Scene,
  context: CueContext,
): Candidate | undefined {
  const [goal] = to;
  const sources = names.filter((name) => !goal?.products.includes(name));
  if (!goal || to.length > 1 || sources.length < 2 || negated || scene.links.length > 2) return undefined;
  return {
    spec: {
      kind: 'flow',
      nodes: [
        ...sources.map((name, i) => ({ label: written(name, scene), logo: name, id: `${i}` })),
        { ...toItem(goal, context), id: 'goal' },
      ],
      edges: sources.map((_, i) => ({ from: `${i}`, to: 'goal' })),
    },
    confidence: 0.93,
    why: `${sources.length} products "${words}" one`,
  };
}

/** "Tecton, Hopsworks logos joining Feast": names that the cue itself has, whether a pack has them or not. */
function properNames(scene: Scene, own: Phrase): readonly string[] {
  const topic = own.topic ?? '';
  if (!isProper(topic)) return [];
  const before = scene.phrases.filter(
    (phrase) =>
      phrase.start < own.start &&
      phrase.form === undefined &&
      isProper(phrase.text) &&
      !/^(?:An?|The)$/.test(phrase.text),
  );
  if (before.length === 0 || before.length !== scene.phrases.filter((phrase) => phrase.start < own.start).length)
    return [];
  const joined = scene.links
    .filter((link) => link.stem === 'join' && link.from.includes(own))
    .flatMap((link) => link.to)
    .filter((phrase) => isProper(phrase.text));
  return unique(
    [...before, own, ...joined].map((phrase) => phrase.products[0] ?? (phrase === own ? topic : phrase.label)),
  );
}

/** "…, MPI and batch/v1 Job as plain text boxes": names among the logos that have none. */
function plainNames(scene: Scene): readonly string[] {
  const [, names = ''] =
    /[,;]\s+(?:and\s+|plus\s+|with\s+)?([^,;]{2,30}(?:,\s+[^,;]{2,30})*?)\s+(?:shown\s+)?(?:as|in)\s+(?:an?\s+)?(?:plain\s+|simple\s+|bare\s+)*(?:text|words?|names?|labels?|wordmarks?|type|lettering)(?:\s+(?:boxes|tiles|cards|only|box|tile|labels?))?[.]?$/i.exec(
      scene.text,
    ) ?? [];
  return names === '' ? [] : names.split(enumeration).map((name) => name.replace(/^just\s+/, ''));
}

/** "NannyML logo": a name, whether a pack has it or not. */
const isProper = (topic: string): boolean => /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(topic);

/** "PyTorch logo for FSDP": what it stands there for. */
const purposeOf = (phrase: Phrase | undefined, scene: Scene): string | undefined =>
  scene.links.find(
    (link) =>
      phrase && link.preposition === 'for' && link.stem === '' && link.from.includes(phrase) && link.from.length === 1,
  )?.to[0]?.label;

/** A name that no pack knows but a table of the script lists: "Patroni and etcd logos". */
function unknown(phrase: Phrase, context: CueContext): readonly string[] {
  const name = (phrase.form ? (phrase.topic ?? '') : phrase.label).trim();
  const cells = context.episode.tables.flatMap((table) => table.rows.map((row) => row[0]?.trim() ?? ''));
  return name !== '' && cells.includes(name) ? [name] : [];
}

/** Names among the logos that no catalogue knows get a tile with their name. */
function withUnknown(found: readonly string[], scene: Scene, own: Phrase): readonly string[] {
  const listed = scene.list.length > 1 && scene.list.some((phrase) => phrase.product) ? scene.list : [];
  const beside = scene.clauses[clauseOf(scene, own)]?.phrases.filter((phrase) => phrase.start <= own.start) ?? [];
  const candidates = listed.length > 0 ? listed : beside;
  const more = candidates.flatMap((phrase) => {
    const name = phrase.form?.kind === 'logo' ? (phrase.topic ?? '') : phrase.label;
    const proper = /^(?:[A-Z]|\S*[a-z][A-Z]|[a-z]+$)/.test(phrase.text) && !/\s[a-z]/.test(name);
    return phrase.products.length > 0
      ? [...phrase.products]
      : proper && name !== '' && phrase.form?.kind !== 'frame'
        ? [phrase.text === name.toLowerCase() ? phrase.text : name]
        : [];
  });
  return more.length > 1 ? unique(more) : found;
}

/** "Framework logos": the names stand in the phrase or in the paragraph. */
function gathered(scene: Scene, context: CueContext): readonly string[] {
  const own = unique(scene.phrases.flatMap((phrase) => phrase.products));
  if (own.length > 1) return own;
  // "Logos of the three", while they are said.
  const asked = /\b(?:the|all|these|those) (two|three|four|five)\b/.exec(scene.lower)?.[1];
  const names = context.anchor.split(/\s*,\s*(?:and\s+)?|\s+(?:and|or|vs\.?|plus)\s+/).filter((name) => name !== '');
  if (asked && names.length === numberWords[asked] && names.every((name) => name.split(/\s+/).length < 4))
    return names.map((name) => context.catalogue.product(name) ?? name);
  const anchor = unique(anchorProducts(context));
  if (anchor.length > 1) return anchor;
  const near = unique(paragraphProducts(context));
  if (near.length > 1) return near;
  // Named elsewhere in the script: the longest enumeration of products.
  const lists = context.episode.paragraphs
    .flatMap((paragraph) => paragraph.text.split(/(?<=[.?!:])\s+/))
    .map((sentence) => unique(context.products(sentence).map((one) => one.name)));
  return lists.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** The author's own words for a product, as they stand in the cue ("HuggingFace TGI"). */
function written(name: string, scene: Scene): string {
  const phrase = scene.phrases.find((one) => one.products.includes(name) && one.products.length === 1);
  const label = phrase?.form ? phrase.topic : phrase?.product ? phrase.label : undefined;
  return label && label.split(' ').length <= 4 ? tidy(label) : shortName(name);
}

/** "GitHub, Slack and PostgreSQL icons": the icons of products are their logos. */
function productIcons(scene: Scene): Candidate | undefined {
  const list = /^((?:[^,;]+,\s+)*[^,;]+?\s+and\s+[^,;]+?)\s+icons?\b\s*(?:[,;]\s+(.+?))?[.]?$/i.exec(scene.text);
  const [clause] = scene.clauses;
  if (!list || !clause) return undefined;
  const size = (list[1] ?? '').split(enumeration).length;
  const phrases = scene.phrases.filter((phrase) => phrase.start < (list[1] ?? '').length);
  const names = unique(phrases.flatMap((phrase) => phrase.products));
  if (names.length < 2 || names.length !== size) return undefined;
  const rest = list[2] ?? '';
  return {
    spec: {
      kind: 'logo-row',
      logos: names.map((name) => ({ label: shortName(name), logo: name })),
      ...(rest && rest.split(/\s+/).length <= 10 && { caption: tidy(rest) }),
    },
    confidence: 0.9,
    why: `icons of products: ${names.join(', ')}`,
    whole: true,
  };
}
