/** Elements → clauses with their links, and the longest enumeration. Pure. */

import { persons } from '../lexicon/words.ts';
import type { Element } from './element.ts';
import type { Clause, Link, Phrase } from './scene.ts';

/** Elements → clauses with their links, and the longest enumeration. */
export function toClauses(
  elements: readonly Element[],
  text: string,
): { clauses: readonly Clause[]; list: readonly Phrase[] } {
  const clauses: Clause[] = [];
  let list: readonly Phrase[] = [];
  let phrases: Phrase[] = [];
  let links: Link[] = [];
  let group: Phrase[] = [];
  let subject: readonly Phrase[] = [];
  let open: Omit<Link, 'to'> | undefined;
  let joined = false;
  let run: Phrase[] = [];
  /** The enumeration has had its "and": what follows the next comma is something else. */
  let closed = false;
  let afterColon = false;
  /** The enumeration began as what a verb or preposition leads to. */
  let afterLink = false;

  /** Where the last movement led. */
  let reached: readonly Phrase[] = [];
  const closeLink = (to: readonly Phrase[]): void => {
    if (open) links.push({ ...open, to });
    if (open?.relation === 'flow' && to.length > 0) reached = to;
    open = undefined;
  };
  const closeRun = (): void => {
    if ((run.length > list.length || (afterColon && run.length === list.length)) && run.length >= (afterColon ? 2 : 3))
      list = run;
    run = [];
    closed = false;
  };
  const finish = (): void => {
    closeLink(open ? group : []);
    if (phrases.length > 0 || links.length > 0) {
      const start = phrases[0]?.start ?? 0;
      clauses.push({
        index: clauses.length,
        text: text.slice(start, phrases.at(-1)?.end ?? start),
        phrases,
        links,
        bare: links.length === 0,
        negated: phrases.some((phrase) => phrase.negated) || links.some((link) => link.negated),
      });
    }
    phrases = [];
    links = [];
    group = [];
    joined = false;
  };

  for (const [i, element] of elements.entries()) {
    if (element.type === 'phrase') {
      const { phrase } = element;
      group = joined ? [...group, phrase] : [phrase];
      phrases.push(phrase);
      joined = false;
      run.push(phrase);
      if (phrase.members.length > list.length) list = phrase.members;
      const next = elements[i + 1];
      const goesOn =
        next?.type === 'and' ||
        (next?.type === 'break' &&
          next.text === ',' &&
          ((elements[i + 2]?.type === 'phrase' && isListPart(elements, i + 2)) ||
            (elements[i + 2]?.type === 'and' && elements[i + 3]?.type === 'phrase' && run.length > 1)) &&
          !begins(elements, i + 2) &&
          alike([phrase], elements, i + 2));
      if (open && !goesOn) closeLink(group);
    } else if (element.type === 'and') {
      joined = elements[i + 1]?.type === 'phrase' && group.length > 0;
      closed = joined && elements[i - 1]?.type === 'phrase';
      if (!joined && group.length > 0 && open) closeLink(group);
      // "a ray entering a prism and splitting": the second verb has the first one's subject.
      const next = elements[i + 1];
      if (next?.type === 'link' && next.verb && links.length > 0 && subject.length > 0) group = [];
    } else if (element.type === 'link') {
      if (open) closeLink([]);
      const then =
        elements[i - 1]?.type === 'break' &&
        element.verb &&
        /^(?:flow|spread)$/.test(element.relation) &&
        element.words.length > 0 &&
        after_(element, text)
          ? reached
          : [];
      const from =
        headOf(element, elements, i, phrases) ?? (group.length > 0 ? group : then.length > 0 ? then : subject);
      if (element.verb && group.length > 0 && !links.some((link) => link.from === group)) subject = group;
      const again = links.length === 0 ? gapped(element, group, clauses.at(-1)) : undefined;
      if (again) links.push({ ...again, clause: clauses.length });
      open = {
        from,
        relation: element.relation,
        words: element.words.map((word) => word.text).join(' '),
        stem: element.stem,
        preposition: element.preposition,
        passive: element.passive,
        negated: element.negated,
        ...(element.mutual && { mutual: true }),
        ...(element.look && { look: element.look }),
        clause: clauses.length,
      };
      group = [];
      if (run.length > 1) closeRun();
      run = [];
      closed = false;
      afterLink = true;
    } else if (element.type === 'arrow') {
      const from = group;
      closeLink(group);
      open = {
        from,
        relation: 'flow',
        words: '',
        stem: '',
        preposition: '',
        passive: false,
        negated: false,
        arrow: /^<.*>$|[↔⇔]/.test(element.text) ? 'both' : /^<|[←⇐]/.test(element.text) ? 'back' : 'to',
        clause: clauses.length,
      };
      group = [];
      run = [];
    } else if (element.type === 'colon') {
      closeRun();
      finish();
      afterColon = true;
      afterLink = false;
    } else if (element.type === 'break') {
      // A comma within an enumeration does not end the clause: "pods, services, and ingress connected to …".
      const next = elements[i + 1];
      const inList =
        element.text === ',' &&
        group.length > 0 &&
        !closed &&
        ((next?.type === 'and' && elements[i + 2]?.type === 'phrase') ||
          (next?.type === 'phrase' && (run.length >= 2 || isListPart(elements, i + 1)))) &&
        (!afterLink || alike(run, elements, i + 1));
      if (inList) joined = next?.type === 'phrase';
      else {
        closeRun();
        finish();
        afterLink = false;
        if (element.text !== ',') afterColon = false;
      }
    }
  }
  closeRun();
  finish();
  return { clauses, list };
}

/** "Gateway routing short prompts to A, long prompts to B": the verb is said once. */
function gapped(
  element: Element & { type: 'link' },
  group: readonly Phrase[],
  before: Clause | undefined,
): Link | undefined {
  const [done, goal] = before?.links.slice(-2) ?? [];
  const alike_ =
    !element.verb &&
    group.length > 0 &&
    goal?.stem === '' &&
    goal.preposition === element.preposition &&
    done?.stem !== '' &&
    done?.preposition === '' &&
    goal.from.every((phrase) => done.to.includes(phrase));
  return alike_ && done ? { ...done, to: group } : undefined;
}

/** "over pods, services, volumes" is a list; "on a desk, clock ringing, coffee steaming" a scene: its parts are unlike. */
function alike(run: readonly Phrase[], elements: readonly Element[], from: number): boolean {
  const all = [...run];
  for (let i = from; i < elements.length; i++) {
    const element = elements[i];
    if (element?.type === 'phrase') all.push(element.phrase);
    else if (element?.type === 'and') return true;
    else if (element?.type === 'link') return !element.verb && all.length > 1 && same(all);
    else if (element?.type !== 'break' || element.text !== ',') break;
  }
  // So many names and nothing else are a list, whatever their number.
  return (
    same(all) || (all.length > 3 && all.every((phrase) => phrase.states.length === 0 && phrase.colour === undefined))
  );
}

const valued = ({ label }: Phrase): boolean => /\s[x×]?\d[\d.,]*\s?\p{L}{0,3}%?$/u.test(label);

const same = (phrases: readonly Phrase[]): boolean =>
  phrases.every(
    (phrase) =>
      phrase.states.length === 0 &&
      phrase.colour === undefined &&
      // "one batch, latency 5 ms"
      (/^[-~$€£\d]/.test(phrase.label) || valued(phrase) === valued(phrases[0] as Phrase)) &&
      (phrase.plural === phrases[0]?.plural || phrase.product !== undefined),
  );

/** "…, then fanning out": what comes next starts where the last step ended. */
const after_ = (element: Element & { type: 'link' }, text: string): boolean =>
  /\bthen\s+$/i.test(text.slice(0, element.words.find((word) => word.role === 'verb')?.start ?? 0)) ||
  element.words.some((word) => word.lower === 'then');

/** The list's last part has a verb of its own: what follows the comma is a new clause. */
function begins(elements: readonly Element[], at: number): boolean {
  for (let i = at; i < elements.length; i++) {
    const element = elements[i];
    if (element?.type === 'link') return element.verb;
    if (element?.type === 'break' && element.text !== ',') return false;
    if (element?.type === 'colon' || element?.type === 'arrow') return false;
  }
  return false;
}

/** The phrase is followed by a further comma or "and": it stands in an enumeration. */
function isListPart(elements: readonly Element[], at: number): boolean {
  const next = elements[at + 1];
  const before = elements[at - 3];
  if (next === undefined) return before?.type === 'break' || before?.type === 'and' || before?.type === 'colon';
  if (next.type === 'and') return true;
  return (
    next.type === 'break' &&
    next.text === ',' &&
    (elements[at + 2]?.type === 'phrase' || elements[at + 2]?.type === 'and')
  );
}

const containers =
  /^(?:cluster|node|grid|queue|dashboard|diagram|room|house|center|centre|server|namespace|screen|table|timeline|map|rack|field|city|network|pipeline|ring|group|stack|pool|box|window|image|machine|host)$/;

/** "Robot with a stethoscope examining the cluster": what it has does not act, it does; a container's contents do. */
function headOf(
  element: Element & { type: 'link' },
  elements: readonly Element[],
  at: number,
  phrases: readonly Phrase[],
): readonly Phrase[] | undefined {
  if (!element.verb || !/^(?:act|view|block|flow)$/.test(element.relation) || element.passive) return undefined;
  const [thing, link, head] = [elements[at - 1], elements[at - 2], elements[at - 3]];
  if (thing?.type !== 'phrase' || link?.type !== 'link' || head?.type !== 'phrase') return undefined;
  // "a chip sitting in a drawer collecting dust": the chip does.
  if (
    link.verb &&
    /^(?:sit|stand|lie|wait|rest|sleep|hang|stay|lay)/.test(link.stem) &&
    phrases[0] === head.phrase &&
    !head.phrase.form
  )
    return [head.phrase];
  // "family at a stop drinking coffee": who is there drinks.
  if (
    !link.verb &&
    /^(?:at|in|on|by|near)$/.test(link.preposition) &&
    persons.has(head.phrase.head) &&
    phrases[0] === head.phrase
  )
    return [head.phrase];
  if (link.verb || link.preposition !== 'with' || phrases[0] !== head.phrase) return undefined;
  if (head.phrase.form !== undefined || containers.test(head.phrase.head) || elements[at + 1]?.type !== 'phrase')
    return undefined;
  return [head.phrase];
}
