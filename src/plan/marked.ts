/** Lists whose parts bear a mark each or together: "A, B with a green checkmark; C, D with a red X", "X ticked, Y crossed out". Pure. */
import type { Item, State } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';

const tone = String.raw`(?:(?:an?|the|big|small|tiny|large|huge|bright|fat|thick|green|red|grey|gray|little)\s+)*`;
const good = 'check ?marks?|checks|ticks?|tick marks?|thumbs[- ]up|✓|✔|✅|👍|green light';
const bad = 'x|xs|crosses|cross|x marks?|thumbs[- ]down|✗|✘|❌|👎|stop signs?|red light';
const marks: readonly (readonly [State, RegExp])[] = [
  [
    'checked',
    ending(
      String.raw`(?:(?:each\s+|all\s+|both\s+)?(?:gets?|got|has|have|with|under|beside|next to|marked with|wears?|wearing|bearing|getting|receives?|earns?)\s+)?${tone}(?:${good})|(?:is|are|gets?|being)?\s*(?:all\s+)?(?:ticked(?: off)?|checked(?: off)?|approved)`,
    ),
  ],
  [
    'failed',
    ending(
      String.raw`(?:(?:each\s+|all\s+|both\s+)?(?:gets?|got|has|have|with|under|beside|next to|marked with|wears?|wearing|bearing|getting|receives?|earns?)\s+)?${tone}(?:${bad})|(?:is|are|gets?|being)?\s*(?:all\s+)?(?:rejected)`,
    ),
  ],
  [
    'crossed',
    ending(
      String.raw`(?:is|are|gets?|being)?\s*(?:all\s+)?(?:crossed[- ](?:out|off)|struck (?:out|through|off)|with a line through (?:it|them))`,
    ),
  ],
  [
    'muted',
    ending(
      String.raw`(?:is|are|gets?|being|stays?|stay|remains?)?\s*(?:all\s+)?(?:gr[ea]yed out|faded(?: out)?|dimmed|gr[ea]y|fad(?:es|ing) out|dark)`,
    ),
  ],
];

function ending(mark: string): RegExp {
  return new RegExp(String.raw`^(.+?)(?:\s+|\s*\()(?:${mark})(?:\s+on (?:it|them|each))?\)?$`, 'iu');
}

interface Group {
  readonly parts: readonly string[];
  readonly state: State;
}

/** Two or more groups with different marks: all parts stay, none is struck out alone. */
export function markedGroups(scene: Scene, context: CueContext): Candidate | undefined {
  const body = scene.text.replace(/[.]$/, '');
  // "accuracy ✓, latency ✗": each with its own sign is a checklist.
  if (body.split(/\s*[,;:]\s+/).filter((part) => /[✓✔✅✗✘❌]\uFE0F?$/u.test(part)).length > 2) return undefined;
  const [, lead = '', rest = body] = /^([^:"“]{2,50}):\s+(.+)$/s.exec(body) ?? [];
  const groups = groupsOf(rest);
  if (groups.length < 2 || new Set(groups.map((group) => group.state)).size < 2) return undefined;
  // Only a verdict makes it a list: "A red, B green" are colours of a scene.
  if (!groups.some((group) => /^(?:checked|failed|crossed)$/.test(group.state))) return undefined;
  const title = lead && !/\b(?:screen|comparison|columns?|panels?|side by side|list|checklist|animation)\b/i.test(lead);
  const items = groups.flatMap(({ parts, state }) => parts.map((part) => bearing(part, state, context)));
  const two = groups.length === 2 && groups.every((group) => group.parts.length === 1);
  return {
    spec: two
      ? {
          kind: 'comparison',
          sides: groups.map(({ state }, i) => ({
            head: items[i] as Item,
            ...(state !== 'muted' && { verdict: state === 'checked' ? ('good' as const) : ('bad' as const) }),
          })),
          mode: 'side-by-side',
          ...(title && { title: { label: tidy(lead) } }),
        }
      : { kind: 'cards', cards: items, ...(title && { title: { label: tidy(lead) } }) },
    confidence: 0.97,
    why: `${groups.length} groups, each with a mark of its own`,
    whole: true,
  };
}

function groupsOf(text: string): readonly Group[] {
  const strong = text.split(
    /\s*;\s*(?:and\s+|but\s+|while\s+)?|\s*[.]\s+(?=\p{Lu})|,?\s+(?:while|whereas|but|vs\.?|versus)\s+/u,
  );
  const groups = strong.length > 1 ? strong.map(groupOf) : loose(text);
  return groups.every((group): group is Group => group !== undefined) ? groups : [];
}

/** "A ticked, B and C crossed out": a comma ends a group where a mark stands before it. */
function loose(text: string): readonly (Group | undefined)[] {
  const parts = text.split(/\s*,(?!\d{3})\s*(?:and\s+|but\s+)?/);
  const out: string[][] = [[]];
  for (const part of parts) {
    out.at(-1)?.push(part);
    if (marks.some(([, mark]) => mark.test(part))) out.push([]);
  }
  const full = out.filter((group) => group.length > 0);
  // "A and B green, C red"
  return full.length > 1 ? full.map((group) => groupOf(group.join(', '))) : [undefined];
}

function groupOf(text: string): Group | undefined {
  for (const [state, mark] of marks) {
    const [, names = ''] = mark.exec(text.trim()) ?? [];
    const parts = names
      .replace(/\s+(?:all|both|each|are|is)$/i, '')
      .split(/\s*,(?!\d{3})\s*(?:and\s+)?|\s+and\s+(?=\S+(?:\s\S+){0,2}$)/)
      .map((part) => part.replace(/^(?:the|an?)\s+/i, ''));
    if (names === '') continue;
    return parts.every(
      (part) => part !== '' && part.split(/\s+/).length <= 5 && !/\b(?:with|while|[\p{L}]+ing)\b/iu.test(part),
    )
      ? { parts, state }
      : undefined;
  }
  return undefined;
}

/** "g6.2xlarge at $0.98": the price is the second line. */
function bearing(part: string, state: State, context: CueContext): Item {
  const [, name = part, price] =
    /^(.+?)\s+(?:at|for|with|costing|=)\s+([~$€£]?\d\S*(?:\s?[\p{L}%/]+)?)$/u.exec(part) ?? [];
  const { count: _count, states: _states, ...item } = segmentItem(name, context);
  return { ...item, label: tidy(name), ...(price && { detail: price }), states: [state] };
}
