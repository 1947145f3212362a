/**
 * Serves the description of the api as pages for people. Redoc, which shows them, is served from here too: the pages name
 * no other host, and their policy lets them load from none.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import { ROUTES } from '@comity/contracts/http/routes';
import { problem } from '../problems/problem.ts';
import type { Response } from '../routing/http.ts';
import { TheParam } from '../routing/inputs.ts';
import { Route } from '../routing/route.ts';

/** Redoc writes its styles into the page; nothing else may be written into it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Comity: reference of the api</title>
<link rel="stylesheet" href="/api/reference/reference.css">
<script src="/api/reference/redoc.js" defer></script>
<script src="/api/reference/start.js" defer></script>
</head>
<body>
<main id="reference"><p>The description of the api is at <a href="/api/openapi.json">/api/openapi.json</a>; JavaScript shows it here as pages.</p>
<p lang="es">La descripción de la api está en <a href="/api/openapi.json">/api/openapi.json</a>; con JavaScript se muestra aquí en páginas.</p></main>
</body>
</html>
`;

const STYLES = `body { margin: 0; font-family: sans-serif; }
#reference > p { margin: 2rem; }
`;

/** Redoc would fetch the mark of its makers from their host, so an empty picture stands in its place. */
const FOREIGN_MARK = 'https://cdn.redoc.ly/redoc/logo-mini.svg';
const NO_MARK = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E';
const REDOC = readFileSync(createRequire(import.meta.url).resolve('redoc/bundles/redoc.standalone.js'), 'utf8');

const START = `Redoc.init(
  '/api/openapi.json',
  { disableSearch: true, nativeScrollbars: true, requiredPropsFirst: true, theme: { typography: { fontFamily: 'sans-serif', headings: { fontFamily: 'sans-serif' } } } },
  document.getElementById('reference'),
);
`;

const FILES: Record<string, { type: string; content: Buffer }> = {
  'redoc.js': {
    type: 'text/javascript; charset=utf-8',
    content: Buffer.from(REDOC.replaceAll(FOREIGN_MARK, NO_MARK)),
  },
  'start.js': { type: 'text/javascript; charset=utf-8', content: Buffer.from(START) },
  'reference.css': { type: 'text/css; charset=utf-8', content: Buffer.from(STYLES) },
};

@Controller()
export class ReferenceController {
  @Route(ROUTES.reference)
  page(@Res({ passthrough: true }) response: Response): StreamableFile {
    response.setHeader('content-security-policy', POLICY);
    return new StreamableFile(Buffer.from(PAGE), { type: 'text/html; charset=utf-8' });
  }

  @Route(ROUTES.referenceFile)
  file(@TheParam({ name: 'file', unknown: 'ROUTE_UNKNOWN' }) name: string): StreamableFile {
    const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
    if (file === undefined) throw problem('ROUTE_UNKNOWN');
    return new StreamableFile(file.content, { type: file.type });
  }
}
