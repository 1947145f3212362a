/**
 * Forms with files (multipart/form-data, RFC 7578) let a person attach a letter without JavaScript. Such a form is held
 * in memory whole and is small: what is larger than a few attachments is evidence and goes its own way. The form is
 * read once the visit is open, so that a form that is too large gets a page that says so.
 */
import type { IncomingMessage } from 'node:http';
import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import { z } from 'zod';
import type { Next, Response as Answer } from './http.ts';
import { type GivenFile, KEPT_FILE, PostedForm } from './posted-form.ts';
import type { VisitedRequest } from './visit.ts';

/** Files that a page has kept come back as base64, which is a third longer. */
const FORM_LIMIT = 7 * 1024 * 1024;

export function attachedForms(request: VisitedRequest, _response: Answer, next: Next): void {
  const type = request.headers['content-type'] ?? '';
  if (request.method !== 'POST' || !type.startsWith('multipart/form-data')) {
    next();
    return;
  }
  read(request, type).then((form) => {
    if (request.visit !== undefined) request.visit.form = form;
    next();
  }, next);
}

async function read(request: IncomingMessage, type: string): Promise<PostedForm> {
  const form = await new Response(await bytesOf(request), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new BadRequestException();
    });
  const fields: Record<string, string[]> = {};
  const files = new Map<string, GivenFile[]>();
  const keep = (name: string, file: GivenFile): void => {
    files.set(name, [...(files.get(name) ?? []), file]);
  };
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      // A field in which no file was chosen is sent without a name; a file of 0 bytes has one.
      if (value.name === '' && value.size === 0) continue;
      const bytes = Buffer.from(await value.arrayBuffer());
      keep(name, { name: value.name, mediaType: value.type || 'application/octet-stream', bytes });
    } else if (name === KEPT_FILE) {
      const { field, base64, ...file } = keptBefore(value);
      keep(field, { ...file, bytes: Buffer.from(base64, 'base64') });
    } else fields[name] = [...(fields[name] ?? []), value];
  }
  return new PostedForm(fields, files);
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

async function bytesOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > FORM_LIMIT) throw new PayloadTooLargeException();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
