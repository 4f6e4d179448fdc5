/** Code that a cue writes out without a sign that it is code: SQL in capitals, a setting in a file, a record of a log. Pure. */
import type { CodeSpec } from '../spec.ts';
import type { CueContext } from './context.ts';
import { focusWords } from './focus.ts';
import type { Candidate } from './kinds/kind.ts';
import type { Scene } from './read/scene.ts';

/** Code of the cue's own words; undefined where it has none. */
export function toldCode(scene: Scene, context: CueContext): Candidate | undefined {
  if (scene.chain.length > 0 || scene.codes.length > 0) return undefined;
  return bareStatement(scene.text) ?? setting(scene.text, context) ?? named(scene.text, context) ?? sqlWords(scene);
}

const statement =
  /^((?:SELECT\b(?=.*\bFROM\b)|UPDATE\b(?=.*\bSET\b)|DELETE FROM\b|INSERT INTO\b|(?:CREATE|ALTER|DROP) (?:TABLE|(?:UNIQUE )?INDEX|EXTENSION|VIEW|MATERIALIZED VIEW|ROLE|DATABASE|FUNCTION|POLICY)\b|EXPLAIN ANALYZE\b|GRANT\b(?=.*\bTO\b)).+?)(?:\s+(?:(?:typed|written|shown|appearing|on (?:an?|the) (?:black |dark )?(?:screen|board|slide)|in (?:an?|the) (?:editor|white|green|orange|monospace))\b.*)|,\s+(?:with\s+)?(?:the\s+)?([^,]+?)\s+(?:highlighted|underlined|circled|glowing|lit up|in (?:red|green|orange|yellow|blue|bold))[.]?)?$/;

/** "UPDATE seats SET taken = true": a statement, whatever signs are in it. */
function bareStatement(text: string): Candidate | undefined {
  const [, code, focus] = statement.exec(text.replace(/[.]$/, '')) ?? [];
  if (!code || /["“→]|->\s/.test(code) || code.length > 120 || prose.test(code)) return undefined;
  const marked = focus === undefined ? [] : inText(focus.replace(/\s+(?:clause|part|keyword)$/, ''), code);
  return told({ language: 'sql', code, ...(marked.length > 0 && { highlight: marked }) }, `a statement: ${code}`);
}

/** Words that tell what becomes of a statement are none of it. */
const prose = /,\s+(?:then|and then|result|table|output|rows?|while|but)\b/;

const file = String.raw`[\w./-]+\.(?:ya?ml|json|toml|conf|ini|env|cfg|py|sql|xml|tf|properties|pbtxt|proto|sh|ts|js|go|rs|java|csv|lock)`;
const inFile = new RegExp(
  String.raw`^(?:(?:highlight|show|circle|underline|zoom (?:in )?(?:on|to)|close[- ]?up (?:of|on))\s+)?(?:the\s+|an?\s+)?([\w.-]+)\s+(?:line|setting|key|parameter|flag|field|option|value|entry|block|section)\s+in\s+(?:the\s+)?(${file})(?:,?\s+(?:is\s+)?(?:highlighted|underlined|circled|glowing|in (?:red|green|orange|yellow|bold)))?[.]?$`,
  'i',
);

/** "Highlight the fsync line in postgresql.conf": the setting, under the name of its file. */
function setting(text: string, { paragraph, depth }: CueContext): Candidate | undefined {
  const [, name, source] = inFile.exec(text) ?? [];
  if (!name || !source) return undefined;
  const block = depth === 0 ? paragraph.code.find((one) => one.code.includes(name)) : undefined;
  return told(
    {
      language: block?.language || languageOf(source),
      code: block?.code.replace(/\s+$/, '') ?? name,
      name: source,
      highlight: [name],
    },
    `"${name}" in ${source}`,
  );
}

const languageOf = (source: string): string =>
  source
    .split('.')
    .at(-1)
    ?.replace(/^yml$/, 'yaml')
    .replace(/^py$/, 'python')
    .replace(/^tf$/, 'hcl')
    .replace(/^(?:conf|cfg|env|properties)$/, 'ini') ?? 'text';

const inLanguage =
  /^(?:show\s+)?(?:the\s+|an?\s+)?([^,;:]{3,30}?)\s+in\s+(Python|Go|Rust|JavaScript|TypeScript|Java|Bash|JSON|YAML|TOML|HCL),\s+(?:with\s+)?(?:the\s+)?([\w.]*[a-z\d](?:[_.]|(?=[A-Z]))[\w.]*\w)(?:\s+(?:line|call|argument|parameter|field|key))?\s+(?:highlighted|underlined|circled|glowing|in (?:red|green|orange|yellow|bold))[.]?$/;

/** "Retry loop in Python, max_retries underlined": the name, and what it stands in as a comment. */
function named(text: string, { paragraph, depth }: CueContext): Candidate | undefined {
  const [, what, language, name] = inLanguage.exec(text) ?? [];
  if (!what || !language || !name || (depth === 0 && paragraph.code.length > 0)) return undefined;
  const mark = /^(?:Python|Bash|YAML|TOML|HCL)$/.test(language) ? '#' : '//';
  return told(
    { language: language.toLowerCase(), code: `${mark} ${what}\n${name}`, highlight: [name] },
    `"${name}" in ${language}`,
  );
}

const keyword =
  /\b(?:GROUP BY|ORDER BY|FOR UPDATE|SKIP LOCKED|ON CONFLICT|EXPLAIN ANALYZE|INSERT INTO|DELETE FROM|LEFT JOIN|INNER JOIN|SET TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|SELECT|FROM|WHERE|JOIN|HAVING|LIMIT|OFFSET|UPDATE|INSERT|DELETE|VALUES|RETURNING|UNION|EXPLAIN|VACUUM|ANALYZE)\b/g;
/** They stand alone; the others go on with what the cue does not tell. */
const complete = /^(?:BEGIN|COMMIT|ROLLBACK)$/;
const holder = /\b(?:sql|transaction|quer(?:y|ies)|statement|snippet|script|code)\b/i;
const framing =
  /^(?:show|zoom|in|into|on|to|the|an?|same|whole|full|sql|transaction|query|statement|snippet|script|code|block|with|its|and|then|of|around|between|only|just|clause|part|keywords?|line|lines?|words?|highlighted|underlined|circled|glowing|boxed|bold|red|green|orange|yellow|blue|lit|up|wrapped|like|like:|sql:|transaction:|query:)$/i;

/** "SQL with the WHERE clause underlined", "Transaction with BEGIN, UPDATE, COMMIT": a line for each word that is named. */
function sqlWords(scene: Scene): Candidate | undefined {
  const words = scene.text.match(keyword) ?? [];
  const [firm] = scene.lower.match(/\b(?:sql|query|statement|snippet|script|code)\b/) ?? [];
  if (words.length === 0 || !holder.test(scene.text) || (words.length < 2 && !firm)) return undefined;
  const rest = scene.text.replace(keyword, ' ').match(/[\p{L}\d:"]+/gu) ?? [];
  if (!rest.every((word) => framing.test(word))) return undefined;
  const code = words.map((word) => (complete.test(word) ? `${word};` : `${word} …`)).join('\n');
  const marked = focusWords(scene.text)
    .map((one) => one.replace(/\s+clause$/i, ''))
    .flatMap((one) => inText(one, code));
  return told({ language: 'sql', code, ...(marked.length > 0 && { highlight: marked }) }, `SQL: ${words.join(', ')}`);
}

const inText = (words: string, code: string): readonly string[] => (code.includes(words) ? [words] : []);

const told = (spec: Omit<CodeSpec, 'kind'>, why: string): Candidate => ({
  spec: { kind: 'code', ...spec },
  confidence: 0.965,
  why,
  whole: true,
});
