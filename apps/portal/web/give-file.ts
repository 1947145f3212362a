/** Gives a chosen file to a dossier or a draft, before the act that names it. */
import type { GivenFile } from './posted-form.ts';
import { problemSentence } from './problem-errors.ts';
import type { MemberVisit } from './visit.ts';

export interface KeptFile {
  digest: string;
  name: string;
}

/** A file is given to this dossier or draft, which is named by the route that takes the file. */
export interface FilePlace {
  route: 'attach' | 'attachToDraft';
  id: string;
}

export async function giveFile(
  visit: MemberVisit,
  { route, id }: FilePlace,
  file: GivenFile,
): Promise<KeptFile | { error: string }> {
  if (file.bytes.length === 0) return { error: visit.t('core.file_empty', { name: file.name }) };
  const answer = await visit.api.send(route, { params: { id }, body: fileBody(file) });
  if (!answer.ok) return { error: problemSentence(visit, answer.problem) };
  return { digest: answer.value.digest, name: answer.value.name };
}

/** The api takes a file so. */
export function fileBody({ name, mediaType, bytes }: GivenFile): { name: string; mediaType: string; base64: string } {
  return {
    name: name.replaceAll(/\p{Cc}/gu, '_').slice(0, 200),
    mediaType: mediaType.slice(0, 100),
    base64: bytes.toString('base64'),
  };
}
