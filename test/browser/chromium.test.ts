import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { withBrowser, withLazyBrowser, withPage } from '../../src/host/chromium.ts';
import { findBrowser } from '../../src/host/find-chromium.ts';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('withBrowser', () => {
  it('lends a page and ends the browser afterwards', async () => {
    const pid = await withBrowser((browser) =>
      withPage(browser, async (page) => {
        expect(await page.evaluate('6 * 7')).toBe(42);
        expect(await page.evaluate('[innerWidth, innerHeight, devicePixelRatio]')).toEqual([1920, 1080, 1]);
        return browser.process()?.pid as number;
      }),
    );
    expect(alive(pid)).toBe(false);
  });

  it('ends the browser when the work fails', async () => {
    let pid = 0;
    const failing = withBrowser(async (browser) => {
      pid = browser.process()?.pid ?? 0;
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    expect(pid).toBeGreaterThan(0);
    expect(alive(pid)).toBe(false);
  });

  it('ends a page that never comes back', async () => {
    let pid = 0;
    const stuck = withBrowser(
      (browser) => {
        pid = browser.process()?.pid ?? 0;
        return withPage(browser, (page) => page.evaluate('for (;;) {}'));
      },
      { timeout: 300 },
    );
    await expect(stuck).rejects.toMatchObject({ problem: { code: 'browser-timeout' } });
    expect(alive(pid)).toBe(false);
  });

  it('tries anew after a launch that failed', async () => {
    let attempt = 0;
    const find = async () => {
      attempt += 1;
      return attempt === 1 ? ({ path: '/bin/false', by: 'flag', env: {} } as const) : findBrowser();
    };
    await withLazyBrowser(
      async (use) => {
        await expect(use((browser) => browser.version())).rejects.toMatchObject({
          problem: { code: 'browser-failed', hint: /cuedeck doctor/ },
        });
        expect(await use((browser) => browser.version())).toMatch(/Chrom/);
      },
      { find },
    );
  });

  it('starts one browser for several uses, and none for none', async () => {
    let found = 0;
    const find = () => {
      found += 1;
      return findBrowser();
    };
    expect(await withLazyBrowser(async () => 'done', { find })).toBe('done');
    expect(found).toBe(0);
    const [a, b] = await withLazyBrowser(
      (use) => Promise.all([use(async (one) => one.process()?.pid), use(async (one) => one.process()?.pid)]),
      { find },
    );
    expect(a).toBe(b);
    expect(found).toBe(1);
  });

  it('gives pages no network', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('hello');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const ask = `fetch('${url}').then((answer) => answer.text()).catch(() => 'blocked')`;
    const answer = (network: 'none' | 'loopback') =>
      withBrowser((browser) => withPage(browser, (page) => page.evaluate(ask)), { network });
    try {
      expect(await answer('none')).toBe('blocked');
      expect(asked).toBe(0);
      // The same question is answered where it is allowed, so the one before was no accident.
      expect(await answer('loopback')).toBe('hello');
    } finally {
      server.close();
    }
  });
});
