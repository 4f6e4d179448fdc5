/** The align stage: each cue to its paragraph and words, each paragraph and cue to its time. Pure. */
import type { Cue, Episode, Paragraph, PlacedCue, TimedParagraph, Timeline } from '../model.ts';
import type { Outcome, Problem } from '../problem.ts';
import { type Match, matches } from './match.ts';
import { wordsOf } from './words.ts';

/** Seconds of silence after a paragraph. */
const PAUSE = 0.6;

export function alignEpisode(episode: Episode): Outcome<Timeline> {
  const { paragraphs, cues, front } = episode;
  const chosen = assign(cues, paragraphs);
  const perWord = 60 / front.wpm;
  const timed: TimedParagraph[] = [];
  let clock = 0;
  for (const paragraph of paragraphs) {
    const words = wordsOf(paragraph.text);
    const start = clock;
    const placed = chosen
      .filter((choice) => choice.paragraph === paragraph.index)
      .map(({ cue, match }): PlacedCue => {
        const said = match.found === 'order' ? [] : words.slice(match.start, match.end + 1);
        return {
          cue,
          paragraph: paragraph.index,
          found: match.found,
          score: Math.round(match.score * 1000) / 1000,
          text: said
            .map((word) => word.text)
            .join(' ')
            .replace(/^[^\p{L}\p{N}$€£#`"“]+|[\s,;:.!?…—–-]+$/gu, ''),
          wordStart: match.found === 'order' ? null : match.start,
          wordEnd: match.found === 'order' ? null : match.end,
          time: start + match.start * perWord,
        };
      });
    clock += words.length * perWord;
    timed.push({ paragraph, start, end: clock, cues: inOrder(placed, start) });
    clock += PAUSE;
  }
  const duration = Math.max(0, clock - (paragraphs.length ? PAUSE : 0));
  return { value: { wordsPerMinute: front.wpm, duration, paragraphs: timed }, problems: chosen.flatMap(doubt) };
}

interface Choice {
  readonly cue: Cue;
  /** 1-based. */
  readonly paragraph: number;
  readonly match: Match;
}

interface Candidate extends Match {
  /** Index of the paragraph, from 0. */
  readonly paragraph: number;
}

/** What it costs to go back behind an earlier row: more than a doubtful match is worth, less than a verbatim one. */
const BACK = 0.62;
/** Placing a row by order alone. */
const BY_ORDER = 0.16;

/**
 * One best assignment of all rows at once: the sum of the scores, less a cost for every row that stands before the
 * row above it. Rows may share a place.
 */
function assign(cues: readonly Cue[], paragraphs: readonly Paragraph[]): Choice[] {
  const words = paragraphs.map((paragraph) => wordsOf(paragraph.text));
  const candidates = cues.map((cue) => candidatesOf(cue, paragraphs, words));
  const best: { value: number; from: number }[][] = [];
  candidates.forEach((row, i) => {
    best.push(
      row.map((candidate) => {
        const own = candidate.score;
        if (i === 0) return { value: own - candidate.paragraph * 0.001, from: -1 };
        let value = Number.NEGATIVE_INFINITY;
        let from = 0;
        candidates[i - 1]?.forEach((before, k) => {
          const step = (best[i - 1]?.[k]?.value ?? 0) - cost(before, candidate);
          if (step > value + 1e-9) {
            value = step;
            from = k;
          }
        });
        return { value: value + own, from };
      }),
    );
  });
  const picks: number[] = [];
  let at = indexOfBest(best[best.length - 1] ?? []);
  for (let i = cues.length - 1; i >= 0; i--) {
    picks[i] = at;
    at = best[i]?.[at]?.from ?? 0;
  }
  return cues.map((cue, i) => {
    const pick = candidates[i]?.[picks[i] ?? 0] as Candidate;
    return {
      cue,
      paragraph: pick.paragraph + 1,
      match: pick.found === 'order' ? { ...pick, start: orderStart(candidates, picks, i) } : pick,
    };
  });
}

function candidatesOf(
  cue: Cue,
  paragraphs: readonly Paragraph[],
  words: readonly ReturnType<typeof wordsOf>[],
): Candidate[] {
  const named = paragraphs.flatMap((paragraph, i) =>
    matches(cue.anchor, paragraph.text, words[i]).map((match) => ({ ...match, paragraph: i })),
  );
  const top = Math.max(0, ...named.map((match) => match.score));
  // A far worse match elsewhere is no candidate beside a verbatim one.
  const kept = named.filter((match) => match.score >= 0.34 && (top < 0.97 || match.score >= 0.6));
  const code = pointsAtCode(cue.anchor) || pointsAtCode(cue.visual);
  const byOrder = paragraphs.map((paragraph, i): Candidate => {
    // Words that stand in the paragraph's block of code are shown with it, though nobody says them.
    const written = paragraph.code.some((block) => standsIn(cue.anchor, block.code));
    const bonus = written ? 0.5 : code && paragraph.code.length > 0 ? 0.24 : 0;
    return { found: 'order', score: BY_ORDER + bonus, start: 0, end: 0, paragraph: i };
  });
  return [...kept, ...byOrder];
}

/** Whole words, whatever their case and the space between them. */
function standsIn(phrase: string, code: string): boolean {
  const fold = (text: string): string =>
    ` ${
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}_]+/gu)
        ?.join(' ') ?? ''
    } `;
  return fold(phrase).trim() !== '' && fold(code).includes(fold(phrase));
}

/** The phrase names the block of code rather than words that are said. */
const pointsAtCode = (text: string): boolean =>
  /\b(yaml|json|code|snippet|manifest|spec|config|listing|example|query|function|command)\b/i.test(text);

function cost(before: Candidate, after: Candidate): number {
  if (after.paragraph < before.paragraph) return BACK + 0.01 * (before.paragraph - after.paragraph);
  // Without words of its own a row stays where the row above is.
  if (after.paragraph > before.paragraph)
    return after.found === 'order'
      ? 0.02 * (after.paragraph - before.paragraph)
      : 0.004 * (after.paragraph - before.paragraph);
  if (after.found === 'order' || before.found === 'order') return 0;
  return after.start < before.start ? 0.03 : 0;
}

/** A row without words of its own is shown right after the row above, in the same paragraph. */
function orderStart(candidates: readonly (readonly Candidate[])[], picks: readonly number[], row: number): number {
  const own = candidates[row]?.[picks[row] ?? 0];
  for (let i = row - 1; i >= 0; i--) {
    const before = candidates[i]?.[picks[i] ?? 0];
    if (!before || before.paragraph !== own?.paragraph) return 0;
    if (before.found !== 'order') return before.end + 1;
  }
  return 0;
}

function indexOfBest(row: readonly { value: number }[]): number {
  let best = 0;
  row.forEach((cell, i) => {
    if (cell.value > (row[best]?.value ?? Number.NEGATIVE_INFINITY) + 1e-9) best = i;
  });
  return best;
}

/** In the order in which they are said; what has no words of its own keeps its place in the table. */
function inOrder(cues: readonly PlacedCue[], start: number): PlacedCue[] {
  return cues
    .map((cue) => ({
      ...cue,
      time: Math.round((cue.wordStart === null ? Math.max(cue.time, start) : cue.time) * 1000) / 1000,
    }))
    .sort((a, b) => a.time - b.time || a.cue.row - b.cue.row);
}

function doubt({ cue, paragraph, match }: Choice): Problem[] {
  if (match.found === 'exact' || match.found === 'folded' || match.score >= 0.5 || !cue.anchor) return [];
  const placed = {
    place: cue.place,
    source: cue.source,
    span: Math.max(1, cue.anchor.length),
    severity: 'warning',
  } as const;
  if (match.found === 'order') {
    return [
      {
        ...placed,
        code: 'phrase-not-said',
        message: `“${cue.anchor}” is not said in the script; its picture is placed in paragraph ${paragraph} by the order of the rows`,
        hint: 'quote words of the paragraph in which the picture should appear',
      },
    ];
  }
  return [
    {
      ...placed,
      code: 'phrase-unsure',
      message: `“${cue.anchor}” is only nearly said in paragraph ${paragraph}`,
      hint: 'quote the words as they stand in the script',
    },
  ];
}
