/** Verbs and what they say about two things. Stems; `read/stem.ts` takes the endings off. */

export type Relation =
  | 'flow'
  | 'contain'
  | 'hold'
  | 'around'
  | 'beside'
  | 'between'
  | 'replace'
  | 'divide'
  | 'create'
  | 'act'
  | 'view'
  | 'show'
  | 'block'
  | 'label'
  | 'connect'
  | 'become'
  | 'fill'
  | 'be'
  | 'compare'
  | 'spread'
  | 'wait'
  | 'change'
  | 'on'
  | 'about';

const verbs: Readonly<Partial<Record<Relation, string>>> = {
  flow: 'follow flow stream feed send pass route forward push pour move travel go enter arrive reach hit fly transfer deliver copy upload pipe sync replicate propagate return respond reply answer emit leave exit redirect point lead pull fetch read write query call request ship load download inject save store submit publish land come jump fall drop direct migrate climb bounce hop drain leak escape walk run_to transmit evaporate bring carry receive ingest import export swap_in converge dispatch retrieve draw_from collect scrape spray pump drip',
  connect:
    'connect link wire attach bind join plug mount bridge pair tie hook couple communicate talk interact exchange',
  hold: 'overflow brim wear contain hold include carry_in have own host house store_in keep consist comprise bundle wrap package pack embed enclose feature',
  contain: 'live sit reside fit nest run_on',
  around: 'orbit surround circle encircle ring',
  beside: 'stand',
  replace: 'replace swap substitute supersede exchange_for',
  divide: 'divide tear split slice partition cut chop carve separate break segment fragment shard dice fork',
  create:
    'create generate spawn produce trigger launch start make build provision deploy spin yield cause render emit_new instantiate add compile fire issue birth schedule print bake cook',
  act: 'press click destroy manage control monitor watch_over scale orchestrate coordinate schedule_on handle process serve scan count inspect validate check test train tune optimize optimise compress encrypt verify approve reject sign assign allocate bind_to place put distribute balance batch cache protect guard enforce mutate intercept select pick choose cherry-pick filter search rank sort merge combine evict kill terminate restart recover detect diagnose analyze analyse discover expose claim reserve lock unlock use consume wrap_in drive help teach pay charge lend borrow invest heat cool stir mix hit_with squeeze pull_up push_down lift weigh measure throttle limit update upgrade patch roll release own_by steer power fix repair operate touch grab take give eat remove delete drag scale_up reconcile compute multiply calculate join_up sue argue rule convert accelerate attract repel reflect refract absorb support knock topple smash crush swallow squash juggle hug bite chew kick ride chase squeeze punch knock_over',
  view: 'view look watch see observe stare read_from review examine gaze study browse discuss collaborate debate cheer celebrate brainstorm present point_out share sit_around gather scratch facepalm meet wonder think',
  show: 'show display illustrate depict demonstrate visualize visualise reveal highlight feature_in represent list present_as indicate outline describe portray mention',
  block: 'block stop prevent deny bounce_off refuse forbid ban halt isolate shield reject_at fail',
  label:
    'ask tell shout complain explain greet type whisper prompt label name call_ed read_ing say mark tag title caption stamp print_ed',
  become:
    'become turn transform morph convert_to evolve change_to translate grow_into shrink_to fold expand_into condense',
  fill: 'fill empty reserve occupy use_up waste free available pack_up',
  compare: 'compare contrast beat outperform outpace',
  spread:
    'spread distribute_across scatter span cover fan shard_across replicate_across run_across stretch parallelize disperse',
  wait: 'wait queue line pend idle stall',
  change:
    'grow rise increase climb_up scale_out shrink decrease fall_off drop_off decline spike surge plateau flatten saturate explode oscillate appear vanish disappear fade spin loop repeat multiply_up crash freeze blink glow pulse expand double triple halve improve degrade converge drift tick tilt light melt boil burn explode_up pop zoom accelerate_up slow stack pile accumulate overlap overlay work succeed open close continue die survive stay stand_up collapse',
};

/** Prepositions and what they say about the things before and after. */
const prepositions: Readonly<Record<string, Relation>> = {
  into: 'flow',
  to: 'flow',
  through: 'flow',
  toward: 'flow',
  towards: 'flow',
  via: 'flow',
  from: 'flow',
  onto: 'flow',
  'out of': 'flow',
  past: 'flow',
  in: 'contain',
  inside: 'contain',
  within: 'contain',
  at: 'contain',
  on: 'on',
  over: 'on',
  atop: 'on',
  'on top of': 'on',
  above: 'on',
  under: 'on',
  below: 'on',
  beneath: 'on',
  behind: 'on',
  around: 'around',
  beside: 'beside',
  'next to': 'beside',
  'in front of': 'beside',
  alongside: 'beside',
  near: 'beside',
  between: 'between',
  among: 'between',
  across: 'spread',
  with: 'hold',
  without: 'hold',
  for: 'about',
  of: 'about',
  about: 'about',
  per: 'about',
  by: 'about',
  as: 'about',
  against: 'compare',
};

let index: ReadonlyMap<string, Relation> | undefined;

export function verbRelation(stem: string): Relation | undefined {
  index ??= new Map(
    Object.entries(verbs).flatMap(([relation, words]) =>
      words.split(' ').map((word) => [word, relation as Relation] as const),
    ),
  );
  return index.get(stem);
}

export const prepositionRelation = (word: string): Relation | undefined => prepositions[word];

/** Words that turn a relation round or deny it. */
export const negations: ReadonlySet<string> = new Set([
  'no',
  'not',
  "can't",
  'cannot',
  "don't",
  "doesn't",
  "isn't",
  "aren't",
  "won't",
  'never',
  'without',
  'none',
  "didn't",
  "wasn't",
  "couldn't",
  'nothing',
  'neither',
  'nor',
  'cant',
]);
