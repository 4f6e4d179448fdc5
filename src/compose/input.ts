/** What every page is made from. */
import type { Art, LogoArt, Tools } from '../draw/tools.ts';
import type { Cache } from '../host/cache.ts';
import type { Drawing, Plan } from '../model.ts';
import { stageBox } from './format.ts';
import type { Theme } from './theme.ts';
import type { Sources } from './view.ts';
import { wordsOf } from './words.ts';

export interface ComposeInput {
  readonly plan: Plan;
  /** By row of the cue. */
  readonly drawings: ReadonlyMap<number, Drawing>;
  /** By index of the slide, for paragraphs without a cue. */
  readonly statements?: ReadonlyMap<number, Drawing>;
  readonly theme: Theme;
  /** As written; default 16:9. */
  readonly format?: string;
  readonly logos?: { art(name: string): LogoArt | undefined };
  readonly icons?: { icon(phrase: string): string | undefined; art(name: string): Art | undefined };
  readonly highlight?: Tools['highlight'];
  /** Where cut fonts are kept; default nowhere. */
  readonly fonts?: Cache;
}

/** The same with stand-ins for what was not handed in. */
export function sourcesOf(input: ComposeInput): Sources {
  const { logos, icons } = input;
  return {
    plan: input.plan,
    drawings: input.drawings,
    statements: input.statements ?? new Map(),
    box: stageBox(input.format),
    words: wordsOf(input.plan.episode.front.lang),
    logo: (name) => (name ? logos?.art(name) : undefined),
    icon(phrase) {
      const name = icons?.icon(phrase);
      return name ? icons?.art(name) : undefined;
    },
    highlight: input.highlight ?? ((code) => code.split('\n').map((text) => [{ text, role: 'plain' }])),
  };
}
