/** "The word ACCEPTED crossed out, "250" scribbled beside it": what is struck out, and what is written by it. Pure. */
import type { Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';

const struck = '(?:crossed[- ](?:out|off)|struck[- ](?:through|out|off)|scratched out|scored out)';
const written =
  '(?:scribbled|written|scrawled|stamped|pencill?ed(?: in)?|painted|typed|placed|put|drawn|added|handwritten|noted|jotted|standing|in handwriting|in red ink)';
const place = '(?:beside|next to|over|above|below|under(?:neath)?|on top of|across|in place of|instead of|instead)';

export function corrected(scene: Scene, context: CueContext): Candidate | undefined {
  const [, old = '', now = ''] =
    new RegExp(
      String.raw`^(.{1,50}?)\s+(?:is\s+|gets\s+|being\s+)?(?:thickly\s+)?${struck}(?:\s*[,;]\s*|\s+)(?:and\s+|with\s+)?(.{1,50}?)\s+(?:is\s+|being\s+|gets\s+)?(?:quickly\s+|hastily\s+)?${written}\s*(?:by hand\s+|in [\p{L}]+(?:\s+[\p{L}]+)?\s+)?(?:right\s+|just\s+)?${place}(?:\s+(?:it|that|them))?(?:\s+(?:by hand|in [\p{L}]+(?:\s[\p{L}]+)?|with an?\s[\p{L}]+))?[.]?$`,
      'isu',
    ).exec(scene.text) ?? [];
  if (!old || !now || /[,;:]/.test(old.replace(/["“][^"”]*["”]/g, ''))) return undefined;
  return {
    spec: { kind: 'crossed-out', crossed: said(old, context), items: [said(now, context)] },
    confidence: 0.97,
    why: 'struck out, and what is written by it',
    whole: true,
  };
}

/** "The word ACCEPTED", ""250"": the words themselves. */
function said(text: string, context: CueContext): Item {
  const plain = text
    .replace(/^(?:an?|the)\s+/i, '')
    .replace(
      /^(?:word|words|text|label|name|phrase|number|figure|line|sentence|sign|title|headline|entry)\s+(?=["“\p{Lu}\d])/u,
      '',
    );
  const [, quoted] = /^["“]([^"”]+)["”]$/.exec(plain) ?? [];
  return quoted ? { label: quoted } : { ...segmentItem(plain, context), label: tidy(plain) };
}
