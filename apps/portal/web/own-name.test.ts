import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from './http.ts';
import { leadToOwnName } from './own-name.ts';

interface Asked {
  host: string;
  method?: string;
  path?: string;
}

/** Answers where a request is led, or null where it is served. */
function ledTo(portal: string, { host, method = 'GET', path = '/work?sort=due' }: Asked): string | null {
  let location: string | null = null;
  const response = {
    writeHead: (_status: number, headers: { location: string }) => {
      ({ location } = headers);
      return { end: () => undefined };
    },
  } as unknown as Response;
  const request = { headers: { host }, method, path: path.split('?')[0], originalUrl: path } as unknown as Request;
  leadToOwnName({ COMITY_PORTAL_URL: portal })(request, response, () => undefined);
  return location;
}

describe('The portal on this machine', () => {
  it.each(['127.0.0.1:4600', '[::1]:4600'])('leads from %s to the same page under its name', (host) => {
    expect(ledTo('http://localhost:4600', { host })).toBe('http://localhost:4600/work?sort=due');
  });

  it('serves its own name, what is posted, and whoever asks after its health', () => {
    for (const asked of [
      { host: 'localhost:4600' },
      { host: '127.0.0.1:4600', method: 'POST' },
      { host: '127.0.0.1:4600', path: '/health' },
    ])
      expect(ledTo('http://localhost:4600', asked)).toBeNull();
  });

  it('never leads away from an address that somebody configured', () => {
    for (const portal of ['http://127.0.0.1:4600', 'https://comity.example'])
      expect(ledTo(portal, { host: '127.0.0.1:4600' })).toBeNull();
  });
});
