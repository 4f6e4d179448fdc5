/** "Dog and puppy close together, invoice far away": what stands by what. Pure. */
import { enumeration } from './read/segments.ts';

const closely =
  /\s+(?:are\s+|is\s+|sit(?:s|ting)?\s+|stand(?:s|ing)?\s+|l(?:ie|ies|ying)\s+)?(?:very\s+|right\s+)?(?:close(?:\s+(?:together|by|to each other))?|near(?:by|\s+each other)?|next to each other|side by side|together|clustered|grouped)(?:\s+together)?$/i;
const apart =
  /\s+(?:are\s+|is\s+|sit(?:s|ting)?\s+|stand(?:s|ing)?\s+|l(?:ie|ies|ying)\s+)?(?:(?:very\s+)?far(?:\s+(?:away|off|out|apart))?|(?:way\s+)?(?:off|apart|alone)|on its own|by itself|(?:in|on)\s+(?:the|a)\s+(?:far\s+|opposite\s+|other\s+)?(?:corner|side|edge|end))(?:\s+from\s+.+)?$/i;

/** Groups of names, as many as stand together; undefined where the text does not place them all, or none of them together. */
export function neighboursIn(text: string): readonly (readonly string[])[] | undefined {
  const body = text.replace(/^[^:]{2,40}:\s+/, '').replace(/^.*?\b(?:with|showing|where)\s+/i, '');
  const parts = body
    .replace(/[.]$/, '')
    .split(/\s*[,;]\s+(?:but\s+|and\s+|while\s+)?|\s+(?:but|while)\s+/)
    .reduce<string[]>((all, part) => {
      // "dog, puppy and cat close": the list goes on.
      const last = all.at(-1);
      if (last !== undefined && !closely.test(last) && !apart.test(last)) all[all.length - 1] = `${last}, ${part}`;
      else all.push(part);
      return all;
    }, []);
  if (!parts.every((part) => closely.test(part) || apart.test(part))) return undefined;
  const groups = parts.map((part) =>
    part
      .replace(closely, '')
      .replace(apart, '')
      .split(enumeration)
      .map((name) => name.replace(/^(?:an?|the)\s+/i, '').trim())
      .filter((name) => name !== ''),
  );
  const placed = groups.flatMap((names, i) => (apart.test(parts[i] ?? '') ? names.map((name) => [name]) : [names]));
  return placed.some((names) => names.length > 1) &&
    placed.every((names) => names.every((name) => name.split(/\s+/).length < 5))
    ? placed
    : undefined;
}
