/** Rounds that are told: "… and it all starts over", "leaves the battery, passes the lamp and goes back to the battery". Pure. */
import type { CycleSpec, Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { doerOf } from './doer.ts';
import { segmentItem, textItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { procedureOf } from './procedure.ts';
import { withoutClosing } from './read/closings.ts';
import { leadOf } from './read/lead.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';

/** The steps of a cue that says in words that they come round again. */
export const toldRound = (scene: Scene, context: CueContext): Candidate | undefined =>
  scene.chain.length > 0 || scene.pair
    ? undefined
    : (deedsAgain(scene, context) ?? wayBack(scene, context) ?? startsOver(scene, context));

/** "back to battery": the first one, come to once more. "fold again" is a step of its own. */
export const isReturn = (text: string, first: string): boolean =>
  plain(text.replace(/^(?:and\s+)?(?:back (?:in)?to|return(?:s|ing)? to)\s+/i, '')) === plain(first);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:an?|the)\s+/, '')
    .trim();

/** "Cordon, drain, upgrade, and round again with the next node" */
function deedsAgain(scene: Scene, context: CueContext): Candidate | undefined {
  const procedure = procedureOf(scene, context);
  if (procedure?.closing !== 'again') return undefined;
  const { steps, topic, words } = procedure;
  return cycleOf(steps, topic ? textItem(topic, context) : undefined, words);
}

/** What the closing says besides that it begins again: "with the next node". */
const tellsMore = (words: string | undefined): boolean => /\b(?:with|for|until|every|next)\b/i.test(words ?? '');

function cycleOf(steps: readonly Item[], centre: Item | undefined, words?: string): Candidate {
  const spec: CycleSpec = {
    kind: 'cycle',
    steps,
    ...(centre && { centre }),
    ...(words && tellsMore(words) && { caption: tidy(words) }),
  };
  return { spec, confidence: 0.94, why: 'it begins again', whole: true };
}

/** "Water evaporates, clouds form, rain falls, then it all starts over": each clause is a step. */
function startsOver(scene: Scene, context: CueContext): Candidate | undefined {
  const { topic, body } = leadOf(scene.text);
  const all = body
    .split(
      /\s*[,;]\s*(?:and\s+)?(?:then\s+)?|\s+and then\s+|\.\s+(?=\p{Lu})|\s+and\s+(?=(?:starts?|begins?|goes|it|repeats?)\b)/u,
    )
    .filter((part) => part.trim() !== '');
  const { parts, closing, words } = withoutClosing(all);
  if (closing !== 'again' || parts.length < 2 || parts.length > 8) return undefined;
  // "from the model to the user, from the user to the model" is there and back.
  if (parts.length === 2 && parts.every((part) => /\bfrom\s.+\sto\s/i.test(part))) return undefined;
  if (parts.some((part) => part.split(/\s+/).length > 8)) return undefined;
  const doer = doerOf(parts, context);
  const steps = (doer?.rest ?? parts).map((part) => textItem(part.replace(/^(?:and|then)\s+/i, ''), context));
  const centre = doer ? segmentItem(doer.name, context) : topic ? textItem(topic, context) : undefined;
  return cycleOf(steps, centre, words);
}

const leaving =
  /^(?:an?\s+|the\s+)?(.{2,40}?)\s+(?:leav(?:es?|ing)|com(?:es?|ing) (?:out of|from)|start(?:s|ing)? (?:at|in|from|out at)|(?:going|goes|go|flow(?:s|ing)?|travel(?:s|ing|ling)?|mov(?:es?|ing)|runs?|running|passes|passing|circl(?:es?|ing)|pumped|sent|handed)\s+(?:out\s+)?from|from|(?!(?:is|are|was|sits?|stands?|lives?)\b)[\p{L}]{3,14}s (?:in|at|on|off|out of))\s+(.+)$/iu;
const going =
  /^(?:(?:it|they)\s+)?(?:(?:flow|go|pass|run|mov|travel|reach|enter|cross|hit|visit|com|climb|fall|feed|driv|turn|warm|light)(?:s|es|e|ing)?\s+)?(?:on\s+)?(?:to|into|through|past|via|over|across|along|up|down|around|on)?\s*(?:an?\s+|the\s+)?/i;
/** "runs | through the engine" */
const onlyGoes =
  /^(?:(?:it|they)\s+)?(?:flows?|goes|go|pass(?:es)?|runs?|moves?|travels?|climbs?|drives?|swims?|heads?|falls?)$/i;
const back =
  /^(?:and\s+)?(?:then\s+)?(?:(?:it|they|all)\s+)?(?:(?:flow|go|com|run|mov|travel|find|return|head)(?:s|es|e|ing)?(?: its way)?\s+)?(?:all the way\s+|straight\s+|right\s+)?(?:back\s+(?:in)?to|home to|to)\s+(?:an?\s+|the\s+)?(.+)$/i;

/** "Blood leaves the heart, passes the lungs and comes back to the heart": the stations of a way that closes. */
function wayBack(scene: Scene, context: CueContext): Candidate | undefined {
  const { topic, body } = leadOf(scene.text);
  const [, mover, way = ''] = leaving.exec(body) ?? [];
  const told = (mover ? way : body)
    .split(/\s*,\s*(?:and\s+)?(?:then\s+)?|\s+and\s+(?:then\s+)?|\s+(?=(?:to|into|through|past|via)\s)/i)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !onlyGoes.test(part));
  // "comes back | to the heart"
  const parts = told.flatMap((part, i) =>
    /\b(?:back|returns?|home)$/i.test(part) && told[i + 1]
      ? [`${part} ${told[i + 1]}`]
      : /\b(?:back|returns?|home)$/i.test(told[i - 1] ?? '')
        ? []
        : [part],
  );
  const first = plain(parts[0] ?? '');
  const last = parts.at(-1) ?? '';
  const goal = /\b(?:back|returns?|home)\b/i.test(last) ? plain(back.exec(last)?.[1] ?? '') : '';
  const rest = parts.slice(1, -1).map((part) => part.replace(going, '').trim());
  if (parts.length < 3 || goal !== first || rest.some((part) => part === '' || part.split(/\s+/).length > 4))
    return undefined;
  if (!mover && parts.slice(0, -1).some((part) => part.split(/\s+/).length > 4)) return undefined;
  const centre = mover ?? topic;
  return {
    spec: {
      kind: 'cycle',
      steps: [first, ...rest].map((part) => segmentItem(part, context)),
      ...(centre && { centre: segmentItem(centre, context) }),
    },
    confidence: 0.94,
    why: 'the way leads back to where it began',
    whole: true,
  };
}
