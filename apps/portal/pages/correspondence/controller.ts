/**
 * A person reads the letters on a dossier, acknowledges them and writes new ones. Files go to the dossier before the
 * letter that names them.
 */
import { LONGEST_TEXT } from '@comity/vocabulary/fields/input';
import type { ActName } from '@comity/vocabulary/acts';
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { SentAct } from '@comity/contracts/http/act-bodies';
import type { DossierView } from '@comity/contracts/http/views';
import { giveFile, type KeptFile } from '../../web/give-file.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';

const MOST_FILES = 3;

@Controller('dossiers/:id/correspondence')
export class CorrespondenceController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    return threadPage(visit, await readDossier(visit, id), null);
  }

  @Post()
  async write(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const { form } = visit;
    const letter = form.text('letter');
    const errors: FieldError[] = [];
    const label = visit.t('correspondence.letter');
    if (letter === '') errors.push({ field: 'letter', message: visit.t('core.required', { label }) });
    if (letter.length > LONGEST_TEXT)
      errors.push({ field: 'letter', message: visit.t('core.too_long', { label, max: LONGEST_TEXT }) });
    const files = await filesOf(visit, dossier, errors);
    if (files.length > MOST_FILES)
      errors.push({ field: 'files', message: visit.t('correspondence.too_many', { max: MOST_FILES }) });
    if (errors.length > 0) return threadPage(visit, dossier, { errors, files, status: 400 });
    const act = { name: 'write', to: form.text('to'), letter, attachments: files.map(({ digest }) => digest) };
    return post(visit, dossier, act, files);
  }

  @Post('read')
  async acknowledge(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const { form } = visit;
    const act = { name: 'acknowledge_message', from: form.text('from'), letter: form.text('digest') };
    return post(visit, dossier, act, []);
  }
}

async function post(visit: MemberVisit, dossier: DossierView, act: SentAct, files: KeptFile[]): Promise<Reply> {
  const key = visit.form.text('key');
  const answer = await visit.api.send('act', { params: { id: dossier.id }, body: act, key });
  if (answer.ok) return redirect(`/dossiers/${dossier.id}/correspondence`);
  const errors = problemErrors(visit, answer.problem, (path) => (path.startsWith('attachments') ? 'files' : path));
  return threadPage(visit, dossier, { errors, files, status: answer.status });
}

/** Returns the files that were given before with this form and those that are chosen now. */
async function filesOf(visit: MemberVisit, dossier: DossierView, errors: FieldError[]): Promise<KeptFile[]> {
  const names = visit.form.list('fileName');
  const files: KeptFile[] = visit.form
    .list('fileDigest')
    .filter((digest) => /^[0-9a-f]{64}$/.test(digest))
    .map((digest, index) => ({ digest, name: names[index] ?? '' }));
  for (const chosen of visit.form.files('files')) {
    const given = await giveFile(visit, { route: 'attach', id: dossier.id }, chosen);
    if ('error' in given) errors.push({ field: 'files', message: given.error });
    else files.push(given);
  }
  return files;
}

interface RejectedLetter {
  errors: FieldError[];
  files: KeptFile[];
  status: number;
}

async function threadPage(visit: MemberVisit, dossier: DossierView, rejected: RejectedLetter | null): Promise<Reply> {
  const { letters, writesTo } = await visit.api.read('correspondence', { params: { id: dossier.id } });
  const may = (name: ActName): boolean =>
    dossier.possible.some(
      (one) => one.name === name && (one.refusal === null || one.refusal.code !== 'ROLE_NOT_ENTITLED'),
    );
  const data = {
    tab: 'correspondence',
    letters: letters.map((letter) => ({ ...letter, key: crypto.randomUUID() })),
    writesTo,
    mayWrite: may('write') && writesTo.length > 0,
    mayAcknowledge: may('acknowledge_message'),
    errors: rejected?.errors ?? [],
    files: rejected?.files ?? [],
    written: rejected === null ? '' : visit.form.text('letter'),
    to: visit.form.text('to') || (writesTo[0] ?? ''),
    key: crypto.randomUUID(),
  };
  return dossierPage(visit, dossier, 'correspondence/thread.njk', data, rejected?.status ?? 200);
}
