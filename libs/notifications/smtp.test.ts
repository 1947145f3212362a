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
    ['the sender', 'onMailFrom', 'MAIL FROM', { 451: 'FAILED', 550: 'FAILED' }],
    ['the recipient', 'onRcptTo', 'RCPT TO', { 451: 'FAILED', 550: 'REFUSED' }],
  ] as const)(
    'case E9: at %s is refused for good only if that is final for this mail',
    async (_, handler, command, outcomes) => {
      for (const code of [451, 550] as const) {
        const { url, taken } = await relay({
          [handler]: (_address: unknown, _session: unknown, done: (error: Error) => void) => {
            done(refusal(code));
          },
        });
        const result = await createMailer(url).send(mail());
        expect(result).toEqual({ outcome: outcomes[code], reason: `${String(code)} ${command}` });
        expect(taken).toEqual([]);
      }
    },
  );

  it('case E9: keeps the code that says more exactly what is wrong, and none of the words of the relay', async () => {
    const { url } = await relay({
      onRcptTo(_address, _session, done) {
        done(Object.assign(new Error('5.1.1 <turno@fiscalia.example> does not exist here'), { responseCode: 550 }));
      },
    });
    expect(await createMailer(url).send(mail())).toEqual({ outcome: 'REFUSED', reason: '550 5.1.1 RCPT TO' });
  });

  it.each([
    [452, 'FAILED'],
    [554, 'REFUSED'],
  ] as const)('after its last line with %i is %s and not UNKNOWN: the relay has spoken', async (code, outcome) => {
    const { url } = await relay({
      onData(stream, _session, done) {
        stream.resume();
        stream.once('end', () => {
          done(refusal(code));
        });
      },
    });
    const result = await createMailer(url).send(mail());
    expect(result).toEqual({ outcome, reason: `${String(code)} DATA` });
  });

  it('for a wrong password is FAILED: it is our fault and the same for every mail', async () => {
    const { url } = await relay({
      onAuth(_auth, _session, done) {
        done(new Error('Wrong password'));
      },
    });
    expect(await createMailer(url).send(mail())).toMatchObject({ outcome: 'FAILED' });
  });
});

describe('A relay that nobody reaches', () => {
  it('leaves the mail FAILED, to be tried again', async () => {
    const { port, stop } = await startRelay();
    await stop();
    const result = await createMailer(`smtp://${HOST}:${String(port)}`).send(mail());
    expect(result).toEqual({ outcome: 'FAILED', reason: 'ESOCKET' });
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
    expect(await createMailer(url, TIMEOUT_MS).send(mail())).toMatchObject({ outcome: 'FAILED' });
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
