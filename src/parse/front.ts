/** Front matter: YAML between `---` lines at the very top. All of it is optional. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { formatHint, parseFormat } from '../format.ts';
import type { FrontMatter } from '../model.ts';
import type { Problem } from '../problem.ts';
import { suggest } from '../suggest.ts';
import { complain, type Source } from './source.ts';

const speed = 'words a minute: a number from 40 to 400';
const text = z.union([z.string(), z.number()]).transform(String);

const fields = {
  title: text,
  author: text,
  event: text,
  date: text,
  theme: text,
  format: text.refine((value) => parseFormat(value) !== undefined, { message: formatHint }),
  wpm: z.coerce.number(speed).min(40, speed).max(400, speed),
  lang: text.refine((value) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value), {
    message: 'a language tag such as en or de-CH',
  }),
  url: text,
  logos: z.record(z.string(), text),
} as const;

type Key = keyof typeof fields;

export interface Front {
  readonly front: FrontMatter;
  readonly problems: readonly Problem[];
  /** The text with the front matter blanked out, so that offsets stay. */
  readonly body: string;
}

export function readFront(source: Source): Front {
  const [whole, yaml = ''] = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?=\n|$)/.exec(source.text) ?? [];
  const base: FrontMatter = { wpm: 150, lang: 'en', logos: {} };
  if (whole === undefined) return { front: base, problems: [], body: source.text };
  const body = whole.replace(/[^\n]/g, ' ') + source.text.slice(whole.length);
  const start = whole.indexOf('\n') + 1;
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'core' });
  const problems: Problem[] = document.errors.map((error) =>
    complain(source, source.place(start + Math.min(error.pos[0], Math.max(0, yaml.length - 1))), {
      code: 'front-matter-syntax',
      message: error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? 'the front matter is no YAML',
      hint: 'write one `key: value` a line; put quotes around values that hold a colon',
    }),
  );
  const front: Record<string, unknown> = { ...base };
  const map = document.contents as {
    items?: { key: { value: unknown; range?: number[] }; value: { range?: number[]; toJSON?: () => unknown } | null }[];
  } | null;
  for (const { key, value } of problems.length ? [] : (map?.items ?? [])) {
    const name = String(key.value);
    const schema = fields[name as Key];
    if (!schema) {
      const meant = suggest(name, Object.keys(fields));
      problems.push(
        complain(source, source.place(start + (key.range?.[0] ?? 0)), {
          code: 'front-matter-key',
          message: `“${name}” is no key of the front matter`,
          hint: meant ? `did you mean “${meant}”?` : `known are ${Object.keys(fields).join(', ')}`,
          span: name.length,
        }),
      );
      continue;
    }
    const plain = value?.toJSON?.() ?? undefined;
    if (plain === undefined || plain === null) continue;
    const checked = schema.safeParse(plain);
    if (checked.success) front[name] = checked.data;
    else {
      const at = start + (value?.range?.[0] ?? key.range?.[0] ?? 0);
      problems.push(
        complain(source, source.place(at), {
          code: 'front-matter-value',
          message: `“${name}” cannot be ${JSON.stringify(plain)}`,
          hint: checked.error.issues[0]?.message ?? `see the README on “${name}”`,
          span: Math.max(1, (value?.range?.[1] ?? at) - (value?.range?.[0] ?? at)),
        }),
      );
    }
  }
  return { front: front as unknown as FrontMatter, problems, body };
}
