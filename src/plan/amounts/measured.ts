/** "Memory at 90%, disk almost bored": what is measured and how much of it there is; each of two has a meter of its own. Pure. */
import type { MeterSpec } from '../../spec.ts';
import { formOf } from '../instruments.ts';
import { type Candidate, named } from '../kinds/kind.ts';
import { figure, measure, numberIn } from '../read/measure.ts';
import { tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { clausesOf, isContainer, isMeasured, remarkOf } from './clauses.ts';

export function measuredOf(scene: Scene): Candidate | undefined {
  if (scene.text.includes(':') || scene.pair?.how === 'versus') return undefined;
  const clauses = clausesOf(scene.text);
  const read = clauses.map(readingOf);
  const [first, second] = read;
  if (!first || clauses.length > 3 || read[2]) return undefined;
  // A thing of which nothing is measured by itself is so only beside one that is.
  if (!first.sure && !(second && (second.sure || (first.given && second.given)))) return undefined;
  if (second)
    return {
      spec: { ...alike(meterOf(first), meterOf(second)), ...remarkOf(clauses.slice(2), tidy) },
      confidence: 0.92,
      why: 'two things and how much of each',
      whole: true,
    };
  // "Glass jar half full, bubbles rising": a thing that is looked at, with more to be seen.
  if (clauses.length > 1 && !first.given && !isMeasured(first.name)) return undefined;
  // What has the name of an instrument is read as one.
  if (
    /\b(?:gauge|meter|bar|dial|counter|progress|display|thermometer)\b/.test(named(scene, 'meter')?.form.phrase ?? '')
  )
    return undefined;
  return {
    spec: { ...meterOf(first), ...remarkOf(clauses.slice(1), tidy) },
    confidence: clauses.length > 2 ? 0.5 : 0.72,
    why: `how much of "${first.name}" there is`,
    whole: true,
  };
}

/** One clause: the thing and what is told of its amount. */
interface Reading {
  readonly name: string;
  readonly value: string;
  readonly fraction?: number;
  readonly given: boolean;
  /** By its words alone a thing that is measured. */
  readonly sure: boolean;
  readonly trend?: MeterSpec['trend'];
}

const still =
  '(?:is|are|now|still|only|just|already|stuck|sitting|standing|pegged|pinned|frozen|hovering|showing|reading|at|on|around|about|near|barely)';
const moving =
  '(?:(?:slowly|quickly|suddenly)\\s+)?(?:(?:dropping|falling|sinking|draining|shrinking|going down|down|climbing|rising|jumping|going up|up|growing|charging)\\s+(?:back\\s+)?(?:to|past|below|above|over))';
const valued = new RegExp(
  `^(?:an?\\s+|the\\s+|one\\s+)?([\\p{L}][\\p{L}\\d' -]{1,36}?)\\s+((?:${still}\\s+)*(?:${moving}\\s+)?)(${measure})$`,
  'iu',
);
const percent = new RegExp(`^[~≈]?${figure}\\s?%$`, 'u');

function readingOf(clause: string): Reading | undefined {
  return valueIn(clause) ?? borneIn(clause) ?? levelIn(clause);
}

/** "laptop at 3%", "fridge temperature stuck at 9 °C" */
function valueIn(clause: string): Reading | undefined {
  const [, name = '', way = '', value = ''] = valued.exec(clause) ?? [];
  const plain = nameOf(name);
  const share = percent.test(value);
  if (plain === '' || (!share && !isMeasured(plain)) || (way.trim() === '' && !(share && isMeasured(plain))))
    return undefined;
  // Curves tell how an amount changes, meters where it stands.
  if (!share && /(?:ing|down|up)\b/.test(way) && !/\b(?:sitting|standing|hovering|showing|reading)\b/.test(way))
    return undefined;
  if (!share && !/[^\d.,\s]/.test(value)) return undefined;
  const falls = /\b(?:drop|fall|sink|drain|shrink|down)/i.test(way);
  const rises = /\b(?:climb|ris|jump|grow|charg|up)/i.test(way);
  const sure = share ? isMeasured(plain) || isContainer(plain) : true;
  return {
    name: plain,
    value,
    given: true,
    sure,
    ...(share && numberIn(value) <= 100 && { fraction: numberIn(value) / 100 }),
    ...(falls ? { trend: 'falling' as const } : rises ? { trend: 'rising' as const } : {}),
  };
}

/** Words for how much, each with where a needle stands that has no figure. */
const levels: readonly (readonly [RegExp, number])[] = [
  [/^(?:half[- ]full|half[- ]empty|halfway|medium|moderate)$/, 0.5],
  [
    /^(?:(?:almost|nearly|close to)\s+(?:full|maxed out|exhausted|overflowing)|high|very high|pretty high|nearly maxed)$/,
    0.86,
  ],
  [
    /^(?:(?:completely|totally|already)\s+)?(?:full|maxed out|maxed|at the limit|at its limit|through the roof|in the red|overloaded|saturated|overflowing)$/,
    1,
  ],
  [
    /^(?:(?:almost|nearly|mostly|practically|half|barely)\s+(?:empty|bored|idle|asleep|untouched|unused|gone|dead|sleeping|touched|used|awake)|low|very low|pretty low|running low|running out)$/,
    0.12,
  ],
  [
    /^(?:(?:completely|totally|just)\s+)?(?:empty|bored|idle|asleep|sleeping|untouched|unused|flat|used up|drained|exhausted|at zero|doing nothing|napping)$/,
    0.03,
  ],
];
const levelOf = (words: string): number | undefined =>
  levels.find(([pattern]) => pattern.test(words.toLowerCase().trim()))?.[1];

/** "fuel tank nearly empty", "throughput low" */
function levelIn(clause: string): Reading | undefined {
  const words = clause.replace(/^(?:an?|the)\s+/i, '').split(/\s+/);
  for (let at = 1; at < words.length; at++) {
    const name = nameOf(words.slice(0, at).join(' '));
    const told = words
      .slice(at)
      .join(' ')
      .replace(/^(?:is|are|still|now)\s+/i, '');
    const fraction = levelOf(told);
    if (fraction === undefined || name === '') continue;
    // An idle disk is measured beside another thing only.
    if (name.split(/\s+/).length > 4) return undefined;
    const asleep = /\b(?:idle|bored|asleep|sleeping|napping|awake|dead|untouched|touched|doing nothing)\b/i.test(told);
    const sure = !asleep && (isContainer(name) || isMeasured(name));
    return { name, value: told, fraction, given: false, sure };
  }
  return undefined;
}

/** "phone with an empty battery": the thing and its own container. */
function borneIn(clause: string): Reading | undefined {
  const [, name = '', told = '', container = ''] =
    /^(?:an?\s+|the\s+)?([\p{L}][\p{L} -]{1,28}?)\s+with\s+(?:an?\s+|its\s+)?((?:(?:almost|nearly|mostly|half)[ -])?(?:full|empty|charged|drained))\s+(battery|tank|bottle|glass|bucket|charge)$/iu.exec(
      clause,
    ) ?? [];
  const fraction = levelOf(told.replace(/charged/i, 'full'));
  if (name === '' || fraction === undefined) return undefined;
  return { name: tidy(name), value: `${told} ${container}`, fraction, given: false, sure: true };
}

/** The thing without words that only say what pictures it; nothing where it is no plain name. */
function nameOf(text: string): string {
  const name = text
    .replace(/^(?:an?|the|one|big|small|large)\s+/i, '')
    .replace(/\s+(?:icon|sign|symbol|gauge|meter|dial|indicator|is|are)$/i, '')
    .trim();
  const clause =
    /\b(?:with|on|in|at|to|of|and|or|from|for|by|than|as|showing)\b|^(?:it|they|everything|nothing|each|all|rest|others?|no)\b/i;
  return clause.test(name) ? '' : name;
}

/** Side by side they are instruments of one make. */
function alike(one: MeterSpec, other: MeterSpec): MeterSpec {
  const form = one.form === other.form ? one.form : 'gauge';
  return { ...one, form, beside: { ...other, form } };
}

function meterOf(one: Reading): MeterSpec {
  const level = isContainer(one.name) && !/\b(?:cpu|gpu|usage|load)\b/i.test(one.name);
  const battery = /\b(?:battery|tank|bottle|glass|bucket|charge)$/i.test(one.value);
  return {
    kind: 'meter',
    form: level || battery ? 'level' : formOf('', one.name.toLowerCase()),
    label: tidy(one.name),
    value: one.given ? one.value : tidy(one.value),
    ...(one.fraction !== undefined && { fraction: one.fraction }),
    ...(one.trend && { trend: one.trend }),
  };
}
