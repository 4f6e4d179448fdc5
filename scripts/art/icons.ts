/** Icon packs → `icons.art` (bodies), `icons.json` (offsets) and `icon-terms.json` (word → icon). */
import lexicon from '../../src/icons/lexicon.json' with { type: 'json' };
import { ArtFile } from './art-file.ts';
import { termsOf } from './icon-terms.ts';
import { readPack } from './source.ts';

export function packIcons(): [string, string | Uint8Array][] {
  const file = new ArtFile();
  const packs = ['lucide', 'tabler', 'fluent-emoji-high-contrast'].map((name) => ({ name, ...readPack(name) }));
  const drawings = packs.flatMap((pack) => pack.drawings);
  for (const d of drawings) file.add(d.id, d.body, d.width, d.height);
  const renamed = packs.flatMap(({ name, renamed }) =>
    [...renamed].map(([old, now]) => [`${name}:${old}`, file.placeOf(`${name}:${now}`)] as const),
  );
  const old = Object.fromEntries(renamed.filter(([, place]) => place >= 0));
  for (const id of Object.keys(lexicon)) {
    if (file.placeOf(id) < 0 && !Object.hasOwn(old, id)) throw new Error(`lexicon.json: no icon ${id}`);
  }
  return [
    ['icons.json', JSON.stringify(file.table(old))],
    ['icons.art', file.bytes()],
    ['icon-terms.json', JSON.stringify(termsOf(drawings.filter((d) => !d.hidden)))],
  ];
}
