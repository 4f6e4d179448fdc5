/** Two clauses that are set against each other → persons or things side by side. Pure. */
import type { Colour, ComparisonSide, ComparisonSpec, Item, VisualSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { textItem, toItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { colourOf } from './lexicon/states.ts';
import { isPerson } from './persons.ts';
import { type Contrasted, contrastedOf } from './read/contrasted.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Phrase, Scene } from './read/scene.ts';

const sureness: Readonly<Record<Contrasted['how'], number>> = {
  same: 0.97,
  twice: 0.95,
  or: 0.88,
  'one-other': 0.88,
  alike: 0.8,
  opposed: 0.78,
};

export function contrasts(scene: Scene, context: CueContext): Candidate | undefined {
  if (context.depth > 0 || ownsForm(scene)) return undefined;
  const person = (head: string): boolean => {
    const [phrase] = readCue(head, context).phrases;
    return phrase !== undefined && isPerson(phrase, context);
  };
  const found = contrastedOf(scene.text, person);
  if (!found) return undefined;
  const phrases = found.heads.map((head) => readCue(head, context).phrases[0]);
  const [one, other] = phrases;
  const why = `two that are set against each other: "${found.heads[0]}" and "${found.heads[1]}"`;
  const confidence = sureness[found.how];
  const persons = phrases.map((phrase) => phrase !== undefined && isPerson(phrase, context));
  const items = found.heads.map((_, i) => sideItem(found, i as 0 | 1, phrases[i], context));
  const title = found.lead !== '' && !named(found) ? { title: { label: tidy(found.lead) } } : {};
  if (one && other && (persons.every(Boolean) || (persons[0] && standsFor(other, found))))
    return {
      spec: { kind: 'people', people: items.map((item) => ({ ...item, icon: item.icon ?? 'lucide:user' })), ...title },
      confidence,
      why,
      whole: true,
    };
  // What differs is a pair: where the cue makes one itself, it is drawn so.
  if (scene.pair) return undefined;
  const spec: ComparisonSpec = {
    kind: 'comparison',
    sides: sidesOf(items, found, context),
    mode: found.how === 'twice' ? 'before-after' : 'side-by-side',
    ...title,
    ...(found.how === 'or' && { between: { label: 'or' } }),
  };
  return { spec, confidence, why, whole: true };
}

/** "Terminal …", "Grid of …": the cue says what it is. */
const ownsForm = (scene: Scene): boolean =>
  !/^(?:the\s+)?same\b/i.test(scene.text) &&
  scene.forms.some(
    (hit) =>
      // "Short queue …, endless queue …": a form for each.
      !scene.forms.some(
        (other) => other !== hit && other.clause !== hit.clause && other.form.phrase === hit.form.phrase,
      ) &&
      hit.leading &&
      !hit.modifier &&
      hit.form.weight >= 0.6 &&
      !/^(?:frame|comparison|icon|people)$/.test(hit.form.kind) &&
      !(hit.form.kind === 'callout' && scene.quotes.length === 0),
  );

/** "Two doors, …": both sides say what they are. */
const named = (found: Contrasted): boolean =>
  found.how === 'one-other' && /^(?:the\s+|an?\s+)?(?:two|2|both|a pair of)\s+\S+$/i.test(found.lead);

/** "calm one": another of the same. */
const standsFor = (phrase: Phrase, found: Contrasted): boolean =>
  phrase.head === 'one' || /\b(?:one|rest|others)$/i.test(found.heads[1]);

/** So many of the same, or a value by itself, is the picture of its side; all else is told below the thing. */
function sidesOf(items: readonly Item[], found: Contrasted, context: CueContext): readonly ComparisonSide[] {
  const alike = items.map((item) => item.icon ?? items[0]?.icon);
  if (found.how === 'or')
    return items.map((head, i) => ({ head: head.icon || head.logo || !alike[i] ? head : { ...head, icon: alike[i] } }));
  const short = found.told.every((told) => /^\S*\d\S*$|^["“`]/.test(told));
  const bodies = found.told.map((told): VisualSpec | undefined =>
    short ? { kind: 'callout', style: 'text', text: told.replace(/["“”`]/g, '') } : manyOf(told, context),
  );
  return items.map((item, i) => {
    const body = bodies[i];
    if (!body || bodies.some((one) => one === undefined)) return { head: item };
    const { detail: _detail, ...head } = item;
    return { head, body };
  });
}

/** "gets 4 GPUs": four of them. */
function manyOf(told: string, context: CueContext): VisualSpec | undefined {
  const [, words = ''] =
    /^(?:(?:gets?|has|have|with|holds?|holding|running|runs?|owns?|uses?|using)\s+)?(\S+(?:\s+[\p{L}-]+){1,2})$/u.exec(
      told,
    ) ?? [];
  const spec = words ? context.inner(words)?.spec : undefined;
  if (spec?.kind === 'grid' && !spec.marked) return spec;
  if (spec?.kind !== 'icon' || spec.others || !spec.main.count || spec.main.count > 100) return undefined;
  const { count, ...cell } = spec.main;
  return { kind: 'grid', cell, count };
}

function sideItem(found: Contrasted, i: 0 | 1, phrase: Phrase | undefined, context: CueContext): Item {
  const head = found.heads[i].replace(/^(?:an?|the)\s+/i, '');
  const told = found.told[i];
  const {
    count: _count,
    many: _many,
    detail: _detail,
    ...thing
  } = phrase ? toItem(phrase, context) : textItem(head, context);
  const colours = [...new Set(`${head} ${told}`.toLowerCase().split(/\W+/).map(colourOf))].filter(
    (one): one is Colour => one !== undefined,
  );
  return {
    ...thing,
    label: tidy(head),
    ...(told !== '' && { detail: tidy(told) }),
    ...(colours.length === 1 && { colour: colours[0] }),
  };
}
