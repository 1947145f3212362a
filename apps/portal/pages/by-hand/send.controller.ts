/**
 * A message is sent by hand in three parts: its paper, a checklist, and the record of how, when and to whom it went.
 */
import { Controller, Get, Param, Post } from '@nestjs/common';
import { WAYS } from '@comity/vocabulary/values/by-hand';
import type { DossierView } from '@comity/contracts/http/views';
import type { MessageView } from '@comity/contracts/http/dossier-part-views';
import type { MessageCode } from '@comity/vocabulary/messages';
import { PageUnknown } from '../../web/interruptions.ts';
import type { KeptFile } from '../../web/give-file.ts';
import { localOf } from '../../web/local-time.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { needsNewKey, problemErrors } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { receiptPath } from '../act/controller.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';
import { readSource } from './source.ts';

const NAMES = { at: 'sentAt', who: 'recipient', file: 'proof' } as const;

@Controller('dossiers/:id/by-hand/send')
export class SendByHandController {
  @Get()
  async list(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const waiting = dossier.messages.filter(({ delivery }) => delivery === 'BY_HAND');
    const [only, ...others] = waiting;
    if (only !== undefined && others.length === 0) return redirect(pathOf(dossier, only));
    const items = waiting.map((message) => ({ ...message, href: pathOf(dossier, message) }));
    return dossierPage(visit, dossier, 'by-hand/send-list.njk', { items });
  }

  @Get(':to/:number')
  async show(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('to') to: string,
    @Param('number') number: string,
  ): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    return sendPage(visit, dossier, messageOf(dossier, to, number));
  }

  @Post(':to/:number')
  async record(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('to') to: string,
    @Param('number') number: string,
  ): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const message = messageOf(dossier, to, number);
    const { source, file, errors } = await readSource(visit, { route: 'attach', id: dossier.id }, NAMES);
    if (source === null) return sendPage(visit, dossier, message, { errors, file, status: 400 });
    const { way, zone, at: sentAt, who: recipient, digest: proof } = source;
    const about = { to: message.side, number: message.number };
    const act = { name: 'record_sending', ...about, way, zone, sentAt, recipient, proof };
    const key = visit.form.text('key');
    const answer = await visit.api.send('act', { params: { id: dossier.id }, body: act, key });
    if (answer.ok) return redirect(receiptPath(dossier.id, answer.value));
    return sendPage(visit, dossier, message, {
      errors: problemErrors(visit, answer.problem),
      file,
      status: answer.status,
      newKey: needsNewKey(answer.problem),
    });
  }
}

function pathOf({ id }: DossierView, { side, number }: MessageView): string {
  return `/dossiers/${id}/by-hand/send/${side}/${String(number)}`;
}

function messageOf({ messages }: DossierView, to: string, number: string): MessageView {
  const found = messages.find(
    (one) => one.direction === 'sent' && one.side === to && String(one.number) === number && isByHand(one),
  );
  if (found === undefined) throw new PageUnknown();
  return found;
}

function isByHand({ delivery, byHand }: MessageView): boolean {
  return delivery === 'BY_HAND' || byHand !== null;
}

interface RejectedSending {
  errors: FieldError[];
  file: KeptFile | null;
  status: number;
  newKey?: boolean;
}

function sendPage(
  visit: MemberVisit,
  dossier: DossierView,
  message: MessageView,
  rejected: RejectedSending | null = null,
): Reply {
  const { form } = visit;
  const key = rejected?.newKey === true ? '' : form.text('key');
  const data = {
    message,
    letter: `/dossiers/${dossier.id}/messages/${message.side}/${String(message.number)}/readable`,
    attachments: message.code === ('request' satisfies MessageCode) ? (dossier.form?.attachments ?? []) : [],
    ways: WAYS,
    names: NAMES,
    errors: rejected?.errors ?? [],
    file: rejected?.file ?? null,
    key: key === '' ? crypto.randomUUID() : key,
    values: {
      way: form.text('way'),
      at: form.text('sentAt') || localOf(visit.me.now, visit.zone),
      zone: form.text('zone') || visit.zone,
      who: form.text('recipient'),
    },
  };
  return dossierPage(visit, dossier, 'by-hand/send.njk', data, rejected?.status ?? 200);
}
