/** Pictures → a video file, in a page: WebCodecs encodes, mediabunny puts it into its container. */
import {
  ALL_FORMATS,
  type AudioCodec,
  AudioSampleSink,
  AudioSampleSource,
  BlobSource,
  BufferTarget,
  canEncodeAudio,
  canEncodeVideo,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  Mp4OutputFormat,
  Output,
  Quality,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';

export interface VideoSettings {
  readonly container: 'mp4' | 'webm';
  /** Pixels, even. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly title: string;
  readonly author: string | null;
  /** Milliseconds since 1970; stands for the date of the file, so that two runs give the same bytes. */
  readonly date: number;
}

type Failure = 'codec' | 'audio';

/** How the video's own codecs are called, best first. */
const videoCodecs = { mp4: ['avc'], webm: ['vp9', 'vp8'] } as const;
/** Sound that is taken over as it is. */
const taken = { mp4: ['aac', 'mp3', 'opus', 'flac', 'ac3', 'eac3'], webm: ['opus', 'vorbis'] } as const;
/** What other sound is turned into, best first. */
const made = { mp4: ['aac', 'opus'], webm: ['opus'] } as const;

let settings: VideoSettings;
let output: Output<Mp4OutputFormat | WebMOutputFormat, BufferTarget>;
let source: VideoSampleSource;
let sound:
  | { track: InputAudioTrack; codec: AudioCodec; from: EncodedAudioPacketSource | AudioSampleSource }
  | undefined;
let track: InputAudioTrack | undefined;
let frame = 0;
/** Pictures that may come again. */
const kept = new Map<string, Blob>();

/** Opens the sound chosen in the page's file field; returns its length in seconds, or null if it is none. */
async function openSound(): Promise<number | null> {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) return null;
  try {
    const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) });
    track = (await input.getPrimaryAudioTrack()) ?? undefined;
    return track ? await track.computeDuration() : null;
  } catch {
    return null;
  }
}

/** Returns what cannot be done here, or null. */
async function start(wanted: VideoSettings): Promise<Failure | null> {
  settings = wanted;
  const { container, width, height, fps, title, author, date } = settings;
  // The container writes down when it was made.
  Date.now = () => date;
  // Pictures of flat colour and fine type: sharp edges matter, and what does not move costs nothing.
  const quality = new Quality({ bitrate: Math.round(width * height * fps * 0.13) });
  const codec = await firstOf(videoCodecs[container], (one) => canEncodeVideo(one, { width, height, quality }));
  if (!codec) return 'codec';
  const format = container === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  output = new Output({ format, target: new BufferTarget() });
  source = new VideoSampleSource({ codec, quality, keyFrameInterval: 5 });
  output.addVideoTrack(source, { frameRate: fps });
  if (track) {
    sound = await soundFor(track);
    if (!sound) return 'audio';
    output.addAudioTrack(sound.from);
  }
  output.setMetadataTags({ title, ...(author === null ? {} : { artist: author }) });
  await output.start();
  return null;
}

async function soundFor(from: InputAudioTrack): Promise<typeof sound> {
  const codec = await from.getCodec();
  const { container } = settings;
  if (codec && (taken[container] as readonly string[]).includes(codec)) {
    return { track: from, codec, from: new EncodedAudioPacketSource(codec) };
  }
  if (!codec || !(await from.canDecode())) return undefined;
  const quality = new Quality({ bitrate: 160_000 });
  const numberOfChannels = await from.getNumberOfChannels();
  const sampleRate = await from.getSampleRate();
  const best = await firstOf(made[container], (one) => canEncodeAudio(one, { numberOfChannels, sampleRate, quality }));
  return best && { track: from, codec: best, from: new AudioSampleSource({ codec: best, quality }) };
}

async function firstOf<T>(list: readonly T[], can: (one: T) => Promise<boolean>): Promise<T | undefined> {
  for (const one of list) if (await can(one)) return one;
  return undefined;
}

/**
 * Adds a picture for some frames.
 * @param data JPEG as base64; null: the picture of this name came before
 * @param keep whether it will come again
 * @param first whether players should be able to jump here
 */
async function show(name: string, data: string | null, frames: number, keep: boolean, first: boolean): Promise<void> {
  const blob = data === null ? kept.get(name) : await (await fetch(`data:image/jpeg;base64,${data}`)).blob();
  if (!blob) throw new Error(`no picture “${name}”`);
  if (keep) kept.set(name, blob);
  const bitmap = await createImageBitmap(blob);
  for (let i = 0; i < frames; i++) {
    const timestamp = frame / settings.fps;
    const picture = new VideoFrame(bitmap, { timestamp: Math.round(timestamp * 1e6), alpha: 'discard' });
    const sample = new VideoSample(picture, { timestamp, duration: 1 / settings.fps });
    await source.add(sample, first && i === 0 ? { keyFrame: true } : {});
    sample.close();
    frame += 1;
  }
  bitmap.close();
}

/** Pictures kept so far will not come again. */
function forget(): void {
  kept.clear();
}

/** Adds the sound and closes the file; returns its length in bytes. */
async function finish(): Promise<number> {
  source.close();
  if (sound) await addSound(sound);
  await output.finalize();
  return output.target.buffer?.byteLength ?? 0;
}

async function addSound({ track: from, from: to }: NonNullable<typeof sound>): Promise<void> {
  const end = frame / settings.fps;
  if (to instanceof EncodedAudioPacketSource) {
    const decoderConfig = await from.getDecoderConfig();
    for await (const packet of new EncodedPacketSink(from).packets()) {
      if (packet.timestamp >= end) break;
      if (packet.timestamp >= 0) await to.add(packet, decoderConfig ? { decoderConfig } : undefined);
    }
  } else {
    for await (const sample of new AudioSampleSink(from).samples(0, end)) {
      await to.add(sample);
      sample.close();
    }
  }
  to.close();
}

/** A part of the finished file as base64. */
function read(offset: number, length: number): string {
  const buffer = output.target.buffer as ArrayBuffer;
  const bytes = new Uint8Array(buffer, offset, Math.min(length, buffer.byteLength - offset));
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

declare global {
  interface Window {
    cuedeckVideo: {
      openSound: typeof openSound;
      start: typeof start;
      show: typeof show;
      forget: typeof forget;
      finish: typeof finish;
      read: typeof read;
    };
  }
}
window.cuedeckVideo = { openSound, start, show, forget, finish, read };
