/** Many of the same, told by how they stand: "Rows of fans standing up", "Emails sorted by sender". Pure. */
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { colourOf } from './lexicon/states.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Phrase, Scene } from './read/scene.ts';

/** "Rows of fans standing up one after another", "A sea of tiny notebooks": as many as there is room for. */
export function rowsOf(scene: Scene, context: CueContext): Candidate | undefined {
  const [, noun = '', rest = ''] =
    /^(?:endless |long |an? |two |three |several |many )*(?:rows?|columns?|field|sea|army|forest|swarm|wall|bank) of\s+((?:(?!of\b|and\b|or\b)[\p{L}-]+\s+){0,2}?[\p{L}-]+s)(?:(?:\s+|\s*,\s*)(.+?))?[.]?$/iu.exec(
      scene.text,
    ) ?? [];
  return noun === '' || scene.pair ? undefined : many(noun, rest, 0.58, context);
}

/** "Letters grouped by sender, some lost" */
export function sortedOut(scene: Scene, context: CueContext): Candidate | undefined {
  const [, noun = '', rest = ''] =
    /^((?:[\p{L}-]+\s+){0,2}?[\p{L}-]+s)\s+((?:grouped|sorted|arranged|ordered|organi[sz]ed|categori[sz]ed|colou?red|clustered|lined up)\s+(?:by|into|in)\s+.+?)[.]?$/iu.exec(
      scene.text,
    ) ?? [];
  return noun === '' || scene.pair ? undefined : many(noun, rest, 0.58, context);
}

/** Whoever does that is no ventilator. */
const somebody = /\b(?:standing up|clapping|cheering|waving|singing|chanting|jumping|shouting|laughing|crying)\b/i;

function many(noun: string, rest: string, confidence: number, context: CueContext): Candidate | undefined {
  const [phrase, ...more] = readCue(noun, context).phrases as readonly (Phrase | undefined)[];
  if (!phrase?.plural || more.length > 0 || rest.split(/\s+/).length > 10) return undefined;
  const { count, many: _many, ...cell } = segmentItem(noun, context);
  // "…, all showing red"
  const shade = /^all\b/i.test(rest) ? colourOf(rest.split(/\s+/).at(-1)?.toLowerCase() ?? '') : undefined;
  return {
    spec: {
      kind: 'grid',
      cell: {
        ...cell,
        ...(somebody.test(rest) && { icon: 'lucide:user' }),
        label: tidy(phrase.label),
        ...(shade && { colour: shade }),
      },
      ...(count !== undefined && { count }),
      ...(rest !== '' && { caption: tidy(rest) }),
    },
    confidence,
    why: `many of "${phrase.label}"`,
    whole: true,
  };
}
