/** Bars that prose tells of: two rows of values, an amount for each case after the measure's name, bars by their size. Pure. */
import type { Bar, ChartBarSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { textItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { amountsOf } from './read/amounts.ts';
import { measure, numberIn } from './read/measure.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';

/** An amount for each case, or a size for each bar. */
export const toldBars = (scene: Scene, context: CueContext): Candidate | undefined =>
  byCase(scene, context) ?? bySize(scene, context);

const values = String.raw`${measure}(?:\s*,\s*${measure})+(?:,?\s+and\s+${measure})?`;
const rows = new RegExp(
  `^(\\p{L}[\\p{L} -]{1,30}?)\\s*:?\\s+(${values})(?:\\s*[,;]\\s*(?:and\\s+)?|\\s+(?:and|while|vs\\.?|versus)\\s+|\\s+)(?:(?:right\\s+)?(?:next to|beside|besides|under|underneath|below|above|over|alongside|opposite|behind)\\s+(?:(?:it|them|that|these)\\b,?\\s*)?)?(?:the\\s+|our\\s+)?(\\p{L}[\\p{L} -]{1,34}?)\\s*:?\\s+(${values})[.]?$`,
  'u',
);

/** "Waiting requests 3, 12, 40 and next to them the pods popping up: 1, 2, 4": two rows of bars, one beside the other. */
export function twoRows(scene: Scene): Candidate | undefined {
  const [, one = '', first = '', two = '', second = ''] = rows.exec(scene.text) ?? [];
  const lists = [first, second].map((text) => text.match(new RegExp(measure, 'gu')) ?? []);
  if (!one || lists[0]?.length !== lists[1]?.length || (lists[0]?.length ?? 0) < 2) return undefined;
  const [left, right] = [one, two].map(
    (name, i): ChartBarSpec => ({
      kind: 'chart-bar',
      measure: tidy(name.replace(/\s+\p{L}+ing(?:\s+(?:up|in|out|on))?$/u, '')),
      bars: (lists[i] ?? []).map((text) => ({ label: '', value: numberIn(text), text: text.trim() })),
    }),
  );
  return left && right
    ? { spec: { ...left, beside: right }, confidence: 0.96, why: 'two rows of values', whole: true }
    : undefined;
}

/** What is measured, as the head of the words before the amounts. */
const measured =
  /\b(?:utili[sz]ation|usage|use|load|speed|time|costs?|price|bill|latency|throughput|performance|accuracy|size|memory|power|temperature|weight|height|score|rate|consumption|efficiency|duration|runtime|delay|wait|salary|income|yield|profit|revenue|errors?)(?:\s+(?:of|for|per|in|with|on)\b.*)?$/i;
const drawn = /\b(?:bars?|bar chart|chart|graph|comparison)$/i;

/** "Utilization of the same card, without it 35%, with it 90%": what is measured, then an amount for each case. */
function byCase(scene: Scene, context: CueContext): Candidate | undefined {
  const [, lead = '', body = ''] =
    /^([^,:;\d]{3,48}?)(?:,\s+|\s+[–—-]\s+)([^:]+)$/.exec(scene.text.replace(/[.]$/, '')) ?? [];
  const gauge =
    /\b(?:breakdown|stack(?:ed|ing)?|line|curve|gauge|meter|dashboard|panel|terminal|timeline|pie|donut|table|alert)\b/i.test(
      lead,
    );
  if (!(measured.test(lead) || drawn.test(lead)) || gauge) return undefined;
  const amounts = amountsOf(`: ${body}`);
  const told = amounts.some(({ label }) => /\b(?:at|to|from|of|by|than|flat|line|around|between)$/i.test(label));
  // "GPU 0, GPU 1" are names.
  const bare = !drawn.test(lead) && amounts.every(({ text }) => /^[\d.,]+$/.test(text));
  if (amounts.length < 2 || told || bare) return undefined;
  const name = tidy(
    lead
      .replace(/^(?:two|three|four|\d)\s+/i, '')
      .replace(/\s*\b(?:bar )?(?:bars?|chart|graph|comparison)\b(?:\s+of)?\s*/gi, ' ')
      .trim(),
  );
  return {
    spec: {
      kind: 'chart-bar',
      bars: amounts.map(({ label, value, text }) => ({ ...textItem(label, context), label, value, text })),
      ...(name && { measure: name }),
    },
    confidence: 0.975,
    why: `one measure for ${amounts.length} cases`,
    whole: true,
  };
}

const sized =
  /\b(?:an?|one|the)\s+(?:(?:very|really|so|much)\s+)?(short|tiny|small|low|little|stubby|tall|huge|big|long|giant|high|enormous|medium|middle)(?:er|est)?\s+(?:bar|one|column)\s+(?:for|of|labell?ed|named|called|marked|is)\s+["“]?(\p{L}[\p{L}\d /-]{1,34}?)["”]?(?=\s*(?:[,;.]|\band\b|\bnext to\b|\bbeside\b|$))/giu;

/** "a tiny bar for code and a huge one for meetings": as long as it is told. */
function bySize(scene: Scene, context: CueContext): Candidate | undefined {
  const found = [...scene.text.matchAll(sized)];
  if (found.length < 2) return undefined;
  const bars = found.map(
    ([, size = '', name = '']): Bar => ({
      ...textItem(name, context),
      label: tidy(name),
      level: /^(?:short|tiny|small|low|little|stubby)/i.test(size) ? 'low' : /^m[ei]d/i.test(size) ? 'middle' : 'high',
    }),
  );
  return {
    spec: { kind: 'chart-bar', bars },
    confidence: 0.975,
    why: `${bars.length} bars by their size`,
    whole: true,
  };
}
