/**
 * What a build read and wrote, kept in the cache: as long as all of it is still the same, nothing has to be loaded,
 * let alone built.
 */
import { readFileSync } from 'node:fs';
import { openCache } from './cache.ts';
import { hash } from './files.ts';
import { cacheRoot } from './paths.ts';

export interface Stamp<T> {
  /** The tool's own build and the options. */
  readonly key: string;
  /** Path → content hash; null: the file was looked for and not there. */
  readonly files: Readonly<Record<string, string | null>>;
  /** What the build told. */
  readonly result: T;
}

/** The result of an earlier build with the same key, if every file it read or wrote still has the same content. */
export function unchanged<T>(place: string, key: string, root = cacheRoot()): T | undefined {
  const stamp = openCache('stamps', root).get(place) as Stamp<T> | undefined;
  if (stamp?.key !== key) return undefined;
  const same = Object.entries(stamp.files).every(([path, content]) => fileHash(path) === content);
  return same ? stamp.result : undefined;
}

/** @param files all that was read and written; absolute paths */
export function leaveStamp<T>(
  place: string,
  key: string,
  files: Iterable<string>,
  result: T,
  root = cacheRoot(),
): void {
  const hashes = Object.fromEntries([...new Set(files)].sort().map((path) => [path, fileHash(path)]));
  const stamp: Stamp<T> = { key, files: hashes, result };
  openCache('stamps', root).set(place, stamp);
}

function fileHash(path: string): string | null {
  try {
    return hash(readFileSync(path));
  } catch {
    return null;
  }
}
