/** Code: the script's own block, inline code, or a bare skeleton of the named resource. */
import type { CodeSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { toItem } from '../items.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { languageOf, namesResource, skeleton } from '../skeleton.ts';
import { type Candidate, type KindReader, named, says } from './kind.ts';

export const code: KindReader = {
  kind: 'code',
  recognise(scene, context): Candidate | undefined {
    const verbatim = verbatimOf(scene.text);
    if (verbatim)
      return { spec: { kind: 'code', ...verbatim }, confidence: 0.95, why: 'code as it is written', whole: true };
    const change = diffOf(scene);
    if (change) return change;
    const hit = named(scene, 'code');
    const inline =
      scene.codes[0] ??
      // JSON response with "confidence": 0.42
      /"[\w-]+":\s*(?:"[^"]*"|[\w.+-]+)/.exec(scene.text)?.[0] ??
      scene.quotes.find(looksLikeCode) ??
      // "YAML snippet with kind: Thing"
      (hit?.leading || named(scene, 'code')
        ? /\b(?:with|showing)\s+([a-z][\w./-]*:\s[\w./-]+)$/.exec(scene.text)?.[1]
        : undefined);
    if (!hit && !inline) return undefined;
    // "Toolkit connected to a config file": the file is one of two things.
    const end =
      hit !== undefined &&
      !hit.leading &&
      scene.links.some(
        (link) =>
          link.stem !== '' &&
          link.from.length > 0 &&
          hit.phrase !== undefined &&
          link.to.includes(hit.phrase) &&
          /^(?:connect|flow|act|create|become|block)$/.test(link.relation),
      );
    // "testing configurations", "code running in a box": things, no listing.
    const things_ =
      hit?.phrase !== undefined &&
      inline === undefined &&
      ((hit.phrase.plural && /^(?:configuration|config|function|script|query)$/.test(hit.form.phrase)) ||
        (!hit.leading &&
          /^(?:configuration|config|snippet|function|script|spec|definition|query|code)$/.test(hit.form.phrase) &&
          (hit.phrase.plural || hit.clause > 0)) ||
        scene.links.some(
          (link) =>
            hit.phrase !== undefined &&
            link.from.includes(hit.phrase) &&
            /^(?:run|execute|live|sit)$/.test(link.stem) &&
            link.to.length > 0,
        ));
    // "ConfigMap with `replicas: 4`": a resource and its field.
    const field =
      !hit && scene.codes.length > 0 && scene.codes.every((one) => /^[\w.]+:\s\S+$/.test(one)) && resourceFirst(scene);
    const soft =
      (hit === undefined && !field) ||
      hit?.modifier === true ||
      (hit !== undefined && hit.weight < 0.5) ||
      end ||
      things_;
    const source = sourceOf(scene, context, inline, soft);
    if (!source) return undefined;
    const made = scene.links.find(
      (link) => link.relation === 'create' && link.to.length > 0 && !link.negated && link.to[0] !== hit?.phrase,
    );
    const highlight = highlightsOf(scene, source.code);
    const spec: CodeSpec = {
      kind: 'code',
      language: source.language,
      code: source.code,
      ...(source.name && { name: source.name }),
      ...(highlight.length > 0 && { highlight }),
      ...(made?.to[0] && { result: { ...toItem(made.to[0], context), verb: made.words.toLowerCase() } }),
    };
    const confidence = field
      ? 0.88
      : hit
        ? Math.max(hit.weight, inline && !hit.modifier ? 0.8 : 0, inline ? 0.62 : 0)
        : 0.56;
    return {
      spec,
      confidence: soft && !inline ? Math.min(confidence, 0.4) : confidence,
      why: hit ? says(hit) : `inline code: \`${inline}\``,
    };
  },
};

/** "Diff with v6 in red and v7 in green", "Git diff: 2 → 4": what goes, and what comes in its place. */
function diffOf(scene: Scene): Candidate | undefined {
  if (!/\bdiff\b/i.test(scene.text)) return undefined;
  const written = (phrase: Phrase): string => phrase.quoted ?? phrase.label;
  const tinted = (colour: Phrase['colour']): readonly string[] =>
    scene.phrases.filter((phrase) => phrase.colour === colour && !/^(?:line|text)$/.test(phrase.head)).map(written);
  const body = scene.text.replace(/^[^:]{2,40}:\s+/, '');
  const [, before, after] =
    /^(.{1,40}?)\s*(?:→|->|=>|\bto\b|\bbecomes\b|\bvs\.?\s)\s*(.{1,40}?)[.]?$/.exec(body.replace(/`/g, '')) ?? [];
  const gone = tinted('red').length > 0 ? tinted('red') : before && /:\s/.test(scene.text) ? [before] : [];
  const come = tinted('green').length > 0 ? tinted('green') : after && /:\s/.test(scene.text) ? [after] : [];
  if (gone.length + come.length < 2) return undefined;
  return {
    spec: {
      kind: 'code',
      language: 'diff',
      code: [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)].join('\n'),
    },
    confidence: 0.93,
    why: 'the cue names its form: "diff"',
    whole: true,
  };
}

/** "SQL: CREATE INDEX ON orders (id)", "CEL expression: a >= 4": what stands after the colon is code. */
function verbatimOf(text: string): { language: string; code: string } | undefined {
  const [, lead = '', body = ''] =
    /^((?:[\p{L}-]+\s+){0,2}(?:SQL|CEL|PromQL|LogQL|Rego|GraphQL|regex|query|expression|one-liner|code|rule|statement|Python|JavaScript))\s*:\s+(.+)$/isu.exec(
      text,
    ) ?? [];
  const plain = body.replace(/^`(.*)`$|^"(.*)"$|^“(.*)”$/s, '$1$2$3');
  const looks =
    /^(?:SELECT|CREATE|INSERT|UPDATE|DELETE|ALTER|DROP|WITH|EXPLAIN|GRANT|BEGIN)\b/.test(plain) ||
    /[[\]{};]|>=|<=|==|!=|&&|\|\||=>|\w\(.*\)|^\^/.test(plain);
  if (!looks || /->|→/.test(plain) || plain.length > 120) return undefined;
  return { language: languageOf(lead.toLowerCase()) ?? (/^[A-Z]{4,}\b/.test(plain) ? 'sql' : 'text'), code: plain };
}

const resourceFirst = (scene: Scene): boolean => {
  const [first] = scene.phrases;
  return first !== undefined && namesResource(first.text);
};

/** `nvidia.com/gpu: 0.5`, `/v1/completions`, `kubectl get pods`. */
export const looksLikeCode = (text: string): boolean =>
  /^\/[\w/-]+$|^[\w.-]+(?:\/[\w.-]+)?:\s?\S+$|^\w+\(.*\)$|^--?\w|[{};]|^\$ /.test(text);

function sourceOf(
  scene: Scene,
  context: CueContext,
  inline: string | undefined,
  soft: boolean,
): { language: string; code: string; name?: string } | undefined {
  const language = languageOf(scene.lower);
  const blocks = context.paragraph.code;
  const block =
    blocks.find(
      (one) =>
        language === undefined || one.language === '' || one.language === language || one.language.startsWith(language),
    ) ?? blocks[0];
  if (block && !(inline && !block.code.includes(inline)))
    return {
      language: block.language || language || 'text',
      // "…, then response { a: 1 }": what the cue itself writes out.
      code: [block.code.replace(/\s+$/, ''), ...(/\{[^{}]*:[^{}]*\}/.exec(scene.text) ?? [])].join('\n\n'),
    };
  const told = [...scene.codes, ...scene.quotes.filter(looksLikeCode)];
  // "Pod spec with `nvidia.com/gpu: 1`": the field stands where it belongs in what is named.
  const fields = told.length > 0 && told.every((one) => /^[\w./-]+:\s\S+$/.test(one));
  if (fields && !soft && namesResource(scene.text)) return skeleton(scene, context, language ?? 'yaml');
  const all = told.length > 0 || !inline ? told : [inline];
  if (all.length > 0)
    return { language: language ?? (all.some((one) => /:\s/.test(one)) ? 'yaml' : 'text'), code: all.join('\n') };
  if (soft) return undefined;
  return skeleton(scene, context, language);
}

function highlightsOf(scene: Scene, source: string): readonly string[] {
  const wanted = [
    ...scene.codes,
    ...scene.quotes,
    ...scene.phrases
      .filter((phrase) => phrase.states.includes('highlighted'))
      .flatMap((phrase) => phrase.label.split(/\s+/)),
  ];
  // As the code has it: "Replicas highlighted" marks `replicas`.
  const found = wanted.flatMap((one) => {
    const at = one.length > 2 && one.trim() !== source.trim() ? source.toLowerCase().indexOf(one.toLowerCase()) : -1;
    return at < 0 ? [] : [source.slice(at, at + one.length)];
  });
  return [...new Set(found)].filter((one) => !one.includes('\n'));
}
