/** The deck in the browser: reveal.js set up; on the stage, or as the speaker's view or teleprompter of the same file. */
import Reveal from 'reveal.js';
import { announceStep } from './deck/announce.ts';
import { autoplay } from './deck/autoplay.ts';
import { carryItems } from './deck/carry.ts';
import { openLink, type State } from './deck/link.ts';
import { layOverview } from './deck/overview.ts';
import { showPointer } from './deck/pointer.ts';
import { openPrompter } from './deck/prompter.ts';
import { openSpeaker } from './deck/speaker.ts';
import { standing } from './deck/steps.ts';

export interface Settings {
  /** Stage pixels. */
  readonly width: number;
  readonly height: number;
  /** Planned seconds of the talk. */
  readonly duration: number;
  readonly words: Readonly<Record<string, string>>;
}

const settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as Settings;
const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const view = asked.has('speaker') ? 'speaker' : asked.has('prompter') ? 'prompter' : 'stage';
const quiet = matchMedia('(prefers-reduced-motion: reduce)').matches;
if (asked.has('still')) still();

const wrapper = document.querySelector('.reveal') as HTMLElement;
const slides = [...wrapper.querySelectorAll<HTMLElement>('.slides > section')];
const side =
  view === 'speaker'
    ? openSpeaker({
        words: settings.words,
        stage: settings,
        duration: settings.duration,
        prev: () => deck.prev(),
        next: () => deck.next(),
        black: () => deck.togglePause(),
        layout: () => deck.isReady() && deck.layout(),
        auto: () => toggleAuto(),
        open: (name) => link.open(name),
      })
    : view === 'prompter'
      ? openPrompter(slides, (slide) => deck.slide(slide))
      : undefined;

const deck = new Reveal(wrapper, {
  width: settings.width,
  height: settings.height,
  embedded: view === 'speaker',
  margin: 0,
  minScale: 0.05,
  maxScale: 8,
  center: false,
  hash: true,
  fragmentInURL: true,
  respondToHashChanges: true,
  controls: view === 'stage',
  controlsTutorial: false,
  progress: true,
  slideNumber: 'c/t',
  jumpToSlide: true,
  overview: true,
  touch: true,
  transition: 'none',
  backgroundTransition: 'none',
  pdfSeparateFragments: false,
  // Small windows show the same slides, only smaller.
  scrollActivationWidth: 0,
  viewDistance: 1000,
  mobileViewDistance: 1000,
  autoSlide: false,
  loop: asked.has('loop'),
});

/** The window that steps by itself, this one or another. */
let player: string | null = null;
/** While another window's state is taken over, it is not sent back. */
let following = false;

const link = openLink((message) => {
  if (message.is === 'hello') return tell();
  if (message.is === 'stop') return auto.set(false);
  follow(message.state, message.from);
});
const auto = autoplay(deck, () => {
  player = auto.playing ? link.me : null;
  onStep();
});

function toggleAuto(): void {
  if (player && player !== link.me) link.send({ is: 'stop' });
  else auto.toggle();
}

function follow(state: State, from: string): void {
  following = true;
  if (state.player === from && auto.playing) auto.set(false);
  player = auto.playing ? link.me : state.player;
  const { h, f = -1 } = deck.getIndices();
  if (h !== state.h || f !== state.f) deck.slide(state.h, 0, state.f);
  if (deck.isPaused() !== state.paused) deck.togglePause(state.paused);
  following = false;
  show();
}

function tell(): void {
  if (!deck.isReady()) return;
  const { h, f = -1 } = deck.getIndices();
  link.send({ is: 'state', state: { h, f, paused: deck.isPaused(), player } });
}

function onStep(): void {
  show();
  if (!following) tell();
}

function show(): void {
  const slide = deck.getCurrentSlide() as HTMLElement | undefined;
  if (!slide) return;
  const part = slide.dataset['slide'];
  root.classList.toggle('on-cover', part === 'title' || part === 'end');
  root.classList.toggle('playing', player !== null);
  side?.show(slides, slides.indexOf(slide), { black: deck.isPaused(), auto: player !== null });
  if (view === 'prompter') return;
  announceStep(slide, settings.words);
  const { now } = standing(slide);
  if (now && picture && now !== picture && slide.contains(picture) && moving()) carryItems(picture, now);
  picture = now;
}

/** The picture of the last step. */
let picture: HTMLElement | undefined;
const moving = (): boolean => !quiet && !root.classList.contains('still');
for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed']) deck.on(event, onStep);

const { words } = settings;
addEventListener('focusin', ({ target }) => {
  const field = target as HTMLElement;
  if (field.matches('.jump-to-slide-input')) field.setAttribute('placeholder', words['jump'] ?? '');
});
const grid = layOverview(wrapper, slides, settings);
/** Up and down go by rows where there are rows, else by steps as the other arrows do. */
const vertical = (direction: 1 | -1) => (): void => {
  if (deck.isOverview())
    deck.slide(Math.min(slides.length - 1, Math.max(0, deck.getIndices().h + direction * grid().columns)));
  else if (direction > 0) deck.next();
  else deck.prev();
};
deck.addKeyBinding(38, vertical(-1));
deck.addKeyBinding(40, vertical(1));
deck.addKeyBinding({ keyCode: 65, key: 'A', description: words['auto'] ?? '' }, toggleAuto);
if (view === 'stage') {
  deck.addKeyBinding({ keyCode: 83, key: 'S', description: words['speaker'] ?? '' }, () => link.open('speaker'));
  deck.addKeyBinding({ keyCode: 84, key: 'T', description: words['prompter'] ?? '' }, () => link.open('prompter'));
}

const fonts = ['400', '800'].map((weight) => document.fonts.load(`${weight} 24px 'Inter Variable'`));
const mono = document.fonts.load("400 24px 'JetBrains Mono Variable'");
const ready = Promise.all([deck.initialize(), ...fonts, mono]).then(() => {
  // Steps are announced in the words of their own alternative text.
  document.querySelector('.aria-status')?.setAttribute('aria-live', 'off');
  show();
  link.send({ is: 'hello' });
  if (asked.has('autoplay')) auto.set(true);
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
