/**
 * Carries one question to a time-stamp authority and its answer back (RFC 3161 section 3.4), with the account or the
 * client certificate that many authorities ask for.
 */
import { type IncomingMessage, request as askPlainly } from 'node:http';
import { request as askSecurely } from 'node:https';
import type { Bytes } from '../signature/oids.ts';

export interface AuthorityAddress {
  /** http or https, without an account in it. */
  url: string;
  /** This is the limit for the whole exchange, in milliseconds. */
  timeoutMs: number;
  /** `user:password`, sent by HTTP Basic (RFC 7617); only over https, or to this machine. */
  account?: string;
  /** PEM of a certificate and its key, shown to an authority that asks for one over TLS. */
  client?: { certificate: Buffer; key: Buffer };
}

export type AskFault =
  /** No connection, or no answer in time. */
  | 'AUTHORITY_UNREACHABLE'
  /** The authority does not let us in: 401 or 403. */
  | 'AUTHORITY_NO_ENTRY'
  /** What came is no time-stamp reply: another status or media type, or too many bytes. */
  | 'AUTHORITY_NO_REPLY';

export type Asked = { ok: true; reply: Bytes } | { ok: false; reason: AskFault };

const LARGEST_REPLY_BYTES = 1024 * 1024;

export async function askAuthority(address: AuthorityAddress, question: Bytes): Promise<Asked> {
  const { url, timeoutMs, account, client } = address;
  const ask = new URL(url).protocol === 'https:' ? askSecurely : askPlainly;
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = ask(url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query', 'content-length': question.length },
        signal: AbortSignal.timeout(timeoutMs),
        ...(account === undefined ? {} : { auth: account }),
        ...(client === undefined ? {} : { cert: client.certificate, key: client.key }),
      });
      request.once('response', resolve).once('error', reject).end(question);
    });
    return await readReply(response);
  } catch {
    return { ok: false, reason: 'AUTHORITY_UNREACHABLE' };
  }
}

async function readReply(response: IncomingMessage): Promise<Asked> {
  const status = response.statusCode ?? 0;
  const refused = status === 401 || status === 403;
  if (status !== 200 || mediaType(response.headers['content-type']) !== 'application/timestamp-reply') {
    response.destroy();
    return { ok: false, reason: refused ? 'AUTHORITY_NO_ENTRY' : 'AUTHORITY_NO_REPLY' };
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST_REPLY_BYTES) {
      response.destroy();
      return { ok: false, reason: 'AUTHORITY_NO_REPLY' };
    }
    parts.push(part);
  }
  return { ok: true, reply: new Uint8Array(Buffer.concat(parts)) };
}

/** Media types ignore case and may carry parameters (RFC 9110 section 8.3.1). */
function mediaType(header: string | undefined): string {
  return (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
