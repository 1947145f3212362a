/**
 * The demo issuer runs as a process of its own, with the OpenID Connect endpoints and the page on which one chooses a
 * person.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { languageOf, PAGE_HEADERS } from '../html.ts';
import { LOOPBACK } from '../ports.ts';
import { openSecrets } from '../secrets.ts';
import { sentenceOf } from '../sentence.ts';
import { serverSettings } from '../server-settings.ts';
import { failurePage, signInPage } from './pages.ts';
import { peopleOf } from './people.ts';
import { createIssuer } from './provider.ts';
import { openStore } from './store.ts';

const settings = serverSettings('COMITY_OIDC_ISSUER');
const people = peopleOf(settings.exercise);
const issuer = createIssuer(
  { ...settings, people },
  openSecrets(settings.home),
  openStore(join(settings.home, 'issuer', 'issuer.db')),
);
const endpoints = issuer.callback();

/** GET shows the people, or asks for an address where nobody is seeded; POST with `subject` signs that person in and goes back to where the browser came from. */
async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { uid, params } = await issuer.interactionDetails(request, response);
  if (request.method === 'POST') {
    const subject = people.subjectOf(new URLSearchParams(await text(request)).get('subject') ?? '');
    if (subject !== null) {
      await issuer.interactionFinished(request, response, { login: { accountId: subject, amr: ['exercise'] } });
      return;
    }
  }
  const language = languageOf([
    ...(params['ui_locales'] ?? '').split(' '),
    ...(request.headers['accept-language'] ?? '').split(','),
  ]);
  response
    .writeHead(request.method === 'POST' ? 400 : 200, PAGE_HEADERS)
    .end(signInPage(language, `/interaction/${uid}`, settings.exercise));
}

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  if (path === '/health') {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}');
    return;
  }
  const work = path.startsWith('/interaction/') ? interact(request, response) : endpoints(request, response);
  work.catch((error: unknown) => {
    if (response.headersSent) response.end();
    else
      response
        .writeHead(400, PAGE_HEADERS)
        .end(failurePage(languageOf((request.headers['accept-language'] ?? '').split(',')), sentenceOf(error)));
  });
});
server.listen(Number(settings.own.port), LOOPBACK);
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
