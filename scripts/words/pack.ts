/** Writes what the reading of prose knows of common words: what kind of thing a noun names, what kind of doing a verb, which adjectives are opposites, which two words name one thing. */
import { writeFileSync } from 'node:fs';
import { dictionary } from './dictionary.ts';
import { kindsOf, readWordNet, type WordNet } from './wordnet.ts';

const notice =
  'Made from WordNet 3.1. WordNet Release 3.0. This software and database is being provided to you, the LICENSEE, by Princeton University. WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED.';

/** Class → the senses whose kinds belong to it; the first that holds a word takes it, what is left is named by its WordNet file. */
const nounClasses: readonly (readonly [name: string, ...senses: string[]])[] = [
  ['person', 'person#1'],
  ['animal', 'animal#1'],
  ['vehicle', 'conveyance#3'],
  ['clothing', 'clothing#1', 'headdress#1', 'footwear#1', 'jewelry#1'],
  ['furniture', 'furniture#1', 'bedclothes#1'],
  ['weapon', 'weapon#1'],
  ['instrument', 'musical_instrument#1'],
  ['toy', 'plaything#1', 'game_equipment#1', 'sports_equipment#1'],
  ['tool', 'implement#1'],
  ['container', 'container#1', 'tableware#1'],
  ['building', 'structure#1', 'room#1', 'way#6'],
  ['machine', 'machine#1', 'electronic_equipment#1', 'computer#1'],
  ['device', 'device#1'],
  ['landscape', 'geological_formation#1', 'celestial_body#1', 'weather#1', 'body_of_water#1'],
  ['money', 'cost#1', 'payment#1', 'sum#1', 'money#1', 'income#1'],
  ['document', 'document#1', 'writing#2'],
  ['unit', 'unit_of_measurement#1'],
  ['amount', 'measure#2', 'magnitude#1', 'magnitude#2', 'value#2', 'rate#1'],
];
const nounFiles: Readonly<Record<number, string>> = {
  4: 'act',
  5: 'animal',
  6: 'artifact',
  7: 'attribute',
  8: 'body',
  9: 'cognition',
  10: 'communication',
  11: 'event',
  12: 'feeling',
  13: 'food',
  14: 'group',
  15: 'location',
  17: 'object',
  18: 'person',
  19: 'phenomenon',
  20: 'plant',
  21: 'possession',
  22: 'process',
  23: 'amount',
  24: 'relation',
  25: 'shape',
  26: 'state',
  27: 'substance',
  28: 'time',
};
const verbFiles: Readonly<Record<number, string>> = {
  29: 'body',
  30: 'change',
  31: 'cognition',
  32: 'communication',
  33: 'competition',
  34: 'consumption',
  35: 'contact',
  36: 'creation',
  37: 'emotion',
  38: 'motion',
  39: 'perception',
  40: 'possession',
  41: 'social',
  42: 'stative',
  43: 'weather',
};

/** Last words that name a form as often as a thing: a "boxing ring" is no cycle, a "coffee table" no table. */
const forms = new Set(
  'bar battery bullet card carousel circle counter fork pie rack ring shelf shell shield table tile tree wheel chain'.split(
    ' ',
  ),
);
const things = new Set(['animal', 'artifact', 'body', 'food', 'plant', 'possession', 'substance']);

/** @param file where the JSON goes. Same WordNet, same bytes. */
export function packWords(file: string): void {
  const common = new Set(dictionary(60));
  const nouns = readWordNet('noun');
  const verbs = readWordNet('verb');
  const adjectives = readWordNet('adj');
  const roots = nounClasses.map(([name, ...senses]) => [name, senses.map((sense) => senseOf(nouns, sense))] as const);
  const nounClass = (offset: string): string | undefined => {
    const kinds = kindsOf(nouns, offset);
    const own = roots.find(([, all]) => all.some((root) => kinds.has(root)))?.[0];
    return own ?? nounFiles[nouns.synsets.get(offset)?.file ?? -1];
  };
  // "general", "host", "dragon": what is said of things, or done, or names a beast as well, is nobody for sure.
  const somebody = (word: string): boolean => {
    const senses = nouns.senses.get(word) ?? [];
    const persons = senses.filter((offset) => nounClass(offset) === 'person');
    return persons.length > senses.length / 2 && !verbs.senses.has(word) && !adjectives.senses.has(word);
  };
  const words = {
    notice,
    nouns: byClass(nouns, common, (offset, word) => {
      const name = nounClass(offset);
      return name === 'person' && !somebody(word) ? undefined : name;
    }),
    verbs: byClass(verbs, common, (offset) => verbFiles[verbs.synsets.get(offset)?.file ?? -1]),
    opposites: oppositesIn(adjectives, common),
    things: thingsIn(nouns, common),
    doings: doingsIn(nouns, common),
  };
  writeFileSync(file, `${JSON.stringify(words, undefined, 1)}\n`);
}

/** Each word by its most frequent sense; names are left out. */
function byClass(
  { synsets, senses }: WordNet,
  common: ReadonlySet<string>,
  classOf: (offset: string, word: string) => string | undefined,
): Record<string, string> {
  const all = new Map<string, string[]>();
  for (const [word, [first = '']] of senses) {
    if (!common.has(word) || !synsets.get(first)?.words.includes(word)) continue;
    const name = classOf(first, word);
    if (name) all.set(name, [...(all.get(name) ?? []), word]);
  }
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, own]) => [name, own.join(' ')]));
}

/** "fast quick rapid/slow": two adjectives and those that mean nearly the same as either. */
function oppositesIn({ synsets }: WordNet, common: ReadonlySet<string>): readonly string[] {
  const near = (offset: string): readonly string[] => {
    const own = synsets.get(offset);
    const all = [...(own?.words ?? []), ...(own?.similar ?? []).flatMap((one) => synsets.get(one)?.words ?? [])];
    return [...new Set(all)].filter((word) => common.has(word));
  };
  return [...synsets].flatMap(([offset, { opposites }]) => {
    const other = opposites.find(({ synset }) => offset < synset)?.synset;
    const [one, two] = [near(offset), other ? near(other) : []];
    // "five" and "first" are opposites to a grammarian only.
    const numerals = one.includes('cardinal') || one.includes('ordinal');
    return one.length > 0 && two.length > 0 && !numerals ? `${one.join(' ')}/${two.join(' ')}` : [];
  });
}

/** Names of two words for things to be seen or owned, of common words. */
const thingsIn = ({ synsets, senses }: WordNet, common: ReadonlySet<string>): readonly string[] =>
  [...senses].flatMap(([name, [first = '']]) => {
    const [one = '', last = '', more] = name.split('_');
    const known = more === undefined && forms.has(last) && common.has(one);
    const own = synsets.get(first);
    return known && own?.words.includes(name) && things.has(nounFiles[own.file] ?? '') ? `${one} ${last}` : [];
  });

/** "magnifying glass": named by what is done with it. */
const doingsIn = ({ senses }: WordNet, common: ReadonlySet<string>): readonly string[] =>
  [...senses.keys()].flatMap((name) => {
    const [one = '', last = '', more] = name.split('_');
    return /..ing$/.test(one) && more === undefined && common.has(one) && common.has(last) ? `${one} ${last}` : [];
  });

function senseOf({ senses }: WordNet, sense: string): string {
  const [word = '', number] = sense.split('#');
  const offset = senses.get(word)?.[Number(number) - 1];
  if (!offset) throw new Error(`WordNet has no ${sense}.`);
  return offset;
}
