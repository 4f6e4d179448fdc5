/** Reads lib/data/: indexes as a whole, single drawings by their offset. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './paths.ts';

/** Id, offset and length in bytes, width and height of the coordinate box, flags (logos: 1 mono, 2 dark). */
export type ArtEntry = readonly [
  id: string,
  offset: number,
  bytes: number,
  width: number,
  height: number,
  flags: number,
];

/** A JSON file of lib/data. Throws when `prepare` has not made it. */
export function readData<T>(name: string): T {
  return JSON.parse(readFileSync(dataFile(name), 'utf8')) as T;
}

/** The body of one drawing. */
export function readArt(name: string, [, offset, bytes]: ArtEntry): string {
  const file = openSync(dataFile(name), 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    readSync(file, buffer, 0, bytes, offset);
    return buffer.toString('utf8');
  } finally {
    closeSync(file);
  }
}

function dataFile(name: string): string {
  return join(packageRoot(), 'lib', 'data', name);
}
