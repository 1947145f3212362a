/**
 * The mailbox of the local run is a mail server that takes every mail and sends none on, and a page where they are
 * read. The worker talks to it as it talks to a relay: in a real SMTP conversation, with a password.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { languageOf, PAGE_HEADERS } from '../html.ts';
import { LOOPBACK } from '../ports.ts';
import { serverSettings } from '../server-settings.ts';
import { MailStore } from './mail-store.ts';
import { listPage, mailPage, missingPage } from './pages.ts';

const LARGEST_MAIL_BYTES = 10 * 1024 * 1024;

const { home, own, smtp } = serverSettings('COMITY_MAILBOX_URL');
const store = await MailStore.open(join(home, 'mail'));

const mailServer = new SMTPServer({
  banner: 'Comity exercise mailbox',
  size: LARGEST_MAIL_BYTES,
  // The mail travels as plain text on the loopback interface, because there is nobody between the two ends.
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  authMethods: ['PLAIN', 'LOGIN'],
  onAuth({ username, password }, _session, done) {
    if (username === smtp.user && password === smtp.password) done(null, { user: username });
    else done(new Error('User name or password is wrong'));
  },
  onData(stream, session, done) {
    buffer(stream)
      .then((raw) => {
        if (stream.sizeExceeded) throw Object.assign(new Error('The mail is too large'), { responseCode: 552 });
        return store.accept(
          session.envelope.rcptTo.map(({ address }) => address),
          raw,
        );
      })
      .then(
        ({ id }) => {
          done(null, `Accepted as ${id}`);
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error('The mail could not be kept'));
        },
      );
  },
});
mailServer.on('error', (error: Error) => {
  process.stderr.write(`${error.message}\n`);
});

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', own);
  const json = (value: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
  };
  const html = (status: number, text: string): void => {
    response.writeHead(status, PAGE_HEADERS).end(text);
  };
  if (pathname === '/health') {
    json({ status: 'ok' });
    return;
  }
  if (pathname === '/api/messages') {
    json(store.list(searchParams.get('message-id'), searchParams.get('to')));
    return;
  }
  const language = languageOf([
    searchParams.get('lang') ?? '',
    ...(request.headers['accept-language'] ?? '').split(','),
  ]);
  if (pathname === '/') {
    html(200, listPage(language, store.list()));
    return;
  }
  const mail = pathname.startsWith('/mails/') ? store.find(pathname.slice('/mails/'.length)) : null;
  if (mail === null) html(404, missingPage(language));
  else html(200, mailPage(language, mail));
}

const web = createServer(answer);
mailServer.listen(smtp.port, LOOPBACK);
await once(mailServer.server, 'listening');
web.listen(Number(own.port), LOOPBACK);
process.once('SIGTERM', () => {
  web.close();
  web.closeAllConnections();
  mailServer.close();
});
