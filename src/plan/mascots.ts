/** Animals that are a product's mark: "Postgres elephant", "the whale" of a script about Docker. Pure. */
import type { CueContext } from './context.ts';
import type { Phrase } from './read/scene.ts';

/** Only those that the logo itself shows. */
const animals: Readonly<Record<string, readonly string[]>> = {
  elephant: ['PostgreSQL', 'PHP', 'Apache Hadoop', 'Mastodon'],
  whale: ['Docker'],
  dolphin: ['MySQL'],
  penguin: ['Linux'],
  tux: ['Linux'],
  octocat: ['GitHub'],
  gopher: ['Go'],
  llama: ['Ollama'],
  seal: ['MariaDB'],
};

/** The product whose animal it is: named right before it, or the script's only one of that animal, said as "the whale". */
export function mascotOf(phrase: Phrase, context: CueContext): string | undefined {
  const owners = animals[phrase.head];
  if (!owners || phrase.plural || (phrase.count ?? 1) > 1) return undefined;
  const named = phrase.products.find((one) => owners.includes(one));
  if (named) return named;
  const only = owners.filter((one) => context.mentioned.includes(one));
  const bare = phrase.modifiers.length === 0 && /^the\s/i.test(phrase.text);
  return bare && only.length === 1 && !phrase.products.length ? only[0] : undefined;
}
