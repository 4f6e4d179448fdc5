/** Things one above the other: pyramid, funnel, stack of layers, iceberg. Pure. */
import type { CardsSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem, textItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { amountsOf } from './read/amounts.ts';
import type { Scene } from './read/scene.ts';

const pointed =
  /^(?:an? |the )?(?:[\w'-]+ ){0,4}(pyramid|funnel)\b([^:,;]{0,40}?)(?::|\bwith\b|\bshowing\b|\bof\b|\bfrom\b)\s+(.+)$/is;
/** These words mean many things; a colon or a place ("at the bottom") makes levels of them. */
const piled =
  /^(?:an? |the )?(?:[\w'-]+ ){0,2}?(stack|layers|layer cake|tower|sandwich|iceberg|ladder|hierarchy|ranking|podium|shelf|shelves)\b([^:,;]{0,40}?)(?::|\bwith\b|\bshowing\b|\bof\b)\s+(.+)$/is;
const place =
  /\s*(?:,)?\s*\b(?:(?:at|on|in|as|near)\s+(?:the\s+)?(bottom|base|foundation|middle|cent(?:er|re)|top|tip|peak)|(above|below|under(?:neath)?|beneath)(?:\s+(?:the\s+)?(?:water(?: ?line)?|surface))?)\s*$/i;

/** "Pyramid: bread at the bottom, fruit in the middle, sweets on top", "Layers from the bottom up: soil, roots, stem". */
export function levelsOf(scene: Scene, context: CueContext): Candidate | undefined {
  const [, shape, lead = '', body = ''] = pointed.exec(scene.text) ?? piled.exec(scene.text) ?? [];
  const form = shape?.toLowerCase();
  if (!form) return undefined;
  const parts = body
    .replace(/[.]$/, '')
    // "with three rungs: A, B, C, climb from the bottom"
    .replace(/^(?:[\p{L}\d]+\s+){0,2}(?:rungs?|levels?|layers?|steps|tiers?|stages?|floors?|parts):\s+/iu, '')
    .replace(/,\s+(?:climb|climbing|going|start|starting|read|from)\b[^,]*$/i, '')
    // "(tasks, actors)" stays whole, and "1,000,000" is a number.
    .split(/\s*(?:,(?!\d)(?![^(]*\))|;|→|->|\bto\b(?![^(]*\)))\s*(?:and\s+|then\s+)?|\s+and\s+(?=[^,()]+$)/)
    .filter((part) => part !== '')
    // "…, a path going down through them" is no level.
    .filter((part, i, all) => i < all.length - 1 || !/\b\w+ing\b.*\b(?:them|it|all)\b/i.test(part));
  if (parts.length < 2 || parts.length > 7 || parts.some((part) => part.split(/\s+/).length > 8)) return undefined;
  const read = parts.map((written) => {
    // "on top data": the place may come first.
    const part = written.replace(
      /^(?:on|at|in)\s+(?:the\s+)?(top|bottom|middle)\s+(?:of (?:it|that|this)\s+)?(\S.*)$/i,
      '$2 on $1',
    );
    const [, spot = '', side = ''] = place.exec(part) ?? [];
    const level = part.replace(place, '');
    return {
      // "100 cases" is said in full.
      item: /^\d/.test(level) ? textItem(level, context) : segmentItem(level, context),
      where: `${spot}${side}`.toLowerCase(),
    };
  });
  const told = `${lead} ${body}`;
  const upwards = /\b(?:from (?:the )?)?bottom (?:up|to top)\b|\bupwards?\b/i.test(told);
  const downwards = /\btop (?:down|to bottom)\b/i.test(told);
  // "Three layers stacked: A, B, C": as one reads them.
  const stacked = /\bstacked\b/i.test(lead);
  const placed = upwards || downwards || stacked || read.some(({ where }) => where !== '');
  const sharp =
    form === 'pyramid' ||
    form === 'funnel' ||
    (form === 'ladder' && /:\s/.test(scene.text) && amountsOf(scene.text).length < 2);
  // "Water tower with a ruler beside it": a tower with something is a building.
  if (form === 'tower' && !/:\s/.test(scene.text) && read.filter(({ where }) => where !== '').length < 2)
    return undefined;
  // "Stack: A, B, C" does not say which is on top.
  if (!sharp && !placed) return undefined;
  const highest = read.findIndex(({ where }) => /top|tip|peak|above/.test(where));
  const lowest = read.findIndex(({ where }) => /bottom|base|foundation|below|under|beneath/.test(where));
  const topFirst =
    !upwards &&
    (downwards ||
      stacked ||
      highest === 0 ||
      (lowest > 0 && highest < 0) ||
      form === 'funnel' ||
      lowest === read.length - 1);
  const levels = topFirst ? read : [...read].reverse();
  const topic = scene.phrases[0]?.topic;
  const style: CardsSpec['style'] =
    form === 'pyramid' || form === 'funnel' ? form : form === 'iceberg' && levels.length === 2 ? 'iceberg' : 'stack';
  return {
    spec: {
      kind: 'cards',
      cards: levels.map(({ item }) => item),
      style,
      ...(sharp && topic && topic.toLowerCase() !== form && { title: { label: topic } }),
    },
    confidence: 0.95,
    why: `levels of a ${form === 'layers' ? 'stack' : form}`,
    whole: true,
  };
}
