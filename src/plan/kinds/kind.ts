/** What a kind is: it looks at a scene and says how sure it is that this is its picture. */
import type { Kind, VisualSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import type { FormHit, Phrase, Scene } from '../read/scene.ts';

export interface Candidate {
  readonly spec: VisualSpec;
  /** 0 to 1. */
  readonly confidence: number;
  /** What in the text decided. */
  readonly why: string;
  /** Indices of the clauses the picture covers; left out: all. */
  readonly covers?: readonly number[];
  /** The picture says all of it: no word of the cue is missing where none of them is written. */
  readonly whole?: boolean;
}

export interface KindReader {
  readonly kind: Kind;
  recognise(scene: Scene, context: CueContext): Candidate | undefined;
}

/** The strongest naming of a form. */
export const named = (scene: Scene, kind: Kind): FormHit | undefined =>
  scene.forms.find((hit) => hit.form.kind === kind);
export const says = (hit: FormHit): string => `the cue names its form: "${hit.form.phrase}"`;

/** Phrases that are things, not words for the picture as a whole. */
export function things(scene: Scene, except?: FormHit): readonly Phrase[] {
  return scene.phrases.filter(
    (phrase) =>
      phrase !== except?.phrase &&
      phrase.form?.kind !== 'frame' &&
      !(phrase.topic === undefined && phrase.form !== undefined && isOwnForm(scene, phrase)),
  );
}

/** "Timeline", "Split screen": the leading form word with nothing before it. */
const isOwnForm = (scene: Scene, phrase: Phrase): boolean =>
  scene.forms.some(
    (hit) =>
      hit.phrase === phrase && hit.leading && !hit.modifier && phrase.form !== undefined && phrase.form.weight >= 0.6,
  );

export const clauseOf = (scene: Scene, phrase: Phrase): number =>
  scene.clauses.findIndex((clause) => clause.phrases.includes(phrase));
