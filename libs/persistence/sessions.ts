/**
 * Sessions of the portal; the functions of migrations/53-sessions.ts decide which are open. Each bears a mark under a key
 * that is derived from the master key, because whoever has the application's password can call these functions too.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { answerOf, answersOf } from './sql/expressions.ts';
import { publicRows, tenantRows } from './sql/rows.ts';

export interface SessionOwner {
  organizationId: string;
  memberId: string;
}

export interface KnownSession extends SessionOwner {
  id: string;
  isOpen: boolean;
  /** False where the row was put into the database past Comity; nobody is signed in by it. */
  isGenuine: boolean;
}

export interface NewSession {
  /** The opaque id is known to the browser alone. */
  secret: string;
  /** The session that was open in the same browser, which ends. */
  before: string | null;
  /** The issuer's name of its own session, by which it tells a sign-out. */
  issuerSession: string | null;
  hint: string;
  address: string;
  agent: string;
}

export interface OwnSession {
  id: string;
  begunAt: string;
  usedAt: string;
  address: string;
  agent: string;
}

const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

function markOf(digest: Buffer, { organizationId, memberId }: SessionOwner, masterKey: Buffer): Buffer {
  const key = Buffer.from(hkdfSync('sha256', masterKey, organizationId, 'comity session', 32));
  return createHmac('sha256', key).update(digest).update(memberId).digest();
}

/** Answers whether the session before was the same person's; null where there was none. It runs in the member's context. */
export async function beginSession(
  manager: EntityManager,
  owner: SessionOwner,
  begun: NewSession,
  masterKey: Buffer,
): Promise<boolean | null> {
  const digest = digestOf(begun.secret);
  const before = begun.before === null ? null : digestOf(begun.before);
  const row = await tenantRows(manager)
    .selectFrom(
      answersOf(
        'begin_session',
        digest,
        before,
        owner.memberId,
        begun.issuerSession,
        begun.hint,
        begun.address,
        begun.agent,
        markOf(digest, owner, masterKey),
      ).as('s'),
    )
    .select('s.same')
    .executeTakeFirstOrThrow();
  return row.same;
}

/** `used` says that a person did something, which keeps the session open. It returns null for an id that was never given out. */
export async function openSession(
  dataSource: DataSource,
  secret: string,
  { used, masterKey }: { used: boolean; masterKey: Buffer },
): Promise<KnownSession | null> {
  const digest = digestOf(secret);
  const row = await publicRows(dataSource)
    .selectFrom(answersOf('open_session', digest, used).as('s'))
    .select(['s.id', 's.organization_id as organizationId', 's.member_id as memberId', 's.is_open as isOpen', 's.mark'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { mark, ...session } = row;
  const made = markOf(digest, session, masterKey);
  return { ...session, isGenuine: mark?.length === made.length && timingSafeEqual(mark, made) };
}

/** Returns the hint for the issuer's sign-out page, or null where the session had ended before. */
export async function endSession(dataSource: DataSource, secret: string): Promise<string | null> {
  const row = await publicRows(dataSource)
    .selectFrom(answersOf('end_session', digestOf(secret)).as('s'))
    .select('s.hint')
    .executeTakeFirst();
  return row?.hint ?? null;
}

export function sessionsOf(manager: EntityManager, memberId: string): Promise<OwnSession[]> {
  return tenantRows(manager)
    .selectFrom(answersOf('sessions_of', memberId).as('s'))
    .select(['s.id', 's.begun_at as begunAt', 's.used_at as usedAt', 's.address', 's.agent'])
    .execute();
}

/** Ends the member's session of this id, or all but one; returns how many were ended. */
export async function endSessionsOf(
  manager: EntityManager,
  memberId: string,
  which: { id: string } | { allBut: string | null },
): Promise<number> {
  const [id, but] = 'id' in which ? [which.id, null] : [null, which.allBut];
  const row = await tenantRows(manager)
    .selectNoFrom(answerOf('end_sessions_of', memberId, id, but).as('number'))
    .executeTakeFirstOrThrow();
  return row.number ?? 0;
}

/** Ends the sessions that the issuer names, by its own session, by the person, or by both; returns whose they were. */
export function endIssuerSessions(
  dataSource: DataSource,
  { sid, subject }: { sid: string | null; subject: string | null },
): Promise<SessionOwner[]> {
  return publicRows(dataSource)
    .selectFrom(answersOf('end_issuer_sessions', sid, subject).as('s'))
    .select(['s.organization_id as organizationId', 's.member_id as memberId'])
    .execute();
}
