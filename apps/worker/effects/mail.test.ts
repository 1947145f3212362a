/** Tests what becomes of a mail that the relay refuses for good, on a real PostgreSQL and a real relay. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createMailer } from '@comity/notifications/smtp';
import { startRelay, type TestRelay } from '@comity/notifications/test/relay';
import { inOrganization } from '@comity/persistence/context';
import { countUnsent, readUnsentMails, type UnsentMail } from '@comity/persistence/reads/operator';
import { decisionsOn, MAIL_OUTCOMES, type MailOutcome, type MailStatus } from '@comity/vocabulary/values/mail-statuses';
import { settleMail } from '@comity/persistence/recording/effects';
import { whatWaits } from '@comity/persistence/recording/what-waits';
import { queueNotices } from '@comity/persistence/recording/notices';
import type { DossierKey } from '@comity/persistence/recording/states';
import { organizationId, seedExercise, type SeedOrganization } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { MASTER_KEY, openTestDossier, ORGANIZATIONS, PE, PROSECUTOR } from '@comity/persistence/test/organizations';
import { type MailParts, sendMails } from './mail.ts';

const OPERATOR = organizationId('OPS');
const operation: SeedOrganization = {
  code: 'OPS',
  kind: 'OPERATOR',
  state: 'PE',
  name: { en: 'Operation', es: 'Operación' },
  offices: [],
  people: [],
};
/** The relay refuses every recipient while this holds. */
let refusing = true;
let asked = 0;
let database: TestDatabase;
let relay: TestRelay;
let parts: MailParts;
let key: DossierKey;

beforeAll(async () => {
  database = await startTestDatabase();
  await seedExercise(database.owner, [...ORGANIZATIONS, operation], {
    masterKey: MASTER_KEY,
    emailOf: (subject) => `${subject}@comity.example`,
    verifiedOn: '2026-11-23',
  });
  relay = await startRelay({
    onRcptTo(_address, _session, done) {
      asked += 1;
      done(refusing ? Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 }) : null);
    },
  });
  parts = {
    dataSource: database.recorder,
    mailer: createMailer(relay.url),
    portalUrl: 'https://comity.example',
    mailFrom: 'comity@comity.example',
    mailboxUrl: null,
  };
}, 60_000);
afterAll(async () => {
  await relay.stop();
  await database.stop();
});

beforeEach(async () => {
  refusing = true;
  asked = 0;
  key = { organization: PE, dossier: randomUUID() };
  await inOrganization(database.recorder, PE, async (manager) => {
    await openTestDossier(manager, key.dossier);
    await queueNotices(manager, key, 1, [{ code: 'PROGRESS', to: [] }], [PROSECUTOR], 'comity.example');
  });
  expect(await sendMails(key, parts)).toBeNull();
});

const refused = async (): Promise<UnsentMail> => {
  const mails = await inOrganization(database.recorder, OPERATOR, (manager) =>
    readUnsentMails(manager, { limit: 100 }),
  );
  const mine = mails.filter(({ dossierId }) => dossierId === key.dossier);
  expect(mine).toHaveLength(1);
  return mine[0] as UnsentMail;
};
const waits = async (): Promise<boolean> =>
  (await inOrganization(database.recorder, PE, (manager) => whatWaits(manager, key))).effects;

describe('case E9: a mail that the relay refuses for good', () => {
  it('is shown to the operator with its addressee and the answer, and is not tried again', async () => {
    const [person] = ORGANIZATIONS[0]?.people ?? [];
    expect(await refused()).toMatchObject({
      status: 'REFUSED',
      to: `${person?.subject ?? ''}@comity.example`,
      reason: '550 5.1.1 RCPT TO',
      attempts: 1,
    });
    expect(await waits()).toBe(false);
    expect(await sendMails(key, parts)).toBeNull();
    expect(asked).toBe(1);
  });

  it('goes out once the operator sends it again after the address was mended', async () => {
    const mail = await refused();
    refusing = false;
    await inOrganization(database.app, OPERATOR, (manager) => settleMail(manager, mail, 'SEND_AGAIN'));
    expect(await waits()).toBe(true);
    await sendMails(key, parts);
    expect(relay.taken.filter((raw) => raw.includes(mail.messageId))).toHaveLength(1);
  });

  it('is settled once: a second person who decides later changes nothing', async () => {
    const mail = await refused();
    await inOrganization(database.app, OPERATOR, (manager) => settleMail(manager, mail, 'TOLD_OTHERWISE'));
    await inOrganization(database.app, OPERATOR, (manager) => settleMail(manager, mail, 'SEND_AGAIN'));
    expect(await waits()).toBe(false);
    const [kept] = await inOrganization(database.recorder, PE, (manager) =>
      manager.query<object[]>(`SELECT status, reason FROM notification WHERE id = $1`, [mail.id]),
    );
    expect(kept).toEqual({ status: 'TOLD', reason: '550 5.1.1 RCPT TO' });
  });
});

describe('case E8: a mail, for whoever has the password of the application', () => {
  it('cannot be marked as sent, and only what a person may decide on is settled, by the operator alone', async () => {
    const silence = `UPDATE notification SET status = 'SENT', sent_at = now(), reason = NULL, next_attempt_at = NULL`;
    await expect(inOrganization(database.app, PE, (manager) => manager.query(silence))).rejects.toThrow(
      'permission denied',
    );
    const mail = await refused();
    const settled = (from: MailStatus, outcome: MailOutcome, context = OPERATOR): Promise<boolean> =>
      inOrganization(database.app, context, (manager) => settleMail(manager, { ...mail, status: from }, outcome));
    await expect(settled('REFUSED', 'TOLD_OTHERWISE', PE)).rejects.toThrow('Only the operator');
    expect(await settled('REFUSED', 'ARRIVED')).toBe(false);
    await inOrganization(database.recorder, PE, (manager) =>
      manager.query(`UPDATE notification SET status = 'FAILED' WHERE id = $1`, [mail.id]),
    );
    for (const outcome of MAIL_OUTCOMES) expect(await settled('FAILED', outcome)).toBe(false);
    expect(await waits()).toBe(true);
  });
});

describe('case B2: the mails that are open', () => {
  it('are counted, and read a page at a time: those to decide on first, each once', async () => {
    await inOrganization(database.recorder, PE, async (manager) => {
      for (let number = 0; number < 2; number += 1) {
        const other = { organization: PE, dossier: randomUUID() };
        await openTestDossier(manager, other.dossier);
        await queueNotices(manager, other, 1, [{ code: 'PROGRESS', to: [] }], [PROSECUTOR], 'comity.example');
      }
    });
    await inOrganization(database.recorder, OPERATOR, async (manager) => {
      const all = await readUnsentMails(manager, { limit: 100 });
      const ranks = all.map(({ status }) => (decisionsOn(status).length > 0 ? 0 : 1));
      expect(ranks).toEqual(ranks.toSorted());
      expect(new Set(ranks).size).toBe(2);
      const walked: UnsentMail[] = [];
      for (let after: string[] | null = null; walked.length <= all.length;) {
        const [next] = await readUnsentMails(manager, { after, limit: 1 });
        if (next === undefined) break;
        walked.push(next);
        after = [next.since, next.id, decisionsOn(next.status).length > 0 ? '0' : '1'];
      }
      expect(walked).toEqual(all);
      const numbers = await countUnsent(manager, '2000-01-01T00:00:00.000Z');
      const refusedOnes = all.filter(({ status }) => status === 'REFUSED').length;
      expect(numbers).toMatchObject({ mails: all.length, overdue: 0, refused: refusedOnes, uncertain: 0 });
    });
  });
});
