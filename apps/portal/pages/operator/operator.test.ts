import { afterEach, describe, expect, it } from '@jest/globals';
import type { OperatorView } from '@comity/contracts/http/organization-views';
import { listed } from '../../testing/dossiers.ts';
import { operator } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

const UNTOLD = '80000000-0000-4000-8000-000000000005';
const [MAIL, OVERDUE, MESSAGE, REFUSED] = [1, 2, 3, 4].map((n) => `80000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
];
const peru = { en: 'Peru', es: 'Perú' };
const mail = {
  id: MAIL,
  organization: peru,
  since: '2026-11-23T20:00:00.000Z',
  attempts: 2,
  messageId: '<m1@comity.example>',
  to: 'turno@fiscalia.example',
  reason: null,
};
const first = <T>(items: T[]) => ({ items, total: { count: items.length, more: false } });
const view: OperatorView = {
  messages: listed([
    {
      id: MESSAGE,
      organization: peru,
      code: 'REQUEST',
      since: '2026-11-23T20:00:00.000Z',
      attempts: 4,
      reason: 'timeout',
    },
  ]),
  mails: listed(
    [
      { ...mail, id: OVERDUE, messageId: '<m2@comity.example>', status: 'FAILED', overdue: true },
      { ...mail, status: 'UNKNOWN', overdue: false },
      {
        ...mail,
        id: REFUSED,
        messageId: '<m4@comity.example>',
        status: 'REFUSED',
        reason: '550 5.1.1 RCPT TO',
        overdue: false,
      },
    ],
    'c2',
  ),
  alarms: first([
    {
      organization: peru,
      dossier: OVERDUE,
      reason: 'MESSAGE_NOT_GENUINE',
      since: '2026-11-23T20:00:00.000Z',
      told: true,
    },
    { organization: peru, dossier: UNTOLD, reason: 'DOCUMENT_ALTERED', since: '2026-11-23T20:00:00.000Z', told: false },
  ]),
  unansweredPages: first([{ organization: peru, dossier: UNTOLD, since: '2026-11-23T20:10:00.000Z' }]),
  accessAlarms: first([
    {
      id: '90000000-0000-4000-8000-0000000000a1',
      organization: peru,
      member: '90000000-0000-4000-8000-0000000000a2',
      address: '',
      hour: '2026-11-23T20:00:00.000Z',
      number: 19_552,
    },
  ]),
  rejections: first([{ day: '2026-11-23', organization: null, reason: 'SIGNATURE_INVALID', number: 3000 }]),
  open: { overdue: 1, refused: 1, uncertain: 1 },
  health: {
    live: true,
    ready: false,
    degraded: true,
    parts: {
      database: { up: true, detail: null, about: null },
      engine: { up: false, detail: 'NO_ANSWER', about: null },
      dossiers: { up: false, detail: 'RUNS_LOST', about: '3' },
    },
  },
  temporalUi: 'http://127.0.0.1:4606',
};

let portal: PortalUnderTest;
afterEach(() => portal.stop());

describe('The page of the operator', () => {
  it('says what is down, what is overdue and what waits for a decision', async () => {
    portal = await startPortal({ 'GET /operator': view }, operator);
    const { html } = await portal.get('/operator');
    expect(html).toContain('not ready, acts are refused until it is');
    expect(html).toContain('It does not answer within two seconds');
    expect(html).toContain('Overdue mails: 1');
    expect(html).toContain('Acts on some dossiers may wait');
    expect(html).toContain('The engine has lost the runs of dossiers; the worker begins them again (3)');
    expect(html).toContain('unknown outcome that wait for your decision: 1');
    expect(html).toContain('href="http://127.0.0.1:4606"');
  });

  it('case E8: names each dossier that was changed past Comity, and in what way', async () => {
    portal = await startPortal({ 'GET /operator': view }, operator);
    const { html } = await portal.get('/operator');
    expect(html).toContain('A message was put in that its sender did not sign');
    expect(html).toContain(OVERDUE);
  });

  it.each([
    ['en', 'nothing has to be restored', 'change its passwords', 'The engine has lost the runs', 'does not answer'],
    ['es', 'no hay nada que restablecer', 'cambie sus contraseñas', 'El motor perdió la ejecución', 'No responde en'],
  ] as const)(
    'case E8: says what to do about a forged message, and what is wrong, in %s alone',
    async (locale, ...said) => {
      portal = await startPortal({ 'GET /operator': view }, operator);
      const { html } = await portal.get('/operator', { locale });
      for (const words of said) expect(html).toContain(words);
      expect(html).not.toContain(locale === 'es' ? 'The engine' : 'El motor');
      expect(html).not.toContain(locale === 'es' ? 'copia de respaldo' : 'from a backup');
    },
  );

  it('offers to say that a mail arrived only where its outcome is unknown', async () => {
    portal = await startPortal({ 'GET /operator': view, [`POST /operator/mails/${MAIL}`]: view }, operator);
    const { html } = await portal.get('/operator');
    expect(html.match(/value="ARRIVED"/g)).toHaveLength(1);
    const answer = await portal.post('/operator', { mail: MAIL, key: 'k1', outcome: 'ARRIVED' });
    expect(answer.headers.get('location')).toBe('/operator?settled=1');
    expect(portal.calls.at(-1)).toMatchObject({
      path: `/operator/mails/${MAIL}`,
      body: { outcome: 'ARRIVED' },
      key: 'k1',
    });
  });

  it('case E9: shows a mail that was refused for good with its addressee and the answer, and takes the decision', async () => {
    portal = await startPortal({ 'GET /operator': view, [`POST /operator/mails/${REFUSED}`]: view }, operator);
    const { html } = await portal.get('/operator');
    expect(html).toContain('refused for good that wait for your decision: 1');
    expect(html).toContain('turno@fiscalia.example');
    expect(html).toContain('550 5.1.1 RCPT TO');
    expect(html.match(/value="TOLD_OTHERWISE"/g)).toHaveLength(1);
    await portal.post('/operator', { mail: REFUSED, key: 'k2', outcome: 'TOLD_OTHERWISE' });
    expect(portal.calls.at(-1)).toMatchObject({
      path: `/operator/mails/${REFUSED}`,
      body: { outcome: 'TOLD_OTHERWISE' },
    });
  });

  it.each([
    ['en', '19552 times', 'I have seen it', 'Critical requests that nobody has answered (1)'],
    ['es', '19552 veces', 'Lo he visto', 'Solicitudes críticas que nadie ha contestado (1)'],
  ] as const)(
    'case E6: says who was refused again and again, and takes that a forgery was seen (%s)',
    async (locale, ...said) => {
      portal = await startPortal({ 'GET /operator': view, [`POST /operator/alarms/${OVERDUE}`]: view }, operator);
      const { html } = await portal.get('/operator', { locale });
      for (const words of said) expect(html).toContain(words);
      // Nobody has seen what no mail has told of.
      expect(html.split('action="/operator/alarms"')).toHaveLength(2);
      const answer = await portal.post('/operator/alarms', { dossier: OVERDUE, reason: 'MESSAGE_NOT_GENUINE' });
      expect(answer.headers.get('location')).toBe('/operator?settled=1');
      expect(portal.calls.at(-1)).toMatchObject({
        method: 'POST',
        body: { outcome: 'SEEN', reason: 'MESSAGE_NOT_GENUINE' },
      });
    },
  );

  it('case B2: turns the pages of one list, while the other stays where it is', async () => {
    portal = await startPortal({ 'GET /operator': view }, operator);
    const { html } = await portal.get('/operator?messages=m7');
    expect(portal.calls.findLast(({ path }) => path === '/operator')?.query).toBe('messages=m7');
    expect(html).toContain('href="/operator?messages=m7&amp;mails=c2#mails"');
    expect(html).toContain('href="/operator?#messages"');
  });

  it('case E5: says how many messages of strangers were rejected, and why', async () => {
    portal = await startPortal({ 'GET /operator': view }, operator);
    const { html } = await portal.get('/operator');
    expect(html).toContain('Rejected messages of the last 30 days');
    expect(html).toContain('3000');
  });

  it('tells when a colleague has settled the mail already', async () => {
    const gone = { status: 404, body: { code: 'MAIL_UNKNOWN', status: 404 } };
    portal = await startPortal({ 'GET /operator': view, [`POST /operator/mails/${MAIL}`]: () => gone }, operator);
    const answer = await portal.post('/operator', { mail: MAIL, key: 'k1', outcome: 'SEND_AGAIN' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('There is no such mail that waits for you');
  });

  it('is closed to everybody else', async () => {
    portal = await startPortal({ 'GET /operator': () => ({ status: 403, body: { code: 'NOT_ENTITLED' } }) });
    expect((await portal.get('/operator')).status).toBe(403);
  });
});
