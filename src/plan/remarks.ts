/** What only tells how the things of a list come or what each of them bears: "…, each ticking off", "… pop up one by one". Pure. */
import type { CardsSpec, Item } from '../spec.ts';
import { isDrawn, stateOf } from './lexicon/states.ts';

/** What a remark says of each thing of the list. */
export interface Remark {
  readonly state?: 'checked' | 'failed' | 'crossed';
  readonly style?: CardsSpec['style'];
  /** Words that each of them bears. */
  readonly note?: string;
}

const turn = `(?:one by one|one after (?:the other|another)|one at a time|in turn|in sequence|at once|in quick succession|in slow motion)`;
const motions =
  'pop|appear|slid|fly|drop|fad|float|roll|tumbl|zoom|bounc|flash|com|land|march|drift|glid|swing|flip|light|fall|rain';
const moving = String.raw`(?:${motions})(?:p|e)?(?:s|es|ing)?(?:\s+(?:up|in|out|down|over|by|past|open|into (?:view|place)|on(?:to)? (?:the )?\p{L}+|from (?:the )?\p{L}+|together|away|slowly|quickly))*`;
const each = String.raw`(?:each|all|every|they)(?:\s+(?:of them|one|step|item|card|row|piece|part|all))*`;

const forms: readonly (readonly [RegExp, (found: RegExpExecArray) => Remark | undefined])[] = [
  [
    new RegExp(
      String.raw`\s*[,;–-]\s*(?:and\s+|with\s+)?${each}\s+(?:(?:is|are|being|gets?|getting)\s+)*(tick|check)(?:ed|ing|s)?(?:\s+(?:itself|themselves))?(?:\s+off)?(?:\s+(?:in green|${turn}))?$`,
      'iu',
    ),
    () => ({ state: 'checked', style: 'checklist' }),
  ],
  [
    new RegExp(
      String.raw`\s*[,;–-]\s*(?:and\s+)?${each}\s+(?:(?:is|are|being|gets?|getting)\s+)*cross(?:ed|ing) (?:out|off)(?:\s+${turn})?$`,
      'iu',
    ),
    () => ({ state: 'crossed' }),
  ],
  [
    new RegExp(String.raw`\s*[,;–-]\s*(?:and\s+)?${each}\s+(?:(?:is|are)\s+)?${moving}(?:[,\s]+${turn})?$`, 'iu'),
    () => ({}),
  ],
  [
    /\s*[,;–-]\s*(?:and\s+)?(?:with\s+)?(?:an? )?(?:checkbox|tick ?box|check ?box|empty box)(?:es)? (?:in front of|beside|next to|before|by|at) each(?: one| of them)?$/iu,
    () => ({ style: 'checklist' }),
  ],
  [
    /\s*[,;–-]\s*(?:and\s+)?each(?: one| of them)? (?:with|gets?|getting|has|having|wearing|wears|carrying|bearing) ((?:an? |its own |the )?.{2,40})$/iu,
    (found) => borne(found[1] ?? ''),
  ],
  [new RegExp(String.raw`[,\s]+(?:(?:is|are)\s+)?${moving}(?:[,\s]+${turn})?$`, 'iu'), () => ({})],
  [new RegExp(String.raw`[,\s]+${turn}$`, 'iu'), () => ({})],
];

/** "a green tick", "a small "contract" tag" */
function borne(what: string): Remark | undefined {
  if (/\b(?:tick|check ?mark|check)\b/i.test(what)) return { state: 'checked', style: 'checklist' };
  if (/\b(?:cross|red x)\b/i.test(what)) return { state: 'failed', style: 'checklist' };
  if (/\b(?:checkbox|tick ?box|check ?box)\b/i.test(what)) return { style: 'checklist' };
  const note = /\b(?:tag|label|stamp|sticker|badge|sign|note|stamped)\b/i.test(what)
    ? /["“]([^"”]+)["”]/.exec(what)?.[1]
    : undefined;
  return note === undefined ? undefined : { note };
}

const moved = new RegExp(String.raw`^([^:,]{3,40}?s)\s+${moving}(?:[,\s]+${turn})?(?=:\s)`, 'iu');

/** Takes the remark at the end off; undefined where there is none. */
export function takeRemark(text: string): { readonly text: string; readonly remark: Remark } | undefined {
  const plain = text.replace(/[.]$/, '');
  // "Three cards flip over: mass, charge, spin"
  const lead = moved.exec(plain);
  if (lead) return { text: `${lead[1]}${plain.slice(lead[0].length)}`, remark: {} };
  for (const [form, read] of forms) {
    const found = form.exec(plain);
    const remark = found && read(found);
    const rest = found ? plain.slice(0, found.index) : '';
    if (remark && rest.length > 4) return { text: rest, remark };
  }
  return undefined;
}

export const withRemark = (spec: CardsSpec, { state, style, note }: Remark): CardsSpec => ({
  ...spec,
  ...(style && { style }),
  cards: spec.cards.map((item): Item => {
    const told = item.states?.some((one) => one === 'checked' || one === 'failed');
    return {
      ...item,
      ...(state && !told && { states: [...(item.states ?? []), state] }),
      ...(note && (item.detail === undefined ? { detail: note } : { items: [...(item.items ?? []), { label: note }] })),
    };
  }),
});

const stays =
  /^(.{2,40}?)\s+(?:(?:still|only|however)\s+)*(?:stays?|remains?|is (?:still|left)|left|turns?|goes|keeps?)\s+(?:(?:still|left|being)\s+)*([\p{L}-]+(?:\s(?:out|off))?)(?:(?:,?\s+(?:with|and|marked|labell?ed|tagged|noted|saying|reading|because of))+\s+(?:(?:the|an?)\s+)?(?:(?:[\p{L}-]+\s+)?(?:note|label|remark|comment|tag|stamp|sticker|words?|caption)\s+)?["“]([^"”]+)["”])?$/iu;
const noted =
  /^(.{2,40}?),?\s+(?:with (?:the|an?) (?:note|label|remark|comment|tag|stamp|sticker)|marked|labell?ed|tagged|stamped)(?:\s+as)?\s+["“]([^"”]+)["”]$/iu;

/** "monitoring stays grey with the note "later"": a thing, how it is, and its note. */
export function toldItem(
  text: string,
): { readonly name: string; readonly states?: Item['states']; readonly note?: string } | undefined {
  const [, name, look = '', note] = stays.exec(text.trim()) ?? [];
  const states = stateWord(look.toLowerCase());
  if (name && states) return { name, states, ...(note && { note }) };
  const [, other, mark] = noted.exec(text.trim()) ?? [];
  return other && mark ? { name: other, note: mark } : undefined;
}

function stateWord(word: string): Item['states'] | undefined {
  if (/^gr[ea]y$/.test(word)) return ['muted'];
  if (/^(?:open|unchecked|unticked|undone|blank|missing)$/.test(word)) return ['empty'];
  if (/^(?:checked|ticked|green)$/.test(word)) return ['checked'];
  if (word === 'red') return ['failed'];
  const state = stateOf(word);
  return state && (isDrawn(word) || /^(?:locked|waiting|empty|muted|failed|dashed|idle)$/.test(state))
    ? [state]
    : undefined;
}
