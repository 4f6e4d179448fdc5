import { describe, expect, it } from 'vitest';
import { planCues } from './cues.ts';

const spec = (visual: string) => planCues('We talk about this thing here.', { 'this thing': visual })[0]?.spec;

/** Every named part with its states. */
function parts(part: unknown): { label: string; states: readonly string[] }[] {
  if (Array.isArray(part)) return part.flatMap(parts);
  if (typeof part !== 'object' || part === null) return [];
  const { label, text, states = [] } = part as { label?: string; text?: string; states?: readonly string[] };
  const own = label ?? text;
  return [...(own === undefined ? [] : [{ label: own, states }]), ...Object.values(part).flatMap(parts)];
}

describe('what the cue denies', () => {
  it.each([
    ['Requests waiting outside a fortress with no gate', 'gate'],
    ['Machine room with no cables', 'cables'],
    ['Two islands with no bridge between them', 'bridge'],
    ['Board with no warnings', 'warnings'],
    ['Message thread, no reply', 'reply'],
    ['Kitchen without an oven', 'oven'],
  ])('is not drawn as if it were there: %s', (visual, missing) => {
    const shown = parts(spec(visual)).filter(({ label }) => label.toLowerCase().includes(missing));
    for (const { label, states } of shown)
      expect(/\b(?:no|without)\b/i.test(label) || states.includes('crossed'), label).toBe(true);
  });

  it('is no state of what stands before', () => {
    expect(JSON.stringify(spec('Blue boxes, no errors'))).not.toContain('failed');
  });

  it('may be there on the other side', () => {
    expect(spec('Without a map three detours, with a map one road')?.kind).toBe('comparison');
  });
});
