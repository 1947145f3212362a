/**
 * Provides a real mail server for tests, a connection to it that breaks where a test wants it to, and mails that name
 * their case.
 */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket, connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { composeMail, type MailToWrite } from '../mail.ts';

export const HOST = '127.0.0.1';
/** A soft line break of quoted-printable; an encoded header ends in `?=` too and must not match. */
const SOFT_BREAK = /(?<![?])=\r\n/g;

export interface TestRelay {
  port: number;
  url: string;
  /** The mails that the server took, as they came, without the soft line breaks of quoted-printable. */
  taken: string[];
  stop: () => Promise<void>;
}

/** The server takes every mail unless `behaviour` says otherwise. */
export async function startRelay(behaviour: SMTPServerOptions = {}): Promise<TestRelay> {
  const taken: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth({ username }, _session, done) {
      done(null, { user: username });
    },
    onData(stream, _session, done) {
      buffer(stream).then((raw) => {
        taken.push(raw.toString().replaceAll(SOFT_BREAK, ''));
        done();
      }, done);
    },
    ...behaviour,
  });
  // A connection that a test resets is reported here; the test looks at the other end of it.
  server.on('error', () => undefined);
  server.listen(0, HOST);
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(resolve);
    });
  return { port, url: `smtp://user:password@${HOST}:${String(port)}`, taken, stop };
}

/**
 * What the connection does when the client has sent `after`: `end` closes it in good order, `reset` breaks it as a
 * killed process does.
 */
export interface WireCut {
  after: string;
  how: 'end' | 'reset' | 'silence';
  /** Whether the bytes that the client sent last still get through. */
  delivered: boolean;
}

/** Starts a connection to `port` on this machine that is cut once. */
export async function startWire(port: number, cut: WireCut): Promise<{ url: string; stop: () => Promise<void> }> {
  const server: Server = createServer((client) => {
    const relay = connect(port, HOST);
    relay.on('error', () => undefined);
    client.on('error', () => undefined);
    let said = '';
    let isCut = false;
    relay.on('data', (reply) => {
      if (!isCut) client.write(reply);
    });
    relay.on('close', () => {
      if (!isCut) client.end();
    });
    client.on('close', () => relay.end());
    client.on('data', (words) => {
      if (isCut) return;
      said += words.toString();
      isCut = said.includes(cut.after);
      if (!isCut || cut.delivered) relay.write(words);
      if (isCut) cutClient(client, cut.how);
    });
  });
  server.listen(0, HOST);
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.close();
    await once(server, 'close');
  };
  return { url: `smtp://user:password@${HOST}:${String(own)}`, stop };
}

function cutClient(client: Socket, how: WireCut['how']): void {
  if (how === 'end') client.end();
  if (how === 'reset') client.resetAndDestroy();
}

export function mailToWrite(changes: Partial<MailToWrite> = {}): MailToWrite {
  return {
    code: 'REQUEST_ARRIVED',
    locale: 'en',
    reference: 'CL-2026-0001',
    deadline: { dueAt: '2026-11-24T13:00:00Z', zones: { reader: 'America/Santiago', custodian: 'America/Santiago' } },
    exercise: true,
    portalUrl: 'https://comity.example',
    dossierId: '0b0e7c52-6f5c-4c0e-9f0e-3c1f6b1f7a11',
    messageId: 'c1.n7.en@comity.example',
    to: { name: '24/7 point, Santiago', email: 'cl-poc@comity.example' },
    from: 'Comity <no-reply@comity.example>',
    ...changes,
  };
}

export const mail = (changes: Partial<MailToWrite> = {}): ReturnType<typeof composeMail> =>
  composeMail(mailToWrite(changes));
