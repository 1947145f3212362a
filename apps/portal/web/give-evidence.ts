/**
 * Files of evidence that came in a form are given to the api by tus 1.0: an upload is begun with what the form says of
 * the file, then the file is sent whole. An upload that breaks off is deleted, so that nothing half-received waits for
 * somebody who cannot go on with it.
 */
import type { Problem } from '@comity/contracts/http/problem-views';
import { ROUTES } from '@comity/contracts/http/routes';
import type { GivenFile } from './posted-form.ts';
import { problemSentence } from './problem-errors.ts';
import type { MemberVisit } from './visit.ts';

/**
 * `sha256` is what the person's own manifest says of the file. Returns the sentence that says why the file was not
 * taken, or null.
 */
export async function giveEvidence(
  visit: MemberVisit,
  dossier: string,
  file: GivenFile,
  sha256: string | null,
): Promise<string | null> {
  const told = sha256 === null ? {} : { sha256, size: String(file.bytes.length) };
  const metadata = Object.entries({ dossier, filename: file.name, filetype: file.mediaType, ...told })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const begin = { 'upload-length': String(file.bytes.length), 'upload-metadata': metadata };
  const begun = await visit.api.tus('POST', ROUTES.newUpload.path, begin);
  if (!begun.ok) return why(visit, file, begun.problem);
  const place = begun.value ?? '';
  const go = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const sent = await visit.api.tus('PATCH', place, go, file.bytes);
  if (sent.ok) return null;
  await visit.api.tus('DELETE', place, {});
  return why(visit, file, sent.problem);
}

function why(visit: MemberVisit, { name }: GivenFile, problem: Problem): string {
  const sentence = problem.status === 503 ? visit.t('core.unavailable_nothing_lost') : problemSentence(visit, problem);
  return `${name}: ${sentence}`;
}
