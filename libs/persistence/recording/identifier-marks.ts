/**
 * Marks by which a request is found by an identifier, and a second one for the same account is noticed inside one
 * organization (scenario 11), without an index that can be read. The key is
 * derived (HKDF, RFC 5869) from the organization's signing key, so no other organization and nobody with the table alone
 * can compute a mark; a mark is HMAC-SHA256 (RFC 2104) of the identifier's comparable form.
 */
import { createHmac, hkdfSync, type KeyObject } from 'node:crypto';
import { comparable, comparables } from '@comity/domain/request/comparable';
import type { EntityManager } from 'typeorm';
import type { Target } from '@comity/vocabulary/values/request-form';
import type { DossierKey } from './states.ts';

const KEY_BYTES = 32;
const PURPOSE = 'comity identifier mark v1';

export interface Marks {
  of: (identifier: Pick<Target, 'type' | 'value'>, provider: string) => Buffer;
  /** The marks that an identifier of unknown type may have, if the data are kept by one of these providers. */
  searched: (value: string, providers: readonly string[]) => Buffer[];
}

/** `privateKey`: the organization's Ed25519 key. */
export function marksUnder(privateKey: KeyObject, organization: string): Marks {
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
  const key = Buffer.from(hkdfSync('sha256', secret, organization, PURPOSE, KEY_BYTES));
  const mark = (form: string): Buffer => createHmac('sha256', key).update(form).digest();
  return {
    of: ({ type, value }, provider) => mark(comparable(type, value, provider)),
    searched: (value, providers) => comparables(value, providers).map(mark),
  };
}

/** What the dossier asks for now: a request that was returned and submitted again may name other identifiers. */
export async function markIdentifiers(
  manager: EntityManager,
  key: DossierKey,
  marks: readonly { target: string; mark: Buffer }[],
): Promise<void> {
  await manager.query(`DELETE FROM identifier_mark WHERE organization_id = $1 AND dossier_id = $2`, [
    key.organization,
    key.dossier,
  ]);
  await manager.query(
    `INSERT INTO identifier_mark (organization_id, dossier_id, target, mark)
     SELECT $1, $2, t.target, decode(t.mark, 'hex') FROM jsonb_to_recordset($3::jsonb) AS t(target text, mark text)`,
    [
      key.organization,
      key.dossier,
      JSON.stringify(marks.map(({ target, mark }) => ({ target, mark: mark.toString('hex') }))),
    ],
  );
}
