/** What fills the stage while a paragraph without cues is spoken. Pure. */
import type { Paragraph } from '../model.ts';
import type { VisualSpec } from '../spec.ts';

export function statement(paragraph: Paragraph, headline: string): VisualSpec {
  const code = paragraph.code[0];
  if (code) return { kind: 'code', language: code.language, code: code.code.trimEnd() };
  const sentences = paragraph.text.split(/(?<=[.?!])\s+/);
  const other =
    sentences
      .filter((sentence) => sentence.replace(/[.?!]$/, '') !== headline)
      .sort((a, b) => score(b) - score(a))[0] ?? paragraph.text;
  // The author's own headline is what they want to be read.
  const text = !paragraph.headline && other.split(/\s+/).length <= 18 ? other : headline;
  const figure = text.match(/\b\d[\d.,]*\s?(?:%|x\b|×)/)?.[0];
  return { kind: 'callout', style: 'statement', text, ...(figure && { emphasis: [figure] }) };
}

const score = (sentence: string): number => {
  const words = sentence.split(/\s+/).length;
  return (
    (words <= 16 ? 5 : 0) +
    (words >= 4 ? 2 : 0) +
    (/\d/.test(sentence) ? 2 : 0) +
    (/\b(?:should|never|always|must|means|key|best)\b/i.test(sentence) ? 2 : 0)
  );
};
