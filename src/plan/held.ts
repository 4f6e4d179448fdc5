/** Things in one that holds them: "Four pods in one pool of memory", "Six pods squeezed into a small node", "Tiny pod alone in a huge GPU". Pure. */
import { oneOf } from '../plural.ts';
import type { Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { toItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { isPerson } from './persons.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Phrase, Scene } from './read/scene.ts';
import { mayRun } from './workloads.ts';

/** What holds things that run, by the last word of its name. */
const holders =
  /^(?:node|gpu|card|cluster|namespace|pod|container|server|machine|vm|host|rack|zone|region|pool|datacenter|cloud|memory|vram|ram|network|subnet|vpc|box|room|sandbox|image|process|kernel|chip|account|project|tenant|device)$/;
const seated =
  'all|both|alone|together|side by side|next to each other|happily|peacefully|tightly|comfortably|sitting|living|running|sleeping|squeezed|packed|crammed|stuffed|jammed|cramped|crowded|sealed|trapped|locked|nested|hosted|fitted|fitting|floating|swimming|squeezing|piled|placed|put|sharing|share|fighting';
const told = new RegExp(
  String.raw`^(.+?)\s+((?:(?:${seated})\s+)*)(?:(?:inside|within|into|in|on)(?:\s+of)?|(?<=shar(?:e|ing)\s+))\s*((?:the same|an?|the|one|a single|its own|their own)\s+)((?:[\p{L}\d-]+\s+){0,3}?[\p{L}\d-]+)(?:\s+of\s+([\p{L}\d-]+(?:\s[\p{L}-]+)?))?(?:\s*[,;]\s*(.+?))?[.]?$`,
  'iu',
);

export function heldByOne(scene: Scene, context: CueContext): Candidate | undefined {
  if (scene.pair || scene.chain.length > 0) return undefined;
  const [, lead = '', how = '', article = '', name = '', of = '', rest = ''] = told.exec(scene.text) ?? [];
  const held = lead === '' ? undefined : only(readCue(lead, context));
  const holder = held && only(readCue(`${article}${name}`, context));
  if (!held || !holder || holder.plural || !holders.test(holder.head)) return undefined;
  if (isPerson(held, context) && !/^(?:tenant|team|user)$/.test(held.head)) return undefined;
  const several = held.plural || (held.count ?? 1) > 1;
  // "A cat in a box" is a picture by itself.
  if (!mayRun(held) || (!several && how === '')) return undefined;
  const [{ count: _one, ...frame }, { count, many: _many, ...thing }] = [
    toItem(holder, context),
    toItem(held, context),
  ];
  const container: Item = of ? { ...frame, label: tidy(`${holder.label} of ${of}`) } : frame;
  const node: Item =
    count !== undefined && count <= MOST
      ? { ...thing, count }
      : { ...thing, ...(several && count === undefined ? { many: true } : {}), ...(count !== undefined && { count }) };
  const marked = markedIn(rest, node, count);
  const caption = marked ? '' : rest;
  return {
    spec: {
      kind: 'cluster',
      container,
      nodes: marked ?? [node],
      ...(caption && caption.split(/\s+/).length < 11 && { caption: tidy(caption) }),
    },
    // What sets one of them off is drawn on it.
    confidence: marked ? 0.82 : several ? 0.74 : 0.66,
    why: `"${held.label}" in one "${container.label}"`,
    whole: true,
  };
}

/** More than so many are cells. */
const MOST = 24;

/** "…, one crying": so is one of them. */
function markedIn(rest: string, node: Item, count: number | undefined): readonly Item[] | undefined {
  const [, how = ''] =
    /^(?:and\s+)?(?:just\s+|only\s+)?one(?:\s+of them)?\s+(?:is\s+)?((?!with\b|in\b|on\b|for\b)[\p{L}-]+(?:\s[\p{L}-]+){0,3})$/iu.exec(
      rest,
    ) ?? [];
  if (!how || count === undefined || count < 2) return undefined;
  const label = oneOf(node.label);
  const { count: _count, ...single } = node;
  return [
    { ...node, count: count - 1, ...(count === 2 && { label }) },
    { ...single, label, detail: how, states: ['highlighted'] },
  ];
}

/** The one thing that the words name; more, or a form of its own: none. */
function only(scene: Scene): Phrase | undefined {
  const [phrase, ...more] = scene.phrases;
  const formed =
    phrase?.form !== undefined && phrase.form.weight >= 0.5 && !/^(?:partition|cluster)$/.test(phrase.form.kind);
  return phrase && more.length === 0 && scene.links.length === 0 && !formed && phrase.label !== '' && !phrase.negated
    ? phrase
    : undefined;
}
