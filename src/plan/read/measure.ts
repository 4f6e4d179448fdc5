/** A number and its unit as authors write them, for the patterns of several readings. Pure. */

/** "1,024", "81.9", "60": never cut at a comma or point. */
export const figure = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;

const unitNames =
  '%|°\\s?[CF]\\b|°|[x×]|[kKMGTP]i?B(?:/s)?|[kMGT]?bps|[kMGT]bit(?:/s)?|million|billion|bn|[kKMGTB]|µs|μs|ns|ms|sec(?:onds?)?|s|min(?:utes?)?|h(?:ours?)?|days?|weeks?|months?|years?|mV|kV|V|mA|A|Ω|kΩ|ohms?|amps?|volts?|watts?|kHz|MHz|GHz|Hz|kcal|tons?|tonnes?|t|km/h|mph|km|cm|mm|kg|mg|g|ml|l|m|kWh|MWh|GW|MW|kW|W|bars?|psi|degrees?|points?|€|£|\\$|dollars?|euros?|ct|cents?|rpm|rps|qps|fps';

/** "60", "85°C", "~200 MB/s", "$1.20", "1,024". */
export const measure = String.raw`(?:[~≈]\s?)?[$€£]?${figure}(?:\s?(?:${unitNames})(?![\p{L}\d])(?:/\p{L}+)?)?`;

/** The first measure in a text, as written. */
export const measureIn = (text: string): string | undefined =>
  new RegExp(`(?<![\\p{L}\\d.,-])${measure}(?![\\p{L}\\d])`, 'u').exec(text)?.[0].trim();

/** All measures in a text, as written. */
export const measuresIn = (text: string): readonly string[] =>
  [...text.matchAll(new RegExp(`(?<![\\p{L}\\d.,-])${measure}(?![\\p{L}\\d])`, 'gu'))].map((match) => match[0].trim());

/** The number in a measure. */
export const numberIn = (text: string): number =>
  Number((new RegExp(figure, 'u').exec(text)?.[0] ?? 'NaN').replace(/,/g, ''));

const parts: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};
const counts: Readonly<Record<string, number>> = {
  one: 1,
  a: 1,
  an: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  nine: 9,
};

/** "three quarters", "two-thirds", "half", "a third", "2/3", "¾". */
export const fractionText = String.raw`(?:(?:one|an?|two|three|four|five|seven|nine)[ -](?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)|half|[1-9]\/(?:[2-9]|1\d)(?![\d/])|[½⅓⅔¼¾])`;

/** How much of the whole a share in words is; undefined for words that tell none. */
export function fractionOf(text: string): number | undefined {
  const sign = { '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4 }[text.trim()];
  if (sign) return sign;
  const [, over, under] = /^(\d+)\/(\d+)$/.exec(text.trim()) ?? [];
  if (over && under) return Number(over) / Number(under);
  const [, count = 'one', part = ''] =
    /^(?:(one|an?|two|three|four|five|seven|nine)[ -])?(half|halve|third|quarter|fourth|fifth|sixth|eighth|tenth)s?$/i.exec(
      text.trim(),
    ) ?? [];
  const whole = parts[part.toLowerCase().replace('halve', 'half')];
  return whole && (counts[count.toLowerCase()] ?? 1) / whole;
}
