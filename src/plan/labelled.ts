/** Things with words on them: "Jars: mustard "strong", honey "weak"", "Tags on a node: `a=b`, `c=d`". Pure. */
import type { Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { artOf, segmentItem, toItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Scene } from './read/scene.ts';
import { segmentsOf } from './read/segments.ts';

const quoted = /^(?:["“]([^"”]+)["”]|`([^`]+)`)$/;

/** Cards, one for each thing or for each of the words. */
export function labelled(scene: Scene, context: CueContext): Candidate | undefined {
  const lead = scene.text.slice(0, Math.max(0, scene.text.search(/:\s/)));
  const parts = segmentsOf(scene.text);
  if (
    parts.length < 2 ||
    scene.forms.some((hit) => hit.form.weight >= 0.7 && !/^(?:cards|cluster|icon)$/.test(hit.form.kind))
  )
    return undefined;
  return things(lead, parts, context) ?? words(lead, parts, context);
}

/** "mustard "strong", honey "weak"": each thing with its words. */
function things(lead: string, parts: readonly string[], context: CueContext): Candidate | undefined {
  const each = parts.map((part) =>
    /^([^"“`]{2,32}?),?\s*(?:=\s*|\(\s*|says\s+|labell?ed\s+|marked\s+)?(?:["“]([^"”]+)["”]|`([^`]+)`)\)?$/u.exec(part),
  );
  if (each.some((one) => one === null) || /\b(?:says?|asks?|dialogue|chat|conversation|bubbles?)\b/i.test(lead))
    return undefined;
  const cards = each.map((one): Item => {
    const { detail: _detail, states: _states, ...item } = segmentItem(one?.[1] ?? '', context);
    return item.label === '' || item.colour !== undefined
      ? { ...item, label: tidy(one?.[1] ?? ''), detail: one?.[2] ?? one?.[3] ?? '' }
      : { ...item, detail: one?.[2] ?? one?.[3] ?? '' };
  });
  // "red "overdue"": the colour is how the words look.
  const tints = cards.every((item) => item.colour !== undefined);
  const title = titleOf(
    lead.replace(/,?\s+(?:with|wearing|bearing|carrying|labell?ed|marked|tagged)\b.*$/i, ''),
    context,
  );
  return {
    spec: {
      kind: 'cards',
      cards: tints
        ? cards.map(({ colour, detail, label }) => ({ label: detail ?? label, ...(colour && { colour }) }))
        : cards,
      ...(title && { title }),
    },
    confidence: 0.92,
    why: `${cards.length} things, each with its words`,
    whole: true,
  };
}

const carriers =
  /\b(?:tags?|labels|badges|stickers|notes|post-its|signs|cards|flags|plaques|magnets|envelopes|tickets|name ?tags|stamps|ribbons|buttons|patches)\b/i;

/** "Luggage tags hanging from a node: `a=b`, `c=d`": what is written on each. */
function words(lead: string, parts: readonly string[], context: CueContext): Candidate | undefined {
  const each = parts.map((part) => quoted.exec(part));
  if (each.some((one) => one === null) || !carriers.test(lead) || lead.split(/\s+/).length > 9) return undefined;
  const holder = readCue(lead, context).phrases.at(-1);
  return {
    spec: {
      kind: 'cards',
      cards: each.map((one) => ({ label: one?.[1] ?? one?.[2] ?? '', ...(one?.[2] && { mono: true }) })),
      title: { label: tidy(lead), ...(holder && artOf(holder.label, context)) },
    },
    confidence: 0.92,
    why: `${parts.length} with words on them`,
    whole: true,
  };
}

function titleOf(lead: string, context: CueContext): Item | undefined {
  const [only] = readCue(lead, context).phrases;
  if (!only) return undefined;
  const { count: _count, many: _many, items: _items, ...title } = toItem(only, context);
  return title.label === '' ? undefined : title;
}
