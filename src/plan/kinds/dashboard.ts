/** Boards with panels. */
import type { DashboardSpec, Item, Panel } from '../../spec.ts';
import { type CueContext, unique } from '../context.ts';
import { toItem } from '../items.ts';
import { isPerson } from '../persons.ts';
import { amountsOf } from '../read/amounts.ts';
import { measureIn } from '../read/measure.ts';
import { tidy } from '../read/phrase.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { segmentsOf } from '../read/segments.ts';
import { trendOf } from './chart-line.ts';
import { type Candidate, clauseOf, type KindReader, named, says } from './kind.ts';

export const dashboard: KindReader = {
  kind: 'dashboard',
  recognise(scene, context): Candidate | undefined {
    const opened = openedLogo(scene, context) ?? wall(scene);
    if (opened) return opened;
    const hit = named(scene, 'dashboard');
    const gauges = gaugesOf(scene, context);
    // "Two loading bars: A 5 s, B 4 min" are compared.
    if (gauges && !amountsOf(scene.text).some((one) => !one.text.endsWith('%'))) return gauges;
    if (!hit?.phrase) return undefined;
    const clause = scene.clauses[clauseOf(scene, hit.phrase)];
    const products = unique(
      (clause?.phrases ?? [hit.phrase])
        .filter((phrase) => phrase.start <= (hit.phrase?.start ?? 0))
        .flatMap((phrase) => phrase.products),
    );
    const panels = panelsOf(scene, hit.phrase, clause?.index ?? 0, context);
    const head: Item =
      products.length === 0
        ? toItem(hit.phrase, context, true)
        : { label: hit.phrase.topic ?? (products[0] as string), logo: products[0] as string };
    const heads: readonly Item[] =
      products.length > 1
        ? products.map((name) => ({ label: name, logo: name }))
        : [{ ...head, label: head.label || hit.phrase.label }];
    const spec: DashboardSpec = {
      kind: 'dashboard',
      boards: heads.map((one) => ({
        head: one,
        panels: panels.length > 0 ? panels : [{ label: '', form: 'line' as const }],
      })),
    };
    const covered = scene.clauses
      .filter((one) => one.index >= (clause?.index ?? 0) && !one.phrases.some((phrase) => isPerson(phrase, context)))
      .map((one) => one.index);
    const whole = panels.some((panel) => panel.value) && segmentsOf(scene.text).length === panels.length;
    // "Grafana panel: load 12%, heat 45°C"
    const valued = hit.leading && panels.length > 1 && panels.every((panel) => panel.value);
    return {
      spec,
      confidence: valued ? Math.max(hit.weight, 0.9) : hit.weight,
      why: says(hit),
      covers: covered,
      whole,
    };
  },
};

const panelWords = '(?:panels|dashboards?|charts|graphs|tiles|widgets|gauges|monitors|screens|plots)';

/** "X logo dissolving into a wall of panels (A, B, C)": the product's board with these panels. */
function openedLogo(scene: Scene, context: CueContext): Candidate | undefined {
  const [, name = '', listed = ''] =
    new RegExp(
      `^(?:the\\s+)?(.{2,40}?)\\s+logo\\s+(?:\\p{L}+(?:ing|s))\\s+(?:up\\s+|apart\\s+|open\\s+|out\\s+)?(?:in)?to\\s+(?:an?\\s+|the\\s+)?(?:\\p{L}+\\s+){0,2}?(?:(?:wall|grid|board|set|row|mosaic|screen)\\s+(?:full\\s+)?of\\s+)?(?:\\p{L}+\\s+)?${panelWords}\\s*(?:[:(]|with|showing)\\s*(.+?)\\)?[.]?$`,
      'iu',
    ).exec(scene.text) ?? [];
  const logo = name && context.catalogue.product(name);
  const parts = segmentsOf(`: ${listed}`);
  if (!logo || parts.length < 2 || parts.length > 8) return undefined;
  return board({ label: name, logo }, parts, 'the panels of a product');
}

/** "Wall of monitors: orders 1,204, refunds 12": screens with a figure each. */
function wall(scene: Scene): Candidate | undefined {
  const [, lead = '', body = ''] =
    /^((?:an?\s+|the\s+)?(?:wall|row|bank|grid)\s+of\s+(?:\p{L}+\s+)?(?:monitors|screens|panels|displays|gauges|dials|meters))\s*(?::|with|showing)\s+(.+)$/iu.exec(
      scene.text.replace(/[.]$/, ''),
    ) ?? [];
  const parts = segmentsOf(`: ${body}`);
  if (lead === '' || parts.length < 2 || parts.length > 8 || !parts.every((part) => valueIn(part))) return undefined;
  return board({ label: tidy(lead) }, parts, 'a wall of screens');
}

const board = (head: Item, parts: readonly string[], why: string): Candidate => ({
  spec: {
    kind: 'dashboard',
    boards: [
      {
        head,
        panels: parts.map(
          (part): Panel => (valueIn(part) ? panelOf(part) : { label: tidy(part), form: formOfText(part) }),
        ),
      },
    ],
  },
  confidence: 0.97,
  why,
  whole: true,
});

/** "Four gauges: A, B, C, D": each is an instrument of its own. */
function gaugesOf(scene: Scene, context: CueContext): Candidate | undefined {
  const hit = named(scene, 'meter');
  // "Four signals as four gauges: A, B, C, D"
  const named_ =
    hit?.phrase && /^\s*(?:(?:on|of|in|for|from)\s+[^:,;]{2,30})?:/.test(scene.text.slice(hit.phrase.end))
      ? segmentsOf(scene.text)
      : [];
  const counted = hit?.phrase?.count !== undefined && named_.length === hit.phrase.count;
  // "Two progress bars: A vs B": the one against the other.
  if (scene.pair && /bar$/.test(hit?.form.phrase ?? '')) return undefined;
  if (!hit?.phrase?.plural || hit.modifier || !(hit.leading || counted)) return undefined;
  if (!counted && (scene.list.length < 2 || scene.list.includes(hit.phrase))) return undefined;
  // "Memory 61 GB": each with its value.
  const plain = counted && (scene.list.length !== named_.length || named_.some((text) => valueIn(text)));
  return {
    spec: {
      kind: 'dashboard',
      boards: [
        {
          head: toItem({ ...hit.phrase, states: [] }, context),
          panels: plain
            ? named_
                .slice(0, 6)
                .map(
                  (text): Panel =>
                    valueIn(text) ? { ...panelOf(text), form: 'gauge' } : { label: tidy(text), form: 'gauge' },
                )
            : scene.list.slice(0, 6).map(
                (phrase): Panel => ({
                  label: phrase.label,
                  form: 'gauge',
                  ...(phrase.note && /\d/.test(phrase.note) && { value: phrase.note }),
                  ...(phrase.states.length > 0 && { states: phrase.states }),
                  ...(phrase.colour && { colour: phrase.colour }),
                }),
              ),
        },
      ],
    },
    confidence: hit.weight + 0.05,
    why: `${says(hit)}, one for each of ${plain ? named_.length : scene.list.length}`,
  };
}

function panelsOf(scene: Scene, own: Phrase, from: number, context: CueContext): readonly Panel[] {
  const list =
    scene.list.length > 1
      ? scene.list
      : scene.clauses
          .slice(Math.max(0, from))
          .flatMap((clause) => clause.phrases)
          .filter((phrase) => phrase.start > own.start && phrase.form?.kind !== 'frame' && !isPerson(phrase, context));
  // "CPU flat at 15%, GPU pegged at 100%": a value stands behind what it is the value of.
  const segments = segmentsOf(scene.text);
  const panels = scene.phrases.find(
    (phrase) =>
      phrase.count === segments.length && /^(?:panel|graph|chart|tile|widget|gauge|metric)$/.test(phrase.head),
  );
  if (segments.length > 1 && (panels || segments.some((text) => valueIn(text))))
    return segments.slice(0, 6).map(panelOf);
  // "error budget draining from 100% to 12%"
  const [, first, last] =
    /\bfrom\s+([$€£]?\d[\d.,]*\s?%?)\s+(?:down |up )?to\s+([$€£]?\d[\d.,]*\s?%?)/i.exec(scene.text) ?? [];
  const things_ = first && last ? list.filter((phrase) => !/^[$€£]?\d/.test(phrase.label)) : list;
  return things_.slice(0, 6).map((phrase): Panel => {
    const alerting = /\bthreshold$|\b(?:alert|warning|limit) (?:line|level)$/i.test(phrase.label);
    const trend = alerting ? 'flat' : trendOf(scene.lower.slice(phrase.start, phrase.end + 24));
    const value = first && last && things_.length === 1 ? `${first} → ${last}` : valueIn(phrase.text);
    return {
      label:
        /^(?:chart-line|chart-bar|meter|dashboard)$/.test(phrase.form?.kind ?? '') &&
        (phrase.form?.weight ?? 0) >= 0.5 &&
        !/^utili[sz]ation$/.test(phrase.head) &&
        phrase.topic
          ? phrase.topic
          : phrase.label,
      form: formOf(phrase, value),
      ...(trend && { trend }),
      ...(value && { value }),
      ...(phrase.states.length > 0 && { states: phrase.states }),
      ...(phrase.colour && { colour: phrase.colour }),
    };
  });
}

const valueIn = measureIn;

/** "GPU pegged at 100%": what comes before the words that tell how it stands. */
function panelOf(text: string): Panel {
  const value = valueIn(text);
  const trend =
    trendOf(text.toLowerCase()) ?? (/\b(?:pegged|maxed|stuck|steady|constant)\b/i.test(text) ? 'flat' : undefined);
  const how =
    /\s+(?:is |are |was |stays? |remains? )?(?:flat|pegged|maxed|stuck|steady|constant|stable|high|low|at|near|around|over|under|up|down|(?:climb|ris|grow|fall|drop|increas|decreas|spik|jump)\w*)\b.*$/i;
  const label = tidy((value ? text.replace(value, '') : text).replace(how, '').replace(/[\s:=]+$/, ''));
  const share = value?.endsWith('%') ?? false;
  return {
    label,
    form: share && !trend ? 'gauge' : value && !trend ? 'stat' : 'line',
    ...(trend && { trend }),
    ...(value && { value }),
  };
}

function formOf(phrase: Phrase, value: string | undefined): Panel['form'] {
  const text = phrase.label.toLowerCase();
  // "alert threshold in red"
  if (/\b(?:alert|warning|limit)\s+(?:line|threshold|level)$|\bthreshold$/.test(text)) return 'line';
  if (phrase.form?.kind === 'chart-line') return phrase.plural ? 'lines' : 'line';
  if (phrase.form?.kind === 'chart-bar' || /\bbars?\b/.test(text)) return 'bars';
  if (phrase.form?.kind === 'meter' || filledWord.test(text)) return 'gauge';
  if (value) return 'stat';
  return formOfWords(text, phrase.plural);
}

const filledWord = /\b(?:utili[sz]ation|usage|temperature|load|memory)\b/;

const formOfText = (text: string): Panel['form'] =>
  filledWord.test(text.toLowerCase()) ? 'gauge' : formOfWords(text.toLowerCase(), /[^s]s$/.test(text));

function formOfWords(text: string, plural: boolean): Panel['form'] {
  if (/\b(?:heat ?)?maps?\b/.test(text)) return 'heatmap';
  if (/\b(?:dag|node|step|pod|service)s?\b/.test(text)) return 'list';
  if (/\b(?:list|log|trace|event|run|user|alert)s?\b/.test(text)) return 'list';
  if (/\btables?\b/.test(text)) return 'table';
  if (/\b(?:comparison|bar|cost|breakdown|count)s?\b/.test(text)) return 'bars';
  return plural || /\b(?:metrics|comparison)\b/.test(text) ? 'lines' : 'line';
}
