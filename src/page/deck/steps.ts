/** Where a slide stands: its cues, which is shown, what comes next and when. */
export interface Standing {
  readonly slide: HTMLElement;
  readonly cues: readonly HTMLElement[];
  /** Number of cues shown. */
  readonly shown: number;
  readonly now: HTMLElement | undefined;
  readonly next: HTMLElement | undefined;
  /** Planned second of this step; undefined outside the script. */
  readonly time: number | undefined;
}

export function standing(slide: HTMLElement): Standing {
  const cues = [...slide.querySelectorAll<HTMLElement>('.cue[data-cue]')];
  const shown = cues.filter((cue) => cue.classList.contains('visible')).length;
  const now = cues[shown - 1];
  const told = (now ?? slide).dataset['time'];
  return { slide, cues, shown, now, next: cues[shown], time: told === undefined ? undefined : Number(told) };
}

/** Marks in the speaker's words the phrase of the current step and that of the next. */
export function markPhrases(words: HTMLElement, { now, next }: Pick<Standing, 'now' | 'next'>): void {
  const is = (mark: HTMLElement, cue: HTMLElement | undefined): boolean =>
    cue !== undefined && (mark.dataset['row'] ?? '').split(' ').includes(cue.dataset['cue'] ?? '');
  for (const mark of words.querySelectorAll<HTMLElement>('mark')) {
    mark.dataset['state'] = is(mark, next) ? 'next' : is(mark, now) ? 'now' : 'other';
  }
}

/** Minutes and seconds. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
