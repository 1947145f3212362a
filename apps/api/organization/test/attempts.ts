/** The rows of the negative matrix of administration: what somebody tries, and the name under which it is refused. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { AdministrationDetail } from '@comity/vocabulary/administration/acts';
import type { World } from './world.ts';

export interface Tried {
  /** Subject of an access token, or null for a stranger. */
  as: string | null;
  path?: string;
  body: object;
  key?: string;
  /** The person signed in at the portal before this happened, and the session is still there. */
  inSession?: () => Promise<unknown>;
}

const NONE = { MON: [], TUE: [], WED: [], THU: [], FRI: [], SAT: [], SUN: [] };
const LEGAL = {
  officeKind: 'LEGAL_TEAM' as const,
  nameEn: 'Legal',
  nameEs: 'Legal',
  city: 'Santiago',
  zone: 'America/Santiago',
  languages: ['es' as const],
  hours: NONE,
  address: null,
};
const reason = 'a reason';
export const admin = (world: World, who: 'a' | 'b' | 'c') => ({
  person: world.people[who],
  office: world.home,
  role: 'ADMINISTRATOR' as const,
});
const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
type People = World['people'];
/** An absence from hour to hour from now. */
const away = (
  { people }: World,
  who: keyof People,
  { hours: [from, until], deputy = null }: { hours: readonly [number, number]; deputy?: keyof People | null },
) => ({
  person: people[who],
  begins: inHours(from),
  until: inHours(until),
  deputy: deputy === null ? null : people[deputy],
});
/** `a` proposes that the third person becomes an administrator. */
const proposed = (world: World) => world.did('a', { name: 'give_role', detail: admin(world, 'c') });
export const byA = (world: World, name: string, detail: object): Tried => ({
  as: world.subject('a'),
  body: { name, detail },
});
const byB = (world: World, name: string, detail: object): Tried => ({ as: world.subject('b'), body: { name, detail } });
const accepting = (world: World, token: string, who: string): Tried => ({
  as: world.subject(who),
  path: '/invitations/accept',
  body: { token },
});
const withdraw = async (world: World, who: string) =>
  world.did('a', { name: 'withdraw_invitation', detail: { invitation: await world.invitation(who) } });

/** Opens a contact point in which the third person works, and returns its id. */
async function desk(world: World): Promise<string> {
  const facts = { ...LEGAL, officeKind: 'CONTACT_POINT_24_7' as const, nameEn: 'Desk' };
  await world.did('a', { name: 'add_office', detail: facts });
  await world.did('b', { name: 'approve_change', detail: { change: await world.change() } });
  const [office] = await world.rows<{ id: string }>(`SELECT id FROM office WHERE kind = 'CONTACT_POINT_24_7'`);
  const id = office?.id ?? '';
  const role = { person: world.people.c, office: id, role: 'PROVIDER_LIAISON' as const };
  await world.did('a', { name: 'give_role', detail: role });
  await world.did('b', { name: 'approve_change', detail: { change: await world.change() } });
  return id;
}
const night = (world: World, office: string, given: Partial<AdministrationDetail<'add_weekly_shift'>> = {}) => ({
  ...{ desk: office, person: world.people.c, place: 'FIRST' as const, weekdays: ['FRI' as const] },
  ...{ shiftHours: { from: '20:00', to: '08:00' }, first: inHours(24).slice(0, 10), last: null },
  ...given,
});

/** What is tried, what it is refused as, and what leads there and is sent. */
export type Row = readonly [title: string, code: string, lead: (world: World) => Promise<Tried>];

export const ATTEMPTS: readonly Row[] = [
  [
    'an own proposal is approved',
    'SECOND_ADMINISTRATOR_REQUIRED',
    async (world) => {
      await proposed(world);
      return byA(world, 'approve_change', { change: await world.change() });
    },
  ],
  [
    'the person whom a proposal favours approves it',
    'NOT_ENTITLED',
    async (world) => {
      await proposed(world);
      return {
        as: world.subject('c'),
        body: { name: 'approve_change', detail: { change: await world.change() } },
      };
    },
  ],
  [
    'an administrator of another organization approves it',
    'CHANGE_UNKNOWN',
    async (world) => {
      await proposed(world);
      const other = await world.other();
      return byA(other, 'approve_change', { change: await world.change() });
    },
  ],
  [
    'a change is approved twice',
    'CHANGE_UNKNOWN',
    async (world) => {
      await proposed(world);
      const change = await world.change();
      await world.did('b', { name: 'approve_change', detail: { change } });
      return byB(world, 'approve_change', { change });
    },
  ],
  [
    'a change is approved whose proposer was demoted since',
    'PROPOSER_NO_LONGER',
    async (world) => {
      await proposed(world);
      await world.did('a', { name: 'withdraw_role', detail: admin(world, 'a') });
      return byB(world, 'approve_change', { change: await world.change() });
    },
  ],
  [
    'a role is approved for a person who was suspended since',
    'PERSON_SUSPENDED',
    async (world) => {
      await proposed(world);
      await world.did('b', { name: 'suspend_person', detail: { person: world.people.c, reason } });
      return byB(world, 'approve_change', { change: await world.change() });
    },
  ],
  [
    'a proposal is made twice',
    'CHANGE_WAITS',
    async (world) => {
      await proposed(world);
      return byB(world, 'give_role', admin(world, 'c'));
    },
  ],
  [
    'a removed administrator goes on in a live session',
    'SESSION_OVER',
    (world) =>
      Promise.resolve({
        ...byB(world, 'suspend_person', { person: world.people.a, reason }),
        inSession: () => world.did('b', { name: 'remove_person', detail: { person: world.people.b, reason } }),
      }),
  ],
  [
    'a suspended administrator goes on in a live session',
    'SESSION_OVER',
    (world) =>
      Promise.resolve({
        ...byB(world, 'suspend_person', { person: world.people.a, reason }),
        inSession: () => world.did('b', { name: 'suspend_person', detail: { person: world.people.b, reason } }),
      }),
  ],
  [
    'a demoted administrator goes on in a live session',
    'NOT_ENTITLED',
    (world) =>
      Promise.resolve({
        ...byB(world, 'add_office', LEGAL),
        inSession: () => world.did('b', { name: 'withdraw_role', detail: admin(world, 'b') }),
      }),
  ],
  [
    'a removed administrator comes with a token that still runs',
    'NOT_A_MEMBER',
    async (world) => {
      await world.did('b', { name: 'remove_person', detail: { person: world.people.b, reason } });
      return byB(world, 'add_office', LEGAL);
    },
  ],
  [
    'a stranger adds an office',
    'NOT_SIGNED_IN',
    () => Promise.resolve({ as: null, body: { name: 'add_office', detail: LEGAL } }),
  ],
  [
    'an invitation is used twice by the same subject',
    'INVITATION_USED',
    async (world) => {
      const token = await world.invited('d');
      await world.accepted(token, 'd');
      return accepting(world, token, 'd');
    },
  ],
  [
    'an invitation that was used is used by another subject',
    'INVITATION_USED',
    async (world) => {
      const token = await world.invited('d');
      await world.accepted(token, 'd');
      return accepting(world, token, 'e');
    },
  ],
  [
    'an invitation is used by a subject who belongs to somebody already',
    'SUBJECT_KNOWN',
    async (world) => accepting(world, await world.invited('d'), 'c'),
  ],
  [
    'an invitation is used after it was withdrawn',
    'INVITATION_WITHDRAWN',
    async (world) => {
      const token = await world.invited('d');
      await withdraw(world, 'd');
      return accepting(world, token, 'd');
    },
  ],
  [
    'an invitation is used after its seven days',
    'INVITATION_EXPIRED',
    async (world) => {
      const token = await world.invited('d');
      await world.rows(`UPDATE invitation SET expires_at = now() WHERE email = 'd@x.example'`);
      return accepting(world, token, 'd');
    },
  ],
  [
    'an invitation is used after another took its place',
    'INVITATION_SUPERSEDED',
    async (world) => {
      const token = await world.invited('d');
      await world.invited('d');
      return accepting(world, token, 'd');
    },
  ],
  [
    'a link is guessed',
    'INVITATION_UNKNOWN',
    (world) => Promise.resolve(accepting(world, randomBytes(32).toString('base64url'), 'd')),
  ],
  [
    'a used invitation is withdrawn',
    'INVITATION_USED',
    async (world) => byA(world, 'withdraw_invitation', { invitation: await world.invitation('c') }),
  ],
  [
    'somebody is invited at an address with a line break',
    'BODY_INVALID',
    (world) =>
      Promise.resolve(
        byA(world, 'invite_person', { name: 'd', email: 'd@x.example\r\nBcc: e@x.example', language: 'es' }),
      ),
  ],
  ...(['suspend_person', 'remove_person', 'withdraw_role'] as const).map((name): Row => [
    `the last administrator is the person of ${name}`,
    'LAST_ADMINISTRATOR',
    async (world) => {
      await world.did('b', { name: 'suspend_person', detail: { person: world.people.b, reason } });
      return byA(world, name, name === 'withdraw_role' ? admin(world, 'a') : { person: world.people.a, reason });
    },
  ]),
  [
    'an organization acts whose second administrator has not accepted',
    'ORGANIZATION_NOT_ACTIVE',
    async (world) => {
      return { as: await world.halfFounded(), body: { name: 'add_office', detail: LEGAL } };
    },
  ],
  ['a role is given that is held', 'ROLE_HELD', (world) => Promise.resolve(byA(world, 'give_role', admin(world, 'b')))],
  [
    'a role is withdrawn that is not held',
    'ROLE_NOT_HELD',
    (world) => Promise.resolve(byA(world, 'withdraw_role', admin(world, 'c'))),
  ],
  [
    'a role is given that does not exist in the office',
    'ROLE_NOT_HERE',
    (world) => Promise.resolve(byA(world, 'give_role', { ...admin(world, 'c'), role: 'AUDITOR' })),
  ],
  [
    'somebody is made an operator',
    'BODY_INVALID',
    (world) => Promise.resolve(byA(world, 'give_role', { ...admin(world, 'c'), role: 'OPERATOR' })),
  ],
  [
    'a role is given to a person of another organization',
    'PERSON_UNKNOWN',
    async (world) => {
      const other = await world.other();
      return byA(world, 'give_role', { ...admin(world, 'c'), person: other.people.c });
    },
  ],
  [
    'a role is given in an office of another organization',
    'OFFICE_UNKNOWN',
    async (world) => {
      const other = await world.other();
      return byA(world, 'give_role', { ...admin(world, 'c'), office: other.home });
    },
  ],
  [
    'a suspension is lifted that is none',
    'PERSON_NOT_SUSPENDED',
    (world) => Promise.resolve(byA(world, 'restore_person', { person: world.people.c, reason })),
  ],
  [
    'the office of administration is closed',
    'OFFICE_OF_ADMINISTRATION',
    (world) => Promise.resolve(byA(world, 'close_office', { office: world.home })),
  ],
  [
    'an office is closed in which somebody holds a role',
    'OFFICE_OCCUPIED',
    async (world) => {
      await world.did('a', { name: 'add_office', detail: LEGAL });
      const [office] = await world.rows<{ id: string }>(`SELECT id FROM office WHERE kind = 'LEGAL_TEAM'`);
      const detail = { person: world.people.c, office: office?.id ?? '', role: 'PROVIDER_LIAISON' as const };
      await world.did('a', { name: 'give_role', detail });
      await world.did('b', { name: 'approve_change', detail: { change: await world.change() } });
      return byA(world, 'close_office', { office: office?.id ?? '' });
    },
  ],
  [
    'a provider opens a court',
    'OFFICE_KIND_NOT_HERE',
    (world) => Promise.resolve(byA(world, 'add_office', { ...LEGAL, officeKind: 'COURT' })),
  ],
  [
    'an office lies in a zone that does not exist',
    'BODY_INVALID',
    (world) => Promise.resolve(byA(world, 'add_office', { ...LEGAL, zone: 'America/Atlantis' })),
  ],
  ...(
    [
      ['an absence ends before it begins', 'ABSENCE_OVER', [5, 4]],
      ['an absence lies in the past', 'ABSENCE_OVER', [-5, -4]],
    ] as const
  ).map(([title, code, hours]): Row => [
    title,
    code,
    (world) => Promise.resolve(byA(world, 'set_absence', away(world, 'c', { hours }))),
  ]),
  [
    'an absence is noted twice',
    'ABSENCE_KNOWN',
    async (world) => {
      await world.did('a', { name: 'set_absence', detail: away(world, 'c', { hours: [1, 9] }) });
      return byB(world, 'set_absence', away(world, 'c', { hours: [8, 12] }));
    },
  ],
  [
    'an absence is longer than a year and a month',
    'ABSENCE_TOO_LONG',
    (world) => Promise.resolve(byA(world, 'set_absence', away(world, 'c', { hours: [1, 24 * 402] }))),
  ],
  [
    'more absences of one person are noted than anybody plans',
    'ABSENCES_MANY',
    async (world) => {
      for (let day = 0; day < 20; day += 1)
        await world.did('a', {
          name: 'set_absence',
          detail: away(world, 'c', { hours: [24 * day + 1, 24 * day + 9] }),
        });
      return byA(world, 'set_absence', away(world, 'c', { hours: [24 * 30, 24 * 31] }));
    },
  ],
  [
    'a person ends an own absence that has ended',
    'ABSENCE_UNKNOWN',
    async (world) => {
      await world.did('a', { name: 'set_absence', detail: away(world, 'c', { hours: [1, 9] }) });
      const [noted] = await world.rows<{ id: string }>('SELECT id FROM absence');
      await world.did('a', { name: 'end_absence', detail: { absence: noted?.id ?? '' } });
      const body = { name: 'end_absence', detail: { absence: noted?.id } };
      return { as: world.subject('c'), path: '/me/acts', body };
    },
  ],
  [
    'a deputy leaves while they stand in',
    'STANDS_IN',
    async (world) => {
      await world.did('a', { name: 'set_absence', detail: away(world, 'a', { hours: [1, 9], deputy: 'b' }) });
      return byA(world, 'set_absence', away(world, 'b', { hours: [8, 12] }));
    },
  ],
  [
    'a deputy is absent in that time',
    'DEPUTY_ABSENT',
    async (world) => {
      await world.did('a', { name: 'set_absence', detail: away(world, 'b', { hours: [1, 9] }) });
      return byA(world, 'set_absence', away(world, 'a', { hours: [8, 12], deputy: 'b' }));
    },
  ],
  [
    'a deputy holds no role of the absent person',
    'DEPUTY_WITHOUT_ROLE',
    (world) => Promise.resolve(byA(world, 'set_absence', away(world, 'a', { hours: [1, 9], deputy: 'c' }))),
  ],
  [
    'a deputy belongs to another organization',
    'PERSON_UNKNOWN',
    async (world) => {
      const other = await world.other();
      return byA(world, 'set_absence', { ...away(world, 'a', { hours: [1, 9] }), deputy: other.people.b });
    },
  ],
  [
    'an absence of another organization is ended',
    'ABSENCE_UNKNOWN',
    async (world) => {
      await world.did('a', { name: 'set_absence', detail: away(world, 'c', { hours: [1, 9] }) });
      const [absence] = await world.rows<{ id: string }>('SELECT id FROM absence');
      return byA(await world.other(), 'end_absence', { absence: absence?.id });
    },
  ],
  [
    'somebody who is no administrator notes the absence of a colleague',
    'NOT_ENTITLED',
    (world) =>
      Promise.resolve({
        as: world.subject('c'),
        body: { name: 'set_absence', detail: away(world, 'a', { hours: [1, 9] }) },
      }),
  ],
  [
    'somebody ends the absence of a colleague as an own affair',
    'ADMINISTRATOR_NO_LONGER',
    async (world) => {
      await world.did('a', { name: 'set_absence', detail: away(world, 'b', { hours: [1, 9] }) });
      const [absence] = await world.rows<{ id: string }>('SELECT id FROM absence');
      const body = { name: 'end_absence', detail: { absence: absence?.id } };
      return { as: world.subject('c'), path: '/me/acts', body };
    },
  ],
  [
    'somebody names another person in an own affair',
    'BODY_INVALID',
    (world) =>
      Promise.resolve({
        as: world.subject('c'),
        path: '/me/acts',
        body: { name: 'change_settings', detail: { person: world.people.a, language: 'en', zone: null } },
      }),
  ],
  [
    'an administrator gives themselves a role as an own affair',
    'BODY_INVALID',
    (world) => Promise.resolve({ ...byA(world, 'give_role', admin(world, 'a')), path: '/me/acts' }),
  ],
  [
    'an office that is no contact point is given a rota',
    'DESK_UNKNOWN',
    (world) => Promise.resolve(byA(world, 'add_weekly_shift', night(world, world.home))),
  ],
  [
    'a person who does not work at the contact point is put on its rota',
    'PERSON_NOT_OF_DESK',
    async (world) => byA(world, 'add_weekly_shift', night(world, await desk(world), { person: world.people.b })),
  ],
  [
    'a shift overlaps with another',
    'SHIFT_OVERLAPS',
    async (world) => {
      const office = await desk(world);
      await world.did('a', { name: 'add_weekly_shift', detail: night(world, office) });
      const shiftHours = { from: '07:00', to: '09:00' };
      return byA(world, 'add_weekly_shift', night(world, office, { weekdays: ['SAT'], shiftHours }));
    },
  ],
  [
    'a shift ends before it begins',
    'SHIFT_OVER',
    async (world) => byA(world, 'add_weekly_shift', night(world, await desk(world), { last: '2020-01-01' })),
  ],
  [
    'a shift begins in four years',
    'SHIFT_TOO_FAR',
    async (world) =>
      byA(world, 'add_weekly_shift', night(world, await desk(world), { first: inHours(24 * 1400).slice(0, 10) })),
  ],
  [
    'there are more shifts than anybody reads',
    'SHIFTS_MANY',
    async (world) => {
      const office = await desk(world);
      await world.rows(
        `INSERT INTO duty_shift (organization_id, office_id, member_id, place, days, from_time, to_time, first_day)
           SELECT $1, $2, $3, 'DEPUTY', '{MON}', '08:00', '09:00', '2026-01-01' FROM generate_series(1, 200)`,
        [world.id, office, world.people.c],
      );
      return byA(world, 'add_weekly_shift', night(world, office));
    },
  ],
  [
    'a shift of another organization is ended',
    'SHIFT_UNKNOWN',
    async (world) => {
      await world.did('a', { name: 'add_weekly_shift', detail: night(world, await desk(world)) });
      const [shift] = await world.rows<{ id: string }>('SELECT id FROM duty_shift');
      return byA(await world.other(), 'end_shift', { shift: shift?.id });
    },
  ],
  [
    'a contact point with a rota lies in a zone that does not exist',
    'BODY_INVALID',
    async (world) =>
      byA(world, 'change_office', {
        ...{ ...LEGAL, officeKind: 'CONTACT_POINT_24_7', office: await desk(world), zone: 'Mars/Phobos' },
      }),
  ],
  [
    'somebody who is no administrator puts themselves on the rota',
    'NOT_ENTITLED',
    async (world) => ({
      as: world.subject('c'),
      body: { name: 'add_weekly_shift', detail: night(world, await desk(world)) },
    }),
  ],
  [
    'a key is used again for something else',
    'KEY_REUSED',
    async (world) => {
      const key = randomUUID();
      await world.did('a', { name: 'add_office', detail: LEGAL }, key);
      return { ...byA(world, 'suspend_person', { person: world.people.c, reason }), key };
    },
  ],
];

/** These are tried elsewhere: each says where. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  ORGANIZATION_LISTED: 'the operator’s program: case J2, test/stories/from-nothing',
  ORGANIZATION_ACTIVE: 'the operator’s program: case J2, test/stories/from-nothing',
  ORGANIZATION_UNKNOWN: 'the operator’s program',
  ADMINISTRATOR_NO_LONGER: 'two acts at the same moment: case J8',
  PERSON_RESPONSIBLE: 'needs an open dossier: test/stories/from-nothing',
};
