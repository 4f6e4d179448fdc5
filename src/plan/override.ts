/** A leading `kind:` in a cue's cell: the author's own choice, with a small syntax of its own for each kind. Pure. */
import type { Problem } from '../problem.ts';
import type { Kind, VisualSpec } from '../spec.ts';
import { kinds } from '../spec.ts';
import { suggest } from '../suggest.ts';
import { choose } from './choose.ts';
import type { CueContext } from './context.ts';
import { inRow } from './edges.ts';
import { segmentItem } from './items.ts';
import { trendOf } from './kinds/chart-line.ts';
import { readers } from './kinds/index.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';

/** Other names that force a kind, for the author's convenience. */
const synonyms: Readonly<Record<string, Kind>> = {
  logos: 'logo-row',
  orbit: 'logo-orbit',
  cloud: 'logo-orbit',
  compare: 'comparison',
  versus: 'comparison',
  line: 'chart-line',
  bars: 'chart-bar',
  pie: 'chart-pie',
  gauge: 'meter',
  stack: 'stacked-bar',
  checklist: 'cards',
  crossed: 'crossed-out',
  text: 'callout',
  quote: 'callout',
  icons: 'icon',
  picture: 'image',
};

export const overrideNames: readonly string[] = [...kinds, ...Object.keys(synonyms)];

export type Override = { readonly kind: Kind; readonly word: string; readonly body: string; readonly offset: number };

/** Only a word in lower case counts: "Timeline: 2014 …" is prose, "timeline: …" an order. */
export function findOverride(cell: string): Override | undefined {
  const match = cell.match(/^\s*([a-z]+(?:-[a-z]+)*):\s*(?=\S|$)/);
  const word = match?.[1] ?? '';
  const kind = (kinds as readonly string[]).includes(word) ? (word as Kind) : synonyms[word];
  return match && kind ? { kind, word, body: cell.slice(match[0].length).trim(), offset: match[0].length } : undefined;
}

/** A lower-case word and a colon that is nearly a kind's name. */
export function misspelt(cell: string): { word: string; meant: string } | undefined {
  const word = cell.match(/^\s*([a-z]+(?:-[a-z]+)*):\s/)?.[1];
  if (!word || word.length < 4 || overrideNames.includes(word)) return undefined;
  const meant = suggest(word, overrideNames);
  return meant ? { word, meant } : undefined;
}

export interface Forced {
  readonly spec?: VisualSpec;
  readonly problem?: Pick<Problem, 'code' | 'message' | 'hint'>;
}

export function force(override: Override, context: Omit<CueContext, 'inner'>): Forced {
  const { kind, body, word } = override;
  if (body === '' && !/^(?:code|logo-orbit)$/.test(kind))
    return {
      problem: {
        code: 'override-empty',
        message: `Nothing stands after "${word}:"`,
        hint: `For example: ${example(kind)}`,
      },
    };
  const full: CueContext = {
    ...context,
    inner: (part) => ({ spec: choose(part, { ...context, depth: context.depth + 1 }).spec, confidence: 1 }),
  };
  const own = direct(kind, body, word, full);
  if (own) return { spec: own };
  if (kind === 'code' && /^\w*$/.test(body))
    return {
      problem: {
        code: 'override-no-code',
        message: body ? `The script has no block of ${body} code` : 'The script has no block of code',
        hint: 'Put a fenced block under the paragraph, or the code itself after "code:"',
      },
    };
  const reader = readers.find((one) => one.kind === kind);
  const lead = leading[kind];
  for (const text of [
    body,
    ...(lead ? [`${lead}: ${body}`, `${lead} showing ${body}`, `${body} ${lead.toLowerCase()}`] : []),
  ]) {
    const spec = reader?.recognise(readCue(text, full), full)?.spec;
    if (spec) return { spec };
  }
  return {
    problem: {
      code: 'override-unreadable',
      message: `"${word}:" was not understood`,
      hint: `For example: ${example(kind)}`,
    },
  };
}

const leading: Readonly<Partial<Record<Kind, string>>> = {
  logo: 'Logo',
  'logo-row': 'Logos',
  'logo-orbit': 'Logo cloud',
  flow: 'Diagram',
  cycle: 'Cycle',
  timeline: 'Timeline',
  comparison: 'Comparison',
  'chart-line': 'Line chart',
  'chart-bar': 'Bar chart',
  'chart-pie': 'Pie chart',
  meter: 'Meter',
  'stacked-bar': 'Stacked bar',
  grid: 'Grid',
  cluster: 'Cluster',
  partition: 'Partition',
  queue: 'Queue',
  code: 'Code',
  terminal: 'Terminal',
  dashboard: 'Dashboard',
  cards: 'Cards',
  table: 'Table',
  people: 'People',
  'crossed-out': 'Crossed out',
  chat: 'Chat',
  alert: 'Alert',
  icon: 'Icon',
  callout: 'Text',
};

export function example(kind: Kind): string {
  const examples: Readonly<Record<Kind, string>> = {
    logo: 'logo: kubeflow',
    'logo-row': 'logos: kubeflow, mlflow',
    'logo-orbit': 'orbit: kubeflow, mlflow, ray',
    flow: 'flow: Client -> Gateway -> Pod',
    cycle: 'cycle: Plan -> Do -> Check',
    timeline: 'timeline: Data -> Train -> Deploy',
    comparison: 'compare: CPU | GPU',
    'chart-line': 'line: latency, cost',
    'chart-bar': 'bars: apples 3, pears 5',
    'chart-pie': 'pie: rent 50%, food 50%',
    meter: 'meter: 40%',
    'stacked-bar': 'stack: used 30%, free 70%',
    grid: 'grid: 12 GPUs',
    cluster: 'cluster: 3 nodes',
    partition: 'partition: cake into four pieces',
    queue: 'queue: people waiting at a desk',
    code: 'code: yaml',
    terminal: 'terminal: ls -l; total 0',
    dashboard: 'dashboard: speed and fuel graphs',
    cards: 'cards: fast, cheap, simple',
    table: 'table: fruit, colour; apple, red; plum, blue',
    people: 'people: two cooks and a waiter',
    'crossed-out': 'crossed-out: plastic bag',
    chat: 'chat: cook: "Ready?", waiter: "Yes."',
    alert: 'alert: pot boiling over',
    icon: 'icon: boat',
    callout: 'text: One thing to remember',
    mermaid: 'mermaid: graph LR; A-->B',
    image: 'image: photo.png',
  };
  return examples[kind];
}

const split = (body: string, by: RegExp): readonly string[] =>
  body
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean);

/** Kinds with a syntax of their own. */
function direct(kind: Kind, body: string, word: string, context: CueContext): VisualSpec | undefined {
  const item = (text: string) => segmentItem(text, context);
  const product = (text: string) => ({
    label: context.catalogue.product(text) ?? tidy(text),
    logo: context.catalogue.product(text) ?? tidy(text),
  });
  const arrows = split(body, /\s*(?:-+>|=+>|→|⇒)\s*/);
  const listed = split(body, /\s*[,;|]\s*/);
  switch (kind) {
    case 'mermaid':
      return { kind, source: body.replace(/;\s*/g, '\n') };
    case 'image':
      return { kind, path: body.replace(/^["'`]|["'`]$/g, '') };
    case 'callout':
      return { kind, text: body, style: word === 'quote' ? 'quote' : 'statement' };
    case 'logo':
      return {
        kind,
        logo: product(listed[0] as string),
        ...(listed.length > 1 && { parts: listed.slice(1).map(item) }),
      };
    case 'logo-row':
      return { kind, logos: listed.map(product) };
    case 'logo-orbit': {
      const names = listed.length > 1 ? listed : context.listed;
      return { kind, around: names.map(product) };
    }
    case 'timeline':
      return {
        kind,
        events: (arrows.length > 1 ? arrows : listed).map((text) => {
          const when = text.match(/^([^:]{1,12}):\s*(.+)$/);
          return when ? { ...item(when[2] as string), when: when[1] as string } : item(text);
        }),
      };
    case 'cycle':
      return { kind, steps: (arrows.length > 1 ? arrows : listed).map(item) };
    case 'cards':
      return { kind, cards: listed.map(item), ...(word === 'checklist' && { style: 'checklist' as const }) };
    case 'flow':
      if (arrows.length > 1) return chain(arrows, item);
      return undefined;
    case 'comparison': {
      const sides = split(body, /\s*\|\s*|\s+vs\.?\s+/);
      if (sides.length < 2) return undefined;
      return {
        kind,
        sides: sides.map((text) => {
          const parts = text.match(/^([^:=]{1,40})\s*[:=]\s*(.+)$/);
          const inner = parts ? context.inner(parts[2] as string)?.spec : undefined;
          return { head: item(parts?.[1] ?? text), ...(inner && { body: inner }) };
        }),
        mode: 'versus',
      };
    }
    case 'chart-line':
      return {
        kind,
        series: listed.map((text) => ({
          label: tidy(text),
          trend: trendOf(text.toLowerCase()) ?? ('rising' as const),
        })),
      };
    case 'chart-bar':
      return {
        kind,
        bars: listed.map((text) => {
          const pair = text.match(/^(.+?)\s*[:=]?\s+([$€£]?\d[\d.,]*\s?\S*)$/);
          return pair
            ? {
                label: tidy(pair[1] as string),
                value: Number((pair[2] as string).replace(/[^\d.]/g, '')),
                text: pair[2] as string,
              }
            : { label: tidy(text) };
        }),
      };
    case 'meter': {
      const value = body.match(/[$€£]?\d[\d.,]*\s?(?:%|\w{1,4})?/)?.[0]?.trim();
      const label = body
        .replace(value ?? '', '')
        .replace(/[:=,]/g, ' ')
        .trim();
      return value
        ? {
            kind,
            form: 'gauge',
            label: tidy(label),
            value,
            ...(value.endsWith('%') && { fraction: Math.min(1, Number(value.replace(/[^\d.]/g, '')) / 100) }),
          }
        : undefined;
    }
    case 'code': {
      const block =
        context.paragraph.code.find((one) => body === '' || one.language === body) ??
        context.episode.paragraphs.flatMap((one) => one.code).find((one) => one.language === body);
      if (block && /^\w*$/.test(body)) return { kind, language: block.language, code: block.code.trimEnd() };
      return body !== '' && !/^\w+$/.test(body)
        ? {
            kind,
            language: /:\s/.test(body) ? 'yaml' : 'text',
            code: body.replace(/^`|`$/g, '').replace(/;\s+/g, '\n'),
          }
        : undefined;
    }
    case 'terminal':
      return {
        kind,
        lines: split(body, /\s*;\s*/).map((text, i) => ({
          text: text.replace(/^[$`]\s*|`$/g, ''),
          ...(i === 0 || /^\$/.test(text) ? { prompt: true } : {}),
        })),
      };
    case 'table': {
      const rows = split(body, /\s*;\s*/).map((row) => row.split(/\s*[,|]\s*/));
      return rows.length > 1 ? { kind, columns: rows[0] as string[], rows: rows.slice(1) } : undefined;
    }
    default:
      return undefined;
  }
}

function chain(names: readonly string[], item: (text: string) => import('../spec.ts').Item): VisualSpec {
  const ids = names.map((name) => name.toLowerCase().replace(/[^\p{L}\d]+/gu, '-'));
  const nodes = names.flatMap((name, i) =>
    ids.indexOf(ids[i] as string) === i ? [{ ...item(name), id: ids[i] as string }] : [],
  );
  return { kind: 'flow', nodes, edges: inRow(ids).map(([from, to]) => ({ from, to })) };
}
