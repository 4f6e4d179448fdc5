import { describe, expect, it, vi } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';

const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean), '1.2.3');

describe('parseArguments', () => {
  it('reads command, paths and options', () => {
    expect(parse('build a.md b --out x --format 9:16 --theme daylight --pdf --no-cache --json')).toEqual({
      do: 'run',
      command: 'build',
      paths: ['a.md', 'b'],
      options: { out: 'x', format: '9:16', theme: 'daylight', pdf: true, cache: false, json: true },
    });
    expect(parse('watch --port 0 --open')).toMatchObject({ options: { port: 0, open: true, cache: true } });
    expect(parse('build')).toEqual({ do: 'run', command: 'build', paths: [], options: { cache: true } });
  });

  it('takes texts for texts even where they look like numbers, and the last of several', () => {
    expect(parse('build --theme 5 --out a --out b')).toMatchObject({ options: { theme: '5', out: 'b' } });
  });

  it.each([
    ['', 'no command given'],
    ['biuld', '“biuld” is no command, did you mean “build”?'],
    ['xyzzy', '“xyzzy” is no command'],
    ['--pdf', '“--pdf” needs a command before it'],
    ['build --pfd', '--pfd is no option of “build”, did you mean --pdf?'],
    ['build --no-cahce', '--no-cahce is no option of “build”, did you mean --no-cache?'],
    ['build -x', '-x is no option of “build”'],
    ['check --pdf', '--pdf is no option of “check”'],
    ['build --out', '--out <folder> needs its value'],
    ['explain', '<script> is missing'],
    ['explain a.md b.md', '“b.md” is one argument too many'],
    ['watch --port=-3', '“-3” is no port'],
    ['handout --layout 4up', '“4up” is no layout, did you mean “'],
    ['pdf --paper a5x', '“a5x” is no paper'],
    ['slides --layout 2up', '--layout is no option of “slides”'],
    ['watch --port x', '“x” is no port'],
  ])('tells what is wrong with “cuedeck %s”', (line, message) => {
    const parsed = parse(line);
    expect(parsed.do).toBe('usage');
    expect(parsed.do === 'usage' && parsed.message).toContain(message);
    expect(parsed.do === 'usage' && parsed.hint).toContain('--help');
  });

  it.each([
    ['--help', 'Commands:'],
    ['build --help', '--format <format>'],
    ['explain -h', 'cuedeck explain <script>'],
    ['--version', 'cuedeck/1.2.3'],
  ])('prints for %s and runs nothing', (line, text) => {
    const print = vi.spyOn(console, 'info').mockImplementation(() => {});
    try {
      expect(parse(line)).toEqual({ do: 'nothing' });
      expect(print.mock.calls.join('\n')).toContain(text);
    } finally {
      print.mockRestore();
    }
  });
});
