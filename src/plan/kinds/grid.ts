import type { GridSpec } from '../../spec.ts';
import { lastOneOf } from '../amounts/last-one.ts';
import type { CueContext } from '../context.ts';
import { crowdOf } from '../crowd.ts';
import { toItem, withoutCount } from '../items.ts';
import { cellNouns, numberWords, persons } from '../lexicon/words.ts';
import { isPerson } from '../persons.ts';
import { rowsOf, sortedOut } from '../ranks.ts';
import { tidy } from '../read/phrase.ts';
import type { FormHit, Phrase, Scene } from '../read/scene.ts';
import { singular } from '../read/stem.ts';
import { ofMany, sharing } from '../sorts.ts';
import { isDecor, isNode } from '../workloads.ts';
import { type Candidate, type KindReader, named, says } from './kind.ts';

export const grid: KindReader = {
  kind: 'grid',
  recognise(scene, context): Candidate | undefined {
    const hit = named(scene, 'grid');
    const share = hit ? undefined : (lastOneOf(scene, context) ?? ofMany(scene, context));
    if (share) return share;
    const some = hit ? undefined : (crowdOf(scene, context) ?? someOf(scene, context));
    if (some) return some;
    const each = hit ? unlike(scene, hit, context) : undefined;
    if (each) return each;
    const ranks = hit ? undefined : (rowsOf(scene, context) ?? sortedOut(scene, context));
    if (ranks) return ranks;
    const cells = cellsOf(scene, hit?.phrase);
    if (!cells) return counted(scene, context);
    const plain = toItem(cells, context, /^(?:grid|icon)$/.test(cells.form?.kind ?? ''));
    const { count: _count, many, ...cell } = plain;
    void many;
    const container = scene.links.find(
      (link) =>
        link.relation === 'hold' && hit?.phrase && link.to.includes(hit.phrase) && link.from[0]?.form === undefined,
    )?.from[0];
    const spread = scene.links.find((link) => link.relation === 'spread');
    const streaming = scene.links.find(
      (link) => link.relation === 'flow' && /through|past|stream|flow/.test(link.words),
    );
    const marked = markedOf(scene, cells);
    const over = spread?.from[0];
    const stream = streaming?.from[0];
    // Cells in another state are told by the legend, so that their clause needs no second picture.
    const told = [
      cells,
      hit?.phrase,
      over,
      stream,
      container,
      ...scene.phrases.filter((one) => one.states.length > 0 || one.colour),
    ];
    const covers = scene.clauses
      .filter((clause) => clause.phrases.some((phrase) => told.includes(phrase)))
      .map((clause) => clause.index);
    // "heatmap of load across 32 nodes": a cell for each.
    const across =
      hit && cells.count === undefined && !cells.plural
        ? scene.links.find(
            (link) => /(?:^|\s)(?:across|over|for|on)$/.test(link.preposition) && (link.to[0]?.count ?? 1) > 1,
          )?.to[0]
        : undefined;
    const size = cells.count ?? dimensions(scene.text) ?? hit?.phrase?.count ?? across?.count;
    const spec: GridSpec = {
      kind: 'grid',
      cell: across ? withoutCount(toItem(across, context)) : cell,
      ...(across && { title: cell }),
      ...(size !== undefined && size > 1 && { count: size }),
      ...(size === undefined && cells.form === undefined && sizeOf(cells)),
      ...(marked.length > 0 && { marked }),
      ...(over && over !== cells && { over: toItem(over, context) }),
      ...(stream && stream !== cells && { stream: toItem(stream, context) }),
      ...(container && container !== cells && { container: toItem(container, context) }),
    };
    // "Reviewer with a stack of 1000 answers": somebody, and what is there.
    const [who] = scene.phrases;
    const deed = scene.links.some(
      (link) =>
        link.stem !== '' &&
        /^(?:block|act|flow|create)$/.test(link.relation) &&
        link.from.length > 0 &&
        link.to.length > 0 &&
        ![...link.from, ...link.to].includes(cells),
    );
    const beside = !hit && ((who !== undefined && who !== cells && isPerson(who, context)) || deed);
    const decor = scene.links.find(
      (link) => link.from.includes(cells) && link.preposition === 'with' && link.to.some(isDecor),
    );
    const confidence = hit
      ? hit.weight + (hit.modifier ? 0 : 0.02)
      : beside
        ? Math.min(0.5, confidenceOf(cells, scene))
        : confidenceOf(cells, scene);
    return confidence < 0.3
      ? undefined
      : {
          spec: { ...spec, ...(decor && { caption: tidy(scene.text.slice(cells.end)) }) },
          confidence,
          ...(decor && { whole: true }),
          ...(marked.length > 0 && { covers }),
          why: hit ? says(hit) : `${cells.count ?? 'many'} equal cells: "${cells.label}"`,
        };
  },
};

/** "Grid of contract, receipt, photo": each cell another thing. */
function unlike(scene: Scene, hit: FormHit, context: CueContext): Candidate | undefined {
  const { list } = scene;
  if (list.length < 3 || hit.modifier || !hit.leading || scene.chain.length > 0) return undefined;
  if (list.some((phrase) => phrase === hit.phrase || phrase.plural || (phrase.count ?? 1) > 1)) return undefined;
  return {
    spec: { kind: 'cards', cards: list.map((phrase) => toItem(phrase, context)) },
    confidence: hit.weight,
    why: says(hit),
  };
}

/** "50 containers, one highlighted": that many, of which some are in another state. */
function someOf(scene: Scene, context: CueContext): Candidate | undefined {
  const at = scene.phrases.findIndex((phrase) => (phrase.count ?? 0) > 1 && !phrase.among);
  // "Sampling: 100 traces, …": only a topic may stand before.
  if (at < 0 || (at > 0 && !(at === 1 && scene.topic !== undefined))) return undefined;
  const [cells, ...others] = scene.phrases.slice(at);
  if (!cells?.count || cells.count < 2 || cells.count > 400 || cells.form || others.length === 0) return undefined;
  const marked = markedOf(scene, cells);
  const some = others.filter((phrase) => isOneOf(phrase, cells) && (phrase.count ?? 0) <= (cells.count ?? 0));
  // "100 people, 95 green and 5 grey, the germ bounces off": what is counted comes first.
  const among = others.filter((phrase) => phrase.among);
  const told = some.length === others.length || among.length > 1;
  const shown = some.length === others.length ? some.length : among.length;
  if (!told || marked.length < shown || cells.states.length > 0) return undefined;
  const { count, ...cell } = toItem(cells, context);
  return {
    spec: { kind: 'grid', cell, ...(count !== undefined && { count }), marked: marked.slice(0, shown) },
    // Machines have a picture of their own.
    confidence: isNode(cells) ? 0.5 : shown < others.length ? 0.8 : 0.66,
    why: `${cells.count} of "${cells.label}", some of them ${marked.flatMap((mark) => mark.states ?? []).join(', ')}`,
  };
}

/** "one", "three of them", "two containers": some of the things counted before. */
const isOneOf = (phrase: Phrase, cells: Phrase): boolean =>
  (phrase.count !== undefined || phrase.head === 'one') &&
  (phrase.head === cells.head ||
    phrase.head === '' ||
    /^(?:one|single|them)$/.test(phrase.head) ||
    phrase.states.length > 0);

/** "10 requests on the same GPU": that many, on what holds them. */
function counted(scene: Scene, context: CueContext): Candidate | undefined {
  const shared = sharing(scene, context);
  if (shared) return shared;
  const link = scene.links.find(
    (one) =>
      (/^(?:on|contain)$/.test(one.relation) || one.stem === 'share') &&
      !one.negated &&
      // "fighting over one lock": it holds none of them.
      !/^(?:fight|argue|compete|hover|fly|jump|lean|trip|race)$/.test(one.stem) &&
      (one.from[0]?.count ?? 0) > 1 &&
      one.to.length === 1,
  );
  const [cells] = link?.from ?? [];
  const [holder] = link?.to ?? [];
  const others = scene.links.filter((one) => one !== link && !one.from.includes(cells as Phrase));
  if (!cells?.count || cells.count > 400 || !holder || others.length > 0) return undefined;
  const { count, ...cell } = toItem(cells, context);
  return {
    spec: { kind: 'grid', cell, ...(count !== undefined && { count }), container: toItem(holder, context) },
    confidence: link?.stem === 'share' ? 0.68 : 0.56,
    why: `${cells.count} of "${cells.label}" ${link?.words ?? 'on'} "${holder.label}"`,
  };
}

function cellsOf(scene: Scene, own: Phrase | undefined): Phrase | undefined {
  if (own?.form?.kind === 'grid' && own.topic) return { ...own, label: own.topic };
  const of = scene.links.find(
    (link) =>
      own && link.from.includes(own) && /^(?:of|with|showing|showing_|containing)$/.test(link.words.toLowerCase()),
  )?.to[0];
  if (of) return of;
  const cells = scene.phrases.find(
    (phrase) =>
      phrase !== own &&
      cellNouns.has(phrase.head) &&
      // Pages of a calendar or a book are no cells of memory.
      !(
        phrase.head === 'page' &&
        phrase.modifiers.some(
          (word) =>
            !/^(?:memory|kv|cache|vram|fixed|dynamic|virtual|physical|small|large|tiny|free|used|gpu|ram|data|disk)$/.test(
              word,
            ),
        )
      ) &&
      (phrase.plural || (phrase.count ?? 1) > 1),
  );
  const counted_ = scene.phrases.find(
    (phrase) =>
      phrase !== own &&
      (phrase.count ?? 0) >= 8 &&
      phrase.plural &&
      // "500 lines" is a length.
      !/^(?:line|word|character|step|mile|page|minute|second|dollar|point)$/.test(phrase.head) &&
      // People around a table are no cells.
      !(persons.has(phrase.head) && phrase.head !== 'person' && phrase.head !== 'people'),
  );
  return (
    cells ??
    // Ten of one and ten of another are two crowds.
    (own ||
    scene.phrases.filter((phrase) => (phrase.count ?? 0) >= 8 && phrase.states.length === 0 && !phrase.colour).length >
      1
      ? undefined
      : counted_) ??
    (own
      ? (scene.phrases.find((phrase) => phrase !== own && phrase.plural) ??
        scene.phrases.find((phrase) => phrase !== own))
      : undefined)
  );
}

function confidenceOf(cells: Phrase, scene: Scene): number {
  const many = (cells.count ?? 0) >= 8 ? 0.22 : 0;
  const worked = scene.links.some(
    (link) =>
      link.from.includes(cells) && /^(?:act|create|fill|change|be)$/.test(link.relation) && link.to.length === 0,
  )
    ? 0.12
    : 0;
  const growing = /\b(?:added|packed|packing|filling|filled|placed|managed|scattered|shared)\b/.test(scene.lower)
    ? 0.15
    : 0;
  return 0.4 + many + Math.max(worked, growing) + (/page|block|cell|tile|slot/.test(cells.head) ? 0.1 : 0);
}

/** "Large fixed blocks" against "small pages". */
function sizeOf(cells: Phrase): { size?: 'large' | 'small' } {
  if (/\b(?:large|big|huge|giant)\b/i.test(cells.text)) return { size: 'large' };
  return /\b(?:small|tiny|little|fine)\b/i.test(cells.text) ? { size: 'small' } : {};
}

/** "8x8 grid", "4 x 4". */
function dimensions(text: string): number | undefined {
  const match = text.match(/\b(\d{1,2})\s?[x×]\s?(\d{1,2})\b/);
  return match ? Number(match[1]) * Number(match[2]) : undefined;
}

/** What sets them off ("failed"), where they have no name of their own. */
function markLabel(phrase: Phrase, cells: Phrase): string {
  const own = phrase.head !== cells.head && !/^(?:one|three|them|)$/.test(phrase.head) && phrase.states.length === 0;
  if (own) return phrase.label;
  return phrase.text
    .split(/\s+/)
    .filter(
      (word) =>
        numberWords[word.toLowerCase()] === undefined &&
        !/^\d+$/.test(word) &&
        !/^(?:of|them|an?|the|are|is|with|some|all|being|last|first)$/i.test(word) &&
        singular(word.toLowerCase()) !== cells.head,
    )
    .join(' ');
}

/** "3 failed", "one red", "some cells highlighted". */
function markedOf(scene: Scene, cells: Phrase): NonNullable<GridSpec['marked']> {
  // What is missing is missing everywhere.
  const own =
    cells.states.length > 0 && cells.count === undefined && !cells.states.includes('dashed')
      ? [{ label: '', states: cells.states }]
      : [];
  const others = scene.phrases.filter(
    (phrase) =>
      phrase !== cells &&
      (phrase.states.length > 0 ||
        (phrase.colour !== undefined && (phrase.count !== undefined || phrase.head === 'one'))) &&
      (phrase.count !== undefined || phrase.many || phrase.head === cells.head || phrase.head === 'one'),
  );
  return [
    ...own,
    ...others.map((phrase) => ({
      label: markLabel(phrase, cells),
      // "idle ones" are some of them, nobody says how many.
      ...(phrase.count !== undefined
        ? { count: phrase.count }
        : phrase.head === 'one' && !phrase.plural && { count: 1 }),
      states: phrase.states,
      ...(phrase.colour && { colour: phrase.colour }),
    })),
  ];
}
