/** Tells of characters that no bundled font has. */
import { unbundled } from './compose/fonts.ts';
import type { Cache } from './host/cache.ts';
import { complain, openSource } from './parse/source.ts';
import type { Problem } from './problem.ts';

/**
 * @param raw the script as read
 * @param cache where cut fonts are kept
 */
export async function glyphProblems(raw: string, file: string, cache?: Cache): Promise<readonly Problem[]> {
  const missing = await unbundled(raw, cache);
  if (missing.length === 0) return [];
  const source = openSource(raw, file);
  const offset = Math.min(...missing.map((one) => source.text.indexOf(one)));
  const shown = missing.slice(0, 8).join(' ') + (missing.length > 8 ? ' …' : '');
  return [
    complain(source, source.place(offset), {
      code: 'glyph-missing',
      message: `no bundled font has ${shown}`,
      cause: 'the bundled fonts hold Latin, Greek and Cyrillic letters, signs and emoji',
      hint: 'such text is set in a font of the machine that shows it, and may look different elsewhere',
    }),
  ];
}
