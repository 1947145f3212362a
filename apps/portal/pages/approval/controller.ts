/**
 * These are the second person's pages. The exact text that the first person saw is on the page and its digest in the
 * form: if the text changes before the approval is sent, the api refuses and the new text is shown.
 */
import { ACTS, type ActName } from '@comity/vocabulary/acts';
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { DossierView } from '@comity/contracts/http/views';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { receiptPath } from '../act/controller.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';

interface Approval {
  approve: ActName;
  giveBack: ActName;
  deny?: ActName;
}

/** Some proposals have an approval and a return of their own; all others share one. A court may also deny. */
const APPROVALS: Partial<Record<ActName, Approval>> = {
  approve_and_send: { approve: 'approve_and_send', giveBack: 'return_to_draft' },
  issue_order: { approve: 'issue_order', giveBack: 'return_order' },
  grant_order: { approve: 'grant_order', giveBack: 'return_order', deny: 'deny_order' },
};
const DECLINE = 'decline_ratification' satisfies ActName;
const COMMON: Approval = { approve: 'approve', giveBack: 'return_proposal' };

@Controller('dossiers/:id')
export class ApprovalController {
  @Get('approval')
  async show(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    return approvalPage(visit, await readDossier(visit, id), crypto.randomUUID());
  }

  @Post('approval')
  async approve(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const { form } = visit;
    const body = { name: form.text('act'), shown: form.text('shown') };
    const answer = await visit.api.send('act', { params: { id }, body, key: form.text('key') });
    if (answer.ok) return redirect(receiptPath(id, answer.value));
    const key = answer.status === 503 ? form.text('key') : crypto.randomUUID();
    return approvalPage(visit, await readDossier(visit, id), key, problemErrors(visit, answer.problem));
  }

  @Get('ratify')
  async showRatification(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    return ratifyPage(visit, await readDossier(visit, id));
  }

  @Post('ratify')
  async ratify(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const { form } = visit;
    const named = { act: form.text('act'), shown: form.text('shown') };
    const body = form.has('reason')
      ? { name: DECLINE, ...named, reason: form.text('reason') }
      : { name: 'ratify', ...named };
    const answer = await visit.api.send('act', { params: { id }, body, key: form.text('key') });
    if (answer.ok) return redirect(receiptPath(id, answer.value));
    const kept = answer.status === 503 ? { [form.text('act')]: form.text('key') } : {};
    return ratifyPage(visit, await readDossier(visit, id), kept, problemErrors(visit, answer.problem));
  }
}

function approvalPage(visit: MemberVisit, dossier: DossierView, key: string, errors: FieldError[] = []): Reply {
  const { proposal } = dossier;
  const acts = (proposal === null ? undefined : APPROVALS[proposal.act]) ?? COMMON;
  const possible = dossier.possible.find((one) => one.name === acts.approve);
  const isPossible = (name: ActName): boolean =>
    dossier.possible.some((one) => one.name === name && one.refusal === null);
  const data = {
    key,
    errors,
    ...acts,
    shared: acts === COMMON,
    citesAuthorities: ACTS[acts.approve].citesAuthorities,
    possible,
    may: isPossible(acts.approve),
    mayReturn: isPossible(acts.giveBack),
    mayDeny: acts.deny !== undefined && isPossible(acts.deny),
  };
  return dossierPage(visit, dossier, 'approval/approval.njk', data, errors.length > 0 ? 409 : 200);
}

function ratifyPage(
  visit: MemberVisit,
  dossier: DossierView,
  kept: Record<string, string> = {},
  errors: FieldError[] = [],
): Reply {
  const keys = Object.fromEntries(dossier.ratifications.map(({ act }) => [act, kept[act] ?? crypto.randomUUID()]));
  const data = { keys, errors, decline: DECLINE, reason: visit.form.text('reason') };
  return dossierPage(visit, dossier, 'approval/ratify.njk', data, errors.length > 0 ? 409 : 200);
}
