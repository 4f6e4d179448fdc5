/**
 * Finds the products that a text names. Spellings that are ordinary words too ("ray", "spark", "target") count only
 * with evidence, for a wrong logo is worse than none. Pure.
 */
import type { ProductMention } from '../catalogue.ts';
import { isNamed, isProper, listedTogether } from './evidence.ts';
import { Level } from './index-format.ts';
import type { Names, Product } from './names.ts';
import { type Word, wordsOf } from './words.ts';

/** A spelling found in the text, not yet believed. */
export interface Candidate {
  /** Positions in the row of words, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly product: Product;
  readonly level: Level;
}

/** A text taken apart once, for all candidates. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Positions of words that may belong to a name. */
  readonly names: ReadonlySet<number>;
}

const longestName = 6;
/** Addresses, paths and resource names (`nvidia.com/gpu`, `/v1/completions`): code, not prose that names products. */
const address =
  /\bhttps?:\S+|[\w.-]+\.(?:com|io|ai|org|net|dev|gov|edu|local)\/[\w./-]+|(?<![\w.])\/[\w.-]+(?:\/[\w.-]*)*|\S+@\S+\.\w+/g;

export function findProducts(text: string, names: Names, known: ReadonlySet<string>): ProductMention[] {
  const words = wordsOf(text.replace(address, (a) => ' '.repeat(a.length)));
  const candidates = words.map((_, at) => candidatesAt(text, words, at, names));
  const named = candidates.flat().filter((c) => c.product.curated || c.level < Level.strict);
  const reading: Reading = { text, words, names: new Set(named.flatMap((c) => range(c.from, c.to))) };
  const believed: Candidate[] = [];
  const doubted: Candidate[] = [];
  for (let at = 0; at < words.length; ) {
    const here = candidates[at] ?? [];
    const sure = here.find((c) => isNamed(c, reading, names, known));
    const taken = sure ?? here[0];
    if (taken) (sure ? believed : doubted).push(taken);
    at = taken?.to ?? at + 1;
  }
  return listed(believed, doubted, reading, names)
    .sort((a, b) => a.from - b.from)
    .map((c) => mention(c, reading, names, known));
}

/** Spellings that begin at a word, longest first. A name's words are parted by nothing but a space or hyphen. */
function candidatesAt(text: string, words: readonly Word[], from: number, names: Names): Candidate[] {
  const found: Candidate[] = [];
  let key = '';
  for (let to = from + 1; to <= Math.min(from + longestName, words.length); to++) {
    const word = words[to - 1] as Word;
    if (to > from + 1 && !/^(?:['’]s)?(?:\s|[-‐‑])$/u.test(text.slice((words[to - 2] as Word).end, word.start))) break;
    key = key ? `${key} ${word.key}` : word.key;
    const spelled = names.spelled(key);
    const product = spelled && names.products[spelled.product];
    if (product) found.unshift({ from, to, key, product, level: spelled.level });
  }
  return found;
}

/** Doubted names that stand in one list with believed ones ("Kubernetes, Helm and Spark") are believed after all. */
function listed(believed: Candidate[], doubted: Candidate[], reading: Reading, names: Names): Candidate[] {
  const waiting = doubted.filter((c) => isProper(c, reading, names));
  const found = [...believed, ...longList(waiting, reading)];
  for (let grew = true; grew; ) {
    grew = false;
    for (const [i, c] of waiting.entries()) {
      if (found.includes(c) || !found.some((other) => listedTogether(c, other, reading))) continue;
      found.push(c);
      waiting.splice(i, 1);
      grew = true;
      break;
    }
  }
  return found;
}

/** Three names in one list ("rust, go or python") vouch for each other. */
function longList(waiting: readonly Candidate[], reading: Reading): Candidate[] {
  const chains: Candidate[][] = [];
  for (const c of waiting) {
    if (c.level > Level.word) continue;
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && listedTogether(last, c, reading)) chain.push(c);
    else chains.push([c]);
  }
  return chains.filter((chain) => chain.length >= 3).flat();
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function mention(c: Candidate, { text, words }: Reading, names: Names, known: ReadonlySet<string>): ProductMention {
  const start = (words[c.from] as Word).start;
  const end = (words[c.to - 1] as Word).end;
  const product = memberKnown(c.product, names, known) ?? c.product;
  return {
    name: product.name,
    text: text.slice(start, end),
    start,
    end,
    hasLogo: product.art >= 0 || product.picture !== undefined,
  };
}

/** "Argo" means Argo Workflows in a script whose tools are Argo Workflows only. */
function memberKnown(product: Product, names: Names, known: ReadonlySet<string>): Product | undefined {
  if (known.has(product.name)) return undefined;
  const members = [...known].filter((name) => name.startsWith(`${product.name} `));
  const member = members.length === 1 ? names.products.find((p) => p.name === members[0]) : undefined;
  return member?.art === product.art ? member : undefined;
}
