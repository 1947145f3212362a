/**
 * These files are served under `/static`. GOV.UK Frontend's style sheet is served without its typeface, which is
 * licensed for gov.uk only, and with our own font stack in its place; `public/comity.css` then sets our colours.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Next, Request, Response } from './http.ts';
import { GOVUK, PORTAL } from './renderer.ts';

const TUS = join(dirname(createRequire(import.meta.url).resolve('tus-js-client/package.json')), 'dist');

const FONTS = "'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans','Liberation Sans',sans-serif";
const MAX_AGE = 'public, max-age=3600';

export function withoutForeignType(css: string): string {
  return css
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/"?GDS Transport"?,arial,sans-serif/g, FONTS)
    .replace(/\/\*# sourceMappingURL=.*\*\//, '');
}

export function serveAssets(app: NestExpressApplication): void {
  const css = withoutForeignType(readFileSync(join(GOVUK, 'govuk', 'govuk-frontend.min.css'), 'utf8'));
  const script = readFileSync(join(GOVUK, 'govuk', 'govuk-frontend.min.js'), 'utf8').replace(
    /\/\/# sourceMapping.*/,
    '',
  );
  const tus = readFileSync(join(TUS, 'tus.min.js'), 'utf8').replace(/\/\/# sourceMapping.*/, '');
  app.use(file('/static/tus.js', 'text/javascript', tus));
  app.use(file('/static/govuk.css', 'text/css', css));
  app.use(file('/static/govuk.js', 'text/javascript', script));
  app.useStaticAssets(join(PORTAL, 'public'), { prefix: '/static/', maxAge: '1h', index: false });
}

function file(path: string, type: string, content: string) {
  return (request: Request, response: Response, next: Next): void => {
    if (request.path !== path) {
      next();
      return;
    }
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Cache-Control', MAX_AGE);
    response.end(content);
  };
}
