/** What the pages are made of: style sheets, templates' files. Read once a process. */
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

function find(name: string): string {
  return createRequire(import.meta.url).resolve(name);
}
