/** Things as equals: lists, properties, versions, checklists, steps. */
import type { CardsSpec, Item } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { countedParts } from '../counted.ts';
import { segmentItem, toItem } from '../items.ts';
import { labelled } from '../labelled.ts';
import { levelsOf } from '../levels.ts';
import {
  boxesFor,
  checked,
  countedList,
  failedStep,
  meaningsOf,
  namedParts,
  saidWords,
  spelledOut,
  struckList,
} from '../lists.ts';
import { markedGroups } from '../marked.ts';
import { pinnedTo } from '../pinned.ts';
import { tidy } from '../read/phrase.ts';
import { readCue } from '../read/read.ts';
import type { FormHit, Phrase, Scene } from '../read/scene.ts';
import { segmentsOf } from '../read/segments.ts';
import { takeRemark, toldItem, withRemark } from '../remarks.ts';
import { soMany } from '../so-many.ts';
import { stacked } from '../stacked.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

export const cards: KindReader = {
  kind: 'cards',
  recognise(scene, context): Candidate | undefined {
    return remarked(scene, context) ?? listing(scene, context);
  },
};

/** "A, B and C pop up one by one", "…, each with a tick": the list without its remark, and what that says of each. */
function remarked(scene: Scene, context: CueContext): Candidate | undefined {
  const taken = takeRemark(scene.text);
  const read = taken && listing(readCue(taken.text, context), context);
  if (!taken || !read || read.spec.kind !== 'cards' || read.spec.cards.length < 2) return undefined;
  return {
    ...read,
    spec: withRemark(read.spec, taken.remark),
    confidence: Math.min(0.94, read.confidence + (Object.keys(taken.remark).length > 0 ? 0.14 : 0.06)),
    whole: true,
  };
}

function listing(scene: Scene, context: CueContext): Candidate | undefined {
  const level =
    spelledOut(scene) ??
    pinnedTo(scene, context) ??
    stacked(scene, context) ??
    labelled(scene, context) ??
    markedGroups(scene, context) ??
    countedParts(scene, context) ??
    levelsOf(scene, context) ??
    meaningsOf(scene, context) ??
    saidWords(scene, context) ??
    failedStep(scene, context) ??
    countedList(scene, context) ??
    soMany(scene, context) ??
    boxesFor(scene, context) ??
    namedParts(scene, context);
  if (level) return level;
  // "Three pillars labeled A, B and C"
  const [only] = scene.phrases;
  if (
    only &&
    scene.phrases.length === 1 &&
    only.members.length > 1 &&
    only.members.length === only.count &&
    only.form === undefined
  ) {
    const { count: _count, many: _many, items: _items, ...title } = toItem(only, context);
    return {
      spec: { kind: 'cards', cards: only.members.map((member) => toItem(member, context)), title },
      confidence: 0.8,
      why: `${only.count} of them, each by its name`,
    };
  }
  const hit = named(scene, 'cards');
  const list = scene.list;
  const about = aboutPairs(scene, context);
  const appearing = scene.links.find(
    (link) =>
      link.relation === 'change' &&
      link.to.length > 0 &&
      /^(?:in|on|among)$/.test(link.preposition) &&
      /resource|list|registry|catalog|inventory|menu|status|capacity|queue/.test(link.to[0]?.head ?? ''),
  );
  const struck = struckList(scene, context);
  if (struck) return struck;
  const marked = checked(scene, context) ?? numbered(scene, hit, context);
  if (marked) return marked;
  if (!hit && list.length < 2 && about.length < 2 && !appearing) return undefined;
  if (appearing && (!hit || hit.modifier)) {
    const [holder] = appearing.to;
    return {
      spec: {
        kind: 'cards',
        cards: appearing.from.map((phrase) => ({ ...toItem(phrase, context), states: ['new'] })),
        title: toItem(holder as Phrase, context),
      },
      confidence: 0.66,
      why: `"${appearing.words}" a list`,
    };
  }
  const listed = about.length > 1 ? about : membersOf(scene, hit?.phrase, context);
  // "Pyramid with the pharaoh on top": a pyramid of stone.
  if (listed.length === 0 || (listed.length === 1 && hit?.form.phrase === 'pyramid')) return undefined;
  const members = ticked(picked(equipped(listed, scene, context), scene, context), scene);
  const own = hit && !hit.modifier ? hit.phrase : undefined;
  const title = titleOf(scene, own, list, context);
  const style = styleOf(scene, members, hit?.form.phrase ?? '');
  const spec: CardsSpec = {
    kind: 'cards',
    cards: members,
    ...(style && { style }),
    ...(title && { title }),
  };
  const confidence = own
    ? (hit?.weight ?? 0.6)
    : Math.max(
        scenic(scene) ? 0.44 : list.length >= 3 ? 0.62 : list.length === 2 ? 0.56 : about.length > 1 ? 0.78 : 0,
        hit ? hit.weight : 0,
      );
  return {
    spec,
    confidence,
    why:
      own && hit
        ? says(hit)
        : `${members.length} things as equals: ${members
            .map((item) => item.label)
            .slice(0, 3)
            .join(', ')}`,
  };
}

/** "Numbered list 1-5": as many as the range has. */
function numbered(scene: Scene, hit: FormHit | undefined, context: CueContext): Candidate | undefined {
  const listed = segmentsOf(scene.text).map((part) => /^(\d{1,2})\s+(\p{L}.*)$/u.exec(part));
  if (listed.length > 1 && listed.every((part, i) => part?.[1] === String(i + 1)))
    return {
      spec: { kind: 'cards', style: 'steps', cards: listed.map((part) => segmentItem(part?.[2] ?? '', context)) },
      confidence: 0.9,
      why: 'numbered parts',
      whole: true,
    };
  const parts = scene.text.split(/(?:^|[:,;]?\s+)(?=\d{1,2}[.)]\s+\S)/).filter((part) => /^\d{1,2}[.)]\s/.test(part));
  if (parts.length > 1)
    return {
      spec: {
        kind: 'cards',
        style: 'steps',
        cards: parts.map((part) =>
          segmentItem(part.replace(/^\d{1,2}[.)]\s+/, '').replace(/[,;.]\s*(?:and\s*)?$/, ''), context),
        ),
      },
      confidence: 0.9,
      why: 'numbered parts',
    };
  const range = scene.text.match(/\b(\d)\s?(?:-|–|to)\s?(\d{1,2})\b/);
  if (!hit || hit.modifier || !range || scene.list.length > 1) return undefined;
  const [from, to] = [Number(range[1]), Number(range[2])];
  if (to <= from || to - from > 11) return undefined;
  return {
    spec: {
      kind: 'cards',
      cards: Array.from({ length: to - from + 1 }, (_, i) => ({ label: String(from + i) })),
    },
    confidence: hit.weight,
    why: says(hit),
  };
}

/** "Dark room, bills burning, a beam": what is to be seen, one after the other, is no list of equals. */
const scenic = (scene: Scene): boolean =>
  // "one pops and both die": each does something of its own.
  (!scene.text.includes(':') && scene.list.filter((phrase) => does(phrase, scene)).length > scene.list.length / 2) ||
  looked(scene);

const does = (phrase: Phrase, scene: Scene): boolean =>
  scene.links.some((link) => link.from.includes(phrase) && link.from.length === 1 && link.stem !== '' && !link.passive);

const looked = (scene: Scene): boolean =>
  !scene.text.includes(':') &&
  !/\b(?:and|or|plus)\b|&/.test(scene.lower) &&
  scene.list.some((phrase) => phrase.states.length > 0) &&
  !scene.list.every((phrase) => phrase.states.length > 0) &&
  scene.list.every((phrase) => phrase.members.length === 0);

function membersOf(scene: Scene, own: Phrase | undefined, context: CueContext): readonly Item[] {
  const segments = withNotes(segmentsOf(scene.text));
  if ((own || segments.length > 2) && segments.length > 1 && segments.length >= scene.list.length)
    // "1 GPU, 40 GB memory": a number among numbers is said.
    return segments.map(
      (text) =>
        toldCard(text, context) ??
        ((/^1\s/.test(text) && segments.some((one) => /^\d/.test(one) && one !== text)) || /^one\s\S+$/i.test(text)
          ? { ...segmentItem(text, context), label: tidy(text) }
          : segmentItem(text, context)),
    );
  // "Checklist: label the nodes, taint them": what is to be done, as written.
  if (own && /check|to-do|todo|steps?$/.test(own.form?.phrase ?? '') && segments.length > 1)
    return segments.map((text) => toldCard(text, context) ?? { ...segmentItem(text, context), label: tidy(text) });
  if (scene.list.length > 1)
    return scene.list.map((phrase) => toItem(phrase, context, /^(?:icon|logo)$/.test(phrase.form?.kind ?? '')));
  return things(scene)
    .filter((phrase) => phrase !== own)
    .map((phrase) => toItem(phrase, context));
}

/** "…, yeast stays open, marked "missing"": the note is of the thing before it. */
function withNotes(segments: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const part of segments) {
    if (out.length > 0 && /^(?:marked|labell?ed|tagged|stamped|with the (?:note|label|remark))\b/i.test(part))
      out.push(`${out.pop()}, ${part}`);
    else out.push(part);
  }
  return out;
}

/** "monitoring stays grey with the note "later"" */
function toldCard(text: string, context: CueContext): Item | undefined {
  const told = toldItem(text);
  return (
    told && {
      ...segmentItem(told.name, context),
      label: tidy(told.name),
      ...(told.states && { states: told.states }),
      ...(told.note && { detail: told.note }),
    }
  );
}

/** "Inferentia for inference, Trainium for training": the purpose is the second line. */
function aboutPairs(scene: Scene, context: CueContext): readonly Item[] {
  const pairs = scene.links.filter(
    (link) =>
      /^(?:for|as|by)$/.test(link.preposition) &&
      link.stem === '' &&
      link.from.length === 1 &&
      link.to.length === 1 &&
      link.from[0]?.form === undefined,
  );
  if (pairs.length < 2) return [];
  return pairs.map((link) => ({
    ...toItem(link.from[0] as Phrase, context),
    detail: `${link.preposition} ${(link.to[0] as Phrase).text}`,
  }));
}

function titleOf(
  scene: Scene,
  own: Phrase | undefined,
  list: readonly Phrase[],
  context: CueContext,
): Item | undefined {
  const holder =
    own ??
    scene.phrases.find((phrase) => phrase.members === list && list.length > 0) ??
    scene.phrases.find(
      (phrase) => !list.includes(phrase) && phrase.end < (list[0]?.start ?? 0) && phrase.form?.kind !== 'frame',
    );
  if (!holder) return undefined;
  const of =
    holder.topic === undefined && holder === own
      ? scene.links.find((link) => link.from.includes(holder) && link.preposition === 'of')?.to[0]
      : undefined;
  if (holder === own && !holder.topic && !of) return undefined;
  const { items: _items, count: _count, many: _many, ...item } = toItem(of ?? holder, context);
  return item;
}

/** "v1, v2, v3 with metadata": each of them has it. */
function equipped(members: readonly Item[], scene: Scene, context: CueContext): readonly Item[] {
  const last = scene.list.at(-1);
  const tail = scene.links.find(
    (link) => last && link.from.includes(last) && link.relation === 'hold' && !link.negated && link.to.length > 0,
  );
  if (!tail || members.length < 2) return members;
  const more = tail.to.filter((phrase) => !scene.list.includes(phrase)).map((phrase) => toItem(phrase, context));
  const all = tail.from.length > 1 ? members : members.slice(-1);
  return more.length === 0
    ? members
    : members.map((item) => (all.includes(item) ? { ...item, items: [...(item.items ?? []), ...more] } : item));
}

/** "steps being checked off one by one" */
const checkedOff = /\b(?:check|tick|cross)(?:ed|ing)? off\b/;

/** "Checklist with red crosses: …": the mark is every row's. */
function ticked(members: readonly Item[], scene: Scene): readonly Item[] {
  const lead = scene.text.slice(0, Math.max(0, scene.text.indexOf(':'))).toLowerCase();
  const state = /\b(?:red )?(?:crosses|x's|xs|red x)\b|✗|❌/.test(lead)
    ? ('failed' as const)
    : checkedOff.test(scene.lower) ||
        /\b(?:ticks|checkmarks|check marks|all checked|all ticked|green checks)\b|✓|✅/.test(lead)
      ? ('checked' as const)
      : undefined;
  const told = members.some((item) => item.states?.some((one) => one === 'checked' || one === 'failed'));
  if (!state || told) return members;
  // What stays grey is none of those that are ticked off.
  return members.map((item) =>
    item.states?.some((one) => /^(?:muted|empty|waiting|crossed)$/.test(one)) ? item : { ...item, states: [state] },
  );
}

/** "Cherry-picking (just A, just B)" of things that an earlier step showed: the others stand by, not chosen. */
function picked(members: readonly Item[], scene: Scene, context: CueContext): readonly Item[] {
  if (!/\b(?:cherry-?pick|pick|choos|select|just|only)\w*\b/.test(scene.lower)) return members;
  const whole = context.previous.findLast(
    (spec) => spec.kind === 'logo' && spec.parts?.some((part) => members.some((item) => item.label === part.label)),
  );
  if (whole?.kind !== 'logo') return members;
  const others = (whole.parts ?? []).filter((part) => members.every((item) => item.label !== part.label));
  return [
    ...members.map((item): Item => ({ ...item, states: [...(item.states ?? []), 'highlighted'] })),
    ...others.map((item): Item => ({ ...item, states: ['muted'] })),
  ];
}

function styleOf(scene: Scene, members: readonly Item[], word: string): CardsSpec['style'] | undefined {
  if (
    /check|to-do/.test(word) ||
    checkedOff.test(scene.lower) ||
    members.filter((item) => item.states?.some((state) => state === 'checked' || state === 'failed')).length > 1
  )
    return 'checklist';
  if (/registry|catalog|inventory/.test(word) || members.every((item) => /^v\d/.test(item.label))) return 'registry';
  if (/step|recipe|agenda/.test(word) || /\b(?:step by step|steps?|first|then)\b/.test(scene.lower)) return 'steps';
  return undefined;
}
