/** Code: the script's own block, inline code, or a bare skeleton of the named resource. */
import type { CodeSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { focusLines, focusWords, isFocus } from '../focus.ts';
import { toItem } from '../items.ts';
import type { Phrase, Scene } from '../read/scene.ts';
import { languageOf, namesResource, skeleton } from '../skeleton.ts';
import { toldCode } from '../told-code.ts';
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
    const whole =
      scriptBlock(scene, context) ??
      snippet(scene, context, hit !== undefined) ??
      typedOut(scene) ??
      toldCode(scene, context);
    if (whole) return whole;
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

const listing =
  /\b(?:lines?|part|query|functions?|manifest|rules?|config(?:uration)?|block|code|snippet|spec|fields?|yaml|json|expression|statement|script|template|command|limits?|requests?|section)\b/i;

/** "The query with the first line highlighted", "Zoom on the manifest, the limits light up": the code that the paragraph has. */
function scriptBlock(scene: Scene, context: CueContext): Candidate | undefined {
  const again = /^(?:back to |(?:show |zoom (?:in )?(?:on|to) )?(?:the|same|that) )/i.test(scene.text);
  const block = context.paragraph.code[0] ?? (again ? earlierBlock(scene, context) : undefined);
  if (!block || context.depth > 0 || !isFocus(scene.text)) return undefined;
  const highlight = focused(scene, block.code);
  const told = scene.codes.length === 0 || scene.codes.some((one) => block.code.includes(one));
  const [first] = scene.phrases;
  const named_ =
    /^(?:(?:show|zoom|close[- ]?up|focus)\b.*?\bthe\b|the\b|back to\b|same\b)/i.test(scene.text) &&
    listing.test(scene.text);
  // "Show the transfer, BEGIN and COMMIT highlighted": what is set off stands in it, letter by letter.
  const wanted = focusWords(scene.text);
  const spelled =
    context.paragraph.code.length > 0 &&
    wanted.length > 0 &&
    wanted.every((one) => /[A-Z]{2}|[a-z][A-Z]|[_./:=\d]/.test(one) && block.code.includes(one));
  if (
    !told ||
    (highlight.length === 0 && !(named_ && first !== undefined)) ||
    !(named_ || spelled || listing.test(scene.text) || scene.codes.length > 0)
  )
    return undefined;
  return {
    spec: {
      kind: 'code',
      language: block.language || languageOf(scene.lower) || 'text',
      code: block.code.replace(/\s+$/, ''),
      ...(highlight.length > 0 && { highlight }),
    },
    confidence: 0.94,
    why: 'the code of the paragraph, and what of it is to be seen',
    whole: true,
  };
}

/** The last one before the paragraph that holds what the cue writes out, or all that it sets off. */
function earlierBlock(scene: Scene, context: CueContext): CueContext['paragraph']['code'][number] | undefined {
  const before = context.episode.paragraphs
    .filter((one) => one.index < context.paragraph.index)
    .flatMap((one) => one.code);
  const wanted = [...scene.codes, ...focusWords(scene.text)];
  return before.findLast(
    (one) =>
      wanted.some((words) => inCode(words, one.code).length > 0) ||
      (scene.codes.length === 0 && focusLines(scene.text, one.code).length > 0),
  );
}

/** "NodePool with `a.b/c: 8` under limits", "Resource limits with `a.b/c: 1`": the fields at their place in what is named. */
function snippet(scene: Scene, context: CueContext, form: boolean): Candidate | undefined {
  const { codes } = scene;
  const file = codes.find((one) => /^[\w./-]+\.(?:ya?ml|json|toml|conf|ini|env|cfg|tf|py|sql|xml)$/i.test(one));
  const rest = codes.filter((one) => one !== file);
  if (rest.length === 0 || (context.paragraph.code.length > 0 && context.depth === 0)) return undefined;
  const fields = rest.every((one) => /^[\w./-]+:(?:\s\S.*)?$|^[A-Za-z]\w*$/.test(one));
  const resource = namesResource(scene.text.replace(/`[^`]*`/g, ''));
  const before = scene.text.slice(0, scene.text.indexOf('`'));
  const opening = before.split(/\s+/).length <= 8 && !/[.;]/.test(before);
  if (!fields || !opening || scene.signs.length > 0) return undefined;
  const part = /\b(?:limits|requests|resources|spec|manifest|rules?|config(?:uration)?|yaml|values)\b/i.test(before);
  if (!resource && !file && !part) return undefined;
  // A key by itself is one of the things there, unless the words ask for a listing.
  if (!rest.every((one) => one.includes(':')) && !(form || part)) return undefined;
  const source =
    file && !resource ? { language: languageOfFile(file), code: rest.join('\n') } : skeleton(scene, context, 'yaml');
  const highlight = focused(scene, source.code);
  return {
    spec: {
      kind: 'code',
      ...source,
      ...(file && { name: file }),
      ...(highlight.length > 0 && { highlight }),
    },
    confidence: 0.92,
    why: `\`${rest[0]}\` at its place`,
    whole: true,
  };
}

const languageOfFile = (file: string): string =>
  file
    .split('.')
    .at(-1)
    ?.replace(/^yml$/, 'yaml')
    .replace(/^py$/, 'python')
    .replace(/^tf$/, 'hcl')
    .replace(/^(?:conf|cfg|env)$/, 'ini') ?? 'text';

const statement =
  /^(?:SELECT|CREATE|INSERT|UPDATE|DELETE|ALTER|DROP|WITH|EXPLAIN|GRANT|BEGIN|WHERE|FROM|VACUUM|ANALYZE|REFRESH|SET)\b/;

/** "`SELECT …` typed out, `WHERE` highlighted": nothing but a statement or a field, and how it comes. */
function typedOut(scene: Scene): Candidate | undefined {
  const [first] = scene.codes;
  if (!first || !/^`/.test(scene.text) || scene.states.some((state) => /^(?:crossed|failed)$/.test(state)))
    return undefined;
  const rest = scene.text.replace(/`[^`]*`/g, '');
  const sql = statement.test(first);
  if (
    !(sql || looksLikeCode(first)) ||
    /^\/|^\$|^--?\w/.test(first) ||
    !isFocus(rest) ||
    scene.links.some((link) => link.arrow)
  )
    return undefined;
  const lines = scene.codes.filter(
    (one, i) => i === 0 || !scene.codes.slice(0, i).some((other) => other.includes(one)),
  );
  const code = lines.join('\n');
  const highlight = focused(scene, code);
  return {
    spec: {
      kind: 'code',
      language: sql ? 'sql' : (languageOf(scene.lower) ?? (lines.every((one) => /:\s/.test(one)) ? 'yaml' : 'text')),
      code,
      ...(highlight.length > 0 && { highlight }),
    },
    confidence: 0.9,
    why: `inline code: \`${first}\``,
    whole: true,
  };
}

/** What is to be looked at, as the code has it: what the cue sets off, else the code that it writes out. */
function focused(scene: Scene, code: string): readonly string[] {
  const words = focusWords(scene.text);
  const whole = [words, words.flatMap((one) => one.split(/\s+/)), scene.codes]
    .map((all) => all.flatMap((one) => inCode(one, code)))
    .find((found) => found.length > 0);
  return [...new Set([...focusLines(scene.text, code), ...(whole ?? [])])];
}

function inCode(words: string, code: string): readonly string[] {
  const plain = words.toLowerCase();
  if (
    plain.length < 3 ||
    plain.trim() === code.trim().toLowerCase() ||
    /^(?:the|and|line|first|last|second|third)$/.test(plain)
  )
    return [];
  const found = [plain, plain.replace(/s$/, '')].find((one) => code.toLowerCase().includes(one));
  const at = found === undefined ? -1 : code.toLowerCase().indexOf(found);
  return at < 0 ? [] : [code.slice(at, at + (found as string).length).split('\n')[0] ?? ''];
}

/** "Diff with v6 in red and v7 in green", "Git diff: 2 → 4": what goes, and what comes in its place. */
function diffOf(scene: Scene): Candidate | undefined {
  if (!/\bdiff\b/i.test(scene.text)) return undefined;
  const written = (phrase: Phrase): string => phrase.quoted ?? phrase.label;
  const tinted = (colour: Phrase['colour']): readonly string[] =>
    scene.phrases.filter((phrase) => phrase.colour === colour && !/^(?:line|text)$/.test(phrase.head)).map(written);
  const body = scene.text.replace(/^[^:]{2,40}:\s+/, '');
  const [, before, after] =
    /^(.{1,40}?)\s*(?:→|->|=>|\bto\b|\bbecomes\b|\bvs\.?\s)\s*(.{1,40}?)[.]?$/.exec(body.replace(/`/g, '')) ?? [];
  // "Git diff, image tag v1 replaced by v2"
  const [, field = '', old, now] =
    /\bdiff,?\s+(?:of\s+|with\s+|showing\s+)?(?:the\s+)?([^,;:]{0,30}?)`?([\w.-]*\d[\w.-]*)`?\s+(?:replaced (?:by|with)|becoming|turned into|changed to)\s+`?([\w.-]*\d[\w.-]*)`?[.]?$/i.exec(
      scene.text,
    ) ?? [];
  if (old && now) return diffCode([`${field}${old}`], [`${field}${now}`]);
  const gone = tinted('red').length > 0 ? tinted('red') : before && /:\s/.test(scene.text) ? [before] : [];
  const come = tinted('green').length > 0 ? tinted('green') : after && /:\s/.test(scene.text) ? [after] : [];
  return gone.length + come.length < 2 ? undefined : diffCode(gone, come);
}

const diffCode = (gone: readonly string[], come: readonly string[]): Candidate => ({
  spec: {
    kind: 'code',
    language: 'diff',
    code: [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)].join('\n'),
  },
  confidence: 0.93,
  why: 'the cue names its form: "diff"',
  whole: true,
});

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
