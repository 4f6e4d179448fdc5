/** The author's own choice: a kind before the colon. What is wrong with one is shown in its cell. */
import { describe, expect, test } from 'vitest';
import { overrideNames } from '../../src/plan/index.ts';
import { example, findOverride } from '../../src/plan/override.ts';
import { formatProblem } from '../../src/problem.ts';
import { kinds } from '../../src/spec.ts';
import { planText, read, scriptOf } from '../whole.ts';

const reports = (cell: string): string[] => planText(scriptOf([cell])).problems.map(formatProblem);

describe('a kind before the colon', () => {
  test.each([...kinds])('%s: its example in the hints does what it says', (kind) => {
    const cell = example(kind);
    const more = kind === 'code' ? '' : undefined;
    const step = read(cell, {
      paragraph: 'Here is what we look at today.\n\n```yaml\nreplicas: 3\n```',
      ...(more !== undefined && { more }),
    });
    expect(step.reading).toMatchObject({ kind, by: 'author', confidence: 1 });
    expect(step.spec.kind).toBe(kind);
  });

  test('is an order in lower case only', () => {
    expect(findOverride('timeline: a -> b')).toMatchObject({ kind: 'timeline', body: 'a -> b', offset: 10 });
    expect(findOverride('Timeline: a -> b')).toBeUndefined();
    expect(findOverride('note: a -> b')).toBeUndefined();
    expect(findOverride('https://example.org')).toBeUndefined();
  });

  test('has names that complete without a clash', () => {
    expect(new Set(overrideNames).size).toBe(overrideNames.length);
    for (const name of overrideNames) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test('keeps the words of the author', () => {
    expect(read('compare: small boat | large ship').spec).toMatchObject({
      sides: [{ head: { label: 'Small boat' } }, { head: { label: 'Large ship' } }],
    });
    expect(read('cycle: fold -> rest -> fold again').spec).toMatchObject({
      steps: [{ label: 'Fold' }, { label: 'Rest' }, { label: 'Fold again' }],
    });
    expect(read('timeline: 2014: start -> 2020: growth -> today').spec).toMatchObject({
      events: [{ when: '2014', label: 'Start' }, { when: '2020', label: 'Growth' }, { label: 'Today' }],
    });
  });

  test('takes Mermaid with lines parted by semicolons', () => {
    expect(read('mermaid: graph LR; A-->B').spec).toEqual({ kind: 'mermaid', source: 'graph LR\nA-->B' });
  });

  test('makes no product of an ordinary word', () => {
    expect(read('cards: red, orange, apple').spec).toMatchObject({
      cards: [{ label: 'Red' }, { label: 'Orange' }, { label: 'Apple' }],
    });
    expect(JSON.stringify(read('cards: red, orange, apple').spec)).not.toContain('"logo"');
  });
});

describe('what is wrong with it', () => {
  test.each([
    [
      'a name that is nearly one',
      'timelin: 2014 -> 2018',
      `talk.md:11:15: warning: There is no kind "timelin"; the cue was read as prose [override-unknown]
  11 | | "look at" | timelin: 2014 -> 2018 |
     |               ^^^^^^^
  hint: Did you mean "timeline:"?`,
    ],
    [
      'nothing after it',
      'timeline:',
      `talk.md:11:15: warning: Nothing stands after "timeline:" [override-empty]
  11 | | "look at" | timeline: |
     |               ^^^^^^^^^
  hint: For example: timeline: Data -> Train -> Deploy`,
    ],
    [
      'one thing where two are needed',
      'compare: only one',
      `talk.md:11:15: warning: "compare:" was not understood [override-unreadable]
  11 | | "look at" | compare: only one |
     |               ^^^^^^^^
  hint: For example: compare: CPU | GPU`,
    ],
    [
      'words that say nothing of it',
      'partition: nothing here',
      `talk.md:11:15: warning: "partition:" was not understood [override-unreadable]
  11 | | "look at" | partition: nothing here |
     |               ^^^^^^^^^^
  hint: For example: partition: cake into four pieces`,
    ],
    [
      'a language of which there is no block',
      'code: python',
      `talk.md:11:15: warning: The script has no block of python code [override-no-code]
  11 | | "look at" | code: python |
     |               ^^^^^
  hint: Put a fenced block under the paragraph, or the code itself after "code:"`,
    ],
  ])('%s', (_, cell, report) => {
    expect(reports(cell)).toEqual([report]);
  });

  test('leaves a picture all the same', () => {
    for (const cell of ['timelin: 2014 -> 2018', 'timeline:', 'compare: only one', 'code: python'])
      expect(read(cell).reading.by).not.toBe('author');
  });

  test('prose with a colon is no mistake', () => {
    for (const cell of ['note: this is prose', 'Timeline: 2014 -> 2018', 'a: b']) expect(reports(cell)).toEqual([]);
  });
});

describe('a diagram of the author', () => {
  test('replaces the drawing of its phrase', () => {
    const step = read('Anything at all', {
      more: '\n## Diagrams\n\n### "look at"\n\n```mermaid\ngraph LR\nA-->B\n```\n',
    });
    expect(step.spec).toEqual({ kind: 'mermaid', source: 'graph LR\nA-->B' });
    expect(step.reading.by).toBe('author');
  });
});
