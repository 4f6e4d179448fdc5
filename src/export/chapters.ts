/** Chapters as YouTube reads them from a description: a line a chapter, the first at 0:00. Pure. */
import type { Plan } from '../model.ts';

/** Seconds. A shorter one would make YouTube drop them all, so a short slide counts to the chapter before it. */
const least = 10;

export function chapters({ slides, timeline }: Pick<Plan, 'slides' | 'timeline'>): string {
  const starts: { at: number; headline: string }[] = [];
  for (const { start, headline } of slides) {
    const last = starts.at(-1);
    const at = last ? Math.floor(start) : 0;
    if (last && (at - last.at < least || timeline.duration - at < least)) continue;
    starts.push({ at, headline });
  }
  return starts.map(({ at, headline }) => `${clock(at)} ${headline}\n`).join('');
}

/** `1:02`, from an hour on `1:00:02`. */
function clock(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
