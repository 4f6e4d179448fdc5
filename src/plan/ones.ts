/** "3 nodes, one has a GPU": the one is among the three, so the others are two. Pure. */
import type { Link, Phrase, Scene } from './read/scene.ts';

const giving = /^(?:place|put|schedule|assign|send|pick|choose|select|bind|give|move|land)$/;

/** The scene with its "one" as a thing of its own: what it has is told on it, what is put there leads to it. */
export function withOnes(scene: Scene): Scene {
  const whole = scene.phrases.find((phrase) => (phrase.count ?? 1) > 1);
  const one = scene.phrases.find(
    (phrase) => /^(?:one|another)$/i.test(phrase.label) && phrase.start > (whole?.end ?? Infinity),
  );
  if (!whole?.count || !one) return scene;
  const having = scene.links.filter((link) => link.from.includes(one) && link.relation === 'hold');
  const attributes = having.flatMap((link) => link.to);
  const others: Phrase = { ...whole, count: whole.count - 1 };
  const colour = one.colour ?? attributes.find((phrase) => phrase.colour)?.colour;
  const single: Phrase = {
    ...whole,
    label: `One ${whole.head}`,
    head: `one-${whole.head}`,
    count: 1,
    plural: false,
    states: [...new Set([...one.states, ...attributes.flatMap((phrase) => phrase.states)])],
    ...(attributes[0] && { note: attributes[0].label }),
    ...(colour && { colour }),
  };
  const subject = scene.links.find((link) => link.from.length > 0 && !link.from.includes(one))?.from ?? [];
  const given = (link: Link): boolean => link.from.includes(one) && giving.test(link.stem) && subject.length > 0;
  // Of two arrows to the chosen one, the one that says why it is chosen is drawn.
  const chosen = scene.links.some(given);
  const replaced = (phrases: readonly Phrase[]): readonly Phrase[] =>
    phrases.flatMap((phrase) =>
      phrase === whole ? (chosen ? [others] : [others, single]) : phrase === one ? [single] : [phrase],
    );
  const links = scene.links
    .filter((link) => !having.includes(link))
    .map((link): Link => {
      if (!given(link)) return { ...link, from: replaced(link.from), to: replaced(link.to) };
      const what = link.to.map((phrase) => phrase.label.toLowerCase()).join(', ');
      return { ...link, from: subject, to: [single], words: `${link.words} ${what}`.trim(), relation: 'act' };
    });
  return {
    ...scene,
    links,
    phrases: replaced(scene.phrases.filter((phrase) => phrase !== one && !attributes.includes(phrase))),
  };
}
