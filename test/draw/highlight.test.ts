import { expect, test } from 'vitest';
import { prepareHighlighter } from '../../src/draw/highlight.ts';

const roles = (line: readonly { text: string; role: string }[] | undefined) =>
  (line ?? []).filter((token) => token.text.trim()).map((token) => [token.text.trim(), token.role]);

test('YAML: keys, numbers, comments', async () => {
  const highlight = await prepareHighlighter(['yaml']);
  const lines = highlight('limits:\n  nvidia.com/gpu: 1 # whole', 'yaml');
  expect(roles(lines[1])).toEqual([
    ['nvidia.com/gpu', 'key'],
    [':', 'punctuation'],
    ['1', 'number'],
    ['# whole', 'comment'],
  ]);
});

test('aliases work and every character stays', async () => {
  const highlight = await prepareHighlighter(['py', 'sh']);
  const code = 'def f(x: int) -> str:\n    return "a" + x  # why';
  const lines = highlight(code, 'py');
  expect(lines.map((line) => line.map((token) => token.text).join('')).join('\n')).toBe(code);
  expect(roles(lines[0])[0]).toEqual(['def', 'keyword']);
  expect(lines[1]?.some((token) => token.role === 'string')).toBe(true);
});

test('an unknown language is plain', async () => {
  const highlight = await prepareHighlighter(['nonsense']);
  expect(highlight('a b\nc', 'nonsense')).toEqual([[{ text: 'a b', role: 'plain' }], [{ text: 'c', role: 'plain' }]]);
});
