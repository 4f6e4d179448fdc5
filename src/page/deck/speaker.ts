/** The speaker view: the deck small, its words large, the clock, what comes next. */
import { clock, markPhrases, type Standing, standing } from './steps.ts';
import { wordsZoom } from './zoom.ts';

export interface SpeakerDeck {
  readonly words: Readonly<Record<string, string>>;
  readonly stage: { readonly width: number; readonly height: number };
  /** Planned seconds of the whole talk. */
  readonly duration: number;
  prev(): void;
  next(): void;
  black(): void;
  /** The room for the slides has changed. */
  layout(): void;
  auto(): void;
  open(view: 'prompter'): void;
}

export interface SpeakerView {
  /** @param slides all of the deck in order, `at` the current one */
  show(slides: readonly HTMLElement[], at: number, state: { black: boolean; auto: boolean }): void;
}

/** Builds the view around the deck, before reveal.js looks for its place. */
export function openSpeaker(deck: SpeakerDeck): SpeakerView {
  const root = document.documentElement;
  root.classList.add('speaker');
  document.title = `▸ ${document.title}`;
  const template = document.getElementById('speaker-view') as HTMLTemplateElement;
  const page = document.querySelector('body > main') as HTMLElement;
  const reveal = document.querySelector('.reveal') as HTMLElement;
  page.replaceWith(template.content.cloneNode(true));
  const part = <T extends HTMLElement = HTMLElement>(name: string): T => document.querySelector(`.sp${name}`) as T;
  part('-live').append(reveal);
  const watch = stopwatch();
  const zoom = wordsZoom('speaker');
  let where: Standing | undefined;

  const actions: Readonly<Record<string, () => void>> = {
    prev: deck.prev,
    next: deck.next,
    auto: deck.auto,
    black: deck.black,
    clock: () => watch.toggle(),
    reset: () => watch.reset(),
    smaller: () => zoom(-1),
    larger: () => zoom(1),
    prompter: () => deck.open('prompter'),
  };
  const keys: Readonly<Record<string, string>> = {
    r: 'reset',
    t: 'prompter',
    '+': 'larger',
    '=': 'larger',
    '-': 'smaller',
  };
  for (const button of document.querySelectorAll<HTMLElement>('.sp [data-do]')) {
    button.addEventListener('click', () => {
      actions[button.dataset['do'] ?? '']?.();
      // A key that steps on must not press the button once more.
      button.blur();
      tick();
    });
  }
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keys[event.key.toLowerCase()];
    if (action) actions[action]?.();
  });

  const frames = [part('-live'), part('-next')];
  const fitFrames = (): void => {
    for (const frame of frames) {
      const k = Math.min(frame.clientWidth / deck.stage.width, frame.clientHeight / deck.stage.height);
      frame.style.setProperty('--k', String(k));
    }
    deck.layout();
  };
  new ResizeObserver(fitFrames).observe(part('-views'));

  /** Everything that changes with the time. */
  function tick(): void {
    const elapsed = watch.seconds();
    const planned = where?.time ?? (where?.slide.dataset['slide'] === 'title' ? 0 : deck.duration);
    text(part('-clock').firstElementChild, clock(elapsed));
    part('-clock').classList.toggle('is-held', !watch.running());
    text(
      part('-now-time'),
      new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }),
    );
    part('-done').style.width = `${(100 * planned) / deck.duration}%`;
    part('-hand').style.left = `${Math.min(100, (100 * elapsed) / deck.duration)}%`;
    const until = nextTime(where) ?? deck.duration;
    const late = elapsed > until ? elapsed - until : elapsed < planned ? elapsed - planned : 0;
    const pace = Math.abs(late) < 3 || elapsed === 0 ? 'even' : late > 0 ? 'behind' : 'ahead';
    const { words } = deck;
    part('-pace').dataset['pace'] = pace;
    text(part('-pace'), pace === 'even' ? words['onTime'] : `${clock(Math.abs(late))} ${words[pace]}`);
  }
  setInterval(tick, 250);

  return {
    show(slides, at, { black, auto }) {
      const slide = slides[at];
      if (!slide) return;
      where = standing(slide);
      if (at > 0) watch.start();
      const { words } = deck;
      const { cues, shown } = where;
      text(part('-planned'), `/ ${clock(deck.duration)}`);
      text(part('-step'), cues.length ? `${words['step']} ${shown} ${words['of']} ${cues.length}` : '');
      text(part('-slide'), `${words['slide']} ${at + 1} ${words['of']} ${slides.length}`);
      text(part('-head'), headingOf(slide));
      const notes = part('-text');
      const html = slide.querySelector('aside.notes')?.innerHTML ?? '';
      if (notes.dataset['of'] !== slide.id) notes.innerHTML = html;
      notes.dataset['of'] = slide.id;
      markPhrases(notes, where);
      const current = notes.querySelector(`[data-state='now']`) ?? notes;
      current.scrollIntoView({ block: 'nearest' });
      text(part('-after'), slides[at + 1]?.querySelector('aside.notes')?.textContent ?? '');
      showNext(part('-next'), where, slides[at + 1], words);
      press('black', black);
      press('auto', auto);
      tick();
    },
  };

  function showNext(
    frame: HTMLElement,
    { next }: Standing,
    after: HTMLElement | undefined,
    words: SpeakerDeck['words'],
  ) {
    const source = next ? where?.slide : after;
    text(part('-cue'), next ? `“${next.dataset['phrase'] ?? ''}”` : source ? headingOf(source) : '');
    frame.replaceChildren(source ? preview(source, next) : endOf(words['end'] ?? ''));
  }
}

/** When the step ends as planned. */
function nextTime(where: Standing | undefined): number | undefined {
  const told = where?.next?.dataset['time'] ?? where?.slide.dataset['end'];
  return told === undefined ? undefined : Number(told);
}

/** A still copy of a slide with one of its pictures; ids of its own, so that both copies keep their gradients. */
function preview(slide: HTMLElement, cue: HTMLElement | undefined): HTMLElement {
  const view = document.createElement('div');
  view.className = 'sp-view still';
  view.innerHTML = slide.outerHTML.replace(/( id="|url\(#|href="#|labelledby=")/g, '$1next-');
  const copy = view.firstElementChild as HTMLElement;
  copy.className = copy.className.replace(/\b(past|future|present)\b/g, '');
  copy.classList.add('present');
  copy.classList.toggle('is-shown', cue !== undefined);
  for (const name of ['hidden', 'aria-hidden', 'style', 'data-paragraph', 'data-slide']) copy.removeAttribute(name);
  copy.querySelector('aside.notes')?.remove();
  for (const one of copy.querySelectorAll<HTMLElement>('.cue[data-cue]')) {
    const chosen = one.dataset['cue'] === cue?.dataset['cue'];
    if (chosen) one.classList.add('visible');
    else one.remove();
    // What is counted in the deck is counted there alone.
    delete one.dataset['cue'];
  }
  return view;
}

function endOf(words: string): HTMLElement {
  const view = document.createElement('div');
  view.className = 'sp-view is-end';
  view.textContent = words;
  return view;
}

const headingOf = (slide: HTMLElement): string => slide.querySelector('h1,h2')?.textContent?.trim() ?? '';

function press(name: string, on: boolean): void {
  document.querySelector(`.sp [data-do="${name}"]`)?.setAttribute('aria-pressed', String(on));
}

function text(element: Element | null, words: string | undefined): void {
  if (element && element.textContent !== words) element.textContent = words ?? '';
}

interface Stopwatch {
  seconds(): number;
  running(): boolean;
  /** Once: what was stopped by hand stays so. */
  start(): void;
  toggle(): void;
  reset(): void;
}

/** Survives a reload of the page. */
function stopwatch(): Stopwatch {
  const name = `cuedeck-clock ${location.pathname}`;
  const kept = JSON.parse(sessionStorage.getItem(name) ?? '{}') as { since?: number; before?: number };
  let { since, before = 0 } = kept;
  const keep = (): void => sessionStorage.setItem(name, JSON.stringify({ since, before }));
  const seconds = (): number => (before + (since === undefined ? 0 : Date.now() - since)) / 1000;
  return {
    seconds,
    running: () => since !== undefined,
    start() {
      if (since !== undefined || before > 0) return;
      since = Date.now();
      keep();
    },
    toggle() {
      before = seconds() * 1000;
      since = since === undefined ? Date.now() : undefined;
      keep();
    },
    reset() {
      before = 0;
      since = since === undefined ? undefined : Date.now();
      keep();
    },
  };
}
