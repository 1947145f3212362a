/** Organizations are founded and administered in a real database, by the role that alone may do so. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostedAdministration } from '@comity/vocabulary/administration/acts';
import { leafHash } from '@comity/ledger/hash';
import { randomUUID } from 'node:crypto';
import { inOrganization } from '../context.ts';
import { saveDocument } from '../documents.ts';
import { lockStanding } from './standing.ts';
import { digestOf } from '../digest.ts';
import { integrate } from '../ledger-store.ts';
import { memberBySubject } from '../members.ts';
import { readRights } from '../reads/administration.ts';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';
import { PE, seedTest } from '../test/organizations.ts';
import { acceptInvitation, type Founded, inviteFirst, registerOrganization } from './founding.ts';
import { performAdministration } from './perform.ts';

const MASTER_KEY = Buffer.alloc(32, 9);
const FOUNDED: Founded = {
  code: 'UY',
  kind: 'STATE',
  state: 'UY',
  name: { en: 'Uruguay', es: 'Uruguay' },
  domain: 'uy.example',
  city: 'Montevideo',
  zone: 'America/Montevideo',
  exercise: null,
};

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(() => database.stop());

async function invited(organization: string, email: string): Promise<string> {
  const result = await inviteFirst(database.administrator, { organization, name: 'A person', email, locale: 'es' });
  if (result.outcome !== 'done') throw new Error(result.refusal.code);
  return result.token;
}

async function accepted(token: string, subject: string, inExercise = false): Promise<string> {
  const result = await acceptInvitation(database.administrator, { token, subject, inExercise });
  return result.outcome === 'refused'
    ? result.refusal.code
    : result.outcome === 'done'
      ? result.member
      : result.outcome;
}

async function founded(given: Partial<Founded>): Promise<{ id: string; administrators: [string, string] }> {
  const founding = { ...FOUNDED, ...given };
  const result = await registerOrganization(database.administrator, founding, MASTER_KEY);
  if (result.outcome !== 'done') throw new Error(result.refusal.code);
  const administrators = [];
  for (const one of ['first', 'second']) {
    const subject = `${founding.code}-${one}`;
    administrators.push(await accepted(await invited(founding.code, `${subject}@uy.example`), subject));
  }
  return { id: result.id, administrators: administrators as [string, string] };
}

async function act(organization: string, member: string, posted: PostedAdministration): Promise<string> {
  const order = { organization, member, act: posted, key: randomUUID() };
  const result = await performAdministration(database.administrator, order);
  if (result.outcome === 'done') return result.done.proposed ? 'proposed' : 'done';
  return result.outcome === 'refused' ? result.refusal.code : result.outcome;
}

const rows = (organization: string, query: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  inOrganization(database.owner, organization, (manager) => manager.query(query, values));

describe('case J2: an organization', () => {
  it('goes on working while an act of its administration is under way', async () => {
    await inOrganization(database.administrator, PE, async (manager) => {
      await lockStanding(manager, PE);
      const written = inOrganization(database.app, PE, async (writing) => {
        await writing.query(`SET LOCAL lock_timeout = '2s'`);
        return saveDocument(writing, PE, 'note', { written: 'meanwhile' });
      });
      expect(await written).toMatch(/^[0-9a-f]{64}$/);
    });
  });

  it('is active when its key exists and two people have accepted, and then the operator changes nothing in it', async () => {
    const { outcome } = await registerOrganization(database.administrator, FOUNDED, MASTER_KEY);
    expect(outcome).toBe('done');
    expect(await registerOrganization(database.administrator, { ...FOUNDED, code: 'UY-2' }, MASTER_KEY)).toMatchObject({
      refusal: { code: 'ORGANIZATION_LISTED' },
    });
    const active = (): Promise<unknown> =>
      database.owner.query(`SELECT active_since IS NOT NULL AS active FROM organization WHERE code = 'UY'`);
    const [first, second] = [await invited('UY', 'a@uy.example'), await invited('UY', 'b@uy.example')];
    await accepted(first, 'uy-a');
    expect(await active()).toEqual([{ active: false }]);
    await accepted(second, 'uy-b');
    expect(await active()).toEqual([{ active: true }]);
    const third = { organization: 'UY', name: 'X', email: 'c@uy.example', locale: 'es' as const };
    expect(await inviteFirst(database.administrator, third)).toEqual({
      outcome: 'refused',
      refusal: { code: 'ORGANIZATION_ACTIVE', about: ['UY'] },
    });
  });

  it('has each change in its ledger: the entry proves the details by their digest and holds no name or address', async () => {
    const { id } = await founded({ code: 'PY', state: 'PY' });
    const events = await rows(id, 'SELECT seq, code, detail, leaf FROM administration_event ORDER BY seq');
    expect(events.map(({ code }) => code)).toEqual([
      'organization_registered',
      'administrator_invited',
      'invitation_accepted',
      'administrator_invited',
      'invitation_accepted',
      'organization_activated',
    ]);
    await integrate(database.recorder, id);
    const leaves = await rows(id, 'SELECT entry, administration_seq AS seq FROM ledger_leaf ORDER BY leaf_index');
    for (const [index, { entry }] of leaves.entries()) {
      const text = String(entry);
      expect(leafHash(Buffer.from(text)).toString('hex')).toBe(events[index]?.['leaf']);
      expect(text).not.toMatch(/@|A person/);
      expect((JSON.parse(text) as { detail: string }).detail).toBe(digestOf(events[index]?.['detail']));
    }
    expect(leaves).toHaveLength(6);
  });

  it('is changed by the role of administration alone, and by that one no leaf of a dossier and no other organization', async () => {
    for (const role of [database.app, database.recorder])
      await expect(role.query(`UPDATE organization SET policies = '{}'`)).rejects.toThrow('permission denied');
    await expect(
      inOrganization(database.administrator, PE, (manager) =>
        manager.query(`UPDATE organization SET policies = '{}' WHERE code = 'CL'`),
      ),
    ).rejects.toThrow('Administration writes the rows of the organization that it has named');
    await expect(
      inOrganization(database.administrator, PE, (manager) =>
        manager.query(
          `INSERT INTO ledger_leaf (organization_id, leaf_id, dossier_id, event_seq, entry, leaf_hash)
             VALUES ($1, gen_random_uuid(), gen_random_uuid(), 1, '{}', decode(repeat('00', 32), 'hex'))`,
          [PE],
        ),
      ),
    ).rejects.toThrow('Administration writes no leaf of a dossier');
  });
});

describe('case J6: an invitation', () => {
  it.each<[string, string]>([
    ['expires_at = now()', 'INVITATION_EXPIRED'],
    ['withdrawn_at = now()', 'INVITATION_WITHDRAWN'],
    ['superseded_at = now()', 'INVITATION_SUPERSEDED'],
  ])('with %s is refused by name and makes nobody a member', async (set, code) => {
    const organization = `X-${code.replaceAll('_', '-')}`;
    const result = await registerOrganization(
      database.administrator,
      { ...FOUNDED, code: organization, kind: 'PROVIDER' },
      MASTER_KEY,
    );
    if (result.outcome !== 'done') throw new Error('not registered');
    const token = await invited(organization, 'late@x.example');
    await rows(result.id, `UPDATE invitation SET ${set}`);
    expect(await accepted(token, `late-${code}`)).toBe(code);
    expect(await memberBySubject(database.app, `late-${code}`)).toBeNull();
  });

  it('works once, for the subject that first uses it, and its token is kept nowhere', async () => {
    await registerOrganization(database.administrator, { ...FOUNDED, code: 'ONCE', kind: 'PROVIDER' }, MASTER_KEY);
    const token = await invited('ONCE', 'once@x.example');
    const member = await accepted(token, 'once');
    expect(await accepted(token, 'once')).toBe('INVITATION_USED');
    expect(await accepted(token, 'another')).toBe('INVITATION_USED');
    expect(await memberBySubject(database.app, 'once')).toMatchObject({ memberId: member });
    expect(await accepted(`${token.slice(0, -1)}!`, 'another')).toBe('INVITATION_UNKNOWN');
    const other = await invited('ONCE', 'second@x.example');
    expect(await accepted(other, 'once')).toBe('SUBJECT_KNOWN');
    const whole = await database.owner.query<{ line: string }[]>(
      `SELECT coalesce(string_agg(k::text, ' '), '') AS line FROM invitation_key k`,
    );
    expect(whole[0]?.line).not.toContain(token);
  });

  it('is accepted once where two accept at the same moment', async () => {
    await registerOrganization(database.administrator, { ...FOUNDED, code: 'RACE', kind: 'PROVIDER' }, MASTER_KEY);
    const token = await invited('RACE', 'race@x.example');
    const results = await Promise.all(['one', 'two', 'three'].map((subject) => accepted(token, `race-${subject}`)));
    expect(results.filter((result) => result === 'INVITATION_USED')).toHaveLength(2);
  });

  it('of a real organization is not accepted by the sign-in of an exercise', async () => {
    await registerOrganization(database.administrator, { ...FOUNDED, code: 'REAL', kind: 'PROVIDER' }, MASTER_KEY);
    expect(await accepted(await invited('REAL', 'r@x.example'), 'anybody', true)).toBe('exercise-sign-in');
  });
});

describe('case J7: administrators', () => {
  it('at the same moment never suspend each other both: one is left who can act', async () => {
    const { id, administrators } = await founded({ code: 'BO', state: 'BO' });
    const [a, b] = administrators;
    const suspend = (person: string): Promise<string> =>
      act(id, person, { name: 'suspend_person', detail: { person, reason: 'at the same moment' } });
    const results = await Promise.all([suspend(a), suspend(b)]);
    expect(results.sort()).toEqual(['LAST_ADMINISTRATOR', 'done']);
    expect(await rows(id, 'SELECT count(*)::int AS able FROM member WHERE active')).toEqual([{ able: 1 }]);
  });

  it('case J8: whose suspension was decided first do nothing more, though their request had already come in', async () => {
    const { id, administrators } = await founded({ code: 'NI', state: 'NI' });
    const [a, b] = administrators;
    const suspend = (by: string, person: string): Promise<string> =>
      act(id, by, { name: 'suspend_person', detail: { person, reason: 'at the same moment' } });
    expect(await Promise.all([suspend(a, b), suspend(b, a)])).toEqual(['proposed', 'proposed']);
    const approvals = (await rows(id, 'SELECT id, proposed_by AS by FROM proposed_change')).map((change) =>
      act(id, change['by'] === a ? b : a, { name: 'approve_change', detail: { change: String(change['id']) } }),
    );
    // Whoever was suspended first has proposed the other suspension.
    expect((await Promise.all(approvals)).sort()).toEqual(['PROPOSER_NO_LONGER', 'done']);
    const settled = `SELECT count(*)::int AS suspensions FROM proposed_change WHERE status = 'APPROVED'`;
    expect(await rows(id, settled)).toEqual([{ suspensions: 1 }]);
    expect(await rows(id, 'SELECT count(*)::int AS able FROM member WHERE active')).toEqual([{ able: 1 }]);
  });

  it('move a 24/7 point together, and nobody has verified its new address', async () => {
    const { id, administrators } = await founded({ code: 'HN', state: 'HN' });
    const [a, b] = administrators;
    const NONE = { MON: [], TUE: [], WED: [], THU: [], FRI: [], SAT: [], SUN: [] };
    const facts = (address: string, nameEn = 'Desk') => ({
      ...{ officeKind: 'CONTACT_POINT_24_7' as const, nameEn, nameEs: 'Mesa', city: 'La Paz', zone: 'America/La_Paz' },
      ...{ languages: ['es' as const], hours: NONE, address },
    });
    const together = async (posted: PostedAdministration): Promise<void> => {
      expect(await act(id, a, posted)).toBe('proposed');
      const [change] = await rows(id, `SELECT id FROM proposed_change WHERE status = 'OPEN'`);
      expect(await act(id, b, { name: 'approve_change', detail: { change: String(change?.['id']) } })).toBe('done');
    };
    const entry = async (): Promise<unknown> =>
      (
        await rows(
          id,
          'SELECT address_247 AS address, last_verified IS NOT NULL AS verified FROM directory_entry WHERE organization_id = $1 AND office_kind <> $2',
          [id, 'ADMINISTRATION'],
        )
      )[0];
    await together({ name: 'add_office', detail: facts('+591 2 555 0100') });
    const [desk] = await rows(id, `SELECT id FROM office WHERE kind = 'CONTACT_POINT_24_7'`);
    const office = String(desk?.['id']);
    await rows(id, `UPDATE directory_entry SET last_verified = '2026-11-23' WHERE office_id = $1`, [office]);
    expect(
      await act(id, a, { name: 'change_office', detail: { office, ...facts('+591 2 555 0100', 'The desk') } }),
    ).toBe('done');
    expect(await entry()).toEqual({ address: '+591 2 555 0100', verified: true });
    await together({ name: 'change_office', detail: { office, ...facts('+591 2 555 0199') } });
    expect(await entry()).toEqual({ address: '+591 2 555 0199', verified: false });
  });

  it('read who could do what on a day, from when to when, over a suspension and its end', async () => {
    const { id, administrators } = await founded({ code: 'EC', state: 'EC' });
    const [, b] = administrators;
    const today = new Date().toISOString().slice(0, 10);
    const held = (day: string) =>
      inOrganization(database.app, id, (manager) =>
        readRights(manager, id, { day, zone: 'UTC', after: null, limit: 100 }),
      );
    const suspension: PostedAdministration = { name: 'suspend_person', detail: { person: b, reason: 'on leave' } };
    expect(await act(id, b, suspension)).toBe('done');
    expect(await memberBySubject(database.app, 'EC-second')).toBeNull();
    const after = await held(today);
    expect(after.map(({ role, endedAt }) => [role, endedAt === null])).toEqual([
      ['ADMINISTRATOR', true],
      ['ADMINISTRATOR', false],
    ]);
    expect(await held('2020-01-01')).toEqual([]);
  });

  it('repeat an act under its key without doing it twice, and not with another body', async () => {
    const { id, administrators } = await founded({ code: 'PA', state: 'PA' });
    const invite: PostedAdministration = {
      name: 'invite_person',
      detail: { name: 'N', email: 'n@pa.example', language: 'es' },
    };
    const order = { organization: id, member: administrators[0], act: invite, key: 'once' };
    const first = await performAdministration(database.administrator, order);
    const second = await performAdministration(database.administrator, order);
    expect(first).toMatchObject({ outcome: 'done', done: { proposed: false } });
    expect(second).toMatchObject({ outcome: 'done', done: { proposed: false } });
    const other = { ...invite, detail: { ...invite.detail, name: 'M' } };
    expect(await performAdministration(database.administrator, { ...order, act: other })).toEqual({
      outcome: 'key-reused',
    });
    expect(await rows(id, `SELECT count(*)::int AS sent FROM invitation WHERE email = 'n@pa.example'`)).toEqual([
      { sent: 1 },
    ]);
  });

  it('who remove a person free their subject, take every role and keep the row that dossiers name', async () => {
    const { id, administrators } = await founded({ code: 'GT', state: 'GT' });
    const [, b] = administrators;
    expect(await act(id, b, { name: 'remove_person', detail: { person: b, reason: 'leaves' } })).toBe('done');
    expect(await rows(id, 'SELECT active, subject FROM member WHERE id = $1', [b])).toEqual([
      { active: false, subject: `removed:${b}` },
    ]);
    expect(await rows(id, 'SELECT 1 FROM membership WHERE member_id = $1', [b])).toEqual([]);
  });
});
