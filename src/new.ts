/** Starting points: a script that shows every part of the format, and a theme to change. */
import { existsSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readText, writeFile } from './host/files.ts';
import { packageRoot } from './host/paths.ts';
import { DeckError } from './problem.ts';

/**
 * Writes a starter script with the next free number.
 * @returns its path
 * @throws DeckError `already-there`
 */
export async function newScript(title: string, folder: string): Promise<string> {
  const clean = title.trim().replace(/\s+/g, ' ');
  const number = await nextNumber(folder);
  const path = join(folder, `${number}-${slug(clean)}.md`);
  if (existsSync(path)) throw taken(path);
  await writeFile(path, starter(number, clean));
  return path;
}

/**
 * Copies the theme `stage`, to be changed.
 * @returns the new theme's folder
 * @throws DeckError `already-there`, `name-invalid`
 */
export async function newTheme(name: string, folder: string): Promise<string> {
  if (!/^[a-z0-9][a-z0-9-]*$/i.test(name)) {
    const hint = 'use letters, digits and hyphens';
    throw new DeckError({ code: 'name-invalid', message: `“${name}” cannot be a theme's name`, hint });
  }
  const path = join(folder, name);
  if (existsSync(path)) throw taken(path);
  const source = join(packageRoot(), 'themes', 'stage');
  await cp(source, path, { recursive: true });
  const file = join(path, 'theme.json');
  await writeFile(
    file,
    (await readText(file)).replace(/("name"\s*:\s*)"[^"]*"/, (_, key: string) => `${key}"${name}"`),
  );
  return path;
}

/** One more than the highest number there, with as many digits. */
async function nextNumber(folder: string): Promise<string> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const numbers = names.flatMap((name) => /^(\d+)-.*\.(md|markdown)$/i.exec(name)?.[1] ?? []);
  const highest = Math.max(0, ...numbers.map(Number));
  const digits = Math.max(3, ...numbers.map((number) => number.length));
  return String(highest + 1).padStart(digits, '0');
}

function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  const words = plain.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return words.replace(/^-+|-+$/g, '') || 'talk';
}

function taken(path: string): DeckError {
  return new DeckError({ code: 'already-there', message: `“${path}” is already there`, hint: 'choose another name' });
}

const starter = (number: string, title: string): string => `# ${number} - ${title}

## Script

Every paragraph is a slide, and what stands here is what you say. The picture changes at a phrase.

A request comes in. The server asks the database, and that takes time. So we put a cache between them, and the second
answer is 10x faster.

In code it is one line.

\`\`\`js
const answer = cache.get(question) ?? ask(question);
\`\`\`

Redis is the usual choice. Memory is cheap, waiting is not.

## Visuals & Animations

| Timestamp | Visual |
|-----------|--------|
| "Every paragraph" | Split screen: a script with words vs a slide with a picture |
| "request comes in" | Diagram: User -> Server |
| "asks the database" | Diagram: User -> Server -> Database, Database highlighted |
| "a cache between" | Diagram: User -> Server -> Cache -> Database, Cache in green |
| "10x faster" | Speed comparison bar: database vs cache |
| "one line" | Code snippet with \`cache.get\` highlighted |
| "Redis" | Redis logo, showing uses: Cache, Queue, Session store |
| "Memory is cheap" | cards: Memory, Waiting |

## Tools Mentioned

| Tool | Category | Key Feature |
|------|----------|-------------|
| Redis | Cache | Keeps answers in memory |
| PostgreSQL | Database | Keeps everything |
`;
