/** What a command prints, as the author tells it: "… showing 3 pods Running, one Pending". Pure. */
import { oneOf } from '../plural.ts';
import { numberWords } from './lexicon/words.ts';

/** More lines of a kind are told in one. */
const MOST = 5;

/** @param told what follows the command in the cue */
export function printedLines(told: string): readonly string[] {
  return told
    .split(/\s*(?:[,;]|→|->)\s*(?:and\s+)?(?:then\s+)?|\s+(?:and then|then)\s+/)
    .flatMap((part) => identifiers(part) ?? [part])
    .map(plain)
    .filter(
      (part) =>
        part !== '' && !beside.test(part) && !/^(?:running|working|hanging|finished|executed|scrolling)$/i.test(part),
    )
    .flatMap(repeated);
}

/** What leads to the output, and how it is shown. */
const lead =
  /^(?:(?:is |are )?(?:command|showing|shows|with|return(?:ing|s)|list(?:ing|s)|output(?:ting|s)?|print(?:ing|s)|displaying|and|the|its|in|result(?:ing in|s?:))(?=\s|:|$)[\s:]*)+/i;
const look =
  /\s+(?:(?:highlighted |shown |all )?in (?:red|green|yellow|orange|white|blue)(?: text| letters)?|scrolling(?: by| past| fast)?|appearing|flashing|highlighted|glowing)\b.*$/i;
/** Pictures beside the window, and the window itself. */
const beside =
  /^(?:with )?(?:an? )?(?:(?:big|large|huge) )?(?:red )?(?:x|cross)$|\b(?:logo|icon|corner|cursor|background|window|terminal|screen|prompt|typed|typing|blinking)\b/i;

const plain = (part: string): string =>
  part
    .trim()
    .replace(lead, '')
    .replace(look, '')
    .replace(/^[“"`]|[”"`.]+$/g, '')
    .trim();

/** "a_b_total and c:d" are two lines. */
function identifiers(part: string): readonly string[] | undefined {
  const names = part
    .trim()
    .replace(lead, '')
    .split(/\s+and\s+/);
  return names.length > 1 && names.every((name) => /^[\w.:/-]*[_:./]\w[\w.:/-]*$/.test(name.trim()))
    ? names
    : undefined;
}

/** "three pods in Pending" are three lines; "1000 pods Running" is told in one. */
function repeated(line: string): readonly string[] {
  const [, number = '', thing = '', state = ''] =
    /^(\d+|[a-z]+)\s+([\p{L}-]+)\s+(?:in\s+|are\s+|is\s+|being\s+|all\s+)?([A-Z][\p{L}]+|ready|pending|running)$/u.exec(
      line,
    ) ?? [];
  const count = numberWords[number.toLowerCase()] ?? Number(number);
  if (!state || !Number.isInteger(count) || count < 1 || count > MOST) return [line];
  return Array.from({ length: count }, () => `${oneOf(thing)}   ${state}`);
}
