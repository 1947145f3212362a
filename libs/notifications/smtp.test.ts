import { afterEach, describe, expect, it } from '@jest/globals';
import { createMailer } from './smtp.ts';
import { type WireCut, HOST, mail, startRelay, startWire } from './test/relay.ts';

const TIMEOUT_MS = 400;
/** The client ends a message with this sequence (RFC 5321 section 4.1.1.4). */
const END_OF_DATA = '\r\n.\r\n';

const running: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
});

async function relay(...behaviour: Parameters<typeof startRelay>): ReturnType<typeof startRelay> {
  const started = await startRelay(...behaviour);
  running.push(started);
  return started;
}

async function cutWire(port: number, cut: WireCut): Promise<string> {
  const wire = await startWire(port, cut);
  running.push(wire);
  return wire.url;
}

const refusal = (responseCode: number): Error => Object.assign(new Error('Refused'), { responseCode });

describe('A mail that the relay takes', () => {
  it('is SENT, once, with the Message-ID and the words that were written', async () => {
    const { url, taken } = await relay();
    const result = await createMailer(url).send(mail({ locale: 'es' }));
    expect(result.outcome).toBe('SENT');
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatch(/^Message-ID: <c1\.n7\.en@comity\.example>\r$/mu);
    expect(taken[0]).toMatch(/^Auto-Submitted: auto-generated\r$/mu);
    expect(taken[0]).toContain('https://comity.example/dossiers/');
  });

  it('keeps its Message-ID when it is sent again', async () => {
    const { url, taken } = await relay();
    const mailer = createMailer(url);
    await mailer.send(mail());
    await mailer.send(mail());
    const ids = taken.map((raw) => /^Message-ID: .*$/mu.exec(raw)?.[0]);
    expect(new Set(ids).size).toBe(1);
  });

  it('arrives in each language as a mail of its own', async () => {
    const { url, taken } = await relay();
    const mailer = createMailer(url);
    await Promise.all([
      mailer.send(mail({ locale: 'en', messageId: 'n7.en@comity.example' })),
      mailer.send(mail({ locale: 'es', messageId: 'n7.es@comity.example' })),
    ]);
    expect(taken.filter((raw) => raw.includes('<n7.en@') && raw.includes('lang=3D"en"'))).toHaveLength(1);
    expect(taken.filter((raw) => raw.includes('<n7.es@') && raw.includes('lang=3D"es"'))).toHaveLength(1);
  });
});

describe('A mail that the relay refuses', () => {
  it.each([
    ['the sender', 'onMailFrom', 'MAIL FROM'],
    ['the recipient', 'onRcptTo', 'RCPT TO'],
  ] as const)('at %s is FAILED, for good or for a while as the relay says', async (_what, handler, command) => {
    for (const code of [451, 550]) {
      const { url, taken } = await relay({
        [handler]: (_address: unknown, _session: unknown, done: (error: Error) => void) => {
          done(refusal(code));
        },
      });
      const result = await createMailer(url).send(mail());
      expect(result).toEqual({ outcome: 'FAILED', reason: `${String(code)} ${command}`, permanent: code === 550 });
      expect(taken).toEqual([]);
    }
  });

  it.each([452, 554])('after its last line with %i is FAILED and not UNKNOWN: the relay has spoken', async (code) => {
    const { url } = await relay({
      onData(stream, _session, done) {
        stream.resume();
        stream.once('end', () => {
          done(refusal(code));
        });
      },
    });
    const result = await createMailer(url).send(mail());
    expect(result).toEqual({ outcome: 'FAILED', reason: `${String(code)} DATA`, permanent: code === 554 });
  });

  it('for a wrong password is FAILED', async () => {
    const { url } = await relay({
      onAuth(_auth, _session, done) {
        done(new Error('Wrong password'));
      },
    });
    expect(await createMailer(url).send(mail())).toMatchObject({ outcome: 'FAILED', permanent: true });
  });
});

describe('A relay that nobody reaches', () => {
  it('leaves the mail FAILED, to be tried again', async () => {
    const { port, stop } = await startRelay();
    await stop();
    const result = await createMailer(`smtp://${HOST}:${String(port)}`).send(mail());
    expect(result).toEqual({ outcome: 'FAILED', reason: 'ESOCKET', permanent: false });
  });
});

describe('A connection that is lost', () => {
  it.each([
    { after: 'EHLO', how: 'end' },
    { after: 'MAIL FROM', how: 'reset' },
    { after: 'RCPT TO', how: 'end' },
    { after: 'RCPT TO', how: 'silence' },
  ] as const)('by $how after $after leaves the mail FAILED: nothing was handed over', async ({ after, how }) => {
    const { port, taken } = await relay();
    const url = await cutWire(port, { after, how, delivered: false });
    expect(await createMailer(url, TIMEOUT_MS).send(mail())).toMatchObject({ outcome: 'FAILED', permanent: false });
    expect(taken).toEqual([]);
  });

  it.each([
    { how: 'end', delivered: true },
    { how: 'end', delivered: false },
    { how: 'reset', delivered: true },
    { how: 'reset', delivered: false },
    { how: 'silence', delivered: true },
  ] as const)(
    'by $how after the last line leaves the mail UNKNOWN, arrived or not (arrived: $delivered)',
    async ({ how, delivered }) => {
      const { port } = await relay();
      const url = await cutWire(port, { after: END_OF_DATA, how, delivered });
      expect(await createMailer(url, TIMEOUT_MS).send(mail())).toMatchObject({ outcome: 'UNKNOWN' });
    },
  );
});
