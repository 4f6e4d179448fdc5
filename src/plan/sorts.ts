/** So many of them all, by what they are: "1 of 100 kept", "11 guilty, 1 not", "a third of them empty", two that share one. Pure. */
import { oneOf } from '../plural.ts';
import type { Colour, State } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem, toItem, withoutCount } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { colourOf, stateOf } from './lexicon/states.ts';
import { countOf } from './lexicon/words.ts';
import { tidy } from './read/phrase.ts';
import type { Link, Scene } from './read/scene.ts';
import { enumeration } from './read/segments.ts';
import { tag } from './read/tagger.ts';

/** "1 of 100 letters kept, 99 greyed out": so many of them all. */
export function ofMany(scene: Scene, context: CueContext): Candidate | undefined {
  const [, few = '', all = '', noun = '', said = '', rest = ''] =
    /^(?:[^:]{2,30}:\s+)?(\d{1,3}) (?:out )?of (?:the )?(\d{1,3}) ([\p{L}-]+s)\b\s*([^,;]{0,24})(?:[,;]\s*(?:and )?(?:the )?(?:rest|others|\d{1,3})\s+([^,;]{2,30}))?[.]?$/iu.exec(
      scene.text,
    ) ?? [];
  const third = fractionOf(scene, context) ?? partReady(scene, context);
  if (third) return third;
  const parted = votes(scene, context);
  if (parted) return parted;
  const [count, total] = [Number(few), Number(all)];
  if (!few || count >= total || total < 3 || total > 400) return undefined;
  const cell = withoutCount(segmentItem(noun, context));
  const left = total - count;
  const told = new RegExp(`\\b${left}\\b`).test(scene.text);
  return {
    spec: {
      kind: 'grid',
      cell,
      count: total,
      marked: [
        { label: said.trim(), count, states: statesOf(said).length > 0 ? statesOf(said) : ['highlighted'] },
        // Only a number that is told is written.
        ...(rest
          ? [{ label: rest.trim(), ...(told ? { count: left } : { share: left / total }), states: statesOf(rest) }]
          : []),
      ],
    },
    confidence: 0.82,
    why: `${count} of ${total}`,
    whole: true,
  };
}

const statesOf = (words: string): readonly State[] => {
  const state = stateOf(words.trim().toLowerCase());
  return state ? [state] : [];
};

/** "5 of 8 pods ready, nothing happens", "only three of the four seats taken": so many are, and what is said of it. */
function partReady(scene: Scene, context: CueContext): Candidate | undefined {
  const number = String.raw`\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve`;
  const [, few = '', all = '', noun = '', how = '', rest = ''] =
    new RegExp(
      String.raw`^(?:only\s+)?(${number})\s+(?:out\s+)?of\s+(?:the\s+|all\s+)?(${number})\s+((?:[\p{L}-]+\s+)??[\p{L}-]+s|people)\s+(?:are\s+|is\s+)?([\p{L}-]+(?:\s(?!and\b)[\p{L}-]+)?)(?:(?:,|;|\s+and|\s+but)\s+(.{3,90}))?[.]?$`,
      'iu',
    ).exec(scene.text) ?? [];
  const [count, total] = [few, all].map((word) => countOf(word));
  if (!count || !total || count > total || total < 2 || total > 400) return undefined;
  if (/^(?:and|or|with|in|on|at|to|from|for|of|by|that|which|waiting for|per)\b/i.test(how)) return undefined;
  // What is told of the rest is a mark of its own.
  if (/\b(?:others?|rest|remaining)\b/i.test(rest)) return undefined;
  const cell = withoutCount(segmentItem(noun, context));
  const state = stateOf(how.toLowerCase()) ?? stateOf(how.split(/\s+/)[0]?.toLowerCase() ?? '');
  return {
    spec: {
      kind: 'grid',
      cell,
      count: total,
      marked: [
        {
          label: `of ${total} ${how}`,
          states: [state ?? 'highlighted'],
          ...(count < total ? { count } : { count: total }),
        },
      ],
      ...(rest && { caption: tidy(rest) }),
    },
    confidence: 0.94,
    why: `${count} of ${total}`,
    whole: true,
  };
}

const sorts: readonly Colour[] = ['blue', 'orange', 'green', 'purple'];

/** "Racks, a third of them dimmed": the share is drawn, the number is not said. */
function fractionOf(scene: Scene, context: CueContext): Candidate | undefined {
  const [, noun = '', part = '', said = ''] =
    /^(?:[^:]{2,30}:\s+)?((?:[\p{L}-]+\s){0,3}[\p{L}-]+s),\s+(?:an?|one|only an?)\s+(half|third|quarter|fifth)\s+of\s+them\s+(?:are\s+|is\s+)?([^,;]{3,40})[.]?$/iu.exec(
      scene.text,
    ) ?? [];
  const parts = { half: 2, third: 3, quarter: 4, fifth: 5 }[part.toLowerCase()];
  if (!noun || !parts) return undefined;
  const cell = withoutCount(segmentItem(noun, context));
  const state = stateOf(said.split(/\s+/)[0]?.toLowerCase() ?? '');
  return {
    spec: {
      kind: 'grid',
      cell,
      marked: [{ label: `a ${part} ${said}`, share: 1 / parts, states: state ? [state] : ['highlighted'] }],
    },
    confidence: 0.8,
    why: `a ${part} of them`,
    whole: true,
  };
}

/** "12 jurors, 11 guilty, 1 not guilty": all of them, by what they are. */
function votes(scene: Scene, context: CueContext): Candidate | undefined {
  const [, all = '', noun = '', told = ''] =
    /^(?:[^:]{2,30}:\s+)?(\d{1,3})\s+([\p{L}-]+s|people)[,:]\s+(.+)$/iu.exec(scene.text) ?? [];
  const parts = told
    .replace(/[.]$/, '')
    .split(enumeration)
    .map((part) => /^(\d{1,3})\s+([a-z]+(?:\s[a-z]+)?)$/.exec(part));
  const counts = parts.map((part) => Number(part?.[1] ?? Number.NaN));
  // "3 copies, 2 media, 1 offsite" only happens to add up.
  const nouns = parts.some((part) => {
    const word = part?.[2]?.split(' ').at(-1) ?? '';
    return !/ing$|ed$/.test(word) && tag([word])[0] === 'noun';
  });
  if (nouns || parts.length < 2 || counts.reduce((sum, one) => sum + one, 0) !== Number(all)) return undefined;
  const cell = withoutCount(segmentItem(noun, context));
  return {
    spec: {
      kind: 'grid',
      cell,
      count: Number(all),
      marked: parts.map((part, i) => {
        const label = part?.[2] ?? '';
        const state = stateOf(label);
        const colour = colourOf(label);
        return {
          label,
          count: counts[i] as number,
          // Sorts that no state tells apart have a colour each.
          ...(colour ? { colour } : state ? { states: [state] } : { colour: sorts[i % sorts.length] as Colour }),
        };
      }),
    },
    confidence: 0.86,
    why: `${all} of them, by what they are`,
    whole: true,
  };
}

const isClaim = ({ stem, preposition }: Link): boolean =>
  stem === 'share' ||
  (/^(?:fight|argue|compete|struggle|race)$/.test(stem) && /^(?:over|for|about)$/.test(preposition));

/** "Two pods sharing one claim", "Three jobs fighting over one GPU": a line from each of a few. */
export function sharing(scene: Scene, context: CueContext): Candidate | undefined {
  const [link, ...more] = scene.links;
  const [who] = link?.from ?? [];
  const [what] = link?.to ?? [];
  const count = who?.count ?? 0;
  if (!link || !who || !what || more.length > 0 || !isClaim(link) || link.negated || count < 2 || count > 4)
    return undefined;
  const item = withoutCount(toItem(who, context));
  const nodes = Array.from({ length: count }, (_, i) => ({ ...item, label: oneOf(item.label), id: `${i}` }));
  return {
    spec: {
      kind: 'flow',
      nodes: [...nodes, { ...toItem(what, context), id: 'shared' }],
      edges: nodes.map((node) => ({ from: node.id, to: 'shared', arrow: 'none' as const })),
      ...(link.words && { caption: tidy(scene.text) }),
    },
    confidence: 0.8,
    why: `${count} share "${what.label}"`,
    whole: true,
  };
}
