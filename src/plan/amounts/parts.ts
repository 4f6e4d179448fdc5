/** Parts of a whole in few words: one small thing in a large one, a part that is taken off, a capacity and what is in it, the bands of a scale. Pure. */
import type { Segment, StackedBarSpec } from '../../spec.ts';
import type { Candidate } from '../kinds/kind.ts';
import { colourOf, stateOf } from '../lexicon/states.ts';
import { fractionOf, fractionText } from '../read/measure.ts';
import { tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { segmentsOf } from '../read/segments.ts';
import { clausesOf, remarkOf } from './clauses.ts';

export const partsOfWhole = (scene: Scene): Candidate | undefined =>
  smallInLarge(scene) ?? takenOff(scene) ?? shareOf(scene) ?? capacityParts(scene) ?? bands(scene);

const bar = (
  label: string,
  segments: readonly Segment[],
  why: string,
  confidence: number,
  rest: readonly string[] = [],
): Candidate => {
  const spec: StackedBarSpec = {
    kind: 'stacked-bar',
    bars: [{ label: tidy(label), segments }],
    ...remarkOf(rest, tidy),
  };
  return { spec, confidence, why, whole: true };
};

/** A segment with the state that one of its words names. */
function named(label: string, more: Partial<Segment> = {}): Segment {
  const words = label.toLowerCase().split(/\s+/);
  const state = words.map((word) => stateOf(word)).find((one) => one !== undefined);
  return { label: tidy(label), ...more, ...(state && { states: [state] }) };
}

/** How long a part is of which only is said that it is small; no figure is written. */
const small = 12;
const little = '(?:tiny|small|little|thin|lone|lonely|single|minuscule|puny)';
const rest =
  '(?:everything else\\s+|(?:the\\s+|its\\s+)?rest(?:\\s+of\\s+(?:the\\s+|its\\s+|it)?[\\p{L} -]{0,24}?)?\\s+)';

/** "One tiny container in a big node, the rest unused", "Small slice of the budget spent, rest untouched" */
function smallInLarge(scene: Scene): Candidate | undefined {
  const [first = '', second = '', ...more] = clausesOf(scene.text);
  const [, left = ''] =
    new RegExp(
      `^${rest}((?:all\\s+)?(?:is\\s+|stays\\s+|sits\\s+|left\\s+|totally\\s+|completely\\s+)?\\p{L}.{2,40})$`,
      'iu',
    ).exec(second) ?? [];
  if (left === '' || scene.text.includes(':')) return undefined;
  const [, part = '', whole = ''] =
    new RegExp(
      `^(?:an?\\s+|one\\s+|the\\s+)?((?:${little}\\s+)[\\p{L}\\d -]{2,28}?)\\s+(?:(?:sitting|running|living|lost|sleeping|all|alone|by itself|lying|floating|is|sits)\\s+)*(?:in|inside|on|within)\\s+(?:an?\\s+|one\\s+|the\\s+)?(?:(?:huge|big|giant|large|whole|entire|enormous|massive)\\s+)?([\\p{L}\\d -]{2,24})$`,
      'iu',
    ).exec(first) ?? [];
  const rest_ = named(`rest ${left.replace(/^(?:is|stays|sits)\s+/i, '')}`);
  const quoted = /["“]([^"”]+)["”]/.exec(left)?.[1];
  const remains = quoted ? { ...rest_, label: tidy(`rest ${left}`.replace(/["“”]/g, '"')) } : rest_;
  if (part !== '')
    return bar(whole, [named(part, { share: small, text: '' }), remains], 'a small part of a large whole', 0.84, more);
  const [, slice = '', of = '', told = ''] =
    new RegExp(
      `^(?:an?\\s+|only\\s+an?\\s+)?(${little}\\s+(?:slice|part|share|fraction|bit|corner|sliver|piece|portion|chunk))\\s+of\\s+(?:the\\s+|an?\\s+)?(\\p{L}[\\p{L} -]{1,24}?)(?:\\s+(?:is\\s+)?(\\p{L}+(?:ed|en|nt|id|in use|active|busy|green|red)))?$`,
      'iu',
    ).exec(first) ?? [];
  return slice === ''
    ? undefined
    : bar(
        of,
        [named(`${slice} ${told}`.trim(), { share: small, text: '' }), remains],
        'a small part of a whole',
        0.84,
        more,
      );
}

const cut =
  '(?:bitten|torn|cut|sliced|taken|chopped|knocked|shaved|ripped|broken|snipped|carved|trimmed|eaten)(?:\\s+(?:off|away|out))?';
const bite =
  '(?:an?\\s+)?(?:big\\s+|small\\s+|huge\\s+|large\\s+|tiny\\s+|thin\\s+)?(?:bite|slice|chunk|piece|part|corner)';

/** "Paycheck with a quarter torn off, labeled "taxes"", "Half of the bill cut away" */
function takenOff(scene: Scene): Candidate | undefined {
  const text = scene.text.replace(/[.]$/, '');
  const label = `(?:[,;]?\\s*(?:and\\s+)?(?:labell?ed|marked|called|tagged|named|for|by)\\s+(?:as\\s+)?["“]?([^"”,;]{2,24})["”]?)?$`;
  const share = `(\\d{1,2}\\s?%|${fractionText}|${bite})`;
  const behind = new RegExp(
    `^(?:an?\\s+|the\\s+)?(\\p{L}[\\p{L} -]{2,28}?)\\s+with\\s+${share}\\s+(?:being\\s+)?(${cut})${label}`,
    'iu',
  ).exec(text);
  const before = behind
    ? null
    : new RegExp(
        `^${share}\\s+of\\s+(?:the\\s+|an?\\s+|your\\s+)?(\\p{L}[\\p{L} -]{2,28}?)\\s+(?:being\\s+|is\\s+)?(${cut})${label}`,
        'iu',
      ).exec(text);
  const [whole = '', part = '', deed = '', name] = behind
    ? behind.slice(1)
    : before
      ? [before[2], before[1], ...before.slice(3)]
      : [];
  if (whole === '' || (before && !/\s(?:off|away|out)$/i.test(deed))) return undefined;
  const given = /%$/.test(part) ? Number.parseFloat(part) / 100 : fractionOf(part);
  const taken = (given ?? 0.2) * 100;
  const told = given === undefined ? '' : part.replace(/^an?\s+/i, '');
  const written = name
    ? { label: tidy(name), text: tidy(told) }
    : { label: given === undefined ? tidy(`${part.replace(/^an?\s+/i, '')} ${deed}`) : deed, text: tidy(told) };
  return bar(
    whole,
    [
      { label: '', share: 100 - taken, text: '' },
      { ...written, share: taken, states: ['dashed'], colour: 'red' },
    ],
    'a part that is taken off a whole',
    0.9,
  );
}

/** "Three quarters of the traffic blocked": one share, and the rest without a name. */
function shareOf(scene: Scene): Candidate | undefined {
  const [, part = '', whole = '', told = ''] =
    new RegExp(
      `^(?:about\\s+|only\\s+|almost\\s+)?(${fractionText})\\s+(?:of\\s+)?(?:the\\s+|your\\s+|all\\s+)(\\p{L}[\\p{L} -]{2,24}?)\\s+(?:is\\s+|are\\s+|being\\s+)?(\\p{L}+(?:ed|en|nt|id|lost|empty|idle|gone|free))[.]?$`,
      'iu',
    ).exec(scene.text) ?? [];
  const share = fractionOf(part);
  // Things that can be counted are cells.
  if (share === undefined || whole === '' || /[^s]s$/i.test(whole)) return undefined;
  return bar(
    whole,
    [
      named(told, { share: share * 100, text: tidy(part) }),
      { label: '', share: 100 - share * 100, text: '', states: ['muted'] },
    ],
    'a share of a whole',
    0.7,
  );
}

const wholes =
  /(?:^|\s)(?:memory|vram|ram|hbm|disk|storage|budget|bandwidth|capacity|context|context window|salary|paycheck|income|bill|cost|costs|price|spending|invoice total|day|week|power draw|heap|quota|cache|buffer|suitcase|backpack|fridge)$/i;

/** "Disk: system fixed, logs growing until full": what is in a capacity, how much is not told. */
function capacityParts(scene: Scene): Candidate | undefined {
  const topic = (scene.topic ?? '').replace(/^(?:an?|the|one|your|my)\s+/i, '');
  const parts = segmentsOf(scene.text);
  if (!wholes.test(topic) || topic.split(/\s+/).length > 4 || parts.length < 2 || parts.length > 7) return undefined;
  const plain = parts.every(
    (part) => part.split(/\s+/).length < 7 && !/\d|->|→|=|["“]|\b(?:vs\.?|then|into|from|to|if|when)\b/i.test(part),
  );
  if (!plain || scene.pair?.how === 'versus') return undefined;
  return bar(
    topic,
    parts.map((part) => named(part)),
    'a capacity and what is in it',
    0.93,
  );
}

/** "Colour scale: red, yellow, green", "Loudness range: whisper, talk, concert": what lies side by side from end to end. */
function bands(scene: Scene): Candidate | undefined {
  const [, name = ''] =
    /^(?:an?\s+|the\s+)?((?:[\p{L}-]+\s+){0,3}(?:scale|spectrum|range|continuum))(?:\s+(?:from|of)\s+[\p{L} ]{2,20})?:/iu.exec(
      scene.text,
    ) ?? [];
  if (name === '' || /\b(?:scales|mountain|price)\b/i.test(name)) return undefined;
  const parts = segmentsOf(scene.text);
  const told = parts.findIndex((part) =>
    /\b(?:at|on|in|with|marked|highlighted|circled|pointing|to)\b|\b(?:arrow|needle|marker)\b/i.test(part),
  );
  // "…, elephant and bat at the ends": from its comma on it is one remark.
  const words = scene.text.replace(/[.]$/, '');
  const last = words.slice(words.lastIndexOf(',') + 1).trim();
  const joined = told === parts.length - 1 && / and /.test(last) && !/ and /.test(parts[told] ?? '');
  const before = told < 0 ? parts : parts.slice(0, joined ? told - 1 : told);
  const behind = told < 0 ? '' : joined ? last : words.slice(words.indexOf(parts[told] ?? ''));
  const remark = behind.replace(/^(?:and|with)\s+/i, '');
  if (before.length < 3 || before.some((part) => part.split(/\s+/).length > 4)) return undefined;
  return bar(name, before.map(band), 'the bands of a scale', 0.96, remark === '' ? [] : [remark]);
}

/** A colour is shown as the colour. */
function band(part: string): Segment {
  const colour = colourOf(part.toLowerCase().split(/\s+/)[0] ?? '');
  return { label: tidy(part), ...(colour && { colour }) };
}
