/** What a person needs who sends a message by hand: the message, and the office to which the directory sends it. */
import type { MessageCode } from '@comity/vocabulary/messages';
import type { EntityManager } from 'typeorm';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { Side } from '@comity/vocabulary/values/plain';
import type { DossierKey } from '../recording/states.ts';
import type { Words } from './caller.ts';

export interface MessageByHand {
  number: number;
  code: MessageCode;
  at: string;
  body: Record<string, unknown>;
  addressee: {
    organization: Words;
    office: Words;
    address: string | null;
    way: Way;
    languages: string[];
    lastVerified: string | null;
  };
}

/** Null if the dossier has no such message to a side that is reached by hand. */
export async function readMessageByHand(
  manager: EntityManager,
  key: DossierKey,
  { to, number }: { to: Side; number: number },
): Promise<MessageByHand | null> {
  const rows = await manager.query<MessageByHand[]>(
    `SELECT m.number, m.code, m.envelope ->> 'at' AS at, m.envelope -> 'body' AS body,
       jsonb_build_object('organization', jsonb_build_object('en', o.name_en, 'es', o.name_es),
         'office', jsonb_build_object('en', d.name_en, 'es', d.name_es), 'address', d.address_247, 'way', d.reached,
         'languages', to_jsonb(d.languages), 'lastVerified', d.last_verified) AS addressee
       FROM outbox m
       JOIN dossier_peer p ON p.organization_id = m.organization_id AND p.dossier_id = m.dossier_id
         AND p.peer_dossier_id = m.peer_dossier_id AND p.by_hand
       JOIN organization o ON o.id = p.peer_organization_id
       JOIN directory_entry d ON d.organization_id = o.id AND d.reached <> 'COMITY'
      WHERE m.organization_id = $1 AND m.dossier_id = $2 AND p.side = $3 AND m.number = $4
      ORDER BY (d.address_247 IS NULL), d.office_id LIMIT 1`,
    [key.organization, key.dossier, to, number],
  );
  return rows[0] ?? null;
}
