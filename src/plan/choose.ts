/** Scene → the picture: every kind is asked, the surest wins, what it leaves over stands beside or below. Pure. */
import type { Reading } from '../model.ts';
import type { Item, Kind, VisualSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { contradicts } from './denials.ts';
import { readers } from './kinds/index.ts';
import type { Candidate } from './kinds/kind.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Clause, Phrase, Scene } from './read/scene.ts';
import { singular } from './read/stem.ts';
import { logosIn, shownIn } from './shown.ts';

export interface Chosen {
  readonly spec: VisualSpec;
  readonly scene: Scene;
  readonly best: Candidate & { readonly kind: Kind };
  readonly ranking: readonly { readonly kind: Kind; readonly confidence: number }[];
}

/** Below this nothing in the words decided. */
const doubt = 0.3;
/** What leaving out everything costs: of two that are about as sure, the one that shows more of what is said wins. */
const forgetting = 0.1;

export function choose(text: string, context: Omit<CueContext, 'inner'>): Chosen {
  const full: CueContext = { ...context, inner: (part) => inner(part, context) };
  const scene = readCue(text, full);
  const candidates = readers
    .flatMap((reader, order) => {
      const candidate = reader.recognise(scene, full);
      return candidate ? [{ ...candidate, kind: candidate.spec.kind, order }] : [];
    })
    .map((candidate) => ({
      ...candidate,
      score:
        candidate.confidence - forgetting * lossOf(candidate, scene) - (contradicts(candidate.spec, scene) ? 0.5 : 0),
    }))
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const best = candidates[0] as (typeof candidates)[number];
  return {
    spec: signed(stamped(complete(best, scene, full), scene), scene, full),
    scene,
    best,
    ranking: candidates.map(({ kind, confidence }) => ({ kind, confidence: clamp(confidence) })),
  };
}

/** Share of the nouns that the picture would leave out, 0 to 1. */
function lossOf({ spec, whole, covers }: Candidate, scene: Scene): number {
  if (whole) return 0;
  const lost = lostIn(spec);
  const own = scene.phrases.filter(
    (phrase) =>
      covers === undefined ||
      scene.clauses.some((clause) => covers.includes(clause.index) && clause.phrases.includes(phrase)),
  );
  return own.length === 0 ? 0 : own.filter(lost).length / own.length;
}

function inner(text: string, context: Omit<CueContext, 'inner'>): { spec: VisualSpec; confidence: number } | undefined {
  if (context.depth > 2 || text.trim() === '') return undefined;
  const { spec, best } = choose(text, { ...context, depth: context.depth + 1 });
  return { spec, confidence: best.confidence };
}

/** "…, Helm logo in the corner": the mark of a product that the picture does not show is its heading. */
function signed(spec: VisualSpec, scene: Scene, context: CueContext): VisualSpec {
  if (spec.title) {
    // "Airflow DAG": whose it is.
    const owner = spec.title.logo || spec.title.icon ? undefined : context.catalogue.product(spec.title.label);
    return owner && scene.phrases.some((phrase) => phrase.products.includes(owner))
      ? { ...spec, title: { ...spec.title, logo: owner } }
      : spec;
  }
  // "Grafana chart: …": whose chart it is.
  const [first] = scene.phrases;
  const maker =
    first?.form &&
    /^(?:chart-|table|grid|meter|timeline)/.test(spec.kind) &&
    /^(?:chart-|table|grid|meter|timeline|frame)/.test(first.form.kind)
      ? context.catalogue.product(first.topic ?? '')
      : undefined;
  if (maker && first?.topic && !logosIn(spec).includes(maker))
    return { ...spec, title: { label: first.topic, logo: maker } };
  const topic = topicOf(spec, scene);
  if (topic) return { ...spec, title: topic };
  if (scene.clauses.length < 2) return spec;
  const drawn = logosIn(spec);
  const mark = scene.phrases.find(
    (phrase) => phrase.form?.kind === 'logo' && !phrase.plural && phrase.start > 0 && (phrase.topic ?? '') !== '',
  );
  const name = mark?.products[0] ?? mark?.topic;
  if (!mark || !name || drawn.includes(name)) return spec;
  return { ...spec, title: { label: mark.topic ?? name, logo: name } };
}

/** "No isolation: one pod spilling into the others": what the picture is about, where nothing in it says so. */
function topicOf(spec: VisualSpec, scene: Scene): Item | undefined {
  const { topic } = scene;
  const [first] = scene.phrases;
  if (!topic || scene.pair || scene.forms.some((hit) => hit.start < scene.text.indexOf(':') && hit.form.weight > 0.25))
    return undefined;
  if (
    topic.split(/\s+/).length > 4 ||
    /["“`\d]/.test(topic) ||
    /^(?:callout|comparison|logo|mermaid|image)/.test(spec.kind)
  )
    return undefined;
  const shown = shownIn(spec).join(' ').toLowerCase();
  const said = topic
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 2);
  if (said.some((word) => shown.includes(singular(word))) || (first && spec.caption)) return undefined;
  return { label: tidy(topic.replace(/^(?:an?|the)\s+/i, '')) };
}

/** "…, with a "DEADLOCK" stamp": set on the picture, whatever it is. */
function stamped(spec: VisualSpec, scene: Scene): VisualSpec {
  const shown = shownIn(spec).join(' ').toLowerCase();
  const unseen_ = scene.stamps.filter((label) => !shown.includes(label.toLowerCase()));
  return unseen_.length === 0
    ? spec
    : { ...spec, stamps: [...(spec.stamps ?? []), ...unseen_.map((label) => ({ label }))] };
}

/** Clauses that the picture leaves out become a second picture, or its caption. */
function complete(best: Candidate, scene: Scene, context: CueContext): VisualSpec {
  const { spec } = best;
  if (best.whole) return spec;
  if (context.depth > 1 || scene.clauses.length < 2 || spec.kind === 'comparison' || spec.beside)
    return withCaption(spec, scene);
  const earlier = best.covers ? before(best.covers, scene) : undefined;
  const first = earlier && context.inner(earlier);
  if (first && first.confidence >= 0.45 && first.spec.kind !== 'callout' && pictured(first.spec))
    return { ...spec, beside: first.spec };
  const left = best.covers ? uncovered(best.covers, scene) : unseen(spec, scene);
  const from = left[0]?.phrases[0]?.start;
  // "…, all of them locked": what is told of things named before is no picture of its own.
  const earlier_ = scene.clauses
    .filter((clause) => clause.index < (left[0]?.index ?? 0))
    .some((clause) => clause.phrases.some((phrase) => from !== undefined && phrase.start >= from));
  if (from === undefined || earlier_) return withCaption(spec, scene);
  const read = context.inner(scene.text.slice(from));
  // What only the words tell is told in words.
  const worth = read && read.confidence >= 0.45 && read.spec.kind !== 'callout' && (best.covers || pictured(read.spec));
  return worth ? { ...spec, beside: read.spec } : withCaption(spec, scene);
}

/** The words before the first clause that the picture covers, if they are all that it leaves out. */
function before(covers: readonly number[], scene: Scene): string | undefined {
  const rest = scene.clauses.filter((clause) => !covers.includes(clause.index));
  const from = Math.min(...covers);
  const start = scene.clauses[from]?.phrases[0]?.start;
  const lead = start !== undefined && from > 0 && rest.every((clause) => clause.index < from);
  return lead ? scene.text.slice(0, start).replace(/[\s,;]+(?:(?:and|while|an?|the)\s+)*$/i, '') : undefined;
}

/** The clauses after the last one that the picture covers. */
function uncovered(covers: readonly number[], scene: Scene): readonly Clause[] {
  const rest = scene.clauses.filter((clause) => !covers.includes(clause.index));
  return rest.some((clause) => clause.index < Math.max(...covers)) ? [] : rest;
}

/** The clauses at the end of which nothing at all is to be seen. */
function unseen(spec: VisualSpec, scene: Scene): readonly Clause[] {
  const lost = lostIn(spec);
  const last = scene.clauses.findLastIndex((clause) => clause.phrases.some((phrase) => !lost(phrase)));
  const rest = last < 0 ? [] : scene.clauses.slice(last + 1);
  const from = rest[0]?.phrases[0]?.start ?? 0;
  // "… as tokens generate" goes on with what is drawn.
  return /[,;]\s*(?:and\s+)?(?:an?\s+|the\s+)?$/i.test(scene.text.slice(0, from)) ? rest : [];
}

/** The second picture shows more than its own words in a box. */
const pictured = (spec: VisualSpec): boolean =>
  /"(?:icon|logo)":/.test(JSON.stringify(spec)) || !/^(?:icon|cards)$/.test(spec.kind);

/** Nouns that only stand for what is drawn anyway. */
const generic =
  /^(?:corner|component|part|piece|element|thing|item|icon|image|side|screen|option|example|it|one|other|some|way|left|right|center|centre|middle|top|bottom|background|sign|label|step|stage|slice|fraction|portion|chunk|place|arrow|line|box|frame|version|type|kind|zone|needle|pointer|area|region|half|third|quarter|rest)$/;

/** Tells the nouns that are nowhere to be seen in the picture. */
function lostIn(spec: VisualSpec): (phrase: Phrase) => boolean {
  const logos = logosIn(spec);
  const shown = [...shownIn(spec), ...logos].join(' ').toLowerCase();
  const seen = (text: string): boolean => shown.includes(text.toLowerCase().replace(/[;.]$/, ''));
  return (phrase) => {
    if (phrase.form?.kind === 'frame' && phrase.topic === undefined) return false;
    // "3 failed", "one row highlighted": drawn as marks.
    if ('marked' in spec && phrase.states.length > 0) return false;
    if (phrase.quoted && seen(phrase.quoted.replace(/[\s.,;:!]+$/, ''))) return false;
    if (phrase.products.length > 0 && phrase.products.every(seen)) return false;
    if (phrase.quoted !== undefined && seen(phrase.quoted)) return false;
    if (phrase.members.length > 0 && phrase.members.every((member) => seen(member.label))) return false;
    if (logos.length > 1 && /^(?:tool|product|framework|provider|logo|technology|project)$/.test(phrase.head))
      return false;
    // "… loading": what happens to things that are drawn.
    if (phrase.modifiers.length === 0 && /ing$/.test(phrase.head)) return false;
    // A router is a thing, though it can name a form.
    const thing =
      phrase.form && phrase.form.kind !== spec.kind && phrase.form.weight <= 0.35 && phrase.form.kind !== 'frame';
    const word = phrase.form && !thing ? singular((phrase.topic ?? '').split(' ').at(-1) ?? '') : phrase.head;
    return (
      (word.length > 2 || /\d/.test(phrase.label)) &&
      !generic.test(word) &&
      !seen(word) &&
      !(phrase.label !== '' && seen(phrase.label))
    );
  };
}

/** A clause of which a noun is not to be seen is written below, unless it is most of the cue. */
function withCaption(spec: VisualSpec, scene: Scene): VisualSpec {
  if (spec.caption || spec.kind === 'callout') return spec;
  // Of code, the words that only ask for it say nothing more.
  if (spec.kind === 'code' && (scene.clauses.length < 2 || spec.code.includes('\n'))) return spec;
  const lost_ = lostIn(spec);
  // "with attributes: a, b, c": the word for what is listed says no more than the list.
  const missing = (phrase: Phrase): boolean =>
    lost_(phrase) && !(phrase.form?.kind === 'logo' && !phrase.plural) && !/^\s*:/.test(scene.text.slice(phrase.end));
  const clauses = scene.clauses.filter(
    (clause) => clause.phrases.some(missing) && !(scene.pair && clause.index === 0 && scene.pair.lead !== ''),
  );
  const one = clauses.at(-1);
  if (!one) return spec;
  const start = startOf(one.phrases[0], scene);
  const end = scene.clauses[one.index + 1]?.phrases[0]?.start;
  const whole = tidyClause(scene.text.slice(start, end));
  const lost = one.phrases.find(missing) as Phrase;
  const text =
    (one.phrases.every((phrase) => missing(phrase) || /^[\d.,%]+$/.test(phrase.label)) ||
      (one.index > 0 && whole.split(/\s+/).length <= 5)) &&
    scene.clauses.length > 1 &&
    whole.split(/\s+/).length <= 9 &&
    whole.length < scene.text.length * 0.75
      ? whole
      : tidyClause(scene.text.slice(startOf(lost, scene), lost.end));
  return text.split(/\s+/).length <= 9 ? { ...spec, caption: tidy(text) } : spec;
}

/** Where the words of a phrase begin; "without people" is never cut to "people". */
function startOf(phrase: Phrase | undefined, scene: Scene): number {
  const start = phrase?.start ?? 0;
  const denial = phrase?.negated
    ? scene.text.slice(0, start).match(/\b(?:without|not|no)\s+(?:any\s+|an?\s+|the\s+)?$/i)
    : null;
  return denial?.index ?? start;
}

const tidyClause = (text: string): string =>
  text.replace(/[\s,;:.–—(-]+(?:(?:and|but|while|or|with|as|where|vs\.?)[\s,]*)*$/, '');

export function readingOf(chosen: Chosen): Reading {
  const { best, scene, ranking } = chosen;
  return {
    kind: best.kind,
    by: best.confidence < doubt ? 'fallback' : 'grammar',
    confidence: clamp(best.confidence),
    why: best.why,
    entities: scene.phrases.map((phrase) => {
      const notes = [
        phrase.product && 'product',
        phrase.form && `form: ${phrase.form.kind}`,
        phrase.count && `× ${phrase.count}`,
        phrase.many && 'several',
        ...phrase.states,
      ].filter(Boolean);
      return `${phrase.label || phrase.text}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
    }),
    relations: scene.links
      .filter((link) => link.from.length + link.to.length > 0)
      .map((link) =>
        `${link.from.map((phrase) => phrase.label).join(' + ')} ${link.negated ? 'not ' : ''}${link.words || '→'} ${link.to.map((phrase) => phrase.label).join(' + ')}`.trim(),
      ),
    runnersUp: ranking.slice(1, 4),
  };
}

const clamp = (value: number): number => Math.max(0, Math.min(1, value));
