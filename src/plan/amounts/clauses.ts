/** A short cue as the author cut it: its clauses without their joining words, and the words for what is measured. Pure. */

/** "CPU at 95%, and the network asleep" → "CPU at 95%", "the network asleep". */
export const clausesOf = (text: string): readonly string[] =>
  text
    .trim()
    .replace(/[.!]$/, '')
    .split(/\s*[,;](?!\d{3})\s*(?:(?:and|while|but|yet|then)\s+)?|\s+(?:while|but)\s+/i)
    .filter((clause) => clause !== '');

/** The rest of a cue as one remark under the picture; nothing where there is none. */
export const remarkOf = (clauses: readonly string[], tidy: (text: string) => string): { caption?: string } =>
  clauses.length === 0 ? {} : { caption: tidy(clauses.join(', ')) };

/** Nouns of which there is so much. */
const amounts =
  'usage|use|utili[sz]ation|load|memory|vram|ram|cpu|gpu|disk|swap|storage|budget|quota|balance|temperature|latency|throughput|bandwidth|pressure|capacity|occupancy|depth|level|volume|traffic|speed|humidity|battery|charge|power|energy|stress|noise|demand|supply|accuracy|confidence|coverage|progress|attendance|mood|risk|rate|score|voltage|signal|brightness|consumption|savings?|price|cost|loss|stock';

/** What is filled and emptied. */
const containers =
  'tank|bucket|bottle|glass|cup|jar|jug|bath ?tub|tub|sink|barrel|basket|bag|backpack|suitcase|cart|wallet|fridge|freezer|inbox|mailbox|pool|reservoir|hard drive|drive|buffer|cache|queue|bin|battery|piggy bank|disk|memory|vram|ram|storage|context window|quota|calendar|hourglass|fuel tank|gas tank|shelf|hall|cup|pantry|bar|gauge|meter';

export const isMeasured = (name: string): boolean => new RegExp(`(?:^|\\s)(?:${amounts})$`, 'i').test(name);
export const isContainer = (name: string): boolean => new RegExp(`(?:^|\\s)(?:${containers})$`, 'i').test(name);
