/** Spellings of product names. */
import { keyOf } from '../../src/logos/words.ts';

/** One word for comparing names across packs: `Vue.js`, `vue-js` and `VueJS` are all `vuejs`. */
export function squash(name: string): string {
  return keyOf(name).replace(/[ .]/g, '');
}

const capitals = new Set(
  'ai aws api css db gcp html http ide io ios ip iot js json jwt ml os php pwa sdk sql ssh ui url ux vpn wp xml yaml'.split(
    ' ',
  ),
);

/** `google-cloud-run` → `Google Cloud Run`: for products whose pack gives no title. */
export function titleFromSlug(slug: string): string {
  return slug
    .split('-')
    .map((word) => (capitals.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

/** Further spellings of a name: written as one word, or parted at its inner capitals (`HuggingFace`, `Hugging Face`). */
export function nameKeys(name: string): string[] {
  const key = keyOf(name);
  const joined = key.replaceAll(' ', '');
  const humps = keyOf(name.replace(/(\p{Ll}{2})(\p{Lu}\p{Ll}{2})/gu, '$1 $2'));
  const dotted = keyOf(name.replace(/(\p{L})\.(js|io|ai)$/iu, '$1 $2'));
  return [...new Set([joined, humps, dotted])].filter((k) => k !== key);
}
