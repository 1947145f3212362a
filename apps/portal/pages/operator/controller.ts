/**
 * The page says what has not arrived and which parts are down, and asks for the decisions that only a person can take:
 * on a mail of uncertain outcome, and on one that was refused for good.
 */
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ENDS_BY_SEEING } from '@comity/vocabulary/codes/state-alarms';
import { decisionsOn, MAIL_OUTCOMES } from '@comity/vocabulary/values/mail-statuses';
import { queryIn } from '../../web/own-path.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { hasText } from '../../texts/catalogue.ts';

/** Each of these lists is turned by itself, under its name. */
const LISTS = ['messages', 'mails'] as const;

@Controller('operator')
export class OperatorController {
  @Get()
  show(@Visitor() visit: MemberVisit, @Query('settled') settled?: string): Promise<Reply> {
    return operatorPage(visit, [], settled === '1');
  }

  @Post('alarms')
  async seen(@Visitor() visit: MemberVisit): Promise<Reply> {
    const reason = ENDS_BY_SEEING.find((one) => one === visit.form.text('reason'));
    if (reason === undefined) return redirect('/operator');
    const answer = await visit.api.send('settleAlarm', {
      params: { id: visit.form.text('dossier') },
      body: { outcome: 'SEEN', reason },
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
  const address = queryIn(visit.url);
  const asked = Object.fromEntries(
    LISTS.flatMap((list) => {
      const cursor = address.get(list);
      return cursor === null ? [] : [[list, cursor]];
    }),
  );
  const { messages, mails, rejections, alarms, unansweredPages, accessAlarms, open, health, temporalUi } =
    await visit.api.read('operator', { query: asked });
  const data = {
    ...open,
    messages,
    mails: {
      ...mails,
      items: mails.items.map((mail) => ({ ...mail, decisions: decisionsOn(mail.status), key: crypto.randomUUID() })),
    },
    further: Object.fromEntries(LISTS.map((list) => [list, pagesBeside(asked, list, { messages, mails }[list].next)])),
    rejections,
    // Nobody has seen an alarm before a mail has told of it.
    alarms: {
      ...alarms,
      items: alarms.items.map((one) => ({
        ...one,
        endsBySeeing: one.told && ENDS_BY_SEEING.some((reason) => reason === one.reason),
      })),
    },
    unansweredPages,
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

/** Returns the addresses of the first and the next page of one list; the other list stays where it is. */
function pagesBeside(
  asked: Readonly<Record<string, string>>,
  list: (typeof LISTS)[number],
  next: string | null,
): { first: string | null; next: string | null } {
  const { [list]: here, ...others } = asked;
  const to = (cursor: Record<string, string>): string =>
    `/operator?${new URLSearchParams({ ...others, ...cursor }).toString()}#${list}`;
  return { first: here === undefined ? null : to({}), next: next === null ? null : to({ [list]: next }) };
}
