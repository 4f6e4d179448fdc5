/** "Three statements in one box, all green or all red": the same things, each way it can come out. Pure. */
import type { ComparisonSide, GridSpec, Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { toItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { colourOf, stateOf } from './lexicon/states.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';

const quantity = '(?:all|both|every|each)';
const apart = new RegExp(
  String.raw`^(?:(?<lead>[^,;:]{3,40}),\s+(?:either\s+)?)?(?:either\s+)?(?<one>${quantity}\s+[^,;:]{3,40}?),?\s+or\s+(?<other>${quantity}\s+[^,;:]{3,40}?)[.]?$`,
  'i',
);

/** The two ways as two sides, each with all the things in their colour or state. */
export function eitherWay(text: string, context: CueContext): Candidate | undefined {
  const { lead, one = '', other = '' } = apart.exec(text)?.groups ?? {};
  const words = wordOf(one);
  if (words === '' || words !== wordOf(other)) return undefined;
  const [thing] = readCue(lead ?? one, context).phrases;
  const looks = [one, other].map(lookOf);
  if (!thing || thing.label === '' || looks.some((look) => look === undefined)) return undefined;
  const { count, many: _many, states: _states, colour: _colour, detail: _detail, ...item } = toItem(thing, context);
  const so = count ?? (words === 'both' ? 2 : undefined);
  const sides = [one, other].map((side, i): ComparisonSide => {
    const body: GridSpec = { kind: 'grid', cell: { ...item, ...looks[i] }, ...(so && { count: so }) };
    return { head: { ...looks[i], label: tidy(side) }, body };
  });
  return {
    spec: {
      kind: 'comparison',
      sides,
      mode: 'side-by-side',
      ...(lead && { title: { label: tidy(lead) } }),
    },
    confidence: 0.93,
    why: `either "${one}" or "${other}"`,
    whole: true,
  };
}

const wordOf = (side: string): string => side.trim().split(/\s+/)[0]?.toLowerCase() ?? '';

/** The colour or state that a side ends in. */
function lookOf(side: string): Pick<Item, 'colour' | 'states'> | undefined {
  const words = side.toLowerCase().split(/\s+/);
  const colour = words.map(colourOf).find((one) => one !== undefined);
  if (colour) return { colour };
  const state = words.map((word) => ends[word] ?? stateOf(word)).find((one) => one !== undefined);
  return state && { states: [state] };
}

const ends: Readonly<Record<string, 'checked' | 'failed'>> = {
  succeed: 'checked',
  pass: 'checked',
  commit: 'checked',
  win: 'checked',
  fail: 'failed',
  lose: 'failed',
  crash: 'failed',
};
