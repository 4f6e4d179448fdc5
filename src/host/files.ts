/** Files: whole or not at all. What is written is written beside its place and then renamed. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, link, mkdir, readFile, rename, rm, writeFile as write } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { DeckError } from '../problem.ts';

export type Content = string | Uint8Array;

/**
 * Writes one file atomically, its folders included. On failure the old file stays as it was.
 * @throws DeckError `write-failed`
 */
export async function writeFile(path: string, content: Content): Promise<void> {
  const beside = besidePath(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await write(beside, content);
    await rename(beside, path);
  } catch (error) {
    await discard(beside);
    throw writeError(path, error);
  }
}

/**
 * Writes a whole folder in one go: the new one is filled beside the old one and takes its place by renaming, so that
 * nobody ever sees it half-filled and nothing stale stays in it. On failure the old folder stays as it was.
 * @param files path within the folder → content
 * @throws DeckError `write-failed`
 */
export async function writeFolder(path: string, files: Readonly<Record<string, Content>>): Promise<void> {
  return fillFolder(path, async (add) => {
    for (const [name, content] of Object.entries(files)) await add([name], content);
  });
}

/**
 * The same for a folder that is too large to be held at once: `add` writes a file of it, under one name or several.
 * @throws DeckError `write-failed`, and whatever filling it throws
 */
export async function fillFolder(
  path: string,
  fill: (add: (names: readonly string[], content: Content) => Promise<void>) => Promise<void>,
): Promise<void> {
  const fresh = besidePath(path);
  const old = besidePath(path);
  const add = async ([name = '', ...others]: readonly string[], content: Content): Promise<void> => {
    const target = inside(fresh, name);
    await mkdir(dirname(target), { recursive: true });
    await write(target, content);
    // Not every file system lets a file have several names.
    for (const other of others.map((one) => inside(fresh, one))) {
      await link(target, other).catch(() => write(other, content));
    }
  };
  try {
    await mkdir(fresh, { recursive: true });
    await fill(add);
    const replaces = existsSync(path);
    if (replaces) await rename(path, old);
    try {
      await rename(fresh, path);
    } catch (error) {
      if (replaces) await rename(old, path);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    await discard(fresh);
    throw writeError(path, error);
  }
}

/**
 * A text file the user named.
 * @throws DeckError `file-not-found` or `read-failed`
 */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw readError(path, error);
  }
}

/**
 * That a file the user named is there and may be read.
 * @throws DeckError `file-not-found` or `read-failed`
 */
export async function checkReadable(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK);
  } catch (error) {
    throw readError(path, error);
  }
}

/** A file's bytes; undefined when it cannot be read. */
export async function readBytes(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

/** Content hash over parts of any form; lengths go in, so that ('ab','c') and ('a','bc') differ. 32 hex digits. */
export function hash(...parts: readonly (Content | undefined)[]): string {
  const sha = createHash('sha256');
  for (const part of parts) {
    sha.update(part === undefined ? '-;' : `${Buffer.byteLength(part)};`);
    if (part !== undefined) sha.update(part);
  }
  return sha.digest('hex').slice(0, 32);
}

/**
 * A path within a folder.
 * @throws DeckError `path-outside` when it leads out of it
 */
export function inside(folder: string, name: string): string {
  const path = resolve(folder, name);
  if (isAbsolute(name) || (path !== resolve(folder) && !path.startsWith(resolve(folder) + sep))) {
    throw new DeckError({ code: 'path-outside', message: `“${name}” leads out of the folder “${folder}”` });
  }
  return path;
}

async function discard(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => {});
}

function besidePath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
}

function writeError(path: string, error: unknown): DeckError {
  if (error instanceof DeckError) return error;
  const cause = (error as Error).message;
  const hint = 'check that the folder exists, is writable and has room, or choose another with --out';
  return new DeckError({ code: 'write-failed', message: `cannot write “${path}”`, cause, hint }, { cause: error });
}

function readError(path: string, error: unknown): DeckError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') {
    return new DeckError({ code: 'file-not-found', message: `no such file: “${path}”` }, { cause: error });
  }
  const cause = (error as Error).message;
  return new DeckError({ code: 'read-failed', message: `cannot read “${path}”`, cause }, { cause: error });
}
