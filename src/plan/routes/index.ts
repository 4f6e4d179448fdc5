/** Ways that a cue tells in prose: there and back, parting and joining, past what is skipped, several to one goal. Pure. */
import type { FlowSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import type { Scene } from '../read/scene.ts';
import { fromBelt } from './belt.ts';
import { branchingOff } from './branching.ts';
import { feedingTop } from './feeding.ts';
import { fetching } from './fetching.ts';
import { toOneGoal } from './one-goal.ts';
import { partAndJoin } from './parting.ts';
import { pastOthers } from './past-others.ts';
import { relay } from './relay.ts';
import { thereAndBack } from './there-and-back.ts';
import { toppling } from './toppling.ts';

const readings = [
  thereAndBack,
  relay,
  partAndJoin,
  branchingOff,
  pastOthers,
  toOneGoal,
  toppling,
  fetching,
  feedingTop,
  fromBelt,
] as const;

/** The way of a cue: the first reading that fits. Arrows of the author's own are read elsewhere. */
export function routeOf(scene: Scene, context: CueContext): FlowSpec | undefined {
  if (scene.chain.length > 0) return undefined;
  for (const reading of readings) {
    const found = reading(scene, context);
    if (found) return found;
  }
  return undefined;
}
