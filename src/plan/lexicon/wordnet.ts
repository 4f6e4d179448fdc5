/** What common words name, as WordNet has it: each noun and verb by its most frequent sense, adjectives by their opposites. Pure. */
import words from './wordnet.generated.json' with { type: 'json' };

export type NounClass = keyof typeof words.nouns;
export type VerbClass = keyof typeof words.verbs;

const nouns = once(() => byWord<NounClass>(words.nouns));
const verbs = once(() => byWord<VerbClass>(words.verbs));
const opposites = once(() => words.opposites.map((line) => line.split('/').map((side) => new Set(side.split(' ')))));
const things = once(() => new Set(words.things));
const doings = once(() => new Set(words.doings));

/** What kind of thing a noun names: "blindfold" is clothing, "rent" money. Singular, lower case; undefined for rare words and names. */
export const nounClass = (noun: string): NounClass | undefined => nouns().get(noun);

/** What kind of doing a verb names: "whisper" is communication, "slide" motion. In its base form. */
export const verbClass = (verb: string): VerbClass | undefined => verbs().get(verb);

/** "quick" and "sluggish": one means nearly the opposite of the other. */
export const areAntonyms = (one: string, other: string): boolean =>
  opposites().some(([a, b]) => (a?.has(one) && b?.has(other)) || (b?.has(one) && a?.has(other)));

/** "boxing ring", "coffee table": two words that name a thing to be seen, whatever the last one names by itself. */
export const isThingName = (name: string): boolean => things().has(name);

/** "magnifying glass", "building block": a doing and a thing that name one thing. */
export const isNamedByDoing = (name: string): boolean => doings().has(name);

const byWord = <Class extends string>(classes: Readonly<Record<string, string>>): ReadonlyMap<string, Class> =>
  new Map(
    Object.entries(classes).flatMap(([name, all]) => all.split(' ').map((word) => [word, name as Class] as const)),
  );

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
