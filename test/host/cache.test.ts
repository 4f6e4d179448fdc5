import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noCache, openCache } from '../../src/host/cache.ts';
import { cacheRoot, userCache } from '../../src/host/paths.ts';
import { leaveStamp, unchanged } from '../../src/host/stamp.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('openCache', () => {
  it('gives back what was put in, by key', () => {
    const cache = openCache('things', root);
    cache.set('a', { n: [1, 'zwei'] });
    expect(openCache('things', root).get('a')).toEqual({ n: [1, 'zwei'] });
    expect(cache.get('b')).toBeUndefined();
    expect(openCache('others', root).get('a')).toBeUndefined();
  });

  it('takes an entry that was cut off or changed for absent, and can be written anew', () => {
    const cache = openCache('things', root);
    cache.set('a', { long: 'value' });
    const file = join(root, 'things', readdirSync(join(root, 'things'))[0] as string);
    const whole = readFileSync(file, 'utf8');
    for (const broken of [whole.slice(0, -3), whole.replace('value', 'vague'), '', 'garbage']) {
      writeFileSync(file, broken);
      expect(cache.get('a'), broken).toBeUndefined();
    }
    cache.set('a', 1);
    expect(cache.get('a')).toBe(1);
  });

  it('does not fail where it cannot write', () => {
    writeFileSync(join(root, 'file'), '');
    const cache = openCache('things', join(root, 'file'));
    cache.set('a', 1);
    expect(cache.get('a')).toBeUndefined();
  });

  it('noCache keeps nothing', () => {
    noCache.set('a', 1);
    expect(noCache.get('a')).toBeUndefined();
  });
});

describe('stamps', () => {
  const write = (name: string, text: string): string => {
    const path = join(root, name);
    writeFileSync(path, text);
    return path;
  };

  it('know a build as long as key, inputs and outputs are the same', () => {
    const files = [write('script.md', 'a'), write('out.html', 'b'), join(root, 'not-there.png')];
    leaveStamp('deck', 'key', files, { slides: 9 }, root);
    expect(unchanged('deck', 'key', root)).toEqual({ slides: 9 });
    expect(unchanged('deck', 'other key', root)).toBeUndefined();
    expect(unchanged('other deck', 'key', root)).toBeUndefined();
  });

  it.each([
    ['an input changes', 'script.md', 'A'],
    ['an output is touched by hand', 'out.html', 'B'],
    ['a file that was looked for turns up', 'not-there.png', ''],
  ])('forget it when %s', (_, name, text) => {
    const files = [write('script.md', 'a'), write('out.html', 'b'), join(root, 'not-there.png')];
    leaveStamp('deck', 'key', files, true, root);
    write(name, text);
    expect(unchanged('deck', 'key', root)).toBeUndefined();
  });

  it('forget it when an output is gone', () => {
    leaveStamp('deck', 'key', [write('out.html', 'b')], true, root);
    rmSync(join(root, 'out.html'));
    expect(unchanged('deck', 'key', root)).toBeUndefined();
  });
});

describe('cacheRoot', () => {
  it('follows CUEDECK_CACHE, then the platform', () => {
    expect(cacheRoot({ CUEDECK_CACHE: '/x/y' }, 'linux')).toBe('/x/y');
    expect(cacheRoot({ XDG_CACHE_HOME: '/c' }, 'linux')).toBe('/c/cuedeck');
    expect(cacheRoot({}, 'darwin')).toMatch(/Library[\\/]Caches[\\/]cuedeck$/);
    expect(cacheRoot({ LOCALAPPDATA: '/l' }, 'win32')).toBe('/l/cuedeck');
    expect(userCache({ CUEDECK_CACHE: '/x/y', XDG_CACHE_HOME: '/c' }, 'linux')).toBe('/c/cuedeck');
  });
});
