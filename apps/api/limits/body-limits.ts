/** The longest body that each address takes, in bytes; a file comes as base64, which is a third longer than its bytes. */
import { ATTACHMENT_LIMIT, base64Length } from '@comity/contracts/documents';
import { ROUTES } from '@comity/contracts/http/routes';
import { ATTACHED_LIMIT, ATTACHED_TOGETHER } from '@comity/vocabulary/values/request-codes';

const KIB = 1024;
const MIB = KIB * KIB;
const BODY_LIMIT = MIB;
/** A token that the issuer has signed, or the secret of an invitation's link: whoever sends these is not signed in. */
const OPEN_LIMIT = 16 * KIB;
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

/** What is posted here proves itself, so it is read of whoever sends it. */
export const OPEN: readonly string[] = [ROUTES.backChannelSignOut.path, ROUTES.openInvitation.path];

export function limitOf(path: string): number {
  if (path === ROUTES.exchange.path) return PARCEL_LIMIT;
  if (OPEN.includes(path)) return OPEN_LIMIT;
  if (ACTS.test(path)) return ACT_LIMIT;
  if (DRAFT_FILES.test(path)) return base64Length(ATTACHED_LIMIT) + AROUND;
  return DOSSIER_FILES.test(path) ? base64Length(ATTACHMENT_LIMIT) + AROUND : BODY_LIMIT;
}

/** Returns as how many requests a parcel counts: one of the largest size is no more worth than its bytes in small ones. */
export function timesOf(path: string, length: number | null): number {
  return Math.max(1, Math.ceil(Math.min(length ?? Infinity, limitOf(path)) / MIB));
}
