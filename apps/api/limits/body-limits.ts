/** The longest body that each address takes, in bytes; a file comes as base64, which is a third longer than its bytes. */
import { ATTACHMENT_LIMIT, base64Length } from '@comity/contracts/documents';
import { ATTACHED_LIMIT, ATTACHED_TOGETHER } from '@comity/vocabulary/values/request-codes';

const KIB = 1024;
const MIB = KIB * KIB;
const BODY_LIMIT = MIB;
/** An act is wide because a production names each of its files with what it answers. */
const ACT_LIMIT = 1536 * KIB;
/** Names and brackets stand around a file. */
const AROUND = 64 * KIB;
/**
 * Another organization's parcel carries, beside the envelope, a letter and its files, or the request, its rules and the
 * documents that are attached to it.
 */
export const PARCEL_LIMIT = 6 * MIB + base64Length(ATTACHED_TOGETHER);

const ACTS = /^\/api\/v1\/dossiers\/[^/]+\/(acts|preview)$/;
const DOSSIER_FILES = /^\/api\/v1\/dossiers\/[^/]+\/attachments$/;
export const DRAFT_FILES = /^\/api\/v1\/drafts\/[^/]+\/(attachments|documents(\/[^/]+)?)$/;

export function limitOf(url: string): number {
  if (url.startsWith('/exchange/')) return PARCEL_LIMIT;
  if (ACTS.test(url)) return ACT_LIMIT;
  if (DRAFT_FILES.test(url)) return base64Length(ATTACHED_LIMIT) + AROUND;
  return DOSSIER_FILES.test(url) ? base64Length(ATTACHMENT_LIMIT) + AROUND : BODY_LIMIT;
}
