/**
 * Tells the operators by mail, each minute, of the alarms of which they were not told. An alarm counts as told when the
 * relay has taken a mail to one of them; until then it is tried again. Where two workers tell at once, both mails carry the
 * same Message-ID.
 */
import { composeAccessAlarm } from '@comity/notifications/access-alarm-mail';
import { type AlarmToWrite, composeAlarm } from '@comity/notifications/alarm-mail';
import type { ComposedMail } from '@comity/notifications/mail';
import type { Mailer } from '@comity/notifications/smtp';
import { inOrganization } from '@comity/persistence/context';
import { type AccessAlarm, accessAlarmsToTell, accessAlarmTold } from '@comity/persistence/recording/access-alarms';
import {
  markTold,
  type OperatorAddress,
  operatorAddresses,
  operators,
  type UntoldAlarm,
  untoldAlarms,
} from '@comity/persistence/recording/state-alarms';
import type { Logger } from '@comity/platform/log';
import type { DataSource } from 'typeorm';

const EVERY_MS = 60_000;
/**
 * Whoever is refused so often within an hour, one person or one stranger's address, is probing or has a broken program
 * (the project's own choice).
 */
const REFUSED_WITHIN_AN_HOUR = 100;

/** An alarm of which the operators are told. */
interface Telling {
  /** The beginning of the Message-ID. */
  id: string;
  /** What the log may say of it. */
  about: { dossier?: string; reason: string };
  write: (mail: Omit<AlarmToWrite, 'reason' | 'dossier'>) => ComposedMail;
  told: () => Promise<void>;
}

export interface AlarmParts {
  dataSource: DataSource;
  mailer: Mailer;
  portalUrl: string;
  mailFrom: string;
  log: Pick<Logger, 'error' | 'warn'>;
}

export class AlarmTeller {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly parts: AlarmParts) {}

  start(): void {
    this.timer = setInterval(() => void this.tell(), EVERY_MS);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  async tell(): Promise<void> {
    const { dataSource, log } = this.parts;
    try {
      const changed = (await untoldAlarms(dataSource)).map((alarm) => this.ofChange(alarm));
      const probing = (await accessAlarmsToTell(dataSource, REFUSED_WITHIN_AN_HOUR)).map((one) => this.ofAccess(one));
      const alarms = [...changed, ...probing];
      if (alarms.length === 0) return;
      const people = await this.people();
      for (const alarm of alarms) await this.tellOf(alarm, people);
    } catch (error) {
      log.warn({ err: error }, 'the operators are told of alarms later');
    }
  }

  private ofChange(alarm: UntoldAlarm): Telling {
    const { dataSource } = this.parts;
    const { organization, dossier, reason, since } = alarm;
    return {
      id: `alarm.${dossier}.${reason.toLowerCase()}.${String(Date.parse(since))}`,
      about: { dossier, reason },
      write: (mail) => composeAlarm({ ...mail, reason, dossier }),
      told: () => inOrganization(dataSource, organization, (manager) => markTold(manager, alarm)),
    };
  }

  private ofAccess({ id, organization, hour, number }: AccessAlarm): Telling {
    return {
      id: `alarm.access.${id}`,
      about: { reason: 'ACCESS_REFUSED_OFTEN' },
      write: (mail) => composeAccessAlarm({ ...mail, organization, hour, number }),
      told: () => accessAlarmTold(this.parts.dataSource, id),
    };
  }

  private async people(): Promise<OperatorAddress[]> {
    const { dataSource } = this.parts;
    const found = (await operators(dataSource)).map((id) =>
      inOrganization(dataSource, id, (manager) => operatorAddresses(manager, id)),
    );
    return (await Promise.all(found)).flat();
  }

  private async tellOf({ id: alarm, about, write, told }: Telling, people: readonly OperatorAddress[]): Promise<void> {
    const { mailer, portalUrl, mailFrom, log } = this.parts;
    const host = new URL(portalUrl).hostname;
    const results = people.map(({ id, name, email, locale }) =>
      mailer.send(
        write({
          portalUrl,
          locale,
          messageId: `${alarm}.${id}@${host}`,
          to: { name: name[locale], email },
          from: mailFrom,
        }),
      ),
    );
    const isTold = (await Promise.all(results)).some(({ outcome }) => outcome === 'SENT');
    if (isTold) await told();
    else log.error(about, 'no operator could be told of an alarm');
  }
}
