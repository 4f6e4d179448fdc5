/** Cue text → tokens. Quotes and inline code stay whole; arrows, brackets and signs are tokens of their own. Pure. */

export type TokenKind = 'word' | 'number' | 'quote' | 'code' | 'arrow' | 'sign' | 'punct';

export interface Token {
  /** As written; quotes and code without their marks. */
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
  /** Offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const rules: readonly (readonly [TokenKind, RegExp])[] = [
  ['code', /`([^`]+)`/y],
  // `HF_TOKEN=hf_x`
  ['code', /\b[A-Z][A-Z0-9_]{2,}=[\w./:*-]+/y],
  // `nvidia.com/gpu: 1`, `minReplicas: 2`
  [
    'code',
    /(?<![\w"'])(?:[a-z][\w-]*(?:\.[\w-]+)+\/[\w.-]+|[a-z]+(?:[A-Z][a-z]+)+):\s["']?(?:\d[\w.]*|true|false|[a-z][\w.-]*:\/\/\S+)\b["']?/y,
  ],
  // `replicas: 0`
  ['code', /(?<![\w"'])(?:replicas|minReplicas|maxReplicas|enabled|suspend|paused):\s(?:\d+|true|false)\b/y],
  // `gpu=a100`, `tier=frontend`
  ['code', /(?<![\w"'=])[a-z][\w./-]*=[A-Za-z0-9][\w./:-]*\b(?!\()/y],
  // `#SBATCH --gres=gpu:4`, `--replicas=3`
  ['code', /(?<!\S)(?:#[A-Z]+\s)?--[a-z][\w-]*(?:=[\w:./-]+\b)?/y],
  // `driver.enabled: true`
  ['code', /(?<![\w"'])[a-z]+(?:\.[a-z][A-Za-z]*)+:\s(?:true|false|\d+|[a-z][\w-]*)\b/y],
  // "[0.12, -0.48, 0.91, ...]" is one vector, "[str] [aw] [berry]" are three pieces.
  ['code', /\[-?\d[\d.]*(?:\s*,\s*(?:-?\d[\d.]*|\.{2,3}|…))+\]/y],
  ['quote', /\[([^\]\s]{1,14})\](?=(?:,?\s*\[[^\]\s]{1,14}\]))|(?<=\][,\s]{0,2})\[([^\]\s]{1,14})\]/y],
  ['quote', /"([^"]+)"|“([^”]+)”|«([^»]+)»|(?<![\p{L}\d])['‘]([^'’]+)['’](?![\p{L}\d])/uy],
  ['arrow', /(?<=[\p{L})]\s)>(?=\s\p{L})|<-+>|<=+>|[↔⇔]|-+>|=+>|[→⇒➜➔⟶➡]|<-+|[←⇐]/uy],
  // "Letters S T R A W"
  ['quote', /(?<=\s|^)(?:[A-Z] ){2,}[A-Z](?=[\s,.;]|$)/y],
  ['sign', /[✓✔✅✗✘❌×÷+=≈≠<>≤≥]|\p{Extended_Pictographic}\uFE0F?/uy],
  [
    'number',
    /(?:(?<=[\s(,]|^)[-−](?=\d))?[~≈<>]?[$€£¥]?\d+(?:[.,:]\d+)*(?:(?:\s?%|\s?°[CF]?|[x×]\b|[A-Za-z]{1,3}(?:\/[A-Za-z]+)?\b|\/[A-Za-z]+)|\+)?(?![\p{L}\d/-])/uy,
  ],
  ['punct', /[,;:()[\]{}!?|…]|\.(?=\s|$)|\.{3}|[—–]|-(?=\s)|\/(?=\s)/y],
  ['word', /[^\s,;()[\]{}"“”`|…—–!?:→⇒✓✗×+=]+(?::(?=\S)[^\s,;()[\]{}"“”`|]+)*/uy],
];

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] as string)) {
      at++;
      continue;
    }
    const found = match(text, at);
    tokens.push(...split(found));
    at = found.end;
    // Pieces in brackets are a list, with commas or without.
    if (found.kind === 'quote' && text[at - 1] === ']' && /^\s*\[/.test(text.slice(at)))
      tokens.push(token(',', 'punct', at, at));
  }
  return tokens;
}

function match(text: string, at: number): Token {
  for (const [kind, rule] of rules) {
    rule.lastIndex = at;
    const hit = rule.exec(text);
    if (!hit) continue;
    const inner = hit.slice(1).find((group) => group !== undefined) ?? hit[0];
    const end = at + trimEnd(hit[0], kind).length;
    const shown = inner === hit[0] ? text.slice(at, end) : inner;
    return token(shown.trim(), kind, at, end);
  }
  return token(text[at] as string, 'punct', at, at + 1);
}

/** A full stop that ends the sentence is no part of the word before it. */
function trimEnd(word: string, kind: TokenKind): string {
  if (kind !== 'word' || word.length < 2) return word;
  return /^(?:etc|e\.g|i\.e|vs|approx|no)\.$|^(?:\p{L}\.){2,}$/iu.test(word) ? word : word.replace(/[.]+$/, '') || word;
}

/** `Inferentia/Trainium` is two words and a slash; `v4/v5`, `nvidia.com/gpu`, `CI/CD` and `tokens/sec` are one. */
function split(whole: Token): readonly Token[] {
  if (whole.kind !== 'word' || !whole.text.includes('/')) return [whole];
  const parts = whole.text.split('/');
  const rate = /^(?:sec|second|min|minute|hour|day|week|month|year|user|request|token|node|gpu|pod|query)$/i;
  const words = parts.every((part) => /^\p{L}[\p{L}-]{2,}$/u.test(part)) && !rate.test(parts.at(-1) ?? '');
  if (!words) return [whole];
  let at = whole.start;
  return parts.flatMap((part, i) => {
    const one = token(part, 'word', at, at + part.length);
    at += part.length + 1;
    return i === 0 ? [one] : [token('/', 'punct', one.start - 1, one.start), one];
  });
}

const token = (text: string, kind: TokenKind, start: number, end: number): Token => ({
  text,
  lower: text.toLowerCase().replaceAll('’', "'"),
  kind,
  start,
  end,
});
