/** Which word finds which icon: curated concepts first, then the names in the packs. */

import { conceptKey, plainKey } from '../../src/icons/concept.ts';
import lexicon from '../../src/icons/lexicon.json' with { type: 'json' };
import type { IconTerms } from '../../src/icons/phrase.ts';
import type { Drawing } from './source.ts';

/** Marks of an interface rather than pictures of things: never found by searching. */
const marks =
  /^(arrows?|chevrons?|caret|corner|letter|letters|number|numbers|square|circle|rectangle|hexagon|octagon|pentagon|triangle|align|border|box-(align|margin|padding|model)|brand|panels?|layout|move|fold|unfold|text|type|case|a|abc|az|between|badge|separator|stretch|gap|grip|indent|heading|h-\d|column|columns|row|rows|table|flip|rotate|skew|spacing|overline|underline|zodiac|hexagons|currency|math|mood|face|keyframe|join|stroke|ease|float|logic|label|letter|line|list|loader|tally|tabs?|ui|xbox|zoom|at|alpha|beta|delta|omega|pi|phi|sigma|lambda|sign|select|selector|sort|scan|transition|ux|versions|view|viewport|x|device|decimals?|circle-\w|squircle|section|slash|slashes|cap|explicit|details|subscript|superscript|axis|position|relation|message|messages|user|users|file|files|folder|folders|map|clipboard|calendar|clock|cloud|shield|mail|phone|home|device)(-|$)/;
/** Words that say how an icon is drawn, or nothing at all. */
const empty = new Set(
  'off on plus minus check x up down left right top bottom half filled outline alt round small large big low medium high horizontal vertical front back open closed pause play question question-mark search add remove delete edit new old line lines dot dots text code number letter shape symbol icon sign item object thing logo brand ui layout format style arrow direction action status state type size set group part other next first last more less all any same different good bad bold fall forbid cancel capture clear combine emphasis transform send repeat replace pick forward blind minimize maximize pinned reorder scale run wash urgent social magnetic accessible disabled deaf prong macro expand shrink explicit credit cast status boom device track club fullscreen xxx zzz vip sos capture analyze affiliate empathize pray poo bong smoking locate shadow click deselect ungroup'.split(
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

/** Of the emoji only plain things are found by name: no gestures, faces, signs, stars of the zodiac. */
const signs =
  /-|^(?:aquarius|aries|back|boy|cancer|capricorn|construction|customs|cyclone|divide|dizzy|fire|fly|gemini|girl|goblin|information|joker|keyboard|label|leo|libra|link|locked|man|memo|minus|multiply|notebook|ogre|om|ophiuchus|package|pager|person|pick|pisces|placard|plus|prohibited|ram|registered|restroom|scorpio|seal|selfie|sparkle|sparkles|station|taurus|thread|trackball|troll|unlocked|virgo|warning|watch|window|wireless|woman|wood|zzz)$/;

/** By the whole name only: tags are too loose ("head" finds a drill, "smoke" a fire extinguisher). */
function search(drawings: readonly Drawing[], taken: ReadonlySet<string>): Record<string, string> {
  const found = new Map<string, string>();
  for (const { id, slug } of drawings) {
    if (id.startsWith('fluent-emoji') && signs.test(slug)) continue;
    if (slug.endsWith('-filled') || slug.endsWith('-off') || marks.test(slug)) continue;
    const words = slug.split('-').filter((w) => !/^\d+$/.test(w));
    if (words.length > 1 && words.every((w) => empty.has(w))) continue;
    const key = conceptKey(words.join(' '));
    if (key.length > 2 && !found.has(key) && !taken.has(key) && !empty.has(key)) found.set(key, id);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
