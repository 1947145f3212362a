/**
 * The page says what has not arrived and which parts are down, and asks for the decisions that only a person can take:
 * on a mail of uncertain outcome, and on one that was refused for good.
 */
import { Controller, Get, Post, Query } from '@nestjs/common';
import type { OperatorView } from '@comity/contracts/http/organization-views';
import { decisionsOn, MAIL_OUTCOMES } from '@comity/vocabulary/values/mail-statuses';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { hasText } from '../../texts/catalogue.ts';

@Controller('operator')
export class OperatorController {
  @Get()
  show(@Visitor() visit: MemberVisit, @Query('settled') settled?: string): Promise<Reply> {
    return operatorPage(visit, [], settled === '1');
  }

  @Post('alarms')
  async seen(@Visitor() visit: MemberVisit): Promise<Reply> {
    const answer = await visit.api.send('settleAlarm', {
      params: { id: visit.form.text('dossier') },
      body: { outcome: 'SEEN' },
    });
    // Somebody else has seen it meanwhile where it is no longer there.
    if (answer.ok || answer.problem.status === 404) return redirect('/operator?settled=1');
    return operatorPage(visit, problemErrors(visit, answer.problem));
  }

  @Post()
  async settle(@Visitor() visit: MemberVisit): Promise<Reply> {
    const { form } = visit;
    const outcome = MAIL_OUTCOMES.find((one) => one === form.text('outcome'));
    if (outcome === undefined) return operatorPage(visit, [{ field: 'mails', message: visit.t('operator.choose') }]);
    const settling = { params: { id: form.text('mail') }, body: { outcome }, key: form.text('key') };
    const answer = await visit.api.send('settleMail', settling);
    if (answer.ok) return redirect('/operator?settled=1');
    const errors = problemErrors(visit, answer.problem).map(({ message }) => ({ field: 'mails', message }));
    return operatorPage(visit, errors);
  }
}

async function operatorPage(visit: MemberVisit, errors: FieldError[], settled = false): Promise<Reply> {
  const { messages, mails, rejections, alarms, accessAlarms, health, temporalUi } = await visit.api.read('operator');
  const rank = (mail: OperatorView['mails'][number]): number =>
    decisionsOn(mail.status).length > 0 ? 0 : mail.overdue ? 1 : 2;
  const data = {
    messages: messages.toSorted((a, b) => a.since.localeCompare(b.since)),
    mails: mails
      .toSorted((a, b) => rank(a) - rank(b) || a.since.localeCompare(b.since))
      .map((mail) => ({ ...mail, decisions: decisionsOn(mail.status), key: crypto.randomUUID() })),
    overdue: mails.filter((mail) => mail.overdue).length,
    refused: mails.filter(({ status }) => status === 'REFUSED').length,
    uncertain: mails.filter(({ status }) => status === 'UNKNOWN').length,
    rejections,
    // A row that was rewritten ends its alarm when it is restored; a forged message has happened, and is seen.
    alarms: alarms.map((one) => ({ ...one, endsBySeeing: one.reason === 'MESSAGE_NOT_GENUINE' })),
    accessAlarms,
    health,
    parts: Object.entries(health.parts).map(([part, state]) => {
      const key = `operator.part_${part}`;
      return { name: hasText(visit.locale, key) ? visit.t(key) : part, ...state };
    }),
    temporalUi,
    settled,
    errors,
  };
  return page('operator/template.njk', data, errors.length > 0 ? 409 : 200);
}
