import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concatList, type Frames, type FramesRequest, takeFrames } from '../../src/export/frames.ts';

/** A deck with the contract of the real ones, and nothing else: steps colour the page. */
const deck = `<!doctype html><style>body { margin: 0; background: navy } section { display: none; height: 100vh }
section.present { display: block } .fragment { opacity: 0; height: 100px; transition: opacity 3s }
.fragment.visible { opacity: 1 } .still .fragment { transition: none }</style>
<section data-slide="title"></section>
<section data-paragraph="1"><div class="fragment" data-cue="1" style="background: red"></div>
<div class="fragment" data-cue="2" style="background: lime"></div></section>
<section data-paragraph="2"></section>
<section data-slide="tools"><div class="fragment" style="background: blue"></div></section>
<section data-slide="end"></section>
<script>
const slides = [...document.querySelectorAll('section')];
let h = 0, f = -1;
const show = () => slides.forEach((slide, i) => {
  slide.classList.toggle('present', i === h);
  [...slide.querySelectorAll('.fragment')].forEach((one, k) => one.classList.toggle('visible', i < h || (i === h && k <= f)));
});
window.cuedeck = {
  ready: Promise.resolve(),
  still: () => document.documentElement.classList.add('still'),
  reveal: {
    slide(to, _, fragment) { h = to; f = fragment; show(); },
    next() {
      if (f + 1 < slides[h].querySelectorAll('.fragment').length) f += 1;
      else if (h + 1 < slides.length) { h += 1; f = -1; }
      show();
    },
    getIndices: () => ({ h, f }),
    getCurrentSlide: () => slides[h],
  },
};
show();
</script>`;

let folder: string;
const take = (how: Partial<FramesRequest> = {}): Promise<Frames> => takeFrames(request(how));
const request = (how: Partial<FramesRequest> = {}): FramesRequest => ({
  file: join(folder, 'index.html'),
  prefix: '027',
  width: 320,
  height: 200,
  slides: [
    {
      slide: 1,
      paragraph: 1,
      start: 0,
      cues: [
        { row: 1, phrase: 'red', time: 1.2 },
        { row: 2, phrase: 'green', time: 2.5 },
      ],
    },
    { slide: 2, paragraph: 2, start: 4, cues: [] },
  ],
  duration: 6,
  ...how,
});
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
  writeFileSync(join(folder, 'index.html'), deck);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('takeFrames', () => {
  it('takes one picture a step, named so that they sort, and tells what each shows', async () => {
    const { frames, images } = await take();
    expect(frames.map((frame) => [frame.file, frame.slide, frame.part, frame.row, frame.phrase, frame.time])).toEqual([
      ['027-s00-title.png', null, 'title', null, null, null],
      ['027-s01-step0.png', 1, null, null, null, 0],
      ['027-s01-step1.png', 1, null, 1, 'red', 1.2],
      ['027-s01-step2.png', 1, null, 2, 'green', 2.5],
      ['027-s02-step0.png', 2, null, null, null, 4],
      ['027-s03-tools.png', null, 'tools', null, null, null],
      ['027-s03-tools-2.png', null, 'tools', null, null, null],
      ['027-s04-end.png', null, 'end', null, null, null],
    ]);
    expect(Object.keys(images)).toEqual(frames.map((frame) => frame.file));
    const files = frames.map((frame) => frame.file);
    expect(files.filter((file) => !file.includes('tools'))).toEqual(
      files.filter((file) => !file.includes('tools')).sort(),
    );
  });

  it('shows each step in its end state, at the size asked for', async () => {
    const { images } = await take();
    const png = PNG.sync.read(Buffer.from(images['027-s01-step2.png'] as Uint8Array));
    expect([png.width, png.height]).toEqual([320, 200]);
    const pixel = (y: number) => [...png.data.subarray(y * 320 * 4, y * 320 * 4 + 3)];
    expect(pixel(50)).toEqual([255, 0, 0]);
    expect(pixel(150)).toEqual([0, 255, 0]);
  });

  it.each([
    ['phrase', 'webp', ['027-s01-step1.webp', '027-s01-step2.webp']],
    [
      'slide',
      'jpeg',
      ['027-s00-title.jpg', '027-s01-step2.jpg', '027-s02-step0.jpg', '027-s03-tools-2.jpg', '027-s04-end.jpg'],
    ],
  ] as const)('takes a picture a %s, as %s', async (at, type, files) => {
    const { frames, images } = await take({ at, type });
    expect(frames.map((frame) => frame.file)).toEqual(files);
    const start = { webp: 'RIFF', jpeg: '\xff\xd8\xff' }[type];
    for (const image of Object.values(images))
      expect(Buffer.from(image).toString('latin1')).toMatch(RegExp(`^${start}`));
  });

  it('leaves out the ground', async () => {
    const { images } = await take({ at: 'slide', transparent: true });
    const alpha = (name: string, y: number) => {
      const png = PNG.sync.read(Buffer.from(images[name] as Uint8Array));
      return png.data[(y * png.width + 10) * 4 + 3];
    };
    expect(alpha('027-s04-end.png', 100)).toBe(0);
    expect(alpha('027-s01-step2.png', 150)).toBe(255);
  });

  it('lists them for ffmpeg over the whole length of the talk', async () => {
    const { frames } = await take();
    expect(concatList(frames, request())).toBe(
      [
        'ffconcat version 1.0',
        "file '027-s01-step0.png'\nduration 1.200",
        "file '027-s01-step1.png'\nduration 1.300",
        "file '027-s01-step2.png'\nduration 1.500",
        "file '027-s02-step0.png'\nduration 2.000",
        "file '027-s02-step0.png'\n",
      ].join('\n'),
    );
  });

  it('gives the same bytes again', async () => {
    const [first, second] = [await take(), await take()];
    for (const [name, image] of Object.entries(first.images)) {
      expect(Buffer.from(image).equals(Buffer.from(second.images[name] as Uint8Array)), name).toBe(true);
    }
  });
});
