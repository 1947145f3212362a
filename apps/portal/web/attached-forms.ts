/**
 * Forms with files (multipart/form-data, RFC 7578) let a person attach a letter without JavaScript. Such a form is held
 * in memory whole and is small: what is larger than a few attachments is evidence and goes its own way. The form is
 * read once the visit is open, so that a form that is too large gets a page that says so.
 */
import type { IncomingMessage } from 'node:http';
import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import type { Next, Response as Answer } from './http.ts';
import { type GivenFile, PostedForm } from './posted-form.ts';
import type { VisitedRequest } from './visit.ts';

const FORM_LIMIT = 5 * 1024 * 1024;

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
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = [...(fields[name] ?? []), value];
    else if (value.size > 0) {
      const bytes = Buffer.from(await value.arrayBuffer());
      const file = { name: value.name, mediaType: value.type || 'application/octet-stream', bytes };
      files.set(name, [...(files.get(name) ?? []), file]);
    }
  }
  return new PostedForm(fields, files);
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
