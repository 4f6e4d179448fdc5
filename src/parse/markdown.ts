/** Markdown tokens with the offsets that marked leaves out, and inline Markdown as plain words or safe HTML. */
import { Marked, type Token, type Tokens } from 'marked';
import { cleanHtml } from './html.ts';

export type { Token, Tokens };

export interface Placed<T = Token> {
  readonly token: T;
  /** Where its `raw` starts in the text. */
  readonly offset: number;
}

const marked = new Marked({ gfm: true });

/** Top-level blocks in order. Blank space is left out. */
export function blocks(text: string): Placed[] {
  let offset = 0;
  const placed: Placed[] = [];
  for (const token of marked.lexer(text)) {
    // The lexer trims in places: the raw text is looked for from where the last one ended.
    const found = text.indexOf(token.raw, offset);
    const start = found >= 0 ? found : offset;
    if (token.type !== 'space') placed.push({ token, offset: start });
    offset = start + token.raw.length;
  }
  return placed;
}

/** The words of inline or block tokens as they are spoken: markup off, white space folded. */
export function plain(tokens: readonly Token[] | undefined): string {
  return words(tokens ?? [])
    .replace(/\s+/g, ' ')
    .trim();
}

function words(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return ' ';
      if (token.type === 'html') return '';
      if (token.type === 'image') return token.text as string;
      if (token.type === 'list')
        return (token as Tokens.List).items.map((item) => sentence(words(item.tokens))).join(' ');
      const inner = (token as { tokens?: Token[] }).tokens;
      if (inner) return words(inner);
      if (token.type === 'codespan') return decode(token.text as string);
      return decode(((token as { text?: string }).text ?? '') as string);
    })
    .join('');
}

/** List items are read as sentences. */
const sentence = (text: string): string => (/[.!?:;,…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const decode = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');

/** Inline code of tokens, in order. */
export function codeSpans(tokens: readonly Token[] | undefined): string[] {
  return (tokens ?? []).flatMap((token) =>
    token.type === 'codespan' ? [decode(token.text as string)] : codeSpans((token as { tokens?: Token[] }).tokens),
  );
}

/** Markdown as safe HTML. */
export const toHtml = (markdown: string): string => cleanHtml(marked.parse(markdown, { async: false })).trim();

/** The words of a piece of inline Markdown. */
export const inlineText = (markdown: string): string =>
  plain(marked.lexer(markdown).flatMap((token) => (token as { tokens?: Token[] }).tokens ?? [token]));
