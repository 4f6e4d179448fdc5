/** What lies on the two pans of a balance, and what circles share. Pure. */

export interface Weighed {
  readonly sides: readonly [string, string];
  /** The heavier side, where the text says it. */
  readonly tilt?: 'left' | 'right';
}

const scales =
  /^(?:an? |the )?(?:\w+ )?(?:balance scales?|balance|scales?|seesaw|pair of scales|balance beam)\b(?! of justice)(?! icon)/i;

/** "Balance scale: X on one side, Y on the other", "Scales weighing X against Y", "Scale with X and Y, tipping toward Y". */
export function weighed(said: string): Weighed | undefined {
  const text = scalesFirst(said);
  if (!scales.test(text)) return undefined;
  const rest = text.replace(scales, '').replace(/^\s*[:–—-]?\s*/, '');
  const [told = '', ...tail] = rest.split(
    /,\s*(?=(?:tipp|tilt|lean|clearly|heav|with the|balanced|in balance|down)\w*)/i,
  );
  const sides =
    /^(?:with |showing |of )?(.+?)\s+on (?:one|the left)(?: side| pan| end)?\s*(?:,|;| and)?\s*(?:and\s+)?(.+?)\s+on (?:the )?(?:other|right)(?: side| pan| end)?$/i.exec(
      told,
    ) ??
    /^(?:weighing |balancing |comparing |with |showing |of |between )?(.+?)\s+(?:against|versus|vs\.?|and|over)\s+(.+?)(?:\s+(?=(?:tipp|tilt|lean)ing))?(?:\s+(?:tipp|tilt|lean)ing.*)?$/i.exec(
      told,
    );
  if (!sides) return undefined;
  const pair = [bare(sides[1] as string), bare(sides[2] as string)] as const;
  if (pair.some((one) => one.split(/\s+/).length > 6 || one === '')) return undefined;
  const toward = /\b(?:tipp|tilt|lean)\w*\s+(?:down )?(?:to|toward|towards|in favou?r of)\s+(?:the\s+)?(.+?)$/i.exec(
    `${told} ${tail.join(' ')}`,
  )?.[1];
  const heavy = toward?.toLowerCase().replace(/\s+side$/, '');
  const tilt = !heavy
    ? undefined
    : heavy === 'left' || pair[0].toLowerCase().includes(heavy)
      ? ('left' as const)
      : heavy === 'right' || pair[1].toLowerCase().includes(heavy)
        ? ('right' as const)
        : undefined;
  return { sides: pair, ...(tilt && { tilt }) };
}

/** "X vs Y seesaw", "X and Y on a balance scale" → "Seesaw: X vs Y". */
function scalesFirst(text: string): string {
  // "drawn to scale": how, not on what.
  if (/\bto scale\b/i.test(text)) return text;
  const [, sides, , form, rest = ''] =
    /^(?:an? |the )?([^,:]+?\s+(?:vs\.?|versus|and|against)\s+[^,:]+?)\s+(?:(on|as)\s+(?:an?|the|opposite ends of a)\s+)?(seesaw|balance scales?|scales?|balance)((?:,|\s+tipp|\s+tilt|\s+lean).*)?[.]?$/is.exec(
      text,
    ) ?? [];
  return sides && form ? `${form}: ${sides}${rest}` : text;
}

export interface Circles {
  readonly sets: readonly string[];
  readonly shared?: string;
}

/** "Venn diagram of A and B, overlap labeled "C"", "Two overlapping circles: A and B". */
export function circlesOf(text: string): Circles | undefined {
  const match =
    /^(?:an? |the )?(?:venn(?: diagram)?|(?:two |three )?(?:overlapping|intersecting) circles)\b\s*(?:showing|of|with|for|comparing|labell?ed|:)?\s*(?:the overlap (?:of|between)\s+|sets?\s+)?(.+)$/is.exec(
      text,
    );
  if (!match) return undefined;
  const body = match[1] as string;
  const at = body.search(
    /[,;(]\s*(?:and\s+|with\s+)?(?:the\s+|their\s+)?(?:overlap\w*|intersection|middle|shared|common)\b|\s+(?:overlapping|sharing|intersecting)\b/i,
  );
  const names = (at < 0 ? body : body.slice(0, at)).replace(/[.]$/, '');
  const tail = at < 0 ? '' : body.slice(at);
  const sets = names
    .split(/\s*,\s*(?:and\s+)?|\s+(?:and|vs\.?|versus|&)\s+/)
    .map(bare)
    .filter(Boolean);
  if (sets.length < 2 || sets.length > 3) return undefined;
  const shared =
    /"([^"]+)"|“([^”]+)”|(?:labell?ed|called|named|overlap(?:ping)?(?: in| at| is| =|:)|intersection(?: is| =|:)|sharing|in the middle:?)\s+(?:the\s+)?([^,;()]+)/i.exec(
      tail,
    );
  const common = shared && (shared[1] ?? shared[2] ?? shared[3]);
  return { sets, ...(common && !/^(?:highlighted|labell?ed)$/i.test(common.trim()) && { shared: bare(common) }) };
}

const bare = (text: string): string =>
  text
    .replace(/^\s*(?:an?|the)\s+/i, '')
    .replace(/^["“]|["”]$/g, '')
    .trim();
