import { expect, it } from 'vitest';
import { parseFormat } from '../../src/format.ts';
import { suggest } from '../../src/suggest.ts';

it.each([
  ['biuld', 'build'],
  ['Explian', 'explain'],
  ['docter', 'doctor'],
  ['zzz', undefined],
  ['', undefined],
])('for “%s” suggests %s', (word, meant) => {
  expect(suggest(word, ['build', 'explain', 'doctor'])).toBe(meant);
});

it.each([
  ['16:9', [1920, 1080]],
  ['9:16', [1080, 1920]],
  ['4:3', [1440, 1080]],
  [' 1280 x 720 ', [1280, 720]],
  ['1000×1000', [1000, 1000]],
  ['3:2', undefined],
  ['100x100', undefined],
  ['9999x720', undefined],
  ['', undefined],
])('reads the format “%s”', (text, size) => {
  const format = parseFormat(text);
  expect(format && [format.width, format.height]).toEqual(size);
});
