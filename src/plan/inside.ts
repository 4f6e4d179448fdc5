/** What is inside of what, as a cue tells it: "zoom on a pod: a + b", "two nodes: one with a, one with b", "a and b inside c". Pure. */
import { oneOf } from '../plural.ts';
import type { CueContext } from './context.ts';
import { segmentItem, textItem, toItem, withoutCount } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { colourOf, stateOf } from './lexicon/states.ts';
import { isPerson } from './persons.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Scene } from './read/scene.ts';
import { enumeration } from './read/segments.ts';

/** "Two nodes: one with old kernel and old driver, one with new kernel": each by what it has. */
export function oneEach(scene: Scene, context: CueContext): Candidate | undefined {
  const [, head = '', told = ''] =
    /^((?:two|three|2|3)\s+(?:[\p{L}-]+\s+){0,2}[\p{L}-]+s)\s*[:,]\s+((?:the\s+)?(?:one|first)\s+with\s+.+)$/iu.exec(
      scene.text,
    ) ?? [];
  const parts = told.split(
    /\s*[,;]\s*(?:and\s+)?(?=(?:the\s+)?(?:one|another|other|second|third)\s+with\b)|\s+and\s+(?=(?:the\s+)?(?:one|another|other|second|third)\s+with\b)/i,
  );
  const [holder] = readCue(head, context).phrases;
  if (!holder || parts.length !== holder.count) return undefined;
  const item = withoutCount(toItem(holder, context));
  const last = parts.length - 1;
  const [, tail] = /,\s*(?:both|all)\s+([^,]+)$/i.exec(parts[last] as string) ?? [];
  const state = tail ? stateOf(tail.toLowerCase()) : undefined;
  const colour = tail ? colourOf(tail.toLowerCase()) : undefined;
  const nodes = parts.map((part) => ({
    ...item,
    label: oneOf(item.label),
    items: part
      .replace(/^(?:the\s+)?(?:one|another|other|first|second|third)\s+with\s+/i, '')
      .replace(/,\s*(?:both|all)\s+[^,]+$/i, '')
      .split(enumeration)
      .map((one) => textItem(one.replace(/^an?\s+/i, ''), context)),
    ...(state && { states: [state] }),
    ...(colour && { colour }),
  }));
  return {
    spec: { kind: 'cluster', nodes },
    confidence: 0.88,
    why: `each of ${parts.length}, and what it has`,
    whole: true,
  };
}

/** "Zoom on a pod: app + proxy", "Inside the head node: store, scheduler, dashboard": what is in it. */
export function zoomed(scene: Scene, context: CueContext): Candidate | undefined {
  const [, name = '', told = ''] =
    /^(?:zoom(?:ing|ed)?(?: in)? (?:on|onto|into|in to|to)|inside|look(?:ing)? inside|close-up of|anatomy of|x-ray of|cutaway of|peek into)\s+(?:an?\s+|the\s+|one\s+|single\s+)*([^:,]{2,30}):\s+(.+)$/is.exec(
      scene.text,
    ) ?? [];
  const [list = '', ...rest] = told.split(
    /\s*;\s*|,\s+(?=(?:[\p{L}-]+\s+){1,3}(?:in and out|flowing|going|only|passing|coming)\b)/u,
  );
  const parts = list.replace(/[.]$/, '').split(/\s+\+\s+|\s*,\s*(?:and\s+)?|\s+and\s+/);
  if (
    parts.length < 2 ||
    parts.length > 7 ||
    parts.some((part) => part.split(/\s+/).length > 4 || /->|→|\b\w+ing\b/.test(part))
  )
    return undefined;
  const [holder] = readCue(name, context).phrases;
  if (!holder) return undefined;
  const container = withoutCount(toItem(holder, context));
  return {
    spec: {
      kind: 'cluster',
      container,
      nodes: parts.map((part) => segmentItem(part, context)),
      ...(rest.length > 0 && { caption: tidy(rest.join(', ')) }),
    },
    confidence: 0.9,
    why: `inside "${container.label}"`,
    whole: true,
  };
}

/** "Router and model server inside one container": the one holds them. */
export function insideOne(scene: Scene, context: CueContext): Candidate | undefined {
  const [link, ...more] = scene.links;
  const [holder] = link?.to ?? [];
  if (!link || !holder || more.length > 0 || scene.clauses.length > 1 || link.negated) return undefined;
  const holds = link.stem === '' && /^(?:inside|within|in)$/.test(link.preposition) && link.from.length > 1;
  const plain = [...link.from, holder].every((phrase) => phrase.form === undefined || phrase.form.weight < 0.5);
  if (!holds || !plain || link.to.length > 1 || holder.plural || link.from.some((phrase) => isPerson(phrase, context)))
    return undefined;
  if (link.preposition === 'in' && holder.count !== 1) return undefined;
  const { count: _count, ...container } = toItem(holder, context);
  return {
    spec: { kind: 'cluster', container, nodes: link.from.map((phrase) => toItem(phrase, context)) },
    confidence: 0.7,
    why: `"${holder.label}" holds them`,
  };
}
