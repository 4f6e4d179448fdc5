/** Two of a kind that wait for, blame or want something of each other: "Two transactions, each holding the lock the other one wants". Pure. */
import { oneOf } from '../plural.ts';
import type { FlowSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { toItem, withoutCount } from './items.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Scene } from './read/scene.ts';

const other = '(?:the other(?: one)?|each other|one another)';
const pattern = new RegExp(
  String.raw`^(?:two|2|both|a pair of)\s+((?:[\p{L}-]+\s+){0,2}?[\p{L}-]+s)\s*,?\s+(?:(?:each|both|each one)\s+)(?:(?:\w+ing|has|holds|owns|keeps)\s+(?:an?\s+|the\s+)?([\p{L}-]+(?:\s[\p{L}-]+)?)\s+(?:that\s+|which\s+)?${other}(?:\s+one)?\s+(wants|needs|waits for|is waiting for|asks for|is after)|([\p{L}-]+(?:\s(?:for|on|at|to))?)\s+${other})[.]?$`,
  'iu',
);

/** An arrow there and one back; the words are on both. */
export function eachOther(scene: Scene, context: CueContext): FlowSpec | undefined {
  const [, names = '', thing = '', wish = '', deed = ''] = pattern.exec(scene.text) ?? [];
  const [phrase] = names === '' ? [] : readCue(names, context).phrases;
  if (!phrase) return undefined;
  const item = withoutCount(toItem(phrase, context));
  const nodes = ['0', '1'].map((id) => ({ ...item, label: oneOf(item.label), id }));
  const label = (deed || `${wish} ${thing}`).toLowerCase();
  return {
    kind: 'flow',
    nodes,
    edges: [
      { from: '0', to: '1', label },
      { from: '1', to: '0', label },
    ],
    ...(deed === '' && { caption: tidy(scene.text) }),
  };
}
