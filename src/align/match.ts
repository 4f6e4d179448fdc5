/** Where a phrase stands in a paragraph, and how well. */
import { literal } from '../literal.ts';
import type { Found } from '../model.ts';
import { isSmall, stem, type Word, wordsOf } from './words.ts';

export interface Match {
  readonly found: Found;
  /** 0 to 1. */
  readonly score: number;
  /** Positions of words, inclusive. */
  readonly start: number;
  readonly end: number;
}

/** All places worth considering, best first: every verbatim one, else the best near ones. */
export function matches(phrase: string, text: string, words: readonly Word[] = wordsOf(text)): Match[] {
  const wanted = pieces(wordsOf(phrase));
  if (!wanted.length) return [];
  const said = pieces(words);
  const verbatim = runs(wanted, said).map(({ from, to }): Match => {
    const start = said[from]?.position ?? 0;
    const end = said[to]?.position ?? start;
    const spoken = words
      .slice(start, end + 1)
      .map((word) => word.text)
      .join(' ');
    const exact = spoken === phrase.trim() || new RegExp(`^\\W*${literal(phrase.trim())}\\W*$`, 'u').test(spoken);
    return { found: exact ? 'exact' : 'folded', score: exact ? 1 : 0.98, start, end };
  });
  if (verbatim.length) return verbatim.sort((a, b) => b.score - a.score || a.start - b.start);
  return near(wanted, said);
}

interface Piece {
  readonly fold: string;
  readonly stem: string;
  readonly position: number;
}

const pieces = (words: readonly Word[]): Piece[] =>
  words.flatMap((word) => word.folds.map((fold) => ({ fold, stem: stem(fold), position: word.position })));

/** Runs that hold just the wanted pieces, joined and split words read alike ("key-value" = "keyvalue", "Intel's" = "Intel"). */
function runs(wanted: readonly Piece[], said: readonly Piece[]): { from: number; to: number }[] {
  const target = wanted.map((piece) => piece.fold).join('');
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < said.length; from++) {
    let joined = '';
    for (let to = from; to < said.length && joined.length < target.length; to++) {
      joined += said[to]?.fold ?? '';
      if (joined === target && samePieces(wanted, said.slice(from, to + 1))) found.push({ from, to });
    }
  }
  return found;
}

/** Whole words only: "art ificial" is not "artificial", but "re ranked" is "reranked". */
function samePieces(wanted: readonly Piece[], said: readonly Piece[]): boolean {
  const bounds = (list: readonly Piece[]): Set<number> => {
    const set = new Set<number>();
    let at = 0;
    for (const piece of list) {
      at += piece.fold.length;
      set.add(at);
    }
    return set;
  };
  const a = bounds(wanted);
  const b = bounds(said);
  // One side's joints must all be the other's: then one merely writes together what the other writes apart.
  return [...a].every((bound) => b.has(bound)) || [...b].every((bound) => a.has(bound));
}

/** A window may hold this many other words for each wanted one. */
const SLACK = 2.5;

/**
 * The window of the paragraph that holds most of the wanted words' weight with the fewest others between them. Order
 * counts, but is no condition; acronyms stand for the words whose initials they are.
 */
function near(wanted: readonly Piece[], said: readonly Piece[]): Match[] {
  const weight = (piece: Piece): number =>
    isSmall(piece.fold) ? 0.25 : piece.fold.length > 3 || /\d/.test(piece.fold) ? 1 : 0.8;
  const total = wanted.reduce((sum, piece) => sum + weight(piece), 0);
  const hits = said.map((_, at) => wanted.map((piece) => hitAt(piece, said, at)));
  const spelled = said.map((piece, at) => spelledOut(piece, at, said, wanted));
  const most = Math.max(8, Math.ceil(wanted.length * SLACK) + 4);
  let best: Match | undefined;
  for (let from = 0; from < said.length; from++) {
    if (!hits[from]?.some((hit) => hit.length) && !spelled[from]) continue;
    const used = new Set<number>();
    let sum = 0;
    let inOrder = 0;
    let previous = -1;
    for (let to = from; to < Math.min(said.length, from + most); ) {
      let advance = 1;
      let gained = 0;
      const acronym = spelled[to];
      const row = hits[to] ?? [];
      let index = row.findIndex((hit, i) => hit.length > 0 && !used.has(i) && i > previous);
      if (index < 0) index = row.findIndex((hit, i) => hit.length > 0 && !used.has(i));
      if (index >= 0) {
        const hit = row[index] as Hit;
        advance = hit.length;
        used.add(index);
        gained = weight(wanted[index] as Piece) * hit.quality;
        if (index > previous) inOrder += gained;
        previous = index;
      } else if (acronym?.wanted.some((i) => !used.has(i))) {
        for (const i of acronym.wanted) {
          if (used.has(i)) continue;
          used.add(i);
          gained += weight(wanted[i] as Piece) * 0.95;
        }
        inOrder += gained;
        previous = Math.max(previous, ...acronym.wanted);
      }
      sum += gained;
      if (gained > 0) {
        const end = Math.min(said.length - 1, to + advance - 1);
        const others = Math.max(0, end - from + 1 - used.size - (advance - 1));
        const share = sum / total;
        const order = sum > 0 ? inOrder / sum : 1;
        const score = 0.95 * share - 0.018 * others - 0.06 * (1 - order);
        const start = said[from]?.position ?? 0;
        const match: Match = {
          found: 'near',
          score: Math.max(0, Math.min(0.95, score)),
          start,
          end: said[end]?.position ?? start,
        };
        if (share > 0.3 && (!best || match.score > best.score + 1e-9)) best = match;
      }
      to += advance;
    }
  }
  return best ? [{ ...best, start: apposed(best.start, wanted, said) }] : [];
}

/** "An NPU, Neural Processing Unit, is …": where the phrase's own word stands right before what it is short for. */
function apposed(start: number, wanted: readonly Piece[], said: readonly Piece[]): number {
  const at = said.findIndex((piece) => piece.position === start);
  const before = said[at - 1];
  const own = before && !isSmall(before.fold) && wanted.some((piece) => piece.fold === before.fold);
  return own ? before.position : start;
}

interface Hit {
  /** Pieces of the paragraph it takes; 0: no hit. */
  readonly length: number;
  readonly quality: number;
}

const noHit: Hit = { length: 0, quality: 0 };

function hitAt(wanted: Piece, said: readonly Piece[], at: number): Hit {
  const here = said[at];
  if (!here) return noHit;
  if (here.fold === wanted.fold) return { length: 1, quality: 1 };
  if (here.stem === wanted.stem) return { length: 1, quality: 0.97 };
  const [short, long] = here.fold.length < wanted.fold.length ? [here.fold, wanted.fold] : [wanted.fold, here.fold];
  if (short.length >= 5 && long.startsWith(short)) return { length: 1, quality: 0.85 };
  if (
    short.length >= 5 &&
    here.stem.length >= 5 &&
    (here.stem.startsWith(wanted.stem) || wanted.stem.startsWith(here.stem))
  )
    return { length: 1, quality: 0.8 };
  // The phrase has the acronym of what is said.
  const letters = wanted.fold;
  if (/^[a-z]{2,6}$/.test(letters)) {
    const initials = said.slice(at, at + letters.length);
    if (initials.length === letters.length && initials.every((piece, i) => piece.fold[0] === letters[i]))
      return { length: letters.length, quality: 0.95 };
  }
  return noHit;
}

/** The phrase spells out an acronym that is said: which of its words the acronym stands for. */
function spelledOut(
  piece: Piece,
  _at: number,
  _said: readonly Piece[],
  wanted: readonly Piece[],
): { wanted: number[] } | undefined {
  const letters = piece.fold;
  if (!/^[a-z]{2,6}$/.test(letters) || isSmall(letters)) return undefined;
  for (let from = 0; from + letters.length <= wanted.length; from++) {
    const run = wanted.slice(from, from + letters.length);
    if (run.every((word, i) => word.fold[0] === letters[i])) return { wanted: run.map((_, i) => from + i) };
  }
  return undefined;
}
