/** "Node goes dark, pods move to the next one": clauses that each tell what happens are scenes, one after the other. Pure. */
import type { FlowNode, FlowSpec, Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { edgesOf, inRow } from './edges.ts';
import { plainDeeds } from './lexicon/deeds.ts';
import { isDrawn, stateOf } from './lexicon/states.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { FormHit, Scene } from './read/scene.ts';
import { verbStems } from './read/stem.ts';
import { tokenise } from './read/tokens.ts';
import { readWords, type Word } from './read/words.ts';

/** A scene has room for so many words. */
const longest = 9;
const most = 5;

/** The scenes of a story as a chain; undefined where the cue tells of one thing only, or of what just stands there. */
export function storyOf(scene: Scene, context: CueContext): FlowSpec | undefined {
  if (scene.chain.length > 0 || scene.pair || scene.forms.some(isPicture)) return undefined;
  const parts = scene.text
    .replace(/^[^:]{2,40}:\s+/, '')
    .split(/\s*[,;]\s*(?:and\s+)?(?:then\s+)?|\s+(?:until|and then)\s+|\.\s+/i)
    .filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > most) return undefined;
  // "…, the others stay on": how the rest of them is, not what comes next.
  if (parts.some((part) => /^(?:while |but )?(?:all )?(?:the )?(?:others?|rest|remaining \w+)\b/i.test(part)))
    return undefined;
  const told = parts.map((part) => eventOf(part, context) ?? terse(part, parts, context));
  if (told.some((event) => event === undefined)) return undefined;
  const finite = told.filter((event) => event?.finite).length;
  // "node vanishing, pod rescheduled, loading the state, work goes on": three or more, and the last one tells how it ends.
  const course = parts.length > 2 && told.at(-1)?.finite === true && told.some((event) => event?.passive);
  if (finite < 2 && !course) return undefined;
  const nodes = parts.map((part, i): FlowNode => ({ ...sceneOf(part, told[i] as Event, context), id: `scene-${i}` }));
  return {
    kind: 'flow',
    nodes,
    edges: edgesOf(inRow(nodes)),
  };
}

/** "…, loss curve stops": a curve is drawn, not told. */
const isPicture = ({ form, modifier }: FormHit): boolean =>
  !modifier &&
  form.weight > 0.7 &&
  !/^(?:json|yaml|sql|code)$/.test(form.phrase) &&
  /^(?:meter|chart-|terminal|dashboard|chat|code|table)/.test(form.kind);

interface Event {
  /** Not only how something looks: it has a verb of its own. */
  readonly finite: boolean;
  /** Something is done to it. */
  readonly passive: boolean;
  readonly subject: string;
  readonly words: readonly Word[];
}

/** A subject and what it does or what becomes of it. */
function eventOf(part: string, context: CueContext): Event | undefined {
  const words = readWords(tokenise(part), context.products(part));
  const at = words.findIndex((word) => word.role === 'verb' || word.role === 'auxiliary');
  const verb = words[at];
  const subject = words.slice(0, Math.max(0, at)).filter((word) => word.role === 'noun' || word.role === 'adjective');
  // "loading the latest checkpoint": still the one before.
  const elided = at === 0 && /ing$/.test(verb?.lower ?? '') && words.length > 1;
  if (
    !verb ||
    (subject.length === 0 && !elided) ||
    words.length > longest ||
    words.some((word) => /%$/.test(word.text))
  )
    return undefined;
  if (words.slice(0, at).some((word) => word.role === 'preposition' && word.lower !== 'of')) return undefined;
  return {
    finite: verb.role === 'auxiliary' || !/..(?:ing|ed)$/.test(verb.lower),
    passive: /..(?:ed|en)$/.test(verb.lower),
    subject: subject.map((word) => word.text).join(' '),
    words,
  };
}

/** "jury decides": a word that is hardly ever a thing tells what the one before it does, where two clauses or more have one. */
function terse(part: string, all: readonly string[], context: CueContext): Event | undefined {
  if (all.length < 3 || all.filter((one) => doer(one) !== undefined).length < 2) return undefined;
  const subject = doer(part) ?? /^(?:the |an? )?([\w-]+) [a-z]+s$/i.exec(part)?.[1];
  return subject
    ? { finite: true, passive: false, subject, words: readWords(tokenise(part), context.products(part)) }
    : undefined;
}

function doer(part: string): string | undefined {
  const [, subject, verb = ''] = /^(?:the |an? )?([\w-]+(?: [\w-]+)?) ([a-z]+)$/i.exec(part) ?? [];
  const does = /s$/.test(subject ?? '') !== /s$/.test(verb);
  return does && verbStems(verb).some((stem) => plainDeeds.has(stem)) ? subject : undefined;
}

/** Who does it, the whole clause below, and the state it ends in. */
function sceneOf(part: string, event: Event, context: CueContext): Item {
  const read = readCue(part, context);
  const states = [
    ...new Set(
      event.words.flatMap((word, i) =>
        // "sends results down" is a way, "the server is down" a state.
        /^(?:down|off|up)$/.test(word.lower) && event.words[i - 1]?.role === 'noun' && i > 1
          ? []
          : (stateOf(word.lower) ?? []),
      ),
    ),
  ];
  const colour = read.phrases.find((phrase) => phrase.colour)?.colour;
  // "A reads 1": the letter is who it is.
  const named = (text: string): string => (/^A\s/.test(text) && event.words[0]?.role === 'noun' ? text : tidy(text));
  const label = named(
    event.words.length > 3 && event.words.some((word) => isDrawn(word.lower) && word.kind === 'sign')
      ? part.replace(/[✓✔✗✘]/gu, '').trim()
      : part,
  );
  return {
    label,
    ...sceneArt(event, read, context),
    ...(states.length > 0 && { states }),
    ...(colour && { colour }),
  };
}

/** The picture of who does it, else of what it is done to. */
function sceneArt(event: Event, read: Scene, context: CueContext): Pick<Item, 'logo' | 'icon'> {
  // A name is believed for what stands around it: "answers go to a log" has nothing of Go.
  const who = read.phrases.find((phrase) => phrase.product && event.subject.includes(phrase.text));
  if (who?.product) return { logo: who.product };
  for (const name of [event.subject, ...read.phrases.map((phrase) => phrase.label)]) {
    const icon = context.catalogue.icon(name);
    if (icon) return { icon };
  }
  return {};
}
