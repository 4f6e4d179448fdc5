/** Several hundred cues as an author may write them: forms × things × counts × states × relations, the same each run. */

export interface MadeCue {
  readonly text: string;
  /** Ordinary things it names that must be told apart: a count, a state. */
  readonly count?: { readonly n: number; readonly thing: string };
  /** What the text says is not, crossed or left out. */
  readonly denied?: string;
}

const things = [
  'server',
  'GPU',
  'pod',
  'onion',
  'contract',
  'customer',
  'planet',
  'invoice',
  'neuron',
  'ship',
  'battery',
  'book',
  'Redis',
  'Docker',
  'PostgreSQL',
  'Grafana',
] as const;
const products = ['Redis', 'Docker', 'PostgreSQL', 'Grafana', 'Kubernetes', 'PyTorch', 'Spark', 'Slack'] as const;
const states = [
  'highlighted',
  'crossed out',
  'on fire',
  'greyed out',
  'with a green checkmark',
  'with a red X',
  'empty',
  'mostly idle',
  'turning red',
  'locked',
] as const;
const relations = [
  'flowing into',
  'connected to',
  'inside',
  'around',
  'next to',
  'replaced by',
  'divided between',
  'on top of',
  'feeding',
  'waiting for',
] as const;
const forms = [
  'Timeline showing',
  'Split screen:',
  'Diagram:',
  'Flow:',
  'Dashboard with',
  'Bar chart of',
  'Line chart of',
  'Pie chart of',
  'Meter showing',
  'Cards:',
  'Checklist:',
  'Table of',
  'Cycle:',
  'Terminal showing',
  'YAML snippet with',
  'Icons of',
  'Grid of',
  'Cluster of',
  'Queue of',
  'People looking at',
  'Chat between',
  'Alert about',
  'Speech bubble over',
  'Zoom into',
  '',
] as const;
const numbers = ['2', 'three', '4', '7', 'twelve', '24', '64', '100', '150', '200'] as const;
const shares = ['10%', '40 percent', '$3', '24x', '90%', '0.5', '300 ms', '2 hours'] as const;

/** The same pick for the same place, spread over the list. */
const pick = <T>(list: readonly T[], at: number): T => list[(at * 7 + Math.floor(at / list.length)) % list.length] as T;
const plural = (thing: string): string =>
  /^[a-z]/.test(thing)
    ? /y$/.test(thing)
      ? `${thing.slice(0, -1)}ies`
      : `${thing}s`
    : /PU$/.test(thing)
      ? `${thing}s`
      : thing;
const value = (written: string): number => ({ three: 3, twelve: 12 })[written as 'three' | 'twelve'] ?? Number(written);

const lower = things.filter((thing) => /^[a-z]|PU$/.test(thing));

/** Any form, with things in states and relations, shares and counts. */
export const free: readonly MadeCue[] = forms.flatMap((form, f) =>
  Array.from({ length: 14 }, (_, i): MadeCue => {
    const at = f * 14 + i;
    const a = pick(things, at);
    const b = pick(things, at + 5) === a ? pick(things, at + 6) : pick(things, at + 5);
    const clauses = [
      `${a} ${pick(relations, at)} ${b}`,
      `${plural(a)} and ${plural(b)}, one ${pick(states, at)}`,
      `${a} ${pick(states, at)}, ${b} ${pick(states, at + 3)}`,
      `${pick(numbers, at)} ${plural(a)} ${pick(relations, at + 1)} a ${b}`,
      `${a} (${pick(states, at)}), ${b}, ${pick(things, at + 9)}`,
      `${a} at ${pick(shares, at)}, ${b} at ${pick(shares, at + 1)}`,
      `${a} vs ${b}`,
      `${a} -> ${b} -> ${pick(things, at + 9)}`,
      `"${pick(states, at)}" written on the ${a}`,
      `${a} labeled "${b}", ${pick(relations, at + 2)} many ${plural(pick(things, at + 9))}`,
      `more ${plural(a)} without ${plural(b)}`,
      `\`${a.toLowerCase()}.${b.toLowerCase()}/size\` ${pick(states, at)}`,
      `${a}: ${b}, ${pick(things, at + 9)}; ${pick(things, at + 11)}`,
      `${a}'s ${b}, ${pick(shares, at)} ${pick(states, at + 1)}`,
    ];
    return { text: `${form} ${clauses[i]}`.trim().replace(/^./, (c) => c.toUpperCase()) };
  }),
);

/** A counted thing in every manner that draws single things. */
export const counted: readonly MadeCue[] = numbers.flatMap((written, n) =>
  [
    (count: string, thing: string) => `Grid of ${count} ${thing}`,
    (count: string, thing: string) => `${count} ${thing} in a grid`,
    (count: string, thing: string) => `Grid of ${count} ${thing}, one highlighted`,
    (count: string, thing: string) => `${count} ${thing}`,
    (count: string, thing: string) => `${count} ${thing}, one on fire`,
  ].map((sentence, i): MadeCue => {
    const thing = pick(lower, n * 5 + i);
    return { text: sentence(written, plural(thing)), count: { n: value(written), thing } };
  }),
);

/** A product or thing that is denied. */
export const denied: readonly MadeCue[] = [...products, ...lower].flatMap((thing) => {
  const logo = (products as readonly string[]).includes(thing) ? ' logo' : '';
  return [
    `Crossed out ${thing}${logo}`,
    `${thing}${logo} crossed out`,
    `${thing}${logo} with a red X through it`,
    `No ${thing}`,
    `No ${thing}${logo}`,
    `Without ${thing}`,
    `Not ${thing}`,
    `A kitchen without ${thing}`,
    `${thing} is not needed`,
    `${thing}${logo} struck through`,
  ].map((text) => ({ text: text.replace(/^./, (first) => first.toUpperCase()), denied: thing }));
});
