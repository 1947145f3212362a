/**
 * A request says who asks by an access token of the issuer (RFC 6750), as programs do, or by the opaque id of a session
 * that a person began at the portal: `Authorization: Session <id>`.
 */
import type { IncomingMessage } from 'node:http';
import { openSession } from '@comity/persistence/sessions';
import type { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import type { Asker } from './asker.ts';

/** A request with this header was sent by an open page by itself, so it does not keep the session open. */
const UNATTENDED = 'comity-unattended';
const SESSION = /^session ([\w-]{43})$/i;

/** It throws NOT_SIGNED_IN, or SESSION_OVER for a session that was open once. */
export async function whoAsks(
  { tokens, dataSource, config, log }: Pick<ApiParts, 'tokens' | 'dataSource' | 'config' | 'log'>,
  { headers }: Pick<IncomingMessage, 'headers'>,
): Promise<Asker> {
  const secret = sessionIn(headers.authorization);
  if (secret === null) return tokens.bearerOf(headers.authorization);
  const used = headers[UNATTENDED] === undefined;
  const session = await openSession(dataSource, secret, { used, masterKey: config.COMITY_MASTER_KEY });
  if (session === null) throw problem('NOT_SIGNED_IN');
  if (!session.isGenuine) {
    const trace = { organization: session.organizationId, reason: 'SESSION_NOT_GENUINE' };
    log.error(trace, 'a session was put into the database past Comity');
    throw problem('NOT_SIGNED_IN');
  }
  if (!session.isOpen) throw problem('SESSION_OVER');
  return { session };
}

export function sessionIn(authorization: string | undefined): string | null {
  return SESSION.exec(authorization ?? '')?.[1] ?? null;
}

/** By this name the requests of one person are counted. */
export function personOf(asker: Asker): string {
  return 'session' in asker ? asker.session.memberId : asker.subject;
}
