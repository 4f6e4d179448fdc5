/** `## Script`: the spoken paragraphs, each with the code that belongs to it. */
import type { CodeBlock, Paragraph } from '../model.ts';
import { codeSpans, type Placed, plain, type Token, type Tokens, toHtml } from './markdown.ts';
import type { Source } from './source.ts';

/** Code before the first paragraph belongs to the first. A list belongs to the paragraph that leads into it with a colon. */
export function readParagraphs(source: Source, blocks: readonly Placed[]): Paragraph[] {
  const drafts: Draft[] = [];
  let headline: string | undefined;
  const early: CodeBlock[] = [];
  for (const { token, offset } of blocks) {
    const last = drafts[drafts.length - 1];
    if (token.type === 'heading') headline = plain((token as Tokens.Heading).tokens);
    else if (token.type === 'code') (last?.code ?? early).push(codeBlock(source, token as Tokens.Code, offset));
    else {
      const text = plain(inner(token));
      if (!text) continue;
      if (token.type === 'list' && last && /:$/.test(last.text) && !headline) {
        last.text += ` ${text}`;
        last.markdown += `\n\n${token.raw}`;
        last.tokens.push(token);
        continue;
      }
      drafts.push({
        text,
        markdown: token.raw,
        tokens: [token],
        code: drafts.length ? [] : early,
        offset,
        ...(headline ? { headline } : {}),
      });
      headline = undefined;
    }
  }
  return drafts.map((draft, i) => ({
    index: i + 1,
    text: draft.text,
    html: toHtml(draft.markdown),
    inlineCode: draft.tokens.flatMap((token) => codeSpans(inner(token))),
    code: draft.code,
    ...(draft.headline ? { headline: draft.headline } : {}),
    place: source.place(draft.offset),
  }));
}

interface Draft {
  text: string;
  markdown: string;
  tokens: Token[];
  code: CodeBlock[];
  offset: number;
  headline?: string;
}

/** A list is a token of its own for its words; of other blocks the words are inside. */
function inner(token: Token): Token[] {
  if (token.type === 'list') return [token];
  return (token as { tokens?: Token[] }).tokens ?? [];
}

export function codeBlock(source: Source, token: Tokens.Code, offset: number): CodeBlock {
  return {
    language: (token.lang ?? '').trim().split(/\s+/)[0]?.toLowerCase() ?? '',
    code: token.text,
    place: source.place(offset),
  };
}
