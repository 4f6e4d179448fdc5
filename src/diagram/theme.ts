/** A theme's tokens → Mermaid's theme variables, and the way back: colours in the result → CSS variables. Pure. */

/** Token name without the dashes (`surface-2`) → value. Colours as hex; `font` is the family of the text. */
export type Tokens = Readonly<Record<string, string>>;

/** Stand-ins for tokens that a theme leaves out or writes in a form that Mermaid cannot read. */
const fallback: Tokens = {
  bg: '#0b1020',
  surface: '#161d33',
  'surface-2': '#1f2945',
  line: '#3a4768',
  ink: '#f4f6fb',
  'ink-soft': '#b6c0d8',
  accent: '#5b9dff',
  good: '#4ade80',
  warn: '#fbbf24',
  bad: '#f87171',
};

const colourNames = ['bg', 'surface', 'surface-2', 'line', 'ink', 'ink-soft', 'accent', 'good', 'warn', 'bad'] as const;

/** Family of the diagram's text. */
export const fontOf = (tokens: Tokens): string => tokens['font'] ?? "'Inter Variable', sans-serif";

/** Configuration for `mermaid.initialize`. Sizes are stage pixels: nothing smaller than 24. */
export function mermaidConfig(tokens: Tokens): Record<string, unknown> {
  const text = 26;
  const c = palette(tokens);
  const series = seriesOf(tokens);
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    deterministicIds: true,
    deterministicIDSeed: 'cuedeck',
    htmlLabels: false,
    theme: 'base',
    look: 'classic',
    layout: 'dagre',
    fontFamily: fontOf(tokens),
    fontSize: text,
    // What a diagram's own directives may not change.
    secure: ['secure', 'securityLevel', 'startOnLoad', 'suppressErrorRendering', 'htmlLabels', 'deterministicIds'],
    themeVariables: themeVariables(tokens, text),
    themeCSS: themeCss(c['ink-soft'], c['bg']),
    flowchart: { htmlLabels: false, curve: 'basis', nodeSpacing: 56, rankSpacing: 84, padding: 22, wrappingWidth: 420 },
    sequence: {
      actorFontSize: text,
      messageFontSize: text,
      noteFontSize: text - 2,
      actorFontWeight: 600,
      width: 260,
      height: 84,
      actorMargin: 90,
      messageMargin: 58,
      boxMargin: 16,
      mirrorActors: false,
    },
    timeline: { width: 260, padding: 60 },
    mindmap: { padding: 22, maxNodeWidth: 320 },
    pie: { textPosition: 0.62 },
    state: { nodeSpacing: 56, rankSpacing: 70 },
    xyChart: {
      width: 1400,
      height: 760,
      titleFontSize: 34,
      xAxis: { labelFontSize: text, titleFontSize: text },
      yAxis: { labelFontSize: text, titleFontSize: text },
    },
    quadrantChart: {
      chartWidth: 900,
      chartHeight: 800,
      titleFontSize: 34,
      pointLabelFontSize: 28,
      pointRadius: 12,
      quadrantLabelFontSize: 28,
      xAxisLabelFontSize: 28,
      yAxisLabelFontSize: 28,
    },
    gantt: { fontSize: 24, sectionFontSize: 24, barHeight: 48, barGap: 12, topPadding: 80, leftPadding: 220 },
    journey: { taskFontSize: 24, sectionFills: series, sectionColours: series.map((colour) => readable(colour, c)) },
    sankey: { width: 1400, height: 760, useMaxWidth: false },
  };
}

/** Lines and corners of the same weight as in the other pictures. */
const themeCss = (line: string, ground: string): string => `
.node rect, .actor, .note, .cluster rect, .statediagram-state rect { rx: 14px; ry: 14px; stroke-width: 2.5px }
.node polygon, .node circle, .node path { stroke-width: 2.5px }
.flowchart-link, .transition, .relation { stroke-width: 3px !important }
.messageLine0, .messageLine1 { stroke-width: 3px !important }
.actor-line { stroke-width: 2px !important; stroke-dasharray: 6 8 }
.lineWrapper line { stroke: ${line} !important; stroke-width: 3px }
[id$='-arrowhead'] path { fill: ${line}; stroke: ${line} }
.section-root circle ~ .label text { text-anchor: middle }
.line-plot-0 path, .plot path { stroke-width: 6px }
.edgeLabel text, .edgeLabels text { paint-order: stroke; stroke: ${ground}; stroke-width: 12px; stroke-linejoin: round }
.eventWrapper { filter: none }
`;

function themeVariables(tokens: Tokens, text: number): Record<string, unknown> {
  const c = palette(tokens);
  const series = seriesOf(tokens);
  const each = (name: (i: number) => string, count: number, value: (colour: string) => string): object =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [name(i), value(series[i % series.length] as string)]));
  const onTop = (colour: string): string => readable(colour, c);
  return {
    darkMode: luminance(c['bg']) < 0.5,
    fontFamily: fontOf(tokens),
    fontSize: `${text}px`,
    background: c['bg'],
    primaryColor: c['surface'],
    primaryTextColor: c['ink'],
    primaryBorderColor: c['accent'],
    secondaryColor: c['surface-2'],
    secondaryTextColor: c['ink'],
    secondaryBorderColor: c['line'],
    tertiaryColor: c['surface-2'],
    tertiaryTextColor: c['ink'],
    tertiaryBorderColor: c['line'],
    lineColor: c['ink-soft'],
    arrowheadColor: c['ink-soft'],
    textColor: c['ink'],
    titleColor: c['ink'],
    mainBkg: c['surface'],
    nodeBorder: c['accent'],
    nodeTextColor: c['ink'],
    clusterBkg: c['surface-2'],
    clusterBorder: c['line'],
    edgeLabelBackground: c['bg'],
    actorBkg: c['surface'],
    actorBorder: c['accent'],
    actorTextColor: c['ink'],
    actorLineColor: c['line'],
    signalColor: c['ink-soft'],
    signalTextColor: c['ink'],
    labelBoxBkgColor: c['surface-2'],
    labelBoxBorderColor: c['line'],
    labelTextColor: c['ink'],
    loopTextColor: c['ink'],
    noteBkgColor: c['surface-2'],
    noteTextColor: c['ink'],
    noteBorderColor: c['warn'],
    activationBkgColor: c['surface-2'],
    activationBorderColor: c['accent'],
    rowOdd: c.surface,
    rowEven: c['surface-2'],
    attributeBackgroundColorOdd: c.surface,
    attributeBackgroundColorEven: c['surface-2'],
    sequenceNumberColor: c['bg'],
    classText: c['ink'],
    labelColor: c['ink'],
    altBackground: c['surface-2'],
    compositeBackground: c['surface'],
    compositeTitleBackground: c['surface-2'],
    transitionColor: c['ink-soft'],
    transitionLabelColor: c['ink'],
    stateLabelColor: c['ink'],
    errorBkgColor: c['bad'],
    errorTextColor: c['bg'],
    pieTitleTextSize: '26px',
    pieSectionTextSize: '22px',
    pieLegendTextSize: '20px',
    pieTitleTextColor: c['ink'],
    pieLegendTextColor: c['ink'],
    pieSectionTextColor: onTop(series[0] as string),
    pieStrokeColor: c['bg'],
    pieStrokeWidth: '4px',
    pieOuterStrokeWidth: '0px',
    pieOpacity: '1',
    quadrant1Fill: c['surface'],
    quadrant2Fill: c['surface-2'],
    quadrant3Fill: c['surface'],
    quadrant4Fill: c['surface-2'],
    quadrantPointFill: c['accent'],
    quadrantPointTextFill: c['ink'],
    quadrantTitleFill: c['ink'],
    quadrantXAxisTextFill: c['ink-soft'],
    quadrantYAxisTextFill: c['ink-soft'],
    quadrantInternalBorderStrokeFill: c['line'],
    quadrantExternalBorderStrokeFill: c['line'],
    xyChart: {
      backgroundColor: 'transparent',
      titleColor: c['ink'],
      xAxisLabelColor: c['ink'],
      xAxisTitleColor: c['ink-soft'],
      xAxisTickColor: c['line'],
      xAxisLineColor: c['line'],
      yAxisLabelColor: c['ink'],
      yAxisTitleColor: c['ink-soft'],
      yAxisTickColor: c['line'],
      yAxisLineColor: c['line'],
      plotColorPalette: series.join(', '),
    },
    ...each(
      (i) => `pie${i + 1}`,
      12,
      (colour) => colour,
    ),
    ...each(
      (i) => `cScale${i}`,
      12,
      (colour) => colour,
    ),
    ...each((i) => `cScaleLabel${i}`, 12, onTop),
    ...each(
      (i) => `cScaleInv${i}`,
      12,
      () => c['line'],
    ),
    ...each(
      (i) => `git${i}`,
      8,
      (colour) => colour,
    ),
    ...each((i) => `gitBranchLabel${i}`, 8, onTop),
    ...each(
      (i) => `fillType${i}`,
      8,
      (colour) => colour,
    ),
  };
}

/** Writes the theme's variables where its values stand, so that one rendering follows whatever theme shows it. */
export function withVariables(svg: string, tokens: Tokens): string {
  const byColour = new Map<string, string>();
  // Of several tokens with one value the plain ones come first, then the series, then the judgements.
  const names = [...colourNames.slice(0, 7), ...seriesNames(tokens), ...colourNames.slice(7)];
  for (const name of names) {
    const value = tokens[name]?.toLowerCase();
    if (value && isHex(value) && !byColour.has(longHex(value))) byColour.set(longHex(value), `var(--${name})`);
  }
  return svg
    .replace(/#[0-9a-f]{6}\b(?![0-9a-f])/gi, (hex) => byColour.get(hex.toLowerCase()) ?? hex)
    .replace(/rgb\((\d+), ?(\d+), ?(\d+)\)/g, (rgb, r: string, g: string, b: string) => {
      const hex = `#${[r, g, b].map((n) => Number(n).toString(16).padStart(2, '0')).join('')}`;
      return byColour.get(hex) ?? rgb;
    });
}

type Palette = Record<(typeof colourNames)[number], string>;

function palette(tokens: Tokens): Palette {
  return Object.fromEntries(colourNames.map((name) => [name, colour(tokens, name)])) as Palette;
}

function colour(tokens: Tokens, name: string): string {
  const value = tokens[name]?.toLowerCase();
  return value && isHex(value) ? longHex(value) : (fallback[name] as string);
}

function seriesNames(tokens: Tokens): string[] {
  return Object.keys(tokens).filter((name) => /^c\d+$/.test(name) && isHex(tokens[name] ?? ''));
}

function seriesOf(tokens: Tokens): string[] {
  const own = seriesNames(tokens).map((name) => longHex((tokens[name] as string).toLowerCase()));
  return own.length > 0 ? own : ['accent', 'good', 'warn', 'bad'].map((name) => colour(tokens, name));
}

/** Ink or ground, whichever stands out more on a colour. */
function readable(on: string, c: Palette): string {
  return contrast(on, c.ink) >= contrast(on, c.bg) ? c.ink : c.bg;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const isHex = (value: string): boolean => /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value);

const longHex = (value: string): string => (value.length === 4 ? value.replace(/[0-9a-f]/gi, '$&$&') : value);
