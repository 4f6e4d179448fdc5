/** What a theme.json may hold. */
import { z } from 'zod';
import { colourTokens } from './tokens.ts';

const value = z
  .string()
  .max(400)
  // A value that closes its declaration could carry rules, or load something from elsewhere.
  .regex(/^(?!.*(url\(|@import))[^;{}<>]+$/i, 'must be a plain CSS value');
const group = z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), value);

const schema = z.strictObject({
  name: z.string().min(1),
  description: z.string().optional(),
  scheme: z.enum(['dark', 'light']).optional(),
  extends: z.string().optional(),
  colour: z.partialRecord(z.enum(colourTokens), value).optional(),
  type: group.optional(),
  space: group.optional(),
  radius: group.optional(),
  shadow: group.optional(),
  motion: group.optional(),
});

/** The theme as checked, or what is wrong with it in one line. */
export function parseThemeFile(raw: unknown): ParsedTheme | string {
  const result = schema.safeParse(raw);
  if (result.success) return result.data as ParsedTheme;
  const [issue] = result.error.issues;
  return `${issue?.path.join('.') || 'file'}: ${issue?.message ?? 'not valid'}`;
}

export interface ParsedTheme {
  readonly name: string;
  readonly scheme?: 'dark' | 'light';
  readonly extends?: string;
  readonly colour?: Readonly<Record<string, string>>;
  readonly type?: Readonly<Record<string, string>>;
  readonly space?: Readonly<Record<string, string>>;
  readonly radius?: Readonly<Record<string, string>>;
  readonly shadow?: Readonly<Record<string, string>>;
  readonly motion?: Readonly<Record<string, string>>;
}
