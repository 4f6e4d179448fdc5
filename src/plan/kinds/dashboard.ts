/** Boards with panels. */
import type { DashboardSpec, Item, Panel } from '../../spec.ts';
import { unique } from '../context.ts';
import { toItem } from '../items.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { trendOf } from './chart-line.ts';
import { type Candidate, clauseOf, type KindReader, named, says } from './kind.ts';

export const dashboard: KindReader = {
  kind: 'dashboard',
  recognise(scene, context): Candidate | undefined {
    const hit = named(scene, 'dashboard');
    if (!hit?.phrase) return undefined;
    const clause = scene.clauses[clauseOf(scene, hit.phrase)];
    const products = unique(
      (clause?.phrases ?? [hit.phrase])
        .filter((phrase) => phrase.start <= (hit.phrase?.start ?? 0))
        .flatMap((phrase) => phrase.products),
    );
    const panels = panelsOf(scene, hit.phrase, clause?.index ?? 0);
    const head: Item =
      products.length === 0
        ? toItem(hit.phrase, context, true)
        : { label: hit.phrase.topic ?? (products[0] as string), logo: products[0] as string };
    const heads: readonly Item[] =
      products.length > 1
        ? products.map((name) => ({ label: name, logo: name }))
        : [{ ...head, label: head.label || hit.phrase.label }];
    const spec: DashboardSpec = {
      kind: 'dashboard',
      boards: heads.map((one) => ({
        head: one,
        panels: panels.length > 0 ? panels : [{ label: '', form: 'line' as const }],
      })),
    };
    const covered = scene.clauses.filter((one) => one.index >= (clause?.index ?? 0)).map((one) => one.index);
    return { spec, confidence: hit.weight, why: says(hit), covers: covered };
  },
};

function panelsOf(scene: Scene, own: Phrase, from: number): readonly Panel[] {
  const list =
    scene.list.length > 1
      ? scene.list
      : scene.clauses
          .slice(Math.max(0, from))
          .flatMap((clause) => clause.phrases)
          .filter((phrase) => phrase.start > own.start && phrase.form?.kind !== 'frame');
  return list.slice(0, 6).map((phrase): Panel => {
    const trend = trendOf(scene.lower.slice(phrase.start, phrase.end + 24));
    const value = phrase.text.match(/[$€£]?\d[\d.,]*\s?(?:%|(?:ms|s|GB|TB|MB|x)(?![a-z]))?/)?.[0];
    return {
      label:
        /^(?:chart-line|chart-bar|meter)$/.test(phrase.form?.kind ?? '') && phrase.topic ? phrase.topic : phrase.label,
      form: formOf(phrase, value),
      ...(trend && { trend }),
      ...(value && { value: value.trim() }),
      ...(phrase.states.length > 0 && { states: phrase.states }),
      ...(phrase.colour && { colour: phrase.colour }),
    };
  });
}

function formOf(phrase: Phrase, value: string | undefined): Panel['form'] {
  const text = phrase.label.toLowerCase();
  if (phrase.form?.kind === 'chart-line') return phrase.plural ? 'lines' : 'line';
  if (phrase.form?.kind === 'chart-bar' || /\bbars?\b/.test(text)) return 'bars';
  if (phrase.form?.kind === 'meter' || /\b(?:utili[sz]ation|usage|temperature|load|memory)\b/.test(text))
    return 'gauge';
  if (value) return 'stat';
  if (/\bheat ?map\b/.test(text)) return 'heatmap';
  if (/\b(?:list|log|trace|event|run|user|alert)s?\b/.test(text)) return 'list';
  if (/\btables?\b/.test(text)) return 'table';
  if (/\b(?:comparison|bar|cost|breakdown|count)s?\b/.test(text)) return 'bars';
  return phrase.plural || /\b(?:metrics|comparison)\b/.test(text) ? 'lines' : 'line';
}
