/** Two things (seldom three) side by side; each half is a picture of its own. */
import type { ComparisonSide, ComparisonSpec, Item, VisualSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { contrasts } from '../contrasts.ts';
import { eitherWay } from '../either.ts';
import { equals } from '../few-words.ts';
import { segmentItem, textItem, toItem } from '../items.ts';
import { told } from '../kept.ts';
import { formOf } from '../lexicon/forms.ts';
import { packedInto } from '../packed.ts';
import { panelsOf } from '../read/panels.ts';
import { tidy } from '../read/phrase.ts';
import { readCue } from '../read/read.ts';
import type { Pair, Phrase, Scene } from '../read/scene.ts';
import { enumeration } from '../read/segments.ts';
import { circlesOf, weighed } from '../read/weigh.ts';
import { twins } from '../twins.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

export const comparison: KindReader = {
  kind: 'comparison',
  recognise(scene, context): Candidate | undefined {
    if (context.depth > 1) return undefined;
    const own =
      twins(scene, context) ??
      eitherWay(scene.text, context) ??
      packedInto(scene, context) ??
      weighedSides(scene, context) ??
      circles(scene, context) ??
      panels(scene, context) ??
      several(scene, context) ??
      equals(scene, context) ??
      contrasts(scene, context);
    if (own) return own;
    const hit = named(scene, 'comparison');
    const { pair } = scene;
    if (pair)
      return paired(
        pair,
        scene,
        context,
        // "pie chart of costs vs bar chart of sales": each form is a side's own.
        pair.heads.every((head) => drawnAs(head, context))
          ? 0.99
          : pair.bodies.every((body) => /->|→|⇒|=>/.test(body))
            ? 0.97
            : hit && !hit.modifier
              ? Math.max(hit.weight, 0.9)
              : pair.how === 'beside' && !/\blogos?\b/.test(scene.lower)
                ? 0.96
                : 0.86,
        hit ? says(hit) : `two sides set against each other: "${pair.heads[0]}" and "${pair.heads[1]}"`,
      );
    if (!hit || hit.modifier) return undefined;
    const members =
      scene.list.length > 1 ? scene.list : things(scene, hit).filter((phrase) => phrase.form?.kind !== 'comparison');
    const overlap = members.find((phrase) => /^(?:overlap|intersection)$/.test(phrase.head));
    const sides = members
      .filter((phrase) => phrase !== overlap)
      .slice(0, 3)
      .map((phrase): ComparisonSide => ({ head: toItem(phrase, context) }));
    if (sides.length < 2) return undefined;
    return { spec: { kind: 'comparison', sides, mode: 'side-by-side' }, confidence: hit.weight * 0.9, why: says(hit) };
  },
};

/** "Balance scale: X on one side, Y on the other". */
function weighedSides(scene: Scene, context: CueContext): Candidate | undefined {
  const found = weighed(scene.text);
  if (!found) return undefined;
  return {
    spec: {
      kind: 'comparison',
      sides: found.sides.map((text) => ({ head: segmentItem(text, context) })),
      mode: 'balance',
      ...(found.tilt && { tilt: found.tilt }),
    },
    confidence: 0.94,
    why: 'two things on a pair of scales',
    whole: true,
  };
}

/** "Venn diagram of A and B". */
function circles(scene: Scene, context: CueContext): Candidate | undefined {
  const found = circlesOf(scene.text);
  if (!found) return undefined;
  return {
    spec: {
      kind: 'comparison',
      sides: found.sets.map((text) => ({ head: segmentItem(text, context) })),
      mode: 'overlap',
      ...(found.shared && { shared: { label: tidy(found.shared) } }),
    },
    confidence: 0.96,
    why: 'circles that overlap',
    whole: true,
  };
}

/** "Three panels: solid with …, liquid with …": each is a picture of its own. */
function panels(scene: Scene, context: CueContext): Candidate | undefined {
  const parts = panelsOf(scene.text);
  if (!parts) return undefined;
  const sides = parts.map(({ head, body }): ComparisonSide => {
    const picture = body ? bodyOf(body, head, context) : undefined;
    return { head: segmentItem(head, context), ...(picture && { body: picture }) };
  });
  return {
    spec: { kind: 'comparison', sides, mode: 'side-by-side' },
    confidence: 0.95,
    why: `${parts.length} pictures side by side`,
  };
}

/** "Gas vs oil vs wood: pipe, tank and shed": three or four sides, what is told of each in its turn. */
function several(scene: Scene, context: CueContext): Candidate | undefined {
  const [, lead = '', names = '', told = ''] =
    /^(?:([^:]{2,40}):\s+)?([^:,]+?(?:\s+(?:vs\.?|versus)\s+[^:,]+?){2,3})(?:[:,]\s+(.+))?$/is.exec(scene.text) ?? [];
  const heads = names.split(/\s+(?:vs\.?|versus)\s+/i);
  if (heads.length < 3 || heads.some((head) => head.split(/\s+/).length > 4)) return undefined;
  const remarks = told
    .replace(/^.*?\b(?:with|showing)\s+/i, '')
    .replace(/[.]$/, '')
    .split(enumeration);
  const sides = heads.map((head, i): ComparisonSide => {
    const picture = remarks.length === heads.length ? context.inner(remarks[i] ?? '')?.spec : undefined;
    return { head: segmentItem(head, context), ...(picture && { body: picture }) };
  });
  return {
    spec: {
      kind: 'comparison',
      sides,
      mode: 'side-by-side',
      ...(lead && !frames.test(lead) && { title: { label: tidy(lead) } }),
    },
    confidence: 0.9,
    why: `${heads.length} sides set against each other`,
    whole: remarks.length === heads.length,
  };
}

const frames = /\b(?:screen|comparison|columns|panels|side by side|diagram|animation)\b/i;

function paired(pair: Pair, scene: Scene, context: CueContext, confidence: number, why: string): Candidate {
  const sides = pair.heads
    .map((head, i) => side(head, pair.bodies[i] ?? '', pair, context))
    .map((one) => (placeWord.test(one.head.label) ? unplaced(one, pair, context) : one))
    .map((one) => sameThing(one, pair, context));
  const lead = leadTitle(pair, context);
  const spec: ComparisonSpec = {
    kind: 'comparison',
    sides: won(sides, pair.tail),
    mode: balances.test(pair.lead)
      ? 'balance'
      : pair.how === 'before-after' || (/\bbefore\b/i.test(pair.heads[0]) && /\bafter\b/i.test(pair.heads[1]))
        ? 'before-after'
        : pair.how === 'versus'
          ? 'versus'
          : 'side-by-side',
    ...(lead && { title: lead }),
    ...betweenThem(scene, context),
    ...(pair.tail && { caption: tidy(pair.tail) }),
  };
  return { spec, confidence, why, ...(pair.tail !== undefined && { whole: true }) };
}

const balances = /\b(?:balance|scales?|seesaw)\b(?! sheet)/i;

/** "…, Seq Scan wins": the side that is named is the better one. */
function won(sides: readonly ComparisonSide[], tail: string | undefined): readonly ComparisonSide[] {
  const [, name = ''] =
    /^(?:the\s+)?(.{2,30}?)\s+(?:wins|is better|is the better|comes out ahead|takes it)\b/i.exec(tail ?? '') ?? [];
  const winner = name && sides.filter(({ head }) => head.label.toLowerCase().includes(name.toLowerCase()));
  if (!winner || winner.length > 1) return sides;
  return sides.map((one) =>
    winner.includes(one)
      ? {
          ...one,
          verdict: 'good' as const,
          head: { ...one.head, states: [...(one.head.states ?? []), 'checked' as const] },
        }
      : one,
  );
}

const placeWord = /^(?:left|right|top|bottom)(?: side| half)?$/i;

/** "Left: a single model …": the place is drawn, so the head is what stands there. */
function unplaced(one: ComparisonSide, pair: Pair, context: CueContext): ComparisonSide {
  const body = pair.bodies[/^(?:left|top)/i.test(one.head.label) ? 0 : 1];
  const scene = readCue(body, context);
  const [phrase] = scene.phrases;
  if (!phrase) return one;
  const item = toItem(phrase, context);
  const { body: picture, ...rest } = one;
  // "5 of 8 pods ready, nothing happens": so many of them all are a picture, whatever else is said.
  if (picture?.kind === 'grid' && picture.marked) {
    const words = body.split(/\s*[,;]\s+/)[0] ?? body;
    return { ...rest, head: { label: tidy(words) }, body: picture };
  }
  return { ...rest, head: item, ...(picture && scene.phrases.length > 1 && { body: picture }) };
}

/** "…, wall between them" */
function betweenThem(scene: Scene, context: CueContext): { between?: Item } {
  const [, words] =
    /[,;]\s*(?:and\s+|with\s+)?((?:an?\s+|the\s+)?[^,;]{2,40}?)\s+(?:in\s+)?between\s+(?:them|the two|both)\b/i.exec(
      scene.text,
    ) ?? [];
  return words ? { between: segmentItem(words, context) } : {};
}

/** "Same photo side by side: …": both are of that thing. */
function sameThing(one: ComparisonSide, pair: Pair, context: CueContext): ComparisonSide {
  const [, thing] = /\bsame\s+([\p{L}-]+)/iu.exec(pair.lead) ?? [];
  if (!thing || one.body || one.head.icon || one.head.logo) return one;
  const icon = context.catalogue.icon(thing.toLowerCase());
  return icon ? { ...one, head: { ...one.head, icon } } : one;
}

/** "Memory visualization: …": the topic of the leading form is the heading. */
function leadTitle(pair: Pair, context: CueContext): Item | undefined {
  if (!pair.lead) return undefined;
  const phrase = readCue(pair.lead, context).phrases.find((one) => one.topic);
  return phrase?.topic && !/^(?:final|split|side)$/i.test(phrase.topic) && !formOf(phrase.topic.toLowerCase())
    ? { label: phrase.topic }
    : timesOfWhat(pair);
}

/** "Before/after of the node's capacity": of what the two times are. */
function timesOfWhat({ how, lead }: Pair): Item | undefined {
  const what = lead.replace(/^(?:the|an?)\s+|\s+(?:before and after|before\/after)$/gi, '');
  const plain = how === 'before-after' && what !== '' && what.split(/\s+/).length < 6 && !frames.test(what);
  return plain && !/\b(?:before|after)\b/i.test(what) ? { label: tidy(what) } : undefined;
}

function side(head: string, body: string, pair: Pair, context: CueContext): ComparisonSide {
  const scene = readCue(head, context);
  const phrase = scene.phrases[0];
  const single = scene.phrases.length === 1 && phrase;
  // "Kyverno (YAML)": a word or two say what it is.
  const remark =
    body !== '' &&
    ((!/\d/.test(body) &&
      body.split(/\s+/).length <= 2 &&
      pair.how === 'versus' &&
      // "A vs B: locked door vs welcome mat": things.
      !(
        pair.bodies.every((one) => one.split(/\s+/).length > 1) &&
        pair.bodies.some((one) => context.catalogue.icon(one.toLowerCase()) !== undefined)
      )) ||
      (measure.test(body) && body.split(/\s+/).length <= 8));
  const own = body === '' ? drawnAs(head, context) : undefined;
  if (own) return { head: toItem(own, context), body: context.inner(head)?.spec as VisualSpec };
  const picture = body && !remark ? bodyOf(body, head, context) : undefined;
  const item = {
    ...headItem(head, single || undefined, context),
    ...(remark && { detail: tidy(body.replace(/^(?:that|which) (?:is|are) /i, '')) }),
  };
  void pair;
  const mood = verdict(`${head} ${body}`);
  return { head: item, ...(picture && { body: picture }), ...(mood && { verdict: mood }) };
}

/** "that is 4 times as big": how one side measures against the other is no thing to draw. */
const measure = /\b(?:times (?:as|more|less|\w+er)\b|as \w+ as\b|\w+ than\b)/i;

/** What a side that names a form of its own shows in it: "costs" of "pie chart of costs". */
function drawnAs(head: string, context: CueContext): Phrase | undefined {
  const [form, ...more] = readCue(head, context).phrases;
  const subject = more.find((phrase) => !/^[\d.,%]+$/.test(phrase.label));
  if (!form?.form || !/^(?:chart-|meter|timeline|table|grid|dashboard)/.test(form.form.kind)) return undefined;
  if (form.topic === undefined && subject) return subject;
  // "GPU meter at 90%"
  return /\d/.test(head) ? { ...form, label: form.topic ?? form.label } : undefined;
}

/** The author's own words: an adjective may be all that tells the sides apart. */
function headItem(head: string, phrase: Phrase | undefined, context: CueContext): Item {
  const words = textItem(head, context);
  if (!phrase) return words;
  // "1 GPU" against "1,024 GPUs": the one is counted, too.
  if (/^1\s\S/.test(head)) return { ...toItem(phrase, context), label: tidy(head) };
  const item = toItem(phrase, context);
  const written = head.split(/\s+/).length <= 4 ? tidy(head.replace(/\s*\([^)]*\)/g, '')) : item.label;
  // "with cache", "8 single requests": said in full, not drawn so often.
  if (/^(?:with|without|no)\s/i.test(head) && head.split(/\s+/).length <= 5) {
    const { states: _states, ...plain } = item;
    return { ...plain, label: tidy(head) };
  }
  if (phrase.count !== undefined && phrase.count > 1 && !phrase.quoted && head.split(/\s+/).length <= 5) {
    const { count: _count, many: _many, ...plain } = item;
    return { ...plain, label: tidy(head) };
  }
  return {
    ...item,
    label: phrase.count !== undefined || phrase.quoted || phrase.states.length > 0 ? item.label : written,
  };
}

/** The rest of a side, read as a cue; "shown as", "with", "as a" lead into it. */
function bodyOf(body: string, head: string, context: CueContext): VisualSpec | undefined {
  // "idea (light bulb) = free": a thing and what is said of it.
  const [, thing, said] = /^([^=×÷+]{2,40}?)\s+=\s+([^=×÷+\d]{2,30})$/.exec(body.replace(/[.]$/, '')) ?? [];
  if (thing && said) {
    const { detail: _detail, ...main } = segmentItem(thing, context);
    return { kind: 'icon', main: { ...main, detail: tidy(said) } };
  }
  const own = settings(body) ?? crowd(body, context);
  if (own) return own;
  // "12 h at 4 °C, more flavour": remarks, as written.
  const remarks = body.split(/\s*,\s+/);
  if (
    remarks.length > 1 &&
    remarks.length < 5 &&
    !/^\S+ (?:out )?of \S/i.test(body) &&
    /^[~$€£]?\d/.test(body) &&
    remarks.every((part) => part.split(/\s+/).length <= 5 && !/\b\w+ing\b|:|->|→/.test(part))
  )
    return { kind: 'cards', cards: remarks.map((part) => textItem(part, context)) };
  const text = body
    .replace(
      /^(?:is |are )?(?:shown |drawn |depicted |displayed |visualized )?(?:as|with|showing|being|using|having)\s+/i,
      '',
    )
    .replace(/^(?:for|where|which|that)\s+/i, '');
  const read = context.inner(
    /^(?:with|showing|using|having|for)\b/i.test(body) || /^(?:being|that|is|are|can)\b/i.test(body)
      ? /^being|^that|^is|^are|^can/i.test(body)
        ? `${head} ${body}`
        : text
      : text,
  );
  // "(one at a time)": a short remark that names no things is told in words.
  const words = text.split(/\s+/).length;
  if (
    words <= 5 &&
    /\b(?:at|per|by|all|each|every|no|not|only|just|always|never|must|may|might|can|cannot|should|shall|needs?|has to|have to)\b/i.test(
      text,
    ) &&
    (read?.confidence ?? 0) < 0.55
  )
    return { kind: 'callout', style: 'text', text: tidy(text) };
  // "writing their exam": the picture of what it is done to, with all the words.
  if (/^[\p{L}-]+ing\s/u.test(text) && words <= 6 && read?.spec.kind === 'icon' && !read.spec.others) {
    const { detail: _detail, ...main } = read.spec.main;
    return { kind: 'icon', main: { ...main, label: tidy(text) } };
  }
  // "queue first": a picture of one word of it has them all.
  if (
    words <= 4 &&
    words > 1 &&
    read?.spec.kind === 'icon' &&
    !read.spec.others &&
    read.spec.main.icon &&
    !read.spec.main.count &&
    !read.spec.main.detail &&
    !read.spec.main.states &&
    !/\d/.test(text)
  )
    return { kind: 'icon', main: { ...read.spec.main, label: tidy(text) } };
  // "thick grey band": without a picture, the words as they stand.
  if (
    words <= 4 &&
    read?.spec.kind === 'icon' &&
    !read.spec.others &&
    !read.spec.main.icon &&
    !read.spec.main.logo &&
    !read.spec.main.count
  )
    return { kind: 'callout', style: 'text', text: tidy(text) };
  return told(text, read?.spec, context) ?? { kind: 'callout', style: 'text', text: tidy(text) };
}

/** "nvidia.com/gpu: 1, cpu: 8": fields as they are written. */
function settings(body: string): VisualSpec | undefined {
  const fields = body.replace(/[.]$/, '').split(/\s*,\s+/);
  return fields.every((field) => /^[a-z][\w./-]*:\s[\w."-]+$/.test(field))
    ? { kind: 'cards', cards: fields.map((label) => ({ label, mono: true })) }
    : undefined;
}

/** "7 GPUs, the empty slot blinking": so many, and what is said of them. */
function crowd(body: string, context: CueContext): VisualSpec | undefined {
  const [, so = '', more = ''] = /^(\d{1,3}\s+(?:[\p{L}-]+\s+)?[\p{L}-]+s),\s+([^\d]{4,60})$/u.exec(body) ?? [];
  const picture = so ? context.inner(so)?.spec : undefined;
  if (picture?.kind === 'grid') return { ...picture, caption: tidy(more) };
  if (picture?.kind !== 'icon' || !picture.main.count || picture.others) return undefined;
  const { count, ...cell } = picture.main;
  return { kind: 'grid', cell, count, caption: tidy(more) };
}

function verdict(text: string): 'good' | 'bad' | undefined {
  if (/✓|✅|👍|\b(?:green check|checkmark|happy|well-supported|recommended|the right way|good|winner)\b/i.test(text))
    return 'good';
  if (/✗|✘|❌|👎|\b(?:red x|crossed out|the wrong way|bad|failed|broken)\b/i.test(text)) return 'bad';
  return undefined;
}
