/** What is made of a deck besides the deck itself: one visible list, an entry an output. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNarration } from './align/narration.ts';
import { retime, spread } from './align/retime.ts';
import type { Asked, OutputName } from './asked.ts';
import type { BuildOptions, Share, Stage } from './build.ts';
import { type ComposeInput, composeHandout, composeSlides } from './compose/index.ts';
import { captionsOf, srt, vtt } from './export/captions.ts';
import { chapters } from './export/chapters.ts';
import { exportFrames, framesRequest, takeFrames } from './export/frames.ts';
import { momentsOf, timedSlides } from './export/moments.ts';
import { exportPdf } from './export/pdf.ts';
import { exportPptx } from './export/pptx.ts';
import { timelineJson } from './export/timeline.ts';
import { transcript } from './export/transcript.ts';
import { exportVideo } from './export/video.ts';
import { type Format, parseFormat } from './format.ts';
import type { UseBrowser } from './host/chromium.ts';
import { type Content, readText, writeFile } from './host/files.ts';
import type { Slide } from './model.ts';

export interface Job {
  readonly input: ComposeInput;
  /** The finished deck. */
  readonly deck: string;
  readonly options: Omit<BuildOptions, 'scripts' | 'out'> & Asked;
  readonly use: UseBrowser;
  /** Told while it happens, where it takes long. */
  readonly progress: (share: Share) => void;
}

export interface Output {
  readonly name: OutputName;
  /** What the user is told meanwhile. */
  readonly stage: Stage;
  /** It needs a browser, which is started before the work begins. */
  readonly browser?: true;
  /** A folder of its own that is replaced as a whole; else the files stand beside the deck. */
  readonly folder?: string;
  /** File name → content. Throws DeckError. */
  make(job: Job): Promise<Readonly<Record<string, Content>>>;
}

export const outputs: readonly Output[] = [
  {
    name: 'captions',
    stage: 'write',
    async make({ input: { plan } }) {
      const captions = captionsOf(plan.slides);
      return {
        'captions.srt': srt(captions),
        'captions.vtt': vtt(captions),
        'chapters.txt': chapters(plan),
        'transcript.md': transcript(plan),
        'timeline.json': `${JSON.stringify(timelineJson(plan), undefined, 2)}\n`,
      };
    },
  },
  {
    name: 'handout',
    stage: 'print',
    browser: true,
    make: async (job) => ({ 'handout.pdf': await printed(await composeHandout(job.input, job.options), job) }),
  },
  {
    name: 'slides',
    stage: 'print',
    browser: true,
    make: async (job) => ({ 'slides.pdf': await printed(await composeSlides(job.input, job.options), job) }),
  },
  {
    name: 'frames',
    stage: 'frames',
    browser: true,
    folder: 'frames',
    make: ({ input, deck, options, use }) => exportFrames(framesRequest(input.plan, deck, input.format, options), use),
  },
  {
    name: 'pptx',
    stage: 'frames',
    browser: true,
    make: async (job) => ({ 'slides.pptx': await slideshow(job) }),
  },
  {
    name: 'video',
    stage: 'video',
    browser: true,
    make: async (job) => ({ [`video.${job.options.container ?? 'mp4'}`]: await film(job) }),
  },
];

/** The talk as long as its script, or as its recording. */
async function film({ input, deck, options, use, progress }: Job): Promise<Uint8Array> {
  const { container = 'mp4', fps = 30, audio, timings } = options;
  const { episode, timeline: planned } = input.plan;
  const { width, height } = options.size ?? (parseFormat(input.format ?? '16:9') as Format);
  const heard = timings === undefined ? undefined : readNarration(await readText(timings), timings);
  const timeline = heard ? retime(planned, heard) : planned;
  const request = {
    file: deck,
    container,
    width,
    height,
    fps,
    title: episode.title,
    author: episode.front.author,
    date: episode.front.date,
    audio,
    progress: (done: number, of: number) => progress({ done, of }),
    moments(sound: number | null) {
      const timed = sound === null || heard ? timeline : spread(timeline, sound);
      return momentsOf(timedSlides(timed), Math.max(timed.duration, sound ?? 0), fps);
    },
  };
  return exportVideo(request, use);
}

/** Every step of the deck as a slide. */
async function slideshow({ input, deck, use }: Job): Promise<Uint8Array> {
  const { episode, slides } = input.plan;
  const request = { ...framesRequest(input.plan, deck, input.format, {}), small: true };
  const { frames, images } = await takeFrames(request, use);
  const sheets = frames.map((frame) => ({
    picture: images[frame.file] as Uint8Array,
    ...wordsOf(
      slides.find((slide) => slide.index === frame.slide),
      frame.step,
      frame.part ?? episode.title,
    ),
  }));
  const { width, height } = request;
  const { title, front } = episode;
  return exportPptx({ width, height, title, author: front.author, date: front.date, sheets });
}

/** What a step's picture shows, and what is said to it: the paragraph, and at which words the next step comes. */
function wordsOf(slide: Slide | undefined, step: number, part: string): { alt: string; notes: string } {
  if (!slide) return { alt: part, notes: '' };
  const next = slide.steps[step]?.placed.cue.anchor;
  const notes = [slide.paragraph.text, ...(next ? [`▸ ${next}`] : [])].join('\n\n');
  const shown = slide.steps[step - 1]?.alt;
  return { alt: [slide.headline, ...(shown ? [shown] : [])].join(': '), notes };
}

/** A print page as PDF. */
async function printed(html: string, { input, use }: Job): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'cuedeck-'));
  const file = join(folder, 'page.html');
  try {
    await writeFile(file, html);
    const { title, front } = input.plan.episode;
    return await exportPdf({ file, title, author: front.author, lang: front.lang, date: front.date }, use);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
