/** Things as equals: lists, properties, versions, checklists, steps. */
import type { CardsSpec, Item } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { segmentItem, toItem } from '../items.ts';
import { levelsOf } from '../levels.ts';
import { tidy } from '../read/phrase.ts';
import type { FormHit, Phrase, Scene } from '../read/scene.ts';
import { segmentsOf } from '../read/segments.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

export const cards: KindReader = {
  kind: 'cards',
  recognise(scene, context): Candidate | undefined {
    const level =
      levelsOf(scene, context) ??
      meaningsOf(scene, context) ??
      saidWords(scene, context) ??
      failedStep(scene, context) ??
      countedList(scene, context) ??
      boxesFor(scene, context);
    if (level) return level;
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
    if (listed.length === 0) return undefined;
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
  },
};

/** "Three crossed out icons: A, B, C": each of them is. */
function struckList(scene: Scene, context: CueContext): Candidate | undefined {
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
function failedStep(scene: Scene, context: CueContext): Candidate | undefined {
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
        states:
          phrase === failed
            ? ['failed' as const]
            : /\bskipped\b/i.test(scene.text.slice(phrase.end, phrase.end + 12))
              ? ['muted' as const]
              : phrase.states,
        ...(phrase !== failed &&
          /\bskipped\b/i.test(scene.text.slice(phrase.end, phrase.end + 12)) && { detail: 'skipped' }),
      })),
      ...(title && { title: toItem(title, context) }),
    },
    confidence: 0.97,
    why: `one ${kind.toLowerCase()} failed`,
    whole: true,
  };
}

/** "Three ovens: gas (cheap, slow), electric (clean), wood (best)": as many parts as are counted, each with its remark. */
function countedList(scene: Scene, context: CueContext): Candidate | undefined {
  const [holder] = scene.phrases;
  const parts = segmentsOf(scene.text);
  if (!holder?.count || (holder.form?.weight ?? 0) > 0.6 || parts.length !== holder.count || parts.length < 2)
    return undefined;
  if (!/^\s*:/.test(scene.text.slice(holder.end)) || !parts.every((part) => /\([^)]+\)$/.test(part))) return undefined;
  const { count: _count, many: _many, ...title } = toItem(holder, context);
  return {
    spec: { kind: 'cards', cards: parts.map((part) => segmentItem(part, context)), title },
    confidence: 0.83,
    why: `${parts.length} of "${holder.label}", each with a remark`,
    whole: true,
  };
}

/** "Drawers for socks, shirts and ties": one for each. */
function boxesFor(scene: Scene, context: CueContext): Candidate | undefined {
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
  const { count: _count, many: _many, ...title } = toItem(holder, context);
  return {
    spec: { kind: 'cards', cards: link.to.map((phrase) => toItem(phrase, context)), title },
    confidence: 0.8,
    why: `"${holder.label}" for each of ${link.to.length}`,
  };
}

/** "Three words popping up one by one", while they are said. */
function saidWords(scene: Scene, context: CueContext): Candidate | undefined {
  const [words] = scene.phrases;
  const asked = words && /^(?:word|term|phrase|adjective|keyword|verb)$/.test(words.head) && words.count;
  const said = context.anchor.replace(/[.!?]+$/, '').split(/\s*,\s*(?:and\s+)?|\s+and\s+/);
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
function meaningsOf(scene: Scene, context: CueContext): Candidate | undefined {
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
function checked(scene: Scene, context: CueContext): Candidate | undefined {
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

/** "Three gates: accuracy ✓, latency ✓, bias ✗" */
function checkedAfter(scene: Scene, context: CueContext): Candidate | undefined {
  const parts = scene.text.replace(/[.]$/, '').split(/\s*[,;:]\s+(?:and\s+)?/);
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
  !scene.text.includes(':') &&
  !/\b(?:and|or|plus)\b|&/.test(scene.lower) &&
  scene.list.some((phrase) => phrase.states.length > 0) &&
  !scene.list.every((phrase) => phrase.states.length > 0) &&
  scene.list.every((phrase) => phrase.members.length === 0);

function membersOf(scene: Scene, own: Phrase | undefined, context: CueContext): readonly Item[] {
  const segments = segmentsOf(scene.text);
  if ((own || segments.length > 2) && segments.length > 1 && segments.length >= scene.list.length)
    return segments.map((text) => segmentItem(text, context));
  if (scene.list.length > 1)
    return scene.list.map((phrase) => toItem(phrase, context, /^(?:icon|logo)$/.test(phrase.form?.kind ?? '')));
  return things(scene)
    .filter((phrase) => phrase !== own)
    .map((phrase) => toItem(phrase, context));
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

/** "Checklist with red crosses: …": the mark is every row's. */
function ticked(members: readonly Item[], scene: Scene): readonly Item[] {
  const lead = scene.text.slice(0, Math.max(0, scene.text.indexOf(':'))).toLowerCase();
  const state = /\b(?:red )?(?:crosses|x's|xs|red x)\b|✗|❌/.test(lead)
    ? ('failed' as const)
    : /\b(?:ticks|checkmarks|check marks|all checked|all ticked|green checks)\b|✓|✅/.test(lead)
      ? ('checked' as const)
      : undefined;
  const told = members.some((item) => item.states?.some((one) => one === 'checked' || one === 'failed'));
  if (!state || told) return members;
  return members.map((item) => ({ ...item, states: [state] }));
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
    members.filter((item) => item.states?.some((state) => state === 'checked' || state === 'failed')).length > 1
  )
    return 'checklist';
  if (/registry|catalog|inventory/.test(word) || members.every((item) => /^v\d/.test(item.label))) return 'registry';
  if (/step|recipe|agenda/.test(word) || /\b(?:step by step|steps?|first|then)\b/.test(scene.lower)) return 'steps';
  return undefined;
}
