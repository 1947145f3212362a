/** An event of administration and its leaf are written together: there is no change without a leaf of it. */
import type { AdministrationEntry } from '@comity/contracts/ledger-entry';
import type { AdministrationActName } from '@comity/vocabulary/administration/acts';
import type { AdministrationEvent } from '@comity/vocabulary/administration/events';
import { leafHash } from '@comity/ledger/hash';
import type { EntityManager } from 'typeorm';
import { canonical, digestOf } from '../digest.ts';
import { jsonOf, jsonOrNull } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import { stableId } from '../stable-id.ts';

export interface HappenedInAdministration {
  organization: { id: string; code: string };
  code: AdministrationActName | AdministrationEvent;
  /** Null where the operator acts, or whoever accepts an invitation. */
  member: string | null;
  detail: Readonly<Record<string, unknown>>;
  key?: { key: string; bodyHash: string; answer: Readonly<Record<string, unknown>> };
}

export interface RecordedAdministration {
  seq: number;
  leaf: string;
}

/** The caller holds the lock of the organization (`lockStanding`), so numbers have no gaps. */
export async function recordAdministration(
  manager: EntityManager,
  { organization, code, member, detail, key }: HappenedInAdministration,
): Promise<RecordedAdministration> {
  const db = tenantRows(manager);
  const { last } = await db
    .selectFrom('administration_event')
    .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('last'))
    .where('organization_id', '=', organization.id)
    .executeTakeFirstOrThrow();
  const seq = last + 1;
  const at = new Date().toISOString();
  const entry: AdministrationEntry = {
    version: 1,
    organization: organization.code,
    administration: seq,
    code,
    at,
    member,
    detail: digestOf(detail),
  };
  const text = canonical(entry);
  const hash = leafHash(Buffer.from(text));
  const leaf = hash.toString('hex');
  await db
    .insertInto('administration_event')
    .values({
      organization_id: organization.id,
      seq,
      code,
      member_id: member,
      detail: jsonOf(detail),
      at,
      key: key?.key ?? null,
      body_hash: key?.bodyHash ?? null,
      answer: jsonOrNull(key?.answer),
      leaf,
    })
    .execute();
  await db
    .insertInto('ledger_leaf')
    .values({
      organization_id: organization.id,
      leaf_id: stableId('leaf', organization.id, 'administration', String(seq)),
      administration_seq: seq,
      entry: text,
      leaf_hash: hash,
    })
    .execute();
  return { seq, leaf };
}

/** Returns what was answered under this key before; null where it is new. */
export async function answeredBefore(
  manager: EntityManager,
  organization: string,
  key: string,
): Promise<{ bodyHash: string; answer: Readonly<Record<string, unknown>> } | null> {
  const row = await tenantRows(manager)
    .selectFrom('administration_event')
    .select((eb) => [eb.ref('body_hash').$notNull().as('bodyHash'), eb.ref('answer').$notNull().as('answer')])
    .where('organization_id', '=', organization)
    .where('key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}
