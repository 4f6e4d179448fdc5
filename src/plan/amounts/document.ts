/** "Fund factsheet, expense ratio 0.07% circled": a document and what is set off on it, under the document's name. Pure. */
import type { CardsSpec, Item, TableSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { artOf } from '../items.ts';
import type { Candidate } from '../kinds/kind.ts';
import { measure } from '../read/measure.ts';
import { lowerFirst, tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { clausesOf, remarkOf } from './clauses.ts';

const papers =
  'factsheet|fact sheet|invoice|receipt|bill|statement|contract|lease|agreement|policy|form|letter|report|notice|payslip|pay slip|pay stub|datasheet|data sheet|spec sheet|price list|label|ticket|certificate|summons|verdict|warranty|brochure|prescription|tax return|passport|application|article|prospectus|quote|offer|order form|testament|diploma|warning letter|memo|checkbook|boarding pass|datasheet|nutrition label|license|licence';
const marks =
  '(?:circled|underlined|highlighted|boxed|marked|starred|struck out|in bold|ringed)(?:\\s+(?:in\\s+)?(?:red|yellow|green|orange))?(?:\\s+(?:twice|in red|with a marker))?';

export function documentOf(scene: Scene, context: CueContext): Candidate | undefined {
  const text = scene.text.replace(/[.]$/, '');
  const [, paper = '', body = ''] =
    new RegExp(
      `^(?:an?\\s+|the\\s+)?((?:[\\p{L}\\d'-]+\\s+){0,3}(?:${papers}))(?:\\s*[,:]\\s*|\\s+(?:with|showing|where)\\s+)(.+)$`,
      'iu',
    ).exec(text) ?? [];
  if (
    paper === '' ||
    scene.codes.length > 0 ||
    /\b(?:web|yaml|code|status|landing|home|error|login|if|select)\b/i.test(paper)
  )
    return undefined;
  const [first = '', ...rest] = clausesOf(body);
  const set = new RegExp(
    `^(?:and\\s+)?(?:an?\\s+|the\\s+|its\\s+)?(.{2,48}?)\\s+(?:is\\s+|being\\s+)?${marks}$`,
    'iu',
  ).exec(first)?.[1];
  if (!set || set.split(/\s+/).length > 7) return undefined;
  const line = entryOf(set);
  const title: Item = { label: tidy(paper), ...artOf(lowerFirst(paper), context, tidy(paper)) };
  const remark = remarkOf(rest, tidy);
  const spec: CardsSpec | TableSpec = line
    ? {
        kind: 'table',
        columns: ['', ''],
        rows: [blank, line, blank],
        marked: [{ row: 1, states: ['highlighted'] }],
        title,
        ...remark,
      }
    : { kind: 'cards', cards: [{ label: tidy(set), states: ['highlighted'] }], title, ...remark };
  return { spec, confidence: 0.86, why: `what is set off on a ${paper.toLowerCase()}`, whole: true };
}

/** The lines around it, of which nothing is told. */
const blank = ['', ''] as const;

/** "expense ratio 0.07%", "the total of $18.40": a line of the document and its figure. */
function entryOf(text: string): readonly [string, string] | undefined {
  const [, name = '', value = ''] =
    new RegExp(
      `^(\\p{L}.{1,30}?)\\s*(?::|\\bof\\b|\\bis\\b|\\bat\\b|)\\s*(${measure}(?:\\s+\\p{L}{3,12})?)$`,
      'u',
    ).exec(text) ?? [];
  return name === '' ||
    /\b(?:clause|page|paragraph|section|line|row|item|article|no|number|step|point|chapter)$/i.test(name)
    ? undefined
    : [tidy(name), value.trim()];
}
