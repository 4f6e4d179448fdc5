/** Concepts are compared in the singular and in lower case. Pure. */

/** Lower case, words parted by one space: `Load-Balancers` → `load balancers`. */
export function plainKey(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .split(/[^\p{L}\p{N}+#&]+/u)
    .filter(Boolean)
    .join(' ');
}

/** The same in the singular: `Brick walls` → `brick wall`. */
export function conceptKey(phrase: string): string {
  const words = plainKey(phrase).split(' ');
  return [...words.slice(0, -1), singular(words.at(-1) ?? '')].join(' ');
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  mice: 'mouse',
  teeth: 'tooth',
  feet: 'foot',
  geese: 'goose',
  knives: 'knife',
  leaves: 'leaf',
  wolves: 'wolf',
  shelves: 'shelf',
  lives: 'life',
  wives: 'wife',
  loaves: 'loaf',
  halves: 'half',
  calves: 'calf',
  dice: 'die',
  indices: 'index',
  vertices: 'vertex',
  matrices: 'matrix',
  analyses: 'analysis',
  axes: 'axis',
  bacteria: 'bacterium',
  criteria: 'criterion',
  potatoes: 'potato',
  tomatoes: 'tomato',
  heroes: 'hero',
  echoes: 'echo',
};
const unchanged =
  /(?:ss|us|[sxt]is|news|series|species|glasses|scissors|headphones|kubernetes|(?:mat|phys|nom|tist|lyt|eth|lit|net|ron|chan|nam|opt|let)ics|diabetes|gas|bias|atlas|canvas|lens|dns|https?|tls|gps|aws|sms|pliers|jeans)$|^(?:os|ios|yes|is|as|has|was|this)$/;

export function singular(word: string): string {
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  if (known) return known;
  if (/(?:pu|menu)s$/.test(word)) return word.slice(0, -1);
  if (word.length < 4 && !/^[a-z]{2}s$/.test(word)) return word;
  if (!word.endsWith('s') || unchanged.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:^|[^eo])aches$/.test(word)) return word.slice(0, -1);
  if (/(?:ss|sh|ch|x|zz|us)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
