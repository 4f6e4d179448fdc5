/** Who has the use of one thing after another: turns on a single line, lanes of work and gaps. Pure. */
import { oneOf } from '../plural.ts';
import type { Colour, Segment, StackedBarSpec } from '../spec.ts';
import { isGap } from './gaps.ts';
import type { Candidate } from './kinds/kind.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';
import { segmentsOf } from './read/segments.ts';

/** The turns or lanes that a cue tells of as blocks along a bar. */
export const turnsOf = (scene: Scene): Candidate | undefined => laneByLane(scene) ?? turnByTurn(scene) ?? lanes(scene);

const tints: readonly Colour[] = ['blue', 'orange', 'green', 'purple', 'yellow', 'red'];

/** The same name has the same colour each time. @returns the colour of a name, none for gaps */
export function colourByName(names: readonly string[]): (name: string) => Colour | undefined {
  const known = [...new Set(names.map((name) => name.toLowerCase()).filter((name) => !isGap(name)))];
  return (name) => {
    const at = known.indexOf(name.toLowerCase());
    return at < 0 ? undefined : tints[at % tints.length];
  };
}

/** Whether a list comes back to a name it had before. */
export const comesBack = (names: readonly string[]): boolean =>
  new Set(names.map((name) => name.toLowerCase())).size < names.length;

function blocks(names: readonly string[], colour: (name: string) => Colour | undefined): readonly Segment[] {
  return names.map((name): Segment => {
    const tint = colour(name);
    return { label: tidy(name), ...(isGap(name) ? { states: ['empty'] } : tint && { colour: tint }) };
  });
}

const overTime =
  /\bover (?:time|(?:the|an?|one|a single) (?:second|minute|hour|day|night|evening|morning|week|month|year|run))\b/i;
const blocky =
  /\b(?:colou?red |small |equal |little )?(?:blocks|slices|slots|segments|strips|stripes|time ?slices|turns)\b(?: of (?:one|a|an|the) (?:second|minute|hour|day))?/i;

/** "GPU over time as coloured blocks: A, B, A, C …": each turn is a block, in its order. */
function turnByTurn(scene: Scene): Candidate | undefined {
  const [, topic = ''] = /^([^:]{3,70}):\s/.exec(scene.text) ?? [];
  const time = overTime.test(topic);
  const plan = /\b(?:schedule|timetable|rota|shift plan|shifts|day plan|occupancy|usage)\b/i.test(topic);
  if (!topic || !(time || plan || blocky.test(topic)) || /\btime ?line\b/i.test(topic)) return undefined;
  const names = segmentsOf(scene.text.replace(/(?:\s*,?\s*(?:\.{3}|…)|[.])$/, ''));
  if (names.length < 3 || names.some((name) => /\d\s?%|^\d+\s?\w{1,2}$/.test(name))) return undefined;
  if (!comesBack(names) && !(time && blocky.test(topic))) return undefined;
  const label = topic
    .replace(overTime, '')
    // "coloured slices of one second"
    .replace(/^(?:\p{L}+\s+)?(?:slices|blocks|segments)\s+of\s+(?=an?\s|one\s|the\s)/iu, '')
    .replace(new RegExp(`\\b(?:as|in|drawn as|split into|cut into|with)?\\s*${blocky.source}`, 'i'), '')
    .replace(/^(?:(?:schedule|timetable|rota|time)\s+)?(?:of|on|for)\s+/i, '')
    .replace(/^(?:an?|the|one(?!\s+\w+$))\s+/i, '')
    .trim()
    .replace(/^(?:on|of|for)\s+/i, '')
    .trim();
  return {
    spec: bars([{ label: tidy(label), segments: blocks(names, colourByName(names)) }]),
    confidence: 0.93,
    why: 'turns on one thing',
    whole: true,
  };
}

/** "Two lanes over time: GPU 0 computes, waits; GPU 1 waits, computes": each lane as it is told. */
function laneByLane(scene: Scene): Candidate | undefined {
  const [, topic = '', body = ''] = /^([^:]{3,60}):\s+(.+?)[.]?$/.exec(scene.text) ?? [];
  if (!(overTime.test(topic) || /\blanes?\b|\brows?\b|\btracks?\b|\bgantt\b/i.test(topic))) return undefined;
  const told = body.split(/\s*;\s+(?:and\s+)?/).map((part) => part.split(/\s*,\s+(?:and\s+|then\s+)*/));
  if (told.length < 2 || told.some((part) => part.length < 2)) return undefined;
  const later = new Set(told.flatMap((part) => part.slice(1)).map((word) => word.toLowerCase()));
  const read = told.map(([first = '', ...rest]) => {
    const colon = /^(.+?):\s+(.+)$/.exec(first);
    if (colon) return { label: colon[1] ?? '', names: [colon[2] ?? '', ...rest] };
    const words = first.split(/\s+/);
    // What the other turns are called begins the first one, too: "GPU 0 computes".
    const at = words.findIndex((_, i) => i > 0 && later.has(words.slice(i).join(' ').toLowerCase()));
    return at < 0 ? undefined : { label: words.slice(0, at).join(' '), names: [words.slice(at).join(' '), ...rest] };
  });
  if (read.some((one) => one === undefined)) return undefined;
  const lanes_ = read.flatMap((one) => one ?? []);
  const colour = colourByName(lanes_.flatMap((one) => one.names));
  return {
    spec: bars(lanes_.map((one) => ({ label: tidy(one.label), segments: blocks(one.names, colour) }))),
    confidence: 0.93,
    why: 'lanes over time',
    whole: true,
  };
}

/** Lanes drawn where no number is given. */
const SOME = 4;

/** "One lane per GPU, blocks of work marching through, idle gaps between": how many and how long is not told. */
function lanes(scene: Scene): Candidate | undefined {
  const [whole = '', of = ''] =
    /\b(?:one|an?|each|its own)\s+(?:swim)?(?:lane|row|track|strip|bar|line)\s+(?:per|for (?:each|every))\s+(\p{L}[\p{L}\d-]*)/iu.exec(
      scene.text,
    ) ?? [];
  const [, work, more] =
    /\b(?:blocks?|chunks?|pieces|slices|boxes)\s+of\s+(\p{L}[\p{L}-]*)(?:\s+and\s+(\p{L}[\p{L}-]*))?/iu.exec(
      scene.text,
    ) ?? [];
  const gap = /\b((?:idle |empty |white |waiting )?(?:gaps?|holes?|bubbles?|pauses?|idle time|breaks))\b/i.exec(
    scene.text,
  )?.[1];
  if (!of || !(work || (gap && /\b(?:blocks|work)\b/i.test(scene.text)))) return undefined;
  const count = scene.phrases.find((phrase) => phrase.head === of.toLowerCase() && (phrase.count ?? 1) > 1)?.count;
  const label = of === of.toUpperCase() ? of : oneOf(tidy(of));
  const name = tidy(work ?? 'work');
  const block: Segment = { label: name, colour: 'blue' };
  const second: Segment = more ? { label: tidy(more), colour: 'orange' } : block;
  const empty: readonly Segment[] = gap ? [{ label: tidy(gap), states: ['empty'] }] : [];
  const patterns: readonly (readonly Segment[])[] = [
    [block, second, ...empty],
    [...empty, block, second],
    [second, ...empty, block],
  ];
  const rest = scene.text.slice(scene.text.indexOf(whole) + whole.length);
  const likened = /\b(?:drawn|shown|looking)\s+(?:as|like)\s+(.{3,30})$/i.exec(rest)?.[0];
  return {
    spec: {
      ...bars(
        Array.from({ length: Math.min(count ?? SOME, 8) }, (_, i) => ({
          label,
          segments: patterns[i % patterns.length] ?? [],
        })),
      ),
      ...(likened && gap && { caption: tidy(`${gap} ${likened}`) }),
    },
    confidence: 0.9,
    why: 'one lane each',
    whole: true,
  };
}

const bars = (all: StackedBarSpec['bars']): StackedBarSpec => ({ kind: 'stacked-bar', bars: all });
