/** Refuses a request whose body is still on its way. */
import type { Request, Response } from './http.ts';

/**
 * Milliseconds in which a client may go on sending after its refusal; if the connection closed at once, the client
 * would lose the answer.
 */
const LINGER_MS = 5000;

export function drain(request: Request, response: Response): void {
  if (request.complete) return;
  response.setHeader('connection', 'close');
  request.removeAllListeners('data').resume();
  setTimeout(() => request.destroy(), LINGER_MS).unref();
}
