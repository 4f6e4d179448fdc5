/** Icon packs → `icons.art` (bodies), `icons.json` (offsets) and `icon-terms.json` (word → best icon). */
import type { ArtEntry } from '../../src/host/art.ts';
import lexicon from '../../src/icons/lexicon.json' with { type: 'json' };
import { ArtFile } from './art-file.ts';
import { termsOf } from './icon-terms.ts';
import { readPack } from './source.ts';

type Tail = ArtEntry extends readonly [string, ...infer Rest] ? Rest : never;

export function packIcons(): [string, string | Uint8Array][] {
  const file = new ArtFile();
  const packs = ['lucide', 'tabler'].map((name) => ({ name, ...readPack(name) }));
  const drawings = packs.flatMap((pack) => pack.drawings);
  for (const d of drawings) file.add(d.id, d.body, d.width, d.height);
  const places = new Map(file.entries.map((entry) => [entry[0], entry]));
  const renamed = packs.flatMap(({ name, renamed }) =>
    [...renamed].flatMap(([old, now]): ArtEntry[] => {
      const entry = places.get(`${name}:${now}`);
      return entry ? [[`${name}:${old}`, ...(entry.slice(1) as Tail)]] : [];
    }),
  );
  const entries = [...file.entries, ...renamed];
  const ids = new Set(entries.map(([id]) => id));
  for (const id of Object.keys(lexicon)) {
    if (!ids.has(id)) throw new Error(`lexicon.json: no icon ${id}`);
  }
  return [
    ['icons.json', JSON.stringify(entries)],
    ['icons.art', file.bytes()],
    ['icon-terms.json', JSON.stringify(termsOf(drawings.filter((d) => !d.hidden)))],
  ];
}
