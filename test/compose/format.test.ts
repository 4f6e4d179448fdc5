import { describe, expect, it } from 'vitest';
import { stageBox } from '../../src/compose/format.ts';

describe('stageBox', () => {
  it.each([
    ['16:9', 1920, 1080, 'wide'],
    ['4:3', 1440, 1080, 'wide'],
    ['9:16', 1080, 1920, 'tall'],
    ['1280x720', 1920, 1080, 'wide'],
    ['1080x1080', 1080, 1080, 'square'],
  ])('lays %s out at %i x %i', (format, width, height, layout) => {
    const box = stageBox(format);
    expect([box.stage.width, box.stage.height, box.layout]).toEqual([width, height, layout]);
    expect(box.at.x + box.picture.width).toBeLessThanOrEqual(width);
    expect(box.at.y).toBeGreaterThanOrEqual(box.band.y + box.band.height);
    expect(box.at.y + box.picture.height).toBeLessThanOrEqual(height);
  });

  it('gives 16:9 a picture of 1728 x 800', () => {
    expect(stageBox('16:9').picture).toEqual({ width: 1728, height: 800 });
  });

  it('keeps clear of what video players cover in 9:16', () => {
    const { room } = stageBox('9:16');
    expect(room.y).toBeGreaterThanOrEqual(1920 * 0.12);
    expect(room.y + room.height).toBeLessThanOrEqual(1920 * 0.82);
    expect(room.x + room.width).toBeLessThanOrEqual(1080 * 0.89);
  });

  it('refuses what is no format', () => {
    expect(() => stageBox('wide')).toThrow('“wide” is no format');
  });
});
