/** Arrows that are named as things: "thick arrow to "cat"", "an arrow from A to B, a dotted one back". Pure. */
import type { State } from '../../spec.ts';
import type { Element } from './element.ts';
import type { ArrowLook, Phrase } from './scene.ts';

type Thing = Element & { readonly type: 'phrase' };

/** What an arrow leads from and to is linked, and how it looks is said of the link. @param text the whole cue */
export function joinArrows(elements: readonly Element[], text: string): readonly Element[] {
  const arrows = elements.filter((element) => isArrow(element) && !element.phrase.negated) as readonly Thing[];
  if (arrows.length === 0 || /crossed out|[x×] (?:over|through|on)\b/i.test(text)) return elements;
  const several = new Set(arrows.map((arrow) => JSON.stringify(lookOf(arrow.phrase)))).size > 1;
  const out: Element[] = [];
  /** Ends of the arrow before. */
  let last: { from: Phrase; to: Phrase } | undefined;
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const [link, end] = [elements[i + 1], elements[i + 2]];
    if (!isArrow(element)) {
      out.push(element);
      continue;
    }
    const look = lookOf(element.phrase);
    // "a dotted arrow back"
    if (last && /^\s*back\b/i.test(text.slice(element.phrase.end))) {
      out.push(...clauseOf(out, last.to, look, last.from));
      continue;
    }
    if (link?.type !== 'link' || end?.type !== 'phrase' || link.negated) {
      out.push(element);
      continue;
    }
    if (/^(?:to|toward|towards|into|at)$/.test(link.preposition) && (!link.verb || link.stem === 'point')) {
      const from = several && last ? last.from : antecedent(out);
      if (from) {
        out.push(...clauseOf(out, from, look, end.phrase));
        last = { from, to: end.phrase };
        i += 2;
        continue;
      }
    }
    const way = elements[i + 3];
    const goal = elements[i + 4];
    const styled = look.states.length > 0 || look.colour || look.weight;
    if (
      styled &&
      link.preposition === 'from' &&
      !link.verb &&
      way?.type === 'link' &&
      /^(?:to|into|toward|towards)$/.test(way.preposition) &&
      goal?.type === 'phrase'
    ) {
      out.push(...clauseOf(out, end.phrase, look, goal.phrase));
      last = { from: end.phrase, to: goal.phrase };
      i += 4;
      continue;
    }
    out.push(element);
  }
  return out;
}

const isArrow = (element: Element): element is Thing => element.type === 'phrase' && element.phrase.head === 'arrow';

/** A clause of its own: what stands before is closed. Takes what led to the arrow ("with", a comma) off `out`. */
function clauseOf(out: Element[], from: Phrase, look: ArrowLook, to: Phrase): readonly Element[] {
  const before = out.at(-1);
  if (before?.type === 'and' || (before?.type === 'link' && !before.verb)) out.pop();
  if (out.at(-1)?.type === 'break') out.pop();
  const open = out.at(-1);
  const lead = out.at(-2);
  const stands = open?.type === 'phrase' && open.phrase === from && (lead === undefined || lead.type === 'break');
  return [
    ...(out.length > 0 && !stands ? [{ type: 'break' as const, text: ';', at: from.start }] : []),
    ...(stands ? [] : [{ type: 'phrase' as const, phrase: from }]),
    {
      type: 'link',
      words: [],
      relation: 'flow',
      stem: 'point',
      preposition: 'to',
      passive: false,
      negated: false,
      verb: true,
      look,
    },
    { type: 'phrase', phrase: to },
  ];
}

/** What an arrow starts from: the thing that has it, or that was named before. */
function antecedent(out: readonly Element[]): Phrase | undefined {
  const things = out.filter((element) => element.type === 'phrase' && element.phrase.form?.kind !== 'frame') as Thing[];
  const last = things.at(-1);
  if (!last) return undefined;
  if (last.phrase.states.includes('highlighted')) return last.phrase;
  // "Pod with a sidecar, arrow to the database": the pod.
  const at = out.lastIndexOf(last);
  const holds = out[at - 1];
  const holder = out[at - 2];
  return holds?.type === 'link' && holds.preposition === 'with' && !holds.verb && holder?.type === 'phrase'
    ? holder.phrase
    : last.phrase;
}

const weights: Readonly<Record<string, 'thick' | 'thin'>> = {
  thick: 'thick',
  fat: 'thick',
  bold: 'thick',
  big: 'thick',
  thin: 'thin',
  small: 'thin',
  tiny: 'thin',
  faint: 'thin',
};

function lookOf({ text, states, colour }: Phrase): ArrowLook {
  const weight = text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => weights[word])
    .find((one) => one !== undefined);
  const shown: readonly State[] = states.filter((state) => state !== 'muted');
  return { states: shown, ...(colour && { colour }), ...(weight && { weight }) };
}
