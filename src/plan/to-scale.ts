/** "Base model 14 GB next to adapter 50 MB, true to scale": two or more things side by side, each with its amount. Pure. */
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { measure } from './read/measure.ts';
import type { Scene } from './read/scene.ts';
import { inOneUnit } from './read/units.ts';

const scaled = /[,;]?\s*\b(?:true|drawn|shown)?\s*to scale\b/i;
const valued = new RegExp(
  `^(?:the\\s+|an?\\s+)?([\\p{L}][\\p{L}\\d .-]{1,28}?)\\s*(?:,|:|=|at|is|with)?\\s+(${measure})$`,
  'iu',
);

/** Bars, as long as the amounts say; the lead before a colon is what they are of. */
export function barsToScale(scene: Scene, context: CueContext): Candidate | undefined {
  if (scene.chain.length > 0) return undefined;
  const asked = scaled.test(scene.text);
  const [, topic = '', body = ''] = /^(?:([^:]{2,50}):\s+)?(.+?)[.]?$/.exec(scene.text.replace(scaled, '')) ?? [];
  const parts = body.split(/\s+(?:next to|beside|alongside|vs\.?|versus)\s+|\s*,\s+(?!\d{3})(?:and\s+)?|\s+and\s+/);
  const read = parts.map((part) => valued.exec(part.trim()));
  if (parts.length < 2 || parts.length > 8 || read.some((one) => one === null)) return undefined;
  // Two amounts are only set against each other where they are said to stand side by side.
  if (!asked && !/\s(?:next to|beside|alongside)\s/.test(body)) return undefined;
  const texts = read.map((one) => (one?.[2] ?? '').trim());
  const values = inOneUnit(texts);
  if (!values) return undefined;
  return {
    spec: {
      kind: 'chart-bar',
      bars: read.map((one, i) => ({
        ...segmentItem((one?.[1] ?? '').trim(), context),
        value: values[i] as number,
        text: texts[i] as string,
      })),
      ...(topic && { title: segmentItem(topic, context) }),
    },
    confidence: 0.86,
    why: 'amounts side by side, to scale',
    whole: true,
  };
}
