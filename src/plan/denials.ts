/** Whether a picture shows what its cue denies: "no arrows", "a rack without cables". Pure. */
import type { State, VisualSpec } from '../spec.ts';
import type { Phrase, Scene } from './read/scene.ts';
import { singular } from './read/stem.ts';

/** How a thing looks that is not there. */
const absent: ReadonlySet<State> = new Set(['crossed', 'empty', 'dashed', 'failed', 'muted'] as const);

/** True where something that the cue says is not there stands in the picture as if it were. */
export function contradicts(spec: VisualSpec, scene: Scene): boolean {
  // "without Helm 40 files, with Helm one chart": it is there on one side.
  if (/\bwithout\b.*\bwith\b|\bwith\b.*\bwithout\b/.test(scene.lower)) return false;
  const denied = scene.phrases
    .filter((phrase) => phrase.negated && phrase.head.length > 2 && isMissing(phrase, scene))
    .map((phrase) => phrase.head);
  return denied.length > 0 && denied.some((head) => affirms(spec, head));
}

/** Right behind its "no" or "without", and not there elsewhere: "without Helm 40 files, with Helm one". */
const isMissing = (phrase: Phrase, scene: Scene): boolean =>
  /\b(?:no|without|zero)\s+(?:(?:an?|any|the|more)\s+)?$/i.test(
    `${scene.text.slice(0, phrase.start)}${/^no\s/i.test(phrase.text) ? 'no ' : ''}`,
  ) && scene.lower.split(phrase.head).length === 2;

/** Any named part, by its own words. */
function affirms(part: unknown, head: string): boolean {
  if (Array.isArray(part)) return part.some((one) => affirms(one, head));
  if (typeof part !== 'object' || part === null) return false;
  const { states, ...rest } = part as { states?: readonly State[] };
  if (states?.some((state) => absent.has(state))) return false;
  const texts = Object.entries(rest).filter(([key]) => /^(?:label|text|heading)$/.test(key));
  if (texts.some(([, text]) => typeof text === 'string' && names(text, head))) return true;
  return Object.values(part).some((inner) => affirms(inner, head));
}

/** "Free memory" names memory; "No memory left" does not affirm it. */
const names = (label: string, head: string): boolean => {
  const words = label.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return (
    words.some((word) => word === head || singular(word) === head) &&
    !words.some((word) => /^(?:no|not|without|never|nothing|none|zero|0|cannot|\p{L}+n['’]t)$/u.test(word))
  );
};
