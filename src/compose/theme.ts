/** Themes: folders of tokens (`theme.json`) and CSS (`theme.css`), the three that come with the package or a user's own. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../host/paths.ts';
import { DeckError } from '../problem.ts';
import { suggest } from '../suggest.ts';
import { colourTokens, plainTokens } from './tokens.ts';

export interface Theme {
  readonly name: string;
  readonly scheme: 'dark' | 'light';
  /** Every token by name, without the dashes: colours as written, fonts as families. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Tokens as variables of `:root`, then the theme's own rules. */
  readonly css: string;
  /** Absolute paths of what was read. */
  readonly reads: readonly string[];
}

export const themeNames = ['stage', 'daylight', 'contrast'] as const;
const groups = ['colour', 'type', 'space', 'radius', 'shadow', 'motion'] as const;

/**
 * @param nameOrPath `stage`, `daylight`, `contrast`; a folder with `theme.json` and/or `theme.css`; or a CSS file
 * @param base folder that a relative path starts from
 * @throws DeckError `theme-unknown`, `theme-invalid`
 */
export async function loadTheme(nameOrPath = 'stage', base = '.'): Promise<Theme> {
  if ((themeNames as readonly string[]).includes(nameOrPath)) {
    return fromFolder(join(packageRoot(), 'themes', nameOrPath), true);
  }
  const path = resolve(base, nameOrPath);
  if (!existsSync(path)) throw unknown(nameOrPath);
  if (statSync(path).isDirectory()) return fromFolder(path);
  if (!/\.css$/i.test(path)) throw unknown(nameOrPath);
  return fromCss(path);
}

/** @param own one of the package's: needs no check, and so no loading of what checks */
async function fromFolder(folder: string, own = false): Promise<Theme> {
  const file = join(folder, 'theme.json');
  const style = join(folder, 'theme.css');
  if (!existsSync(file)) {
    if (existsSync(style)) return fromCss(style);
    throw new DeckError({
      code: 'theme-invalid',
      message: `the theme folder “${folder}” holds neither theme.json nor theme.css`,
      hint: 'copy the folder of a built-in theme as a starting point',
    });
  }
  const written = own ? (JSON.parse(readFileSync(file, 'utf8')) as Written) : await readTokens(file);
  const css = existsSync(style) ? readFileSync(style, 'utf8') : '';
  const values = Object.assign({}, ...groups.map((group) => written[group] ?? {})) as Record<string, string>;
  const complete = colourTokens.every((name) => name in values);
  const under = written.extends ?? (complete ? undefined : written.scheme === 'light' ? 'daylight' : 'stage');
  const parent = under ? await loadTheme(under, folder) : undefined;
  const tokens = { ...(parent?.tokens ?? Object.assign({}, ...Object.values(plainTokens))), ...values };
  return {
    name: written.name,
    scheme: written.scheme ?? parent?.scheme ?? 'dark',
    tokens,
    // The parent's rules stay, its variables are replaced by the merged ones.
    css: `${variables(tokens, written.scheme ?? parent?.scheme ?? 'dark')}\n${parent ? rulesOf(parent) : ''}${css}`,
    reads: [...(parent?.reads ?? []), file, ...(css ? [style] : [])],
  };
}

/** A bare CSS file stands on `stage` (or on `daylight`, where it says `color-scheme: light`). */
async function fromCss(path: string): Promise<Theme> {
  const css = readFileSync(path, 'utf8');
  const parent = await loadTheme(/color-scheme:\s*light\b/.test(css) ? 'daylight' : 'stage');
  const own: Record<string, string> = {};
  for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+)\s*:\s*([^;}]+)/g)) own[name] = value.trim();
  const known = Object.fromEntries(Object.entries(own).filter(([name]) => name in parent.tokens));
  return {
    ...parent,
    name: path,
    tokens: { ...parent.tokens, ...known },
    css: `${parent.css}\n${css}`,
    reads: [...parent.reads, path],
  };
}

interface Written extends Partial<Record<(typeof groups)[number], Readonly<Record<string, string>>>> {
  readonly name: string;
  readonly scheme?: 'dark' | 'light';
  readonly extends?: string;
}

async function readTokens(file: string): Promise<Written> {
  const invalid = (cause: string): DeckError =>
    new DeckError({
      code: 'theme-invalid',
      message: `the theme “${file}” cannot be used`,
      cause,
      hint: `groups are ${groups.join(', ')}; each maps token names to CSS values`,
    });
  const source = readFileSync(file, 'utf8');
  let raw: unknown;
  try {
    raw = JSON.parse(source);
  } catch (error) {
    throw invalid((error as Error).message.split('\n')[0] ?? '');
  }
  const { parseThemeFile } = await import('./theme-schema.ts');
  const parsed = parseThemeFile(raw);
  if (typeof parsed === 'string') throw invalid(parsed);
  return parsed;
}

function variables(tokens: Readonly<Record<string, string>>, scheme: string): string {
  const lines = Object.entries(tokens).map(([name, value]) => `--${name}:${value}`);
  return `:root{color-scheme:${scheme};${lines.join(';')}}`;
}

const rulesOf = (theme: Theme): string => theme.css.slice(theme.css.indexOf('\n') + 1);

function unknown(name: string): DeckError {
  const meant = suggest(name, themeNames);
  return new DeckError({
    code: 'theme-unknown',
    message: `“${name}” is no theme${meant ? `, did you mean “${meant}”?` : ''}`,
    hint: `themes are ${themeNames.join(', ')}, or the path of a theme's folder or CSS file`,
  });
}
