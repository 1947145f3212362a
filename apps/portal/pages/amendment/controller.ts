/**
 * The amendments of a request: every version with what changed and what became of it. Here the next one is begun; it is
 * written in a draft, and sent by its own act.
 */
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { DossierView } from '@comity/contracts/http/views';
import { ACTS } from '@comity/vocabulary/acts';
import { readerFor } from '../../fields/reader.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';
import { isSupplemented } from '../dossier/moves.ts';

@Controller('dossiers/:id/amendment')
export class AmendmentController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    return amendmentPage(visit, await readDossier(visit, id), []);
  }

  @Post()
  async begin(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const answer = await visit.api.send('amendRequest', { params: { id: dossier.id }, body: {} });
    if (answer.ok) return redirect(`/drafts/${answer.value.id}`);
    return amendmentPage(visit, dossier, problemErrors(visit, answer.problem));
  }

  /** What came too late for an amendment is asked for by a request of its own, which names this one. */
  @Post('supplement')
  async supplement(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const answer = await visit.api.send('copyRequest', { params: { id: dossier.id }, body: { supplements: true } });
    if (answer.ok) return redirect(`/drafts/${answer.value.id}`);
    return amendmentPage(visit, dossier, problemErrors(visit, answer.problem));
  }
}

function amendmentPage(visit: MemberVisit, dossier: DossierView, errors: FieldError[]): Reply {
  const reader = readerFor(visit, { dossier, files: [] });
  const { changes: field } = ACTS.amend_request.fields;
  const versions = dossier.amendments.map((one) => ({ ...one, lines: field.words(one.changes, reader) }));
  const mayAmend = dossier.possible.some(({ name, refusal }) => name === 'amend_request' && refusal === null);
  const data = { versions, mayAmend, maySupplement: isSupplemented(dossier), errors };
  return dossierPage(visit, dossier, 'amendment/template.njk', data, errors.length > 0 ? 409 : 200);
}
