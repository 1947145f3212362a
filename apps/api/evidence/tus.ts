/**
 * The version of tus (https://tus.io/protocols/resumable-upload) that is spoken here. Every answer names it, that of a
 * refusal too: a client that does not find it takes the server for another.
 */
import type { ServerResponse } from 'node:http';

export const TUS_VERSION = '1.0.0';

export function nameVersion(_request: unknown, response: ServerResponse, next: () => void): void {
  response.setHeader('tus-resumable', TUS_VERSION);
  next();
}
