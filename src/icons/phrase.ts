/** Noun phrase → icon: the whole phrase, then its head noun, then what stands before the head. Pure. */
import { conceptKey, plainKey, singular } from './concept.ts';

/** Written to lib/data/icon-terms.json by scripts/art/icon-terms.ts; `curated` has plain keys, plurals too, `searched` singulars. */
export interface IconTerms {
  readonly curated: Readonly<Record<string, string>>;
  readonly searched: Readonly<Record<string, string>>;
}

/** Words before a noun that do not change what it is. */
const lead =
  /^(?:a|an|the|this|that|these|those|its|their|our|your|my|his|her|some|any|all|each|every|both|many|more|most|several|few|multiple|various|different|another|other|one|two|three|four|five|six|seven|eight|nine|ten|single|actual|real|big|large|huge|giant|small|little|tiny|old|new|simple|same|generic|typical|whole|entire|full|empty|red|green|blue|yellow|orange|black|white|grey|gray|\d+x?)$/;
/** "A stack of books" shows books. */
const measure =
  /^(?:set|pile|number|lot|group|kind|type|sort|piece|pair|couple|bunch|row|list|collection|series|variety|range|handful|dozen|hundred|thousand|million|image|picture|photo|icon|symbol|drawing|illustration|animation|visualization|visualisation|sketch|view|version|part|copy|instance|example|amount|unit|stack|slice|cup|grid|logo|sign|cluster)$/;
/** Nouns that say less than what stands before them: a "GPU block" shows a GPU. */
const vague = /^(?:block|unit|device|hardware|element|item|thing|module|component|box|object|part|instance|machine)$/;
/** Words that the packs know as things (a castle's keep), and a cue hardly ever. */
const verbs = /^(?:keep|turn|stay|let|make|get|put|take|come|go|say|see|hold|run|set|may|rest|fall|hit|pop|pull)$/;
const joint =
  /\s+(?:of|for|from|in|inside|into|on|onto|at|with|without|to|by|under|over|between|around|across|per|showing|containing|holding|running|labeled|labelled|called|that|which|and|or)\s+/i;

/** @returns `pack:name`, or undefined when nothing fits well: a wrong icon is worse than none */
export function iconFor(phrase: string, terms: IconTerms): string | undefined {
  const [head = '', ...rest] = phrase
    .replace(/\([^)]*\)/g, ' ')
    .replace(/["“”`]/g, '')
    .split(joint);
  const whole = find(terms.curated, phrase);
  if (whole) return whole;
  const words = content(head);
  const next = rest.length ? rest.join(' ') : undefined;
  if (next && measure.test(singular(words.at(-1) ?? ''))) return iconFor(next, terms) ?? nounIcon(words, terms);
  return nounIcon(words, terms) ?? (next ? nounIcon(content(next), terms, true) : undefined);
}

/** Longest ending first ("brick wall" before "wall"), so that the head noun decides; modifiers only by the lexicon. */
function nounIcon(words: readonly string[], terms: IconTerms, curatedOnly = false): string | undefined {
  if (words.length > 1 && vague.test(singular(words.at(-1) ?? '')) && !find(terms.curated, words.join(' '))) {
    const said = nounIcon(words.slice(0, -1), terms, true);
    if (said) return said;
  }
  for (let from = 0; from < words.length; from++) {
    const key = words.slice(from).join(' ');
    const icon = find(terms.curated, key) ?? (curatedOnly || verbs.test(key) ? undefined : find(terms.searched, key));
    if (icon) return icon;
  }
  for (let to = words.length - 1; to > 0; to--) {
    for (let from = 0; from < to; from++) {
      const icon = find(terms.curated, words.slice(from, to).join(' '));
      if (icon) return icon;
    }
  }
  return undefined;
}

function content(phrase: string): string[] {
  const words = plainKey(phrase).split(' ').filter(Boolean);
  const start = words.findIndex((word) => !lead.test(word));
  return start < 0 ? [] : words.slice(start);
}

/** As written first, for "users" are more than a user; then in the singular. */
function find(table: Readonly<Record<string, string>>, phrase: string): string | undefined {
  const key = [plainKey(phrase), conceptKey(phrase)].find((k) => Object.hasOwn(table, k));
  return key === undefined ? undefined : table[key];
}
