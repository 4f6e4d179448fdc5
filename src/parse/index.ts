/** The parse stage: a script's Markdown becomes an Episode whose every part knows its place. Pure. */
import type { Cue, DataTable, Diagram, Episode, Meme, Paragraph, Section } from '../model.ts';
import { DeckError, type Outcome, type Problem } from '../problem.ts';
import { readFront } from './front.ts';
import { blocks, inlineText, type Placed, plain, type Tokens, toHtml } from './markdown.ts';
import { codeBlock, readParagraphs } from './script.ts';
import { complain, openSource, type Source } from './source.ts';
import { readTable } from './table.ts';
import { readVisuals, visualColumns } from './visuals.ts';

/**
 * @param text the file's content
 * @param file its path as given; it names the episode's slug
 * @throws DeckError `script-empty` when there is no paragraph to make a slide of
 */
export function parseEpisode(text: string, file: string): Outcome<Episode> {
  const source = openSource(text, file);
  const { front, problems: frontProblems, body } = readFront(source);
  const problems: Problem[] = [...frontProblems, ...unclosedFence(source)];
  const { heading, parts } = sections(blocks(body));

  const title = readTitle(source, heading, front.title, problems);
  const script = onlyOne(source, parts, isScript, problems);
  const visuals = onlyOne(source, parts, isVisuals, problems);
  const loose = parts.find((part) => part.name === '');
  const paragraphs = readScript(source, script, loose, problems);
  const cues = readCues(source, visuals, parts, problems);
  const others = parts.filter((part) => part !== script && part !== visuals && part !== loose);
  const memes = others.filter(isMemes).flatMap((part) => readMemes(source, part));
  const diagrams = others.filter(isDiagrams).flatMap((part) => readDiagrams(source, part, cues, problems));
  const rest = others.filter((part) => !isMemes(part) && !isDiagrams(part) && !isScript(part) && !isVisuals(part));
  const episode: Episode = {
    file,
    ...title,
    slug: slugOf(file),
    front,
    paragraphs,
    cues,
    tables: [...(script ? [script] : []), ...rest].flatMap((part) => readTables(source, part)),
    memes,
    sections: rest.flatMap((part) => readSection(source, part)),
    diagrams,
  };
  return { value: episode, problems };
}

interface Part {
  /** Heading of the section; empty for what stands before the first one. */
  readonly name: string;
  readonly offset: number;
  readonly blocks: readonly Placed[];
}

const isScript = (part: Part): boolean =>
  /^(the )?(script|narration|transcript|voice ?over|spoken text)\b/i.test(part.name);
const isVisuals = (part: Part): boolean => /^(visuals?|visual cues|animations?|cues|on[- ]screen)\b/i.test(part.name);
const isMemes = (part: Part): boolean => /\bmemes?\b/i.test(part.name);
const isDiagrams = (part: Part): boolean => /^diagrams?\b/i.test(part.name);

function sections(all: readonly Placed[]): { heading: Placed | undefined; parts: Part[] } {
  const heading = all.find(({ token }) => token.type === 'heading' && (token as Tokens.Heading).depth === 1);
  const parts: { name: string; offset: number; blocks: Placed[] }[] = [];
  for (const block of all) {
    if (block === heading) continue;
    const depth = block.token.type === 'heading' ? (block.token as Tokens.Heading).depth : 0;
    if (depth === 1 || depth === 2) {
      parts.push({ name: plain((block.token as Tokens.Heading).tokens), offset: block.offset, blocks: [] });
      continue;
    }
    if (!parts.length) parts.push({ name: '', offset: block.offset, blocks: [] });
    parts[parts.length - 1]?.blocks.push(block);
  }
  return { heading, parts };
}

function readTitle(
  source: Source,
  heading: Placed | undefined,
  own: string | undefined,
  problems: Problem[],
): { number: string; title: string } {
  const text = heading ? plain((heading.token as Tokens.Heading).tokens) : '';
  const [, number = '', rest = ''] =
    /^(?:(?:episode|ep\.?|part|lesson|talk|no\.?|#)\s*)?#?(\d+(?:\.\d+)?)\s*(?:[-–—:.|]\s*|\s+(?=\p{Lu}))(.+)$/iu.exec(
      text,
    ) ?? [];
  if (!heading && !own) {
    problems.push(
      complain(
        source,
        { file: source.file, line: 1, column: 1 },
        {
          code: 'title-missing',
          message: 'the script has no title',
          hint: 'start the file with a heading such as `# 027 - How caches work`',
        },
      ),
    );
  }
  return { number, title: own ?? (rest || text || slugOf(source.file)) };
}

function readScript(
  source: Source,
  script: Part | undefined,
  loose: Part | undefined,
  problems: Problem[],
): Paragraph[] {
  const part = script ?? loose;
  const paragraphs = part
    ? readParagraphs(
        source,
        part.blocks.filter(({ token }) => token.type !== 'table' && token.type !== 'hr'),
      )
    : [];
  if (!paragraphs.length) {
    throw new DeckError(
      complain(source, script ? source.place(script.offset) : { file: source.file, line: 1, column: 1 }, {
        code: 'script-empty',
        message: script ? 'there is no paragraph under `## Script`' : 'there is no `## Script` section',
        hint: 'write what you will say as paragraphs under a heading `## Script`',
      }),
    );
  }
  if (!script && part) {
    problems.push(
      complain(source, source.place(part.offset), {
        code: 'script-missing',
        message: 'there is no `## Script` section; the text before the first section is taken for it',
        hint: 'put a line `## Script` before the first paragraph',
      }),
    );
  }
  return paragraphs;
}

/** The table of the visuals section, else any table whose columns say that it is one. */
function readCues(source: Source, visuals: Part | undefined, parts: readonly Part[], problems: Problem[]): Cue[] {
  const table =
    visuals?.blocks.find(({ token }) => token.type === 'table') ?? (visuals ? undefined : strayTable(parts));
  if (!table) {
    const broken = visuals?.blocks.find(({ token }) => token.raw.includes('|'));
    problems.push(
      complain(
        source,
        visuals ? source.place(broken?.offset ?? visuals.offset) : { file: source.file, line: 1, column: 1 },
        {
          code: 'visuals-missing',
          message: visuals
            ? `there is no table under \`## ${visuals.name}\``
            : 'there is no `## Visuals & Animations` section',
          ...(broken
            ? { cause: 'a table needs a line of dashes (`|---|---|`) under its header and as many columns in both' }
            : {}),
          hint: 'add a table with the columns Timestamp and Visual: a quoted phrase of the script, and what to show',
        },
      ),
    );
    return [];
  }
  const read = readVisuals(source, table.token.raw, table.offset);
  problems.push(...read.problems);
  return read.cues;
}

function strayTable(parts: readonly Part[]): Placed | undefined {
  return parts
    .flatMap((part) => part.blocks)
    .find(
      ({ token }) =>
        token.type === 'table' &&
        /^timestamps?$/i.test((token as Tokens.Table).header[0]?.text ?? '') &&
        visualColumns((token as Tokens.Table).header.map((cell) => cell.text)),
    );
}

function onlyOne(
  source: Source,
  parts: readonly Part[],
  test: (part: Part) => boolean,
  problems: Problem[],
): Part | undefined {
  const [first, ...more] = parts.filter(test);
  for (const part of more) {
    problems.push(
      complain(source, source.place(part.offset), {
        code: 'section-twice',
        message: `there is a second section “${part.name}”`,
        hint: 'only the first is used; merge the two or rename one',
        span: part.name.length + 3,
      }),
    );
  }
  return first;
}

function readMemes(source: Source, part: Part): Meme[] {
  return part.blocks.flatMap(({ token, offset }): Meme[] => {
    if (token.type !== 'list')
      return token.type === 'paragraph' ? [{ text: plain(token.tokens), place: source.place(offset) }] : [];
    let at = offset;
    return (token as Tokens.List).items.map((item) => {
      const start = source.text.indexOf(item.raw.trimEnd(), at);
      at = start >= 0 ? start + item.raw.trimEnd().length : at;
      return { text: plain(item.tokens), place: source.place(start >= 0 ? start : offset) };
    });
  });
}

function readDiagrams(source: Source, part: Part, cues: readonly Cue[], problems: Problem[]): Diagram[] {
  const diagrams: Diagram[] = [];
  let phrase: { text: string; offset: number } | undefined;
  for (const { token, offset } of part.blocks) {
    if (token.type === 'heading')
      phrase = { text: plain((token as Tokens.Heading).tokens).replace(/^["“](.*)["”]$/, '$1'), offset };
    else if (token.type === 'code' && /^mermaid\b/i.test((token as Tokens.Code).lang ?? '')) {
      if (phrase)
        diagrams.push({ phrase: phrase.text, source: (token as Tokens.Code).text, place: source.place(offset) });
      const known = phrase && cues.some((cue) => fold(cue.anchor) === fold(phrase?.text ?? ''));
      if (!known) {
        problems.push(
          complain(source, source.place(phrase?.offset ?? offset), {
            code: 'diagram-unused',
            message: phrase
              ? `no row of the visuals table has the phrase “${phrase.text}”`
              : 'this diagram has no phrase',
            hint: 'head the diagram with the phrase of its row, e.g. `### "the phrase"`',
          }),
        );
      }
    }
  }
  return diagrams;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function readTables(source: Source, part: Part): DataTable[] {
  return part.blocks
    .filter(({ token }) => token.type === 'table')
    .map(({ token, offset }) => {
      const table = readTable(token.raw, offset);
      const columns = table.header.map((cell) => inlineText(cell.text));
      return {
        // A table among the paragraphs has no heading of its own: the first column says what its rows are.
        heading: isScript(part) ? (columns[0] ?? '') : part.name,
        columns,
        rows: table.rows.map((row) => columns.map((_, i) => inlineText(row[i]?.text ?? ''))),
        place: source.place(offset),
      };
    });
}

/** What a section holds besides its tables. */
function readSection(source: Source, part: Part): Section[] {
  const rest = part.blocks.filter(({ token }) => token.type !== 'table' && token.type !== 'hr');
  if (!rest.length) return [];
  const prose = rest.filter(({ token }) => token.type !== 'code');
  return [
    {
      heading: part.name,
      html: toHtml(prose.map(({ token }) => token.raw).join('\n\n')),
      code: rest
        .filter(({ token }) => token.type === 'code')
        .map(({ token, offset }) => codeBlock(source, token as Tokens.Code, offset)),
      items: rest
        .filter(({ token }) => token.type === 'list')
        .flatMap(({ token }) => (token as Tokens.List).items.map((item) => plain(item.tokens))),
      place: source.place(part.offset),
    },
  ];
}

function unclosedFence(source: Source): Problem[] {
  let open: { line: number; mark: string } | undefined;
  source.lines.forEach((line, i) => {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (!mark) return;
    if (!open) open = { line: i + 1, mark: mark[1] ?? '' };
    else if (mark[1]?.[0] === open.mark[0] && (mark[1]?.length ?? 0) >= open.mark.length && !mark[2]?.trim())
      open = undefined;
  });
  if (!open) return [];
  return [
    complain(
      source,
      { file: source.file, line: open.line, column: 1 },
      {
        code: 'fence-unclosed',
        severity: 'error',
        message: 'this code block is never closed',
        cause: 'everything after it is taken for code',
        hint: `close it with a line of ${open.mark}`,
        span: open.mark.length,
      },
    ),
  ];
}

/** The file's name without folders and ending, safe in paths and URLs. */
function slugOf(file: string): string {
  const name = file.split(/[\\/]/).pop() ?? '';
  const slug = name
    .replace(/\.(md|markdown|txt)$/i, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .toLowerCase();
  return slug || 'episode';
}
