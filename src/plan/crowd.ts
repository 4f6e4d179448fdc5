/** Many of the same, some of them so and the rest otherwise: "Rack of servers, three blinking red, the rest dark". Pure. */
import type { Colour, GridSpec, Item, State } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { colourOf, stateOf } from './lexicon/states.ts';
import { countOf, numberWords } from './lexicon/words.ts';
import { isPerson } from './persons.ts';
import { tidy } from './read/phrase.ts';
import type { Phrase, Scene } from './read/scene.ts';
import { singular } from './read/stem.ts';
import { isNode } from './workloads.ts';

/** From so many on they are a crowd. */
const few = 6;

type Mark = NonNullable<GridSpec['marked']>[number];

/** What the clauses after the first say of some of them, of the rest, or of each. */
export function crowdOf(scene: Scene, context: CueContext): Candidate | undefined {
  if (scene.pair || scene.chain.length > 0) return undefined;
  const clauses = clausesOf(scene.text);
  // "nvidia-smi says 100%, underneath it 108 SMs, …": what is said of them may have words before it.
  const at = counted(clauses[0] ?? '', scene) ? 0 : 1;
  const crowd = counted(clauses[at] ?? '', scene);
  const rest = clauses.slice(at + 1);
  if (!crowd || rest.length === 0) return undefined;
  const { phrase, count } = crowd;
  const marks: Draft[] = crowd.some ? [crowd.some] : [];
  const untold: string[] = clauses.slice(0, at);
  let each: string | undefined;
  for (const clause of rest) {
    const of = eachOf(clause);
    const mark = of === undefined ? someOf(clause, phrase, count) : undefined;
    if (of !== undefined) each = of;
    else if (mark) marks.push(mark);
    else untold.push(clause);
  }
  if ((marks.length === 0 && each === undefined) || untold.length > 2) return undefined;
  // "Three zones with GPUs, one dark": what is in each is drawn in it.
  if (isArea(phrase) && (count ?? few) <= few && holdsIn(phrase, scene)) return undefined;
  // Of a few, what each of them has is drawn on each.
  if (each !== undefined && (count ?? few) < few) return undefined;
  const { count: _count, many: _many, detail: _detail, ...cell } = segmentItem(phrase.text, context);
  const label = tidy(phrase.label || phrase.text);
  // People around a table, each with a laptop, are no cells.
  if (isPerson(phrase, context) && count === undefined) return undefined;
  const spec: GridSpec = {
    kind: 'grid',
    cell: { ...cell, label, ...shades(phrase) },
    ...(count !== undefined && { count }),
    ...(marks.length > 0 && { marked: marks.map((mark) => finished(mark, marks, count)) }),
    ...captioned([...(each === undefined ? [] : [`Each ${each}`]), ...untold]),
  };
  return {
    spec,
    // A form that each of them shows ("each showing a warning") is not the picture.
    confidence: each !== undefined ? 0.88 : isNode(phrase) && marks.length === 1 && marks[0]?.states ? 0.5 : 0.79,
    why: `${count ?? 'many'} of "${label}", some of them otherwise`,
    whole: true,
  };
}

/** Places that hold what runs there. */
const isArea = ({ head }: Phrase): boolean =>
  /^(?:zone|region|datacenter|cluster|namespace|site|continent|country|city|building|rack|pool|cloud)$/.test(head);

const holdsIn = (phrase: Phrase, scene: Scene): boolean =>
  scene.links.some(
    (link) => link.relation === 'hold' && link.from.some((one) => one.head === phrase.head) && link.to.length > 0,
  );

const shades = (phrase: Phrase): Pick<Item, 'states' | 'colour'> => ({
  ...(phrase.states.length > 0 && { states: phrase.states }),
  ...(phrase.colour && { colour: phrase.colour }),
});

const captioned = (parts: readonly string[]): { caption?: string } => {
  const text = parts.join(', ');
  return text !== '' && text.split(/\s+/).length <= 12 ? { caption: tidy(text) } : {};
};

/** Cut where a clause ends; numbers, quotes and brackets stay whole. */
const clausesOf = (text: string): readonly string[] =>
  text
    .replace(/[.]$/, '')
    .split(
      /\s*(?:[,;](?!\d{3})(?=(?:[^"]*"[^"]*")*[^"]*$)(?![^(]*\))|[.]\s+|\s[-–]\s|\s(?=and (?:\d|the (?:rest|others?))))\s*(?:and |but |while )?/,
    )
    .filter((part) => part !== '');

const collective =
  /^(?:an? |the )?(?:(?:endless|huge|giant|long|big|large|whole|full|entire|single|dark) )*(?:wall|row|rack|fleet|grid|field|sea|crowd|array|stack|pile|shelf|room|warehouse|line|army|swarm|cluster|board|string|block|forest) (?:full )?of\b/i;

interface Crowd {
  readonly phrase: Phrase;
  readonly count?: number;
  /** "7 of 8 …" */
  readonly some?: Draft;
}

/** "108 SMs of the card", "7 of 8 pods ready", "Endless wall of GPUs": what there are many of, and how many. */
function counted(lead: string, scene: Scene): Crowd | undefined {
  const from = scene.text.indexOf(lead);
  const phrases = scene.phrases
    .map((phrase) => ({ ...phrase, start: phrase.start - from, end: phrase.end - from }))
    .filter((phrase) => phrase.start >= 0 && phrase.start < lead.length && phrase.form?.kind !== 'frame');
  const part = partOf(lead, phrases);
  if (part) return part;
  const own = phrases.find((phrase) => (phrase.count ?? 0) > 2 && phrase.plural);
  if (own && phrases.every((phrase) => phrase === own || (phrase.count ?? 1) < 2)) {
    const first = phrases[0] === own || /\b(?:of|with)\s*$/.test(lead.slice(0, own.start));
    return first && (own.count ?? 0) <= 400 && (own.form?.weight ?? 0) < 0.75
      ? { phrase: own, count: own.count as number }
      : undefined;
  }
  const group = collective.exec(lead)?.[0].length;
  const many = group === undefined ? undefined : phrases.find((phrase) => phrase.plural && phrase.end > group);
  return many && (many.form?.weight ?? 0) < 0.5 ? { phrase: bareOf(many, lead.slice(group)) } : undefined;
}

/** "7 of 8 pods ready": how many there are, and how many of them are so. */
function partOf(lead: string, phrases: readonly Phrase[]): Crowd | undefined {
  const [, part = '', all = '', told = ''] = /\b(\d{1,3}) (?:out )?of (?:the )?(\d{1,3}) (\p{L}.*)$/u.exec(lead) ?? [];
  const at = lead.length - told.length;
  const noun = told && phrases.find((phrase) => phrase.start <= at && phrase.end > at);
  const words = told.split(/\s+/);
  const size = words.findIndex((word) => singular(word.toLowerCase()) !== word.toLowerCase()) + 1;
  if (!noun || size === 0 || Number(part) >= Number(all)) return undefined;
  const label = words.slice(0, size).join(' ');
  const said = words.slice(size).join(' ');
  return {
    phrase: { ...noun, states: [], label, text: label, head: singular(words[size - 1]?.toLowerCase() ?? '') },
    count: Number(all),
    some: { label: said, count: Number(part), ...looks(said) },
  };
}

/** "wall of GPUs" as one phrase: the GPUs. */
const bareOf = (phrase: Phrase, members: string): Phrase => {
  const noun = members.trim().split(/\s+(?:with|in|on|at|behind)\s+/)[0] as string;
  return /\sof\s/.test(phrase.text) ? { ...phrase, text: noun, label: noun } : phrase;
};

/** "each one with a question mark on it", "each showing the same error": what follows "each". */
function eachOf(clause: string): string | undefined {
  return /^(?:each|every)(?: one| of them)?\s+((?:with|wearing|showing|holding|carrying|labell?ed|marked|has|having|in|on|running)\b.+)$/i.exec(
    clause,
  )?.[1];
}

const quantity = new RegExp(
  `^(?:(just|only|exactly) )?(?:(some|several|a few|a handful|many|most|a couple)|(one|an?|a single)|(\\d{1,3}|${Object.keys(numberWords).join('|')})|(half|an? third|an? quarter|a fifth))\\b(?: of (?:them|these|those|which))?\\s*(.*)$`,
  'i',
);
const remainder =
  /^(?:all )?(?:the )?(?:(?:other|remaining) (?:\w+)|others?|rest(?: of (?:them|the \w+))?|everything else|remaining(?= ))\b\s*(.*)$/i;
const scattered = /\b(?:here and there|scattered|sprinkled|in between|among them|now and then|every now and then)\b/i;

/** Marks before the rest of them is counted. */
interface Draft extends Mark {
  readonly rest?: true;
}

/** "just one lit up", "half of them empty", "the rest dark", "red dots blinking here and there". */
function someOf(clause: string, cells: Phrase, total: number | undefined): Draft | undefined {
  const left = remainder.exec(clause)?.[1] ?? (/^everything\b/i.test(clause) ? clause : undefined);
  if (left !== undefined) return { label: left.trim(), rest: true, ...looks(left) };
  const some = quantity.exec(clause);
  if (some) {
    const [, , , one, figure, part, told = ''] = some;
    const said = withoutNoun(told, cells);
    const count = one ? 1 : figure ? countOf(figure) : undefined;
    if (said === '' || (count !== undefined && total !== undefined && count >= total)) return undefined;
    // "one developer yawning" is somebody else.
    if (said === told && /^(?!(?:is|are|being|still|already|all|now)\b)[a-z-]+\s/i.test(told) && !tells(told))
      return undefined;
    const share =
      part && { half: 0.5, third: 1 / 3, quarter: 0.25, fifth: 0.2 }[part.toLowerCase().replace(/^an? /, '')];
    return {
      label: said,
      ...(count !== undefined && { count }),
      ...(share && { share }),
      ...looks(said),
    };
  }
  return scattered.test(clause) ? { label: clause.replace(scattered, '').trim(), ...looks(clause) } : undefined;
}

/** "GPUs idle" of GPUs: "idle". */
const withoutNoun = (text: string, cells: Phrase): string => {
  const [first = '', ...rest] = text.split(/\s+/);
  const word = singular(first.toLowerCase());
  return word === cells.head || word === 'one' ? rest.join(' ') : text;
};

/** Whether words say how something is: a state, a colour, something done. */
const tells = (text: string): boolean => {
  const first = text.split(/\s+/)[0]?.toLowerCase() ?? '';
  return /(?:ed|ing|en)$/.test(first) || stateIn(text) !== undefined || colourIn(text) !== undefined;
};

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}%\d-]+/gu) ?? [];
const colourIn = (text: string): Colour | undefined =>
  words(text)
    .map(colourOf)
    .find((one) => one !== undefined);

function stateIn(text: string): State | undefined {
  const all = words(text);
  for (const size of [3, 2, 1])
    for (let i = 0; i + size <= all.length; i++) {
      const state = stateOf(all.slice(i, i + size).join(' '));
      if (state) return state;
    }
  if (/\bfad(?:es?|ing)\b/i.test(text)) return 'muted';
  return /\bdark\b|\bgoes? out\b|\bunlit\b/i.test(text) ? 'idle' : undefined;
}

function looks(text: string): Pick<Mark, 'states' | 'colour'> {
  const colour = colourIn(text);
  const state = stateIn(text);
  return {
    ...(state && { states: [state] }),
    ...(colour && { colour }),
  };
}

/** The rest is what the others leave over; what only words tell apart is set off, and the rest is as they all are. */
function finished({ rest, ...mark }: Draft, all: readonly Draft[], total: number | undefined): Mark {
  const others = all.filter((one) => !one.rest);
  const taken = others.reduce((sum, one) => sum + (one.count ?? Number.NaN), 0);
  const size =
    rest === undefined
      ? {}
      : total !== undefined && taken < total
        ? { share: (total - taken) / total }
        : { share: 1 - others.reduce((sum, one) => sum + (one.share ?? 0), 0) };
  if (mark.states || mark.colour) return { ...mark, ...size };
  return { ...mark, ...size, ...(rest ? { colour: 'blue' as const } : { states: ['highlighted' as const] }) };
}
