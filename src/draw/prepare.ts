/** Before drawing: everything the specs ask for from outside is looked up once, so that drawing itself is synchronous. */
import type { Outcome, Problem } from '../problem.ts';
import type { VisualSpec } from '../spec.ts';
import type { DiagramArt, Tools } from './tools.ts';

/** Where art comes from; handed in, so that the draw stage reads no files and opens no browser. */
export interface Sources {
  readonly logo: Tools['logo'];
  readonly icon: Tools['icon'];
  readonly image: Tools['image'];
  /** One settled result a source, in order. Asked only when there is Mermaid to render. */
  readonly diagrams: (sources: readonly string[]) => Promise<Outcome<readonly (DiagramArt | undefined)[]>>;
  /** Asked only when there is code to show. */
  readonly highlighter: (languages: readonly string[]) => Promise<Tools['highlight']>;
}

export async function prepareTools(specs: readonly VisualSpec[], sources: Sources): Promise<Outcome<Tools>> {
  const all = specs.flatMap((spec) => [...nested(spec)]);
  const mermaid = [...new Set(all.flatMap((spec) => (spec.kind === 'mermaid' ? [spec.source] : [])))];
  const languages = [...new Set(all.flatMap((spec) => (spec.kind === 'code' ? [spec.language] : [])))];
  const [rendered, highlight] = await Promise.all([
    mermaid.length ? sources.diagrams(mermaid) : { value: [], problems: [] as readonly Problem[] },
    languages.length ? sources.highlighter(languages) : plain,
  ]);
  const diagrams = new Map(mermaid.map((source, i) => [source, rendered.value[i]]));
  const tools: Tools = {
    logo: sources.logo,
    icon: sources.icon,
    image: sources.image,
    highlight,
    diagram: (source) => diagrams.get(source),
  };
  return { value: tools, problems: rendered.problems };
}

/** A spec and every picture within it. */
export function* nested(spec: VisualSpec): Generator<VisualSpec> {
  yield spec;
  if (spec.beside) yield* nested(spec.beside);
  if (spec.kind === 'comparison') for (const side of spec.sides) if (side.body) yield* nested(side.body);
  if (spec.kind === 'people' && spec.body) yield* nested(spec.body);
}

const plain: Tools['highlight'] = (code) => code.split('\n').map((text) => [{ text, role: 'plain' }]);
