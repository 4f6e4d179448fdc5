/** "Elephant getting into a fridge, elephant = "model", fridge = "GPU"": what the things of the picture stand for. Pure. */
import type { Phrase } from './scene.ts';
import { singular } from './stem.ts';

export interface Legend {
  /** The cue without its legend. */
  readonly text: string;
  /** Thing, singular and lower case → what it stands for. */
  readonly meanings: ReadonlyMap<string, string>;
}

const entry =
  /[,;.(]\s*(?:and\s+|where\s+|with\s+)?(?:the\s+)?([\p{L}-]+)\s*(?:=|is|stands for|represents?)\s*(?:["“]([^"”]+)["”]|(?:the\s+)?([\p{L}\d][^,;.()=]*?))\s*\)?[.]?$/u;

/** Takes the equations at the end off, as long as each names a thing of what is left. */
export function takeLegend(text: string): Legend {
  const meanings = new Map<string, string>();
  let rest = text;
  for (;;) {
    const match = entry.exec(rest);
    const thing = singular(match?.[1]?.toLowerCase() ?? '');
    const meaning = match?.[2] ?? match?.[3];
    const signed = match !== null && (/=/.test(match[0]) || match[2] !== undefined);
    const before = rest.slice(0, match?.index);
    const named = before
      .toLowerCase()
      .split(/[^\p{L}\d-]+/u)
      .map(singular);
    if (!match || !meaning || !signed || !named.includes(thing)) break;
    meanings.set(thing, meaning.trim());
    rest = before;
  }
  return { text: meanings.size > 0 ? rest : text, meanings };
}

/** The thing as drawn, what it stands for as its label. */
export function withMeaning(phrase: Phrase, meanings: Legend['meanings']): Phrase {
  const meaning = meanings.get(phrase.head);
  return meaning === undefined || phrase.quoted !== undefined ? phrase : { ...phrase, quoted: meaning };
}
