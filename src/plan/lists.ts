/** Lists of a form of their own: with signs, remarks, meanings, struck out, of what is said. Pure. */
import { oneOf } from '../plural.ts';
import type { Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem, toItem, withoutCount } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { tidy } from './read/phrase.ts';
import type { Phrase, Scene } from './read/scene.ts';
import { enumeration, segmentsOf } from './read/segments.ts';

/** "Three crossed out icons: A, B, C": each of them is. */
export function struckList(scene: Scene, context: CueContext): Candidate | undefined {
  const each = /,\s*(?:each|all)(?: of them)?\s+(?:crossed out|struck (?:through|out))\b/i.test(scene.text);
  if (!each && (!scene.topic || !/\bcrossed[- ]out\b/i.test(scene.topic))) return undefined;
  if (scene.list.length < 2) return undefined;
  return {
    spec: {
      kind: 'cards',
      cards: scene.list
        .filter((phrase) => !/^(?:each|all)$/i.test(phrase.label))
        .map((phrase) => ({ ...toItem(phrase, context), states: ['crossed' as const] })),
    },
    confidence: 0.96,
    why: 'each of the list is crossed out',
    ...(each && { whole: true }),
  };
}

/** "CI run with red X on the test step, deploy step skipped": one step failed, the whole is not struck out. */
export function failedStep(scene: Scene, context: CueContext): Candidate | undefined {
  const [, name = '', kind = ''] =
    /\b(?:x|cross|✗|❌)\s+(?:on|at|next to|beside|over)\s+(?:the\s+)?(?:"([^"]+)"\s+|([\p{L}-]+)\s+)?(step|stage|job|task|check|test|gate|row|item|box)\b/iu
      .exec(scene.text)
      ?.filter((part) => part !== undefined) ?? [];
  if (kind === '') return undefined;
  const steps = scene.phrases.filter((phrase) => phrase.head === kind.toLowerCase() && phrase.end <= scene.text.length);
  const failed = steps.find((phrase) => (phrase.quoted ?? phrase.label).toLowerCase().includes(name.toLowerCase()));
  if (!failed) return undefined;
  const title = scene.phrases.find((phrase) => !steps.includes(phrase) && phrase.form?.kind !== 'crossed-out');
  return {
    spec: {
      kind: 'cards',
      style: 'checklist',
      cards: steps.map((phrase) => ({
        ...toItem({ ...phrase, label: phrase.quoted ?? phrase.label, quoted: '' }, context),
        label: phrase.quoted ?? phrase.label,
        states: phrase === failed ? ['failed' as const] : isSkipped(phrase, scene) ? ['muted' as const] : phrase.states,
        ...(isSkipped(phrase, scene) && { detail: 'skipped' }),
      })),
      ...(title && { title: toItem(title, context) }),
    },
    confidence: 0.97,
    why: `one ${kind.toLowerCase()} failed`,
    whole: true,
  };
}

/** "deploy step skipped" */
const isSkipped = (phrase: Phrase, scene: Scene): boolean =>
  /^\s+(?:is |was |gets )?skipped\b/i.test(scene.text.slice(phrase.end));

/** "Three ovens: gas (cheap, slow), electric (clean), wood (best)": as many parts as are counted, each with its remark. */
export function countedList(scene: Scene, context: CueContext): Candidate | undefined {
  const [holder] = scene.phrases;
  const parts = segmentsOf(scene.text);
  if (!holder?.count || (holder.form?.weight ?? 0) > 0.6 || parts.length !== holder.count || parts.length < 2)
    return undefined;
  if (!/^\s*:/.test(scene.text.slice(holder.end)) || !parts.every((part) => /\([^)]+\)$/.test(part))) return undefined;
  const title = withoutCount(toItem(holder, context));
  return {
    spec: { kind: 'cards', cards: parts.map((part) => segmentItem(part, context)), title },
    confidence: 0.83,
    why: `${parts.length} of "${holder.label}", each with a remark`,
    whole: true,
  };
}

/** "The letters R A G expanding to Retrieval, Augmented, Generation": each with its word. */
export function spelledOut(scene: Scene): Candidate | undefined {
  const [, letters = '', told = ''] =
    /\b(?:letters?|acronym|initials)\s+["“]?([A-Z](?:[ .-]?[A-Z])+)["”]?\s+(?:[\p{L}]+\s+){0,2}?(?:expand|unfold|stand|spell|turn|open)\w*\s+(?:out\s+|up\s+)?(?:in)?(?:to|for|as)\s+(.+)$/iu.exec(
      scene.text,
    ) ?? [];
  const initials = letters.replace(/[^A-Z]/g, '');
  const words = told.replace(/[.]$/, '').split(enumeration);
  if (initials.length < 2 || words.length !== initials.length) return undefined;
  if (!words.every((word, i) => word.charAt(0).toUpperCase() === initials.charAt(i))) return undefined;
  return {
    spec: { kind: 'cards', cards: words.map((word, i) => ({ label: tidy(word), detail: initials.charAt(i) })) },
    confidence: 0.95,
    why: 'letters and what they stand for',
    whole: true,
  };
}

/** "Drawers for socks, shirts and ties": one for each. */
export function boxesFor(scene: Scene, context: CueContext): Candidate | undefined {
  const link = scene.links.find(
    (one) =>
      one.preposition === 'for' &&
      one.stem === '' &&
      one.to.length > 2 &&
      one.from.length === 1 &&
      one.from[0] === scene.phrases[0] &&
      /^(?:box|column|card|tab|folder|lane|room|drawer|shelf|window|compartment|bucket|bin|drawer|slot)$/.test(
        one.from[0]?.head ?? '',
      ),
  );
  const [holder] = link?.from ?? [];
  if (!link || !holder) return undefined;
  const title = withoutCount(toItem(holder, context));
  return {
    spec: { kind: 'cards', cards: link.to.map((phrase) => toItem(phrase, context)), title },
    confidence: 0.8,
    why: `"${holder.label}" for each of ${link.to.length}`,
  };
}

/** "Three stages. 0 min: salt. 15 min: puddle. 60 min: dry": three or more that are named, each with what is told of it. */
export function namedParts(scene: Scene, context: CueContext): Candidate | undefined {
  const parts = [
    ...scene.text.matchAll(
      /(?<=^|[.;,]\s+)([\p{L}\d][\p{L}\d' -]{0,24}):\s+([^:]+?)(?=[.;,]\s+[\p{L}\d][\p{L}\d' -]{0,24}:\s|[.]?$)/gu,
    ),
  ];
  const [first] = parts;
  if (parts.length < 3 || !first || (first.index > 0 && !/[.]\s+$/.test(scene.text.slice(0, first.index))))
    return undefined;
  return {
    spec: {
      kind: 'cards',
      style: 'steps',
      cards: parts.map(([, name = '', told = '']) => ({
        ...segmentItem(told, context),
        label: tidy(name),
        detail: tidy(told),
      })),
    },
    confidence: 0.88,
    why: `${parts.length} parts, each by its name`,
    whole: true,
  };
}

/** "Three words popping up one by one", while they are said. */
export function saidWords(scene: Scene, context: CueContext): Candidate | undefined {
  const [words] = scene.phrases;
  const asked = words && /^(?:word|term|phrase|adjective|keyword|verb)$/.test(words.head) && words.count;
  const said = context.anchor.replace(/[.!?]+$/, '').split(enumeration);
  if (!asked || context.depth > 0 || scene.phrases.length > 1 || scene.quotes.length > 0 || said.length !== words.count)
    return undefined;
  return {
    spec: { kind: 'cards', cards: said.map((text) => segmentItem(text, context)) },
    confidence: 0.88,
    why: `the ${words.count} words that are said`,
    whole: true,
  };
}

/** "Kitchen: chef = model, waiter = API, order = request": each thing with what it stands for. */
export function meaningsOf(scene: Scene, context: CueContext): Candidate | undefined {
  const body = scene.text.replace(/^[^:=]{2,40}:\s+/, '').replace(/[.]$/, '');
  const parts = body.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+(?=[^=]+=)/).map((part) => part.split(/\s+=\s+/));
  const named = parts.every(
    (part) => part.length === 2 && part.every((side) => side !== '' && side.split(/\s+/).length < 6),
  );
  if (parts.length < 3 || !named || /\b[xyz]$/i.test(parts[0]?.[0] ?? '')) return undefined;
  const title = scene.topic && segmentItem(scene.topic, context);
  return {
    spec: {
      kind: 'cards',
      cards: parts.map(([thing = '', meaning = '']) => ({ ...segmentItem(thing, context), detail: tidy(meaning) })),
      ...(title && { title }),
    },
    confidence: 0.9,
    why: 'things and what they stand for',
  };
}

/** "✓ Training with checkpoints, ✗ Production API": signs before the parts make a checklist. */
export function checked(scene: Scene, context: CueContext): Candidate | undefined {
  const all = allTicked(scene, context);
  if (all) return all;
  const body = scene.text.replace(/^[^:✓✔✅✗✘❌]{2,40}:\s*/u, '');
  const parts = body.split(/\s*[,;]\s*(?=[✓✔✅✗✘❌])|\s+(?=[✓✔✅✗✘❌]\s*\p{L})/u).filter((part) => part.trim() !== '');
  if (parts.length < 2 || !parts.every((part) => /^[✓✔✅✗✘❌]/u.test(part.trim()))) return checkedAfter(scene, context);
  const items = parts.map((part): Item => {
    const words = part.trim().replace(/^[✓✔✅✗✘❌]\uFE0F?\s*/u, '');
    return {
      ...segmentItem(words, context),
      label: tidy(words),
      states: [/^[✓✔✅]/u.test(part.trim()) ? 'checked' : 'failed'],
    };
  });
  return { spec: { kind: 'cards', cards: items, style: 'checklist' }, confidence: 0.86, why: 'signs before each part' };
}

/** "Checklist of tests, all ticked": some of them, each with its tick. */
function allTicked(scene: Scene, context: CueContext): Candidate | undefined {
  const [, things = '', how = ''] =
    /^(?:an?\s+|the\s+)?(?:long\s+)?(?:check ?list|to-?do list|list)\s+of\s+([^,;:]{3,40}?)[,;]\s+(?:with\s+)?(?:all|every one|each|everything)(?:\s+(?:of them|one|item|box(?:es)?))?\s+(?:is\s+|are\s+)?(ticked|checked|crossed|done|green|un(?:ticked|checked)|empty|failed|red)\b/i.exec(
      scene.text,
    ) ?? [];
  if (!things) return undefined;
  const item = withoutCount(segmentItem(things, context));
  const state = /^(?:ticked|checked|done|green)$/i.test(how)
    ? 'checked'
    : /^(?:crossed|failed|red)$/i.test(how)
      ? 'failed'
      : 'empty';
  return {
    spec: {
      kind: 'cards',
      style: 'checklist',
      cards: Array.from({ length: 4 }, () => ({ ...item, label: oneOf(item.label), states: [state] })),
    },
    confidence: 0.94,
    why: `a checklist of ${things}, all ${how}`,
    whole: true,
  };
}

/** "Three gates: accuracy ✓, latency ✓, bias ✗" */
function checkedAfter(scene: Scene, context: CueContext): Candidate | undefined {
  const parts = scene.text.replace(/[.]$/, '').split(/\s*[,;:]\s+(?:and\s+)?|(?<=[✓✔✅✗✘❌])\s+(?=\p{L})/u);
  const marked = parts.map((part) => /^(.+?)\s*([✓✔✅✗✘❌])\uFE0F?$/u.exec(part.trim()));
  const rest = marked[0] ? marked : marked.slice(1);
  if (rest.length < 2 || rest.some((one) => one === null)) return undefined;
  const title = marked[0] ? undefined : scene.phrases[0] && toItem(scene.phrases[0], context);
  return {
    spec: {
      kind: 'cards',
      cards: rest.map(
        (one): Item => ({
          ...segmentItem(one?.[1] ?? '', context),
          states: [/[✓✔✅]/u.test(one?.[2] ?? '') ? 'checked' : 'failed'],
        }),
      ),
      style: 'checklist',
      ...(title && {
        title: { label: title.label, ...(title.icon && { icon: title.icon }), ...(title.logo && { logo: title.logo }) },
      }),
    },
    confidence: 0.86,
    why: 'signs after each part',
    whole: true,
  };
}
