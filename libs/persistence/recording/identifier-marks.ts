/**
 * By marks a request is found by an identifier, and a second request for the same account is noticed inside one
 * organization (docs/rules scenario 11), without an index that can be read. The key is the organization's own
 * (`mark-keys.ts`), so no other organization, and nobody who has only the table, can compute a mark. A mark is
 * HMAC-SHA256 (RFC 2104) of the identifier's comparable form.
 */
import { createHmac } from 'node:crypto';
import { comparable, comparables } from '@comity/vocabulary/judges/comparable';
import type { Target } from '@comity/vocabulary/values/request-form';
import type { EntityManager } from 'typeorm';
import { tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

export interface Marks {
  of: (identifier: Pick<Target, 'type' | 'value'>, provider: string) => Buffer;
  /** Returns the marks that an identifier of unknown type may have, if one of these providers keeps the data. */
  searched: (value: string, providers: readonly string[]) => Buffer[];
}

/** `key` is the organization's mark key of 32 bytes. */
export function marksUnder(key: Buffer): Marks {
  const mark = (form: string): Buffer => createHmac('sha256', key).update(form).digest();
  return {
    of: ({ type, value }, provider) => mark(comparable(type, value, provider)),
    searched: (value, providers) => comparables(value, providers).map(mark),
  };
}

/**
 * Replaces the marks by those of what the dossier asks for now: a request that was returned and submitted again may
 * name other identifiers.
 */
export async function markIdentifiers(
  manager: EntityManager,
  key: DossierKey,
  marks: readonly { target: string; mark: Buffer }[],
): Promise<void> {
  await tenantRows(manager)
    .deleteFrom('identifier_mark')
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .execute();
  await addMarks(manager, key, marks);
}

/** The dossier is found by these identifiers too. */
export async function addMarks(
  manager: EntityManager,
  key: DossierKey,
  marks: readonly { target: string; mark: Buffer }[],
): Promise<void> {
  if (marks.length === 0) return;
  await tenantRows(manager)
    .insertInto('identifier_mark')
    .values(marks.map((mark) => ({ organization_id: key.organization, dossier_id: key.dossier, ...mark })))
    .execute();
}
