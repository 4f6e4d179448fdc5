/** Pictures that a cue divides itself into: "Three panels: …", "Left to right: …". Pure. */

export interface Part {
  readonly head: string;
  /** What is told of it; may be empty. */
  readonly body: string;
}

const numbers: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, '2': 2, '3': 3, '4': 4 };

/** The parts, as many as the cue counts; undefined where it names no panels or another number of parts. */
export function panelsOf(text: string): readonly Part[] | undefined {
  const match =
    /^(?:split (?:screen )?into |screen divided into )?(two|three|four|[2-4])[- ](?:\w+ )?(?:panels?|columns?|screens?|sections|frames|quadrants|scenes|windows|pictures)\b[^:]{0,30}:\s+(.+)$/is.exec(
      text,
    );
  if (!match) return undefined;
  const count = numbers[(match[1] as string).toLowerCase()];
  const parts = partsOf(match[2] as string);
  return parts.length === count ? parts : undefined;
}

function partsOf(text: string): readonly Part[] {
  const sign = text.includes(';') ? /\s*;\s*(?:and\s+)?/ : /\s*,\s*(?:and\s+)?|\s+and\s+(?=\w+ (?:with|showing)\b)/;
  return text
    .replace(/[.]$/, '')
    .split(sign)
    .filter((part) => part !== '')
    .map((part) => {
      const cut =
        /^(.{2,36}?)(?::\s+|\s+[–—-]\s+|\s+(?=(?:with|showing|shows|shown|as|where)\s)|\s+\((?=[^)]*\)$))(.+?)\)?$/is.exec(
          part,
        );
      return cut ? { head: cut[1] as string, body: cut[2] as string } : { head: part, body: '' };
    });
}
