/** Persons and what they look at or do. */
import type { Item, PeopleSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { toItem } from '../items.ts';
import { hasMood, isPerson } from '../persons.ts';
import type { Phrase } from '../read/scene.ts';
import { isSomebody } from '../workloads.ts';
import { type Candidate, clauseOf, type KindReader, named, says } from './kind.ts';

export const people: KindReader = {
  kind: 'people',
  recognise(scene, context): Candidate | undefined {
    const hit = named(scene, 'people');
    const who = scene.phrases.filter((phrase) => isPerson(phrase, context) || isSomebody(phrase, scene));
    // A room without anybody in it is no person.
    if (who.length === 0 && (!hit || /room$/.test(hit.form.phrase))) return undefined;
    // "Portrait of Ada Lovelace with caption "1843"": who is shown, and the words below.
    const sitters =
      scene.links.find(
        (link) =>
          hit?.phrase &&
          link.from.includes(hit.phrase) &&
          link.preposition === 'of' &&
          /portrait/.test(hit.phrase.head),
      )?.to ?? [];
    if (sitters.length > 0 && hit) {
      const [quote] = scene.quotes;
      const persons = sitters.map((one) => ({
        ...toItem(one, context),
        ...(quote && sitters.length === 1 && { detail: quote }),
      }));
      return { spec: { kind: 'people', people: persons }, confidence: hit.weight, why: says(hit), whole: true };
    }
    const main = who[0] ?? hit?.phrase;
    if (!main) return undefined;
    const link = scene.links.find((one) => one.from.includes(main) && one.relation !== 'show');
    const first = scene.phrases.filter((phrase) => phrase.form?.kind !== 'frame')[0] === main;
    const subject = link?.to[0];
    const together = link ? link.from : [main];
    const viewing = link?.relation === 'view' || link?.relation === 'hold';
    const spec: PeopleSpec = {
      kind: 'people',
      people: [...new Set([...together, ...who])]
        .filter((phrase) => phrase !== subject)
        .map((phrase) => (isSomebody(phrase, scene) ? somebody(phrase, context) : toItem(phrase, context))),
      ...(subject && { subject: toItem(subject, context) }),
      ...(link && { verb: link.words.toLowerCase() }),
    };
    const covers = [...new Set([main, ...who].map((phrase) => clauseOf(scene, phrase)))];
    const confidence =
      hit && !hit.modifier
        ? Math.max(hit.weight, 0.5)
        : first
          ? hasMood(main)
            ? 0.86
            : viewing || main.states.length > 0
              ? 0.78
              : link
                ? 0.64
                : 0.6
          : viewing
            ? 0.6
            : 0.36;
    return {
      spec,
      confidence,
      why:
        hit && who.length === 0 ? says(hit) : `persons: "${main.label}"${link ? ` ${link.words.toLowerCase()}` : ''}`,
      covers,
    };
  },
};

/** "Workers at a table": no machines, and more than one. */
function somebody(phrase: Phrase, context: CueContext): Item {
  const { icon: _icon, ...item } = toItem(phrase, context);
  return { ...item, ...(phrase.plural && phrase.count === undefined && { many: true }) };
}
