/** Icon packs → `icons.art` (bodies), `icons.json` (offsets) and `icon-terms.json` (word → best icon). */
import lexicon from '../../src/icons/lexicon.json' with { type: 'json' };
import { ArtFile } from './art-file.ts';
import { termsOf } from './icon-terms.ts';
import { readPack } from './source.ts';

export function packIcons(): [string, string | Uint8Array][] {
  const file = new ArtFile();
  const drawings = ['lucide', 'tabler'].flatMap((name) => readPack(name).drawings);
  for (const d of drawings) file.add(d.id, d.body, d.width, d.height);
  const ids = new Set(drawings.map((d) => d.id));
  for (const id of Object.keys(lexicon)) {
    if (!ids.has(id)) throw new Error(`lexicon.json: no icon ${id}`);
  }
  return [
    ['icons.json', JSON.stringify(file.entries)],
    ['icons.art', file.bytes()],
    ['icon-terms.json', JSON.stringify(termsOf(drawings))],
  ];
}
