/** Words that stand against each other: "full" and "empty", "idle" and "busy". Pure. */

import { areAntonyms } from './wordnet.ts';

const groups: readonly (readonly [one: string, other: string])[] = [
  ['full packed crowded overflowing stuffed bursting filled', 'empty bare vacant deserted'],
  ['fast quick instant instantly rapid quickly racing sprinting', 'slow slowly crawling sluggish'],
  ['big huge giant large massive fat enormous thick wide', 'small tiny little thin mini narrow'],
  ['green', 'red grey gray'],
  ['lit bright glowing shining', 'dark dim grey gray black'],
  ['hot boiling glowing warm', 'cold cool frozen icy'],
  ['rich wealthy', 'poor broke'],
  ['cheap', 'expensive pricey costly'],
  ['new modern fresh', 'old legacy stale ancient'],
  ['loud noisy screaming roaring', 'silent quiet'],
  [
    'happy smiling laughing grinning relaxed relaxing calm',
    'sad crying frowning panicking angry sweating stressed nervous',
  ],
  [
    'busy sweating sweats working overloaded overheating maxed racing drowning screaming burning',
    'idle sleeping asleep sleeps bored resting napping snoring relaxed relaxing chilling waiting idling yawning',
  ],
  ['open opening unlocked', 'closed shut locked'],
  ['clean tidy neat', 'dirty messy'],
  ['raw', 'cooked'],
  ['sharp', 'blunt dull'],
  ['wet soaked', 'dry'],
  ['long tall high', 'short low'],
  ['local', 'remote'],
  ['healthy alive', 'sick broken dead failed'],
  ['good', 'bad'],
  ['safe', 'risky dangerous'],
  ['strong', 'weak'],
  ['heavy', 'light weightless'],
  ['saving saves', 'spending spends'],
  ['awake', 'asleep sleeping snoring'],
  ['winning wins', 'losing loses'],
  ['passes passing', 'fails failing'],
  ['everything all everyone', 'nothing none nobody'],
  ['first', 'second next'],
  ['left', 'right'],
  ['free', 'paid'],
  ['smooth', 'bumpy rough'],
  ['private', 'public'],
  ['pale', 'golden brown'],
];

const sides: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = groups.map(([one, other]) => [
  new Set(one.split(' ')),
  new Set(other.split(' ')),
]);

export const areOpposed = (one: string, other: string): boolean =>
  areAntonyms(one, other) || sides.some(([a, b]) => (a.has(one) && b.has(other)) || (b.has(one) && a.has(other)));
