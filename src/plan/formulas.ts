/** Formulas as they are written, without the words for how they come; several stand one below the other. Pure. */

const how =
  /(?:,\s*|\s+)(?:(?:is|are|being|slowly|then|now|just|simply)\s+)*(?:fill(?:s|ing)?|appear(?:s|ing)?|written|writ(?:es|ing)|drawn|shown|typed|spelled|scribbled|chalked|carved|light(?:s|ing)? up|glow(?:s|ing)?|pop(?:s|ping)?|fl(?:y|ies|ying)|zoom(?:s|ing)?|slid(?:es?|ing)|fad(?:es?|ing)|grow(?:s|ing)?|build(?:s|ing)?|highlighted|circled|underlined|in (?:big|large|huge|bold|chalk|white|handwriting|neon|the middle)|on (?:an?|the) (?:black|white|chalk)?(?:board|screen|wall|napkin|slide|left|right)|across the|over the whole|big and bold|large|letter by letter|one by one)\b.*$/iu;
const below =
  /\s*(?:,|;|\band\b)?\s*(?:and\s+)?(?:then\s+)?(?:directly\s+|right\s+)?\b(?:below|under|underneath|beneath|followed by|next to)(?:\s+(?:it|that|this))?\s*[:,]?\s+(?=\S)|\s*[;,]\s+(?:and\s+|then\s+)*(?=[^,;]*=)|\s+and\s+(?=[^=]+=)/iu;

/** The formula without the words for how it is shown. */
export const plainFormula = (text: string): string => text.replace(how, '');

/** Two or more formulas in one cue, as written; none where a part of it is no formula. */
export function formulasIn(text: string): readonly string[] {
  const body = text.replace(/^[^=:]{2,60}:\s+/, '').replace(/[.]$/, '');
  const parts = body.split(below).map((part) => plainFormula(part.trim()));
  return parts.length > 1 && parts.length < 6 && parts.every(isReckoned) ? parts : [];
}

/** Terms of figures, letters and their units, an operator, and what comes out. */
function isReckoned(part: string): boolean {
  const sides = part.split(/\s*[=≈]\s*/);
  return (
    sides.length === 2 &&
    sides.some((side) => /\s[×÷+*/·−-]\s|\d\s?[×÷]\s?\d/.test(side)) &&
    sides.every((side) => side !== '' && side.split(/\s*[×÷+*/·−()-]\s*|\s+/).every(isTerm))
  );
}

const isTerm = (word: string): boolean =>
  /^(?:|[$€£]?[\d.,]+\S{0,6}|\p{L}{1,3}[²³₀-₉\d]?|[%°€$£]\p{L}?|\p{L}{1,4}\/\p{L}{1,3}|kWh)$/u.test(word);
