/** The deck steps by itself at the speaking rate: the times stand in the slides (`data-autoslide`). */
import type Reveal from 'reveal.js';

export interface Autoplay {
  readonly playing: boolean;
  set(on: boolean): void;
  toggle(): void;
}

/** @param changed called whenever it has begun or ended, by whatever cause */
export function autoplay(deck: InstanceType<typeof Reveal>, changed: () => void): Autoplay {
  let playing = false;
  const told = (on: boolean): void => {
    if (playing === on) return;
    playing = on;
    changed();
  };
  // A key or a touch of the speaker's ends it; the toggle's own key has done so before it is asked.
  let ended = false;
  deck.on('autoslidepaused', () => {
    ended = true;
    queueMicrotask(() => {
      ended = false;
    });
    told(false);
  });
  deck.on('autoslideresumed', () => told(true));
  // The number stands in only for slides that have no time of their own.
  const set = (on: boolean): void => {
    deck.configure({ autoSlide: on ? 8000 : false });
    told(on);
  };
  return {
    get playing() {
      return playing;
    },
    set,
    toggle: () => set(!playing && !ended),
  };
}
