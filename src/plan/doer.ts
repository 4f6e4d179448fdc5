/** "Controller watches the state, compares it, fixes it": one who does all that is listed. Pure. */
import type { CueContext } from './context.ts';
import { mixedDeeds, plainDeeds } from './lexicon/deeds.ts';
import { verbStems } from './read/stem.ts';
import { canBeVerb } from './read/tagger.ts';
import { tokenise } from './read/tokens.ts';
import { readWords } from './read/words.ts';

/** Who it is, and the deeds; undefined where the clauses have subjects of their own. */
export function doerOf(
  parts: readonly string[],
  context: CueContext,
): { name: string; rest: readonly string[] } | undefined {
  const [first = '', ...rest] = parts;
  const verbLed = rest.every((part) => /^[\p{L}-]+(?:s|ing)\b/iu.test(part) && isDoing(part.split(/\s+/)[0] ?? ''));
  const at = verbAt(first, context);
  if (rest.length === 0 || !verbLed || at < 1) return undefined;
  const words = readWords(tokenise(first), context.products(first));
  const start = words[at]?.start ?? 0;
  return { name: first.slice(0, start).trim(), rest: [first.slice(start), ...rest] };
}

const isDoing = (word: string): boolean =>
  verbStems(word.toLowerCase()).some((stem) => plainDeeds.has(stem) || mixedDeeds.has(stem) || canBeVerb(stem));

/** Where the verb of a clause stands; -1: nowhere. */
const verbAt = (part: string, context: CueContext): number =>
  readWords(tokenise(part), context.products(part)).findIndex((word) => word.role === 'verb');
