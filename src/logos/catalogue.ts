/** The plan stage's questions, answered by the logos and icons rooms. */
import type { Catalogue } from '../catalogue.ts';
import type { Icons } from '../icons/index.ts';
import type { Logos } from './index.ts';

export function makeCatalogue(logos: Logos, icons: Icons): Catalogue {
  return {
    products: (text, known) => logos.products(text, known),
    product: (name) => logos.product(name),
    icon: (phrase) => icons.icon(phrase),
  };
}
