/** "90% of the traffic to v1, 10% to v2": parts of one thing that go different ways. Pure. */
import type { FlowSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import type { Scene } from './read/scene.ts';

const going =
  '(?:(?:is|are|being)\\s+)?(?:go(?:es|ing)?|mov(?:es?|ing|ed)|rout(?:es|ing|ed)|sent|flow(?:s|ing)?|stay(?:s|ing)?|direct(?:s|ing|ed)|shift(?:s|ing|ed))?';
const part = new RegExp(
  `(?:(?<share>\\d+(?:\\.\\d+)?\\s?%)(?:\\s+of\\s+(?:the\\s+|all\\s+)?(?<whole>[\\p{L}-]+(?:\\s(?!to\\b|on\\b|into\\b|at\\b|\\w+(?:ing|ed|es)\\b|is\\b|are\\b)[\\p{L}-]+)?))?|(?:the\\s+)?(?<rest>rest|remainder|remaining\\s+\\d+\\s?%))\\s+${going}\\s*(?:to|on|into|at)\\s+(?<goal>[^,;]+?)(?=\\s*(?:[,;]|\\band\\b|$))`,
  'giu',
);

/** "Traffic split 90/10 between v1 and v2" */
const ratio =
  /^(?<whole>[\p{L}][\p{L} -]{2,30}?)\s+(?:is\s+|being\s+)?(?:split|divided|shared)\s+(?<one>\d{1,2})\s?[/:-]\s?(?<other>\d{1,2})\s+between\s+(?<left>[^,;]+?)\s+and\s+(?<right>[^,;]+)/iu;

/** "Prompt routed by difficulty: easy to 8B, hard to 70B" */
const byCase =
  /^(?<whole>[\p{L}][\p{L} -]{1,30}?)\s+(?:is\s+|are\s+|being\s+)?(?:routed|sorted|split|sent|divided|dispatched|triaged)\s+by\s+[^:]{2,30}:\s+(?<ways>.+?)[.]?$/iu;

/** A fan from the whole, or from who divides it; the shares stand on the arrows. */
export function sharesOf(scene: Scene, context: CueContext): FlowSpec | undefined {
  const split = ratio.exec(scene.text)?.groups;
  if (split) {
    const { whole = '', one = '', other = '', left = '', right = '' } = split;
    return fan(whole, [one, other], [left, right], context);
  }
  // "half of users get A, half get B"
  const halves =
    /^(?:[^:]{2,30}:\s+)?half of (?:the |all |our )?([\p{L}][\p{L} -]{1,24}?)\s+(?:get|go to|see|use|hit|land on)s?\s+([^,;]{2,40})[,;]\s+(?:and\s+)?(?:the )?(?:other )?half\s+(?:get|go to|see|use|hit|land on)s?\s+([^,;]{2,40})[.]?$/iu.exec(
      scene.text,
    );
  if (halves) return fan(halves[1] ?? '', ['half', 'half'], [halves[2] ?? '', halves[3] ?? ''], context);
  const sorted = byCase.exec(scene.text)?.groups;
  if (sorted) {
    const ways = (sorted.ways ?? '')
      .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+(?=\S+(?:\s\S+)?\s+(?:to|into)\s)/)
      .map((way) => /^(.{1,30}?)\s+(?:go(?:es)?\s+)?(?:to|into)\s+(.{1,40})$/.exec(way));
    if (ways.length > 1 && ways.every((way) => way !== null))
      return fan(
        sorted.whole ?? '',
        ways.map((way) => way?.[1] ?? ''),
        ways.map((way) => way?.[2] ?? ''),
        context,
      );
  }
  const sums = /:\s*100\s?%/.test(scene.text);
  const streams =
    sums || /\bsankey\b/i.test(scene.text)
      ? [
          ...scene.text.matchAll(
            /(\d+(?:\.\d+)?\s?%)\s+(?:of\s+)?([\p{L}][\p{L} -]{1,28}?)(?=[,;.]|\s+(?:and|into|to)\b|$)/gu,
          ),
        ]
      : [];
  const [all, ...into] = streams;
  const rest = into.reduce((sum, one) => sum + Number.parseFloat(one[1] ?? '0'), 0);
  if (all && into.length > 1 && (!sums || Math.abs(rest - 100) < 1))
    return fan(
      `${all[2]} (${all[1]})`,
      into.map((one) => one[1] ?? ''),
      into.map((one) => one[2] ?? ''),
      context,
    );
  const parts = [...scene.text.matchAll(part)];
  const [first] = parts;
  if (parts.length < 2 || !first) return undefined;
  const lead = scene.text
    .slice(0, first.index)
    .replace(/\b(?:send|sends|sending|rout(?:es|ing)|split(?:s|ting)?|direct(?:s|ing)|with|where)\s*$/i, '')
    .replace(/[\s:,–-]+$/, '');
  const whole = parts.find((one) => one.groups?.whole)?.groups?.whole;
  const source = /^(?:diagram|animation|canary|split|visualization)?$/i.test(lead) ? whole : lead;
  if (!source) return undefined;
  return fan(
    source,
    parts.map((one) => (one.groups?.share ?? one.groups?.rest ?? '').replace(/\s+%/, '%')),
    parts.map((one) => one.groups?.goal ?? ''),
    context,
  );
}

function fan(whole: string, shares: readonly string[], goals: readonly string[], context: CueContext): FlowSpec {
  const nodes = goals.map((goal, i) => ({ ...segmentItem(goal, context), id: `goal-${i}` }));
  return {
    kind: 'flow',
    nodes: [{ ...segmentItem(whole, context), id: 'whole' }, ...nodes],
    edges: nodes.map((node, i) => ({ from: 'whole', to: node.id, label: shares[i] ?? '' })),
  };
}
