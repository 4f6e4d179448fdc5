/** Unpacks the plain ustar archives of the embedded browser: files and folders, no links. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const blockSize = 512;

export interface TarFile {
  readonly name: string;
  readonly mode: number;
  readonly content: Buffer;
}

/** The regular files of an archive, in order. */
export function tarFiles(archive: Buffer): TarFile[] {
  const files: TarFile[] = [];
  for (let at = 0; at + blockSize <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + blockSize);
    const size = octal(header, 124, 12);
    const type = String.fromCharCode(header[156] ?? 0);
    const start = at + blockSize;
    const prefix = text(header, 345, 155);
    const name = prefix ? `${prefix}/${text(header, 0, 100)}` : text(header, 0, 100);
    if (type === '0' || type === '\0') {
      files.push({ name, mode: octal(header, 100, 8), content: archive.subarray(start, start + size) });
    }
    at = start + Math.ceil(size / blockSize) * blockSize;
  }
  return files;
}

/** Writes an archive's files into a folder. Names that lead out of it are left out. */
export function untar(archive: Buffer, folder: string): void {
  for (const file of tarFiles(archive)) {
    if (file.name.startsWith('/') || file.name.split('/').includes('..')) continue;
    const path = join(folder, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content, { mode: file.mode & 0o777 });
  }
}

function text(header: Buffer, from: number, length: number): string {
  const field = header.toString('utf8', from, from + length);
  const end = field.indexOf('\0');
  return end < 0 ? field : field.slice(0, end);
}

function octal(header: Buffer, from: number, length: number): number {
  return Number.parseInt(text(header, from, length).trim() || '0', 8);
}
