import { expect, test } from 'vitest';
import { singular } from '../../src/icons/concept.ts';
import { openIcons } from '../../src/icons/index.ts';
import lexicon from '../../src/icons/lexicon.json' with { type: 'json' };

const icons = openIcons();

test('every icon of the lexicon exists and is a drawing of lines in the box of its pack', () => {
  for (const name of Object.keys(lexicon)) {
    expect(icons.art(name), name).toMatchObject(
      name.startsWith('fluent-emoji') ? { width: 32, height: 32 } : { width: 24, height: 24 },
    );
    expect(icons.art(name)?.body).toContain('currentColor');
  }
});

test('every concept of the lexicon finds its icon', () => {
  const lost = Object.entries(lexicon).flatMap(([icon, concepts]) =>
    concepts
      .split(',')
      .map((c) => c.trim())
      .filter((concept) => icons.icon(concept) !== icon),
  );
  expect(lost).toEqual([]);
});

test('names that a pack has given up still work', () => {
  expect(icons.art('lucide:trash-2')?.body).toBe(icons.art('lucide:trash')?.body);
  expect(icons.art('lucide:no-such-icon')).toBeUndefined();
});

test.each([
  ['gpus', 'gpu'],
  ['boxes', 'box'],
  ['batteries', 'battery'],
  ['leaves', 'leaf'],
  ['buses', 'bus'],
  ['glasses', 'glasses'],
  ['kubernetes', 'kubernetes'],
  ['analysis', 'analysis'],
  ['caches', 'cache'],
  ['databases', 'database'],
  ['switches', 'switch'],
  ['lens', 'lens'],
  ['keys', 'key'],
  ['pods', 'pod'],
  ['apis', 'api'],
  ['horses', 'horse'],
  ['knives', 'knife'],
])('%s → %s', (plural, one) => {
  expect(singular(plural)).toBe(one);
});
