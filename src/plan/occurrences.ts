/** "Backup, crash, restore from tape": a list of what happens, one after the other, is no list of things. Pure. */
import type { FlowNode, Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { textItem } from './items.ts';
import { numberWords } from './lexicon/words.ts';
import type { FormHit, Scene } from './read/scene.ts';

/** What something is restarted, resumed or retried after, or what is answered by a sound. */
const trouble =
  /\b(?:crash\w*|fail(?:ure|s|ed)?|errors?|power (?:cut|loss|failure)|outage|blackout|oom\w*|killed|evict\w*|eviction|interrupt\w*|interruption|preempt\w*|timeout|disconnect\w*|dropped|lost|dies|deadlock|panic|flash|lightning|explosion|fire|disk full)\b/i;
const renewal =
  /\b(?:restart\w*|resum\w*|replay\w*|retr(?:y|ies|ied)|recover\w*|reboot\w*|reconnect\w*|reschedul\w*|failover|roll(?:ed)?[- ]?back|reload\w*|restor\w*|ready|again|thunder|boom|bang|echo)\b/i;

export interface Occurrences {
  readonly nodes: readonly FlowNode[];
  /** Whose course it is: "Training run with …". */
  readonly topic?: Item;
}

/** The events that a cue lists; undefined where it lists things. */
export function occurrencesOf(scene: Scene, context: CueContext): Occurrences | undefined {
  if (scene.chain.length > 0 || scene.pair || /[:;→]/.test(scene.text) || scene.forms.some(isOther)) return undefined;
  const parts = scene.text
    .replace(/[.]$/, '')
    .split(/\s*,\s*(?:and\s+)?(?:then\s+)?/)
    .filter((part) => part !== '');
  const [, topic = '', first = ''] =
    /^(.{3,30}?)\s+with\s+(?:an?\s+|the\s+)?(\S+(?:\s\S+)?)$/i.exec(parts[0] ?? '') ?? [];
  const told = first === '' ? parts : [first, ...parts.slice(1)];
  if (told.length < 3 || told.length > 8 || told.some((part) => part.split(/\s+/).length > 5)) return undefined;
  if (!(isCourse(told) || isCount(told))) return undefined;
  return {
    nodes: told.map(
      (part, i): FlowNode => ({ ...textItem(part.replace(/^"(.*)"$/, '$1'), context), id: `event-${i}` }),
    ),
    ...(topic !== '' && { topic: textItem(topic, context) }),
  };
}

/** A trouble, and later what sets it right or answers it. */
function isCourse(parts: readonly string[]): boolean {
  const at = parts.findIndex((part) => trouble.test(part));
  return at >= 0 && parts.slice(at + 1).some((part) => renewal.test(part));
}

/** "Flash, 1, 2, 3, thunder": it is counted until something comes. */
function isCount(parts: readonly string[]): boolean {
  const numberOf = (part = ''): number =>
    numberWords[part.toLowerCase()] ?? (/^\d+$/.test(part) ? Number(part) : Number.NaN);
  const isNumber = (part: string): boolean => !Number.isNaN(numberOf(part));
  const from = parts.findIndex(isNumber);
  const to = parts.findLastIndex(isNumber);
  const run = parts.slice(from, to + 1);
  const steps = run.slice(1).map((part, i) => numberOf(part) - numberOf(run[i]));
  const others = parts.filter((_, i) => i < from || i > to);
  return (
    run.length > 1 &&
    run.every(isNumber) &&
    (steps.every((step) => step === 1) || steps.every((step) => step === -1)) &&
    to < parts.length - 1 &&
    others.every((part) => !/\d/.test(part) || /^"/.test(part))
  );
}

const isOther = ({ form, modifier, leading }: FormHit): boolean =>
  leading && !modifier && form.weight > 0.5 && !/^(?:icon|callout|flow|timeline)$/.test(form.kind);
