/** A shell with its commands and what they print. */
import type { TerminalSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { printedLines } from '../printed.ts';
import { tidy } from '../read/phrase.ts';
import type { FormHit, Phrase, Scene } from '../read/scene.ts';
import { enumeration } from '../read/segments.ts';
import { behind, lineOfLog, logIn, lookOf, printedIn, sessionName, shellLike, typedAt, typedIn } from '../session.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

const command =
  /\b(?:kubectl|helm|docker|git|curl|npm|npx|pip|python3?|ollama|ssh|psql|redis-cli|terraform|make|cargo|go run|nvidia-smi|k8sgpt|kyverno|istioctl|minikube|kind|apt(?:-get)?|brew|ls|cd|cat|grep)(?![\w.-]*\.\w)(?![\w-])(?:\s+[a-z0-9][\w./=:-]*|\s+--?[\w=-]+)*/;

export const terminal: KindReader = {
  kind: 'terminal',
  recognise(scene, context): Candidate | undefined {
    const hit = named(scene, 'terminal');
    // Many windows are a crowd, not one to read in.
    if ((hit?.phrase?.count ?? 1) > 3) return undefined;
    const listing = listed(scene.text) ?? logged(scene);
    if (listing) return listing;
    // "engineer lost in terminals": the windows are what it is done to.
    const among =
      hit?.phrase?.plural === true &&
      !hit.leading &&
      scene.links.some((link) => link.stem !== '' && link.from.length > 0 && link.to.includes(hit.phrase as Phrase));
    if (among && scene.quotes.length + scene.codes.length === 0) return undefined;
    const own = ownCommand(scene, hit);
    const atPrompt = typedAt(scene.text, scene.codes);
    const typed = [
      ...new Set([...(own === undefined ? [] : [own]), ...atPrompt]),
      ...scene.codes.filter(
        (text) => text !== own && !atPrompt.includes(text) && command.exec(text)?.index === 0 && isCommand(text),
      ),
      ...scene.quotes.filter((text) => isCommand(text)),
    ];
    const session = sessionName(scene.text);
    const spoken = session === undefined ? scene.text : scene.text.replace(session, '');
    const bare = typed.length === 0 ? spoken.match(command)?.[0] : undefined;
    const certain = bare !== undefined && isCommand(bare);
    if (!hit && typed.length === 0 && !(bare && certain)) return undefined;
    const commands =
      typed.length > 0
        ? typed
        : bare && (certain || hit)
          ? [
              bare.replace(
                /\s+(?:style|history|showing|output|command|with|and|to|in|returning|listing|running|printing|fails|failing)\b.*$/,
                '',
              ),
            ]
          : [];
    const block = context.paragraph.code.find((one) => /^(?:bash|sh|shell|console|terminal)$/.test(one.language));
    // "curl command to /v1/models": where it goes is part of what is typed.
    const goal = /^curl(?: [a-z]+)?$/.test(commands.at(-1) ?? '')
      ? /\b(?:to|against|at|hitting|calling)\s+(?:the\s+)?`?((?:https?:\/)?\/[\w./:-]+|[\w-]+(?:\.[\w-]+)+\/\S+)/i.exec(
          scene.text,
        )?.[1]
      : undefined;
    if (goal) commands[commands.length - 1] = `curl ${goal}`;
    const quoted = [...scene.codes, ...scene.quotes].filter((text) => !commands.includes(text) && text !== goal);
    const last = commands.at(-1);
    const after = last === undefined || last === goal ? scene.text : afterCommand(scene.text, last);
    const read = quoted.length > 0 ? printedIn(after) : [];
    // Of what is quoted, nothing may be lost.
    const told = quoted.every((text) => read.some((line) => line.text.includes(text))) ? read : [];
    const outputs =
      quoted.length > 0
        ? told.length > 0
          ? []
          : quoted
        : last !== undefined
          ? printedLines(
              scene.text
                .slice(goal ? scene.text.indexOf(goal) + goal.length : scene.text.indexOf(last) + last.length)
                .replace(/^`/, ''),
            )
          : (announced(scene) ?? printed(scene, hit, commands, context));
    const mark = scene.phrases.find((phrase) => phrase.form?.kind === 'logo' && phrase.products[0] !== undefined)
      ?.products[0];
    const lines: TerminalSpec['lines'] = [
      ...(commands.length > 0 ? commands : block ? block.code.trim().split('\n').slice(0, 4) : []).map((text) => ({
        text: text.replace(/^\$\s*/, ''),
        prompt: true,
      })),
      ...told.filter((line) => !commands.includes(line.text)).slice(0, 7),
      ...outputs.slice(0, 6).map((text) =>
        isCommand(text)
          ? { text, prompt: true }
          : {
              // As it is printed.
              text: (last === undefined && quoted.length === 0 ? tidy(text) : text).replace(
                /\bout-of-(?=\p{L})/giu,
                'out of ',
              ),
              ...lookOf(behind(scene.text, text), text),
            },
      ),
    ];
    if (lines.length === 0) return undefined;
    return {
      spec: {
        kind: 'terminal',
        lines,
        ...(session && { name: session }),
        ...(mark && { title: { label: mark, logo: mark } }),
      },
      ...((told.length > 0 || own !== undefined) && { whole: true }),
      confidence:
        session !== undefined && (told.length > 0 || atPrompt.length > 0)
          ? 0.93
          : goal || (last === undefined && quoted.length === 0 && announced(scene) !== undefined)
            ? Math.max(hit?.weight ?? 0, 0.86)
            : hit && !hit.modifier && hit.weight > 0.8
              ? hit.weight
              : typed.length > 0 || (hit && certain)
                ? 0.84
                : hit && !hit.modifier
                  ? hit.weight
                  : typed.length > 0
                    ? 0.78
                    : certain
                      ? sure.test(scene.text)
                        ? 0.8
                        : 0.72
                      : (hit?.weight ?? 0.4),
      why: hit ? says(hit) : `a command: "${commands[0]}"`,
    };
  },
};

/** "Kernel log scrolling by, stops at `…` in red" */
function logged(scene: Scene): Candidate | undefined {
  const log = lineOfLog(scene.text) ?? logIn(scene.text);
  return log && log.lines.length > 0
    ? {
        spec: { kind: 'terminal', name: log.name, lines: log.lines },
        confidence: 0.93,
        why: `lines of a log: "${log.name}"`,
        whole: true,
      }
    : undefined;
}

/** "Typing `df -h`", "Terminal: `ping …`": what is typed, whatever program it is. */
function ownCommand(scene: Scene, hit: FormHit | undefined): string | undefined {
  const typed = typedIn(scene.text);
  if (typed) return typed;
  const [first] = scene.codes;
  const [, code] =
    /^(?:an? |the )?(?:[\p{L}-]+ ){0,2}(?:terminal|console|shell|command line|session|prompt)(?: window)?(?:\s*[:,]|\s+with|\s+running)?\s+`([^`]+)`/iu.exec(
      scene.text,
    ) ?? [];
  return code && code === first && shellLike(code) && (hit !== undefined || sessionName(scene.text)) ? code : undefined;
}

const afterCommand = (text: string, command_: string): string =>
  text.slice(text.indexOf(command_) + command_.length).replace(/^[`"”]|^\s+command\b/, '');

/** "vcctl job list output with Name, Status columns": the command, and the head of what it lists. */
function listed(text: string): Candidate | undefined {
  const [, typed, told] =
    /^([a-z][\w-]*(?:\s[a-z][\w-]*){1,3})\s+output\s+with\s+(?:the\s+)?(.+?)\s+columns[.]?$/.exec(text) ?? [];
  const names = told?.split(enumeration) ?? [];
  return typed && names.length > 1
    ? {
        spec: {
          kind: 'terminal',
          lines: [{ text: typed, prompt: true }, { text: names.map((name) => name.toUpperCase()).join('   ') }],
        },
        confidence: 0.9,
        why: 'the output of a command',
        whole: true,
      }
    : undefined;
}

/** "Terminal showing error: permission denied": a colon within what is printed keeps it one line. */
function announced(scene: Scene): readonly string[] | undefined {
  const [, told] =
    /^(?:an? |the )?(?:terminal|console|shell|log)s?(?: window| output)?\s+(?:showing|shows|printing|prints|with)\s+((?:an? )?(?:error|warning|message|output)\s*:\s*.+)$/i.exec(
      scene.text,
    ) ?? [];
  if (told) return printedLines(told.replace(/^(?:an? )?(?:message|output)\s*:\s*/i, ''));
  // "Errors in the log: disk full, retrying": what is written there.
  const [, lines] =
    /^[^:]{0,40}\b(?:logs?|log (?:file|line|entry|message)s?|console|stdout|stderr|[a-zA-Z-]+ output)(?:\s+(?:scrolling|rolling|running)(?: by)?)?\s*:\s+([^"`]+)$/i.exec(
      scene.text,
    ) ?? [];
  return lines && !/\b\w+ing\b[^,;]*\b(?:to|into)\b/.test(lines)
    ? lines.split(/\s*[,;]\s*(?:and\s+)?/).map((line) => line.replace(/[.]$/, ''))
    : undefined;
}

const sure = /^(?:kubectl|nvidia-smi|curl|redis-cli|psql|k8sgpt|istioctl|terraform|minikube)\b/;
/** These are words of the language, too: "cat on a keyboard", "make cake". */
const words = /^(?:make|kind|ls|cd|cat|grep|go run|python3?|apt)\b/;

/** The words begin with a command, and are not just English. */
const isCommand = (text: string): boolean => {
  const said = text.replace(/^\$\s*/, '');
  if (command.exec(said)?.index !== 0) return false;
  return sure.test(said) || (words.test(said) ? /\s(?:-|\S*[./_]|\S*\d)/.test(said) : said.split(' ').length > 1);
};

/** What is printed, a line for each clause: pictures beside the window and places in it are no output. */
function printed(
  scene: Scene,
  hit: FormHit | undefined,
  commands: readonly string[],
  context: CueContext,
): readonly string[] {
  const shown = things(scene, hit).filter(
    (phrase) =>
      !phrase.code &&
      !/^(?:terminal|logo|icon)$/.test(phrase.form?.kind ?? '') &&
      !/^(?:corner|background|foreground|screen|side|top|bottom|cursor|window|text|output|prompt)$/.test(phrase.head) &&
      !commands.some((one) => one.includes(phrase.label.toLowerCase())),
  );
  // States are drawn on things, but printed as words.
  const named = (phrase: Phrase): string =>
    /^[A-Z]/.test(phrase.text.replace(/^(?:all|the|an?|some|many)\s+/i, '')) && phrase.states.length > 0
      ? phrase.text.replace(/^(?:all|the|an?|some|many)\s+/i, '')
      : [phrase.count, phrase.label].filter(Boolean).join(' ');
  return scene.clauses.flatMap((clause) => {
    // Words in capitals are printed as they stand: "STATUS Pending".
    const end = scene.clauses[clause.index + 1]?.phrases[0]?.start ?? scene.text.length;
    const source = scene.text.slice(clause.phrases[0]?.start ?? 0, end);
    const caps = clause.index > 0 ? source.match(/\b[A-Z]{3,}\b[^,;]*/)?.[0] : undefined;
    if (caps && !context.products(caps).length && clause.phrases.length < 3)
      return [caps.replace(/\s+in (?:red|green|yellow|orange|white|blue)\b.*$/i, '').replace(/[\s,;]+$/, '')];
    const own = shown.filter((phrase) => clause.phrases.includes(phrase));
    const listed = own.filter((phrase) => scene.list.includes(phrase));
    if (listed.length > 1 || own.length < 2) return own.map(named);
    // "Seq Scan becomes Index Scan": as it is told.
    const told = scene.text
      .slice(own[0]?.start, Math.min(end, (own.at(-1)?.end ?? 0) + 1))
      .replace(/^(?:(?:all|the|an?|some|many|red|green|yellow|blue|orange|white)\s+)+/i, '')
      .replace(/\s+(?:highlighted|shown|printed)(?:\s+(?:in\s+)?(?:red|green|yellow|blue|orange|white))?\s*$/i, '')
      .replace(/[\s,;.]+$/, '');
    return [told.length < 60 ? told : own.map(named).join(', ')];
  });
}
