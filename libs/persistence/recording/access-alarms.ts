/** An alarm says that somebody was refused again and again within an hour (migrations/67-access-alarms.ts). */
import type { DataSource, EntityManager } from 'typeorm';
import { answerOf, answersOf, inAll, type OneOf, type Words, words } from '../sql/expressions.ts';
import { publicRows } from '../sql/rows.ts';

export interface AccessAlarm {
  id: string;
  /** A stranger counts for the organization that operates the installation. */
  organization: Words;
  /** Null for a stranger. */
  member: string | null;
  /** Empty for a member, who may have come from several. */
  address: string;
  hour: string;
  number: number;
}

type AlarmFunction = 'access_alarms_to_tell' | 'operator_access_alarms';

const rowsOf = (source: DataSource | EntityManager, [name, ...values]: [AlarmFunction, ...number[]]) =>
  publicRows(source)
    .selectFrom(answersOf(name, ...(values as [number])).as('a'))
    .select((eb) => [
      'a.id',
      words(eb.ref('a.name_en'), eb.ref('a.name_es')).as('organization'),
      'a.member_id as member',
      'a.address',
      'a.hour',
      'a.number',
    ]);

/** Raises an alarm for whoever was refused at least so often within an hour, and returns those of which nobody was told. */
export function accessAlarmsToTell(dataSource: DataSource, least: number): Promise<AccessAlarm[]> {
  return rowsOf(dataSource, ['access_alarms_to_tell', least]).execute();
}

export async function accessAlarmTold(dataSource: DataSource, id: string): Promise<void> {
  await publicRows(dataSource).selectNoFrom(answerOf('access_alarm_told', id).as('told')).executeTakeFirst();
}

/** Returns the latest alarms of the last 30 days; the context is the operator's. */
export function readAccessAlarms(manager: EntityManager, limit: number): Promise<OneOf<AccessAlarm>[]> {
  return rowsOf(manager, ['operator_access_alarms'])
    .select(inAll.as('all'))
    .orderBy('a.hour', 'desc')
    .orderBy('a.id')
    .limit(limit)
    .execute();
}
