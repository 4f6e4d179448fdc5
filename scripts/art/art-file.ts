/** A file of SVG bodies one after another, and where each of them lies. */
import type { ArtTable } from '../../src/host/art.ts';

export class ArtFile {
  private readonly places = new Map<string, number>();
  private readonly parts: Buffer[] = [];
  private readonly offsets = [0];
  private readonly widths: number[] = [];
  private readonly heights: number[] = [];
  private readonly flags: number[] = [];

  /** @returns the drawing's position, -1 for none of this id */
  placeOf(id: string): number {
    return this.places.get(id) ?? -1;
  }

  /** @returns the drawing's position */
  add(id: string, body: string, width: number, height: number, flags = 0): number {
    const part = Buffer.from(body);
    const place = this.parts.push(part) - 1;
    this.places.set(id, place);
    this.offsets.push((this.offsets[place] ?? 0) + part.length);
    this.widths.push(round(width));
    this.heights.push(round(height));
    this.flags.push(flags);
    return place;
  }

  table(renamed: Readonly<Record<string, number>> = {}): ArtTable {
    const { offsets, widths, heights, flags } = this;
    return { ids: [...this.places.keys()].join(' '), offsets, widths, heights, flags, renamed };
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.parts);
  }
}

function round(size: number): number {
  return Math.round(size * 100) / 100;
}
