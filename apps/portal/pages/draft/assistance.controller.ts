/**
 * The formal request that follows a preservation begins on the preservation's own page: it takes over what the
 * preservation says, so nothing is typed twice. A draft that follows it already is offered first, because two drafts of
 * one request would grow apart.
 */
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { DossierView } from '@comity/contracts/http/views';
import { PageUnknown } from '../../web/interruptions.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { readDecided, uncertainIdentifiers } from './uncertain-identifiers.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';

@Controller('dossiers/:id/formal-request')
export class AssistanceDraftController {
  @Get()
  async ask(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    if (!dossier.mayBeFollowed) throw new PageUnknown();
    return assistancePage(visit, dossier, []);
  }

  @Post()
  async begin(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const { decided, errors } = readDecided(visit, dossier);
    if (errors.length > 0) return assistancePage(visit, dossier, errors);
    const answer = await visit.api.send('newFormalDraft', { params: { id: dossier.id }, body: { decided } });
    if (answer.ok) return redirect(`/drafts/${answer.value.id}`);
    return assistancePage(visit, dossier, problemErrors(visit, answer.problem));
  }
}

async function assistancePage(visit: MemberVisit, dossier: DossierView, errors: FieldError[]): Promise<Reply> {
  // A request that came by hand names the preservation as the State that asked would name it: by that State's own
  // dossier.
  const requester = dossier.peers.find(({ side }) => side === 'requesting');
  const preservation = dossier.side === 'receiving' ? requester?.dossier : dossier.id;
  const begun =
    preservation === undefined ? [] : (await visit.api.read('drafts', { query: { follows: preservation } })).items;
  const uncertain = uncertainIdentifiers(visit, dossier);
  return dossierPage(
    visit,
    dossier,
    'draft/assistance.njk',
    { begun, uncertain, errors },
    errors.length > 0 ? 409 : 200,
  );
}
