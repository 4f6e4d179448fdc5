/** What the plan stage may ask about names and concepts; the logos and icons rooms answer. Pure look-ups. */

export interface ProductMention {
  /** Canonical product name, e.g. `Weights & Biases`. */
  readonly name: string;
  /** The words as they stand in the text, e.g. `W&B`. */
  readonly text: string;
  /** Character offsets in the text searched, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether a logo (own or stand-in) exists in the packs; else a wordmark tile will be drawn. */
  readonly hasLogo: boolean;
}

export interface Catalogue {
  /**
   * Products named in a text, left to right, longest match first, no overlaps. Ambiguous words ("ray", "spark", "helm",
   * "transformers", "pod") count only when written as the product is (case, neighbours) or when `known` holds the product.
   * @param known canonical names that the script or its tables have introduced
   */
  products(text: string, known?: ReadonlySet<string>): readonly ProductMention[];
  /** Canonical name of exactly this name or alias, if it is a product. */
  product(name: string): string | undefined;
  /** Concept icon (`lucide:server`) for a noun phrase: its whole, then its head noun, then its modifiers; undefined if none fits well. */
  icon(phrase: string): string | undefined;
}
