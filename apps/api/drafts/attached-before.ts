/** A form that is saved may describe its attached documents anew and leave some out, but it brings in no file. */
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { problem } from '../problems/problem.ts';

export function assertAttachedBefore(before: RequestForm, after: RequestForm): void {
  const known = (before.attachments ?? []).map(fileOf);
  if (!(after.attachments ?? []).every((one) => known.includes(fileOf(one)))) throw problem('ATTACHMENT_UNKNOWN');
}

function fileOf({ document, name, mediaType, size, sha256 }: NonNullable<RequestForm['attachments']>[number]): string {
  return [document, name, mediaType, size, sha256].join(' ');
}
