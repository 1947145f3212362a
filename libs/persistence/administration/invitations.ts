/**
 * An invitation is a link that works once. Its token is known to whoever holds the link; the database keeps its SHA-256.
 * Each invitation is a row of its own, and what came of it follows from its instants.
 */
import { createHash, randomBytes } from 'node:crypto';
import { INVITATION_DAYS } from '@comity/vocabulary/administration/invitation';
import type { InvitationStatus } from '@comity/vocabulary/values/organizations';
import type { Role } from '@comity/vocabulary/values/roles';
import type { DataSource, EntityManager } from 'typeorm';
import type { Locale } from '../schema/organizations.ts';
import { answersOf, inMilliseconds, now, standsIn, wallClock } from '../sql/expressions.ts';
import { publicRows, tenantRows } from '../sql/rows.ts';

const LIFE_MS = INVITATION_DAYS * 24 * 3600 * 1000;
const TOKEN_BYTES = 32;

export interface Invited {
  name: string;
  email: string;
  locale: Locale;
  /** What the person is at once on accepting; nobody but the first administrators and operators is anything at once. */
  as: { office: string; role: Role } | null;
  /** Null where the operator invites. */
  by: string | null;
}

export interface InvitationRow {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  as: { office: string; role: Role } | null;
  sentAt: string;
  expiresAt: string;
  status: InvitationStatus;
  member: string | null;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Takes the place of an open invitation to the same address. Returns the token, which nobody can read again. */
export async function invite(
  manager: EntityManager,
  organization: string,
  invited: Invited,
): Promise<{ id: string; token: string }> {
  const db = tenantRows(manager);
  await db
    .updateTable('invitation')
    .set({ superseded_at: now })
    .where('organization_id', '=', organization)
    .where('email', '=', invited.email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('superseded_at', 'is', null)
    .execute();
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const { id } = await db
    .insertInto('invitation')
    .values({
      organization_id: organization,
      token_hash: hashOf(token),
      name: invited.name,
      email: invited.email,
      locale: invited.locale,
      office_id: invited.as?.office ?? null,
      role: invited.as?.role ?? null,
      invited_by: invited.by,
      expires_at: inMilliseconds(now, LIFE_MS),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, token };
}

/** Reads those that can be accepted or withdrawn, the latest first: an address has one at most. */
export async function readOpenInvitations(manager: EntityManager, organization: string): Promise<InvitationRow[]> {
  const rows = await invitations(manager, organization)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('superseded_at', 'is', null)
    .where('expires_at', '>', wallClock)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const at = new Date().toISOString();
  return rows.map((row) => invitationAt(row, at));
}

export interface InvitationFilter {
  /** Stands in the name or in the address. */
  q?: string | undefined;
}

/**
 * Lists all that were ever sent, the latest first: those that are open stand before those that can only be over. The list
 * goes on behind the invitation of the instant and the id in `after`.
 */
export async function listInvitations(
  manager: EntityManager,
  organization: string,
  { after, limit, ...filter }: InvitationFilter & { after: readonly string[] | null; limit: number },
): Promise<InvitationRow[]> {
  const [sentAt, id] = after ?? [];
  const first = filtered(manager, organization, filter).orderBy('sent_at', 'desc').orderBy('id', 'desc').limit(limit);
  const query =
    sentAt === undefined || id === undefined
      ? first
      : first.where((eb) => eb(eb.refTuple('sent_at', 'id'), '<', eb.tuple(sentAt, id)));
  const at = new Date().toISOString();
  return (await query.execute()).map((row) => invitationAt(row, at));
}

/** Counts them, and no further than `limit`. */
export async function countInvitations(
  manager: EntityManager,
  organization: string,
  { limit, ...filter }: InvitationFilter & { limit: number },
): Promise<number> {
  const { counted } = await tenantRows(manager)
    .selectFrom(filtered(manager, organization, filter).clearSelect().select('id').limit(limit).as('rows'))
    .select((eb) => eb.fn.countAll<number>().as('counted'))
    .executeTakeFirstOrThrow();
  return counted;
}

const filtered = (manager: EntityManager, organization: string, { q }: InvitationFilter) =>
  invitations(manager, organization).$if(q !== undefined, (query) =>
    query.where((eb) => standsIn(q ?? '', eb.ref('name'), eb.ref('email'))),
  );

/** Reads one invitation by its id, however many the organization has sent. */
export async function readInvitation(
  manager: EntityManager,
  organization: string,
  id: string,
): Promise<InvitationRow | null> {
  const row = await invitations(manager, organization).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : invitationAt(row, new Date().toISOString());
}

const invitations = (manager: EntityManager, organization: string) =>
  tenantRows(manager).selectFrom('invitation').selectAll().where('organization_id', '=', organization);

type Stored = Awaited<ReturnType<ReturnType<typeof invitations>['executeTakeFirstOrThrow']>>;

function invitationAt(row: Stored, at: string): InvitationRow {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    locale: row.locale,
    as: row.office_id === null || row.role === null ? null : { office: row.office_id, role: row.role },
    sentAt: row.sent_at,
    expiresAt: row.expires_at,
    status: statusOf(row, at),
    member: row.member_id,
  };
}

interface Instants {
  expires_at: string;
  opened_at: string | null;
  accepted_at: string | null;
  withdrawn_at: string | null;
  superseded_at: string | null;
}

function statusOf(row: Instants, at: string): InvitationStatus {
  if (row.accepted_at !== null) return 'ACCEPTED';
  if (row.withdrawn_at !== null) return 'WITHDRAWN';
  if (row.superseded_at !== null) return 'SUPERSEDED';
  if (row.expires_at <= at) return 'EXPIRED';
  return row.opened_at === null ? 'SENT' : 'OPENED';
}

/** Needs no context: the token alone says whose invitation it is. Returns null for what is no token of an invitation. */
export async function invitationOf(
  administration: DataSource,
  token: string,
): Promise<{ organization: string; invitation: string } | null> {
  const row = await publicRows(administration)
    .selectFrom(answersOf('invitation_by_token', hashOf(token)).as('k'))
    .select(['k.organization_id as organization', 'k.invitation_id as invitation'])
    .executeTakeFirst();
  return row ?? null;
}

const one = (manager: EntityManager, organization: string, id: string) =>
  tenantRows(manager).updateTable('invitation').where('organization_id', '=', organization).where('id', '=', id);

/** That it was opened is no evidence of who opened it: mail scanners open links. */
export async function markOpened(manager: EntityManager, organization: string, id: string): Promise<void> {
  await one(manager, organization, id).where('opened_at', 'is', null).set({ opened_at: now }).execute();
}

export async function withdrawInvitation(manager: EntityManager, organization: string, id: string): Promise<void> {
  await one(manager, organization, id).set({ withdrawn_at: now }).execute();
}

export async function markAccepted(
  manager: EntityManager,
  organization: string,
  id: string,
  { subject, member }: { subject: string; member: string },
): Promise<void> {
  await one(manager, organization, id)
    .set({ accepted_at: now, accepted_subject: subject, member_id: member })
    .execute();
}
