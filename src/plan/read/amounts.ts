/** "Node boot 2 min, Image pull 3 min", "FP16 = 16 GB, INT4 = 5 GB": names with an amount each, as the author wrote them. Pure. */
import { tidy } from './phrase.ts';
import { segmentsOf } from './segments.ts';
import { singular } from './stem.ts';
import { inOneUnit } from './units.ts';

export interface Amount {
  readonly label: string;
  readonly value: number;
  /** As written: "2 min". */
  readonly text: string;
}

const amount =
  /^(.+?)\s*[:=]?\s*[(]?(?<![\p{L}\d.,])((?:~|≈)?[$€£]?\d[\d.,]*\s?(?:%|[x×]\b|[kKMGTP]i?B(?:\/s)?|[kMGT]?bps|[kMGT]bit|[kKMGTB]|million|billion|bn|µs|μs|ns|ms|kV|V|A|Ω|kHz|Hz|kcal|km|cm|mm|kg|mg|g|ml|l|m|s|sec|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?|W|kW|MW|GHz|°C|€|£|\$)?(?:\/\w+)?)[)]?$/u;

const placed =
  /^([\p{L}][\p{L} -]{1,20}?\s+)?([$€£]?\d[\d.,]*\s?(?:%|ms|s|min|minutes?|seconds?|hours?|days?|h|[kKMGT]?i?B(?:\/s)?|W|kW|km|kg|€|\$)?)\s+((?:in|at|on|with|without|for)\s+(?:the\s+|an?\s+)?[\p{L}][\p{L}\d. -]{1,24})$/u;

/** The parts after a colon; without one, all of the cue, if it is nothing but such parts ("… as three bars", "… stacked up to 1 TB"). */
function partsOf(text: string): readonly string[] {
  const all = segmentsOf(text);
  // "…, then overflowing past the mark": what comes of it.
  const kept = all.filter((part) => !/^(?:and\s+)?then\b|\b(?:overflow|spill)\w*\b/i.test(part));
  const parts = kept.length > 1 ? kept : all;
  if (parts.length > 0 || text.includes(':')) return parts;
  const body = text
    .replace(/[.]$/, '')
    .replace(
      /,?\s+(?:(?:shown |drawn )?as\s+(?:\w+\s+)?bars?|side by side|stacked(?:\s+up)?(?:\s+(?:in)?to\s+\S+(?:\s\S+)?)?)$/i,
      '',
    )
    .replace(/^.*?\b(?:with|showing|comparing)\s+/i, '');
  const loose = body.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/);
  const named = (part: string): boolean => !/\b(?:at|to|from|in|of|by|out)\s+[~$€£]?\d/i.test(part);
  return loose.length > 1 && loose.every((part) => amount.test(part) && named(part)) ? loose : [];
}

/** "in FP16", "on disk": the place is the name; "with a card", "for two" say how. */
const placeName = (place: string): string => tidy(place.replace(/^(?:in|at|on)\s+(?=[A-Z]*\d|[A-Z]{2})/, ''));

/** All parts of the enumeration after the colon; empty unless each of them has an amount of the same unit. */
export function amountsOf(text: string): readonly Amount[] {
  const parts = partsOf(text);
  const counted = countsOf(parts);
  if (counted) return counted;
  const found = parts.flatMap((part): Amount[] => {
    // "$0.002 small model": the price may come first.
    const [, price, of] = /^([$€£]\d[\d.,]*(?:\s?[kKMB])?)\s+(\p{L}[\p{L}\d -]{1,30})$/u.exec(part.trim()) ?? [];
    if (price && of && !/^(?:per|a|an|each|every|for|in|at|on|off|to)\b/i.test(of))
      return [{ label: tidy(of), value: Number(price.replace(/[^\d.]/g, '')), text: price }];
    // "300ms in the cloud", "4 € with a card": the place is the name.
    const [, , figure, place] = placed.exec(part.trim()) ?? [];
    if (figure && place)
      return [{ label: placeName(place), value: Number(figure.replace(/[^\d.]/g, '')), text: figure.trim() }];
    const match = part.replace(/\s*\((?:red|green|blue|orange|yellow|purple|grey|gray)\)$/i, '').match(amount);
    if (!match) return [];
    const value = Number((match[2] as string).replace(/[^\d.]/g, ''));
    return Number.isFinite(value)
      ? [{ label: tidy(match[1] as string), value, text: (match[2] as string).trim() }]
      : [];
  });
  if (found.length !== parts.length) return [];
  const values = inOneUnit(found.map((one) => one.text));
  return values ? found.map((one, i) => ({ ...one, value: values[i] as number })) : [];
}

/** "research 8 GPUs, product 4 GPUs, interns 1 GPU": so many of the same for each. */
function countsOf(parts: readonly string[]): readonly Amount[] | undefined {
  const read = parts.map((part) => /^(\p{L}[\p{L}\d -]{1,24}?)\s*:?\s+(\d[\d,]*)\s+(\p{L}+)$/u.exec(part.trim()));
  const [first] = read;
  const noun = singular(first?.[3]?.toLowerCase() ?? '');
  if (
    parts.length < 2 ||
    noun.length < 3 ||
    !read.every((one) => one && singular((one[3] as string).toLowerCase()) === noun)
  )
    return undefined;
  return read.map((one) => ({
    label: tidy(one?.[1] ?? ''),
    value: Number((one?.[2] ?? '').replace(/,/g, '')),
    text: `${one?.[2]} ${one?.[3]}`,
  }));
}
