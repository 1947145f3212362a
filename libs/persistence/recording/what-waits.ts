/** After each event the engine is told until when the dossier may sleep and what it has to carry out meanwhile. */
import { RESTING_MAIL } from '@comity/vocabulary/values/mail-statuses';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { instantIn } from '../sql/expressions.ts';
import { statement } from '../sql/statement.ts';
import type { DossierKey } from './states.ts';

export interface WhatWaits {
  /** The next instant, on the organization's clock, at which a clock of the dossier has a phase; null for none. */
  nextPhaseAt: string | null;
  /** A message or a mail is still to be sent. */
  effects: boolean;
  /** A package is still to be sealed, checked or destroyed. */
  evidence: boolean;
}

const waiting = statement((db, key: DossierKey) =>
  db.selectNoFrom((eb) => {
    const clock = eb
      .selectFrom('clock')
      .select((k) => {
        const alarm = k.case().when('alarmed', '=', false).then(k.ref('alarm_at')).end();
        const warning = instantIn(k.ref('warnings', '->>').at(0).key('at').$notNull());
        return k.fn.min(sql<string | null>`least(${k.ref('due_at')}, ${alarm}, ${warning})`).as('at');
      })
      .where('organization_id', '=', key.organization)
      .where('dossier_id', '=', key.dossier)
      .where('state', '=', 'RUNNING');
    const message = eb
      .selectFrom('outbox')
      .where('organization_id', '=', key.organization)
      .where('dossier_id', '=', key.dossier)
      .where('status', '=', 'PENDING');
    const mail = eb
      .selectFrom('notification')
      .where('organization_id', '=', key.organization)
      .where('dossier_id', '=', key.dossier)
      .where('status', 'not in', RESTING_MAIL);
    const work = eb
      .selectFrom('evidence_work')
      .where('organization_id', '=', key.organization)
      .where('dossier_id', '=', key.dossier)
      .where('status', '=', 'WAITING');
    return [
      clock.as('nextPhaseAt'),
      eb
        .or([eb.exists(message), eb.exists(mail)])
        .$castTo<boolean>()
        .as('effects'),
      eb.exists(work).$castTo<boolean>().as('evidence'),
    ];
  }),
);

export async function whatWaits(manager: EntityManager, { organization, dossier }: DossierKey): Promise<WhatWaits> {
  const [row] = await waiting(manager, { organization, dossier });
  return row ?? { nextPhaseAt: null, effects: false, evidence: false };
}
