/** Code colours at build time: Shiki's grammars, only for the languages a deck uses, as theme-neutral roles. */
import type { CodeToken, Tools } from './tools.ts';

/**
 * @param languages as written after the fence; aliases (`yml`, `sh`, `ts`) work, unknown ones come out plain
 */
export async function prepareHighlighter(languages: readonly string[]): Promise<Tools['highlight']> {
  const { bundledLanguages } = await import('shiki/langs');
  const wanted = [...new Set(languages.map((name) => name.toLowerCase()))].filter((name) => name in bundledLanguages);
  if (!wanted.length) return plain;
  const highlighter = await one();
  await highlighter.loadLanguage(...(wanted as never[]));
  return (code, language) => {
    const name = language.toLowerCase();
    if (!wanted.includes(name)) return plain(code, language);
    const lines = highlighter.codeToTokensBase(code, {
      lang: name as never,
      theme: 'roles' as never,
      includeExplanation: 'scopeName',
      // A limit of time would make the result depend on how busy the machine is.
      tokenizeTimeLimit: 0,
    });
    return lines.map((line) =>
      merged(
        line.flatMap((token) =>
          (token.explanation ?? [{ content: token.content, scopes: [] }]).map((part) => ({
            text: part.content,
            role: roleOf(part.scopes.map((scope) => scope.scopeName)),
          })),
        ),
      ),
    );
  };
}

/** One a process: grammars are large, and a watcher builds many times. */
let shared: ReturnType<typeof make> | undefined;

/** A failed start is not remembered. */
function one(): ReturnType<typeof make> {
  shared ??= make().catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
}

async function make() {
  const [{ createBundledHighlighter }, { createJavaScriptRegexEngine }, { bundledLanguages }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
    import('shiki/langs'),
  ]);
  const create = createBundledHighlighter({
    langs: bundledLanguages,
    themes: {},
    engine: () => createJavaScriptRegexEngine({ forgiving: true }),
  });
  return create({ langs: [], themes: [{ name: 'roles', type: 'dark', settings: [] }] });
}

const plain: Tools['highlight'] = (code) => code.split('\n').map((text) => [{ text, role: 'plain' }]);

/** Scope prefixes, the more telling before the more general. */
const roles: readonly (readonly [RegExp, CodeToken['role']])[] = [
  [/^(punctuation\.definition\.)?comment\b/, 'comment'],
  [
    /^(entity\.name\.tag|support\.type\.property-name|meta\.object-literal\.key|variable\.other\.(property|object\.property))/,
    'key',
  ],
  [/^punctuation\.definition\.string/, 'string'],
  [/^(punctuation|meta\.brace|keyword\.operator)/, 'punctuation'],
  [/^constant\.(numeric|language)/, 'number'],
  [/^(string|constant\.character)/, 'string'],
  [/^(entity\.name\.function|support\.function|meta\.function-call\.generic)/, 'function'],
  [/^(entity\.name\.(type|class|namespace)|support\.(type|class)|entity\.other\.inherited-class)/, 'type'],
  [/^(keyword|storage)/, 'keyword'],
  [/^(variable|entity\.other\.attribute-name|constant)/, 'variable'],
];

function roleOf(scopes: readonly string[]): CodeToken['role'] {
  for (let i = scopes.length - 1; i >= 0; i--) {
    const found = roles.find(([pattern]) => pattern.test(scopes[i] ?? ''));
    if (found) return found[1];
  }
  return 'plain';
}

function merged(tokens: readonly CodeToken[]): CodeToken[] {
  const result: CodeToken[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (last && (last.role === token.role || !token.text.trim()))
      result[result.length - 1] = { ...last, text: last.text + token.text };
    else result.push(token);
  }
  return result;
}
