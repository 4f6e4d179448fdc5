/** A thing that is struck out, and perhaps what takes its place. */
import type { CrossedOutSpec, Item } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { corrected } from '../corrected.ts';
import { textItem, toItem } from '../items.ts';
import { isPerson } from '../persons.ts';
import type { FormHit, Link, Phrase, Scene } from '../read/scene.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

export const crossedOut: KindReader = {
  kind: 'crossed-out',
  recognise(scene, context): Candidate | undefined {
    const all = corrected(scene, context) ?? overAll(scene, context);
    if (all) return all;
    const hit = named(scene, 'crossed-out');
    const swap = scene.links.find(
      (link) =>
        link.relation === 'replace' &&
        (link.from.length > 0 || hit !== undefined) &&
        // "Cartridges being swapped": one for the other, none is gone.
        !(/^(?:swap|exchange)$/.test(link.stem) && link.to.length === 0 && !/\bout\b/.test(link.words)) &&
        // "A baker swapping bread for milk" gives one thing and takes another; nothing is struck out.
        !(
          /^(?:swap|exchange|trade|substitute)$/.test(link.stem) &&
          !link.passive &&
          // "a robot swaps the battery": with what, nobody says.
          (!/\b(?:with|out)\b/.test(link.words) ||
            link.from.some((one) => isPerson(one, context)) ||
            /\bfor\b/.test(scene.lower))
        ),
    );
    const struck = scene.phrases.filter(
      (phrase) => phrase.states.includes('crossed') && phrase.form?.kind !== 'crossed-out',
    );
    const denied = scene.phrases.find(
      (phrase) => phrase.negated && (/^no\b/i.test(phrase.text) || scene.phrases.every((one) => one.negated)),
    );
    if (!hit && !swap && struck.length === 0 && !denied) {
      const ousted = oust(scene, context);
      if (!ousted) return undefined;
      return ousted;
    }
    // "red X over the arrow": the way is closed, not the thing.
    if (hit && overArrow(scene)) return undefined;
    // "Arrow from B to A, crossed out": the arrow is, not what it leads to.
    if (/^(?:an? |the )?(?:\w+ )?arrow\b.*\b(?:to|into|toward|back)\b/i.test(scene.text)) return undefined;
    const out = struck[0] ?? denied ?? before(scene, hit);
    // "pods replaced one by one, v1 to v2"
    const change =
      swap && swap.to.length === 0
        ? scene.links.find(
            (link) =>
              link !== swap &&
              link.stem === '' &&
              link.preposition === 'to' &&
              link.from.length === 1 &&
              link.to.length === 1,
          )
        : undefined;
    const crossed = crossedItem(scene, context, hit?.phrase, change?.from[0] ?? swap?.from[0], out);
    if (!crossed) return undefined;
    const replacement = swap?.to[0] ?? change?.to[0];
    const rest = scene.phrases.filter(
      (phrase) =>
        phrase !== hit?.phrase &&
        !swap?.from.includes(phrase) &&
        phrase !== replacement &&
        phrase.form?.kind !== 'frame' &&
        !same(phrase, crossed) &&
        phrase !== out,
    );
    const spec: CrossedOutSpec = {
      kind: 'crossed-out',
      crossed: strip(crossed),
      ...(replacement && { replacement: toItem(replacement, context) }),
      ...(rest.length > 0 && { items: rest.map((phrase) => toItem(phrase, context)) }),
    };
    // "Checklist: eye crossed out, seal, badge": one of several in a picture that has a form of its own.
    const within = scene.forms.some(
      (one) =>
        one.leading &&
        !one.modifier &&
        one.form.weight > 0.84 &&
        /^(?:cards|grid|table|timeline|calendar)$/.test(one.form.kind),
    );
    const confidence = Math.min(sureness(scene, hit, swap, struck[0], denied), within && rest.length > 1 ? 0.7 : 1);
    return { spec, confidence, why: hit ? says(hit) : swap ? `"${swap.words}"` : `"${crossed.label}" is struck out` };
  },
};

const betweenTwo = /\b(?:x|cross)\s+(?:in\s+)?between(?: (?:them|the two|both)\b|[.]?$)/;

/** "…, big red cross over it": over what the cue began with. */
function overAll(scene: Scene, context: CueContext): Candidate | undefined {
  // Between the two, not over them.
  if (betweenTwo.test(scene.lower)) return undefined;
  const at = scene.lower.search(
    /[,;]\s*(?:(?:an?|the|with|big|large|huge|thick|red|and)\s+)*(?:cross|x)\s+(?:over|through|across|on)\s+(?:it|that|them|this|everything|the whole thing)\b|[,;]\s*(?:with\s+|then\s+|and\s+then\s+)?(?:(?:an?|big|large|huge|giant|thick)\s+)*red\s+(?:cross|x)[.]?$/,
  );
  const shown = scene.phrases.filter((phrase) => at > 0 && phrase.end <= at && phrase.form?.kind !== 'frame');
  const [main, ...rest] = shown;
  if (!main) return undefined;
  return {
    spec: {
      kind: 'crossed-out',
      crossed: strip(toItem(main, context, /^(?:icon|logo)$/.test(main.form?.kind ?? ''))),
      ...(rest.length > 0 && { items: rest.map((phrase) => toItem(phrase, context)) }),
    },
    confidence: 0.95,
    why: 'a cross over it',
    whole: true,
  };
}

export const overArrow = (scene: Scene): boolean =>
  /\b(?:x|cross)\s+(?:over|through|across|on)\s+(?:the\s+|an?\s+)?(?:arrow|line|path|connection|link)\b|\barrow\s+crossed out\b/.test(
    scene.lower,
  ) && scene.links.some((link) => link.stem !== '' && link.from.length > 0 && link.to.length > 0);

/** "A being evicted, B taking over": one goes, another comes in its place. */
function oust(scene: Scene, context: CueContext): Candidate | undefined {
  const gone = scene.links.find(
    (link) =>
      /^(?:evict|kick|kill|remove|terminate|throw|push|drop|delete|shut)$/.test(link.stem) &&
      link.from.length === 1 &&
      (link.passive || /out/.test(link.words)),
  );
  const comes = scene.links.find(
    (link) =>
      link !== gone &&
      link.clause !== gone?.clause &&
      /\b(?:taking over|takes over|tak(?:es|ing) (?:its|the|their)|(?:mov|step|slid|com|jump)(?:es|s|ing) in|replacing|starting instead)/i.test(
        link.words + (link.to[0] ? ` ${link.to[0].text}` : ''),
      ) &&
      link.from.length === 1,
  );
  const [old] = gone?.from ?? [];
  const [next] = comes?.from ?? [];
  if (!old || !next || old === next) return undefined;
  return {
    spec: { kind: 'crossed-out', crossed: toItem(old, context), replacement: toItem(next, context) },
    confidence: 0.78,
    why: `"${gone?.words}", "${comes?.words}"`,
  };
}

function sureness(
  scene: Scene,
  hit: FormHit | undefined,
  swap: Link | undefined,
  struck: Phrase | undefined,
  denied: Phrase | undefined,
): number {
  if (betweenTwo.test(scene.lower)) return 0.4;
  // "A -> B -> C, B crossed out" is a chain of which one link is struck out.
  if (scene.chain.length > 1) return 0.5;
  // "with a red X through it": the cross is laid over what is named before.
  if (hit)
    return Math.max(
      hit.weight + 0.08,
      /\b(?:x|cross) (?:through|over|across|on)\b|,\s+(?:with )?(?:an? )?(?:big |large |huge |giant )?(?:red )?(?:x|cross)[.]?$/.test(
        scene.lower,
      )
        ? 0.95
        : 0.87,
    );
  if (swap) return /replac|substitut|swap/.test(swap.stem) ? 0.8 : 0.6;
  // Nothing else is in the cue, or nothing that has a state of its own.
  const alone =
    struck &&
    scene.phrases.length < 3 &&
    scene.phrases.every((phrase) => phrase === struck || phrase.states.length === 0);
  if (struck) return struck.form?.kind === 'logo' ? 0.95 : alone ? 0.9 : 0.74;
  return denied && scene.phrases.every((phrase) => phrase.negated) ? 0.78 : 0.5;
}

/** "X with a `latest` tag crossed out": what stands right before. */
function before(scene: Scene, hit: FormHit | undefined): Phrase | undefined {
  // "…, crossed out flame": what comes right after it.
  const [, lead = ''] = /(^|[,;]\s*|\b(?:an?|the|and)\s+)$/i.exec(scene.text.slice(0, hit?.start ?? 0)) ?? [];
  const after =
    hit && !hit.phrase && (hit.start === 0 || lead !== '')
      ? scene.phrases.find((phrase) =>
          /^(?:crossed|struck)[- ]\w+\s+$/i.test(scene.text.slice(hit.start, phrase.start)),
        )
      : undefined;
  if (after) return after;
  // "etcd as the heart of the cluster, crossed out": all of it, so what it begins with.
  const [main] = scene.phrases;
  if (
    hit &&
    !hit.phrase &&
    /[,;]\s*(?:all\s+|now\s+)?$/.test(scene.text.slice(0, hit.start)) &&
    scene.list.length < 2 &&
    main &&
    main.form?.kind !== 'frame'
  )
    return main;
  return hit && !hit.phrase ? scene.phrases.filter((phrase) => phrase.end <= hit.start).at(-1) : undefined;
}

function crossedItem(
  scene: Scene,
  context: CueContext,
  own: Phrase | undefined,
  swapped: Phrase | undefined,
  struck: Phrase | undefined,
): Item | undefined {
  if (swapped) return toItem(swapped, context);
  if (struck) return toItem(struck, context, /^(?:icon|logo)$/.test(struck.form?.kind ?? ''));
  const over = scene.links.find(
    (link) =>
      own &&
      (link.from.includes(own) || link.to.includes(own)) &&
      /^(?:through|over|on|across|with)$/.test(link.preposition),
  );
  const other = over ? (over.to.includes(own as Phrase) ? over.from[0] : over.to[0]) : undefined;
  if (other && other.form?.kind !== 'frame' && other.head !== '') return toItem(other, context);
  const text = scene.quotes[0] ?? scene.codes[0];
  if (text) return { ...textItem(text, context), label: text, ...(/[:/.=]/.test(text) && { mono: true }) };
  const first = things(scene).find((phrase) => phrase !== own);
  return first ? toItem(first, context) : undefined;
}

function strip(item: Item): Item {
  const { states, ...rest } = item;
  const left = states?.filter((state) => state !== 'crossed') ?? [];
  return left.length > 0 ? { ...rest, states: left } : rest;
}

const same = (phrase: Phrase, item: Item): boolean => item.label === phrase.label || item.label === phrase.quoted;
