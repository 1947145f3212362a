/** A new draft begins from any earlier request, which stays as it was. */
import { Controller, Param, Post } from '@nestjs/common';
import { problemErrors } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';

@Controller('dossiers/:id/copy')
export class CopyRequestController {
  @Post()
  async copy(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const answer = await visit.api.send('copyRequest', { params: { id: dossier.id }, body: {} });
    if (answer.ok) return redirect(`/drafts/${answer.value.id}`);
    return dossierPage(visit, dossier, 'dossier/request.njk', { errors: problemErrors(visit, answer.problem) }, 409);
  }
}
