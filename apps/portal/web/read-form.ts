/**
 * Reads posted forms: application/x-www-form-urlencoded, and multipart/form-data (RFC 7578), by which a person attaches a
 * letter without JavaScript. A form is held in memory whole, so how large it may be depends on its address and on who
 * sends it, and each of its fields is touched once however many have the same name. The form is read once the visit is
 * open, so that a form that is too large gets a page that says so.
 */
import type { IncomingMessage } from 'node:http';
import { BadRequestException, PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';
import { ATTACHMENT_LIMIT, base64Length } from '@comity/contracts/documents';
import { ATTACHED_LIMIT } from '@comity/vocabulary/values/request-codes';
import { z } from 'zod';
import type { Next, Response as Answer } from './http.ts';
import { wasSignedIn } from './identify.ts';
import { type GivenFile, KEPT_FILE, PostedForm } from './posted-form.ts';
import type { Visit, VisitedRequest } from './visit.ts';

interface Bounds {
  bytes: number;
  fields: number;
}

const KIB = 1024;
const MIB = KIB * KIB;
/** These forms hold a token and an id. */
const SMALL: Bounds = { bytes: 4 * KIB, fields: 10 };
const SMALL_FORMS = /^\/(sign-out|sessions\/[\w-]+)$/;
/** Whoever has opened no page of ours has written nothing that could be lost. */
const STRANGERS: Bounds = { bytes: 16 * KIB, fields: 50 };
/** A request form with 500 identifiers is about 400 kB; with the longest texts it stays under the api's 1 MB. */
const WRITTEN: Bounds = { bytes: MIB, fields: 10_000 };
/** Files that a page has kept come back as base64, which is a third longer. */
const WITH_FILES: Bounds = { bytes: 7 * MIB, fields: 10_000 };
/** A draft takes one larger file: a document that goes with the request, or the original of one that came by hand. */
const WITH_DOCUMENT: Bounds = { bytes: base64Length(ATTACHED_LIMIT) + MIB, fields: 10_000 };
const DRAFT_FILES = /^\/drafts\/[^/]+\/(attachments(\/[^/]+)?|entered)$/;

/** Each file is a request of its own to the api. */
const FILES_AT_ONCE = 100;

/** More files came in one form than are taken at once. */
export class TooManyFiles extends PayloadTooLargeException {}

/** A page says these to whoever has sent more, in MiB; a single file is bounded by the api. */
export const FORM_LIMITS = {
  texts: WRITTEN.bytes / MIB,
  together: WITH_FILES.bytes / MIB,
  file: ATTACHMENT_LIMIT / MIB,
  document: ATTACHED_LIMIT / MIB,
  files: FILES_AT_ONCE,
};
const MULTIPART = /^multipart\/form-data\b/i;
const URL_ENCODED = /^application\/x-www-form-urlencoded\b/i;

/** `posted` are the addresses to which a form can be sent; of any other one nothing is read. */
export function readForms(posted: readonly string[]) {
  const addresses = posted.map((path) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`));
  return (request: VisitedRequest, response: Answer, next: Next): void => {
    if (request.method === 'POST' && addresses.some((one) => one.test(request.path))) readForm(request, response, next);
    else next();
  };
}

function readForm(request: VisitedRequest, _response: Answer, next: Next): void {
  const { visit, headers } = request;
  const type = headers['content-type'] ?? '';
  if (visit === undefined || !(MULTIPART.test(type) || URL_ENCODED.test(type))) {
    next();
    return;
  }
  // No browser compresses a form, and what is compressed is larger than its bounds can tell.
  if (headers['content-encoding'] !== undefined) {
    next(new UnsupportedMediaTypeException());
    return;
  }
  boundsOf(request, visit, type)
    .then((bounds) => read(request, type, bounds))
    .then((form) => {
      visit.form = form;
      next();
    }, next);
}

/**
 * A page of ours lets its browser send what a person can write, also once their session is over. Files are read of whom
 * the api knows.
 */
async function boundsOf(request: VisitedRequest, visit: Visit, type: string): Promise<Bounds> {
  if (SMALL_FORMS.test(request.path)) return SMALL;
  const few = visit.forms.isFirst ? STRANGERS : WRITTEN;
  const most = !MULTIPART.test(type) ? WRITTEN : DRAFT_FILES.test(request.path) ? WITH_DOCUMENT : WITH_FILES;
  const length = Number(request.headers['content-length'] ?? Infinity);
  const isMore = length > few.bytes && (length <= most.bytes || length === Infinity);
  return isMore && (await wasSignedIn(visit)) ? most : few;
}

async function read(request: IncomingMessage, type: string, bounds: Bounds): Promise<PostedForm> {
  const bytes = await bytesOf(request, bounds);
  if (URL_ENCODED.test(type)) return formOf(new URLSearchParams(bytes.toString()));
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new BadRequestException();
  });
  return formOf(form);
}

/** Gathers what came under each name. */
export async function formOf(given: Iterable<[string, string | File]>): Promise<PostedForm> {
  const fields = new Map<string, string[]>();
  const files = new Map<string, GivenFile[]>();
  for (const [name, value] of given) {
    if (typeof value !== 'string') {
      // A field in which no file was chosen is sent without a name; a file of 0 bytes has one.
      if (value.name === '' && value.size === 0) continue;
      const bytes = Buffer.from(await value.arrayBuffer());
      add(files, name, { name: value.name, mediaType: value.type || 'application/octet-stream', bytes });
    } else if (name === KEPT_FILE) {
      const { field, base64, ...file } = keptBefore(value);
      add(files, field, { ...file, bytes: Buffer.from(base64, 'base64') });
    } else add(fields, name, value);
  }
  if ([...files.values()].flat().length > FILES_AT_ONCE) throw new TooManyFiles();
  // Names come from outside, so they are no members of an object that has others.
  return new PostedForm(Object.assign(Object.create(null), Object.fromEntries(fields)) as FieldsByName, files);
}

type FieldsByName = Record<string, string[]>;

function add<T>(to: Map<string, T[]>, name: string, value: T): void {
  const known = to.get(name);
  if (known === undefined) to.set(name, [value]);
  else known.push(value);
}

const keptFile = z.strictObject({ field: z.string(), name: z.string(), mediaType: z.string(), base64: z.base64() });

function keptBefore(value: string): z.infer<typeof keptFile> {
  const kept = keptFile.safeParse(jsonIn(value));
  if (!kept.success) throw new BadRequestException();
  return kept.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Stops at the first byte beyond the bound, and at the first field beyond the bound: nothing of the form is parsed then. */
async function bytesOf(request: IncomingMessage, bounds: Bounds): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers['content-length'] ?? 0) > bounds.bytes) throw new PayloadTooLargeException();
  const separator = URL_ENCODED.test(request.headers['content-type'] ?? '') ? '&' : 'form-data;';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bounds.bytes) throw new PayloadTooLargeException();
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  let fields = 0;
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, at + 1))
    if ((fields += 1) > bounds.fields) throw new PayloadTooLargeException();
  return bytes;
}
