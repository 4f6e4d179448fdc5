/** Reads iconify packs: the only place that knows their format. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Drawing {
  readonly id: string;
  readonly slug: string;
  readonly body: string;
  readonly width: number;
  readonly height: number;
  /** Dropped from the newest pack, kept under its old name. */
  readonly hidden: boolean;
}

interface IconifyIcon {
  readonly body: string;
  readonly hidden?: boolean;
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
}

interface IconifyPack extends Pick<IconifyIcon, 'width' | 'height'> {
  readonly prefix: string;
  readonly icons: Record<string, IconifyIcon>;
  readonly aliases?: Record<string, { readonly parent: string }>;
}

const require = createRequire(import.meta.url);

/** All drawings of `@iconify-json/<name>` in the order of their names, hidden ones too, and the old names that lead to them. */
export function readPack(name: string): { drawings: Drawing[]; renamed: ReadonlyMap<string, string> } {
  const pack = JSON.parse(readFileSync(require.resolve(`@iconify-json/${name}/icons.json`), 'utf8')) as IconifyPack;
  const drawings = Object.entries(pack.icons)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, icon]) => ({
      id: `${pack.prefix}:${slug}`,
      slug,
      body: uniqueIds(moved(assertClean(icon.body, slug), icon.left ?? 0, icon.top ?? 0), `${pack.prefix}-${slug}`),
      width: icon.width ?? pack.width ?? 16,
      height: icon.height ?? pack.height ?? 16,
      hidden: icon.hidden === true,
    }));
  const renamed = Object.entries(pack.aliases ?? {}).map(([old, { parent }]) => [old, parent] as const);
  return { drawings, renamed: new Map(renamed) };
}

/** Packs are clean; a change there must not bring scripts or outside references into a deck. */
function assertClean(body: string, slug: string): string {
  if (/<(script|foreignObject|iframe|image|a|style)\b|\son[a-z]+\s*=|javascript:|https?:/i.test(body)) {
    throw new Error(`art: ${slug} holds more than shapes`);
  }
  return body;
}

function moved(body: string, left: number, top: number): string {
  return left || top ? `<g transform="translate(${-left} ${-top})">${body}</g>` : body;
}

/** Ids renamed to `<prefix>-1`, `-2`, … in the order they stand, and all references with them. */
function uniqueIds(body: string, prefix: string): string {
  const names = new Map<string, string>();
  for (const [, id] of body.matchAll(/\bid="([^"]+)"/g)) {
    if (id && !names.has(id)) names.set(id, `${prefix}-${names.size + 1}`);
  }
  if (!names.size) return body;
  const rename = (id: string) => names.get(id) ?? id;
  return body
    .replace(/\bid="([^"]+)"/g, (_, id: string) => `id="${rename(id)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${rename(id)})`)
    .replace(/href="#([^"]+)"/g, (_, id: string) => `href="#${rename(id)}"`);
}
