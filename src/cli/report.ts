/** The report of `cuedeck explain` for people. */
import type { Explained, ExplainedCue } from '../explain.ts';
import type { Paint } from './terminal.ts';

export function explainReport(explained: Explained, paint: Paint): string {
  const { episode, title, slides, duration, wordsPerMinute } = explained;
  const cues = slides.flatMap((slide) => slide.cues);
  const summary = `${count(slides.length, 'slide')}, ${count(cues.length, 'cue')}, ${clock(duration)} at ${wordsPerMinute} words a minute`;
  const head = [paint.bold([episode, title].filter(Boolean).join(' · ')), paint.dim(summary)];
  const body = slides.flatMap((slide) => [
    '',
    `${paint.bold(paint.cyan(`${slide.index}  ${slide.headline}`))}  ${paint.dim(`${clock(slide.start)}–${clock(slide.end)}`)}`,
    ...marked(slide.notes, slide.cues, paint),
    ...(slide.cues.length === 0 ? [paint.dim('   no cue: the paragraph’s key phrase fills the stage')] : []),
    ...slide.cues.flatMap((cue) => ['', ...explainCue(cue, paint)]),
  ]);
  return [...head, ...body].join('\n');
}

function explainCue(cue: ExplainedCue, paint: Paint): string[] {
  const tone = { author: paint.magenta, grammar: paint.green, fallback: paint.yellow }[cue.by];
  const row = (name: string, text: string): string[] => (text ? [`     ${paint.dim(name.padEnd(9))} ${text}`] : []);
  const place = cue.found === 'exact' ? 'word for word' : cue.found === 'order' ? 'by its order alone' : cue.found;
  const others = cue.runnersUp.map((one) => `${one.kind} ${percent(one.confidence)}`).join(', ');
  return [
    `  ${paint.bold(String(cue.row).padStart(2))} ${paint.bold(`“${cue.anchor}”`)}  ${paint.dim(`line ${cue.line}, ${clock(cue.time)}`)}`,
    ...row('wish', cue.visual),
    ...row('found', `${place}${cue.text ? ` at “${cue.text}”` : ''}${cue.score < 1 ? ` (${percent(cue.score)})` : ''}`),
    ...row('picture', `${tone(paint.bold(cue.kind))} ${paint.dim(`by ${cue.by}, ${percent(cue.confidence)}`)}`),
    ...row('why', cue.why),
    ...row('reads', cue.entities.join(', ')),
    ...row('relations', cue.relations.join(', ')),
    ...row('not', others),
    ...row('logos', cue.logos.join(', ')),
    ...row('shows', cue.shows.join(' · ')),
    ...row('override', paint.dim(`write e.g. “${cue.override}” in the cell`)),
  ];
}

/** The spoken words, wrapped, with the anchored ones underlined. */
function marked(notes: string, cues: readonly ExplainedCue[], paint: Paint): string[] {
  const anchored = new Set<number>();
  for (const { wordStart, wordEnd } of cues) {
    if (wordStart === null || wordEnd === null) continue;
    for (let i = wordStart; i <= wordEnd; i++) anchored.add(i);
  }
  const lines: string[] = [];
  let line: string[] = [];
  let width = 0;
  for (const [i, word] of notes.split(/\s+/).entries()) {
    if (width + word.length > 96 && line.length > 0) {
      lines.push(line.join(' '));
      line = [];
      width = 0;
    }
    line.push(anchored.has(i) ? paint.underline(word) : paint.dim(word));
    width += word.length + 1;
  }
  if (line.length > 0) lines.push(line.join(' '));
  return lines.map((text) => `   ${text}`);
}

export const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** Seconds as `m:ss`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
