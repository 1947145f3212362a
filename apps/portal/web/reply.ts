import type { ApiFile } from '../api/client.ts';

/**
 * A handler answers with a page, another address, a file, or plain data. Replies are values; one interceptor sends
 * them.
 */

export class PageReply {
  constructor(
    readonly template: string,
    readonly data: Record<string, unknown>,
    readonly status: number,
  ) {}
}

export class RedirectReply {
  constructor(readonly to: string) {}
}

/** A file of the api is sent on as it came. */
export class FileReply {
  constructor(readonly file: ApiFile) {}
}

export type Reply = PageReply | RedirectReply;

/** `template` is a path under `pages/` or `views/`, e.g. `work/template.njk`. A form with mistakes is shown with 400. */
export function page(template: string, data: Record<string, unknown> = {}, status = 200): PageReply {
  return new PageReply(template, data, status);
}

/** Answers 303, so that the browser asks for `to` with GET and reloading it posts nothing twice. */
export function redirect(to: string): RedirectReply {
  return new RedirectReply(to);
}
