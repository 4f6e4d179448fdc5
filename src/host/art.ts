/** Reads lib/data/: indexes as a whole, single drawings by their offset. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './paths.ts';

/** Where the drawings of one art file lie, column by column, for that is read fastest. */
export interface ArtTable {
  /** `pack:name`, parted by spaces. */
  readonly ids: string;
  /** Start of each body in bytes, and one more for the end. */
  readonly offsets: readonly number[];
  /** Coordinate boxes. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** Logos: 1 one colour, 2 dark. */
  readonly flags: readonly number[];
  /** Old ids → position of the drawing. */
  readonly renamed: Readonly<Record<string, number>>;
}

/** A JSON file of lib/data. Throws when `prepare` has not made it. */
export function readData<T>(name: string): T {
  return JSON.parse(readFileSync(dataFile(name), 'utf8')) as T;
}

/** The body of the drawing at a position of the table. */
export function readArt(name: string, { offsets }: ArtTable, at: number): string {
  const start = offsets[at] ?? 0;
  const buffer = Buffer.alloc((offsets[at + 1] ?? start) - start);
  const file = openSync(dataFile(name), 'r');
  try {
    readSync(file, buffer, 0, buffer.length, start);
    return buffer.toString('utf8');
  } finally {
    closeSync(file);
  }
}

/** Position of an id in the table, -1 for none. */
export function placeOf(table: ArtTable, id: string): number {
  const renamed = Object.hasOwn(table.renamed, id) ? table.renamed[id] : undefined;
  return renamed ?? table.ids.split(' ').indexOf(id);
}

function dataFile(name: string): string {
  return join(packageRoot(), 'lib', 'data', name);
}
