/** Which frames of a state need a picture of their own. Pure. */

/** What moves in a state, as its page tells it; seconds. */
export interface Motion {
  /** When all that ends has ended and all that repeats has begun. */
  readonly settled: number;
  /** Periods of what repeats for ever. */
  readonly loops: readonly number[];
}

export interface Run {
  /** Frame of the state whose picture this is. */
  readonly picture: number;
  /** How often in a row it is shown. */
  readonly frames: number;
}

export interface Cadence {
  /** In order; a picture may come again. */
  readonly runs: readonly Run[];
  /** Seconds in which all loops come round together; null: they run at their own pace. */
  readonly cycle: number | null;
}

/** By how much a loop may be slower or faster than drawn, so that all of them come round at once. */
const BEND = 0.08;
/** Rounds of the longest loop that are tried for that. */
const ROUNDS = 4;
/** Pictures a second of what repeats slowly. */
const SLOW = 15;

/**
 * Until all has settled every frame is drawn. Then a still state is drawn once; loops are drawn for one round, slow
 * ones at fewer pictures a second, and repeated.
 * @param frames length of the state
 */
export function cadenceOf(frames: number, fps: number, motion: Motion): Cadence {
  const settled = Math.min(frames, Math.max(0, Math.ceil(motion.settled * fps - 1e-6)));
  const runs: Run[] = Array.from({ length: settled }, (_, picture) => ({ picture, frames: 1 }));
  const rest = frames - settled;
  if (rest <= 0) return { runs, cycle: null };
  if (motion.loops.length === 0) return { runs: [...runs, { picture: settled, frames: rest }], cycle: null };
  const round = roundOf(motion.loops, fps, rest);
  const length = round ?? rest;
  const every = length > fps ? Math.max(1, Math.round(fps / SLOW)) : 1;
  for (let at = 0; at < rest; ) {
    const within = at % length;
    const shown = Math.min(every, length - within, rest - at);
    runs.push({ picture: settled + within, frames: shown });
    at += shown;
  }
  return { runs, cycle: round === null ? null : round / fps };
}

/** Frames after which all loops stand where they stood, each bent a little; null: longer than there is room for. */
function roundOf(loops: readonly number[], fps: number, room: number): number | null {
  const longest = Math.max(...loops);
  for (let rounds = 1; rounds <= ROUNDS; rounds++) {
    const frames = Math.max(1, Math.round(longest * rounds * fps));
    if (frames > room) return null;
    const fits = loops.every((period) => {
      const exact = frames / (period * fps);
      const turns = Math.round(exact);
      return turns >= 1 && Math.abs(turns / exact - 1) <= BEND;
    });
    if (fits) return frames;
  }
  return null;
}
