import { describe, expect, it } from 'vitest';
import type { FlowSpec, IconSpec } from '../../src/spec.ts';
import { planCues, spec } from './cues.ts';

describe('what is only staged', () => {
  it.each([
    'Helmet coming off a server',
    'Umbrella opening over a database',
    'Cache jumping onto a trampoline-sized pillow',
  ])('is no way from one thing to another: %s', (text) => {
    expect(spec(text).kind).not.toBe('flow');
  });

  it('tells below what is done', () => {
    expect(spec<IconSpec>('Helmet coming off a server').caption).toBe('Helmet coming off a server');
  });

  it('is what the talk is about, where the script speaks of it', () => {
    const [step] = planCues('The kettle heats the water and the water runs through the kettle.', {
      'the water runs': 'Water flowing into the kettle',
    });
    expect(step?.spec.kind).toBe('flow');
  });

  it('leads somewhere where an arrow or "from … to" is asked for', () => {
    expect(spec<FlowSpec>('Parcel moving from the kitchen to the garden').kind).toBe('flow');
    expect(spec<FlowSpec>('Arrow from the piggy bank to the house').kind).toBe('flow');
  });
});

describe('a verb in -s', () => {
  it.each([
    ['The janitor shrugs and leaves', 'Janitor'],
    ['One lamp explodes, the others stay on', 'Lamp'],
  ])('is no part of the name: %s', (text, label) => {
    expect(JSON.stringify(spec(text))).toContain(`"label":"${label}"`);
  });
});
