/** A whole and its parts. */
import { oneOf } from '../../plural.ts';
import type { PartitionSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { segmentItem, toItem, withoutCount } from '../items.ts';
import { lowerFirst, tidy } from '../read/phrase.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { segmentsOf } from '../read/segments.ts';
import { inRooms } from '../roomed.ts';
import { shares } from './chart-pie.ts';
import { type Candidate, type KindReader, named, says } from './kind.ts';

export const partition: KindReader = {
  kind: 'partition',
  recognise(scene, context): Candidate | undefined {
    const walls = barrier(scene, context);
    if (walls) return walls;
    const lines = dividers(scene, context);
    if (lines) return lines;
    const rooms = inRooms(scene, context);
    if (rooms) return rooms;
    const hit = named(scene, 'partition');
    const link = scene.links.find(
      (one) =>
        one.relation === 'divide' &&
        !one.negated &&
        (one.from.length > 0 || one.to.length > 0) &&
        // "the fix breaks two others"
        !(
          /^break/.test(one.stem) &&
          !one.passive &&
          one.from.length > 0 &&
          one.to.length > 0 &&
          one.preposition !== 'into'
        ),
    );
    if (!hit && !link) return undefined;
    const given = inShares(scene);
    if (given) return given;
    const active =
      link !== undefined &&
      !link.passive &&
      link.to.length > 0 &&
      !/^(?:into|in|among|between)$/.test(link.preposition);
    const whole = link
      ? active
        ? link.to[0]
        : link.from[0]
      : (scene.links.find((one) => hit?.phrase && one.to.includes(hit.phrase))?.from[0] ?? undefined);
    const subject = whole ?? scene.phrases.find((phrase) => phrase !== hit?.phrase);
    if (!subject || subject.form?.kind === 'frame') return undefined;
    const into =
      link && !active
        ? link.to
        : (scene.links.find((one) => subject && one.from.includes(subject) && one.preposition === 'into')?.to ??
          scene.links.find(
            (one) =>
              subject &&
              one.from.includes(subject) &&
              /with|in/.test(one.preposition) &&
              !link?.from.some((phrase) => one.to.includes(phrase)),
          )?.to ??
          (hit?.phrase ? [hit.phrase] : []));
    const listed = scene.list.filter((phrase) => phrase !== subject);
    const parts =
      listed.length > 1 ? listed : into.flatMap((phrase) => (phrase.members.length > 0 ? phrase.members : [phrase]));
    const count = into.find((phrase) => (phrase.count ?? 0) > 1)?.count ?? fractions(scene.lower);
    // "two shards: A to M, N to Z"
    const ranges = segmentsOf(scene.text);
    // "7 slices, each labeled 1g.5gb"
    const label = scene.phrases.find((phrase) => phrase.quoted && into.some((one) => one.head === phrase.head))?.quoted;
    const named_ = parts.filter((phrase) => !isGeneric(phrase) || parts.length > 1);
    const takers = scene.links
      .filter((one) => /^(?:act|contain|on|flow)$/.test(one.relation) && one.to.some((phrase) => isGeneric(phrase)))
      .flatMap((one) => one.from)
      .filter((phrase) => phrase !== subject);
    const marks = subject.states.length > 1 || (scene.signs.length > 1 && parts.length === 0);
    // "50/50 traffic split"
    const ratio = parts.length === 0 && count === undefined ? /\b(\d{1,2})\s?\/\s?(\d{1,2})\b/.exec(scene.text) : null;
    const spec: PartitionSpec = {
      kind: 'partition',
      whole: {
        ...toItem({ ...subject, states: marks ? [] : subject.states }, context),
        // More parts than one counts at a glance: their number is told.
        ...(count !== undefined &&
          count > 4 &&
          listed.length < 2 && { detail: `${count} ${lowerFirst(into[0]?.label ?? '')}` }),
      },
      parts: ratio
        ? [{ label: ratio[1] as string }, { label: ratio[2] as string }]
        : marks
          ? // "some with ✓, some with ✗": some are more than one.
            subject.states.flatMap((state) => [
              { label: '', states: [state] },
              { label: '', states: [state] },
            ])
          : ranges.length > 1 && ranges.length === count
            ? ranges.map((text) => segmentItem(text, context))
            : label && count && count <= 16
              ? Array.from({ length: count }, () => ({ label }))
              : named_.map((phrase) => toItem(phrase, context)),
      ...(count !== undefined && { count }),
      ...(takers.length > 0 && {
        takers: takers.map((phrase) => ({
          ...toItem(phrase, context),
          ...(phrase.plural && phrase.count === undefined && { many: true }),
        })),
      }),
    };
    const confidence = link
      ? // "Users table divided into shards": what is divided is no picture of its own.
        link.from.some((phrase) => phrase.form !== undefined && phrase === subject)
        ? 0.95
        : scene.links.some(
              (one) => one.relation === 'flow' && one.stem !== '' && one.to.length > 0 && one.from.length > 0,
            )
          ? 0.66
          : 0.76
      : (hit?.weight ?? 0);
    return {
      spec,
      confidence: Math.max(confidence, hit && !hit.modifier ? hit.weight : 0),
      why: link ? `"${link.words}" makes parts of "${subject.label}"` : hit ? says(hit) : '',
    };
  },
};

/** "cut in half", "split into thirds" */
function fractions(text: string): number | undefined {
  const part = /\b(?:in|into)\s+(?:two\s+)?(half|halves|two|thirds|quarters|fourths|fifths)\b(?!\s+[a-z]+s\b)/.exec(
    text,
  )?.[1];
  return part === undefined ? undefined : ({ thirds: 3, quarters: 4, fourths: 4, fifths: 5 }[part] ?? 2);
}

/** "GPU chip, dividing lines appearing": the lines make parts of what stands before them. */
function dividers(scene: Scene, context: CueContext): Candidate | undefined {
  const line = scene.phrases.find(
    (phrase) =>
      /^(?:line|wall|cut|crack|border|mark)$/.test(phrase.head) &&
      /\b(?:dividing|division|splitting|partition|cutting|cut|separating)\b/i.test(phrase.text),
  );
  const whole = scene.phrases.find((phrase) => phrase !== line && phrase.form?.kind !== 'frame');
  if (!line || !whole || whole.start > line.start) return undefined;
  return {
    spec: { kind: 'partition', whole: toItem(whole, context), parts: [] },
    confidence: 0.72,
    why: `"${line.label}" make parts of "${whole.label}"`,
  };
}

/** "Walls between instances": the parts are kept apart. */
function barrier(scene: Scene, context: CueContext): Candidate | undefined {
  const link = scene.links.find(
    (one) =>
      one.relation === 'between' &&
      !one.negated &&
      // "no borders between them"
      !one.from.some((phrase) => phrase.negated) &&
      one.from.some((phrase) =>
        /^(?:wall|fence|barrier|firewall|boundary|divider|border|glass|line)$/.test(phrase.head),
      ) &&
      one.to.length > 0,
  );
  const [wall] = link?.from ?? [];
  const [kept] = link?.to ?? [];
  if (!link || !wall || !kept) return undefined;
  const said = scene.phrases.filter((phrase) => phrase !== wall && phrase !== kept && phrase.states.length > 0);
  const parts = link.to.length > 1 ? link.to : said;
  const room = roomOf(kept, scene);
  if (room && parts.length === 0) {
    const { count, ...part } = toItem(kept, context);
    return {
      spec: {
        kind: 'partition',
        whole: withoutCount(toItem(room, context)),
        parts: Array.from({ length: count ?? 1 }, () => ({ ...part, label: oneOf(part.label) })),
        caption: wall.label,
      },
      confidence: 0.76,
      why: `"${wall.label}" keeps "${kept.label}" apart in "${room.label}"`,
    };
  }
  // "Two rooms, wall between them": as many as are counted.
  const counted = link.to.length === 1 && parts.length === 0 && (kept.count ?? 0) > 1 && (kept.count ?? 0) < 9;
  if (counted) {
    const one = withoutCount(toItem(kept, context));
    return {
      spec: {
        kind: 'partition',
        whole: { label: wall.label },
        parts: Array.from({ length: kept.count ?? 2 }, () => ({ ...one, label: oneOf(one.label) })),
      },
      confidence: 0.74,
      why: `"${wall.label}" keeps ${kept.count} apart`,
    };
  }
  const spec: PartitionSpec = {
    kind: 'partition',
    // Between several named things the walls are the only common word.
    whole: link.to.length > 1 ? { ...toItem(wall, context) } : toItem(kept, context),
    parts: parts.map((phrase) => toItem(phrase, context)),
    ...(link.to.length < 2 && { caption: wall.label }),
  };
  return { spec, confidence: 0.74, why: `"${wall.label}" keeps "${kept.label}" apart` };
}

/** "Two tenants in one cluster": what is walled off is in one room. */
const roomOf = (kept: Phrase, scene: Scene): Phrase | undefined =>
  (kept.count ?? 0) > 1 && (kept.count ?? 0) < 9
    ? scene.links.find(
        (one) =>
          /^(?:contain|on)$/.test(one.relation) && one.from.includes(kept) && one.to.length === 1 && !one.to[0]?.plural,
      )?.to[0]
    : undefined;

const isGeneric = (phrase: Phrase): boolean =>
  /^(?:piece|part|slice|fraction|portion|chunk|segment|section|share|partition|instance|half)$/.test(phrase.head) &&
  phrase.products.length === 0;

/** "Traffic split: 90% old model, 10% new model": shares that are given are drawn to scale. */
function inShares(scene: Scene): Candidate | undefined {
  const lead = /^([^:]{2,40}?)\s+(?:being\s+)?(?:split|divided|cut|shared|sliced)(?:\s+(?:up|in two))?\s*:\s/i.exec(
    scene.text,
  )?.[1];
  const parts = shares(scene.text);
  const total = parts.reduce((sum, part) => sum + part.share, 0);
  if (!lead || parts.length < 2 || Math.abs(total - 100) > 0.5) return undefined;
  return {
    spec: { kind: 'stacked-bar', bars: [{ label: tidy(lead), segments: parts }] },
    confidence: 0.93,
    why: 'shares of a whole, as given',
    whole: true,
  };
}
