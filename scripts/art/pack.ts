/** Writes lib/data/: two art files read by offset, and the small indexes that find things in them. */
import { writeFileSync } from 'node:fs';
import { packIcons } from './icons.ts';
import { packLogos } from './logos.ts';

/** @param folder where the files go, with its closing slash. Same packs, same bytes. */
export function pack(folder: string): void {
  for (const [name, bytes] of [...packLogos(), ...packIcons()]) writeFileSync(folder + name, bytes);
}
