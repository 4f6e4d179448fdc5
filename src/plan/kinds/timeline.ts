/** Events or stages on a line. */
import type { TimelineEvent, TimelineSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { segmentItem, textItem, toItem } from '../items.ts';
import { type Course, courseOf } from '../moments.ts';
import { tidy } from '../read/phrase.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { arrowParts, segmentsOf } from '../read/segments.ts';
import { colourByName, comesBack } from '../turns.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

export const timeline: KindReader = {
  kind: 'timeline',
  recognise(scene, context): Candidate | undefined {
    const hit = named(scene, 'timeline');
    const told = courseOf(scene, context);
    if (told) return coursed(told, context);
    if (!hit) return undefined;
    const events = [...byTurns(eventsOf(scene, context, hit.phrase))];
    if (events.length === 0) return undefined;
    const [only] = events;
    const dated_ = hit.phrase?.note ?? '';
    if (events.length === 1 && only && !only.when && date.test(dated_)) events[0] = { ...only, when: dated_ };
    const position =
      events.length > 1
        ? undefined
        : /\b(?:early|earliest|first|original|beginning|start|pioneer)\b/.test(scene.lower)
          ? 'early'
          : /\b(?:late|latest|recent|now|today|newest|end)\b/.test(scene.lower)
            ? 'late'
            : 'middle';
    const spec: TimelineSpec = {
      kind: 'timeline',
      events,
      ...(position && { position }),
      ...(hit.phrase?.topic && !hit.modifier && { title: toItem(hit.phrase, context, true) }),
    };
    // A calendar of which no days are named is a thing.
    const bare = hit.form.phrase === 'calendar' && events.length < 2;
    return { spec, confidence: bare ? hit.weight * 0.6 : scene.pair ? hit.weight * 0.85 : hit.weight, why: says(hit) };
  },
};

/** "A, B, A, C": whose turn comes again is seen by the colour. */
function byTurns(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const names = events.map((event) => event.label);
  if (!comesBack(names)) return events;
  const colour = colourByName(names);
  return events.map((event) => {
    const tint = event.colour ?? colour(event.label);
    return tint ? { ...event, colour: tint } : event;
  });
}

/** Each part of the cue has its time, whether or not a line is named. */
function coursed({ events, topic, rest }: Course, context: CueContext): Candidate {
  return {
    spec: {
      kind: 'timeline',
      events,
      ...(topic && { title: textItem(topic, context) }),
      ...(rest && { caption: tidy(rest) }),
    },
    confidence: 0.96,
    why: 'what happens, each with its time',
    whole: true,
  };
}

const date =
  /^(?:\d{3,4}s?|\d{1,4} (?:BC|BCE|AD|CE)|Q[1-4](?: \d{4})?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? ?\d*(?:,? \d{4})?|(?:day|week|month|year|hour|minute|second|phase|stage|step|t) ?=? ?\d+|\d{1,2}:\d{2}|\d+ ?(?:am|pm|s|ms|min|h|sec|seconds|minutes|hours|days|weeks|months|years))$/i;

function eventsOf(scene: Scene, context: CueContext, own: Phrase | undefined): readonly TimelineEvent[] {
  const written = dated(scene.text, context);
  if (written.length > 1) return written;
  const arrows = arrowParts(scene.text);
  if (arrows.length > 1) return arrows.map((text) => segmentItem(text, context));
  const segments = segmentsOf(scene.text);
  if (segments.length > 2) return segments.map((text) => segmentItem(text, context));
  const told = toldEvents(scene, context);
  if (told.length > 1 || told[0]?.states) return told;
  const source =
    scene.chain.length > 1
      ? scene.chain
      : scene.list.length > 1
        ? scene.list
        : things(scene).filter((phrase) => phrase !== own);
  const events: TimelineEvent[] = [];
  for (const phrase of source) {
    const as = scene.links.find((link) => link.preposition === 'as' && link.to.includes(phrase));
    if (as && events.length > 0 && source !== scene.list) {
      events[events.length - 1] = { ...(events.at(-1) as TimelineEvent), detail: phrase.label };
      continue;
    }
    const item = toItem(phrase, context, phrase.form?.kind === 'logo');
    events.push({ ...item, ...(phrase.note && { when: phrase.note }) });
  }
  return events;
}

/** "Timeline with a backup every hour, crash at hour 20, resume from the backup": each part is an event, with its time. */
function toldEvents(scene: Scene, context: CueContext): readonly TimelineEvent[] {
  // "Backup every hour on a timeline, crash at minute 37"
  const named_ = /\s+on (?:an?|the) time ?line\b/i;
  const body =
    scene.text.match(/\btimeline\s+(?:with|showing|of)\s+(.+)$/is)?.[1] ??
    (named_.test(scene.text) ? scene.text.replace(named_, '') : '');
  const parts = body.split(/\s*[,;]\s*(?:and\s+|then\s+)*/).filter((part) => part !== '');
  // "time to first token highlighted on a request timeline"
  const [, only = ''] =
    /^(.{3,40}?)\s+(?:highlighted|marked|circled)\s+on (?:an?|the)\s+(?:[\w-]+\s+)?time ?line[.]?$/i.exec(scene.text) ??
    [];
  if (only) return [{ ...textItem(only, context), states: ['highlighted'] }];
  if (parts.length < 2 || parts.some((part) => part.split(/\s+/).length > 7)) return [];
  if (!parts.some((part) => clock.test(part))) return [];
  return parts.map((part): TimelineEvent => {
    const when = part.match(clock);
    const rest = when ? part.replace(clock, '').trim() : part;
    return { ...segmentItem(rest || part, context), ...(when && rest && { when: (when[1] as string).trim() }) };
  });
}

const clock =
  /\s*\b(?:at |on |in |after |from )?((?:every )?(?:hour|day|week|month|year|minute|second|step|epoch|phase)s?(?: \d+)?|\d{1,2}:\d{2}(?: ?[AP]M)?|(?:19|20)\d{2}|(?:every )?\d+ (?:seconds|minutes|hours|days|weeks|months|years))$/i;

/** "2017: Transformers, 2020: GPT-3", "2014 Kubernetes -> 2018 Kubeflow", "Kubernetes (2014)". */
function dated(text: string, context: CueContext): readonly TimelineEvent[] {
  const body =
    text.includes(':') && !/^\s*\d/.test(text) ? text.slice(text.search(/(?:showing|of|with|from|:)\s/i) + 1) : text;
  const parts = body.split(/\s*(?:,|;|→|->|=>|\band then\b|\bto\b|\bthen\b)\s*/);
  const events = parts.flatMap((part): TimelineEvent[] => {
    const front = part.match(
      /((?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? )(?:1\d|20)\d{2}|\d{1,4} (?:BC|BCE|AD|CE)|(?:19|20)\d{2}s?|\b[1-9]\d{2,3}(?!\d|\s*(?:[°%]|degrees?\b|[mk]?[glmw]\b|[kmg]b\b|meters?\b|metres?\b|people\b|years?\b|days?\b|hours?\b|minutes?\b|seconds?\b|times\b))|Q[1-4]|(?:day|week|month|year|hour|phase|minute) \d+)\s*[:=–—-]?\s+(.{2,60})$/i,
    );
    if (front) return [{ ...textItem(tidy(front[2] as string), context), when: front[1] as string }];
    const back = part.match(/(.{2,60}?)\s*[([](\d{3,4}s?|[^)\]]{1,16})[)\]]?$/);
    if (back && date.test(back[2] as string))
      return [
        {
          ...textItem(tidy((back[1] as string).replace(/^.*\b(?:showing|with|from|of)\s+/i, '')), context),
          when: back[2] as string,
        },
      ];
    return [];
  });
  return events;
}
