/** A request goes out as it was submitted and approved, with the documents that are attached to it. */
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Act } from '../events/act.ts';
import type { Message } from '../events/message.ts';

export function submittedRequest(
  { request, attachments }: Act<'submit'>['detail'],
  summary: RequestSummary,
): Message<'request'>['body'] {
  return { request, summary, ...(attachments === undefined ? {} : { attachments }) };
}
