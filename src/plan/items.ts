/** Noun phrases → things on the stage, with their picture. Pure. */
import { severalOf } from '../plural.ts';
import type { Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { colourOf, isDrawn } from './lexicon/states.ts';
import { numberWords } from './lexicon/words.ts';
import { mascotOf } from './mascots.ts';
import { namesPerson } from './persons.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Phrase } from './read/scene.ts';

const longest = 4;
/** Things that carry words: the words are the label. */
const carriers =
  /^(?:sign|label|badge|button|stamp|banner|sticker|tag|message|text|title|bubble|note|caption|headline|poster|plaque|placard|flag|marker)$/;
const bare =
  /^(?:icon|image|logo|picture|symbol|photo|illustration|graphic|pictogram|card|dashboard|grid|wordmark|emoji)$/;
const isCode = (text: string): boolean =>
  /^[\w.-]+(?:\/[\w.-]+)+|^\w[\w.-]*:\s?\S+$|^--?\w+|^\/\w/.test(text) && !/\s\w+\s/.test(text);

/** @param plainForm the form word of the phrase ("icon", "logo") is left out of the label */
export function toItem(phrase: Phrase, context: CueContext, plainForm = false): Item {
  // "a shield" is its own picture; "icon" alone says nothing.
  const plain = plainForm && phrase.form !== undefined && (phrase.topic !== undefined || bare.test(phrase.head));
  const topic = phrase.topic ?? '';
  const name = plain
    ? phrase.plural && phrase.count !== undefined && topic !== '' && phrase.products.length === 0
      ? severalOf(topic)
      : topic
    : /^arrow$/.test(phrase.form?.phrase ?? '') && topic !== ''
      ? topic
      : phrase.label;
  const product =
    phrase.product ?? (plainForm && phrase.form?.kind === 'logo' ? context.catalogue.product(name) : undefined);
  const label =
    phrase.quoted && (name === '' || phrase.head === '' || carriers.test(phrase.head)) ? phrase.quoted : name;
  const short = phrase.quoted === label ? { label } : shorten(label);
  const detail =
    phrase.quoted && phrase.quoted !== label ? phrase.quoted : (short.detail ?? (phrase.note && tidy(phrase.note)));
  return {
    label: short.label,
    ...(detail && { detail }),
    // The words on a sign are no thing.
    ...picture(label === phrase.quoted && name !== '' ? name : label || phrase.label, phrase, product, context),
    ...(phrase.count !== undefined && phrase.count !== 1 && { count: phrase.count }),
    ...(phrase.many && phrase.count === undefined && { many: true }),
    ...(phrase.states.length > 0 && { states: phrase.states }),
    ...(phrase.negated && { states: [...new Set([...phrase.states, 'crossed' as const])] }),
    ...(phrase.colour && { colour: phrase.colour }),
    ...((phrase.code || isCode(short.label)) && { mono: true }),
    ...(phrase.members.length > 0 && { items: phrase.members.map((member) => toItem(member, context)) }),
  };
}

/** An item of free text, with its picture. */
export function textItem(text: string, context: CueContext): Item {
  const label = tidy(text);
  const short = shorten(label);
  // As written: a capital of ours would make a product of "orange".
  return { label: short.label, ...(short.detail && { detail: short.detail }), ...artOf(text.trim(), context, label) };
}

/** The logo of a product of that name, else the icon of the thing, if there is one. */
export function artOf(name: string, context: CueContext, thing: string = name): Pick<Item, 'logo' | 'icon'> {
  const logo = context.catalogue.product(name);
  const icon = logo ? undefined : context.catalogue.icon(thing);
  return logo ? { logo } : icon ? { icon } : {};
}

/** A segment of an enumeration: a phrase where it is one, else its words, with the states in them. */
export function segmentItem(text: string, context: CueContext): Item {
  // A colour by itself is shown as the colour.
  const tint = colourOf(text.trim().toLowerCase());
  if (tint) return { label: tidy(text), colour: tint };
  const scene = readCue(text, context);
  const only = scene.phrases.length === 1 && scene.links.length === 0 ? scene.phrases[0] : undefined;
  if (only && only.head !== '' && tellsAll(only, text)) return toItem(only, context);
  const plain = text
    .replace(/\s*[✓✔✅✗✘❌]\s*/gu, ' ')
    .replace(/\(([^)]*)\)/g, '')
    .trim();
  const note = text.match(/\(([^)]*)\)/)?.[1];
  return {
    ...textItem(plain, context),
    ...(note && !isDrawn(note.toLowerCase()) && { detail: note }),
    ...(scene.states.length > 0 && { states: scene.states }),
  };
}

/** Whether a phrase keeps all that the author's words tell: not "fold" of "fold again", "boat" of "small boat". */
function tellsAll(phrase: Phrase, text: string): boolean {
  const kept = new Set(words(`${phrase.label} ${phrase.quoted ?? ''} ${phrase.note ?? ''}`));
  const rest = words(text.replace(/\([^)]*\)/g, '')).filter((word) => !kept.has(word));
  const counted = (word: string): boolean => phrase.count !== undefined && (/^\d/.test(word) || word in numberWords);
  const drawn = phrase.states.length > 0 || phrase.colour !== undefined;
  return (
    drawn ||
    rest.every(
      (word) => counted(word) || /^(?:an?|the|just|only|and|or|then|finally|its|their|your|our|some)$/.test(word),
    )
  );
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function picture(label: string, phrase: Phrase, product: string | undefined, context: CueContext): Partial<Item> {
  if (product) return { logo: product };
  const mark = mascotOf(phrase, context);
  if (mark) return { logo: mark };
  // Addresses and settings are no things: "present=true" is no gift.
  if (isCode(label) && /[/=:]/.test(label)) return {};
  const icon =
    context.catalogue.icon(spaced(label)) ?? (phrase.topic ? context.catalogue.icon(phrase.topic) : undefined);
  if (icon) return { icon };
  const first = phrase.products[0];
  if (first) return { logo: first };
  // Somebody, of whom there is no picture.
  return namesPerson(phrase.head) ? { icon: 'lucide:user' } : {};
}

/** `ResourceClaim`, `ClusterQueue`: the words in a name tell its picture. */
const spaced = (label: string): string =>
  /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(label) ? label.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : label;

/** At most four words in the label; the rest goes below. The head noun stays above. */
export function shorten(label: string): { label: string; detail?: string } {
  const words = label.split(/\s+/);
  if (words.length <= longest || label.length <= 22) return { label };
  const cut = words.findIndex(
    (word, i) =>
      i > 0 &&
      /^(?:of|for|with|without|in|on|at|to|from|per|by|as|that|through|into|over|under|between|against|about|after|before|until|than)$/i.test(
        word,
      ),
  );
  if (cut > 0 && cut <= longest) return { label: words.slice(0, cut).join(' '), detail: words.slice(cut).join(' ') };
  return { label: words.slice(-longest + 1).join(' '), detail: words.slice(0, -longest + 1).join(' ') };
}

/** The thing itself, where its number is told otherwise. */
export const withoutCount = ({ count: _count, many: _many, ...item }: Item): Item => item;

/** A label as the id of a node. */
export const slug = (label: string): string => label.toLowerCase().replace(/[^\p{L}\d]+/gu, '-');
