/** `cuedeck.config.json` or `.yaml`: what stands for the options nobody wrote. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { formatHint, parseFormat } from './format.ts';
import { DeckError } from './problem.ts';
import { suggest } from './suggest.ts';

export interface Config {
  /** The file, if there is one. */
  readonly file?: string;
  /** Scripts or folders, absolute. */
  readonly episodes: readonly string[];
  readonly out?: string;
  /** Name, or an absolute path. */
  readonly theme?: string;
  readonly format?: string;
  readonly pdf?: boolean;
}

const names = ['cuedeck.config.json', 'cuedeck.config.yaml', 'cuedeck.config.yml'];
const keys = ['episodes', 'out', 'theme', 'format', 'pdf'] as const;

/**
 * The config of a folder; without one, the episodes are those of `episodes/`.
 * @throws DeckError `config-invalid`
 */
export async function readConfig(folder: string): Promise<Config> {
  const file = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!file) return { episodes: [join(folder, 'episodes')] };
  const raw = await parse(file);
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) throw invalid(file, 'it must hold named settings');
  return resolved(file, raw as Record<string, unknown>);
}

/**
 * Markdown files of the scripts and folders named, in the order named; those of a folder by name.
 * @throws DeckError `file-not-found`
 */
export async function findScripts(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (!existsSync(path)) {
      const hint = 'name a script or a folder of scripts, or start one with `cuedeck new "Title"`';
      throw new DeckError({ code: 'file-not-found', message: `no such script or folder: “${path}”`, hint });
    }
    if (!statSync(path).isDirectory()) found.push(path);
    else found.push(...(await scriptsOf(path)));
  }
  return [...new Map(found.map((path) => [resolve(path), path])).values()];
}

async function scriptsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder);
  return entries
    .filter((name) => /\.(md|markdown)$/i.test(name) && !/^(readme|\.)/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function parse(file: string): Promise<unknown> {
  const text = readFileSync(file, 'utf8');
  try {
    if (file.endsWith('.json')) return JSON.parse(text);
    const { parseYaml } = await import('./parse/yaml.ts');
    return parseYaml(text);
  } catch (error) {
    throw invalid(file, (error as Error).message.split('\n')[0] ?? '');
  }
}

function resolved(file: string, raw: Record<string, unknown>): Config {
  for (const key of Object.keys(raw)) {
    if ((keys as readonly string[]).includes(key)) continue;
    const meant = suggest(key, keys);
    throw invalid(file, `“${key}” is no setting${meant ? `, did you mean “${meant}”?` : ''}`);
  }
  const here = dirname(file);
  const text = (key: string): string | undefined => {
    const value = raw[key];
    if (value !== undefined && typeof value !== 'string') throw invalid(file, `“${key}” must be a text`);
    return value;
  };
  const format = text('format');
  if (format && !parseFormat(format)) throw invalid(file, `“${format}” is no format: ${formatHint}`);
  const out = text('out');
  const theme = text('theme');
  const pdf = raw['pdf'];
  if (pdf !== undefined && typeof pdf !== 'boolean') throw invalid(file, '“pdf” must be true or false');
  return {
    file,
    episodes: listOf(file, raw['episodes']).map((path) => resolve(here, path)),
    ...(out ? { out: resolve(here, out) } : {}),
    ...(theme ? { theme: /[\\/]/.test(theme) ? resolve(here, theme) : theme } : {}),
    ...(format ? { format } : {}),
    ...(pdf === undefined ? {} : { pdf }),
  };
}

function listOf(file: string, value: unknown): string[] {
  if (value === undefined) return ['episodes'];
  const list = typeof value === 'string' ? [value] : value;
  if (Array.isArray(list) && list.length > 0 && list.every((one) => typeof one === 'string')) return list;
  throw invalid(file, '“episodes” must be a script or folder, or a list of them');
}

function invalid(file: string, cause: string): DeckError {
  const hint = `settings are: ${keys.join(', ')}`;
  return new DeckError({ code: 'config-invalid', message: `the config “${file}” cannot be used`, cause, hint });
}
