/** As many values as things are dealt out, one to each: "four GPUs holding 2, 4, 6, 8", "…, one per GPU", "A → B → C (1 s, 2 s, 3 s)". Pure. */
import { oneOf } from '../plural.ts';
import type { FlowNode, Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem, textItem, withoutCount } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { countOf } from './lexicon/words.ts';
import { tidy } from './read/phrase.ts';
import type { Phrase, Scene } from './read/scene.ts';

export const dealt = (scene: Scene, context: CueContext): Candidate | undefined =>
  valueEach(scene, context) ?? onePer(scene, context);

/** More than so many are no cards. */
const MOST = 12;

const number = String.raw`\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve`;
const value = String.raw`(?:[~$€£+-]?\d[\d.,]*(?:\s?(?!and\b|or\b)[\p{L}%°Ω/]{1,8})?|["“][^"”]{1,24}["”])`;
const listOf = String.raw`${value}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)${value})*`;

/** "Four GPUs holding 2, 4, 6, 8", "all three at 5 °C": a value for each, or the same for all. */
function valueEach(scene: Scene, context: CueContext): Candidate | undefined {
  const [, lead = '', all = '', count = '', noun = '', verb = '', told = '', tail = ''] =
    new RegExp(
      String.raw`^(?:([^:]{2,40}):\s+)?(?:the\s+|then\s+)?((?:all\s+)?)(${number})\s+((?:(?!of\b)[\p{L}-]+\s+){0,2}[\p{L}-]+s|people|mice|men|women|children)\s+((?:each\s+|all\s+)?(?:now\s+)?(?:holding|hold|with|showing|show|reading|read|at|containing|storing|store|labell?ed|marked|saying|worth|carrying|scoring|costing|cost|weighing|have|having|set to|stuck at|of)|:)\s+(?:an?\s+)?(${listOf})(?:[,;]\s+(.{3,70}))?[.]?$`,
      'isu',
    ).exec(scene.text) ?? [];
  const things = countOf(count);
  const values = valuesIn(told);
  const same = values.length === 1 && (all !== '' || /\b(?:each|all)\b/i.test(verb));
  if (!noun || things < 2 || things > MOST || !(same || values.length === things)) return undefined;
  const { count: _count, many: _many, detail: _detail, ...item } = segmentItem(noun, context);
  const nodes = Array.from(
    { length: things },
    (_, i): Item => ({
      ...item,
      label: oneOf(item.label),
      detail: (values[same ? 0 : i] as string).replace(/^["“]|["”]$/g, ''),
    }),
  );
  return {
    spec: {
      kind: 'cards',
      cards: nodes,
      ...(lead && { title: segmentItem(lead, context) }),
      ...(tail && { caption: tidy(tail) }),
    },
    confidence: 0.9,
    why: `${things} of "${noun}", ${same ? 'the same' : 'a value'} for each`,
    whole: true,
  };
}

/** "Three tables with a jug on each, cards Red, Blue, Green, one per table": each of them has one of the list. */
function onePer(scene: Scene, context: CueContext): Candidate | undefined {
  if (
    !/[,;]\s+(?:and\s+)?(?:one|each)\s+(?:[\p{L}-]+\s+)?(?:per|for (?:each|every)|to (?:each|every|a)|(?:in|on|into|onto|inside) (?:each|every|its own|one)|going to|handed to)\b[^,;]{0,24}[.]?$/iu.test(
      scene.text,
    )
  )
    return undefined;
  const holder = scene.phrases.find((phrase) => (phrase.count ?? 0) > 1 && phrase.members.length === 0);
  const parts = partsFor(holder, scene);
  if (!holder?.count || holder.count > MOST || parts.length !== holder.count) return undefined;
  const item = withoutCount(segmentItem(oneOf(holder.label), context));
  const [, shared] =
    /\b(?:with|holding|running)\s+(?:the\s+same\s+|an?\s+(?:copy of (?:the\s+)?)?|the\s+)?([^,;]{2,30}?)\s+(?:inside|in|on|loaded (?:in|on)(?:to)?)\s+(?:each|every one|all)\b/i.exec(
      scene.text,
    ) ?? [];
  const common = shared ? [textItem(shared, context)] : [];
  return {
    spec: {
      kind: 'cluster',
      nodes: parts.map((part): Item => ({ ...item, items: [...common, textItem(part, context)] })),
      ...sourceOf(scene, holder),
    },
    confidence: 0.93,
    why: `one of ${parts.length} for each "${holder.label}"`,
    whole: true,
  };
}

/** The list with as many parts as there are things to take them. */
function partsFor(holder: Phrase | undefined, scene: Scene): readonly string[] {
  const lists = [scene.list, ...scene.phrases.map((phrase) => phrase.members)];
  const found = lists.find((list) => list.length === holder?.count && !list.includes(holder));
  return (found ?? []).map((phrase) => phrase.quoted ?? phrase.label);
}

/** "dataset cut into strips …": where the parts come from is said below. */
function sourceOf(scene: Scene, holder: Phrase): { caption?: string } {
  const clause = scene.text
    .slice(holder.end)
    .split(/\s*[,;]\s*/)
    .find((part) => /\b(?:cut|split|divided|sliced|sharded|broken|dealt|shared)\b/i.test(part));
  const words = clause?.replace(/\s*(?:\(|:).*$/s, '').trim() ?? '';
  return words && words.split(/\s+/).length < 8 ? { caption: tidy(words) } : {};
}

/** "FP16 → INT8 → INT4, shrinking (140 GB, 70 GB, 35 GB)": a value for each link of the chain, and the words for how it goes. */
export function dealtAlong(nodes: readonly FlowNode[], text: string): { nodes: readonly FlowNode[]; said?: string } {
  const tail = text.slice(Math.max(...['→', '⇒', '>'].map((sign) => text.lastIndexOf(sign))) + 1);
  const [whole = '', bracket, plain] =
    new RegExp(
      String.raw`\s*(?:\((?:at\s+|with\s+)?(${listOf})\)|[,;:]\s*(?:at\s+|with\s+|costing\s+|taking\s+|from\s+)?(${listOf}))[.]?$`,
      'iu',
    ).exec(tail) ?? [];
  const values = valuesIn(bracket ?? plain ?? '');
  if (values.length !== nodes.length || values.length < 2 || nodes.some((node) => node.detail)) return { nodes };
  const [, said = ''] = /^[^,;]*[,;]\s*(.+)$/s.exec(tail.slice(0, tail.length - whole.length)) ?? [];
  return {
    nodes: nodes.map((node, i) => ({ ...node, detail: values[i] as string })),
    ...(said && said.split(/\s+/).length < 10 && { said: tidy(said) }),
  };
}

/** The values as written; a unit that only the last has is meant of all. */
function valuesIn(text: string): readonly string[] {
  const values = text.match(new RegExp(value, 'gu'))?.map((one) => one.trim().replace(/[,.]$/, '')) ?? [];
  const [, unit = ''] = /^\d[\d.,]*(\s?[\p{L}%°Ω/]{1,8})$/u.exec(values.at(-1) ?? '') ?? [];
  const bare = values.length > 1 && values.slice(0, -1).every((one) => /^\d[\d.,]*$/.test(one));
  return bare && unit ? values.map((one, i) => (i < values.length - 1 ? `${one}${unit}` : one)) : values;
}
