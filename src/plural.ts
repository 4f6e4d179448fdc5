/** English nouns in the singular. Pure. */

const irregular: Readonly<Record<string, string>> = {
  leaves: 'leaf',
  halves: 'half',
  shelves: 'shelf',
  loaves: 'loaf',
  knives: 'knife',
  wolves: 'wolf',
  thieves: 'thief',
  children: 'child',
  women: 'woman',
  men: 'man',
  mice: 'mouse',
  teeth: 'tooth',
  geese: 'goose',
};
const plurals: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(irregular).map(([several, one]) => [one, several]),
);

/** `queries` → `query`, `boxes` → `box`; only the last word changes in a phrase. */
export function singular(word: string): string {
  const w = word.toLowerCase().replace(/['’]s?$/, '');
  const odd = irregular[w];
  if (odd) return odd;
  if (/^(?:[a-z]{1,2}pu|menu|api|ai|pi|gnu|vm|sm|db)s$/.test(w)) return w.slice(0, -1);
  if (
    w.length < 4 ||
    /(?:ss|us|is|news|series|kubernetes|canvas|(?<!mechan|top|metr|crit|com|clin|fabr|lyr|tact|cosmet|mosa|picn|characterist|diagnost)ics|bias|gas|alias|atlas|lens|always|across|https|aws|dns|tls|^ops|(?:dev|ml|llm|git|sec|fin|ai|data|cloud|chat|no)ops|redis|pandas|keras)$/.test(
      w,
    )
  )
    return w;
  if (/[^aeiou]ies$/.test(w)) return `${w.slice(0, -3)}y`;
  if (/(?:caches|niches|avalanches)$/.test(w)) return w.slice(0, -1);
  if (/(?:x|ch|sh|ss|zz)es$/.test(w)) return w.slice(0, -2);
  // Dominoes and potatoes; but toes and shoes.
  if (/[^aeiou]oes$/.test(w) && !/(?:^|-)(?:toes|foes|hoes|does|shoes|canoes|oboes|aloes|horseshoes|tiptoes)$/.test(w))
    return w.slice(0, -2);
  if (w === 'people') return 'person';
  return w.endsWith('s') ? w.slice(0, -1) : w;
}

/** A label for one of several: "GPU nodes" → "GPU node". The author's spelling and case stay. */
export function oneOf(label: string): string {
  // "Stacks of coins": one stack, and still of coins.
  const of = /^(\p{L}+s)(\s+of\s.+)$/u.exec(label);
  if (of) return oneOf(of[1] as string) + (of[2] as string);
  const last = label.match(/[\p{L}]+$/u)?.[0];
  if (!last) return label;
  // GPUs, VMs
  if (/^\p{Lu}{2,}s$/u.test(last)) return label.slice(0, -1);
  const one = singular(last);
  if (one === last.toLowerCase()) return label;
  const start = last.charAt(0);
  const written = start === start.toUpperCase() ? start + one.slice(1) : one;
  return label.slice(0, label.length - last.length) + (one.charAt(0) === start.toLowerCase() ? written : one);
}

/** A label for several: "Pod" → "Pods", "Query" → "Queries". Names in capitals take a small s. */
export function severalOf(label: string): string {
  const last = label.match(/[\p{L}]+$/u)?.[0];
  if (!last || singular(last) !== last.toLowerCase()) return label;
  const several = plurals[last.toLowerCase()];
  if (several) return label.slice(0, -last.length) + last.charAt(0) + several.slice(1);
  if (/[^aeiou]y$/i.test(last) && !/^\p{Lu}+$/u.test(last)) return `${label.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(last) ? `${label}es` : `${label}s`;
}
