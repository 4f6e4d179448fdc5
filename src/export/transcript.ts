/** The talk to read: headlines, spoken words, and what is to be seen, as Markdown. Pure. */
import type { Plan, Slide } from '../model.ts';

export function transcript({ episode, slides, timeline }: Plan): string {
  const { author, event, date, url } = episode.front;
  const facts = [author, event, date, clock(timeline.duration)].filter((fact) => fact !== undefined).map(escapeText);
  const blocks = [
    `# ${escapeText([episode.number, episode.title].filter(Boolean).join(' – '))}`,
    facts.join(' · '),
    ...(url ? [`<${url}>`] : []),
    ...slides.flatMap(slideBlocks),
    ...episode.tables.flatMap(({ heading, columns, rows }) => [
      `## ${escapeText(heading)}`,
      [columns, columns.map(() => '---'), ...rows].map(tableRow).join('\n'),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function slideBlocks(slide: Slide): string[] {
  const seen = slide.steps.map(({ placed }) => `> - ${clock(placed.time)} ${placed.cue.visual}`);
  return [
    `## ${clock(slide.start)} ${escapeText(slide.headline)}`,
    escapeText(slide.paragraph.text),
    ...slide.paragraph.code.map(({ language, code }) => fenced(language, code)),
    ...(seen.length > 0 ? [seen.join('\n')] : []),
  ];
}

/** A fence longer than any within. */
function fenced(language: string, code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/\n+$/, '')}\n${fence}`;
}

/** Cells are Markdown already. */
const tableRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;

/** Signs that would be markup stand for themselves. */
const escapeText = (text: string): string =>
  text
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/^[#>+-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
