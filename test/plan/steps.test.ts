import { describe, expect, it } from 'vitest';
import type { FlowSpec, IconSpec } from '../../src/spec.ts';
import { planCues } from './cues.ts';

const flows = (cues: Record<string, string>): FlowSpec[] =>
  planCues('First the letter is written, then it is posted, then it is read.', cues).map(
    (step) => step.spec as FlowSpec,
  );

describe('flows of one paragraph', () => {
  it('keep the places of what the next one adds', () => {
    const [first, second] = flows({
      'letter is written': 'Diagram: Writer -> Letter',
      'it is posted': 'Diagram: Writer -> Letter -> Post office, Post office highlighted',
    });
    expect(first?.nodes.map(({ label, ghost }) => [label, ghost ?? false])).toEqual([
      ['Writer', false],
      ['Letter', false],
      ['Post office', true],
    ]);
    expect(first?.edges.map((edge) => edge.ghost ?? false)).toEqual([false, true]);
    expect(second?.nodes.at(-1)).toMatchObject({ label: 'Post office', states: ['highlighted'] });
  });

  it('have layouts of their own where an arrow goes elsewhere', () => {
    const [first] = flows({
      'letter is written': 'Diagram: Writer -> Reader',
      'it is posted': 'Diagram: Writer -> Post office -> Reader',
    });
    expect(first?.nodes.map((node) => node.label)).toEqual(['Writer', 'Reader']);
  });
});

describe('a chain of arrows', () => {
  it.each([
    ['Writer -> Letter -> Reader, Letter crossed out', { states: ['crossed'] }],
    ['Writer -> Letter -> Reader, with Letter in red', { colour: 'red' }],
    ['Flow Writer -> Letter -> Reader, Letter highlighted', { states: ['highlighted'] }],
  ])('shows what is said of one of its things: %s', (visual, expected) => {
    const [spec] = flows({ 'letter is written': visual });
    expect(spec).toMatchObject({ kind: 'flow' });
    expect(spec?.nodes.map((node) => node.label)).toEqual(['Writer', 'Letter', 'Reader']);
    expect(spec?.nodes[1]).toMatchObject(expected);
  });
});

describe('a sign by itself', () => {
  it.each([
    ['Green checkmark', 'green'],
    ['Big red X', 'red'],
    ['A large question mark appears', undefined],
    ['Thumbs down', 'red'],
  ])('%s stands for the words said', (visual, colour) => {
    const [step] = planCues('Is it allowed? It is not.', { 'it is not': visual });
    const spec = step?.spec as IconSpec;
    expect(spec.kind).toBe('icon');
    const { main, caption, others } = spec;
    expect(main.label).toBe('It is not');
    expect(main.colour).toBe(colour);
    expect([caption, others]).toEqual([undefined, undefined]);
  });

  it('is no sign when it is on something', () => {
    const [step] = planCues('Is it allowed? It is not.', { 'it is not': 'Passport with a big red X over it' });
    expect(step?.spec.kind).toBe('crossed-out');
  });
});

describe('bars', () => {
  it('are to scale where the phrase gives the ratio', () => {
    const [step] = planCues('A train is 3x faster than a bus.', { '3x faster': 'Speed comparison bar: bus vs train' });
    expect(step?.spec).toMatchObject({
      kind: 'chart-bar',
      bars: [
        { label: 'Bus', value: 1, text: '' },
        { label: 'Train', value: 3, text: '3x faster' },
      ],
    });
  });
});

describe('a line of code', () => {
  it('has the words marked that the cue names', () => {
    const paragraph = 'It is one line.\n\n```js\nconst sum = add(1, 2);\n```';
    const [step] = planCues(paragraph, { 'one line': 'Code snippet with `add` highlighted' });
    expect(step?.spec).toMatchObject({ kind: 'code', code: 'const sum = add(1, 2);', highlight: ['add'] });
  });
});
