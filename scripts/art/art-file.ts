/** A file of SVG bodies one after another, and where each of them lies. */
import type { ArtEntry } from '../../src/host/art.ts';

export class ArtFile {
  readonly entries: ArtEntry[] = [];
  private readonly parts: Buffer[] = [];
  private size = 0;

  get count(): number {
    return this.entries.length;
  }

  /** @returns the entry's position */
  add(id: string, body: string, width: number, height: number, flags = 0): number {
    const part = Buffer.from(body);
    this.entries.push([id, this.size, part.length, round(width), round(height), flags]);
    this.parts.push(part);
    this.size += part.length;
    return this.entries.length - 1;
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.parts);
  }
}

function round(size: number): number {
  return Math.round(size * 100) / 100;
}
