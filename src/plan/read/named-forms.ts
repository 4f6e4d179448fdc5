/** The forms that a cue names, and how much each of them counts. Pure. */

import { type Form, formOf, isAmbiguous } from '../lexicon/forms.ts';
import type { Clause, FormHit, Phrase } from './scene.ts';
import { singular } from './stem.ts';
import type { Word } from './words.ts';

export function findForms(
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  marks: readonly { words: readonly Word[]; hit: string }[],
  words: readonly Word[],
  list: readonly Phrase[],
  chain: readonly Phrase[],
): readonly FormHit[] {
  const hits: FormHit[] = [];
  const clauseOf = (at: number): number =>
    clauses.findIndex((clause, i) => at < (clauses[i + 1]?.phrases[0]?.start ?? Infinity) && clause.index === i);
  let framed = true;
  const shows = (phrase: Phrase): boolean =>
    clauses.some((clause) => clause.links.some((link) => link.relation === 'show' && link.from.includes(phrase)));
  for (const phrase of phrases) {
    const lead = framed;
    if (phrase.form) {
      hits.push({
        form: phrase.form,
        phrase,
        clause: clauseOf(phrase.start),
        leading: lead,
        modifier: false,
        weight: weigh(phrase.form, lead, false, clauseOf(phrase.start), shows(phrase)),
        start: phrase.start,
      });
    }
    // Form words that only modify: "pipeline stages", "timeline view".
    for (const [i, word] of phrase.modifiers.entries()) {
      for (const phraseText of [`${singular(word)} ${phrase.modifiers[i + 1] ?? ''}`.trim(), singular(word)]) {
        const form = formOf(phraseText);
        if (!form || form === phrase.form || form.kind === 'frame') continue;
        // "Terminal build output": both name it.
        const framing = phrase.form?.kind === 'frame' || phrase.form?.kind === form.kind;
        hits.push({
          form,
          phrase,
          clause: clauseOf(phrase.start),
          leading: lead,
          modifier: !framing,
          weight: weigh(form, lead, !framing, clauseOf(phrase.start), false),
          start: phrase.start,
        });
        break;
      }
    }
    framed = framed && phrase.form?.kind === 'frame';
  }
  for (const mark of marks) {
    const form = formOf(mark.hit);
    const start = mark.words[0]?.start ?? 0;
    const leading = words[0] === mark.words[0];
    if (form)
      hits.push({
        form,
        clause: Math.max(0, clauseOf(start)),
        leading,
        modifier: false,
        weight: form.weight * (leading ? 1 : 0.97),
        start,
      });
  }
  // "X-ray of a pod: queue, cache, adapters": what is listed among other things gives no form to the whole.
  const enumerated = words.some((word) => word.role === 'colon' || word.role === 'conjunction');
  const chained = (hit: FormHit): boolean => chain.length > 2 && hit.phrase !== undefined && chain.includes(hit.phrase);
  const listed = (hit: FormHit): boolean =>
    enumerated &&
    list.length > 2 &&
    hit.form.kind !== 'cards' &&
    hit.phrase !== undefined &&
    list.includes(hit.phrase) &&
    !hit.leading &&
    !list.every((phrase) => phrase.form?.kind === hit.form.kind) &&
    (list.at(-1) !== hit.phrase ||
      // "Head node: store, scheduler, dashboard": one of its parts.
      (hit.phrase.topic === undefined &&
        words.some((word) => word.role === 'colon' && word.end <= (list[0]?.start ?? 0))));
  return hits
    .map((hit) => (listed(hit) || chained(hit) ? { ...hit, weight: hit.weight * 0.5 } : hit))
    .sort((a, b) => b.weight - a.weight);
}

/** A form counts most where it leads or where "showing" follows it; a mere modifier counts half. */
function weigh(form: Form, leading: boolean, modifier: boolean, clause: number, shows: boolean): number {
  if (modifier) return form.weight * (isAmbiguous(form) ? 0.4 : 0.55);
  const place = leading ? 1 : clause <= 0 ? 0.88 : 0.82;
  return form.weight * place * (isAmbiguous(form) && !leading && !shows ? 0.72 : 1);
}
