/** "Bar chart, challenger slightly taller than champion": which of two is more, and no figure. Pure. */
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import type { Scene } from './read/scene.ts';

const more = 'taller|higher|bigger|longer|larger|greater|wider';
const less = 'shorter|lower|smaller|tinier|narrower';
const than = new RegExp(
  `^(?:an?\\s+|the\\s+)?(?:simple\\s+)?(?:bar (?:chart|graph)|bars|two bars)\\s*[,:]\\s+(?:the\\s+|an?\\s+)?([^,;:]{2,30}?)(?:'s)?(?:\\s+bar)?\\s+(?:is\\s+)?(slightly|a bit|a little|barely|just|much|far|way|twice as|clearly)?\\s*(${more}|${less})\\s+than\\s+(?:the\\s+|an?\\s+)?([^,;:]{2,30}?)(?:\\s+bar)?[.]?$`,
  'i',
);

export function tallerThan(scene: Scene, context: CueContext): Candidate | undefined {
  const [, one = '', how = '', size = '', other = ''] = than.exec(scene.text) ?? [];
  if (!one) return undefined;
  const first = new RegExp(`^(?:${more})$`, 'i').test(size);
  const near = /slightly|a bit|a little|barely|just/i.test(how) ? 'middle' : 'low';
  const bar = (name: string, high: boolean): { label: string; level: 'high' | 'middle' | 'low' } => ({
    ...segmentItem(name, context),
    level: high ? 'high' : near,
  });
  return {
    spec: { kind: 'chart-bar', bars: [bar(one, first), bar(other, !first)] },
    confidence: 0.98,
    why: `one bar ${size.toLowerCase()} than the other`,
    whole: true,
  };
}
