/** "Reverse of the last one: GPUs slide back to Research": the picture before with its arrows turned round, and what is told besides. Pure. */
import type { FlowEdge, FlowNode, FlowSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem, slug } from './items.ts';
import { lowerFirst, tidy } from './read/phrase.ts';
import type { Scene } from './read/scene.ts';

const named =
  /^(?:the\s+)?(?:exact\s+)?(?:reverse|opposite|inverse|mirror image|rewind)(?:\s+of\s+(?:the\s+)?(?:last|previous|first|former|above)(?:\s+(?:one|picture|scene|visual|animation|cue))?)?\s*[:,–-]?\s*(.*?)[.]?$|^(?:the\s+)?(?:same(?:\s+(?:picture|scene|animation|thing))?|(?:last|previous)\s+(?:one|picture|scene|animation))(?:,)?\s+(?:in reverse|backwards|reversed|the other way (?:round|around)|played backwards)\s*[:,–-]?\s*(.*?)[.]?$/is;

/** The reversal that a cue asks for; undefined where it asks for none or nothing can be turned round. */
export function reversalOf(scene: Scene, context: CueContext): FlowSpec | undefined {
  const match = named.exec(scene.text);
  if (!match) return undefined;
  const told = match[1] ?? match[2] ?? '';
  const before = context.previous.findLast(
    (spec): spec is FlowSpec => spec.kind === 'flow' && spec.edges.some((edge) => edge.arrow !== 'none'),
  );
  const draft: Draft = { nodes: new Map(), edges: [], context };
  for (const node of before?.nodes ?? []) draft.nodes.set(slug(node.label), node);
  const clauses = told.split(/\s*[,;]\s+(?:and\s+|then\s+)*/).filter((part) => part !== '');
  const owner = clauses.map((part) => ownedBy.exec(part)?.[1]).find((one) => one !== undefined);
  for (const part of clauses) clause(draft, part, owner, before);
  const turned = (before?.edges ?? []).filter(
    (edge) => !draft.edges.some((other) => other.from === edge.to && other.to === edge.from),
  );
  const edges = [
    ...turned.map(({ from, to, label: _label, ...edge }): FlowEdge => ({ ...edge, from: to, to: from })),
    ...draft.edges,
  ];
  if (edges.length === 0) {
    // Nothing to turn round: what is told is drawn by itself.
    const alone = told ? context.inner(told)?.spec : undefined;
    return alone?.kind === 'flow' ? alone : undefined;
  }
  return { kind: 'flow', nodes: [...draft.nodes.values()], edges };
}

interface Draft {
  readonly nodes: Map<string, FlowNode>;
  readonly edges: FlowEdge[];
  readonly context: CueContext;
}

const ownedBy = /^(?:the\s+)?([\p{L}\d][\p{L}\d -]{1,24}?)['’]s?\s+/u;

/** "GPUs slide back to Research", "Product's jobs get kicked out and return to the queue" */
function clause(draft: Draft, part: string, owner: string | undefined, before: FlowSpec | undefined): void {
  const own = ownedBy.exec(part);
  const [, what = '', goal = ''] =
    /^(.{3,60}?)\s+(?:in|on)?to\s+(?:the\s+|an?\s+)?([^,;]{2,30})$/i.exec(own ? part.slice(own[0].length) : part) ?? [];
  if (!goal) return;
  const to = put(draft, goal);
  // Where it came to, it goes back from.
  const earlier = before?.edges.find((edge) => edge.from === to)?.to;
  const source = own?.[1] ?? (earlier ? undefined : owner);
  const from = source ? put(draft, source) : earlier;
  if (from && from !== to) draft.edges.push({ from, to, label: lowerFirst(tidy(what)), flowing: true });
}

function put(draft: Draft, name: string): string {
  const key = slug(name);
  const known = draft.nodes.get(key);
  if (known) return known.id;
  draft.nodes.set(key, { ...segmentItem(name, draft.context), id: key });
  return key;
}
