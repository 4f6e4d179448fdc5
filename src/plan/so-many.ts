/** "Four bowls on a counter: flour, water, salt, yeast": as many names behind the colon as are counted before it. Pure. */
import type { CueContext } from './context.ts';
import { segmentItem, toItem, withoutCount } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import type { Scene } from './read/scene.ts';
import { segmentsOf } from './read/segments.ts';

/** Things that may have names; pictures ("panels", "curves", "bars") have readings of their own. */
const pictures =
  /^(?:chart|graph|curve|line|bar|panel|screen|gauge|meter|dial|pie|slice|terminal|query|arrow|frame|scene|shot|stage|step|phase|event|year)$/;

export function soMany(scene: Scene, context: CueContext): Candidate | undefined {
  const parts = segmentsOf(scene.text);
  const colon = scene.text.indexOf(':');
  // "three containers: 8GB, 8GB, 4GB" are what each of them has.
  if (parts.every((part) => /^[~$€£]?\d/.test(part)) || new Set(parts).size < parts.length) return undefined;
  if (parts.length < 3 || scene.chain.length > 0 || parts.some((part) => /["“]|\d\s*%|->|→/.test(part)))
    return undefined;
  const before = scene.phrases.filter((phrase) => phrase.end <= colon);
  const counted = before.filter((phrase) => phrase.count === parts.length && phrase.plural);
  const [holder] = counted;
  if (counted.length !== 1 || !holder || pictures.test(holder.head)) return undefined;
  const title = withoutCount(toItem(holder, context));
  return {
    spec: { kind: 'cards', cards: parts.map((part) => segmentItem(part, context)), title },
    confidence: 0.84,
    why: `${parts.length} of "${holder.label}", each by its name`,
    whole: before.length === 1,
  };
}
