/**
 * The operator's acts, which are possible only while an organization is not active: it is registered with its key and the
 * office of its administration, and its first administrators are invited. Accepting makes a person of whoever has signed
 * in; the second administrator makes the organization active.
 */
import { randomUUID } from 'node:crypto';
import type { AdministrationRefused } from '@comity/domain/administration/row';
import { isAdministrator } from '@comity/domain/administration/standing';
import type { AdministrationRefusal } from '@comity/vocabulary/administration/refusals';
import type { OfficeKind, OrganizationKind } from '@comity/vocabulary/values/organizations';
import type { Role } from '@comity/vocabulary/values/roles';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrganization } from '../context.ts';
import { memberBySubject } from '../members.ts';
import type { Locale } from '../schema/organizations.ts';
import type { Words } from '../sql/expressions.ts';
import { publicRows, tenantRows } from '../sql/rows.ts';
import { stableId } from '../stable-id.ts';
import { activate, addOrganization, CAUTIOUS, giveRole, putOffice, putPerson } from './changes.ts';
import { invite, markAccepted, readInvitation, invitationOf } from './invitations.ts';
import { recordAdministration } from './record.ts';
import { lockStanding } from './standing.ts';

export interface Founded {
  code: string;
  kind: OrganizationKind;
  state: string;
  name: Words;
  domain: string | null;
  city: string;
  zone: string;
  exercise: string | null;
}

/** Of the operator's own organization one person is enough, and nobody waits for a second. */
const FIRST: Record<'OPERATOR' | 'OTHER', { kind: OfficeKind; role: Role; name: Words }> = {
  OPERATOR: { kind: 'OPERATIONS', role: 'OPERATOR', name: { en: 'Operations', es: 'Operación' } },
  OTHER: { kind: 'ADMINISTRATION', role: 'ADMINISTRATOR', name: { en: 'Administration', es: 'Administración' } },
};

const firstOf = (kind: OrganizationKind) => FIRST[kind === 'OPERATOR' ? 'OPERATOR' : 'OTHER'];
const NONE = { en: 'No fixed hours', es: 'Sin horario fijo' };

export type FoundingOutcome<T> = ({ outcome: 'done' } & T) | { outcome: 'refused'; refusal: AdministrationRefused };

const refuse = (code: AdministrationRefusal, ...about: string[]): FoundingOutcome<never> => ({
  outcome: 'refused',
  refusal: { code, about },
});

export function registerOrganization(
  administration: DataSource,
  founded: Founded,
  masterKey: Buffer,
): Promise<FoundingOutcome<{ id: string }>> {
  const { code, kind, state, exercise, city, zone } = founded;
  const id = stableId('organization', code);
  return inOrganization(administration, id, async (manager) => {
    if (await isListed(manager, founded)) return refuse('ORGANIZATION_LISTED', 'code');
    const { name, domain } = founded;
    const organization = { id, code, kind, state, name, domain, exercise, policies: CAUTIOUS, active: false };
    await addOrganization(manager, organization, masterKey);
    const first = firstOf(kind);
    await putOffice(manager, id, {
      id: officeOf(code, first.kind),
      code: first.kind.toLowerCase(),
      kind: first.kind,
      name: first.name,
      city,
      zone,
      languages: ['es', 'en'],
      hours: NONE,
      opening: null,
      address247: null,
    });
    const detail = { code, kind, state, name, domain, zone, city };
    await recordAdministration(manager, {
      organization: { id, code },
      code: 'organization_registered',
      member: null,
      detail,
    });
    return { outcome: 'done', id };
  });
}

const officeOf = (organization: string, kind: OfficeKind): string =>
  stableId('office', organization, kind.toLowerCase());

/** Makes the exercise to which the organizations of this installation belong. Returns its id. */
export async function beginExercise(administration: DataSource, name: string): Promise<string> {
  const id = stableId('exercise', name);
  await administration.transaction((manager) =>
    tenantRows(manager)
      .insertInto('exercise')
      .values({ id, name_en: name, name_es: name })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return id;
}

/** Organizations are of the operator's exercise, or real ones as it is (null); undefined where nobody operates yet. */
export async function operatorsExercise(administration: DataSource): Promise<string | null | undefined> {
  const row = await publicRows(administration)
    .selectFrom('organization')
    .select('exercise_id as exercise')
    .where('kind', '=', 'OPERATOR')
    .orderBy('code')
    .executeTakeFirst();
  return row === undefined ? undefined : row.exercise;
}

/** A code is taken once; the authorities of a State are one organization, and there is one operator. */
async function isListed(manager: EntityManager, { code, kind, state, exercise }: Founded): Promise<boolean> {
  const row = await tenantRows(manager)
    .selectFrom('organization')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('code', '=', code),
        ...(kind === 'OPERATOR' ? [eb('kind', '=', kind)] : []),
        ...(kind === 'STATE'
          ? [
              eb.and([
                eb('kind', '=', kind),
                eb('state', '=', state),
                eb('exercise_id', 'is not distinct from', exercise),
              ]),
            ]
          : []),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

export interface FirstPerson {
  organization: string;
  name: string;
  email: string;
  locale: Locale;
}

/** Invites a first administrator, or the operator. Returns the token, which nobody can read again. */
export function inviteFirst(
  administration: DataSource,
  { organization: code, ...person }: FirstPerson,
): Promise<FoundingOutcome<{ token: string }>> {
  const id = stableId('organization', code);
  return inOrganization(administration, id, async (manager) => {
    const locked = await lockStanding(manager, id);
    if (locked === null) return refuse('ORGANIZATION_UNKNOWN', code);
    if (locked.standing.active) return refuse('ORGANIZATION_ACTIVE', code);
    const { kind, role } = firstOf(locked.standing.kind);
    const as = { office: officeOf(code, kind), role };
    const { id: invitation, token } = await invite(manager, id, { ...person, as, by: null });
    await recordAdministration(manager, {
      organization: locked,
      code: 'administrator_invited',
      member: null,
      detail: { ...person, invitation },
    });
    return { outcome: 'done', token };
  });
}

type Accepted = FoundingOutcome<{ member: string; organization: string }> | { outcome: 'exercise-sign-in' };

/** Whoever has signed in as `subject` accepts; from then on the link is used. */
export async function acceptInvitation(
  administration: DataSource,
  { token, subject, inExercise }: { token: string; subject: string; inExercise: boolean },
): Promise<Accepted> {
  const found = await invitationOf(administration, token);
  if (found === null) return refuse('INVITATION_UNKNOWN');
  const id = found.organization;
  if ((await memberBySubject(administration, subject)) !== null) {
    const used = await inOrganization(administration, id, (manager) => statusOf(manager, id, found.invitation));
    return used === 'ACCEPTED' ? refuse('INVITATION_USED') : refuse('SUBJECT_KNOWN');
  }
  return whereSubjectIsFree(() => accept(administration, found, { subject, inExercise }));
}

function accept(
  administration: DataSource,
  found: { organization: string; invitation: string },
  { subject, inExercise }: { subject: string; inExercise: boolean },
): Promise<Accepted> {
  const id = found.organization;
  return inOrganization(administration, id, async (manager) => {
    const locked = await lockStanding(manager, id);
    const invitation = await readInvitation(manager, id, found.invitation);
    if (locked === null || invitation === null) return refuse('INVITATION_UNKNOWN');
    const { status } = invitation;
    if (status !== 'SENT' && status !== 'OPENED')
      return refuse(status === 'ACCEPTED' ? 'INVITATION_USED' : `INVITATION_${status}`);
    if (inExercise && !(await isOfExercise(manager, id))) return { outcome: 'exercise-sign-in' };
    const member = randomUUID();
    const { name, email, locale, as } = invitation;
    await putPerson(manager, id, { id: member, subject, name: { en: name, es: name }, email, locale });
    if (as !== null) await giveRole(manager, id, { person: member, ...as });
    await markAccepted(manager, id, invitation.id, { subject, member });
    await recordAdministration(manager, {
      organization: locked,
      code: 'invitation_accepted',
      member,
      detail: { invitation: invitation.id, subject, as },
    });
    await activateWhenFounded(manager, id);
    return { outcome: 'done', member, organization: locked.code };
  });
}

/** The database keeps each subject once, those of suspended people and of other organizations too. */
async function whereSubjectIsFree(accepting: () => Promise<Accepted>): Promise<Accepted> {
  try {
    return await accepting();
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'member_subject_key')
      return refuse('SUBJECT_KNOWN');
    throw error;
  }
}

async function activateWhenFounded(manager: EntityManager, id: string): Promise<void> {
  const locked = await lockStanding(manager, id);
  if (locked === null || locked.standing.active) return;
  const { kind, people } = locked.standing;
  const [able, needed] = kind === 'OPERATOR' ? [people.length, 1] : [people.filter(isAdministrator).length, 2];
  if (able < needed) return;
  await activate(manager, id);
  await recordAdministration(manager, {
    organization: locked,
    code: 'organization_activated',
    member: null,
    detail: {},
  });
}

async function statusOf(manager: EntityManager, organization: string, invitation: string): Promise<string | undefined> {
  return (await readInvitation(manager, organization, invitation))?.status;
}

async function isOfExercise(manager: EntityManager, organization: string): Promise<boolean> {
  const { exercise } = await tenantRows(manager)
    .selectFrom('organization')
    .select('exercise_id as exercise')
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  return exercise !== null;
}
