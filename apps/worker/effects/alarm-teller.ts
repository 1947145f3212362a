/**
 * Tells the operators by mail, each minute, of the alarms of which they were not told. An alarm counts as told when the
 * relay has taken a mail to one of them; until then it is tried again. Where two workers tell at once, both mails carry the
 * same Message-ID.
 */
import { composeAlarm } from '@comity/notifications/alarm-mail';
import type { Mailer } from '@comity/notifications/smtp';
import { inOrganization } from '@comity/persistence/context';
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
    try {
      const alarms = await untoldAlarms(this.parts.dataSource);
      if (alarms.length === 0) return;
      const people = await this.people();
      for (const alarm of alarms) await this.tellOf(alarm, people);
    } catch (error) {
      this.parts.log.warn({ err: error }, 'the operators are told of alarms later');
    }
  }

  private async people(): Promise<OperatorAddress[]> {
    const { dataSource } = this.parts;
    const found = (await operators(dataSource)).map((id) =>
      inOrganization(dataSource, id, (manager) => operatorAddresses(manager, id)),
    );
    return (await Promise.all(found)).flat();
  }

  private async tellOf(alarm: UntoldAlarm, people: readonly OperatorAddress[]): Promise<void> {
    const { dataSource, mailer, portalUrl, mailFrom, log } = this.parts;
    const host = new URL(portalUrl).hostname;
    const results = people.map(({ id, name, email, locale }) =>
      mailer.send(
        composeAlarm({
          reason: alarm.reason,
          dossier: alarm.dossier,
          portalUrl,
          locale,
          messageId: `alarm.${alarm.dossier}.${String(Date.parse(alarm.since))}.${id}@${host}`,
          to: { name: name[locale], email },
          from: mailFrom,
        }),
      ),
    );
    const isTold = (await Promise.all(results)).some(({ outcome }) => outcome === 'SENT');
    if (isTold) await inOrganization(dataSource, alarm.organization, (manager) => markTold(manager, alarm));
    else log.error({ dossier: alarm.dossier, reason: alarm.reason }, 'no operator could be told of an alarm');
  }
}
