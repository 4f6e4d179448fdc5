/** "Bucket filling drop by drop until it spills": what fills, and until when; a meter, no curve. Pure. */
import type { MeterSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { textItem } from '../items.ts';
import type { Candidate } from '../kinds/kind.ts';
import { colourOf } from '../lexicon/states.ts';
import { tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { clausesOf, isContainer, isMeasured, remarkOf } from './clauses.ts';

const grows =
  '(?:growing|grows|filling(?: up)?|fills(?: up)?|rising|rises|swelling|expanding|spreading|piling up|pouring|dripping|climbing|eating(?: up)?|taking over|ballooning|creeping up)';
const full =
  '(?:(?:is|are|gets?|becomes?|runs)\\s+)?(?:completely\\s+|totally\\s+)?(?:full|maxed out|used up|spills(?: over)?|spilling(?: over)?|overflows|overflowing|bursts|over|exhausted|out of space)';

export function untilFullOf(scene: Scene, context: CueContext): Candidate | undefined {
  if (scene.text.includes(':')) return undefined;
  const [first = '', ...rest] = clausesOf(scene.text);
  return grown(first, rest, context) ?? filled(first, rest);
}

/** "Red pod growing until the VRAM is full" */
function grown(first: string, rest: readonly string[], context: CueContext): Candidate | undefined {
  const [, thing = '', way = '', whole = ''] =
    new RegExp(
      `^(?:an?\\s+|the\\s+)?(\\p{L}[\\p{L} -]{1,30}?)\\s+(?:slowly\\s+|quickly\\s+)?${grows}((?:\\s+[\\p{L}-]+){0,4}?)\\s+(?:until|till)\\s+(?:(?:the|its|an?)\\s+)?((?:[\\p{L}-]+\\s+){0,3}?)${full}$`,
      'iu',
    ).exec(first) ?? [];
  if (thing === '') return undefined;
  const name = /^(?:it|everything|they|all)?$/i.test(whole.trim()) ? thing : whole.trim();
  const own = name === thing;
  if (own && !isContainer(thing) && !isMeasured(thing) && !/\bfill/i.test(first)) return undefined;
  const shade = thing
    .split(' ')
    .map((word) => colourOf(word.toLowerCase()))
    .find((one) => one !== undefined);
  const plain = shade ? thing.replace(/^\p{L}+\s+/u, '') : thing;
  return candidate(
    {
      label: tidy(name),
      trend: /spill|overflow|burst/i.test(first) ? 'full' : 'rising',
      ...(shade && { colour: shade }),
      ...(!own && { subject: { ...textItem(plain, context), ...(shade && { colour: shade }) } }),
    },
    // How it fills is told where it is told at all.
    own && way.trim() !== '' ? [first, ...rest] : rest,
    0.9,
  );
}

/** "Inbox filling up" */
function filled(first: string, rest: readonly string[]): Candidate | undefined {
  const [, name = '', way = ''] =
    /^(?:an?\s+|the\s+)?(\p{L}[\p{L} -]{1,30}?)\s+(?:slowly\s+|quickly\s+|keeps\s+)?(?:filling|fills|draining|drains|emptying)(?:\s+(?:up|out))?((?:\s+(?:drop by drop|fast|quickly|slowly|to the (?:brim|top)|bit by bit))?)$/iu.exec(
      first,
    ) ?? [];
  if (!isContainer(name)) return undefined;
  const falls = /\b(?:drain|empty)/i.test(first.slice(name.length));
  return candidate(
    { label: tidy(name), trend: falls ? 'falling' : 'rising' },
    way.trim() === '' ? rest : [first, ...rest],
    0.78,
  );
}

const candidate = (spec: Omit<MeterSpec, 'kind' | 'form'>, rest: readonly string[], confidence: number): Candidate => ({
  spec: { kind: 'meter', form: 'level', ...spec, ...remarkOf(rest, tidy) },
  confidence,
  why: 'what fills up',
  whole: true,
});
