/** "Pod count over a quiet night: 5, 3, 1, 0": nothing but figures behind the colon are the values of one thing. Pure. */
import type { ChartLineSpec } from '../spec.ts';
import type { Candidate } from './kinds/kind.ts';
import { tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';

const figures =
  /^([^:"]{3,60}):\s+((?:[~≈]?[$€£]?\d[\d.]*\s?(?:%|[\p{L}°]{1,4})?)(?:\s*,\s*[$€£]?\d[\d.]*\s?(?:%|[\p{L}°]{1,4})?){2,7})[.]?$/u;
const moving =
  /\b(?:over|climbing|rising|falling|dropping|growing|shrinking|sinking|during|through|across|night|day|week|month|year|hour)\b/i;
const device =
  /\b(?:counter|countdown|gauge|meter|dial|thermometer|timer|stopwatch|odometer|lottery|dice|code|pin|password|sequence|table|column|array|list|queue|ports?|version|grid|label\w*|tape)\b/i;

/** Of what moves or goes on for a while they are a curve. */
export function readingsOf(scene: Scene): Candidate | undefined {
  const [, lead = '', row = ''] = figures.exec(scene.text) ?? [];
  if (!row || device.test(lead) || !moving.test(lead)) return undefined;
  const texts = row.split(/\s*,\s*/);
  const values = texts.map((text) => Number(/\d[\d.]*/.exec(text)?.[0]));
  if (
    values.some((value) => !Number.isFinite(value)) ||
    new Set(texts.map((text) => text.replace(/[\d.\s]/g, ''))).size > 1
  )
    return undefined;
  const [, name = lead, span] =
    /^(.+?)\s+(?:over|during|through|across)\s+(?:an?\s+|the\s+|one\s+)?(.+)$/i.exec(lead) ?? [];
  const rising = (values.at(-1) ?? 0) >= (values[0] ?? 0);
  const line: ChartLineSpec = {
    kind: 'chart-line',
    series: [{ label: tidy(name), trend: rising ? 'rising' : 'falling', values, texts }],
    ...(span && { xLabel: tidy(span) }),
  };
  return { spec: line, confidence: 0.83, why: 'values one after the other', whole: true };
}
