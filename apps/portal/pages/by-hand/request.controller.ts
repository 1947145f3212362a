/**
 * A request that came by hand is begun for the State that asked, filled in on the pages of every request, then entered
 * with its original by one person and compared by another.
 */
import { Controller, Get, Param, Post } from '@nestjs/common';
import { WAYS } from '@comity/vocabulary/values/by-hand';
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { KeptFile } from '../../web/give-file.ts';
import { PageUnknown } from '../../web/interruptions.ts';
import { localOf } from '../../web/local-time.ts';
import { holdsRole } from '../../web/navigation.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { missingLines } from '../draft/missing.ts';
import { readDraft } from '../draft/saving.ts';
import { readSource } from './source.ts';

const NAMES = { at: 'receivedAt', who: 'sender', file: 'original' } as const;

@Controller('drafts')
export class RequestByHandController {
  @Get('by-hand')
  choose(@Visitor() visit: MemberVisit): Promise<Reply> {
    return choosePage(visit, []);
  }

  @Post('by-hand')
  async begin(@Visitor() visit: MemberVisit): Promise<Reply> {
    const kind = visit.form.text('kind') === 'ASSISTANCE' ? 'ASSISTANCE' : 'PRESERVATION';
    const body = { state: visit.form.text('state'), kind } as const;
    const answer = await visit.api.send('newEnteredRequest', { body });
    return answer.ok ? redirect(`/drafts/${answer.value.id}`) : choosePage(visit, problemErrors(visit, answer.problem));
  }

  @Get(':id/entered')
  async show(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    return enteredPage(visit, await entered(visit, id), null);
  }

  @Post(':id/entered')
  async proceed(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const draft = await entered(visit, id);
    const step = visit.form.text('step');
    if (step === 'enter') return enter(visit, draft);
    const params = { id: draft.id };
    const answer =
      step === 'confirm'
        ? await visit.api.send('confirmRequest', { params, body: { shown: visit.form.text('shown') } })
        : await visit.api.send('returnRequest', { params, body: {} });
    if (answer.ok) return redirect(step === 'confirm' ? `/dossiers/${draft.id}` : `/drafts/${draft.id}`);
    const errors = problemErrors(visit, answer.problem);
    return enteredPage(visit, draft, { errors, file: null, status: answer.status });
  }
}

async function enter(visit: MemberVisit, draft: DraftView): Promise<Reply> {
  const { source, file, errors } = await readSource(visit, { route: 'attachToDraft', id: draft.id }, NAMES);
  if (source === null) return enteredPage(visit, draft, { errors, file, status: 400 });
  const { way, zone, at: receivedAt, who: sender, digest: original } = source;
  const body = { way, zone, receivedAt, sender, original, shown: visit.form.text('shown') };
  const answer = await visit.api.send('enterRequest', { params: { id: draft.id }, body });
  if (answer.ok) return redirect(`/drafts/${draft.id}/entered`);
  return enteredPage(visit, draft, { errors: problemErrors(visit, answer.problem), file, status: answer.status });
}

/** Only a request that came by hand has this page. */
async function entered(visit: MemberVisit, id: string): Promise<DraftView> {
  const draft = await readDraft(visit, id);
  if (draft.onBehalf === null) throw new PageUnknown();
  return draft;
}

async function choosePage(visit: MemberVisit, errors: FieldError[]): Promise<Reply> {
  if (!holdsRole(visit.me, /^RCV_(POC_24_7|CENTRAL_AUTHORITY)$/)) throw new PageUnknown();
  const parties = await visit.api.read('parties');
  const states = parties
    .filter(({ kind, byHand }) => kind === 'STATE' && byHand)
    .filter(({ state }, index, all) => all.findIndex((one) => one.state === state) === index);
  const chosen = { state: visit.form.text('state'), kind: visit.form.text('kind') || 'PRESERVATION' };
  return page('by-hand/request-new.njk', { states, chosen, errors }, errors.length > 0 ? 409 : 200);
}

interface RejectedRequest {
  errors: FieldError[];
  file: KeptFile | null;
  status: number;
}

async function enteredPage(visit: MemberVisit, draft: DraftView, rejected: RejectedRequest | null): Promise<Reply> {
  if (draft.dossier !== null) return redirect(`/dossiers/${draft.id}`);
  const check = await visit.api.read('checkDraft', { params: { id: draft.id } });
  const { form } = visit;
  const data = {
    draft,
    check,
    missing: missingLines(visit, draft, check.missing, check.snapshot),
    unstated: missingLines(visit, draft, check.warnings, check.snapshot),
    ways: WAYS,
    names: NAMES,
    errors: rejected?.errors ?? [],
    file: rejected?.file ?? null,
    values: {
      way: form.text('way'),
      at: form.text('receivedAt') || localOf(visit.me.now, visit.zone),
      zone: form.text('zone') || visit.zone,
      who: form.text('sender'),
    },
  };
  return page('by-hand/request.njk', data, rejected?.status ?? 200);
}
