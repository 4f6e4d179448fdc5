import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTheme, themeNames } from '../../src/compose/theme.ts';
import { type ColourToken, colourTokens, graphicTokens, grounds, textTokens } from '../../src/compose/tokens.ts';

describe.each(themeNames)('theme %s', (name) => {
  it('defines every token as a colour that can be read', async () => {
    const { tokens } = await loadTheme(name);
    for (const token of colourTokens) expect(tokens[token], token).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('is of AA contrast', async () => {
    const { tokens } = await loadTheme(name);
    const ratio = (a: ColourToken, b: ColourToken): number => contrast(tokens[a] ?? '', tokens[b] ?? '');
    const plain: ColourToken[] = ['bg', 'bg-2', 'surface', 'surface-2'];
    const pairs: [ColourToken, ColourToken, number][] = [
      ...textTokens.flatMap((ink) => grounds.map((on): [ColourToken, ColourToken, number] => [ink, on, 4.5])),
      ...graphicTokens.flatMap((ink) => grounds.map((on): [ColourToken, ColourToken, number] => [ink, on, 3])),
      ...graphicTokens.flatMap((ink) => plain.map((on): [ColourToken, ColourToken, number] => [ink, on, 4.5])),
      ...colourTokens
        .filter((token) => token.startsWith('code-') && token !== 'code-bg')
        .map((token): [ColourToken, ColourToken, number] => [token, 'code-bg', 4.5]),
      ['accent-ink', 'accent', 4.5],
      ['tile-ink', 'tile', 4.5],
    ];
    const weak = pairs.filter(([ink, on, least]) => ratio(ink, on) < least);
    expect(weak.map(([ink, on]) => `${ink} on ${on}: ${ratio(ink, on).toFixed(2)}`)).toEqual([]);
  });
});

describe('loadTheme', () => {
  it('names the theme that was meant', async () => {
    await expect(loadTheme('daylihgt')).rejects.toMatchObject({
      problem: { code: 'theme-unknown', message: '“daylihgt” is no theme, did you mean “daylight”?' },
    });
  });

  it('takes a folder that changes some tokens only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'theme-'));
    await writeFile(join(folder, 'theme.json'), '{"name":"mine","scheme":"light","colour":{"accent":"#aa0000"}}');
    const [mine, daylight] = [await loadTheme(folder), await loadTheme('daylight')];
    expect(mine.tokens['accent']).toBe('#aa0000');
    expect(mine.tokens['ink']).toBe(daylight.tokens['ink']);
    expect(mine.css).toContain('--accent:#aa0000');
    expect(mine.reads).toContain(join(folder, 'theme.json'));
  });

  it('takes a CSS file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'theme-'));
    await writeFile(join(folder, 'mine.css'), ':root { --accent: #00ff88; } h2 { text-transform: uppercase }');
    const mine = await loadTheme('mine.css', folder);
    expect(mine.tokens['accent']).toBe('#00ff88');
    expect(mine.css).toContain('text-transform: uppercase');
  });

  it('tells what is wrong with a theme.json', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'theme-'));
    await writeFile(join(folder, 'theme.json'), '{"name":"mine","colour":{"acent":"#aa0000"}}');
    await expect(loadTheme(folder)).rejects.toMatchObject({ problem: { code: 'theme-invalid' } });
  });
});

function contrast(a: string, b: string): number {
  const light = (hex: string): number => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
