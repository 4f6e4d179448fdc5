/** "GPU hours per team as a pie", "Requests per region as bars": the form stands behind what it is of; without figures none are claimed. Pure. */
import type { VisualSpec } from '../../spec.ts';
import { trendOf } from '../kinds/chart-line.ts';
import type { Candidate } from '../kinds/kind.ts';
import { tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';

const behind =
  /^(?:an?\s+|the\s+)?(\p{L}[\p{L}' -]{2,40}?)\s+(?:shown\s+|drawn\s+|plotted\s+|pictured\s+|displayed\s+)?as\s+(?:an?\s+)?(?:simple\s+|single\s+|big\s+|plain\s+|few\s+)?(pie|donut|doughnut|bars?|bar chart|curve|line|line chart|graph)(?:\s+chart)?$/iu;

/** The candidate of one kind, so that each of the readers asks for its own. */
export function formBehind(scene: Scene, kind: 'chart-pie' | 'chart-bar' | 'chart-line'): Candidate | undefined {
  const [, of = '', form = ''] = behind.exec(scene.text.replace(/[.]$/, '')) ?? [];
  if (of === '' || / and |\b(?:vs|versus)\b/i.test(of)) return undefined;
  const spec = pictureOf(tidy(of), form.toLowerCase());
  return spec.kind === kind
    ? { spec, confidence: 0.93, why: `the cue names its form: "${form.toLowerCase()}"`, whole: true }
    : undefined;
}

function pictureOf(of: string, form: string): VisualSpec {
  if (/^(?:pie|donut|doughnut)/.test(form))
    return { kind: 'chart-pie', slices: [5, 3, 2].map((amount) => ({ label: '', amount })), title: { label: of } };
  if (/^bar/.test(form)) return { kind: 'chart-bar', bars: [{ label: '' }, { label: '' }, { label: '' }], measure: of };
  return { kind: 'chart-line', series: [{ label: of, trend: trendOf(of.toLowerCase()) ?? 'oscillating' }] };
}
