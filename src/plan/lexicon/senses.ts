/** Words with two pictures: which one is meant is told by what the script speaks of. Data. */

interface Sense {
  /** The whole label, singular, lower case. */
  readonly word: RegExp;
  /** What the script then speaks of. */
  readonly about: RegExp;
  /** The phrase whose picture is meant. */
  readonly as: string;
}

const senses: readonly Sense[] = [
  { word: /\d\s?degrees?\b/, about: /./, as: 'temperature' },
  {
    word: /^(?:train|retrain|train model|train the model)$/,
    about: /\b(?:training|models?|datasets?|epochs?|neural|machine learning)\b/i,
    as: 'training',
  },
  {
    word: /^(?:scale|massive scale|large scale|huge scale)$/,
    about: /\b(?:at scale|autoscal\w+|clusters?|workloads?|petabytes?|traffic)\b/i,
    as: 'growth',
  },
  {
    word: /\bpools?$/,
    about: /\b(?:gpus?|kubernetes|nodes?|clusters?|threads?|memory|connections?|databases?)\b/i,
    as: 'cluster',
  },
  { word: /^court$/, about: /\b(?:tennis|basketball|volleyball|badminton)\b/i, as: 'tennis' },
  { word: /^(?:charge|charges)$/, about: /\b(?:electrons?|voltage|electric\w*|batter(?:y|ies))\b/i, as: 'electricity' },
  { word: /^current$/, about: /\b(?:electrons?|voltage|circuits?|electric\w*|amperes?)\b/i, as: 'electricity' },
  {
    word: /^(?:cell|cells)$/,
    about: /\b(?:biolog\w*|organisms?|membranes?|nucleus|mitochondri\w*)\b/i,
    as: 'biology cell',
  },
  {
    word: /^(?:shares?|shares? of stock)$/,
    about: /\b(?:stocks?|shareholders?|dividends?|invest\w*|markets?|portfolios?|bonds?)\b/i,
    as: 'share certificate',
  },
  { word: /^bonds?$/, about: /\b(?:molecul\w*|atoms?|chemi\w*|electrons?|melt\w*)\b/i, as: 'link' },
  { word: /^(?:piano )?keys?$/, about: /\b(?:piano|chords?|melod\w*|octave|keyboard instrument)\b/i, as: 'piano key' },
  {
    word: /^notes?$/,
    about: /\b(?:chords?|melod\w*|octave|music\w*|songs?|rhythm)\b/i,
    as: 'musical note',
  },
  {
    word: /^(?:whole |long |short |one )?sentences?$/,
    about: /\b(?:words?|tokens?|llms?|language|grammar|text|paragraphs?|embeddings?|translat\w+)\b/i,
    as: 'text',
  },
  { word: /^trials?$/, about: /\b(?:court|judge|jury|verdict|lawyers?)\b/i, as: 'court' },
  { word: /^charges?$/, about: /\b(?:arrest|verdict|court|prosecut\w*)\b/i, as: 'document' },
  { word: /^volume$/, about: /\b(?:music\w*|songs?|loud\w*|speakers?|sound)\b/i, as: 'sound' },
  { word: /^records?$/, about: /\b(?:music\w*|songs?|vinyl|albums?)\b/i, as: 'vinyl record' },
  { word: /^conductor$/, about: /\b(?:orchestra|music\w*|violins?|symphon\w*)\b/i, as: 'musical score' },
  { word: /^(?:hearing|court hearing)$/, about: /\b(?:court|judge|lawyers?|appeal|claim|jury)\b/i, as: 'court' },
  {
    word: /^(?:hot |cold |warm )?(?:body|bodies)$/,
    about: /\b(?:heat|temperature|physics|gravity|momentum)\b/i,
    as: 'cube',
  },
  {
    word: /^(?:long |round |kitchen |dinner )?table$/,
    about:
      /\baround (?:a|the) (?:\w+ )?table|\b(?:at|under|on) the (?:kitchen |dinner )?table\b|\b(?:chairs?|tablecloth|waiters?)\b/i,
    as: 'furniture',
  },
  {
    word: /^(?:factory |office )?workers?$/,
    about: /\b(?:wages?|salary|boss|managers?|union|strike|factory|employ\w*)\b/i,
    as: 'team member',
  },
  { word: /^(?:two |sound |standing )?waves?$/, about: /\b(?:hz|sound|frequenc\w*|amplitude)\b/i, as: 'sound wave' },
  { word: /^bank$/, about: /\b(?:rivers?|shores?)\b/i, as: 'river' },
  { word: /^plant$/, about: /\b(?:factor(?:y|ies)|manufactur\w*|assembly|power plant)\b/i, as: 'factory' },
  { word: /^mouse$/, about: /\b(?:cats?|laborator(?:y|ies)|genes?|rodents?)\b/i, as: 'rat' },
  { word: /^(?:index|indexes|indices)$/, about: /\b(?:databases?|sql|quer(?:y|ies)|tables?)\b/i, as: 'search list' },
];

/** @returns the phrase to look a picture up for */
export function senseOf(label: string, script: string): string {
  const word = label.toLowerCase().trim();
  return senses.find((sense) => sense.word.test(word) && sense.about.test(script))?.as ?? label;
}
