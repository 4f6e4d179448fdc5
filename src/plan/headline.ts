/** A paragraph → at most eight words that read as a headline. Pure. */
import type { Paragraph } from '../model.ts';

const most = 8;

export function headline(paragraph: Paragraph): string {
  if (paragraph.headline) return paragraph.headline;
  const sentences = paragraph.text
    .split(/(?<=[.?!])\s+/)
    .map(clean)
    .filter((sentence) => count(sentence) > 0 && !filler.test(sentence));
  const whole = sentences.filter((sentence) => count(sentence) >= 2 && count(sentence) <= most);
  const question = whole.find((sentence, i) => sentence.endsWith('?') && i === 0);
  const best = question ?? whole.find((sentence) => count(sentence) >= 3) ?? whole[0];
  if (best && (best === clean(sentences[0] ?? '') || count(sentences[0] ?? '') > most)) return finish(best);
  const cut = sentences.map(cutAtPhrase).find((part) => part !== undefined);
  return finish(best ?? cut ?? firstWords(sentences[0] ?? paragraph.text));
}

/** Sentences that only lead to the next one. */
const filler =
  /^(?:think of it this way|it depends|here's (?:how|why|the thing|the deal|what)|easy|right|great|simple as that|let's (?:go|see|begin|dive in|get started)|but wait|sounds good)\W*$/i;

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
  return capital(out);
}

const subordinate =
  /^(?:when|if|in order to|to|for|instead of|because|since|while|with|as|unlike|rather than|after|before|once|although|unless)\b/i;

/** The main clause: up to a comma, colon, dash or a word that opens a subordinate clause. */
function cutAtPhrase(sentence: string): string | undefined {
  const told = sentence.replace(/^when it comes to \S+,?\s+/i, '');
  const body = subordinate.test(told) ? told.replace(/^[^,]{0,80},\s+/, '') : told;
  // "To use a GPU, you request it like this": what it is for says more than "it".
  const purpose = /^(?:in order )?to ([^,]{8,60}),\s+(?:you|we|i|just) [^,]*\b(?:this|that|it|so)\b/i.exec(told)?.[1];
  if (purpose && count(purpose) <= most) return purpose;
  if (body !== sentence && !subordinate.test(body) && count(body) >= 3 && count(body) <= most) return body;
  const either = /\b(?:either|neither|whether|not only)\b/i.test(body);
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
        !subordinate.test(part) &&
        !(either && /^\s(?:or|nor|but)\s/i.test(source.slice(point))) &&
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
  return capital(trimmed);
}

/** A sentence begins with a capital, but a name keeps its own spelling: vLLM, kubectl. */
function capital(text: string): string {
  const first = text.split(/\s/)[0] ?? '';
  return /^\p{Ll}[\p{Ll}\d]*\p{Lu}|^(?:kubectl|etcd|npm|containerd|systemd)\b/u.test(first)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1);
}
