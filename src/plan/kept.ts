/** Whether a picture tells what its words tell; where it does not, the words stand below it. Pure. */
import { literal } from '../literal.ts';
import type { Item, VisualSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import { colourOf, isDrawn, stateOf } from './lexicon/states.ts';
import { numberWords } from './lexicon/words.ts';
import { tidy } from './read/phrase.ts';
import { singular, verbStems } from './read/stem.ts';
import { logosIn, shownIn } from './shown.ts';

/** The longest words that a picture of a side takes below it. */
const LONGEST = 11;

/** The picture of some words with all of them to be read: as a list where they are one, else below it. */
export function told(text: string, spec: VisualSpec | undefined, context: CueContext): VisualSpec | undefined {
  if (!spec || /^(?:callout|chat|code|terminal)$/.test(spec.kind)) return spec;
  const lost = lostOf(text, spec);
  const parts = listed(text);
  // "letters, rings": a form that a part of a list names is not the picture.
  const oneOfThem = /^(?:cycle|partition|queue|timeline)$/.test(spec.kind);
  if (parts.length > 1 && oneOfThem) return cardsOf(parts, context);
  if (lost.length === 0) return spec;
  // What a picture of its own does, it says without the verb.
  const words = wordsOf(text).length;
  if (spec.kind !== 'icon' && lost.length * 2 < words && !lost.some((word) => /\d/.test(word) || isName(word, text)))
    return spec;
  if (parts.length > 1) return cardsOf(parts, context);
  const many = text.split(/\s+/).length;
  if (many > LONGEST || (spec.caption && !text.toLowerCase().includes(spec.caption.toLowerCase()))) return spec;
  return { ...pictureOf(spec), caption: tidy(text.replace(/[.]$/, '')) };
}

/** "stuck in Pending": a word with a capital inside the text is a name. */
const isName = (word: string, text: string): boolean =>
  new RegExp(`(?<=[^.:;]\\s)${literal(word.charAt(0).toUpperCase() + word.slice(1))}(?![\\p{L}\\d])`, 'u').test(text);

const cardsOf = (parts: readonly string[], context: CueContext): VisualSpec => ({
  kind: 'cards',
  cards: parts.map((part) => segmentItem(part, context)),
});

/** "coffee, bike, babysitting": short parts and nothing else. */
function listed(text: string): readonly string[] {
  const parts = text.replace(/[.]$/, '').split(/\s*,(?!\d{3})\s*(?:and\s+)?|\s+and\s+/);
  const plain = parts.every(
    (part) =>
      part.split(/\s+/).length <= 3 && !/\s\p{L}+(?:ing|s)$|^(?:all|both|each|none|the rest|others)\b/u.test(part),
  );
  return plain ? parts : [];
}

/** Words of a picture that its caption has anyway are no things beside it. */
function pictureOf(spec: VisualSpec): VisualSpec {
  if (spec.kind !== 'icon') return spec;
  const { others, ...rest } = spec;
  const drawn = (others ?? []).filter((item) => item.icon || item.logo);
  const bare = ({ detail: _detail, ...item }: Item): Item => ({
    ...item,
    label: item.icon || item.logo ? '' : item.label,
  });
  return {
    ...rest,
    main: bare(spec.main),
    ...(drawn.length > 0 && { others: drawn.map(bare) }),
  };
}

const small =
  /^(?:a|an|the|and|or|but|of|in|on|at|to|by|for|with|from|into|onto|over|up|out|off|as|is|are|was|were|be|being|its?|their|they|them|this|that|these|those|then|so|just|only|still|there|here|one|all|both|each|same|once|who|which|where|while|now|very|too|than|per)$/;

/** The words with a meaning of their own that are nowhere to be read or seen. */
function lostOf(text: string, spec: VisualSpec): readonly string[] {
  const shown = [...shownIn(spec), ...logosIn(spec)].join(' ').toLowerCase();
  const stems = new Set((shown.match(/[\p{L}\d]+/gu) ?? []).flatMap(basesOf));
  return wordsOf(text).filter(
    (word) =>
      !(stateOf(word) && isDrawn(word)) &&
      !colourOf(word) &&
      !basesOf(word).some((base) => stems.has(base)) &&
      !shown.includes(word) &&
      !(numberWords[word] !== undefined && shown.includes(`${numberWords[word]}`)),
  );
}

const basesOf = (word: string): readonly string[] => [word, singular(word), ...verbStems(word)];

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\d][\p{L}\d.,]*[\p{L}\d]|[\p{L}\d]/gu) ?? []).filter((word) => !small.test(word));
