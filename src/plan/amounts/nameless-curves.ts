/** "Two curves crossing in 2019": curves of which only is told how they run. Pure. */
import type { ChartLineSpec, Trend } from '../../spec.ts';
import type { Candidate } from '../kinds/kind.ts';
import { tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { clausesOf, remarkOf } from './clauses.ts';

const runs: readonly (readonly [RegExp, readonly [Trend, Trend]])[] = [
  [/^(?:cross|intersect|meet|swap|trad)/i, ['rising', 'falling']],
  [/^(?:diverg|drift|split|part|separat|spread|mov\w+ apart|pull\w* apart|grow\w* apart)/i, ['rising', 'flat']],
  [/^(?:converg|approach|merg|clos)/i, ['flat', 'saturating']],
];

export function namelessCurves(scene: Scene): Candidate | undefined {
  const [first = '', ...rest] = clausesOf(scene.text);
  const [, told = ''] =
    /^(?:two|2)\s+(?:\p{L}+\s+)?(?:curves|lines|graphs|plots)\s+(?:slowly\s+|that\s+)?(\p{L}.{2,40})$/iu.exec(first) ??
    [];
  const trends = runs.find(([word]) => word.test(told))?.[1];
  if (!trends || scene.text.includes(':')) return undefined;
  const more = told.replace(/^\p{L}+(?:\s+(?:each other|apart|over))?/u, '').trim();
  const spec: ChartLineSpec = {
    kind: 'chart-line',
    series: trends.map((trend) => ({ label: '', trend })),
    // "in 2019": where they do is in the words, not on an axis.
    ...remarkOf([...(more === '' ? [] : [told]), ...rest], tidy),
  };
  return { spec, confidence: 0.84, why: `curves that ${told}`, whole: true };
}
