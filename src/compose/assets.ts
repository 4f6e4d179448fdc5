/** What the pages carry with them: fonts, style sheets, templates' files. Read once a process. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from '../host/paths.ts';

const known = new Map<string, string>();

function once(key: string, make: () => string): string {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** A file of `templates/`. */
export const template = (name: string): string =>
  once(`template ${name}`, () => readFileSync(join(packageRoot(), 'templates', name), 'utf8'));

/** Style sheet of `templates/`, its comments and line ends taken out. */
export const style = (name: string): string =>
  once(`style ${name}`, () =>
    template(`${name}.css`)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
  );

/** reveal.js' own layout rules. */
export const revealStyle = (): string => once('reveal', () => readFileSync(find('reveal.js/reveal.css'), 'utf8'));

/** The fonts as data: what a page shows never depends on the machine's own. */
export const fontFaces = (options: { mono: boolean }): string =>
  face('Inter Variable', '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', '100 900') +
  (options.mono
    ? face(
        'JetBrains Mono Variable',
        '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
        '100 800',
      )
    : '');

const face = (family: string, file: string, weights: string): string =>
  once(`font ${family}`, () => {
    const data = readFileSync(find(file)).toString('base64');
    return `@font-face{font-family:'${family}';font-style:normal;font-display:block;font-weight:${weights};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
  });

function find(name: string): string {
  return createRequire(import.meta.url).resolve(name);
}
