/** Serves the built folder on this machine alone, with a small client in every page that follows the builds. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { inside } from '../host/files.ts';

export interface ServeOptions {
  /** The folder to serve. */
  readonly folder: string;
  /** Default 4321; a free one is taken when it is in use. 0: any free one. */
  readonly port?: number | undefined;
  /** The script put into every page. */
  readonly client: string;
}

/** What goes to the open pages. */
export type Message =
  | { readonly type: 'reload' }
  /** The build failed: the old pages stay, this text lies over them. */
  | { readonly type: 'problem'; readonly text: string };

export interface Served {
  readonly url: string;
  /**
   * Tells all open pages. A page that was read before the message and listens only after it is told too: every page
   * carries the state it was served in, and asks for what came since.
   */
  send(message: Message): void;
  close(): Promise<void>;
}

export const defaultPort = 4321;
const clientPath = '/__cuedeck/client.js';
const eventsPath = '/__cuedeck/events';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.srt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export async function serve(options: ServeOptions): Promise<Served> {
  const pages = new Set<ServerResponse>();
  let standing: Message | undefined;
  // Of this server alone, so that pages left open from an earlier run take the new build.
  const run = Date.now().toString(36);
  let builds = 0;
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listen(server, options.port ?? defaultPort);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    send(message) {
      standing = message.type === 'problem' ? message : undefined;
      if (message.type === 'reload') builds += 1;
      for (const page of pages) page.write(event(message));
    },
    async close() {
      for (const page of pages) page.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page of another site that points its own name at this machine must not read the talk.
    if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
      response.writeHead(403).end('This server answers for 127.0.0.1 only.\n');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathOf(request.url ?? '/');
    if (path === eventsPath) return subscribe(request, response);
    if (path === clientPath) {
      response.writeHead(200, headers('.js')).end(options.client);
      return;
    }
    await sendFile(path, response);
  }

  function subscribe(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const seen = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('build');
    if (seen !== null && seen !== state()) response.write(event({ type: 'reload' }));
    else response.write(standing ? event(standing) : ': hello\n\n');
    pages.add(response);
    response.on('close', () => pages.delete(response));
  }

  function state(): string {
    return `${run}-${builds}`;
  }

  async function sendFile(path: string | undefined, response: ServerResponse): Promise<void> {
    const file = path === undefined ? undefined : await resolveFile(options.folder, path);
    if (!file) {
      response.writeHead(404, headers('.txt')).end('Not found.\n');
      return;
    }
    if (file.redirect) {
      response.writeHead(301, { location: file.redirect }).end();
      return;
    }
    response.writeHead(200, headers(extname(file.path)));
    if (extname(file.path) === '.html') {
      // The state before the reading: a build that ends meanwhile is then asked for, never missed.
      const build = state();
      response.end(withClient(await readFile(file.path, 'utf8'), build));
    } else createReadStream(file.path).pipe(response);
  }
}

/** The page as it is in the folder plus the client; a page's own rule against foreign scripts would stop it. */
export function withClient(html: string, build: string): string {
  const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '');
  const tag = `<script src="${clientPath}" data-build="${build}"></script>`;
  const at = open.lastIndexOf('</body>');
  return at < 0 ? open + tag : open.slice(0, at) + tag + open.slice(at);
}

async function resolveFile(folder: string, path: string): Promise<{ path: string; redirect?: string } | undefined> {
  try {
    const file = inside(folder, path.replace(/^\/+/, '') || '.');
    const info = await stat(file);
    if (info.isFile()) return { path: file };
    // Relative links in the page need the slash.
    if (!path.endsWith('/')) return { path: file, redirect: encodeURI(`${path}/`) };
    const index = join(file, 'index.html');
    return (await stat(index)).isFile() ? { path: index } : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    // `//host/` at the start would make a redirect lead elsewhere.
    return path.includes('\0') ? undefined : path.replace(/^\/+/, '/');
  } catch {
    return undefined;
  }
}

const headers = (ending: string): Record<string, string> => ({
  'content-type': types[ending] ?? 'application/octet-stream',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
});

const event = (message: Message): string => `data: ${JSON.stringify(message)}\n\n`;

async function listen(server: Server, port: number): Promise<void> {
  const attempt = (candidate: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(candidate, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  try {
    await attempt(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await attempt(0);
  }
}
