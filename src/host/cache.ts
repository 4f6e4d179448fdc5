/** A content-addressed cache: the key holds everything the value depends on, so that entries never have to expire. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from './files.ts';
import { cacheRoot } from './paths.ts';

export interface Cache {
  /** Undefined: not there, or not readable as what was written. */
  get(key: string): unknown;
  /** A cache that cannot be written is no reason to fail: errors are swallowed. */
  set(key: string, value: unknown): void;
}

/**
 * JSON values on disk under `<cache>/<name>/`. Each entry carries a hash of its own content; an entry that was cut
 * off or changed counts as absent.
 */
export function openCache(name: string, root: string = cacheRoot()): Cache {
  const pathOf = (key: string): string => join(root, name, `${hash(key)}.json`);
  return {
    get(key) {
      try {
        const text = readFileSync(pathOf(key), 'utf8');
        const body = text.slice(text.indexOf('\n') + 1);
        return text.startsWith(`${hash(key, body)}\n`) ? JSON.parse(body) : undefined;
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      const path = pathOf(key);
      const beside = `${path}.${process.pid}.tmp`;
      try {
        const body = JSON.stringify(value);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(beside, `${hash(key, body)}\n${body}`);
        renameSync(beside, path);
      } catch {
        discard(beside);
      }
    },
  };
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Not even that: its folder cannot be reached.
  }
}

/** For `--no-cache`: finds nothing, keeps nothing. */
export const noCache: Cache = { get: () => undefined, set: () => {} };
