/**
 * The gallery's folder is served over HTTP on this machine, for browsers that run its scripts as the portal's pages run
 * them.
 */
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Partial<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

export class GalleryServer {
  private constructor(
    readonly folder: string,
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async of(folder: string): Promise<GalleryServer> {
    const server = createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://gallery.invalid').pathname);
      const file = join(folder, path);
      if (!existsSync(file) || extname(file) === '') {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new GalleryServer(folder, `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, server);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
