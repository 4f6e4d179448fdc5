/** What a kind's drawing gets besides its spec and its box. */
import type { VisualSpec } from '../spec.ts';
import type { Box } from './kit/box.ts';
import type { Tools } from './tools.ts';

export interface Context {
  readonly tools: Tools;
  /** Draws any other picture inside a box of this one, its frame (title, caption, beside) included. */
  draw(spec: VisualSpec, box: Box): string;
  /** Notes that a product's logo (or wordmark) is shown; `picture` and `itemCard` do it themselves. */
  useLogo(name: string): void;
  /** An id that is unique in the deck and the same in every run. */
  id(name: string): string;
}

/** Spec → SVG markup that stays inside the box. */
export type Draw<Spec> = (spec: Spec, box: Box, ctx: Context) => string;
