import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve, withClient } from '../../src/watch/server.ts';

let root: string;
let served: Served;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
  mkdirSync(join(root, 'dist', 'talk'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'dist', 'talk', 'index.html'), '<body><p>hi</p></body>');
  writeFileSync(join(root, 'dist', 'talk', 'a b.svg'), '<svg/>');
  served = await serve({ folder: join(root, 'dist'), port: 0, client: 'the client' });
});
afterEach(async () => {
  await served.close();
  rmSync(root, { recursive: true, force: true });
});

/** Without the tidying of paths that fetch does. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; type: string; location: string | undefined; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    request({ hostname, port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => {
        const { 'content-type': type = '', location } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, location, body });
      });
    })
      .on('error', reject)
      .end();
  });

describe('serve', () => {
  it('listens on this machine alone', () => {
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
  });

  it('puts the client into pages, and only there', async () => {
    const page = await get('/talk/');
    expect(page.status).toBe(200);
    expect(page.body).toMatch(
      /^<body><p>hi<\/p><script src="\/__cuedeck\/client\.js" data-build="[a-z\d]+-0"><\/script><\/body>$/,
    );
    expect(await get('/talk/a%20b.svg?x=1')).toMatchObject({ type: 'image/svg+xml', body: '<svg/>' });
    expect((await get('/__cuedeck/client.js')).body).toBe('the client');
  });

  it('leads from a folder to its page', async () => {
    expect(await get('/talk')).toMatchObject({ status: 301, location: '/talk/' });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/talk/../../secret.txt',
    '//etc/passwd',
    '/talk/%00',
    '/%E0%A4%A',
    '/nothing',
    '/',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('answers for no other name than its own', async () => {
    expect((await get('/talk/', { host: 'evil.example' })).status).toBe(403);
  });

  it('takes no other method', async () => {
    expect((await get('/talk/', {}, 'DELETE')).status).toBe(405);
  });

  it('takes a free port when the wished one is in use', async () => {
    const port = Number(new URL(served.url).port);
    const second = await serve({ folder: join(root, 'dist'), port, client: '' });
    expect(Number(new URL(second.url).port)).not.toBe(port);
    await second.close();
  });

  it('tells open pages, and late ones the problem that stands', async () => {
    const listen = async () => {
      const answer = await fetch(new URL('/__cuedeck/events', served.url));
      const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
      return async () => new TextDecoder().decode((await reader.read()).value);
    };
    const first = await listen();
    expect(await first()).toBe(': hello\n\n');
    served.send({ type: 'problem', text: 'line\nbreak' });
    expect(await first()).toBe('data: {"type":"problem","text":"line\\nbreak"}\n\n');
    const late = await listen();
    expect(await late()).toContain('"problem"');
    served.send({ type: 'reload' });
    expect(await first()).toBe('data: {"type":"reload"}\n\n');
    expect(await (await listen())()).toBe(': hello\n\n');
  });

  it('tells a page that was read before a build and listens after it', async () => {
    const { body } = await get('/talk/');
    const build = body.match(/data-build="([^"]+)"/)?.[1];
    const first = async () => {
      const answer = await fetch(new URL(`/__cuedeck/events?build=${build}`, served.url));
      const { value } = await (answer.body as ReadableStream<Uint8Array>).getReader().read();
      return new TextDecoder().decode(value);
    };
    expect(await first()).toBe(': hello\n\n');
    served.send({ type: 'reload' });
    expect(await first()).toBe('data: {"type":"reload"}\n\n');
  });
});

describe('withClient', () => {
  it('lifts the rule that would stop it, and works without a body tag', () => {
    const html = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><p>x';
    expect(withClient(html, 'a-1')).toBe('<p>x<script src="/__cuedeck/client.js" data-build="a-1"></script>');
  });
});
