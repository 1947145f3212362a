/** Gives a chosen file to a dossier, before the act that names it. */
import type { AttachmentView } from '@comity/contracts/http/views';
import type { GivenFile } from './posted-form.ts';
import { problemSentence } from './problem-errors.ts';
import type { MemberVisit } from './visit.ts';

export interface KeptFile {
  digest: string;
  name: string;
}

export async function giveFile(
  visit: MemberVisit,
  dossier: string,
  { name, mediaType, bytes }: GivenFile,
): Promise<KeptFile | { error: string }> {
  const body = {
    name: name.replaceAll(/\p{Cc}/gu, '_').slice(0, 200),
    mediaType: mediaType.slice(0, 100),
    base64: bytes.toString('base64'),
  };
  const answer = await visit.api.send<AttachmentView>('POST', `/dossiers/${dossier}/attachments`, body);
  if (!answer.ok) return { error: problemSentence(visit, answer.problem) };
  return { digest: answer.value.digest, name: answer.value.name };
}
