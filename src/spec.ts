/**
 * The language between reading and drawing: what a picture shows, as plain JSON.
 * The plan stage writes it, the draw stage draws it, neither knows the other.
 *
 * Honesty rule for every field: a label, number or date is in a spec only if the cue or the script holds it.
 * A field left out means "not given", and is drawn without figures, never made up.
 */

export const kinds = [
  'logo',
  'logo-row',
  'logo-orbit',
  'flow',
  'cycle',
  'timeline',
  'comparison',
  'chart-line',
  'chart-bar',
  'chart-pie',
  'meter',
  'stacked-bar',
  'grid',
  'cluster',
  'partition',
  'queue',
  'code',
  'terminal',
  'dashboard',
  'cards',
  'table',
  'people',
  'crossed-out',
  'chat',
  'alert',
  'icon',
  'callout',
  'mermaid',
  'image',
] as const;

export type Kind = (typeof kinds)[number];

/** What a cue may say of a thing. Drawn as a badge, a colour or a treatment. */
export type State =
  | 'highlighted'
  | 'crossed'
  | 'checked'
  | 'failed'
  | 'burning'
  | 'muted'
  | 'empty'
  | 'full'
  | 'new'
  | 'locked'
  | 'waiting'
  | 'warning'
  | 'active'
  | 'idle'
  | 'growing'
  | 'shrinking'
  | 'dashed';

export type Colour = 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple' | 'grey';

/** A thing on the stage. */
export interface Item {
  /** What is written on it; may be empty for a pure icon. */
  readonly label: string;
  /** A second, smaller line. */
  readonly detail?: string;
  /** Icon name, `lucide:server` or `tabler:pizza`. */
  readonly icon?: string;
  /** Product name, drawn as its logo or a wordmark tile. Wins over `icon`. */
  readonly logo?: string;
  /** An exact count: that many are drawn. */
  readonly count?: number;
  /** Several, no number given: drawn as "some", never with a figure. */
  readonly many?: boolean;
  readonly states?: readonly State[];
  readonly colour?: Colour;
  /** What it contains, or what runs on it. */
  readonly items?: readonly Item[];
  /** The label is code: monospaced. */
  readonly mono?: boolean;
}

/** What every spec may have beside its own fields; drawn by the frame around the kind. */
export interface Frame {
  /** Small heading over the picture. */
  readonly title?: Item;
  /** One line under the picture. */
  readonly caption?: string;
  /** A second picture in the same frame ("X logo, dashboard with graphs"). */
  readonly beside?: VisualSpec;
  /** Badges over the whole picture, e.g. a `claimed` stamp. */
  readonly stamps?: readonly Item[];
}

/** One product, large; `parts` around or under it ("showing components: …", "formats … loading"). */
export interface LogoSpec extends Frame {
  readonly kind: 'logo';
  readonly logo: Item;
  readonly parts?: readonly Item[];
  /** How parts relate to the logo: they belong to it, go into it, or come out of it. Default `has`. */
  readonly relation?: 'has' | 'in' | 'out';
}

export interface LogoRowSpec extends Frame {
  readonly kind: 'logo-row';
  readonly logos: readonly Item[];
}

export interface LogoOrbitSpec extends Frame {
  readonly kind: 'logo-orbit';
  /** May be left out: a cloud without a centre. */
  readonly centre?: Item;
  readonly around: readonly Item[];
}

export interface FlowNode extends Item {
  readonly id: string;
  /** Id of the group that holds it. */
  readonly group?: string;
  /** Only keeps the place of what a later step adds: nothing is drawn. */
  readonly ghost?: boolean;
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** `none`: connected, no direction. Default `to`. */
  readonly arrow?: 'to' | 'both' | 'none';
  /** Something moves along it ("flowing", "streaming"). */
  readonly flowing?: boolean;
  readonly states?: readonly State[];
  readonly colour?: Colour;
  /** "thick arrow", "thin arrow". */
  readonly weight?: 'thick' | 'thin';
  /** As of a node. */
  readonly ghost?: boolean;
}

export interface FlowGroup {
  readonly id: string;
  readonly label: string;
  readonly icon?: string;
  readonly logo?: string;
  readonly states?: readonly State[];
}

/** Nodes and arrows: pipelines, fan-in, fan-out, request paths, hubs, containment. */
export interface FlowSpec extends Frame {
  readonly kind: 'flow';
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly groups?: readonly FlowGroup[];
  /** `hub`: the first node stands in the middle. Default `layered`. */
  readonly arrangement?: 'layered' | 'hub';
}

export interface CycleSpec extends Frame {
  readonly kind: 'cycle';
  readonly steps: readonly Item[];
  readonly centre?: Item;
}

export interface TimelineEvent extends Item {
  /** Date or stage, only if given. */
  readonly when?: string;
}

export interface TimelineSpec extends Frame {
  readonly kind: 'timeline';
  readonly events: readonly TimelineEvent[];
  /** The only event stands early, in the middle or late on the line ("as early solution"). */
  readonly position?: 'early' | 'middle' | 'late';
}

export interface ComparisonSide {
  readonly head: Item;
  /** Any picture, or nothing: then the head fills the side. */
  readonly body?: VisualSpec;
  /** Which side the text prefers, only where it says so. */
  readonly verdict?: 'good' | 'bad';
}

export interface ComparisonSpec extends Frame {
  readonly kind: 'comparison';
  readonly sides: readonly ComparisonSide[];
  /** `balance`: two things on a pair of scales; `overlap`: circles that share something. */
  readonly mode?: 'versus' | 'before-after' | 'side-by-side' | 'balance' | 'overlap';
  /** `balance`: the heavier side, only where the text says it. */
  readonly tilt?: 'left' | 'right';
  /** `overlap`: what the circles have in common. */
  readonly shared?: Item;
  /** What stands between two sides: a wall, a bridge. */
  readonly between?: Item;
}

export type Trend =
  | 'rising'
  /** Through the origin. */
  | 'straight'
  | 'falling'
  | 'flat'
  | 'spike'
  | 'saturating'
  | 'oscillating'
  | 'bell'
  | 'cliff'
  | 'step'
  | 'exponential'
  | 'dip'
  | 'plateau';

export interface LineSeries {
  readonly label: string;
  readonly trend: Trend;
  /** Given values only; left out: a plain curve of the trend's form. */
  readonly values?: readonly number[];
  /** How the values are written ("95%"). */
  readonly texts?: readonly string[];
  /** The height that a flat or wavering curve keeps to, 0 to 1, only if given. */
  readonly level?: number;
  /** Of a plain curve, what is given of its two ends. */
  readonly ends?: readonly [string, string];
  readonly states?: readonly State[];
  readonly colour?: Colour;
  readonly logo?: string;
}

/** A dot, or a crowd of them. */
export interface Dot {
  readonly label: string;
  /** Several in one place, the name beside them. */
  readonly cluster?: boolean;
  /** Dots of one number stand together, apart from the others. */
  readonly near?: number;
  readonly states?: readonly State[];
  readonly colour?: Colour;
}

export interface ChartLineSpec extends Frame {
  readonly kind: 'chart-line';
  readonly series: readonly LineSeries[];
  readonly xLabel?: string;
  readonly yLabel?: string;
  /** A scatter plot: named or nameless dots; where they stand is not given, so it tells nothing. */
  readonly dots?: readonly Dot[];
  /** Along the horizontal axis, evenly spaced from the left. */
  readonly ticks?: readonly string[];
  /** Named levels across the chart ("threshold", "SLA"). */
  readonly marks?: readonly { readonly label: string; readonly level: 'top' | 'high' | 'middle' | 'low' }[];
}

export interface Bar {
  readonly label: string;
  /** Only if given. */
  readonly value?: number;
  /** How the value is written ("24x", "$3"). */
  readonly text?: string;
  /** Without values: which is longer, only as far as the text says ("faster", "cheaper"). */
  readonly level?: 'high' | 'middle' | 'low';
  readonly states?: readonly State[];
  readonly colour?: Colour;
  readonly icon?: string;
  readonly logo?: string;
}

export interface ChartBarSpec extends Frame {
  readonly kind: 'chart-bar';
  readonly bars: readonly Bar[];
  /** What the bars measure ("speed", "cost per inference"). */
  readonly measure?: string;
}

export interface Slice {
  readonly label: string;
  /** Per cent, only if given. */
  readonly share?: number;
  /** An amount that the label tells, where all slices have one of the same unit: drawn to scale, not written. */
  readonly amount?: number;
  readonly states?: readonly State[];
  readonly colour?: Colour;
}

export interface ChartPieSpec extends Frame {
  readonly kind: 'chart-pie';
  readonly slices: readonly Slice[];
  readonly centre?: string;
}

export interface MeterSpec extends Frame {
  readonly kind: 'meter';
  readonly form: 'gauge' | 'level' | 'progress' | 'counter' | 'thermometer' | 'countdown';
  /** What it measures. */
  readonly label: string;
  /** As written ("10%", "40 s"); left out: no figure. */
  readonly value?: string;
  /** 0 to 1, only if the text gives it. */
  readonly fraction?: number;
  readonly trend?: 'rising' | 'falling' | 'full' | 'empty' | 'spinning';
  /** The values it shows one after the other, as written, the last one being `value`. */
  readonly stations?: readonly string[];
  readonly colour?: Colour;
  /** Named shares of the whole ("10% used", "90% wasted"), or the zones of its scale, each with its bound. */
  readonly segments?: readonly Segment[];
  /** The thing that is measured or that acts on the meter. */
  readonly subject?: Item;
  /** Further things around it. */
  readonly items?: readonly Item[];
}

export interface Segment {
  readonly label: string;
  /** Per cent or absolute, only if given. */
  readonly share?: number;
  /** As written. */
  readonly text?: string;
  readonly states?: readonly State[];
  readonly colour?: Colour;
}

export interface StackedBarSpec extends Frame {
  readonly kind: 'stacked-bar';
  readonly bars: readonly {
    readonly label: string;
    readonly segments: readonly Segment[];
    /** A line across the bar, in the segments' unit. */
    readonly limit?: { readonly label: string; readonly at: number };
  }[];
}

export interface GridSpec extends Frame {
  readonly kind: 'grid';
  /** What one cell is. */
  readonly cell: Item;
  /** Exact; left out: as many as fill the picture, drawn without a figure. */
  readonly count?: number;
  /** The marked cells are all there are: their counts together, a sum that nobody gives and nothing writes. */
  readonly allMarked?: true;
  readonly columns?: number;
  /** Few large cells or many small ones, where the text says so and gives no count. */
  readonly size?: 'large' | 'small';
  /** Cells in another state, with what they are ("3 failed"). */
  readonly marked?: readonly {
    readonly label: string;
    readonly count?: number;
    /** Of all cells, 0 to 1, where the text gives a share and no number ("a third of them"). */
    readonly share?: number;
    readonly states?: readonly State[];
    readonly colour?: Colour;
  }[];
  /** What is spread over all cells ("training job distributed across all"). */
  readonly over?: Item;
  /** What streams past or through the cells. */
  readonly stream?: Item;
  /** What the cells are part of. */
  readonly container?: Item;
}

export interface ClusterSpec extends Frame {
  readonly kind: 'cluster';
  /** The frame around the nodes ("Kubernetes cluster"). */
  readonly container?: Item;
  /** Nodes; `count`/`many` and `items` say how many and what runs on each. */
  readonly nodes: readonly Item[];
  /** Who acts on it from outside ("device plugin scanning"), and what it does. */
  readonly actors?: readonly (Item & { readonly verb?: string })[];
  /** What streams through ("AI workloads"). */
  readonly stream?: Item;
}

export interface PartitionSpec extends Frame {
  readonly kind: 'partition';
  readonly whole: Item;
  /** Named or stated parts. */
  readonly parts: readonly Item[];
  /** Number of parts if given and parts are not named; both absent: a few unlabelled parts. */
  readonly count?: number;
  /** Who takes the parts. */
  readonly takers?: readonly Item[];
}

export interface QueueSpec extends Frame {
  readonly kind: 'queue';
  /** What waits; `count` exact. */
  readonly waiting: Item;
  /** Those that wait, if each is named, the first at the head. */
  readonly each?: readonly Item[];
  /** What serves them, at the head. */
  readonly server?: Item;
  /** What the queue's length sets off. */
  readonly outcome?: Item;
  readonly label?: string;
}

export interface CodeSpec extends Frame {
  readonly kind: 'code';
  readonly language: string;
  readonly code: string;
  /** Window title: file or resource name. */
  readonly name?: string;
  /** Substrings whose lines are highlighted. */
  readonly highlight?: readonly string[];
  /** What the code makes or calls, drawn beside with an arrow. */
  readonly result?: Item & { readonly verb?: string };
}

export interface TerminalSpec extends Frame {
  readonly kind: 'terminal';
  readonly name?: string;
  readonly lines: readonly { readonly text: string; readonly prompt?: boolean; readonly states?: readonly State[] }[];
}

export interface Panel {
  readonly label: string;
  readonly form: 'line' | 'lines' | 'bars' | 'gauge' | 'stat' | 'list' | 'heatmap' | 'table';
  readonly trend?: Trend;
  /** As written, only if given. */
  readonly value?: string;
  readonly states?: readonly State[];
  readonly colour?: Colour;
}

export interface DashboardSpec extends Frame {
  readonly kind: 'dashboard';
  /** One window a board: product or topic as its head. */
  readonly boards: readonly { readonly head: Item; readonly panels: readonly Panel[] }[];
}

export interface CardsSpec extends Frame {
  readonly kind: 'cards';
  readonly cards: readonly Item[];
  /** `registry`: versions in a row; `checklist`: rows with marks; `steps`: numbered; `pyramid`, `funnel`, `stack`, `iceberg`: levels from the top down. Default `grid`. */
  readonly style?: 'grid' | 'registry' | 'checklist' | 'steps' | 'pyramid' | 'funnel' | 'stack' | 'iceberg';
}

export interface TableSpec extends Frame {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A row or a column by its index, and how it is set off. */
  readonly marked?: readonly {
    readonly row?: number;
    readonly column?: number;
    readonly states: readonly State[];
    readonly colour?: Colour;
  }[];
}

export interface PeopleSpec extends Frame {
  readonly kind: 'people';
  /** Roles; `count`/`many`. */
  readonly people: readonly Item[];
  /** What they look at or work on together. */
  readonly subject?: Item;
  /** A picture of the subject, if it has a form of its own. */
  readonly body?: VisualSpec;
  /** What they do, as written ("viewing"). */
  readonly verb?: string;
}

export interface CrossedOutSpec extends Frame {
  readonly kind: 'crossed-out';
  readonly crossed: Item;
  /** What takes its place. */
  readonly replacement?: Item;
  /** Further things that stand beside, untouched. */
  readonly items?: readonly Item[];
}

export interface ChatSpec extends Frame {
  readonly kind: 'chat';
  readonly messages: readonly {
    readonly from?: Item;
    readonly text: string;
    readonly side: 'left' | 'right';
    readonly states?: readonly State[];
  }[];
}

export interface AlertSpec extends Frame {
  readonly kind: 'alert';
  readonly severity: 'info' | 'warning' | 'error' | 'success';
  readonly heading: string;
  readonly text?: string;
  readonly source?: Item;
  readonly items?: readonly Item[];
}

export interface IconSpec extends Frame {
  readonly kind: 'icon';
  readonly main: Item;
  /** Others, and where they stand. */
  readonly others?: readonly Item[];
  /** `around`: a ring; `row`: equals beside it; `on`: laid over it; `above`: borne by it; `inside`: within it; `out`: flying out of it. Default `row`. */
  readonly arrangement?: 'around' | 'row' | 'on' | 'above' | 'inside' | 'out';
}

export interface CalloutSpec extends Frame {
  readonly kind: 'callout';
  readonly text: string;
  readonly style: 'statement' | 'quote' | 'number' | 'formula' | 'text';
  readonly detail?: string;
  /** Parts of a formula or statement to set off. */
  readonly emphasis?: readonly string[];
  readonly icon?: string;
}

export interface MermaidSpec extends Frame {
  readonly kind: 'mermaid';
  readonly source: string;
}

export interface ImageSpec extends Frame {
  readonly kind: 'image';
  /** Path relative to the script. */
  readonly path: string;
}

export type VisualSpec =
  | LogoSpec
  | LogoRowSpec
  | LogoOrbitSpec
  | FlowSpec
  | CycleSpec
  | TimelineSpec
  | ComparisonSpec
  | ChartLineSpec
  | ChartBarSpec
  | ChartPieSpec
  | MeterSpec
  | StackedBarSpec
  | GridSpec
  | ClusterSpec
  | PartitionSpec
  | QueueSpec
  | CodeSpec
  | TerminalSpec
  | DashboardSpec
  | CardsSpec
  | TableSpec
  | PeopleSpec
  | CrossedOutSpec
  | ChatSpec
  | AlertSpec
  | IconSpec
  | CalloutSpec
  | MermaidSpec
  | ImageSpec;

export type SpecOf<K extends Kind> = Extract<VisualSpec, { kind: K }>;
