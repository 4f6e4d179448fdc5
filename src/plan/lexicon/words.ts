/** Small closed classes of words. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Several, no number given. */
export const manyWords = set(
  'multiple many several various numerous few some more different other others all hundreds thousands millions dozens countless lots tons most every each additional extra both array swarm bunch group collection variety range set series pile stack row mountain flood wave stream fleet',
);
/** Of these, the ones that must be followed by "of". */
export const manyNouns = set(
  'hundreds thousands millions dozens lots tons array swarm bunch group collection variety range set series pile stack row mountain flood wave stream fleet handful rows piles stacks types kinds number',
);

const ones = 'one two three four five six seven eight nine'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export const numberWords: Readonly<Record<string, number>> = {
  ...Object.fromEntries(ones.map((word, i) => [word, i + 1])),
  ...Object.fromEntries(
    'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, i) => [word, i + 10]),
  ),
  ...Object.fromEntries(
    tens.flatMap((ten, i) => [
      [ten, (i + 2) * 10],
      ...ones.map((one, k) => [`${ten}-${one}`, (i + 2) * 10 + k + 1] as const),
    ]),
  ),
  single: 1,
  dozen: 12,
  hundred: 100,
  pair: 2,
  couple: 2,
  twin: 2,
  dual: 2,
};

/** "three" → 3, "3" → 3; NaN for what is no number. */
export const countOf = (word: string): number => numberWords[word.toLowerCase()] ?? Number(word);

/** Adjectives of size and manner that a label can do without. */
export const fillerAdjectives = set(
  'large huge big giant massive small tiny little slick nice beautiful classic typical actual real entire whole different various many multiple several numerous few some other more own just specific slightly overwhelming fancy generic final quick clean clear visual animated stylized stylised simplified literal same actually simply only very really constantly slowly quickly gradually suddenly automatically efficiently simultaneously',
);

/** Measures: a number before them is no count of things. */
export const units = set(
  '°c °f ° ton tons tonne tonnes gb mb tb kb pb gib mib tib ghz mhz ms s sec second seconds min mins hr hrs minute minutes hour hours day days week weeks month months year years dollar dollars euro euros percent degrees degree km kg g mg ml l m cm mm w kw kwh mw v tokens/s tok/s rps qps fps tflops pflops gb/s tb/s milliseconds ns nanoseconds microseconds joules newtons meters metres kilometers miles liters litres grams tablespoons teaspoons cups volts amps ohms watts hz k',
);

export const determiners = set(
  'a an the this that these those its their his her our your my each every any no another both all',
);
/** Words that begin what the picture shows, after its form. */
export const showing = set(
  'showing show shows displaying displays depicting illustrating visualizing visualising demonstrating with of listing featuring comparing highlighting containing explaining describing revealing',
);

/** Nouns for people, by role. */
export const persons = set(
  'user person people team developer engineer admin administrator operator customer analyst scientist student teacher manager chef cook lawyer judge trader accountant doctor crowd audience researcher man woman child kid programmer coder employee worker colleague client tenant sre dba player guest waiter investor banker auditor attorney jury speaker presenter contractor buyer seller lender borrower defendant plaintiff witness founder ceo human patient nurse shopper tourist guard police architect designer tester hacker attacker group_of_people member friend family boss intern expert stakeholder juror prosecutor convict suspect thief listener singer musician dancer athlete farmer king queen soldier emperor priest peasant professor physicist skater runner driver passenger parent astronaut sailor pilot president politician baker mechanic plumber carpenter artist actor author writer reader referee coach goalkeeper voter citizen neighbour neighbor landlord clerk cashier courier librarian historian chemist biologist mathematician surgeon dentist pharmacist firefighter detective burglar monk knight pharaoh grandmother grandfather mother father brother sister son daughter baby boy girl adult teenager violinist drummer pianist guitarist painter sculptor photographer journalist reporter editor translator bailiff mediator notary broker economist consumer shareholder creditor debtor taxpayer explorer inventor slave merchant philosopher receptionist concierge bouncer doorman butler postman mailman conductor usher valet cop policeman policewoman officer lifeguard juggler magician wizard superhero hero ninja pirate gardener dj barber tailor butcher dispatcher lumberjack miner fisherman hunter villain spy secretary assistant_manager translator interpreter mover janitor cleaner handyman electrician welder crew clown acrobat gymnast reviewer examiner inspector annotator evaluator moderator maintainer contributor mentor hitman cfo cto coo ciso sysadmin guy dude lady gentleman fellow somebody someone person_in_suit couple uncle aunt nephew niece cousin husband wife grandpa grandma mum mom dad granny toddler roommate housemate teammate saver spender pensioner retiree rookie beginner novice swimmer cyclist climber hiker boxer wrestler',
);

/** Things that come in equal pieces: many of them make a grid. */
export const cellNouns = set(
  'page block cell tile slot seat core box pixel square cube token tooth chip key brick row egg cookie dot particle molecule atom electron sector shard bit byte parameter weight vector embedding neuron image photo gpu cpu tpu npu',
);
/** Things with a capacity: filled, reserved, free. */
export const capacityNouns = set(
  'memory vram ram disk storage cache buffer budget bandwidth capacity battery tank bucket space context quota utilization utilisation usage load portfolio income salary glass bottle hbm heap window',
);
/** Adjectives that compare: which end of a measure. */
export const highWords = set(
  'fast faster high higher more bigger larger huge expensive long longer tall taller massive large heavy heavier hot hotter strong stronger costly big most slower slow greater better richer deeper wide wider maximum',
);
export const lowWords = set(
  'low lower less smaller small cheap cheaper short shorter tiny fewer light lighter cool cooler weak weaker little least minimal lowest quick narrow minimum',
);

/** Verbs whose form in -s is hardly ever a noun: "the waiter shrugs", "one bulb goes off". */
export const deedVerbs = set(
  'appear arrive ask become begin bend blink bounce breathe bring carry celebrate chew clap collapse crawl cry devour die dig dive drown eat emerge enter erase escape evaporate expand explode flicker fly follow frown gallop get glow go grab grin grow happen hide hover ignore inflate join juggle keep kneel know lean leave lift listen lose make melt multiply overflow panic pay peek pop pour pretend proclaim put realise realize refuse relax remain remove resume rotate say scatter seem shatter shine shiver shove shrink shrug sing sit sleep smash snatch sneak snip snore speak spill stay steal stumble surrender swallow sway swim tell throw tilt tiptoe topple toss unfold unlock vanish wake wander warn weep wither wobble',
);

/** Phrases that say how, not what: they are no things. */
export const idioms: readonly (readonly string[])[] = [
  'in parallel',
  'one after the other',
  'one after another',
  'on one side',
  'on one end',
  'on the other end',
  'on the other side',
  'on the other',
  'the other way',
  'in opposite directions',
  'by itself',
  'in the distance',
  'in different places',
  'at its peak',
  'at its height',
  'in big letters',
  'in large letters',
  'in bold',
  'in the background',
  'in the foreground',
  'step after step',
  'at scale',
  'in place',
  'all over the place',
  'in a triangle',
  'right to left',
  'from right to left',
  'a bit too much',
  'too much',
  'a bit',
  'a little bit',
  'a lot',
  'half and half',
  'fifty-fifty',
  'into place',
  'out of place',
  'on hold',
  'in mid-air',
  'in slow motion',
  'in real time',
  'in real-time',
  'over time',
  'at once',
  'by default',
  'in sync',
  'in sequence',
  'in order',
  'on demand',
  'in detail',
  'at the same time',
  'one by one',
  'side by side',
  'step by step',
  'back and forth',
  'for each',
  'of course',
  'in half',
  'color coded',
  'over the air',
  'drawn to scale',
  'to scale',
  'from left to right',
  'left to right',
  'from top to bottom',
  'top to bottom',
  'collecting dust',
  'gathering dust',
  'nothing happens',
  'equation style',
  'one after another',
  'one at a time',
  'at a time',
  'two at a time',
  'a few at a time',
  'between steps',
  'between runs',
  'between calls',
  'between requests',
  'between sessions',
  'colour coded',
  'color-coded',
  'colour-coded',
  'on top',
  'at first',
  'at the end',
  'in the middle',
  'in center',
  'in centre',
  'in middle',
  'in the center',
  'in the centre',
  'on screen',
  'in turn',
  'as well',
  'at the bottom',
  'at the top',
  'from scratch',
  'in action',
  'in response',
  'as needed',
  'over and over',
  'in between',
  'at all',
  'all at once',
  'in a row',
  'in line',
  'in a line',
  'in a queue',
  'at night',
  'to one side',
  'to the side',
  'from all sides',
  'on both sides',
  'on all sides',
  'both ways',
  'to the right',
  'to the left',
  'on the left',
  'on the right',
].map((idiom) => idiom.split(' '));

/** -ing words that name a thing, as often as they say what happens. */
export const nominalGerunds = set(
  'staging training serving scheduling tracking processing slicing learning monitoring pricing caching routing networking computing testing billing batching sharing scaling autoscaling tuning fine-tuning engineering logging tracing streaming clustering indexing hashing sharding partitioning queueing embedding embeddings rating building warning meaning parking cooking baking packing financing banking accounting lighting heating cooling housing reasoning prompting bursting time-slicing provisioning reporting string ring king thing spring mapping listing spending saving savings packaging modeling marketing mining planning hearing ruling finding filing painting drawing landing loading swimming binding shopping training labeling weighting polling pooling profiling load-balancing balancing sampling decoding encoding chunking ordering timing setting settings rendering swapping versioning',
);
