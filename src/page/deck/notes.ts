/** Marks in the speaker's text the phrase of the current step and that of the next. */

const looks = {
  now: 'background:#ffd54a;color:#111;border-radius:3px;padding:0 3px',
  next: 'background:none;color:inherit;box-shadow:inset 0 -3px #e8590c;font-weight:700;padding:0 1px',
  other: 'background:none;color:inherit;box-shadow:inset 0 -1px #bbb;padding:0 1px',
} as const;

/** The speaker view takes the notes as they stand here, without our style sheet: looks are written in place. */
export function markNotes(slide: HTMLElement): void {
  const rows = [...slide.querySelectorAll<HTMLElement>('.cue[data-cue]')];
  const shown = rows.filter((cue) => cue.classList.contains('visible'));
  const now = shown.at(-1)?.dataset['cue'];
  const next = rows[shown.length]?.dataset['cue'];
  for (const mark of slide.querySelectorAll<HTMLElement>('aside.notes mark')) {
    const own = (mark.dataset['row'] ?? '').split(' ');
    const state = next && own.includes(next) ? 'next' : now && own.includes(now) ? 'now' : 'other';
    mark.dataset['state'] = state;
    mark.style.cssText = looks[state];
  }
}
