/** A paragraph → at most eight words that read as a headline. Pure. */
import type { Paragraph } from '../model.ts';

const most = 8;

export function headline(paragraph: Paragraph): string {
  if (paragraph.headline) return paragraph.headline;
  const sentences = paragraph.text
    .split(/(?<=[.?!])\s+/)
    .map(clean)
    .filter((sentence) => count(sentence) > 0);
  const whole = sentences.filter((sentence) => count(sentence) >= 2 && count(sentence) <= most);
  const question = whole.find((sentence, i) => sentence.endsWith('?') && i === 0);
  const best = question ?? whole.find((sentence) => count(sentence) >= 3) ?? whole[0];
  if (best && (best === clean(sentences[0] ?? '') || count(sentences[0] ?? '') > most)) return finish(best);
  const cut = sentences.map(cutAtPhrase).find((part) => part !== undefined);
  return finish(best ?? cut ?? firstWords(sentences[0] ?? paragraph.text));
}

const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Words that lead into a sentence in speech and mean nothing on a slide. */
function clean(sentence: string): string {
  let out = sentence.trim();
  for (let i = 0; i < 3; i++) {
    out = out.replace(
      /^(?:and|so|now|but|or|then|well|okay|ok|also|plus|remember|basically|actually|finally|of course|in fact|for example|think of it this way|did you know that|let's (?:start with|talk about|look at|see)|here's|this means(?: that)?|that means(?: that)?|that's why|so remember|the good news is(?: that)?)\b[,:]?\s+/i,
      '',
    );
  }
  return out.charAt(0).toUpperCase() + out.slice(1);
}

/** The main clause: up to a comma, colon, dash or a word that opens a subordinate clause. */
function cutAtPhrase(sentence: string): string | undefined {
  const body = sentence.replace(
    /^(?:when|if|in order to|to|for|instead of|because|since|while|with|as|unlike|rather than)\b[^,]{0,80},\s+/i,
    '',
  );
  for (const source of body === sentence ? [sentence] : [body, sentence]) {
    const points = [
      ...source.matchAll(
        /[,;:]\s|\s[–—-]\s|\s(?=(?:because|so that|so you|while|when|if|which|that|where|as|but|and|with|without|using|by|for|from|into|in|on|at|across|before|after|to|or)\s)/gi,
      ),
    ]
      .map((match) => match.index)
      .reverse();
    for (const point of points) {
      const part = source.slice(0, point);
      if (
        count(part) >= 3 &&
        count(part) <= most &&
        !/\b(?:the|a|an|of|your|its|is|are|be|can|you|it|not|either|need|needs|do|does|want)$/i.test(part)
      )
        return part;
    }
  }
  return undefined;
}

function firstWords(sentence: string): string {
  const words = sentence.split(/\s+/).slice(0, most);
  while (
    words.length > 2 &&
    /^(?:the|a|an|of|to|in|on|at|for|and|or|with|that|is|are|by|from|as|your|its|their|any)$/i.test(words.at(-1) ?? '')
  )
    words.pop();
  return words.join(' ');
}

function finish(text: string): string {
  const trimmed = text.replace(/[\s,;:.!–—-]+$/, '');
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}
