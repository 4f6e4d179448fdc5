/** The deck in the browser: reveal.js set up, steps announced, the speaker's phrases marked. */
import Reveal from 'reveal.js';
import Notes from 'reveal.js/plugin/notes';
import { announceStep } from './deck/announce.ts';
import { markNotes } from './deck/notes.ts';
import { showPointer } from './deck/pointer.ts';

export interface Settings {
  /** Stage pixels. */
  readonly width: number;
  readonly height: number;
  /** Seconds a slide, where a slide does not say. */
  readonly pace: number;
  readonly words: { readonly step: string; readonly of: string; readonly slide: string };
}

const settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as Settings;
const root = document.documentElement;
const quiet = matchMedia('(prefers-reduced-motion: reduce)').matches;
if (new URLSearchParams(location.search).has('still')) still();

const deck = new Reveal(document.querySelector('.reveal') as HTMLElement, {
  width: settings.width,
  height: settings.height,
  margin: 0,
  minScale: 0.05,
  maxScale: 8,
  center: false,
  hash: true,
  fragmentInURL: true,
  respondToHashChanges: true,
  controls: true,
  controlsTutorial: false,
  progress: true,
  slideNumber: 'c/t',
  jumpToSlide: true,
  overview: true,
  touch: true,
  transition: 'none',
  backgroundTransition: 'none',
  defaultTiming: settings.pace,
  pdfSeparateFragments: false,
  viewDistance: 1000,
  mobileViewDistance: 1000,
  plugins: [Notes],
});

// Ours come before the speaker view's own listeners, so that it is sent the notes as marked.
const onStep = (): void => {
  const slide = deck.getCurrentSlide() as HTMLElement | undefined;
  if (!slide) return;
  const part = slide.dataset['slide'];
  root.classList.toggle('on-cover', part === 'title' || part === 'end');
  markNotes(slide);
  announceStep(slide, settings.words);
};
for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, onStep);

const fonts = ['400', '800'].map((weight) => document.fonts.load(`${weight} 24px 'Inter Variable'`));
const mono = document.fonts.load("400 24px 'JetBrains Mono Variable'");
const ready = Promise.all([deck.initialize(), ...fonts, mono]).then(() => {
  // Steps are announced in the words of their own alternative text.
  document.querySelector('.aria-status')?.setAttribute('aria-live', 'off');
  onStep();
  if (!quiet) showPointer(root);
});

/** Everything stands still, in its end state. */
function still(): void {
  root.classList.add('still');
}

declare global {
  interface Window {
    cuedeck: { ready: Promise<unknown>; reveal: InstanceType<typeof Reveal>; still(): void };
  }
}
window.cuedeck = { ready, reveal: deck, still };
