/**
 * An alarm stands beside a dossier that somebody has changed past Comity, until its row is again what recording left. The
 * operator sees it in health and on the operator's page, and is told of it once by mail.
 */
import type { Locale } from '../schema/organizations.ts';
import { ENDS_BY_SEEING, type SeenAlarm, type StateAlarm } from '@comity/vocabulary/codes/state-alarms';
import type { DataSource, EntityManager } from 'typeorm';
import { answerOf, answersOf, now, type Words, words } from '../sql/expressions.ts';
import { publicRows, tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

export async function raiseStateAlarm(
  manager: EntityManager,
  { organization, dossier }: DossierKey,
  reason: StateAlarm,
): Promise<void> {
  await tenantRows(manager)
    .insertInto('state_alarm')
    .values({ organization_id: organization, dossier_id: dossier, reason })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Settles the alarm of a row that is again what recording left; any other stays until the operator has seen it. */
export async function settleStateAlarm(manager: EntityManager, { organization, dossier }: DossierKey): Promise<void> {
  await tenantRows(manager)
    .deleteFrom('state_alarm')
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', dossier)
    .where('reason', 'not in', ENDS_BY_SEEING)
    .execute();
}

/** The operator, whose context this is, has seen the alarm. Answers whether there was one of which a mail had told. */
export async function settleSeenAlarm(manager: EntityManager, dossier: string, reason: SeenAlarm): Promise<boolean> {
  const row = await tenantRows(manager)
    .selectNoFrom(answerOf('settle_seen_alarm', dossier, reason).as('settled'))
    .executeTakeFirstOrThrow();
  return row.settled !== null && row.settled > 0;
}

/** Counts the alarms of the whole installation. */
export async function countStateAlarms(dataSource: DataSource): Promise<number> {
  const row = await publicRows(dataSource)
    .selectNoFrom(answerOf('state_alarm_count').as('count'))
    .executeTakeFirstOrThrow();
  return row.count ?? 0;
}

export interface UntoldAlarm extends DossierKey {
  reason: StateAlarm;
  since: string;
}

/** Returns the alarms of which the operator was not told yet. */
export function untoldAlarms(dataSource: DataSource): Promise<UntoldAlarm[]> {
  return publicRows(dataSource)
    .selectFrom(answersOf('untold_state_alarms').as('a'))
    .select(['a.organization_id as organization', 'a.dossier_id as dossier', 'a.reason', 'a.since'])
    .execute();
}

export async function markTold(
  manager: EntityManager,
  { organization, dossier, reason }: Pick<UntoldAlarm, keyof DossierKey | 'reason'>,
): Promise<void> {
  await tenantRows(manager)
    .updateTable('state_alarm')
    .set({ told_at: now })
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', dossier)
    .where('reason', '=', reason)
    .execute();
}

export interface OperatorAddress {
  id: string;
  name: Words;
  email: string;
  locale: Locale;
}

/** Returns the organizations that operate the installation. */
export async function operators(dataSource: DataSource): Promise<string[]> {
  const rows = await publicRows(dataSource)
    .selectFrom('organization')
    .select('id')
    .where('kind', '=', 'OPERATOR')
    .execute();
  return rows.map(({ id }) => id);
}

/** Returns the active people of an organization who operate the installation. */
export function operatorAddresses(manager: EntityManager, organization: string): Promise<OperatorAddress[]> {
  return tenantRows(manager)
    .selectFrom('member as m')
    .select((eb) => ['m.id', words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('name'), 'm.email', 'm.locale'])
    .where('m.organization_id', '=', organization)
    .where('m.active', '=', true)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('membership as r')
          .where('r.organization_id', '=', organization)
          .whereRef('r.member_id', '=', 'm.id')
          .where('r.role', '=', 'OPERATOR'),
      ),
    )
    .execute();
}
