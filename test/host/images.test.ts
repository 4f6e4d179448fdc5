import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPictures, pixelSize, svgSize } from '../../src/host/images.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openPictures', () => {
  it('gives a data URI with the size, and remembers what was asked for', () => {
    const png = PNG.sync.write(new PNG({ width: 7, height: 3 }));
    writeFileSync(join(folder, 'a.PNG'), png);
    writeFileSync(join(folder, 'broken.png'), 'no picture');
    const pictures = openPictures(folder);
    expect(pictures.read('a.PNG')).toEqual({
      href: `data:image/png;base64,${png.toString('base64')}`,
      width: 7,
      height: 3,
    });
    expect(pictures.read('broken.png')).toBeUndefined();
    expect(pictures.read('missing.png')).toBeUndefined();
    expect(pictures.read('notes.txt')).toBeUndefined();
    const names = ['a.PNG', 'broken.png', 'missing.png', 'notes.txt'];
    expect([...pictures.asked]).toEqual(names.map((name) => join(folder, name)));
  });
});

describe('sizes', () => {
  it.each([
    ['<svg viewBox="0 0 24 12" width="1em">', { width: 24, height: 12 }],
    ['<?xml version="1.0"?><svg width="40px" height="30">', { width: 40, height: 30 }],
    ['<svg viewBox="-5, -5, 10.5, 20">', { width: 10.5, height: 20 }],
    ['<svg stroke-width="9">', { width: 300, height: 300 }],
    ['<html>', undefined],
  ])('of %s', (text, size) => {
    expect(svgSize(text)).toEqual(size);
  });

  it.each([
    ['GIF', '47494638396105000400', { width: 5, height: 4 }],
    ['JPEG', 'ffd8ffe000040000ffc000110800100020030122', { width: 32, height: 16 }],
    ['WebP', `52494646000000005745425056503858${'0'.repeat(16)}0f0000070000`, { width: 16, height: 8 }],
    ['something else', '00112233445566778899', undefined],
  ])('of a %s', (_, hex, size) => {
    expect(pixelSize(Buffer.from(hex, 'hex'))).toEqual(size);
  });
});
