/** Tests that the operators learn of a dossier that was changed past Comity, on a real PostgreSQL and a real relay. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createMailer } from '@comity/notifications/smtp';
import { startRelay, type TestRelay } from '@comity/notifications/test/relay';
import { inOrganization } from '@comity/persistence/context';
import { readStateAlarms } from '@comity/persistence/reads/operator';
import { noteAccess } from '@comity/persistence/access-log';
import { readAccessAlarms } from '@comity/persistence/recording/access-alarms';
import { raiseStateAlarm, settleSeenAlarm, settleStateAlarm } from '@comity/persistence/recording/state-alarms';
import { organizationId, seedExercise, type SeedOrganization } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { fillDossiers } from '@comity/persistence/test/many-dossiers';
import { CL, MASTER_KEY, openTestDossier, ORGANIZATIONS, PE } from '@comity/persistence/test/organizations';
import { type SeenAlarm, STATE_ALARMS, type StateAlarm } from '@comity/vocabulary/codes/state-alarms';
import { AlarmTeller } from './alarm-teller.ts';

const OPERATOR = organizationId('OPS');
const office = { code: 'ops', kind: 'OPERATIONS', name: { en: 'Operation', es: 'Operación' } } as const;
let isDown = false;
let database: TestDatabase;
let relay: TestRelay;
let teller: AlarmTeller;

beforeAll(async () => {
  database = await startTestDatabase();
  const [peru] = ORGANIZATIONS;
  const [some] = peru?.offices ?? [];
  const [person] = peru?.people ?? [];
  if (some === undefined || person === undefined) throw new Error('The test organizations have nobody');
  const operation: SeedOrganization = {
    code: 'OPS',
    kind: 'OPERATOR',
    state: 'PE',
    name: { en: 'Operation', es: 'Operación' },
    offices: [{ ...some, ...office }],
    people: (['en', 'es'] as const).map((locale) => ({
      ...person,
      subject: `operator-${locale}`,
      locale,
      roles: { [office.code]: ['OPERATOR' as const] },
    })),
  };
  await seedExercise(database.owner, [...ORGANIZATIONS, operation], {
    masterKey: MASTER_KEY,
    emailOf: (subject) => `${subject}@comity.example`,
    verifiedOn: '2026-11-23',
  });
  relay = await startRelay({
    onRcptTo(_address, _session, done) {
      done(isDown ? Object.assign(new Error('4.3.2 Later'), { responseCode: 450 }) : null);
    },
  });
  teller = new AlarmTeller({
    dataSource: database.recorder,
    mailer: createMailer(relay.url),
    portalUrl: 'https://comity.example',
    mailFrom: 'comity@comity.example',
    log: { error: () => undefined, warn: () => undefined },
  });
}, 60_000);
afterAll(async () => {
  await relay.stop();
  await database.stop();
});

const alarmsShown = () => inOrganization(database.app, OPERATOR, (manager) => readStateAlarms(manager, 100));
const seen = (organization: string, dossier: string, reason: StateAlarm): Promise<boolean> =>
  inOrganization(database.app, organization, (manager) => settleSeenAlarm(manager, dossier, reason as SeenAlarm));

describe('case E8: the alarm of a dossier that was changed past Comity', () => {
  it.each(STATE_ALARMS)(
    '%s stands on the operator’s page, and each operator gets one mail about it, in their language, when the relay serves',
    async (reason) => {
      const dossier = randomUUID();
      const key = { organization: PE, dossier };
      await inOrganization(database.recorder, PE, async (manager) => {
        await openTestDossier(manager, dossier);
        await raiseStateAlarm(manager, key, reason);
      });
      const shown = await alarmsShown();
      expect(shown).toEqual([expect.objectContaining({ dossier, reason })]);
      const mails = (): string[] => relay.taken.filter((raw) => raw.includes(`<alarm.${dossier}.`));
      isDown = true;
      await teller.tell();
      expect(mails()).toEqual([]);
      // Whoever calls himself the operator in the database does not take an alarm away before anybody was told.
      expect(await seen(OPERATOR, dossier, reason)).toBe(false);
      isDown = false;
      await teller.tell();
      await teller.tell();
      expect(
        mails()
          .map((raw) => /To: .*<(.*)>/.exec(raw)?.[1])
          .toSorted(),
      ).toEqual(['operator-en@comity.example', 'operator-es@comity.example']);
      const [english, spanish] = mails().toSorted(
        (a, b) => Number(a.includes('operator-es')) - Number(b.includes('operator-es')),
      );
      expect(english).toContain('Subject: Alarm: ');
      expect(spanish).toContain('Alarma');
      for (const raw of mails()) expect(raw).toContain('https://comity.example/operator');
      await inOrganization(database.recorder, PE, (manager) => settleStateAlarm(manager, key));
      // A row is compared each night; a forged message has happened, and its alarm ends when the operator has seen it.
      const left = await alarmsShown();
      expect(left.length).toBe(reason === 'DOSSIER_STATE_ALTERED' ? 0 : 1);
      await expect(seen(PE, dossier, reason)).rejects.toThrow('Only the operator');
      for (const other of STATE_ALARMS.filter((one) => one !== reason))
        expect(await seen(OPERATOR, dossier, other)).toBe(false);
      const settled = await seen(OPERATOR, dossier, reason);
      expect(settled).toBe(reason !== 'DOSSIER_STATE_ALTERED');
      expect(await alarmsShown()).toEqual([]);
    },
  );
});

it('an organization with many alarms hides none of the others, and the oldest come first', async () => {
  const many = await fillDossiers(database.owner, CL, { dossiers: 120, waiting: [] });
  const other = randomUUID();
  await inOrganization(database.recorder, CL, async (manager) => {
    for (let index = 0; index < 120; index += 1)
      await raiseStateAlarm(manager, { organization: CL, dossier: many.dossierAt(index) }, 'MESSAGE_NOT_GENUINE');
  });
  await inOrganization(database.recorder, PE, async (manager) => {
    await openTestDossier(manager, other);
    await raiseStateAlarm(manager, { organization: PE, dossier: other }, 'MESSAGE_NOT_GENUINE');
  });
  await inOrganization(database.owner, PE, (manager) =>
    manager.query(`UPDATE state_alarm SET since = now() - interval '1 day' WHERE dossier_id = $1`, [other]),
  );
  const shown = await alarmsShown();
  expect([shown.length, shown[0]?.all, shown[0]?.dossier]).toEqual([100, 121, other]);
});

describe('case E6: the alarm of whoever is refused again and again', () => {
  const refused = (member: string | null, address: string, code: string | null = 'DOSSIER_UNKNOWN'): Promise<void> =>
    noteAccess(database.app, {
      member: member === null ? null : { organizationId: PE, memberId: member },
      address,
      kind: code === null ? 'READ' : 'REFUSED',
      route: 'GET /api/v1/dossiers/:id',
      dossier: null,
      code,
    });
  const alarms = () => inOrganization(database.app, OPERATOR, (manager) => readAccessAlarms(manager, 100));
  const mails = (): string[] => relay.taken.filter((raw) => raw.includes('<alarm.access.'));

  it('is raised by a hundred refusals of one person or one address, told once, and by nothing less', async () => {
    const [prober, reader, other] = [randomUUID(), randomUUID(), randomUUID()];
    for (let at = 0; at < 99; at += 1) {
      await refused(prober, `203.0.113.${String(at % 5)}`);
      await refused(null, '198.51.100.7');
      await refused(reader, '203.0.113.9', null);
      await refused(reader, '203.0.113.9', null);
    }
    for (let at = 0; at < 60; at += 1) for (const one of [other, randomUUID()]) await refused(one, '192.0.2.1');
    await teller.tell();
    expect([await alarms(), mails()]).toEqual([[], []]);
    await refused(prober, '203.0.113.1');
    await refused(null, '198.51.100.7');
    await teller.tell();
    await teller.tell();
    const shown = (await alarms()).map(({ member, address, number }) => ({ member, address, number }));
    expect(shown).toHaveLength(2);
    expect(shown).toEqual(
      expect.arrayContaining([
        { member: prober, address: '', number: 100 },
        { member: null, address: '198.51.100.7', number: 100 },
      ]),
    );
    expect(mails()).toHaveLength(4);
    for (const raw of mails()) {
      expect(raw).toContain('https://comity.example/operator');
      for (const secret of [prober, '198.51.100.7', '203.0.113']) expect(raw).not.toContain(secret);
    }
    await expect(inOrganization(database.app, PE, (manager) => readAccessAlarms(manager, 100))).rejects.toThrow(
      'may not ask',
    );
  });
});
