/** What of a listing an author wants to be looked at: "the first line highlighted", "zoom on the limits part". Pure. */

const looks = String.raw`(?:(?:is |are |gets? |slowly |then |being )*(?:highlighted|highlights?|glow(?:s|ing)?|lights? up|lighting up|lit(?: up)?|circled|underlined|boxed|marked(?: in \p{L}+)?|pulsing|pulses|blinking|in (?:bold|red|green|yellow|orange|blue|focus)|turns? (?:red|green|yellow|orange|blue)|stands? out|in a (?:red |green |yellow )?box))`;
const zooms = `(?:zoom(?:s|ing|ed)?(?: in)?|close[- ]?up|camera|focus(?:es|ed|ing)?|cursor|finger|spotlight|pointer|arrow) (?:on(?:to)?|to|into|of|at|pointing (?:to|at)|rest(?:s|ing) on)`;

/** How a listing comes, or what is done to it: nothing that it shows. */
const told = new RegExp(
  `${looks}|${zooms}|typed(?: out| in)?|typing|letter by letter|line by line|appear(?:s|ing)?|writ(?:es|ing|ten) itself|everything else|the rest (?:is )?(?:dimmed|greyed|faded)|scroll(?:s|ing)`,
  'iu',
);

export const isFocus = (text: string): boolean => told.test(text);

const direction =
  /^(?:and\s+|then\s+)*(?:(?:show|highlight|display|animate|underline|circle|overlay|zoom)\b(?!s)|(?:focus|pan|cut|fade|point) (?:in|on|to|out|over|at)\b)|\b(?:highlighted|underlined|circled|boxed|zoomed in|in bold)$/i;

/** "show the rows", "BEGIN and COMMIT highlighted": what is asked of whoever draws it, nothing that happens. */
export const isDirection = (part: string): boolean => direction.test(part.trim());

/** The words that name what is to be looked at, as the cue has them. */
export function focusWords(text: string): readonly string[] {
  return text
    .replace(/`[^`]*`/g, (code) => code.replace(/([,;:])\s/g, '$1\u0001'))
    .split(/[,;:]\s+|\s+(?:with|while)\s+/)
    .flatMap((clause) =>
      [
        new RegExp(String.raw`${zooms}\s+(?:the\s+)?(.+)$`, 'iu').exec(clause)?.[1] ?? [],
        new RegExp(String.raw`^(.+?)\s+${looks}`, 'iu').exec(clause)?.[1] ?? [],
      ].flat(),
    )
    .flatMap((words) => words.replace(/\s+in the\s.*$/i, '').split(/\s+and\s+(?:the\s+)?/))
    .map((words) =>
      words
        .replaceAll('\u0001', ' ')
        .replace(/[`"“”]|[.]$/g, '')
        .replace(/^(?:and|only|just|the|an?|its|their)\s+/i, '')
        .replace(/\s+(?:parts?|lines?|sections?|blocks?|fields?|keys?|values?|words?|columns?|labels?)$/i, '')
        .trim(),
    )
    .filter((words) => words.length > 1 && words.split(/\s+/).length <= 4);
}

const places: Readonly<Record<string, number>> = {
  first: 0,
  top: 0,
  second: 1,
  third: 2,
  fourth: 3,
  fifth: 4,
  last: -1,
  bottom: -1,
};

/** "the first two lines", "line 3", "the last line": those lines, as the code has them. */
export function focusLines(text: string, code: string): readonly string[] {
  const lines = code.split('\n').filter((line) => line.trim() !== '');
  const [, place = '', count] =
    /\b(first|top|second|third|fourth|fifth|last|bottom)\s+(?:(two|three|2|3)\s+)?(?:lines?|rows?)\b/i.exec(text) ?? [];
  const number = /\blines?\s+(\d{1,2})\b/i.exec(text)?.[1];
  const at = number ? Number(number) - 1 : places[place.toLowerCase()];
  if (at === undefined) return [];
  const many = count ? (/^(?:two|2)$/.test(count) ? 2 : 3) : 1;
  const from = at < 0 ? lines.length - many : at;
  return lines.slice(from, from + many).filter((line) => line !== undefined);
}
