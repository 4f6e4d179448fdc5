/** "Wash, peel, chop, fry": deeds in a list are steps, one after the other; with "and round again" they are a cycle. Pure. */
import type { FlowNode, Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { doerOf } from './doer.ts';
import { isDirection } from './focus.ts';
import { textItem } from './items.ts';
import { mixedDeeds, plainDeeds } from './lexicon/deeds.ts';
import { type Closing, withoutClosing } from './read/closings.ts';
import { leadOf } from './read/lead.ts';
import type { Scene } from './read/scene.ts';
import { verbStems } from './read/stem.ts';

export interface Procedure {
  readonly steps: readonly Item[];
  readonly closing?: Closing;
  /** What the steps lead through, from before the colon or the dash. */
  readonly topic?: string;
  /** What is said of the steps as a whole. */
  readonly words?: string;
}

const most = 8;
const ordered =
  /^(?:an?\s+|the\s+)?(?:\w+\s+)?(staircase|stairs|stairway|ladder|steps|stages|sequence|order|procedure|path|journey|relay|phases|route|course|recipe|drill|routine|process|row of dominoes)\b/i;

/** The steps that a cue lists; undefined where it lists things. */
export function procedureOf(scene: Scene, context: CueContext): Procedure | undefined {
  if (scene.chain.length > 0 || scene.pair || /\?\s/.test(scene.text)) return undefined;
  const { topic, body } = leadOf(scene.text);
  const all = stepsIn(body);
  const { parts, closing, words } = withoutClosing(all);
  if (parts.length < 2 || parts.length > most) return undefined;
  const path = topic !== undefined && ordered.test(topic);
  const told = parts.every((part) => part.split(/\s+/).length < 9) && parts.every((part) => !/:\s/.test(part));
  if (!told || parts.some(isDirection)) return undefined;
  // "training, tuning, serving": what is done, in no order that is told.
  const named = closing === undefined && parts.every((part) => /^\w+ing$/i.test(part));
  const deeds = isProcedure(parts) && !named;
  const doer = deeds || parts.length < 3 || topic || !parts.slice(1).every(isTold) ? undefined : doerOf(parts, context);
  if (doer)
    return {
      steps: doer.rest.map((part) => textItem(bare(part), context)),
      topic: doer.name.replace(/^(?:an?|the)\s+/i, ''),
      ...(closing && { closing }),
      ...(words && { words }),
    };
  // Onions and leeks that are ticked off are no steps.
  const staged = closing !== 'ticked' || /\b(?:step|stage|phase|task)s?\b/.test(scene.lower);
  const listed =
    closing !== undefined && staged && parts.length > 2 && parts.every((part) => part.split(/\s+/).length < 4);
  if (!(deeds && (parts.length > 2 || closing)) && !(path && inOrder(body, parts)) && !listed) return undefined;
  const steps = parts.map((part): Item => {
    const item = textItem(bare(part), context);
    return closing === 'ticked' ? { ...item, states: ['checked'] } : item;
  });
  return {
    steps,
    ...(closing && { closing }),
    ...(topic && { topic }),
    ...(words && { words }),
  };
}

/** @returns nodes with ids, for a chain of the steps */
export const stepNodes = (steps: readonly Item[]): readonly FlowNode[] =>
  steps.map((step, i) => ({ ...step, id: `step-${i}` }));

/** A staircase is climbed step by step: "- performance, then withdrawal", "warning, fine, ban". */
const inOrder = (body: string, parts: readonly string[]): boolean => parts.length > 2 || /,\s+then\s/.test(body);

const bare = (part: string): string => part.replace(/^(?:(?:and|then|finally|next|first|lastly)\s+)+/i, '');

/** Cut at commas, semicolons, "then", and at the last "and" where a deed follows it. */
function stepsIn(body: string): readonly string[] {
  return body
    .split(
      /\s*[,;]\s*(?:and\s+)?(?:then\s+)?|\s+(?:and\s+)?then\s+|\.\s+(?=\p{L})|\s+[-–—]\s+(?=(?:and|then|over|again|repeat)\b)/u,
    )
    .flatMap((part, i, all) =>
      i === all.length - 1 && all.length > 1
        ? part.split(/\s+and\s+(?=\S+)/).length === 2 && part.split(/\s+and\s+/).every((one) => isDeedLike(one))
          ? part.split(/\s+and\s+/)
          : [part]
        : [part],
    )
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const firstWord = (part: string): string => (/^[\p{L}-]+/u.exec(bare(part))?.[0] ?? '').toLowerCase();
/** Base forms, and "-ing"; "divides" is told of somebody. */
const stemsOf = (word: string): readonly string[] => (/ing$/.test(word) ? verbStems(word) : [word]);
const isPlain = (word: string): boolean =>
  stemsOf(word).some((stem) => plainDeeds.has(stem) || (/^(?:un|re|de)\w{3,}/.test(stem) && isMixed(stem.slice(2))));
const isMixed = (word: string): boolean => stemsOf(word).some((stem) => plainDeeds.has(stem) || mixedDeeds.has(stem));
/** "filters the nodes": told of the one before. */
const isTold = (part: string): boolean => {
  const word = firstWord(part);
  return /s$/.test(word) && verbStems(word).some((stem) => plainDeeds.has(stem) || mixedDeeds.has(stem));
};
const isDeedLike = (part: string): boolean => isPlain(firstWord(part)) || isMixed(firstWord(part));
/** "lock the row", "unpack it" */
const hasObject = (part: string): boolean =>
  /^[\p{L}-]+\s+(?:it|them|everything|all|each|another|the|an?|its|their|both|back|up|down|out|off|on|over|away|in)\b/iu.test(
    bare(part),
  );

function isProcedure(parts: readonly string[]): boolean {
  if (!parts.every(isDeedLike)) return false;
  const firm = parts.filter((part) => isPlain(firstWord(part)) || hasObject(part)).length;
  return firm >= Math.max(2, parts.length / 2);
}
