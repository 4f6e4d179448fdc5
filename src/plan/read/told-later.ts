/** What is told of a thing after it was named stands with its name: labels, "each labelled …", names in apposition. Pure. */
import { literal } from '../../literal.ts';
import { countOf } from '../lexicon/words.ts';
import { singular } from './stem.ts';

const naming = '(?:is |are )?(?:labell?ed|marked|tagged|captioned|reading|reads|saying|says|stamped|showing|shows)';
/** Words in quotes, as one group of a pattern. */
export const quote = '["“]([^"”]{1,40})["”]';

export function toldLater(text: string): string {
  return [apposed, eachLabelled, laterLabels].reduce((all, rule) => rule(all), text);
}

/** "Two puzzle pieces, "Offer" and "Acceptance", click" → "Two puzzle pieces "Offer" and "Acceptance" click": as many names as things. */
function apposed(text: string): string {
  const [whole = '', count = '', things = '', names = '', comma = ''] =
    /^((?:\d|two|three|four|five|six)\s+)((?:[\p{L}-]+\s+){0,2}[\p{L}-]+s)\s*[,:]\s+(["“][^"”]{1,30}["”](?:(?:,\s+(?:and\s+)?|\s+and\s+)["“][^"”]{1,30}["”])+)(,)\s+(?=[\p{L}]+)/iu.exec(
      text,
    ) ?? [];
  const quotes = names.match(/["“][^"”]+["”]/g)?.length ?? 0;
  const number = countOf(count.trim());
  return comma && quotes === number ? `${count}${things} ${names}, ${text.slice(whole.length)}` : text;
}

/** "…, each bulb labelled 3 V" → "bulbs (3 V)": every one of those named before bears it. */
function eachLabelled(text: string): string {
  const match = new RegExp(
    String.raw`[,;]\s+(?:and\s+)?each\s+(?:of them\s+|one\s+|([\p{L}-]+)\s+)?(?:is\s+)?(?:labell?ed|marked|tagged|reading|saying|stamped)\s+(?:${quote}|([^,;."“]{1,24}))(?=[,;.]|$)`,
    'iu',
  ).exec(text);
  if (!match) return text;
  const [whole, noun = '', quoted, plain] = match;
  const before = text.slice(0, match.index);
  const holder = noun
    ? new RegExp(String.raw`(?<![\p{L}-])${literal(singular(noun.toLowerCase()))}(?:e?s)(?![\p{L}-])`, 'iu').exec(
        before,
      )
    : /(?<=(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+(?:[\p{L}-]+\s+)?)[\p{L}-]+s(?![\p{L}-])/iu.exec(
        before,
      );
  if (!holder) return text;
  const end = holder.index + holder[0].length;
  return `${before.slice(0, end)} (${quoted ?? plain?.trim()})${before.slice(end)}${text.slice(match.index + whole.length)}`;
}

/** "Sofa stuck in a doorway, sofa labeled "140 GB"" → "Sofa (140 GB) stuck in a doorway": the label of what was named before. */
function laterLabels(text: string): string {
  const label = new RegExp(
    String.raw`[,;]\s+(?:and\s+|with\s+)?(?:the\s+|its\s+)?([\p{L}-]+)\s+${naming}\s+${quote}(?=[,;.]|$)`,
    'giu',
  );
  let out = text;
  for (const match of text.matchAll(label)) {
    const [whole, noun = '', said = ''] = match;
    const at = out.indexOf(whole);
    const holder = new RegExp(
      String.raw`(?<![\p{L}-])${literal(noun)}(?:e?s|way|step|frame)?(?![\p{L}-])(?!\s*\()`,
      'iu',
    ).exec(out.slice(0, at));
    if (at < 0 || !holder || /^(?:one|each|other|another|both|all|second|first)$/i.test(noun)) continue;
    const end = holder.index + holder[0].length;
    out = `${out.slice(0, end)} (${said})${out.slice(end, at)}${out.slice(at + whole.length)}`;
  }
  return out;
}
