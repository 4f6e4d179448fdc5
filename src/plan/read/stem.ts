/** Endings of English words taken off, as far as look-ups need it. Pure. */

export { singular } from '../../plural.ts';

/** All base forms a verb form may come from, the likeliest first. */
export function verbStems(word: string): readonly string[] {
  const w = word.toLowerCase();
  const out = [w];
  const irregular = past[w];
  if (irregular) out.unshift(irregular);
  for (const ending of ['ing', 'ed']) {
    if (!w.endsWith(ending) || w.length < ending.length + 3) continue;
    const base = w.slice(0, -ending.length);
    out.push(base, `${base}e`);
    if (/([b-df-hj-np-tv-z])\1$/.test(base)) out.push(base.slice(0, -1));
    if (base.endsWith('i')) out.push(`${base.slice(0, -1)}y`);
    if (base.endsWith('y')) out.push(`${base.slice(0, -1)}ie`);
  }
  if (/[^aeiou]ies$/.test(w)) out.push(`${w.slice(0, -3)}y`);
  if (/(?:x|ch|sh|ss|zz|o)es$/.test(w)) out.push(w.slice(0, -2));
  if (w.endsWith('s') && !w.endsWith('ss')) out.push(w.slice(0, -1));
  return out;
}

const past: Readonly<Record<string, string>> = {
  sent: 'send',
  split: 'split',
  torn: 'tear',
  tore: 'tear',
  cut: 'cut',
  fed: 'feed',
  led: 'lead',
  made: 'make',
  built: 'build',
  shown: 'show',
  held: 'hold',
  kept: 'keep',
  has: 'have',
  having: 'have',
  had: 'have',
  broken: 'break',
  broke: 'break',
  grew: 'grow',
  grown: 'grow',
  rose: 'rise',
  risen: 'rise',
  fell: 'fall',
  fallen: 'fall',
  went: 'go',
  gone: 'go',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  bound: 'bind',
  written: 'write',
  wrote: 'write',
  drawn: 'draw',
  chosen: 'choose',
  worn: 'wear',
  spun: 'spin',
  paid: 'pay',
  lent: 'lend',
  hit: 'hit',
  read: 'read',
  put: 'put',
  stood: 'stand',
  sat: 'sit',
  lying: 'lie',
  dying: 'die',
  fought: 'fight',
  flew: 'fly',
  flown: 'fly',
  driven: 'drive',
  swept: 'sweep',
  spread: 'spread',
  shrunk: 'shrink',
  frozen: 'freeze',
  saw: 'see',
  seen: 'see',
  met: 'meet',
  ran: 'run',
  running: 'run',
  lost: 'lose',
  won: 'win',
  thrown: 'throw',
  eaten: 'eat',
  bitten: 'bite',
  caught: 'catch',
  ridden: 'ride',
};
