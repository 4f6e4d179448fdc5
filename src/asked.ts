/** What can be asked for besides the deck. Loaded before any of the stages. */
import type { Format } from './format.ts';

/** In the order in which they are made, each one entry of the list in `outputs.ts`. */
export const outputNames = ['captions', 'handout', 'slides', 'frames'] as const;
export type OutputName = (typeof outputNames)[number];

/** How the outputs are to be; all of it is part of what a build's stamp depends on. */
export interface Asked {
  /** Nothing: the deck alone. */
  readonly outputs?: readonly OutputName[] | undefined;
  /** Size of frames in pixels; default: the stage. */
  readonly size?: Format | undefined;
}
