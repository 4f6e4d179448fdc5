import { describe, expect, it } from 'vitest';
import type { AlertSpec, CalloutSpec, ChatSpec, LogoSpec } from '../../src/spec.ts';
import { planCues, spec } from './cues.ts';

describe('words that fill the screen', () => {
  it.each([
    ['A giant "0" covers the screen', '0'],
    ['"Trust, but verify" in huge letters', 'Trust, but verify'],
    ['The word SOON in neon, flickering', 'SOON'],
    ['Enormous 73% dropping from above', '73%'],
    ['The number 12 in fat digits', '12'],
  ])('are the picture: %s', (text, words) => {
    expect(spec<CalloutSpec>(text)).toMatchObject({ kind: 'callout', text: words });
  });

  it('keep what else is said, below', () => {
    expect(spec<CalloutSpec>('A huge "7" fills the screen, the days before it fade').caption).toBe(
      'Days before it fade',
    );
  });

  it('are none on a sign, or struck out', () => {
    expect(spec('Big "EXIT" sign over a door').kind).not.toBe('callout');
    expect(spec('The word CHEAP crossed out').kind).toBe('crossed-out');
  });
});

describe('letters', () => {
  it('are spelled out as the script does it', () => {
    const [step] = planCues('A write goes to the Write Ahead Log first.', {
      'Write Ahead Log': 'The letters WAL unfold into the full name',
    });
    expect(step?.spec).toMatchObject({ kind: 'callout', text: 'Write Ahead Log', detail: 'WAL' });
  });

  it('stay letters where nobody spells them out', () => {
    expect(spec<CalloutSpec>('The letters QZX expanding')).toMatchObject({ kind: 'callout', text: 'QZX' });
  });

  it('stand beside a logo that comes first', () => {
    expect(spec<LogoSpec>('Redis logo, the letters R D B unfold into "Redis Database"')).toMatchObject({
      kind: 'logo',
      beside: { kind: 'callout', text: 'Redis Database' },
    });
  });
});

describe('what somebody or something says', () => {
  it('may follow a colon', () => {
    expect(spec<ChatSpec>('Nurse leaning over the desk: "Who ordered this?"').messages).toMatchObject([
      { text: 'Who ordered this?', from: { label: 'Nurse' } },
    ]);
  });

  it('is a message on what rings', () => {
    expect(spec<AlertSpec>('Pager buzzing on the pillow: "disk failed in rack 4"')).toMatchObject({
      kind: 'alert',
      severity: 'error',
      heading: 'Disk failed in rack 4',
    });
  });
});

it('swaps nothing out where nobody says for what', () => {
  expect(spec('Small crane swaps the battery of a bus').kind).not.toBe('crossed-out');
});
