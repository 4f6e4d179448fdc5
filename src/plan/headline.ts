/** A paragraph → at most eight words that read as a headline. Pure. */
import type { Paragraph } from '../model.ts';

const most = 8;

export function headline(paragraph: Paragraph): string {
  if (paragraph.headline) return paragraph.headline;
  const title = headlineOf(paragraph);
  // "llm-d goes …", "nvidia-smi is …": a sentence that begins small begins with a name.
  const small = title.charAt(0).toLowerCase() + title.slice(1);
  const [first] = small.split(/\s/);
  return first &&
    paragraph.text.split(/(?<=[.?!])\s+/).some((sentence) => sentence.startsWith(`${first} `)) &&
    !title.startsWith(first)
    ? small
    : title;
}

function headlineOf(paragraph: Paragraph): string {
  const sentences = paragraph.text
    .split(/(?<=[.?!])\s+/)
    .map(clean)
    .filter((sentence) => count(sentence) > 0 && !filler.test(sentence))
    .map(short);
  const told = sentences.filter((sentence) => !fragment.test(sentence) && !elliptic.test(sentence));
  const whole = (told.length > 0 ? told : sentences).filter(
    (sentence) => count(sentence) >= 2 && count(sentence) <= most,
  );
  const question = whole.find((sentence, i) => sentence.endsWith('?') && i === 0);
  const best = question ?? whole.find((sentence) => count(sentence) >= 3) ?? whole[0];
  if (best && (best === clean(sentences[0] ?? '') || count(sentences[0] ?? '') > most)) return finish(best);
  const cut = sentences.map(cutAtPhrase).find((part) => part !== undefined);
  const title = best ?? cut ?? firstWords(sentences[0] ?? paragraph.text);
  // "Remember this.": what leads in is all there is.
  return finish(count(title) > 1 ? title : firstWords(paragraph.text));
}

/** "On every node.", "For a notebook.": the end of the sentence before, no sentence. */
const fragment =
  /^(?!.*\b(?:is|are|was|were|has|have|can|will|does|do)\b)(?:(?:on|for|in|at|with|without|to|from|of|not)\b[^,?]{1,34}|(?:every|no|half|all|only|just)\s+\S+(?:\s\S+)?)[.!]?$/i;

/** "A single stock does not.": what it does not stands in the sentence before. */
const elliptic = /\b(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have)(?:\s+not|n['’]t)?[.!]?$/i;

/** One word too many goes where it is only said for weight. */
const short = (sentence: string): string =>
  count(sentence) <= most
    ? sentence
    : sentence.replace(/\b(?:really|very|actually|simply|automatically|even|basically|completely|literally)\s+/gi, '');

/** Sentences that only lead to the next one. */
const filler =
  /^(?:think of it this way|it depends|here's (?:how|why|the thing|the deal|what)|easy|right|great|simple as that|let's (?:go|see|begin|dive in|get started)|but wait|sounds good)\W*$/i;

const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Words that lead into a sentence in speech and mean nothing on a slide. */
function clean(sentence: string): string {
  let out = sentence.trim();
  for (let i = 0; i < 3; i++) {
    out = out.replace(
      /^(?:and|so|now|but|or|then(?!\s+comes?\b)|well|okay|ok|also|plus|remember|basically|actually|finally|of course|in fact|for example|think of it this way|did you know that|what if|you can (?:also|even)|let's (?:start with|talk about|look at|see)|here's|this means(?: that)?|that means(?: that)?|that's why|so remember|the good news is(?: that)?)\b[,:]?\s+/i,
      '',
    );
  }
  return capital(out);
}

/** "Inside a node, …", "In Kubernetes you …": where it is so. */
const placed =
  // What is denied there is more than a place: "at night no one comes".
  /^(?:in|on|at|inside|between|within|behind)\s+(?![^,]{0,30}\b(?:no|not|never|nobody|nothing)\b)[^,]{2,30}?(?:,\s+|(?<!\b(?:every|any|some|each))\s+(?=(?:you|we|it|they|one|there)\s))/i;

const subordinate =
  /^(?:when|if|in order to|to|for|instead of|because|since|while|with|as|unlike|rather than|after|before|once|although|unless)\b/i;

/** The main clause: up to a comma, colon, dash or a word that opens a subordinate clause. */
function cutAtPhrase(sentence: string): string | undefined {
  const told = sentence.replace(/^when it comes to \S+,?\s+/i, '');
  // "To make a GPU usable you need a driver, …": the purpose ends before its subject, not at the comma.
  const purposeless = /^(?:in order )?to [^,]+?\s((?:you|we)\s.+)$/i.exec(told)?.[1];
  const body = purposeless ?? (subordinate.test(told) ? told.replace(/^[^,]{0,80},\s+/, '') : told.replace(placed, ''));
  // "To use a GPU, you request it like this": what it is for says more than "it".
  const purpose = /^(?:in order )?to ([^,]{8,60}),\s+(?:you|we|i|just) [^,]*\b(?:this|that|it|so)\b/i.exec(told)?.[1];
  if (purpose && count(purpose) <= most) return purpose;
  if (body !== sentence && !subordinate.test(body) && count(body) >= 3 && count(body) <= most) return body;
  // What stands before a colon is whole; what follows is its list or its reason.
  const [before, after] = body.split(/:\s/, 2);
  if (after && before && count(before) >= 3 && count(before) <= most && !subordinate.test(before)) return before;
  const either = /\b(?:either|neither|whether|not only)\b/i.test(body);
  for (const source of body === sentence ? [sentence] : [body, sentence]) {
    // Where a clause ends is a better place than before a preposition.
    const ends = [
      /[,;:]\s|\s[–—-]\s|\s(?=(?:because|so that|so you|while|when|if|until|unless|before|after|which|that|where|but|whose|just like)\s)/gi,
      /\s(?=(?:as|and|with|without|using|by|for|from|into|onto|of|in|on|at|across|before|after|to|or|over|through|per)\s)/gi,
    ];
    const points = ends.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match.index).reverse());
    for (const point of points) {
      const part = source.slice(0, point);
      if (
        count(part) >= 3 &&
        count(part) <= most &&
        !subordinate.test(part) &&
        !(either && /^\s(?:or|nor|but)\s/i.test(source.slice(point))) &&
        !/\b(?:the|a|an|of|your|its|is|are|be|can|you|it|not|either|need|needs|do|does|want|like|just|up|more|least|than|has|have|gives?|gets?|with|for|in|on|at|by|to|so|as|and|or|that|if|verify|see|know|say|means|check|ensure)$/i.test(
          part,
        ) &&
        !/^,\s+(?:is|are|was|were|has|have|can|does|will)\b/i.test(source.slice(point)) &&
        // "the way you get them": a thing, not yet what is said of it.
        !/^(?:the|an?)\s+\S+\s+(?:you|we|they|it)\s/i.test(part) &&
        // "in three ways: conduction", "as salty": a list or a comparison broken off.
        !(/:\s/.test(part) && /^,/.test(source.slice(point))) &&
        !(/\bas \w+$/i.test(part) && /^\sas\s/i.test(source.slice(point))) &&
        // "a resource that points", "an A100 has 40": the sense is yet to come.
        !/\b(?:that|which|who)\s+\S+$|\bas\s+(?:much|many|well|long|soon|far)$|\b(?:has|have|hundreds|thousands|dozens|lots)(?:\s+\d+)?$/i.test(
          part,
        )
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
