/** Who is a person: an operator or a driver is one, unless the talk is about software. Pure. */
import type { CueContext } from './context.ts';
import { nounClass } from './lexicon/wordnet.ts';
import { persons } from './lexicon/words.ts';
import type { Phrase } from './read/scene.ts';

/** Roles that software has as well. */
const programs =
  /^(?:operator|client|worker|driver|runner|guard|agent|member|passenger|parent|seller|police|writer|reader|editor|translator|broker|listener|author|consumer)$/;
const software =
  /\b(?:kubernetes|k8s|kubectl|clusters?|containers?|pods?|gpus?|servers?|databases?|apis?|deployments?|software|kernel|microservices?|docker|git|commits?|repositor(?:y|ies)|redis|postgres|kafka|llms?|embeddings?|caches?|code|programming|algorithms?|compilers?|queries)\b/i;
const known = new WeakMap<object, boolean>();

/** Names for persons that programs, parts and things have as well. */
const borrowed =
  /(?:er|or|ent|ant|client|child|daemon|clone|figure|puppet|mannequin|mascot|family|copilot|automaton|avatar|bunny|helm|nobody)$/;

/** Whether a noun by itself names somebody. Singular, lower case. */
export const namesPerson = (noun: string): boolean =>
  persons.has(noun) || (nounClass(noun) === 'person' && !borrowed.test(noun));

export function isPerson(phrase: Phrase, context: CueContext): boolean {
  if (!namesPerson(phrase.head)) return false;
  return !programs.test(phrase.head) || !isTechnical(context);
}

const moods =
  /^(?:tired|bored|angry|annoyed|sleepy|confused|proud|calm|panicking|panicked|nervous|sweaty|sweating|exhausted|frustrated|happy|sad|worried|desperate|puzzled|smiling|crying|relaxed|stressed|shocked|surprised|grumpy|scared|excited|lonely|lazy|overworked|impatient|furious|hungry|sleeping)$/;

/** How somebody looks or feels: then somebody is what is to be seen. */
export const hasMood = (phrase: Phrase): boolean => phrase.modifiers.some((word) => moods.test(word));
function isTechnical({ episode }: CueContext): boolean {
  let told = known.get(episode);
  if (told === undefined) {
    told = episode.paragraphs.some((paragraph) => software.test(paragraph.text)) || software.test(episode.title);
    known.set(episode, told);
  }
  return told;
}
