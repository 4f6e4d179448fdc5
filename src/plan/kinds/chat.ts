/** Messages, questions and answers. */
import type { ChatSpec, Item } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { textItem, toItem } from '../items.ts';
import { isPerson } from '../persons.ts';
import { tidy } from '../read/phrase.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

const speaking =
  /^(?:say|ask|reply|answer|respond|tell|complain|greet|type|shout|whisper|request|chat|think|wonder|explain|prompt|message|text)$/;

export const chat: KindReader = {
  kind: 'chat',
  recognise(scene, context): Candidate | undefined {
    const lines = dialogue(scene, context);
    if (lines) return lines;
    const hit = named(scene, 'chat');
    const spoken = scene.links.filter((link) => speaking.test(link.stem) && link.from.length > 0);
    const quoted =
      scene.quotes.length > 0 &&
      spoken.some((link) =>
        link.from.some(
          (phrase) =>
            phrase.form?.kind !== 'alert' &&
            (isPerson(phrase, context) ||
              phrase.product !== undefined ||
              /^(?:bot|chatbot|assistant|llm|ai|model|agent|chatgpt)$/.test(phrase.head)),
        ),
      );
    const [first] = scene.phrases;
    // `User comes back from lunch: "Where were we?"`
    const colon = first !== undefined && isPerson(first, context) && /:\s*["“]/.test(scene.text);
    const told = scene.quotes.length > 1 && spoken.length > 1;
    if (!hit && !quoted && !told && !colon) return undefined;
    const speakers: Phrase[] = scene.phrases.filter(
      (phrase) =>
        isPerson(phrase, context) || /^(?:bot|chatbot|assistant|llm|ai|model|agent|chatgpt)$/.test(phrase.head),
    );
    if (told)
      for (const link of spoken) for (const phrase of link.from) if (!speakers.includes(phrase)) speakers.push(phrase);
    // "the model says 7 x 8 = 54": a sum is said in one.
    const sum = /\b(?:says|answers|replies|writes|saying)\s+(\S[^,;"“”]*=[^,;"“”]*?)[.]?$/.exec(scene.text)?.[1];
    const texts =
      scene.quotes.length > 0
        ? scene.quotes
        : sum
          ? [sum]
          : things(scene, hit)
              .filter((phrase) => phrase !== hit?.phrase && !speakers.includes(phrase))
              .map((phrase) => phrase.text);
    const messages = texts.slice(0, 4).map((text, i) => {
      const from = speakerOf(text, i);
      return {
        ...(from && { from: person(from) }),
        // Spoken words are kept as they are.
        text: scene.quotes.length > 0 ? text.trim() : tidy(text),
        side: i % 2 === 0 ? ('left' as const) : ('right' as const),
      };
    });
    // "user asks, tokens stream in": who asks says something, and what comes is the answer.
    const [asks] = spoken;
    if (scene.quotes.length === 0 && asks && asks.to.length === 0 && asks.from.some((one) => speakers.includes(one))) {
      const answer = texts.filter((text) => !speakers.some((one) => one.text === text));
      messages.splice(
        0,
        messages.length,
        { from: person(asks.from[0] as Phrase), text: '…', side: 'left' as const },
        ...answer.slice(0, 2).map((text) => ({ text: tidy(clauseWith(text)), side: 'right' as const })),
      );
    }
    if (messages.length === 0 && speakers.length > 0)
      messages.push(
        ...speakers.slice(0, 2).map((phrase, i) => ({
          from: person(phrase),
          text: '…',
          side: i % 2 === 0 ? ('left' as const) : ('right' as const),
        })),
      );
    if (messages.length === 0 && hit?.phrase?.topic) messages.push({ text: hit.phrase.topic, side: 'left' as const });
    if (messages.length === 0 && hit && /\b(?:window|interface|bubble|ui)$/.test(hit.form.phrase))
      messages.push({ text: '…', side: 'left' as const });
    if (messages.length === 0) return undefined;
    const spec: ChatSpec = { kind: 'chat', messages };
    // "Conversation landing on a pod": a thing among others.
    const moves =
      scene.quotes.length === 0 &&
      scene.links.some(
        (link) =>
          hit?.phrase !== undefined &&
          link.from.includes(hit.phrase) &&
          link.to.length > 0 &&
          /^(?:flow|contain|act|connect)$/.test(link.relation) &&
          link.stem !== '',
      );
    return {
      spec,
      confidence:
        hit && !hit.modifier
          ? moves
            ? Math.min(hit.weight, 0.5)
            : hit.weight
          : quoted || told
            ? 0.88
            : colon
              ? 0.8
              : (hit?.weight ?? 0.5),
      why: hit ? says(hit) : spoken[0] ? `somebody ${spoken[0].words.toLowerCase()}` : 'somebody, and what is said',
    };

    /** The words up to where the clause ends. */
    function clauseWith(text: string): string {
      const rest = scene.text.slice(scene.text.indexOf(text));
      return rest.split(/[,;.]/)[0] ?? text;
    }
    function speakerOf(text: string, i: number): Phrase | undefined {
      const at = scene.text.indexOf(text);
      return speakers.filter((phrase) => phrase.end <= at).at(-1) ?? speakers[i];
    }
    function person(phrase: Phrase): Item {
      return toItem(phrase, context);
    }
  },
};

/** `Customer: "I'll take it." Cashier: "Not for sale."`: who says what, line by line. */
function dialogue(scene: Scene, context: CueContext): Candidate | undefined {
  const line =
    /(?:^|[,;.]?\s+)(?:(?:an?|the)\s+)?([\p{L}\d][\p{L}\d ]{0,24}?)(?::| says?| asks?| replies| answers)?\s*:?\s+["“]([^"”]+)["”]/giu;
  const said = [...scene.text.matchAll(line)].filter((one) =>
    /[:]\s*["“]|\b(?:says?|asks?|replies|answers)\b/.test(one[0]),
  );
  const rest = said.reduce((text, one) => text.replace(one[0], ''), scene.text).replace(/[\s.,;]+/g, '');
  const names = said.map((one) => tidy(one[1] ?? ''));
  if (said.length < 2 || rest !== '' || new Set(names).size < 2) return undefined;
  const first = names[0];
  return {
    spec: {
      kind: 'chat',
      messages: said.map((one, i) => ({
        from: textItem(one[1] ?? '', context),
        text: (one[2] ?? '').trim(),
        side: names[i] === first ? ('left' as const) : ('right' as const),
      })),
    },
    confidence: 0.9,
    why: 'who says what, line by line',
    whole: true,
  };
}
