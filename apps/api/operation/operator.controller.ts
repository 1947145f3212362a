/**
 * Shows the operator what is not sent and which parts are down, and takes the one decision that only a person can take:
 * on a mail of uncertain outcome, or on one that was refused for good.
 */
import { WorkflowNotFoundError } from '@temporalio/client';
import { Controller, Inject } from '@nestjs/common';
import { DISPATCH_SIGNAL, workflowId } from '@comity/contracts/engine';
import { MOST_ALARMS, type OperatorView } from '@comity/contracts/http/organization-views';
import { decisionsOn } from '@comity/vocabulary/values/mail-statuses';
import { inOrganization } from '@comity/persistence/context';
import type { Caller } from '@comity/persistence/reads/caller';
import { readAccessAlarms } from '@comity/persistence/recording/access-alarms';
import { settleMail } from '@comity/persistence/recording/effects';
import { settleSeenAlarm } from '@comity/persistence/recording/state-alarms';
import {
  countUnsent,
  readRejections,
  readStateAlarms,
  readUnsentMails,
  readUnansweredPages,
  readUnsentMessages,
  type UnsentMail,
} from '@comity/persistence/reads/operator';
import { decodeCursor } from '../dossiers/cursor.ts';
import { cutPage } from '../dossiers/cut-page.ts';
import { totalOf } from '../dossiers/totals.ts';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { TheBody, TheCaller, TheId, TheKey, TheQuery } from '../routing/inputs.ts';
import { type BodyOf, type QueryOf, Route } from '../routing/route.ts';
import type { TotalView } from '@comity/contracts/http/answer-parts';
import { ROUTES } from '@comity/contracts/http/routes';
import { z } from 'zod';
import { Health } from './health.ts';

/** A mail that has not been sent for a quarter of an hour raises an alarm. */
const OVERDUE_MS = 15 * 60_000;
const ON_A_PAGE = 50;

/** A mail that a person must decide on has the first rank. */
const RANK = z.enum(['0', '1']);

@Controller()
export class OperatorController {
  constructor(
    @Inject(ApiParts) private readonly parts: ApiParts,
    @Inject(Health) private readonly health: Health,
  ) {}

  @Route(ROUTES.operator)
  show(@TheCaller() caller: Caller, @TheQuery() query: QueryOf<'operator'>): Promise<OperatorView> {
    return this.page(caller, query);
  }

  private async page(
    caller: Caller,
    { messages, mails, limit }: QueryOf<'operator'> = { limit: ON_A_PAGE },
  ): Promise<OperatorView> {
    const overdueBefore = new Date(Date.now() - OVERDUE_MS).toISOString();
    const after = { messages: decodeCursor(messages), mails: decodeCursor(mails, RANK) };
    const found = await inOrganization(this.parts.dataSource, caller.organization.id, async (manager) => ({
      messages: await readUnsentMessages(manager, { after: after.messages, limit: limit + 1 }),
      mails: await readUnsentMails(manager, { after: after.mails, limit: limit + 1 }),
      rejections: await readRejections(manager, MOST_ALARMS),
      alarms: await readStateAlarms(manager, MOST_ALARMS),
      unansweredPages: await readUnansweredPages(manager, MOST_ALARMS),
      accessAlarms: await readAccessAlarms(manager, MOST_ALARMS),
      numbers: await countUnsent(manager, overdueBefore),
    }));
    const { numbers } = found;
    const { overdue, refused, uncertain } = numbers;
    const shown = cutPage(found.mails, limit, (mail) => [mail.since, mail.id, String(mail.rank)]);
    return {
      messages: {
        ...cutPage(found.messages, limit, ({ since, id }) => [since, id]),
        total: totalOf(numbers.messages),
      },
      mails: {
        items: shown.items.map(({ organizationId: _organization, dossierId: _dossier, rank: _rank, ...mail }) => ({
          ...mail,
          overdue: mail.since < overdueBefore,
        })),
        next: shown.next,
        total: totalOf(numbers.mails),
      },
      open: { overdue, refused, uncertain },
      rejections: firstOf(found.rejections),
      alarms: firstOf(found.alarms),
      unansweredPages: firstOf(found.unansweredPages),
      accessAlarms: firstOf(found.accessAlarms),
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
    const [mail] = await inOrganization(this.parts.dataSource, caller.organization.id, (manager) =>
      readUnsentMails(manager, { id, limit: 1 }),
    );
    if (mail === undefined || !decisionsOn(mail.status).includes(outcome)) throw problem('MAIL_UNKNOWN');
    const isSettled = await inOrganization(this.parts.dataSource, caller.organization.id, (manager) =>
      settleMail(manager, mail, outcome),
    );
    if (isSettled && outcome === 'SEND_AGAIN') await this.dispatch(mail);
    return this.page(caller);
  }

  /** Seeing it changes nothing in the dossier: what was put in has had no effect. */
  @Route(ROUTES.settleAlarm)
  async settleAlarm(
    @TheCaller() caller: Caller,
    @TheId('ALARM_UNKNOWN') dossier: string,
    @TheBody() { reason }: BodyOf<'settleAlarm'>,
  ): Promise<OperatorView> {
    const { dataSource } = this.parts;
    const isSettled = await inOrganization(dataSource, caller.organization.id, (manager) =>
      settleSeenAlarm(manager, dossier, reason),
    );
    if (!isSettled) throw problem('ALARM_UNKNOWN');
    return this.page(caller);
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

/** Every row says how many there are in all. */
const firstOf = <T extends { all: number }>(rows: T[]): { items: Omit<T, 'all'>[]; total: TotalView } => ({
  items: rows.map(({ all: _all, ...row }) => row),
  total: totalOf(rows[0]?.all ?? 0),
});
