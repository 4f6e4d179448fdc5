import Zip from 'jszip';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { exportPptx } from '../../src/export/pptx.ts';

const picture = PNG.sync.write(new PNG({ width: 16, height: 9 }));
const make = (more: object = {}): Promise<Uint8Array> =>
  exportPptx({
    width: 1920,
    height: 1080,
    title: 'Pods & <nodes>',
    date: '2024-05-06',
    sheets: [
      { picture, alt: 'Title', notes: '' },
      { picture, alt: 'A “pod”', notes: 'Say this & <that>.\n\n▸ next' },
    ],
    ...more,
  });
const open = async (file: Uint8Array) => {
  const zip = await Zip.loadAsync(file);
  return async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
};

describe('exportPptx', () => {
  it('writes a slide a picture, filled by it, with the words as notes', async () => {
    const read = await open(await make());
    expect(await read('ppt/presentation.xml')).toMatch(/<p:sldSz cx="121\d{5}" cy="68\d{5}"/);
    expect(await read('ppt/slides/slide2.xml')).toContain('descr="A “pod”"');
    expect(await read('ppt/slides/slide3.xml')).toBe('');
    expect(await read('ppt/notesSlides/notesSlide2.xml')).toContain('Say this &amp; &lt;that&gt;.');
    expect(await read('docProps/core.xml')).toContain('<dc:title>Pods &amp; &lt;nodes&gt;</dc:title>');
  });

  it('tells the date of the talk and gives the same bytes again', async () => {
    const [first, second] = [await make(), await make()];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(await (await open(first))('docProps/core.xml')).toMatch(/created[^>]*>2024-05-06T00:00:00Z</);
  });

  it('makes tall slides of tall pictures', async () => {
    const read = await open(await make({ width: 1080, height: 1920 }));
    expect(await read('ppt/presentation.xml')).toMatch(/<p:sldSz cx="68\d{5}" cy="121\d{5}"/);
  });
});
