/** Rows and columns: from the script's tables, or as the cue names them. */
import type { TableSpec } from '../../spec.ts';
import { namedColumns } from '../amounts/columns.ts';
import { documentOf } from '../amounts/document.ts';
import type { CueContext } from '../context.ts';
import { tidy } from '../read/phrase.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { enumeration, segmentsOf } from '../read/segments.ts';
import { crossed } from '../tables/crossed.ts';
import { type Equations, equationsOf, headsByUse, tableOf } from '../tables/equations.ts';
import { takeMarks, withMarks } from '../tables/marks.ts';
import { type Candidate, type KindReader, named, says } from './kind.ts';

export const table: KindReader = {
  kind: 'table',
  recognise(scene, context): Candidate | undefined {
    const place = ranked(scene);
    if (place) return place;
    const shown = asTable(scene) ?? equated(scene, context) ?? told(scene);
    if (shown) return shown;
    const noted = namedColumns(scene) ?? documentOf(scene, context);
    if (noted) return noted;
    const hit = named(scene, 'table');
    const grid = gridded(scene);
    if (!hit || hit.modifier)
      return grid && /^(?:an? |the )?(?:[\w-]+ )?(?:table|matrix)\b/i.test(scene.text)
        ? { spec: grid, confidence: 0.93, why: 'the cue names its form: "table"', whole: true }
        : undefined;
    // "Jurors around a table" sit at a piece of furniture.
    const furniture = scene.links.some(
      (link) =>
        hit.phrase !== undefined &&
        link.to.includes(hit.phrase) &&
        link.from.length > 0 &&
        /\b(?:around|at|on|across|under|onto|off|behind|beside|over)$/.test(link.preposition),
    );
    if (furniture) return undefined;
    // A ranking of given amounts is bars.
    if (
      /board$/.test(hit.form.phrase) &&
      scene.list.length > 1 &&
      scene.list.every((phrase) => /\d/.test(`${phrase.note ?? ''} ${phrase.text}`))
    )
      return undefined;
    const added = rowIn(scene, hit.phrase);
    if (added && hit.phrase) return withRow(added, hit.phrase, scene);
    const rows = /\btable with (?:many|several|lots of|\d+) rows\b/i.test(scene.text) && !scene.text.includes(':');
    const blank: TableSpec = {
      kind: 'table',
      columns: ['', '', ''],
      rows: Array.from({ length: 6 }, () => ['', '', '']),
    };
    const spec =
      rows && !grid
        ? blank
        : (grid ??
          valued(scene) ??
          columned(scene) ??
          fromPair(scene) ??
          scored(scene) ??
          fromScript(scene, context) ??
          listedUnder(scene) ??
          fromNames(scene, hit.phrase?.label));
    if (!spec) return undefined;
    const marked = markedRows(scene, spec.rows.length);
    return {
      ...(spec === grid && { whole: true }),
      ...(marked.length > 0 && { covers: scene.clauses.map((clause) => clause.index) }),
      spec: {
        ...spec,
        ...(marked.length > 0 && { marked }),
        ...(hit.phrase?.topic && { title: { label: hit.phrase.topic } }),
      },
      confidence: hit.weight,
      why: says(hit),
    };
  },
};

/** "New row sliding into a table": it is of the table, no way leads there. */
const rowIn = (scene: Scene, own: Phrase | undefined): Phrase | undefined =>
  scene.links.find(
    (link) =>
      own !== undefined &&
      link.to.includes(own) &&
      link.from.length === 1 &&
      !link.from[0]?.plural &&
      /^(?:row|entry|record)$/.test(link.from[0]?.head ?? ''),
  )?.from[0];

function withRow(row: Phrase, own: Phrase, scene: Scene): Candidate {
  const others = Array.from({ length: 4 }, () => ['', '', '']);
  const [, tail = ''] = /^[^,;]+[,;]\s*(.+?)[.]?$/s.exec(scene.text.slice(row.end)) ?? [];
  return {
    spec: {
      kind: 'table',
      columns: ['', '', ''],
      rows: [...others, [row.label, '', '']],
      marked: [{ row: others.length, states: [row.states[0] ?? 'highlighted'] }],
      title: { label: own.label },
      ...(tail && { caption: tidy(tail) }),
    },
    confidence: 0.84,
    why: `"${row.label}" of a table`,
    whole: true,
  };
}

const sheet =
  /\b(?:table|(?:cheat ?)?sheet|cheatsheet|lookup|glossary|legend|columns|dictionary|phrasebook|mapping|translations?|conversions?|code list)\b/i;

/** "Cheat sheet: 7 = warning, 9 = call a human", "…, body on the left and plumbing on the right": a row for each pair. */
function equated(scene: Scene, context: CueContext): Candidate | undefined {
  const equations = equationsOf(scene.text);
  if (!equations || !(equations.heads || sheet.test(equations.lead))) return undefined;
  const placed = underHeads(equations, scene, context);
  const title = placed.lead.replace(/^(?:(?:an?|the|small|big|simple|short|tiny|two)\s+)+/i, '').trim();
  return {
    spec: {
      ...tableOf(placed),
      ...(title !== '' && !/^(?:table|columns)$/i.test(title) && { title: { label: tidy(title) } }),
    },
    confidence: 0.96,
    why: `${equations.rows.length} pairs, each with its meaning`,
    whole: true,
  };
}

/** Heads told behind the pairs stand where the script uses them; where it does not tell, none is claimed. */
function underHeads(equations: Equations, scene: Scene, context: CueContext): Equations {
  const { heads, ...plain } = equations;
  if (!heads || scene.text.search(/\bleft\b/i) < scene.text.indexOf('=')) return equations;
  const paragraphs = context.episode.paragraphs.map((one) => one.text);
  const use = headsByUse(
    equations,
    paragraphs.flatMap((text) => text.split(/(?<=[.?!])\s+/)),
    paragraphs,
  );
  if (use === 'kept') return equations;
  // The one told to stand on the left stays there, with what belongs to it.
  return use === 'swapped'
    ? { ...equations, rows: equations.rows.map(([thing, meaning]) => [meaning, thing] as const) }
    : { ...plain, lead: plain.lead || heads.join(' / ') };
}

/** "Table with A and B as rows and x, y as columns, the A row highlighted" */
function told(scene: Scene): Candidate | undefined {
  const { text, marks } = takeMarks(scene.text);
  const spec = crossed(text) ?? figured(text) ?? (marks.length > 0 ? columnsOf(text) : undefined);
  return spec && { spec: withMarks(spec, marks), confidence: 0.96, why: 'rows and columns by name', whole: true };
}

/** "Truth table: 0 0 0, 0 1 1": rows of as many signs. */
function figured(text: string): TableSpec | undefined {
  const [, body = ''] = /^[^:]{0,20}\btable\b[^:]{0,24}:\s+(.+)$/is.exec(text) ?? [];
  const rows = body.split(/\s*[,;]\s*/).map((row) => row.split(/\s+/));
  const count = rows[0]?.length ?? 0;
  if (
    rows.length < 2 ||
    count < 2 ||
    !rows.every((row) => row.length === count && row.every((one) => /^(?:\d{1,3}|[TF])$/.test(one)))
  )
    return undefined;
  return { kind: 'table', columns: Array.from({ length: count }, () => ''), rows };
}

/** "Table of index names and idx_scan", of which only rows are told: what it is of are its columns. */
function columnsOf(text: string): TableSpec | undefined {
  const [, told_ = ''] =
    /^(?:an? |the )?(?:[\w-]+ )?(?:table|spreadsheet)\s+(?:of|with|showing|listing)\s+(?:columns?\s+)?([^:;()]+?)[.,;]*$/i.exec(
      text,
    ) ?? [];
  const columns = told_.split(enumeration).map(tidy);
  if (columns.length < 2 || columns.length > 6 || columns.some((one) => one === '' || one.split(/\s+/).length > 4))
    return undefined;
  return { kind: 'table', columns, rows: Array.from({ length: 4 }, () => columns.map(() => '')) };
}

/** "200 questions with expected answers as a table": what it has are its columns. */
function asTable(scene: Scene): Candidate | undefined {
  if (!/\bas an? (?:\w+ )?(?:table|spreadsheet)[.]?$/i.test(scene.text)) return undefined;
  const own = scene.phrases.filter((phrase) => phrase.form?.kind !== 'table' && phrase.end > scene.text.indexOf(':'));
  if (own.length < 2 || own.length > 5) return undefined;
  const blank = own.map(() => '');
  return {
    spec: {
      kind: 'table',
      columns: own.map((phrase) => (phrase.count ? `${phrase.count} ${phrase.label.toLowerCase()}` : phrase.label)),
      rows: [blank, blank, blank],
      ...(scene.topic && { title: { label: tidy(scene.topic) } }),
    },
    confidence: 0.95,
    why: 'the cue names its form: "as a table"',
    whole: true,
  };
}

/** "Leaderboard with our model in 3rd place": the places above it are nobody's. */
function ranked(scene: Scene): Candidate | undefined {
  const [, who = '', place = ''] =
    /^(?:an? |the )?(?:[\p{L}-]+\s+){0,2}(?:leaderboard|ranking|podium|scoreboard)\s+(?:with|showing)\s+(.{2,40}?)\s+(?:in|at|on)\s+(1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth)\s+(?:place|rank|position)/iu.exec(
      scene.text,
    ) ?? [];
  const at = { '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, '5th': 5, first: 1, second: 2, third: 3, fourth: 4, fifth: 5 }[
    place.toLowerCase()
  ];
  if (!at) return undefined;
  return {
    spec: {
      kind: 'table',
      columns: ['', ''],
      rows: Array.from({ length: Math.max(3, at) }, (_, i) => [String(i + 1), i + 1 === at ? tidy(who) : '']),
      marked: [{ row: at - 1, states: ['highlighted'] }],
      title: { label: tidy(scene.text.split(/\s+(?:with|showing)\s/)[0] ?? '') },
    },
    confidence: 0.94,
    why: `the ${place} place`,
    whole: true,
  };
}

/** "…, one row highlighted", "last row crossed out". */
function markedRows(scene: Scene, rows: number): NonNullable<TableSpec['marked']> {
  return scene.phrases
    .filter((phrase) => phrase.head === 'row' && phrase.states.length > 0)
    .slice(0, 1)
    .map((phrase) => ({
      row: /\blast\b/i.test(phrase.text) ? rows - 1 : /\bfirst\b/i.test(phrase.text) ? 0 : Math.min(1, rows - 1),
      states: phrase.states,
    }));
}

const name = '[^,;:/]{1,40}?';
/** "A, B and C", "A / B / C", "A vs B" */
const names = String.raw`${name}(?:\s*(?:,|/|\bvs\.?|\bversus\b)\s*${name})+(?:,?\s+and\s+${name})?|${name}\s+and\s+${name}`;
const lead = String.raw`^(?:an? |the )?(?:[\w-]+ )?(?:table|matrix)\b(?:\s*:|\s+(?:comparing|of|with|showing)(?:\s+columns?)?)?\s+`;
const shapes: readonly (readonly [RegExp, (columns: string, rows: string) => readonly [string, string]])[] = [
  // "Table: A / B / C with rows x, y, z"
  [
    new RegExp(`${lead}(${names})(?:,?\\s+with|,|;)\\s+rows?(?: for)?:?\\s+(${names})$`, 'is'),
    (columns, rows) => [columns, rows],
  ],
  // "Comparison table A / B / C: x, y, z"
  [
    new RegExp(
      String.raw`^(?:an? |the )?(?:[\w-]+ )?(?:table|matrix)\s+(${name}(?:\s*/\s*${name})+):\s+([^/\d]{2,40}?(?:\s*,\s*(?:and\s+)?[^,/\d]{1,40}?)+)$`,
      'is',
    ),
    (columns, rows) => [columns, rows],
  ],
  // "Table with rows x, y and columns A, B"
  [
    new RegExp(`${lead}rows?:?\\s+(${names})(?:,?\\s+(?:and|with)|,|;)\\s+columns?:?\\s+(${names})$`, 'is'),
    (rows, columns) => [columns, rows],
  ],
  // "Small table. Rows: x, y. Columns: A, B", "matrix: rows = x, columns = A / B"
  [
    new RegExp(
      String.raw`\b(?:table|matrix|grid)\b.*?\brows?\s*(?:[:=]|\()\s*(${names})\)?\s*(?:[.,;]|and)\s*(?:\d+ )?columns?\s*(?:[:=]|\()\s*(${names})\)?(?:,\s.*)?$`,
      'is',
    ),
    (rows, columns) => [columns, rows],
  ],
  [
    new RegExp(
      String.raw`\b(?:table|matrix|grid)\b.*?\bcolumns?\s*(?:[:=]|\()\s*(${names})\)?\s*(?:[.,;]|and)\s*(?:\d+ )?rows?\s*(?:[:=]|\()\s*(${names})\)?(?:,\s.*)?$`,
      'is',
    ),
    (columns, rows) => [columns, rows],
  ],
  // "Table comparing A, B and C by x, y and z"
  [new RegExp(`${lead}(${names})\\s+(?:by|on|for|across)\\s+(${names})$`, 'is'), (columns, rows) => [columns, rows]],
];

/** Columns and rows are both named; what stands in the cells is not said. */
function gridded(scene: Scene): TableSpec | undefined {
  const text = scene.text.replace(/[.]$/, '');
  // "Matrix of types (a, b, c…) by zones x, y, z"
  const [, , inner, , along] =
    /^(?:an? |the )?(?:[\w-]+ )?(?:table|matrix|grid)\s+of\s+([^(),:]{2,40})\s*\(([^)]+)\)\s+(?:by|vs\.?|against|across)\s+(?:([\p{L}]+s)\s+)?([^,;:]{1,16}(?:,\s*(?:and\s+)?[^,;:\s]{1,16}(?=[,;.]|$))+)/isu.exec(
      text,
    ) ?? [];
  if (inner && along) {
    const columns = inner
      .split(/\s*[,/]\s*/)
      .map((one) => tidy(one.replace(/…|\.{3}/g, '')))
      .filter((one) => one !== '');
    const rows = along.split(/\s*,\s*(?:and\s+)?/).map(tidy);
    if (columns.length > 1 && rows.length > 1)
      return { kind: 'table', columns: ['', ...columns], rows: rows.map((row) => [row, ...columns.map(() => '')]) };
  }
  for (const [shape, order] of shapes) {
    const found = shape.exec(text);
    if (!found) continue;
    const [columns, rows] = order(found[1] as string, found[2] as string).map((list) =>
      list.split(/\s*(?:,|\/|\bvs\.?(?=\s)|\bversus\b)\s*(?:and\s+)?|\s+and\s+/).map(tidy),
    ) as [string[], string[]];
    // "…, one cell goes dark": what happens there is no row.
    const end = rows.findIndex((row, i) => i > 0 && row.split(/\s+/).length > 3);
    const named_ = end > 0 ? rows.slice(0, end) : rows;
    return { kind: 'table', columns: ['', ...columns], rows: named_.map((row) => [row, ...columns.map(() => '')]) };
  }
  return crossMatrix(text) ?? manyRows(text) ?? zipped(text) ?? bracketed(text) ?? paired(text) ?? filled(text);
}

/** "Matrix of a, b, c with ✓ and ✗, a to c is a ✗": each against each; only what is told stands in the cells. */
function crossMatrix(text: string): TableSpec | undefined {
  const [, head = '', told = ''] =
    /^(?:an? |the )?(?:[\w-]+ )?matrix\s+of\s+([^:;()]+?)\s+with\s+(?:✓|✔|ticks?|checks?|green|yes)(.*)$/isu.exec(
      text,
    ) ?? [];
  const names_ = head.split(enumeration).map(tidy);
  if (names_.length < 2 || names_.length > 6) return undefined;
  const cells = new Map(
    [
      ...told.matchAll(
        /([\p{L}][\p{L} -]{1,24}?)\s+(?:to|→|->)\s+([\p{L}][\p{L} -]{1,24}?)\s+(?:is|gets|=)\s+(?:an?\s+)?(✓|✔|✗|✘|x\b|tick|cross|check)/giu,
      ),
    ].map(
      (cell) =>
        [`${tidy(cell[1] ?? '')}/${tidy(cell[2] ?? '')}`, /✓|✔|tick|check/i.test(cell[3] ?? '') ? '✓' : '✗'] as const,
    ),
  );
  return {
    kind: 'table',
    columns: ['', ...names_],
    rows: names_.map((row) => [row, ...names_.map((column) => cells.get(`${row}/${column}`) ?? '')]),
  };
}

/** "matrix: rows = 4 levels, columns = a / b / c": so many rows without names. */
function manyRows(text: string): TableSpec | undefined {
  const [, count, thing = '', head = ''] =
    new RegExp(
      String.raw`\b(?:table|matrix|grid)\b.*?\brows?\s*[:=]\s*(\d)\s+([\p{L} ]{2,24}?)\s*[.,;]\s*columns?\s*[:=]\s*(${names})(?:,\s.*)?$`,
      'isu',
    ).exec(text) ?? [];
  if (!count || Number(count) < 2) return undefined;
  const columns = head.split(/\s*[,/]\s*(?:and\s+)?/).map(tidy);
  return {
    kind: 'table',
    columns: [tidy(thing), ...columns],
    rows: Array.from({ length: Number(count) }, () => ['', ...columns.map(() => '')]),
  };
}

/** "Table: TCP, UDP with latency 5 us, 2 us": a value for each name. */
function zipped(text: string): TableSpec | undefined {
  const [, head = '', measure = '', body = ''] =
    new RegExp(
      `${lead}(${names})\\s+with\\s+([\\p{L}][\\p{L} -]{1,24}?)\\s+([~$€£]?\\d[^,]*(?:,\\s*(?:and\\s+)?[~$€£]?\\d[^,]*)+)$`,
      'isu',
    ).exec(text) ?? [];
  const [, measured, names_, given] =
    new RegExp(
      `^(?:an? |the )?(?:[\\w-]+ )?table\\s+(?:with|of|showing)\\s+(?:the\\s+)?([\\p{L}][\\p{L} -]{1,24}?)\\s+(?:for|of|by)\\s+(${name}(?:\\s*,\\s*(?:and\\s+)?${name})+):\\s+([~$€£]?\\d[^,]*(?:,\\s*(?:and\\s+)?[~$€£]?\\d[^,]*)+)$`,
      'isu',
    ).exec(text) ?? [];
  if (measured && names_ && given) {
    const heads = names_.split(/\s*,\s*(?:and\s+)?/).map(tidy);
    const cells = given.split(/\s*,\s*(?:and\s+)?/);
    if (heads.length === cells.length)
      return { kind: 'table', columns: ['', tidy(measured)], rows: heads.map((head_, i) => [head_, cells[i] ?? '']) };
  }
  const rows = head.split(/\s*[,/]\s*(?:and\s+)?|\s+and\s+/).map(tidy);
  const values = body.split(/\s*,\s*(?:and\s+)?/);
  if (body === '' || rows.length !== values.length) return undefined;
  return { kind: 'table', columns: ['', tidy(measure)], rows: rows.map((row, i) => [row, values[i] ?? '']) };
}

/** "Table: type and example (killed: polio, weak: measles)": the pairs are the rows. */
function bracketed(text: string): TableSpec | undefined {
  const [, head = '', body = ''] = new RegExp(`${lead}(${names})\\s*\\(([^)]*:[^)]*)\\)$`, 'is').exec(text) ?? [];
  const columns = head.split(/\s*[,/]\s*(?:and\s+)?|\s+and\s+/).map(tidy);
  const rows = body.split(/\s*[,;]\s*/).map((row) => row.split(/\s*:\s*/));
  if (body === '' || columns.length < 2 || rows.some((row) => row.length !== columns.length)) return undefined;
  return { kind: 'table', columns, rows: rows.map((row) => row.map((cell, i) => (i === 0 ? tidy(cell) : cell))) };
}

/** "Table Earth / Moon: mass 60 kg / 60 kg, weight 600 N / 100 N": a row's name, and a value under each head. */
function paired(text: string): TableSpec | undefined {
  const [, head = '', body = ''] =
    /^(?:an? |the )?(?:[\w-]+ )?table\s*:?\s*([^:]+?\s*\/\s*[^:]+?):\s+(.+)$/is.exec(text) ?? [];
  const columns = head.split(/\s*\/\s*/).map(tidy);
  const rows = body.split(/\s*[,;]\s*(?=[^/]*\/)/).map((row) => {
    const [first = '', ...rest] = row.split(/\s*\/\s*/);
    const [, name = '', value = ''] = /^(.*?\p{L})\s+([-~$€£]?\d.*)$/u.exec(first) ?? [];
    return name && rest.length === columns.length - 1 ? [tidy(name), value, ...rest] : undefined;
  });
  if (columns.length < 2 || rows.length === 0 || rows.some((row) => row === undefined)) return undefined;
  return { kind: 'table', columns: ['', ...columns], rows: rows as string[][] };
}

/** "Table with GPU, memory and price: H100 80 GB $30k, A100 40 GB $10k": rows of as many words as there are columns. */
function filled(text: string): TableSpec | undefined {
  const [, head = '', body = ''] = new RegExp(`${lead}(${names})\\s*:\\s+(.+)$`, 'is').exec(text) ?? [];
  const columns = head.split(/\s*[,/]\s*(?:and\s+)?|\s+and\s+/).map(tidy);
  const rows = body.split(/\s*[,;]\s*/).map((row) => cellsOf(row, columns.length));
  if (body === '' || columns.length < 2 || rows.length < 2 || rows.some((row) => row === undefined)) return undefined;
  return { kind: 'table', columns, rows: rows as string[][] };
}

/** A row's words, a unit kept with its number; undefined: not as many as columns. */
function cellsOf(row: string, count: number): readonly string[] | undefined {
  const cells = row.includes('/')
    ? row.split(/\s*\/\s*/)
    : (row.match(/[$€£]?\d[\d.,]*\s(?:[kKMGTP]?i?B|ms|s|min|h|W|kg|g|ml|%)(?:\/\w+)?(?!\S)|\S+/g) ?? []);
  return cells.length === count ? cells.map((cell, i) => (i === 0 ? tidy(cell) : cell)) : undefined;
}

/** "Table of boiling points: water 100, ether 35": a name and its value in each row. */
function valued(scene: Scene): TableSpec | undefined {
  const parts = segmentsOf(scene.text).map((part) =>
    part.replace(/\s*\((?:red|green|orange|yellow|blue|grey|gray|highlighted)\)$/i, ''),
  );
  const rows = parts.map((part) => /^(\D+?)\s*[:=]?\s*\(?([-~≈]?[$€£]?\d\S*(?:\s?[\p{L}°%/²³]+){0,2})\)?$/u.exec(part));
  if (parts.length < 2 || rows.some((row) => !row)) return undefined;
  const topic = /\bof\s+([^:]{3,40}):/i.exec(scene.text)?.[1];
  return {
    kind: 'table',
    columns: ['', topic ? tidy(topic) : ''],
    rows: rows.map((row) => [tidy(row?.[1] ?? ''), (row?.[2] ?? '').trim()]),
  };
}

/** "Table of results with scores 0.92, 0.87, 0.31": one value in each row. */
function scored(scene: Scene): TableSpec | undefined {
  const [, thing = '', name = '', told = ''] =
    /\b(?:table|list)\s+(?:of\s+([\p{L}][\p{L} -]{1,24}?)\s+)?with\s+([\p{L}][\p{L} -]{1,24}?)\s*:?\s+(~?[$€£]?\d[\d.]*\s?[%\p{L}]{0,4}(?:\s*,\s*(?:and\s+)?~?[$€£]?\d[\d.]*\s?[%\p{L}]{0,4})+(?:\s+and\s+~?[$€£]?\d[\d.]*\s?[%\p{L}]{0,4})?)[.]?$/iu.exec(
      scene.text,
    ) ?? [];
  const values = told.split(enumeration).filter((value) => value !== '');
  if (values.length < 2) return undefined;
  return {
    kind: 'table',
    columns: [...(thing ? [tidy(thing)] : []), tidy(name)],
    rows: values.map((value) => [...(thing ? [''] : []), value]),
  };
}

/** "Table with columns who, what and when": the words as they stand. */
function columned(scene: Scene): TableSpec | undefined {
  const said = /\bcolumns?\s*(?:for|named|labell?ed|:)?\s+([^.;]+)$/i.exec(scene.text)?.[1];
  // "Spreadsheet with a new prediction column": the last of some.
  const [, one] =
    /\bwith (?:an? |the )?(?:new |extra |additional |empty |last )*([\p{L}][\p{L} -]{2,24}?) column\b/iu.exec(
      scene.text,
    ) ?? [];
  if (one) return { kind: 'table', columns: ['', '', tidy(one)], rows: Array.from({ length: 4 }, () => ['', '', '']) };
  const columns = said
    ?.split(enumeration)
    .map((one) => tidy(one.replace(/^["“]|["”]$/g, '')))
    .filter((one) => one !== '');
  if (!columns || columns.length < 2 || columns.some((one) => one.split(/\s+/).length > 3)) return undefined;
  const blank = columns.map(() => '');
  return { kind: 'table', columns, rows: [blank, blank, blank] };
}

function fromScript(scene: Scene, context: CueContext): TableSpec | undefined {
  const words = new Set(scene.lower.split(/[^\p{L}\d]+/u).filter((word) => word.length > 3));
  const scored = context.episode.tables.map((one) => ({
    one,
    score: [one.heading, ...one.columns]
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => words.has(word)).length,
  }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0
    ? { kind: 'table', columns: best.one.columns, rows: best.one.rows.slice(0, 8) }
    : undefined;
}

function fromPair(scene: Scene): TableSpec | undefined {
  const pair = scene.pair;
  if (!pair) return undefined;
  // "X = a, Y = b": a row each.
  if (/^(?:equals|colon)$/.test(pair.how))
    return { kind: 'table', columns: ['', ''], rows: pair.heads.map((head, i) => [tidy(head), pair.bodies[i] ?? '']) };
  const named = segmentsOf(scene.text);
  const rows =
    named.length > 1 && !pair.heads.some((head) => named.includes(head))
      ? named.map((name) => [tidy(name), '', ''])
      : scene.list.filter((phrase) => !pair.heads.includes(phrase.label)).map((phrase) => [phrase.label, '', '']);
  return {
    kind: 'table',
    columns: ['', ...pair.heads],
    rows: rows.length > 0 ? rows : [['', pair.bodies[0], pair.bodies[1]]],
  };
}

/** "Table of profiles: a, b, c": a row each, under what they are. */
function listedUnder(scene: Scene): TableSpec | undefined {
  const [, topic = '', body = ''] =
    /^(?:an? |the )?(?:[\w-]+ )?table\s+of\s+([^:,]{3,40}):\s+(.+)$/is.exec(scene.text) ?? [];
  const rows = body.replace(/[.]$/, '').split(enumeration);
  return rows.length > 1 && body !== ''
    ? { kind: 'table', columns: [tidy(topic)], rows: rows.map((row) => [tidy(row)]) }
    : undefined;
}

/** "Table with columns name, age and city", "Table of latency, cost and accuracy for each model". */
function fromNames(scene: Scene, own: string | undefined): TableSpec | undefined {
  const list =
    scene.list.length > 1
      ? scene.list
      : scene.phrases.filter((phrase) => phrase.label !== own && phrase.form?.kind !== 'frame');
  if (list.length === 0) return undefined;
  const rows = /\brows?\b/.test(scene.lower) && !/\bcolumns?\b/.test(scene.lower);
  const names = list
    .filter((phrase) => !/^(?:column|row)$/.test(phrase.head))
    .map((phrase) => tidy(phrase.label.replace(/^(?:columns?|rows?)\s+(?:for\s+)?/i, '')));
  return rows
    ? { kind: 'table', columns: [''], rows: names.map((name) => [name]) }
    : { kind: 'table', columns: names, rows: [names.map(() => ''), names.map(() => ''), names.map(() => '')] };
}
