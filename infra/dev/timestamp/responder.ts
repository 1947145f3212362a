/**
 * The authority answers over HTTP (RFC 3161 section 3.4) and gives its root certificate to whoever wants to trust it.
 */
import { X509Certificate } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { BitString } from 'asn1js';
import { ContentInfo, PKIStatus, PKIStatusInfo, TimeStampResp } from 'pkijs';
import { answer, type TestAuthority, type TokenAnswer } from './authority.ts';

/** PKIFailureInfo (RFC 3161 section 2.4.2) is the number of the bit, counted from the first. */
const FAILURES = { BAD_ALGORITHM: 0, BAD_REQUEST: 2 } as const;
const LARGEST_REQUEST_BYTES = 64 * 1024;

/**
 * POST / answers time-stamp queries, GET /root.pem gives the root, GET /health answers 200. `now` returns the time in
 * UTC.
 */
export function responder(authority: TestAuthority, now: () => Date): Server {
  return createServer((request, response) => {
    respond(request, response, authority, now).catch(() => {
      response.writeHead(400).end();
    });
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  authority: TestAuthority,
  now: () => Date,
): Promise<void> {
  if (request.method === 'GET' && request.url === '/health') {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}');
  } else if (request.method === 'GET' && request.url === '/root.pem') {
    const pem = new X509Certificate(authority.root).toString();
    response.writeHead(200, { 'content-type': 'application/x-pem-file' }).end(pem);
  } else if (request.method !== 'POST' || request.headers['content-type'] !== 'application/timestamp-query') {
    response.writeHead(request.method === 'POST' ? 415 : 404).end();
  } else if (Number(request.headers['content-length'] ?? Infinity) > LARGEST_REQUEST_BYTES) {
    response.writeHead(413, { connection: 'close' }).end();
  } else {
    const reply = replyWith(await answer(await buffer(request), authority, now()));
    response.writeHead(200, { 'content-type': 'application/timestamp-reply', 'content-length': reply.length });
    response.end(reply);
  }
}

function replyWith(answered: TokenAnswer): Buffer {
  const reply = answered.ok
    ? new TimeStampResp({
        status: new PKIStatusInfo({ status: PKIStatus.granted }),
        timeStampToken: ContentInfo.fromBER(answered.token),
      })
    : new TimeStampResp({
        status: new PKIStatusInfo({ status: PKIStatus.rejection, failInfo: bit(FAILURES[answered.why]) }),
      });
  return Buffer.from(reply.toSchema().toBER(false));
}

const bit = (number: number): BitString =>
  new BitString({ valueHex: Uint8Array.of(0x80 >> number), unusedBits: 7 - number });
