/** The deck as a function of time: goes to a state and puts every animation where it is at a moment. */

export interface SeekTarget {
  readonly paragraph: number | null;
  readonly row: number | null;
}

interface SeekMotion {
  /** Seconds from the state's start. */
  settled: number;
  loops: number[];
}

/** Where an animation stands: at `base` seconds of its own time when the state is `since` seconds old. */
interface Track {
  since: number;
  base: number;
  /** Seconds after which an endless one looks the same again; undefined: it ends. */
  readonly period: number | undefined;
}

/** Only the current slide is there, so that nothing depends on what was shown before; no furniture that moves. */
const quiet = `.reveal .slides > section.s:not(.present) { display: none !important }
.reveal .progress, .reveal .controls, .announce { display: none !important }
.reveal .slide-number, .foot { transition: none !important }`;

let tracks = new Map<Animation, Track>();
let cycle: number | null = null;

async function begin(): Promise<void> {
  await window.cuedeck.ready;
  // A page may be told of a pointer that nobody moves: what gives way to it would be missing for a while.
  addEventListener('pointermove', (event) => event.stopImmediatePropagation(), { capture: true });
  document.documentElement.classList.remove('pointing');
  const sheet = document.createElement('style');
  sheet.textContent = quiet;
  document.head.append(sheet);
}

/**
 * Shows a state at its start; returns what moves in it.
 * @param elapsed seconds for which the state before was shown
 */
function enter(target: SeekTarget, elapsed: number): SeekMotion {
  const { reveal } = window.cuedeck;
  const sections = [...document.querySelectorAll<HTMLElement>('.reveal .slides > section')];
  const wanted =
    target.paragraph === null
      ? sections[0]
      : sections.find((one) => one.getAttribute('data-paragraph') === String(target.paragraph));
  const cue = wanted?.querySelector(`[data-cue="${target.row}"]`)?.closest('.fragment');
  const fragment = cue ? Number(cue.getAttribute('data-fragment-index') ?? 0) : -1;
  // What goes on from the state before starts from where it stands.
  for (const track of tracks.values()) {
    track.base = local(track, elapsed);
    track.since = 0;
  }
  reveal.slide(Math.max(0, wanted ? sections.indexOf(wanted) : 0), 0, fragment);
  seek(0, null);
  return motion();
}

/**
 * Puts every animation where it is `seconds` after the state's start.
 * @param round seconds in which loops are to come round together, each bent a little; null: at their own pace
 */
function seek(seconds: number, round: number | null): void {
  cycle = round;
  const known = tracks;
  tracks = new Map();
  // Asking for them makes the page work out its styles, so that what has just begun is among them.
  for (const animation of document.getAnimations()) {
    const track = known.get(animation) ?? { since: seconds, base: 0, period: periodOf(animation) };
    tracks.set(animation, track);
    animation.pause();
    animation.currentTime = local(track, seconds) * 1000;
  }
}

function local({ since, base, period }: Track, seconds: number): number {
  const turns = cycle === null || period === undefined ? 1 : Math.max(1, Math.round(cycle / period));
  const rate = cycle === null || period === undefined ? 1 : (turns * period) / cycle;
  return base + (seconds - since) * rate;
}

function motion(): SeekMotion {
  let settled = 0;
  const loops: number[] = [];
  for (const [animation, track] of tracks) {
    const timing = animation.effect?.getComputedTiming();
    if (track.period !== undefined) loops.push(track.period);
    const until = track.period === undefined ? Number(timing?.endTime ?? 0) : (timing?.delay ?? 0);
    settled = Math.max(settled, until / 1000 - track.base);
  }
  return { settled, loops };
}

/** Dashes that run along a line look the same after one dash, long before the animation is through. */
function periodOf(animation: Animation): number | undefined {
  const effect = animation.effect as KeyframeEffect | null;
  const timing = effect?.getComputedTiming();
  if (!effect || !timing || Number.isFinite(Number(timing.endTime))) return undefined;
  const back = timing.direction === 'alternate' || timing.direction === 'alternate-reverse';
  const whole = (Number(timing.duration) / 1000) * (back ? 2 : 1);
  const dashes = effect.target ? getComputedStyle(effect.target).strokeDasharray : 'none';
  const frames = effect.getKeyframes();
  const steps = frames.map((frame) => Number.parseFloat(String(frame['strokeDashoffset'] ?? '')));
  const moves = new Set(frames.flatMap((frame) => Object.keys(frame)).filter((key) => !frameFields.has(key)));
  const [first = Number.NaN, last = Number.NaN] = [steps[0], steps.at(-1)];
  const linear = timing.easing === 'linear' && frames.slice(0, -1).every((frame) => frame.easing === 'linear');
  if (dashes === 'none' || moves.size !== 1 || !linear || frames.length !== 2 || Number.isNaN(first + last))
    return whole;
  const lengths = dashes.split(/[\s,]+/).map(Number.parseFloat);
  const pattern = lengths.reduce((sum, length) => sum + length, 0) * (lengths.length % 2 ? 2 : 1);
  const way = Math.abs(last - first);
  return pattern > 0 && way > pattern ? (whole * pattern) / way : whole;
}

const frameFields = new Set(['offset', 'computedOffset', 'easing', 'composite']);

declare global {
  interface Window {
    cuedeckSeek: { begin: typeof begin; enter: typeof enter; seek: typeof seek };
  }
}
window.cuedeckSeek = { begin, enter, seek };
