/**
 * Shows the operator what is not sent and which parts are down, and takes the one decision that only a person can take:
 * on a mail of uncertain outcome, or on one that was refused for good.
 */
import { WorkflowNotFoundError } from '@temporalio/client';
import { Controller, Inject } from '@nestjs/common';
import { DISPATCH_SIGNAL, workflowId } from '@comity/contracts/engine';
import type { OperatorView } from '@comity/contracts/http/organization-views';
import { decisionsOn } from '@comity/vocabulary/values/mail-statuses';
import { inOrganization } from '@comity/persistence/context';
import type { Caller } from '@comity/persistence/reads/caller';
import { readAccessAlarms } from '@comity/persistence/recording/access-alarms';
import { settleMail } from '@comity/persistence/recording/effects';
import { settleMessageAlarm } from '@comity/persistence/recording/state-alarms';
import {
  readRejections,
  readStateAlarms,
  readUnsentMails,
  readUnsentMessages,
  type UnsentMail,
} from '@comity/persistence/reads/operator';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { TheBody, TheCaller, TheId, TheKey } from '../routing/inputs.ts';
import { type BodyOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';
import { Health } from './health.ts';

/** A mail that has not been sent for a quarter of an hour raises an alarm. */
const OVERDUE_MS = 15 * 60_000;

@Controller()
export class OperatorController {
  constructor(
    @Inject(ApiParts) private readonly parts: ApiParts,
    @Inject(Health) private readonly health: Health,
  ) {}

  @Route(ROUTES.operator)
  async show(@TheCaller() caller: Caller): Promise<OperatorView> {
    const { dataSource } = this.parts;
    const { mails, messages, rejections, alarms, accessAlarms } = await inOrganization(
      dataSource,
      caller.organization.id,
      async (manager) => ({
        mails: await readUnsentMails(manager),
        messages: await readUnsentMessages(manager),
        rejections: await readRejections(manager),
        alarms: await readStateAlarms(manager),
        accessAlarms: await readAccessAlarms(manager),
      }),
    );
    return {
      messages,
      rejections,
      alarms,
      accessAlarms,
      mails: mails.map(({ organizationId: _organization, dossierId: _dossier, ...mail }) => ({
        ...mail,
        overdue: Date.now() - Date.parse(mail.since) > OVERDUE_MS,
      })),
      health: await this.health.view(),
      temporalUi: this.parts.config.COMITY_TEMPORAL_UI_URL ?? null,
    };
  }

  /**
   * Only a mail of unknown outcome, or one that was refused for good, is settled by hand; once settled it no longer is
   * one, under whatever key it is settled again.
   */
  @Route(ROUTES.settleMail)
  async settle(
    @TheCaller() caller: Caller,
    @TheId('MAIL_UNKNOWN') id: string,
    @TheKey() _key: string,
    @TheBody() { outcome }: BodyOf<'settleMail'>,
  ): Promise<OperatorView> {
    const mails = await inOrganization(this.parts.dataSource, caller.organization.id, readUnsentMails);
    const mail = mails.find((one) => one.id === id && decisionsOn(one.status).includes(outcome));
    if (mail === undefined) throw problem('MAIL_UNKNOWN');
    await inOrganization(this.parts.dataSource, mail.organizationId, (manager) => settleMail(manager, mail, outcome));
    if (outcome === 'SEND_AGAIN') await this.dispatch(mail);
    return this.show(caller);
  }

  /** Seeing it changes nothing in the dossier: the message was kept without effect. */
  @Route(ROUTES.settleAlarm)
  async settleAlarm(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') dossier: string,
    @TheBody() _seen: BodyOf<'settleAlarm'>,
  ): Promise<OperatorView> {
    const { dataSource } = this.parts;
    const isSettled = await inOrganization(dataSource, caller.organization.id, (manager) =>
      settleMessageAlarm(manager, dossier),
    );
    if (!isSettled) throw problem('DOSSIER_UNKNOWN');
    return this.show(caller);
  }

  /** The sweeper serves a dossier that has ended. */
  private async dispatch({ dossierId }: UnsentMail): Promise<void> {
    const { client } = this.parts;
    try {
      await client.withDeadline(Date.now() + 4_500, () =>
        client.workflow.getHandle(workflowId(dossierId)).signal(DISPATCH_SIGNAL),
      );
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
