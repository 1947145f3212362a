import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { Renderer } from './renderer.ts';
import type { Response } from './http.ts';
import { RENDERER } from './names.ts';
import { FileReply, PageReply, RedirectReply } from './reply.ts';
import type { VisitedRequest } from './visit.ts';

/** These headers of the api say something about a file; none of its other headers leaves the portal. */
const OF_A_FILE = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-security-policy',
  'cache-control',
  'repr-digest',
];

/** Sends what a handler returned; anything but a page, a redirect or a file goes out as JSON. */
@Injectable()
export class RepliesInterceptor implements NestInterceptor {
  constructor(@Inject(RENDERER) private readonly renderer: Renderer) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<VisitedRequest>();
    const response = http.getResponse<Response>();
    return next.handle().pipe(
      map((reply: unknown) => {
        if (reply instanceof RedirectReply) {
          response.status(303).setHeader('Location', reply.to);
          return '';
        }
        if (reply instanceof FileReply) {
          response.status(200);
          for (const name of OF_A_FILE) {
            const value = reply.file.headers.get(name);
            if (value !== null) response.setHeader(name, value);
          }
          return new StreamableFile(reply.file.bytes);
        }
        if (!(reply instanceof PageReply) || request.visit === undefined) {
          response.status(200);
          return reply;
        }
        response.status(reply.status).setHeader('Content-Type', 'text/html; charset=utf-8');
        return this.renderer.page(reply, request.visit);
      }),
    );
  }
}
