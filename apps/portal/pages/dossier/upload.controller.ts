/**
 * Where no scripts run, files of evidence come in a form; they must be few and small, because a form is held in memory
 * whole. Larger ones go by tus from the same form where scripts run, or from a program.
 */
import { Controller, Param, Post } from '@nestjs/common';
import { giveEvidence, hashesIn } from '../../web/give-evidence.ts';
import { ownPath } from '../../web/own-path.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { dossierPage, readDossier } from './frame.ts';

const FIELD = 'evidence-choice';

@Controller('dossiers/:id/evidence')
export class EvidenceUploadController {
  @Post()
  async upload(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const { form } = visit;
    const back = ownPath(form.text('back'));
    const hashes = hashesIn(form.text('manifest'));
    const errors: FieldError[] = [];
    const given = form.files('files');
    if (given.length === 0)
      errors.push({ field: FIELD, message: visit.t('core.required', { label: visit.t('evidence.add') }) });
    for (const file of given) {
      const why = await giveEvidence(visit, dossier.id, file, hashes.get(file.name));
      if (why !== null) errors.push({ field: FIELD, message: why });
    }
    if (errors.length === 0) return redirect(`${back}#evidence-files`);
    const files = await visit.api.read('evidence', { params: { id: dossier.id } });
    const data = { errors, files, back, manifest: form.text('manifest') };
    return dossierPage(visit, dossier, 'dossier/upload.njk', data, 400);
  }
}
