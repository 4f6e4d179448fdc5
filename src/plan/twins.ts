/** "Two mechanics at one engine, "cloud" on one overall, "on-prem" on the other": two of a kind that only their labels tell apart. Pure. */
import { oneOf } from '../plural.ts';
import type { Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { toItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { isPerson } from './persons.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Scene } from './read/scene.ts';
import { quote } from './read/told-later.ts';

const naming =
  '(?:(?:is |wearing |with |bears |has )?(?:labell?ed|marked|called|named|tagged|saying|says|reading|a sign|a badge|a label|wearing|shouting|yelling|holding)\\s+)?';
const worn =
  /\bon (?:the |his |her |their )?(?:one|first)\s+(?:[\p{L}-]+\s+){0,2}?(?:overalls?|shirts?|jerseys?|helmets?|caps?|hats?|shorts|pair|backs?|chests?|badges?|jackets?|aprons?|vests?|uniforms?|name ?tags?|coats?|gloves?)\b/iu;

const onEach = new RegExp(
  String.raw`[,;:]\s+(?:with\s+)?${quote}\s+(?:written\s+|printed\s+)?on\s+(?:the\s+)?(?:one|first)(?:\s+[\p{L}-]+){0,3},?\s+(?:and\s+)?${quote}\s+on\s+the\s+(?:other|second)(?:\s+[\p{L}-]+)?(?=[,;.]|$)`,
  'iu',
);
const oneSaying = new RegExp(
  String.raw`[,;:]\s+(?:the\s+)?(?:one|first)(?:\s+one)?\s+${naming}${quote},?\s+(?:and\s+)?the\s+(?:other|second)(?:\s+one)?\s+${naming}${quote}(?=[,;.]|$)`,
  'iu',
);

export function twins(scene: Scene, context: CueContext): Candidate | undefined {
  const both =
    /^(?:two|2|both|a pair of)\s+((?:[\p{L}-]+\s+){0,2}?[\p{L}-]+s|people|men|women)(?![\p{L}-])\s*(.*)$/isu.exec(
      scene.text,
    );
  const match = onEach.exec(scene.text) ?? oneSaying.exec(scene.text);
  if (!both || !match) return undefined;
  const [, names = ''] = both;
  const [phrase] = readCue(names, context).phrases;
  const labels = [match[1] as string, match[2] as string];
  if (!phrase) return undefined;
  const { count: _count, many: _many, detail: _detail, ...thing } = toItem(phrase, context);
  const deed = scene.text.slice(both[0].length - (both[2] as string).length, match.index).trim();
  const rest = scene.text.slice(match.index + match[0].length).replace(/^[\s,;.]+|[.]$/g, '');
  const said = [deed, rest].filter((part) => part !== '').join(', ');
  const person = isPerson(phrase, context) || (!thing.icon && !thing.logo) || worn.test(scene.text);
  const each = labels.map((label): Item => ({ ...thing, label: single(thing.label), detail: label }));
  if (!person)
    return {
      spec: {
        kind: 'comparison',
        sides: each.map((head) => ({ head })),
        mode: 'side-by-side',
        ...(said && { caption: tidy(said) }),
      },
      confidence: 0.93,
      why: 'two of a kind, each with its label',
      whole: true,
    };
  const link = scene.links.find(
    (one) => one.stem !== '' && one.to.length > 0 && one.from.some(({ head }) => head === phrase.head),
  );
  const subject = link?.to[0];
  return {
    spec: {
      kind: 'people',
      people: each.map((one) => ({ ...one, icon: one.icon ?? 'lucide:user' })),
      ...(subject && { subject: toItem(subject, context), verb: link?.words.toLowerCase() ?? '' }),
      ...((subject ? rest : said) && { caption: tidy(subject ? rest : said) }),
    },
    confidence: 0.93,
    why: 'two persons, each with a label',
    whole: true,
  };
}

/** Two mechanics are mechanics by trade: so many of them, each is one. */
const single = (label: string): string => {
  const one = oneOf(label);
  return one === label ? label.replace(/(?<=c)s$/, '') : one;
};
