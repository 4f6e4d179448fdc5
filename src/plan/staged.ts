/** Whether a thing belongs to what the talk is about, or is only staged as a picture of it. Pure. */
import type { CueContext, ScriptContext } from './context.ts';
import { isProp } from './lexicon/props.ts';
import { verbRelation } from './lexicon/relations.ts';
import { type VerbClass, verbClass } from './lexicon/wordnet.ts';
import type { Link, Phrase, Scene } from './read/scene.ts';
import { singular } from './read/stem.ts';

/** "Blindfold coming off a GPU" shows a scene; in a talk about blindfolds it would tell what happens. */
export const isStaged = (phrase: Phrase, context: CueContext): boolean =>
  isProp(phrase.head) && phrase.product === undefined && !saidIn(context).has(phrase.head);

/** Whether one end of what leads from one thing to another is only staged, and no way is asked for: an arrow, "from … to …". */
export const isStage = (link: Link, scene: Scene, context: CueContext): boolean =>
  link.arrow === undefined &&
  link.look === undefined &&
  !/\bfrom\b.+\bto\b/.test(scene.clauses[link.clause]?.text ?? '') &&
  [...link.from, ...link.to].some((phrase) => isStaged(phrase, context));

/** What is eaten, felt, seen, said or done by hand leads nowhere; only who rules, gives, makes, changes or contests something acts on it. */
const acting: ReadonlySet<VerbClass | undefined> = new Set([
  'social',
  'possession',
  'creation',
  'change',
  'competition',
] as const);

const felt: ReadonlySet<VerbClass | undefined> = new Set(['consumption', 'body', 'emotion', 'perception'] as const);

/** "Bartender recognizing a guest", "drawn as a battery", "sent behind a cart": told of what is seen, no way from one to the other. */
export const isScene = (link: Link): boolean =>
  link.arrow === undefined &&
  ((link.relation === 'act' &&
    link.stem !== '' &&
    // "voted out by followers": by whom it is done is told.
    !(link.passive && /\bby$/.test(link.preposition) && !felt.has(verbClass(link.stem))) &&
    (link.stem === 'do' || (verbRelation(link.stem) === undefined && !acting.has(verbClass(link.stem))))) ||
    // "measured with a ruler"
    (link.passive && link.preposition === 'with' && link.relation === 'act') ||
    /^(?:as|behind|beside|under|below|beneath|above)$/.test(link.preposition));

const known = new WeakMap<object, ReadonlySet<string>>();

/** Every word of the title, the paragraphs and the tables, in the singular. */
function saidIn({ episode }: ScriptContext): ReadonlySet<string> {
  let said = known.get(episode);
  if (said === undefined) {
    const texts = [
      episode.title,
      ...episode.paragraphs.map((paragraph) => paragraph.text),
      ...episode.tables.flatMap((table) => table.rows.flat()),
    ];
    said = new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []).map(singular));
    known.set(episode, said);
  }
  return said;
}
