/** What was entered is shown beside its original; another person confirms it or returns it with a reason. */
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { receiptPath } from '../act/controller.ts';
import { textOf } from '../dossier/controller.ts';
import { documentName } from '../dossier/document-name.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';
import { entryLines } from './entry-lines.ts';

@Controller('dossiers/:id/by-hand/check')
export class CheckByHandController {
  @Get()
  show(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    return checkPage(visit, id, null);
  }

  @Post(':entry')
  async decide(@Visitor() visit: MemberVisit, @Param('id') id: string, @Param('entry') entry: string): Promise<Reply> {
    const { form } = visit;
    const returns = form.text('step') === 'return';
    const reason = form.text('reason');
    if (returns && reason === '') {
      const message = visit.t('core.required', { label: visit.t('by-hand.reason') });
      return checkPage(visit, id, { entry, errors: [{ field: `reason-${entry}`, message }], status: 400 });
    }
    const act = returns
      ? { name: 'return_entry', entry: Number(entry), reason }
      : { name: 'confirm_entry', entry: Number(entry) };
    const key = `${form.text('key')}-${returns ? 'return' : 'confirm'}`;
    const answer = await visit.api.send('act', { params: { id }, body: act, key });
    if (answer.ok) return redirect(receiptPath(id, answer.value));
    return checkPage(visit, id, { entry, errors: problemErrors(visit, answer.problem), status: answer.status });
  }
}

interface RejectedCheck {
  entry: string;
  errors: FieldError[];
  status: number;
}

async function checkPage(visit: MemberVisit, id: string, rejected: RejectedCheck | null): Promise<Reply> {
  const dossier = await readDossier(visit, id);
  const entries = await Promise.all(
    dossier.entries.map(async (entry) => {
      const named = entry.documents.filter(({ field }) => field !== 'original');
      const texts = await Promise.all(
        named.map(async ({ field, digest }) => {
          const { content } = await visit.api.read('document', { params: { id: dossier.id, digest } });
          return { name: documentName(visit, field), text: textOf(content, visit.locale) };
        }),
      );
      return {
        ...entry,
        lines: entryLines(visit, dossier, entry),
        texts,
        original: entry.documents.find(({ field }) => field === 'original')?.digest ?? null,
        key: crypto.randomUUID(),
        reason: rejected?.entry === String(entry.id) ? visit.form.text('reason') : '',
      };
    }),
  );
  const data = { entries, errors: rejected?.errors ?? [] };
  return dossierPage(visit, dossier, 'by-hand/check.njk', data, rejected?.status ?? 200);
}
