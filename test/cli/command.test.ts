/** The compiled command as a user runs it. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const script = 'episodes/027-famous-ai-tools-that-run-on-kubernetes.md';
const slug = '027-famous-ai-tools-that-run-on-kubernetes';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
  cpSync(join(root, 'episodes'), join(folder, 'episodes'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (...argv: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, CUEDECK_CACHE: join(folder, 'cache'), NO_COLOR: '1' };
    execFile(process.execPath, [join(root, 'lib', 'cli.js'), ...argv], { cwd: folder, env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

describe('cuedeck build', () => {
  it('writes decks, then knows that nothing has changed, then sees each change', async () => {
    const first = await run('build');
    expect(first).toMatchObject({ code: 0 });
    const files = first.out.trim().split('\n');
    expect(files).toContain(`dist/${slug}/index.html`);
    expect(files).toContain('dist/index.html');
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);

    const second = await run('build');
    expect(second.out).toBe(first.out);
    expect(second.err).toContain('unchanged');

    const deck = join(folder, 'dist', slug, 'index.html');
    const before = readFileSync(deck, 'utf8');
    writeFileSync(deck, 'touched by hand');
    expect((await run('build')).err).not.toContain('unchanged');
    expect(readFileSync(deck, 'utf8')).toBe(before);

    const other = await run('build', '--format', '9:16');
    expect(other.err).not.toContain('unchanged');
    expect(readFileSync(deck, 'utf8')).not.toBe(before);
  });

  it('gives the same bytes in another folder with an empty cache', async () => {
    await run('build', '--out', 'a', '--no-cache');
    await run('build', '--out', 'b', '--no-cache');
    const names = readdirSync(join(folder, 'a'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, 'a').length));
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) {
      expect(readFileSync(join(folder, 'a', name)).equals(readFileSync(join(folder, 'b', name))), name).toBe(true);
    }
  });

  it('prints one JSON document, and nothing else, with --json', async () => {
    const { code, out } = await run('build', script, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ episodes: [{ ok: true, slug, number: '027', slides: 9, cues: 21 }] });
  });

  it('builds the good ones and fails for the bad one', async () => {
    mkdirSync(join(folder, 'mixed'), { recursive: true });
    cpSync(join(folder, script), join(folder, 'mixed', '2-good.md'));
    writeFileSync(join(folder, 'mixed', '1-bad.md'), '');
    const { code, out, err } = await run('build', 'mixed', '--out', 'mixed-out');
    expect(code).toBe(1);
    expect(out).toContain('mixed-out/2-good/index.html');
    expect(err).toMatch(/1-bad\.md:1:1: error: /);
  });
});

describe('cuedeck pdf', () => {
  it('writes handout and slides', async () => {
    const { code, out } = await run('pdf', script, '--out', 'printed');
    expect(code).toBe(0);
    expect(out).toContain(`printed/${slug}/handout.pdf`);
    expect(readFileSync(join(folder, 'printed', slug, 'slides.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('writes the deck all the same where there is no browser, and says what to do', async () => {
    const { code, out, err } = await run('pdf', script, '--out', 'bare', '--chrome', '/no/such/browser');
    expect(code).toBe(1);
    expect(out).toContain(`bare/${slug}/index.html`);
    expect(out).not.toContain('.pdf');
    expect(err).toContain('[browser-missing]');
    expect(err).toContain('hint: correct or unset --chrome');
  });
});

describe('cuedeck frames', () => {
  it('writes a picture a step and the list of them', async () => {
    const { code, out } = await run('frames', script, '--out', 'stills');
    expect(code).toBe(0);
    const listed = out
      .trim()
      .split('\n')
      .map((path) => path.split('/').at(-1));
    expect(readdirSync(join(folder, 'stills', slug, 'frames')).sort()).toEqual([...listed].sort());
    const { frames } = JSON.parse(readFileSync(join(folder, 'stills', slug, 'frames', 'frames.json'), 'utf8'));
    const rows = frames.map((frame: { row: number | null }) => frame.row).filter((row: number | null) => row !== null);
    expect(new Set(rows)).toEqual(new Set(Array.from({ length: 21 }, (_, i) => i + 1)));
  });
});

describe('cuedeck explain', () => {
  it('gives the contract’s fields for every cue', async () => {
    const { code, out } = await run('explain', script, '--json');
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ episode: '027', wordsPerMinute: 150 });
    const cues = told.slides.flatMap((slide: { cues: object[] }) => slide.cues);
    expect(cues).toHaveLength(21);
    const fields = 'row line anchor visual found score text wordStart wordEnd time kind by confidence why logos shows';
    for (const cue of cues) for (const field of fields.split(' ')) expect(cue).toHaveProperty(field);
  });
});

describe('cuedeck build --all', () => {
  it('makes what can be made, leaves the old of what cannot, and names it at the end', async () => {
    const where = join(folder, 'all', slug);
    mkdirSync(join(where, 'frames'), { recursive: true });
    writeFileSync(join(where, 'handout.pdf'), 'the old one');
    writeFileSync(join(where, 'frames', 'old.png'), 'the old one');
    const { code, err } = await run('build', script, '--all', '--out', 'all', '--chrome', '/bin/false');
    expect(code).toBe(1);
    expect(err).toMatch(/not made: .*handout, slides.*frames/);
    expect(readFileSync(join(where, 'handout.pdf'), 'utf8')).toBe('the old one');
    expect(readdirSync(join(where, 'frames'))).toEqual(['old.png']);
    for (const name of [
      'index.html',
      'captions.srt',
      'captions.vtt',
      'chapters.txt',
      'transcript.md',
      'timeline.json',
    ]) {
      expect(existsSync(join(where, name)), name).toBe(true);
    }
    expect(readdirSync(where).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('exit codes', () => {
  it.each([
    [2, ['biuld'], 'did you mean “build”?'],
    [2, ['build', '--pfd'], 'did you mean --pdf?'],
    [2, ['explain'], '<script> is missing'],
    [2, ['build', '--format', '3:7'], 'is no format'],
    [2, ['new'], 'a title is missing'],
    [2, ['frames', script, '--type', 'jpeg', '--transparent'], 'JPEG'],
    [2, ['frames', script, '--size', 'big'], 'is no size'],
    [1, ['check', 'no-such.md'], 'no such script or folder'],
    [1, ['build', script, '--theme', 'no-such'], 'no-such'],
  ])('%d for cuedeck %j, told on stderr alone', async (code, argv, text) => {
    const ran = await run(...argv);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(text);
    expect(ran.out).toBe('');
  });

  it('1 for a script whose own diagram and picture cannot be shown, told from top to bottom', async () => {
    const bad = join(folder, 'bad.md');
    writeFileSync(
      bad,
      `# 1 - Bad

## Script

First this, then that.

## Visuals & Animations

| Timestamp | Visual |
|---|---|
| "First" | mermaid: graph LR; A-->> |
| "that" | image: none.png |
`,
    );
    const { code, out, err } = await run('check', bad);
    expect(code).toBe(1);
    expect(out).toBe('1 script checked: 2 errors, 0 warnings\n');
    expect([...err.matchAll(/:(\d+):\d+: error: .*\[([a-z-]+)\]/g)].map(([, line, name]) => [line, name])).toEqual([
      ['11', 'diagram-failed'],
      ['12', 'image-missing'],
    ]);
  });

  it('0 for a script that is in order, and for the doctor where a browser works', async () => {
    expect(await run('check', script)).toMatchObject({ code: 0, out: '1 script checked: 0 errors, 0 warnings\n' });
    const { code, out } = await run('doctor', '--json');
    expect(JSON.parse(out)).toMatchObject({ browser: { version: expect.stringContaining('Chrom') }, missing: [] });
    expect(code).toBe(0);
  });
});
