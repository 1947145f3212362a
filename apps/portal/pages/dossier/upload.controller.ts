/**
 * Where no scripts run, files of evidence come in a form; they must be few and small, because a form is held in memory
 * whole. Larger ones go by tus from the same form where scripts run, or from a program. Until it is produced, a file that
 * was uploaded by mistake can be removed.
 */
import { Controller, Param, Post } from '@nestjs/common';
import { UPLOADS } from '@comity/contracts/http/routes/route-parts';
import { giveEvidence } from '../../web/give-evidence.ts';
import { listedHashes, type ListedHashes } from '../../web/listed-hashes.ts';
import { ownPath } from '../../web/own-path.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { problemSentence } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { dossierPage, readDossier } from './frame.ts';

const FIELD = 'evidence-choice';
const LIST = 'evidence-manifest';

@Controller('dossiers/:id/evidence')
export class EvidenceUploadController {
  @Post()
  async upload(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const { form } = visit;
    const given = form.files('files');
    const listed = listedHashes(
      visit.t.bind(visit),
      form.text('manifest'),
      given.map(({ name }) => name),
    );
    if ('problem' in listed) return uploadPage(visit, id, [{ field: LIST, message: listed.problem }]);
    if (given.length === 0) {
      const message = visit.t('core.required', { label: visit.t('evidence.add') });
      return uploadPage(visit, id, [{ field: FIELD, message }]);
    }
    const errors: FieldError[] = [];
    for (const [index, file] of given.entries()) {
      const why = await giveEvidence(visit, id, file, listed.hashes[index] ?? null);
      if (why === null) form.takeAway('files', file);
      else errors.push({ field: FIELD, message: why });
    }
    const status = errors.length === 0 ? 200 : 400;
    if (listed.notice !== null) errors.push({ field: LIST, message: listed.notice });
    return errors.length === 0
      ? redirect(`${ownPath(form.text('back'))}#evidence-files`)
      : uploadPage(visit, id, errors, status);
  }

  /** The page's script asks what the list says of the files that it is about to send. */
  @Post('hashes')
  hashes(@Visitor() visit: MemberVisit): ListedHashes {
    return listedHashes(visit.t.bind(visit), visit.form.text('manifest'), visit.form.text('paths').split('\n'));
  }

  @Post(':file/remove')
  async remove(@Visitor() visit: MemberVisit, @Param('id') id: string, @Param('file') file: string): Promise<Reply> {
    const answer = await visit.api.tus('DELETE', `${UPLOADS}/${encodeURIComponent(file)}`, {});
    if (answer.ok) return redirect(`${ownPath(visit.form.text('back'))}#evidence-files`);
    return uploadPage(visit, id, [{ field: '', message: problemSentence(visit, answer.problem) }]);
  }
}

/** The list and the files that have not been taken stay in the page. */
async function uploadPage(visit: MemberVisit, id: string, errors: FieldError[], status = 400): Promise<Reply> {
  const { form } = visit;
  const dossier = await readDossier(visit, id);
  const files = await visit.api.read('evidence', { params: { id: dossier.id } });
  const kept = { fields: form.fileEntries(), names: form.files('files').map(({ name }) => name) };
  const data = { errors, files, back: ownPath(form.text('back')), manifest: form.text('manifest'), kept };
  return dossierPage(visit, dossier, 'dossier/upload.njk', data, status);
}
