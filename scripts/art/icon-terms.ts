/** Which word finds which icon: curated concepts first, then names and tags of the packs, as long as they fit well. */

import { conceptKey, plainKey } from '../../src/icons/concept.ts';
import lexicon from '../../src/icons/lexicon.json' with { type: 'json' };
import type { IconTerms } from '../../src/icons/phrase.ts';
import tags from '../../src/icons/tags.json' with { type: 'json' };
import type { Drawing } from './source.ts';

/** Marks of an interface rather than pictures of things: never found by searching. */
const marks =
  /^(arrows?|chevrons?|caret|corner|letter|letters|number|numbers|square|circle|rectangle|hexagon|octagon|pentagon|triangle|align|border|box-(align|margin|padding|model)|brand|panels?|layout|move|fold|unfold|text|type|case|a|abc|az|between|badge|separator|stretch|gap|grip|indent|heading|h-\d|column|columns|row|rows|table|flip|rotate|skew|spacing|overline|underline|zodiac|hexagons|currency|math|mood|face|keyframe|join|stroke|ease|float|logic|label|letter|line|list|loader|tally|tabs?|ui|xbox|zoom|at|alpha|beta|delta|omega|pi|phi|sigma|lambda|sign|select|selector|sort|scan|transition|ux|versions|view|viewport|x|device|decimals?|circle-\w|squircle|section|slash|slashes|cap|explicit|details|subscript|superscript|axis|position|relation|message|messages|user|users|file|files|folder|folders|map|clipboard|calendar|clock|cloud|shield|mail|phone|home|device)(-|$)/;
/** Words that say how an icon is drawn, or nothing at all. */
const empty = new Set(
  'off on plus minus check x up down left right top bottom half filled outline alt round small large big low medium high horizontal vertical front back open closed pause play question question-mark search add remove delete edit new old line lines dot dots text code number letter shape symbol icon sign item object thing logo brand ui layout format style arrow direction action status state type size set group part other next first last more less all any same different good bad'.split(
    ' ',
  ),
);

export function termsOf(drawings: readonly Drawing[]): IconTerms {
  const curated: Record<string, string> = {};
  for (const [icon, concepts] of Object.entries(lexicon)) {
    for (const concept of (concepts as string).split(',')) {
      const key = plainKey(concept);
      if ((curated[key] ?? icon) !== icon)
        throw new Error(`lexicon.json: "${key}" has two icons, ${curated[key]} and ${icon}`);
      curated[key] = icon;
    }
  }
  return { curated, searched: search(drawings, new Set(Object.keys(curated))) };
}

/** Names say it better than tags; an icon whose name starts with the word fits better than one that has it as a detail. */
function search(drawings: readonly Drawing[], taken: ReadonlySet<string>): Record<string, string> {
  const best = new Map<string, { icon: string; score: number }>();
  const offer = (term: string, icon: string, score: number) => {
    const key = conceptKey(term);
    if (key.length < 3 || taken.has(key) || empty.has(key)) return;
    const now = best.get(key);
    if (!now || score > now.score) best.set(key, { icon, score });
  };
  for (const { id, slug } of drawings) {
    if (slug.endsWith('-filled') || slug.endsWith('-off') || marks.test(slug)) continue;
    const words = slug.split('-').filter((w) => !/^\d+$/.test(w));
    const lucide = id.startsWith('lucide:');
    offer(words.join(' '), id, 100 - words.length + (lucide ? 1 : 0) - slug.length / 100);
    if (lucide) {
      const list = (tags as Record<string, string[]>)[slug] ?? [];
      list.slice(0, 8).forEach((tag, place) => offer(tag, id, 40 - place * 2 - list.length / 10));
    }
  }
  return Object.fromEntries([...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, { icon }]) => [term, icon]));
}
