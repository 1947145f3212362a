/** A person who sends a message by hand needs the message and the office to which the directory sends it. */
import type { MessageCode } from '@comity/vocabulary/messages';
import type { EntityManager } from 'typeorm';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { Side } from '@comity/vocabulary/values/plain';
import type { DossierKey } from '../recording/states.ts';
import { jsonObject, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';

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

/** Returns null if the dossier has no such message to a side that is reached by hand. */
export async function readMessageByHand(
  manager: EntityManager,
  key: DossierKey,
  { to, number }: { to: Side; number: number },
): Promise<MessageByHand | null> {
  const row = await tenantRows(manager)
    .selectFrom('outbox as m')
    .innerJoin('dossier_peer as p', (join) =>
      join
        .onRef('p.organization_id', '=', 'm.organization_id')
        .onRef('p.dossier_id', '=', 'm.dossier_id')
        .onRef('p.peer_dossier_id', '=', 'm.peer_dossier_id')
        .on('p.by_hand', '=', true),
    )
    .innerJoin('organization as o', 'o.id', 'p.peer_organization_id')
    .innerJoin('directory_entry as d', 'd.organization_id', 'o.id')
    .select((eb) => [
      'm.number',
      'm.code',
      eb.ref('m.envelope', '->>').key('at').as('at'),
      eb.ref('m.envelope', '->').key('body').as('body'),
      jsonObject({
        organization: words(eb.ref('o.name_en'), eb.ref('o.name_es')),
        office: words(eb.ref('d.name_en'), eb.ref('d.name_es')),
        address: eb.ref('d.address_247'),
        way: eb.ref('d.reached').$castTo<Way>(),
        languages: eb.ref('d.languages'),
        lastVerified: eb.ref('d.last_verified'),
      }).as('addressee'),
    ])
    .where('m.organization_id', '=', key.organization)
    .where('m.dossier_id', '=', key.dossier)
    .where('p.side', '=', to)
    .where('m.number', '=', number)
    .where('d.reached', '<>', 'COMITY')
    // Messages are numbered for each provider that had an order; the later one is the custodian.
    .orderBy('m.event_seq', 'desc')
    .orderBy((eb) => eb('d.address_247', 'is', null))
    .orderBy('d.office_id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
