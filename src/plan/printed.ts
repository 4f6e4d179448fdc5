/** What a command prints, as the author tells it: "… showing 3 pods Running, one Pending". Pure. */
import { oneOf } from '../plural.ts';
import { isManner, told } from './session.ts';

/** More lines of a kind are told in one. */
const MOST = 5;

/** @param after what follows the command in the cue */
export function printedLines(after: string): readonly string[] {
  return after
    .split(/\s*(?:[,;]|→|->)\s*(?:and\s+)?(?:then\s+)?|\s+(?:and then|then)\s+/)
    .flatMap((part) => identifiers(part) ?? [part])
    .map(plain)
    .filter(
      (part) =>
        part !== '' &&
        !isManner(part) &&
        !beside.test(part) &&
        !/^(?:running|working|hanging|finished|executed|scrolling)$/i.test(part),
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
  /^(?:with )?(?:an? )?(?:(?:big|large|huge) )?(?:red )?(?:x|cross)$|\b(?:underneath|beside it|next to it|around it)$|\b(?:logo|icon|corner|cursor|background|window|terminal|screen|prompt|typed|typing|blinking)\b/i;

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

/** "three pods in Pending" are three lines, "one Running" one more of them; "1000 pods Running" is told in one. */
function repeated(line: string, i: number, all: readonly string[]): readonly string[] {
  const found = told(line);
  if (!found || found.count > MOST) return [line];
  const thing =
    found.thing ||
    all
      .slice(0, i)
      .map((one) => told(one)?.thing ?? '')
      .findLast((one) => one !== '');
  return thing ? Array.from({ length: found.count }, () => `${oneOf(thing)}   ${found.state}`) : [line];
}
