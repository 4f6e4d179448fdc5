import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Container } from '../../src/asked.ts';
import { buildEpisodes } from '../../src/build.ts';
import type { Moment } from '../../src/export/moments.ts';
import { exportSequence } from '../../src/export/sequence.ts';
import { exportVideo } from '../../src/export/video.ts';
import { withBrowser, withPage } from '../../src/host/chromium.ts';

/** A deck with the contract of the real ones: slides of one colour, a step that fades in. */
const deck = `<!doctype html><style>body { margin: 0 } section { display: none; height: 100vh }
section.present { display: block } [data-paragraph='1'] { background: red } [data-paragraph='2'] { background: blue }
.fragment { opacity: 0; height: 100vh; background: lime } .fragment.visible { opacity: 1; animation: in 300ms linear }
@keyframes in { from { opacity: 0 } }</style>
<div class="reveal"><div class="slides"><section data-slide="title"></section>
<section data-paragraph="1"><div class="fragment" data-fragment-index="0" data-cue="1"></div></section>
<section data-paragraph="2"></section></div></div>
<script>
const slides = [...document.querySelectorAll('section')];
window.cuedeck = { ready: Promise.resolve(), reveal: { slide(h, _, f) {
  slides.forEach((slide, i) => {
    slide.classList.toggle('present', i === h);
    [...slide.children].forEach((one, k) => one.classList.toggle('visible', i === h && k <= f));
  });
} } };
</script>`;
const moments: Moment[] = [
  { paragraph: 1, row: null, from: 0, frames: 10 },
  { paragraph: 1, row: 1, from: 10, frames: 15 },
  { paragraph: 2, row: null, from: 25, frames: 11 },
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
  writeFileSync(join(folder, 'index.html'), deck);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const make = (container: Container, audio?: string): Promise<Uint8Array> =>
  exportVideo({
    file: join(folder, 'index.html'),
    container,
    width: 320,
    height: 240,
    fps: 30,
    title: 'Colours',
    audio,
    moments: () => moments,
  });

async function packets(video: Uint8Array) {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(video) });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error('no picture');
  let count = 0;
  for await (const _ of new EncodedPacketSink(track).packets()) count += 1;
  const sound = await input.getPrimaryAudioTrack();
  return {
    count,
    duration: await track.computeDuration(),
    codec: await track.getCodec(),
    sound: sound && { codec: await sound.getCodec(), duration: await sound.computeDuration() },
  };
}

/** Colour in the middle of these frames, as a browser decodes them. */
async function decoded(video: Uint8Array, frames: readonly number[]): Promise<string[]> {
  const { outputFiles } = await build({ stdin: { contents: decoder, resolveDir: '.' }, bundle: true, write: false });
  const file = join(folder, 'decoder.html');
  const script = (outputFiles[0]?.text ?? '').replace(/<\/(?=script)/gi, '<\\/');
  // Encoders and decoders are there for pages of files only.
  writeFileSync(file, `<!doctype html><script>${script}</script>`);
  const times = frames.map((frame) => (frame + 0.5) / 30);
  const data = Buffer.from(video).toString('base64');
  return withBrowser((browser) =>
    withPage(browser, async (page) => {
      await page.goto(pathToFileURL(file).href);
      return (await page.evaluate(`coloursAt('${data}', ${JSON.stringify(times)})`)) as string[];
    }),
  );
}

const decoder = `import { ALL_FORMATS, BlobSource, Input, VideoSampleSink } from 'mediabunny';
window.coloursAt = async (data, times) => {
  const blob = await (await fetch('data:video/mp4;base64,' + data)).blob();
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
  const sink = new VideoSampleSink(await input.getPrimaryVideoTrack());
  const context = new OffscreenCanvas(9, 9).getContext('2d');
  const colours = [];
  for (const time of times) {
    const sample = await sink.getSample(time);
    sample.draw(context, 0, 0, 9, 9);
    sample.close();
    const [r, g, b] = context.getImageData(4, 4, 1, 1).data;
    colours.push(r > 200 && g < 60 ? 'red' : g > 200 && r < 60 ? 'lime' : b > 200 ? 'blue' : 'between');
  }
  return colours;
};`;

describe('exportVideo', () => {
  it.each(['mp4', 'webm'] as const)(
    'writes %s with every frame, and each state when it is its time',
    async (container) => {
      const video = await make(container);
      const { count, duration, codec } = await packets(video);
      expect([count, codec]).toEqual([36, container === 'mp4' ? 'avc' : 'vp9']);
      expect(Math.abs(duration - 1.2)).toBeLessThan(1 / 30);
      // Nothing of the step in the last frame before it; half of it in its midst; the next slide in its very first frame.
      const seen = await decoded(video, [9, 14, 22, 24, 25, 35]);
      expect(seen).toEqual(['red', 'between', 'lime', 'lime', 'blue', 'blue']);
    },
  );

  it('gives the same bytes again', async () => {
    const [first, second] = [await make('mp4'), await make('mp4')];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('puts a recording into it, no longer than the picture', async () => {
    const wav = join(folder, 'talk.wav');
    writeFileSync(wav, tone(2));
    const { sound } = await packets(await make('webm', wav));
    expect(sound?.codec).toBe('opus');
    expect(sound?.duration).toBeGreaterThan(1.1);
    expect(sound?.duration).toBeLessThan(1.3);
  });

  it('tells that a file holds no sound', async () => {
    await expect(make('mp4', join(folder, 'index.html'))).rejects.toThrow('“index.html” holds no sound');
  });
});

describe('exportSequence', () => {
  it('hands over a picture for every frame, in order, and what stands still once', async () => {
    const names: string[] = [];
    const pictures: Uint8Array[] = [];
    const frames = await exportSequence(
      { file: join(folder, 'index.html'), prefix: '027', width: 320, height: 240, fps: 30, moments },
      async (picture) => {
        names.push(...picture.names);
        pictures.push(picture.png);
      },
    );
    expect(frames).toBe(36);
    expect(names).toEqual(Array.from({ length: 36 }, (_, i) => `027-${String(i + 1).padStart(6, '0')}.png`));
    // One of each still slide, nine of the fade, one after it.
    expect(pictures).toHaveLength(12);
    const colours = pictures.map((png) => [...PNG.sync.read(Buffer.from(png)).data.subarray(0, 3)]);
    expect([colours[0], colours[10], colours[11]]).toEqual([
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
    ]);
    const greens = colours.slice(1, 11).map((colour) => colour[1] as number);
    expect(greens).toEqual([...greens].sort((a, b) => a - b));
    expect(new Set(greens).size).toBe(10);
  });
});

describe('the video of a script', () => {
  it('is as long as its words take, or as its recording', async () => {
    const script = join(folder, 'talk.md');
    const visuals = '## Visuals & Animations\n\n| Timestamp | Visual |\n|---|---|\n| "three" | Grid of 9 servers |\n';
    writeFileSync(script, `# Talk\n\n## Script\n\nOne two three.\n\n${visuals}`);
    const size = { name: '320x240', width: 320, height: 240 };
    const told: number[] = [];
    const frames = async (options: object): Promise<number> => {
      const asked = {
        scripts: [script],
        out: join(folder, 'dist'),
        cache: false,
        outputs: ['video'],
        size,
        fps: 10,
      } as const;
      const { episodes } = await buildEpisodes({ ...asked, ...options }, (_, stage, share) => {
        if (stage === 'video' && share) told.push(share.done / share.of);
      });
      const [built] = episodes;
      if (!built?.ok || built.episode.failed.length > 0) throw new Error('not built');
      return (await packets(readFileSync(join(built.episode.folder, 'video.mp4')))).count;
    };
    expect(await frames({})).toBe(12);
    expect(told.at(-1)).toBe(1);
    const timings = join(folder, 'talk.srt');
    writeFileSync(timings, '1\n00:00:00,000 --> 00:00:02,000\nOne two three\n');
    expect(await frames({ timings })).toBe(20);
  });
});

/** A WAV file: a tone of so many seconds. */
function tone(seconds: number): Buffer {
  const rate = 48_000;
  const length = rate * seconds * 2;
  const file = Buffer.alloc(44 + length);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + length, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(length, 40);
  for (let i = 0; i < rate * seconds; i++) file.writeInt16LE(Math.round(9000 * Math.sin(i / 17)), 44 + 2 * i);
  return file;
}
