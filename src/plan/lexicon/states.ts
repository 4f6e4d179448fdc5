/** Words for states and colours: word or phrase → what is drawn. */
import type { Colour, State } from '../../spec.ts';

const table: Readonly<Record<State, string>> = {
  highlighted:
    'highlighted|glowing|lit|lit up|lighting up|emphasized|emphasised|spotlighted|circled|bold|selected|chosen|picked|in focus|highlight|shining|pulsing|blinking|glow|underlined|boxed|starred|in the spotlight|winner|winning',
  crossed:
    'crossed out|crossed-out|struck through|struck out|strikethrough|red x|with a red x|removed|deleted|eliminated|cancelled|canceled|gone|not needed|unused capability|forbidden|prohibited|banned|no longer',
  checked:
    '✓|✔|✅|green checkmark|checkmark|green check|check mark|green tick|tick mark|ticked|ticked off|ticked green|approved|passed|passing|healthy|succeeded|successful|verified|allowed|accepted|valid|well-supported|working|unaffected|completed|complete|done|ready|supported|admitted|compliant|signed',
  failed:
    '✗|✘|❌|failed|failing|crashed|crashing|broken|torn in half|torn apart|torn|ripped apart|ripped|snapped|snapping|breaking|breaking apart|falling apart|burnt|burned|rotten|wilted|bankrupt|void|rejected|denied|red cross|error|errors|down|dead|invalid|unsupported|violated|oom|oomkilled|killed|evicted|terminated|destroyed|collapsed|collapsing|cracked|shattered|unhealthy|expired',
  burning: 'on fire|burning|in flames|overheating|🔥|smoking|melting|exploding|aflame',
  muted:
    'greyed out|grayed out|greyed|grayed|dimmed|faded|muted|grey out|in the background|deprecated|old|legacy|inactive|disabled|experimental|faint|ghosted|translucent|unavailable',
  empty: 'empty|mostly empty|unused|vacant|wasted|hollow|blank|zero',
  full: 'full|filled|packed|maxed out|maxed|fully used|fully utilized|100%|overflowing|exhausted|crammed|occupied|saturated|overloaded|stuffed',
  new: 'new|brand new|newly added|fresh|incoming|just added|just launched',
  locked:
    'locked|padlocked|secured|encrypted|🔒|behind lock|with a lock|sealed|reserved|isolated|sandboxed|claimed|protected',
  waiting: 'waiting|pending|queued|stuck|paused|blocked|on hold|delayed|frozen|stalled|throttled',
  warning:
    'warning|⚠|⚠️|at risk|risky|dangerous|degraded|vulnerable|slow|struggling|overwhelmed|stressed|suspicious|flagged|unstable|flaky|confused|sweating|frustrated|leaking',
  active:
    'active|running|busy|available|free|enabled|live|online|working hard|open|awake|in use|used|utilized|powered on|warm',
  idle: 'idle|sleeping|doing nothing|underutilized|underused|dormant|standing by|asleep|resting|standby|off|powered off|scaled to zero|sitting idle|bored|turned off|switched off|powered down|shut down|shut off|goes dark|going dark|gone dark|went dark|goes off|going off line|goes offline|going offline',
  growing: 'growing|expanding|scaling up|increasing|inflating|scaling out|swelling|multiplying|rising',
  shrinking: 'shrinking|scaling down|decreasing|deflating|contracting|dwindling|shrunk',
  dashed:
    'dashed|dotted|optional|planned|virtual|missing|absent|invisible|temporary|hypothetical|should be|used to be|would be|could have been',
};

const colours: Readonly<Record<string, Colour>> = {
  red: 'red',
  crimson: 'red',
  orange: 'orange',
  amber: 'orange',
  yellow: 'yellow',
  gold: 'yellow',
  golden: 'yellow',
  green: 'green',
  teal: 'green',
  blue: 'blue',
  cyan: 'blue',
  purple: 'purple',
  violet: 'purple',
  pink: 'purple',
  magenta: 'purple',
  grey: 'grey',
  gray: 'grey',
};

/** The colours that authors name, as one alternative of a pattern. */
export const colourNames = 'red|orange|amber|yellow|green|blue|purple|gr[ae]y';

/** States that are drawn whole, so that their words need not stand in the label. */
const drawn: ReadonlySet<string> = new Set(
  'highlighted|glowing|lit|lighting up|crossed out|crossed-out|struck through|struck out|red x|greyed out|grayed out|greyed|grayed|dimmed|on fire|burning|in flames|✓|✔|✅|✗|✘|❌|green checkmark|checkmark|green check|check mark|red cross|emphasized|circled|selected|🔥|🔒|⚠|⚠️|faded|pulsing|blinking|dashed|dotted|bold'.split(
    '|',
  ),
);

let index: ReadonlyMap<string, State> | undefined;

export function stateOf(phrase: string): State | undefined {
  index ??= new Map(
    Object.entries(table).flatMap(([state, words]) => words.split('|').map((word) => [word, state as State] as const)),
  );
  return index.get(phrase);
}

export const colourOf = (word: string): Colour | undefined => colours[word];
export const isDrawn = (phrase: string): boolean => drawn.has(phrase) || colours[phrase] !== undefined;
