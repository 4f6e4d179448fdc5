/** Tokens → words with their role in the sentence: the tagger's answer, set right by what the series' style tells. Pure. */
import { formOf } from '../lexicon/forms.ts';
import { type Relation, verbRelation } from '../lexicon/relations.ts';
import { colourOf, stateOf } from '../lexicon/states.ts';
import { isNamedByDoing, verbClass } from '../lexicon/wordnet.ts';
import {
  cellNouns,
  deedVerbs,
  determiners,
  fillerAdjectives,
  highWords,
  idioms,
  lowWords,
  manyWords,
  nominalGerunds,
  numberWords,
  persons,
} from '../lexicon/words.ts';
import { singular, verbStems } from './stem.ts';
import { canBeVerb, type Pos, tag } from './tagger.ts';
import type { Token } from './tokens.ts';

export type Role =
  | 'noun'
  | 'adjective'
  | 'verb'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'determiner'
  | 'number'
  | 'pronoun'
  | 'separator'
  | 'open'
  | 'close'
  | 'colon'
  | 'arrow'
  | 'sign'
  | 'auxiliary'
  | 'negation';

export interface Word extends Token {
  readonly role: Role;
  /** Base form of a verb. */
  readonly stem: string;
  /** Part of a product's name. */
  readonly product: boolean;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const prepositions = list(
  'of in on at to into onto from with without through via over under above below beneath behind between among across around near inside within against toward towards for by as per about atop past beside alongside like after during along despite upon outside',
);
const conjunctions = list('and or & plus then nor');
const subordinators = list(
  'but while when whereas because so that which who where if although though until since unless yet once instead vs vs. versus before',
);
const auxiliaries = list(
  'is are was were be been being am do does did will would can could should may might must gets get getting got has',
);
const adverbs = list(
  'now still then here there also just only almost mostly back away together apart again already once twice up down out off forward automatically efficiently slowly quickly side-by-side too very really upfront dynamically simultaneously first finally instead underneath nearby everywhere overhead aside uphill downhill upstream downstream upwards downwards backwards forwards sideways inwards outwards overboard',
);
const sinks = /^(?:falls|drops|climbs|sinks)$/;
const comparatives = list(
  'faster slower quicker higher lower closer further farther harder softer louder longer shorter bigger smaller larger better worse hotter colder warmer cooler fast slow high low far apart bigger stronger weaker clearly sharply steeply wildly',
);
const trying = list(
  'trying tries try attempting attempts struggling struggles failing fails refusing refuses wanting wants starting starts beginning begins about forced allowed used ready',
);
/** "shrinking to fit", "adjusting pods to match" */
const aims = list(
  'fit match show serve handle help find make keep get meet fix protect survive become avoid prevent reduce save',
);
/** What is named after what is done with it. */
const namedByDoing =
  /^(?:magnifying glass|washing machine|sewing machine|vending machine|waiting room|shopping (?:cart|bag|basket|list)|parking (?:spot|lot|meter|garage|space|ticket)|swimming pool|turning point|loading (?:dock|bay|bar|spinner|screen)|landing page|boxing (?:ring|gloves?)|racing car|rolling pin|melting pot|building blocks?|training (?:wheels|data|run|job|loop|set)|revolving doors?|spinning wheel|watering can|frying pan|cutting board|chopping board|living room|dining table|measuring (?:cup|tape)|moving (?:truck|van|box|boxes)|crossing guard|stepping stones?|traffic (?:light|lights|cop|jam))$/;
const negations = list("not no n't never can't cannot don't doesn't isn't aren't won't didn't couldn't wasn't none");
const pronouns = list('it they them he she we you him her us i itself themselves each one_another');

/** @param products offsets of product names */
export function readWords(
  tokens: readonly Token[],
  products: readonly { start: number; end: number }[],
): readonly Word[] {
  const plain = tokens.filter((token) => token.kind === 'word');
  const tags = new Map(tag(plain.map((token) => token.text)).map((pos, i) => [plain[i] as Token, pos]));
  const words: Word[] = [];
  const manner = adverbial(tokens);
  for (const [i, token] of tokens.entries()) {
    if (manner.has(token) && !formOf(idiomAt(tokens, i))) {
      words.push({ ...token, role: 'adverb', product: false, stem: '' });
      continue;
    }
    const product =
      token.kind === 'word' && products.some(({ start, end }) => token.start >= start && token.end <= end);
    const role = product ? 'noun' : roleOf(token, i, tokens, words, tags.get(token));
    words.push({ ...token, role, product, stem: role === 'verb' ? stemOf(token.lower) : '' });
  }
  return words;
}

const idiomAt = (tokens: readonly Token[], i: number): string =>
  tokens
    .slice(i, i + 3)
    .map((token) => token.lower)
    .join(' ');

/** Tokens of phrases like "in parallel". */
function adverbial(tokens: readonly Token[]): ReadonlySet<Token> {
  const found = new Set<Token>();
  const size = /^(?:small|large|big|tiny|huge|low|high|short|long|slow|fast|old|new|light|heavy)$/;
  for (const [i, token] of tokens.entries())
    if (size.test(token.lower) && tokens[i + 1]?.lower === 'to' && size.test(tokens[i + 2]?.lower ?? '')) {
      found.add(token);
      found.add(tokens[i + 1] as Token);
    }
  // "sliced like a cake": how, not what.
  for (const [i, token] of tokens.entries())
    if (
      token.lower === 'like' &&
      /(?:..ed|..ing|..wn|cut|split|built|sewn|laid)$/.test(tokens[i - 1]?.lower ?? '') &&
      !/^(?:look|shap|dress|styl|draw)/.test(tokens[i - 1]?.lower ?? '') &&
      /^an?$/.test(tokens[i + 1]?.lower ?? '')
    )
      for (const one of tokens.slice(i, i + 3)) found.add(one);
  // "in neon letters"
  for (const [i, token] of tokens.entries())
    if (
      token.lower === 'in' &&
      i > 0 &&
      /^(?:letters|type|font|writing|handwriting|lettering)$/.test(tokens[i + 2]?.lower ?? '')
    )
      for (const one of tokens.slice(i, i + 3)) found.add(one);
  // "edge to edge", "face to face"
  for (const [i, token] of tokens.entries())
    if (
      token.kind === 'word' &&
      tokens[i + 1]?.lower === 'to' &&
      tokens[i + 2]?.lower === token.lower &&
      tokens[i + 3]?.lower !== 'to' &&
      tokens[i - 1]?.lower !== 'from' &&
      token.text === token.lower
    )
      for (const one of tokens.slice(i, i + 3)) found.add(one);
  // "word by word", "node by node"
  for (const [i, token] of tokens.entries())
    if (token.kind === 'word' && tokens[i + 1]?.lower === 'by' && tokens[i + 2]?.lower === token.lower)
      for (const one of tokens.slice(i, i + 3)) found.add(one);
  for (const idiom of idioms) {
    for (let i = 0; i + idiom.length <= tokens.length; i++) {
      const run = tokens.slice(i, i + idiom.length);
      if (!run.every((token, k) => token.lower === idiom[k])) continue;
      if (formOf(idiom.join(' '))) continue;
      if (idiom.join(' ') === 'for each' && tokens[i + 2]?.lower === 'other') continue;
      for (const token of run) found.add(token);
    }
  }
  return found;
}

/** "as tokens generate": a clause follows, not a thing. */
function opensClause(tokens: readonly Token[], i: number): boolean {
  const [subject, verb] = [tokens[i + 1], tokens[i + 2]];
  if (!subject || !verb || subject.kind !== 'word' || verb.kind !== 'word') return false;
  return auxiliaries.has(verb.lower) || (isPluralWord(subject.lower) && verbRelation(verb.lower) !== undefined);
}

function roleOf(
  token: Token,
  i: number,
  tokens: readonly Token[],
  before: readonly Word[],
  pos: Pos | undefined,
): Role {
  if (token.kind === 'quote' || token.kind === 'code') return 'noun';
  // "copied 20 times"
  if ((token.kind === 'number' || numberWords[token.lower] !== undefined) && tokens[i + 1]?.lower === 'times')
    return 'adverb';
  if (token.lower === 'times' && before.at(-1)?.role === 'adverb') return 'adverb';
  if (token.kind === 'number') return 'number';
  if (token.kind === 'arrow') return 'arrow';
  if (token.kind === 'sign') return 'sign';
  if (token.kind === 'punct') return punctuation(token.text);
  const { lower } = token;
  const previous = before.at(-1);
  const next = tokens[i + 1];
  if (negations.has(lower)) return 'negation';
  if (lower === 'as' && opensClause(tokens, i)) return 'subordinator';
  if (subordinators.has(lower)) return lower === 'before' && next?.kind !== 'word' ? 'noun' : 'subordinator';
  if (conjunctions.has(lower)) return 'conjunction';
  if (/^v\d/.test(lower) || /\d/.test(lower)) return 'noun';
  // "3:00 AM"
  if (token.text === 'AM' || token.text === 'PM') return 'noun';
  // "trying to squeeze into": the second verb says what happens.
  if (trying.has(lower) && next?.lower === 'to') return 'auxiliary';
  if (lower === 'to' && previous !== undefined && (trying.has(previous.lower) || aims.has(next?.lower ?? '')))
    return 'auxiliary';
  // "to call other cells"
  if (
    lower === 'to' &&
    next?.kind === 'word' &&
    verbRelation(next.lower) !== undefined &&
    /^(?:other|others|the|its|their|an?|each|all|every)$/.test(tokens[i + 2]?.lower ?? '') &&
    previous?.role !== 'verb' &&
    !/^[A-Z]/.test(next.text)
  )
    return 'auxiliary';
  if (previous?.lower === 'to' && previous.role === 'auxiliary' && token.kind === 'word') return 'verb';
  if (/^becomes?$/.test(lower) && previous !== undefined) return 'verb';
  // "the gap left by"
  if (lower === 'left' && next?.lower === 'by' && previous?.role === 'noun') return 'verb';
  // "has to update"
  if (/^(?:has|have|needs|need)$/.test(lower) && next?.lower === 'to') return 'auxiliary';
  if (lower === 'to' && previous?.role === 'auxiliary' && /^(?:has|have|needs|need)$/.test(previous.lower))
    return 'auxiliary';
  if (auxiliaries.has(lower) && !(lower === 'can' && isCan(previous, next))) return auxiliary(lower, next);
  // "Job A", "Team A": an article within a cue is written small.
  if (token.text === 'A' && (previous?.role === 'noun' || actsNext(previous, next))) return 'noun';
  if (prepositions.has(lower)) return 'preposition';
  // "in front of", "next to"
  if (lower === 'front' && previous?.lower === 'in' && next?.lower === 'of') return 'preposition';
  if (lower === 'next' && next?.lower === 'to') return 'preposition';
  // "each other"
  if ((lower === 'each' && next?.lower === 'other') || (lower === 'other' && previous?.lower === 'each'))
    return 'pronoun';
  if (determiners.has(lower)) return standsAlone(lower, next) ? 'pronoun' : 'determiner';
  // "a thumb covering the I": a letter.
  if (token.text === 'I' && previous?.role === 'determiner') return 'noun';
  if (pronouns.has(lower) || /^(?:it|he|she|they|we|you|i|there|what|who)['’](?:s|re|ll|ve|d|m)$/.test(lower))
    return 'pronoun';
  if (numberWords[lower] !== undefined && lower !== 'couple') return 'number';
  // "the tenant's name on it": what somebody has is a thing.
  if (
    /.['’]s$/.test(previous?.lower ?? '') &&
    previous?.role === 'noun' &&
    /^(?:name|plan|play|work|answer|share|turn|move|call|claim|offer|promise|request|response|view|drink|catch|cut|guess|walk|run|look)$/.test(
      lower,
    )
  )
    return 'noun';
  if (manyWords.has(lower)) return 'adjective';
  // "family" only looks like an adverb.
  if (pos === 'adverb' && persons.has(singular(lower))) return 'noun';
  if (next?.kind === 'word' && namedByDoing.test(`${lower} ${next.lower}`)) return 'adjective';
  // "Person drinking water": somebody does it.
  if (next?.kind === 'word' && previous?.role !== 'noun' && isNamedByDoing(`${lower} ${singular(next.lower)}`))
    return 'adjective';
  // "first name": which one.
  if (
    lower === 'first' &&
    next?.kind === 'word' &&
    /^(?:name|time|step|page|row|layer|token|node|job|request|query|answer|prompt|version|draft|half|minute|minutes|day|class|floor|place|line|word|letter|item|try|attempt|round)s?$/.test(
      next.lower,
    )
  )
    return 'adjective';
  // "identical first part"
  if (lower === 'first' && previous?.role === 'adjective' && next?.kind === 'word') return 'adjective';
  // "Evidently AI logo": whatever word a name begins with.
  if (namesLogo(tokens, i)) return 'noun';
  if (
    adverbs.has(lower) ||
    (/[^aeiou]ly$/.test(lower) &&
      pos === 'adverb' &&
      !/^(?:family|assembly|supply|reply|anomaly|belly|jelly|bully|fly|ally|rally|butterfly|monopoly)$/.test(lower))
  )
    return 'adverb';
  // "Team Blue"
  if (
    colourOf(lower) &&
    /^[A-Z]/.test(token.text) &&
    previous?.role === 'noun' &&
    /^[A-Z]/.test(previous.text) &&
    !closesName(next)
  )
    return 'noun';
  if (colourOf(lower)) return 'adjective';
  if (next?.lower === 'can' && /..ing$/.test(lower) && isCan({ ...token, role: 'noun' }, tokens[i + 2]))
    return 'adjective';
  return openClass(token, pos, before, next, tokens.slice(i + 1, i + 8));
}

/** Nouns, verbs and adjectives: where a tagger errs on headline style. */
function openClass(
  token: Token,
  pos: Pos | undefined,
  before: readonly Word[],
  next: Token | undefined,
  rest: readonly Token[],
): Role {
  const previous = before.at(-1);
  const { lower, text } = token;
  // "Worker 2 turning": the number is part of the name.
  const afterNoun =
    previous?.role === 'noun' ||
    previous?.role === 'close' ||
    (previous?.role === 'number' && before.at(-2)?.role === 'noun');
  const opens = previous?.role === 'separator' || previous?.role === 'conjunction' || previous?.role === 'pronoun';
  // "moving faster": how, not what.
  if (comparatives.has(lower) && /^(?:verb|auxiliary)$/.test(previous?.role ?? '') && endsClause(next)) return 'adverb';
  // "going flat", "falls silent": how it is then.
  if (
    pos === 'adjective' &&
    previous?.role === 'verb' &&
    /^(?:go|turn|become|stay|remain|fall|keep|run)$/.test(previous.stem) &&
    endsClause(next) &&
    !stateOf(lower)
  )
    return 'adverb';
  const nounNext =
    next !== undefined &&
    (next.kind === 'quote' || next.kind === 'code' || (next.kind === 'word' && !closed(next.lower)));
  const startsPhrase =
    next !== undefined &&
    (determiners.has(next.lower) ||
      next.kind === 'number' ||
      numberWords[next.lower] !== undefined ||
      manyWords.has(next.lower));
  const direction =
    next !== undefined &&
    /^(?:to|into|from|through|on|onto|at|across|around|over|for|by|with|in|out|up|down|between|past|off|back|as|against|toward|towards|via|under)$/.test(
      next.lower,
    );
  if (/^(?:labell?ed|named|called|marked|tagged|titled)$/.test(lower) && next?.kind === 'quote') return 'verb';
  // "does not fit", "doesn't fit"
  const denied =
    previous?.role === 'negation' &&
    (/n't$|^cannot$/.test(previous.lower) || (previous.lower === 'not' && before.at(-2)?.role === 'auxiliary'));
  if (
    denied &&
    !/(?:ed|ing|en)$/.test(lower) &&
    !stateOf(lower) &&
    verbStems(lower).some((stem) => verbRelation(stem) !== undefined || canBeVerb(stem)) &&
    pos !== 'adjective'
  )
    return 'verb';
  // "Linux process with": what ends in "ss" is no form of a verb.
  if (/ss$/.test(lower) && previous?.role === 'noun' && !isPlural(previous) && canBeVerb(lower)) return 'noun';
  // "never leaves"
  if (
    previous?.role === 'negation' &&
    /[a-z]s$/.test(lower) &&
    verbStems(lower).some((stem) => verbRelation(stem) !== undefined)
  )
    return 'verb';
  // "going round", "turning round"
  if (
    /^(?:round|around)$/.test(lower) &&
    previous?.role === 'verb' &&
    /^(?:go|turn|spin|run|travel)$/.test(previous.stem)
  )
    return 'adverb';
  // "cut open"
  if (lower === 'open' && previous?.role === 'verb' && /^(?:cut|split|slice|crack|tear|break|pry)$/.test(previous.stem))
    return 'adverb';
  // "taking turns"
  if (lower === 'turns' && /^(?:take|taking|takes)$/.test(previous?.lower ?? '')) return 'adverb';
  // "used by 5 teams"
  if (/..ed$/.test(lower) && next?.lower === 'by' && previous !== undefined && !formOf(lower)) return 'verb';
  // "Empty queue": a capital at the start says nothing.
  if (
    previous === undefined &&
    nounNext &&
    next?.kind === 'word' &&
    stateOf(lower) !== undefined &&
    pos !== 'verb' &&
    !/ing$/.test(lower) &&
    !formOf(lower) &&
    !formOf(`${lower} ${singular(next.lower)}`)
  )
    return 'adjective';
  // `RoleBinding`, `HTTPRoute`
  if (/[a-z][A-Z]/.test(text)) return 'noun';
  if (fillerAdjectives.has(lower) && nounNext && !adverbs.has(lower)) return 'adjective';
  // "short requests padded"
  if (
    (highWords.has(lower) || lowWords.has(lower)) &&
    previous?.role !== 'noun' &&
    next?.kind === 'word' &&
    isPluralWord(next.lower)
  )
    return 'adjective';
  // "others crash": more things of a kind, and what they do.
  if (previous?.lower === 'others' && !nounNext && !stateOf(lower)) return 'verb';
  // After an article stands no verb: "for a swing".
  if (
    previous?.role !== 'noun' &&
    /^(?:an?|the|its|their|one)$/.test(previous?.lower ?? '') &&
    !nounNext &&
    (pos === 'noun' || !/(?:ing|ed|en)$/.test(lower))
  )
    return 'noun';
  // "with each token until": after "each" stands a thing.
  if (
    /^(?:each|every)$/.test(previous?.lower ?? '') &&
    previous?.role === 'determiner' &&
    !nounNext &&
    !/(?:ing|ed)$/.test(lower)
  )
    return 'noun';
  if (text.length > 1 && text === text.toUpperCase() && /[A-Z]/.test(text)) return 'noun';
  // "one pops and both die": one is never followed by a plural.
  if (
    /[a-z]s$/.test(lower) &&
    previous?.lower === 'one' &&
    previous.role === 'number' &&
    verbStems(lower).some((stem) => verbClass(stem) !== undefined)
  )
    return 'verb';
  if (/^(?:both|all|others)$/.test(previous?.lower ?? '') && endsClause(next) && verbClass(lower) && pos === 'verb')
    return 'verb';
  // "Einstein taps Newton": a name follows no plural.
  if (
    /[a-z]s$/.test(lower) &&
    previous?.role === 'noun' &&
    /^\p{Lu}\p{Ll}+$/u.test(previous.text) &&
    /^\p{Lu}\p{Ll}+$/u.test(next?.text ?? '') &&
    !formOf(singular(lower)) &&
    verbStems(lower).some((stem) => verbClass(stem) !== undefined)
  )
    return 'verb';
  // "bouncing straight back", "stays put", "set down"
  if (lower === 'straight' && /^(?:back|up|down|in|into|to|through|out|ahead|from|on|onto|at)$/.test(next?.lower ?? ''))
    return 'adverb';
  if (lower === 'put' && previous?.role === 'verb' && previous.stem === 'stay') return 'adverb';
  if (
    lower === 'set' &&
    /^(?:down|up|off|aside|apart|free)$/.test(next?.lower ?? '') &&
    previous?.role !== 'determiner'
  )
    return 'verb';
  // "memory limits highlighted": what is set off is a thing.
  if (
    /[a-z]s$/.test(lower) &&
    afterNoun &&
    next !== undefined &&
    /^(?:highlighted|circled|underlined|crossed|ticked|marked|boxed|greyed|grayed)$/.test(next.lower)
  )
    return 'noun';
  // "requests start flowing": those are several, and what they begin to do.
  if (
    /[a-z]s$/.test(lower) &&
    (previous === undefined || /^(?:separator|conjunction|subordinator|determiner|adjective)$/.test(previous.role)) &&
    /^(?:start|begin|stop|keep|continue|try)$/.test(next?.lower ?? '') &&
    /..ing$|^to$/.test(rest[1]?.lower ?? '')
  )
    return 'noun';
  if (
    /^(?:start|begin|stop|keep|continue|try)$/.test(lower) &&
    previous?.role === 'noun' &&
    isPlural(previous) &&
    /..ing$|^to$/.test(next?.lower ?? '')
  )
    return 'auxiliary';
  // "the waiter shrugs", "one bulb goes off": no noun ends so.
  if (/[a-z]s$/.test(lower) && afterNoun && !isPlural(previous) && verbStems(lower).some((stem) => deedVerbs.has(stem)))
    return 'verb';
  // `the box labeled "A" tips over`
  if (
    /[a-z]s$/.test(lower) &&
    previous?.kind === 'quote' &&
    /^(?:label+ed|named|called|marked|tagged|titled)$/.test(before.at(-2)?.lower ?? '') &&
    verbStems(lower).some(canBeVerb)
  )
    return 'verb';
  if (/..ing$/.test(lower)) return gerund();
  if (/..(?:ed|wn|rn|ken|sen|ten|ught)$/.test(lower) && (pos === 'participle' || pos === 'verb' || pos === 'adjective'))
    return participle();
  if (
    /..(?:ed|laid)$/.test(lower) &&
    afterNoun &&
    (next === undefined || next.kind === 'punct' || direction) &&
    !formOf(lower)
  )
    return 'verb';
  // "80 vaccinated in green": so many of those named before.
  if (
    /..ed$/.test(lower) &&
    previous?.role === 'number' &&
    /^(?:separator|conjunction)$/.test(before.at(-2)?.role ?? '') &&
    (endsClause(next) || next?.lower === 'in') &&
    !formOf(lower)
  )
    return 'verb';
  const relation = verbStems(lower).some((stem) => verbRelation(stem) !== undefined);
  // "price tags on": two words that name one thing.
  if (previous?.role === 'noun' && formOf(`${previous.lower} ${singular(lower)}`)) return 'noun';
  if (relation && ['cut', 'split', 'built', 'sent', 'fed', 'made', 'shown', 'held', 'bound'].includes(lower))
    return participle();
  // The first part of a compound is never plural: "places pod" is a verb and its object.
  const objectNext =
    nounNext && next?.kind === 'word' && !formOf(singular(next.lower)) && !nominalGerunds.has(next.lower);
  if (
    /[a-z]s$/.test(lower) &&
    relation &&
    opens &&
    (startsPhrase || direction || objectNext) &&
    !formOf(singular(lower))
  )
    return 'verb';
  // "… jumps back and continues"
  if (
    /[a-z]s$/.test(lower) &&
    previous?.role === 'conjunction' &&
    endsClause(next) &&
    (stemsSay('change') || (previous.lower === 'then' && lower === 'stops'))
  )
    return 'verb';
  // "latency lines, one spiking", "batches going in": what has a verb of its own is none.
  if (
    /[a-z]s$/.test(lower) &&
    afterNoun &&
    ((/^(?:lines|curves)$/.test(lower) && endsClause(next)) ||
      (next?.kind === 'word' &&
        /..ing$/.test(next.lower) &&
        !nominalGerunds.has(next.lower) &&
        (!stateOf(next.lower) || /^(?:through|into|to|across|past|over)$/.test(rest[1]?.lower ?? ''))))
  )
    return 'noun';
  // "Router sending video calls to": what is sent there.
  if (
    /[a-z]s$/.test(lower) &&
    previous?.role === 'noun' &&
    before.at(-2)?.role === 'verb' &&
    /ing$/.test(before.at(-2)?.lower ?? '') &&
    /^(?:to|into|onto|from|through|across)$/.test(next?.lower ?? '')
  )
    return 'noun';
  // "4 different book covers with": so many of them, so the noun is plural.
  if (/[a-z]s$/.test(lower) && afterNoun && !isPlural(previous) && awaited(before)) return 'noun';
  // "save points in a game": who points, points to something.
  if (lower === 'points' && !/^(?:to|at|toward|towards|back|out|up|down|the|a)$/.test(next?.lower ?? '')) return 'noun';
  // "emailed to team leads"
  if (
    /[a-z]s$/.test(lower) &&
    afterNoun &&
    before.at(-2)?.role === 'preposition' &&
    endsPhrase(next) &&
    !isPlural(previous)
  )
    return 'noun';
  // "boxes for dev and prod" are boxes.
  if (
    /[a-z]s$/.test(lower) &&
    next?.lower === 'for' &&
    !/^(?:waits|searches|looks|asks|pays|calls|stands|reaches|goes|aims)$/.test(lower)
  )
    return 'noun';
  if (/[a-z]s$/.test(lower) && relation && afterNoun && !isPlural(previous)) return finite();
  if (/[a-z]s$/.test(lower) && acts()) return 'verb';
  // "the servers raise their hands"
  if (
    previous?.role === 'noun' &&
    isPlural(previous) &&
    startsPhrase &&
    next?.kind !== 'number' &&
    (canBeVerb(lower) || verbClass(lower) !== undefined) &&
    !formOf(lower)
  )
    return 'verb';
  if (relation && afterNoun && isPlural(previous) && !/s$/.test(lower) && !formOf(lower)) return finite();
  if (relation && !previous && pos === 'verb' && (startsPhrase || direction)) return 'verb';
  if (formOf(singular(lower)) && !stateOf(lower)) return 'noun';
  if (pos === 'adjective' || (stateOf(lower) !== undefined && pos !== 'noun')) return 'adjective';
  if (pos === 'adverb') return 'adverb';
  if (pos === 'preposition') return 'preposition';
  // "Linux process with": one that does something has an ending.
  const plain =
    !/(?:s|ed|ing|en|wn|ght)$/.test(lower) &&
    !/^(?:cut|split|put|hit|set|let|shut|spread|cast|sent|fed|led|held|built|made|went|ran|got|met|won|lost|left|kept|told|sold|paid|took|gave|came|fell|grew|broke)$/.test(
      lower,
    );
  const base =
    plain &&
    previous?.role === 'noun' &&
    !isPlural(previous) &&
    /^(?:process|file|image|request|batch|queue|cache|test|list|store|log|trace|probe|patch|release|mount|claim|limit|lock|query|ping|load|call|copy|map|match|model|name|order|report|result|scale|score|share|stack|stage|switch|target|watch|work|run|deploy|build|start|stop|plan|place|point|post|press|print|record|reserve|review|route|sample|scan|schedule|search|select|serve|shift|sort|sound|split|step|stream|sync|tag|token|train|transfer|trigger|update|upgrade|use|view|vote|wait|walk|wrap|write)$/.test(
      lower,
    );
  if (base) return 'noun';
  if (pos === 'verb' && relation && afterNoun && (startsPhrase || direction) && !formOf(singular(lower))) return 'verb';
  return 'noun';

  /** Nothing before it that would do it, and nothing after it that it would be done to. */
  function standsAlone(): boolean {
    const lone = previous === undefined || /^(?:adjective|determiner|number|separator)$/.test(previous.role);
    const named =
      previous?.role === 'noun' &&
      /^(?:apartment|office|school|glass|brick|wall|oil|home|company|bank|tall)$/.test(previous.lower);
    return (
      (lone || named) &&
      (next === undefined || next.kind === 'punct' || /^(?:with|full|of|on|without|and)$/.test(next.lower))
    );
  }
  /** "engineer catches it", "traffic only passes through the proxy", "job stays on v1": the subject stands before. */
  function acts(): boolean {
    const subject = previous?.role === 'adverb' ? before.at(-2) : previous;
    const single =
      subject?.role === 'noun' && !isPlural(subject) && subject.kind === 'word' && !formOf(singular(lower));
    if (!single || !verbStems(lower).some(canBeVerb)) return false;
    // "with music notes around it": both nouns are governed.
    if (before.at(-2)?.role === 'preposition') return false;
    // "similarity scores 0.92": a name with its value.
    const counted = next?.kind === 'number' && isPluralWord(rest[1]?.lower ?? '');
    const complement = startsPhrase && (next?.kind !== 'number' || counted);
    // "vLLM backends with traffic splitting" are things.
    const leads = direction && !/^(?:for|with|by|as|in|on|at|under|between|against|via)$/.test(next?.lower ?? '');
    if (complement || leads || (next !== undefined && pronouns.has(next.lower)) || previous?.role === 'adverb')
      return true;
    return objectNext && pos === 'verb' && !cellNouns.has(singular(lower));
  }
  function gerund(): Role {
    // "Building with four floors", "an apartment building": what is built, painted or drawn.
    if (/^(?:building|painting|drawing|ceiling|clothing)$/.test(lower) && standsAlone()) return 'noun';
    if (!afterNoun && previous?.role !== 'pronoun') {
      if (stateOf(lower) && nounNext) return 'adjective';
      // "dividing lines appearing": the noun has a verb of its own.
      if (
        nounNext &&
        /^(?:dividing|cutting|splitting|separating|flashing|moving|spinning|floating)$/.test(lower) &&
        previous !== undefined
      )
        return 'adjective';
      // "…, moving independently": what is said of what was named.
      if (previous?.role === 'separator' && next !== undefined && (adverbs.has(next.lower) || /..ly$/.test(next.lower)))
        return 'verb';
      // "…, loading latest checkpoint"
      if (
        (previous === undefined || previous.role === 'separator') &&
        /^(?:latest|last|new|old|next|previous|more|another)$/.test(next?.lower ?? '')
      )
        return 'verb';
      if (nominalGerunds.has(lower) && !startsPhrase && !direction) return 'noun';
      // "the primary streaming to two replicas": the adjective stands for its noun.
      if (previous?.role === 'adjective' && /^(?:to|into|from|through|onto)$/.test(next?.lower ?? '')) return 'verb';
      // "Boxing gloves crossed out": the noun has a predicate of its own.
      if (previous === undefined && nounNext && /..(?:ed|ing)$/.test(rest[1]?.lower ?? '')) return 'adjective';
      if (
        previous === undefined &&
        nounNext &&
        next?.kind === 'word' &&
        !isPluralWord(next.lower) &&
        !startsPhrase &&
        !/^(?:specific|new|more)$/.test(next.lower)
      )
        return 'adjective';
      if (
        previous === undefined ||
        previous.role === 'conjunction' ||
        previous.role === 'separator' ||
        previous.role === 'auxiliary' ||
        previous.role === 'adverb'
      )
        return 'verb';
      if (previous.role === 'number' && !nounNext) return 'verb';
      return nounNext && !startsPhrase ? 'adjective' : nominalGerunds.has(lower) ? 'noun' : 'verb';
    }
    // "each landing on"
    if (previous?.role === 'pronoun') return 'verb';
    // "with traffic splitting" names a thing, "meter spinning" tells what happens.
    const governed =
      previous !== undefined && /^(?:with|of|for|by|via|using|without)$/.test(before.at(-2)?.lower ?? '');
    if (governed && !isPlural(previous) && (next === undefined || next.kind === 'punct')) return 'noun';
    // "Ship A loading crates": a thing with a letter or number of its own acts.
    const numbered = previous !== undefined && (/^[A-Z]$/.test(previous.text) || previous.role === 'number');
    if (numbered && nounNext) return 'verb';
    // "container loading a module into the node": what it does has an object and a place.
    if (afterNoun && nounNext && !governed && leadsOn(rest)) return 'verb';
    if (nominalGerunds.has(lower) && !isPlural(previous) && !startsPhrase && !direction) {
      // "experiment tracking dashboard", "NPU slicing"; but "Triton batching requests": a plural of its own follows.
      if (!(previous?.product && nounNext && isPluralWord(next?.lower ?? '') && !formOf(singular(next?.lower ?? ''))))
        return 'noun';
    }
    return 'verb';
  }
  function participle(): Role {
    if (afterNoun || previous?.role === 'auxiliary' || previous?.role === 'pronoun')
      return stateOf(lower) && nounNext && afterNoun && !direction ? 'verb' : 'verb';
    if (previous?.role === 'adverb' && !nounNext) return 'verb';
    return nounNext || stateOf(lower) ? 'adjective' : 'verb';
  }
  function stemsSay(what: Relation): boolean {
    return verbStems(lower).some((stem) => verbRelation(stem) === what);
  }
  function finite(): Role {
    if (startsPhrase || direction) return 'verb';
    // "price rises", "pod crashes": what happens to it.
    if (endsClause(next) && (stemsSay('change') || sinks.test(lower)) && !formOf(singular(lower))) return 'verb';
    const ambiguous = cellNouns.has(singular(lower)) || formOf(singular(lower)) !== undefined;
    if (pos === 'verb') return ambiguous && !nounNext ? 'noun' : 'verb';
    return objectNext && !ambiguous ? 'verb' : 'noun';
  }
}

/** A number above one or a word for several opens the phrase, and no plural has come yet. */
function awaited(before: readonly Word[]): boolean {
  for (let i = before.length - 1; i >= 0; i--) {
    const word = before[i] as Word;
    if (word.role === 'number') {
      const count = numberWords[word.lower] ?? (/^\d+$/.test(word.text) ? Number(word.text) : 0);
      // "Worker 2 crashes" is one.
      return count > 1 && before[i - 1]?.role !== 'noun';
    }
    if (manyWords.has(word.lower)) return /^(?:different|several|multiple|many|various)$/.test(word.lower);
    if (!/^(?:noun|adjective)$/.test(word.role) || isPlural(word)) return false;
  }
  return false;
}

/** Before the clause ends, something is led somewhere; or what follows is quoted. */
function leadsOn(rest: readonly Token[]): boolean {
  if (rest[0]?.kind === 'quote' || rest[0]?.kind === 'code') return true;
  const end = rest.findIndex((token) => token.kind === 'punct');
  return rest
    .slice(1, end < 0 ? undefined : end)
    .some((token) => /^(?:into|to|from|onto|toward|towards)$/.test(token.lower));
}

function punctuation(text: string): Role {
  if ('([{'.includes(text)) return 'open';
  if (')]}'.includes(text)) return 'close';
  return text === ':' ? 'colon' : 'separator';
}

/** The colour is that of a noun that follows: "Redis red box". */
const closesName = (next: Token | undefined): boolean =>
  next !== undefined && next.kind === 'word' && !closed(next.lower) && !/..(?:ing|ed|s)$/.test(next.lower);

/** "A reads 1, B writes 0": who does it. */
const actsNext = (previous: Word | undefined, next: Token | undefined): boolean =>
  (previous === undefined || previous.role === 'colon' || previous.role === 'separator') &&
  next?.kind === 'word' &&
  /[a-z][^s]s$/.test(next.lower) &&
  verbStems(next.lower).some((stem) => verbRelation(stem) !== undefined) &&
  !formOf(singular(next.lower));

/** Words with a capital up to "logo". */
function namesLogo(tokens: readonly Token[], i: number): boolean {
  let at = i;
  while (tokens[at]?.kind === 'word' && /^\p{Lu}/u.test(tokens[at]?.text ?? '') && at - i < 3) at++;
  return at > i && /^logos?$/.test(tokens[at]?.lower ?? '');
}

/** "a can", "watering can pouring water", "trash can": the vessel. */
const isCan = (previous: Pick<Word, 'role'> | undefined, next: Token | undefined): boolean =>
  previous?.role === 'determiner' ||
  (previous !== undefined &&
    /^(?:noun|adjective|verb)$/.test(previous.role) &&
    (next === undefined || next.kind === 'punct' || prepositions.has(next.lower) || /..(?:ing|ed)$/.test(next.lower)));

const auxiliary = (word: string, next: Token | undefined): Role =>
  word === 'has' && !(next && /(?:ed|en|been)$/.test(next.lower)) ? 'verb' : 'auxiliary';

const closed = (word: string): boolean =>
  prepositions.has(word) ||
  conjunctions.has(word) ||
  subordinators.has(word) ||
  auxiliaries.has(word) ||
  determiners.has(word) ||
  negations.has(word) ||
  pronouns.has(word) ||
  adverbs.has(word);

/** "each with its own", "both waiting": a determiner without its noun. */
const standsAlone = (lower: string, next: Token | undefined): boolean =>
  /^(?:each|both|all)$/.test(lower) &&
  (endsPhrase(next) ||
    // "each takes its own shard"
    (lower === 'each' &&
      next?.kind === 'word' &&
      /[a-z][^s]s$/.test(next.lower) &&
      verbStems(next.lower).some((stem) => verbRelation(stem) !== undefined)) ||
    (next !== undefined &&
      (prepositions.has(next.lower) ||
        auxiliaries.has(next.lower) ||
        (/...(?:ing|ed)$/.test(next.lower) && !nominalGerunds.has(next.lower)))));

const endsClause = (next: Token | undefined): boolean =>
  endsPhrase(next) || (next !== undefined && (conjunctions.has(next.lower) || subordinators.has(next.lower)));
const endsPhrase = (next: Token | undefined): boolean => next === undefined || next.kind === 'punct';
const isPlural = (word: Word | undefined): boolean => word !== undefined && isPluralWord(word.lower) && !word.product;
const isPluralWord = (word: string): boolean => word === 'people' || singular(word) !== word;

function stemOf(word: string): string {
  const stems = verbStems(word);
  return (
    stems.find((stem) => verbRelation(stem) !== undefined) ??
    stems.find((stem) => verbClass(stem) !== undefined) ??
    stems[1] ??
    word
  );
}
