/** What joining phrases needs: a thing that takes words in, quotes, commas, the row that ends here. Pure. */
import type { Element } from './element.ts';
import type { Phrase } from './scene.ts';

export type Thing = Element & { readonly type: 'phrase' };
export type Link = Element & { readonly type: 'link' };

/** A thing that takes in the words up to `end`, and what they tell of it. */
export const upTo = ({ phrase }: Thing, end: number, text: string, told: Partial<Phrase>): Thing => ({
  type: 'phrase',
  phrase: { ...phrase, ...told, text: text.slice(phrase.start, end), end },
});

/** A thing, a link and a thing become one wherever `join` makes one of them; the next is then joined to that. */
export function joinTriples(
  elements: readonly Element[],
  join: (before: Thing, link: Link, next: Thing) => Thing | undefined,
): readonly Element[] {
  const out: Element[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const [before, next] = [out.at(-1), elements[i + 1]];
    const joined =
      before?.type === 'phrase' && element.type === 'link' && next?.type === 'phrase'
        ? join(before, element, next)
        : undefined;
    if (joined) {
      out[out.length - 1] = joined;
      i++;
    } else out.push(element);
  }
  return out;
}

export const isQuote = (element: Element | undefined): boolean =>
  element?.type === 'phrase' &&
  ((element.phrase.quoted !== undefined && element.phrase.quoted === element.phrase.label) ||
    element.phrase.code === true);

export const isComma = (element: Element | undefined): boolean => element?.type === 'break' && element.text === ',';

/** Positions of the coordinated phrases that end the row, last first; empty when they are what a link leads to. */
export function listBefore(out: readonly Element[], commas: boolean): readonly number[] {
  const found: number[] = [];
  let at = out.length - 1;
  while (out[at]?.type === 'phrase') {
    const { states } = (out[at] as Thing).phrase;
    if (found.length > 0 && states.length > 0) return found;
    found.push(at);
    const joint = out[at - 1];
    if (joint?.type === 'and') at -= isComma(out[at - 2]) ? 3 : 2;
    else if (commas && isComma(joint)) at -= 2;
    else if (joint?.type === 'link' || joint?.type === 'arrow') return found.slice(0, 1);
    else return found;
  }
  return found;
}
