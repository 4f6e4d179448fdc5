/** Several ways to one goal. Pure. */
import type { FlowSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import type { Scene } from '../read/scene.ts';
import { node } from './words.ts';

/** "Two paths to the same pod: S3 takes 6 min, NVMe takes 20 s": each leads to it, none to another. */
export function toOneGoal(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, goal = '', told = ''] =
    /^(?:an?\s+|the\s+)?(?:(?:two|three|four|five|several|many|different|\d)\s+)+(?:\w+\s+)?(?:paths|ways|routes|roads|lanes|streets|trails|doors|lines|bridges|options)\s+(?:lead(?:s|ing)?\s+)?(?:in)?to\s+(?:the\s+same\s+|one\s+|the\s+|an?\s+|a single\s+)*([^:,;]{2,40})(?::|,|\s+[-–—])\s+(.+?)[.]?$/i.exec(
      scene.text,
    ) ??
    /^(?:an?\s+|the\s+)?(?:(?:two|three|four|five|\d)\s+)(?:paths|ways|routes|roads)\s+from\s+.{2,30}?\s+to\s+(?:the\s+same\s+|the\s+|an?\s+)?([^:,;]{2,40}):\s+(.+?)[.]?$/i.exec(
      scene.text,
    ) ??
    [];
  const parts = told.split(/\s*[,;]\s+(?:and\s+|while\s+|but\s+)?|\s+and\s+(?!\d)/).filter((part) => part !== '');
  if (!goal || parts.length < 2 || parts.length > 5 || parts.some((part) => part.split(/\s+/).length > 9))
    return undefined;
  const ways = parts.map((part) => {
    const [, who = part, how = '', amount = ''] =
      /^(?:(?:one|the first|the second|the other|the third)\s+(?:is\s+|through\s+|via\s+|over\s+)?)?(.{2,40}?)\s+((?:takes?|taking|costs?|costing|needs?|in|within|for|is)\s+)?([~≈$€£]?\d[\d.,]*\s?\S{0,10}(?:\s(?:a|per)\s\w+)?)$/i.exec(
        part,
      ) ?? [];
    return { who, amount: amount ? `${how}${amount}` : '' };
  });
  const nodes = ways.map((one, i) => node(one.who.replace(/^(?:an?|the)\s+/i, ''), `way-${i}`, context));
  return {
    kind: 'flow',
    nodes: [...nodes, node(goal, 'goal', context)],
    edges: ways.map((one, i) => ({ from: `way-${i}`, to: 'goal', ...(one.amount && { label: one.amount }) })),
  };
}
