import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { Renderer } from './renderer.ts';
import type { Response } from './http.ts';
import { RENDERER } from './names.ts';
import { PageReply, RedirectReply } from './reply.ts';
import type { VisitedRequest } from './visit.ts';

/** Sends what a handler returned; anything but a page or a redirect goes out as JSON. */
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
