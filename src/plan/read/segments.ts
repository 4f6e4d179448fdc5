/** The parts of an enumeration as the author wrote them, whatever their grammar: "drivers installed ✓, plugin ✗". Pure. */

/** What parts the members of an enumeration: "a, b and c", "a, b, and c". */
export const enumeration = /\s*,\s*(?:and\s+)?|\s+and\s+/;

/** What follows the first colon, cut at commas, semicolons and the last "and"; brackets stay whole. */
export function segmentsOf(text: string): readonly string[] {
  const at = text.search(/:\s/);
  if (at < 0 || at > 60) return [];
  const parts = cut(text.slice(at + 1), /[,;]/).flatMap((part, i, all) =>
    i === all.length - 1
      ? // "epochs 2 and 3 fast" are told of together.
        part.split(/^\s*(?:and|or)\s+|\s+and\s+(?!(?<=\p{L}s\s\d{1,3}\s+and\s+)\d)(?=\S+(?:\s+\S+){0,2}$)/u)
      : [part],
  );
  const clean = parts
    .map((part) =>
      part
        .trim()
        .replace(/^(?:and|or|then)\s+/i, '')
        .replace(/[.]$/, ''),
    )
    .filter((part) => part !== '' && !/^(?:etc\.?|colou?r[- ]coded|side by side|in a row|each labell?ed)$/i.test(part));
  return clean.length > 1 && clean.every((part) => part.split(/\s+/).length <= 8) ? clean : [];
}

/** What stands between arrows, the lead before a colon taken off. */
export function arrowParts(text: string): readonly string[] {
  const parts = text.split(/\s*(?:-+>|=+>|[→⇒➜➔⟶➡]|(?<=[\p{L})]\s)>(?=\s\p{L}))\s*/u);
  if (parts.length < 2) return [];
  const lead = parts[0] as string;
  const first = (
    /:\s/.test(lead)
      ? lead.replace(/^.*?:\s+/, '')
      : lead.replace(/^.*\b(?:showing|shows|of|with|from)\s+(?=\S+(?:\s\S+){0,3}$)/i, '')
  ).replace(/^(?:flow|diagram|pipeline|chain|sequence|path|process|workflow|flowchart)\s+(?=[A-Z"“`])/i, '');
  const last = parts.at(-1) as string;
  // "S3 (5 min, background), …": a comma in brackets ends nothing; "answer with sources" is a name.
  const tail = last
    .replace(/\([^)]*\)|\[[^\]]*\]/g, (bracket) => `(${'_'.repeat(bracket.length - 2)})`)
    .search(
      /[,;]\s*|[.]\s+(?=\p{L})|\s*\((?![^)]*\)\s*(?:[.,;]|$))|\s+(?:with(?!(?:\s+(?:an?\s+)?[\p{L}-]+){1,2}(?<!ed|ing|lit|on fire)[.]?$)|while|looping|repeating|over (?:an?|the|one) (?:day|night|week|month|year)|and then|showing)\b/u,
    );
  return [first, ...parts.slice(1, -1), tail > 0 ? last.slice(0, tail) : last].map((part) =>
    part.trim().replace(/[.]$/, ''),
  );
}

function cut(text: string, by: RegExp): readonly string[] {
  const out: string[] = [''];
  let depth = 0;
  for (const [i, letter] of [...text].entries()) {
    if ('(["“'.includes(letter) && !(letter === '"' && depth > 0)) depth++;
    else if (')]"”'.includes(letter)) depth = Math.max(0, depth - 1);
    // "10,000" is one number.
    const inNumber = letter === ',' && /\d,\d{3}(?!\d)/.test([...text].slice(i - 1, i + 5).join(''));
    if (depth === 0 && by.test(letter) && !inNumber) out.push('');
    else out[out.length - 1] += letter;
  }
  return out;
}
