/** Curves over time or load. */
import { literal } from '../../literal.ts';
import type { Dot, LineSeries, Trend } from '../../spec.ts';
import { formBehind } from '../amounts/form-behind.ts';
import { namelessCurves } from '../amounts/nameless-curves.ts';
import type { CueContext } from '../context.ts';
import { toItem } from '../items.ts';
import { capacityNouns } from '../lexicon/words.ts';
import { neighboursIn } from '../neighbours.ts';
import { type Plotted, plottedIn } from '../plotted.ts';
import { measure, numberIn } from '../read/measure.ts';
import { tidy } from '../read/phrase.ts';
import { readCue } from '../read/read.ts';
import type { FormHit, Link, Phrase, Scene } from '../read/scene.ts';
import { inOneUnit } from '../read/units.ts';
import { readingsOf } from '../readings.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

export const chartLine: KindReader = {
  kind: 'chart-line',
  recognise(whole, context): Candidate | undefined {
    const told_ = formBehind(whole, 'chart-line') ?? namelessCurves(whole);
    if (told_) return told_;
    const readings = readingsOf(whole);
    if (readings) return readings;
    const plot = plottedIn(whole.text, trendOf);
    const scene = plot.text === whole.text ? whole : readCue(plot.text, context);
    const hit = named(scene, 'chart-line');
    const cloud =
      hit && /scatter|point cloud|dot plot|space$/.test(hit.form.phrase)
        ? scattered(scene, hit, plot, context)
        : undefined;
    if (cloud) return cloud;
    const change = trendOf(scene.lower);
    // "Pods fall" is no curve; what has an amount has one.
    const amounts = scene.links.some(
      (link) =>
        (link.relation === 'change' ||
          /^(?:fall|drop|climb|jump|go|shoot|creep|inch|crawl|edge|trend)$/.test(link.stem)) &&
        (link.to.length === 0 ||
          link.to.every(
            (one) => /^[-~]?[$€£]?\d/.test(one.text) || /^(?:time|hour|day|week|month|quarter|year)$/.test(one.head),
          )) &&
        link.from.some((phrase) => isAmount(phrase)),
    );
    // "virus with spikes": no amount, no curve.
    if (
      hit &&
      /^(?:spike|peak|dip|bump)$/.test(hit.form.phrase) &&
      !scene.phrases.some(isAmount) &&
      hit.phrase?.topic === undefined
    )
      return undefined;
    // "harvest rising from 3 tons to 9 tons"
    const told = change !== undefined && plot.ends !== undefined && scene.clauses.length === 1;
    // "usage climbing, never reaches the maximum (red line)": lines over a curve.
    const lined = !hit && change !== undefined && scene.phrases.some((phrase) => /\bline$/.test(phrase.note ?? ''));
    const [first] = scene.phrases;
    const curved = lined && first !== undefined && isAmount(first);
    // "One week of memory usage with the peak marked": an amount over a time.
    const week =
      /^(?:an?|one|the|last|a full|\d+)\s+(day|week|month|year|hour|night)s?\s+of\s+([\p{L}][\p{L} -]{2,30}?)(?=\s+with\b|[,.]|$)/iu.exec(
        scene.text,
      );
    const over =
      /^([\p{L}][\p{L} -]{2,40}?)\s+over\s+(?:the\s+|a\s+|one\s+)?(time|day|night|week|month|year|decade|century|season)\b(?!\s+\p{L}+ing)/iu.exec(
        scene.text,
      );
    const [first_] = scene.links;
    const spanned =
      !hit &&
      over !== null &&
      scene.links[0]?.from.length === 1 &&
      !scene.clauses[0]?.links.some((link) => link.stem !== '') &&
      first_ !== undefined;
    const timed =
      !hit &&
      week !== null &&
      scene.phrases.some((phrase) => isAmount(phrase) && phrase.text.includes(week[2]?.split(' ').at(-1) ?? '-'));
    if (!hit && !(change && amounts) && plot.curves.length === 0 && !told && !curved && !timed && !spanned)
      return undefined;
    const own = hit?.phrase && !hit.modifier ? hit.phrase : undefined;
    // "Curve of latency vs batch size, dot below the line": the axes are named, and there is one curve.
    const oneCurve =
      plot.x !== undefined &&
      plot.y !== undefined &&
      own !== undefined &&
      !own.plural &&
      / (?:vs\.?|versus) /.test(whole.lower);
    const series = withPoints(
      plot.curves.length > 0
        ? plot.curves.map((one) => ({
            ...held(line(one.label, one.told, context, 'rising'), one.told),
            ...(one.colour && { colour: one.colour }),
          }))
        : spanned && over
          ? [line(over[1] ?? '', over[2] === 'time' ? scene.lower : 'oscillating wave', context, 'oscillating')]
          : oneCurve
            ? [line('', scene.lower, context, 'rising')]
            : timed && week
              ? [line(week[2] ?? '', 'oscillating wave', context, 'oscillating')]
              : curved && first
                ? [line(first.label, scene.text.split(/[,;]/)[0] ?? '', context, 'rising')]
                : told && !hit && scene.phrases[0]
                  ? [line(scene.phrases[0].label, scene.lower, context, 'rising')]
                  : seriesOf(scene, context, own),
      plot,
    );
    if (series.length === 0) return undefined;
    const level = levelLine(scene.text);
    // "over the week"
    const span =
      /\bover (?:the (?:same |whole |entire )?|a |one |an? entire )?(hour|day|week|month|year|night|hours|days|weeks|months|years)\b/.exec(
        scene.lower,
      )?.[1];
    const overTime = /\bover (?:time|the (?:day|week|month|year))\b|\btime\b/.test(scene.lower);
    const heightOf = plot.y || overTimeOf(scene);
    const marks = [...marksOf(scene), ...passedIn(scene)];
    return {
      spec: {
        kind: 'chart-line',
        series: level
          ? [
              ...series.filter(
                (one) => !level.label.toLowerCase().startsWith(one.label.toLowerCase().split(' ')[0] ?? '-'),
              ),
              level,
            ]
          : series,
        ...(spanned && over
          ? { xLabel: tidy(over[2] ?? '') }
          : timed && week
            ? { xLabel: tidy(week[1] ?? '') }
            : span
              ? { xLabel: tidy(span) }
              : overTime
                ? { xLabel: 'Time' }
                : axisOf(scene)),
        ...(plot.x && { xLabel: plot.x }),
        ...(heightOf
          ? { yLabel: heightOf }
          : own?.topic &&
            !sized.test(own.topic) &&
            !shape.test(own.topic) &&
            context.catalogue.product(own.topic) === undefined &&
            series.every((one) => one.label !== own.topic) && { yLabel: own.topic }),
        // "after 1 day, 3 days, 7 days": along the axis.
        ...(plot.ticks.length + plot.points.length === 0 &&
          timesIn(scene).length > 1 && { ticks: timesIn(scene).map((phrase) => phrase.label) }),
        ...((plot.ticks.length > 0 || plot.points.length > 0) && {
          ticks: plot.points.length > 0 ? plot.points.map((point) => point.label) : plot.ticks,
        }),
        ...(marks.length > 0 && { marks }),
        ...stretches(scene, own),
        ...(oneCurve && wayOf(/^[^,;]+[,;](.*)$/s.exec(whole.text)?.[1] ?? '')),
        ...(spanned && over?.[2] === 'time' && wayOf(scene.text.slice(over[0].length))),
      },
      confidence:
        hit &&
        scene.pair &&
        !hit.modifier &&
        ((hit.leading && !/^(?:chart|graph)$/.test(hit.form.phrase)) ||
          scene.pair.heads.every((head) => humps.test(head)) ||
          /\bover time\b/i.test(scene.pair.lead))
          ? 0.97
          : /^(?:an? |the )?(?:graph|chart|plot)\b[^:]{0,12}\b(?:lines|curves)\b/i.test(scene.text)
            ? 0.97
            : spanned || timed || curved || (!hit && amounts && span !== undefined && scene.clauses.length === 1)
              ? 0.9
              : hit && plot.ends && change && !hit.modifier && scene.clauses.length < 3
                ? Math.max(hit.weight, 0.9)
                : hit
                  ? Math.max(hit.weight + (change && !hit.modifier ? 0.08 : 0), 0)
                  : scene.phrases.length === 1
                    ? 0.7
                    : plot.curves.length > 0
                      ? 0.9
                      : told
                        ? 0.78
                        : 0.52,
      why: hit ? says(hit) : `something changes: ${change}`,
      ...(scene !== whole || plot.curves.length > 0 || plot.ends || (spanned && over?.[2] === 'time')
        ? { whole: true }
        : {}),
    };
  },
};

/** How the curve goes, in the author's words. */
const wayOf = (rest: string): { caption?: string } => {
  const text = rest.replace(/^[\s,;:–-]+|[.\s]+$/g, '');
  return text !== '' && text.split(/\s+/).length <= 14 ? { caption: tidy(text) } : {};
};

/** "GPU count as a flat line above it": one more curve, told last. */
function levelLine(text: string): LineSeries | undefined {
  const [, name = '', , place = ''] =
    /[,;]\s+(?:and\s+|with\s+)?(?:the\s+|an?\s+)?([\p{L}][\p{L} -]{1,30}?)\s+(?:as|is|stays|staying|being)\s+(?:an?\s+)?((?:flat|straight|constant|horizontal|steady)\s+line)(?:\s+(above|below|over|under|at the top|at the bottom)\b[^,;]*)?[.]?$/iu.exec(
      text,
    ) ?? [];
  if (!name) return undefined;
  const level = /above|over|top/i.test(place) ? 0.9 : place ? 0.12 : 0.5;
  return { label: tidy(name), trend: 'flat', level };
}

/** "the short spike stays grey, the long plateau turns red": what is told of the curve's parts, in its own words. */
function stretches(scene: Scene, own: Phrase | undefined): { caption?: string } {
  const first =
    own?.topic === undefined && !own?.form?.phrase.includes(' ')
      ? undefined
      : scene.phrases.find((phrase) => phrase !== own && ofCurve(phrase));
  const lead = first
    ? /(?:^|[,;]\s*)(?:and\s+)?(?:the\s+|an?\s+)?(?:\p{L}+\s+)?$/u.exec(scene.text.slice(0, first.start))
    : null;
  const told = lead ? scene.text.slice(lead.index).replace(/^[\s,;]+|[.\s]+$/g, '') : '';
  return told !== '' && told.split(/\s+/).length > 2 && told.split(/\s+/).length < 16 ? { caption: tidy(told) } : {};
}

/** "Scatter plot with dots: king, queen, pizza": dots with their names; groups are crowds of dots. */
function scattered(scene: Scene, hit: FormHit, plot: Plotted, context: CueContext): Candidate {
  const groups = scene.phrases.some(
    (phrase) => /^(?:cluster|group|cloud|crowd)$/.test(phrase.head) && phrase !== hit.phrase,
  );
  const members = scene.phrases.flatMap((phrase) => phrase.members);
  // "king and queen next to each other, Kubernetes in the far corner"
  const named_ = scene.phrases.filter(
    (phrase) =>
      phrase !== hit.phrase &&
      (phrase.form === undefined || phrase.form.weight < 0.5) &&
      !/^(?:corner|side|middle|cent(?:er|re)|top|bottom|left|right|plot|space|axis|dot|point|cluster|group|cloud|crowd|distance|star)$/.test(
        phrase.head,
      ),
  );
  const listed =
    scene.list.length > 1 && scene.list.length >= named_.length
      ? scene.list
      : members.length > 1
        ? members
        : named_.length > 1 && !groups
          ? named_
          : scene.list;
  const together = neighboursIn(scene.text);
  const dots = together
    ? together.flatMap((names, near) => names.map((name): Dot => ({ label: tidy(name), near })))
    : plot.curves.length > 0
      ? plot.curves.map((one): Dot => ({ label: one.label, cluster: true, ...(one.colour && { colour: one.colour }) }))
      : listed.map((phrase): Dot => {
          const { label, states, colour } = toItem(phrase, context);
          return { label, ...(groups && { cluster: true }), ...(states && { states }), ...(colour && { colour }) };
        });
  const topic = scene.links.find((link) => hit.phrase && link.from.includes(hit.phrase) && link.preposition === 'of')
    ?.to[0];
  const yLabel = plot.y ?? (dots.length === 0 ? topic?.label : undefined);
  return {
    spec: {
      kind: 'chart-line',
      series: [],
      dots: dots.length > 0 ? dots : [{ label: '', cluster: true }],
      ...(plot.x && { xLabel: plot.x }),
      ...(yLabel && { yLabel }),
    },
    confidence: hit.weight,
    why: says(hit),
    whole: dots.length > 0,
  };
}

/** Values given point by point are those of the one curve. */
function withPoints(series: readonly LineSeries[], plot: Plotted): readonly LineSeries[] {
  const [only] = series;
  if (!only || series.length > 1) return series;
  // From more to less it falls, whatever the verb.
  const [from = Number.NaN, to = Number.NaN] = inOneUnit(plot.ends?.filter((end) => end !== '') ?? []) ?? [];
  const plain = /^(?:rising|falling|flat)$/.test(only.trend);
  const trend = plain && from > to ? 'falling' : plain && from < to ? 'rising' : only.trend;
  if (plot.ends) return [{ ...only, trend, ends: plot.ends }];
  if (plot.points.length === 0) return series;
  return [{ ...only, values: plot.points.map((point) => point.value), texts: plot.points.map((point) => point.text) }];
}

const timesIn = (scene: Scene): readonly Phrase[] =>
  scene.phrases.filter((phrase) => /^\d+ (?:min|minute|hour|day|week|month|year)s?$/.test(phrase.label));

/** "Graph of yield against rainfall": what stands along the other axis. */
function axisOf(scene: Scene): { xLabel?: string } {
  const axis =
    /\b(?:against|versus|as a function of|depending on|plotted over)\s+(?:the\s+)?([\p{L}][\p{L} -]{2,28}?)(?=[,;.(]|$)/iu.exec(
      scene.text,
    )?.[1];
  return axis && !scene.pair ? { xLabel: tidy(axis) } : {};
}

/** Things of which there is more or less. */
export const isAmount = (phrase: Phrase): boolean =>
  capacityNouns.has(phrase.head) ||
  /^(?:cost|price|bill|invoice|bill|latency|throughput|loss|accuracy|rate|ratio|demand|traffic|temperature|speed|size|time|number|count|amount|spend|spending|performance|power|energy|error|score|value|volume|population|efficiency|hit|wait|delay|consumption|curve|line|graph|profit|revenue|inflation|stock|interest|pressure|voltage|current|token|request|user|metric|popularity|adoption|growth|sale|wage|rent|debt|saving|tax|fee|weight|risk|confidence|productivity|quality|sales)$/.test(
    phrase.head,
  );

const trends: readonly (readonly [Trend, RegExp])[] = [
  ['straight', /\bstraight\b.*\b(?:through|from) the origin\b|\b(?:directly )?proportional\b|\blinear(?:ly)?\b/],
  [
    'dip',
    /\b(?:fall|drop|crash|plung|declin|dip|sink)\w*\b.{0,24}\b(?:recover|ris|rebound|climb|grow|bounc)\w*\b|\bdip(?:s|ping)?\b|\bu-shaped\b/,
  ],
  [
    'cliff',
    /\b(?:off (?:a|the) cliff|cliff edge)\b|\b(?:flat|steady|stable)\b.{0,24}\b(?:then|before|and)\b.{0,24}\b(?:drop|fall|crash|collaps|plung)\w*/,
  ],
  [
    'exponential',
    /\b(?:flat|steady|stable|slow(?:ly)?)\b.{0,30}\b(?:then|before|and)\b.{0,24}\b(?:up|ris\w*|shoot\w*|explod\w*|climb\w*)\b/,
  ],
  [
    'saturating',
    /\b(?:ris|climb|grow|soar)\w*\b.{0,40}\b(?:then|before|and)\b.{0,16}\b(?:flat|stable|steady|level|stops?|stopping)\b|\bfast\b.{0,24}\b(?:then|before)\b.{0,12}\bslow\w*/,
  ],
  ['bell', /\b(?:bell[- ](?:curve|shaped)|normal distribution|gaussian)s?\b/],
  ['plateau', /\bflat (?:part|section|stretch|step|line in the middle)\b/],
  [
    'spike',
    /\b(?:ris|climb|grow|soar)\w*\b.{0,24}\b(?:then|before|and) (?:fall|crash|drop|collaps|declin|plung|sink)\w*\b/,
  ],
  ['spike', /\b(?:spik(?:e|es|ing|y)|burst(?:s|ing)?|surg(?:e|es|ing)|peak(?:s|ing)?|jump(?:s|ing)?|sudden)\b/],
  [
    'exponential',
    /\b(?:curv(?:es|ing|ed) up(?:wards?)?|exponential(?:ly)?|explod(?:e|es|ing)|hockey stick|skyrocket(?:s|ing)?|shoot(?:s|ing)? up)\b/,
  ],
  [
    'saturating',
    /\b(?:plateau(?:s|ing)?|saturat(?:e|es|ing|ed|ion)|level(?:s|ing)? off|flatten(?:s|ing)?|diminishing returns|converg(?:e|es|ing)|curves? flattening)\b/,
  ],
  [
    'oscillating',
    /\b(?:oscillat(?:e|es|ing|ion)|fluctuat(?:e|es|ing)|flap(?:s|ping)?|jitter(?:s|ing|y)?|jagged|erratic|noisy|unstable|wav(?:e|es|y)|wobbl(?:e|es|ing|y)|sway(?:s|ing)?|bobbing|bouncing around|jumping around|wandering|meandering|up and down|zigzag|sawtooth|sine|swing(?:s|ing)?|pendulum)\b/,
  ],
  ['step', /\b(?:step(?:s|ped|wise)?(?: function)?|staircase|stairs|stepping)\b/],
  [
    'falling',
    /\b(?:fall(?:s|ing)?|drop(?:s|ping|ped)?|declin(?:e|es|ing)|decreas(?:e|es|ing)|going down|goes down|shrink(?:s|ing)?|downward|descending|reduced|drain(?:s|ing)?|deplet(?:es|ing)|dwindl(?:es|ing)|run(?:s|ning) out|plummet(?:s|ing)?|plunging|cooling|decay(?:s|ing)?|lower|sink(?:s|ing)?|slip(?:s|ping)?|slump(?:s|ing)?|tumbl(?:es|ing)|erod(?:es|ing)|worsen(?:s|ing)?|degrad(?:es|ing)|wan(?:es|ing)|slid(?:es|ing) down|creep(?:s|ing) down|fad(?:es|ing)|melt(?:s|ing)? away|losing value)\b/,
  ],
  ['flat', /\b(?:flat|constant|stable|steady|unchanged|level|stuck|pinned|pegged)\b/],
  [
    'rising',
    /\b(?:ris(?:e|es|ing)|grow(?:s|ing|th)?|increas(?:e|es|ing)|going up|goes up|(?:creep|inch|crawl|edg|tick|trend|drift)(?:e?s|ing) up|climb(?:s|ing)?|upward|ascending|ramp(?:s|ing)? up|scal(?:es|ing) up|improv(?:e|es|ing)|heating|soar(?:s|ing)?|higher|straight)\b/,
  ],
];

export const trendOf = (text: string): Trend | undefined => trends.find(([, pattern]) => pattern.test(text))?.[0];

function seriesOf(scene: Scene, context: CueContext, own: Phrase | undefined): readonly LineSeries[] {
  const sides = scene.pair
    ? scene.pair.heads.map((head, i) => ({ label: tidy(head), text: `${head} ${scene.pair?.bodies[i] ?? ''}` }))
    : undefined;
  if (sides) return sides.map(({ label, text }) => line(label, text, context, 'rising'));
  // "Line chart of price, buyers leaving": what it is of, and nothing else, has a curve.
  const of =
    own && scene.links.find((link) => link.from.includes(own) && link.preposition === 'of' && link.stem === '');
  if (of && of.to.length > 0 && !of.to.some((phrase) => scene.list.includes(phrase)))
    return of.to.map((phrase) =>
      line(phrase.label, clauseText(scene, phrase), context, trendOf(scene.lower) ?? 'rising'),
    );
  const spans = scene.list.length > 1 && scene.list.every((phrase) => /^\d/.test(phrase.label));
  const marked = marksOf(scene);
  const named_ = scene.list.filter(
    (phrase) =>
      !marked.some((mark) => mark.label.startsWith(phrase.label)) &&
      !/\bover\s+(?:the\s+|an?\s+|one\s+)?$/i.test(scene.text.slice(0, phrase.start)),
  );
  const listed =
    named_.length > 0 && scene.list.length > 1 && !spans && !scene.list.some((phrase) => phrase === own) ? named_ : [];
  if (listed.length > (named_.length < scene.list.length ? 0 : 1))
    return listed.map((phrase) =>
      line(phrase.label, clauseText(scene, phrase), context, trendOf(scene.lower) ?? 'rising'),
    );
  const changing = scene.clauses.filter((clause) => trendOf(clause.text.toLowerCase()) || clause.links.some(changes));
  const subjects = changing.flatMap((clause) =>
    clause.links.filter((link) => changes(link) && link.from.length > 0).flatMap((link) => link.from),
  );
  const named = [...new Set(subjects)].filter(
    (phrase) =>
      (phrase !== own || timesIn(scene).length > 1) &&
      !timesIn(scene).includes(phrase) &&
      phrase.form?.kind !== 'frame' &&
      !(own?.topic !== undefined && ofCurve(phrase)),
  );
  const [only] = named;
  if (only && named.length === 1 && /\b(?:dip|plateau|spike)\b/.test(trendOf(scene.lower) ?? ''))
    return [
      line(only.form?.kind === 'chart-line' && only.topic ? only.topic : only.label, scene.lower, context, 'rising'),
    ];
  if (named.length > 0)
    return named.map((phrase) =>
      line(
        phrase.form?.kind === 'chart-line' && phrase.topic ? phrase.topic : phrase.label,
        clauseText(scene, phrase),
        context,
        trendOf(scene.lower) ?? 'rising',
      ),
    );
  const said = scene.clauses[1]?.links.find((link) => link.from.length === 1 && link.stem !== '')?.from[0];
  if (own && /:/.test(scene.text) && said && said.start > own.end)
    return [line(said.label, clauseText(scene, said), context, trendOf(scene.lower) ?? 'oscillating')];
  // "Jagged line chart going up, zoom on a dip": how the line goes, not what it is of.
  if (own?.topic && (shape.test(own.topic) || (ofCurve(own) && sized.test(own.topic))))
    return [line('', firstClause(scene), context, 'rising')];
  if (own?.topic) {
    const several = own.plural || /\b(?:overlaid|overlapping|comparison|compared)\b/.test(scene.lower);
    // Several curves of one thing: it names the axis, for none of them is it more the name than for the other.
    const curve = line(several ? '' : own.topic, scene.lower, context, several ? 'saturating' : 'rising');
    return several ? [curve, curve] : [curve];
  }
  const marks = marksOf(scene).map((mark) => mark.label);
  const rest = things(scene).filter(
    (phrase) =>
      phrase !== own &&
      phrase.form === undefined &&
      !/^\d+ (?:min|minute|hour|day|week|month|year)s?$/.test(phrase.label) &&
      !marks.some((mark) => mark.startsWith(phrase.label)) &&
      !/\bover\s+(?:the\s+|an?\s+|one\s+)?$/i.test(scene.text.slice(0, phrase.start)) &&
      !part.test(phrase.text) &&
      !part.test(phrase.head) &&
      phrase.head !== 'trend',
  );
  // "Line chart, trend rising": a curve of what the words around it tell.
  if (rest.length === 0 && own) return [line('', scene.lower, context, 'rising')];
  // "blue high, green low": how high is no curve.
  if (own && rest.every((phrase) => /^(?:high|low|higher|lower|up|down)$/i.test(phrase.label)))
    return [line('', scene.lower, context, 'oscillating')];
  // "Lemon with pH dropping": what drops is the curve.
  const movers = own
    ? []
    : rest.filter((phrase) =>
        scene.links.some((link) => changes(link) && link.stem !== '' && link.from.includes(phrase)),
      );
  return (movers.length > 0 ? movers : rest)
    .slice(0, 4)
    .map((phrase) =>
      line(
        phrase.label,
        rest.length === 1 ? scene.lower : clauseText(scene, phrase),
        context,
        trendOf(scene.lower) ?? 'rising',
      ),
    );
}

const changes = (link: Link): boolean => link.relation === 'change' || /^(?:fall|drop|climb|jump)$/.test(link.stem);

/** "the short spike", "the long plateau": told of the curve that is named. */
const ofCurve = (phrase: Phrase): boolean => /^(?:spike|peak|dip|plateau|bump|hump|valley|tail)$/.test(phrase.head);

/** "tall spike vs low hump": shapes of curves. */
const humps = /\b(?:spike|peak|hump|bump|plateau|dip|slope|curve|line|wave|cliff|valley)s?\b/i;

/** "Graph of cost over time: cloud vs on-prem": what both curves are of. */
const overTimeOf = (scene: Scene): string | undefined => {
  const what = /\bof\s+(?:the\s+)?(\p{L}[\p{L} -]{1,28}?)\s+over time\b/iu.exec(scene.pair?.lead ?? '')?.[1];
  return what && tidy(what);
};

/** A stretch of a curve is no curve of its own. */
const part = /\b(?:part|section|stretch|step|peak|dip|area|point|phase|region|cliff)s?$/i;

const shape = /^(?:bell|jagged|smooth|wavy|steep|dashed|dotted|zigzag|rising|falling|flat|simple|upward|downward)$/i;

/** "tall spike": how a curve's part looks, not what it is of. */
const sized =
  /^(?:tall|low|high|wide|short|sharp|sudden|big|huge|small|tiny|early|late|brief|single|long|broad|narrow)\b/i;

const firstClause = (scene: Scene): string => scene.lower.split(/[,;]/)[0] ?? scene.lower;

/** The clause that holds the phrase, with the verbs after it. */
function clauseText(scene: Scene, phrase: Phrase): string {
  const next = scene.phrases.find((one) => one.start > phrase.end && scene.list.includes(one));
  const stop = scene.text.slice(phrase.end).search(/[,;]| while | but | and /);
  return scene.lower.slice(phrase.start, next?.start ?? (stop < 0 ? undefined : phrase.end + stop));
}

/** "flat at 100%", "wobbling around 20%": the height is told, so it is written, and a share of the whole is drawn there. */
function held(series: LineSeries, told: string): LineSeries {
  const value = new RegExp(
    `\\b(?:flat|stuck|steady|stable|constant|pinned|pegged|level|sitting|${wavering})\\b[^,;\\d]{0,12}?\\b(?:at|around|near|about|between)\\s+(${measure})`,
    'iu',
  ).exec(told)?.[1];
  if (!value || !/^(?:flat|oscillating)$/.test(series.trend) || series.label.includes(value)) return series;
  const share = value.endsWith('%') ? numberIn(value) / 100 : undefined;
  return {
    ...series,
    label: `${series.label} ${value}`.trim(),
    ...(share !== undefined && share <= 1 && { level: share }),
  };
}

const wavering =
  'wobbl(?:es|ing|e|y)|sway(?:s|ing)?|bobbing|jumping around|bouncing around|wandering|meandering|hovering|oscillating|fluctuating|zigzag(?:ging)?|jagged|noisy';

function line(written: string, text: string, context: CueContext, fallback: Trend): LineSeries {
  // "CPU line flat": the curve is CPU.
  const plain = written.replace(/(?:^|\s+)(?:line|curve|graph|trend|plot)s?(?:\s+\w+)?$/i, '');
  const label = /^(?:straight|curved|wavy|steep|rising|falling|)$/i.test(plain) ? '' : tidy(plain);
  const logo = context.catalogue.product(label);
  return { label, trend: trendOf(text.toLowerCase()) ?? fallback, ...(logo && { logo }) };
}

/** "passes 2,000 before year 4", "reaches 2x at 90 min": a height that is told. */
function passedIn(scene: Scene): readonly { label: string; level: 'top' | 'high' | 'middle' | 'low' }[] {
  const [, verb = '', told] =
    /\b(passes|passing|crosses|crossing|reaches|reaching|hits|hitting)\s+([$€£]?\d[\d.,]*(?:\s?(?:%|x|(?!in\b|at\b|by\b)[a-zA-Z°]{1,3}\b))?(?:\s+(?:at|after|before|in|by)\s+[^,;.]{1,20})?)/i.exec(
      scene.text,
    ) ?? [];
  return told ? [{ label: told, level: /reach|hit/i.test(verb) ? 'high' : 'middle' }] : [];
}

function marksOf(scene: Scene): readonly { label: string; level: 'top' | 'high' | 'middle' | 'low' }[] {
  return scene.phrases
    .filter(
      (phrase) =>
        (/^(?:threshold|limit|target|sla|slo|baseline|ceiling|floor|budget|break-even|average)$/.test(phrase.head) ||
          /\bline$/.test(phrase.note ?? '') ||
          (phrase.head === 'line' &&
            /\b(?:threshold|limit|target|sla|slo|baseline|budget|average|break-even|alert|alarm|dashed|dotted|red)\b/i.test(
              phrase.text,
            ))) &&
        phrase.form === undefined,
    )
    .map((phrase) => ({
      // "a dashed line at 85 °C": the figure is its name.
      label:
        phrase.note && /\d/.test(phrase.note)
          ? `${phrase.label.replace(/^(?:(?:dashed|dotted|red|horizontal)\s+)*line$/i, '')} ${phrase.note}`.trim()
          : phrase.label,
      // "never reaches the maximum": the curve stays below.
      level:
        new RegExp(
          `\\b(?:never|not|without)\\s+(?:reach|hit|cross|touch|exceed|pass)\\w*\\s+(?:the\\s+)?${literal(phrase.label)}`,
          'i',
        ).test(scene.text) || /\b(?:stays?|staying|remains?|keeps?)\s+(?:below|under)\b/i.test(scene.text)
          ? ('top' as const)
          : /\b(?:limit|sla|slo|ceiling|threshold|max)\b/i.test(phrase.label)
            ? ('high' as const)
            : ('middle' as const),
    }));
}
