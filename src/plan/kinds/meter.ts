/** Gauges, levels, progress, counters, thermometers, countdowns. */
import type { Item, MeterSpec, Segment } from '../../spec.ts';
import { measuredOf } from '../amounts/measured.ts';
import { untilFullOf } from '../amounts/until-full.ts';
import type { CueContext } from '../context.ts';
import { formOf, instrumentOf } from '../instruments.ts';
import { toItem } from '../items.ts';
import { stateOf } from '../lexicon/states.ts';
import type { FormHit, Phrase, Scene } from '../read/scene.ts';
import { shares } from './chart-pie.ts';
import { type Candidate, clauseOf, type KindReader, named, says } from './kind.ts';
import { spills, untilFull } from './stacked-bar.ts';

export const meter: KindReader = {
  kind: 'meter',
  recognise(scene, context): Candidate | undefined {
    const told = instrumentOf(scene, context) ?? measuredOf(scene) ?? untilFullOf(scene, context);
    if (told) return told;
    const found = named(scene, 'meter');
    // "in line at a counter": a place, no instrument.
    const place = scene.links.some(
      (link) => found?.phrase && link.to.includes(found.phrase) && /^(?:at|behind)$/.test(link.preposition),
    );
    // "with thermometer, plug and battery icons": one picture of several.
    const among = scene.list.length > 2 && found?.phrase && !found.leading && scene.list.includes(found.phrase);
    // "taxis with running meters": what they have, and none that is read.
    const had = scene.links.some(
      (link) =>
        found?.phrase?.plural === true &&
        link.preposition === 'with' &&
        link.to.includes(found.phrase) &&
        link.from.some((phrase) => phrase.form === undefined) &&
        scene.numbers.length === 0,
    );
    // "Utilization curve": the curve is the picture.
    const curved = found?.modifier === true && found.phrase?.form?.kind === 'chart-line';
    // "Eviction notice with a countdown": what it comes with is not what it is.
    const secondary = scene.links.some(
      (link) =>
        found?.phrase !== undefined &&
        /^(?:countdown|timer)$/.test(found.form.phrase) &&
        link.preposition === 'with' &&
        link.stem === '' &&
        link.to.includes(found.phrase) &&
        link.from.some((phrase) =>
          /^(?:notice|warning|message|letter|email|ticket|poster|banner|page)$/.test(phrase.head),
        ),
    );
    const hit = had || place || among || curved || secondary ? undefined : (filledBar(scene) ?? found);
    const percent = scene.numbers.find((one) => one.endsWith('%'));
    const bare =
      !hit && !curved && percent
        ? scene.phrases.find(
            (phrase) =>
              /^(?:utilization|usage|load|capacity|progress|memory|gpu|cpu|battery|budget|quota)$/.test(phrase.head) &&
              // "notebooks idle 95% of the time on one GPU": the share is not the GPU's.
              (phrase.text.includes(percent) ||
                phrase.note?.includes(percent) === true ||
                /^\W*(?:(?:at|to|of|is|only|just|about|around|over|under|usage|used|full|filled|showing|stuck|sitting|running)\W+){0,3}[~<>]?\d/.test(
                  scene.text.slice(phrase.end),
                ) ||
                /%\s+(?:of\s+)?(?:the\s+|its\s+)?$/.test(scene.text.slice(0, phrase.start))),
          )
        : undefined;
    if (!hit && !bare) return undefined;
    const own = hit?.phrase ?? bare;
    const segments = shares(scene.text)
      .filter((one) => one.label.length < 24)
      .map((one): Segment => withState(one));
    const change =
      scene.text.match(/\bfrom (\S*\d\S*) to (\S*\d[^\s,;)]*)/i) ??
      // "at 67% jumps back to 64%"
      scene.text.match(/\b(\d[\d.,]*%) (?:\p{L}+ ){1,3}to (\d[\d.,]*%)/iu) ??
      scene.text.match(/:\s*([^,;:→]*\d[^,;:→]*?)\s*(?:-+>|→)\s*([^,;:→]*\d[^,;:→]*)$/);
    const steps = stepsOf(scene.text);
    const value = steps
      ? steps.at(-1)
      : change
        ? `${change[1]} → ${change[2]}`
        : segments.length > 1
          ? undefined
          : givenValue(scene, context, own);
    const last = change?.[2] ?? value;
    const parts = value?.match(/^(\d+) (?:out )?of (\d+)$/);
    const fraction = parts
      ? Number(parts[1]) / Number(parts[2])
      : last?.endsWith('%')
        ? Number(last.replace(/[^\d.]/g, '')) / 100
        : parted(scene.lower);
    const trend = trendOf(scene.lower);
    const others = scene.phrases.filter(
      (phrase) =>
        phrase !== own &&
        phrase.form?.kind !== 'frame' &&
        phrase.form?.kind !== 'meter' &&
        !/%/.test(phrase.label) &&
        !(phrase.note && /%/.test(phrase.note) && phrase.form !== undefined) &&
        !(value && phrase.text.includes(value)) &&
        !(change && /^[-~]?[$€£]?\d/.test(phrase.text)) &&
        !scene.quotes.some((quote) => quote.toLowerCase() === phrase.label.toLowerCase()) &&
        phrase.head !== '' &&
        stateOf(phrase.label.toLowerCase()) === undefined &&
        !/^(?:third|quarter|half|fifth|tenth|needle|pointer|zone|area|range|level|mark|second|minute|hour|background|red|max|maximum|minimum|end|edge|limit|way|rim)$/.test(
          phrase.head,
        ) &&
        !(phrase.quoted && phrase.modifiers.length === 0),
    );
    // "Triton batching requests": what the subject works on stands on it.
    const [first] = others;
    const worked = scene.links
      .filter((link) => first && link.relation === 'act' && link.from.includes(first) && !link.negated)
      .flatMap((link) => link.to)
      .filter((phrase) => others.includes(phrase) && phrase !== first);
    const rest = others
      .slice(1)
      .filter((phrase) => !worked.includes(phrase))
      .map((phrase) => toItem(phrase, context));
    const subject: Item | undefined = first && {
      ...toItem(first, context),
      ...(worked.length > 0 && {
        items: worked.map((phrase) => ({ ...toItem(phrase, context), ...(phrase.plural && { many: true }) })),
      }),
    };
    const label = labelOf(own, hit?.modifier ?? false, scene, context, subject);
    const stamps = scene.quotes.map((text): Item => ({ label: text }));
    const spec: MeterSpec = {
      kind: 'meter',
      form: formOf(hit?.form.phrase ?? '', scene.lower),
      label: label === value ? '' : label,
      ...(value && { value }),
      ...(steps && { stations: steps }),
      ...(fraction !== undefined && fraction <= 1 && { fraction }),
      ...(trend && { trend }),
      ...(segments.length > 1 && !change && !steps && { segments }),
      ...(subject && subject.label !== label && { subject }),
      ...(rest.length > 0 && { items: rest.slice(0, 4) }),
      ...(stamps.length > 0 && { stamps }),
    };
    return {
      spec,
      confidence: aside(scene, own)
        ? 0.44
        : change && hit?.leading
          ? 0.95
          : hit
            ? hit.weight + (hit.modifier && percent ? 0.3 : 0)
            : 0.55,
      why: hit ? says(hit) : `a share is given: ${percent}`,
      ...(change && scene.clauses.length === 1 && { whole: true }),
    };
  },
};

/** "Traffic bar: 5%, 25%, 100%": one bar, filled more and more. */
function stepsOf(text: string): readonly string[] | undefined {
  const told =
    /\b(?:bar|meter|gauge|slider|dial)\b[^:,;]{0,20}:\s*(\d+%(?:\s*(?:,|;|→|->|\bthen\b)\s*(?:then\s+)?\d+%)+)/i.exec(
      text,
    )?.[1];
  const steps = told?.match(/\d+%/g) ?? [];
  const rises = steps.every(
    (step, i) => i === 0 || Number.parseInt(step, 10) > Number.parseInt(steps[i - 1] as string, 10),
  );
  return steps.length > 2 && rises ? steps : undefined;
}

/** "KV cache bar at 92%", "Quota bar: 4 of 4 used": a bar that is filled so far. */
function filledBar(scene: Scene): FormHit | undefined {
  const bar = scene.forms.find(
    (hit) => /^(?:bar|memory bar|vram bar)$/.test(hit.form.phrase) && hit.phrase && !hit.phrase.plural && !hit.modifier,
  );
  if (!bar?.phrase || scene.pair || scene.forms.filter((hit) => hit.form.phrase === 'bar').length > 1) return undefined;
  const one = scene.numbers.filter((number) => number.endsWith('%')).length === 1 && scene.list.length < 3;
  const filling =
    scene.list.length < 2 &&
    (spills.test(scene.lower) || untilFull.test(scene.lower) || /\bfill(?:s|ing)?(?: up)?\b/.test(scene.lower));
  const given = one || filling || stepsOf(scene.text) !== undefined || /\b\d+ (?:of|out of) \d+\b/.test(scene.text);
  return given ? { ...bar, weight: 0.92 } : undefined;
}

/** "Coins flying out of a wallet, meter spinning": a meter of nothing named, beside another picture. */
function aside(scene: Scene, own: Phrase | undefined): boolean {
  const clause = own ? clauseOf(scene, own) : 0;
  return (
    clause > 0 &&
    own?.topic === undefined &&
    !untilFull.test(scene.lower) &&
    scene.clauses[clause]?.phrases.length === 1 &&
    (scene.clauses[0]?.links ?? []).some((link) => link.from.length > 0 && link.to.length > 0)
  );
}

/** "dropping to a third", "half full": a share in words. */
function parted(text: string): number | undefined {
  const [, numerator = '', part = ''] =
    /\b(?:to|at|only|about|just)\s+(one|an?|two|three)?\s*(half|thirds?|quarters?|fifths?|tenths?)\b/.exec(text) ??
    /\b()(half)[- ](?:full|empty|charged|done)\b/.exec(text) ??
    [];
  const whole = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 }[part.replace(/s$/, '')];
  return whole && (numerator === 'two' ? 2 : numerator === 'three' ? 3 : 1) / whole;
}

function withState(one: { label: string; share: number; text: string }): Segment {
  const state = one.label
    .toLowerCase()
    .split(' ')
    .map((word) => stateOf(word))
    .find((found) => found !== undefined);
  return { ...one, ...(state && { states: [state] }) };
}

function labelOf(
  own: Phrase | undefined,
  modifier: boolean,
  scene: Scene,
  context: CueContext,
  subject: Item | undefined,
): string {
  if (own && !modifier && own.topic) return own.topic;
  if (own && /\sbar$/i.test(own.label)) return own.label.replace(/\s+bar$/i, '');
  if (own && (modifier || own.form === undefined || own.form.weight <= 0.5)) return own.label;
  const about = scene.links.find(
    (link) => own && link.from.includes(own) && /^(?:of|for|showing|on|measuring)$/.test(link.words.toLowerCase()),
  )?.to[0];
  void context;
  return about?.label ?? subject?.label ?? (own?.form ? '' : (own?.label ?? ''));
}

function givenValue(scene: Scene, context: CueContext, own_: Phrase | undefined): string | undefined {
  const parts = scene.text.match(/\b\d+ (?:out )?of \d+\b/)?.[0];
  if (parts) return parts;
  // "Counter racing up to 419, "54 days" below it": what is written beside it is not its value.
  const plain = /["“]/.test(scene.text) && /\b(?:to|at|reading|showing)\s+(\d[\d.,]*)(?=[,;]\s)/.exec(scene.text)?.[1];
  if (plain) return plain;
  // What stands on another thing ("GPU at 0%", "flags at 25%, 50%") is not the meter's.
  const elsewhere = scene.phrases
    .filter(
      (phrase) =>
        phrase !== own_ &&
        phrase.form?.kind !== 'meter' &&
        phrase.note !== undefined &&
        // "Progress bar of the upload stuck at 37%": what it measures.
        !scene.links.some(
          (link) =>
            own_ !== undefined &&
            link.from.includes(own_) &&
            link.to.includes(phrase) &&
            /^(?:of|for)$/.test(link.preposition),
        ) &&
        !/^(?:needle|pointer|hand|mark|level)$/.test(phrase.head),
    )
    .map((phrase) => phrase.note as string);
  const free = scene.numbers.filter((one) => !elsewhere.some((note) => note.includes(one)));
  if (free.filter((one) => one.endsWith('%')).length > 1) return undefined;
  const own =
    free.find((one) => /%|[$€£]|[a-z]|°|^\d{1,2}:\d{2}/i.test(one)) ??
    scene.text.match(/\b\d{1,2}:\d{2}(?::\d{2})?\b/)?.[0] ??
    scene.text.match(/\b\d[\d.,]*\s?(?:seconds?|minutes?|hours?|days?|ms|GB|MB|TB|dollars?|degrees?|tokens?)\b/i)?.[0];
  if (own) return own;
  // "Progress bar: \"Loading… 3%\"": what is written on it.
  const written = scene.quotes.flatMap((quote) => quote.match(/\d[\d.,]*\s?%/g) ?? []);
  if (written.length === 1) return written[0];
  return context.depth === 0 ? context.anchor.match(/\d[\d.,]*\s?%/)?.[0] : undefined;
}

function trendOf(text: string): MeterSpec['trend'] | undefined {
  if (/\bspin(?:s|ning)?\b|\bticking\b|\brunning up\b/.test(text)) return 'spinning';
  if (/\bfrom full to (?:empty|zero)\b/.test(text)) return 'falling';
  if (/\bfrom (?:empty|zero) to full\b/.test(text)) return 'rising';
  if (spills.test(text)) return 'full';
  if (untilFull.test(text)) return 'rising';
  if (/\b(?:maximi[sz]\w+|maxed|full|100%|redlin\w+|in the red|pegged|overflow\w*)\b/.test(text)) return 'full';
  if (/\b(?:ris\w+|climb\w*|increas\w+|going up|goes up|fill\w*|grow\w*|heating)\b/.test(text)) return 'rising';
  if (/\b(?:fall\w*|drop\w*|decreas\w+|going down|drain\w*|shrink\w*|depleting|running out|cooling)\b/.test(text))
    return 'falling';
  return /\b(?:empty|zero|near 0|idle)\b/.test(text) ? 'empty' : undefined;
}
