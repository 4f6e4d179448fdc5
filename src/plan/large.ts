/** Words that fill the screen: `a huge "1"`, `the word FREE in neon`, "the letters DRA unfold into the full name". Pure. */
import type { CalloutSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import type { Candidate } from './kinds/kind.ts';
import { lowerFirst, tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';

export function largeWords(scene: Scene, context: CueContext): Candidate | undefined {
  // What is struck out, or one of two, is no slogan.
  if (scene.pair || scene.states.includes('crossed') || scene.chain.length > 0) return undefined;
  const unfolded = lettersOf(scene, context);
  if (unfolded) return unfolded;
  const found = wordsOf(scene.text);
  if (!found) return undefined;
  const spec: CalloutSpec = {
    kind: 'callout',
    text: found.text,
    style: /^[~$€£]?\d[\d.,]*\s?\S{0,3}$/.test(found.text) ? 'number' : 'statement',
    ...(found.rest && found.rest.split(/\s+/).length <= 12 && { caption: tidy(found.rest) }),
  };
  return { spec, confidence: 0.87, why: `words in large: "${found.text}"`, whole: true };
}

const quoted = '["“]([^"”]{1,60})["”]';
const size =
  '(?:(?:huge|giant|big|massive|enormous|bold|large|oversized|gigantic|lone|single|neon|flashing|glowing|red|green|yellow|white|golden|black|fat|plain)[ ,]+)';
const bigger = '(?:(?:huge|giant|big|massive|enormous|bold|large|oversized|gigantic|neon|fat)[ ,]+)';
const carrier = '(?:words?|phrase|number|figure|letters?|digits?|sentence|line|question|text|name|acronym)';
const filling =
  '(?:fill(?:s|ing)?|cover(?:s|ing)?|takes? over|taking over|slam(?:s|ming)?|flash(?:es|ing)?|drop(?:s|ping)?|land(?:s|ing)?|crash(?:es|ing)?|appear(?:s|ing)?|pop(?:s|ping)?|typed?|typing|type itself|written|painted|carved|spelled|burn(?:s|ed|ing)?|stamped|zoom(?:s|ing)?|in (?:huge|giant|big|bold|large|neon|capital|fat|glowing)|across|on (?:a )?(?:black|white|blank|empty|dark|the (?:whole )?)? ?(?:screen|background))';
/** The words come first, or after what carries them; then how large, or where. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `^(?:an? |the )?${bigger}${size}*(?:${carrier} )?${quoted}(?! (?:sign|button|label|stamp|sticker|badge|logo|banner|tag|key|box|card|chip|popup|pop-up|alert|error|warning|notification|message|dialog|bubble|curve|line|bar|arrow))\\s*(.*)$`,
    'iu',
  ),
  new RegExp(`^(?:an? |the |just (?:the )?)?${size}*${carrier} ${quoted}\\s*(.*)$`, 'iu'),
  new RegExp(`^(?:just )?${quoted}\\s+(?=${filling}\\b)(.*)$`, 'iu'),
  new RegExp(
    `^(?:an? |the |just (?:the )?)?${size}*${carrier} ([A-Z][A-Z0-9]{1,}(?: [A-Z][A-Z0-9]+)*)(?=[\\s,.]|$)\\s*(.*)$`,
    'u',
  ),
  new RegExp(
    `^(?:an? |the )?(?:${bigger}${size}*(?:${carrier} )?|(?:number|figure) )([~$€£]?\\d[\\d.,]*\\s?(?:[%x×]|GB|TB|ms)?)(?=\\s${filling}|[,.]|$)\\s*(.*)$`,
    'iu',
  ),
];

/** The words, and what else is told: how they are written says nothing more. */
function wordsOf(text: string): { readonly text: string; readonly rest: string } | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(lowerFirst(text));
    if (!found?.[1]) continue;
    const rest = (found[2] ?? '').replace(/^[^,;.]*[,;.]?\s*/, '');
    return { text: found[1].trim(), rest: rest.replace(/[.]$/, '') };
  }
  return undefined;
}

/** "The letters DRA unfold into the full name": as the cue or the script spells it out. */
function lettersOf(scene: Scene, context: CueContext): Candidate | undefined {
  const [whole = '', letters = '', told = ''] =
    /\b(?:letters?|acronym|initials|abbreviation)\s+["“]?([A-Z](?:[ .-]?[A-Z]){1,6})["”]?\s+(?:\p{L}+\s+){0,2}?(?:expand|unfold|stand|spell|turn|open|unpack)\w*\s*([^,;.]*)/iu.exec(
      scene.text,
    ) ?? [];
  const initials = letters.replace(/[^A-Z]/g, '');
  if (initials.length < 2) return undefined;
  const quote = scene.quotes.find((one) => told.includes(one));
  const name =
    quote ??
    spelledBy(initials, [context.anchor, context.paragraph.text, ...context.episode.paragraphs.map((one) => one.text)]);
  const rest = scene.text.replace(whole, '').replace(/^(?:the\s+)?[,;.\s]+|^(?:the|an?)\s+|[,;.\s]+$/gi, '');
  const mark = /^(.*?)\s+logo\b/i.exec(rest)?.[1];
  const logo = mark && context.catalogue.product(mark);
  // The logo comes first where the cue has it first.
  if (logo && scene.text.indexOf(mark) < scene.text.indexOf(whole))
    return {
      spec: {
        kind: 'logo',
        logo: { label: mark, logo },
        beside: { kind: 'callout', text: name ?? letters, style: 'statement', ...(name && { detail: initials }) },
      },
      confidence: 0.93,
      why: 'letters and what they stand for',
      whole: true,
    };
  return {
    spec: {
      kind: 'callout',
      text: name ?? initials,
      style: 'statement',
      ...(name && { detail: initials }),
      ...(logo && { title: { label: mark, logo } }),
    },
    confidence: 0.9,
    why: 'letters and what they stand for',
    whole: true,
  };
}

/** Words in a row that begin with these letters: "Dynamic Resource Allocation" of DRA. */
function spelledBy(initials: string, texts: readonly string[]): string | undefined {
  const words = [...initials].map((letter) => `${letter}[\\p{L}-]*`).join('[ -](?:of |the |and |for )?');
  for (const text of texts) {
    const found = new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, 'u').exec(text)?.[0];
    if (found && found.length > initials.length * 2) return found;
  }
  return undefined;
}
